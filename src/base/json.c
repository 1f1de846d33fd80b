// SPDX-License-Identifier: MIT
/* The one lock of the library: it guards what is cJSON's, not ours. */
#include "base/json.h"

#include <pthread.h>

static pthread_mutex_t parsing = PTHREAD_MUTEX_INITIALIZER;

cJSON *ent_json_parse(const char *bytes, size_t len, const char **end)
{
    const char *stop = bytes;
    pthread_mutex_lock(&parsing);
    cJSON *json = cJSON_ParseWithLengthOpts(bytes, len, &stop, 0);
    pthread_mutex_unlock(&parsing);
    if (end)
        *end = stop;
    return json;
}

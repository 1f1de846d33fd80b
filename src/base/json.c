// SPDX-License-Identifier: MIT
/* The one lock of the library: it guards what is cJSON's, not ours. */
#include "base/json.h"

#include <pthread.h>

static pthread_mutex_t parsing = PTHREAD_MUTEX_INITIALIZER;

static void lock(void)
{
    pthread_mutex_lock(&parsing);
}

static void unlock(void)
{
    pthread_mutex_unlock(&parsing);
}

/* A process that is made while another thread parses must not wait for that thread. */
static void watch_forks(void)
{
    pthread_atfork(lock, unlock, unlock);
}

cJSON *ent_json_parse(const char *bytes, size_t len, const char **end)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    const char *stop = bytes;
    pthread_once(&once, watch_forks);
    pthread_mutex_lock(&parsing);
    cJSON *json = cJSON_ParseWithLengthOpts(bytes, len, &stop, 0);
    pthread_mutex_unlock(&parsing);
    if (end)
        *end = stop;
    return json;
}

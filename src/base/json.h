// SPDX-License-Identifier: MIT
#ifndef ENT_BASE_JSON_H
#define ENT_BASE_JSON_H
/*
 * cJSON_ParseWithLengthOpts() for several threads: cJSON keeps the place of its last error in a
 * global, so only one of them may parse at a time. Whatever else one does with JSON needs no lock.
 */
#include <cjson/cJSON.h>
#include <stddef.h>

/* NULL where it is not JSON; *end (NULL is allowed) is where parsing stopped. */
cJSON *ent_json_parse(const char *bytes, size_t len, const char **end);

#endif

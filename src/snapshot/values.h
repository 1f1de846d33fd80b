// SPDX-License-Identifier: MIT
#ifndef ENTENTE_SNAPSHOT_VALUES_H
#define ENTENTE_SNAPSHOT_VALUES_H
/* Values of a JSON tree that nobody vouches for. A missing one is what its type calls nothing. */
#include <cjson/cJSON.h>

#include "entente/arena.h"
#include "entente/date.h"
#include "entente/span.h"

/* The member of that name, NULL where there is none or `object` is no object. */
const cJSON *json_member(const cJSON *object, const char *key);
/* Its raw string, NULL where it has none: foreign text. */
const char *json_raw(const cJSON *object, const char *key);
/* Its string on one line, sanitised, in the arena; "" where it has none. */
const char *json_line(struct ent_arena *arena, const cJSON *object, const char *key);
double json_real(const cJSON *object, const char *key, double otherwise);
/* A whole number in [low, high], else `otherwise`. */
long json_whole(const cJSON *object, const char *key, long low, long high, long otherwise);
int json_truth(const cJSON *object, const char *key);
struct ent_date json_date(const cJSON *object, const char *key);
/* {"start", "end"} */
struct ent_interval json_interval(const cJSON *object, const char *key);

/* An item of an array of numbers as an offset; UINT32_MAX where it is none. */
uint32_t json_offset(const cJSON *item);
/* [start, end] that lies in the text and cuts no character; 0 or ENT_E_FORMAT. */
int json_span(struct ent_span *out, const cJSON *array, const char *text, uint32_t len);
/* The same of two numbers that follow each other. */
int json_span_at(struct ent_span *out, const cJSON *start, const char *text, uint32_t len);

/* The index of a name in a list of `count`, else `otherwise`. */
unsigned json_choice(const char *name, const char *(*names)(unsigned i), unsigned count,
                     unsigned otherwise);

#endif

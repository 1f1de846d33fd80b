// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_JSON_H
#define ENT_EXPORT_JSON_H
/*
 * Writes JSON as it goes, so that a document of any size needs no tree beside it. `key` is NULL for
 * an item of an array. Commas and lines are the writer's business; that objects and arrays are
 * closed is the caller's.
 */
#include "entente/buffer.h"
#include "entente/date.h"
#include "entente/span.h"

struct ent_json {
    struct ent_buffer *out;
    int flat;  /* > 0: no line breaks from here on */
    int depth; /* open objects and arrays */
    int items; /* 1 where the innermost one has an item already */
};

void ent_json_object(struct ent_json *json, const char *key);
void ent_json_object_end(struct ent_json *json);
void ent_json_array(struct ent_json *json, const char *key);
void ent_json_array_end(struct ent_json *json);

/* NULL writes null. */
void ent_json_string(struct ent_json *json, const char *key, const char *string);
void ent_json_text(struct ent_json *json, const char *key, const char *bytes, size_t len);
void ent_json_integer(struct ent_json *json, const char *key, long long value);
/* What is not finite is null. */
void ent_json_real(struct ent_json *json, const char *key, double value);
void ent_json_boolean(struct ent_json *json, const char *key, int value);
void ent_json_null(struct ent_json *json, const char *key);
/* JSON text, copied as it is. */
void ent_json_raw(struct ent_json *json, const char *key, const char *text);

/* "YYYY-MM-DD", or null for no date. */
void ent_json_date(struct ent_json *json, const char *key, struct ent_date date);
/* {"start", "end"}, or null where neither is known. */
void ent_json_interval(struct ent_json *json, const char *key, struct ent_interval interval);
/* [start, end] */
void ent_json_span(struct ent_json *json, const char *key, struct ent_span span);

#endif

// SPDX-License-Identifier: MIT
/* Values of a JSON tree, each checked where it is taken. */
#include "snapshot/values.h"

#include <string.h>

#include "clean/draft.h"
#include "entente/error.h"

const cJSON *json_member(const cJSON *object, const char *key)
{
    return cJSON_IsObject(object) ? cJSON_GetObjectItemCaseSensitive(object, key) : NULL;
}

const char *json_raw(const cJSON *object, const char *key)
{
    const cJSON *item = json_member(object, key);
    return cJSON_IsString(item) ? item->valuestring : NULL;
}

const char *json_line(struct ent_arena *arena, const cJSON *object, const char *key)
{
    const char *raw = json_raw(object, key);
    return raw ? ent_field(arena, raw, strlen(raw)) : "";
}

double json_real(const cJSON *object, const char *key, double otherwise)
{
    const cJSON *item = json_member(object, key);
    return cJSON_IsNumber(item) ? item->valuedouble : otherwise;
}

long json_whole(const cJSON *object, const char *key, long low, long high, long otherwise)
{
    double value = json_real(object, key, (double)low - 1);
    return value >= (double)low && value <= (double)high ? (long)value : otherwise;
}

int json_truth(const cJSON *object, const char *key)
{
    return cJSON_IsTrue(json_member(object, key));
}

struct ent_date json_date(const cJSON *object, const char *key)
{
    struct ent_date date = {0};
    const char *raw = json_raw(object, key);
    if (raw)
        (void)ent_date_parse(&date, raw, strlen(raw));
    return date;
}

struct ent_interval json_interval(const cJSON *object, const char *key)
{
    const cJSON *item = json_member(object, key);
    return (struct ent_interval){json_date(item, "start"), json_date(item, "end")};
}

uint32_t json_offset(const cJSON *item)
{
    int fits = cJSON_IsNumber(item) && item->valuedouble >= 0 && item->valuedouble < UINT32_MAX;
    return fits ? (uint32_t)item->valuedouble : UINT32_MAX;
}

static int is_between(const char *text, uint32_t len, uint32_t at)
{
    return at <= len && (at == len || ((unsigned char)text[at] & 0xC0) != 0x80);
}

int json_span_at(struct ent_span *out, const cJSON *start, const char *text, uint32_t len)
{
    *out = (struct ent_span){json_offset(start), start ? json_offset(start->next) : UINT32_MAX};
    if (out->start <= out->end && is_between(text, len, out->start) &&
        is_between(text, len, out->end))
        return 0;
    *out = (struct ent_span){0, 0};
    return ENT_E_FORMAT;
}

int json_span(struct ent_span *out, const cJSON *array, const char *text, uint32_t len)
{
    return json_span_at(out, cJSON_IsArray(array) ? array->child : NULL, text, len);
}

unsigned json_choice(const char *name, const char *(*names)(unsigned i), unsigned count,
                     unsigned otherwise)
{
    for (unsigned i = 0; name && i < count; i++)
        if (strcmp(name, names(i)) == 0)
            return i;
    return otherwise;
}

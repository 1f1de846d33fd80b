// SPDX-License-Identifier: MIT
/* The filter of a graph as JSON: only what is in force, so that {} is everything. */
#include "export/record.h"
#include "graph/filter.h"

static const char *sign(unsigned bit)
{
    return bit ? "hostile" : "friendly";
}

static void put_bits(struct ent_json *json, const char *key, unsigned bits, unsigned count,
                     const char *(*name)(unsigned bit))
{
    if (!bits)
        return;
    ent_json_array(json, key);
    for (unsigned i = 0; i < count; i++)
        if (bits >> i & 1)
            ent_json_string(json, NULL, name(i));
    ent_json_array_end(json);
}

static void put_day(struct ent_json *json, const char *key, struct ent_date date)
{
    if (date.year)
        ent_json_date(json, key, date);
}

static void put_least(struct ent_json *json, const char *key, double least)
{
    if (least > 0)
        ent_json_real(json, key, least);
}

void ent_json_filter(struct ent_json *json, const char *key, const struct ent_filter *filter)
{
    ent_json_object(json, key);
    json->flat++;
    if (filter->roll == ENT_ROLL_DOWN)
        ent_json_string(json, "by", "actor");
    put_day(json, "from", filter->from);
    put_day(json, "to", filter->to);
    put_bits(json, "signs", filter->signs, 2, sign);
    put_bits(json, "categories", filter->categories, ENT_CATEGORY_COUNT, ent_filter_category);
    put_bits(json, "statuses", filter->statuses, ENT_STATUS_COUNT, ent_filter_status);
    put_bits(json, "types", filter->types, ENT_ACTOR_TYPE_COUNT, ent_filter_type);
    put_least(json, "confidence", filter->confidence);
    put_least(json, "weight", filter->weight);
    ent_json_object_end(json);
    json->flat--;
}

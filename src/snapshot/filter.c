// SPDX-License-Identifier: MIT
/* The filter of a snapshot, as export/filter_json.c writes it. */
#include <string.h>

#include "snapshot/reading.h"
#include "snapshot/values.h"

static const char *sign_name(unsigned i)
{
    return i ? "hostile" : "friendly";
}

static const char *status_name(unsigned i)
{
    return ent_status_name((enum ent_status)i);
}

static const char *category_name(unsigned i)
{
    return ent_category_name((enum ent_category)i);
}

static const char *type_name(unsigned i)
{
    return ent_actor_type_name((enum ent_actor_type)i);
}

static unsigned read_bits(const cJSON *filter, const char *key, const char *(*names)(unsigned i),
                          unsigned count)
{
    unsigned bits = 0;
    const cJSON *item, *array = json_member(filter, key);
    cJSON_ArrayForEach(item, array)
    {
        unsigned bit = json_choice(cJSON_GetStringValue(item), names, count, count);
        bits |= bit < count ? 1u << bit : 0;
    }
    return bits;
}

struct ent_filter snapshot_filter(const cJSON *filter)
{
    const char *by = json_raw(filter, "by");
    return (struct ent_filter){
        .roll = by && strcmp(by, "actor") == 0 ? ENT_ROLL_DOWN : ENT_ROLL_UP,
        .from = json_date(filter, "from"),
        .to = json_date(filter, "to"),
        .signs = read_bits(filter, "signs", sign_name, 2),
        .categories = read_bits(filter, "categories", category_name, ENT_CATEGORY_COUNT),
        .statuses = read_bits(filter, "statuses", status_name, ENT_STATUS_COUNT),
        .types = read_bits(filter, "types", type_name, ENT_ACTOR_TYPE_COUNT),
        .confidence = json_real(filter, "confidence", 0),
        .weight = json_real(filter, "weight", 0),
    };
}

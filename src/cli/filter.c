// SPDX-License-Identifier: MIT
/* The options that say what is folded, each read by a row of one table. */
#include "cli/filter.h"

#include <string.h>
#include <strings.h>

#include "cli/command.h"
#include "entente/history.h"

static int read_by(struct ent_filter *out, const char *value)
{
    out->roll = strcmp(value, "actor") == 0 ? ENT_ROLL_DOWN : ENT_ROLL_UP;
    return out->roll == ENT_ROLL_UP && strcmp(value, "country") != 0 ? ENT_E_FORMAT : 0;
}

static int read_from(struct ent_filter *out, const char *value)
{
    struct ent_slice slice;
    int status = ent_slice_parse(&slice, value, strlen(value));
    out->from = slice.from;
    return status;
}

static int read_to(struct ent_filter *out, const char *value)
{
    struct ent_slice slice;
    int status = ent_slice_parse(&slice, value, strlen(value));
    out->to = slice.to;
    return status;
}

static int read_sign(struct ent_filter *out, const char *value)
{
    if (strcmp(value, "friendly") == 0)
        out->signs = ENT_SIGN_POSITIVE;
    if (strcmp(value, "hostile") == 0)
        out->signs = ENT_SIGN_NEGATIVE;
    return out->signs ? 0 : ENT_E_FORMAT;
}

static const char *category(unsigned bit)
{
    return bit < ENT_CATEGORY_COUNT ? ent_category_name((enum ent_category)bit) : NULL;
}

static const char *status_name(unsigned bit)
{
    return bit < ENT_STATUS_COUNT ? ent_status_name((enum ent_status)bit) : NULL;
}

/* A list of names with commas, in any case. */
static int read_names(unsigned *out, const char *value, const char *(*name)(unsigned bit))
{
    for (const char *at = value;; at++) {
        size_t len = strcspn(at, ",");
        unsigned bit = 0;
        while (name(bit) && (strlen(name(bit)) != len || strncasecmp(name(bit), at, len) != 0))
            bit++;
        if (!name(bit))
            return ENT_E_FORMAT;
        *out |= 1u << bit;
        at += len;
        if (!*at)
            return 0;
    }
}

static int read_category(struct ent_filter *out, const char *value)
{
    return read_names(&out->categories, value, category);
}

static int read_status(struct ent_filter *out, const char *value)
{
    return read_names(&out->statuses, value, status_name);
}

static const char *type_name(unsigned bit)
{
    return bit < ENT_ACTOR_TYPE_COUNT ? ent_actor_type_name((enum ent_actor_type)bit) : NULL;
}

static int read_type(struct ent_filter *out, const char *value)
{
    return read_names(&out->types, value, type_name);
}

static int read_confidence(struct ent_filter *out, const char *value)
{
    return real_parse(&out->confidence, value);
}

static int read_weight(struct ent_filter *out, const char *value)
{
    return real_parse(&out->weight, value);
}

static const struct {
    enum option_id option;
    int (*read)(struct ent_filter *out, const char *value);
    const char *takes;
} rows[] = {
    {OPTION_BY, read_by, "country or actor"},
    {OPTION_FROM, read_from, "a date such as 2024, 2024-Q1, 2024-06 or 2024-06-30"},
    {OPTION_TO, read_to, "a date such as 2024, 2024-Q1, 2024-06 or 2024-06-30"},
    {OPTION_SIGN, read_sign, "friendly or hostile"},
    {OPTION_CATEGORY, read_category, "names of categories with commas: AGREE,AID"},
    {OPTION_STATUS, read_status, "asserted, negated, uncertain, future, with commas"},
    {OPTION_TYPE, read_type, "names of types with commas: country,body"},
    {OPTION_CONFIDENCE, read_confidence, "a number such as 0.8"},
    {OPTION_WEIGHT, read_weight, "a number such as 2"},
};

int filter_read(struct ent_filter *out, int *given, const struct options *options)
{
    *out = (struct ent_filter){0};
    *given = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *value = options->value[rows[i].option];
        *given |= value != NULL;
        if (value && rows[i].read(out, value) != 0)
            return program_usage("--%s takes %s", option_rows[rows[i].option].name, rows[i].takes);
    }
    if (out->from.year && out->to.year && ent_date_compare(out->from, out->to) > 0)
        return program_usage("--from is later than --to");
    return 0;
}

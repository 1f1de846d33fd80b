// SPDX-License-Identifier: MIT
/* Which ties are folded, what they weigh, and of which day they speak. */
#include "graph/filter.h"

double ent_tie_weight(const struct ent_tie *tie)
{
    static const double weights[ENT_STATUS_COUNT] = {
        [ENT_STATUS_ASSERTED] = 1, [ENT_STATUS_UNCERTAIN] = 0.5, [ENT_STATUS_FUTURE] = 0.5};
    return tie->status < ENT_STATUS_COUNT ? weights[tie->status] : 0;
}

double ent_edge_weight(const struct ent_edge *edge)
{
    return edge->positive + edge->negative;
}

struct ent_interval ent_tie_days(const struct ent_document *document, const struct ent_tie *tie)
{
    struct ent_interval days = tie->date;
    if (!days.start.year)
        days.start = days.end.year ? days.end : document->article.date;
    if (!days.end.year)
        days.end = days.start;
    return days;
}

struct ent_date ent_tie_day(const struct ent_document *document, const struct ent_tie *tie)
{
    struct ent_interval days = ent_tie_days(document, tie);
    if (!days.start.year)
        return days.start;
    int32_t start = ent_date_days(days.start);
    return ent_date_from_days(start + (ent_date_days(days.end) - start) / 2);
}

static int passes_time(int *undated, const struct ent_filter *filter,
                       const struct ent_document *document, const struct ent_tie *tie)
{
    if (!filter->from.year && !filter->to.year)
        return 1;
    struct ent_date day = ent_tie_day(document, tie);
    *undated = !day.year;
    return day.year && (!filter->from.year || ent_date_compare(day, filter->from) >= 0) &&
           (!filter->to.year || ent_date_compare(day, filter->to) <= 0);
}

static int has_bit(unsigned bits, unsigned bit)
{
    return !bits || (bit < 32 && (bits >> bit & 1));
}

/* Compared as files write it, so that what passed passes again when it is read back. */
static int is_sure(double confidence, double least)
{
    return confidence + 0.00005 >= least;
}

int ent_filter_passes(int *undated, const struct ent_filter *filter,
                      const struct ent_document *document, const struct ent_tie *tie)
{
    int sign = tie->sign < 0 ? ENT_SIGN_NEGATIVE : ENT_SIGN_POSITIVE;
    return (!filter->signs || (filter->signs & (unsigned)sign)) &&
           has_bit(filter->categories, tie->category) && has_bit(filter->statuses, tie->status) &&
           is_sure(tie->confidence, filter->confidence) &&
           passes_time(undated, filter, document, tie);
}

int ent_filter_is_open(const struct ent_filter *filter)
{
    return !filter->from.year && !filter->to.year && !filter->signs && !filter->categories &&
           !filter->statuses && !filter->types && filter->confidence <= 0 && filter->weight <= 0;
}

/* The next part of the words. */
static void next(struct ent_buffer *out, size_t start, const char *words)
{
    if (out->len > start)
        ent_buffer_puts(out, "; ");
    ent_buffer_puts(out, words);
}

const char *ent_filter_category(unsigned bit)
{
    return ent_category_name((enum ent_category)bit);
}

const char *ent_filter_status(unsigned bit)
{
    return ent_status_name((enum ent_status)bit);
}

const char *ent_filter_type(unsigned bit)
{
    return ent_actor_type_name((enum ent_actor_type)bit);
}

static void put_bits(struct ent_buffer *out, size_t start, unsigned bits, unsigned count,
                     const char *(*name)(unsigned bit))
{
    if (!bits)
        return;
    next(out, start, "only");
    for (unsigned i = 0; i < count; i++)
        if (bits >> i & 1)
            ent_buffer_printf(out, " %s", name(i));
}

static void put_day(struct ent_buffer *out, size_t start, const char *word, struct ent_date date)
{
    char day[ENT_DATE_TEXT];
    if (!date.year)
        return;
    next(out, start, word);
    ent_buffer_puts(out, ent_date_format(day, date));
}

/* Two decimals, in every locale with a point. */
static void put_least(struct ent_buffer *out, size_t start, const char *word, double least)
{
    if (least <= 0)
        return;
    long hundredths = (long)(least * 100 + 0.5);
    next(out, start, word);
    ent_buffer_printf(out, " of %ld.%02ld or more", hundredths / 100, hundredths % 100);
}

void ent_filter_words(struct ent_buffer *out, const struct ent_filter *filter)
{
    static const char *const signs[] = {NULL, "only friendly", "only hostile", NULL};
    size_t start = out->len;
    if (filter->roll == ENT_ROLL_DOWN)
        next(out, start, "persons and offices apart");
    if (signs[filter->signs & 3])
        next(out, start, signs[filter->signs & 3]);
    put_bits(out, start, filter->categories, ENT_CATEGORY_COUNT, ent_filter_category);
    put_bits(out, start, filter->statuses, ENT_STATUS_COUNT, ent_filter_status);
    put_bits(out, start, filter->types, ENT_ACTOR_TYPE_COUNT, ent_filter_type);
    put_day(out, start, "from ", filter->from);
    put_day(out, start, "until ", filter->to);
    put_least(out, start, "confidence", filter->confidence);
    put_least(out, start, "weight", filter->weight);
}

// SPDX-License-Identifier: MIT
/* Filters in words. A group of bits is a row of a table: where it is, how many, what they are
 * called; a zeroed set of bits stands for all of them. */
#include "filter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "entente/history.h"

static const char *sign_word(unsigned bit)
{
    return bit ? "hostile" : "friendly";
}

static const char *status_word(unsigned bit)
{
    return ent_status_name((enum ent_status)bit);
}

static const char *type_word(unsigned bit)
{
    return ent_actor_type_name((enum ent_actor_type)bit);
}

static const char *category_word(unsigned bit)
{
    return ent_category_name((enum ent_category)bit);
}

static const struct {
    size_t member;
    unsigned count;
    const char *(*word)(unsigned bit);
} groups[FILTER_GROUPS] = {
    [FILTER_SIGN] = {offsetof(struct ent_filter, signs), 2, sign_word},
    [FILTER_STATUS] = {offsetof(struct ent_filter, statuses), ENT_STATUS_COUNT, status_word},
    [FILTER_TYPE] = {offsetof(struct ent_filter, types), ENT_ACTOR_TYPE_COUNT, type_word},
    [FILTER_CATEGORY] = {offsetof(struct ent_filter, categories), ENT_CATEGORY_COUNT,
                         category_word},
};

unsigned filter_count(enum filter_group group)
{
    return groups[group].count;
}

const char *filter_word(enum filter_group group, unsigned bit)
{
    return groups[group].word(bit);
}

unsigned *filter_bits(struct ent_filter *filter, enum filter_group group)
{
    return (unsigned *)(void *)((char *)filter + groups[group].member);
}

static unsigned all_bits(enum filter_group group)
{
    return (1u << groups[group].count) - 1;
}

/* Reading ------------------------------------------------------------------------------------- */

struct reading {
    struct ent_filter filter;
    unsigned only[FILTER_GROUPS], but[FILTER_GROUPS];
};

/* Other words for bits, mostly shorter. */
static const struct {
    const char *word;
    enum filter_group group;
    unsigned bit;
} others[] = {{"+", FILTER_SIGN, 0},
              {"-", FILTER_SIGN, 1},
              {"\u2212", FILTER_SIGN, 1},
              {"cooperation", FILTER_SIGN, 0},
              {"hostility", FILTER_SIGN, 1}};

static int same(const char *word, const char *text, size_t len)
{
    return strlen(word) == len && strncasecmp(word, text, len) == 0;
}

static int read_bit(struct reading *r, const char *text, size_t len)
{
    int negated = len > 1 && text[0] == '!';
    unsigned *sets = negated ? r->but : r->only;
    text += negated;
    len -= (size_t)negated;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (same(others[i].word, text, len)) {
            sets[others[i].group] |= 1u << others[i].bit;
            return 1;
        }
    for (int group = 0; group < FILTER_GROUPS; group++)
        for (unsigned bit = 0; bit < groups[group].count; bit++)
            if (same(groups[group].word(bit), text, len)) {
                sets[group] |= 1u << bit;
                return 1;
            }
    return 0;
}

/* "weight=2", "weight>=2"; what is left out is told by its name. */
static int read_least(double *out, const char *name, const char *text, size_t len)
{
    size_t n = strlen(name);
    char number[32], *end;
    if (len <= n || strncasecmp(text, name, n) != 0)
        return 0;
    n += text[n] == '>';
    if (text[n] != '=' || len - n - 1 >= sizeof number || len == n + 1)
        return 0;
    memcpy(number, text + n + 1, len - n - 1);
    number[len - n - 1] = '\0';
    double value = strtod(number, &end);
    if (*end || !(value >= 0 && value < 1e6))
        return 0;
    *out = value;
    return 1;
}

/* "2024", "2024-01..2024-06", "2024-01..", "..2024-06" */
static int read_time(struct ent_filter *filter, const char *text, size_t len)
{
    struct ent_slice first = {0}, last = {0};
    size_t dots = 0;
    while (dots + 1 < len && !(text[dots] == '.' && text[dots + 1] == '.'))
        dots++;
    int range = dots + 1 < len;
    if (range && len == 2)
        return 0;
    if (!range) {
        if (ent_slice_parse(&first, text, len))
            return 0;
        last = first;
    } else if ((dots && ent_slice_parse(&first, text, dots)) ||
               (dots + 2 < len && ent_slice_parse(&last, text + dots + 2, len - dots - 2))) {
        return 0;
    }
    filter->from = first.from;
    filter->to = last.to;
    return 1;
}

static int read_word(struct reading *r, const char *text, size_t len)
{
    if (same("off", text, len) || same("all", text, len)) {
        *r = (struct reading){.filter = {.roll = r->filter.roll}};
        return 1;
    }
    return read_bit(r, text, len) || read_least(&r->filter.weight, "weight", text, len) ||
           read_least(&r->filter.confidence, "confidence", text, len) ||
           read_time(&r->filter, text, len);
}

int filter_parse(struct ent_filter *filter, const char *words, struct ent_message *message)
{
    struct reading r = {.filter = *filter};
    for (const char *at = words; *(at += strspn(at, " ,"));) {
        size_t len = strcspn(at, " ,");
        if (!read_word(&r, at, len))
            return ent_fail(message, ENT_E_FORMAT,
                            "a filter is +, -, a status, type or category, weight=2, "
                            "2024-01..2024-06 or off, not %.*s",
                            (int)(len < 60 ? len : 60), at);
        at += len;
    }
    for (int group = 0; group < FILTER_GROUPS; group++) {
        unsigned *bits = filter_bits(&r.filter, (enum filter_group)group);
        unsigned all = all_bits((enum filter_group)group);
        if (r.only[group] || r.but[group])
            *bits = (r.only[group] ? r.only[group] : all) & ~r.but[group];
        if ((r.only[group] || r.but[group]) && !*bits)
            return ent_fail(message, ENT_E_FORMAT, "that would leave nothing");
        if (*bits == all)
            *bits = 0;
    }
    struct ent_filter *f = &r.filter;
    if (f->from.year && f->to.year && ent_date_compare(f->from, f->to) > 0)
        return ent_fail(message, ENT_E_FORMAT, "the first day is later than the last");
    *filter = r.filter;
    return 0;
}

/* Telling ------------------------------------------------------------------------------------- */

static unsigned ones(unsigned bits)
{
    unsigned count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

/* "ASSAULT, COERCE only", or "not AID" where that is shorter. */
static void tell_bits(struct ent_buffer *out, size_t start, enum filter_group group, unsigned bits,
                      int ascii)
{
    unsigned all = all_bits(group), named = bits;
    int but = ones(bits) * 2 > groups[group].count, first = 1;
    if (!bits || bits == all)
        return;
    if (out->len > start)
        ent_buffer_puts(out, "; ");
    if (but) {
        named = all & ~bits;
        ent_buffer_puts(out, "not ");
    }
    for (unsigned bit = 0; bit < groups[group].count; bit++) {
        if (!(named >> bit & 1))
            continue;
        const char *word = groups[group].word(bit);
        if (group == FILTER_SIGN)
            word = bit == 0 ? "+" : ascii ? "-" : "−";
        ent_buffer_printf(out, "%s%s", first ? "" : ", ", word);
        first = 0;
    }
    if (!but)
        ent_buffer_puts(out, " only");
}

static void tell_least(struct ent_buffer *out, size_t start, const char *name, double least)
{
    if (least > 0)
        ent_buffer_printf(out, "%s%s %.4g or more", out->len > start ? "; " : "", name, least);
}

/* A bound, as short as says it: "2024-06" where that is all of it. */
static void tell_day(struct ent_buffer *out, struct ent_date date, int last)
{
    char day[ENT_DATE_TEXT];
    struct ent_date after = ent_date_from_days(ent_date_days(date) + 1);
    int edge = last ? after.day == 1 : date.day == 1;
    int year = edge && (last ? date.month == 12 : date.month == 1);
    if (date.year)
        ent_buffer_printf(out, "%.*s", year ? 4 : edge ? 7 : 10, ent_date_format(day, date));
}

void filter_tell(struct ent_buffer *out, const struct ent_filter *filter, int ascii)
{
    struct ent_filter copy = *filter;
    size_t start = out->len;
    for (int group = 0; group < FILTER_GROUPS; group++)
        tell_bits(out, start, (enum filter_group)group,
                  *filter_bits(&copy, (enum filter_group)group), ascii);
    tell_least(out, start, "weight", filter->weight);
    tell_least(out, start, "confidence", filter->confidence);
    if (!filter->from.year && !filter->to.year)
        return;
    if (out->len > start)
        ent_buffer_puts(out, "; ");
    tell_day(out, filter->from, 0);
    ent_buffer_puts(out, "..");
    tell_day(out, filter->to, 1);
}

const char *filter_completion(size_t i)
{
    static const char *const more[] = {"off", "+", "-", "weight=", "confidence=", NULL};
    for (int group = 0; group < FILTER_GROUPS; group++) {
        if (i < groups[group].count)
            return groups[group].word((unsigned)i);
        i -= groups[group].count;
    }
    return i < sizeof more / sizeof *more ? more[i] : NULL;
}

// SPDX-License-Identifier: MIT
/*
 * Time cut into slices. The days of all ties are gathered and sorted; months, quarters and years
 * that none of them lies in make no slice, so that one tie of a distant past makes one slice and
 * not hundreds.
 */
#include "entente/history.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PARTS_MAX = 999 }; /* three digits: four are a year */

struct days {
    int32_t *items;
    size_t count;
};

static int compare_days(const void *left, const void *right)
{
    int32_t l = *(const int32_t *)left, r = *(const int32_t *)right;
    return (l > r) - (l < r);
}

static int find_days(struct days *out, const struct ent_document *const *documents, size_t n)
{
    size_t room = 0;
    for (size_t d = 0; d < n; d++)
        room += documents[d]->ties.count;
    out->items = calloc(room + 1, sizeof *out->items);
    if (!out->items)
        return ENT_E_NOMEM;
    for (size_t d = 0; d < n; d++)
        for (uint32_t i = 0; i < documents[d]->ties.count; i++) {
            struct ent_date day = ent_tie_day(documents[d], &documents[d]->ties.items[i]);
            if (day.year)
                out->items[out->count++] = ent_date_days(day);
        }
    qsort(out->items, out->count, sizeof *out->items, compare_days);
    return 0;
}

/* The stretch of `months` months (a divisor of 12) that the date lies in. */
static struct ent_slice stretch_of(struct ent_date date, int months)
{
    int first = (date.month - 1) / months * months + 1;
    struct ent_date next = {date.year, (uint8_t)(first + months), 1};
    if (next.month > 12)
        next = (struct ent_date){(int16_t)(date.year + 1), 1, 1};
    struct ent_slice out = {.from = {date.year, (uint8_t)first, 1},
                            .to = date.year < 9999 || next.year == date.year
                                      ? ent_date_from_days(ent_date_days(next) - 1)
                                      : (struct ent_date){9999, 12, 31}};
    if (months == 12)
        snprintf(out.label, sizeof out.label, "%04d", date.year);
    else if (months == 3)
        snprintf(out.label, sizeof out.label, "%04d-Q%d", date.year, first / 3 + 1);
    else
        snprintf(out.label, sizeof out.label, "%04d-%02d", date.year, first);
    return out;
}

static void set_label(struct ent_slice *slice)
{
    char from[ENT_DATE_TEXT], to[ENT_DATE_TEXT];
    ent_date_format(from, slice->from);
    ent_date_format(to, slice->to);
    snprintf(slice->label, sizeof slice->label, "%.10s/%.10s", from, to);
}

/* One slice for each stretch of months that has a day in it. */
static int cut_calendar(struct ent_slice **out, size_t *count, const struct days *days, int months)
{
    *out = calloc(days->count + 1, sizeof **out);
    if (!*out)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < days->count; i++) {
        struct ent_date date = ent_date_from_days(days->items[i]);
        if (*count && ent_date_compare(date, (*out)[*count - 1].to) <= 0)
            continue;
        (*out)[(*count)++] = stretch_of(date, months);
    }
    return 0;
}

/* Parts as equal as whole days allow; no more of them than there are days. */
static int cut_parts(struct ent_slice **out, size_t *count, const struct days *days, long parts)
{
    *out = calloc((size_t)parts + 1, sizeof **out);
    if (!*out)
        return ENT_E_NOMEM;
    if (!days->count)
        return 0;
    int64_t first = days->items[0], all = days->items[days->count - 1] - first + 1;
    parts = parts > all ? (long)all : parts;
    for (long i = 0; i < parts; i++) {
        struct ent_slice *slice = &(*out)[(*count)++];
        slice->from = ent_date_from_days((int32_t)(first + all * i / parts));
        slice->to = ent_date_from_days((int32_t)(first + all * (i + 1) / parts - 1));
        set_label(slice);
    }
    return 0;
}

/* Reads `digits` digits and moves on; the number, or -1. */
static int take_number(const char **at, int digits)
{
    int n = 0;
    for (int i = 0; i < digits; i++) {
        char c = (*at)[i];
        if (c < '0' || c > '9')
            return -1;
        n = n * 10 + (c - '0');
    }
    *at += digits;
    return n;
}

int ent_slice_parse(struct ent_slice *out, const char *text, size_t len)
{
    char copy[ENT_SLICE_LABEL] = "";
    *out = (struct ent_slice){0};
    if (len >= sizeof copy)
        return ENT_E_FORMAT;
    memcpy(copy, text, len);
    const char *slash = strchr(copy, '/');
    size_t first = slash ? (size_t)(slash - copy) : len;
    if (ent_date_parse(&out->from, copy, first) == 0 && first == 10) {
        out->to = out->from;
        if (slash && (len != 21 || ent_date_parse(&out->to, slash + 1, 10) != 0))
            return ENT_E_FORMAT;
        memcpy(out->label, copy, sizeof copy);
        return ent_date_compare(out->from, out->to) <= 0 ? 0 : ENT_E_FORMAT;
    }
    const char *at = copy;
    int year = take_number(&at, 4), months = 12, part = 1;
    if (year >= 1 && at[0] == '-' && at[1] == 'Q' && at[2] >= '1' && at[2] <= '4') {
        months = 3;
        part = (at[2] - '1') * 3 + 1;
        at += 3;
    } else if (year >= 1 && *at == '-') {
        at++;
        months = 1;
        part = take_number(&at, 2);
    }
    if (year < 1 || part < 1 || part > 12 || *at)
        return ENT_E_FORMAT;
    *out = stretch_of((struct ent_date){(int16_t)year, (uint8_t)part, 1}, months);
    return 0;
}

static int read_list(struct ent_slice **out, size_t *count, const char *spec,
                     struct ent_message *message)
{
    size_t room = 2;
    for (const char *c = spec; *c; c++)
        room += *c == ',';
    *out = calloc(room, sizeof **out);
    if (!*out)
        return ENT_E_NOMEM;
    for (const char *at = spec;; at++) {
        size_t len = strcspn(at, ",");
        if (ent_slice_parse(&(*out)[*count], at, len) != 0)
            return ent_fail(message, ENT_E_USAGE,
                            "%.*s: a slice is month, quarter, year, a number of parts up to %d, or "
                            "a stretch such as 2024, 2024-Q1, 2024-06, 2024-06-01/2024-06-14",
                            (int)(len < 64 ? len : 64), at, PARTS_MAX);
        ++*count;
        at += len;
        if (!*at)
            return 0;
    }
}

static int cut(struct ent_slice **out, size_t *count, const char *spec, const struct days *days,
               struct ent_message *message)
{
    static const struct {
        const char *name;
        int months;
    } calendars[] = {{"month", 1}, {"quarter", 3}, {"year", 12}};
    for (size_t i = 0; i < sizeof calendars / sizeof *calendars; i++)
        if (strcmp(spec, calendars[i].name) == 0)
            return cut_calendar(out, count, days, calendars[i].months);
    size_t digits = strspn(spec, "0123456789");
    long parts = digits && digits < 4 && !spec[digits] ? strtol(spec, NULL, 10) : 0;
    if (parts > 0)
        return cut_parts(out, count, days, parts);
    return read_list(out, count, spec, message);
}

int ent_slices_make(struct ent_slice **out, size_t *count, const char *spec,
                    const struct ent_document *const *documents, size_t n_documents,
                    struct ent_message *message)
{
    struct days days = {0};
    *out = NULL;
    *count = 0;
    int status = find_days(&days, documents, n_documents);
    if (!status)
        status = cut(out, count, spec, &days, message);
    if (status == ENT_E_NOMEM)
        ent_fail(message, status, "out of memory");
    if (status) {
        free(*out);
        *out = NULL;
        *count = 0;
    }
    free(days.items);
    return status;
}

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_DATE_H
#define ENTENTE_DATE_H
/*
 * Calendar days of the proleptic Gregorian calendar, years 1 to 9999. The library never asks for
 * today's date: an article's own date is the anchor of everything.
 */
#include <stddef.h>
#include <stdint.h>

/* A zeroed date is "no date". */
struct ent_date {
    int16_t year;
    uint8_t month; /* 1–12 */
    uint8_t day;   /* 1–31 */
};

/* Both ends belong to it; a zeroed interval is "no date". */
struct ent_interval {
    struct ent_date start;
    struct ent_date end;
};

enum { ENT_DATE_TEXT = 12 }; /* bytes that "YYYY-MM-DD" takes, NUL and a spare one included */

/* Reads "YYYY-MM-DD" with or without a time behind it. 0, or ENT_E_FORMAT (then *out is no date).
 */
int ent_date_parse(struct ent_date *out, const char *text, size_t len);
/* Writes "YYYY-MM-DD", or "" for no date; gives `out`. */
const char *ent_date_format(char out[ENT_DATE_TEXT], struct ent_date date);
/* 1 where the day exists in the calendar. */
int ent_date_valid(struct ent_date date);
/* Days from 1970-01-01, and back. */
int32_t ent_date_days(struct ent_date date);
struct ent_date ent_date_from_days(int32_t days);
/* < 0, 0, > 0 as `a` is before, on, or after `b`. */
int ent_date_compare(struct ent_date a, struct ent_date b);

#endif

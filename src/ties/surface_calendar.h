// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_SURFACE_CALENDAR_H
#define ENT_TIES_SURFACE_CALENDAR_H
/*
 * Words of time, for surface_dates.c. `at` may lie outside the sentence: nothing is there then.
 */
#include "ties/surface.h"

/* The month (1-12) or weekday (1-7, from Monday) of that name, or 0. */
int calendar_month(const struct surface *s, int32_t at);
int calendar_weekday(const struct surface *s, int32_t at);
/* The number that the word is ("24", "24th"), or -1; a year from 1800 to 2100, or 0; a count in
 * digits or words ("two", "a"), or 0. */
int calendar_number(const struct surface *s, int32_t at);
int calendar_year(const struct surface *s, int32_t at);
int calendar_count(const struct surface *s, int32_t at);
/* Whole months of a year, days since 1970, one day; empty where there is no such thing. */
struct ent_interval calendar_months(int year, int from, int to);
struct ent_interval calendar_days(int32_t from, int32_t to);
struct ent_interval calendar_day(int year, int month, int day);

#endif

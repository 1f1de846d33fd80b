// SPDX-License-Identifier: MIT
/* Calendar arithmetic by counting days; the civil-calendar formulas are Fliegel and Van Flandern's
 * idea in the form of years that start in March, which puts the leap day last. */
#include "entente/date.h"

#include <stdio.h>

#include "entente/error.h"

static int is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

int ent_date_valid(struct ent_date date)
{
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
           date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

/* Reads `digits` digits; the number, or -1. */
static int read_number(const char *text, int digits)
{
    int n = 0;
    for (int i = 0; i < digits; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        n = n * 10 + (text[i] - '0');
    }
    return n;
}

int ent_date_parse(struct ent_date *out, const char *text, size_t len)
{
    *out = (struct ent_date){0};
    if (len < 10 || text[4] != '-' || text[7] != '-')
        return ENT_E_FORMAT;
    if (len > 10 && text[10] != 'T' && text[10] != ' ')
        return ENT_E_FORMAT;
    int year = read_number(text, 4), month = read_number(text + 5, 2),
        day = read_number(text + 8, 2);
    if (year < 0 || month < 0 || day < 0)
        return ENT_E_FORMAT;
    struct ent_date date = {(int16_t)year, (uint8_t)month, (uint8_t)day};
    if (!ent_date_valid(date))
        return ENT_E_FORMAT;
    *out = date;
    return 0;
}

const char *ent_date_format(char out[ENT_DATE_TEXT], struct ent_date date)
{
    out[0] = '\0';
    if (ent_date_valid(date))
        snprintf(out, ENT_DATE_TEXT, "%04u-%02u-%02u", (unsigned)date.year % 10000u,
                 date.month % 100u, date.day % 100u);
    return out;
}

int32_t ent_date_days(struct ent_date date)
{
    int32_t year = date.month <= 2 ? date.year - 1 : date.year;
    int32_t era = year / 400, year_of_era = year % 400;
    int32_t month = (date.month + 9) % 12;
    int32_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
    int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

struct ent_date ent_date_from_days(int32_t days)
{
    int32_t shifted = days + 719468;
    int32_t era = shifted / 146097, day_of_era = shifted % 146097;
    int32_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int32_t month = (5 * day_of_year + 2) / 153;
    struct ent_date date = {0};
    date.day = (uint8_t)(day_of_year - (153 * month + 2) / 5 + 1);
    date.month = (uint8_t)(month < 10 ? month + 3 : month - 9);
    date.year = (int16_t)(era * 400 + year_of_era + (date.month <= 2));
    return date;
}

int ent_date_compare(struct ent_date a, struct ent_date b)
{
    int32_t x = ent_date_days(a), y = ent_date_days(b);
    return (x > y) - (x < y);
}

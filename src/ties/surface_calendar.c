// SPDX-License-Identifier: MIT
/*
 * The calendar in words: months, weekdays, numbers and ordinals, and the intervals that they make.
 */
#include "ties/surface_calendar.h"

#include <string.h>

static size_t folded(const struct surface *s, int32_t at, char out[16])
{
    out[0] = '\0';
    if (at < 0 || at >= s->n_words)
        return 0;
    struct ent_span span = s->words[at].span;
    size_t len = span.end - span.start;
    if (len > 15)
        return 0;
    for (size_t i = 0; i < len; i++) {
        char c = s->text->bytes[span.start + i];
        out[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    while (len && out[len - 1] == '.')
        len--;
    out[len] = '\0';
    return len;
}

int word_reads(const struct surface *s, int32_t at, const char *word)
{
    char text[16];
    folded(s, at, text);
    return strcmp(text, word) == 0;
}

static int find_name(const struct surface *s, int32_t at, const char *const *names, int count)
{
    char text[16];
    size_t len = folded(s, at, text);
    if (len < 3 || !(s->words[at].shape & ENT_SHAPE_CAPITAL))
        return 0;
    for (int i = 0; i < count; i++)
        if (strcmp(text, names[i]) == 0 || ((len == 3 || (len == 4 && strcmp(text, "sept") == 0)) &&
                                            strncmp(text, names[i], 3) == 0))
            return i + 1;
    return 0;
}

int calendar_month(const struct surface *s, int32_t at)
{
    static const char *const months[] = {"january",   "february", "march",    "april",
                                         "may",       "june",     "july",     "august",
                                         "september", "october",  "november", "december"};
    return find_name(s, at, months, 12);
}

int calendar_weekday(const struct surface *s, int32_t at)
{
    static const char *const days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};
    char text[16];
    return folded(s, at, text) > 4 ? find_name(s, at, days, 7) : 0;
}

/* The number that the word is, or −1. */
int calendar_number(const struct surface *s, int32_t at)
{
    static const char *const ordinals[] = {"st", "nd", "rd", "th"};
    char text[16];
    size_t len = folded(s, at, text);
    int value = 0;
    for (size_t i = 0; i < 4 && len > 2; i++)
        if (strcmp(text + len - 2, ordinals[i]) == 0) {
            len -= 2;
            break;
        }
    if (!len || len > 4)
        return -1;
    for (size_t i = 0; i < len; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + text[i] - '0';
    }
    return value;
}

int calendar_year(const struct surface *s, int32_t at)
{
    int year = calendar_number(s, at);
    return year >= 1800 && year <= 2100 ? year : 0;
}

static int month_days(int year, int month)
{
    int day = 31;
    while (day > 28 &&
           !ent_date_valid((struct ent_date){(int16_t)year, (uint8_t)month, (uint8_t)day}))
        day--;
    return day;
}

struct ent_interval calendar_months(int year, int from, int to)
{
    if (year < 1 || year > 9999)
        return (struct ent_interval){0};
    return (struct ent_interval){{(int16_t)year, (uint8_t)from, 1},
                                 {(int16_t)year, (uint8_t)to, (uint8_t)month_days(year, to)}};
}

struct ent_interval calendar_days(int32_t from, int32_t to)
{
    return (struct ent_interval){ent_date_from_days(from), ent_date_from_days(to)};
}

struct ent_interval calendar_day(int year, int month, int day)
{
    struct ent_date date = {(int16_t)year, (uint8_t)month, (uint8_t)day};
    if (!ent_date_valid(date))
        return (struct ent_interval){0};
    return (struct ent_interval){date, date};
}

int calendar_count(const struct surface *s, int32_t at)
{
    static const char *const words[] = {"one",   "two",   "three", "four", "five",   "six",
                                        "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    for (int i = 0; i < 12; i++)
        if (word_reads(s, at, words[i]))
            return i + 1;
    if (word_reads(s, at, "a"))
        return 1;
    int n = calendar_number(s, at);
    return n > 0 && n < 1000 ? n : 0;
}

// SPDX-License-Identifier: MIT
/*
 * When: the expression of time that stands nearest to a trigger, resolved against the article's
 * date. Without that date only what names its year is resolved.
 */
#include <string.h>

#include "ties/surface.h"

enum { WINDOW = 14 }; /* words around the trigger */

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

static int is(const struct surface *s, int32_t at, const char *word)
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

static int month_at(const struct surface *s, int32_t at)
{
    static const char *const months[] = {"january",   "february", "march",    "april",
                                         "may",       "june",     "july",     "august",
                                         "september", "october",  "november", "december"};
    return find_name(s, at, months, 12);
}

static int weekday_at(const struct surface *s, int32_t at)
{
    static const char *const days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};
    char text[16];
    return folded(s, at, text) > 4 ? find_name(s, at, days, 7) : 0;
}

/* The number that the word is, or −1. */
static int number_at(const struct surface *s, int32_t at)
{
    char text[16];
    size_t len = folded(s, at, text);
    int value = 0;
    if (!len || len > 4)
        return -1;
    for (size_t i = 0; i < len; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + text[i] - '0';
    }
    return value;
}

static int year_at(const struct surface *s, int32_t at)
{
    int year = number_at(s, at);
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

static struct ent_interval span_of(int year, int from, int to)
{
    if (year < 1 || year > 9999)
        return (struct ent_interval){0};
    return (struct ent_interval){{(int16_t)year, (uint8_t)from, 1},
                                 {(int16_t)year, (uint8_t)to, (uint8_t)month_days(year, to)}};
}

static struct ent_interval days_of(int32_t from, int32_t to)
{
    return (struct ent_interval){ent_date_from_days(from), ent_date_from_days(to)};
}

static struct ent_interval day_of(int year, int month, int day)
{
    struct ent_date date = {(int16_t)year, (uint8_t)month, (uint8_t)day};
    if (!ent_date_valid(date))
        return (struct ent_interval){0};
    return (struct ent_interval){date, date};
}

/* Month names -----------------------------------------------------------------------------------*/

/* The year that a month without one means: the last such month before the article, or the next. */
static int year_of_month(const struct surface *s, int month, int next)
{
    int year = s->date.year, now = s->date.month;
    if (!year)
        return 0;
    if (next)
        return month > now ? year : year + 1;
    return month > now ? year - 1 : year;
}

static int is_coming(const struct surface *s, int32_t at)
{
    return is(s, at - 1, "next");
}

/* "24 August", "Aug. 24, 2024", "June 2018", "last June". */
static struct ent_interval month_expression(const struct surface *s, int32_t at)
{
    int month = month_at(s, at), year = 0, day = number_at(s, at + 1);
    if (month == 5 && day < 0 && !year_at(s, at + 1) && !is(s, at - 1, "in") &&
        !is(s, at - 1, "last") && !is(s, at - 1, "of"))
        return (struct ent_interval){0}; /* may */
    int32_t behind = at + 1;
    if (day < 1 || day > 31) {
        day = number_at(s, at - 1);
        if (day < 1 || day > 31)
            day = 0;
    } else {
        behind++;
    }
    if (behind < s->n_words && s->words[behind].cls == W_COMMA)
        behind++;
    year = year_at(s, behind);
    if (!year)
        year = year_of_month(s, month, is_coming(s, at));
    if (!year && !s->date.year)
        return (struct ent_interval){0};
    if (is(s, at - 1, "last") && month == s->date.month && year == s->date.year)
        year--;
    return day ? day_of(year, month, day) : span_of(year, month, month);
}

/* Units: week, month, year, weekdays
 * --------------------------------------------------------------*/

static struct ent_interval week_of(int32_t day)
{
    int32_t monday = day - ((day + 3) % 7 + 7) % 7; /* 1970-01-01 was a Thursday */
    return days_of(monday, monday + 6);
}

static struct ent_interval month_of(int year, int month)
{
    while (month < 1) {
        month += 12;
        year--;
    }
    while (month > 12) {
        month -= 12;
        year++;
    }
    return span_of(year, month, month);
}

static int shift_at(const struct surface *s, int32_t at)
{
    if (is(s, at - 1, "last") || is(s, at - 1, "past") || is(s, at - 1, "previous"))
        return -1;
    if (is(s, at - 1, "next") || is(s, at - 1, "coming"))
        return 1;
    return is(s, at - 1, "this") ? 0 : 99;
}

static struct ent_interval unit_expression(const struct surface *s, int32_t at)
{
    int shift = shift_at(s, at);
    int32_t today = ent_date_days(s->date);
    if (shift == 99 || !s->date.year)
        return (struct ent_interval){0};
    if (is(s, at, "week"))
        return week_of(today + 7 * shift);
    if (is(s, at, "month"))
        return month_of(s->date.year, s->date.month + shift);
    if (is(s, at, "year"))
        return span_of(s->date.year + shift, 1, 12);
    return (struct ent_interval){0};
}

static struct ent_interval day_expression(const struct surface *s, int32_t at)
{
    int32_t today = ent_date_days(s->date);
    if (!s->date.year)
        return (struct ent_interval){0};
    if (is(s, at, "today") || is(s, at, "tonight"))
        return days_of(today, today);
    if (is(s, at, "yesterday"))
        return days_of(today - 1, today - 1);
    if (is(s, at, "tomorrow"))
        return days_of(today + 1, today + 1);
    int weekday = weekday_at(s, at);
    if (!weekday)
        return (struct ent_interval){0};
    int now = (int)(((today + 3) % 7 + 7) % 7) + 1;
    int back = ((now - weekday) % 7 + 7) % 7;
    if (is_coming(s, at))
        return days_of(today + (back ? 7 - back : 7), today + (back ? 7 - back : 7));
    return days_of(today - back, today - back);
}

/* "in 2018", "since 2019": a year on its own. */
static struct ent_interval year_expression(const struct surface *s, int32_t at)
{
    int year = year_at(s, at);
    if (!year || at < 1 || month_at(s, at - 1) || number_at(s, at - 1) > 0 ||
        s->words[at - 1].cls == W_COMMA)
        return (struct ent_interval){0};
    if (s->words[at - 1].cls != W_PREPOSITION && !is(s, at - 1, "late") &&
        !is(s, at - 1, "early") && !is(s, at - 1, "mid"))
        return (struct ent_interval){0};
    return span_of(year, 1, 12);
}

static int number_word(const struct surface *s, int32_t at)
{
    static const char *const words[] = {"one",   "two",   "three", "four", "five",   "six",
                                        "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    for (int i = 0; i < 12; i++)
        if (is(s, at, words[i]))
            return i + 1;
    if (is(s, at, "a"))
        return 1;
    int n = number_at(s, at);
    return n > 0 && n < 1000 ? n : 0;
}

/* "two years ago" */
static struct ent_interval ago_expression(const struct surface *s, int32_t at)
{
    int n = at >= 2 ? number_word(s, at - 2) : 0;
    int32_t today = ent_date_days(s->date);
    if (!is(s, at, "ago") || !n || !s->date.year)
        return (struct ent_interval){0};
    if (is(s, at - 1, "day") || is(s, at - 1, "days"))
        return days_of(today - n, today - n);
    if (is(s, at - 1, "week") || is(s, at - 1, "weeks"))
        return week_of(today - 7 * n);
    if (is(s, at - 1, "month") || is(s, at - 1, "months"))
        return month_of(s->date.year, s->date.month - n);
    if (is(s, at - 1, "year") || is(s, at - 1, "years"))
        return span_of(s->date.year - n, 1, 12);
    return (struct ent_interval){0};
}

static struct ent_interval expression_at(const struct surface *s, int32_t at)
{
    struct ent_interval none = {0}, found = none;
    if (s->words[at].mention != NONE)
        return none;
    if (month_at(s, at))
        return month_expression(s, at);
    if (s->words[at].kind == ENT_TOKEN_NUMBER)
        return year_expression(s, at);
    if (s->words[at].marks & WORD_DURATIVE) {
        found = day_expression(s, at);
        return found.start.year ? found : unit_expression(s, at);
    }
    return ago_expression(s, at);
}

struct ent_interval surface_date(const struct surface *s, int32_t word)
{
    for (int32_t d = 1; d <= WINDOW; d++) {
        struct ent_interval found = {0};
        if (word + d < s->n_words)
            found = expression_at(s, word + d);
        if (!found.start.year && word - d >= 0)
            found = expression_at(s, word - d);
        if (found.start.year)
            return found;
    }
    return (struct ent_interval){0};
}

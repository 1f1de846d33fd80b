// SPDX-License-Identifier: MIT
/*
 * When: the expression of time that stands nearest to a trigger. It is resolved against the
 * article's date, forward where the tie is still to come and back where it is not, or, where it
 * says so ("two days later"), against the date that the text named before. Without the article's
 * date only what names its year is resolved.
 */
#include <string.h>

#include "ties/surface_calendar.h"

enum { WINDOW = 14 }; /* words around the trigger */

/* What expressions are resolved against. */
struct moment {
    const struct surface *s;
    int32_t today; /* days since 1970; only where there is a date */
    int future;    /* the tie is still to come */
};

static int is(const struct moment *m, int32_t at, const char *word)
{
    return word_reads(m->s, at, word);
}

static int is_any(const struct moment *m, int32_t at, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is(m, at, words[i]))
            return 1;
    return 0;
}

static int is_last(const struct moment *m, int32_t at)
{
    static const char *const words[] = {"last", "past", "previous"};
    return is_any(m, at, words, sizeof words / sizeof *words);
}

static int is_next(const struct moment *m, int32_t at)
{
    static const char *const words[] = {"next", "coming"};
    return is_any(m, at, words, sizeof words / sizeof *words);
}

/* Months ----------------------------------------------------------------------------------------*/

/* The year that a month without one means: the last such month, or the next. */
static int year_of_month(const struct moment *m, int month, int next)
{
    int year = m->s->date.year, now = m->s->date.month;
    if (!year)
        return 0;
    if (next)
        return month > now ? year : year + 1;
    if (m->future)
        return month >= now ? year : year + 1;
    return month > now ? year - 1 : year;
}

/* The day that stands with the month at `at`; *behind is the word behind them both. */
static int day_with_month(const struct moment *m, int32_t at, int32_t *behind)
{
    int day = calendar_number(m->s, at + 1);
    *behind = at + 1;
    if (day >= 1 && day <= 31) {
        *behind = at + 2;
        return day;
    }
    day = calendar_number(m->s, is(m, at - 1, "of") ? at - 2 : at - 1);
    return day >= 1 && day <= 31 ? day : 0;
}

/* "24 August", "Aug. 24, 2024", "the 24th of June", "June 2018", "last June". */
static struct ent_interval month_expression(const struct moment *m, int32_t at)
{
    const struct surface *s = m->s;
    int month = calendar_month(s, at);
    int32_t behind;
    int day = day_with_month(m, at, &behind);
    if (month == 5 && !day && !calendar_year(s, at + 1) && !is(m, at - 1, "in") &&
        !is(m, at - 1, "last") && !is(m, at - 1, "of"))
        return (struct ent_interval){0}; /* may */
    if (behind < s->n_words && s->words[behind].cls == W_COMMA)
        behind++;
    int year = calendar_year(s, behind);
    if (!year && !(year = year_of_month(m, month, is(m, at - 1, "next"))))
        return (struct ent_interval){0};
    if (is(m, at - 1, "last") && month == s->date.month && year == s->date.year)
        year--;
    return day ? calendar_day(year, month, day) : calendar_months(year, month, month);
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
    return calendar_months(year, month, month);
}

/* Units -----------------------------------------------------------------------------------------*/

enum unit { NO_UNIT, DAY, WEEK, MONTH, YEAR };

static enum unit unit_at(const struct moment *m, int32_t at)
{
    static const char *const names[] = {"day", "week", "month", "year"};
    static const char *const plurals[] = {"days", "weeks", "months", "years"};
    for (int i = 0; i < 4; i++)
        if (is(m, at, names[i]) || is(m, at, plurals[i]))
            return (enum unit)(i + 1);
    return NO_UNIT;
}

static struct ent_interval week_of(int32_t day)
{
    int32_t monday = day - ((day + 3) % 7 + 7) % 7; /* 1970-01-01 was a Thursday */
    return calendar_days(monday, monday + 6);
}

/* The unit `n` steps from a day: that day, or the whole week, month or year. */
static struct ent_interval step(enum unit unit, int n, int32_t from)
{
    struct ent_date date = ent_date_from_days(from);
    switch (unit) {
    case DAY:
        return calendar_days(from + n, from + n);
    case WEEK:
        return week_of(from + 7 * n);
    case MONTH:
        return month_of(date.year, date.month + n);
    case YEAR:
        return calendar_months(date.year + n, 1, 12);
    case NO_UNIT:
        break;
    }
    return (struct ent_interval){0};
}

/* "this week", "next month", "the past two years". */
static struct ent_interval unit_expression(const struct moment *m, int32_t at)
{
    enum unit unit = unit_at(m, at);
    int n = calendar_count(m->s, at - 1);
    if (unit == NO_UNIT || !m->s->date.year)
        return (struct ent_interval){0};
    if (n && is_last(m, at - 2))
        return (struct ent_interval){step(unit, -n, m->today).start, m->s->date};
    if (unit == DAY)
        return (struct ent_interval){0};
    if (is_last(m, at - 1))
        return step(unit, -1, m->today);
    if (is_next(m, at - 1))
        return step(unit, 1, m->today);
    return is(m, at - 1, "this") ? step(unit, 0, m->today) : (struct ent_interval){0};
}

/* "two years ago" */
static struct ent_interval ago_expression(const struct moment *m, int32_t at)
{
    int n = at >= 2 && is(m, at, "ago") ? calendar_count(m->s, at - 2) : 0;
    if (!n || !m->s->date.year)
        return (struct ent_interval){0};
    return step(unit_at(m, at - 1), -n, m->today);
}

/* Days ------------------------------------------------------------------------------------------*/

static struct ent_interval weekday_expression(const struct moment *m, int32_t at, int weekday)
{
    int now = (int)(((m->today + 3) % 7 + 7) % 7) + 1;
    int back = ((now - weekday) % 7 + 7) % 7, forth = (7 - back) % 7;
    if (is_next(m, at - 1))
        return calendar_days(m->today + (forth ? forth : 7), m->today + (forth ? forth : 7));
    if (m->future && !is_last(m, at - 1))
        return calendar_days(m->today + forth, m->today + forth);
    return calendar_days(m->today - back, m->today - back);
}

static struct ent_interval day_expression(const struct moment *m, int32_t at)
{
    static const char *const parts[] = {"morning", "afternoon", "evening", "night"};
    int weekday = calendar_weekday(m->s, at);
    if (!m->s->date.year)
        return (struct ent_interval){0};
    if (weekday)
        return weekday_expression(m, at, weekday);
    if (is(m, at, "today") || is(m, at, "tonight"))
        return step(DAY, 0, m->today);
    if (is(m, at, "yesterday"))
        return step(DAY, -1, m->today);
    if (is(m, at, "tomorrow"))
        return step(DAY, 1, m->today);
    if (is_any(m, at, parts, sizeof parts / sizeof *parts))
        return is(m, at - 1, "this")   ? step(DAY, 0, m->today)
               : is(m, at - 1, "last") ? step(DAY, -1, m->today)
                                       : (struct ent_interval){0};
    if (is(m, at, "weekend")) {
        struct ent_interval week = week_of(m->future ? m->today : m->today - 5);
        return calendar_days(ent_date_days(week.start) + 5, ent_date_days(week.end));
    }
    return (struct ent_interval){0};
}

/* Years -----------------------------------------------------------------------------------------*/

/* "the first half of 2024" */
static int half_before(const struct moment *m, int32_t at)
{
    if (!is(m, at - 1, "of") || !is(m, at - 2, "half"))
        return 0;
    return is(m, at - 3, "first") ? 1 : is(m, at - 3, "second") ? 2 : 0;
}

/* "in 2018", "since 2019", "from 2010 to 2014". */
static struct ent_interval year_expression(const struct moment *m, int32_t at)
{
    const struct surface *s = m->s;
    int year = calendar_year(s, at), to = calendar_year(s, at + 2), half = half_before(m, at);
    if (!year || at < 1 || calendar_month(s, at - 1) || calendar_number(s, at - 1) > 0 ||
        s->words[at - 1].cls == W_COMMA)
        return (struct ent_interval){0};
    if (s->words[at - 1].cls != W_PREPOSITION && !is(m, at - 1, "late") &&
        !is(m, at - 1, "early") && !is(m, at - 1, "mid"))
        return (struct ent_interval){0};
    if (half)
        return calendar_months(year, half == 1 ? 1 : 7, half == 1 ? 6 : 12);
    if (is(m, at - 1, "since") && s->date.year >= year)
        return (struct ent_interval){calendar_months(year, 1, 12).start, s->date};
    if (to >= year && ((is(m, at - 1, "from") && is(m, at + 1, "to")) ||
                       (is(m, at - 1, "between") && is(m, at + 1, "and"))))
        return (struct ent_interval){calendar_months(year, 1, 12).start,
                                     calendar_months(to, 1, 12).end};
    return calendar_months(year, 1, 12);
}

/* "the 1980s" */
static struct ent_interval decade_expression(const struct moment *m, int32_t at)
{
    struct ent_span span = m->s->words[at].span;
    const char *text = m->s->text->bytes + span.start;
    int year = 0;
    if (span.end - span.start != 5 || text[3] != '0' || text[4] != 's')
        return (struct ent_interval){0};
    for (int i = 0; i < 4; i++) {
        if (text[i] < '0' || text[i] > '9')
            return (struct ent_interval){0};
        year = year * 10 + text[i] - '0';
    }
    return (struct ent_interval){calendar_months(year, 1, 12).start,
                                 calendar_months(year + 9, 1, 12).end};
}

/* "the summer of 2023", "last spring": as the north of the world has them. */
static struct ent_interval season_expression(const struct moment *m, int32_t at)
{
    static const struct {
        const char *name;
        int month;
    } seasons[] = {{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"winter", 12}};
    size_t k = 0;
    while (k < 4 && !is(m, at, seasons[k].name))
        k++;
    if (k == 4)
        return (struct ent_interval){0};
    int year = calendar_year(m->s, is(m, at + 1, "of") ? at + 2 : at + 1);
    if (!year && m->s->date.year && (is_last(m, at - 1) || is(m, at - 1, "this")))
        year = m->s->date.year - (is_last(m, at - 1) && seasons[k].month + 2 >= m->s->date.month);
    if (!year)
        return (struct ent_interval){0};
    return (struct ent_interval){month_of(year, seasons[k].month).start,
                                 month_of(year, seasons[k].month + 2).end};
}

/* Everything ------------------------------------------------------------------------------------*/

static struct ent_interval expression_at(const struct moment *m, int32_t at)
{
    struct ent_interval found = {0};
    const struct word *w = &m->s->words[at];
    if (w->mention != NONE)
        return found;
    if (calendar_month(m->s, at))
        return month_expression(m, at);
    if (w->kind == ENT_TOKEN_NUMBER)
        found = year_expression(m, at);
    if (!found.start.year && w->first >= '0' && w->first <= '9')
        return decade_expression(m, at);
    if (found.start.year || !(w->marks & WORD_DURATIVE))
        return found.start.year ? found : ago_expression(m, at);
    found = day_expression(m, at);
    if (!found.start.year)
        found = season_expression(m, at);
    return found.start.year ? found : unit_expression(m, at);
}

/* The date that the text named before word `at`: in this sentence, or of a tie just told. */
static int named_before(const struct moment *m, int32_t at, struct ent_date *out)
{
    const struct surface *s = m->s;
    for (int32_t i = at - 1; i >= 0 && i > at - 2 * WINDOW; i--) {
        struct ent_interval found = expression_at(m, i);
        if (found.start.year) {
            *out = found.start;
            return 1;
        }
    }
    if (!s->first_tie)
        return 0;
    const struct ent_tie *tie = &s->ties[s->first_tie - 1];
    *out = tie->date.start;
    return tie->date.start.year && tie->sentence + 2 >= s->sentence;
}

/* "the day before", "the next day", "two days later": steps from what was named before. */
static int steps_at(const struct moment *m, int32_t at, enum unit *unit)
{
    int n = calendar_count(m->s, at - 1);
    *unit = unit_at(m, at);
    if (*unit == NO_UNIT)
        return 0;
    if (is(m, at - 2, "the") && (is(m, at - 1, "next") || is(m, at - 1, "following")))
        return 1;
    if (is(m, at - 1, "the"))
        n = 1;
    if (is(m, at + 1, "before") || is(m, at + 1, "earlier"))
        return -n;
    return is(m, at + 1, "later") || is(m, at + 1, "after") ? n : 0;
}

/* "three weeks after Peru left": the date of the clause before it, told by that of the clause
 * behind it, which it does not date. */
static int is_measured(const struct moment *m, int32_t at)
{
    const struct surface *s = m->s;
    if (!unit_at(m, at) || (!is(m, at + 1, "after") && !is(m, at + 1, "before")))
        return 0;
    return at + 2 < s->n_words && s->words[at + 2].cls != W_COMMA && s->words[at + 2].cls != W_STOP;
}

static struct ent_interval stepped_at(const struct moment *m, int32_t at)
{
    struct ent_date before;
    enum unit unit;
    int n = m->s->words[at].marks & WORD_DURATIVE ? steps_at(m, at, &unit) : 0;
    if (!n || is_measured(m, at) || !named_before(m, at, &before))
        return (struct ent_interval){0};
    return step(unit, n, ent_date_days(before));
}

/* "said on Monday that it would": the day of the saying, not of what is still to come. */
static int dates_the_saying(const struct moment *m, int32_t at, int32_t word)
{
    const struct surface *s = m->s;
    if (!m->future)
        return 0;
    int32_t i = at - 1;
    while (i >= 0 && i > at - 4 && s->words[i].cls != W_VERB)
        i--;
    const struct lex_word *verb =
        i >= 0 && i > at - 4 && i != word ? s->words[i].lemma[LEX_VERB] : NULL;
    return verb && verb->marks & LEX_MARK_SPEECH && s->words[i].verb_form == FORM_PAST;
}

struct ent_interval surface_date(const struct surface *s, int32_t word, enum ent_status status)
{
    struct moment m = {s, s->date.year ? ent_date_days(s->date) : 0, status == ENT_STATUS_FUTURE};
    for (int32_t d = 1; d <= WINDOW; d++)
        for (int side = 1; side >= -1; side -= 2) {
            int32_t at = word + side * d;
            if (at < 0 || at >= s->n_words || dates_the_saying(&m, at, word))
                continue;
            struct ent_interval found = stepped_at(&m, at);
            if (!found.start.year)
                found = expression_at(&m, at);
            if (found.start.year)
                return found;
        }
    return (struct ent_interval){0};
}

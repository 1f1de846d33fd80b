// SPDX-License-Identifier: MIT
/*
 * Words and numbers: letters and digits, and the marks that join them. What a mark does is told by
 * the segment before it and the character behind it; a full stop at the end stays with
 * abbreviations, initials and dotted names.
 */
#include <string.h>

#include "text/scan.h"
#include "text/words.h"

/* The first character behind white space at `at`. */
static struct ent_char beyond_space(const struct ent_scan *s, size_t *at)
{
    struct ent_char c = ent_scan_at(s, *at);
    for (int n = 0; c.len && c.cls == ENT_CHAR_SPACE && n < 8; n++) {
        *at += c.len;
        c = ent_scan_at(s, *at);
    }
    return c;
}

size_t ent_scan_clitic(const struct ent_scan *s, size_t at)
{
    static const char *const endings[] = {"s", "re", "ve", "ll", "m", "d"};
    size_t start = at + ent_scan_at(s, at).len;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(endings[i]);
        if (start + n > s->end || ent_char_is_word(ent_scan_at(s, start + n)))
            continue;
        size_t k = 0;
        while (k < n && (s->bytes[start + k] | 0x20) == endings[i][k])
            k++;
        if (k == n)
            return start + n - at;
    }
    return 0;
}

int ent_scan_is_negation(const struct ent_scan *s, size_t at)
{
    if ((ent_scan_at(s, at).code | 0x20) != 'n')
        return 0;
    struct ent_char mark = ent_scan_at(s, at + 1);
    if (!mark.len || !ent_char_is_apostrophe(mark.code))
        return 0;
    size_t t = at + 1 + mark.len;
    return (ent_scan_at(s, t).code | 0x20) == 't' && !ent_char_is_word(ent_scan_at(s, t + 1));
}

/* What is known about the word being scanned. */
struct word {
    size_t start;
    size_t segment;  /* where its part behind the last inner mark starts */
    size_t at;       /* the byte behind it, so far */
    int letters;     /* characters of the segment */
    int digits;      /* the same, digits */
    int dots;        /* full stops taken */
    int single_dots; /* those of them behind a single letter */
};

/* 1 where a domain or file ending follows the full stop at `at`. */
static int domain_follows(const struct ent_scan *s, size_t at)
{
    size_t i = at + 1;
    while (i < s->end && i - at < 8 && ent_char_is_letter(ent_scan_at(s, i)) &&
           (s->bytes[i] & 0x80) == 0)
        i++;
    return i > at + 2 && !ent_char_is_word(ent_scan_at(s, i)) &&
           ent_word_is_domain(s->bytes + at + 1, i - at - 1);
}

size_t ent_scan_digits(const struct ent_scan *s, size_t at, size_t most)
{
    size_t n = 0;
    while (n < most && ent_char_is_digit(ent_scan_at(s, at + n)) && (s->bytes[at + n] & 0x80) == 0)
        n++;
    return n;
}

/* 1 where the hyphen at w->at lies within a telephone number (555-0100). */
static int telephone(const struct ent_scan *s, const struct word *w)
{
    size_t before = w->at - w->segment;
    size_t after = ent_scan_digits(s, w->at + 1, 5);
    int last = after == 4 && !ent_char_is_word(ent_scan_at(s, w->at + 5));
    int inner = after == 3 && s->bytes[w->at + 1] && ent_scan_at(s, w->at + 4).code == '-' &&
                ent_scan_digits(s, w->at + 5, 5) == 4;
    if (last && before <= 2 && w->digits == 1 && w->segment == w->start)
        return 1; /* an extension: 3-5213 */
    return before == 3 && w->digits == 3 && w->letters == 0 && (last || inner);
}

static int hyphen_joins(const struct ent_scan *s, const struct word *w, struct ent_char next)
{
    if (telephone(s, w))
        return 1;
    int inside = w->start > s->chunk && s->bytes[w->start - 1] == '-';
    return ent_char_is_word(next) && !inside && w->segment == w->start &&
           ent_word_is_prefix(s->bytes + w->start, w->at - w->start);
}

/* 1 where the full stop at w->at stands in a dotted name (alt.religion.zen): small letters on both
 * sides, and more than one full stop. */
static int path_follows(const struct ent_scan *s, const struct word *w, struct ent_char next)
{
    if (!next.lower || w->letters < 2 || w->digits || !ent_scan_at(s, w->segment).lower)
        return 0;
    if (w->dots > 0)
        return w->single_dots == 0;
    size_t i = w->at + 1;
    while (i - w->at < 24 && ent_char_is_letter(ent_scan_at(s, i)) && (s->bytes[i] & 0x80) == 0)
        i++;
    struct ent_char dot = ent_scan_at(s, i);
    return dot.len && dot.code == '.' && ent_scan_at(s, i + 1).lower;
}

static int stop_joins(const struct ent_scan *s, const struct word *w, struct ent_char next)
{
    if (w->digits > 0 && w->letters == 0 && ent_char_is_digit(next))
        return 1;
    if (w->letters == 1 && w->digits == 0 && ent_char_is_letter(next)) {
        size_t behind = w->at + 1 + next.len;
        return !ent_char_is_word(ent_scan_at(s, behind)) || w->dots > 0;
    }
    return domain_follows(s, w->at) || path_follows(s, w, next);
}

/* The number that the `n` digits at `at` write. */
static unsigned number_at(const struct ent_scan *s, size_t at, size_t n)
{
    unsigned value = 0;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (unsigned)(s->bytes[at + i] - '0');
    return value;
}

/* 1 where the slash at w->at stands in a date (5/18, 11/28/2000) and not in a fraction (2/3). */
static int slash_joins(const struct ent_scan *s, const struct word *w)
{
    size_t before = w->at - w->segment;
    size_t after = ent_scan_digits(s, w->at + 1, 5);
    if (w->segment != w->start)
        return after <= 4; /* behind an earlier slash */
    if (before > 4 || after > 2 || ent_scan_digits(s, w->segment, before) < before)
        return 0;
    struct ent_char next = ent_scan_at(s, w->at + 1 + after);
    if (next.len && next.code == '/')
        return 1;
    unsigned month = number_at(s, w->segment, before);
    unsigned day = number_at(s, w->at + 1, after);
    return month >= 1 && month <= 12 && day <= 31 && (month > day || day > 10);
}

/* 1 where the mark `c` at w->at stands inside the word, with `next` behind it. */
static int joins(const struct ent_scan *s, const struct word *w, struct ent_char c,
                 struct ent_char next)
{
    if (!ent_char_is_word(next))
        return 0;
    if (ent_char_is_apostrophe(c.code))
        return w->letters > 0 && ent_char_is_letter(next) && !ent_scan_clitic(s, w->at);
    switch (c.code) {
    case '.':
        return stop_joins(s, w, next);
    case ',':
    case ':':
        return w->letters == 0 && ent_char_is_digit(next);
    case '/':
        return w->letters == 0 && ent_char_is_digit(next) && slash_joins(s, w);
    case '&':
        return w->digits == 0 && w->letters <= 3 && ent_char_is_letter(next) && next.upper;
    case '-':
        return hyphen_joins(s, w, next);
    case '_':
        return 1;
    default:
        return 0;
    }
}

static void take(struct word *w, struct ent_char c)
{
    w->letters += c.cls == ENT_CHAR_LETTER && w->letters < 1000;
    w->digits += c.cls == ENT_CHAR_DIGIT && w->digits < 1000;
    w->at += c.len;
}

/* Goes on with a new segment behind the mark. */
static void take_mark(struct word *w, struct ent_char c)
{
    w->single_dots += c.code == '.' && w->letters == 1;
    w->dots += c.code == '.';
    w->at += c.len;
    if (ent_char_is_apostrophe(c.code))
        return;
    w->segment = w->at;
    w->letters = 0;
    w->digits = 0;
}

/* 1 where 5km is to be parted at w->at: only digits so far, then a unit and nothing more. */
static int unit_follows(const struct ent_scan *s, const struct word *w)
{
    size_t i = w->at;
    while (i < s->end && i - w->at < 5 && ent_char_is_letter(ent_scan_at(s, i)) &&
           (s->bytes[i] & 0x80) == 0)
        i++;
    return i > w->at && !ent_char_is_word(ent_scan_at(s, i)) &&
           ent_word_is_unit(s->bytes + w->at, i - w->at);
}

/* Scans letters, digits and the marks that join them. */
static void scan_word(const struct ent_scan *s, struct word *w)
{
    for (;;) {
        struct ent_char c = ent_scan_at(s, w->at);
        if (ent_char_is_word(c)) {
            if (w->at > w->start && c.cls == ENT_CHAR_LETTER) {
                if (w->letters == 0 && w->digits > 0 && unit_follows(s, w))
                    return;
                if (ent_scan_is_negation(s, w->at))
                    return;
            }
            take(w, c);
        } else if (c.len && joins(s, w, c, ent_scan_at(s, w->at + c.len))) {
            take_mark(w, c);
        } else {
            return;
        }
    }
}

/* 1 where the sentence goes on behind the full stop at `at`, as far as one can see from there. */
static int goes_on(const struct ent_scan *s, size_t at, enum ent_abbreviation kind)
{
    size_t next = at + 1;
    struct ent_char c = ent_scan_at(s, next);
    int touching = !ent_char_is_space(c);
    if (!touching)
        c = beyond_space(s, &next);
    if (!c.len)
        return 0;
    if (ent_char_is_digit(c))
        return 1;
    if (kind == ENT_ABBREVIATION_DATE && c.lower)
        return 1;
    if (kind != ENT_ABBREVIATION_TITLE)
        return touching && (c.code == ',' || c.code == ')' || c.code == '-' || c.code == '/');
    return 1;
}

/* 1 where the full stop at w->at belongs to the word. */
static int takes_stop(const struct ent_scan *s, const struct word *w)
{
    const char *word = s->bytes + w->segment;
    size_t len = w->at - w->segment;
    struct ent_char next = ent_scan_at(s, w->at + 1);
    if (next.len && next.code == '.')
        return 0; /* an ellipsis */
    if (w->dots > 0 && w->single_dots == w->dots)
        return w->letters <= 2 && w->digits == 0;
    if (w->segment != w->start)
        return 0;
    if (w->letters == 1 && w->digits == 0) {
        size_t at = w->at + 1;
        int initial = ent_scan_at(s, w->start).upper && word[0] != 'I';
        return initial && beyond_space(s, &at).upper;
    }
    enum ent_abbreviation kind = ent_abbreviation_of(word, len);
    if (kind == ENT_ABBREVIATION_NONE || kind == ENT_ABBREVIATION_OTHER)
        return kind == ENT_ABBREVIATION_OTHER;
    return goes_on(s, w->at, kind);
}

/* US$, HK$: the dollar belongs to the letters. */
static int takes_dollar(const struct ent_scan *s, const struct word *w)
{
    static const char *const countries[] = {"US", "HK", "NZ", "AU", "A", "C", "S"};
    size_t len = w->at - w->start;
    if (!ent_char_is_digit(ent_scan_at(s, w->at + 1)))
        return 0;
    for (size_t i = 0; i < sizeof countries / sizeof *countries; i++)
        if (strlen(countries[i]) == len && memcmp(countries[i], s->bytes + w->start, len) == 0)
            return 1;
    return 0;
}

/* 1 for the 50 of 50's. */
static int is_decade(const struct ent_scan *s, const struct word *w)
{
    size_t len = w->at - w->start;
    return (len == 2 || len == 4) && ent_scan_digits(s, w->start, len) == len &&
           s->bytes[w->at - 1] == '0' && ent_scan_clitic(s, w->at) &&
           (s->bytes[w->at + ent_scan_at(s, w->at).len] | 0x20) == 's';
}

size_t ent_scan_word(const struct ent_scan *s, size_t at)
{
    struct word w = {.start = at, .segment = at, .at = at};
    scan_word(s, &w);
    struct ent_char c = ent_scan_at(s, w.at);
    if (c.len && c.code == '.' && takes_stop(s, &w))
        return w.at + 1;
    if (c.len && c.code == '$' && takes_dollar(s, &w))
        return w.at + 1;
    if (c.len && ent_char_is_apostrophe(c.code) && is_decade(s, &w))
        return w.at + c.len + 1;
    size_t cut = ent_word_cut(s->bytes + at, w.at - at);
    return cut ? at + cut : w.at;
}

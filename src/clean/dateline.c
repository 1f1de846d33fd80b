// SPDX-License-Identifier: MIT
/*
 * The line is cut into numbers and words; three of them in a row, with nothing but separators
 * between, are a day where their values and order allow it. Only three are held at a time.
 */
#include "clean/dateline.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

struct piece {
    size_t start, end;
    int number; /* −1: a word */
    int digits;
    int month; /* of a word, 0 for none */
};

/* The first letters suffice to tell a month in each language; the longest match counts. */
static const struct {
    const char *name;
    int month;
} months[] = {
    {"january", 1},    {"jan", 1},       {"februar", 2},    {"january", 1},    {"february", 2},
    {"feb", 2},        {"march", 3},     {"mar", 3},        {"april", 4},      {"apr", 4},
    {"may", 5},        {"june", 6},      {"jun", 6},        {"july", 7},       {"jul", 7},
    {"august", 8},     {"aug", 8},       {"september", 9},  {"sept", 9},       {"sep", 9},
    {"october", 10},   {"oct", 10},      {"november", 11},  {"nov", 11},       {"december", 12},
    {"dec", 12},       {"januar", 1},    {"jänner", 1},     {"märz", 3},       {"mai", 5},
    {"juni", 6},       {"juli", 7},      {"oktober", 10},   {"okt", 10},       {"dezember", 12},
    {"dez", 12},       {"janvier", 1},   {"février", 2},    {"mars", 3},       {"avril", 4},
    {"juin", 6},       {"juillet", 7},   {"août", 8},       {"septembre", 9},  {"octobre", 10},
    {"novembre", 11},  {"décembre", 12}, {"enero", 1},      {"febrero", 2},    {"marzo", 3},
    {"abril", 4},      {"mayo", 5},      {"junio", 6},      {"julio", 7},      {"agosto", 8},
    {"septiembre", 9}, {"octubre", 10},  {"noviembre", 11}, {"diciembre", 12},
};

static int month_of(const char *word, size_t len)
{
    for (size_t i = 0; i < sizeof months / sizeof *months; i++)
        if (strlen(months[i].name) == len && strncasecmp(months[i].name, word, len) == 0)
            return months[i].month;
    return 0;
}

static int is_letter(char c)
{
    return isalpha((unsigned char)c) || (unsigned char)c >= 0xC3;
}

static int is_word_byte(char c)
{
    return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* 1 for what is passed over within a date: "20th", "of", "de". */
static int is_filler(const char *word, size_t len)
{
    static const char *const fillers[] = {"st", "nd", "rd", "th", "of", "de", "年", "月", "日"};
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++)
        if (strlen(fillers[i]) == len && strncasecmp(fillers[i], word, len) == 0)
            return 1;
    return 0;
}

/* The next number or word at or after `at`; 0 at the end. */
static int next_piece(struct piece *out, const char *text, size_t at, size_t len)
{
    while (at < len && !isdigit((unsigned char)text[at]) && !is_letter(text[at]))
        at++;
    if (at >= len)
        return 0;
    *out = (struct piece){.start = at, .number = -1};
    if (isdigit((unsigned char)text[at])) {
        out->number = 0;
        for (; at < len && isdigit((unsigned char)text[at]); at++, out->digits++)
            if (out->digits < 5)
                out->number = out->number * 10 + (text[at] - '0');
    } else {
        while (at < len && is_word_byte(text[at]))
            at++;
        out->month = month_of(text + out->start, at - out->start);
    }
    out->end = at;
    return 1;
}

static int is_year(const struct piece *p)
{
    return p->digits == 4 && p->number >= 1900 && p->number <= 2099;
}

static int make(struct ent_date *out, int year, int month, int day)
{
    *out = (struct ent_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return month <= 12 && day <= 31 && ent_date_valid(*out);
}

/* 1 for "20.08.24", no part of a longer row of numbers. */
static int is_short(const struct piece p[3], const char *text, size_t len)
{
    return p[0].digits == 2 && p[1].digits == 2 && p[2].digits == 2 && text[p[0].end] == '.' &&
           text[p[1].end] == '.' && p[1].start == p[0].end + 1 && p[2].start == p[1].end + 1 &&
           (p[0].start == 0 || !strchr(".,:/-", text[p[0].start - 1])) &&
           (p[2].end + 1 >= len || text[p[2].end] != '.' ||
            !isdigit((unsigned char)text[p[2].end + 1]));
}

/* The three numbers of "20/08/2024", the sign between them the same. */
static int numeric(struct ent_date *out, const struct piece p[3], const char *text)
{
    char sign = text[p[0].end];
    if (p[0].digits > 2 || p[1].digits > 2 || !is_year(&p[2]) || !strchr("/.-", sign) ||
        text[p[1].end] != sign || p[1].start != p[0].end + 1 || p[2].start != p[1].end + 1)
        return 0;
    int day_first = p[0].number > 12 || (sign == '.' && p[1].number <= 12);
    return day_first ? make(out, p[2].number, p[1].number, p[0].number)
                     : make(out, p[2].number, p[0].number, p[1].number);
}

static int match(struct ent_date *out, const struct piece p[3], const char *text, size_t len)
{
    if (is_short(p, text, len))
        return make(out, 2000 + p[2].number, p[1].number, p[0].number);
    if (p[0].number >= 0 && p[1].number >= 0 && p[2].number >= 0) {
        if (is_year(&p[0]) && p[1].digits <= 2 && p[2].digits <= 2)
            return make(out, p[0].number, p[1].number, p[2].number);
        return numeric(out, p, text);
    }
    if (p[0].month && p[1].digits && p[1].digits <= 2 && is_year(&p[2]))
        return make(out, p[2].number, p[0].month, p[1].number);
    if (p[0].digits && p[0].digits <= 2 && p[1].month && is_year(&p[2]))
        return make(out, p[2].number, p[1].month, p[0].number);
    return 0;
}

/* 1 where only separators and fillers lie between the two. */
static int adjoin(const char *text, const struct piece *a, const struct piece *b)
{
    for (size_t at = a->end; at < b->start; at++)
        if (!strchr(" ,./-", text[at]) && !is_word_byte(text[at]))
            return 0;
    return b->start - a->end <= 9;
}

int ent_dateline_find(struct ent_date *out, struct ent_span *where, const char *text, size_t len)
{
    struct piece p[3], next;
    int held = 0;
    for (size_t at = 0; next_piece(&next, text, at, len); at = next.end) {
        if (held && is_filler(text + next.start, next.end - next.start))
            continue;
        if (held == 3) {
            memmove(p, p + 1, 2 * sizeof *p);
            held = 2;
        }
        p[held++] = next;
        if (held < 3 || !adjoin(text, &p[0], &p[1]) || !adjoin(text, &p[1], &p[2]))
            continue;
        if (match(out, p, text, len)) {
            if (where)
                *where = (struct ent_span){(uint32_t)p[0].start, (uint32_t)p[2].end};
            return 1;
        }
    }
    *out = (struct ent_date){0};
    return 0;
}

// SPDX-License-Identifier: MIT
#ifndef ENT_TEXT_SCAN_H
#define ENT_TEXT_SCAN_H
/*
 * What the parts of the scanner share: the characters of the stretch that is cut, and the words and
 * clitics that tokens.c puts in order.
 */
#include "text/chars.h"
#include "text/tokens.h"

static inline struct ent_char ent_scan_at(const struct ent_scan *s, size_t at)
{
    return ent_char_at(s->bytes, s->end, at);
}

static inline int ent_char_is_word(struct ent_char c)
{
    return c.len && (c.cls == ENT_CHAR_LETTER || c.cls == ENT_CHAR_DIGIT);
}

static inline int ent_char_is_letter(struct ent_char c)
{
    return c.len && c.cls == ENT_CHAR_LETTER;
}

static inline int ent_char_is_digit(struct ent_char c)
{
    return c.len && c.cls == ENT_CHAR_DIGIT;
}

static inline int ent_char_is_space(struct ent_char c)
{
    return !c.len || c.cls == ENT_CHAR_SPACE;
}

/* Bytes of the clitic that starts with the apostrophe at `at` ('s, 're, 'll …), or 0. */
size_t ent_scan_clitic(const struct ent_scan *scan, size_t at);

/* 1 where "n't" stands at `at` and ends its word. */
int ent_scan_is_negation(const struct ent_scan *scan, size_t at);

/* Digits of the run at `at`, up to `most`. */
size_t ent_scan_digits(const struct ent_scan *scan, size_t at, size_t most);

/* The end of the word or number that starts at `at`. */
size_t ent_scan_word(const struct ent_scan *scan, size_t at);

#endif

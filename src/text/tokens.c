// SPDX-License-Identifier: MIT
/*
 * The scanner goes from left to right and decides each token where it starts: first what is written
 * in a grammar of its own (addresses, smileys, clitics), then words and numbers, then runs of
 * marks, then single characters. A decision looks ahead a bounded number of bytes or over bytes
 * that the token itself takes, so the whole is linear whatever the input.
 */
#include <string.h>

#include "text/scan.h"
#include "text/special.h"

/* The end of the run of one character at `at`. */
static size_t run_of(const struct ent_scan *s, size_t at)
{
    size_t i = at + 1;
    while (i < s->end && s->bytes[i] == s->bytes[at])
        i++;
    return i;
}

/* The end of the run of ! and ? at `at`. */
static size_t shout(const struct ent_scan *s, size_t at)
{
    while (at < s->end && (s->bytes[at] == '!' || s->bytes[at] == '?'))
        at++;
    return at;
}

/* What follows a picture: marks, selectors, joiners with the next picture, skin tones. */
static size_t picture(const struct ent_scan *s, size_t at)
{
    struct ent_char c = ent_scan_at(s, at);
    at += c.len;
    if (c.code < 0x2000)
        return at;
    for (;;) {
        c = ent_scan_at(s, at);
        if (c.len &&
            (c.code == 0xFE0F || c.code == 0x20E3 || (c.code >= 0x1F3FB && c.code <= 0x1F3FF)))
            at += c.len;
        else if (c.len && c.code == 0x200D)
            at += c.len + (size_t)ent_scan_at(s, at + c.len).len;
        else
            return at;
    }
}

static size_t apostrophe_token(const struct ent_scan *s, size_t at)
{
    struct ent_char c = ent_scan_at(s, at);
    size_t next = at + c.len;
    int attached =
        at > s->chunk && ent_char_is_word(ent_scan_at(s, at - 1 < s->chunk ? s->chunk : at - 1));
    if (at > s->chunk && ent_scan_clitic(s, at))
        return at + ent_scan_clitic(s, at);
    if (!attached && ent_scan_digits(s, next, 3) == 2) { /* '90s, '08 */
        size_t end = next + 2;
        return (ent_scan_at(s, end).code | 0x20) == 's' ? end + 1 : end;
    }
    static const char *const clipped[] = {"em", "cause", "til", "tis", "twas", "bout"};
    for (size_t i = 0; i < sizeof clipped / sizeof *clipped; i++) {
        size_t n = strlen(clipped[i]);
        if (next + n <= s->end && memcmp(s->bytes + next, clipped[i], n) == 0 &&
            !ent_char_is_word(ent_scan_at(s, next + n)))
            return next + n;
    }
    struct ent_char second = ent_scan_at(s, next);
    if (second.len && (second.code == c.code || (c.code == 0x2018 && second.code == 0x2019)))
        return next + c.len; /* two of them are a double quote */
    return next;
}

static size_t mark_token(const struct ent_scan *s, size_t at)
{
    struct ent_char c = ent_scan_at(s, at);
    struct ent_char next = ent_scan_at(s, at + c.len);
    if (ent_char_is_apostrophe(c.code) || c.code == 0x2018 || c.code == '`')
        return apostrophe_token(s, at);
    if (c.code == '!' || c.code == '?')
        return shout(s, at);
    if (c.code < 0x80 && strchr(".-*=_~+<>|#^$", (int)c.code) && next.len && next.code == c.code)
        return run_of(s, at);
    int at_start = at == s->chunk;
    if (at_start && (c.code == '+' || c.code == '.') && ent_char_is_digit(next))
        return ent_scan_word(s, at + c.len);
    if (at_start && (c.code == '@' || (c.code == '#' && ent_char_is_letter(next))) &&
        ent_char_is_word(next))
        return ent_scan_word(s, at + c.len);
    return picture(s, at);
}

/* --- Tokens --------------------------------------------------------------------------------- */

static uint8_t shape_of(const struct ent_scan *s, size_t start, size_t end)
{
    int upper = 0;
    int lower = 0;
    int first = ent_scan_at(s, start).upper;
    for (size_t i = start; i < end && !lower;) {
        struct ent_char c = ent_scan_at(s, i);
        upper += c.upper && upper < 2;
        lower = c.lower;
        i += c.len;
    }
    unsigned shape = first ? ENT_SHAPE_CAPITAL : 0;
    shape |= upper && !lower ? ENT_SHAPE_ALL_CAPITAL : 0;
    shape |= ent_char_is_space(ent_scan_at(s, end)) ? ENT_SHAPE_SPACE_AFTER : 0;
    return (uint8_t)shape;
}

static uint8_t kind_of(const struct ent_scan *s, size_t start, size_t end)
{
    struct ent_char c = ent_scan_at(s, start);
    if (ent_char_is_apostrophe(c.code) && end > start + c.len)
        c = ent_scan_at(s, start + c.len);
    if ((c.code == '+' || c.code == '.' || c.code == '#' || c.code == '@') && end > start + 1 &&
        ent_char_is_word(ent_scan_at(s, start + 1)))
        c = ent_scan_at(s, start + 1);
    switch (c.cls) {
    case ENT_CHAR_LETTER:
        return ENT_TOKEN_WORD;
    case ENT_CHAR_DIGIT:
        return ENT_TOKEN_NUMBER;
    case ENT_CHAR_QUOTE:
    case ENT_CHAR_PUNCT:
        return ENT_TOKEN_PUNCT;
    default:
        return ENT_TOKEN_SYMBOL;
    }
}

int ent_scan_token(struct ent_scan *s, struct ent_token *out)
{
    struct ent_char c = ent_scan_at(s, s->at);
    if (ent_char_is_space(c)) {
        for (; c.len && c.cls == ENT_CHAR_SPACE; c = ent_scan_at(s, s->at))
            s->at += c.len;
        s->chunk = s->at;
    }
    if (!c.len)
        return 0;
    size_t start = s->at;
    int bordered = start == s->chunk || !ent_char_is_word(ent_scan_at(s, start - 1));
    size_t end = bordered ? ent_special_token(s, start) : 0;
    int special = end > start;
    if (!special && ent_scan_is_negation(s, start) && start > s->chunk)
        end = start + 2 + ent_scan_at(s, start + 1).len;
    else if (!special)
        end = ent_char_is_word(c) ? ent_scan_word(s, start) : mark_token(s, start);
    *out = (struct ent_token){
        .span = {(uint32_t)start, (uint32_t)end},
        .kind = special ? ENT_TOKEN_SYMBOL : kind_of(s, start, end),
        .shape = shape_of(s, start, end),
    };
    s->at = end;
    return 1;
}

// SPDX-License-Identifier: MIT
/*
 * A sentence ends behind a terminator (. ? ! … or an abbreviation's full stop) and the closing
 * quotes and brackets that touch it, where what comes next looks like a beginning. The less a mark
 * says by itself, the more the next word must say: a full stop needs little, an abbreviation needs
 * a word that commonly opens a sentence.
 */
#include "text/sentences.h"

#include <string.h>

#include "text/breaks.h"
#include "text/chars.h"
#include "text/words.h"

enum stop {
    STOP_NONE,
    STOP_FULL,         /* . */
    STOP_SHOUT,        /* ? ! and runs of them */
    STOP_TRAIL,        /* … ... */
    STOP_FACE,         /* a smiley: ends a sentence where a capital follows */
    STOP_ABBREVIATION, /* Inc. U.S. a.m. */
    STOP_RULE,         /* a line drawn with characters */
};

static const struct ent_token *token(const struct ent_token_run *run, uint32_t i)
{
    return i < run->count ? &run->tokens[i] : NULL;
}

static const char *text_of(const struct ent_token_run *run, const struct ent_token *t)
{
    return run->bytes + t->span.start;
}

static struct ent_char first_char(const struct ent_token_run *run, const struct ent_token *t)
{
    return ent_char_at(run->bytes, t->span.end, t->span.start);
}

static int space_after(const struct ent_token *t)
{
    return t->shape & ENT_SHAPE_SPACE_AFTER;
}

/* 1 where the token is nothing but one of the characters, repeated or mixed. */
static int made_of(const struct ent_token_run *run, const struct ent_token *t, const char *chars)
{
    const char *s = text_of(run, t);
    uint32_t n = ent_span_len(t->span);
    uint32_t limit = n < 64 ? n : 64;
    for (uint32_t i = 0; i < limit; i++)
        if (s[i] == '\0' || !strchr(chars, s[i]))
            return 0;
    return n > 0;
}

static enum stop abbreviation_stop(const struct ent_token_run *run, const struct ent_token *t)
{
    const char *s = text_of(run, t);
    uint32_t n = ent_span_len(t->span);
    if (n < 2 || s[n - 1] != '.')
        return STOP_NONE;
    if (n == 2)
        return STOP_NONE; /* an initial */
    if (memchr(s, '.', n - 1))
        return n <= 12 && (s[0] | 0x20) != 'i' && memcmp(s, "e.g", 3) != 0 ? STOP_ABBREVIATION
                                                                           : STOP_NONE;
    enum ent_abbreviation kind = ent_abbreviation_of(s, n - 1);
    return kind == ENT_ABBREVIATION_OTHER || kind == ENT_ABBREVIATION_DATE ? STOP_ABBREVIATION
                                                                           : STOP_NONE;
}

static enum stop stop_of(const struct ent_token_run *run, const struct ent_token *t)
{
    uint32_t n = ent_span_len(t->span);
    uint32_t code = first_char(run, t).code;
    if (t->kind == ENT_TOKEN_WORD)
        return abbreviation_stop(run, t);
    if (code == '.' && n == 1)
        return STOP_FULL;
    if (code == 0x3002)
        return STOP_FULL;
    if (code == 0x2026 || (code == '.' && made_of(run, t, ".")))
        return STOP_TRAIL;
    if (made_of(run, t, "!?"))
        return STOP_SHOUT;
    if (n >= 4 && made_of(run, t, "-=_*~"))
        return STOP_RULE;
    if (t->kind == ENT_TOKEN_SYMBOL && n >= 2 && n <= 3 && made_of(run, t, ":;()-DP=^_"))
        return STOP_FACE;
    return STOP_NONE;
}

static int is_closing(const struct ent_token_run *run, uint32_t i)
{
    const struct ent_token *t = token(run, i);
    uint32_t code = first_char(run, t).code;
    if (code == ')' || code == ']' || code == 0x201D || code == 0xBB)
        return 1;
    if (t->kind != ENT_TOKEN_PUNCT || (code != '"' && !ent_char_is_apostrophe(code)))
        return 0;
    if (space_after(t) || i + 1 == run->count)
        return 1;
    uint32_t next = first_char(run, token(run, i + 1)).code;
    return next == '"' || next == 0x201D || next == ')' || next == ']';
}

static int is_opening(const struct ent_token_run *run, const struct ent_token *t)
{
    uint32_t code = first_char(run, t).code;
    return t->kind == ENT_TOKEN_PUNCT &&
           (code == '(' || code == '[' || code == '"' || code == '\'' || code == '`' ||
            code == 0x2018 || code == 0x201C || code == 0xAB);
}

/* What stands behind a possible end. */
struct sequel {
    const struct ent_token *word; /* the first that is no opening quote or bracket */
    uint32_t index;
    int opened; /* a quote or bracket stands before it */
    struct ent_char first;
};

static struct sequel sequel_of(const struct ent_token_run *run, uint32_t i)
{
    struct sequel out = {.word = token(run, i), .index = i};
    for (int n = 0; n < 3 && out.word && is_opening(run, out.word); n++) {
        out.opened = 1;
        out.word = token(run, ++out.index);
    }
    if (out.word)
        out.first = first_char(run, out.word);
    return out;
}

static int is_starter(const struct ent_token_run *run, const struct ent_token *t)
{
    return ent_word_is_starter(text_of(run, t), ent_span_len(t->span));
}

/* 1 where the next words say who speaks: said Wang, Wang Yi said, the minister asked. */
static int saying_follows(const struct ent_token_run *run, uint32_t i)
{
    for (uint32_t k = i; k < run->count && k < i + 4; k++) {
        const struct ent_token *t = token(run, k);
        if (t->kind != ENT_TOKEN_WORD)
            return 0;
        if (ent_word_is_saying(text_of(run, t), ent_span_len(t->span)))
            return 1;
        if (k > i && !(t->shape & ENT_SHAPE_CAPITAL))
            return 0;
    }
    return 0;
}

/* 1 where all before the stop is the number or letter of a list's item. */
static int is_enumerator(const struct ent_token_run *run, uint32_t start, uint32_t stop)
{
    const struct ent_token *t = token(run, start);
    return stop == start + 1 && ent_span_len(t->span) <= 3 &&
           (t->kind == ENT_TOKEN_NUMBER || ent_span_len(t->span) == 1);
}

static int full_ends(const struct ent_token_run *run, uint32_t stop, uint32_t end, int spaced,
                     const struct sequel *next)
{
    const struct ent_token *before = stop > 0 ? token(run, stop - 1) : NULL;
    if (!spaced)
        return next->first.upper && before && before->kind == ENT_TOKEN_WORD &&
               ent_span_len(before->span) > 1 && ent_span_len(next->word->span) > 1;
    if (!next->first.lower)
        return next->first.code != ',' && next->first.code != ';';
    return end == stop + 1 && before && ent_span_len(before->span) > 3;
}

static int shout_ends(const struct ent_token_run *run, uint32_t stop, uint32_t end, int spaced,
                      const struct sequel *next)
{
    int closed = end > stop + 1;
    int question = first_char(run, token(run, stop)).code == '?';
    if (next->first.lower)
        return spaced && question && !closed;
    if (closed && saying_follows(run, next->index))
        return 0;
    return next->first.upper || (spaced && next->first.cls != ENT_CHAR_PUNCT);
}

static int ends(const struct ent_token_run *run, enum stop kind, uint32_t stop, uint32_t end)
{
    int spaced = space_after(token(run, end - 1)) != 0;
    struct sequel next = sequel_of(run, end);
    if (!next.word)
        return 1;
    switch (kind) {
    case STOP_FULL:
        return full_ends(run, stop, end, spaced, &next);
    case STOP_SHOUT:
        return shout_ends(run, stop, end, spaced, &next);
    case STOP_TRAIL:
    case STOP_FACE:
        return spaced && next.first.upper;
    case STOP_ABBREVIATION:
        return spaced && next.first.upper &&
               (is_starter(run, next.word) || next.opened || end > stop + 1);
    case STOP_RULE:
        return spaced;
    case STOP_NONE:
        break;
    }
    return 0;
}

/*
 * 1 where a sentence starts at token `i` though none was ended before it: a heading or a line whose
 * break was lost. A word that commonly opens sentences stands there with a capital, between words
 * without.
 */
static int starts_unmarked(const struct ent_token_run *run, uint32_t i)
{
    const struct ent_token *t = token(run, i);
    const struct ent_token *before = token(run, i - 1);
    const struct ent_token *after = token(run, i + 1);
    if (t->kind != ENT_TOKEN_WORD || !(t->shape & ENT_SHAPE_CAPITAL) || !after ||
        (t->shape & ENT_SHAPE_ALL_CAPITAL && ent_span_len(t->span) > 1) || !space_after(before))
        return 0;
    struct ent_char next = first_char(run, after);
    int ended = first_char(run, before).lower || before->kind == ENT_TOKEN_NUMBER ||
                (before->kind == ENT_TOKEN_SYMBOL && ent_span_len(before->span) > 1);
    return ended && next.lower && ent_span_len(t->span) > 1 && is_starter(run, t);
}

/* 1 where token `i` closes what was said before it; a bracket may do so at a distance. */
static int closes(const struct ent_token_run *run, uint32_t i)
{
    uint32_t code = first_char(run, token(run, i)).code;
    return code == ')' || code == ']' || (!space_after(token(run, i - 1)) && is_closing(run, i));
}

int ent_sentence_is_ruled(const struct ent_token_run *run, uint32_t start, uint32_t i)
{
    if (i + 1 == run->count || starts_unmarked(run, i + 1))
        return 1;
    for (uint32_t stop = i; stop + 4 > i; stop--) {
        enum stop kind = stop_of(run, token(run, stop));
        if (kind != STOP_NONE && !(kind == STOP_FULL && is_enumerator(run, start, stop)))
            return !closes(run, i + 1) && ends(run, kind, stop, i + 1);
        if (stop == start || !closes(run, stop))
            return 0;
    }
    return 0;
}

uint32_t ent_sentence_end(const struct ent_token_run *run, uint32_t start,
                          const struct ent_breaks *breaks)
{
    struct ent_break_site site = {.run = run, .start = start, .i = start};
    for (; site.i + 1 < run->count; site.i++) {
        site.ruled = ent_sentence_is_ruled(run, start, site.i);
        if (ent_break_ends(breaks, &site))
            return site.i + 1;
    }
    return run->count;
}

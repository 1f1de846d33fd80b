// SPDX-License-Identifier: MIT
/*
 * Folding is done letter by letter: canonical decomposition, marks dropped, lower case, a short
 * table for the letters that do not decompose. The hash is FNV-1a over the folded code points.
 */
#include "actors/words.h"

#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

static const struct {
    ucs4_t from;
    const char *to;
} letters[] = {
    {0xDF, "ss"}, {0xE6, "ae"}, {0xF0, "d"},  {0xF8, "o"},  {0xFE, "th"},
    {0x111, "d"}, {0x127, "h"}, {0x131, "i"}, {0x142, "l"}, {0x153, "oe"},
};

static uint64_t mix(uint64_t key, ucs4_t c)
{
    return (key ^ c) * 0x100000001B3U;
}

ucs4_t ent_letter_base(ucs4_t c)
{
    for (int depth = 0; depth < 4; depth++) {
        ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
        if (uc_canonical_decomposition(c, parts) < 1 || parts[0] == c)
            break;
        c = parts[0];
    }
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M) ? 0 : uc_tolower(c);
}

static uint64_t mix_folded(uint64_t key, ucs4_t c)
{
    if (c < 0x80)
        return c == '.' || c == '\'' ? key : mix(key, c >= 'A' && c <= 'Z' ? c + 32 : c);
    if (c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0x2BB)
        return key;
    c = ent_letter_base(c);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        if (letters[i].from != c)
            continue;
        for (const char *p = letters[i].to; *p; p++)
            key = mix(key, (ucs4_t)*p);
        return key;
    }
    return c ? mix(key, c) : key;
}

static int is_apostrophe(ucs4_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x2BC;
}

/* The letter at the front of `bytes` and its length; never 0. */
static size_t letter_at(ucs4_t *c, const char *bytes, size_t len)
{
    if ((unsigned char)*bytes < 0x80) {
        *c = (unsigned char)*bytes;
        return 1;
    }
    int n = u8_mbtouc(c, (const uint8_t *)bytes, len);
    return n > 0 ? (size_t)n : 1;
}

static uint8_t ending_of(const char *bytes, size_t len)
{
    int plural = len > 2 && bytes[len - 1] == 's' && bytes[len - 2] != 's';
    return plural ? ENT_WORD_PLURAL : 0;
}

uint64_t ent_word_key(const char *bytes, size_t len, uint16_t *shape)
{
    uint64_t key = 0xCBF29CE484222325U;
    int upper = 0, lower = 0, first_upper = 0, digits = 0, letters_seen = 0;
    *shape = ending_of(bytes, len);
    for (size_t at = 0; at < len;) {
        ucs4_t c;
        size_t n = letter_at(&c, bytes + at, len - at);
        int is_upper = c < 0x80 ? c >= 'A' && c <= 'Z' : uc_is_upper(c);
        int is_lower = !is_upper && (c < 0x80 ? c >= 'a' && c <= 'z' : uc_is_alpha(c));
        int is_digit = c >= '0' && c <= '9';
        if (at == 0 && is_apostrophe(c))
            *shape |= ENT_WORD_CLITIC;
        if (at == 0 && is_digit)
            *shape |= ENT_WORD_NUMBER;
        if (letters_seen == 0 && is_upper)
            first_upper = 1;
        letters_seen += is_upper || is_lower;
        upper += is_upper;
        lower += is_lower;
        digits += is_digit;
        key = mix_folded(key, c);
        at += n;
    }
    if (first_upper)
        *shape |= ENT_WORD_CAPITAL;
    if (upper > first_upper && letters_seen > 1)
        *shape |= ENT_WORD_INNER;
    if (upper && !lower)
        *shape |= ENT_WORD_CAPITALS;
    if (!letters_seen && !digits) {
        *shape |= ENT_WORD_PUNCT;
        for (size_t i = 0; i < len; i++) /* what folds to nothing would all be the same */
            key = mix(key, 0x110000U + (unsigned char)bytes[i]);
    }
    return key;
}

/* Length of a hyphen or a dash at the front of `bytes`, else 0. */
static size_t hyphen_at(const char *bytes, size_t len)
{
    if (*bytes == '-')
        return 1;
    /* U+2010 to U+2014 */
    if (len >= 3 && bytes[0] == '\xE2' && bytes[1] == '\x80')
        return (unsigned char)bytes[2] >= 0x90 && (unsigned char)bytes[2] <= 0x94 ? 3 : 0;
    return 0;
}

static int is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

/* 1 where "'s" stands at `at` and ends the piece. */
static int clitic_at(const char *bytes, size_t len, size_t at)
{
    ucs4_t c;
    size_t n = letter_at(&c, bytes + at, len - at);
    if (!is_apostrophe(c) || at + n >= len || (bytes[at + n] | 32) != 's')
        return 0;
    return at + n + 1 == len || is_space(bytes[at + n + 1]) ||
           hyphen_at(bytes + at + n + 1, len - at - n - 1);
}

int ent_word_next(struct ent_name_word *out, const char *bytes, size_t len, size_t *at)
{
    size_t start = *at, skip;
    while (start < len && (is_space(bytes[start]) || hyphen_at(bytes + start, len - start)))
        start += (skip = hyphen_at(bytes + start, len - start)) ? skip : 1;
    if (start == len)
        return 0;
    size_t end = start + 1;
    while (end < len && !is_space(bytes[end]) && !hyphen_at(bytes + end, len - end) &&
           !clitic_at(bytes, len, end))
        end++;
    *out = (struct ent_name_word){.start = (uint32_t)start, .end = (uint32_t)end};
    out->key = ent_word_key(bytes + start, end - start, &out->shape);
    *at = end;
    return 1;
}

struct cutter {
    struct ent_words *out;
    struct ent_arena *arena;
    const struct ent_text *text;
    size_t capacity;
    int joined; /* a hyphen was the last thing seen, and no space */
};

static int add_word(struct cutter *cut, uint32_t start, uint32_t end, uint32_t token,
                    uint32_t sentence)
{
    struct ent_words *out = cut->out;
    out->items =
        ent_arena_room(cut->arena, out->items, out->count, &cut->capacity, sizeof *out->items);
    if (!out->items)
        return ENT_E_NOMEM;
    struct ent_name_word *word = &out->items[out->count++];
    *word =
        (struct ent_name_word){.start = start, .end = end, .token = token, .sentence = sentence};
    word->key = ent_word_key(cut->text->bytes + start, end - start, &word->shape);
    if (cut->joined)
        word->shape |= ENT_WORD_JOINED;
    cut->joined = 0;
    return 0;
}

/* Cuts one token at its hyphens; a token that is a joining hyphen makes no word. */
static int cut_token(struct cutter *cut, uint32_t token, uint32_t sentence, int at_start)
{
    const struct ent_token *t = &cut->text->tokens[token];
    const char *bytes = cut->text->bytes;
    uint32_t start = t->span.start, end = t->span.end;
    size_t whole = hyphen_at(bytes + start, end - start);
    int glued = !at_start && !(t[-1].shape & ENT_SHAPE_SPACE_AFTER);
    if (whole && start + whole == end && glued && !(t->shape & ENT_SHAPE_SPACE_AFTER)) {
        cut->joined = 1;
        return 0;
    }
    if (t->kind != ENT_TOKEN_WORD)
        return add_word(cut, start, end, token, sentence);
    for (uint32_t at = start; at < end;) {
        uint32_t stop = at;
        while (stop < end && !hyphen_at(bytes + stop, end - stop))
            stop++;
        if (stop > at) {
            int status = add_word(cut, at, stop, token, sentence);
            if (status)
                return status;
        }
        if (stop < end) {
            stop += (uint32_t)hyphen_at(bytes + stop, end - stop);
            cut->joined = 1;
        }
        at = stop;
    }
    return 0;
}

/* Marks the words of a line where case tells little: a headline, or one in capitals. */
static void mark_loud(struct ent_name_word *words, uint32_t count)
{
    uint32_t long_words = 0, capital = 0, capitals = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (words[i].end - words[i].start < 4 ||
            words[i].shape & (ENT_WORD_PUNCT | ENT_WORD_NUMBER))
            continue;
        long_words++;
        capital += (words[i].shape & ENT_WORD_CAPITAL) != 0;
        capitals += (words[i].shape & ENT_WORD_CAPITALS) != 0;
    }
    int all_capitals = long_words >= 2 && capitals == long_words;
    if (!all_capitals && (long_words < 4 || capital * 10 < long_words * 9))
        return;
    for (uint32_t i = 0; i < count; i++)
        words[i].shape |= ENT_WORD_LOUD;
}

int ent_words_cut(struct ent_words *out, struct ent_arena *arena, const struct ent_text *text)
{
    struct cutter cut = {.out = out, .arena = arena, .text = text};
    *out = (struct ent_words){0};
    cut.capacity = ent_words_room(text);
    out->items = ent_arena_alloc(arena, cut.capacity * sizeof *out->items);
    if (!out->items)
        return ENT_E_NOMEM;
    out->sentences =
        ent_arena_alloc(arena, ((size_t)text->n_sentences + 1) * sizeof *out->sentences);
    if (!out->sentences)
        return ENT_E_NOMEM;
    for (uint32_t s = 0; s < text->n_sentences; s++) {
        const struct ent_sentence *sentence = &text->sentences[s];
        out->sentences[s] = out->count;
        cut.joined = 0;
        for (uint32_t i = 0; i < sentence->tokens; i++) {
            int status = cut_token(&cut, sentence->token + i, s, i == 0);
            if (status)
                return status;
        }
        mark_loud(out->items + out->sentences[s], out->count - out->sentences[s]);
    }
    out->sentences[text->n_sentences] = out->count;
    return 0;
}

// SPDX-License-Identifier: MIT
/*
 * A word is read once into plain characters (curly quotes and long dashes made straight, classes of
 * characters told apart), then every atom is a hash over a part of them. Words longer than
 * PLAIN_MAX bytes are known by their first and last bytes.
 */
#include "parse/lexeme.h"

#include <string.h>
#include <unicase.h>
#include <unistr.h>

#include "parse/hash.h"
#include "text/chars.h"

enum { PLAIN_MAX = 96 };

enum shape {
    SHAPE_CAPITAL = 1,
    SHAPE_ALL_CAPITALS = 2,
    SHAPE_DIGIT = 4,
    SHAPE_HYPHEN = 8,
    SHAPE_OTHER = 16,
    SHAPE_LOWER = 32,
    SHAPE_NUMERIC = 64,
    SHAPE_FIRST = 128,
    SHAPE_LOUD = 256, /* the sentence is mostly capitals */
    SHAPE_DOT = 512,
};

struct plain {
    char form[PLAIN_MAX + 8];
    char lower[PLAIN_MAX + 8];
    char pattern[PLAIN_MAX + 8];
    size_t form_len;
    size_t lower_len;
    size_t pattern_len;
    unsigned shape;
};

/* ASCII for the quotes and dashes that texts set in many ways; 0: the character stays. */
static char straight(uint32_t code)
{
    if (code == 0x2018 || code == 0x2019 || code == 0x201B)
        return '\'';
    if (code == 0x201C || code == 0x201D || code == 0x201F || code == 0xAB || code == 0xBB)
        return '"';
    if (code >= 0x2010 && code <= 0x2015)
        return '-';
    return 0;
}

static void put(char *out, size_t *len, uint32_t code)
{
    if (code < 0x80) {
        out[(*len)++] = (char)code;
        return;
    }
    int n = u8_uctomb((uint8_t *)out + *len, code, 6);
    *len += n > 0 ? (size_t)n : 0;
}

static void put_pattern(struct plain *p, char c)
{
    if (p->pattern_len == 0 || p->pattern[p->pattern_len - 1] != c)
        p->pattern[p->pattern_len++] = c;
}

static void read_char(struct plain *p, struct ent_char c)
{
    uint32_t code = c.code;
    uint32_t lower = c.upper ? (code < 0x80 ? code + 32 : uc_tolower(code)) : code;
    put(p->form, &p->form_len, code);
    put(p->lower, &p->lower_len, c.cls == ENT_CHAR_DIGIT ? '0' : lower);
    if (c.cls == ENT_CHAR_DIGIT) {
        p->shape |= SHAPE_DIGIT;
        put_pattern(p, 'd');
    } else if (c.cls == ENT_CHAR_LETTER) {
        p->shape |= c.upper ? SHAPE_ALL_CAPITALS : c.lower ? SHAPE_LOWER : SHAPE_OTHER;
        put_pattern(p, c.upper ? 'X' : 'x');
    } else {
        p->shape |= code == '-' ? SHAPE_HYPHEN : code == '.' ? SHAPE_DOT : SHAPE_OTHER;
        put_pattern(p, code < 0x80 ? (char)code : '?');
    }
}

static void read_plain(struct plain *p, struct ent_form form)
{
    *p = (struct plain){0};
    for (size_t at = 0; at < form.len && p->form_len < PLAIN_MAX && p->lower_len < PLAIN_MAX;) {
        if (at > PLAIN_MAX / 2 && form.len - at > PLAIN_MAX / 2)
            at = form.len - PLAIN_MAX / 2; /* may fall inside a character: read as a symbol */
        struct ent_char c = ent_char_at(form.bytes, form.len, at);
        at += c.len;
        char plain = straight(c.code);
        if (plain)
            c = ent_char_at(&plain, 1, 0);
        if (p->form_len == 0 && c.upper)
            p->shape |= SHAPE_CAPITAL;
        read_char(p, c);
    }
    if (p->shape & SHAPE_LOWER)
        p->shape &= ~(unsigned)SHAPE_ALL_CAPITALS;
    if ((p->shape & SHAPE_DIGIT) && !(p->shape & (SHAPE_LOWER | SHAPE_ALL_CAPITALS)))
        p->shape |= SHAPE_NUMERIC;
}

static void fill_affixes(struct ent_lexeme *out, const struct plain *p)
{
    for (size_t n = 1; n <= 5; n++)
        out->atom[ATOM_SUFFIX1 + n - 1] =
            p->lower_len >= n ? ent_hash_bytes((uint32_t)n, p->lower + p->lower_len - n, n) : 0;
    for (size_t n = 1; n <= 4; n++)
        out->atom[ATOM_PREFIX1 + n - 1] =
            p->lower_len > n ? ent_hash_bytes(16 + (uint32_t)n, p->lower, n) : 0;
    const char *tail = p->lower;
    for (size_t i = 0; i + 1 < p->lower_len; i++)
        if (i > 0 && p->lower[i] == '-')
            tail = p->lower + i + 1;
    size_t len = p->lower_len - (size_t)(tail - p->lower);
    out->atom[ATOM_TAIL] = tail == p->lower ? 0 : ent_hash_bytes(0, tail, len);
}

static void fill_lexicon(struct ent_lexeme *out, const struct ent_lexicon_table *lexicon)
{
    uint32_t word = out->atom[ATOM_LOWER];
    const struct ent_lexicon_entry *e = ent_lexicon_entry(lexicon, word);
    if (!e->mask && !e->name && out->atom[ATOM_TAIL])
        e = ent_lexicon_entry(lexicon, out->atom[ATOM_TAIL]);
    out->atom[ATOM_MASK] = (uint32_t)(e->mask << 4 | e->dominant);
    out->atom[ATOM_SENSE] = (uint32_t)(e->noun << 8 | e->verb);
    out->atom[ATOM_NOUN] = e->noun;
    out->atom[ATOM_FRAME] = e->frames;
    out->atom[ATOM_NAME] = e->name;
    out->atom[ATOM_WORD] = word;
    if (!ent_lexicon_knows(lexicon, word)) {
        uint64_t h =
            ent_hash_join(ent_hash_join(0x5EED, out->atom[ATOM_SUFFIX3]), out->atom[ATOM_PATTERN]);
        out->atom[ATOM_WORD] = (uint32_t)h | 1;
    }
}

void ent_lexeme_fill(struct ent_lexeme *out, const struct ent_lexicon_table *lexicon,
                     struct ent_form form)
{
    struct plain p;
    read_plain(&p, form);
    *out = (struct ent_lexeme){0};
    out->atom[ATOM_FORM] = ent_hash_bytes(0, p.form, p.form_len);
    out->atom[ATOM_LOWER] = ent_hash_bytes(0, p.lower, p.lower_len);
    out->atom[ATOM_PATTERN] = ent_hash_bytes(32, p.pattern, p.pattern_len);
    out->atom[ATOM_SHAPE] = p.shape;
    fill_affixes(out, &p);
    fill_lexicon(out, lexicon);
}

void ent_lexemes_fill(struct ent_lexeme *out, const struct ent_lexicon_table *lexicon,
                      const struct ent_form *forms, size_t n)
{
    size_t loud = 0;
    size_t words = 0;
    for (size_t i = 0; i < n; i++) {
        ent_lexeme_fill(&out[i], lexicon, forms[i]);
        uint32_t shape = out[i].atom[ATOM_SHAPE];
        loud += (shape & SHAPE_CAPITAL) != 0;
        words += (shape & (SHAPE_LOWER | SHAPE_ALL_CAPITALS)) != 0;
    }
    if (n)
        out[0].atom[ATOM_SHAPE] |= SHAPE_FIRST;
    if (words >= 3 && loud * 10 >= words * 7)
        for (size_t i = 0; i < n; i++)
            out[i].atom[ATOM_SHAPE] |= SHAPE_LOUD;
}

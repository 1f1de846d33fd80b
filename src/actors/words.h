// SPDX-License-Identifier: MIT
#ifndef ENT_ACTORS_WORDS_H
#define ENT_ACTORS_WORDS_H
/*
 * Words: what the gazetteer compares. Tokens are cut once more at hyphens ("anti-U.S." is two words
 * in one token, "Jong-un" two words in three), and folded: case, diacritics, full stops and
 * apostrophes do not count. A word is known by the hash of its folded form; the form itself is not
 * kept.
 */
#include <stddef.h>
#include <stdint.h>
#include <unitypes.h>

#include "entente/arena.h"
#include "entente/error.h"
#include "entente/text.h"

/* Bits of ent_word.shape. */
enum {
    ENT_WORD_CAPITAL = 1,  /* starts with a capital */
    ENT_WORD_CAPITALS = 2, /* has letters, all of them capitals */
    ENT_WORD_JOINED = 4,   /* a hyphen or dash without spaces joins it to the word before */
    ENT_WORD_PUNCT = 8,    /* no letter or digit in it */
    ENT_WORD_CLITIC = 16,  /* starts with an apostrophe */
    ENT_WORD_NUMBER = 32,  /* starts with a digit */
    ENT_WORD_LOUD = 64,    /* in a line where nearly every word is capitalised: case tells little */
    ENT_WORD_PLURAL = 128, /* ends with an s, but not with two */
    ENT_WORD_INNER = 256,  /* has a capital behind its first letter */
};

struct ent_name_word {
    uint64_t key; /* of the folded form */
    uint32_t start;
    uint32_t end; /* bytes in the text */
    uint32_t token;
    uint32_t classes; /* ENT_CLASS_… of src/actors/classes.h, 0 where the caller has none */
    uint32_t sentence;
    uint16_t shape;
};

struct ent_words {
    struct ent_name_word *items;
    uint32_t count;
    uint32_t *sentences; /* index of each sentence's first word; one more at the end */
};

/* Base letter of a code point, in lower case; 0 for a mark. */
ucs4_t ent_letter_base(ucs4_t c);

/* The key of a folded word; *shape gets its ENT_WORD_… bits but JOINED and LOUD. */
uint64_t ent_word_key(const char *bytes, size_t len, uint16_t *shape);

/*
 * The next word of `bytes` from *at on, as names are cut: at white space, hyphens and before 's.
 * Gives 0 at the end.
 */
int ent_word_next(struct ent_name_word *out, const char *bytes, size_t len, size_t *at);

/* Words that ent_words_cut() makes room for at once: few tokens have hyphens. */
static inline size_t ent_words_room(const struct ent_text *text)
{
    return (size_t)text->n_tokens + text->n_tokens / 8 + 16;
}

/* Cuts the whole text. Errors: NOMEM. */
int ent_words_cut(struct ent_words *out, struct ent_arena *arena, const struct ent_text *text);

#endif

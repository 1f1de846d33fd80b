// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_LEXEME_H
#define ENT_PARSE_LEXEME_H
/*
 * What tagger and parser see of a word: a row of 32-bit atoms. Most come from its letters and from
 * the lexicon and never change; the tags are filled in as they are decided. Features are hashes
 * over the atoms of some rows.
 */
#include "entente/parse.h"
#include "parse/lexicon.h"

enum ent_atom {
    ATOM_FORM,  /* the letters, quotes and dashes made plain */
    ATOM_LOWER, /* the same in lower case, digits as 0 */
    ATOM_WORD,  /* ATOM_LOWER of a word seen in training, else its kind of unknown word */
    ATOM_SUFFIX1,
    ATOM_SUFFIX2,
    ATOM_SUFFIX3,
    ATOM_SUFFIX4,
    ATOM_SUFFIX5,
    ATOM_PREFIX1,
    ATOM_PREFIX2,
    ATOM_PREFIX3,
    ATOM_PREFIX4,
    ATOM_SHAPE,   /* bits: capital, all capitals, digit, hyphen, … and first in the sentence */
    ATOM_PATTERN, /* Xx, d.d: runs of a class of characters */
    ATOM_TAIL,    /* what follows the last hyphen */
    ATOM_MASK,    /* the lexicon: word classes and the commonest of them */
    ATOM_SENSE,   /* the lexicon: semantic field of the first noun and verb sense */
    ATOM_NOUN,    /* the noun field alone */
    ATOM_FRAME,   /* the lexicon: verb frames */
    ATOM_NAME,    /* the lexicon: kind of name */
    ATOM_BACK,    /* the tag that the pass from right to left gave */
    ATOM_TAG,     /* UPOS and XPOS together, from 1; 0: not decided */
    ATOM_UPOS,    /* from 1 */
    ATOM_SPARE,
    ATOM_COUNT
};

struct ent_lexeme {
    uint32_t atom[ATOM_COUNT];
};

/* Fills the row of one word but for the tags. */
void ent_lexeme_fill(struct ent_lexeme *out, const struct ent_lexicon_table *lexicon,
                     struct ent_form form);

/* The rows of a sentence: out[0] … out[n-1]. `mostly_capitals` sentences are marked in the shape.
 */
void ent_lexemes_fill(struct ent_lexeme *out, const struct ent_lexicon_table *lexicon,
                      const struct ent_form *forms, size_t n);

#endif

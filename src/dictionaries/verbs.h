// SPDX-License-Identifier: MIT
#ifndef ENT_DICTIONARIES_VERBS_H
#define ENT_DICTIONARIES_VERBS_H
/*
 * A dictionary of verbs on its way into the lexicon: verbs.c reads sets and blocks, patterns.c
 * makes senses of codes and patterns.
 */
#include "dictionaries/reader.h"
#include "dictionaries/table.h"
#include "ties/lexicon.h"

enum { DICT_WORD_BYTES = 100 };

struct dict_set {
    const char **members; /* single words in lower case */
    size_t count, capacity;
    int16_t index; /* in the lexicon, -1 until a pattern uses it */
};

struct dict_verb {
    const char *phrase;            /* in lower case, words parted by spaces */
    const struct lex_sense *plain; /* its own, where it has a code */
    int has_code;
};

struct dict_verbs {
    struct ent_lexicon *lexicon;
    struct dict_reader *reader;
    struct dict_table set_names;
    struct dict_set *sets;
    size_t n_sets, set_capacity;
    struct dict_table known; /* verbs that were met */
    int in_set;              /* members of the last set may follow */

    /* the block at work */
    struct dict_verb *verbs;
    size_t n_verbs, verb_capacity;
    const struct lex_sense **senses; /* of its patterns */
    size_t n_senses, sense_capacity;
    const struct lex_sense *plain; /* of verbs without a code of their own; may be NULL */
    size_t n_entries;              /* over all blocks */
};

/* In lower case, words parted by spaces, in the reader's arena; NULL when memory is out. */
char *dict_lower(struct dict_reader *reader, const char *text, size_t len);

/*
 * The sense of a pattern (what stands before its code, "- … *…") with a code; *out is NULL where it
 * can't be expressed or read, which is told or counted. 0 or ENT_E_NOMEM.
 */
int dict_pattern(struct dict_verbs *d, const struct lex_sense **out, const char *pattern,
                 const char *code);
/* The sense of a verb by itself. */
int dict_plain(struct dict_verbs *d, const struct lex_sense **out, const char *code);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_TRAIN_WORDNET_H
#define ENT_TRAIN_WORDNET_H
/*
 * The lexicon of the model, made from WordNet's database files and from the words of the treebank.
 */
#include "parse/lexicon.h"
#include "train/treebank.h"

/* What a form can be: the bits of ent_lexicon_entry.mask. */
enum form_bit {
    FORM_NOUN = 1,
    FORM_PLURAL = 2,
    FORM_VERB = 4,
    FORM_VERB_S = 8,
    FORM_PAST = 16,
    FORM_PARTICIPLE = 32,
    FORM_ING = 64,
    FORM_ADJECTIVE = 128,
    FORM_COMPARATIVE = 256,
    FORM_SUPERLATIVE = 512,
    FORM_ADVERB = 1024,
};

/* One form while the lexicon is made. */
struct lexicon_form {
    uint32_t word; /* its hash, 0: empty */
    struct ent_lexicon_entry entry;
    uint32_t counts[4]; /* noun, verb, adjective, adverb in WordNet's tagged texts */
};

struct lexicon_draft {
    struct lexicon_form *forms; /* open addressing */
    size_t mask;
    size_t count;
};

/* The form's row, made where it is not there yet. `form` is written in any case. */
struct lexicon_form *lexicon_form(struct lexicon_draft *draft, const char *form, size_t len);

/* Adds what the files in `folder` say. 0, or -1 with a line on stderr. */
int wordnet_read(struct lexicon_draft *draft, const char *folder);

/*
 * Packs the draft (NULL: no lexicon) and the treebank's words that are seen at least twice. The
 * arrays belong to the caller.
 */
void lexicon_pack(struct ent_lexicon_table *out, const struct lexicon_draft *draft,
                  struct treebank *bank);

#endif

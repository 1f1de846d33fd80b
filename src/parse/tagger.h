// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_TAGGER_H
#define ENT_PARSE_TAGGER_H
/*
 * Tagging a sentence in two greedy passes: from right to left into ATOM_BACK, then from left to
 * right, with those tags as features, into ATOM_TAG.
 */
#include "parse/lexeme.h"
#include "parse/sparse.h"

struct ent_tagger {
    struct ent_class_scorer back;
    struct ent_class_scorer front;
    unsigned n_tags;     /* tags are 1 … n_tags; class = tag - 1 */
    const uint8_t *upos; /* of each class: enum ent_upos */
};

/*
 * The features of word `i` of rows[0 … n) in one of the passes: mirrored rows for the one from
 * right to left. Gives their number.
 */
size_t ent_tag_word_features(uint64_t *out, const struct ent_lexeme *rows, size_t n, size_t i,
                             int back_pass);

/* Tags rows[0 … n). Words whose ATOM_TAG is set already keep their tag. */
void ent_tagger_run(const struct ent_tagger *tagger, struct ent_lexeme *rows, size_t n);

/* One of the passes alone. */
void ent_tagger_pass(const struct ent_class_scorer *scorer, unsigned n_tags,
                     struct ent_lexeme *rows, size_t n, int back_pass);

#endif

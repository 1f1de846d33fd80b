// SPDX-License-Identifier: MIT
#ifndef ENT_TEXT_IRREGULAR_H
#define ENT_TEXT_IRREGULAR_H
/*
 * Words whose lemma no rule gives, and the lists that the rules lean on. Words are ASCII and lower
 * case.
 */
#include "entente/text.h"

/* The lemma of an irregular form, or NULL. */
const char *ent_irregular_lemma(const char *form, enum ent_lemma_class cls);

/* 1 where the verb stem takes an e back (invit|ing → invite), against what its ending tells. */
int ent_stem_takes_e(const char *stem);
/* 1 where the verb stem takes none (visit|ed → visit), against what its ending tells. */
int ent_stem_is_whole(const char *stem);
/* 1 for an adjective that is compared with -er and -est. */
int ent_is_graded(const char *adjective);

#endif

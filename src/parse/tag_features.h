// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_TAG_FEATURES_H
#define ENT_PARSE_TAG_FEATURES_H
/* What the tagger looks at. */
#include "parse/lexeme.h"

enum { TAG_FEATURES_MAX = 96 };

/* The rows around a word: at[2] is the word itself, at[0] two before it, at[4] two behind it. */
struct ent_tag_window {
    const uint32_t *at[5];
};

/* Writes the features of the middle word; `back` adds those of the other pass. Gives their number.
 */
size_t ent_tag_features(uint64_t *out, const struct ent_tag_window *window, int back);

#endif

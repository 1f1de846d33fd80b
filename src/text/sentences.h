// SPDX-License-Identifier: MIT
#ifndef ENT_TEXT_SENTENCES_H
#define ENT_TEXT_SENTENCES_H
/*
 * Where sentences end among the tokens of one block.
 */
#include "entente/text.h"

/* The tokens of one block; `bytes` is the text that their spans point into. */
struct ent_token_run {
    const char *bytes;
    const struct ent_token *tokens;
    uint32_t count;
};

/* The index behind the last token of the sentence that starts at token `start` (< run->count). */
uint32_t ent_sentence_end(const struct ent_token_run *run, uint32_t start);

#endif

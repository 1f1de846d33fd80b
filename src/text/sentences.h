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

/* 1 where the rules end the sentence that starts at token `start` behind token `i`. */
int ent_sentence_is_ruled(const struct ent_token_run *run, uint32_t start, uint32_t i);

/* The index behind the last token of the sentence that starts at token `start` (< run->count): what
 * the rules say, weighed by `breaks` where that is not NULL. */
uint32_t ent_sentence_end(const struct ent_token_run *run, uint32_t start,
                          const struct ent_breaks *breaks);

#endif

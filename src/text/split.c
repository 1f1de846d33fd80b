// SPDX-License-Identifier: MIT
/*
 * Block by block: the scanner fills the token array, then the block's tokens are cut into
 * sentences. Text between blocks is white space and belongs to nothing.
 */
#include "entente/error.h"
#include "entente/text.h"
#include "text/sentences.h"
#include "text/tokens.h"

struct splitter {
    struct ent_text *out;
    struct ent_arena *arena;
    const struct ent_breaks *breaks;
    size_t token_room;
    size_t sentence_room;
};

static int add_token(struct splitter *s, const struct ent_token *token)
{
    struct ent_token *tokens =
        ent_arena_room(s->arena, s->out->tokens, s->out->n_tokens, &s->token_room, sizeof *tokens);
    if (!tokens)
        return ENT_E_NOMEM;
    s->out->tokens = tokens;
    tokens[s->out->n_tokens++] = *token;
    return 0;
}

static int add_sentence(struct splitter *s, uint32_t block, uint32_t token, uint32_t tokens)
{
    struct ent_sentence *sentences = ent_arena_room(
        s->arena, s->out->sentences, s->out->n_sentences, &s->sentence_room, sizeof *sentences);
    if (!sentences)
        return ENT_E_NOMEM;
    s->out->sentences = sentences;
    const struct ent_token *first = &s->out->tokens[token];
    sentences[s->out->n_sentences++] = (struct ent_sentence){
        .span = {first->span.start, first[tokens - 1].span.end},
        .block = block,
        .token = token,
        .tokens = tokens,
    };
    return 0;
}

static int split_block(struct splitter *s, uint32_t block, struct ent_span span)
{
    struct ent_scan scan = {s->out->bytes, span.start, span.end, span.start};
    struct ent_token token;
    uint32_t first = s->out->n_tokens;
    int status = 0;
    while (!status && ent_scan_token(&scan, &token))
        status = add_token(s, &token);
    if (status || s->out->n_tokens == first)
        return status;
    struct ent_token_run run = {s->out->bytes, s->out->tokens + first, s->out->n_tokens - first};
    for (uint32_t i = 0; !status && i < run.count;) {
        uint32_t end = ent_sentence_end(&run, i, s->breaks);
        status = add_sentence(s, block, first + i, end - i);
        i = end;
    }
    return status;
}

int ent_text_split(struct ent_text *out, struct ent_arena *arena, const struct ent_article *article,
                   const struct ent_breaks *breaks)
{
    *out = (struct ent_text){.bytes = article->text, .len = article->text_len};
    struct splitter s = {.out = out, .arena = arena, .breaks = breaks};
    int status = 0;
    for (size_t i = 0; !status && i < article->n_blocks; i++)
        status = split_block(&s, (uint32_t)i, article->blocks[i].span);
    return status;
}

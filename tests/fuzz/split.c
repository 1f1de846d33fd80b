// SPDX-License-Identifier: MIT
/* Tokens and sentences of any bytes: nothing but white space is left out, spans follow each other.
 */
#include <string.h>

#include "entente/text.h"
#include "targets.h"

static void check_lemmas(const struct ent_text *text)
{
    char lemma[80];
    for (uint32_t i = 0; i < text->n_tokens; i++) {
        struct ent_span span = text->tokens[i].span;
        for (int cls = 0; cls <= ENT_LEMMA_OTHER; cls++) {
            ent_lemma(lemma, sizeof lemma, text->bytes + span.start, ent_span_len(span),
                      (enum ent_lemma_class)cls);
            FUZZ_CHECK(strlen(lemma) < sizeof lemma);
        }
    }
}

void fuzz_split(const uint8_t *bytes, size_t len)
{
    struct ent_arena arena = {0};
    struct ent_block block = {.span = {0, (uint32_t)len}};
    struct ent_article article = {
        .text = (const char *)bytes, .text_len = (uint32_t)len, .blocks = &block, .n_blocks = 1};
    struct ent_text text;
    if (ent_text_split(&text, &arena, &article, NULL) == 0) {
        uint32_t token = 0;
        uint32_t at = 0;
        for (uint32_t i = 0; i < text.n_sentences; i++) {
            FUZZ_CHECK(text.sentences[i].token == token && text.sentences[i].tokens > 0);
            token += text.sentences[i].tokens;
        }
        FUZZ_CHECK(token == text.n_tokens);
        for (uint32_t i = 0; i < text.n_tokens; i++) {
            FUZZ_CHECK(text.tokens[i].span.start >= at);
            FUZZ_CHECK(text.tokens[i].span.end > text.tokens[i].span.start);
            at = text.tokens[i].span.end;
            FUZZ_CHECK(at <= len);
        }
        check_lemmas(&text);
    }
    ent_arena_free(&arena);
}

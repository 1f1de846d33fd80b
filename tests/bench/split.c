// SPDX-License-Identifier: MIT
/* Cuts standard input (plain text, paragraphs with a blank line between them) into sentences and
 * tokens: a token a line in the second column, a blank line behind each sentence. */
#include "config.h"

#include <stdio.h>

#include "entente/clean.h"
#include "entente/source.h"
#include "entente/text.h"

static void print(const struct ent_text *text)
{
    for (uint32_t i = 0; i < text->n_sentences; i++) {
        const struct ent_sentence *s = &text->sentences[i];
        for (uint32_t k = 0; k < s->tokens; k++) {
            struct ent_span span = text->tokens[s->token + k].span;
            printf("%u\t%.*s\n", k + 1, (int)ent_span_len(span), text->bytes + span.start);
        }
        putchar('\n');
    }
}

int main(void)
{
    struct ent_source source = {0};
    struct ent_message message = {0};
    struct ent_arena arena = {0};
    struct ent_article article;
    struct ent_text text;
    int status = ent_source_read(&source, "-", &message);
    if (!status)
        status =
            ent_clean(&article, &arena, "-", source.bytes, source.len, ENT_INPUT_PLAIN, &message);
    if (!status)
        status = ent_text_split(&text, &arena, &article, NULL);
    if (!status)
        print(&text);
    else
        fprintf(stderr, "split: %s\n", message.text);
    ent_arena_free(&arena);
    ent_source_free(&source);
    return status ? 1 : 0;
}

// SPDX-License-Identifier: MIT
/*
 * The way between two words of a tree: up from both until they meet. Neither way is followed
 * further than LIMIT words.
 */
#include "export/tree_path.h"

#include "export/encode.h"

enum { LIMIT = 32 };

struct way {
    uint32_t words[LIMIT];
    int count;
};

static int touches(const struct ent_document *d, uint32_t token, struct ent_span span)
{
    struct ent_span t = d->text.tokens[token].span;
    return t.start < span.end && span.start < t.end;
}

/* The word of the span whose head is outside it; ENT_NO_HEAD where the span has no word. */
static uint32_t head_of_span(const struct ent_document *d, const struct ent_sentence *sentence,
                             struct ent_span span)
{
    uint32_t last = ENT_NO_HEAD;
    for (uint32_t i = sentence->token; i < sentence->token + sentence->tokens; i++) {
        if (!touches(d, i, span))
            continue;
        uint32_t head = d->syntax.words[i].head;
        if (head == ENT_NO_HEAD || head >= d->syntax.count || !touches(d, head, span))
            return i;
        last = i;
    }
    return last;
}

static void climb(const struct ent_document *d, uint32_t word, struct way *way)
{
    way->count = 0;
    while (word < d->syntax.count && way->count < LIMIT) {
        way->words[way->count++] = word;
        word = d->syntax.words[word].head;
    }
}

static void put_word(struct ent_buffer *out, const struct ent_document *d, uint32_t word)
{
    struct ent_span span = d->text.tokens[word].span;
    ent_put_line(out, d->article.text + span.start, ent_span_len(span));
}

static const char *relation_of(const struct ent_document *d, uint32_t word)
{
    return ent_relation_name((enum ent_relation)d->syntax.words[word].relation);
}

static void put_way(struct ent_buffer *out, const struct ent_document *d, const struct way *up,
                    int ups, const struct way *down, int downs)
{
    put_word(out, d, up->words[0]);
    for (int i = 0; i < ups; i++) {
        ent_buffer_printf(out, " <%s- ", relation_of(d, up->words[i]));
        put_word(out, d, up->words[i + 1]);
    }
    for (int i = downs - 1; i >= 0; i--) {
        ent_buffer_printf(out, " -%s> ", relation_of(d, down->words[i]));
        put_word(out, d, down->words[i]);
    }
}

void ent_put_tree_path(struct ent_buffer *out, const struct ent_document *document,
                       uint32_t sentence, struct ent_span from, struct ent_span to)
{
    struct way up, down;
    if (!document->syntax.words || sentence >= document->text.n_sentences)
        return;
    const struct ent_sentence *s = &document->text.sentences[sentence];
    climb(document, head_of_span(document, s, from), &up);
    climb(document, head_of_span(document, s, to), &down);
    for (int i = 0; i < up.count; i++)
        for (int k = 0; k < down.count; k++)
            if (up.words[i] == down.words[k]) {
                put_way(out, document, &up, i, &down, k);
                return;
            }
}

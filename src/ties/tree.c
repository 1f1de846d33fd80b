// SPDX-License-Identifier: MIT
/*
 * A sentence's tree beside its words and chunks: nodes with heads counted in the sentence, and the
 * stretch of words that hangs on each. Stretches are found by climbing from every word a bounded
 * way: what hangs deeper than that does not widen them.
 */
#include "ties/tree.h"

#include <stdlib.h>

int tree_new(struct tree *out, size_t longest)
{
    out->nodes = calloc(longest + 1, sizeof *out->nodes);
    out->nodes_of = calloc(longest + 1, sizeof *out->nodes_of);
    out->done = calloc(longest + 1, 1);
    return out->nodes && out->nodes_of && out->done ? 0 : ENT_E_NOMEM;
}

void tree_free(struct tree *t)
{
    free(t->nodes);
    free(t->nodes_of);
    free(t->done);
}

int32_t tree_first_of_list(const struct tree *t, int32_t word)
{
    for (int left = CLIMB; left > 0 && t->nodes[word].relation == ENT_REL_CONJ; left--)
        if (t->nodes[word].head == NONE)
            break;
        else
            word = t->nodes[word].head;
    return word;
}

static void widen(struct tree *t, int32_t word)
{
    int32_t at = word;
    for (int left = CLIMB; left > 0 && at != NONE; left--) {
        if (t->nodes[at].last < word)
            t->nodes[at].last = word;
        at = t->nodes[at].head;
    }
}

void tree_read(struct surface *s, const struct ent_word *words, uint32_t first)
{
    struct tree *t = s->tree;
    for (int32_t i = 0; i < s->n_words; i++) {
        uint32_t head = words[i].head;
        int inside = head != ENT_NO_HEAD && head >= first && head - first < (uint32_t)s->n_words;
        t->nodes[i] = (struct node){.head = inside ? (int32_t)(head - first) : NONE,
                                    .chunk = NONE,
                                    .clause = NONE,
                                    .last = i,
                                    .relation = words[i].relation,
                                    .upos = words[i].upos};
    }
    for (int32_t i = 0; i < s->n_words; i++)
        widen(t, i);
}

/* The word of the chunk whose head is outside it: what stands for the chunk in the tree. */
static int32_t node_of_chunk(const struct tree *t, const struct chunk *c)
{
    int32_t head = t->nodes[c->main].head;
    for (int left = CLIMB; left > 0 && head >= c->first && head <= c->last; left--) {
        if (t->nodes[head].head < c->first || t->nodes[head].head > c->last)
            return head;
        head = t->nodes[head].head;
    }
    return c->main;
}

static void place_words(struct surface *s)
{
    struct tree *t = s->tree;
    for (int32_t c = 0; c < s->n_chunks; c++) {
        struct chunk *k = &s->chunks[c];
        for (int32_t i = k->first; i <= k->last; i++)
            t->nodes[i].chunk = c;
        t->nodes_of[c] = k->kind == C_NOUNS ? node_of_chunk(t, k) : k->main;
        k->over = NONE;
        k->case_slot = NO_SLOT;
    }
}

void tree_link(struct surface *s)
{
    surface_chunks(s);
    place_words(s);
    tree_lists(s);
    tree_clauses(s);
    tree_subjects(s);
}

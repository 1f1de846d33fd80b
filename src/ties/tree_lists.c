// SPDX-License-Identifier: MIT
/*
 * Lists and appositions by the tree. Conjuncts hang on the first member; the last member of a list
 * is kept with its head, so that a list of any length is linked in one pass.
 */
#include "ties/tree.h"

/* The chunk of a word where it is a noun phrase, or NONE. */
static int32_t phrase_of(const struct surface *s, int32_t word)
{
    int32_t c = word == NONE ? NONE : s->tree->nodes[word].chunk;
    return c != NONE && s->chunks[c].kind == C_NOUNS ? c : NONE;
}

static void link(struct surface *s, int32_t left, int32_t right)
{
    int32_t head = s->chunks[left].head;
    int32_t last = s->chunks[head].second == NONE ? head : s->chunks[head].second;
    if (right <= last || s->chunks[right].head != right || s->chunks[right].next != NONE)
        return;
    s->chunks[last].next = right;
    s->chunks[right].head = head;
    s->chunks[head].second = right;
}

static void link_conjunct(struct surface *s, int32_t word)
{
    int32_t right = phrase_of(s, word), left = phrase_of(s, s->tree->nodes[word].head);
    if (left != NONE && right != NONE && left < right &&
        !(s->words[s->chunks[right].last].marks & WORD_DURATIVE))
        link(s, left, right);
}

static int names(const struct surface *s, int32_t c)
{
    for (int32_t i = s->chunks[c].first; i <= s->chunks[c].last; i++)
        if (s->words[i].mention != NONE)
            return 1;
    return 0;
}

/* "its neighbour, Rwanda": the phrase that names someone stands for the one that does not. */
static void link_apposition(struct surface *s, int32_t word)
{
    int32_t right = phrase_of(s, word), left = phrase_of(s, s->tree->nodes[word].head);
    if (left == NONE || right == NONE || left == right)
        return;
    struct chunk *l = &s->chunks[left], *r = &s->chunks[right];
    if (names(s, right) && s->words[l->main].mention == NONE && l->alias == NONE)
        l->alias = right;
    else if (!names(s, right) && names(s, left) && r->alias == NONE && !chunk_is_statement(s, r))
        r->alias = left;
}

static int is_linked(const struct surface *s, int32_t word)
{
    int32_t c = phrase_of(s, word);
    return c != NONE && s->chunks[c].head != c;
}

void tree_lists(struct surface *s)
{
    for (int32_t c = 0; c < s->n_chunks; c++) {
        struct chunk *k = &s->chunks[c];
        if (k->kind == C_NOUNS)
            k->second = k->next = k->alias = NONE, k->head = c;
    }
    for (int32_t i = 0; i < s->n_words; i++)
        if (s->tree->nodes[i].relation == ENT_REL_CONJ)
            link_conjunct(s, i);
    surface_headline_list(s);
    for (int32_t i = 0; i < s->n_words; i++)
        if (s->tree->nodes[i].relation == ENT_REL_APPOS && !is_linked(s, i))
            link_apposition(s, i);
}

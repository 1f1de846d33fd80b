// SPDX-License-Identifier: MIT
/*
 * What stands in a slot: the phrase behind a preposition, and whether a phrase holds a word of a
 * set, itself or behind "of" ("an easing of the blockade" holds none: it is taken back).
 */
#include "ties/tree.h"

int32_t slot_find(const struct surface *s, int32_t from, int32_t end, uint8_t slot)
{
    if (s->tree && from > 0)
        return tree_slot(s, from - 1, from, end, slot);
    for (int32_t i = from; i + 1 < end && i + 1 < s->n_chunks; i++)
        if (s->chunks[i].kind == C_PREPOSITION && s->chunks[i].slot == slot &&
            s->chunks[i + 1].kind == C_NOUNS && !chunk_is_compared(s, i) &&
            !(slot == LEX_SLOT_BY && i > from && s->chunks[i - 1].kind == C_VERBS &&
              verb_mediates(s, i - 1)))
            return i + 1;
    return NONE;
}

static int phrase_has(const struct surface *s, const struct chunk *c, int set)
{
    for (int32_t i = c->last; i >= c->first && i > c->last - REACH; i--) {
        const struct word *w = &s->words[i];
        int common = w->mention == NONE || !(w->shape & ENT_SHAPE_CAPITAL) || w == s->words;
        if (common && lex_in_set(w->lemma[LEX_NOUN], set))
            return 1;
        if (w->mention != NONE && s->cast->mentions[w->mention].kind == ENT_MENTION_PERSON &&
            lex_in_set(s->person, set))
            return 1;
    }
    return 0;
}

/* "an easing of": what stands behind it is not what is done. */
static int is_reversed(const struct surface *s, const struct chunk *c)
{
    struct match m;
    return match_noun(s, c->main, c->last + 1, LEX_CHANGE, &m) && m.entry->effect != LEX_GROW;
}

int chunk_has(const struct surface *s, int32_t c, int set)
{
    if (c < 0 || phrase_has(s, &s->chunks[c], set))
        return c >= 0;
    return !is_reversed(s, &s->chunks[c]) && c + 2 < s->n_chunks &&
           s->chunks[c + 1].slot == LEX_SLOT_OF && s->chunks[c + 2].kind == C_NOUNS &&
           phrase_has(s, &s->chunks[c + 2], set);
}

// SPDX-License-Identifier: MIT
/*
 * What is said of an event: "This is an outrage, the envoy said", "said that the move was illegal".
 * A copula between what was told before and a word of reproach tells on whoever did it; the words
 * are those that one may "call" somebody.
 */
#include "ties/surface_events.h"
#include "ties/surface_roles.h"

enum { COMPLEMENT = 8 }; /* words behind the copula */

/* The set of what one calls those whom one condemns, or -1. */
static int reproaches(const struct surface *s)
{
    const struct lex_word *call = lex_find(s->lexicon, "call", 4);
    for (const struct lex_entry *e = call ? call->first[LEX_VERB] : NULL; e; e = e->next)
        if (e->kind == LEX_SENSE && !e->n_more && e->sense->category == ENT_CATEGORY_ACCUSE &&
            e->sense->objects >= 0)
            return e->sense->objects;
    return -1;
}

/* The word of reproach behind the copula, or NONE. */
static int32_t reproach(const struct surface *s, const struct chunk *v, int set)
{
    for (int32_t i = v->last + 1; i < s->n_words && i <= v->last + COMPLEMENT; i++) {
        const struct word *w = &s->words[i];
        if (w->cls == W_COMMA || w->cls == W_STOP || w->cls == W_RELATIVE ||
            w->cls == W_SUBORDINATOR || w->mention != NONE)
            return NONE;
        if (lex_in_set(w->lemma[LEX_NOUN], set) || lex_in_set(w->form, set))
            return i;
    }
    return NONE;
}

/* The verb of saying that the clause of verb group `c` is said by, before it or behind its
 * quotation; or NONE. */
static int32_t saying(const struct surface *s, int32_t c)
{
    int32_t governor = s->chunks[c].governor;
    if (governor != NONE)
        return chunk_is_speech(s, governor) ? governor : NONE;
    for (int32_t i = c + 1, left = REACH; i < s->n_chunks && left > 0; i++, left--)
        if (s->chunks[i].kind == C_VERBS && s->chunks[i].form == G_FINITE)
            return chunk_is_speech(s, i) && s->chunks[i].subject > c ? i : NONE;
    return NONE;
}

/* Whoever did what phrase `c` speaks of, or stands for. */
static void find_doers(const struct surface *s, struct parties *out, int32_t c,
                       const struct parties *sayers)
{
    if (event_doers(s, out, c, EVENT_OR_PRONOUN, sayers) || s->chunks[c].kind != C_NOUNS ||
        s->words[s->chunks[c].first].cls != W_PRONOUN)
        return;
    parties_of(s, out, c, 0);
    parties_without(s, out, sayers);
}

void verdict_ties(struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c];
    struct parties sayers = {0}, doers = {0};
    int32_t said = saying(s, c);
    if (v->form != G_FINITE || v->subject == NONE || said == NONE ||
        v->marks & (GROUP_NEGATED | GROUP_CONDITION) || !(v->marks & GROUP_COPULA))
        return;
    int set = reproaches(s);
    int32_t word = set < 0 ? NONE : reproach(s, v, set);
    if (word == NONE)
        return;
    parties_of(s, &sayers, s->chunks[said].subject, 0);
    if (!sayers.count)
        return;
    find_doers(s, &doers, v->subject, &sayers);
    struct act act = {.rule = "predicate, of an event",
                      .category = ENT_CATEGORY_ACCUSE,
                      .sign = -1,
                      .status = (enum ent_status)s->chunks[said].status,
                      .first = word,
                      .last = word};
    emit_each(s, &act, &sayers, &doers);
}

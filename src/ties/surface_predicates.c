// SPDX-License-Identifier: MIT
/*
 * Ties that predicates state: adjectives behind a linking verb ("was displeased with"), loose ones
 * ("unhappy with Moscow, Ankara ...") and phrases that work as adjectives ("at odds with").
 */
#include <string.h>

#include "ties/surface_events.h"
#include "ties/surface_roles.h"
#include "ties/tree.h"

static const struct lex_entry *adjective_sense(const struct surface *s, int32_t at, int32_t *last)
{
    const struct word *w = &s->words[at];
    const struct lex_word *found[2] = {w->form, w->lemma[LEX_ADJECTIVE]};
    for (int i = 0; i < 2; i++)
        for (const struct lex_entry *e = found[i] ? found[i]->first[LEX_ADJECTIVE] : NULL; e;
             e = e->next) {
            if (e->kind != LEX_SENSE)
                continue;
            int32_t at_more = at;
            uint8_t k = 0;
            for (; k < e->n_more && ++at_more < s->n_words; k++)
                if (s->words[at_more].form != e->more[k] &&
                    s->words[at_more].lemma[LEX_NOUN] != e->more[k])
                    break;
            if (k < e->n_more)
                continue;
            *last = at_more;
            return e;
        }
    return NULL;
}

static int32_t chunk_of_word(const struct surface *s, int32_t from, int32_t word)
{
    int32_t c = from;
    while (c < s->n_chunks && s->chunks[c].last < word)
        c++;
    return c;
}

/* The end of what belongs to a predicate that starts at chunk `c`. */
static int32_t predicate_end(const struct surface *s, int32_t c)
{
    int32_t i = c;
    if (s->tree)
        return tree_end(s, c - 1);
    while (i < s->n_chunks && i < c + 8 &&
           (s->chunks[i].kind == C_PREPOSITION || s->chunks[i].kind == C_NOUNS ||
            s->chunks[i].kind == C_ADVERB || s->chunks[i].kind == C_ADJECTIVES))
        i++;
    return i;
}

/* Who says the clause of verb group `c`. */
static void find_sayer(const struct surface *s, int32_t c, struct parties *out)
{
    if (s->chunks[c].kind == C_VERBS && s->chunks[c].form == G_FINITE &&
        s->chunks[c].governor != NONE)
        parties_of(s, out, s->chunks[s->chunks[c].governor].subject, 0);
}

/* "Peru is alarmed": by whom the sentences before tell. */
static void find_reason(const struct surface *s, int32_t c, struct act *act,
                        const struct parties *agents, struct parties *patients)
{
    if (patients->count || !agents->count || s->chunks[c].kind != C_VERBS ||
        act->category != ENT_CATEGORY_ACCUSE)
        return;
    carry_other(s, patients, agents, act->first, act->last);
    if (patients->count)
        act->rule = "predicate, carried over";
}

static void predicate_tie(struct surface *s, int32_t c, int32_t subject, enum ent_status status,
                          const struct lex_entry *e, int32_t first, int32_t last)
{
    const struct lex_sense *sense = e->sense;
    struct parties agents = {0}, patients = {0};
    parties_of(s, &agents, subject, 0);
    if (roles_has_slot(&sense->patient, LEX_SLOT_SUBJECT)) { /* "said they were responsible" */
        patients = agents;
        agents = (struct parties){0};
        find_sayer(s, c, &agents);
        parties_without(s, &patients, &agents);
    }
    int filled = 0; /* a slot holds something, though perhaps nobody */
    int32_t from = chunk_of_word(s, c, last) + 1, end = predicate_end(s, from);
    for (uint8_t i = 0; i < sense->patient.count && !patients.count; i++) {
        int32_t p = slot_find(s, from, end, sense->patient.slot[i]);
        if (p == NONE)
            continue;
        filled = 1;
        parties_of(s, &patients, p, 0);
        parties_without(s, &patients, &agents);
    }
    struct act act = {sense,       "predicate", (enum ent_category)sense->category,
                      sense->sign, status,      (sense->flags & LEX_MUTUAL) != 0,
                      first,       last};
    if (!filled)
        find_reason(s, c, &act, &agents, &patients);
    if (filled && !patients.count && agents.count && sense->category == ENT_CATEGORY_ACCUSE &&
        event_doers_in(s, &patients, &sense->patient, from, end, &agents))
        act.rule = "predicate, of an event";
    if (!patients.count && act.mutual && agents.count > 1 && !filled)
        emit_pairs(s, &act, &agents);
    else
        emit_each(s, &act, &agents, &patients);
}

/* Predicates behind a verb group ("was displeased with", "is at odds with"). */
void predicate_copula(struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c];
    int32_t last, stop = v->main + 7;
    for (int32_t i = v->main + (s->words[v->main].cls != W_VERB); i < s->n_words && i < stop; i++) {
        const struct word *w = &s->words[i];
        if (w->cls == W_COMMA || w->cls == W_STOP || (w->cls == W_VERB && i > v->main) ||
            w->mention != NONE)
            return;
        const struct lex_entry *e = adjective_sense(s, i, &last);
        if (!e || (i + 1 < s->n_words && s->words[i + 1].cls == W_NOUN && last == i))
            continue;
        predicate_tie(s, c, v->subject, (enum ent_status)v->status, e, i, last);
        return;
    }
}

static int has_adjective_sense(const struct surface *s, int32_t c)
{
    int32_t last;
    return adjective_sense(s, s->chunks[c].main, &last) != NULL;
}

/* "Unhappy with Moscow, Ankara ...", "a Seoul wary of Beijing". */
void predicate_loose(struct surface *s, int32_t c)
{
    int32_t last, subject = NONE;
    if (c > 0 && s->chunks[c - 1].kind == C_VERBS)
        return;
    if (c > 0 && s->chunks[c - 1].kind == C_NOUNS)
        subject = s->chunks[c - 1].head;
    else
        for (int32_t i = c + 1; i < s->n_chunks && i < c + REACH && subject == NONE; i++)
            if (s->chunks[i].kind == C_VERBS && s->chunks[i].form == G_FINITE)
                subject = s->chunks[i].subject;
    for (int32_t i = s->chunks[c].first; i <= s->chunks[c].last; i++) {
        const struct lex_entry *e = adjective_sense(s, i, &last);
        if (e && subject != NONE) {
            predicate_tie(s, c, subject, ENT_STATUS_ASSERTED, e, i, last);
            return;
        }
    }
}

int predicate_links(const struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c];
    const struct lex_word *verb = s->words[v->main].lemma[LEX_VERB];
    if (v->marks & GROUP_COPULA || (verb && verb->marks & LEX_MARK_LINKING))
        return 1;
    int32_t last;
    if (v->marks & GROUP_PASSIVE || v->form == G_PARTICIPLE)
        return adjective_sense(s, v->main, &last) != NULL;
    return c + 1 < s->n_chunks && s->chunks[c + 1].kind == C_ADJECTIVES &&
           has_adjective_sense(s, c + 1);
}

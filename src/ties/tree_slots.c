// SPDX-License-Identifier: MIT
/*
 * Which prepositional phrase fills a slot: the one that hangs nearest on what has the slot. The
 * parser's choice between a verb and its object is a weak one, so a noun's slots are looked for in
 * the clause as well where the noun is an argument of it, and a verb's within its arguments.
 */
#include "ties/tree.h"

static int is_bound(const struct surface *s, int32_t word)
{
    const struct node *n = &s->tree->nodes[word];
    if (n->clause == NONE)
        return 0;
    return n->relation != ENT_REL_ACL || s->chunks[n->clause].form != G_PARTICIPLE;
}

/* 1 where the phrase says something itself: what hangs on it is its own ("talks on an accord
 * with"). */
static int is_statement(const struct surface *s, int32_t c)
{
    return c != NONE && s->chunks[c].kind == C_NOUNS && chunk_is_statement(s, &s->chunks[c]) &&
           s->words[s->chunks[c].main].mention == NONE;
}

/* "talks mediated by Chile": 1 where who stands behind "by" does what the participle says, and has
 * no part in what `anchor` says. */
static int is_agent_elsewhere(const struct surface *s, int32_t phrase, int32_t anchor)
{
    const struct tree *t = s->tree;
    int32_t head = t->nodes[t->nodes_of[phrase]].head;
    int32_t verb = head == NONE ? NONE : t->nodes[head].clause;
    if (s->chunks[phrase].case_slot != LEX_SLOT_BY || verb == NONE || verb == anchor ||
        s->chunks[verb].form != G_PARTICIPLE)
        return 0;
    return s->chunks[anchor].kind == C_VERBS || verb_mediates(s, verb);
}

/* The steps from a phrase up to chunk `anchor`, or 0 where it does not hang there. */
static int steps_to(const struct surface *s, int32_t phrase, int32_t anchor, int32_t clause)
{
    const struct tree *t = s->tree;
    int32_t at = t->nodes_of[phrase];
    int of_noun = s->chunks[anchor].kind == C_NOUNS;
    for (int step = 1; step <= CLIMB; step++) {
        at = t->nodes[at].head;
        if (at == NONE)
            return 0;
        if (t->nodes[at].chunk == anchor || t->nodes[at].clause == anchor)
            return step;
        if (clause != NONE && t->nodes[at].clause == clause)
            return step == 1 ? 2 : 0;
        if (is_bound(s, at) || (of_noun && is_statement(s, t->nodes[at].chunk)))
            return 0;
    }
    return 0;
}

/* The clause whose complements may be the noun's own: it is the object, or the passive subject. */
static int32_t lending_clause(const struct surface *s, int32_t c)
{
    if (s->chunks[c].kind != C_NOUNS)
        return NONE;
    uint8_t relation = s->tree->nodes[tree_first_of_list(s->tree, s->tree->nodes_of[c])].relation;
    if (relation == ENT_REL_OBJ || relation == ENT_REL_NSUBJ_PASS || relation == ENT_REL_OBL)
        return s->chunks[c].over;
    return NONE;
}

int32_t tree_slot(const struct surface *s, int32_t anchor, int32_t from, int32_t end, uint8_t slot)
{
    int32_t found = NONE, clause = lending_clause(s, anchor);
    int best = CLIMB + 1, left = 2 * REACH;
    for (int32_t i = from; i < end && i < s->n_chunks && left > 0; i++, left--) {
        const struct chunk *c = &s->chunks[i];
        if (c->kind != C_NOUNS || c->case_slot != slot || is_agent_elsewhere(s, i, anchor) ||
            (i > 0 && chunk_is_compared(s, i - 1)))
            continue;
        int steps = steps_to(s, i, anchor, clause);
        if (steps && steps < best) {
            best = steps;
            found = i;
        }
    }
    return found;
}

/* 1 where the phrase stands behind a preposition that fills no role: "after", "despite". */
static int is_adjunct(const struct surface *s, int32_t c)
{
    return c > 0 && s->chunks[c - 1].kind == C_PREPOSITION && s->chunks[c].case_slot == NO_SLOT;
}

/* The steps from a phrase up to the clause, or 0 where it is no part of its arguments. */
static int steps_within(const struct surface *s, int32_t phrase, int32_t clause)
{
    const struct tree *t = s->tree;
    int32_t at = t->nodes_of[phrase];
    for (int step = 1; step <= CLIMB; step++) {
        int32_t c = t->nodes[at].chunk;
        if (c != NONE && s->chunks[c].kind == C_NOUNS && is_adjunct(s, c))
            return 0;
        at = t->nodes[at].head;
        if (at == NONE || (is_bound(s, at) && t->nodes[at].clause != clause))
            return 0;
        if (t->nodes[at].clause == clause)
            return step;
    }
    return 0;
}

void tree_within(const struct surface *s, struct parties *out, int32_t clause,
                 const struct parties *besides, int flags)
{
    int best = CLIMB + 1;
    int32_t end = s->chunks[clause].end;
    for (int32_t i = clause + 1, left = 2 * REACH; i < end && i < s->n_chunks && left > 0;
         i++, left--) {
        struct parties found = {0};
        int fits = s->chunks[i].kind == C_NOUNS && !is_agent_elsewhere(s, i, clause);
        int steps = fits ? steps_within(s, i, clause) : 0;
        if (!steps || steps >= best || s->chunks[i].head == s->chunks[clause].subject)
            continue;
        parties_of(s, &found, i, flags);
        parties_without(s, &found, besides);
        if (found.count) {
            *out = found;
            best = steps;
        }
    }
}

int32_t tree_end(const struct surface *s, int32_t c)
{
    const struct tree *t = s->tree;
    int32_t last = t->nodes[t->nodes_of[c]].last, clause = lending_clause(s, c);
    if (clause != NONE && t->nodes[t->nodes_of[clause]].last > last)
        last = t->nodes[t->nodes_of[clause]].last;
    int32_t end = c + 1;
    while (end < s->n_chunks && end < c + 2 * REACH && s->chunks[end].first <= last)
        end++;
    return end;
}

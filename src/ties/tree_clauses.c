// SPDX-License-Identifier: MIT
/*
 * Clauses by the tree: which verb group heads which clause, its form and voice, its objects and its
 * own subject. A copula's clause is headed by the predicate in the tree, by the copula among the
 * chunks. Subjects that a clause does not have itself come in tree_subjects.c.
 */
#include "ties/tree.h"

static int is_auxiliary(uint8_t relation)
{
    return relation == ENT_REL_AUX || relation == ENT_REL_AUX_PASS;
}

/* Ties the verb groups to the words that head their clauses. */
static void find_heads(struct surface *s)
{
    struct tree *t = s->tree;
    for (int32_t c = 0; c < s->n_chunks; c++) {
        struct chunk *v = &s->chunks[c];
        if (v->kind != C_VERBS)
            continue;
        const struct node *n = &t->nodes[v->main];
        v->subject = v->object = v->second = v->governor = NONE;
        v->end = c + 1;
        v->marks &= (uint8_t)~GROUP_CONDITION;
        if (n->relation == ENT_REL_COP && n->head != NONE)
            t->nodes_of[c] = n->head;
        else if (is_auxiliary(n->relation) && s->words[v->main].cls != W_VERB && n->head != NONE)
            continue; /* parted from its verb: a question */
        if (t->nodes[t->nodes_of[c]].clause == NONE)
            t->nodes[t->nodes_of[c]].clause = c;
    }
}

/* An auxiliary that stands apart from its verb ("has China signed"). */
static void join_auxiliary(struct surface *s, int32_t c)
{
    struct chunk *a = &s->chunks[c];
    const struct node *n = &s->tree->nodes[a->main];
    int32_t verb =
        is_auxiliary(n->relation) && n->head != NONE ? s->tree->nodes[n->head].clause : NONE;
    if (verb == NONE || verb == c || s->words[a->main].cls == W_VERB)
        return;
    struct chunk *v = &s->chunks[verb];
    v->marks |= a->marks & GROUP_NEGATED;
    v->hedges |= a->hedges;
    if (v->form != G_INFINITIVE)
        v->form = G_FINITE;
    if (n->relation == ENT_REL_AUX_PASS)
        v->marks |= GROUP_PASSIVE;
    a->marks = 0;
}

/* Objects ---------------------------------------------------------------------------------------*/

static int32_t phrase_of(const struct surface *s, int32_t word)
{
    int32_t c = s->tree->nodes[word].chunk;
    return c != NONE && s->chunks[c].kind == C_NOUNS ? s->chunks[c].head : NONE;
}

static void take_object(struct surface *s, int32_t word, int32_t clause)
{
    struct chunk *v = &s->chunks[clause];
    int32_t phrase = phrase_of(s, word);
    if (phrase == NONE || phrase == v->subject)
        return;
    if (s->tree->nodes[word].relation == ENT_REL_IOBJ) {
        v->second = v->object;
        v->object = phrase;
    } else if (v->object == NONE) {
        v->object = phrase;
    } else if (v->second == NONE) {
        v->second = phrase;
    }
}

/* "became an ally", "called Peru a bully": a noun as the complement of the subject or object. */
static void take_complement(struct surface *s, int32_t word, int32_t clause)
{
    struct chunk *v = &s->chunks[clause];
    const struct lex_word *verb = s->words[v->main].lemma[LEX_VERB];
    int32_t phrase = phrase_of(s, word);
    if (s->tree->nodes[word].clause != NONE || phrase == NONE)
        return;
    if (v->object != NONE && v->second == NONE && phrase != v->object)
        v->second = phrase;
    else if (v->object == NONE && verb && verb->marks & LEX_MARK_LINKING)
        v->object = phrase;
}

static void take_mark(struct surface *s, int32_t word, int32_t clause)
{
    int32_t c = s->tree->nodes[word].chunk;
    if (c != NONE && c != clause)
        s->chunks[clause].marks |= s->chunks[c].marks & (GROUP_CONDITION | GROUP_DOUBT);
}

/* Negators and hedges that hang on the verb but stand apart from its group. */
static void take_adverb(struct surface *s, int32_t word, int32_t clause)
{
    static const uint8_t negated = 1 << ENT_STATUS_NEGATED;
    struct chunk *v = &s->chunks[clause];
    const struct word *w = &s->words[word];
    if (word >= v->first && word <= v->last)
        return;
    if (w->cls == W_NEGATOR && word < v->first)
        v->marks |= GROUP_NEGATED;
    if (w->cls == W_ADVERB && w->form)
        v->hedges = (uint8_t)(v->hedges | (w->form->hedge & ~negated));
}

static void take_dependent(struct surface *s, int32_t word)
{
    const struct node *n = &s->tree->nodes[word];
    int32_t clause = n->head == NONE ? NONE : s->tree->nodes[n->head].clause;
    if (clause == NONE)
        return;
    switch ((enum ent_relation)n->relation) {
    case ENT_REL_NSUBJ:
    case ENT_REL_NSUBJ_PASS:
    case ENT_REL_NSUBJ_OUTER:
        if (s->chunks[clause].subject == NONE)
            s->chunks[clause].subject = phrase_of(s, word);
        if (n->relation == ENT_REL_NSUBJ_PASS && s->words[s->chunks[clause].main].cls == W_VERB &&
            s->words[s->chunks[clause].main].verb_form != FORM_ING)
            s->chunks[clause].marks |= GROUP_PASSIVE;
        break;
    case ENT_REL_OBJ:
    case ENT_REL_IOBJ:
        take_object(s, word, clause);
        break;
    case ENT_REL_XCOMP:
        take_complement(s, word, clause);
        break;
    case ENT_REL_MARK:
        take_mark(s, word, clause);
        break;
    case ENT_REL_ADVMOD:
        take_adverb(s, word, clause);
        break;
    case ENT_REL_AUX_PASS:
        if (s->words[s->chunks[clause].main].cls == W_VERB)
            s->chunks[clause].marks |= GROUP_PASSIVE;
        break;
    default:
        break;
    }
}

/* Phrases ---------------------------------------------------------------------------------------*/

/* The slot of the preposition before the phrase of `word`, "out of" and its like included. */
static void take_case(struct surface *s, int32_t word)
{
    const struct node *n = &s->tree->nodes[word];
    int32_t c = n->head == NONE ? NONE : s->tree->nodes[n->head].chunk;
    if (n->relation != ENT_REL_CASE || c == NONE || s->chunks[c].kind != C_NOUNS ||
        word >= s->chunks[c].first)
        return;
    const struct word *w = &s->words[word];
    int32_t own = n->chunk;
    uint8_t slot =
        own != NONE && s->chunks[own].kind == C_PREPOSITION ? s->chunks[own].slot : w->slot;
    if (slot != NO_SLOT)
        s->chunks[c].case_slot = slot;
}

/* A preposition right before the phrase counts where the tree has none ("with" as a mark). */
static void take_neighbour(struct surface *s, int32_t c)
{
    struct chunk *k = &s->chunks[c];
    if (k->case_slot == NO_SLOT && c > 0 && s->chunks[c - 1].kind == C_PREPOSITION)
        k->case_slot = s->chunks[c - 1].slot;
}

static void find_over(struct surface *s, int32_t c)
{
    const struct tree *t = s->tree;
    struct chunk *k = &s->chunks[c];
    int32_t at = t->nodes_of[c];
    for (int left = CLIMB; left > 0 && at != NONE; left--) {
        int32_t clause = t->nodes[at].clause;
        if (clause != NONE) {
            k->over = clause;
            return;
        }
        at = t->nodes[at].head;
    }
}

static void find_form(struct surface *s, int32_t c)
{
    struct chunk *v = &s->chunks[c];
    const struct node *n = &s->tree->nodes[s->tree->nodes_of[c]];
    int bare = v->first == v->main;
    if (v->form == G_PARTICIPLE) {
        int reduced = n->relation == ENT_REL_ACL ||
                      (n->relation == ENT_REL_ADVCL && v->subject == NONE) ||
                      n->relation == ENT_REL_XCOMP || n->relation == ENT_REL_AMOD;
        if (!reduced)
            v->form = G_FINITE;
        else
            v->marks |= GROUP_PASSIVE;
    } else if (v->form == G_BARE) {
        v->form = bare && (n->relation == ENT_REL_XCOMP || n->relation == ENT_REL_CONJ)
                      ? G_INFINITIVE
                      : G_FINITE;
    }
}

/* "broke off relations": a particle that the tree takes for a preposition. */
static void take_behind_particle(struct surface *s, int32_t c)
{
    struct chunk *v = &s->chunks[c];
    if (v->object != NONE || v->marks & GROUP_PASSIVE || clause_particle(s, c) == NONE)
        return;
    int32_t phrase = c + 2;
    if (s->tree->nodes[s->tree->nodes_of[phrase]].head == s->tree->nodes_of[c])
        v->object = s->chunks[phrase].head;
}

void tree_clauses(struct surface *s)
{
    find_heads(s);
    for (int32_t c = 0; c < s->n_chunks; c++)
        if (s->chunks[c].kind == C_VERBS)
            join_auxiliary(s, c);
    for (int32_t i = 0; i < s->n_words; i++) {
        take_dependent(s, i);
        take_case(s, i);
    }
    for (int32_t c = 0; c < s->n_chunks; c++) {
        if (s->chunks[c].kind == C_VERBS) {
            find_form(s, c);
            take_behind_particle(s, c);
        }
        if (s->chunks[c].kind == C_NOUNS) {
            take_neighbour(s, c);
            find_over(s, c);
        }
    }
}

// SPDX-License-Identifier: MIT
/*
 * What the dependency trees tell of a phrase: its head, its verb, its role. Paths are followed a
 * few steps at most: a tree of an adversarial sentence may be as deep as it is long.
 */
#include "actors/casting.h"

enum { CLIMB = 12, PHRASE_TOKENS = 64 };

uint32_t ent_tree_head(const struct ent_casting *c, uint32_t from, uint32_t to)
{
    if (!c->trees || from >= to)
        return ENT_NONE;
    uint32_t first = c->words.items[from].token, last = c->words.items[to - 1].token;
    uint32_t found = ENT_NONE;
    if (last - first > PHRASE_TOKENS)
        return ENT_NONE;
    for (uint32_t t = first; t <= last; t++) {
        uint32_t head = c->trees[t].head;
        if (c->trees[t].relation == ENT_REL_PUNCT || c->trees[t].relation == ENT_REL_DET ||
            c->trees[t].relation == ENT_REL_CASE || (head >= first && head <= last))
            continue;
        found = t;
    }
    return found;
}

/* The head of the list or apposition that the token is in. */
static uint32_t first_of_list(const struct ent_casting *c, uint32_t token)
{
    for (int i = 0; i < CLIMB && c->trees[token].head != ENT_NO_HEAD; i++) {
        unsigned relation = c->trees[token].relation;
        if (relation != ENT_REL_CONJ && relation != ENT_REL_APPOS && relation != ENT_REL_FLAT)
            break;
        token = c->trees[token].head;
    }
    return token;
}

static int is_verbal(unsigned upos)
{
    return upos == ENT_UPOS_VERB || upos == ENT_UPOS_AUX;
}

/* The verb above a token in the tree. */
static uint32_t verb_above(const struct ent_casting *c, uint32_t token)
{
    for (int i = 0; i < CLIMB && c->trees[token].head != ENT_NO_HEAD; i++) {
        token = c->trees[token].head;
        if (is_verbal(c->trees[token].upos))
            return token;
    }
    return c->trees[token].head == ENT_NO_HEAD ? token : ENT_NONE;
}

uint32_t ent_tree_verb(const struct ent_casting *c, uint32_t token)
{
    return !c->trees || token == ENT_NONE ? ENT_NONE : verb_above(c, first_of_list(c, token));
}

static int is_subject(unsigned relation)
{
    return relation == ENT_REL_NSUBJ || relation == ENT_REL_NSUBJ_PASS ||
           relation == ENT_REL_NSUBJ_OUTER;
}

static int has_subject(const struct ent_casting *c, uint32_t verb)
{
    for (uint32_t t = verb, i = 0; t > 0 && i < PHRASE_TOKENS; i++) {
        t--;
        if (c->trees[t].head == verb && is_subject(c->trees[t].relation))
            return 1;
    }
    return 0;
}

uint32_t ent_tree_acting_verb(const struct ent_casting *c, uint32_t verb)
{
    for (int i = 0; i < CLIMB && verb != ENT_NONE && !has_subject(c, verb); i++) {
        unsigned relation = c->trees[verb].relation;
        if (relation != ENT_REL_CONJ && relation != ENT_REL_XCOMP && relation != ENT_REL_ADVCL)
            break;
        verb = verb_above(c, verb);
    }
    return verb;
}

unsigned ent_tree_relation(const struct ent_casting *c, uint32_t token)
{
    if (!c->trees || token == ENT_NONE)
        return ENT_REL_DEP;
    return c->trees[first_of_list(c, token)].relation;
}

uint32_t ent_token_classes(const struct ent_casting *c, uint32_t token)
{
    struct ent_span span = c->text->tokens[token].span;
    uint16_t shape;
    uint64_t key = ent_word_key(c->text->bytes + span.start, ent_span_len(span), &shape);
    return ent_classes_of(c->gazetteer->classes, key);
}

int ent_tree_role(const struct ent_casting *c, uint32_t token)
{
    if (!c->trees || token == ENT_NONE)
        return -1;
    switch (ent_tree_relation(c, token)) {
    case ENT_REL_NSUBJ:
    case ENT_REL_NSUBJ_PASS:
    case ENT_REL_NSUBJ_OUTER:
        return ENT_ROLE_SUBJECT;
    case ENT_REL_OBJ:
    case ENT_REL_IOBJ:
        return ENT_ROLE_OBJECT;
    case ENT_REL_OBL:
    case ENT_REL_OBL_AGENT:
    case ENT_REL_NMOD:
        return ENT_ROLE_OBLIQUE;
    case ENT_REL_NMOD_POSS:
        return ENT_ROLE_OWNER;
    default:
        return -1;
    }
}

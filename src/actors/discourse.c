// SPDX-License-Identifier: MIT
/*
 * What the text is about: pairs of actors that its sentences link. Every sentence that is passed
 * gives weight to the pairs named in it, most to "A and B" and to subject and object; the weight of
 * older ones fades. A state that was named well more often than any other is what the text is
 * about: whoever the text links with nobody yet is linked with it. "The two countries" are the
 * heaviest pair that may be meant there, which need not be the two that were named last.
 */
#include "actors/anaphora.h"

#include <string.h>

/* What a sentence gives to a pair. */
static const double list_weight = 12, clause_weight = 8, other_weight = 3;
static const double lead_weight = 5, group_weight = 8; /* these fade slowly */
static const double fading = 0.85, slow_fading = 0.98, speaker_weight = 3, least_weight = 2,
                    partner_weight = 3, rival_weight = 4, neighbour_weight = 1;
/* What naming a state counts. */
enum { ACTOR_COUNT = 2, PLACE_COUNT = 1, LEAD_COUNT = 4, LEAST_COUNT = 10 };

static struct ent_linked *pair_of(struct ent_discourse *d, uint32_t x, uint32_t y)
{
    struct ent_linked *lightest = &d->pairs[0];
    for (int i = 0; i < ENT_PAIRS; i++) {
        struct ent_linked *pair = &d->pairs[i];
        if (pair->weight > 0 &&
            ((pair->first == x && pair->second == y) || (pair->first == y && pair->second == x)))
            return pair;
        if (pair->weight + pair->lasting < lightest->weight + lightest->lasting)
            lightest = pair;
    }
    *lightest = (struct ent_linked){.first = x, .second = y};
    return lightest;
}

static void note(struct ent_discourse *d, uint32_t x, uint32_t y, double weight, double lasting)
{
    if (x == y)
        return;
    struct ent_linked *pair = pair_of(d, x, y);
    pair->weight += weight;
    pair->lasting += lasting;
}

/* How many of the sentence are in the same list. */
static int list_members(const struct ent_discourse *d, uint32_t list)
{
    int n = 0;
    for (int i = 0; i < d->n_named; i++)
        n += d->named[i].list == list;
    return n;
}

static double weight_of(const struct ent_discourse *d, const struct ent_named *x,
                        const struct ent_named *y)
{
    if (x->list == y->list)
        return list_members(d, x->list) == 2 ? list_weight : 0;
    int acts = x->role == ENT_ROLE_SUBJECT || y->role == ENT_ROLE_SUBJECT;
    return d->n_named == 2 || (acts && x->clause == y->clause) ? clause_weight : other_weight;
}

/* Adds the pairs of the sentence that is over. */
static void close_sentence(struct ent_discourse *d)
{
    for (int i = 0; i < d->n_named; i++) {
        for (int k = i + 1; k < d->n_named; k++) {
            double weight = weight_of(d, &d->named[i], &d->named[k]);
            int leads = d->sentence == 0 && weight >= clause_weight;
            if (weight > 0)
                note(d, d->named[i].root, d->named[k].root, weight, leads ? lead_weight : 0);
        }
    }
    d->n_named = 0;
}

static void begin_sentence(struct ent_discourse *d, uint32_t sentence)
{
    close_sentence(d);
    for (; d->sentence < sentence; d->sentence++) {
        double sum = 0;
        for (int i = 0; i < ENT_PAIRS; i++) {
            sum += d->pairs[i].weight *= fading;
            sum += d->pairs[i].lasting *= slow_fading;
        }
        if (sum < 0.01)
            d->sentence = sentence - 1;
    }
}

/* A state counts for each time that it is named, most where the text begins. */
static void count_state(struct ent_discourse *d, uint32_t root, uint32_t sentence, int place)
{
    struct ent_told *told = &d->told[0];
    for (int i = 0; i < ENT_TOLD; i++) {
        if (d->told[i].count > 0 && d->told[i].root == root) {
            told = &d->told[i];
            break;
        }
        if (d->told[i].count < told->count)
            told = &d->told[i];
    }
    if (told->count == 0 || told->root != root)
        *told = (struct ent_told){.root = root};
    told->count += place ? PLACE_COUNT : ACTOR_COUNT;
    told->count += sentence == 0 ? LEAD_COUNT : 0;
}

uint32_t ent_discourse_told(const struct ent_anaphora *a, uint32_t root)
{
    for (int i = 0; i < ENT_TOLD; i++)
        if (a->discourse.told[i].root == root)
            return a->discourse.told[i].count;
    return 0;
}

uint32_t ent_discourse_protagonist(const struct ent_anaphora *a)
{
    const struct ent_told *best = NULL;
    uint32_t second = 0;
    if (a->discourse.sentence == 0)
        return ENT_NONE;
    for (int i = 0; i < ENT_TOLD; i++) {
        const struct ent_told *told = &a->discourse.told[i];
        if (!best || told->count > best->count) {
            second = best ? best->count : 0;
            best = told;
        } else if (told->count > second) {
            second = told->count;
        }
    }
    return best->count >= LEAST_COUNT && best->count * 2 >= second * 3 ? best->root : ENT_NONE;
}

void ent_discourse_push(struct ent_anaphora *a, const struct ent_draft *draft, uint32_t list)
{
    struct ent_discourse *d = &a->discourse;
    uint32_t sentence = a->c->words.items[draft->first].sentence;
    if (sentence != d->sentence)
        begin_sentence(d, sentence);
    if (draft->members == 1 && ent_is_state(a, ent_draft_root(a, draft)))
        count_state(d, ent_draft_root(a, draft), sentence, draft->place);
    if (draft->place)
        return;
    if (draft->members == 2) { /* they are spoken of as two */
        note(d, a->c->actor_roots[a->c->members[draft->member]],
             a->c->actor_roots[a->c->members[draft->member + 1]], clause_weight,
             draft->kind == ENT_MENTION_DESCRIPTION ? group_weight : 0);
        return;
    }
    uint32_t root = ent_draft_root(a, draft);
    for (int i = 0; i < d->n_named; i++)
        if (d->named[i].root == root)
            return;
    if (draft->members > 1 || d->n_named == ENT_NAMED)
        return;
    d->named[d->n_named++] = (struct ent_named){.root = root,
                                                .list = list,
                                                .role = draft->role,
                                                .clause = ent_tree_verb(a->c, draft->head)};
}

uint32_t ent_discourse_partner(const struct ent_anaphora *a, uint32_t root)
{
    uint32_t best = ENT_NONE;
    double best_weight = partner_weight;
    for (int i = 0; i < ENT_PAIRS; i++) {
        const struct ent_linked *pair = &a->discourse.pairs[i];
        double weight = pair->weight + pair->lasting;
        if (pair->weight <= 0 || (pair->first != root && pair->second != root) ||
            weight <= best_weight)
            continue;
        best = pair->first == root ? pair->second : pair->first;
        best_weight = weight;
    }
    return best;
}

static int is_among(uint32_t x, const uint32_t *items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (items[i] == x)
            return 1;
    return 0;
}

/* Pairs that are known to be at odds, or to border on each other, are likelier. */
static double bonus(const struct ent_anaphora *a, uint32_t x, uint32_t y)
{
    return ent_are_linked(a->c, x, y, ENT_LINK_RIVAL)       ? rival_weight
           : ent_are_linked(a->c, x, y, ENT_LINK_NEIGHBOUR) ? neighbour_weight
                                                            : 0;
}

/* 1 where the two may be the pair. */
static int may_pair(const struct ent_anaphora *a, const struct ent_pair_wanted *wanted, uint32_t x,
                    uint32_t y)
{
    return ent_suits_group(a, x, wanted->kind) && ent_suits_group(a, y, wanted->kind) &&
           !is_among(x, wanted->barred, wanted->n_barred) &&
           !is_among(y, wanted->barred, wanted->n_barred);
}

/* Rivals whom no sentence linked yet. */
static double find_rivals(const struct ent_anaphora *a, const struct ent_discourse *d,
                          const struct ent_pair_wanted *wanted, uint32_t out[ENT_GROUP_MEMBERS])
{
    double best = 0;
    for (int i = 0; i < ENT_TOLD; i++) {
        for (int k = 0; k < i; k++) {
            const struct ent_told *x = &d->told[i], *y = &d->told[k];
            uint32_t told = x->count < y->count ? x->count : y->count;
            if (told == 0 || !ent_are_linked(a->c, x->root, y->root, ENT_LINK_RIVAL) ||
                !may_pair(a, wanted, x->root, y->root))
                continue;
            double weight = rival_weight + told;
            if (weight > best) {
                best = weight;
                out[0] = y->root;
                out[1] = x->root;
            }
        }
    }
    return best;
}

int ent_discourse_pair(const struct ent_anaphora *a, uint32_t word,
                       const struct ent_pair_wanted *wanted, uint32_t out[ENT_GROUP_MEMBERS])
{
    struct ent_discourse d = a->discourse;
    double best = find_rivals(a, &d, wanted, out);
    begin_sentence(&d, a->c->words.items[word].sentence + 1);
    for (int i = 0; i < ENT_PAIRS; i++) {
        const struct ent_linked *pair = &d.pairs[i];
        if (pair->weight <= 0 || !may_pair(a, wanted, pair->first, pair->second))
            continue;
        double weight = pair->weight + pair->lasting;
        if (wanted->speaker == pair->first || wanted->speaker == pair->second)
            weight += speaker_weight;
        if (weight >= least_weight)
            weight += bonus(a, pair->first, pair->second);
        if (weight >= least_weight && weight > best) {
            best = weight;
            out[0] = pair->first;
            out[1] = pair->second;
        }
    }
    return best > 0;
}

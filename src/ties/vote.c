// SPDX-License-Identifier: MIT
/*
 * Two readers of one sentence seldom make the same mistake: what both found is nearly always there,
 * what one found alone is worth what its rule is worth. The figures are the shares that were right
 * among the ties of each rule in annotated news, smoothed; whatever is wrong more often than it is
 * right by far is dropped. Where the readers see the same words between the same two and disagree
 * about what they say, the one whose rule is better is believed.
 */
#include "ties/vote.h"
#include "ties/surface_roots.h"

#include <string.h>

#define LEAST_CONFIDENCE 0.41

enum { LOOK = 64 }; /* ties of the other reader that one is compared with */

static const struct {
    const char *rule;
    double both, surface, tree;
} worth[] = {
    {"verb", 0.88, 0.75, 0.60},
    {"said must", 0.88, 0.60, 0.60},
    {"passive", 0.85, 0.55, 0.55},
    {"changed relation", 0.82, 0.55, 0.30},
    {"relation", 0.82, 0.75, 0.62},
    {"joint subject", 0.80, 0.72, 0.62},
    {"predicate", 0.80, 0.55, 0.40},
    {"noun", 0.75, 0.50, 0.30},
    {"said harm", 0.70, 0.55, 0.50},
    {"verb, of an event", 0.62, 0.50, 0.40},
    {"verb, recalled", 0.62, 0.48, 0.42},
    {"passive, recalled", 0.60, 0.48, 0.42},
    {"relation, recalled", 0.60, 0.48, 0.42},
    {"noun, recalled", 0.60, 0.45, 0.42},
    {"verb, provoked", 0.70, 0.50, 0.50},
    {"verb, same target", 0.70, 0.50, 0.50},
    {"noun, of an event", 0.60, 0.40, 0.30},
    {"predicate, of an event", 0.60, 0.45, 0.30},
    {"predicate, carried over", 0.50, 0.35, 0.28},
    {"verb, others", 0.70, 0.50, 0.50},
    {"verb, other side", 0.66, 0.50, 0.45},
    {"told again", 0.75, 0.55, 0.50},
    {"role", 0.65, 0.50, 0.40},
    {"passive, other side", 0.60, 0.45, 0.30},
    {"verb, within", 0.60, 0.55, 0.50},
    {"noun, other side", 0.60, 0.40, 0.30},
    {"compound", 0.50, 0.45, 0.40},
    {"relation, carried over", 0.45, 0.35, 0.35},
    {"verb, carried over", 0.60, 0.35, 0.28},
    {"verb, carried into", 0.50, 0.28, 0.40},
    {"noun, carried over", 0.40, 0.30, 0.30},
    {"", 0.40, 0.30, 0.30},
};

static double confidence_of(const struct ent_tie *tie)
{
    size_t i = 0, last = sizeof worth / sizeof *worth - 1;
    while (i < last && strcmp(worth[i].rule, tie->rule) != 0)
        i++;
    if (tie->votes == ENT_VOTE_SURFACE)
        return worth[i].surface;
    return tie->votes == ENT_VOTE_TREE ? worth[i].tree : worth[i].both;
}

static int same_direction(const struct surface *s, const struct ent_tie *a, const struct ent_tie *b)
{
    return same_root(s, a->source, b->source) && same_root(s, a->target, b->target);
}

static int same_pair(const struct surface *s, const struct ent_tie *a, const struct ent_tie *b)
{
    return same_direction(s, a, b) ||
           (same_root(s, a->source, b->target) && same_root(s, a->target, b->source));
}

static int agree(const struct surface *s, const struct ent_tie *a, const struct ent_tie *b)
{
    return a->sign == b->sign && a->category == b->category && a->symmetric == b->symmetric &&
           (a->symmetric ? same_pair(s, a, b) : same_direction(s, a, b));
}

static int overlap(struct ent_span a, struct ent_span b)
{
    return a.start < b.end && b.start < a.end;
}

/* The surface's tie that says the same as `tie`, or, with `disputed`, says something else by the
 * same words; NULL where there is none that is still free. */
static struct ent_tie *find_other(const struct surface *s, size_t from, size_t to,
                                  const struct ent_tie *tie, int disputed)
{
    for (size_t i = from; i < to && i < from + LOOK; i++) {
        struct ent_tie *o = &s->ties[i];
        if (o->votes != ENT_VOTE_SURFACE)
            continue;
        if (disputed ? overlap(o->trigger, tie->trigger) && same_pair(s, o, tie) : agree(s, o, tie))
            return o;
    }
    return NULL;
}

/* Marks what a reader alone found, and what it lost to the other, for dropping. */
static void settle(struct ent_tie *tie, struct ent_tie *other)
{
    struct ent_tie *worse = confidence_of(tie) > confidence_of(other) ? other : tie;
    worse->votes = 0;
}

/* Both lists are in about the same order: what is looked for stands near what was found last. */
static void compare(struct surface *s, size_t surface, size_t tree)
{
    size_t near = surface;
    for (size_t i = tree; i < s->n_ties; i++) {
        size_t from = near > surface + LOOK / 2 ? near - LOOK / 2 : surface;
        struct ent_tie *other = find_other(s, from, tree, &s->ties[i], 0);
        if (!other)
            continue;
        other->votes |= ENT_VOTE_TREE;
        if (other->status != ENT_STATUS_ASSERTED)
            other->status = s->ties[i].status;
        s->ties[i].votes = 0;
        near = (size_t)(other - s->ties);
    }
    for (size_t i = tree; i < s->n_ties; i++) {
        struct ent_tie *tie = &s->ties[i];
        struct ent_tie *other = tie->votes ? find_other(s, surface, tree, tie, 1) : NULL;
        if (other)
            settle(tie, other);
    }
}

void vote(struct surface *s, size_t surface, size_t tree, int parsed)
{
    for (size_t i = surface; i < s->n_ties; i++)
        s->ties[i].votes = i < tree ? ENT_VOTE_SURFACE : ENT_VOTE_TREE;
    compare(s, surface, tree);
    size_t kept = surface;
    for (size_t i = surface; i < s->n_ties; i++) {
        struct ent_tie *tie = &s->ties[i];
        tie->confidence = tie->votes ? confidence_of(tie) : 0;
        if (tie->confidence >= LEAST_CONFIDENCE || (tie->votes && !parsed))
            s->ties[kept++] = *tie;
    }
    s->n_ties = kept;
}

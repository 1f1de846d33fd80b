// SPDX-License-Identifier: MIT
/*
 * Stress by stochastic gradient descent (Zheng, Pawar, Goodman: "Graph Drawing by Stochastic
 * Gradient Descent", 2018). A term says how far two nodes should be from each other; terms are
 * visited in random order, and each visit moves the two towards that distance by a step that
 * shrinks exponentially from sweep to sweep.
 *
 * Small parts have a term for every pair. Larger ones are sparse (Ortmann, Klimenta, Brandes 2017):
 * a term for each link, and one for each node and pivot, where the pivot stands for the nodes of
 * its region: the weight counts those that are no farther from it than half of the way.
 */
#include <math.h>
#include <stdlib.h>

#include "entente/error.h"
#include "graph/layout.h"
#include "graph/random.h"

enum {
    SEED = 20240820,
    FULL_NODES = 500, /* up to here every pair is a term */
    PIVOTS = 150,     /* at most */
    FEWEST_PIVOTS = 8,
    PIVOT_TERMS = 4000000,
    SWEEPS = 30,
    FEWEST_SWEEPS = 5,
    VISITS = 30000000, /* of terms, over all sweeps; fewer sweeps beyond that */
};

static const double SETTLED_MOBILITY = 0.25; /* of a node that has a place, when others come */

struct term {
    uint32_t a, b;
    float distance;
    float weight_a, weight_b; /* how strongly each of the two is moved */
};

struct terms {
    struct term *items;
    size_t count;
};

void ent_part_distances(const struct ent_part *part, uint32_t source, uint32_t *distances,
                        uint32_t *queue)
{
    uint32_t head = 0, tail = 0;
    for (uint32_t i = 0; i < part->n; i++)
        distances[i] = UINT32_MAX;
    distances[source] = 0;
    queue[tail++] = source;
    while (head < tail) {
        uint32_t node = queue[head++];
        for (uint32_t i = part->start[node]; i < part->start[node + 1]; i++) {
            uint32_t other = part->next[i];
            if (distances[other] != UINT32_MAX)
                continue;
            distances[other] = distances[node] + 1;
            queue[tail++] = other;
        }
    }
}

static void add_term(struct terms *terms, uint32_t a, uint32_t b, uint32_t distance, double count_a,
                     double count_b)
{
    double d = (double)distance;
    terms->items[terms->count++] =
        (struct term){a, b, (float)d, (float)(count_a / (d * d)), (float)(count_b / (d * d))};
}

static int full_terms(struct terms *terms, const struct ent_part *part, uint32_t *distances,
                      uint32_t *queue)
{
    terms->items = calloc((size_t)part->n * part->n / 2 + 1, sizeof *terms->items);
    if (!terms->items)
        return ENT_E_NOMEM;
    for (uint32_t a = 0; a < part->n; a++) {
        ent_part_distances(part, a, distances, queue);
        for (uint32_t b = a + 1; b < part->n; b++)
            add_term(terms, a, b, distances[b], 1, 1);
    }
    return 0;
}

/* Sorts nodes into regions by their nearest pivot and counts, for each pivot and distance, those of
 * its region that are within half of it: what a term to the pivot weighs. */
struct pivots {
    uint32_t count;
    uint32_t *distances; /* count × n */
    uint32_t *within;    /* by distance: nodes of the present pivot's region up to there */
    uint32_t *nearest;   /* by node: its pivot */
    uint32_t *nodes;
};

/* Each next pivot is the node farthest from those before it. */
static void choose_pivots(struct pivots *pivots, const struct ent_part *part, uint32_t *queue)
{
    uint32_t n = part->n, node = 0;
    for (uint32_t p = 0; p < pivots->count; p++) {
        uint32_t *d = pivots->distances + (size_t)p * n, farthest = 0;
        pivots->nodes[p] = node;
        ent_part_distances(part, node, d, queue);
        for (uint32_t i = 0; i < n; i++) {
            const uint32_t *old = pivots->distances + (size_t)pivots->nearest[i] * n;
            if (p == 0 || d[i] < old[i])
                pivots->nearest[i] = p;
            uint32_t near = pivots->distances[(size_t)pivots->nearest[i] * n + i];
            if (near > farthest) {
                farthest = near;
                node = i;
            }
        }
    }
}

static void add_pivot_terms(struct terms *terms, struct pivots *pivots, const struct ent_part *part,
                            uint32_t p)
{
    uint32_t n = part->n;
    const uint32_t *d = pivots->distances + (size_t)p * n;
    for (uint32_t i = 0; i <= n; i++)
        pivots->within[i] = 0;
    for (uint32_t i = 0; i < n; i++)
        pivots->within[d[i]] += pivots->nearest[i] == p;
    for (uint32_t i = 1; i <= n; i++)
        pivots->within[i] += pivots->within[i - 1];
    for (uint32_t i = 0; i < n; i++)
        if (d[i] > 1)
            add_term(terms, i, pivots->nodes[p], d[i], pivots->within[d[i] / 2], 0);
}

static int sparse_terms(struct terms *terms, const struct ent_part *part, uint32_t *queue)
{
    struct pivots pivots = {.count = PIVOT_TERMS / part->n};
    pivots.count = pivots.count > PIVOTS ? PIVOTS : pivots.count;
    pivots.count = pivots.count < FEWEST_PIVOTS ? FEWEST_PIVOTS : pivots.count;
    size_t n = part->n;
    terms->items = calloc(part->m + n * pivots.count, sizeof *terms->items);
    pivots.distances = calloc(n * pivots.count, sizeof *pivots.distances);
    pivots.within = calloc(n + 1, sizeof *pivots.within);
    pivots.nearest = calloc(n, sizeof *pivots.nearest);
    pivots.nodes = calloc(pivots.count, sizeof *pivots.nodes);
    int status = ENT_E_NOMEM;
    if (!terms->items || !pivots.distances || !pivots.within || !pivots.nearest || !pivots.nodes)
        goto out;
    choose_pivots(&pivots, part, queue);
    for (uint32_t i = 0; i < part->m; i++)
        add_term(terms, part->links[i].a, part->links[i].b, 1, 1, 1);
    for (uint32_t p = 0; p < pivots.count; p++)
        add_pivot_terms(terms, &pivots, part, p);
    status = 0;
out:
    free(pivots.distances);
    free(pivots.within);
    free(pivots.nearest);
    free(pivots.nodes);
    return status;
}

static void shuffle(struct terms *terms, struct ent_random *random)
{
    for (size_t i = terms->count; i > 1; i--) {
        size_t k = ent_random_below(random, (uint32_t)i);
        struct term swap = terms->items[i - 1];
        terms->items[i - 1] = terms->items[k];
        terms->items[k] = swap;
    }
}

static double mobility(const struct ent_part *part, uint32_t node)
{
    return part->fresh && !part->fresh[node] ? SETTLED_MOBILITY : 1;
}

static void visit(struct ent_part *part, const struct term *term, double step)
{
    struct ent_point *a = &part->at[term->a], *b = &part->at[term->b];
    double mu_a = fmin(1, step * (double)term->weight_a) * mobility(part, term->a);
    double mu_b = fmin(1, step * (double)term->weight_b) * mobility(part, term->b);
    double dx = a->x - b->x, dy = a->y - b->y, length = sqrt(dx * dx + dy * dy);
    if (length < 1e-9) {
        dx = length = 1e-9;
        dy = 0;
    }
    double r = (length - (double)term->distance) / (2 * length);
    a->x -= mu_a * r * dx;
    a->y -= mu_a * r * dy;
    b->x += mu_b * r * dx;
    b->y += mu_b * r * dy;
}

static void descend(struct ent_part *part, struct terms *terms, struct ent_random *random)
{
    double least = INFINITY, most = 0;
    for (size_t i = 0; i < terms->count; i++) {
        double w = (double)terms->items[i].weight_a;
        least = w > 0 ? fmin(least, w) : least;
        most = fmax(most, w);
    }
    size_t sweeps = VISITS / (terms->count + 1);
    sweeps = sweeps > SWEEPS ? SWEEPS : sweeps < FEWEST_SWEEPS ? FEWEST_SWEEPS : sweeps;
    double step = part->fresh ? 1 : 1 / least, last = 0.1 / most;
    double shrink = exp(log(last / step) / (double)(sweeps - 1));
    for (size_t s = 0; s < sweeps; s++, step *= shrink) {
        shuffle(terms, random);
        for (size_t i = 0; i < terms->count; i++)
            visit(part, &terms->items[i], step);
    }
}

static int lower_from_here(struct ent_part *part, struct ent_random *random)
{
    struct terms terms = {0};
    uint32_t *distances = calloc(part->n, sizeof *distances);
    uint32_t *queue = calloc(part->n, sizeof *queue);
    int status = ENT_E_NOMEM;
    if (!distances || !queue)
        goto out;
    status = part->n <= FULL_NODES ? full_terms(&terms, part, distances, queue)
                                   : sparse_terms(&terms, part, queue);
    if (status == 0 && terms.count)
        descend(part, &terms, random);
out:
    free(terms.items);
    free(distances);
    free(queue);
    return status;
}

int ent_stress_lower(struct ent_part *part)
{
    struct ent_random random = {SEED};
    for (uint32_t i = 0; i < part->n; i++) {
        part->at[i].x = ent_random_unit(&random) - 0.5;
        part->at[i].y = ent_random_unit(&random) - 0.5;
    }
    return lower_from_here(part, &random);
}

int ent_stress_refine(struct ent_part *part)
{
    struct ent_random random = {SEED};
    return lower_from_here(part, &random);
}

// SPDX-License-Identifier: MIT
/*
 * Plain stress leaves crossings that a planar graph need not have. A small part is annealed: a node
 * is moved at random, or two change places; what lowers crossings + 4 × normalised stress is kept,
 * what raises it is kept with a chance that falls with the temperature. The best arrangement seen
 * is the result.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "entente/error.h"
#include "graph/layout.h"
#include "graph/random.h"

enum { SEED = 6102, MOVES = 6000, STRESS_WEIGHT = 4 };

struct anneal {
    struct ent_part *part;
    uint32_t *distances; /* n × n */
    struct ent_random random;
};

static double side(struct ent_point p, struct ent_point q, struct ent_point r)
{
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
}

int ent_segments_cross(struct ent_point p, struct ent_point q, struct ent_point r,
                       struct ent_point s)
{
    return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
}

static int shares_end(struct ent_link l, struct ent_link r)
{
    return l.a == r.a || l.a == r.b || l.b == r.a || l.b == r.b;
}

static int count_crossings(const struct ent_part *part)
{
    int count = 0;
    for (uint32_t i = 0; i < part->m; i++)
        for (uint32_t k = i + 1; k < part->m; k++) {
            struct ent_link l = part->links[i], r = part->links[k];
            if (!shares_end(l, r))
                count +=
                    ent_segments_cross(part->at[l.a], part->at[l.b], part->at[r.a], part->at[r.b]);
        }
    return count;
}

/* Stress, divided by what it would be if all nodes lay on one point: 0 is perfect. */
static double normalised_stress(const struct anneal *anneal)
{
    const struct ent_part *part = anneal->part;
    double sum = 0;
    for (uint32_t a = 0; a < part->n; a++)
        for (uint32_t b = a + 1; b < part->n; b++) {
            double d = (double)anneal->distances[a * part->n + b];
            double dx = part->at[a].x - part->at[b].x, dy = part->at[a].y - part->at[b].y;
            double r = (sqrt(dx * dx + dy * dy) - d) / d;
            sum += r * r;
        }
    return sum * 2 / ((double)part->n * (double)(part->n - 1));
}

static double energy(const struct anneal *anneal)
{
    return count_crossings(anneal->part) + STRESS_WEIGHT * normalised_stress(anneal);
}

/* Moves one node by up to `reach`, or now and then lets two change places. */
static void disturb(struct anneal *anneal, double reach)
{
    struct ent_part *part = anneal->part;
    struct ent_random *random = &anneal->random;
    struct ent_point *one = &part->at[ent_random_below(random, part->n)];
    if (ent_random_below(random, 4) == 0) {
        struct ent_point *two = &part->at[ent_random_below(random, part->n)], swap = *one;
        *one = *two;
        *two = swap;
        return;
    }
    one->x += reach * (2 * ent_random_unit(random) - 1);
    one->y += reach * (2 * ent_random_unit(random) - 1);
}

/* `scratch` holds twice as many points as the part has: the best seen, and the last accepted. */
static void cool(struct anneal *anneal, struct ent_point *scratch)
{
    struct ent_part *part = anneal->part;
    struct ent_point *best = scratch, *last = scratch + part->n;
    size_t size = part->n * sizeof *best;
    double now = energy(anneal), least = now;
    memcpy(best, part->at, size);
    for (int move = 0; move < MOVES; move++) {
        double left = 1 - (double)move / MOVES, temperature = 0.5 * left * left + 1e-9;
        memcpy(last, part->at, size);
        disturb(anneal, 0.1 + 1.5 * left);
        double then = energy(anneal);
        if (then > now && ent_random_unit(&anneal->random) >= exp((now - then) / temperature)) {
            memcpy(part->at, last, size);
            continue;
        }
        now = then;
        if (now < least) {
            least = now;
            memcpy(best, part->at, size);
        }
    }
    memcpy(part->at, best, size);
}

int ent_links_uncross(struct ent_part *part)
{
    if (part->m > ENT_UNCROSS_LINKS || count_crossings(part) == 0)
        return 0;
    struct anneal anneal = {.part = part, .random = {SEED}};
    uint32_t *queue = calloc(part->n, sizeof *queue);
    struct ent_point *scratch = calloc((size_t)part->n * 2, sizeof *scratch);
    anneal.distances = calloc((size_t)part->n * part->n, sizeof *anneal.distances);
    int status = queue && scratch && anneal.distances ? 0 : ENT_E_NOMEM;
    if (status == 0) {
        for (uint32_t i = 0; i < part->n; i++)
            ent_part_distances(part, i, anneal.distances + (size_t)i * part->n, queue);
        cool(&anneal, scratch);
    }
    free(queue);
    free(scratch);
    free(anneal.distances);
    return status;
}

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_MAP_PLACER_H
#define ENTENTE_READER_MAP_PLACER_H
/* Between map_place.c, which moves boxes about, and map_cost.c, which tells what that costs. */
#include "graph/layout.h"
#include "graph/random.h"
#include "map_plan.h"

struct spot {
    int band;
    int col; /* of the box's left side */
};

struct flight {
    struct ent_point from, to;
    double left, right, top, bottom;
};

struct placer {
    struct map_sketch *sketch;
    const struct map_spacing *spacing;
    struct spot *spots, *best;
    struct ent_point *points; /* scratch: the middles of the boxes */
    struct flight *flights;   /* scratch: the lines */
    double *lengths;          /* scratch: what their lengths cost */
    struct ent_random random;
    double pitch; /* rows from band to band */
};

static inline int width_of(const struct placer *p, int box)
{
    return p->sketch->boxes[box].rect.cols;
}

static inline double centre(const struct placer *p, int box)
{
    return p->spots[box].col + width_of(p, box) / 2.0;
}

/* What the lines cost as the boxes stand; INFINITY where that is known to be `most` or more before
 * all is summed up. */
double placer_cost(struct placer *p, double most);

#endif

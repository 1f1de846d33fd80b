// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_MAP_ROUTER_H
#define ENTENTE_READER_MAP_ROUTER_H
/* The grid that lines are routed on, and the search for one way on it (map_search.c). */
#include "map_plan.h"

enum {
    ACROSS = 2, /* a step to the left or right; cells are twice as high as wide */
    DOWN = 4,
    BEND = 14,
    BEND_AT_BOX = 8, /* a line is to leave its box straight */
    CROSSING = 44,
    BESIDE_LINE = 5, /* a step beside a parallel line */
    NEAR_LINE = 1,   /* … with one column between */
    BESIDE_BOX = 4,
    OFF_CENTRE = 1, /* a column away from the middle of a box's side */
    AT_CORNER = 3,  /* a port beside the corner of a box */
    PORTS_TOUCH = 16,
    ARROW_TURNS = 60, /* … and come straight to an arrow */
    UNROUTED = 4000,
};

/* What lies in a cell. */
enum {
    BOX = 1,
    ACROSS_LINE = 2,
    DOWN_LINE = 4,
    SOLID = 8,   /* a corner, or the end of a line: nothing may cross it */
    BESIDE = 16, /* next to a box */
};

enum { LEFT, RIGHT, UP, BELOW, DIRECTIONS };

enum { PASSES = 2, HOPELESS = 3 }; /* lines without a way after the first pass */
enum { BUCKETS = 1024 };           /* more than one step can cost */

struct entry {
    int state; /* cell × DIRECTIONS + direction of arrival */
    int next;  /* in its bucket; -1 ends it */
};

struct map_router {
    struct map_sketch *sketch;
    int rows, cols;
    size_t n_cells; /* that there is room for */
    uint8_t *flags; /* by cell */
    int *cost;      /* by state: the least known, valid where `seen` is the present round */
    int *from;      /* by state: the state before, -1 at a port */
    uint32_t *seen, *closed;
    uint32_t round;
    struct entry *entries;
    int n_entries;
    int heads[BUCKETS];
    int turn_first, turn_last; /* what a bend in the first and in the last cell costs */
    int lowest;                /* the lowest sum of cost and what is at least left, of the ports */
    int *path;                 /* scratch, cells */
    long work;                 /* entries of all searches */
    struct rect limit;         /* where ways may lead; no rows: everywhere */
};

static inline int map_is_vertical(int direction)
{
    return direction >= UP;
}

/* Finds the cheapest way from the border of one box to that of another. Gives the state at the
 * target's border that is its end, or -1; r->from leads back from there. */
int map_search(struct map_router *r, struct rect source, struct rect target);

#endif

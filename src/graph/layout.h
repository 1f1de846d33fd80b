// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_LAYOUT_H
#define ENTENTE_GRAPH_LAYOUT_H
/*
 * What the steps of the layout share: one connected part of the graph, with its own numbering.
 */
#include <stdint.h>

struct ent_point {
    double x, y;
};

struct ent_link {
    uint32_t a, b;
};

/* Borrowed arrays; the points are what the steps change. */
struct ent_part {
    uint32_t n;             /* nodes; at least one */
    uint32_t m;             /* links between two different nodes, none twice */
    const uint32_t *start;  /* n + 1: where a node's neighbours start in `next` */
    const uint32_t *next;   /* 2 m neighbours */
    struct ent_link *links; /* m */
    struct ent_point *at;   /* n */
    const uint8_t *fresh;   /* n: 1 where the node has no place yet; NULL: all are fresh */
};

/*
 * Lowers the stress of the part from random positions, in units of one link's length. Up to some
 * hundreds of nodes every pair counts; beyond that links and the distances to a few pivots. Memory
 * is linear in the nodes beyond that, and the work is bounded by a budget. Errors: NOMEM.
 */
int ent_stress_lower(struct ent_part *part);
/* The same from where the nodes are, so that those that are not fresh stay about there. */
int ent_stress_refine(struct ent_part *part);

/*
 * Moves the nodes of a small part so that fewer links cross, by annealing crossings + 4 × stress;
 * does nothing beyond ENT_UNCROSS_LINKS links. Errors: NOMEM.
 */
enum { ENT_UNCROSS_LINKS = 20 };
int ent_links_uncross(struct ent_part *part);

/* Distances in links from `source` to every node of the part; `queue` is scratch of n. */
void ent_part_distances(const struct ent_part *part, uint32_t source, uint32_t *distances,
                        uint32_t *queue);

/* 1 where the inner parts of the segments p–q and r–s cross. */
int ent_segments_cross(struct ent_point p, struct ent_point q, struct ent_point r,
                       struct ent_point s);

#endif

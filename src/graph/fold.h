// SPDX-License-Identifier: MIT
#ifndef ENT_GRAPH_FOLD_H
#define ENT_GRAPH_FOLD_H
/*
 * A graph in the making: actors on their way to nodes, ties on their way to edges.
 */
#include "entente/graph.h"

/* An actor of one document, on its way to a node. */
struct member {
    const struct ent_actor *actor;
    const char *id; /* of whom it stands for */
    uint32_t order; /* place in the list of all documents' actors */
};

/* Direction of a tie between nodes a < b, and with it the order of a dyad's edges. */
enum direction { FORTH, BACK, MUTUAL };

/* A tie between two nodes; between their roots, while there are no nodes yet. */
struct strand {
    uint32_t a, b; /* a < b */
    enum direction direction;
    struct ent_evidence from;
};

struct fold {
    struct ent_graph *graph;
    struct member *members; /* of all documents, sorted by root */
    uint32_t *root_of;      /* by order: index of its root */
    uint32_t *first;        /* by document: order of its first actor */
    uint32_t *node_of;      /* by root: its node, or NONE */
    uint8_t *acts;          /* by root: 1 where it is more than a place */
    struct strand *strands;
    uint32_t n_members, n_roots, n_strands;
};

static inline int fold_is_rolled_up(const struct ent_graph *graph)
{
    return graph->filter.roll == ENT_ROLL_UP;
}

static inline uint32_t fold_root(const struct fold *fold, size_t document, uint32_t actor)
{
    return fold->root_of[fold->first[document] + actor];
}

/* Takes the ties between two roots that pass the filter, and counts those that do not. */
void fold_take_strands(struct fold *fold);
/* Says what was said of roots of nodes, and sorts it. */
void fold_number_strands(struct fold *fold);

#endif

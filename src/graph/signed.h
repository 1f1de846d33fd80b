// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_SIGNED_H
#define ENTENTE_GRAPH_SIGNED_H
/*
 * The signed network that the steps of the balance share: ties, and with every node the ties that
 * lead from it.
 */
#include "entente/balance.h"

/* A tie as seen from one of its ends. */
struct ent_half {
    uint32_t to;
    uint32_t tie;
    int32_t sign;
};

/* Borrowed arrays. */
struct ent_net {
    uint32_t n, m;
    const struct ent_signed_tie *ties; /* m, each with a sign */
    const uint32_t *start;             /* n + 1: where a node's halves start */
    const struct ent_half *halves;     /* 2 m */
};

/* Finds the halves of ties; they live in the arena. Errors: NOMEM. */
int ent_net_make(struct ent_net *out, struct ent_arena *arena, uint32_t n,
                 const struct ent_signed_tie *ties, uint32_t m);

/* The biconnected blocks of a network: cycles never leave one. */
struct ent_blocks {
    uint32_t *ties;  /* m, block by block */
    uint32_t *start; /* count + 1: where a block's ties start */
    uint32_t
        *roots; /* by block: its node that an earlier block has too, or that nothing precedes */
    uint32_t count;
};

/* Blocks in an order in which only the root of a block is part of earlier ones. Errors: NOMEM. */
int ent_blocks_find(struct ent_blocks *out, struct ent_arena *arena, const struct ent_net *net);

/* A partition of a network into two sides, and what is known of it. */
struct ent_sides {
    uint8_t *side;   /* n: 0 or 1 */
    uint32_t strain; /* ties against it */
    uint32_t least;  /* no partition has fewer than this; the partition is best where equal */
};

/* How many ties go against the sides. */
uint32_t ent_sides_strain(const struct ent_net *net, const uint8_t *side);

/* Lowers the strain by local search from fixed seeds, `budget` steps at most; takes the halves that
 * it looks at off it. `out->side` has room for n. Errors: NOMEM. */
int ent_sides_search(struct ent_sides *out, const struct ent_net *net, uint64_t *budget);

/* Proves the sides best or makes them so, where the budget lasts. Errors: NOMEM. */
int ent_sides_prove(struct ent_sides *sides, const struct ent_net *net, uint64_t *budget);

/* Counts triads by their signs. Errors: NOMEM. */
int ent_triads_count(uint64_t counts[ENT_TRIAD_COUNT], const struct ent_net *net);

/* Betweenness of every node; 1 in *estimated where not every node was a source. Errors: NOMEM. */
int ent_between_find(struct ent_standing *nodes, uint8_t *estimated, const struct ent_net *net);

#endif

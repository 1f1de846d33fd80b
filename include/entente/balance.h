// SPDX-License-Identifier: MIT
#ifndef ENTENTE_BALANCE_H
#define ENTENTE_BALANCE_H
/*
 * Structural balance of a signed network (Cartwright, Harary 1956). A triad is balanced where the
 * product of its signs is positive. The frustration index is the least number of ties that go
 * against a partition into two camps: positive ties between camps, negative ones within a camp. The
 * partition that gives it makes the factions, and the ties against it strain the balance.
 *
 * What counts is the dyad, once, with its sign; a dyad of no weight (all that is said of it is
 * negated) counts nowhere. Two camps are opposed only where ties lead from one to the other, so
 * every connected part has factions of its own. The same network gives the same answer everywhere.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/arena.h"
#include "entente/buffer.h"
#include "entente/error.h"
#include "entente/graph.h"

struct ent_signed_tie {
    uint32_t a, b; /* two different nodes; no pair twice */
    int8_t sign;   /* +1 or −1; 0 counts nowhere */
};

enum ent_triad { ENT_TRIAD_PPP, ENT_TRIAD_PPN, ENT_TRIAD_PNN, ENT_TRIAD_NNN, ENT_TRIAD_COUNT };

#define ENT_NO_FACTION UINT32_MAX

/* How a node stands in the network. */
struct ent_standing {
    uint32_t faction;  /* ENT_NO_FACTION where no tie of it counts */
    uint32_t positive; /* signed degree: its dyads of either sign … */
    uint32_t negative;
    uint32_t strains; /* … and how many of them go against the factions */
    double between;   /* betweenness over ties of either sign: the share, 0 to 1, of the shortest
                         paths between others that lead through it */
};

struct ent_faction {
    uint32_t first;   /* its members: order[first] … */
    uint32_t members; /* … this many */
    uint32_t rival;   /* the other camp of its part, ENT_NO_FACTION where it has none */
};

/* How far edges are answered by an edge the other way; a symmetric edge answers itself. */
struct ent_reciprocity {
    uint32_t edges;    /* directions with weight: a symmetric edge is two */
    uint32_t answered; /* of these, whose opposite is there too … */
    uint32_t in_kind;  /* … with the same sign */
};

struct ent_balance {
    struct ent_arena arena; /* owns what follows */
    struct ent_standing *nodes;
    uint32_t n_nodes;
    uint32_t *order; /* nodes faction by faction, in each by falling degree; the unaligned last */
    struct ent_faction *factions; /* larger parts first, in a part the larger camp first */
    uint32_t n_factions;
    uint32_t *strains; /* the ties against the factions: indices into the ties (dyads) */
    uint32_t n_strains;
    uint32_t n_ties, n_negative;        /* that count */
    uint64_t triads[ENT_TRIAD_COUNT];   /* by the signs of their three ties */
    uint32_t frustration;               /* n_strains; the index itself where exact, else above it */
    uint32_t frustration_least;         /* the index is not below this */
    uint8_t exact;                      /* 1: no partition does better */
    uint8_t between_estimated;          /* 1: betweenness was counted from a part of the nodes */
    struct ent_reciprocity reciprocity; /* only where it was made of a graph */
};

/*
 * Exact where no biconnected block has more than ENT_BALANCE_EXACT nodes, and beyond that where the
 * search ends within its budget; otherwise an upper bound, by local search. Ties in no cycle never
 * strain, so that blocks are solved apart. The caller frees *out with ent_balance_free().
 * Errors: NOMEM.
 */
enum { ENT_BALANCE_EXACT = 30 };
int ent_balance_of_ties(struct ent_balance **out, uint32_t n_nodes,
                        const struct ent_signed_tie *ties, uint32_t n_ties);

/* The same for the dyads of a graph, with its reciprocity. Indices are those of the graph. */
int ent_balance_find(struct ent_balance **out, const struct ent_graph *graph);
/* The same without betweenness, which takes most of the time of large graphs: it is 0 there. */
int ent_balance_camps(struct ent_balance **out, const struct ent_graph *graph);
void ent_balance_free(struct ent_balance *balance);

/* The share of balanced triads, 0 to 1; 1 where there is none. Weakly balanced (Davis 1967) are
 * those of three mutual foes too. */
double ent_balance_share(const struct ent_balance *balance);
double ent_balance_weak_share(const struct ent_balance *balance);
uint64_t ent_balance_triads(const struct ent_balance *balance);

/* 1 where a third or more of a node's ties strain: it leans to the other camp, or stands between
 * the camps where half of them do. */
int ent_standing_leans(const struct ent_standing *standing);

/*
 * One line that says what the figures say ("two camps: PRK RUS | KOR USA JPN; China leans to …; 2
 * of 10 ties strain the balance: …"), in labels and ids as they are; what is left out of long lists
 * is counted. Adds to the buffer.
 */
void ent_balance_words(struct ent_buffer *out, const struct ent_graph *graph,
                       const struct ent_balance *balance);

#endif

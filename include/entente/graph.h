// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_H
#define ENTENTE_GRAPH_H
/*
 * The graph: actors rolled up to their roots, and the edges folded from the ties of one or many
 * documents. Every edge keeps the ties that it came from.
 *
 * A tie weighs 1 where it is asserted, ½ where it is uncertain or future, 0 where it is negated (it
 * stays in the evidence). Positive and negative weight are kept apart: an edge can be both. Edges
 * of the same two nodes (there, back, mutual) follow each other and make one dyad: what a map draws
 * as one line.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/arena.h"
#include "entente/document.h"
#include "entente/error.h"

struct ent_node {
    const char *id;    /* "PRK" */
    const char *label; /* "North Korea" */
    enum ent_actor_type type;
    uint32_t mentions; /* over all documents */
    uint32_t degree;   /* dyads that it is part of */
    double x, y; /* layout, in units of about one edge length, centred on 0; y grows downwards */
};

/* One tie that an edge was folded from: ties.items[tie] of documents[document]. */
struct ent_evidence {
    uint32_t document;
    uint32_t tie;
};

struct ent_edge {
    uint32_t source; /* indices into nodes */
    uint32_t target;
    uint8_t symmetric; /* then source is the lower index */
    int8_t sign;       /* of positive − negative; where they are equal, of the newest evidence */
    double positive;
    double negative;     /* ≥ 0: a magnitude */
    uint32_t evidence;   /* its evidence: graph.evidence[evidence] … */
    uint32_t n_evidence; /* … this many, in the order of documents and text */
};

struct ent_dyad {
    uint32_t a, b; /* nodes, a < b */
    uint32_t edge; /* its edges: edges[edge] … */
    uint32_t edges;
    int8_t sign; /* over all its edges, as in ent_edge */
    double positive;
    double negative;
};

struct ent_graph {
    struct ent_arena arena;                      /* owns all that follows but the documents */
    const struct ent_document *const *documents; /* borrowed: they must outlive the graph */
    size_t n_documents;
    struct ent_node
        *nodes; /* actors that are part of a tie, or named as actors; by first mention */
    uint32_t n_nodes;
    struct ent_edge *edges; /* by dyad */
    uint32_t n_edges;
    struct ent_dyad *dyads;
    uint32_t n_dyads;
    struct ent_evidence *evidence; /* by edge */
    uint32_t n_evidence;
};

/*
 * Folds the ties of the documents; nodes are laid out too. Ties within one root (source and target
 * roll up to the same node) stay in their document and make no edge. The caller frees *out with
 * ent_graph_free(). Errors: NOMEM, TOOBIG (2^32 actors or ties).
 */
int ent_graph_fold(struct ent_graph **out, const struct ent_document *const *documents,
                   size_t n_documents);
void ent_graph_free(struct ent_graph *graph);

/* The tie behind a piece of evidence. */
const struct ent_tie *ent_graph_tie(const struct ent_graph *graph, struct ent_evidence evidence);

/* What a tie weighs by its status: 1, ½ or 0. */
double ent_tie_weight(const struct ent_tie *tie);

/*
 * Places the nodes: normalised stress lowered by stochastic gradient descent (Zheng, Pawar, Goodman
 * 2018) from a fixed seed, so the same graph always lies the same way. Unconnected parts are set
 * beside each other. Errors: NOMEM.
 */
int ent_graph_layout(struct ent_graph *graph);

#endif

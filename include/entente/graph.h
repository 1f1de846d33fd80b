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
#include "entente/buffer.h"
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

/* Whom a node stands for. */
enum ent_roll {
    ENT_ROLL_UP,   /* a country or body; its persons, offices and armies count as it */
    ENT_ROLL_DOWN, /* each actor for itself; ties within one country are edges too */
};

enum { ENT_SIGN_POSITIVE = 1, ENT_SIGN_NEGATIVE = 2 };

/*
 * What is folded, and how. A zeroed filter takes everything, rolled up; a set of bits that is 0
 * lets all pass. Where a filter leaves anything out, actors without a tie that passes are not on
 * the map.
 */
struct ent_filter {
    enum ent_roll roll;
    struct ent_date from, to; /* the days that ties may speak of (ent_tie_day()), both included; no
                                 date: no bound. A tie without a day passes no bound. */
    unsigned signs;           /* ENT_SIGN_… */
    unsigned categories;      /* 1u << enum ent_category */
    unsigned statuses;        /* 1u << enum ent_status */
    unsigned types;           /* 1u << enum ent_actor_type, of the nodes at both ends */
    double confidence;        /* ties that are less sure are left out */
    double weight;            /* dyads that weigh less are left out */
};

struct ent_graph {
    struct ent_filter filter; /* what was asked for */
    uint32_t n_left_out;      /* ties between two nodes that the filter left out … */
    uint32_t n_undated;       /* … of these, for want of a day */
    struct ent_arena arena;   /* owns all that follows but the documents */
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

/*
 * The same through a filter (NULL: none). Where `near` is not NULL the layout starts from the
 * places of its nodes (found by id), and they move as little as the new ones need.
 */
int ent_graph_fold_filtered(struct ent_graph **out, const struct ent_document *const *documents,
                            size_t n_documents, const struct ent_filter *filter,
                            const struct ent_graph *near);
void ent_graph_free(struct ent_graph *graph);

/* The tie behind a piece of evidence. */
const struct ent_tie *ent_graph_tie(const struct ent_graph *graph, struct ent_evidence evidence);

/* What a tie weighs by its status: 1, ½ or 0. */
double ent_tie_weight(const struct ent_tie *tie);

/* What an edge weighs: positive and negative together; its sign stands apart. */
double ent_edge_weight(const struct ent_edge *edge);

/* The days that a tie speaks of: its own, else its article's; no date where none is known. */
struct ent_interval ent_tie_days(const struct ent_document *document, const struct ent_tie *tie);
/* The day in their middle, by which it belongs to one stretch of time only. */
struct ent_date ent_tie_day(const struct ent_document *document, const struct ent_tie *tie);

/* 1 where the filter lets everything pass; the roll-up leaves nothing out. */
int ent_filter_is_open(const struct ent_filter *filter);
/*
 * The filter in words ("only hostile; from 2024-01-01; persons and offices apart"), nothing where
 * it is zeroed. Adds to the buffer.
 */
void ent_filter_words(struct ent_buffer *out, const struct ent_filter *filter);

/* The node of that id, UINT32_MAX where there is none. */
uint32_t ent_graph_find(const struct ent_graph *graph, const char *id);

/*
 * Places the nodes: normalised stress lowered by stochastic gradient descent (Zheng, Pawar, Goodman
 * 2018) from a fixed seed, so the same graph always lies the same way. Unconnected parts are set
 * beside each other. Errors: NOMEM.
 */
int ent_graph_layout(struct ent_graph *graph);

/*
 * The same, in the frame of another graph: its nodes keep their places, all of them where no node
 * is new; new ones are set beside their neighbours, and those give way a little. Parts without a
 * known node are laid out below the rest. Errors: NOMEM.
 */
int ent_graph_layout_near(struct ent_graph *graph, const struct ent_graph *near);

#endif

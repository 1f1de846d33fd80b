// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_COMPARE_H
#define ENTENTE_READER_COMPARE_H
/*
 * What changed from one stretch of time to the next, or from one article to the next: the graph is
 * cut into sides, and two that follow each other are compared. Or what changed since a file: then
 * that is the first side, and the graph the second.
 */
#include <stddef.h>

#include "entente/compare.h"
#include "entente/error.h"
#include "entente/graph.h"
#include "other.h"

struct compare_side {
    struct ent_graph *graph;
    struct ent_date day; /* of an article */
    uint32_t document;   /* of the whole graph, that its first is; UINT32_MAX: of another file */
    char label[48];
};

struct compare_row {
    int kind;        /* enum ent_change_kind */
    uint32_t change; /* index into now->changes; UINT32_MAX in a head */
};

/* Zeroed is valid. */
struct compare {
    struct compare_side *sides;
    size_t n_sides, pair; /* sides[pair] and the one behind it are compared */
    struct other other;   /* what the first side is of, if not of the graph */
    struct ent_comparison *now;
    struct compare_row *rows;
    size_t n_rows, at;
    int top;
};

/*
 * Cuts what the filter leaves of the documents: `spec` as in ent_slices_make(), "articles", or ""
 * for what suits their time. What was there is freed. Errors: USAGE with a message, also where
 * there are no two sides; NOMEM.
 */
int compare_make(struct compare *out, const struct ent_graph *graph, const char *spec,
                 struct ent_message *message);
/* The same with a file before, which is taken over, and the graph after. `path` is its name. */
int compare_make_since(struct compare *out, const struct ent_graph *graph, struct other *other,
                       const char *path);
void compare_free(struct compare *compare);
/* Goes to another two sides. Errors: NOMEM. */
int compare_pair(struct compare *compare, size_t pair);

#endif

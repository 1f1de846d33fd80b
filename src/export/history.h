// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_HISTORY_H
#define ENT_EXPORT_HISTORY_H
/* What the evidence of an edge amounts to over its time. */
#include "entente/graph.h"

struct ent_history {
    struct ent_date first, last; /* of all its evidence; no date where none is known */
    const char *trend;           /* "warming", "cooling", "steady"; NULL where one day is known */
    enum ent_category categories[ENT_CATEGORY_COUNT]; /* the most frequent first */
    size_t n_categories;
    enum ent_category relation; /* the most frequent among the ties of the edge's own sign */
};

void ent_history_find(struct ent_history *out, const struct ent_graph *graph,
                      const struct ent_edge *edge);

/* What is written as an edge's weight: positive and negative together; the sign stands apart. */
double ent_edge_weight(const struct ent_edge *edge);

#endif

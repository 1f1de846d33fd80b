// SPDX-License-Identifier: MIT
#ifndef ENTENTE_HISTORY_H
#define ENTENTE_HISTORY_H
/*
 * Ties over time: what the evidence of an edge or dyad amounts to, and the cutting of time into
 * slices. A tie belongs to the slice that its day (ent_tie_day()) lies in, so that what the slices
 * weigh adds up to the whole.
 */
#include "entente/graph.h"

struct ent_history {
    struct ent_date first, last; /* of all the evidence; no date where none is known */
    const char *trend;           /* "warming", "cooling", "steady"; NULL where one day is known */
    enum ent_category categories[ENT_CATEGORY_COUNT]; /* the most frequent first */
    size_t n_categories;
    enum ent_category relation; /* the most frequent among the ties of its own sign */
    double confidence;          /* of the surest of its ties */
};

void ent_edge_history(struct ent_history *out, const struct ent_graph *graph,
                      const struct ent_edge *edge);
void ent_dyad_history(struct ent_history *out, const struct ent_graph *graph,
                      const struct ent_dyad *dyad);

/* The evidence of all edges of a dyad stands together: graph.evidence[*first], this many. */
uint32_t ent_dyad_evidence(uint32_t *first, const struct ent_graph *graph,
                           const struct ent_dyad *dyad);

enum { ENT_SLICE_LABEL = 24 }; /* bytes, NUL included */

/* A stretch of time; both ends belong to it. */
struct ent_slice {
    struct ent_date from, to;
    char label[ENT_SLICE_LABEL]; /* "2024-06", "2024-Q2", "2024", "2024-06-01/2024-08-15" */
};

/*
 * Cuts the time that the ties of the documents speak of. `spec` is "month", "quarter" or "year"
 * (those without a tie are left out), a number of equal parts, or a list of stretches with commas:
 * "2024,2025-Q1,2025-06,2025-07-01/2025-07-14". The caller frees *out with free(). Errors: USAGE
 * with a message, NOMEM. Where no tie has a day there are no slices: *count is 0.
 */
int ent_slices_make(struct ent_slice **out, size_t *count, const char *spec,
                    const struct ent_document *const *documents, size_t n_documents,
                    struct ent_message *message);

/* Reads one stretch. 0, or ENT_E_FORMAT. */
int ent_slice_parse(struct ent_slice *out, const char *text, size_t len);

/* What a dyad weighs in each of the slices, `count` of each sign. */
void ent_dyad_series(double *positive, double *negative, const struct ent_graph *graph,
                     const struct ent_dyad *dyad, const struct ent_slice *slices, size_t count);

#endif

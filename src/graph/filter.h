// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_FILTER_H
#define ENTENTE_GRAPH_FILTER_H
#include "entente/graph.h"

/* 1 where the filter lets the tie pass; *undated is set where it does not for want of a day. What a
 * dyad weighs is not asked here. */
int ent_filter_passes(int *undated, const struct ent_filter *filter,
                      const struct ent_document *document, const struct ent_tie *tie);

/* The names of the members of a filter's sets, by their bits. */
const char *ent_filter_category(unsigned bit);
const char *ent_filter_status(unsigned bit);
const char *ent_filter_type(unsigned bit);

#endif

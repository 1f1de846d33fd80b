// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SELECTION_H
#define ENTENTE_READER_SELECTION_H
/* What is selected, by names that mean the same in every graph. */
#include "entente/graph.h"
#include "map.h"

/* A node or dyad by the ids of its ends; the second is NULL for a node, both where it is nothing.
 */
struct named_selection {
    char *ids[2];
};

/* Free with selection_free(); without memory it is nothing. */
struct named_selection selection_name(const struct ent_graph *graph,
                                      struct map_selection selection);
/* Both -1 where it is not in the graph, which may be NULL. */
struct map_selection selection_find(const struct ent_graph *graph,
                                    const struct named_selection *named);
void selection_free(struct named_selection *named);

#endif

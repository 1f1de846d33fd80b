// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_TIELIST_H
#define ENTENTE_READER_TIELIST_H
/*
 * Dyads as a list, the heaviest first, for narrow panes, screen readers and many ties:
 *
 *     North Korea ──+3── Russia   AGREE,CONSULT  14
 *     North Korea ┄┄−1┄► China    ACCUSE          3
 *
 * Line style, weight and arrow are those of the map; then the categories of the ties behind it, the
 * most frequent first, and how many ties there are.
 */
#include "canvas.h"
#include "entente/graph.h"
#include "map.h"

struct tielist {
    uint32_t *dyads; /* in the list's order */
    uint32_t count;
    int node; /* whose dyads; -1: all of the graph */
};

/* Lists the dyads of a node, or all where `node` is -1. Free with tielist_free(); zeroed is valid.
 * Errors: NOMEM. */
int tielist_make(struct tielist *out, const struct ent_graph *graph, int node);
void tielist_free(struct tielist *list);

/* The place of a dyad in the list, -1 where it is not in it. */
int tielist_find(const struct tielist *list, int dyad);

/*
 * Draws the list into `area`, which is blanked first, from the row *top on; *top is moved as little
 * as it takes for the selected dyad to be seen, and the last row tells how many are below. In the
 * list of one node that node comes first in every row, and the arrow tells which way. The row of
 * the area that shows the dyad at index i is i - *top.
 */
void tielist_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
                  const struct tielist *list, struct map_selection selection,
                  const struct map_options *options, int *top);

#endif

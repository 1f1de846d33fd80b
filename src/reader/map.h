// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_MAP_H
#define ENTENTE_READER_MAP_H
/*
 * The map: a graph drawn in cells. Nodes are boxes with their labels, dyads are routed lines: solid
 * ─ for cooperation, dashed ┄ for hostility, so the sign needs no colour; a label with the signed
 * weight ("+3", "−1"); an arrowhead at the target where the dyad runs one way, none where it is
 * mutual or runs both ways. With `ascii` only 7-bit characters are used.
 */
#include "canvas.h"
#include "entente/graph.h"

/* What is selected: at most one of the two; -1 for none. */
struct map_selection {
    int node;
    int dyad;
};

/* Where things came to lie, so that keys and mouse can find them. Rects are in canvas cells; a rect
 * of no rows is not on the screen. */
struct map_places {
    struct rect *nodes;  /* by node */
    struct rect *labels; /* by dyad: where its weight stands */
    uint32_t n_nodes, n_dyads;
};

struct map_options {
    int ascii;
    /* 1 for each node (dyad) that is shown bright while the rest is dim; NULL: everything is. */
    const uint8_t *lit_nodes;
    const uint8_t *lit_dyads;
};

/*
 * Draws the graph into `area`. *places is filled (room is made as needed; free it with
 * map_places_free()). Where it can't fit, as many nodes as fit are drawn, those with the most ties
 * first, and the last row tells how many are not shown. Deterministic. 0 or ENT_E_NOMEM.
 */
int map_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
             struct map_selection selection, const struct map_options *options,
             struct map_places *places);
void map_places_free(struct map_places *places);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_MAP_H
#define ENTENTE_READER_MAP_H
/*
 * The map: a graph drawn in cells. Nodes are boxes with their labels, dyads are routed lines: solid
 * ─ for cooperation, dashed ┄ for hostility, so the sign needs no colour; a label with the signed
 * weight ("+3", "−1", "+2−1" where it is both); an arrowhead at the target where the dyad runs one
 * way, none where it is mutual or runs both ways. With `ascii` only 7-bit characters are used:
 * - | for cooperation, . : for hostility, + for bends.
 *
 * Where boxes and lines have no room, nodes are bare names, [Russia], joined by straight lines of
 * dots; where those have none either, the ties are listed. What is not shown is told in the last
 * row.
 */
#include "canvas.h"
#include "entente/graph.h"

/* What is selected: at most one of the two; -1 for none. */
struct map_selection {
    int node;
    int dyad;
};

struct map_plan; /* boxes and lines as they were last worked out */

/*
 * Where things came to lie, so that keys and mouse can find them. Rects are in canvas cells; a rect
 * of no rows is not on the screen. Zeroed is valid. As long as graph, area's size and `ascii` stay
 * the same, drawing with the same places reuses their plan: nodes stay put, and it is quick.
 */
struct map_places {
    struct rect *nodes;  /* by node */
    struct rect *labels; /* by dyad: where its weight stands */
    uint32_t n_nodes, n_dyads;
    struct map_plan *plan;
    struct map_plan *base; /* of the graph that the drawn one is a part of */
};

struct map_options {
    int ascii;
    /* The graph that this one is a part of, NULL for none: where that can be shown whole, its nodes
     * stand here as they do there. */
    const struct ent_graph *base;
    /* 1 for each node (dyad) that is near: its name stays bright where others dim (its weight has a
     * ground of its own); NULL: none is. */
    const uint8_t *lit_nodes;
    const uint8_t *lit_dyads;
};

/*
 * Draws the graph into `area`, which is blanked first. *places is filled (room is made as needed;
 * free it with map_places_free()). Where not all fits, as many nodes as fit are drawn, those with
 * the most ties first, and the last row tells how many are not shown. Deterministic. 0 or
 * ENT_E_NOMEM.
 */
int map_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
             struct map_selection selection, const struct map_options *options,
             struct map_places *places);
void map_places_free(struct map_places *places);

enum map_direction { MAP_LEFT, MAP_RIGHT, MAP_UP, MAP_DOWN };

/*
 * The node that lies nearest in a direction from `node`, or -1 where none does. From every node
 * that is on the screen, steps lead to every other. From one that is not (or -1): the shown node
 * with the most ties, -1 where none is shown.
 */
int map_step(const struct map_places *places, int node, enum map_direction direction);

/* The node, or else the dyad, whose box, line or label covers the canvas cell; both -1 for none. */
struct map_selection map_hit(const struct map_places *places, int row, int col);

#endif

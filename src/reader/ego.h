// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_EGO_H
#define ENTENTE_READER_EGO_H
/*
 * One actor and its neighbours: hostile ones on the left, friendly ones on the right, the heaviest
 * first; the heavier half of them in an inner ring.
 *
 *     Hostility 2                        Cooperation 2
 *        Japan ◄┄┄┄ −2 ┄┄╮                 ╭── +3½ ─── Russia
 *                        ┆ ┌─────────────┐ │
 *                        ├┄┤ North Korea ├─┤
 *                        ┆ └─────────────┘ │
 *        South Korea ┄ −1┄╯                ╰─────── +1 ─► China
 *
 * Where there is no room for two sides they stand under each other, beneath the actor.
 */
#include "canvas.h"
#include "entente/graph.h"
#include "map.h"
#include "zones.h"

enum ego_side { EGO_MINUS, EGO_PLUS, EGO_SIDES };

/* Zeroed is valid. */
struct ego {
    int made;                      /* 1: for `centre` of the present graph */
    uint32_t centre;               /* a node */
    uint32_t *dyads;               /* those of the centre, side by side */
    uint32_t first[EGO_SIDES + 1]; /* where in `dyads` a side begins, and where the last ends */
    int top[EGO_SIDES];            /* the first row of a side that is shown, as last drawn */
    int wide;                      /* 1: the sides stand beside the actor, as last drawn */
};

/* Makes it the actor's; what was there is freed. Errors: NOMEM. Free with ego_free(). */
int ego_make(struct ego *ego, const struct ent_graph *graph, uint32_t centre);
void ego_free(struct ego *ego);

/* The node with the most dyads, the first of several; the graph has nodes. */
uint32_t ego_busiest(const struct ent_graph *graph);
/* The place of a dyad in ego->dyads, -1 where it is none of the centre's. */
int ego_find(const struct ego *ego, int dyad);
enum ego_side ego_side_of(const struct ego *ego, uint32_t place);
/* The node at the other end of a dyad. */
uint32_t ego_other(const struct ego *ego, const struct ent_graph *graph, uint32_t dyad);

/* Draws it into `area`, which is blank, and writes down the zones. The selected neighbour's own
 * ties with the others stand beside their names. */
void ego_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
              struct ego *ego, struct map_selection selection, const struct map_options *options,
              struct zones *zones);

#endif

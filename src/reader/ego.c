// SPDX-License-Identifier: MIT
/*
 * What a neighbourhood holds. The dyads of a side are in the order of a list of pairs, the heaviest
 * first; a dyad without weight stands on the side of its sign.
 */
#include "ego.h"

#include <stdlib.h>

#include "entente/error.h"
#include "tielist.h"

int ego_make(struct ego *ego, const struct ent_graph *graph, uint32_t centre)
{
    struct tielist list;
    ego_free(ego);
    int status = tielist_make(&list, graph, (int)centre);
    if (status)
        return status;
    ego->dyads = calloc((size_t)list.count + 1, sizeof *ego->dyads);
    if (!ego->dyads) {
        tielist_free(&list);
        return ENT_E_NOMEM;
    }
    uint32_t n = 0;
    for (int side = 0; side < EGO_SIDES; side++) {
        ego->first[side] = n;
        for (uint32_t i = 0; i < list.count; i++)
            if ((graph->dyads[list.dyads[i]].sign < 0) == (side == EGO_MINUS))
                ego->dyads[n++] = list.dyads[i];
    }
    ego->first[EGO_SIDES] = n;
    ego->centre = centre;
    ego->made = 1;
    tielist_free(&list);
    return 0;
}

void ego_free(struct ego *ego)
{
    free(ego->dyads);
    *ego = (struct ego){.wide = ego->wide};
}

uint32_t ego_busiest(const struct ent_graph *graph)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < graph->n_nodes; i++)
        if (graph->nodes[i].degree > graph->nodes[best].degree)
            best = i;
    return best;
}

int ego_find(const struct ego *ego, int dyad)
{
    for (uint32_t i = 0; dyad >= 0 && i < ego->first[EGO_SIDES]; i++)
        if (ego->dyads[i] == (uint32_t)dyad)
            return (int)i;
    return -1;
}

enum ego_side ego_side_of(const struct ego *ego, uint32_t place)
{
    return place < ego->first[EGO_PLUS] ? EGO_MINUS : EGO_PLUS;
}

uint32_t ego_other(const struct ego *ego, const struct ent_graph *graph, uint32_t dyad)
{
    const struct ent_dyad *d = &graph->dyads[dyad];
    return d->a == ego->centre ? d->b : d->a;
}

// SPDX-License-Identifier: MIT
/* The ids of a node, or of both ends of a dyad. */
#include "selection.h"

#include <stdlib.h>
#include <string.h>

static char *id_of(const struct ent_graph *graph, int node)
{
    return node >= 0 && (uint32_t)node < graph->n_nodes ? strdup(graph->nodes[node].id) : NULL;
}

struct named_selection selection_name(const struct ent_graph *graph, struct map_selection selection)
{
    struct named_selection out = {{id_of(graph, selection.node), NULL}};
    if (selection.dyad >= 0 && (uint32_t)selection.dyad < graph->n_dyads) {
        out.ids[0] = id_of(graph, (int)graph->dyads[selection.dyad].a);
        out.ids[1] = id_of(graph, (int)graph->dyads[selection.dyad].b);
    }
    return out;
}

static int find_node(const struct ent_graph *graph, const char *id)
{
    uint32_t found = id ? ent_graph_find(graph, id) : UINT32_MAX;
    return found == UINT32_MAX ? -1 : (int)found;
}

struct map_selection selection_find(const struct ent_graph *graph,
                                    const struct named_selection *named)
{
    struct map_selection out = {-1, -1};
    if (graph && named->ids[1]) {
        int a = find_node(graph, named->ids[0]), b = find_node(graph, named->ids[1]);
        for (uint32_t i = 0; a >= 0 && b >= 0 && i < graph->n_dyads && out.dyad < 0; i++)
            if (((int)graph->dyads[i].a == a && (int)graph->dyads[i].b == b) ||
                ((int)graph->dyads[i].a == b && (int)graph->dyads[i].b == a))
                out.dyad = (int)i;
    } else if (graph) {
        out.node = find_node(graph, named->ids[0]);
    }
    return out;
}

void selection_free(struct named_selection *named)
{
    free(named->ids[0]);
    free(named->ids[1]);
    *named = (struct named_selection){{NULL, NULL}};
}

// SPDX-License-Identifier: MIT
/*
 * Two tables a document, actor → node and tie → dyad, made once for a graph; everything else is
 * read off them. Actors find their node by its id in a sorted index.
 */
#include "links.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct entry {
    const char *id;
    int32_t node;
};

static int compare_entries(const void *a, const void *b)
{
    return strcmp(((const struct entry *)a)->id, ((const struct entry *)b)->id);
}

static int link_actors(struct links *links, uint32_t d, const struct entry *index)
{
    const struct ent_cast *cast = &links->graph->documents[d]->cast;
    links->nodes[d] = malloc((cast->n_actors + 1) * sizeof **links->nodes);
    if (!links->nodes[d])
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < cast->n_actors; i++) {
        struct entry key = {cast->actors[i].root, 0};
        const struct entry *found =
            bsearch(&key, index, links->graph->n_nodes, sizeof *index, compare_entries);
        links->nodes[d][i] = found ? found->node : -1;
    }
    return 0;
}

static int link_ties(struct links *links)
{
    const struct ent_graph *graph = links->graph;
    for (uint32_t d = 0; d < graph->n_documents; d++) {
        uint32_t n = graph->documents[d]->ties.count;
        links->dyads[d] = malloc((n + 1) * sizeof **links->dyads);
        if (!links->dyads[d])
            return ENT_E_NOMEM;
        memset(links->dyads[d], 0xFF, n * sizeof **links->dyads);
    }
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *dyad = &graph->dyads[i];
        for (uint32_t e = dyad->edge; e < dyad->edge + dyad->edges; e++) {
            const struct ent_edge *edge = &graph->edges[e];
            for (uint32_t k = edge->evidence; k < edge->evidence + edge->n_evidence; k++)
                links->dyads[graph->evidence[k].document][graph->evidence[k].tie] = (int32_t)i;
        }
    }
    return 0;
}

int links_make(struct links *out, const struct ent_graph *graph)
{
    *out = (struct links){.graph = graph};
    int status = ENT_E_NOMEM;
    struct entry *index = malloc((graph->n_nodes + 1) * sizeof *index);
    out->nodes = calloc(graph->n_documents + 1, sizeof *out->nodes);
    out->dyads = calloc(graph->n_documents + 1, sizeof *out->dyads);
    out->lit_nodes = calloc(graph->n_nodes + 1, 1);
    out->lit_dyads = calloc(graph->n_dyads + 1, 1);
    if (!index || !out->nodes || !out->dyads || !out->lit_nodes || !out->lit_dyads)
        goto out;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        index[i] = (struct entry){graph->nodes[i].id, (int32_t)i};
    qsort(index, graph->n_nodes, sizeof *index, compare_entries);
    status = 0;
    for (uint32_t d = 0; d < graph->n_documents && !status; d++)
        status = link_actors(out, d, index);
    if (!status)
        status = link_ties(out);
out:
    free(index);
    if (status)
        links_free(out);
    return status;
}

void links_free(struct links *links)
{
    for (size_t d = 0; links->graph && d < links->graph->n_documents; d++) {
        if (links->nodes)
            free(links->nodes[d]);
        if (links->dyads)
            free(links->dyads[d]);
    }
    free(links->nodes);
    free(links->dyads);
    free(links->lit_nodes);
    free(links->lit_dyads);
    *links = (struct links){0};
}

int links_mention_node(const struct links *links, uint32_t document, uint32_t mention)
{
    const struct ent_cast *cast = &links->graph->documents[document]->cast;
    const struct ent_mention *m = &cast->mentions[mention];
    return m->members ? links->nodes[document][cast->members[m->member]] : -1;
}

static int mentions_node(const struct links *links, uint32_t document, const struct ent_mention *m,
                         int node)
{
    const uint32_t *members = links->graph->documents[document]->cast.members;
    for (uint32_t i = m->member; i < m->member + m->members; i++)
        if (links->nodes[document][members[i]] == node)
            return 1;
    return 0;
}

static void add_mentions(struct places *out, const struct links *links, uint32_t d, int node)
{
    const struct ent_cast *cast = &links->graph->documents[d]->cast;
    for (uint32_t i = 0; i < cast->n_mentions; i++)
        if (!cast->mentions[i].place && mentions_node(links, d, &cast->mentions[i], node))
            out->items[out->count++] = (struct place){d, UINT32_MAX, cast->mentions[i].span};
}

static void add_ties(struct places *out, const struct links *links, uint32_t d, int dyad)
{
    const struct ent_ties *ties = &links->graph->documents[d]->ties;
    for (uint32_t i = 0; i < ties->count; i++)
        if (links->dyads[d][i] == dyad)
            out->items[out->count++] = (struct place){d, i, ties->items[i].trigger};
}

int links_find_actor(const struct links *links, const char *name)
{
    const struct ent_graph *graph = links->graph;
    size_t len = strlen(name);
    int found = -1, n = 0;
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        const struct ent_node *node = &graph->nodes[i];
        if (strcasecmp(node->label, name) == 0 || strcasecmp(node->id, name) == 0)
            return (int)i;
        if (strncasecmp(node->label, name, len) != 0)
            continue;
        found = (int)i;
        n++;
    }
    return n == 1 ? found : -1;
}

int links_places(struct places *out, const struct links *links, struct map_selection selection)
{
    size_t room = 1;
    *out = (struct places){0};
    for (size_t d = 0; d < links->graph->n_documents; d++)
        room += links->graph->documents[d]->cast.n_mentions +
                (size_t)links->graph->documents[d]->ties.count;
    out->items = malloc(room * sizeof *out->items);
    if (!out->items)
        return ENT_E_NOMEM;
    for (uint32_t d = 0; d < links->graph->n_documents; d++) {
        if (selection.node >= 0)
            add_mentions(out, links, d, selection.node);
        else if (selection.dyad >= 0)
            add_ties(out, links, d, selection.dyad);
    }
    return 0;
}

static void all_dark(struct links *links)
{
    memset(links->lit_nodes, 0, links->graph->n_nodes);
    memset(links->lit_dyads, 0, links->graph->n_dyads);
}

static void light_dyad(struct links *links, uint32_t dyad)
{
    links->lit_dyads[dyad] = 1;
    links->lit_nodes[links->graph->dyads[dyad].a] = 1;
    links->lit_nodes[links->graph->dyads[dyad].b] = 1;
}

int links_light(struct links *links, struct map_selection selection)
{
    all_dark(links);
    if (selection.node >= 0)
        links->lit_nodes[selection.node] = 1;
    for (uint32_t i = 0; i < links->graph->n_dyads; i++) {
        const struct ent_dyad *dyad = &links->graph->dyads[i];
        if ((int)i == selection.dyad || (int)dyad->a == selection.node ||
            (int)dyad->b == selection.node)
            light_dyad(links, i);
    }
    return selection.node >= 0 || selection.dyad >= 0;
}

int links_light_sentence(struct links *links, uint32_t document, uint32_t sentence)
{
    const struct ent_document *doc = links->graph->documents[document];
    int lit = 0;
    all_dark(links);
    for (uint32_t i = 0; i < doc->ties.count; i++)
        if (doc->ties.items[i].sentence == sentence && links->dyads[document][i] >= 0) {
            light_dyad(links, (uint32_t)links->dyads[document][i]);
            lit = 1;
        }
    for (uint32_t i = 0; i < doc->cast.n_mentions; i++) {
        const struct ent_mention *m = &doc->cast.mentions[i];
        for (uint32_t k = 0; m->sentence == sentence && !m->place && k < m->members; k++) {
            int node = links->nodes[document][doc->cast.members[m->member + k]];
            if (node >= 0)
                lit = links->lit_nodes[node] = 1;
        }
    }
    return lit;
}

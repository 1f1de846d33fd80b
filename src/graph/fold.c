// SPDX-License-Identifier: MIT
/*
 * Folding. The actors of all documents are sorted by whom they stand for (their root, or themselves
 * where nothing is rolled up), so that one run of equals is one node, and the ties that pass the
 * filter are sorted by (lower node, higher node, direction): a run of the first two is a dyad, a
 * run of all three an edge. Sorting needs no hash table that hostile names could fill with
 * collisions, and makes the order of everything a function of the documents alone.
 */
#include "graph/fold.h"

#include <stdlib.h>
#include <string.h>

#include "graph/layout.h"

static const uint32_t NONE = UINT32_MAX;

static int compare_members(const void *left, const void *right)
{
    const struct member *l = left, *r = right;
    int order = strcmp(l->id, r->id);
    if (order)
        return order;
    return (l->order > r->order) - (l->order < r->order);
}

/* Room for everything whose size the documents tell at once. */
static int fold_alloc(struct fold *fold)
{
    struct ent_graph *graph = fold->graph;
    size_t members = 0, ties = 0;
    for (size_t d = 0; d < graph->n_documents; d++) {
        members += graph->documents[d]->cast.n_actors;
        ties += graph->documents[d]->ties.count;
    }
    if (members >= NONE || ties >= NONE || graph->n_documents >= NONE)
        return ENT_E_TOOBIG;
    fold->n_members = (uint32_t)members;
    fold->members = calloc(members + 1, sizeof *fold->members);
    fold->root_of = calloc(members + 1, sizeof *fold->root_of);
    fold->node_of = calloc(members + 1, sizeof *fold->node_of);
    fold->acts = calloc(members + 1, sizeof *fold->acts);
    fold->first = calloc(graph->n_documents + 1, sizeof *fold->first);
    fold->strands = calloc(ties + 1, sizeof *fold->strands);
    return fold->members && fold->root_of && fold->node_of && fold->acts && fold->first &&
                   fold->strands
               ? 0
               : ENT_E_NOMEM;
}

static void fold_free(struct fold *fold)
{
    free(fold->members);
    free(fold->root_of);
    free(fold->node_of);
    free(fold->acts);
    free(fold->first);
    free(fold->strands);
}

static const char *node_id(const struct ent_graph *graph, const struct ent_actor *actor)
{
    return fold_is_rolled_up(graph) ? actor->root : actor->id;
}

/* Gives every actor the index of whom it stands for, called its root from here on. */
static void find_roots(struct fold *fold)
{
    uint32_t order = 0;
    for (size_t d = 0; d < fold->graph->n_documents; d++) {
        const struct ent_cast *cast = &fold->graph->documents[d]->cast;
        fold->first[d] = order;
        for (uint32_t i = 0; i < cast->n_actors; i++, order++)
            fold->members[order] =
                (struct member){&cast->actors[i], node_id(fold->graph, &cast->actors[i]), order};
    }
    qsort(fold->members, order, sizeof *fold->members, compare_members);
    for (uint32_t i = 0; i < order; i++) {
        const struct member *m = &fold->members[i];
        if (i > 0 && strcmp(m->id, m[-1].id) != 0)
            fold->n_roots++;
        fold->root_of[m->order] = fold->n_roots;
    }
    fold->n_roots += order > 0;
}

/* 1 where a mention alone puts the root on the map: whoever only the text knows needs a tie. */
static int is_of_note(const struct ent_actor *actor)
{
    static const uint8_t of_note[ENT_ACTOR_TYPE_COUNT] = {
        [ENT_ACTOR_COUNTRY] = 1, [ENT_ACTOR_TERRITORY] = 1, [ENT_ACTOR_BODY] = 1,
        [ENT_ACTOR_GROUP] = 1,   [ENT_ACTOR_PEOPLE] = 1,
    };
    return of_note[actor->root_type];
}

/* Marks the roots that act: part of a tie, or, where all ties pass, mentioned as more than a place.
 */
static void find_acting(struct fold *fold)
{
    for (uint32_t i = 0; i < fold->n_strands; i++)
        fold->acts[fold->strands[i].a] = fold->acts[fold->strands[i].b] = 1;
    for (size_t d = 0; d < fold->graph->n_documents; d++) {
        const struct ent_document *doc = fold->graph->documents[d];
        if (!ent_filter_is_open(&fold->graph->filter))
            break;
        for (uint32_t i = 0; i < doc->cast.n_mentions; i++) {
            const struct ent_mention *m = &doc->cast.mentions[i];
            for (uint32_t k = 0; k < m->members && !m->place; k++) {
                uint32_t actor = doc->cast.members[m->member + k];
                if (is_of_note(&doc->cast.actors[actor]))
                    fold->acts[fold_root(fold, d, actor)] = 1;
            }
        }
    }
}

static void add_node(struct fold *fold, uint32_t root, const struct ent_actor *actor)
{
    if (!fold->acts[root] || fold->node_of[root] != NONE)
        return;
    struct ent_graph *graph = fold->graph;
    fold->node_of[root] = graph->n_nodes;
    int up = fold_is_rolled_up(graph);
    graph->nodes[graph->n_nodes++] = (struct ent_node){.id = node_id(graph, actor),
                                                       .label = up ? actor->root_name : actor->name,
                                                       .type = up ? actor->root_type : actor->type};
}

/* Makes the nodes in the order of their first mention; what is never mentioned follows. */
static int make_nodes(struct fold *fold)
{
    struct ent_graph *graph = fold->graph;
    graph->nodes = ent_arena_alloc(&graph->arena, fold->n_roots * sizeof *graph->nodes);
    if (!graph->nodes)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < fold->n_roots; i++)
        fold->node_of[i] = NONE;
    for (size_t d = 0; d < graph->n_documents; d++) {
        const struct ent_cast *cast = &graph->documents[d]->cast;
        for (uint32_t i = 0; i < cast->n_mentions; i++)
            for (uint32_t k = 0; k < cast->mentions[i].members; k++) {
                uint32_t actor = cast->members[cast->mentions[i].member + k];
                add_node(fold, fold_root(fold, d, actor), &cast->actors[actor]);
            }
        for (uint32_t i = 0; i < cast->n_actors; i++)
            add_node(fold, fold_root(fold, d, i), &cast->actors[i]);
    }
    for (uint32_t i = 0; i < fold->n_members; i++) {
        uint32_t node = fold->node_of[fold->root_of[fold->members[i].order]];
        if (node != NONE)
            graph->nodes[node].mentions += fold->members[i].actor->mentions;
    }
    return 0;
}

/* How new what a tie says is: the last day that it speaks of. */
static struct ent_date tie_day(const struct ent_graph *graph, struct ent_evidence from)
{
    return ent_tie_days(graph->documents[from.document], ent_graph_tie(graph, from)).end;
}

/* The newest evidence of a range, by its day and then by its place. */
static struct ent_evidence newest(const struct ent_graph *graph, uint32_t from, uint32_t count)
{
    struct ent_evidence best = graph->evidence[from];
    for (uint32_t i = from + 1; i < from + count; i++) {
        int later = ent_date_compare(tie_day(graph, graph->evidence[i]), tie_day(graph, best));
        int behind = graph->evidence[i].document != best.document
                         ? graph->evidence[i].document > best.document
                         : graph->evidence[i].tie > best.tie;
        if (later > 0 || (later == 0 && behind))
            best = graph->evidence[i];
    }
    return best;
}

static int8_t net_sign(const struct ent_graph *graph, double positive, double negative,
                       uint32_t from, uint32_t count)
{
    if (positive > negative)
        return 1;
    if (positive < negative)
        return -1;
    return ent_graph_tie(graph, newest(graph, from, count))->sign < 0 ? -1 : 1;
}

/* Adds the run of strands that starts at `at` as an edge; gives the index behind the run. */
static uint32_t add_edge(struct fold *fold, uint32_t at)
{
    struct ent_graph *graph = fold->graph;
    const struct strand *head = &fold->strands[at];
    struct ent_edge *edge = &graph->edges[graph->n_edges++];
    *edge = (struct ent_edge){.source = head->direction == BACK ? head->b : head->a,
                              .target = head->direction == BACK ? head->a : head->b,
                              .symmetric = head->direction == MUTUAL,
                              .evidence = at};
    for (; at < fold->n_strands; at++) {
        const struct strand *s = &fold->strands[at];
        if (s->a != head->a || s->b != head->b || s->direction != head->direction)
            break;
        graph->evidence[at] = s->from;
        const struct ent_tie *tie = ent_graph_tie(graph, s->from);
        *(tie->sign < 0 ? &edge->negative : &edge->positive) += ent_tie_weight(tie);
        edge->n_evidence++;
    }
    edge->sign = net_sign(graph, edge->positive, edge->negative, edge->evidence, edge->n_evidence);
    return at;
}

/* Adds the dyad whose first strand is at `at`, with its edges; gives the index behind it. */
static uint32_t add_dyad(struct fold *fold, uint32_t at)
{
    struct ent_graph *graph = fold->graph;
    uint32_t start = at, a = fold->strands[at].a, b = fold->strands[at].b;
    struct ent_dyad *dyad = &graph->dyads[graph->n_dyads++];
    *dyad = (struct ent_dyad){.a = a, .b = b, .edge = graph->n_edges};
    while (at < fold->n_strands && fold->strands[at].a == a && fold->strands[at].b == b) {
        at = add_edge(fold, at);
        dyad->positive += graph->edges[graph->n_edges - 1].positive;
        dyad->negative += graph->edges[graph->n_edges - 1].negative;
    }
    dyad->edges = graph->n_edges - dyad->edge;
    dyad->sign = net_sign(graph, dyad->positive, dyad->negative, start, at - start);
    graph->nodes[a].degree++;
    graph->nodes[b].degree++;
    return at;
}

static int make_edges(struct fold *fold)
{
    struct ent_graph *graph = fold->graph;
    uint32_t n = fold->n_strands;
    graph->evidence = ent_arena_alloc(&graph->arena, n * sizeof *graph->evidence);
    graph->edges = ent_arena_alloc(&graph->arena, n * sizeof *graph->edges);
    graph->dyads = ent_arena_alloc(&graph->arena, n * sizeof *graph->dyads);
    if (!graph->evidence || !graph->edges || !graph->dyads)
        return ENT_E_NOMEM;
    graph->n_evidence = n;
    for (uint32_t at = 0; at < n;)
        at = add_dyad(fold, at);
    return 0;
}

static int fold_documents(struct ent_graph *graph, const struct ent_document *const *documents,
                          const struct ent_graph *near)
{
    struct fold fold = {.graph = graph};
    size_t size = graph->n_documents * sizeof *documents;
    const struct ent_document **copy = ent_arena_alloc(&graph->arena, size);
    if (!copy)
        return ENT_E_NOMEM;
    if (size)
        memcpy(copy, documents, size);
    graph->documents = copy;
    int status = fold_alloc(&fold);
    if (status)
        goto out;
    find_roots(&fold);
    fold_take_strands(&fold);
    find_acting(&fold);
    if ((status = make_nodes(&fold)) != 0)
        goto out;
    fold_number_strands(&fold);
    if ((status = make_edges(&fold)) != 0)
        goto out;
    status = near ? ent_graph_layout_near(graph, near) : ent_graph_layout(graph);
out:
    fold_free(&fold);
    return status;
}

int ent_graph_fold(struct ent_graph **out, const struct ent_document *const *documents,
                   size_t n_documents)
{
    return ent_graph_fold_filtered(out, documents, n_documents, NULL, NULL);
}

int ent_graph_fold_filtered(struct ent_graph **out, const struct ent_document *const *documents,
                            size_t n_documents, const struct ent_filter *filter,
                            const struct ent_graph *near)
{
    struct ent_graph *graph = calloc(1, sizeof *graph);
    if (!graph)
        return ENT_E_NOMEM;
    graph->n_documents = n_documents;
    if (filter)
        graph->filter = *filter;
    int status = fold_documents(graph, documents, near);
    if (status) {
        ent_graph_free(graph);
        return status;
    }
    *out = graph;
    return 0;
}

void ent_graph_free(struct ent_graph *graph)
{
    if (!graph)
        return;
    ent_arena_free(&graph->arena);
    free(graph);
}

const struct ent_tie *ent_graph_tie(const struct ent_graph *graph, struct ent_evidence evidence)
{
    return &graph->documents[evidence.document]->ties.items[evidence.tie];
}

uint32_t ent_graph_find(const struct ent_graph *graph, const char *id)
{
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        if (strcmp(graph->nodes[i].id, id) == 0)
            return i;
    return NONE;
}

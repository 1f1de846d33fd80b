// SPDX-License-Identifier: MIT
/*
 * The ties of a graph, sorted by (lower node, higher node, direction) so that a run of the first
 * two is a dyad and a run of all three an edge.
 */
#include "graph/fold.h"

#include <stdlib.h>
#include <string.h>

#include "graph/filter.h"

static int compare_numbers(uint32_t l, uint32_t r)
{
    return (l > r) - (l < r);
}

static int compare_strands(const void *left, const void *right)
{
    const struct strand *l = left, *r = right;
    int order = compare_numbers(l->a, r->a);
    order = order ? order : compare_numbers(l->b, r->b);
    order = order ? order : compare_numbers(l->direction, r->direction);
    order = order ? order : compare_numbers(l->from.document, r->from.document);
    return order ? order : compare_numbers(l->from.tie, r->from.tie);
}

static struct strand make_strand(uint32_t source, uint32_t target, int symmetric,
                                 struct ent_evidence from)
{
    int forth = source < target;
    return (struct strand){.a = forth ? source : target,
                           .b = forth ? target : source,
                           .direction = symmetric ? MUTUAL
                                        : forth   ? FORTH
                                                  : BACK,
                           .from = from};
}

/* 1 where the filter takes nodes of the actor's type. */
static int takes_type(const struct ent_graph *graph, const struct ent_actor *actor)
{
    unsigned type = fold_is_rolled_up(graph) ? actor->root_type : actor->type;
    return !graph->filter.types || (graph->filter.types >> type & 1);
}

static int passes(int *undated, const struct ent_graph *graph, const struct ent_document *document,
                  const struct ent_tie *tie)
{
    const struct ent_actor *actors = document->cast.actors;
    return takes_type(graph, &actors[tie->source]) && takes_type(graph, &actors[tie->target]) &&
           ent_filter_passes(undated, &graph->filter, document, tie);
}

static void find_strands(struct fold *fold)
{
    struct ent_graph *graph = fold->graph;
    for (size_t d = 0; d < graph->n_documents; d++) {
        const struct ent_document *document = graph->documents[d];
        for (uint32_t i = 0; i < document->ties.count; i++) {
            const struct ent_tie *tie = &document->ties.items[i];
            uint32_t s = fold_root(fold, d, tie->source), t = fold_root(fold, d, tie->target);
            if (s == t)
                continue;
            int undated = 0;
            if (!passes(&undated, graph, document, tie)) {
                graph->n_left_out++;
                graph->n_undated += (uint32_t)undated;
                continue;
            }
            fold->strands[fold->n_strands++] =
                make_strand(s, t, tie->symmetric, (struct ent_evidence){(uint32_t)d, i});
        }
    }
}

static double strand_weight(const struct fold *fold, const struct strand *strand)
{
    return ent_tie_weight(ent_graph_tie(fold->graph, strand->from));
}

/* Leaves out the pairs of roots that weigh less than the filter wants. */
static void drop_light(struct fold *fold)
{
    uint32_t kept = 0, n = fold->n_strands;
    if (fold->graph->filter.weight <= 0)
        return;
    qsort(fold->strands, n, sizeof *fold->strands, compare_strands);
    for (uint32_t at = 0, end; at < n; at = end) {
        double weight = 0;
        const struct strand *head = &fold->strands[at];
        for (end = at;
             end < n && fold->strands[end].a == head->a && fold->strands[end].b == head->b; end++)
            weight += strand_weight(fold, &fold->strands[end]);
        if (weight < fold->graph->filter.weight) {
            fold->graph->n_left_out += end - at;
            continue;
        }
        memmove(&fold->strands[kept], head, (end - at) * sizeof *head);
        kept += end - at;
    }
    fold->n_strands = kept;
}

void fold_take_strands(struct fold *fold)
{
    find_strands(fold);
    drop_light(fold);
}

void fold_number_strands(struct fold *fold)
{
    for (uint32_t i = 0; i < fold->n_strands; i++) {
        struct strand *s = &fold->strands[i];
        uint32_t a = fold->node_of[s->a], b = fold->node_of[s->b];
        int back = s->direction == BACK;
        *s = make_strand(back ? b : a, back ? a : b, s->direction == MUTUAL, s->from);
    }
    qsort(fold->strands, fold->n_strands, sizeof *fold->strands, compare_strands);
}

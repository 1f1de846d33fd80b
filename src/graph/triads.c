// SPDX-License-Identifier: MIT
/*
 * The signed triad census. Every tie is looked at from its end of fewer ties (of equal ones, the
 * lower), so that no node has more than √2m of them, and all triads are found in m√m steps: the
 * ties of both ends of a tie that meet in the same node close one.
 */
#include "graph/signed.h"

static int precedes(const struct ent_net *net, uint32_t l, uint32_t r)
{
    uint32_t dl = net->start[l + 1] - net->start[l], dr = net->start[r + 1] - net->start[r];
    return dl != dr ? dl < dr : l < r;
}

/* Counts the triads of a node whose ties are marked, and of a later neighbour. */
static void close_triads(uint64_t counts[ENT_TRIAD_COUNT], const struct ent_net *net,
                         const int8_t *mark, const struct ent_half *first)
{
    uint32_t node = first->to;
    for (uint32_t h = net->start[node]; h < net->start[node + 1]; h++) {
        const struct ent_half *second = &net->halves[h];
        if (!mark[second->to] || !precedes(net, node, second->to))
            continue;
        counts[(first->sign < 0) + (second->sign < 0) + (mark[second->to] < 0)]++;
    }
}

int ent_triads_count(uint64_t counts[ENT_TRIAD_COUNT], const struct ent_net *net)
{
    struct ent_arena arena = {0};
    int8_t *mark = ent_arena_alloc(&arena, (size_t)net->n + 1);
    if (!mark)
        return ENT_E_NOMEM;
    for (int i = 0; i < ENT_TRIAD_COUNT; i++)
        counts[i] = 0;
    for (uint32_t i = 0; i < net->n; i++) {
        const struct ent_half *from = &net->halves[net->start[i]];
        const struct ent_half *to = &net->halves[net->start[i + 1]];
        for (const struct ent_half *h = from; h < to; h++)
            if (precedes(net, i, h->to))
                mark[h->to] = h->sign < 0 ? -1 : 1;
        for (const struct ent_half *h = from; h < to; h++)
            if (precedes(net, i, h->to))
                close_triads(counts, net, mark, h);
        for (const struct ent_half *h = from; h < to; h++)
            mark[h->to] = 0;
    }
    ent_arena_free(&arena);
    return 0;
}

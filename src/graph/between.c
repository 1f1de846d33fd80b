// SPDX-License-Identifier: MIT
/*
 * Betweenness over ties of either sign, each of length one (Brandes 2001): from every source the
 * shortest paths are counted forwards, and what depends on each node is summed backwards. Where
 * nodes × ties is more than a budget, evenly spaced sources stand for all.
 */
#include <string.h>

#include "graph/signed.h"

static const uint64_t BUDGET = 20000000; /* halves looked at: some 0.1 s */

struct sweep {
    const struct ent_net *net;
    uint32_t *queue;
    uint32_t *far;   /* distance + 1; 0: not reached */
    double *paths;   /* shortest paths from the source */
    double *depends; /* on the node */
};

static uint32_t count_paths(struct sweep *sweep, uint32_t source)
{
    const struct ent_net *net = sweep->net;
    uint32_t count = 0;
    memset(sweep->far, 0, net->n * sizeof *sweep->far);
    sweep->far[source] = 1;
    sweep->paths[source] = 1;
    sweep->queue[count++] = source;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t node = sweep->queue[i];
        sweep->depends[node] = 0;
        for (uint32_t h = net->start[node]; h < net->start[node + 1]; h++) {
            uint32_t to = net->halves[h].to;
            if (!sweep->far[to]) {
                sweep->far[to] = sweep->far[node] + 1;
                sweep->paths[to] = 0;
                sweep->queue[count++] = to;
            }
            if (sweep->far[to] == sweep->far[node] + 1)
                sweep->paths[to] += sweep->paths[node];
        }
    }
    return count;
}

static void sum_up(struct sweep *sweep, struct ent_standing *nodes, uint32_t count)
{
    const struct ent_net *net = sweep->net;
    for (uint32_t i = count; i-- > 1;) {
        uint32_t node = sweep->queue[i];
        for (uint32_t h = net->start[node]; h < net->start[node + 1]; h++) {
            uint32_t to = net->halves[h].to;
            if (sweep->far[to] + 1 == sweep->far[node])
                sweep->depends[to] +=
                    sweep->paths[to] / sweep->paths[node] * (1 + sweep->depends[node]);
        }
        nodes[node].between += sweep->depends[node];
    }
}

int ent_between_find(struct ent_standing *nodes, uint8_t *estimated, const struct ent_net *net)
{
    struct ent_arena arena = {0};
    size_t n = (size_t)net->n + 1;
    struct sweep sweep = {.net = net,
                          .queue = ent_arena_alloc(&arena, n * sizeof *sweep.queue),
                          .far = ent_arena_alloc(&arena, n * sizeof *sweep.far),
                          .paths = ent_arena_alloc(&arena, n * sizeof *sweep.paths),
                          .depends = ent_arena_alloc(&arena, n * sizeof *sweep.depends)};
    if (!sweep.queue || !sweep.far || !sweep.paths || !sweep.depends) {
        ent_arena_free(&arena);
        return ENT_E_NOMEM;
    }
    uint64_t work = (uint64_t)net->n * ((uint64_t)net->m * 4 + net->n);
    uint32_t step = (uint32_t)(work / BUDGET) + 1, sources = 0;
    for (uint64_t i = 0; i < net->n; i += step, sources++)
        sum_up(&sweep, nodes, count_paths(&sweep, (uint32_t)i));
    double pairs = (double)sources * ((double)net->n - 1) / net->n * ((double)net->n - 2);
    for (uint32_t i = 0; i < net->n && pairs > 0; i++)
        nodes[i].between /= pairs;
    *estimated = step > 1;
    ent_arena_free(&arena);
    return 0;
}

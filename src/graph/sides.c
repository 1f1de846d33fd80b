// SPDX-License-Identifier: MIT
/*
 * Two sides by local search. A start is a spanning tree, grown from a random node along random
 * ties, on which nothing strains. From there the node whose change of side lowers the strain most
 * changes it, also where it raises it; it may not change back for some steps (tabu search, Glover
 * 1989), which leads out of what a plain descent ends in. The best sides of all starts are kept.
 */
#include <string.h>

#include "graph/random.h"
#include "graph/signed.h"

enum { SEED = 1956, STARTS = 24, TENURE = 7, PATIENCE = 12 };

struct search {
    const struct ent_net *net;
    uint8_t *side;
    int32_t *gain;  /* by node: strained ties − others: what changing its side takes off */
    uint64_t *free; /* by node: the step from which it may change */
    uint32_t *queue;
    struct ent_random random;
    uint64_t steps;
    uint32_t strain;
};

static int strained(const uint8_t *side, uint32_t a, uint32_t b, int sign)
{
    return (side[a] == side[b]) == (sign < 0);
}

uint32_t ent_sides_strain(const struct ent_net *net, const uint8_t *side)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < net->m; i++)
        count += (uint32_t)strained(side, net->ties[i].a, net->ties[i].b, net->ties[i].sign);
    return count;
}

/* Grows trees over the network; every node takes the side that the tie to its tree asks for. */
static void start_anew(struct search *search)
{
    const struct ent_net *net = search->net;
    const uint8_t unset = 2;
    memset(search->side, unset, net->n);
    uint32_t from = ent_random_below(&search->random, net->n);
    for (uint32_t i = 0; i < net->n; i++) {
        uint32_t root = (from + i) % net->n, count = 0;
        if (search->side[root] != unset)
            continue;
        search->side[root] = 0;
        search->queue[count++] = root;
        while (count) {
            uint32_t at = ent_random_below(&search->random, count), node = search->queue[at];
            search->queue[at] = search->queue[--count];
            for (uint32_t h = net->start[node]; h < net->start[node + 1]; h++) {
                const struct ent_half *half = &net->halves[h];
                if (search->side[half->to] != unset)
                    continue;
                search->side[half->to] = search->side[node] ^ (half->sign < 0);
                search->queue[count++] = half->to;
            }
        }
    }
}

static void count_gains(struct search *search)
{
    const struct ent_net *net = search->net;
    search->strain = ent_sides_strain(net, search->side);
    memset(search->free, 0, net->n * sizeof *search->free);
    for (uint32_t i = 0; i < net->n; i++) {
        search->gain[i] = 0;
        for (uint32_t h = net->start[i]; h < net->start[i + 1]; h++)
            search->gain[i] +=
                strained(search->side, i, net->halves[h].to, net->halves[h].sign) ? 1 : -1;
    }
}

static void change_side(struct search *search, uint32_t node)
{
    const struct ent_net *net = search->net;
    search->strain = (uint32_t)((int64_t)search->strain - search->gain[node]);
    search->gain[node] = -search->gain[node];
    search->side[node] ^= 1;
    for (uint32_t h = net->start[node]; h < net->start[node + 1]; h++) {
        const struct ent_half *half = &net->halves[h];
        search->gain[half->to] += strained(search->side, node, half->to, half->sign) ? 2 : -2;
    }
}

/* Descends by whatever node gains, in the order of a queue: cheap where much is to be gained. */
static void descend(struct search *search, uint64_t *budget)
{
    const struct ent_net *net = search->net;
    int moved = 1;
    while (moved && *budget) {
        moved = 0;
        for (uint32_t i = 0; i < net->n; i++)
            if (search->gain[i] > 0) {
                change_side(search, i);
                moved = 1;
            }
        *budget -= *budget < net->n ? *budget : net->n;
    }
}

/* The node that gains most among those that may change, or that would lead below `best`. */
static uint32_t choose(const struct search *search, uint32_t best)
{
    uint32_t chosen = UINT32_MAX;
    for (uint32_t i = 0; i < search->net->n; i++) {
        int below = (int64_t)search->strain - search->gain[i] < best;
        if (search->free[i] > search->steps && !below)
            continue;
        if (chosen == UINT32_MAX || search->gain[i] > search->gain[chosen])
            chosen = i;
    }
    return chosen;
}

static void keep(struct ent_sides *out, const struct search *search)
{
    if (search->strain >= out->strain)
        return;
    out->strain = search->strain;
    memcpy(out->side, search->side, search->net->n);
}

static void wander(struct ent_sides *out, struct search *search, uint64_t *budget)
{
    uint32_t n = search->net->n, best = search->strain;
    uint64_t last = search->steps;
    while (*budget >= n && search->steps - last < (uint64_t)n * PATIENCE && out->strain) {
        uint32_t node = choose(search, best);
        *budget -= n;
        search->steps++;
        if (node == UINT32_MAX)
            continue;
        change_side(search, node);
        search->free[node] = search->steps + TENURE + ent_random_below(&search->random, TENURE);
        if (search->strain < best) {
            best = search->strain;
            last = search->steps;
        }
        keep(out, search);
    }
}

int ent_sides_search(struct ent_sides *out, const struct ent_net *net, uint64_t *budget)
{
    int status = ENT_E_NOMEM;
    struct ent_arena arena = {0};
    struct search search = {.net = net, .random = {SEED}};
    size_t n = (size_t)net->n + 1;
    search.side = ent_arena_alloc(&arena, n);
    search.gain = ent_arena_alloc(&arena, n * sizeof *search.gain);
    search.free = ent_arena_alloc(&arena, n * sizeof *search.free);
    search.queue = ent_arena_alloc(&arena, n * sizeof *search.queue);
    if (!search.side || !search.gain || !search.free || !search.queue)
        goto out;
    out->strain = UINT32_MAX;
    for (int i = 0; i < STARTS && out->strain; i++) {
        start_anew(&search);
        count_gains(&search);
        descend(&search, budget);
        keep(out, &search);
        search.steps = 0;
        wander(out, &search, budget);
        if (!*budget)
            break;
    }
    status = 0;
out:
    ent_arena_free(&arena);
    return status;
}

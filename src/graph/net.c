// SPDX-License-Identifier: MIT
/*
 * A signed network and its biconnected blocks. The halves of the ties are sorted by counting. The
 * blocks are those of Hopcroft and Tarjan (1973), with a stack of its own instead of recursion, so
 * that a path of any length does no harm: a block is complete when the search leaves a node from
 * which nothing leads back above the node that it came from.
 */
#include <string.h>

#include "graph/signed.h"

int ent_net_make(struct ent_net *out, struct ent_arena *arena, uint32_t n,
                 const struct ent_signed_tie *ties, uint32_t m)
{
    uint32_t *start = ent_arena_alloc(arena, ((size_t)n + 2) * sizeof *start);
    struct ent_half *halves = ent_arena_alloc(arena, ((size_t)m * 2 + 1) * sizeof *halves);
    if (!start || !halves)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < m; i++) {
        start[ties[i].a + 2]++;
        start[ties[i].b + 2]++;
    }
    for (uint32_t i = 2; i < n + 2; i++)
        start[i] += start[i - 1];
    /* shifted by one, so that filling moves every start to where it belongs */
    for (uint32_t i = 0; i < m; i++) {
        uint32_t a = ties[i].a, b = ties[i].b;
        halves[start[a + 1]++] = (struct ent_half){.to = b, .tie = i, .sign = ties[i].sign};
        halves[start[b + 1]++] = (struct ent_half){.to = a, .tie = i, .sign = ties[i].sign};
    }
    *out = (struct ent_net){.n = n, .m = m, .ties = ties, .start = start, .halves = halves};
    return 0;
}

/* A node of which the search stands in the middle. */
struct step {
    uint32_t node;
    uint32_t by;   /* the tie that it came by, m at a start */
    uint32_t next; /* the half to look at next */
};

struct walk {
    const struct ent_net *net;
    struct ent_blocks *out;
    struct step *steps;
    uint32_t *order; /* by node: when it was met, from 1; 0: not yet */
    uint32_t *low;   /* by node: the earliest that leads back to */
    uint32_t *stack; /* ties met and in no block yet */
    uint32_t n_steps, n_stack, n_ties, clock;
};

static void enter(struct walk *walk, uint32_t node, uint32_t by)
{
    walk->order[node] = walk->low[node] = ++walk->clock;
    walk->steps[walk->n_steps++] = (struct step){node, by, walk->net->start[node]};
}

/* The ties above `by` on the stack, and itself, make a block. */
static void close_block(struct walk *walk, uint32_t by, uint32_t root)
{
    struct ent_blocks *out = walk->out;
    uint32_t tie;
    out->roots[out->count] = root;
    do {
        tie = walk->stack[--walk->n_stack];
        out->ties[walk->n_ties++] = tie;
    } while (tie != by);
    out->start[++out->count] = walk->n_ties;
}

static void leave(struct walk *walk)
{
    struct step done = walk->steps[--walk->n_steps];
    if (!walk->n_steps)
        return;
    uint32_t parent = walk->steps[walk->n_steps - 1].node;
    if (walk->low[done.node] < walk->low[parent])
        walk->low[parent] = walk->low[done.node];
    if (walk->low[done.node] >= walk->order[parent])
        close_block(walk, done.by, parent);
}

static void look(struct walk *walk, struct step *step)
{
    const struct ent_half *half = &walk->net->halves[step->next++];
    uint32_t node = step->node;
    if (half->tie == step->by)
        return;
    if (!walk->order[half->to]) {
        walk->stack[walk->n_stack++] = half->tie;
        enter(walk, half->to, half->tie);
    } else if (walk->order[half->to] < walk->order[node]) {
        walk->stack[walk->n_stack++] = half->tie;
        if (walk->order[half->to] < walk->low[node])
            walk->low[node] = walk->order[half->to];
    }
}

/* Blocks are closed from the leaves to the start: turned round, what precedes comes first. */
static int turn_round(struct ent_blocks *blocks, struct ent_arena *arena, uint32_t m)
{
    uint32_t count = blocks->count, at = 0;
    uint32_t *ties = ent_arena_alloc(arena, ((size_t)m + 1) * sizeof *ties);
    uint32_t *start = ent_arena_alloc(arena, ((size_t)count + 1) * sizeof *start);
    uint32_t *roots = ent_arena_alloc(arena, ((size_t)count + 1) * sizeof *roots);
    if (!ties || !start || !roots)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t from = blocks->start[count - 1 - i], to = blocks->start[count - i];
        roots[i] = blocks->roots[count - 1 - i];
        memcpy(ties + at, blocks->ties + from, (to - from) * sizeof *ties);
        at += to - from;
        start[i + 1] = at;
    }
    *blocks = (struct ent_blocks){.ties = ties, .start = start, .roots = roots, .count = count};
    return 0;
}

int ent_blocks_find(struct ent_blocks *out, struct ent_arena *arena, const struct ent_net *net)
{
    size_t n = (size_t)net->n + 1, m = (size_t)net->m + 1;
    struct walk walk = {.net = net, .out = out};
    walk.steps = ent_arena_alloc(arena, n * sizeof *walk.steps);
    walk.order = ent_arena_alloc(arena, n * sizeof *walk.order);
    walk.low = ent_arena_alloc(arena, n * sizeof *walk.low);
    walk.stack = ent_arena_alloc(arena, m * sizeof *walk.stack);
    *out = (struct ent_blocks){.ties = ent_arena_alloc(arena, m * sizeof *out->ties),
                               .start = ent_arena_alloc(arena, m * sizeof *out->start),
                               .roots = ent_arena_alloc(arena, m * sizeof *out->roots)};
    if (!walk.steps || !walk.order || !walk.low || !walk.stack || !out->ties || !out->start ||
        !out->roots)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < net->n; i++) {
        if (walk.order[i])
            continue;
        enter(&walk, i, net->m);
        while (walk.n_steps) {
            struct step *step = &walk.steps[walk.n_steps - 1];
            if (step->next < net->start[step->node + 1])
                look(&walk, step);
            else
                leave(&walk);
        }
    }
    return turn_round(out, arena, net->m);
}

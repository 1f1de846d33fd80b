// SPDX-License-Identifier: MIT
/*
 * The balance of a network, put together: its blocks are solved apart and then joined, each turned
 * so that its root has the side that it has in an earlier block. What has a side makes factions,
 * part by part, and what goes against them strains.
 */
#include "entente/balance.h"

#include <stdlib.h>
#include <string.h>

#include "graph/signed.h"

/* Steps of local search and of proof; the latter only where a block is larger than what is always
 * solved: some 0.05 s together. */
static const uint64_t SEARCH_BUDGET = 8000000, PROOF_BUDGET = 800000;

struct work {
    struct ent_balance *out;
    struct ent_arena arena;
    struct ent_net net;
    struct ent_signed_tie *ties; /* those that count … */
    uint32_t *index;             /* … and which ones they are */
    struct ent_blocks blocks;
    uint8_t *side;          /* by node */
    uint32_t *part;         /* by node: the least node that it hangs together with */
    uint32_t *local;        /* by node: its number in the block at hand */
    uint64_t search, proof; /* what is left of the budgets */
};

static int keep_counted(struct work *work, const struct ent_signed_tie *ties, uint32_t n_ties)
{
    size_t room = (size_t)n_ties + 1, n = (size_t)work->out->n_nodes + 1;
    uint32_t m = 0;
    work->ties = ent_arena_alloc(&work->arena, room * sizeof *work->ties);
    work->index = ent_arena_alloc(&work->arena, room * sizeof *work->index);
    work->side = ent_arena_alloc(&work->arena, n);
    work->part = ent_arena_alloc(&work->arena, n * sizeof *work->part);
    work->local = ent_arena_alloc(&work->arena, n * sizeof *work->local);
    if (!work->ties || !work->index || !work->side || !work->part || !work->local)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < n_ties; i++) {
        if (!ties[i].sign || ties[i].a == ties[i].b)
            continue;
        work->ties[m] = ties[i];
        work->index[m++] = i;
        work->out->n_negative += ties[i].sign < 0;
    }
    work->out->n_ties = m;
    return ent_net_make(&work->net, &work->arena, work->out->n_nodes, work->ties, m);
}

/* Numbers the nodes of a block as its ties meet them; `nodes` has room for two a tie. */
static uint32_t number_block(struct work *work, uint32_t block, struct ent_signed_tie *ties,
                             uint32_t *nodes)
{
    uint32_t n = 0, from = work->blocks.start[block], m = work->blocks.start[block + 1] - from;
    const uint32_t unset = UINT32_MAX;
    for (uint32_t i = 0; i < m; i++) {
        const struct ent_signed_tie *tie = &work->ties[work->blocks.ties[from + i]];
        work->local[tie->a] = work->local[tie->b] = unset;
    }
    for (uint32_t i = 0; i < m; i++) {
        const struct ent_signed_tie *tie = &work->ties[work->blocks.ties[from + i]];
        uint32_t ends[2] = {tie->a, tie->b};
        for (int k = 0; k < 2; k++)
            if (work->local[ends[k]] == unset) {
                work->local[ends[k]] = n;
                nodes[n++] = ends[k];
            }
        ties[i] = (struct ent_signed_tie){work->local[tie->a], work->local[tie->b], tie->sign};
    }
    return n;
}

static int solve_net(struct work *work, struct ent_sides *sides, const struct ent_net *net)
{
    uint64_t all = UINT64_MAX;
    int status = ent_sides_search(sides, net, &work->search);
    if (!status)
        status = ent_sides_prove(sides, net, net->n <= ENT_BALANCE_EXACT ? &all : &work->proof);
    return status;
}

/* Solves a block and gives its nodes the sides that agree with its root's. */
static int solve_block(struct work *work, uint32_t block)
{
    uint32_t m = work->blocks.start[block + 1] - work->blocks.start[block];
    uint32_t root = work->blocks.roots[block];
    struct ent_arena arena = {0};
    struct ent_net net;
    struct ent_sides sides = {0};
    struct ent_signed_tie *ties = ent_arena_alloc(&arena, m * sizeof *ties);
    uint32_t *nodes = ent_arena_alloc(&arena, ((size_t)m + 1) * sizeof *nodes);
    int status = ENT_E_NOMEM;
    if (!ties || !nodes)
        goto out;
    uint32_t n = number_block(work, block, ties, nodes);
    sides.side = ent_arena_alloc(&arena, n);
    if (!sides.side)
        goto out;
    status = ent_net_make(&net, &arena, n, ties, m);
    if (!status)
        status = solve_net(work, &sides, &net);
    if (status)
        goto out;
    uint8_t turned = work->side[root] ^ sides.side[work->local[root]];
    for (uint32_t i = 0; i < n; i++) {
        work->side[nodes[i]] = sides.side[i] ^ turned;
        work->part[nodes[i]] = work->part[root];
    }
    work->out->frustration += sides.strain;
    work->out->frustration_least += sides.least;
out:
    ent_arena_free(&arena);
    return status;
}

static int solve(struct work *work)
{
    int status = ent_blocks_find(&work->blocks, &work->arena, &work->net);
    for (uint32_t i = 0; i < work->net.n; i++)
        work->part[i] = i;
    for (uint32_t i = 0; i < work->blocks.count && !status; i++)
        status = solve_block(work, i);
    work->out->exact = work->out->frustration == work->out->frustration_least;
    return status;
}

/* A node on its way into the order. */
struct place {
    uint32_t part_size, part, camp_size, side, degree, node;
};

static int compare(uint32_t l, uint32_t r)
{
    return (l > r) - (l < r);
}

/* Larger parts first, in them larger camps, in them nodes of more ties; else as nodes stand. */
static int compare_places(const void *left, const void *right)
{
    const struct place *l = left, *r = right;
    int order = compare(r->part_size, l->part_size);
    order = order ? order : compare(l->part, r->part);
    order = order ? order : compare(r->camp_size, l->camp_size);
    order = order ? order : compare(l->side, r->side);
    order = order ? order : compare(r->degree, l->degree);
    return order ? order : compare(l->node, r->node);
}

static void fill_places(const struct work *work, struct place *places, uint32_t *sizes)
{
    const struct ent_net *net = &work->net;
    for (uint32_t i = 0; i < net->n; i++)
        sizes[2 * (size_t)work->part[i] + work->side[i]]++;
    for (uint32_t i = 0; i < net->n; i++) {
        const uint32_t *camps = &sizes[2 * (size_t)work->part[i]];
        places[i] = (struct place){.part_size = camps[0] + camps[1],
                                   .part = work->part[i],
                                   .camp_size = camps[work->side[i]],
                                   .side = work->side[i],
                                   .degree = net->start[i + 1] - net->start[i],
                                   .node = i};
    }
    qsort(places, net->n, sizeof *places, compare_places);
}

static void add_faction(struct ent_balance *out, uint32_t first, int same_part)
{
    struct ent_faction *faction = &out->factions[out->n_factions];
    *faction = (struct ent_faction){.first = first, .rival = ENT_NO_FACTION};
    if (same_part) {
        faction->rival = out->n_factions - 1;
        faction[-1].rival = out->n_factions;
    }
    out->n_factions++;
}

static int make_factions(struct work *work)
{
    struct ent_balance *out = work->out;
    size_t n = (size_t)out->n_nodes + 1;
    struct place *places = ent_arena_alloc(&work->arena, n * sizeof *places);
    uint32_t *sizes = ent_arena_alloc(&work->arena, n * 2 * sizeof *sizes);
    out->order = ent_arena_alloc(&out->arena, n * sizeof *out->order);
    out->factions = ent_arena_alloc(&out->arena, n * sizeof *out->factions);
    if (!places || !sizes || !out->order || !out->factions)
        return ENT_E_NOMEM;
    fill_places(work, places, sizes);
    for (uint32_t i = 0; i < out->n_nodes; i++) {
        const struct place *p = &places[i];
        out->order[i] = p->node;
        out->nodes[p->node].faction = ENT_NO_FACTION;
        if (!p->degree)
            continue;
        int same_part = i > 0 && p[-1].part == p->part;
        if (!same_part || p[-1].side != p->side)
            add_faction(out, i, same_part);
        out->factions[out->n_factions - 1].members++;
        out->nodes[p->node].faction = out->n_factions - 1;
    }
    return 0;
}

static int find_strains(struct work *work)
{
    struct ent_balance *out = work->out;
    out->strains =
        ent_arena_alloc(&out->arena, ((size_t)out->frustration + 1) * sizeof *out->strains);
    if (!out->strains)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < work->net.m; i++) {
        const struct ent_signed_tie *tie = &work->ties[i];
        struct ent_standing *a = &out->nodes[tie->a], *b = &out->nodes[tie->b];
        ++*(tie->sign < 0 ? &a->negative : &a->positive);
        ++*(tie->sign < 0 ? &b->negative : &b->positive);
        if ((work->side[tie->a] == work->side[tie->b]) != (tie->sign < 0))
            continue;
        a->strains++;
        b->strains++;
        out->strains[out->n_strains++] = work->index[i];
    }
    return 0;
}

static int find_all(struct work *work, const struct ent_signed_tie *ties, uint32_t n_ties,
                    int between)
{
    struct ent_balance *out = work->out;
    int status = keep_counted(work, ties, n_ties);
    if (!status)
        status = solve(work);
    if (!status)
        status = make_factions(work);
    if (!status)
        status = find_strains(work);
    if (!status)
        status = ent_triads_count(out->triads, &work->net);
    if (!status && between)
        status = ent_between_find(out->nodes, &out->between_estimated, &work->net);
    return status;
}

static int balance_of_ties(struct ent_balance **out, uint32_t n_nodes,
                           const struct ent_signed_tie *ties, uint32_t n_ties, int between)
{
    struct work work = {.search = SEARCH_BUDGET, .proof = PROOF_BUDGET};
    struct ent_balance *balance = calloc(1, sizeof *balance);
    if (!balance)
        return ENT_E_NOMEM;
    int status = ENT_E_NOMEM;
    work.out = balance;
    balance->n_nodes = n_nodes;
    balance->nodes =
        ent_arena_alloc(&balance->arena, ((size_t)n_nodes + 1) * sizeof *balance->nodes);
    if (balance->nodes)
        status = find_all(&work, ties, n_ties, between);
    ent_arena_free(&work.arena);
    if (status) {
        ent_balance_free(balance);
        return status;
    }
    *out = balance;
    return 0;
}

int ent_balance_of_ties(struct ent_balance **out, uint32_t n_nodes,
                        const struct ent_signed_tie *ties, uint32_t n_ties)
{
    return balance_of_ties(out, n_nodes, ties, n_ties, 1);
}

/* Which ways a dyad runs: [0] from a to b, [1] from b to a; a sign each, 0 where it does not. */
static void find_directions(int8_t signs[2], const struct ent_graph *graph,
                            const struct ent_dyad *dyad)
{
    signs[0] = signs[1] = 0;
    for (uint32_t i = dyad->edge + dyad->edges; i-- > dyad->edge;) {
        const struct ent_edge *edge = &graph->edges[i];
        if (edge->positive + edge->negative <= 0)
            continue;
        if (edge->symmetric || edge->source == dyad->a)
            signs[0] = edge->sign;
        if (edge->symmetric || edge->source != dyad->a)
            signs[1] = edge->sign;
    }
}

static void count_reciprocity(struct ent_reciprocity *out, const struct ent_graph *graph)
{
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        int8_t signs[2];
        find_directions(signs, graph, &graph->dyads[i]);
        out->edges += (uint32_t)(signs[0] != 0) + (uint32_t)(signs[1] != 0);
        out->answered += signs[0] && signs[1] ? 2 : 0;
        out->in_kind += signs[0] && signs[0] == signs[1] ? 2 : 0;
    }
}

static int balance_of_graph(struct ent_balance **out, const struct ent_graph *graph, int between)
{
    struct ent_signed_tie *ties = calloc((size_t)graph->n_dyads + 1, sizeof *ties);
    if (!ties)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *dyad = &graph->dyads[i];
        int counts = dyad->positive + dyad->negative > 0;
        ties[i] = (struct ent_signed_tie){dyad->a, dyad->b, counts ? dyad->sign : 0};
    }
    int status = balance_of_ties(out, graph->n_nodes, ties, graph->n_dyads, between);
    if (!status)
        count_reciprocity(&(*out)->reciprocity, graph);
    free(ties);
    return status;
}

int ent_balance_find(struct ent_balance **out, const struct ent_graph *graph)
{
    return balance_of_graph(out, graph, 1);
}

int ent_balance_camps(struct ent_balance **out, const struct ent_graph *graph)
{
    return balance_of_graph(out, graph, 0);
}

void ent_balance_free(struct ent_balance *balance)
{
    if (!balance)
        return;
    ent_arena_free(&balance->arena);
    free(balance);
}

uint64_t ent_balance_triads(const struct ent_balance *balance)
{
    uint64_t sum = 0;
    for (int i = 0; i < ENT_TRIAD_COUNT; i++)
        sum += balance->triads[i];
    return sum;
}

static double share(uint64_t part, uint64_t all)
{
    return all ? (double)part / (double)all : 1;
}

double ent_balance_share(const struct ent_balance *balance)
{
    return share(balance->triads[ENT_TRIAD_PPP] + balance->triads[ENT_TRIAD_PNN],
                 ent_balance_triads(balance));
}

double ent_balance_weak_share(const struct ent_balance *balance)
{
    return share(ent_balance_triads(balance) - balance->triads[ENT_TRIAD_PPN],
                 ent_balance_triads(balance));
}

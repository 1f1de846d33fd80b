// SPDX-License-Identifier: MIT
/*
 * The frustration index of a block, exactly. Nodes are put in an order; the block of the last node
 * alone is solved, then that of the last two, and so on (Russian doll search, Verfaillie, Lemaître,
 * Schiex 1996). Each is searched by branch and bound: what strains already, what each open node
 * will strain with the nodes that have a side at the least, and the index of the open nodes among
 * themselves, known from the round before, bound it from below. A round's index is never below that
 * of the round before it, so that most rounds end at once.
 *
 * Nodes whose ties to all others are the same, or the opposite throughout, are twins: they can
 * change places, so that only one order of their sides is looked at. Without this, networks of many
 * alike (all foes of all) would be searched as often as there are ways to tell them apart.
 */
#include <string.h>

#include "graph/signed.h"

enum { LARGEST = 400 }; /* nodes: how deep the search recurses */

struct proof {
    uint32_t n;
    uint32_t *start;        /* n + 1 */
    struct ent_half *later; /* to nodes that follow in the order, numbered by it */
    int32_t *cost;          /* 2 n: strain of a node on either side with those that have one */
    uint32_t *least;        /* n + 1: by round, the index of the nodes from there on */
    uint32_t *twin;         /* by order: the last twin before it, itself where there is none */
    uint8_t *turned;        /* by order: 1 where its ties are the opposite of its first twin's */
    uint32_t round;         /* the node that the round began with */
    uint8_t *side, *best;   /* n, by order */
    int32_t strain, goal;   /* of best; what can't be gone below */
    uint64_t *budget;
    int stopped;
};

static int32_t lesser(const int32_t *cost)
{
    return cost[0] < cost[1] ? cost[0] : cost[1];
}

/* Gives a node its side; tells the open ones, and what the least of them sums to. */
static int32_t put(struct proof *proof, uint32_t node, int side)
{
    int32_t more = 0;
    proof->side[node] = (uint8_t)side;
    for (uint32_t h = proof->start[node]; h < proof->start[node + 1]; h++) {
        int32_t *cost = &proof->cost[2 * (size_t)proof->later[h].to];
        more -= lesser(cost);
        cost[proof->later[h].sign < 0 ? side : 1 - side]++;
        more += lesser(cost);
    }
    return more;
}

static void take(struct proof *proof, uint32_t node)
{
    int side = proof->side[node];
    for (uint32_t h = proof->start[node]; h < proof->start[node + 1]; h++)
        proof->cost[2 * (size_t)proof->later[h].to +
                    (size_t)(proof->later[h].sign < 0 ? side : 1 - side)]--;
}

/* 1 where the same sides, with twins in each other's place, are looked at elsewhere. */
static int is_repeated(const struct proof *proof, uint32_t node, int side)
{
    uint32_t twin = proof->twin[node];
    return twin != node && twin >= proof->round && (side ^ proof->turned[node]) == 0 &&
           (proof->side[twin] ^ proof->turned[twin]) == 1;
}

/* `strain` is that of the nodes with a side, `open` the sum of the least of the others. */
static void branch(struct proof *proof, uint32_t node, int32_t strain, int32_t open)
{
    if (node == proof->n) {
        proof->strain = strain;
        memcpy(proof->best, proof->side, proof->n);
        return;
    }
    const int32_t *cost = &proof->cost[2 * (size_t)node];
    int first = cost[1] < cost[0];
    open -= lesser(cost);
    for (int i = 0; i < 2 && !proof->stopped && proof->strain > proof->goal; i++) {
        int side = i ? 1 - first : first;
        int32_t now = strain + cost[side];
        if (now + open + (int32_t)proof->least[node + 1] >= proof->strain ||
            is_repeated(proof, node, side))
            continue;
        if (*proof->budget == 0) {
            proof->stopped = 1;
            return;
        }
        --*proof->budget;
        int32_t more = put(proof, node, side);
        if (now + open + more + (int32_t)proof->least[node + 1] < proof->strain)
            branch(proof, node + 1, now, open + more);
        take(proof, node);
    }
}

/* The strain of a node on `side` with those that follow it, as they are in `best`. */
static int32_t strain_of(const struct proof *proof, uint32_t node, int side)
{
    int32_t count = 0;
    for (uint32_t h = proof->start[node]; h < proof->start[node + 1]; h++)
        count += (proof->best[proof->later[h].to] == side) == (proof->later[h].sign < 0);
    return count;
}

/* Solves the nodes from `node` on; those behind it are solved. */
static void solve_round(struct proof *proof, uint32_t node, int32_t known)
{
    int32_t zero = strain_of(proof, node, 0), one = strain_of(proof, node, 1);
    int32_t before = (int32_t)proof->least[node + 1];
    proof->best[node] = one < zero;
    proof->strain = before + (one < zero ? one : zero);
    proof->goal = before;
    if (known >= 0 && known < proof->strain)
        proof->strain = known; /* of the last round: better sides are known already */
    if (proof->strain > proof->goal) {
        proof->round = node;
        int32_t open = put(proof, node, proof->turned[node]);
        branch(proof, node + 1, 0, open);
        take(proof, node);
    }
    proof->least[node] = (uint32_t)(proof->stopped ? before : proof->strain);
}

/* The order: always the node with most ties to those before it, of these the one with most ties. */
static void find_order(uint32_t *order, uint32_t *place, uint32_t *ties, const struct ent_net *net)
{
    memset(ties, 0, net->n * sizeof *ties);
    memset(place, 0xff, net->n * sizeof *place);
    for (uint32_t i = 0; i < net->n; i++) {
        uint32_t chosen = UINT32_MAX;
        for (uint32_t k = 0; k < net->n; k++) {
            if (place[k] != UINT32_MAX)
                continue;
            if (chosen == UINT32_MAX || ties[k] > ties[chosen] ||
                (ties[k] == ties[chosen] &&
                 net->start[k + 1] - net->start[k] > net->start[chosen + 1] - net->start[chosen]))
                chosen = k;
        }
        order[i] = chosen;
        place[chosen] = i;
        for (uint32_t h = net->start[chosen]; h < net->start[chosen + 1]; h++)
            ties[net->halves[h].to]++;
    }
}

static void fill(struct proof *proof, const struct ent_net *net, const uint32_t *order,
                 const uint32_t *place)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < net->n; i++) {
        uint32_t node = order[i];
        proof->start[i] = count;
        for (uint32_t h = net->start[node]; h < net->start[node + 1]; h++)
            if (place[net->halves[h].to] > i) {
                proof->later[count] = net->halves[h];
                proof->later[count++].to = place[net->halves[h].to];
            }
    }
    proof->start[net->n] = count;
}

/* 1 where the ties of `node`, whose signs are marked by place, are those of another: the same, or
 * with `turned` the opposite; that of the two to each other is left out. */
static int is_twin(const struct ent_net *net, uint32_t node, uint32_t other, const int8_t *mark,
                   int *turned)
{
    int sign = 0;
    uint32_t from = net->start[other], to = net->start[other + 1];
    if (to - from != net->start[node + 1] - net->start[node])
        return 0;
    for (uint32_t h = from; h < to; h++) {
        const struct ent_half *half = &net->halves[h];
        if (half->to == node)
            continue;
        if (!mark[half->to] || (sign && mark[half->to] * half->sign != sign))
            return 0;
        sign = mark[half->to] * half->sign;
    }
    *turned = sign < 0;
    return sign != 0;
}

static void find_twins(struct proof *proof, const struct ent_net *net, const uint32_t *order,
                       int8_t *mark)
{
    for (uint32_t i = 0; i < net->n; i++) {
        uint32_t node = order[i];
        int turned = 0;
        for (uint32_t h = net->start[node]; h < net->start[node + 1]; h++)
            mark[net->halves[h].to] = net->halves[h].sign < 0 ? -1 : 1;
        proof->twin[i] = i;
        for (uint32_t k = i; k-- > 0;)
            if (is_twin(net, node, order[k], mark, &turned)) {
                proof->twin[i] = k;
                proof->turned[i] = proof->turned[k] ^ (uint8_t)turned;
                break;
            }
        for (uint32_t h = net->start[node]; h < net->start[node + 1]; h++)
            mark[net->halves[h].to] = 0;
    }
}

static void run(struct ent_sides *sides, struct proof *proof, const uint32_t *order)
{
    for (uint32_t i = proof->n; i-- > 0 && !proof->stopped;) {
        solve_round(proof, i, i == 0 ? (int32_t)sides->strain : -1);
        if (proof->least[i] > sides->least)
            sides->least = proof->least[i];
    }
    if (proof->stopped || proof->strain >= (int32_t)sides->strain)
        return;
    sides->strain = (uint32_t)proof->strain;
    for (uint32_t i = 0; i < proof->n; i++)
        sides->side[order[i]] = proof->best[i];
}

int ent_sides_prove(struct ent_sides *sides, const struct ent_net *net, uint64_t *budget)
{
    int status = ENT_E_NOMEM;
    struct ent_arena arena = {0};
    struct proof proof = {.n = net->n, .budget = budget};
    size_t n = (size_t)net->n + 1;
    if (net->n > LARGEST || sides->least == sides->strain)
        return 0;
    uint32_t *order = ent_arena_alloc(&arena, n * sizeof *order);
    uint32_t *place = ent_arena_alloc(&arena, n * sizeof *place);
    proof.start = ent_arena_alloc(&arena, n * sizeof *proof.start);
    proof.later = ent_arena_alloc(&arena, ((size_t)net->m + 1) * sizeof *proof.later);
    proof.cost = ent_arena_alloc(&arena, n * 2 * sizeof *proof.cost);
    proof.least = ent_arena_alloc(&arena, n * sizeof *proof.least);
    proof.twin = ent_arena_alloc(&arena, n * sizeof *proof.twin);
    proof.turned = ent_arena_alloc(&arena, n);
    int8_t *mark = ent_arena_alloc(&arena, n);
    proof.side = ent_arena_alloc(&arena, n);
    proof.best = ent_arena_alloc(&arena, n);
    if (!order || !place || !proof.start || !proof.later || !proof.cost || !proof.least ||
        !proof.side || !proof.best || !proof.twin || !proof.turned || !mark)
        goto out;
    find_order(order, place, proof.start, net);
    fill(&proof, net, order, place);
    find_twins(&proof, net, order, mark);
    run(sides, &proof, order);
    status = 0;
out:
    ent_arena_free(&arena);
    return status;
}

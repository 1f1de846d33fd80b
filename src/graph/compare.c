// SPDX-License-Identifier: MIT
/*
 * Comparing: the dyads of each graph are sorted by the ids of their actors and merged, then the
 * evidence of each pair of dyads likewise. All of it is sorting, so the time is n log n whatever
 * the graphs are.
 */
#include "entente/compare.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "entente/history.h"

const char *ent_change_name(enum ent_change_kind kind)
{
    static const char *const names[ENT_CHANGE_COUNT] = {
#define CHANGE_NAME(name, text) text,
        ENT_CHANGES(CHANGE_NAME)
#undef CHANGE_NAME
    };
    return (unsigned)kind < ENT_CHANGE_COUNT ? names[kind] : "?";
}

/* A dyad by the ids of its actors, in their order. */
struct pair {
    const char *low, *high;
    uint32_t dyad;
};

static int compare_pairs(const void *left, const void *right)
{
    const struct pair *l = left, *r = right;
    int order = strcmp(l->low, r->low);
    return order ? order : strcmp(l->high, r->high);
}

static int sort_pairs(struct pair **out, struct ent_arena *arena, const struct ent_graph *graph)
{
    struct pair *pairs = ent_arena_alloc(arena, ((size_t)graph->n_dyads + 1) * sizeof *pairs);
    if (!pairs)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const char *a = graph->nodes[graph->dyads[i].a].id, *b = graph->nodes[graph->dyads[i].b].id;
        int turned = strcmp(a, b) > 0;
        pairs[i] = (struct pair){turned ? b : a, turned ? a : b, i};
    }
    qsort(pairs, graph->n_dyads, sizeof *pairs, compare_pairs);
    *out = pairs;
    return 0;
}

/* A tie with its graph, so that two can be compared. */
struct saying {
    const struct ent_document *document;
    const struct ent_tie *tie;
    struct ent_evidence from;
};

static int numbers(uint32_t l, uint32_t r)
{
    return (l > r) - (l < r);
}

/* By article and place first, so that what is listed stands in the order of the texts. */
static int compare_sayings(const void *left, const void *right)
{
    const struct saying *l = left, *r = right;
    int order = strcmp(l->document->name, r->document->name);
    order = order ? order : numbers(l->tie->trigger.start, r->tie->trigger.start);
    order = order ? order : numbers(l->tie->trigger.end, r->tie->trigger.end);
    order = order ? order : numbers(l->tie->sentence, r->tie->sentence);
    order = order ? order : l->tie->category - r->tie->category;
    order = order ? order : l->tie->sign - r->tie->sign;
    order = order ? order : l->tie->status - r->tie->status;
    if (order)
        return order;
    order = strcmp(l->document->cast.actors[l->tie->source].id,
                   r->document->cast.actors[r->tie->source].id);
    return order ? order
                 : strcmp(l->document->cast.actors[l->tie->target].id,
                          r->document->cast.actors[r->tie->target].id);
}

struct sayings {
    struct saying *items; /* with room for all evidence of the graph */
    uint32_t count;
};

static void take_sayings(struct sayings *out, const struct ent_graph *graph, uint32_t dyad)
{
    uint32_t first = 0, n = 0;
    if (dyad != ENT_NO_DYAD)
        n = ent_dyad_evidence(&first, graph, &graph->dyads[dyad]);
    for (uint32_t i = 0; i < n; i++) {
        struct ent_evidence from = graph->evidence[first + i];
        out->items[i] =
            (struct saying){graph->documents[from.document], ent_graph_tie(graph, from), from};
    }
    out->count = n;
    if (n)
        qsort(out->items, n, sizeof *out->items, compare_sayings);
}

struct work {
    struct ent_comparison *out;
    struct ent_arena arena; /* what is needed only while comparing */
    struct pair *before, *after;
    struct sayings was, is;
    uint32_t n_fresh, n_gone;
};

static int work_alloc(struct work *work)
{
    struct ent_comparison *out = work->out;
    const struct ent_graph *before = out->before, *after = out->after;
    size_t dyads = (size_t)before->n_dyads + after->n_dyads + 1;
    out->changes = ent_arena_alloc(&out->arena, dyads * sizeof *out->changes);
    out->fresh = ent_arena_alloc(&out->arena, ((size_t)after->n_evidence + 1) * sizeof *out->fresh);
    out->gone = ent_arena_alloc(&out->arena, ((size_t)before->n_evidence + 1) * sizeof *out->gone);
    out->came = ent_arena_alloc(&out->arena, ((size_t)after->n_nodes + 1) * sizeof *out->came);
    out->went = ent_arena_alloc(&out->arena, ((size_t)before->n_nodes + 1) * sizeof *out->went);
    work->was.items =
        ent_arena_alloc(&work->arena, ((size_t)before->n_evidence + 1) * sizeof(struct saying));
    work->is.items =
        ent_arena_alloc(&work->arena, ((size_t)after->n_evidence + 1) * sizeof(struct saying));
    if (!out->changes || !out->fresh || !out->gone || !out->came || !out->went ||
        !work->was.items || !work->is.items)
        return ENT_E_NOMEM;
    int status = sort_pairs(&work->before, &work->arena, before);
    return status ? status : sort_pairs(&work->after, &work->arena, after);
}

/* What one side says and the other does not. */
static void find_sayings(struct work *work, struct ent_change *change)
{
    uint32_t b = 0, a = 0;
    take_sayings(&work->was, work->out->before, change->before);
    take_sayings(&work->is, work->out->after, change->after);
    change->fresh = work->n_fresh;
    change->gone = work->n_gone;
    while (b < work->was.count || a < work->is.count) {
        int order = a == work->is.count ? -1
                    : b == work->was.count
                        ? 1
                        : compare_sayings(&work->was.items[b], &work->is.items[a]);
        if (order < 0)
            work->out->gone[work->n_gone++] = work->was.items[b].from;
        if (order > 0)
            work->out->fresh[work->n_fresh++] = work->is.items[a].from;
        b += order <= 0;
        a += order >= 0;
    }
    change->n_fresh = work->n_fresh - change->fresh;
    change->n_gone = work->n_gone - change->gone;
}

/* What happened to a pair; ENT_CHANGE_COUNT where nothing did. Weights are sums of halves, so that
 * they can be compared as they are. */
static enum ent_change_kind kind_of(const struct ent_dyad *was, const struct ent_dyad *is)
{
    if (!was || !is)
        return was ? ENT_CHANGE_WENT : ENT_CHANGE_CAME;
    double before = was->positive + was->negative, after = is->positive + is->negative;
    if (was->sign != is->sign)
        return ENT_CHANGE_TURNED;
    if (before != after)
        return after > before ? ENT_CHANGE_GREW : ENT_CHANGE_SHRANK;
    return was->positive != is->positive ? ENT_CHANGE_SHIFTED : ENT_CHANGE_COUNT;
}

static void add_change(struct work *work, uint32_t before, uint32_t after)
{
    struct ent_comparison *out = work->out;
    const struct ent_dyad *was = before == ENT_NO_DYAD ? NULL : &out->before->dyads[before];
    const struct ent_dyad *is = after == ENT_NO_DYAD ? NULL : &out->after->dyads[after];
    enum ent_change_kind kind = kind_of(was, is);
    if (kind == ENT_CHANGE_COUNT) {
        out->unchanged++;
        return;
    }
    struct ent_change *change = &out->changes[out->n_changes++];
    *change = (struct ent_change){.kind = kind, .before = before, .after = after};
    change->size = fabs((is ? is->positive : 0) - (was ? was->positive : 0)) +
                   fabs((is ? is->negative : 0) - (was ? was->negative : 0));
    out->counts[kind]++;
    find_sayings(work, change);
}

static int compare_changes(const void *left, const void *right)
{
    const struct ent_change *l = left, *r = right;
    if (l->kind != r->kind)
        return l->kind < r->kind ? -1 : 1;
    if (l->size != r->size)
        return l->size > r->size ? -1 : 1;
    int order = numbers(l->after, r->after);
    return order ? order : numbers(l->before, r->before);
}

static void find_changes(struct work *work)
{
    uint32_t b = 0, a = 0, n_before = work->out->before->n_dyads,
             n_after = work->out->after->n_dyads;
    while (b < n_before || a < n_after) {
        int order = a == n_after    ? -1
                    : b == n_before ? 1
                                    : compare_pairs(&work->before[b], &work->after[a]);
        add_change(work, order <= 0 ? work->before[b].dyad : ENT_NO_DYAD,
                   order >= 0 ? work->after[a].dyad : ENT_NO_DYAD);
        b += order <= 0;
        a += order >= 0;
    }
    qsort(work->out->changes, work->out->n_changes, sizeof *work->out->changes, compare_changes);
}

static int compare_ids(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The nodes of `graph` that `other` has not. */
static int find_only(uint32_t *out, uint32_t *count, struct ent_arena *arena,
                     const struct ent_graph *graph, const struct ent_graph *other)
{
    const char **ids = ent_arena_alloc(arena, ((size_t)other->n_nodes + 1) * sizeof *ids);
    if (!ids)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < other->n_nodes; i++)
        ids[i] = other->nodes[i].id;
    qsort(ids, other->n_nodes, sizeof *ids, compare_ids);
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        if (!bsearch(&graph->nodes[i].id, ids, other->n_nodes, sizeof *ids, compare_ids))
            out[(*count)++] = i;
    return 0;
}

int ent_graph_compare(struct ent_comparison **out, const struct ent_graph *before,
                      const struct ent_graph *after)
{
    struct ent_comparison *comparison = calloc(1, sizeof *comparison);
    if (!comparison)
        return ENT_E_NOMEM;
    struct work work = {.out = comparison};
    comparison->before = before;
    comparison->after = after;
    int status = work_alloc(&work);
    if (!status)
        find_changes(&work);
    if (!status)
        status = find_only(comparison->came, &comparison->n_came, &work.arena, after, before);
    if (!status)
        status = find_only(comparison->went, &comparison->n_went, &work.arena, before, after);
    ent_arena_free(&work.arena);
    if (status) {
        ent_comparison_free(comparison);
        return status;
    }
    *out = comparison;
    return 0;
}

void ent_comparison_free(struct ent_comparison *comparison)
{
    if (!comparison)
        return;
    ent_arena_free(&comparison->arena);
    free(comparison);
}

static void put_count(struct ent_buffer *out, size_t start, const char *noun, uint32_t count,
                      const char *verb)
{
    if (!count)
        return;
    int first = out->len == start;
    ent_buffer_printf(out, "%s%u ", first ? "" : ", ", (unsigned)count);
    if (first)
        ent_buffer_printf(out, "%s%s ", noun, count == 1 ? "" : "s");
    ent_buffer_puts(out, verb);
}

void ent_comparison_words(struct ent_buffer *out, const struct ent_comparison *comparison)
{
    size_t start = out->len;
    for (int kind = 0; kind < ENT_CHANGE_COUNT; kind++)
        put_count(out, start, "tie", comparison->counts[kind],
                  ent_change_name((enum ent_change_kind)kind));
    if (out->len == start)
        ent_buffer_puts(out, "no tie changed");
    if (!comparison->n_came && !comparison->n_went)
        return;
    ent_buffer_puts(out, "; ");
    start = out->len;
    put_count(out, start, "actor", comparison->n_came, "came");
    put_count(out, start, "actor", comparison->n_went, "went");
}

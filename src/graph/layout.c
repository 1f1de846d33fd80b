// SPDX-License-Identifier: MIT
/*
 * The layout of a whole graph: it is cut into its connected parts, each part is laid out by itself,
 * and the parts are set on shelves like books, the largest first: a shelf is as long as a square of
 * all their areas is wide, and a part that does not fit any more starts the next shelf.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "entente/graph.h"
#include "graph/layout.h"

static const uint32_t NONE = UINT32_MAX;
static const double MARGIN = 1; /* between two parts, in edge lengths */

struct extent {
    struct ent_point low, high;
};

struct layout {
    struct ent_graph *graph;
    uint32_t *start, *next; /* neighbours of the whole graph, as in ent_part */
    uint32_t *order;        /* nodes, part by part */
    uint32_t *local;        /* by node: its number within its part, NONE before it has one */
    uint32_t *bounds;       /* n_parts + 1: where a part starts in `order` */
    uint32_t *by_size;      /* parts, the largest first */
    uint32_t n_parts;
    /* the part at hand, in its own numbering */
    uint32_t *part_start, *part_next;
    struct ent_link *links;
    struct ent_point *at;
};

static int layout_alloc(struct layout *l)
{
    size_t n = l->graph->n_nodes, m = l->graph->n_dyads;
    uint32_t **by_node[] = {&l->start,  &l->order,   &l->local,
                            &l->bounds, &l->by_size, &l->part_start};
    int failed = 0;
    for (size_t i = 0; i < sizeof by_node / sizeof *by_node; i++) {
        *by_node[i] = calloc(n + 1, sizeof(uint32_t));
        failed |= !*by_node[i];
    }
    l->next = calloc(2 * m + 1, sizeof *l->next);
    l->part_next = calloc(2 * m + 1, sizeof *l->part_next);
    l->links = calloc(m + 1, sizeof *l->links);
    l->at = calloc(n + 1, sizeof *l->at);
    return failed || !l->next || !l->part_next || !l->links || !l->at ? ENT_E_NOMEM : 0;
}

static void layout_free(struct layout *l)
{
    void *all[] = {l->start,   l->next,       l->order,     l->local, l->bounds,
                   l->by_size, l->part_start, l->part_next, l->links, l->at};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        free(all[i]);
}

static void find_neighbours(struct layout *l)
{
    const struct ent_graph *graph = l->graph;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        l->start[i + 1] = l->start[i] + graph->nodes[i].degree;
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *d = &graph->dyads[i];
        l->next[l->start[d->a] + l->local[d->a]++] = d->b;
        l->next[l->start[d->b] + l->local[d->b]++] = d->a;
    }
}

/* Walks breadth first from every node that no part has yet; `order` is the queue. */
static void find_parts(struct layout *l)
{
    uint32_t n = l->graph->n_nodes, tail = 0;
    for (uint32_t i = 0; i < n; i++)
        l->local[i] = NONE;
    for (uint32_t seed = 0; seed < n; seed++) {
        if (l->local[seed] != NONE)
            continue;
        uint32_t head = tail, first = tail;
        l->local[seed] = 0;
        for (l->order[tail++] = seed; head < tail; head++)
            for (uint32_t i = l->start[l->order[head]]; i < l->start[l->order[head] + 1]; i++)
                if (l->local[l->next[i]] == NONE) {
                    l->local[l->next[i]] = tail - first;
                    l->order[tail++] = l->next[i];
                }
        l->bounds[++l->n_parts] = tail;
    }
}

static struct ent_part take_part(struct layout *l, uint32_t index)
{
    uint32_t from = l->bounds[index], n = l->bounds[index + 1] - from, used = 0, links = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t node = l->order[from + i];
        l->part_start[i] = used;
        for (uint32_t k = l->start[node]; k < l->start[node + 1]; k++) {
            uint32_t other = l->local[l->next[k]];
            l->part_next[used++] = other;
            if (i < other)
                l->links[links++] = (struct ent_link){i, other};
        }
    }
    l->part_start[n] = used;
    return (struct ent_part){.n = n,
                             .m = links,
                             .start = l->part_start,
                             .next = l->part_next,
                             .links = l->links,
                             .at = l->at + from};
}

static struct extent measure(const struct ent_point *at, uint32_t n)
{
    struct extent e = {at[0], at[0]};
    for (uint32_t i = 1; i < n; i++) {
        e.low.x = fmin(e.low.x, at[i].x);
        e.low.y = fmin(e.low.y, at[i].y);
        e.high.x = fmax(e.high.x, at[i].x);
        e.high.y = fmax(e.high.y, at[i].y);
    }
    return e;
}

static uint32_t part_size(const struct layout *l, uint32_t part)
{
    return l->bounds[part + 1] - l->bounds[part];
}

/* Counting sort: parts of equal size stay in the order of their first nodes. */
static int sort_by_size(struct layout *l)
{
    uint32_t n = l->graph->n_nodes;
    uint32_t *place = calloc((size_t)n + 2, sizeof *place);
    if (!place)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < l->n_parts; i++)
        place[n - part_size(l, i) + 1]++;
    for (uint32_t i = 1; i <= n; i++)
        place[i] += place[i - 1];
    for (uint32_t i = 0; i < l->n_parts; i++)
        l->by_size[place[n - part_size(l, i)]++] = i;
    free(place);
    return 0;
}

static void move_part(struct layout *l, uint32_t part, struct ent_point low, struct ent_point to)
{
    for (uint32_t i = l->bounds[part]; i < l->bounds[part + 1]; i++) {
        l->at[i].x += to.x - low.x;
        l->at[i].y += to.y - low.y;
    }
}

/* The parts by_size[from] … by_size[to - 1], on shelves whose upper left corner is `corner`. */
static void set_on_shelves(struct layout *l, uint32_t from, uint32_t to, struct ent_point corner)
{
    double area = 0, widest = 0, height = 0;
    for (uint32_t k = from; k < to; k++) {
        uint32_t part = l->by_size[k];
        struct extent e = measure(l->at + l->bounds[part], part_size(l, part));
        double width = e.high.x - e.low.x + MARGIN;
        area += width * (e.high.y - e.low.y + MARGIN);
        widest = fmax(widest, width);
    }
    double length = fmax(widest, sqrt(area));
    struct ent_point at = corner;
    for (uint32_t k = from; k < to; k++) {
        uint32_t part = l->by_size[k];
        struct extent e = measure(l->at + l->bounds[part], part_size(l, part));
        double width = e.high.x - e.low.x + MARGIN;
        if (at.x > corner.x && at.x - corner.x + width > length + 1e-9) {
            at = (struct ent_point){corner.x, at.y + height};
            height = 0;
        }
        move_part(l, part, e.low, at);
        at.x += width;
        height = fmax(height, e.high.y - e.low.y + MARGIN);
    }
}

/* Places have as many decimals as files write, so that they are read back as they were. */
static double rounded(double value)
{
    return round(value * 10000) / 10000;
}

static void hand_over(struct layout *l, struct ent_point centre)
{
    for (uint32_t i = 0; i < l->graph->n_nodes; i++) {
        struct ent_node *node = &l->graph->nodes[l->order[i]];
        node->x = rounded(l->at[i].x - centre.x);
        node->y = rounded(l->at[i].y - centre.y);
    }
}

static struct ent_point centre_of(const struct layout *l)
{
    struct extent e = measure(l->at, l->graph->n_nodes);
    return (struct ent_point){(e.low.x + e.high.x) / 2, (e.low.y + e.high.y) / 2};
}

static int lay_out_part(struct ent_part *part)
{
    int status = part->n > 1 ? ent_stress_lower(part) : 0;
    return status || part->n == 1 ? status : ent_links_uncross(part);
}

int ent_graph_layout(struct ent_graph *graph)
{
    struct layout l = {.graph = graph};
    int status = graph->n_nodes ? layout_alloc(&l) : 0;
    if (status || !graph->n_nodes)
        goto out;
    find_neighbours(&l);
    find_parts(&l);
    for (uint32_t i = 0; i < l.n_parts && !status; i++) {
        struct ent_part part = take_part(&l, i);
        status = lay_out_part(&part);
    }
    if (!status)
        status = sort_by_size(&l);
    if (status)
        goto out;
    set_on_shelves(&l, 0, l.n_parts, (struct ent_point){0, 0});
    hand_over(&l, centre_of(&l));
out:
    layout_free(&l);
    return status;
}

/* In the frame of another graph -------------------------------------------------------------- */

struct known {
    const char *id;
    struct ent_point at;
};

static int compare_known(const void *left, const void *right)
{
    return strcmp(((const struct known *)left)->id, ((const struct known *)right)->id);
}

/* Gives every node that the other graph has its place there, and marks the others. */
static int find_places(struct layout *l, uint8_t *fresh, const struct ent_graph *near)
{
    struct known *known = calloc((size_t)near->n_nodes + 1, sizeof *known);
    if (!known)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < near->n_nodes; i++)
        known[i] = (struct known){near->nodes[i].id, {near->nodes[i].x, near->nodes[i].y}};
    qsort(known, near->n_nodes, sizeof *known, compare_known);
    for (uint32_t i = 0; i < l->graph->n_nodes; i++) {
        struct known key = {.id = l->graph->nodes[l->order[i]].id};
        const struct known *found =
            bsearch(&key, known, near->n_nodes, sizeof *known, compare_known);
        fresh[i] = !found;
        if (found)
            l->at[i] = found->at;
    }
    free(known);
    return 0;
}

/* Sets fresh nodes beside the neighbours that have a place, in waves from those; each in a
 * direction of its own. `waves` is scratch: when a node got its place, 0 where it has none yet. */
static uint32_t place_fresh(struct ent_part *part, uint32_t *waves)
{
    static const double GOLDEN_ANGLE = 2.399963229728653;
    uint32_t fresh = 0, placed = 1;
    for (uint32_t i = 0; i < part->n; i++) {
        waves[i] = !part->fresh[i];
        fresh += part->fresh[i];
    }
    for (uint32_t wave = 1; placed; wave++) {
        placed = 0;
        for (uint32_t i = 0; i < part->n; i++) {
            double x = 0, y = 0;
            uint32_t count = 0;
            for (uint32_t k = part->start[i]; k < part->start[i + 1] && !waves[i]; k++) {
                uint32_t other = part->next[k];
                if (!waves[other] || waves[other] > wave)
                    continue;
                x += part->at[other].x;
                y += part->at[other].y;
                count++;
            }
            if (!count)
                continue;
            double angle = GOLDEN_ANGLE * (i + 1), far = count > 1 ? 0.3 : 0.9;
            part->at[i].x = x / count + far * cos(angle);
            part->at[i].y = y / count + far * sin(angle);
            waves[i] = wave + 1;
            placed++;
        }
    }
    return fresh;
}

/* Lays out a part whose nodes are marked in `fresh`; *is_new tells that none of it was known. */
static int lay_out_near(int *is_new, struct ent_part *part, uint32_t *waves)
{
    uint32_t fresh = place_fresh(part, waves);
    *is_new = fresh == part->n;
    if (!*is_new)
        return fresh ? ent_stress_refine(part) : 0;
    part->fresh = NULL;
    return lay_out_part(part);
}

/* Below everything that has its place: the parts that are new, which come first in by_size. */
static void set_new_below(struct layout *l, uint32_t n_new)
{
    struct extent e = {{0, 0}, {0, 0}};
    int any = 0;
    for (uint32_t k = n_new; k < l->n_parts; k++) {
        uint32_t part = l->by_size[k];
        struct extent own = measure(l->at + l->bounds[part], part_size(l, part));
        if (!any++)
            e = own;
        e.low.x = fmin(e.low.x, own.low.x);
        e.high.y = fmax(e.high.y, own.high.y);
    }
    set_on_shelves(l, 0, n_new, (struct ent_point){e.low.x, any ? e.high.y + MARGIN : 0});
}

static int lay_out_parts_near(struct layout *l, const uint8_t *fresh, uint32_t *waves)
{
    uint32_t n_new = 0, n_old = 0;
    int status = 0;
    for (uint32_t i = 0; i < l->n_parts && !status; i++) {
        int is_new = 0;
        struct ent_part part = take_part(l, i);
        part.fresh = fresh + l->bounds[i];
        status = lay_out_near(&is_new, &part, waves);
        l->by_size[is_new ? n_new++ : l->n_parts - ++n_old] = i;
    }
    if (!status)
        set_new_below(l, n_new);
    return status;
}

int ent_graph_layout_near(struct ent_graph *graph, const struct ent_graph *near)
{
    struct layout l = {.graph = graph};
    if (!graph->n_nodes || !near->n_nodes)
        return ent_graph_layout(graph);
    uint8_t *fresh = calloc(graph->n_nodes, sizeof *fresh);
    uint32_t *waves = calloc(graph->n_nodes, sizeof *waves);
    int status = fresh && waves ? layout_alloc(&l) : ENT_E_NOMEM;
    if (status)
        goto out;
    find_neighbours(&l);
    find_parts(&l);
    status = find_places(&l, fresh, near);
    if (!status)
        status = lay_out_parts_near(&l, fresh, waves);
    if (!status)
        hand_over(&l, (struct ent_point){0, 0});
out:
    free(fresh);
    free(waves);
    layout_free(&l);
    return status;
}

// SPDX-License-Identifier: MIT
/*
 * Works out how a graph is drawn in an area. Sketches are tried from the best form to the plainest:
 * all nodes in boxes, with full labels and then with shorter ones; all nodes as bare names; then
 * fewer and fewer nodes, those with the most ties first. Of the sketches of one form, which differ
 * in the number of bands, the cheapest is taken.
 */
#include <stdlib.h>
#include <string.h>

#include "entente/error.h"
#include "graph/layout.h"
#include "map_plan.h"

enum {
    LEAST_ROWS = 3, /* smaller areas get a list */
    LEAST_COLS = 12,
    LEAST_GAP_ROWS = 3, /* between bands: the weight, and the line on both sides of it */
    MOST_BOXES = 48,
    MOST_BOXES_LARGE = 80, /* on a sheet that is larger than a screen */
    CELLS_PER_BOX = 250,
    SHEET_CELLS = 12500, /* more than a screen has */
    SHEET_CROSSINGS = 8,
    SHEET_BARE = 20,     /* one line in so many may be without its weight there */
    MOST_WORK = 2000000, /* steps of searching for ways */
    FEW_CROSSINGS = 4,   /* beyond one a line */
    MAY_UNCROSS = 3,     /* so many times fewer than in the layout may cross once placed */
    CELLS_PER_LINE = 48, /* with less room lines are a thicket */
    CELLS_PER_RAY = 24,  /* the same for straight ones */
    FEW_NAMES = 16,
    TRIES = 3, /* of a form, with different bands */
};

static const struct map_form ROUTED_FORMS[] = {
    {MAP_ROUTED, 28, 9}, {MAP_ROUTED, 13, 8}, {MAP_ROUTED, 9, 6}, {MAP_ROUTED, 5, 6}};
static const struct map_form STRAIGHT_FORMS[] = {
    {MAP_STRAIGHT, 28, 4}, {MAP_STRAIGHT, 13, 3}, {MAP_STRAIGHT, 8, 2}, {MAP_STRAIGHT, 4, 2}};
enum { N_FORMS = 4 };

struct planner {
    struct map_task task;
    uint32_t *scratch; /* of all nodes, or of all dyads */
    uint32_t *ranked;  /* nodes, those with the most ties first */
    int *box_of;       /* lent to the task */
    struct map_plan *best;
};

/* What a plan is made from -------------------------------------------------------------------- */

static uint64_t hash(uint64_t state, const void *bytes, size_t len)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < len; i++)
        state = (state ^ at[i]) * 0x100000001B3u;
    return state;
}

uint64_t map_fingerprint(const struct ent_graph *graph, int rows, int cols, int ascii)
{
    uint32_t sizes[] = {(uint32_t)rows, (uint32_t)cols, (uint32_t)ascii,
                        graph->n_nodes, graph->n_dyads, graph->n_edges};
    uint64_t state = hash(0xCBF29CE484222325u, sizes, sizeof sizes);
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        const struct ent_node *n = &graph->nodes[i];
        state = hash(state, &n->x, sizeof n->x);
        state = hash(state, &n->y, sizeof n->y);
        state = hash(state, n->label ? n->label : "", n->label ? strlen(n->label) : 0);
        state = hash(state, n->id ? n->id : "", n->id ? strlen(n->id) : 0);
    }
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *d = &graph->dyads[i];
        uint32_t ends[] = {d->a, d->b, (uint32_t)(map_arrow_of(graph, d) + 1), (uint32_t)d->sign};
        state = hash(state, ends, sizeof ends);
        state = hash(state, &d->positive, sizeof d->positive);
        state = hash(state, &d->negative, sizeof d->negative);
    }
    return state;
}

/* Trying -------------------------------------------------------------------------------------- */

static int more_ties(const struct ent_node *a, const struct ent_node *b)
{
    return a->degree != b->degree ? a->degree > b->degree : a->mentions > b->mentions;
}

/* Sorts stably by ties, then by mentions: a merge sort of the indices. */
static void rank(const struct ent_graph *graph, uint32_t *nodes, uint32_t *scratch, uint32_t n)
{
    if (n < 2)
        return;
    uint32_t half = n / 2, i = 0, k = half, out = 0;
    rank(graph, nodes, scratch, half);
    rank(graph, nodes + half, scratch, n - half);
    while (i < half || k < n) {
        int right =
            i == half || (k < n && more_ties(&graph->nodes[nodes[k]], &graph->nodes[nodes[i]]));
        scratch[out++] = nodes[right ? k++ : i++];
    }
    memcpy(nodes, scratch, n * sizeof *nodes);
}

static void plan_drop(struct map_plan *plan)
{
    if (plan)
        ent_arena_free(&plan->arena);
    free(plan);
}

static int is_sheet(const struct planner *p)
{
    return p->task.rows * p->task.cols > SHEET_CELLS;
}

/* A sheet that one looks at through a window shows more, and may be a thicket in places. */
static int most_crossings(const struct planner *p, int lines)
{
    return FEW_CROSSINGS + lines / 2 * (is_sheet(p) ? SHEET_CROSSINGS : 1);
}

/* 1 where so much was searched that one should not wait for something better. */
static int is_tired(const struct planner *p)
{
    return map_router_work(p->task.router) > MOST_WORK;
}

/* What a try came to. */
enum outcome { NO_BANDS, NO_ROOM, THICKET, LEGIBLE };

/* 1 where every line has a way and a place for its weight; on a sheet a few may lack the latter. */
static int all_told(const struct planner *p, const struct map_sketch *s)
{
    int lost = 0;
    for (int i = 0; i < s->n_lines && s->kind == MAP_ROUTED; i++)
        lost += s->lines[i].n_cells == 0;
    if (is_sheet(p) && s->kind == MAP_ROUTED)
        return !lost && s->failures <= s->n_lines / SHEET_BARE;
    return s->failures == 0;
}

/* Makes a sketch and keeps it in p->best where it is legible and the cheapest so far. */
static int try_sketch(struct planner *p, const struct map_form *form, int n, int bands,
                      enum outcome *outcome)
{
    struct map_plan *plan = calloc(1, sizeof *plan);
    if (!plan)
        return ENT_E_NOMEM;
    int status = map_sketch_make(&plan->sketch, &plan->arena, &p->task, form, n, bands);
    const struct map_sketch *s = &plan->sketch;
    *outcome = status                                                   ? NO_BANDS
               : !all_told(p, s)                                        ? NO_ROOM
               : s->crossings > most_crossings(p, plan->sketch.n_lines) ? THICKET
                                                                        : LEGIBLE;
    if (*outcome == LEGIBLE && (!p->best || s->cost < p->best->sketch.cost)) {
        plan_drop(p->best);
        p->best = plan;
    } else {
        plan_drop(plan);
    }
    return status == ENT_E_TOOBIG ? 0 : status;
}

/* Tries one form with n nodes at several numbers of bands: from what makes about a square on, with
 * a few more; names that stand freely want about as many as there can be. */
static int try_form(struct planner *p, const struct map_form *form, int n, enum outcome *outcome)
{
    int routed = form->kind == MAP_ROUTED, height = routed ? MAP_BOX_ROWS : 1;
    int gap = routed ? LEAST_GAP_ROWS : 1, most = (p->task.rows - 1 + gap) / (height + gap);
    int bands = 1, status = 0, step = 1,
        tries = !is_sheet(p) && (routed || n <= FEW_NAMES) ? TRIES : 1;
    *outcome = NO_ROOM;
    while (bands * bands * p->task.cols < n * p->task.rows * 2)
        bands++;
    if (!routed) {
        int least = tries > 1 ? most / 2 : most * 3 / 4;
        bands = bands > least ? bands : least;
        step = (most - bands) / 2 > 1 ? (most - bands) / 2 : 1;
    }
    for (int tried = 0; tried < tries && bands <= most && !status; bands += step) {
        if (p->best && is_tired(p))
            break;
        enum outcome one = NO_BANDS;
        status = try_sketch(p, form, n, bands, &one);
        tried += one != NO_BANDS;
        *outcome = one > *outcome ? one : *outcome;
        if (one == THICKET && !p->best)
            break; /* more bands do not thin it out */
    }
    return status;
}

/* Tries forms until one has room. */
static int try_forms(struct planner *p, const struct map_form *forms, int n)
{
    enum outcome outcome = NO_ROOM;
    int status = 0;
    for (int i = 0; i < N_FORMS && outcome == NO_ROOM && !status; i++)
        status = try_form(p, &forms[i], n, &outcome);
    return status;
}

static int dyads_cross(const struct ent_graph *graph, uint32_t i, uint32_t k)
{
    const struct ent_node *nodes = graph->nodes;
    const struct ent_dyad *d = &graph->dyads[i], *e = &graph->dyads[k];
    return ent_segments_cross((struct ent_point){nodes[d->a].x, nodes[d->a].y},
                              (struct ent_point){nodes[d->b].x, nodes[d->b].y},
                              (struct ent_point){nodes[e->a].x, nodes[e->a].y},
                              (struct ent_point){nodes[e->b].x, nodes[e->b].y});
}

/* The lines between the first n ranked nodes, and how often the layout has them cross. Counting
 * ends soon after `enough` crossings. */
static int count_lines(struct planner *p, int n, int *crossings, int enough)
{
    const struct ent_graph *graph = p->task.graph;
    uint32_t *lines = p->scratch;
    int count = 0;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        p->box_of[i] = -1;
    for (int i = 0; i < n; i++)
        p->box_of[p->ranked[i]] = i;
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        if (p->box_of[graph->dyads[i].a] >= 0 && p->box_of[graph->dyads[i].b] >= 0)
            lines[count++] = i;
    *crossings = 0;
    for (int i = 0; i < count && *crossings <= enough; i++)
        for (int k = 0; k < i; k++)
            *crossings += dyads_cross(graph, lines[i], lines[k]);
    return count;
}

/* How many nodes are tried next. */
static int fewer(const struct planner *p, int n)
{
    if (n <= 8)
        return n - 1;
    return is_tired(p) ? n * 2 / 3 : n * 4 / 5;
}

static int find_best(struct planner *p)
{
    int room = p->task.rows * p->task.cols, status = 0, n = room / CELLS_PER_BOX;
    int most = most_crossings(p, room / CELLS_PER_LINE) * MAY_UNCROSS;
    n = n < MOST_BOXES ? MOST_BOXES : n > MOST_BOXES_LARGE ? MOST_BOXES_LARGE : n;
    if (p->task.graph->n_nodes < (uint32_t)n)
        n = (int)p->task.graph->n_nodes;
    for (; n > 0 && !p->best && !status; n = fewer(p, n)) {
        int crossings, lines = count_lines(p, n, &crossings, most);
        if (crossings > most_crossings(p, lines) * MAY_UNCROSS)
            continue;
        p->task.enough = most_crossings(p, lines) * 5 / 4;
        if (lines * CELLS_PER_LINE <= room)
            status = try_forms(p, ROUTED_FORMS, n);
        if (!p->best && !status && n > 1 && lines <= 2 * n && lines * CELLS_PER_RAY <= room)
            status = try_forms(p, STRAIGHT_FORMS, n);
    }
    return status;
}

/* Sets the drawing into the middle of the area. */
static void centre(struct map_sketch *s, int rows, int cols)
{
    struct rect used = {s->rows, s->cols, 0, 0}; /* rows and cols: the ends, here */
    for (int i = 0; i < s->n_boxes + s->n_lines; i++) {
        struct rect r = i < s->n_boxes ? s->boxes[i].rect : s->lines[i - s->n_boxes].tag;
        const struct map_line *line = i < s->n_boxes ? NULL : &s->lines[i - s->n_boxes];
        for (int k = -1; k < (line ? line->n_cells : 0); k++) {
            if (k >= 0)
                r = (struct rect){line->cells[k] / s->cols, line->cells[k] % s->cols, 1, 1};
            if (r.rows == 0)
                continue;
            used.row = r.row < used.row ? r.row : used.row;
            used.col = r.col < used.col ? r.col : used.col;
            used.rows = r.row + r.rows > used.rows ? r.row + r.rows : used.rows;
            used.cols = r.col + r.cols > used.cols ? r.col + r.cols : used.cols;
        }
    }
    s->top = (rows - (used.rows - used.row)) / 2 - used.row;
    s->left = (cols - (used.cols - used.col)) / 2 - used.col;
}

/* The chosen plan ----------------------------------------------------------------------------- */

static void join(struct map_plan *plan, const struct map_line *line)
{
    int cols = plan->sketch.cols;
    for (int i = 0; i + 1 < line->n_cells; i++) {
        int from = line->cells[i], to = line->cells[i + 1];
        int across = to / cols == from / cols;
        plan->joins[from] |= (uint8_t)(across ? (to > from ? MAP_JOIN_RIGHT : MAP_JOIN_LEFT)
                                              : (to > from ? MAP_JOIN_DOWN : MAP_JOIN_UP));
        plan->joins[to] |= (uint8_t)(across ? (to > from ? MAP_JOIN_LEFT : MAP_JOIN_RIGHT)
                                            : (to > from ? MAP_JOIN_UP : MAP_JOIN_DOWN));
    }
}

int map_plan_index(struct map_plan *plan, const struct ent_graph *graph)
{
    struct map_sketch *s = &plan->sketch;
    size_t cells = (size_t)s->rows * (size_t)s->cols;
    plan->joins = ent_arena_alloc(&plan->arena, cells + 1);
    plan->node_box = ent_arena_alloc(&plan->arena, (graph->n_nodes + 1) * sizeof(uint32_t));
    plan->dyad_line = ent_arena_alloc(&plan->arena, (graph->n_dyads + 1) * sizeof(uint32_t));
    if (!plan->joins || !plan->node_box || !plan->dyad_line)
        return ENT_E_NOMEM;
    for (int i = 0; i < s->n_boxes; i++)
        plan->node_box[s->boxes[i].node] = (uint32_t)i + 1;
    for (int i = 0; i < s->n_lines; i++) {
        plan->dyad_line[s->lines[i].dyad] = (uint32_t)i + 1;
        if (s->kind == MAP_ROUTED)
            join(plan, &s->lines[i]);
    }
    return 0;
}

int map_plan_make(struct map_plan **out, const struct ent_graph *graph, int rows, int cols,
                  int ascii)
{
    size_t n = graph->n_nodes;
    struct planner p = {.task = {.graph = graph, .rows = rows, .cols = cols, .ascii = ascii}};
    p.scratch = calloc((n > graph->n_dyads ? n : graph->n_dyads) + 1, sizeof *p.scratch);
    p.ranked = calloc(n + 1, sizeof *p.ranked);
    p.box_of = calloc(n + 1, sizeof *p.box_of);
    int status = p.scratch && p.ranked && p.box_of ? 0 : ENT_E_NOMEM;
    if (status)
        goto out;
    p.task.ranked = p.ranked;
    p.task.box_of = p.box_of;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        p.ranked[i] = i;
    rank(graph, p.ranked, p.scratch, graph->n_nodes);
    if (rows >= LEAST_ROWS && cols >= LEAST_COLS)
        status = map_router_make(&p.task.router);
    if (!status && p.task.router)
        status = find_best(&p);
    if (!status && !p.best) {
        p.best = calloc(1, sizeof *p.best);
        status = p.best ? 0 : ENT_E_NOMEM;
        if (p.best)
            p.best->sketch = (struct map_sketch){.ascii = ascii, .kind = MAP_LISTED};
    }
    if (p.best && p.best->sketch.kind != MAP_LISTED)
        centre(&p.best->sketch, rows - ((uint32_t)p.best->sketch.n_boxes < graph->n_nodes), cols);
    if (!status)
        status = map_plan_index(p.best, graph);
    if (status)
        goto out;
    p.best->fingerprint = map_fingerprint(graph, rows, cols, ascii);
    *out = p.best;
    p.best = NULL;
out:
    plan_drop(p.best);
    map_router_free(p.task.router);
    free(p.scratch);
    free(p.ranked);
    free(p.box_of);
    return status;
}

void map_plan_free(struct map_plan *plan)
{
    plan_drop(plan);
}

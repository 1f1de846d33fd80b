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
#include "map_plan.h"

enum {
    BOX_ROWS = 3,
    LEAST_ROWS = 3, /* smaller areas get a list */
    LEAST_COLS = 12,
    LEAST_GAP_ROWS = 3, /* between bands: the weight, and the line on both sides of it */
    MOST_GAP_ROWS = 8,
    MOST_BOXES = 48,
    WORK = 1500000, /* of the annealing: terms summed over all tries */
    MOST_MOVES = 4000,
    LEAST_MOVES = 200,
};

/* What a sketch is tried with. */
struct form {
    enum map_kind kind;
    int label_cells; /* at most */
    int gap;         /* columns between boxes */
};

static const struct form ROUTED_FORMS[] = {
    {MAP_ROUTED, 28, 9}, {MAP_ROUTED, 13, 8}, {MAP_ROUTED, 9, 6}, {MAP_ROUTED, 5, 6}};
static const struct form STRAIGHT_FORMS[] = {
    {MAP_STRAIGHT, 28, 4}, {MAP_STRAIGHT, 13, 3}, {MAP_STRAIGHT, 8, 2}, {MAP_STRAIGHT, 4, 2}};
enum { N_FORMS = 4 };

struct planner {
    const struct ent_graph *graph;
    int rows, cols, ascii;
    uint32_t *ranked; /* nodes, those with the most ties first */
    int *box_of;      /* by node: its box in the sketch at hand, -1 for none */
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

/* Sketches ------------------------------------------------------------------------------------ */

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

/* A box is wide enough for its label and for the lines that end on its upper and lower side. */
static int box_cols(const struct map_box *box, const struct form *form, int degree, int cols)
{
    int by_label = box->label_width + (form->kind == MAP_ROUTED ? 4 : 2);
    int by_lines = form->kind == MAP_ROUTED && degree > 4 ? (degree - 1) / 2 * 2 + 3 : 0;
    int width = by_label > by_lines ? by_label : by_lines;
    return width > cols ? cols : width;
}

static int add_boxes(struct planner *p, struct map_sketch *s, struct ent_arena *arena,
                     const struct form *form)
{
    int most = p->cols - (form->kind == MAP_ROUTED ? 4 : 2);
    most = most < form->label_cells ? most : form->label_cells;
    s->boxes = ent_arena_alloc(arena, ((size_t)s->n_boxes + 1) * sizeof *s->boxes);
    if (!s->boxes)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < p->graph->n_nodes; i++)
        p->box_of[i] = -1;
    for (int i = 0; i < s->n_boxes; i++) {
        struct map_box *box = &s->boxes[i];
        box->node = p->ranked[i];
        p->box_of[box->node] = i;
        box->label_width = map_label_make(box->label, &p->graph->nodes[box->node], most, p->ascii);
        for (int k = 0; k < i; k++)
            if (strcmp(s->boxes[k].label, box->label) == 0) /* two names cut to the same */
                box->label_width =
                    map_label_id(box->label, &p->graph->nodes[box->node], most, p->ascii);
    }
    return 0;
}

static int add_lines(struct planner *p, struct map_sketch *s, struct ent_arena *arena)
{
    const struct ent_graph *graph = p->graph;
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        s->n_lines += p->box_of[graph->dyads[i].a] >= 0 && p->box_of[graph->dyads[i].b] >= 0;
    s->lines = ent_arena_alloc(arena, ((size_t)s->n_lines + 1) * sizeof *s->lines);
    if (!s->lines)
        return ENT_E_NOMEM;
    s->n_lines = 0;
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *d = &graph->dyads[i];
        if (p->box_of[d->a] < 0 || p->box_of[d->b] < 0)
            continue;
        struct map_line *line = &s->lines[s->n_lines++];
        *line = (struct map_line){.dyad = i,
                                  .a = p->box_of[d->a],
                                  .b = p->box_of[d->b],
                                  .arrow = map_arrow_of(graph, d),
                                  .sign = d->sign};
        line->weight_width = map_weight_make(line->weight, d, p->ascii);
    }
    return 0;
}

/* Scales the layout of the shown nodes to 0…1. */
static void set_wishes(const struct planner *p, struct map_sketch *s)
{
    double left = 0, right = 0, top = 0, bottom = 0;
    for (int i = 0; i < s->n_boxes; i++) {
        const struct ent_node *n = &p->graph->nodes[s->boxes[i].node];
        left = i == 0 || n->x < left ? n->x : left;
        right = i == 0 || n->x > right ? n->x : right;
        top = i == 0 || n->y < top ? n->y : top;
        bottom = i == 0 || n->y > bottom ? n->y : bottom;
    }
    for (int i = 0; i < s->n_boxes; i++) {
        const struct ent_node *n = &p->graph->nodes[s->boxes[i].node];
        s->boxes[i].x = right > left ? (n->x - left) / (right - left) : 0.5;
        s->boxes[i].y = bottom > top ? (n->y - top) / (bottom - top) : 0.5;
    }
}

static void set_widths(struct map_sketch *s, const struct form *form)
{
    for (int i = 0; i < s->n_boxes; i++) {
        int degree = 0;
        for (int k = 0; k < s->n_lines; k++)
            degree += s->lines[k].a == i || s->lines[k].b == i;
        s->boxes[i].rect.cols = box_cols(&s->boxes[i], form, degree, s->cols);
    }
}

/* The sketch takes no more of a large area than its boxes need to stand well apart. */
static void fit_area(struct map_sketch *s, const struct form *form, int rows, int cols, int bands)
{
    int height = form->kind == MAP_ROUTED ? BOX_ROWS : 1, wide = 0;
    int most_rows = bands * height + (bands - 1) * MOST_GAP_ROWS + 4;
    for (int i = 0; i < s->n_boxes; i++)
        wide += s->boxes[i].rect.cols + 20;
    int most_cols = wide / bands + wide / (2 * bands) + 16;
    s->rows = rows < most_rows ? rows : most_rows;
    s->cols = cols < most_cols ? cols : most_cols;
    for (int i = 0; i < s->n_boxes; i++)
        if (s->boxes[i].rect.cols + 4 > s->cols)
            s->cols = s->boxes[i].rect.cols + 4 < cols ? s->boxes[i].rect.cols + 4 : cols;
}

static int moves_for(const struct map_sketch *s)
{
    int terms = s->n_lines * s->n_lines / 2 + s->n_lines * s->n_boxes + s->n_boxes + 1;
    int moves = WORK / terms;
    return moves > MOST_MOVES ? MOST_MOVES : moves < LEAST_MOVES ? LEAST_MOVES : moves;
}

/* Makes one sketch of the first `n` ranked nodes. ENT_E_TOOBIG where they have no room. */
static int sketch_make(struct planner *p, struct map_plan *plan, const struct form *form, int n,
                       int bands)
{
    struct map_sketch *s = &plan->sketch;
    int rows = p->rows - (n < (int)p->graph->n_nodes), routed = form->kind == MAP_ROUTED;
    *s = (struct map_sketch){.ascii = p->ascii, .kind = form->kind, .n_boxes = n};
    int status = add_boxes(p, s, &plan->arena, form);
    if (!status)
        status = add_lines(p, s, &plan->arena);
    if (status)
        return status;
    set_wishes(p, s);
    s->cols = p->cols;
    set_widths(s, form);
    fit_area(s, form, rows, p->cols, bands);
    struct map_spacing spacing = {.bands = bands,
                                  .height = routed ? BOX_ROWS : 1,
                                  .most_gap = routed ? MOST_GAP_ROWS : 6,
                                  .gap = form->gap,
                                  .margin_x = routed && s->cols > 44 ? 2 : 0,
                                  .margin_y = routed && s->rows > bands * 6 + 2 ? 2 : 0,
                                  .moves = moves_for(s)};
    status = map_boxes_place(s, &spacing);
    if (status || !routed)
        return status ? status : map_straight_lay(s, &plan->arena);
    status = map_lines_route(s, &plan->arena, 2);
    return status ? status : map_tags_place(s);
}

static void plan_drop(struct map_plan *plan)
{
    if (plan)
        ent_arena_free(&plan->arena);
    free(plan);
}

/* Tries one form with n nodes at several numbers of bands; keeps the cheapest in p->best. */
static int try_form(struct planner *p, const struct form *form, int n)
{
    int routed = form->kind == MAP_ROUTED, height = routed ? BOX_ROWS : 1;
    int gap = routed ? LEAST_GAP_ROWS : 1, most = (p->rows - 1 + gap) / (height + gap);
    int bands = 1;
    while (bands * bands * p->cols < n * p->rows * 2)
        bands++;
    for (int tried = 0; tried < 3 && bands <= most; bands++) {
        struct map_plan *plan = calloc(1, sizeof *plan);
        if (!plan)
            return ENT_E_NOMEM;
        int status = sketch_make(p, plan, form, n, bands);
        int good = status == 0 && plan->sketch.failures == 0;
        if (good && (!p->best || plan->sketch.cost < p->best->sketch.cost)) {
            plan_drop(p->best);
            p->best = plan;
        } else {
            plan_drop(plan);
        }
        tried += status == 0;
        if (status && status != ENT_E_TOOBIG)
            return status;
    }
    return 0;
}

static int try_forms(struct planner *p, const struct form *forms, int n)
{
    int status = 0;
    for (int i = 0; i < N_FORMS && !p->best && !status; i++)
        status = try_form(p, &forms[i], n);
    return status;
}

static int find_best(struct planner *p)
{
    int n = (int)(p->graph->n_nodes < MOST_BOXES ? p->graph->n_nodes : MOST_BOXES), status = 0;
    while (n > 0 && !p->best && !status) {
        status = try_forms(p, ROUTED_FORMS, n);
        if (!p->best && !status && n > 1)
            status = try_forms(p, STRAIGHT_FORMS, n);
        n = n > 8 ? n * 4 / 5 : n - 1;
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

static int index_plan(struct map_plan *plan, const struct ent_graph *graph)
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
    struct planner p = {.graph = graph, .rows = rows, .cols = cols, .ascii = ascii};
    uint32_t *scratch = calloc(n + 1, sizeof *scratch);
    p.ranked = calloc(n + 1, sizeof *p.ranked);
    p.box_of = calloc(n + 1, sizeof *p.box_of);
    int status = scratch && p.ranked && p.box_of ? 0 : ENT_E_NOMEM;
    if (status)
        goto out;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        p.ranked[i] = i;
    rank(graph, p.ranked, scratch, graph->n_nodes);
    if (rows >= LEAST_ROWS && cols >= LEAST_COLS)
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
        status = index_plan(p.best, graph);
    if (status)
        goto out;
    p.best->fingerprint = map_fingerprint(graph, rows, cols, ascii);
    *out = p.best;
    p.best = NULL;
out:
    plan_drop(p.best);
    free(scratch);
    free(p.ranked);
    free(p.box_of);
    return status;
}

void map_plan_free(struct map_plan *plan)
{
    plan_drop(plan);
}

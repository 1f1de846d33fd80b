// SPDX-License-Identifier: MIT
/*
 * Makes one sketch: takes the nodes with the most ties, writes their labels into boxes, sets these
 * into bands, and runs the lines between them.
 */
#include <math.h>
#include <string.h>

#include "entente/error.h"
#include "graph/layout.h"
#include "map_plan.h"

enum {
    MOST_GAP_ROWS = 8,
    WORK = 1500000, /* of the annealing: terms summed over all tries */
    MOST_MOVES = 4000,
    LEAST_MOVES = 200,
};

/* A box is wide enough for its label and for the lines that end on its upper and lower side. */
static int box_cols(const struct map_box *box, const struct map_form *form, int degree, int cols)
{
    int by_label = box->label_width + (form->kind == MAP_ROUTED ? 4 : 2);
    int by_lines = form->kind == MAP_ROUTED && degree > 4 ? (degree - 1) / 2 * 2 + 3 : 0;
    int width = by_label > by_lines ? by_label : by_lines;
    return width > cols ? cols : width;
}

static int add_boxes(const struct map_task *task, struct map_sketch *s, struct ent_arena *arena,
                     const struct map_form *form)
{
    int most = task->cols - (form->kind == MAP_ROUTED ? 4 : 2);
    most = most < form->label_cells ? most : form->label_cells;
    s->boxes = ent_arena_alloc(arena, ((size_t)s->n_boxes + 1) * sizeof *s->boxes);
    if (!s->boxes)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < task->graph->n_nodes; i++)
        task->box_of[i] = -1;
    for (int i = 0; i < s->n_boxes; i++) {
        struct map_box *box = &s->boxes[i];
        box->node = task->ranked[i];
        task->box_of[box->node] = i;
        box->label_width =
            map_label_make(box->label, &task->graph->nodes[box->node], most, task->ascii);
        for (int k = 0; k < i; k++)
            if (strcmp(s->boxes[k].label, box->label) == 0) /* two names cut to the same */
                box->label_width =
                    map_label_id(box->label, &task->graph->nodes[box->node], most, task->ascii);
    }
    return 0;
}

int map_sketch_add_lines(const struct map_task *task, struct map_sketch *s, struct ent_arena *arena)
{
    const struct ent_graph *graph = task->graph;
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        s->n_lines += task->box_of[graph->dyads[i].a] >= 0 && task->box_of[graph->dyads[i].b] >= 0;
    s->lines = ent_arena_alloc(arena, ((size_t)s->n_lines + 1) * sizeof *s->lines);
    if (!s->lines)
        return ENT_E_NOMEM;
    s->n_lines = 0;
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *d = &graph->dyads[i];
        if (task->box_of[d->a] < 0 || task->box_of[d->b] < 0)
            continue;
        struct map_line *line = &s->lines[s->n_lines++];
        *line = (struct map_line){.dyad = i,
                                  .a = task->box_of[d->a],
                                  .b = task->box_of[d->b],
                                  .arrow = map_arrow_of(graph, d),
                                  .sign = d->sign};
        line->weight_width = map_weight_make(line->weight, d, task->ascii);
    }
    return 0;
}

/* Rounds, so that machines whose layouts differ in the last digits draw the same map. */
static double on_grid(double share)
{
    return floor(share * 256 + 0.5) / 256;
}

/* Scales the layout of the shown nodes to 0…1. */
static void set_wishes(const struct map_task *task, struct map_sketch *s)
{
    double left = 0, right = 0, top = 0, bottom = 0;
    for (int i = 0; i < s->n_boxes; i++) {
        const struct ent_node *n = &task->graph->nodes[s->boxes[i].node];
        left = i == 0 || n->x < left ? n->x : left;
        right = i == 0 || n->x > right ? n->x : right;
        top = i == 0 || n->y < top ? n->y : top;
        bottom = i == 0 || n->y > bottom ? n->y : bottom;
    }
    for (int i = 0; i < s->n_boxes; i++) {
        const struct ent_node *n = &task->graph->nodes[s->boxes[i].node];
        s->boxes[i].x = right > left ? on_grid((n->x - left) / (right - left)) : 0.5;
        s->boxes[i].y = bottom > top ? on_grid((n->y - top) / (bottom - top)) : 0.5;
    }
}

static void set_widths(struct map_sketch *s, const struct map_form *form)
{
    for (int i = 0; i < s->n_boxes; i++) {
        int degree = 0;
        for (int k = 0; k < s->n_lines; k++)
            degree += s->lines[k].a == i || s->lines[k].b == i;
        s->boxes[i].rect.cols = box_cols(&s->boxes[i], form, degree, s->cols);
    }
}

/* The sketch takes no more of a large area than its boxes need to stand well apart. */
static void fit_area(struct map_sketch *s, const struct map_form *form, int rows, int cols,
                     int bands)
{
    int height = form->kind == MAP_ROUTED ? MAP_BOX_ROWS : 1, wide = 0;
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

static struct ent_point middle(const struct map_box *box)
{
    return (struct ent_point){box->rect.col + box->rect.cols / 2.0,
                              2 * (box->rect.row + box->rect.rows / 2.0)};
}

/* How often straight lines between the boxes would cross: routed ones hardly do better. */
static int count_crossings(const struct map_sketch *s, int enough)
{
    int count = 0;
    for (int i = 0; i < s->n_lines && count <= enough; i++)
        for (int k = 0; k < i; k++) {
            const struct map_line *a = &s->lines[i], *b = &s->lines[k];
            count += ent_segments_cross(middle(&s->boxes[a->a]), middle(&s->boxes[a->b]),
                                        middle(&s->boxes[b->a]), middle(&s->boxes[b->b]));
        }
    return count;
}

int map_sketch_make(struct map_sketch *s, struct ent_arena *arena, const struct map_task *task,
                    const struct map_form *form, int n, int bands)
{
    int rows = task->rows - (n < (int)task->graph->n_nodes), routed = form->kind == MAP_ROUTED;
    *s = (struct map_sketch){.ascii = task->ascii, .kind = form->kind, .n_boxes = n};
    int status = add_boxes(task, s, arena, form);
    if (!status)
        status = map_sketch_add_lines(task, s, arena);
    if (status)
        return status;
    set_wishes(task, s);
    s->cols = task->cols;
    set_widths(s, form);
    fit_area(s, form, rows, task->cols, bands);
    struct map_spacing spacing = {.bands = bands,
                                  .height = routed ? MAP_BOX_ROWS : 1,
                                  .most_gap = routed ? MOST_GAP_ROWS : 6,
                                  .gap = form->gap,
                                  .margin_x = routed && s->cols > 44 ? 2 : 0,
                                  .margin_y = routed && s->rows > bands * 6 + 2 ? 2 : 0,
                                  .moves = moves_for(s)};
    status = map_boxes_place(s, &spacing);
    if (status || !routed)
        return status ? status : map_straight_lay(s, arena);
    s->crossings = count_crossings(s, task->enough);
    if (s->crossings > task->enough) /* it will not do: no need to route it */
        return 0;
    status = map_lines_route(s, task->router, arena);
    return status ? status : map_tags_place(s);
}

// SPDX-License-Identifier: MIT
/*
 * Draws a plan: first the lines, the selected one over the others, then the weights, then the
 * boxes. A plan is kept in the places as long as it is of the same graph and size.
 */
#include "map.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/error.h"
#include "map_plan.h"
#include "tielist.h"

/* Glyphs by how they are joined: MAP_JOIN_… added up. Unicode cooperation, hostility; ASCII both.
 */
static const char *const LINES[16][4] = {
    [MAP_JOIN_LEFT | MAP_JOIN_RIGHT] = {"─", "┄", "-", "."},
    [MAP_JOIN_UP | MAP_JOIN_DOWN] = {"│", "┆", "|", ":"},
    [MAP_JOIN_RIGHT | MAP_JOIN_DOWN] = {"╭", "╭", "+", "+"},
    [MAP_JOIN_LEFT | MAP_JOIN_DOWN] = {"╮", "╮", "+", "+"},
    [MAP_JOIN_RIGHT | MAP_JOIN_UP] = {"╰", "╰", "+", "+"},
    [MAP_JOIN_LEFT | MAP_JOIN_UP] = {"╯", "╯", "+", "+"},
    [15] = {"┼", "┼", "+", "+"},
};
static const char *const TEES[16][2] = {
    [MAP_JOIN_LEFT] = {"┤", "+"},
    [MAP_JOIN_RIGHT] = {"├", "+"},
    [MAP_JOIN_UP] = {"┴", "+"},
    [MAP_JOIN_DOWN] = {"┬", "+"},
};
static const char *const ARROWS[16][2] = {
    [MAP_JOIN_LEFT] = {"◄", "<"},
    [MAP_JOIN_RIGHT] = {"►", ">"},
    [MAP_JOIN_UP] = {"▲", "^"},
    [MAP_JOIN_DOWN] = {"▼", "v"},
};

/* Which lines lie over which. */
enum depth { DEPTH_PLAIN, DEPTH_SELECTED, DEPTHS };

struct drawing {
    struct canvas *canvas;
    struct rect area; /* of the sketch on the canvas */
    const struct map_plan *plan;
    const struct ent_graph *graph;
    struct map_selection selection;
    const struct map_options *options;
};

static enum depth line_depth(const struct drawing *d, const struct map_line *line)
{
    int selected = d->selection.dyad >= 0 && (uint32_t)d->selection.dyad == line->dyad;
    return selected ? DEPTH_SELECTED : DEPTH_PLAIN;
}

static enum ent_style line_style(const struct drawing *d, const struct map_line *line,
                                 enum depth depth)
{
    const struct ent_dyad *dyad = &d->graph->dyads[line->dyad];
    if (depth == DEPTH_SELECTED)
        return ENT_STYLE_EDGE_SELECTED;
    if (dyad->positive + dyad->negative <= 0) /* said not to be: neither colour */
        return ENT_STYLE_META;
    return line->sign < 0 ? ENT_STYLE_EDGE_MINUS : ENT_STYLE_EDGE_PLUS;
}

/* 1 where the node is at the other end of what is selected. */
static int is_neighbour(const struct drawing *d, uint32_t node)
{
    for (uint32_t i = 0; i < d->graph->n_dyads; i++) {
        const struct ent_dyad *dyad = &d->graph->dyads[i];
        if (dyad->a != node && dyad->b != node)
            continue;
        uint32_t other = dyad->a == node ? dyad->b : dyad->a;
        if ((d->selection.dyad >= 0 && i == (uint32_t)d->selection.dyad) ||
            (d->selection.node >= 0 && other == (uint32_t)d->selection.node))
            return 1;
    }
    return 0;
}

static enum ent_style node_style(const struct drawing *d, uint32_t node)
{
    if (d->selection.node >= 0 && node == (uint32_t)d->selection.node)
        return ENT_STYLE_NODE_SELECTED;
    if (is_neighbour(d, node))
        return ENT_STYLE_NODE_NEIGHBOUR;
    return d->options->lit_nodes && !d->options->lit_nodes[node] ? ENT_STYLE_DIM : ENT_STYLE_NODE;
}

static void put(const struct drawing *d, int row, int col, enum ent_style style, const char *glyph)
{
    canvas_puts(d->canvas, d->area, d->area.row + row, d->area.col + col, style, glyph);
}

/* Lines --------------------------------------------------------------------------------------- */

static int direction(const struct map_sketch *s, int from, int to)
{
    if (from / s->cols == to / s->cols)
        return to > from ? MAP_JOIN_RIGHT : MAP_JOIN_LEFT;
    return to > from ? MAP_JOIN_DOWN : MAP_JOIN_UP;
}

static void draw_line(const struct drawing *d, const struct map_line *line, enum ent_style style)
{
    const struct map_sketch *s = &d->plan->sketch;
    int look = (s->ascii ? 2 : 0) + (line->sign < 0), n = line->n_cells;
    for (int i = 1; i + 1 < n; i++) {
        int cell = line->cells[i];
        const char *glyph = LINES[d->plan->joins[cell]][look];
        put(d, cell / s->cols, cell % s->cols, style, glyph ? glyph : "?");
    }
    if (line->arrow && n >= 3) {
        int at = line->arrow > 0 ? n - 2 : 1, cell = line->cells[at];
        int to = direction(s, cell, line->cells[at + line->arrow]);
        put(d, cell / s->cols, cell % s->cols, style, ARROWS[to][s->ascii]);
    }
}

/* What is near shows in its weights, on a ground of their sign's colour, and in the names: who is
 * near changes with every step, and what a step has to repaint makes it slow over a network. */
static void draw_tag(const struct drawing *d, const struct map_line *line, enum ent_style style)
{
    struct rect tag = line->tag;
    const uint8_t *lit = d->options->lit_dyads;
    int padded = tag.cols > line->weight_width;
    if (tag.rows == 0)
        return;
    if (padded)
        put(d, tag.row, tag.col, style, " ");
    put(d, tag.row, tag.col + padded, style, line->weight);
    if (padded)
        put(d, tag.row, tag.col + tag.cols - 1, style, " ");
    if (lit && lit[line->dyad] && style != ENT_STYLE_EDGE_SELECTED)
        canvas_mark(d->canvas,
                    (struct rect){d->area.row + tag.row, d->area.col + tag.col, 1, tag.cols},
                    ENT_MARK_REVERSE);
}

static void draw_lines(const struct drawing *d)
{
    const struct map_sketch *s = &d->plan->sketch;
    for (enum depth depth = DEPTH_PLAIN; depth < DEPTHS; depth++)
        for (int i = 0; i < s->n_lines; i++) {
            const struct map_line *line = &s->lines[i];
            if (line_depth(d, line) != depth)
                continue;
            if (s->kind == MAP_ROUTED)
                draw_line(d, line, line_style(d, line, depth));
            else
                map_straight_draw(d->canvas, d->area, s, line, line_style(d, line, depth));
        }
    for (int i = 0; i < s->n_lines; i++)
        draw_tag(d, &s->lines[i], line_style(d, &s->lines[i], line_depth(d, &s->lines[i])));
}

/* Boxes --------------------------------------------------------------------------------------- */

static const char *border(const struct drawing *d, struct rect box, int row, int col)
{
    int ascii = d->plan->sketch.ascii, top = row == box.row, left = col == box.col;
    int bottom = row == box.row + box.rows - 1, right = col == box.col + box.cols - 1;
    if ((top || bottom) && (left || right)) {
        static const char *const corners[] = {"┘", "└", "┐", "┌"};
        return ascii ? "+" : corners[top * 2 + left];
    }
    int outward = top      ? MAP_JOIN_UP
                  : bottom ? MAP_JOIN_DOWN
                  : left   ? MAP_JOIN_LEFT
                           : MAP_JOIN_RIGHT;
    if (d->plan->joins[row * d->plan->sketch.cols + col] & outward)
        return TEES[outward][ascii];
    return top || bottom ? (ascii ? "-" : "─") : ascii ? "|" : "│";
}

/* Where a line ends in an arrow the border has no tee. */
static void close_border(const struct drawing *d, const struct map_line *line)
{
    const struct map_sketch *s = &d->plan->sketch;
    if (!line->arrow || line->n_cells < 3)
        return;
    int port = line->arrow > 0 ? line->n_cells - 1 : 0;
    int cell = line->cells[port], along = direction(s, cell, line->cells[port - line->arrow]);
    int across = along == MAP_JOIN_LEFT || along == MAP_JOIN_RIGHT;
    put(d, cell / s->cols, cell % s->cols, ENT_STYLE_NODE,
        across ? (s->ascii ? "|" : "│") : (s->ascii ? "-" : "─"));
}

static void draw_box(const struct drawing *d, const struct map_box *box)
{
    struct rect r = box->rect;
    enum ent_style style = node_style(d, box->node);
    canvas_fill(d->canvas, (struct rect){d->area.row + r.row, d->area.col + r.col, r.rows, r.cols},
                style);
    for (int row = r.row; row < r.row + r.rows; row++)
        for (int col = r.col; col < r.col + r.cols; col++)
            if (row == r.row || row == r.row + r.rows - 1 || col == r.col ||
                col == r.col + r.cols - 1)
                put(d, row, col, ENT_STYLE_NODE, border(d, r, row, col));
    put(d, r.row + r.rows / 2, r.col + (r.cols - box->label_width) / 2, style, box->label);
}

static void draw_name(const struct drawing *d, const struct map_box *box)
{
    enum ent_style style = node_style(d, box->node);
    put(d, box->rect.row, box->rect.col, style, "[");
    put(d, box->rect.row, box->rect.col + 1, style, box->label);
    put(d, box->rect.row, box->rect.col + box->rect.cols - 1, style, "]");
}

static void draw_boxes(const struct drawing *d)
{
    const struct map_sketch *s = &d->plan->sketch;
    for (int i = 0; i < s->n_boxes; i++)
        if (s->kind == MAP_ROUTED)
            draw_box(d, &s->boxes[i]);
        else
            draw_name(d, &s->boxes[i]);
    for (int i = 0; i < s->n_lines && s->kind == MAP_ROUTED; i++)
        close_border(d, &s->lines[i]);
}

/* The whole ----------------------------------------------------------------------------------- */

static int draw_listed(const struct drawing *d, struct rect area)
{
    struct tielist list = {0};
    int top = 0, status = tielist_make(&list, d->graph, -1);
    if (!status)
        tielist_draw(d->canvas, area, d->graph, &list, d->selection, d->options, &top);
    tielist_free(&list);
    return status;
}

static void tell_hidden(const struct drawing *d, struct rect area)
{
    const struct map_sketch *s = &d->plan->sketch;
    uint32_t nodes = d->graph->n_nodes - (uint32_t)s->n_boxes;
    uint32_t dyads = d->graph->n_dyads - (uint32_t)s->n_lines;
    int selected = d->selection.node;
    if (!nodes)
        return;
    char label[MAP_LABEL_BYTES], text[MAP_LABEL_BYTES + 96];
    snprintf(text, sizeof text, "not shown: %u actors, %u ties", (unsigned)nodes, (unsigned)dyads);
    if (selected >= 0 && (uint32_t)selected < d->graph->n_nodes && !d->plan->node_box[selected]) {
        map_label_make(label, &d->graph->nodes[selected], 28, s->ascii);
        snprintf(text, sizeof text, "not shown: [%s] and %u more actors, %u ties", label,
                 (unsigned)nodes - 1, (unsigned)dyads);
    }
    canvas_puts(d->canvas, area, area.row + area.rows - 1, area.col, ENT_STYLE_META, text);
}

static int make_room(struct map_places *places, const struct ent_graph *graph)
{
    if (places->nodes && places->labels && places->n_nodes == graph->n_nodes &&
        places->n_dyads == graph->n_dyads)
        return 0;
    struct rect *nodes = calloc((size_t)graph->n_nodes + 1, sizeof *nodes);
    struct rect *labels = calloc((size_t)graph->n_dyads + 1, sizeof *labels);
    if (!nodes || !labels) {
        free(nodes);
        free(labels);
        return ENT_E_NOMEM;
    }
    free(places->nodes);
    free(places->labels);
    places->nodes = nodes;
    places->labels = labels;
    places->n_nodes = graph->n_nodes;
    places->n_dyads = graph->n_dyads;
    return 0;
}

static void fill_places(struct map_places *places, const struct drawing *d)
{
    const struct map_sketch *s = &d->plan->sketch;
    memset(places->nodes, 0, places->n_nodes * sizeof *places->nodes);
    memset(places->labels, 0, places->n_dyads * sizeof *places->labels);
    for (int i = 0; i < s->n_boxes; i++) {
        struct rect r = s->boxes[i].rect;
        places->nodes[s->boxes[i].node] =
            (struct rect){d->area.row + r.row, d->area.col + r.col, r.rows, r.cols};
    }
    for (int i = 0; i < s->n_lines; i++) {
        struct rect r = s->lines[i].tag;
        places->labels[s->lines[i].dyad] =
            (struct rect){d->area.row + r.row, d->area.col + r.col, r.rows, r.cols};
    }
}

/* Keeps a plan up to date; one that the other place has is taken from there. */
static int renew_plan(struct map_plan **plan, struct map_plan **other,
                      const struct ent_graph *graph, struct rect area, int ascii)
{
    uint64_t fingerprint = map_fingerprint(graph, area.rows, area.cols, ascii);
    if (*plan && (*plan)->fingerprint == fingerprint)
        return 0;
    struct map_plan *made = NULL;
    if (*other && (*other)->fingerprint == fingerprint) {
        made = *other;
        *other = NULL;
    } else {
        int status = map_plan_make(&made, graph, area.rows, area.cols, ascii);
        if (status)
            return status;
    }
    map_plan_free(*plan);
    *plan = made;
    return 0;
}

/* A part of a graph is drawn with the boxes of the whole, where that shows them all. */
static int renew_plans(struct map_places *places, const struct ent_graph *graph,
                       const struct map_options *options, struct rect area)
{
    const struct ent_graph *base = options->base;
    int ascii = options->ascii != 0;
    if (!base)
        return renew_plan(&places->plan, &places->base, graph, area, ascii);
    int status = renew_plan(&places->base, &places->plan, base, area, ascii);
    if (status || !map_plan_is_whole(places->base, base))
        return status ? status
                      : renew_plan(&places->plan, &(struct map_plan *){NULL}, graph, area, ascii);
    uint64_t fingerprint =
        map_fingerprint(graph, area.rows, area.cols, ascii) ^ places->base->fingerprint;
    if (places->plan && places->plan->fingerprint == fingerprint)
        return 0;
    struct map_plan *plan = NULL;
    status = map_plan_make_part(&plan, graph, places->base, base);
    if (status)
        return status;
    plan->fingerprint = fingerprint;
    map_plan_free(places->plan);
    places->plan = plan;
    return 0;
}

int map_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
             struct map_selection selection, const struct map_options *options,
             struct map_places *places)
{
    static const struct map_options plain = {0};
    options = options ? options : &plain;
    area.rows = area.rows < 0 ? 0 : area.rows;
    area.cols = area.cols < 0 ? 0 : area.cols;
    int status = make_room(places, graph);
    if (!status)
        status = renew_plans(places, graph, options, area);
    if (status)
        return status;
    const struct map_sketch *s = &places->plan->sketch;
    places->plan->row = area.row;
    places->plan->col = area.col;
    struct rect part = {area.row + s->top, area.col + s->left, s->rows, s->cols};
    struct drawing d = {canvas, part, places->plan, graph, selection, options};
    canvas_fill(canvas, area, ENT_STYLE_TEXT);
    fill_places(places, &d);
    if (s->kind == MAP_LISTED)
        return draw_listed(&d, area);
    draw_lines(&d);
    draw_boxes(&d);
    tell_hidden(&d, area);
    return 0;
}

void map_places_free(struct map_places *places)
{
    free(places->nodes);
    free(places->labels);
    map_plan_free(places->plan);
    map_plan_free(places->base);
    *places = (struct map_places){0};
}

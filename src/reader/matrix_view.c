// SPDX-License-Identifier: MIT
/*
 * The matrix in the graph pane. Its cursor is a cell: one with ties picks the pair, one on the
 * diagonal the actor. A selection that comes from elsewhere moves the cursor to its cell.
 */
#include <stdio.h>

#include "history.h"
#include "view.h"

static int make(struct reader *reader)
{
    if (!reader->graph || reader->matrix.nodes)
        return 0;
    return matrix_make(&reader->matrix, reader->graph, reader->ascii);
}

/* The selected pair may lie on either side of the diagonal: the cursor stays where it is on one. */
static void follow_selection(struct reader *reader, struct map_selection selection)
{
    struct matrix_at *at = &reader->matrix_at;
    const int32_t *places = reader->matrix.places;
    if (selection.node >= 0 && places[selection.node] >= 0)
        at->row = at->column = (uint32_t)places[selection.node];
    if (selection.dyad < 0)
        return;
    const struct ent_dyad *dyad = &reader->graph->dyads[selection.dyad];
    uint32_t a = (uint32_t)places[dyad->a], b = (uint32_t)places[dyad->b];
    if ((at->row == a && at->column == b) || (at->row == b && at->column == a))
        return;
    int turned = !matrix_find(&reader->matrix, a, b);
    at->row = turned ? b : a;
    at->column = turned ? a : b;
}

/* Headings of rows lead to actors, cells with ties to pairs. */
static void add_zones(struct reader *reader, struct rect area)
{
    const struct matrix *m = &reader->matrix;
    const struct matrix_at *at = &reader->matrix_at;
    for (int i = 0; i < at->rows_shown; i++) {
        uint32_t place = (uint32_t)(at->top + i);
        int row = area.row + 1 + i;
        zones_add(&reader->zones, (struct rect){row, area.col + 2, 1, at->cells - area.col - 3},
                  ZONE_NODE, m->nodes[place]);
        for (uint32_t c = m->first[place]; c < m->first[place + 1]; c++) {
            int column = (int)m->cells[c].column - at->left;
            if (column >= 0 && column < at->columns)
                zones_add(&reader->zones,
                          (struct rect){row, at->cells + column * at->step, 1, m->cell_width},
                          ZONE_CELL, place * m->count + m->cells[c].column);
        }
    }
}

/* The actor whose row it is. */
static struct map_selection here(const struct reader *reader)
{
    const struct matrix *m = &reader->matrix;
    int node = reader->matrix_at.row < m->count ? (int)m->nodes[reader->matrix_at.row] : -1;
    return (struct map_selection){.node = node, .dyad = -1};
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    reader->graph_rows = area.rows;
    if (make(reader)) {
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
        return;
    }
    if (!reader->matrix.count) {
        canvas_puts(&reader->canvas, area, area.row, area.col + 1, ENT_STYLE_META, "No ties.");
        return;
    }
    struct map_selection selection = reader_selection(reader);
    struct map_options options = reader_lights(reader);
    follow_selection(reader, selection);
    matrix_draw(&reader->canvas, area, reader->graph, &reader->matrix, selection, &options,
                &reader->matrix_at, focused);
    add_zones(reader, area);
}

static const char *label_at(const struct reader *reader, uint32_t place)
{
    return reader->graph->nodes[reader->matrix.nodes[place]].label;
}

/* Picks what the cursor is on. */
static void pick_here(struct reader *reader)
{
    const struct matrix_at *at = &reader->matrix_at;
    const struct matrix_cell *cell = matrix_find(&reader->matrix, at->row, at->column);
    struct map_selection selection = {-1, cell ? (int)cell->dyad : -1};
    if (at->row == at->column)
        selection.node = (int)reader->matrix.nodes[at->row];
    if (selection.node < 0 && selection.dyad < 0) {
        reader_unpick(reader);
        reader_say(reader, "%s to %s: nothing stated", label_at(reader, at->row),
                   label_at(reader, at->column));
        return;
    }
    reader_pick(reader, selection);
    reader_tell_selection(reader);
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    struct matrix_at *at = &reader->matrix_at;
    if (make(reader) || !reader->matrix.count)
        return;
    int across = motion == MOVE_LEFT || motion == MOVE_RIGHT;
    uint32_t *place = across ? &at->column : &at->row;
    *place = (uint32_t)view_step(*place, reader->matrix.count, at->rows_shown, motion, count);
    pick_here(reader);
}

static void open_here(struct reader *reader)
{
    struct map_selection selection = reader_selection(reader);
    if (selection.node < 0 && selection.dyad < 0) {
        reader_say(reader, "move to a cell with a tie first, or to an actor's on the diagonal");
        return;
    }
    history_mark(reader);
    ties_show(reader, selection);
}

static int leave(struct reader *reader)
{
    return map_view.leave(reader);
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    snprintf(out, VIEW_TITLE, "Matrix: %u actors",
             make(reader) ? 0 : (unsigned)reader->matrix.count);
}

const struct view matrix_view = {
    .name = "matrix",
    .hints = {COMMAND_pane, COMMAND_open, COMMAND_next, COMMAND_view, COMMAND_ties, COMMAND_export,
              COMMAND_zoom, COMMAND_help, COMMAND_leave, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .here = here,
    .leave = leave,
};

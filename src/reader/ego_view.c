// SPDX-License-Identifier: MIT
/*
 * The neighbourhood of one actor in the graph pane. Its cursor is on the actor, then that is what
 * is picked, or on a neighbour, then the pair is; Enter on a neighbour walks there. An actor that
 * is selected elsewhere comes into the middle.
 */
#include <stdio.h>

#include "ego.h"
#include "history.h"
#include "view.h"

/* Puts what is selected into the middle. 0, or -1 where there is nothing to show. */
static int follow(struct reader *reader)
{
    struct ego *ego = &reader->ego;
    const struct ent_graph *graph = reader->graph;
    struct map_selection selection = reader_selection(reader);
    if (!graph || !graph->n_nodes)
        return -1;
    uint32_t centre = ego->made ? ego->centre : ego_busiest(graph);
    if (selection.node >= 0)
        centre = (uint32_t)selection.node;
    else if (selection.dyad >= 0 && graph->dyads[selection.dyad].a != centre &&
             graph->dyads[selection.dyad].b != centre)
        centre = graph->dyads[selection.dyad].a;
    if (ego->made && ego->centre == centre)
        return 0;
    if (ego_make(ego, graph, centre)) {
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
        return -1;
    }
    return 0;
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    int row = reader->canvas.cursor_row, col = reader->canvas.cursor_col;
    reader->graph_rows = area.rows;
    if (follow(reader)) {
        canvas_puts(&reader->canvas, area, area.row, area.col + 1, ENT_STYLE_META, "No actors.");
        return;
    }
    struct map_options options = reader_lights(reader);
    if (reader->lead == LEAD_GRAPH) { /* all that is shown belongs to what is picked */
        options.lit_nodes = NULL;
        options.lit_dyads = NULL;
    }
    ego_draw(&reader->canvas, area, reader->graph, &reader->ego, reader_selection(reader), &options,
             &reader->zones);
    if (!focused) {
        reader->canvas.cursor_row = row;
        reader->canvas.cursor_col = col;
    }
}

static struct map_selection here(const struct reader *reader)
{
    return (struct map_selection){reader->ego.made ? (int)reader->ego.centre : -1, -1};
}

static void pick_centre(struct reader *reader)
{
    reader_pick(reader, (struct map_selection){.node = (int)reader->ego.centre, .dyad = -1});
    reader_tell_selection(reader);
}

static void pick_place(struct reader *reader, uint32_t place)
{
    reader_pick(reader, (struct map_selection){.node = -1, .dyad = (int)reader->ego.dyads[place]});
    reader_tell_selection(reader);
}

/* Where the sides stand beside the actor: the side that a motion leads to from the middle,
 * EGO_SIDES where it has nobody. */
static int side_from_centre(const struct ego *ego, enum motion motion)
{
    int side = motion == MOVE_LEFT ? EGO_MINUS : EGO_PLUS;
    if (ego->first[side] == ego->first[side + 1] && (motion != MOVE_LEFT && motion != MOVE_RIGHT))
        side = EGO_MINUS;
    return ego->first[side] == ego->first[side + 1] ? EGO_SIDES : side;
}

static void step_beside(struct reader *reader, int at, enum motion motion, unsigned typed)
{
    const struct ego *ego = &reader->ego;
    int side = at < 0 ? side_from_centre(ego, motion) : (int)ego_side_of(ego, (uint32_t)at);
    if (side == EGO_SIDES) {
        pick_centre(reader);
        return;
    }
    uint32_t first = ego->first[side], n = ego->first[side + 1] - first;
    int aside = motion == MOVE_LEFT || motion == MOVE_RIGHT;
    if (at < 0)
        pick_place(reader, motion == MOVE_UP || motion == MOVE_BOTTOM ? first + n - 1 : first);
    else if (!aside)
        pick_place(reader, first + (uint32_t)view_step((uint32_t)at - first, n, reader->graph_rows,
                                                       motion, typed));
    else if ((motion == MOVE_LEFT) != (side == EGO_MINUS))
        pick_centre(reader);
}

/* Where the sides stand over and under the actor, all is one column: friends, the actor, foes. */
static void step_down(struct reader *reader, int at, enum motion motion, unsigned typed)
{
    const struct ego *ego = &reader->ego;
    uint32_t foes = ego->first[EGO_PLUS], all = ego->first[EGO_SIDES], friends = all - foes;
    uint32_t row = at < 0                ? friends
                   : (uint32_t)at < foes ? friends + 1 + (uint32_t)at
                                         : (uint32_t)at - foes;
    uint32_t to = (uint32_t)view_step(row, (size_t)all + 1, reader->graph_rows, motion, typed);
    if (to == friends)
        pick_centre(reader);
    else
        pick_place(reader, to < friends ? foes + to : to - friends - 1);
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    struct map_selection selection = reader_selection(reader);
    if (follow(reader))
        return;
    int at = ego_find(&reader->ego, selection.dyad);
    if (at < 0 && selection.node < 0)
        pick_centre(reader);
    else if (reader->ego.wide)
        step_beside(reader, at, motion, count);
    else
        step_down(reader, at, motion, count);
}

static void open_here(struct reader *reader)
{
    struct map_selection selection = reader_selection(reader);
    if (follow(reader))
        return;
    int at = ego_find(&reader->ego, selection.dyad);
    history_mark(reader);
    if (at < 0) {
        ties_show(reader, (struct map_selection){.node = (int)reader->ego.centre, .dyad = -1});
        return;
    }
    uint32_t to = ego_other(&reader->ego, reader->graph, reader->ego.dyads[at]);
    reader_pick(reader, (struct map_selection){.node = (int)to, .dyad = -1});
    reader_tell_selection(reader);
}

static int leave(struct reader *reader)
{
    return map_view.leave(reader);
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    if (follow(reader)) {
        snprintf(out, VIEW_TITLE, "Neighbours");
        return;
    }
    uint32_t n = reader->ego.first[EGO_SIDES];
    snprintf(out, VIEW_TITLE, "%s and %u neighbour%s",
             reader->graph->nodes[reader->ego.centre].label, n, n == 1 ? "" : "s");
}

const struct view ego_view = {
    .name = "ego",
    .hints = {COMMAND_pane, COMMAND_open, COMMAND_back, COMMAND_next, COMMAND_view, COMMAND_ties,
              COMMAND_zoom, COMMAND_help, COMMAND_leave, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .here = here,
    .leave = leave,
};

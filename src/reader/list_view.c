// SPDX-License-Identifier: MIT
/* The graph as a list of pairs (drawn by tielist.c), the heaviest first. */
#include <stdio.h>
#include <string.h>

#include "history.h"
#include "view.h"

static void draw(struct reader *reader, struct rect area, int focused)
{
    reader->graph_rows = area.rows;
    if (!reader->graph || !reader->dyads.count) {
        canvas_puts(&reader->canvas, area, area.row, area.col + 1, ENT_STYLE_META, "No ties.");
        return;
    }
    struct map_selection selection = reader_selection(reader);
    struct map_options options = reader_lights(reader);
    tielist_draw(&reader->canvas, area, reader->graph, &reader->dyads, selection, &options,
                 &reader->dyads_top);
    int rows = area.rows - ((int)reader->dyads.count > area.rows && area.rows > 1);
    for (int i = 0; i < rows && reader->dyads_top + i < (int)reader->dyads.count; i++)
        zones_add(&reader->zones, (struct rect){area.row + i, area.col, 1, area.cols}, ZONE_DYAD,
                  reader->dyads.dyads[reader->dyads_top + i]);
    int at = tielist_find(&reader->dyads, selection.dyad);
    if (focused && at >= reader->dyads_top && at < reader->dyads_top + area.rows) {
        reader->canvas.cursor_row = area.row + at - reader->dyads_top;
        reader->canvas.cursor_col = area.col;
    }
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    if (!reader->graph || !reader->dyads.count)
        return;
    int at = tielist_find(&reader->dyads, reader_selection(reader).dyad);
    size_t to =
        at < 0 ? 0 : view_step((size_t)at, reader->dyads.count, reader->graph_rows, motion, count);
    reader_pick(reader, (struct map_selection){.node = -1, .dyad = (int)reader->dyads.dyads[to]});
    reader_tell_selection(reader);
}

static void open_here(struct reader *reader)
{
    if (reader_selection(reader).dyad < 0) {
        reader_say(reader, "move to a pair first");
        return;
    }
    history_mark(reader);
    ties_show(reader, reader_selection(reader));
}

static int leave(struct reader *reader)
{
    return map_view.leave(reader);
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    snprintf(out, VIEW_TITLE, "Pairs: %u, %s", reader->dyads.count,
             tie_order_about[reader->dyads_order]);
}

static void sort(struct reader *reader, const char *name)
{
    int order = name[0] ? TIE_ORDER_COUNT : (int)(reader->dyads_order + 1) % TIE_ORDER_COUNT;
    for (int i = 0; i < TIE_ORDER_COUNT && name[0]; i++)
        if (strcmp(tie_order_names[i], name) == 0)
            order = i;
    if (order == TIE_ORDER_COUNT) {
        reader_fail(reader,
                    "pairs are sorted by weight, statements, recent, hostile, friendly, "
                    "name; not %s",
                    name);
        return;
    }
    reader->dyads_order = (enum tie_order)order;
    if (reader->graph && tielist_sort(&reader->dyads, reader->graph, reader->dyads_order))
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
    else
        reader_say(reader, "%s", tie_order_about[order]);
    reader->dyads_top = 0;
}

const struct view list_view = {
    .name = "pairs",
    .hints = {COMMAND_pane, COMMAND_open, COMMAND_sort, COMMAND_next, COMMAND_view, COMMAND_export,
              COMMAND_zoom, COMMAND_help, COMMAND_leave, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .leave = leave,
    .sort = sort,
};

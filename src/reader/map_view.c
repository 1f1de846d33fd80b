// SPDX-License-Identifier: MIT
/* The graph as a map (drawn by map.c): arrows go from node to node, Enter shows a node's ties. */
#include <stdio.h>

#include "history.h"
#include "map_plan.h"
#include "view.h"

/* A box without its border, where it has one: that is where letters go. */
static struct rect inside(struct rect box)
{
    int border = box.rows > 2;
    return (struct rect){box.row + border, box.col + 1, box.rows - 2 * border, box.cols - 2};
}

/* What of a rect lies in the area; no rows or columns for nothing. */
static struct rect seen(struct rect r, struct rect area)
{
    int bottom = r.row + r.rows, right = r.col + r.cols;
    int row = r.row > area.row ? r.row : area.row, col = r.col > area.col ? r.col : area.col;
    bottom = bottom < area.row + area.rows ? bottom : area.row + area.rows;
    right = right < area.col + area.cols ? right : area.col + area.cols;
    return (struct rect){row, col, bottom - row, right - col};
}

/* Where the map is larger than the pane: how many actors lie beyond its sides. */
static void tell_beyond(struct reader *reader, struct rect area)
{
    static const char *const where[] = {
        [MAP_LEFT] = "left", [MAP_RIGHT] = "right", [MAP_UP] = "above", [MAP_DOWN] = "below"};
    const struct map_window *window = &reader->window;
    struct ent_buffer text = {0};
    char factor[16];
    int all = 0;
    if (!map_window_is_zoomed(window))
        return;
    ent_buffer_printf(&text, "zoom %s", map_window_factor(factor, window));
    for (int i = 0; i < 4; i++)
        if (window->beyond[i])
            ent_buffer_printf(&text, "%s%d %s", all++ ? ", " : ": ", window->beyond[i], where[i]);
    if (!all)
        ent_buffer_puts(&text, ": all is seen");
    uint32_t boxes = reader->places.plan ? (uint32_t)reader->places.plan->sketch.n_boxes : 0;
    if (boxes < reader->graph->n_nodes)
        ent_buffer_printf(&text, "; not shown: %u", (unsigned)(reader->graph->n_nodes - boxes));
    int row = area.row + area.rows - 1;
    canvas_fill(&reader->canvas, (struct rect){row, area.col, 1, area.cols}, ENT_STYLE_TEXT);
    canvas_puts(&reader->canvas, area, row, area.col, ENT_STYLE_META,
                text.data && !text.failed ? text.data : "");
    ent_buffer_free(&text);
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    reader->graph_rows = area.rows;
    if (!reader->graph || !reader->graph->n_nodes) {
        canvas_puts(&reader->canvas, area, area.row, area.col + 1, ENT_STYLE_META,
                    reader->base ? "The filter leaves no ties; Fx drops it."
                                 : reader_no_graph(reader));
        return;
    }
    struct map_selection selection = reader_selection(reader);
    struct map_options options = reader_lights(reader);
    if (map_window_draw(&reader->canvas, area, reader->graph, selection, &options, &reader->places,
                        &reader->window))
        reader_fail(reader, "%s", ent_error_text(ENT_E_NOMEM));
    tell_beyond(reader, area);
    for (uint32_t i = 0; i < reader->places.n_nodes; i++)
        zones_add(&reader->zones, seen(inside(reader->places.nodes[i]), area), ZONE_NODE, i);
    for (uint32_t i = 0; i < reader->places.n_dyads; i++)
        zones_add(&reader->zones, seen(reader->places.labels[i], area), ZONE_DYAD, i);
    const struct rect *at = NULL;
    if (selection.node >= 0 && (uint32_t)selection.node < reader->places.n_nodes)
        at = &reader->places.nodes[selection.node];
    else if (selection.dyad >= 0 && (uint32_t)selection.dyad < reader->places.n_dyads)
        at = &reader->places.labels[selection.dyad];
    struct rect there = at ? seen(*at, area) : (struct rect){0};
    if (focused && there.rows > 0 && there.cols > 0) {
        reader->canvas.cursor_row = there.row + there.rows / 2;
        reader->canvas.cursor_col = there.col + (there.cols > 2 ? 1 : 0);
    }
}

/* The node that keys start from: the selected one, or an end of the selected dyad. */
static int node_here(const struct reader *reader)
{
    struct map_selection selection = reader_selection(reader);
    return selection.dyad >= 0 ? (int)reader->graph->dyads[selection.dyad].a : selection.node;
}

static void pick_node(struct reader *reader, int node)
{
    reader_pick(reader, (struct map_selection){.node = node, .dyad = -1});
    reader_tell_selection(reader);
}

/* The node that is `by` further in the order of their first mention. */
static void step_node(struct reader *reader, long by)
{
    long n = (long)reader->graph->n_nodes, at = (long)node_here(reader) + by;
    pick_node(reader, (int)(at < 0 ? 0 : at >= n ? n - 1 : at));
}

static void scale(struct reader *reader, int steps)
{
    char factor[16];
    int changed = map_window_zoom(&reader->window, steps ? steps : -100);
    reader_say(reader, !changed && steps ? "zoom %s: there is no further one" : "zoom %s",
               map_window_factor(factor, &reader->window));
}

static void pan(struct reader *reader, enum motion motion, unsigned count)
{
    struct map_window *window = &reader->window;
    struct rect pane = reader->panes[SIDE_GRAPH];
    int n = count ? (int)count : 1, page = pane.rows > 4 ? pane.rows - 3 : 1;
    const int rows[] = {[MOVE_DOWN] = 4,
                        [MOVE_UP] = -4,
                        [MOVE_PAGE_DOWN] = page,
                        [MOVE_PAGE_UP] = -page,
                        [MOVE_HALF_DOWN] = (page + 1) / 2,
                        [MOVE_HALF_UP] = -(page + 1) / 2,
                        [MOVE_BOTTOM] = 0};
    if (!map_window_is_zoomed(window)) {
        reader_say(reader, "the map fits; + makes it larger");
        return;
    }
    n = n > 1000 ? 1000 : n;
    window->row += n * rows[motion];
    window->col += motion == MOVE_LEFT ? -8 * n : motion == MOVE_RIGHT ? 8 * n : 0;
    window->moved = 1;
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    static const int directions[] = {[MOVE_DOWN] = MAP_DOWN,
                                     [MOVE_UP] = MAP_UP,
                                     [MOVE_LEFT] = MAP_LEFT,
                                     [MOVE_RIGHT] = MAP_RIGHT};
    if (!reader->graph || !reader->graph->n_nodes)
        return;
    if (motion > MOVE_RIGHT && motion < MOVE_TOP && map_window_is_zoomed(&reader->window)) {
        pan(reader, motion, count);
        return;
    }
    if (motion > MOVE_RIGHT) {
        int down = motion == MOVE_PAGE_DOWN || motion == MOVE_HALF_DOWN;
        int up = motion == MOVE_PAGE_UP || motion == MOVE_HALF_UP;
        long n = (long)reader->graph->n_nodes;
        step_node(reader, down ? 1 : up ? -1 : motion == MOVE_TOP ? -n : n);
        return;
    }
    int node = node_here(reader);
    for (unsigned i = 0; i < (count ? count : 1); i++) {
        int next = map_step(&reader->places, node, (enum map_direction)directions[motion]);
        if (next < 0)
            break;
        node = next;
    }
    if (node >= 0)
        pick_node(reader, node);
}

static void open_here(struct reader *reader)
{
    struct map_selection selection = reader_selection(reader);
    if (selection.node < 0 && selection.dyad < 0) {
        reader_say(reader, "move to a node first");
        return;
    }
    history_mark(reader);
    ties_show(reader, selection);
}

static int leave(struct reader *reader)
{
    if (reader->shown[SIDE_TEXT] == VIEW_ARTICLE && reader->shelf.count > 1) {
        reader->shown[SIDE_TEXT] = VIEW_ARTICLES;
        reader->focus = SIDE_TEXT;
        return 1;
    }
    return 0;
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    const struct ent_graph *graph = reader->graph;
    if (!graph) {
        snprintf(out, VIEW_TITLE, "Graph");
        return;
    }
    int len = reader->whole
                  ? snprintf(out, VIEW_TITLE, "Graph of %zu article%s: ", graph->n_documents,
                             graph->n_documents == 1 ? "" : "s")
                  : snprintf(out, VIEW_TITLE, "Graph: ");
    snprintf(out + len, VIEW_TITLE - (size_t)len, "%u actor%s, %u pair%s", graph->n_nodes,
             graph->n_nodes == 1 ? "" : "s", graph->n_dyads, graph->n_dyads == 1 ? "" : "s");
}

const struct view map_view = {
    .name = "map",
    .hints = {COMMAND_pane, COMMAND_open, COMMAND_next, COMMAND_view, COMMAND_ties, COMMAND_export,
              COMMAND_zoom, COMMAND_help, COMMAND_leave, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .leave = leave,
    .scale = scale,
    .pan = pan,
};

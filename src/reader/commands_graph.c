// SPDX-License-Identifier: MIT
/* What commands do with the graph. */
#include "command_run.h"

#include "export_graph.h"
#include "filter.h"
#include "history.h"
#include "state.h"
#include "view.h"

/* Picks the actor that is named; 0 where none is, after telling so. Nothing named picks nothing. */
static int pick_named(struct reader *reader, const char *name)
{
    if (!name[0])
        return 1;
    int node = reader->graph ? links_find_actor(&reader->links, name) : -1;
    if (node < 0) {
        reader_fail(reader, "no actor of this graph is called %s; Tab completes", name);
        return 0;
    }
    history_mark(reader);
    reader_pick(reader, (struct map_selection){.node = node, .dyad = -1});
    reader_tell_selection(reader);
    return 1;
}

COMMAND(view)
{
    view_choose(reader, argument);
}

COMMAND(show_map)
{
    view_choose(reader, "map");
}

COMMAND(ego)
{
    if (pick_named(reader, argument))
        view_choose(reader, "ego");
}

COMMAND(pairs)
{
    view_choose(reader, "pairs");
}

COMMAND(matrix)
{
    view_choose(reader, "matrix");
}

COMMAND(timeline)
{
    timeline_of(reader, reader_selection(reader));
    view_choose(reader, "timeline");
}

COMMAND(sort)
{
    const struct view *view = view_of(view_focused(reader));
    if (!view->sort) /* from the other pane the graph's order is meant */
        view = view_of(reader->shown[SIDE_GRAPH]);
    if (view->sort)
        view->sort(reader, argument);
    else
        reader_say(reader, "what is shown here has one order only");
}

static void pan(struct reader *reader, enum motion motion, unsigned count)
{
    const struct view *view = view_of(reader->shown[SIDE_GRAPH]);
    if (view->pan)
        view->pan(reader, motion, count);
    else
        reader_say(reader, "only a map is moved; V shows it");
}

#define PAN_COMMAND(symbol, motion)                                                                \
    COMMAND(symbol)                                                                                \
    {                                                                                              \
        pan(reader, motion, count);                                                                \
    }
PAN_COMMAND(pan_left, MOVE_LEFT)
PAN_COMMAND(pan_right, MOVE_RIGHT)
PAN_COMMAND(pan_up, MOVE_UP)
PAN_COMMAND(pan_down, MOVE_DOWN)
#undef PAN_COMMAND

COMMAND(centre)
{
    reader->window.centred = (struct map_selection){-2, -2};
    reader->window.moved = 0;
}

COMMAND(compare)
{
    compare_show(reader, argument);
}

COMMAND(filter)
{
    struct ent_filter filter = reader->filter;
    struct ent_message message = {{0}};
    struct ent_buffer words = {0};
    if (!argument[0]) {
        filter_panel_toggle(reader);
        return;
    }
    if (filter_parse(&filter, argument, &message)) {
        reader_fail(reader, "%s", message.text);
        return;
    }
    reader_filter(reader, &filter);
    reader_tell_filter(reader, &words);
    if (words.len)
        reader_say(reader, "%s", words.data);
    else
        reader_say(reader, "all ties are shown");
    ent_buffer_free(&words);
}

COMMAND(roll)
{
    struct ent_filter filter = reader->filter;
    filter.roll = filter.roll == ENT_ROLL_UP ? ENT_ROLL_DOWN : ENT_ROLL_UP;
    reader_filter(reader, &filter);
    reader_say(reader, filter.roll == ENT_ROLL_UP
                           ? "persons, offices and armies count as their country"
                           : "persons, offices and armies stand for themselves");
}

COMMAND(ties)
{
    if (pick_named(reader, argument))
        ties_show(reader, reader_selection(reader));
}

COMMAND(card)
{
    if (pick_named(reader, argument))
        card_show(reader);
}

COMMAND(whole)
{
    size_t marked = reader->shelf.catalog.n_marked;
    reader->whole = !reader->whole;
    reader_refold_keeping(reader);
    if (reader->whole)
        reader_say(reader,
                   marked ? "the graph of the %zu marked articles"
                          : "the graph of all %zu articles read",
                   marked ? marked : reader->shelf.n_ready);
    else
        reader_say(reader, "the graph of this article");
}

COMMAND(balance)
{
    camps_show(reader);
}

COMMAND(export)
{
    export_ask(reader, argument);
}

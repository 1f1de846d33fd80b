// SPDX-License-Identifier: MIT
/* What commands do with the graph. */
#include "command_run.h"

#include "export_graph.h"
#include "state.h"
#include "view.h"

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

COMMAND(ties)
{
    ties_show(reader, reader_selection(reader));
}

COMMAND(card)
{
    card_show(reader);
}

COMMAND(whole)
{
    reader->whole = !reader->whole;
    reader_refold(reader);
    if (reader->whole)
        reader_say(reader, "the graph of all %zu articles read", reader->shelf.n_ready);
    else
        reader_say(reader, "the graph of this article");
}

COMMAND(balance)
{
    reader_tell_balance(reader);
}

COMMAND(export)
{
    export_ask(reader, argument);
}

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

COMMAND(matrix)
{
    view_choose(reader, "matrix");
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

// SPDX-License-Identifier: MIT
/* What commands do that move and go from place to place: they act through the view that has the
 * focus. */
#include "command_run.h"

#include "arrivals.h"
#include "copy.h"
#include "hints.h"
#include "history.h"
#include "marks.h"
#include "prompt.h"
#include "state.h"
#include "view.h"
#include "walk.h"

/* Moving ----------------------------------------------------------------------------------------
 */

#define MOVE_COMMAND(symbol, motion)                                                               \
    COMMAND(symbol)                                                                                \
    {                                                                                              \
        view_of(view_focused(reader))->move(reader, motion, count);                                \
    }
MOVE_COMMAND(down, MOVE_DOWN)
MOVE_COMMAND(up, MOVE_UP)
MOVE_COMMAND(left, MOVE_LEFT)
MOVE_COMMAND(right, MOVE_RIGHT)
MOVE_COMMAND(page_down, MOVE_PAGE_DOWN)
MOVE_COMMAND(page_up, MOVE_PAGE_UP)
MOVE_COMMAND(half_down, MOVE_HALF_DOWN)
MOVE_COMMAND(half_up, MOVE_HALF_UP)
MOVE_COMMAND(top, MOVE_TOP)
MOVE_COMMAND(bottom, MOVE_BOTTOM)
#undef MOVE_COMMAND

/* Text and graph --------------------------------------------------------------------------------
 */

COMMAND(pane)
{
    reader->focus = reader->focus == SIDE_TEXT ? SIDE_GRAPH : SIDE_TEXT;
    reader->help = 0;
}

COMMAND(open)
{
    view_of(view_focused(reader))->open(reader);
}

COMMAND(next_mention)
{
    article_step(reader, POINT_MENTION, command_steps(count));
}

COMMAND(previous_mention)
{
    article_step(reader, POINT_MENTION, -command_steps(count));
}

COMMAND(next_tie)
{
    article_step(reader, POINT_TIE, command_steps(count));
}

COMMAND(previous_tie)
{
    article_step(reader, POINT_TIE, -command_steps(count));
}

COMMAND(next)
{
    view_search(reader, "", command_steps(count));
}

COMMAND(previous)
{
    view_search(reader, "", -command_steps(count));
}

COMMAND(search)
{
    if (!argument[0])
        prompt_open(reader, PROMPT_SEARCH, "");
    else
        view_search(reader, argument, 1);
}

COMMAND(back)
{
    history_go(reader, command_steps(count));
}

COMMAND(forward)
{
    history_go(reader, -command_steps(count));
}

/* The next key is the letter where none stands behind the command. */
static int await(struct reader *reader, enum command_id id, const char *argument)
{
    if (argument[0])
        return 0;
    reader->awaiting = (int)id;
    reader_say(reader, "%s: which letter?", commands[id].word);
    return 1;
}

COMMAND(hints)
{
    hints_show(reader);
}

COMMAND(same_actor)
{
    article_same_actor(reader, command_steps(count));
}

COMMAND(mark)
{
    if (!await(reader, COMMAND_mark, argument))
        marks_set(reader, argument);
}

COMMAND(to_mark)
{
    if (!await(reader, COMMAND_to_mark, argument))
        marks_go(reader, argument);
}

COMMAND(copy)
{
    copy_selected(reader);
}

COMMAND(clear)
{
    if (view_focused(reader) == VIEW_ARTICLES && reader->shelf.catalog.filter) {
        articles_narrow(reader, "");
        return;
    }
    if (reader->walk.kind == WALK_NONE && reader->lead == LEAD_TEXT &&
        shelf_is_loading(&reader->shelf) && !reader->shelf.stopped) {
        arrivals_toggle(reader); /* nothing else to drop: what goes on is stopped */
        return;
    }
    walk_clear(reader);
    reader_unpick(reader);
    timeline_of(reader, reader_selection(reader));
}

// SPDX-License-Identifier: MIT
/* What commands do with the screen and the program. */
#include "command_run.h"

#include <stdlib.h>

#include "frame.h"
#include "prompt.h"
#include "snapshot.h"
#include "state.h"
#include "view.h"

/* Screen ----------------------------------------------------------------------------------------
 */

COMMAND(zoom)
{
    reader->zoomed = !reader->zoomed;
}

static void set_measure(struct reader *reader, long cells)
{
    int *measure = &reader->settings->measure;
    *measure = cells < READER_MEASURE_MIN   ? READER_MEASURE_MIN
               : cells > READER_MEASURE_MAX ? READER_MEASURE_MAX
                                            : (int)cells;
    reader_say(reader, "lines of at most %d cells", *measure);
}

/* 1 where the view that has the focus has a size of its own. */
static int scale(struct reader *reader, int steps)
{
    const struct view *view = view_of(view_focused(reader));
    if (view->scale)
        view->scale(reader, steps);
    return view->scale != NULL;
}

COMMAND(narrower)
{
    if (scale(reader, -command_steps(count)))
        return;
    set_measure(reader, (long)reader->settings->measure - 4 * command_steps(count));
}

COMMAND(wider)
{
    if (scale(reader, command_steps(count)))
        return;
    set_measure(reader, (long)reader->settings->measure + 4 * command_steps(count));
}

COMMAND(measure)
{
    char *end;
    if (!argument[0] && scale(reader, 0))
        return;
    long cells = argument[0] ? strtol(argument, &end, 10) : READER_MEASURE;
    if (argument[0] && *end)
        reader_fail(reader, "a number of cells is needed: measure 72");
    else
        set_measure(reader, cells);
}

COMMAND(justify)
{
    reader->settings->justify = !reader->settings->justify;
    reader_say(reader, reader->settings->justify ? "lines end evenly" : "lines end ragged");
}

COMMAND(raw)
{
    article_toggle_raw(reader);
}

COMMAND(divider_left)
{
    frame_move_divider(reader, -command_steps(count));
}

COMMAND(divider_right)
{
    frame_move_divider(reader, command_steps(count));
}

COMMAND(mouse)
{
    reader->settings->mouse = !reader->settings->mouse;
    reader_say(reader, reader->settings->mouse ? "the mouse selects, opens and scrolls here"
                                               : "the mouse is the terminal's own again");
}

COMMAND(redraw)
{
    reader->request = REQUEST_REDRAW;
}

COMMAND(screen)
{
    if (!argument[0])
        reader_fail(reader, "a file name is needed: screen FILE");
    else
        snapshot_write(reader, argument);
}

/* Program ---------------------------------------------------------------------------------------
 */

COMMAND(help)
{
    reader->help = !reader->help;
    reader->help_top = 0;
}

COMMAND(command)
{
    prompt_open(reader, PROMPT_COMMAND, "");
}

COMMAND(suspend)
{
    reader->request = REQUEST_SUSPEND;
}

COMMAND(leave)
{
    if (!view_of(view_focused(reader))->leave(reader))
        reader->quit = 1;
}

COMMAND(quit)
{
    reader->quit = 1;
}

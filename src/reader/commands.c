// SPDX-License-Identifier: MIT
/*
 * The table of commands and what most of them do. A key is looked up in a small table that is made
 * from the words of the commands' rows; a command acts through the view that has the focus.
 */
#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "copy.h"
#include "export_graph.h"
#include "frame.h"
#include "history.h"
#include "key.h"
#include "snapshot.h"
#include "state.h"
#include "view.h"
#include "walk.h"

#define UNUSED __attribute__((unused))
#define COMMAND(symbol)                                                                            \
    static void command_##symbol(struct reader *reader, UNUSED unsigned count,                     \
                                 UNUSED const char *argument)

#define COMMAND_DECLARE(symbol, name, keys, word, argument, help)                                  \
    static command_fn command_##symbol;
COMMANDS(COMMANDS_NO_GROUP, COMMAND_DECLARE)
#undef COMMAND_DECLARE

const struct command commands[COMMAND_COUNT] = {
#define COMMAND_ROW(symbol, name, keys, word, argument, help)                                      \
    [COMMAND_##symbol] = {name, keys, word, argument, help, command_##symbol},
    COMMANDS(COMMANDS_NO_GROUP, COMMAND_ROW)
#undef COMMAND_ROW
};

const struct help_row help_rows[] = {
#define HELP_GROUP(title) {title, COMMAND_NONE},
#define HELP_ROW(symbol, name, keys, word, argument, help) {NULL, COMMAND_##symbol},
    COMMANDS(HELP_GROUP, HELP_ROW)
#undef HELP_GROUP
#undef HELP_ROW
};
const size_t n_help_rows = sizeof help_rows / sizeof *help_rows;

/* Finding -------------------------------------------------------------------------------------- */

/* Reads the next key of a command's list; 0 at its end. */
static int next_key(uint32_t *out, const char **keys)
{
    while (**keys == ' ')
        ++*keys;
    size_t n = **keys ? key_read(out, *keys) : 0;
    *keys += n;
    return n > 0;
}

enum command_id command_of_key(uint32_t key)
{
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *keys = commands[i].keys;
        for (uint32_t k; next_key(&k, &keys);)
            if (k == key)
                return (enum command_id)i;
    }
    return COMMAND_NONE;
}

const char *command_key(char *out, enum command_id id)
{
    const char *keys = commands[id].keys;
    uint32_t key;
    out[0] = '\0';
    return next_key(&key, &keys) ? key_show(out, key) : out;
}

enum command_id command_find(const char *name)
{
    enum command_id found = COMMAND_NONE;
    size_t len = strlen(name), matches = 0;
    for (int i = 0; i < COMMAND_COUNT && len; i++) {
        if (strcmp(commands[i].name, name) == 0)
            return (enum command_id)i;
        if (strncmp(commands[i].name, name, len) == 0) {
            found = (enum command_id)i;
            matches++;
        }
    }
    return matches == 1 ? found : COMMAND_NONE;
}

/* Running -------------------------------------------------------------------------------------- */

/* Where nothing can be seen, nothing is done but leaving. */
static void key_unseen(struct reader *reader, uint32_t key)
{
    enum command_id id = command_of_key(key);
    if (id == COMMAND_leave || id == COMMAND_quit)
        reader->quit = 1;
    else if (id == COMMAND_suspend)
        reader->request = REQUEST_SUSPEND;
}

/* Where letters are asked for, every key is one. */
static void key_taken(struct reader *reader, uint32_t key)
{
    int id = reader->awaiting;
    char letter[] = {(char)(key < 0x80 ? key : '?'), '\0'};
    reader->awaiting = -1;
    if (reader->hints.count)
        hints_key(reader, key);
    else if (key != K_ESC)
        commands[id].run(reader, 0, letter);
}

void reader_key(struct reader *reader, uint32_t key)
{
    if (reader->too_small) {
        key_unseen(reader, key);
        return;
    }
    enum command_id id = command_of_key(key);
    if (reader->prompt.kind != PROMPT_NONE) {
        if (id == COMMAND_suspend || id == COMMAND_redraw)
            commands[id].run(reader, 0, "");
        else
            prompt_key(reader, key);
        return;
    }
    reader->message.text[0] = '\0';
    reader->message_is_error = 0;
    if (reader->hints.count || reader->awaiting >= 0) {
        key_taken(reader, key);
        return;
    }
    if (key >= '0' && key <= '9' && (key != '0' || reader->count)) {
        reader->count = reader->count < 100000 ? reader->count * 10 + (key - '0') : reader->count;
        return;
    }
    unsigned count = reader->count;
    reader->count = 0;
    if (id != COMMAND_NONE) {
        commands[id].run(reader, count, "");
        return;
    }
    char name[KEY_TEXT];
    reader_say(reader, "%s does nothing here; ? shows the keys", key_show(name, key));
}

int reader_command(struct reader *reader, const char *line)
{
    char name[64];
    line += strspn(line, " :");
    size_t len = strcspn(line, " ");
    const char *argument = line + len + strspn(line + len, " ");
    snprintf(name, sizeof name, "%.*s", (int)(len < sizeof name ? len : sizeof name - 1), line);
    enum command_id id = command_find(name);
    if (id == COMMAND_NONE) {
        reader_fail(reader, "no command is called %s; Tab completes, ? shows them", name);
        return -1;
    }
    if (!commands[id].argument[0] && argument[0]) {
        reader_fail(reader, "%s takes nothing behind it", commands[id].name);
        return -1;
    }
    reader->message_is_error = 0;
    commands[id].run(reader, 0, argument);
    return reader->message_is_error ? -1 : 0;
}

/* Moving --------------------------------------------------------------------------------------- */

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

static int steps(unsigned count)
{
    return count ? (int)count : 1;
}

/* Text and graph ------------------------------------------------------------------------------- */

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
    article_step(reader, POINT_MENTION, steps(count));
}

COMMAND(previous_mention)
{
    article_step(reader, POINT_MENTION, -steps(count));
}

COMMAND(next_tie)
{
    article_step(reader, POINT_TIE, steps(count));
}

COMMAND(previous_tie)
{
    article_step(reader, POINT_TIE, -steps(count));
}

COMMAND(next)
{
    view_search(reader, "", steps(count));
}

COMMAND(previous)
{
    view_search(reader, "", -steps(count));
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
    history_go(reader, steps(count));
}

COMMAND(forward)
{
    history_go(reader, -steps(count));
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
    article_same_actor(reader, steps(count));
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
    walk_clear(reader);
    reader_unpick(reader);
}

/* Graph ---------------------------------------------------------------------------------------- */

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

/* Articles ------------------------------------------------------------------------------------- */

COMMAND(articles)
{
    reader->shown[SIDE_TEXT] = VIEW_ARTICLES;
    reader->focus = SIDE_TEXT;
}

static void step_article(struct reader *reader, int by)
{
    long long to = (long long)reader->item + by;
    if (to < 0 || to >= (long long)reader->shelf.count) {
        reader_say(reader, by < 0 ? "this is the first article" : "this is the last article");
        return;
    }
    reader_show(reader, (size_t)to);
}

COMMAND(next_article)
{
    step_article(reader, steps(count));
}

COMMAND(previous_article)
{
    step_article(reader, -steps(count));
}

/* Screen --------------------------------------------------------------------------------------- */

COMMAND(zoom)
{
    reader->zoomed = !reader->zoomed;
}

static void set_measure(struct reader *reader, long cells)
{
    reader->measure = cells < READER_MEASURE_MIN   ? READER_MEASURE_MIN
                      : cells > READER_MEASURE_MAX ? READER_MEASURE_MAX
                                                   : (int)cells;
    reader_say(reader, "lines of at most %d cells", reader->measure);
}

COMMAND(narrower)
{
    set_measure(reader, (long)reader->measure - 4 * steps(count));
}

COMMAND(wider)
{
    set_measure(reader, (long)reader->measure + 4 * steps(count));
}

COMMAND(measure)
{
    char *end;
    long cells = argument[0] ? strtol(argument, &end, 10) : READER_MEASURE;
    if (argument[0] && *end)
        reader_fail(reader, "a number of cells is needed: measure 72");
    else
        set_measure(reader, cells);
}

COMMAND(divider_left)
{
    frame_move_divider(reader, -steps(count));
}

COMMAND(divider_right)
{
    frame_move_divider(reader, steps(count));
}

COMMAND(mouse)
{
    reader->mouse = !reader->mouse;
    reader_say(reader, reader->mouse ? "the mouse selects, opens and scrolls here"
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

/* Program -------------------------------------------------------------------------------------- */

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

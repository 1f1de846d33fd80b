// SPDX-License-Identifier: MIT
/* The help: the table of commands, as lines. It can be searched; the line found comes first. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "key.h"
#include "panel.h"
#include "view.h"
#include "walk.h"

enum { KEYS_WIDTH = 26, NAME_WIDTH = 20, WIDE = 120, NARROW = 80 };

/* The words of a row, as they are searched: keys, name, argument, help. */
static void write_row(const struct reader *reader, char *out, size_t size,
                      const struct help_row *row)
{
    char keys[128];
    if (row->group) {
        snprintf(out, size, "%s", row->group);
        return;
    }
    const struct command *command = &commands[row->id];
    keymap_list(&reader->settings->keys, keys, sizeof keys, (int)row->id);
    snprintf(out, size, "%s :%s %s %s", keys, command->name, command->argument, command->help);
}

static int matches(const struct reader *reader, const struct help_row *row, const char *pattern)
{
    char text[512];
    write_row(reader, text, sizeof text, row);
    return match_in(text, pattern);
}

/* Where the parts of a row stand. On a narrow screen what a command does has lines of its own. */
struct help_columns {
    int keys, name, help; /* 0: the name is not shown */
    int below;            /* 1: the help begins a line below the keys */
};

static struct help_columns lay_out(int cols)
{
    if (cols >= WIDE)
        return (struct help_columns){3, KEYS_WIDTH - 1, KEYS_WIDTH + NAME_WIDTH + 3, 0};
    if (cols >= NARROW)
        return (struct help_columns){3, 0, KEYS_WIDTH - 1, 0};
    return (struct help_columns){1, KEYS_WIDTH - 3, 4, 1};
}

/* Draws the row into as many lines as it takes and there are; gives how many it takes. */
static int draw_row(struct reader *reader, struct rect lines, const struct help_row *row)
{
    struct help_columns at = lay_out(lines.cols);
    struct canvas *canvas = &reader->canvas;
    char keys[128], name[128];
    if (row->group) {
        canvas_puts(canvas, lines, lines.row, lines.col + 1, ENT_STYLE_HEADING, row->group);
        return 1;
    }
    const struct command *command = &commands[row->id];
    keymap_list(&reader->settings->keys, keys, sizeof keys, (int)row->id);
    snprintf(name, sizeof name, ":%s %s", command->name, command->argument);
    canvas_puts(canvas, lines, lines.row, lines.col + at.keys, ENT_STYLE_NODE_NEIGHBOUR, keys);
    if (at.name)
        canvas_puts(canvas, lines, lines.row, lines.col + at.name, ENT_STYLE_META, name);
    int taken = at.below;
    for (const char *text = command->help; *text; taken++) {
        size_t len = text_words(text, strlen(text), lines.cols - at.help);
        canvas_text(canvas, lines, lines.row + taken, lines.col + at.help, ENT_STYLE_TEXT, text,
                    len);
        text += len;
        text += strspn(text, " ");
    }
    return taken;
}

/* The first row with which the last ones fill the area. */
static int last_top(struct reader *reader, struct rect area)
{
    int top = (int)n_help_rows, used = 0;
    struct rect nowhere = {area.row, area.col, 0, area.cols};
    while (top > 0 && (used += draw_row(reader, nowhere, &help_rows[top - 1])) <= area.rows)
        top--;
    return top;
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    int last = last_top(reader, area), at = reader->help_top;
    (void)focused;
    at = reader->help_top = at > last ? last : at < 0 ? 0 : at;
    for (int row = 0; row < area.rows && (size_t)at < n_help_rows; at++) {
        struct rect lines = {area.row + row, area.col, area.rows - row, area.cols};
        int taken = draw_row(reader, lines, &help_rows[at]);
        lines.rows = lines.rows < taken ? lines.rows : taken;
        if (reader->help_pattern && matches(reader, &help_rows[at], reader->help_pattern))
            canvas_mark(&reader->canvas, lines, ENT_MARK_REVERSE);
        row += taken;
    }
    reader->help_rows = at - reader->help_top;
    reader->canvas.cursor_row = area.row;
    reader->canvas.cursor_col = area.col;
}

static void search(struct reader *reader, const char *pattern, int steps)
{
    long n = (long)n_help_rows, at = pattern[0] ? -1 : reader->help_found;
    if (!view_pattern(&reader->help_pattern, pattern))
        return;
    for (long i = 1; i <= n; i++) {
        long row = ((at + (steps < 0 ? -i : i)) % n + n) % n;
        if (!matches(reader, &help_rows[row], reader->help_pattern))
            continue;
        reader->help_found = reader->help_top = (int)row;
        return;
    }
    reader_fail(reader, "not found: %s", reader->help_pattern);
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    reader->help_top =
        (int)view_step((size_t)reader->help_top, n_help_rows, reader->help_rows, motion, count);
}

static int leave(struct reader *reader)
{
    reader->help = 0;
    return 1;
}

static void open_here(struct reader *reader)
{
    leave(reader);
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    (void)reader;
    snprintf(out, VIEW_TITLE, "Keys and commands");
}

static int percent(struct reader *reader)
{
    size_t bottom = (size_t)(reader->help_top + reader->help_rows);
    return bottom >= n_help_rows ? 100 : (int)(bottom * 100 / n_help_rows);
}

const struct view help_view = {
    .name = "help",
    .hints = {COMMAND_down, COMMAND_page_down, COMMAND_search, COMMAND_next, COMMAND_leave,
              COMMAND_quit, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .leave = leave,
    .percent = percent,
    .search = search,
};

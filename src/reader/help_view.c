// SPDX-License-Identifier: MIT
/* The help: the table of commands, as lines. It can be searched; the line found comes first. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "key.h"
#include "view.h"
#include "walk.h"

enum { KEYS_WIDTH = 26, NAME_WIDTH = 20, WIDE = 120 };

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

static void draw_row(struct reader *reader, struct rect line, const struct help_row *row)
{
    char keys[128], name[128];
    if (row->group) {
        canvas_puts(&reader->canvas, line, line.row, line.col + 1, ENT_STYLE_HEADING, row->group);
        return;
    }
    const struct command *command = &commands[row->id];
    int wide = line.cols >= WIDE, col = line.col + 3;
    keymap_list(&reader->settings->keys, keys, sizeof keys, (int)row->id);
    snprintf(name, sizeof name, ":%s %s", command->name, command->argument);
    canvas_puts(&reader->canvas, line, line.row, col, ENT_STYLE_NODE_NEIGHBOUR, keys);
    col += KEYS_WIDTH - 4;
    if (wide) {
        canvas_puts(&reader->canvas, line, line.row, col, ENT_STYLE_META, name);
        col += NAME_WIDTH + 4;
    }
    canvas_puts(&reader->canvas, line, line.row, col, ENT_STYLE_TEXT, command->help);
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    (void)focused;
    reader->help_rows = area.rows;
    reader->help_top =
        view_scroll(reader->help_top, (size_t)reader->help_top, n_help_rows, area.rows);
    for (int i = 0; i < area.rows && (size_t)(reader->help_top + i) < n_help_rows; i++) {
        struct rect line = {area.row + i, area.col, 1, area.cols};
        const struct help_row *row = &help_rows[reader->help_top + i];
        draw_row(reader, line, row);
        if (reader->help_pattern && matches(reader, row, reader->help_pattern))
            canvas_mark(&reader->canvas, line, ENT_MARK_REVERSE);
    }
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
    size_t last =
        n_help_rows > (size_t)reader->help_rows ? n_help_rows - (size_t)reader->help_rows : 0;
    reader->help_top =
        (int)view_step((size_t)reader->help_top, last + 1, reader->help_rows, motion, count);
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

// SPDX-License-Identifier: MIT
/* The help: the table of commands, as lines, and what the signs on the screen say. It can be
 * searched; the line found comes first. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "key.h"
#include "panel.h"
#include "view.h"
#include "walk.h"

enum { KEYS_WIDTH = 26, NAME_WIDTH = 20, WIDE = 120, NARROW = 80 };

/* What stands on the screen beside words: in Unicode, in ASCII, what it says. */
static const struct {
    const char *glyph, *ascii, *help;
} signs[] = {
    {"── +3 ──", "-- +3 --", "cooperation, and how much of it was stated; blue"},
    {"┄┄ −2 ┄┄", ".. -2 ..", "hostility; orange"},
    {"+2−1", "+2-1", "both; the line is that of the stronger one"},
    {"½", "0.5", "what is uncertain or to come counts half"},
    {"►", ">", "one acts on the other; without it, both do"},
    {"=", "=", "in the matrix: both do"},
    {"▌", "|", "the sentence under the cursor; what others have on its lines fades"},
    {"+ − ±", "+ - *", "before a line of text: ties are stated on it"},
    {"×", "x", "before a line of text: cleaning dropped it (raw)"},
};
enum { SIGNS = sizeof signs / sizeof *signs };

/* A line of the help: a group's title, a command or a sign. */
struct help_line {
    const char *group; /* NULL for the others */
    const char *help;
    char keys[128], name[128];
};

static size_t count_lines(void)
{
    return n_help_rows + 1 + SIGNS;
}

static void write_line(const struct reader *reader, struct help_line *out, size_t at)
{
    *out = (struct help_line){.help = ""};
    if (at == n_help_rows) {
        out->group = "What is drawn";
    } else if (at > n_help_rows) {
        size_t i = at - n_help_rows - 1;
        snprintf(out->keys, sizeof out->keys, "%s",
                 reader->ascii ? signs[i].ascii : signs[i].glyph);
        out->help = signs[i].help;
    } else if (help_rows[at].group) {
        out->group = help_rows[at].group;
    } else {
        const struct command *command = &commands[help_rows[at].id];
        keymap_list(&reader->settings->keys, out->keys, sizeof out->keys, (int)help_rows[at].id);
        snprintf(out->name, sizeof out->name, ":%s %s", command->name, command->argument);
        out->help = command->help;
    }
}

/* What is searched is keys, name, argument and help. */
static int matches(const struct reader *reader, size_t at, const char *pattern)
{
    struct help_line line;
    char text[512];
    write_line(reader, &line, at);
    snprintf(text, sizeof text, "%s%s %s %s", line.group ? line.group : "", line.keys, line.name,
             line.help);
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

/* Draws it into as many lines as it takes and there are; gives how many it takes. A command that
 * has no key stands there by its name. */
static int draw_row(struct reader *reader, struct rect lines, size_t index)
{
    struct help_columns at = lay_out(lines.cols);
    struct canvas *canvas = &reader->canvas;
    struct help_line line;
    write_line(reader, &line, index);
    if (line.group) {
        canvas_puts(canvas, lines, lines.row, lines.col + 1, ENT_STYLE_HEADING, line.group);
        return 1;
    }
    canvas_puts(canvas, lines, lines.row, lines.col + at.keys, ENT_STYLE_NODE_NEIGHBOUR,
                line.keys[0] || at.name ? line.keys : line.name);
    if (at.name)
        canvas_puts(canvas, lines, lines.row, lines.col + at.name, ENT_STYLE_META, line.name);
    int taken = at.below;
    for (const char *text = line.help; *text; taken++) {
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
    int top = (int)count_lines(), used = 0;
    struct rect nowhere = {area.row, area.col, 0, area.cols};
    while (top > 0 && (used += draw_row(reader, nowhere, (size_t)top - 1)) <= area.rows)
        top--;
    return top;
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    int last = last_top(reader, area), at = reader->help_top;
    (void)focused;
    at = reader->help_top = at > last ? last : at < 0 ? 0 : at;
    for (int row = 0; row < area.rows && (size_t)at < count_lines(); at++) {
        struct rect lines = {area.row + row, area.col, area.rows - row, area.cols};
        int taken = draw_row(reader, lines, (size_t)at);
        lines.rows = lines.rows < taken ? lines.rows : taken;
        if (reader->help_pattern && matches(reader, (size_t)at, reader->help_pattern))
            canvas_mark(&reader->canvas, lines, ENT_MARK_REVERSE);
        row += taken;
    }
    reader->help_rows = at - reader->help_top;
    reader->canvas.cursor_row = area.row;
    reader->canvas.cursor_col = area.col;
}

static void search(struct reader *reader, const char *pattern, int steps)
{
    long n = (long)count_lines(), at = pattern[0] ? -1 : reader->help_found;
    if (!view_pattern(&reader->help_pattern, pattern))
        return;
    for (long i = 1; i <= n; i++) {
        long row = ((at + (steps < 0 ? -i : i)) % n + n) % n;
        if (!matches(reader, (size_t)row, reader->help_pattern))
            continue;
        reader->help_found = reader->help_top = (int)row;
        return;
    }
    reader_fail(reader, "not found: %s", reader->help_pattern);
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    reader->help_top =
        (int)view_step((size_t)reader->help_top, count_lines(), reader->help_rows, motion, count);
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
    snprintf(out, VIEW_TITLE, "Keys, commands and signs");
}

static int percent(struct reader *reader)
{
    size_t bottom = (size_t)(reader->help_top + reader->help_rows);
    return bottom >= count_lines() ? 100 : (int)(bottom * 100 / count_lines());
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

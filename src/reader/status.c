// SPDX-License-Identifier: MIT
/* From left to right: the view that has the focus, a message or the keys that are most useful
 * there, and where the reader is. */
#include "status.h"

#include <stdio.h>
#include <string.h>

#include "arrivals.h"
#include "key.h"
#include "panel.h"
#include "view.h"

enum { MESSAGE_ROWS = 12, HINT_GAP = 2 };

/* Where the reader is, for the right end. */
static void write_place(const struct reader *reader, char *out, size_t size)
{
    const struct walk *walk = &reader->walk;
    int len = 0;
    out[0] = '\0';
    if (reader->count)
        len = snprintf(out, size, "%u ", reader->count);
    if (reader->help)
        return;
    if (walk->kind == WALK_SEARCH && walk->count && walk->at < walk->count)
        len += snprintf(out + len, size - (size_t)len, "/%.20s %zu/%zu ", walk->pattern,
                        walk->at + 1, walk->count);
    else if (walk->kind == WALK_SEARCH && walk->count)
        len += snprintf(out + len, size - (size_t)len, "/%.20s %zu ", walk->pattern, walk->count);
    else if (walk->kind == WALK_ACTOR && walk->count && walk->at < walk->count)
        len += snprintf(out + len, size - (size_t)len, "*%.20s %zu/%zu ", walk->name, walk->at + 1,
                        walk->count);
    else if (walk->kind == WALK_PICKED && walk->count && reader->lead == LEAD_GRAPH)
        len += walk->at < walk->count ? snprintf(out + len, size - (size_t)len, "%zu of %zu ",
                                                 walk->at + 1, walk->count)
                                      : snprintf(out + len, size - (size_t)len, "%zu place%s ",
                                                 walk->count, walk->count == 1 ? "" : "s");
    arrivals_write(reader, out + len, size - (size_t)len);
}

/* The key of a command and its word from `col` on, where they fit before `end`; gives where the
 * next hint begins. */
static int draw_hint(struct reader *reader, int row, int col, int end, enum command_id id)
{
    char key[KEY_TEXT];
    const char *word = commands[id].word;
    keymap_shown(&reader->settings->keys, key, (int)id);
    int needs = text_width(key, strlen(key)) + 1 + (int)strlen(word);
    struct rect room = {row, col, 1, end - col};
    if (!key[0] || needs > room.cols)
        return col;
    col = canvas_puts(&reader->canvas, room, row, col, ENT_STYLE_HINT_KEY, key);
    canvas_puts(&reader->canvas, room, row, col + 1, ENT_STYLE_HINT, word);
    return col + 1 + (int)strlen(word) + HINT_GAP;
}

/* As many as there is room for; the help, which tells the others, is always one of them. */
static void draw_hints(struct reader *reader, struct rect room, const struct view *view)
{
    char key[KEY_TEXT];
    int col = room.col, end = room.col + room.cols, full = 0, helps = 0;
    keymap_shown(&reader->settings->keys, key, COMMAND_help);
    int help = text_width(key, strlen(key)) + 1 + (int)strlen(commands[COMMAND_help].word);
    for (int i = 0; view->hints[i] != COMMAND_NONE; i++)
        helps |= view->hints[i] == COMMAND_help && key[0];
    for (int i = 0; view->hints[i] != COMMAND_NONE; i++) {
        int is_help = view->hints[i] == COMMAND_help, most = end;
        helps = helps && !is_help;
        if (full && !is_help)
            continue;
        if (helps)
            most -= help + HINT_GAP;
        int to = draw_hint(reader, room.row, col, most, view->hints[i]);
        full |= to == col;
        col = to;
    }
}

/* What can be done with the panel of exports. */
static void draw_export_keys(struct reader *reader, struct rect row)
{
    const char *const keys[][2] = {{"Enter", "write"},
                                   {"Esc", "leave"},
                                   {reader->ascii ? "Up/Down" : "↑↓", "format"},
                                   {"Tab", "names of files"}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        int needs = text_width(keys[i][0], strlen(keys[i][0])) + (int)strlen(keys[i][1]) + 3;
        if (needs > row.cols + 2)
            return;
        int col =
            canvas_puts(&reader->canvas, row, row.row, row.col, ENT_STYLE_HINT_KEY, keys[i][0]);
        canvas_puts(&reader->canvas, row, row.row, col + 1, ENT_STYLE_HINT, keys[i][1]);
        row.col += needs;
        row.cols -= needs;
    }
}

/* A message that the row has no room for takes rows above it too, up to half of the screen. */
static void draw_long(struct reader *reader, struct rect row)
{
    const char *text = reader->message.text;
    int most = reader->canvas.rows / 2, n = 0;
    size_t starts[MESSAGE_ROWS + 1];
    for (size_t at = 0; text[at] && n < most && n < MESSAGE_ROWS; n++) {
        starts[n] = at;
        at += text_words(text + at, strlen(text + at), row.cols - 2);
        at += strspn(text + at, " ");
    }
    enum ent_style style = reader->message_is_error ? ENT_STYLE_ERROR
                           : n > 1                  ? ENT_STYLE_STATUS
                                                    : ENT_STYLE_HINT_KEY;
    for (int i = 0; i < n; i++) {
        struct rect line = {row.row - n + 1 + i, row.col, 1, row.cols}, in = line;
        size_t len = i + 1 < n ? starts[i + 1] - starts[i] : strlen(text + starts[i]);
        in.col++;
        in.cols -= 2;
        canvas_fill(&reader->canvas, line, n > 1 ? style : ENT_STYLE_HINT);
        if (i + 1 < n)
            canvas_text(&reader->canvas, in, in.row, in.col, style, text + starts[i], len);
        else
            panel_words(&reader->canvas, in, in.col, style, text + starts[i], len, reader->ascii);
    }
}

void status_draw(struct reader *reader, struct rect row)
{
    const struct view *view = view_of(view_focused(reader));
    const char *message = reader->message.text;
    char mode[32], place[128];
    canvas_fill(&reader->canvas, row, ENT_STYLE_HINT);
    if (reader->prompt.kind == PROMPT_EXPORT && !message[0]) {
        draw_export_keys(reader, (struct rect){row.row, 1, 1, row.cols - 1});
        return;
    }
    if (reader->prompt.kind != PROMPT_NONE && reader->prompt.kind != PROMPT_EXPORT) {
        prompt_draw(reader, row);
        return;
    }
    snprintf(mode, sizeof mode, " %s ", view->name);
    write_place(reader, place, sizeof place);
    int right = row.cols - text_width(place, strlen(place));
    int col = (int)strlen(mode);
    struct rect room = {row.row, col + 1, 1, right - col - 2};
    if (message[0] && !reader->message_is_note &&
        text_width(message, strlen(message)) > room.cols) {
        draw_long(reader, row);
        return;
    }
    canvas_puts(&reader->canvas, row, row.row, 0, ENT_STYLE_STATUS_KEY, mode);
    canvas_puts(&reader->canvas, row, row.row, right, ENT_STYLE_HINT_KEY, place);
    if (message[0])
        panel_words(&reader->canvas, room, room.col,
                    reader->message_is_error ? ENT_STYLE_ERROR : ENT_STYLE_HINT_KEY, message,
                    strlen(message), reader->ascii);
    else
        draw_hints(reader, room, view);
}

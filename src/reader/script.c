// SPDX-License-Identifier: MIT
/*
 * Steps are played on the canvas. Nothing sleeps: between steps nothing happens but what the steps
 * ask for, and `wait` does the work that the reader would do while idle until there is none left.
 */
#include "script.h"

#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "entente/source.h"
#include "frame.h"
#include "idle.h"
#include "key.h"
#include "mouse.h"
#include "snapshot.h"

typedef int step_fn(struct reader *reader, const char *rest, struct ent_message *message);

static int play_keys(struct reader *reader, const char *rest, struct ent_message *message)
{
    while (*rest && !reader->quit) {
        uint32_t key;
        size_t n = key_read(&key, rest);
        if (!n)
            return ent_fail(message, ENT_E_FORMAT, "no key is called %.*s",
                            (int)strcspn(rest, ">") + 1, rest);
        frame_draw(reader); /* what keys do depends on what is on the screen */
        reader_key(reader, key);
        rest += n;
    }
    return 0;
}

static int on_screen(struct reader *reader, const char *text)
{
    struct ent_buffer screen = {0};
    frame_draw(reader);
    snapshot_text(&screen, &reader->canvas, &reader->settings->palette);
    int found = screen.data && strstr(screen.data, text) != NULL;
    ent_buffer_free(&screen);
    return found;
}

static int play_wait(struct reader *reader, const char *rest, struct ent_message *message)
{
    while (!on_screen(reader, rest))
        if (!idle_work(reader))
            return ent_fail(message, ENT_E_FORMAT, "never on the screen: %s", rest);
    return 0;
}

static int play_resize(struct reader *reader, const char *rest, struct ent_message *message)
{
    int cols, rows, end = 0;
    if (sscanf(rest, "%dx%d%n", &cols, &rows, &end) != 2 || rest[end] || cols < 1 || rows < 1 ||
        cols > 10000 || rows > 10000)
        return ent_fail(message, ENT_E_FORMAT, "a size is COLSxROWS, not %s", rest);
    int status = canvas_resize(&reader->canvas, rows, cols);
    return status ? ent_fail(message, status, "%s", ent_error_text(status)) : 0;
}

static int play_command(struct reader *reader, const char *rest, struct ent_message *message)
{
    frame_draw(reader);
    if (reader_command(reader, rest))
        return ent_fail(message, ENT_E_FORMAT, "%s", reader->message.text);
    return 0;
}

/* "click COLxROW": cells count from 0, as in the screen that was last drawn. */
static int play_mouse(struct reader *reader, enum mouse_act act, const char *rest,
                      struct ent_message *message)
{
    int col, row, end = 0;
    if (sscanf(rest, "%dx%d%n", &col, &row, &end) != 2 || rest[end])
        return ent_fail(message, ENT_E_FORMAT, "a cell is COLxROW, not %s", rest);
    frame_draw(reader);
    reader_mouse(reader, act, row, col);
    return 0;
}

#define MOUSE_STEP(name, act)                                                                      \
    static int name(struct reader *reader, const char *rest, struct ent_message *message)          \
    {                                                                                              \
        return play_mouse(reader, act, rest, message);                                             \
    }
MOUSE_STEP(play_click, MOUSE_CLICK)
MOUSE_STEP(play_double, MOUSE_DOUBLE)
MOUSE_STEP(play_wheel_up, MOUSE_WHEEL_UP)
MOUSE_STEP(play_wheel_down, MOUSE_WHEEL_DOWN)
#undef MOUSE_STEP

static const struct {
    const char *word;
    step_fn *play;
} kinds[] = {{"keys ", play_keys},         {"wait ", play_wait},
             {"resize ", play_resize},     {":", play_command},
             {"click ", play_click},       {"double-click ", play_double},
             {"wheel-up ", play_wheel_up}, {"wheel-down ", play_wheel_down}};

static int play_step(struct reader *reader, const char *line, struct ent_message *message)
{
    if (!line[0] || line[0] == '#')
        return 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t n = strlen(kinds[i].word);
        if (strncmp(line, kinds[i].word, n) == 0)
            return kinds[i].play(reader, line + n, message);
    }
    return ent_fail(message, ENT_E_FORMAT,
                    "a step is keys, wait, resize, click, double-click, wheel-up, "
                    "wheel-down or :command, not \"%s\"",
                    line);
}

int script_play(struct reader *reader, const char *path, struct ent_message *message)
{
    struct ent_source source = {0};
    struct ent_message why = {{0}};
    int status = ent_source_read(&source, path, message);
    if (status)
        return status;
    char *line = source.bytes;
    for (unsigned number = 1; line && *line && !status && !reader->quit; number++) {
        char *next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        line[strcspn(line, "\r")] = '\0';
        status = play_step(reader, line, &why);
        if (status)
            ent_fail(message, status, "%s:%u: %s", path, number, why.text);
        line = next;
    }
    ent_source_free(&source);
    return status;
}

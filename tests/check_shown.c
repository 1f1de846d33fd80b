// SPDX-License-Identifier: MIT
/*
 * What a terminal shows is what was drawn. The same keys are pressed in a reader on a terminal and
 * in one on a canvas; then every row of the one is that of the other, and bold, underlined and
 * reversed cells are so. Nothing sleeps: the terminal is read until it agrees or time is up.
 */
#include "config.h"

#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "marked.h"
#include "reader/frame.h"
#include "reader/key.h"
#include "reader/theme.h"
#include "scenes.h"
#include "suite.h"
#include "terminal.h"

enum { PATIENCE = 200, STEP = 50 /* milliseconds */ };

static struct terminal terminal;

static const struct job {
    const char *term, *locale;
    enum reader_color color;
    int rows, cols, theme;
    enum theme_depth depth;
} jobs[] = {
    {"xterm-256color", "C.UTF-8", READER_COLOR_AUTO, 24, 80, READER_THEME_DARK, DEPTH_256},
    {"xterm-256color", "C.UTF-8", READER_COLOR_NEVER, 40, 120, READER_THEME_DARK, DEPTH_MONO},
    {"xterm-256color", "C.UTF-8", READER_COLOR_AUTO, 60, 200, READER_THEME_LIGHT, DEPTH_256},
    {"xterm", "C.UTF-8", READER_COLOR_AUTO, 10, 40, READER_THEME_CONTRAST, DEPTH_8},
    {"vt100", "C.UTF-8", READER_COLOR_AUTO, 24, 80, READER_THEME_MONO, DEPTH_MONO},
    {"xterm-256color", "C.UTF-8", READER_COLOR_AUTO, 24, 80, READER_THEME_ASCII, DEPTH_256},
};
enum { JOBS = sizeof jobs / sizeof *jobs };

static int run(void *payload)
{
    const struct job *job = payload;
    struct reader_result result;
    struct settings own;
    struct ent_message message = {{0}};
    struct reader_options options = {.settings = &own, .read = marked_read};
    options.paths = scene_paths(&options.n_paths);
    settings_init(&own);
    own.color = (int)job->color;
    own.palette.theme = job->theme;
    setenv("TERM", job->term, 1);
    unsetenv("LINES");
    unsetenv("COLUMNS");
    setlocale(LC_ALL, job->locale);
    int status = reader_run(&result, &options, &message);
    reader_result_free(&result);
    settings_free(&own);
    return status ? 3 : 0;
}

/* The keys as a terminal sends them. */
static void send(const char *keys)
{
    while (*keys) {
        uint32_t key;
        char bytes[8] = "";
        keys += key_read(&key, keys);
        ck_assert_uint_lt(key, 0x80); /* no scene has others */
        bytes[0] = (char)key;
        terminal_keys(&terminal, bytes);
    }
}

/* The row of the canvas as terminal_row() tells it. */
static const char *drawn_row(int row)
{
    static char text[8192];
    size_t len = 0, keep = 0;
    for (int col = 0; col < reader.canvas.cols; col++) {
        const struct cell *cell = canvas_at(&reader.canvas, row, col);
        len += (size_t)snprintf(text + len, sizeof text - len, "%s", cell->bytes);
        keep = strcmp(cell->bytes, " ") == 0 ? keep : len;
    }
    text[keep] = '\0';
    return text;
}

/* The first row that differs, -1 where none does. */
static int different_row(void)
{
    for (int row = 0; row < terminal.rows; row++)
        if (strcmp(terminal_row(&terminal, row), drawn_row(row)) != 0)
            return row;
    return -1;
}

static void rows_agree(const struct job *job, const char *name)
{
    int row = different_row();
    for (int i = 0; row >= 0 && i < PATIENCE; i++) {
        terminal_read(&terminal, STEP);
        row = different_row();
    }
    ck_assert_msg(row < 0, "%s on %s, %dx%d, row %d:\nshown %s\ndrawn %s", name, job->term,
                  job->cols, job->rows, row, terminal_row(&terminal, row < 0 ? 0 : row),
                  drawn_row(row < 0 ? 0 : row));
}

static int looks_so(const VTermScreenCell *cell, struct look look)
{
    return (cell->attrs.bold != 0) == ((look.attributes & LOOK_BOLD) != 0) &&
           (cell->attrs.underline != 0) == ((look.attributes & LOOK_UNDERLINE) != 0) &&
           (cell->attrs.reverse != 0) == ((look.attributes & LOOK_REVERSE) != 0);
}

static int is_plain(const VTermColor *colour, int fore)
{
    return fore ? VTERM_COLOR_IS_DEFAULT_FG(colour) : VTERM_COLOR_IS_DEFAULT_BG(colour);
}

/* Attributes are those of the theme; colours are there where it has some, and nowhere else: 1 where
 * a cell looks otherwise, and which. */
static int looks_differ(const struct job *job, int *out_row, int *out_col)
{
    struct palette palette = {.theme = job->theme};
    for (int row = 0; row < terminal.rows; row++)
        for (int col = 0; col < terminal.cols; col++) {
            const struct cell *drawn = canvas_at(&reader.canvas, row, col);
            VTermScreenCell cell;
            if (drawn->width != 1 || drawn->bytes[0] == ' ')
                continue;
            vterm_screen_get_cell(terminal.screen, (VTermPos){.row = row, .col = col}, &cell);
            struct look look = theme_look(&palette, job->depth, (enum ent_style)drawn->style,
                                          (enum ent_mark)drawn->mark);
            *out_row = row;
            *out_col = col;
            if (!looks_so(&cell, look) || is_plain(&cell.fg, 1) != (look.fore < 0) ||
                is_plain(&cell.bg, 0) != (look.back < 0))
                return 1;
        }
    return 0;
}

static VTermPos cursor_shown(void)
{
    VTermPos at;
    vterm_state_get_cursorpos(vterm_obtain_state(terminal.vt), &at);
    return at;
}

static int cursor_differs(void)
{
    VTermPos at = cursor_shown();
    return at.row != reader.canvas.cursor_row || at.col != reader.canvas.cursor_col;
}

/* What a key changes comes in pieces where the machine is busy: the looks may come last. */
static void agree(const struct job *job, const char *name)
{
    int row = 0, col = 0, odd;
    rows_agree(job, name);
    for (int i = 0; (odd = looks_differ(job, &row, &col) || cursor_differs()) && i < PATIENCE; i++)
        terminal_read(&terminal, STEP);
    ck_assert_msg(!looks_differ(job, &row, &col),
                  "%s on %s, %dx%d: \"%s\" at %d,%d looks otherwise in: %s", name, job->term,
                  job->cols, job->rows, canvas_at(&reader.canvas, row, col)->bytes, row, col,
                  drawn_row(row));
    ck_assert_msg(!odd, "%s: the cursor is at %d,%d, not %d,%d", name, cursor_shown().row,
                  cursor_shown().col, reader.canvas.cursor_row, reader.canvas.cursor_col);
}

/* What follows on an escape at once would be taken as part of it. */
static void escape(void)
{
    send("<Esc>");
    scene_keys("<Esc>");
    terminal_read(&terminal, 2 * STEP);
}

/* One reader for all scenes of a terminal: each screen is made from the one before. */
START_TEST(a_terminal_shows_what_is_drawn)
{
    const struct job *job = &jobs[_i];
    setlocale(LC_ALL, job->locale);
    terminal_start(&terminal, job->rows, job->cols, run, (void *)job);
    scene_start(0);
    settings.palette.theme = job->theme;
    settings.color = (int)job->color;
    reader_settle(&reader);
    scene_draw(job->rows, job->cols);
    scene_load();
    agree(job, "start");
    for (int i = 0; i < n_scenes; i++) {
        send(scenes[i].keys);
        scene_keys(scenes[i].keys);
        agree(job, scenes[i].name);
        escape();
    }
    send("Q");
    int value;
    ck_assert_int_eq(terminal_fate(&terminal, &value), 'e');
    ck_assert_int_eq(value, 0);
    terminal_stop(&terminal);
    scene_stop();
}
END_TEST

/* Whatever sizes it had on the way, it ends as it would be at the last one. */
START_TEST(a_storm_of_sizes_ends_in_the_last)
{
    static const struct {
        int rows, cols;
    } sizes[] = {{24, 80}, {60, 200}, {10, 40}, {5, 10}, {1, 1}, {40, 120}, {2, 300}, {30, 99}};
    const struct job *job = &jobs[0];
    const struct scene *scene = &scenes[_i];
    if (scene->flags & (CLIPPED | LETTERS | SCROLLED))
        return; /* what they show depends on the way there */
    setlocale(LC_ALL, job->locale);
    terminal_start(&terminal, job->rows, job->cols, run, (void *)job);
    scene_start(0);
    scene_draw(job->rows, job->cols);
    scene_load();
    agree(job, "start");
    send(scene->keys);
    scene_keys(scene->keys);
    rows_agree(job, scene->name);
    for (int i = 0; i < 40; i++)
        terminal_resize(&terminal, sizes[i % 8].rows, sizes[i % 8].cols);
    terminal_resize(&terminal, 40, 120);
    scene_draw(40, 120);
    rows_agree(job, scene->name);
    terminal_stop(&terminal);
    scene_stop();
}
END_TEST

int main(void)
{
    if (!terminal_is_possible())
        return 77;
    Suite *suite = suite_create("shown");
    TCase *tc = tcase_create("shown");
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, a_terminal_shows_what_is_drawn, 0, JOBS);
    tcase_add_loop_test(tc, a_storm_of_sizes_ends_in_the_last, 0, n_scenes);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

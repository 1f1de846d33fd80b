// SPDX-License-Identifier: MIT
/* What a terminal makes of src/reader/ansi.c: the same cells. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>

#include "export/encode.h"
#include "map_fixture.h"
#include "reader/ansi.h"
#include "reader/map.h"
#include "reader/theme.h"
#include "suite.h"

enum { ROWS = 36, COLS = 100 };

static struct map_fixture fixture;
static struct canvas canvas;
static struct ent_buffer out;
static VTerm *vt;
static VTermScreen *screen;

static void teardown(void)
{
    map_fixture_free(&fixture);
    canvas_free(&canvas);
    ent_buffer_free(&out);
    vterm_free(vt);
}

static void show(void)
{
    vt = vterm_new(ROWS, COLS);
    vterm_set_utf8(vt, 1);
    screen = vterm_obtain_screen(vt);
    vterm_screen_reset(screen, 1);
    for (size_t i = 0; i < out.len; i++) {
        if (out.data[i] == '\n')
            vterm_input_write(vt, "\r", 1);
        vterm_input_write(vt, out.data + i, 1);
    }
    vterm_screen_flush_damage(screen);
}

static void draw(const char *shape, struct map_selection picked)
{
    struct map_places places = {0};
    struct map_options options = {0};
    struct palette palette = {0};
    map_fixture_make(&fixture, shape);
    ck_assert_int_eq(canvas_resize(&canvas, ROWS - 1, COLS), 0);
    struct rect area = {0, 0, ROWS - 1, COLS};
    ck_assert_int_eq(map_draw(&canvas, area, fixture.graph, picked, &options, &places), 0);
    map_places_free(&places);
    ck_assert_int_eq(snapshot_ansi(&out, &canvas, &palette), 0);
    show();
}

static void check_cell(int row, int col)
{
    const struct cell *cell = &canvas.cells[row * COLS + col];
    struct palette palette = {0};
    struct look look =
        theme_look(&palette, DEPTH_256, (enum ent_style)cell->style, (enum ent_mark)cell->mark);
    VTermScreenCell seen;
    char bytes[VTERM_MAX_CHARS_PER_CELL * 4 + 1] = "";
    vterm_screen_get_cell(screen, (VTermPos){.row = row, .col = col}, &seen);
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && seen.chars[i]; i++) {
        struct ent_buffer c = {0};
        ent_put_char(&c, seen.chars[i]);
        strncat(bytes, c.data, 4);
        ent_buffer_free(&c);
    }
    size_t kept = seen.chars[VTERM_MAX_CHARS_PER_CELL - 2] ? strlen(bytes) : sizeof cell->bytes;
    ck_assert_int_eq(strncmp(bytes[0] ? bytes : " ", cell->bytes, kept), 0); /* or all it keeps */
    if (strcmp(cell->bytes, " ") == 0)
        return;
    ck_assert_int_eq(seen.attrs.bold != 0, (look.attributes & LOOK_BOLD) != 0);
    ck_assert_int_eq(seen.attrs.reverse != 0, (look.attributes & LOOK_REVERSE) != 0);
    ck_assert_int_eq(VTERM_COLOR_IS_DEFAULT_FG(&seen.fg) != 0, look.fore < 0);
    if (look.fore >= 0)
        ck_assert_int_eq(seen.fg.indexed.idx, look.fore);
}

static void check_screen(void)
{
    int shown = 0;
    for (int row = 0; row < canvas.rows; row++)
        for (int col = 0; col < COLS; col++) {
            if (!canvas.cells[row * COLS + col].width)
                continue;
            check_cell(row, col);
            shown += strcmp(canvas.cells[row * COLS + col].bytes, " ") != 0;
        }
    ck_assert_int_ge(shown, 60);
}

START_TEST(a_terminal_shows_the_map)
{
    draw("six", (struct map_selection){0, -1});
    check_screen();
}
END_TEST

START_TEST(names_of_all_widths_arrive)
{
    /* libvterm takes joined emoji for several */
    draw("names6", (struct map_selection){-1, -1});
    check_screen();
}
END_TEST

START_TEST(every_line_ends_as_it_began)
{
    draw("clique6", (struct map_selection){1, -1});
    for (const char *line = out.data, *end; (end = strchr(line, '\n')); line = end + 1) {
        const char *last = NULL;
        for (const char *at = line; at < end; at++)
            last = *at == '\033' ? at : last;
        ck_assert(!last || strncmp(last, "\033[0m", 4) == 0);
    }
}
END_TEST

START_TEST(the_map_is_as_large_as_it_needs)
{
    static const char *const shapes[] = {"path2",       "six",    "clique6",
                                         "random20-30", "alone4", "none0"};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        struct map_fixture f;
        struct ent_buffer text = {0};
        map_fixture_make(&f, shapes[i]);
        ck_assert_int_eq(ansi_map(&text, f.graph), 0);
        ck_assert_msg(!strstr(text.data, "not shown"), "%s is not whole:\n%s", shapes[i],
                      text.data);
        ent_buffer_free(&text);
        map_fixture_free(&f);
    }
    draw("path2", (struct map_selection){-1, -1});
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ansi");
    TCase *tc = tcase_create("ansi");
    tcase_add_checked_fixture(tc, NULL, teardown);
    tcase_add_test(tc, a_terminal_shows_the_map);
    tcase_add_test(tc, names_of_all_widths_arrive);
    tcase_add_test(tc, every_line_ends_as_it_began);
    tcase_add_test(tc, the_map_is_as_large_as_it_needs);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

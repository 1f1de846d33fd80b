// SPDX-License-Identifier: MIT
/*
 * Painting: whatever two canvases differ in, a terminal that showed the one shows the other when it
 * has read what was painted; and what changes little takes few bytes. The terminal is one of our
 * own, which understands what paint.h says that it sends and nothing else.
 */
#include "config.h"

#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reader/paint.h"
#include "suite.h"

enum { ROWS = 12, COLS = 40 };

struct glyph {
    char bytes[8];
    struct look look;
};

struct terminal {
    struct glyph cells[ROWS][COLS];
    int row, col;
    struct look look;
    char last[8];
};

static const struct look plain = {.fore = -1, .back = -1};
static struct terminal terminal;
static struct paint paint;
static struct canvas canvas;
static const struct palette palette;
static size_t sent;

/* The terminal --------------------------------------------------------------------------------- */

static void clear(void)
{
    terminal = (struct terminal){.look = plain};
    for (int i = 0; i < ROWS * COLS; i++)
        terminal.cells[i / COLS][i % COLS] = (struct glyph){.bytes = " ", .look = plain};
}

static void put(const char *bytes, size_t len)
{
    ck_assert_int_lt(terminal.row, ROWS);
    ck_assert_int_lt(terminal.col, COLS);
    struct glyph *glyph = &terminal.cells[terminal.row][terminal.col++];
    *glyph = (struct glyph){.look = terminal.look};
    memcpy(glyph->bytes, bytes, len);
    memcpy(terminal.last, glyph->bytes, sizeof glyph->bytes);
}

static void set_look(const int *codes, int n)
{
    static const uint8_t attributes[8] = {
        [1] = LOOK_BOLD, [2] = LOOK_DIM, [4] = LOOK_UNDERLINE, [7] = LOOK_REVERSE};
    struct look *look = &terminal.look;
    for (int i = 0; i < n; i++) {
        int16_t *colour = codes[i] / 10 % 2 ? &look->fore : &look->back;
        if (codes[i] == 0)
            *look = plain;
        else if (codes[i] < 8)
            look->attributes |= attributes[codes[i]];
        else if (codes[i] % 10 == 8 && codes[i] < 50)
            *colour = (int16_t)codes[(i += 2)];
        else if (codes[i] % 10 == 9)
            *colour = -1;
        else
            *colour = (int16_t)(codes[i] % 10 + (codes[i] >= 90 ? 8 : 0));
    }
}

/* Reads "1;2m" and the like; gives its length. */
static size_t control(const char *bytes)
{
    int codes[16] = {0}, n = 0;
    const char *p = bytes;
    for (; *p >= '0' && *p <= ';'; p++) {
        if (*p == ';')
            n++;
        else
            codes[n] = codes[n] * 10 + *p - '0';
    }
    int first = codes[0] ? codes[0] : 1;
    switch (*p) {
    case 'm':
        set_look(codes, n + 1);
        break;
    case 'H':
        terminal.row = first - 1;
        terminal.col = n ? codes[1] - 1 : 0;
        break;
    case 'A':
        terminal.row -= first;
        break;
    case 'B':
        terminal.row += first;
        break;
    case 'C':
        terminal.col += first;
        break;
    case 'D':
        terminal.col -= first;
        break;
    case 'G':
        terminal.col = first - 1;
        break;
    case 'd':
        terminal.row = first - 1;
        break;
    case 'b':
        while (first--)
            put(terminal.last, strlen(terminal.last));
        break;
    default:
        ck_abort_msg("not understood: %.8s", bytes);
    }
    return (size_t)(p - bytes) + 1;
}

static void read_all(const char *bytes, size_t len)
{
    for (size_t i = 0; i < len;) {
        unsigned char c = (unsigned char)bytes[i];
        size_t used = c < 0x80 ? 1 : c < 0xE0 ? 2 : 3;
        if (c == '\033')
            used = 2 + control(bytes + i + 2);
        else if (c == '\n')
            terminal.row++;
        else if (c == '\r')
            terminal.col = 0;
        else if (c == '\b')
            terminal.col--;
        else
            put(bytes + i, used);
        i += used;
    }
}

/* Canvases ------------------------------------------------------------------------------------- */

static void set_up(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    paint = (struct paint){.utf8 = 1, .ways = PAINT_COLUMN | PAINT_ROW | PAINT_REPEAT | PAINT_FEED};
    paint_set_looks(&paint, &palette, DEPTH_256);
    ck_assert_int_eq(paint_blank(&paint, ROWS, COLS), 0);
    ck_assert_int_eq(canvas_resize(&canvas, ROWS, COLS), 0);
    clear();
}

static void tear_down(void)
{
    paint_free(&paint);
    canvas_free(&canvas);
}

static void put_text(int row, int col, enum ent_style style, const char *text)
{
    canvas_puts(&canvas, (struct rect){0, 0, ROWS, COLS}, row, col, style, text);
}

/* Blanks look alike where nothing but a letter would show the look. */
static int looks_same(const struct glyph *glyph, struct look look)
{
    int bare = strcmp(glyph->bytes, " ") == 0 &&
               !((glyph->look.attributes | look.attributes) & (LOOK_REVERSE | LOOK_UNDERLINE));
    if (bare)
        return glyph->look.back == look.back;
    return glyph->look.fore == look.fore && glyph->look.back == look.back &&
           glyph->look.attributes == look.attributes;
}

static void show(void)
{
    struct ent_buffer out = {0};
    paint_canvas(&paint, &out, &canvas);
    ck_assert(!out.failed);
    sent = out.len;
    read_all(out.data ? out.data : "", out.len);
    ent_buffer_free(&out);
    for (int row = 0; row < ROWS; row++)
        for (int col = 0; col < COLS; col++) {
            const struct cell *cell = canvas_at(&canvas, row, col);
            const struct glyph *glyph = &terminal.cells[row][col];
            ck_assert_str_eq(glyph->bytes, cell->bytes);
            ck_assert_msg(
                looks_same(glyph, theme_look(&palette, DEPTH_256, (enum ent_style)cell->style,
                                             (enum ent_mark)cell->mark)),
                "row %d, column %d: another look", row, col);
        }
    ck_assert_int_eq(terminal.row, canvas.cursor_row);
    ck_assert_int_eq(terminal.col, canvas.cursor_col);
    ck_assert_int_eq(terminal.look.attributes, 0);
}

START_TEST(a_screen_that_does_not_change_takes_nothing)
{
    put_text(3, 4, ENT_STYLE_MENTION, "China");
    show();
    show();
    ck_assert_uint_eq(sent, 0);
    canvas.cursor_row = 5;
    show();
    ck_assert_uint_le(sent, 5);
}
END_TEST

START_TEST(a_line_that_is_lit_takes_few_bytes)
{
    for (int row = 0; row < ROWS; row++)
        put_text(row, 7, ENT_STYLE_EDGE_PLUS, "│");
    show();
    canvas_restyle(&canvas, (struct rect){0, 7, ROWS, 1}, ENT_STYLE_DIM);
    show();
    ck_assert_uint_le(sent, ROWS * 5 + 30);
}
END_TEST

START_TEST(a_row_of_one_character_is_said_once)
{
    for (int col = 0; col < COLS; col++)
        put_text(2, col, ENT_STYLE_FRAME, "─");
    show();
    ck_assert_uint_le(sent, 50);
    paint.ways = 0;
    canvas_restyle(&canvas, (struct rect){2, 0, 1, COLS}, ENT_STYLE_FRAME_FOCUS);
    show();
    ck_assert_uint_ge(sent, 3 * COLS);
}
END_TEST

START_TEST(words_of_one_look_are_drawn_with_the_blanks_between)
{
    put_text(0, 0, ENT_STYLE_TEXT, "The People's Congress met");
    show();
    canvas_restyle(&canvas, (struct rect){0, 4, 1, 17}, ENT_STYLE_MENTION);
    show();
    ck_assert_uint_le(sent, 17 + 40);
}
END_TEST

/* One of the kinds of change that a reader makes. */
static void change_something(void)
{
    static const char *const texts[] = {"China", " ", "─────", "│", "½ − …", "é", "x"};
    int row = rand() % ROWS, col = rand() % COLS;
    enum ent_style style = (enum ent_style)(rand() % ENT_STYLE_COUNT);
    struct rect rect = {row, col, 1 + rand() % 4, 1 + rand() % 9};
    switch (rand() % 5) {
    case 0:
        canvas_restyle(&canvas, rect, style);
        break;
    case 1:
        canvas_mark(&canvas, rect, (enum ent_mark)(rand() % 3));
        break;
    case 2:
        canvas_fill(&canvas, rect, style);
        break;
    default:
        put_text(row, col, style, texts[(size_t)rand() % (sizeof texts / sizeof *texts)]);
    }
}

START_TEST(whatever_changes_is_shown)
{
    srand(7);
    for (int i = 0; i < 2000; i++) {
        paint.ways = (unsigned)rand() % 16;
        for (int n = rand() % 12; n >= 0; n--)
            change_something();
        canvas.cursor_row = rand() % ROWS;
        canvas.cursor_col = rand() % COLS;
        show();
    }
}
END_TEST

START_TEST(what_is_not_7_bit_is_sent_to_utf8_only)
{
    struct ent_buffer out = {0};
    put_text(0, 0, ENT_STYLE_TEXT, "‘x’ – 日本 ½");
    paint.utf8 = 0;
    paint_canvas(&paint, &out, &canvas);
    ck_assert_ptr_nonnull(strstr(out.data, "'x' - ? ?  ?"));
    for (size_t i = 0; i < out.len; i++)
        ck_assert_int_lt((unsigned char)out.data[i], 0x80);
    ent_buffer_free(&out);
}
END_TEST

START_TEST(behind_a_wide_character_the_place_is_told)
{
    struct ent_buffer out = {0};
    put_text(0, 0, ENT_STYLE_TEXT, "日本x");
    paint_canvas(&paint, &out, &canvas);
    ck_assert_ptr_nonnull(strstr(out.data, "日\033[1;3H本\033[1;5Hx"));
    ent_buffer_free(&out);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("paint");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, set_up, tear_down);
    tcase_add_test(all, a_screen_that_does_not_change_takes_nothing);
    tcase_add_test(all, a_line_that_is_lit_takes_few_bytes);
    tcase_add_test(all, a_row_of_one_character_is_said_once);
    tcase_add_test(all, words_of_one_look_are_drawn_with_the_blanks_between);
    tcase_add_test(all, whatever_changes_is_shown);
    tcase_add_test(all, what_is_not_7_bit_is_sent_to_utf8_only);
    tcase_add_test(all, behind_a_wide_character_the_place_is_told);
    suite_add_tcase(suite, all);
    return suite_run(suite);
}

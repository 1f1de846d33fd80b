// SPDX-License-Identifier: MIT
/* Tests of src/reader/canvas.c: graphemes, widths, clipping. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "reader/canvas.h"
#include "suite.h"

static struct canvas canvas;
static const struct rect everything = {0, 0, 1000, 1000};

static void setup(void)
{
    ck_assert_int_eq(canvas_resize(&canvas, 3, 10), 0);
}

static void teardown(void)
{
    canvas_free(&canvas);
}

/* The row as one string; the width of its cells must be that of the canvas. */
static const char *row_text(int row)
{
    static char text[4096];
    int width = 0;
    text[0] = '\0';
    for (int col = 0; col < canvas.cols; col++) {
        const struct cell *cell = canvas_at(&canvas, row, col);
        strcat(text, cell->bytes);
        width += cell->width;
        if (cell->width == 2)
            ck_assert_int_eq(cell[1].width, 0);
        if (cell->width == 0)
            ck_assert_int_eq(cell[-1].width, 2);
    }
    ck_assert_int_eq(width, canvas.cols);
    return text;
}

static const struct {
    const char *text;
    int width;
    const char *shown; /* in a row of ten, trailing blanks left out */
} graphemes[] = {
    {"plain", 5, "plain"},
    {"北朝鮮", 6, "北朝鮮"},
    {"e\xCC\x81\xCC\x82x", 2, "e\xCC\x81\xCC\x82x"},
    {"👩‍👩‍👧x", 3, "👩‍👩‍👧x"},
    {"👍🏽x", 3, "👍🏽x"},
    {"🇰🇵🇨🇳🇷", 5, "🇰🇵🇨🇳🇷"},
    {"각x", 3, "각x"},
    {"a\tb\033[1m", 7,
     "a\xEF\xBF\xBD"
     "b\xEF\xBF\xBD[1m"},
    {"\xE2\x80\xAE"
     "ab",
     3,
     "\xEF\xBF\xBD"
     "ab"},
    {"\xC2\x85"
     "ab",
     3,
     "\xEF\xBF\xBD"
     "ab"},
    {"\xCC\x81"
     "a",
     2,
     "\xEF\xBF\xBD"
     "a"},
    {"a\xFF\xC3", 3, "a\xEF\xBF\xBD\xEF\xBF\xBD"},
};

START_TEST(graphemes_keep_their_cells)
{
    int width = text_width(graphemes[_i].text, strlen(graphemes[_i].text));
    ck_assert_int_eq(width, graphemes[_i].width);
    int after = canvas_puts(&canvas, everything, 1, 0, ENT_STYLE_NODE, graphemes[_i].text);
    ck_assert_int_eq(after, width);
    char expected[200] = "";
    strcat(expected, graphemes[_i].shown);
    for (int i = width; i < canvas.cols; i++)
        strcat(expected, " ");
    ck_assert_str_eq(row_text(1), expected);
    ck_assert_int_eq(canvas_at(&canvas, 1, width - 1)->style, ENT_STYLE_NODE);
    ck_assert_int_eq(canvas_at(&canvas, 1, width)->style, ENT_STYLE_TEXT);
}
END_TEST

START_TEST(a_cell_holds_no_more_than_it_can)
{
    char text[2000] = "a";
    for (int i = 0; i < 900; i++)
        strcat(text, "\xCC\x81");
    ck_assert_int_eq(text_width(text, strlen(text)), 1);
    canvas_puts(&canvas, everything, 0, 0, ENT_STYLE_TEXT, text);
    ck_assert_uint_lt(strlen(canvas_at(&canvas, 0, 0)->bytes), CELL_BYTES);
    canvas_puts(&canvas, everything, 0, 0, ENT_STYLE_TEXT, "👩‍👩‍👧‍👦");
    ck_assert_str_eq(canvas_at(&canvas, 0, 0)->bytes, "👩‍👩‍👧");
    ck_assert_int_eq(canvas_at(&canvas, 0, 0)->width, 2);
}
END_TEST

START_TEST(wide_graphemes_are_never_split)
{
    canvas_puts(&canvas, everything, 0, 7, ENT_STYLE_TEXT, "中国");
    ck_assert_str_eq(row_text(0), "       中 ");
    canvas_puts(&canvas, everything, 0, 8, ENT_STYLE_TEXT, "x");
    ck_assert_str_eq(row_text(0), "        x ");
    canvas_puts(&canvas, everything, 0, 0, ENT_STYLE_TEXT, "中国");
    canvas_puts(&canvas, everything, 0, 1, ENT_STYLE_TEXT, "人");
    ck_assert_str_eq(row_text(0), " 人     x ");
    canvas_fill(&canvas, (struct rect){0, 2, 1, 2}, ENT_STYLE_DIM);
    ck_assert_str_eq(row_text(0), "        x ");
}
END_TEST

START_TEST(text_is_clipped_on_all_sides)
{
    struct rect clip = {1, 2, 1, 4};
    ck_assert_int_eq(canvas_puts(&canvas, clip, 1, 0, ENT_STYLE_TEXT, "abcdefghij"), 6);
    ck_assert_str_eq(row_text(1), "  cdef    ");
    canvas_puts(&canvas, clip, 1, 1, ENT_STYLE_TEXT, "中国中");
    ck_assert_str_eq(row_text(1), "   国     ");
    canvas_puts(&canvas, clip, 0, 2, ENT_STYLE_TEXT, "x");
    canvas_puts(&canvas, clip, 2, 2, ENT_STYLE_TEXT, "x");
    ck_assert_str_eq(row_text(0), "          ");
    ck_assert_str_eq(row_text(2), "          ");
    canvas_puts(&canvas, everything, -1, 0, ENT_STYLE_TEXT, "x");
    canvas_puts(&canvas, everything, 3, 0, ENT_STYLE_TEXT, "x");
    canvas_puts(&canvas, everything, 0, -1, ENT_STYLE_TEXT, "中x");
    ck_assert_str_eq(row_text(0), " x        ");
    ck_assert_int_eq(canvas_puts(&canvas, (struct rect){0, 20, 1, 4}, 0, 20, ENT_STYLE_TEXT, "x"),
                     20);
    ck_assert_ptr_null(canvas_at(&canvas, 3, 0));
    ck_assert_ptr_null(canvas_at(&canvas, 0, -1));
}
END_TEST

START_TEST(fitting_stops_before_a_grapheme)
{
    int width;
    ck_assert_uint_eq(text_fit("中国", 6, 3, &width), 3);
    ck_assert_int_eq(width, 2);
    ck_assert_uint_eq(text_fit("中国", 6, 1, &width), 0);
    ck_assert_int_eq(width, 0);
    ck_assert_uint_eq(text_fit("ab", 2, 0, &width), 0);
}
END_TEST

START_TEST(styles_change_without_text)
{
    canvas_puts(&canvas, everything, 0, 0, ENT_STYLE_TEXT, "abc");
    canvas_restyle(&canvas, (struct rect){0, 1, 1, 100}, ENT_STYLE_MATCH);
    ck_assert_str_eq(row_text(0), "abc       ");
    ck_assert_int_eq(canvas_at(&canvas, 0, 0)->style, ENT_STYLE_TEXT);
    ck_assert_int_eq(canvas_at(&canvas, 0, 9)->style, ENT_STYLE_MATCH);
    canvas_clear(&canvas);
    ck_assert_str_eq(row_text(0), "          ");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("canvas");
    TCase *tc = tcase_create("canvas");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_loop_test(tc, graphemes_keep_their_cells, 0,
                        (int)(sizeof graphemes / sizeof *graphemes));
    tcase_add_test(tc, a_cell_holds_no_more_than_it_can);
    tcase_add_test(tc, wide_graphemes_are_never_split);
    tcase_add_test(tc, text_is_clipped_on_all_sides);
    tcase_add_test(tc, fitting_stops_before_a_grapheme);
    tcase_add_test(tc, styles_change_without_text);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

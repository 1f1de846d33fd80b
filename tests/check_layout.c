// SPDX-License-Identifier: MIT
/*
 * Layout: every view at every size, with Unicode and with seven bits. What must hold on any screen
 * is asked of it: cells are whole, boxes are closed, what is selected can be told without colour,
 * no word is cut without a sign of it. Which words there are is what a very large screen shows.
 */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

#include "reader/commands.h"
#include "reader/frame.h"
#include "reader/theme.h"
#include "scenes.h"
#include "suite.h"

enum { LARGE_ROWS = 300, LARGE_COLS = 900, MOST_WORDS = 20000, WORD = 64 };

static const struct {
    int rows, cols;
} sizes[] = {{10, 40}, {12, 41}, {24, 80}, {30, 99}, {40, 120}, {60, 200}};
enum { SIZES = sizeof sizes / sizeof *sizes };

/* Telling -------------------------------------------------------------------------------------- */

static const char *where(const struct scene *scene, int row)
{
    static char text[4096];
    int n = snprintf(text, sizeof text, "%s, %dx%d%s, row %d: ", scene->name, reader.canvas.cols,
                     reader.canvas.rows, reader.ascii ? ", ascii" : "", row);
    for (int col = 0; col < reader.canvas.cols; col++)
        n += snprintf(text + n, sizeof text - (size_t)n, "%s",
                      canvas_at(&reader.canvas, row, col)->bytes);
    return text;
}

static int failures;

/* Wrong is told with the row, and the rest is looked at. */
static void complain(const struct scene *scene, int row, const char *what, const char *word)
{
    if (++failures <= 10)
        fprintf(stderr, "%s%s: %s\n", what, word, where(scene, row));
}

/* Where to look: the panel, or everything. */
static struct rect field(const struct scene *scene)
{
    struct rect all = {0, 0, reader.canvas.rows, reader.canvas.cols}, panel = {-1, 0, 0, 0};
    for (int row = 0; row < all.rows - 1 && scene->flags & PANEL; row++)
        for (int col = 0; col < all.cols; col++) {
            const char *bytes = canvas_at(&reader.canvas, row, col)->bytes;
            if (canvas_at(&reader.canvas, row, col)->style != ENT_STYLE_FRAME_FOCUS)
                continue;
            if (panel.row < 0 && (strcmp(bytes, "┌") == 0 || strcmp(bytes, "+") == 0))
                panel = (struct rect){row, col, 1, 1};
            if (panel.row >= 0 && (strcmp(bytes, "┘") == 0 || strcmp(bytes, "+") == 0))
                panel.rows = row - panel.row + 1, panel.cols = col - panel.col + 1;
        }
    return panel.row < 0 ? all : panel;
}

/* Cells ---------------------------------------------------------------------------------------- */

static void cells_are_whole(const struct scene *scene)
{
    for (int row = 0; row < reader.canvas.rows; row++)
        for (int col = 0; col < reader.canvas.cols; col++) {
            const struct cell *cell = canvas_at(&reader.canvas, row, col);
            size_t len = strlen(cell->bytes);
            int half = col > 0 && cell[-1].width == 2;
            ck_assert_msg(half == (cell->width == 0) && half == (len == 0), "%s",
                          where(scene, row));
            ck_assert_msg(cell->width < 2 || col + 1 < reader.canvas.cols, "%s", where(scene, row));
            ck_assert(u8_check((const uint8_t *)cell->bytes, len) == NULL);
            ck_assert(half || (unsigned char)cell->bytes[0] >= ' ');
            ck_assert_int_lt(cell->style, ENT_STYLE_COUNT);
        }
    ck_assert_ptr_nonnull(
        canvas_at(&reader.canvas, reader.canvas.cursor_row, reader.canvas.cursor_col));
}

/* Boxes ---------------------------------------------------------------------------------------- */

static int is_one_of(const struct cell *cell, const char *set)
{
    return cell && cell->bytes[0] && strcmp(cell->bytes, " ") != 0 && strstr(set, cell->bytes);
}

/* Along the upper side of each box to its other corner, and down its left side. */
static void boxes_are_closed(const struct scene *scene)
{
    static const char across[] = "─┬┴┼═╤╧┄╪╥╨╫▲▼", down[] = "│├┤┼║╟╢╫┆╞╡╪◄►";
    struct rect in = field(scene);
    for (int row = in.row; row < in.row + in.rows; row++)
        for (int col = in.col; col < in.col + in.cols; col++) {
            int right = col + 1, below = row + 1;
            if (!is_one_of(canvas_at(&reader.canvas, row, col), "┌"))
                continue;
            while (is_one_of(canvas_at(&reader.canvas, row, right), across) ||
                   (row == in.row && scene->flags & PANEL && right < in.col + in.cols - 1))
                right++;
            while (is_one_of(canvas_at(&reader.canvas, below, col), down))
                below++;
            if (!is_one_of(canvas_at(&reader.canvas, row, right), "┐") ||
                !is_one_of(canvas_at(&reader.canvas, below, col), "└") ||
                !is_one_of(canvas_at(&reader.canvas, below, right), "┘"))
                complain(scene, row, "a box is open", "");
        }
}

/* Words ---------------------------------------------------------------------------------------- */

/* What is told only where there is little room. */
static const char *const of_small_screens[] = {
    "above", "below", "rows", "columns", "columns", "not", "shown", "actors", "ties", "Article",
    "Pairs", "of", "earlier", "later", "read", "the", "strongest", "first",
    /* the list of articles has its columns where the panes are stacked, too */
    "Actors", "Egypt", "Ethiopia", "Uzbekistan", "Japan", "South", "Korea"};

static char words[MOST_WORDS][WORD];
static int n_words;

static int is_letter(const struct cell *cell)
{
    ucs4_t uc;
    return cell && u8_strmbtouc(&uc, (const uint8_t *)cell->bytes) > 0 && uc_is_alpha(uc);
}

/* Reads the word that begins at a column; gives the column behind it. */
static int read_word(char out[WORD], int row, int col)
{
    size_t len = 0;
    out[0] = '\0';
    for (const struct cell *cell; (cell = canvas_at(&reader.canvas, row, col)) &&
                                  (is_letter(cell) || (cell->width == 0 && len));
         col++)
        len += (size_t)snprintf(out + len, len < WORD - CELL_BYTES ? WORD - len : 0, "%s",
                                cell->bytes);
    return col;
}

static int compare_words(const void *a, const void *b)
{
    return strcmp(a, b);
}

static void learn(const char *word)
{
    ck_assert_int_lt(n_words, MOST_WORDS);
    snprintf(words[n_words++], WORD, "%s", word);
}

/* What all is written on the present screen, and the codes of actors. */
static void learn_words(void)
{
    char word[WORD];
    for (int row = 0; row < reader.canvas.rows; row++)
        for (int col = 0; col < reader.canvas.cols; col++)
            if (is_letter(canvas_at(&reader.canvas, row, col))) {
                col = read_word(word, row, col);
                learn(word);
            }
    for (size_t i = 0; i < sizeof of_small_screens / sizeof *of_small_screens; i++)
        learn(of_small_screens[i]);
    for (uint32_t i = 0; reader.graph && i < reader.graph->n_nodes; i++)
        learn(reader.graph->nodes[i].id);
    qsort(words, (size_t)n_words, WORD, compare_words);
}

static int is_marked_cut(int row, int col)
{
    const struct cell *cell = canvas_at(&reader.canvas, row, col);
    return cell && (strcmp(cell->bytes, "…") == 0 ||
                    (strcmp(cell->bytes, ".") == 0 && is_one_of(cell + 1, ".")));
}

static void words_are_whole(const struct scene *scene)
{
    char word[WORD];
    struct rect in = field(scene);
    for (int row = in.row; row < in.row + in.rows; row++)
        for (int col = in.col; col < in.col + in.cols; col++)
            if (is_letter(canvas_at(&reader.canvas, row, col))) {
                int from = col;
                col = read_word(word, row, col);
                if (col - from > 1 && !is_marked_cut(row, col) &&
                    !bsearch(word, words, (size_t)n_words, WORD, compare_words))
                    complain(scene, row, "a word is cut: ", word);
            }
}

/* Looks ---------------------------------------------------------------------------------------- */

/* Something in the pane that has the focus stands out without colour. */
static void selection_is_marked(const struct scene *scene)
{
    int found = 0;
    for (int row = 1; row < reader.canvas.rows - 1; row++)
        for (int col = 0; col < reader.canvas.cols; col++) {
            const struct cell *cell = canvas_at(&reader.canvas, row, col);
            struct look look = theme_look(&settings.palette, DEPTH_MONO,
                                          (enum ent_style)cell->style, (enum ent_mark)cell->mark);
            ck_assert_int_eq(look.fore, -1);
            found += (look.attributes & LOOK_REVERSE) != 0;
        }
    if (!found)
        complain(scene, 0, "nothing stands out", "");
}

static void seven_bits_are_kept(const struct scene *scene)
{
    struct rect pane = reader.panes[SIDE_GRAPH];
    for (int row = 0; row < reader.canvas.rows; row++)
        for (int col = 0; col < reader.canvas.cols; col++) {
            const struct cell *cell = canvas_at(&reader.canvas, row, col);
            int in = row == 0 || row == reader.canvas.rows - 1 ||
                     (row >= pane.row && row < pane.row + pane.rows && col >= pane.col &&
                      col < pane.col + pane.cols);
            /* Letters come from the text. */
            if (in && (unsigned char)cell->bytes[0] >= 0x80 && !is_letter(cell)) {
                complain(scene, row, "more than seven bits: ", cell->bytes);
                break;
            }
        }
}

/* -----------------------------------------------------------------------------------------------
 */

static void play(const struct scene *scene, int ascii, int rows, int cols)
{
    scene_start(ascii);
    scene_draw(rows, cols);
    scene_load();
    scene_keys(scene->keys);
}

START_TEST(every_view_at_every_size)
{
    const struct scene *scene = &scenes[_i / 2];
    int ascii = _i % 2;
    n_words = 0;
    play(scene, ascii, LARGE_ROWS, LARGE_COLS);
    learn_words();
    scene_stop();
    for (size_t i = 0; i < SIZES; i++) {
        play(scene, ascii, sizes[i].rows, sizes[i].cols);
        cells_are_whole(scene);
        if (!(scene->flags & (CLIPPED | OVER)))
            boxes_are_closed(scene);
        if (!(scene->flags & (CLIPPED | LETTERS)))
            words_are_whole(scene);
        if (scene->flags & MARKED)
            selection_is_marked(scene);
        if (ascii)
            seven_bits_are_kept(scene);
        scene_stop();
    }
    ck_assert_int_eq(failures, 0);
}
END_TEST

/* A screen of any size, down to one cell, shows something and can be left. */
START_TEST(a_screen_of_one_cell)
{
    scene_start(0);
    for (int rows = 1; rows <= 12; rows++)
        for (int cols = 1; cols <= 45; cols++) {
            scene_draw(rows, cols);
            cells_are_whole(&scenes[0]);
            ck_assert_int_eq(reader.too_small, rows < FRAME_MIN_ROWS || cols < FRAME_MIN_COLS);
        }
    scene_draw(1, 1);
    reader_key(&reader, 'j');
    frame_draw(&reader);
    reader_key(&reader, 'q');
    ck_assert_int_eq(reader.quit, 1);
    scene_stop();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("layout");
    TCase *tc = tcase_create("layout");
    tcase_add_loop_test(tc, every_view_at_every_size, 0, 2 * n_scenes);
    tcase_add_test(tc, a_screen_of_one_cell);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

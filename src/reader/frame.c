// SPDX-License-Identifier: MIT
/*
 * From 100 columns on the panes stand side by side; below, the graph stands under the text. Sizes
 * do not depend on the focus: nothing moves when it changes. Where there are few rows, or with
 * zoom, only the focused pane is shown. A pane has a rule above it that names it, heavy and bold
 * where it has the focus; the last row is the status bar, or the prompt.
 */
#include "frame.h"

#include <stdio.h>
#include <string.h>

#include "panel.h"
#include "status.h"
#include "view.h"
#include "walk.h"

struct panes {
    struct rect pane[SIDE_COUNT]; /* with the rule as first row; no rows where it is not shown */
    struct rect status;
    int divider; /* column between the panes, -1 for none */
};

enum { DIVIDER_COLS = 4, LEAST_COLS = 24, LEAST_ROWS = 4 };

/* A share that the user moved, within what leaves both sides usable. */
static int moved(int share, int by, int least, int all)
{
    share += by;
    share = share > all - least ? all - least : share;
    return share < least ? least : share;
}

static int usual_cols(int cols)
{
    int left = cols / 2 + 2, most = READER_MEASURE + 8;
    return left > most ? most : left;
}

static void side_by_side(struct panes *out, int rows, int cols, int by)
{
    int left = moved(usual_cols(cols), by, LEAST_COLS, cols);
    out->divider = left;
    out->pane[SIDE_TEXT] = (struct rect){0, 0, rows, left};
    out->pane[SIDE_GRAPH] = (struct rect){0, left + 1, rows, cols - left - 1};
}

static void stacked(struct panes *out, int rows, int cols, int by)
{
    int upper = moved((rows + 1) / 2, by, LEAST_ROWS, rows);
    out->pane[SIDE_TEXT] = (struct rect){0, 0, upper, cols};
    out->pane[SIDE_GRAPH] = (struct rect){upper, 0, rows - upper, cols};
}

void frame_move_divider(struct reader *reader, int steps)
{
    int rows = reader->canvas.rows - 1, cols = reader->canvas.cols;
    if (cols >= FRAME_WIDE_COLS) {
        int usual = usual_cols(cols), by = reader->divider_cols + steps * DIVIDER_COLS;
        reader->divider_cols = moved(usual, by, LEAST_COLS, cols) - usual;
    } else {
        int usual = (rows + 1) / 2;
        reader->divider_rows = moved(usual, reader->divider_rows + steps, LEAST_ROWS, rows) - usual;
    }
}

static struct panes lay_out(const struct reader *reader)
{
    const struct canvas *canvas = &reader->canvas;
    struct panes out = {.divider = -1, .status = {canvas->rows - 1, 0, 1, canvas->cols}};
    if (reader->zoomed || (canvas->cols < FRAME_WIDE_COLS && canvas->rows < FRAME_TALL_ROWS))
        out.pane[reader->focus] = (struct rect){0, 0, canvas->rows - 1, canvas->cols};
    else if (canvas->cols >= FRAME_WIDE_COLS)
        side_by_side(&out, canvas->rows - 1, canvas->cols, reader->divider_cols);
    else
        stacked(&out, canvas->rows - 1, canvas->cols, reader->divider_rows);
    return out;
}

/* Panes ---------------------------------------------------------------------------------------- */

/* Writes what a filter leaves of the ties; gives the cells of the least that is told of it, 0 where
 * there is none. */
static int tell_filter(const struct reader *reader, const struct view *view,
                       struct ent_buffer *words)
{
    if (view == &article_view || view == &articles_view || view == &help_view)
        return 0;
    reader_tell_filter(reader, words);
    return words->len && !words->failed ? (int)strcspn(words->data, ":,") + 1 : 0;
}

/* At the right end of the graph's rule, from behind its title on. */
static void draw_filter(struct reader *reader, struct rect rule, int from, int least,
                        const struct ent_buffer *words)
{
    int end = rule.col + rule.cols - 1, room = end - from - 3;
    size_t fits = text_words(words->data, words->len, room > least ? room : least);
    int width = text_width(words->data, fits), col = end - width - 2;
    struct rect line = {rule.row, col > rule.col ? col : rule.col, 1, width + 2};
    canvas_fill(&reader->canvas, line, ENT_STYLE_STATUS_KEY);
    canvas_text(&reader->canvas, line, line.row, line.col + 1, ENT_STYLE_STATUS_KEY, words->data,
                fits);
}

static void draw_title(struct reader *reader, struct rect pane, const struct view *view,
                       int focused, int reserved)
{
    enum ent_style style = focused ? ENT_STYLE_FRAME_FOCUS : ENT_STYLE_FRAME;
    struct rect room = {pane.row, pane.col, 1, pane.cols - 2 - reserved};
    struct ent_buffer words = {0};
    char title[VIEW_TITLE];
    int least = tell_filter(reader, view, &words);
    view->title(reader, title);
    room.cols -= least ? least + 3 : 0;
    int col =
        canvas_puts(&reader->canvas, room, pane.row, pane.col + 2, style, focused ? "[" : " ");
    col = panel_words(&reader->canvas, room, col, focused ? ENT_STYLE_TITLE : ENT_STYLE_META, title,
                      strlen(title), reader->ascii);
    room.cols++;
    canvas_puts(&reader->canvas, room, pane.row, col, style, focused ? "]" : " ");
    if (least)
        draw_filter(reader, (struct rect){pane.row, pane.col, 1, pane.cols}, col + 1, least,
                    &words);
    ent_buffer_free(&words);
}

static void draw_rule(struct reader *reader, struct rect pane, const struct view *view, int focused)
{
    const char *line = reader->ascii ? (focused ? "=" : "-") : focused ? "━" : "─";
    enum ent_style style = focused ? ENT_STYLE_FRAME_FOCUS : ENT_STYLE_FRAME;
    struct rect rule = {pane.row, pane.col, 1, pane.cols};
    char text[16] = "";
    for (int col = pane.col; col < pane.col + pane.cols; col++)
        canvas_puts(&reader->canvas, rule, pane.row, col, style, line);
    int percent = view->percent ? view->percent(reader) : -1;
    if (percent >= 0)
        snprintf(text, sizeof text, " %d%% ", percent);
    draw_title(reader, pane, view, focused, (int)strlen(text));
    canvas_puts(&reader->canvas, rule, pane.row, pane.col + pane.cols - 2 - (int)strlen(text),
                focused ? ENT_STYLE_TITLE : ENT_STYLE_META, text);
}

static void draw_pane(struct reader *reader, enum side side, struct rect pane)
{
    if (side == SIDE_GRAPH && pane.rows >= 2)
        view_suit(reader, (struct rect){pane.row + 1, pane.col, pane.rows - 1, pane.cols});
    const struct view *view = view_of(reader->shown[side]);
    int focused = reader->focus == side && !reader->help;
    if (pane.rows < 2)
        return;
    view->draw(reader, (struct rect){pane.row + 1, pane.col, pane.rows - 1, pane.cols}, focused);
    if (side == SIDE_GRAPH)
        tints_draw_nodes(reader);
    draw_rule(reader, pane, view, focused);
    if (side == SIDE_GRAPH)
        filter_panel_draw(reader, (struct rect){pane.row + 1, pane.col, pane.rows - 1, pane.cols});
}

static void draw_divider(struct reader *reader, int col, int rows)
{
    if (col < 0)
        return;
    struct rect column = {0, col, rows, 1};
    for (int row = 0; row < rows; row++)
        canvas_puts(&reader->canvas, column, row, col, ENT_STYLE_FRAME, reader->ascii ? "|" : "│");
}

/* The whole ---------------------------------------------------------------------------------- */

static void draw_too_small(struct reader *reader)
{
    char text[64];
    struct rect all = {0, 0, reader->canvas.rows, reader->canvas.cols};
    snprintf(text, sizeof text, "too small: %dx%d needed", FRAME_MIN_COLS, FRAME_MIN_ROWS);
    canvas_puts(&reader->canvas, all, 0, 0, ENT_STYLE_TEXT, text);
    canvas_puts(&reader->canvas, all, 1, 0, ENT_STYLE_TEXT, "q quits");
}

void frame_draw(struct reader *reader)
{
    struct canvas *canvas = &reader->canvas;
    canvas_clear(canvas);
    zones_clear(&reader->zones);
    walk_follow(reader);
    canvas->cursor_row = canvas->rows - 1;
    canvas->cursor_col = 0;
    reader->too_small = canvas->rows < FRAME_MIN_ROWS || canvas->cols < FRAME_MIN_COLS;
    if (reader->too_small) {
        draw_too_small(reader);
        return;
    }
    struct panes panes = lay_out(reader);
    memcpy(reader->panes, panes.pane, sizeof reader->panes);
    if (reader->help) {
        struct rect all = {0, 0, canvas->rows - 1, canvas->cols};
        help_view.draw(reader, (struct rect){1, 0, all.rows - 1, all.cols}, 1);
        draw_rule(reader, all, &help_view, 1);
    } else {
        for (int side = 0; side < SIDE_COUNT; side++)
            draw_pane(reader, (enum side)side, panes.pane[side]);
        draw_divider(reader, panes.divider, canvas->rows - 1);
    }
    hints_draw(reader);
    export_panel_draw(reader, (struct rect){0, 0, canvas->rows - 1, canvas->cols});
    status_draw(reader, panes.status);
}

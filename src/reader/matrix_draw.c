// SPDX-License-Identifier: MIT
/*
 * Draws the part of a matrix that fits: headings, cells, sums where there is room for them, and the
 * row that tells how to read it.
 */
#include <stdio.h>
#include <string.h>

#include "entente/balance.h"
#include "matrix.h"
#include "panel.h"

enum { SUM_CELLS = 6, SHORT_NAME = 8, LEGEND_ROWS = 5 };

struct drawing {
    struct canvas *canvas;
    struct rect area;
    const struct ent_graph *graph;
    const struct matrix *matrix;
    struct map_selection selection;
    const struct map_options *options;
    const struct matrix_at *at;
    int name, code; /* widths of the headings; code 0: not shown */
    int cells;      /* column of the canvas where the cells begin */
    int step;       /* from one column of the matrix to the next */
    int sums;       /* 1: there is room for the sums of rows */
};

static int lit(const uint8_t *flags, uint32_t index)
{
    return !flags || flags[index];
}

static void put(const struct drawing *d, int row, int col, int width, int right,
                enum ent_style style, const char *text)
{
    int taken = text_width(text, strlen(text));
    struct rect clip = {row, col, 1, width};
    if (clip.col + clip.cols > d->area.col + d->area.cols)
        clip.cols = d->area.col + d->area.cols - clip.col;
    if (clip.cols > 0)
        canvas_puts(d->canvas, clip, row, col + (right && taken < width ? width - taken : 0), style,
                    text);
}

/* The row and column of the cursor stand out. */
static enum ent_style heading_style(const struct drawing *d, uint32_t place, uint32_t here)
{
    uint32_t node = d->matrix->nodes[place];
    if (d->selection.node >= 0 && (uint32_t)d->selection.node == node)
        return ENT_STYLE_NODE_SELECTED;
    return place == here ? ENT_STYLE_ROW_SELECTED : ENT_STYLE_NODE;
}

static void draw_column_heads(const struct drawing *d)
{
    char code[MAP_LABEL_BYTES];
    for (int i = 0; i < d->at->columns; i++) {
        uint32_t place = (uint32_t)(d->at->left + i);
        map_label_id(code, &d->graph->nodes[d->matrix->nodes[place]], MATRIX_CODE,
                     d->matrix->ascii);
        put(d, d->area.row, d->cells + i * d->step, d->matrix->cell_width, 1,
            heading_style(d, place, d->at->column), code);
    }
    static const char *const sums[][2] = {{"+", "+"}, {"−", "-"}, {"net", "net"}};
    for (int i = 0; i < 3 && d->sums; i++)
        put(d, d->area.row, d->cells + d->at->columns * d->step + i * SUM_CELLS, SUM_CELLS, 1,
            ENT_STYLE_META, sums[i][d->matrix->ascii]);
}

/* A, B, … Z, then a to z and again: neighbours differ. Nothing where there is one faction. */
static char faction_letter(const struct matrix *m, uint32_t place)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    if (m->n_factions < 2 || m->factions[place] == ENT_NO_FACTION)
        return ' ';
    return letters[m->factions[place] % (sizeof letters - 1)];
}

static int faction_ends(const struct matrix *m, uint32_t place)
{
    return place + 1 < m->count && m->factions[place] != m->factions[place + 1];
}

static void draw_row_head(const struct drawing *d, int row, uint32_t place)
{
    char text[MAP_LABEL_BYTES];
    const struct ent_node *node = &d->graph->nodes[d->matrix->nodes[place]];
    struct ent_node named = *node;
    enum ent_style style = heading_style(d, place, d->at->row), bright = style;
    char faction[] = {faction_letter(d->matrix, place), '\0'};
    put(d, row, d->area.col, 1, 0, ENT_STYLE_META, faction);
    if (d->code && !d->matrix->ascii)
        named.id = ""; /* it stands beside the name */
    map_label_make(text, &named, d->name, d->matrix->ascii);
    if (style == ENT_STYLE_NODE && !lit(d->options->lit_nodes, d->matrix->nodes[place]))
        bright = ENT_STYLE_DIM; /* as bright as its actor */
    put(d, row, d->area.col + 2, d->name, 0, bright, text);
    if (!d->code)
        return;
    map_label_id(text, node, MATRIX_CODE, d->matrix->ascii);
    put(d, row, d->area.col + 3 + d->name, d->code, 0,
        style == ENT_STYLE_NODE ? ENT_STYLE_META : style, text);
}

static void draw_cell(const struct drawing *d, int row, const struct matrix_cell *cell)
{
    char text[MAP_WEIGHT_BYTES + 1];
    int col = d->cells + ((int)cell->column - d->at->left) * d->step;
    int chosen = d->selection.dyad >= 0 && (uint32_t)d->selection.dyad == cell->dyad;
    enum ent_style style = chosen                                 ? ENT_STYLE_EDGE_SELECTED
                           : cell->positive + cell->negative <= 0 ? ENT_STYLE_META
                           : cell->negative > cell->positive      ? ENT_STYLE_EDGE_MINUS
                                                                  : ENT_STYLE_EDGE_PLUS;
    canvas_fill(d->canvas, (struct rect){row, col, 1, d->matrix->cell_width}, ENT_STYLE_TEXT);
    matrix_cell_make(text, cell, d->matrix->ascii);
    put(d, row, col, d->matrix->cell_width, 1, style, text);
    int width = text_width(text, strlen(text)), right = col + d->matrix->cell_width;
    /* The cells of a selected actor are its row and column, which need no mark. */
    if (d->options->lit_dyads && lit(d->options->lit_dyads, cell->dyad) && d->selection.node < 0 &&
        !chosen)
        canvas_mark(d->canvas, (struct rect){row, right - width, 1, width}, ENT_MARK_REVERSE);
}

static void draw_sums(const struct drawing *d, int row, double positive, double negative)
{
    char text[3][MAP_WEIGHT_BYTES] = {"", "", "0"};
    const double net = positive - negative;
    const struct ent_dyad parts[] = {
        {.positive = positive},
        {.negative = negative},
        {.positive = net > 0 ? net : 0, .negative = net < 0 ? -net : 0}};
    const enum ent_style styles[] = {ENT_STYLE_EDGE_PLUS, ENT_STYLE_EDGE_MINUS, ENT_STYLE_TEXT};
    for (int i = 0; i < 3; i++) {
        if (parts[i].positive + parts[i].negative > 0)
            map_weight_make(text[i], &parts[i], d->matrix->ascii);
        put(d, row, d->cells + d->at->columns * d->step + i * SUM_CELLS, SUM_CELLS, 1, styles[i],
            text[i]);
    }
}

static void draw_row(const struct drawing *d, int row, uint32_t place)
{
    const struct matrix *m = d->matrix;
    double positive = 0, negative = 0;
    draw_row_head(d, row, place);
    for (int i = 0; i < d->at->columns; i++) {
        uint32_t column = (uint32_t)(d->at->left + i);
        put(d, row, d->cells + i * d->step, m->cell_width, 1, ENT_STYLE_META,
            column == place ? "\\"
            : m->ascii      ? "."
                            : "·");
        if (faction_ends(m, column) && i + 1 < d->at->columns)
            put(d, row, d->cells + (i + 1) * d->step - 1, 1, 0, ENT_STYLE_FRAME,
                m->ascii ? "|" : "│");
    }
    for (uint32_t i = m->first[place]; i < m->first[place + 1]; i++) {
        const struct matrix_cell *cell = &m->cells[i];
        positive += cell->positive;
        negative += cell->negative;
        if ((int)cell->column >= d->at->left && (int)cell->column < d->at->left + d->at->columns)
            draw_cell(d, row, cell);
    }
    if (d->sums)
        draw_sums(d, row, positive, negative);
}

/* How far the signs are in keeping with each other. */
static void draw_balance(const struct drawing *d, int row)
{
    const struct matrix *m = d->matrix;
    char text[160];
    int len = snprintf(text, sizeof text, "%u of %u pairs strained", m->n_strains, m->n_ties);
    if (m->triads)
        snprintf(text + len, sizeof text - (size_t)len, "; %.0f%% of %llu triangle%s balanced",
                 m->balanced * 100, (unsigned long long)m->triads, m->triads == 1 ? "" : "s");
    if (m->n_factions > 1)
        panel_words(d->canvas, (struct rect){row, d->area.col + 1, 1, d->area.cols - 1},
                    d->area.col + 1, ENT_STYLE_META, text, strlen(text), d->matrix->ascii);
}

/* What of the matrix is not shown. */
static int write_range(const struct drawing *d, char *text, size_t size)
{
    const struct matrix_at *at = d->at;
    uint32_t n = d->matrix->count, bare = d->graph->n_nodes - n;
    int len = 0;
    if (at->rows_shown < (int)n)
        len += snprintf(text + len, size - (size_t)len, "rows %d-%d of %u; ", at->top + 1,
                        at->top + at->rows_shown, n);
    if (at->columns < (int)n)
        len += snprintf(text + len, size - (size_t)len, "columns %d-%d of %u; ", at->left + 1,
                        at->left + at->columns, n);
    if (bare)
        len += snprintf(text + len, size - (size_t)len, "%u without ties not shown; ", bare);
    return len;
}

/* From the last row up: how to read it, what is not shown where that needs a row of its own, and
 * the balance, as far as there is room below the matrix. */
static void draw_legend(const struct drawing *d)
{
    static const char how[] = "row acts on column, = mutual";
    char text[256] = "";
    int len = write_range(d, text, 160), last = d->area.row + d->area.rows - 1;
    int free_rows = d->area.rows - 1 - d->at->rows_shown;
    struct rect line = {last, d->area.col + 1, 1, d->area.cols - 1};
    const char *factions = d->matrix->n_factions > 1 ? ", A B factions" : "";
    int apart = len > 0 && free_rows > 1 && len + (int)(strlen(how) + strlen(factions)) > line.cols;
    snprintf(text + len, sizeof text - (size_t)len, "%s%s", how, factions);
    panel_words(d->canvas, line, line.col, ENT_STYLE_META, text + (apart ? len : 0),
                strlen(text) - (size_t)(apart ? len : 0), d->matrix->ascii);
    line.row -= apart;
    if (apart)
        panel_words(d->canvas, line, line.col, ENT_STYLE_META, text, (size_t)len - 2,
                    d->matrix->ascii);
    if (free_rows > 1 + apart)
        draw_balance(d, line.row - 1);
}

/* How wide the headings are, and how much of the matrix that leaves room for. */
static void lay_out(struct drawing *d, struct matrix_at *at)
{
    const struct matrix *m = d->matrix;
    int n = (int)m->count, most = d->area.cols / 3;
    d->name = m->name_width < most ? m->name_width : most > 3 ? most : 3;
    if (d->name + m->code_width + 4 + n * (m->cell_width + 1) > d->area.cols &&
        d->name > SHORT_NAME)
        d->name = SHORT_NAME;
    d->code = d->area.cols >= 40 ? m->code_width : 0;
    d->cells = d->area.col + 2 + d->name + (d->code ? d->code + 1 : 0) + 1;
    d->step = m->cell_width + 1;
    at->cells = d->cells;
    at->step = d->step;
    int room = d->area.col + d->area.cols - d->cells;
    at->columns = room / d->step < 1 ? 1 : room / d->step;
    at->columns = at->columns > n ? n : at->columns;
    d->sums = at->columns == n && room - n * d->step >= 3 * SUM_CELLS;
    at->rows_shown = d->area.rows - 1 - (d->area.rows >= LEGEND_ROWS);
    at->rows_shown = at->rows_shown > n ? n : at->rows_shown < 0 ? 0 : at->rows_shown;
}

static int follow(int first, uint32_t at, int shown, uint32_t count)
{
    first = (int)at < first ? (int)at : first;
    first = (int)at >= first + shown ? (int)at - shown + 1 : first;
    first = first > (int)count - shown ? (int)count - shown : first;
    return first < 0 ? 0 : first;
}

static void draw_cursor(const struct drawing *d, int focused)
{
    int row = d->area.row + 1 + (int)d->at->row - d->at->top;
    int col = d->cells + ((int)d->at->column - d->at->left) * d->step,
        width = d->matrix->cell_width;
    struct rect cell = {row, col, 1, width};
    canvas_restyle(d->canvas, cell, focused ? ENT_STYLE_EDGE_SELECTED : ENT_STYLE_ROW_SELECTED);
    if (focused) {
        d->canvas->cursor_row = row;
        d->canvas->cursor_col = col + width - 1;
    }
}

void matrix_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
                 const struct matrix *matrix, struct map_selection selection,
                 const struct map_options *options, struct matrix_at *at, int focused)
{
    struct drawing d = {canvas, area, graph, matrix, selection, options, at, 0, 0, 0, 0, 0};
    if (!matrix->count || area.rows < 2 || area.cols < 8)
        return;
    at->row = at->row < matrix->count ? at->row : matrix->count - 1;
    at->column = at->column < matrix->count ? at->column : matrix->count - 1;
    lay_out(&d, at);
    at->top = follow(at->top, at->row, at->rows_shown, matrix->count);
    at->left = follow(at->left, at->column, at->columns, matrix->count);
    draw_column_heads(&d);
    for (int i = 0; i < at->rows_shown; i++)
        draw_row(&d, area.row + 1 + i, (uint32_t)(at->top + i));
    draw_cursor(&d, focused);
    if (area.rows >= LEGEND_ROWS)
        draw_legend(&d);
}

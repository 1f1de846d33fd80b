// SPDX-License-Identifier: MIT
/* Drawing through a window: places are worked out on the sheet and then shifted to the pane. */
#include "map_window.h"

#include <stdio.h>
#include <string.h>

#include "map_plan.h"

enum { MARGIN = 1 };

static const int zooms[] = {4, 6, 8, 12, 16};
enum { ZOOMS = sizeof zooms / sizeof *zooms };

void map_window_free(struct map_window *window)
{
    canvas_free(&window->sheet);
    *window = (struct map_window){0};
}

int map_window_is_zoomed(const struct map_window *window)
{
    return window->zoom > WINDOW_FITS;
}

int map_window_zoom(struct map_window *window, int steps)
{
    int at = 0;
    while (at + 1 < ZOOMS && zooms[at] < window->zoom)
        at++;
    int to = at + steps < 0 ? 0 : at + steps >= ZOOMS ? ZOOMS - 1 : at + steps;
    window->zoom = zooms[to];
    window->centred = (struct map_selection){-2, -2}; /* whatever is selected is looked for */
    window->moved = 0;
    return to != at;
}

const char *map_window_factor(char out[16], const struct map_window *window)
{
    int zoom = window->zoom < WINDOW_FITS ? WINDOW_FITS : window->zoom;
    snprintf(out, 16, "%.3g", zoom / 4.0);
    return out;
}

/* Where the window is ------------------------------------------------------------------------- */

static struct rect join(struct rect a, struct rect b)
{
    if (!a.rows)
        return b;
    int bottom = a.row + a.rows > b.row + b.rows ? a.row + a.rows : b.row + b.rows;
    int right = a.col + a.cols > b.col + b.cols ? a.col + a.cols : b.col + b.cols;
    int row = a.row < b.row ? a.row : b.row, col = a.col < b.col ? a.col : b.col;
    return (struct rect){row, col, bottom - row, right - col};
}

/* What of the sheet is drawn on. */
static struct rect used(const struct map_places *places)
{
    const struct map_sketch *s = &places->plan->sketch;
    struct rect all = {0};
    for (uint32_t i = 0; i < places->n_nodes; i++)
        if (places->nodes[i].rows)
            all = join(all, places->nodes[i]);
    for (int i = 0; i < s->n_lines; i++)
        for (int k = 0; k < s->lines[i].n_cells; k++) {
            int cell = s->lines[i].cells[k];
            all = join(all, (struct rect){s->top + cell / s->cols, s->left + cell % s->cols, 1, 1});
        }
    return all;
}

/* Where a stretch of `size` begins that is to show [at, at + len), moved as little as it takes. */
static int show(int from, int size, int at, int len)
{
    if (at - MARGIN < from)
        return at - MARGIN;
    if (at + len + MARGIN > from + size)
        return at + len + MARGIN - size;
    return from;
}

/* Keeps a stretch within what is used; what is smaller stands in its middle. */
static int clamp(int from, int size, int first, int count)
{
    if (count + 2 * MARGIN <= size)
        return first - (size - count) / 2;
    if (from < first - MARGIN)
        return first - MARGIN;
    return from + size > first + count + MARGIN ? first + count + MARGIN - size : from;
}

static const struct rect *place_of(const struct map_places *places, struct map_selection selection)
{
    const struct rect *at = NULL;
    if (selection.node >= 0 && (uint32_t)selection.node < places->n_nodes)
        at = &places->nodes[selection.node];
    else if (selection.dyad >= 0 && (uint32_t)selection.dyad < places->n_dyads)
        at = &places->labels[selection.dyad];
    return at && at->rows ? at : NULL;
}

static void aim(struct map_window *window, struct rect area, const struct map_places *places,
                struct map_selection selection)
{
    struct rect all = used(places);
    const struct rect *at = place_of(places, selection);
    int changed = selection.node != window->centred.node || selection.dyad != window->centred.dyad;
    int fresh = window->centred.node == -2;
    if (changed)
        window->moved = 0;
    if (fresh && !at) {
        window->row = all.row + (all.rows - area.rows) / 2;
        window->col = all.col + (all.cols - area.cols) / 2;
    } else if (fresh) {
        window->row = at->row + at->rows / 2 - area.rows / 2;
        window->col = at->col + at->cols / 2 - area.cols / 2;
    } else if (at && !window->moved) {
        window->row = show(window->row, area.rows, at->row, at->rows);
        window->col = show(window->col, area.cols, at->col, at->cols);
    }
    window->centred = selection;
    window->row = clamp(window->row, area.rows, all.row, all.rows);
    window->col = clamp(window->col, area.cols, all.col, all.cols);
}

/* Copying ------------------------------------------------------------------------------------- */

static void copy(struct canvas *canvas, struct rect area, const struct map_window *window)
{
    struct canvas *sheet = (struct canvas *)&window->sheet;
    canvas_fill(canvas, area, ENT_STYLE_TEXT);
    for (int row = 0; row < area.rows; row++)
        for (int col = 0; col < area.cols; col++) {
            const struct cell *from = canvas_at(sheet, window->row + row, window->col + col);
            struct cell *to = canvas_at(canvas, area.row + row, area.col + col);
            int half = from && ((from->width == 2 && col + 1 >= area.cols) ||
                                (from->width == 0 && col == 0));
            if (!from || !to)
                continue;
            if (half)
                to->style = from->style; /* of a wide character that is cut there is a blank */
            else
                *to = *from;
        }
}

static void shift(struct rect *rects, uint32_t count, int rows, int cols)
{
    for (uint32_t i = 0; i < count; i++)
        if (rects[i].rows) {
            rects[i].row += rows;
            rects[i].col += cols;
        }
}

static void count_beyond(struct map_window *window, struct rect area,
                         const struct map_places *places)
{
    memset(window->beyond, 0, sizeof window->beyond);
    for (uint32_t i = 0; i < places->n_nodes; i++) {
        struct rect r = places->nodes[i];
        if (!r.rows)
            continue;
        if (r.col + r.cols <= area.col)
            window->beyond[MAP_LEFT]++;
        else if (r.col >= area.col + area.cols)
            window->beyond[MAP_RIGHT]++;
        else if (r.row + r.rows <= area.row)
            window->beyond[MAP_UP]++;
        else if (r.row >= area.row + area.rows)
            window->beyond[MAP_DOWN]++;
    }
}

int map_window_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
                    struct map_selection selection, const struct map_options *options,
                    struct map_places *places, struct map_window *window)
{
    struct rect all = {0, 0, area.rows * window->zoom / 4, area.cols * window->zoom / 4};
    memset(window->beyond, 0, sizeof window->beyond);
    if (!map_window_is_zoomed(window) || area.rows < 1 || area.cols < 1)
        return map_draw(canvas, area, graph, selection, options, places);
    if ((window->sheet.rows != all.rows || window->sheet.cols != all.cols) &&
        canvas_resize(&window->sheet, all.rows, all.cols))
        return ENT_E_NOMEM;
    int status = map_draw(&window->sheet, all, graph, selection, options, places);
    if (status)
        return status;
    if (places->plan->sketch.kind == MAP_LISTED) /* a list has its own way to scroll */
        return map_draw(canvas, area, graph, selection, options, places);
    aim(window, area, places, selection);
    copy(canvas, area, window);
    int rows = area.row - window->row, cols = area.col - window->col;
    shift(places->nodes, places->n_nodes, rows, cols);
    shift(places->labels, places->n_dyads, rows, cols);
    places->plan->row = rows;
    places->plan->col = cols;
    count_beyond(window, area, places);
    return 0;
}

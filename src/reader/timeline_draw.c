// SPDX-License-Identifier: MIT
/*
 * Drawing a timeline. The labels of the bins run across; above stand the bars of cooperation, below
 * those of hostility, so that neither needs its colour. Heights are in eighths of a cell upwards
 * and in halves downwards, which is what there are characters for.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "map_plan.h"
#include "timeline.h"

enum { MOST_PITCH = 8, LEAST_PITCH = 2, NUMBER_PITCH = 4, LABEL_ROWS = 2, MARGIN = 1, SCALE = 5 };

struct drawing {
    struct canvas *canvas;
    struct rect area;
    const struct timeline *timeline;
    struct zones *zones;
    int ascii;
    int pitch, shown;          /* columns from bin to bin; how many are seen */
    int bars_col;              /* of the first bin */
    int up, down;              /* rows for the bars, their numbers not counted */
    int numbers;               /* 1: a bar's weight stands at its end */
    int labels_row, free_from; /* column behind the last year */
    double scale;              /* weight that a row stands for */
};

static const char *const MONTHS[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/* Writes a weight as maps do, without its sign: "3", "½". */
static void write_number(char out[MAP_WEIGHT_BYTES], double value, int ascii)
{
    double whole = floor(value);
    if (!ascii && value - whole >= 0.5)
        snprintf(out, MAP_WEIGHT_BYTES, whole > 0 ? "%.0f½" : "½", whole);
    else
        snprintf(out, MAP_WEIGHT_BYTES, "%.4g", value);
}

static int bin_col(const struct drawing *d, int i)
{
    return d->bars_col + i * d->pitch;
}

/* A bar of the bin: `cells` high, from the labels up (step −1) or down. */
static void draw_bar(const struct drawing *d, int col, double value, int step)
{
    static const char *const eighths[] = {"", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    enum ent_style style = step < 0 ? ENT_STYLE_EDGE_PLUS : ENT_STYLE_EDGE_MINUS;
    int most = step < 0 ? d->up : d->down, bar = d->pitch > 2 ? d->pitch - 1 : d->pitch - 1;
    int row = d->labels_row + (step < 0 ? -1 : LABEL_ROWS), cells = 0;
    double left = value / d->scale;
    bar = bar < 1 ? 1 : bar > 5 ? 5 : bar;
    for (; left > 0.01 && cells < most; left -= 1, cells++, row += step) {
        int part = left >= 1 ? 8 : (int)ceil(left * 8);
        const char *glyph = d->ascii   ? (step < 0 ? "+" : "-")
                            : step < 0 ? eighths[part]
                            : part > 4 ? "█"
                                       : "▀";
        for (int c = 0; c < bar; c++)
            canvas_puts(d->canvas, d->area, row, col + c, style, glyph);
    }
    if (value <= 0 || !d->numbers)
        return;
    char number[MAP_WEIGHT_BYTES];
    write_number(number, value, d->ascii);
    canvas_puts(d->canvas, d->area, row, col, style, number);
}

/* "2024", or "'24" where there is less room. */
static void write_year(char out[16], int year, int wide)
{
    snprintf(out, 16, wide ? "%04d" : "'%02d", wide ? year : year % 100);
}

/* The labels of a bin: its name, and beneath it the year where a new one begins. */
static void draw_label(struct drawing *d, uint32_t index, int col)
{
    const struct timeline *t = d->timeline;
    const struct time_bin *bin = &t->bins[index];
    char above[16] = "", below[16] = "";
    int first = index == (uint32_t)t->left || bin->gap;
    if (t->axis == TIME_MONTHS) {
        snprintf(above, sizeof above, "%.*s", d->pitch >= 4 ? 3 : 1, MONTHS[bin->key % 12]);
        if (first || bin->key % 12 == 0)
            write_year(below, bin->key / 12, d->pitch > 4);
    } else if (d->pitch >= 5 || (t->axis != TIME_YEARS && d->pitch > 2)) {
        snprintf(above, sizeof above, "%d", (int)bin->key + (t->axis == TIME_ARTICLES));
    } else if (first || bin->key % 5 == 0) {
        snprintf(below, sizeof below, "%d", (int)bin->key + (t->axis == TIME_ARTICLES));
        snprintf(above, sizeof above, "%s", d->ascii ? "|" : "╵");
    }
    struct rect clip = {d->labels_row, col, 1, d->pitch};
    enum ent_style style = index == t->at   ? ENT_STYLE_NODE_SELECTED
                           : bin->count > 0 ? ENT_STYLE_TEXT
                                            : ENT_STYLE_META;
    canvas_puts(d->canvas, clip, d->labels_row, col, style, above[0] ? above : " ");
    if (below[0] && col >= d->free_from)
        d->free_from =
            1 + canvas_puts(d->canvas, d->area, d->labels_row + 1, col, ENT_STYLE_META, below);
}

/* A line before every bin that does not follow on the one before. */
static void draw_gaps(const struct drawing *d)
{
    for (int i = 1; i < d->shown; i++)
        for (int row = 0; row < d->area.rows && d->timeline->bins[d->timeline->left + i].gap; row++)
            canvas_puts(d->canvas, d->area, d->area.row + row, bin_col(d, i) - 1, ENT_STYLE_DIM,
                        d->ascii ? ":" : "┊");
}

static void draw_scale(const struct drawing *d, double plus, double minus)
{
    char number[MAP_WEIGHT_BYTES], text[MAP_WEIGHT_BYTES + 4];
    write_number(number, plus, d->ascii);
    snprintf(text, sizeof text, "+%s", number);
    if (plus > 0)
        canvas_puts(d->canvas, d->area, d->labels_row - d->up, d->area.col, ENT_STYLE_EDGE_PLUS,
                    text);
    write_number(number, minus, d->ascii);
    snprintf(text, sizeof text, "%s%s", d->ascii ? "-" : "−", number);
    if (minus > 0)
        canvas_puts(d->canvas, d->area, d->labels_row + LABEL_ROWS + d->down - 1, d->area.col,
                    ENT_STYLE_EDGE_MINUS, text);
}

/* Shares the rows between the two directions by their tallest bars. */
static void measure(struct drawing *d, double *plus, double *minus)
{
    const struct timeline *t = d->timeline;
    int rows = d->area.rows - LABEL_ROWS, cols = d->area.cols - SCALE - MARGIN;
    *plus = *minus = 0;
    for (uint32_t i = 0; i < t->n_bins; i++) {
        *plus = fmax(*plus, t->bins[i].positive);
        *minus = fmax(*minus, t->bins[i].negative);
    }
    d->pitch = t->n_bins ? cols / (int)t->n_bins : MOST_PITCH;
    d->pitch = d->pitch > MOST_PITCH ? MOST_PITCH : d->pitch < LEAST_PITCH ? LEAST_PITCH : d->pitch;
    d->shown = cols / d->pitch < (int)t->n_bins ? cols / d->pitch : (int)t->n_bins;
    d->numbers = d->pitch >= NUMBER_PITCH && rows >= 6;
    rows -= d->numbers ? (*plus > 0) + (*minus > 0) : 0;
    double all = *plus + *minus;
    d->up = all > 0 ? (int)(rows * *plus / all + 0.5) : rows / 2;
    if (*minus > 0 && d->up >= rows)
        d->up = rows - 1;
    if (*plus > 0 && d->up < 1)
        d->up = 1;
    d->down = rows - d->up;
    d->scale = fmax(d->up > 0 ? *plus / d->up : 0, d->down > 0 ? *minus / d->down : 0);
    d->scale = fmax(d->scale, 0.25); /* a single tie is no tower */
    d->labels_row = d->area.row + d->up + (d->numbers && *plus > 0);
}

static void scroll(struct timeline *t, int shown)
{
    if ((int)t->at < t->left)
        t->left = (int)t->at;
    if ((int)t->at >= t->left + shown)
        t->left = (int)t->at - shown + 1;
    if (t->left > (int)t->n_bins - shown)
        t->left = (int)t->n_bins - shown;
    t->left = t->left < 0 ? 0 : t->left;
}

static void tell_rest(const struct drawing *d, int row)
{
    const struct timeline *t = d->timeline;
    char text[96];
    int later = (int)t->n_bins - t->left - d->shown, n = 0;
    if (t->left || later)
        n = snprintf(text, sizeof text, "%d earlier, %d later", t->left, later);
    if (t->undated)
        n += snprintf(text + n, sizeof text - (size_t)n, "%s%u not of one %s", n ? "; " : "",
                      (unsigned)t->undated, t->axis == TIME_MONTHS ? "month" : "year");
    if (n)
        canvas_puts(d->canvas, d->area, row, d->area.col + SCALE, ENT_STYLE_META, text);
}

void timeline_draw(struct canvas *canvas, struct rect area, struct timeline *timeline, int ascii,
                   struct zones *zones)
{
    struct drawing d = {.canvas = canvas,
                        .area = area,
                        .timeline = timeline,
                        .zones = zones,
                        .ascii = ascii,
                        .bars_col = area.col + SCALE};
    double plus, minus;
    if (area.rows < LABEL_ROWS + 2 || area.cols < SCALE + LEAST_PITCH + MARGIN)
        return;
    d.area.rows -= timeline->undated > 0;
    measure(&d, &plus, &minus);
    if (d.shown < (int)timeline->n_bins && !timeline->undated) {
        d.area.rows--;
        measure(&d, &plus, &minus);
    }
    scroll(timeline, d.shown);
    draw_gaps(&d);
    for (int i = 0; i < d.shown; i++) {
        const struct time_bin *bin = &timeline->bins[timeline->left + i];
        int col = bin_col(&d, i);
        draw_label(&d, (uint32_t)(timeline->left + i), col);
        draw_bar(&d, col, bin->positive, -1);
        draw_bar(&d, col, bin->negative, 1);
        if (bin->count)
            zones_add(zones, (struct rect){d.area.row, col, d.area.rows, d.pitch}, ZONE_BIN,
                      (uint32_t)(timeline->left + i));
    }
    draw_scale(&d, plus, minus);
    d.area = area;
    tell_rest(&d, area.row + area.rows - 1);
    canvas->cursor_row = d.labels_row;
    canvas->cursor_col = bin_col(&d, (int)timeline->at - timeline->left);
}

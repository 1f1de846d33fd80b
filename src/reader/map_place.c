// SPDX-License-Identifier: MIT
/*
 * Where the boxes stand. They are set in bands, rows of boxes, in the order that the layout has
 * them, and then annealed: a box moves along its band or to another one, or two change places. What
 * is lowered is what the routed lines will cost: length, bends (lines between boxes that face each
 * other have none), crossings and boxes in the way, with a little for every step away from where
 * the layout has the box. Boxes of a band never come nearer to each other than the gap.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "entente/error.h"
#include "map_placer.h"

enum {
    SEED = 815,
};

static const double MOST_SPREAD = 1.6;

/* 1 where the box has its gap on both sides and lies in the area. */
static int is_free(const struct placer *p, int box)
{
    struct spot s = p->spots[box];
    int left = s.col - p->spacing->gap, right = s.col + width_of(p, box) + p->spacing->gap;
    if (s.col < p->spacing->margin_x ||
        s.col + width_of(p, box) > p->sketch->cols - p->spacing->margin_x || s.band < 0 ||
        s.band >= p->spacing->bands)
        return 0;
    for (int i = 0; i < p->sketch->n_boxes; i++)
        if (i != box && p->spots[i].band == s.band && p->spots[i].col < right &&
            p->spots[i].col + width_of(p, i) > left)
            return 0;
    return 1;
}

/* The first arrangement ----------------------------------------------------------------------- */

/* Columns that the boxes of a band take with their gaps. */
static int band_used(const struct placer *p, int band, int but)
{
    int used = 0;
    for (int i = 0; i < p->sketch->n_boxes; i++)
        if (i != but && p->spots[i].band == band)
            used += width_of(p, i) + p->spacing->gap;
    return used;
}

/* Gives every box a band: the one nearest to its height in the layout that has room. */
static int choose_bands(struct placer *p)
{
    int room = p->sketch->cols - 2 * p->spacing->margin_x + p->spacing->gap;
    for (int i = 0; i < p->sketch->n_boxes; i++)
        p->spots[i].band = -1;
    for (int i = 0; i < p->sketch->n_boxes; i++) {
        double wish = p->sketch->boxes[i].y * (p->spacing->bands - 1);
        int best = -1;
        for (int band = 0; band < p->spacing->bands; band++) {
            int used = band_used(p, band, i) + width_of(p, i) + p->spacing->gap;
            if (used <= room && (best < 0 || fabs(band - wish) < fabs(best - wish)))
                best = band;
        }
        if (best < 0)
            return ENT_E_TOOBIG;
        p->spots[i].band = best;
    }
    return 0;
}

/* Sets the boxes of a band from left to right, as near to their wishes as those after them allow.
 */
static void fill_band(struct placer *p, int band)
{
    const struct map_sketch *s = p->sketch;
    int free_from = p->spacing->margin_x, left_over = band_used(p, band, -1);
    for (int done = -1;;) {
        int next = -1;
        for (int i = 0; i < s->n_boxes; i++) {
            double x = s->boxes[i].x;
            double from = done < 0 ? -INFINITY : s->boxes[done].x;
            int after = x > from || (x == from && i > done);
            if (p->spots[i].band == band && after && i != done &&
                (next < 0 || x < s->boxes[next].x))
                next = i;
        }
        if (next < 0)
            return;
        int latest = s->cols - p->spacing->margin_x + p->spacing->gap - left_over;
        int col = (int)(s->boxes[next].x * s->cols) - width_of(p, next) / 2;
        col = col > latest ? latest : col;
        col = col < free_from ? free_from : col;
        p->spots[next].col = col;
        free_from = col + width_of(p, next) + p->spacing->gap;
        left_over -= width_of(p, next) + p->spacing->gap;
        done = next;
    }
}

/* Annealing ----------------------------------------------------------------------------------- */

/* Moves a box: under or over another, anywhere, or a little. */
static void move_one(struct placer *p, int box)
{
    struct spot *spot = &p->spots[box];
    int cols = p->sketch->cols - width_of(p, box) + 1;
    uint32_t kind = ent_random_below(&p->random, 8);
    if (kind < 3)
        spot->band = (int)ent_random_below(&p->random, (uint32_t)p->spacing->bands);
    if (kind < 2 || kind == 5) {
        spot->col = (int)ent_random_below(&p->random, (uint32_t)(cols > 1 ? cols : 1));
    } else if (kind < 5) {
        int other = (int)ent_random_below(&p->random, (uint32_t)p->sketch->n_boxes);
        spot->col = (int)centre(p, other) - width_of(p, box) / 2;
    } else {
        spot->col += (int)ent_random_below(&p->random, 9) - 4;
    }
}

static void swap_two(struct placer *p, int a, int b)
{
    int a_centre = p->spots[a].col + width_of(p, a) / 2;
    int b_centre = p->spots[b].col + width_of(p, b) / 2;
    int band = p->spots[a].band;
    p->spots[a] = (struct spot){p->spots[b].band, b_centre - width_of(p, a) / 2};
    p->spots[b] = (struct spot){band, a_centre - width_of(p, b) / 2};
}

enum { NO_CHANCE = 16 };

/* About exp(−x), by arithmetic that is the same on every machine. */
static double chance(double x)
{
    double base = x < NO_CHANCE ? 1 - x / NO_CHANCE : 0, square = base * base;
    return square * square * square * square * square * square * square * square;
}

static void anneal(struct placer *p)
{
    int n = p->sketch->n_boxes;
    size_t size = (size_t)n * sizeof *p->spots;
    double now = placer_cost(p, INFINITY), least = now;
    memcpy(p->best, p->spots, size);
    for (int i = 0; i < p->spacing->moves; i++) {
        double left = 1 - (double)i / p->spacing->moves, heat = 40 * left * left + 1e-9;
        int a = (int)ent_random_below(&p->random, (uint32_t)n), b = a;
        if (ent_random_below(&p->random, 4) == 0)
            b = (int)ent_random_below(&p->random, (uint32_t)n);
        struct spot was_a = p->spots[a], was_b = p->spots[b];
        if (a == b)
            move_one(p, a);
        else
            swap_two(p, a, b);
        double hopeless = now + NO_CHANCE * heat;
        double then =
            is_free(p, a) && (a == b || is_free(p, b)) ? placer_cost(p, hopeless) : INFINITY;
        if (then > now && ent_random_unit(&p->random) >= chance((then - now) / heat)) {
            p->spots[a] = was_a;
            p->spots[b] = was_b;
            continue;
        }
        now = then;
        if (now < least) {
            least = now;
            memcpy(p->best, p->spots, size);
        }
    }
    memcpy(p->spots, p->best, size);
}

/* Numbers the bands that are used; gives how many. */
static int drop_empty_bands(struct placer *p)
{
    int used = 0;
    for (int band = 0; band < p->spacing->bands; band++) {
        int any = 0;
        for (int i = 0; i < p->sketch->n_boxes; i++)
            if (p->spots[i].band == band) {
                p->spots[i].band = used;
                any = 1;
            }
        used += any;
    }
    return used;
}

/* Draws the centres of the boxes apart until they fill the columns, but not beyond twice the
 * distance: boxes that stand under each other still do. */
static void spread_columns(struct placer *p)
{
    int n = p->sketch->n_boxes, margin = p->spacing->margin_x * 2;
    int room = p->sketch->cols - 2 * margin;
    double low = INFINITY, most = MOST_SPREAD;
    for (int i = 0; i < n; i++)
        low = fmin(low, centre(p, i));
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++) {
            double apart = centre(p, k) - centre(p, i);
            double widths = (width_of(p, i) + width_of(p, k)) / 2.0 + 1;
            if (apart > 0)
                most = fmin(most, (room - widths) / apart);
        }
    if (most <= 1)
        return;
    for (int i = 0; i < n; i++)
        p->spots[i].col = (int)floor(low + (centre(p, i) - low) * most - width_of(p, i) / 2.0);
    int left = p->sketch->cols;
    for (int i = 0; i < n; i++)
        left = p->spots[i].col < left ? p->spots[i].col : left;
    for (int i = 0; i < n; i++)
        p->spots[i].col += margin - left;
}

/* Turns bands into rows: used ones are spread over the area. */
static void set_rects(struct placer *p)
{
    int used = drop_empty_bands(p), height = p->spacing->height, margin = p->spacing->margin_y;
    int room = p->sketch->rows - 2 * margin - height;
    double pitch = used > 1 ? (double)room / (used - 1) : 0;
    if (pitch > height + p->spacing->most_gap)
        pitch = height + p->spacing->most_gap;
    for (int i = 0; i < p->sketch->n_boxes; i++) {
        struct rect *rect = &p->sketch->boxes[i].rect;
        rect->row = margin + (int)floor(p->spots[i].band * pitch);
        rect->col = p->spots[i].col;
        rect->rows = height;
    }
}

int map_boxes_place(struct map_sketch *sketch, const struct map_spacing *spacing)
{
    struct placer p = {.sketch = sketch, .spacing = spacing, .random = {SEED}};
    size_t n = (size_t)sketch->n_boxes + 1;
    int room = sketch->rows - 2 * spacing->margin_y - spacing->height;
    p.pitch = spacing->bands > 1 ? (double)room / (spacing->bands - 1) : room;
    p.spots = calloc(n, sizeof *p.spots);
    p.best = calloc(n, sizeof *p.best);
    p.points = calloc(n, sizeof *p.points);
    p.flights = calloc((size_t)sketch->n_lines + 1, sizeof *p.flights);
    p.lengths = calloc((size_t)sketch->n_lines + 1, sizeof *p.lengths);
    int status = p.spots && p.best && p.points && p.flights && p.lengths ? 0 : ENT_E_NOMEM;
    if (!status)
        status = room < 0 ? ENT_E_TOOBIG : choose_bands(&p);
    if (status)
        goto out;
    for (int band = 0; band < spacing->bands; band++)
        fill_band(&p, band);
    if (sketch->n_boxes > 1)
        anneal(&p);
    spread_columns(&p);
    set_rects(&p);
out:
    free(p.spots);
    free(p.best);
    free(p.points);
    free(p.flights);
    free(p.lengths);
    return status;
}

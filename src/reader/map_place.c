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
#include "graph/layout.h"
#include "graph/random.h"
#include "map_plan.h"

enum {
    SEED = 815,
};

/* Costs, in the units of routing. */
static const double MOST_SPREAD = 1.6;
static const double TURN = 12, CROSS = 44, IN_THE_WAY = 60, SIDE_ROOM = 10, AWAY = 80;

struct spot {
    int band;
    int col; /* of the box's left side */
};

struct flight {
    struct ent_point from, to;
    double left, right, top, bottom;
};

struct placer {
    struct map_sketch *sketch;
    const struct map_spacing *spacing;
    struct spot *spots, *best;
    struct ent_point *points; /* scratch: the middles of the boxes */
    struct flight *flights;   /* scratch: the lines */
    struct ent_random random;
    double pitch; /* rows from band to band */
};

static int width_of(const struct placer *p, int box)
{
    return p->sketch->boxes[box].rect.cols;
}

static double centre(const struct placer *p, int box)
{
    return p->spots[box].col + width_of(p, box) / 2.0;
}

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

/* Costs --------------------------------------------------------------------------------------- */

static struct ent_point point_of(const struct placer *p, int box)
{
    return (struct ent_point){centre(p, box), p->spots[box].band * p->pitch * 2};
}

/* Boxes on the straight way between two of one band, or between two that face each other. */
static int blockers(const struct placer *p, int a, int b, int left, int right)
{
    int low = p->spots[a].band, high = p->spots[b].band, count = 0;
    if (low > high) {
        low = p->spots[b].band;
        high = p->spots[a].band;
    }
    for (int i = 0; i < p->sketch->n_boxes; i++) {
        int band = p->spots[i].band;
        int between = low == high ? band == low : band > low && band < high;
        if (i != a && i != b && between && p->spots[i].col < right &&
            p->spots[i].col + width_of(p, i) > left)
            count++;
    }
    return count;
}

static double length_cost(const struct placer *p, const struct map_line *line)
{
    int a = line->a, b = line->b;
    if (p->spots[a].col > p->spots[b].col) {
        a = line->b;
        b = line->a;
    }
    int a_end = p->spots[a].col + width_of(p, a), gap = p->spots[b].col - a_end;
    int bands = abs(p->spots[a].band - p->spots[b].band);
    double cost = 4 * bands * p->pitch;
    if (bands == 0) {
        cost += 2 * gap + TURN * 2 * blockers(p, a, b, a_end, p->spots[b].col);
        cost += gap < line->weight_width + 6 ? SIDE_ROOM : 0;
        return cost;
    }
    if (gap <= -3) { /* they face each other: as near to the middle as may be */
        int b_end = p->spots[b].col + width_of(p, b), right = a_end < b_end ? a_end : b_end;
        double off = fabs(centre(p, a) - centre(p, b));
        int stand = blockers(p, a, b, p->spots[b].col, right);
        return cost + off + (off > 1 ? 2 : 0) + TURN * 2 * stand;
    }
    return cost + 2 * fabs(centre(p, a) - centre(p, b)) + TURN;
}

/* A line as the crow flies, and the rectangle around it, by which most pairs are told apart. */
static struct flight flight_of(const struct placer *p, const struct map_line *line)
{
    struct ent_point a = p->points[line->a], b = p->points[line->b];
    return (struct flight){.from = a,
                           .to = b,
                           .left = a.x < b.x ? a.x : b.x,
                           .right = a.x < b.x ? b.x : a.x,
                           .top = a.y < b.y ? a.y : b.y,
                           .bottom = a.y < b.y ? b.y : a.y};
}

static int meet(const struct flight *f, const struct flight *g)
{
    return f->left < g->right && g->left < f->right && f->top <= g->bottom && g->top <= f->bottom &&
           ent_segments_cross(f->from, f->to, g->from, g->to);
}

/* 1 where the flight goes through the box of a third, or close by. */
static int runs_into(const struct flight *f, struct ent_point box, double wide, double high)
{
    if (f->right < box.x - wide || f->left > box.x + wide || f->bottom < box.y - high ||
        f->top > box.y + high)
        return 0;
    double dx = f->to.x - f->from.x, dy = f->to.y - f->from.y, square = dx * dx + dy * dy;
    double along = (box.x - f->from.x) * dx + (box.y - f->from.y) * dy;
    if (along <= 0.02 * square || along >= 0.98 * square)
        return 0;
    along /= square;
    return fabs(f->from.x + along * dx - box.x) < wide &&
           fabs(f->from.y + along * dy - box.y) < high;
}

static double crossing_cost(struct placer *p)
{
    const struct map_sketch *s = p->sketch;
    double cost = 0, high = p->spacing->height + 1;
    for (int i = 0; i < s->n_boxes; i++)
        p->points[i] = point_of(p, i);
    for (int i = 0; i < s->n_lines; i++) {
        const struct flight f = p->flights[i] = flight_of(p, &s->lines[i]);
        for (int k = 0; k < i; k++)
            cost += meet(&f, &p->flights[k]) ? CROSS : 0;
        for (int k = 0; k < s->n_boxes; k++)
            if (runs_into(&f, p->points[k], width_of(p, k) / 2.0 + 1, high) && k != s->lines[i].a &&
                k != s->lines[i].b)
                cost += IN_THE_WAY;
    }
    return cost;
}

static double away_cost(const struct placer *p)
{
    double cost = 0, rows = p->spacing->bands > 1 ? p->spacing->bands - 1 : 1;
    for (int i = 0; i < p->sketch->n_boxes; i++) {
        const struct map_box *box = &p->sketch->boxes[i];
        double x = centre(p, i) / p->sketch->cols - box->x;
        double y = p->spots[i].band / rows - box->y;
        cost += AWAY * (x * x + y * y);
    }
    return cost;
}

static double total_cost(struct placer *p)
{
    double cost = away_cost(p) + crossing_cost(p);
    for (int i = 0; i < p->sketch->n_lines; i++)
        cost += length_cost(p, &p->sketch->lines[i]);
    return cost;
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

/* About exp(−x), by arithmetic that is the same on every machine. */
static double chance(double x)
{
    double base = x < 16 ? 1 - x / 16 : 0, square = base * base;
    return square * square * square * square * square * square * square * square;
}

static void anneal(struct placer *p)
{
    int n = p->sketch->n_boxes;
    size_t size = (size_t)n * sizeof *p->spots;
    double now = total_cost(p), least = now;
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
        double then = is_free(p, a) && (a == b || is_free(p, b)) ? total_cost(p) : INFINITY;
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
    int status = p.spots && p.best && p.points && p.flights ? 0 : ENT_E_NOMEM;
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
    return status;
}

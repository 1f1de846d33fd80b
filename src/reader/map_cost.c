// SPDX-License-Identifier: MIT
/*
 * What lines will cost once they are routed, told from where the boxes stand: lines are taken for
 * straight, with their turns.
 */
#include <math.h>
#include <stdlib.h>

#include "map_placer.h"

/* Costs, in the units of routing. */
static const double TURN = 12, CROSS = 44, IN_THE_WAY = 60, SIDE_ROOM = 10, AWAY = 80;

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

/* INFINITY as soon as it is `most` or more. */
static double crossing_cost(struct placer *p, double most)
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
        if (cost >= most)
            return INFINITY;
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

double placer_cost(struct placer *p, double most)
{
    double cost = away_cost(p), lengths = 0;
    for (int i = 0; i < p->sketch->n_lines; i++)
        lengths += p->lengths[i] = length_cost(p, &p->sketch->lines[i]);
    cost += crossing_cost(p, most - cost - lengths);
    for (int i = 0; i < p->sketch->n_lines; i++)
        cost += p->lengths[i];
    return cost;
}

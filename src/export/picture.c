// SPDX-License-Identifier: MIT
/*
 * The geometry of a picture. Of up to ROUTED actors every line is tried straight and then bent more
 * and more, to either side, until it lies under no box that is not its own.
 */
#include "export/picture.h"

#include <math.h>
#include <string.h>

#include "export/encode.h"

enum { CELL = 8, GAP = 44, PAD = 30, LEAST = 130, MOST = 4000, SPACED = 500 };
enum { SAMPLES = 32, ROUTED = 150 }; /* actors up to which lines lead round boxes */

int picture_ways(const struct ent_graph *graph, const struct ent_dyad *dyad)
{
    int out = 0;
    for (uint32_t i = dyad->edge; i < dyad->edge + dyad->edges; i++)
        out |= graph->edges[i].symmetric ? 3 : graph->edges[i].source == dyad->a ? 1 : 2;
    return out;
}

int picture_camp(const struct picture *p, uint32_t node)
{
    uint32_t own = p->balance->nodes[node].faction;
    if (own == ENT_NO_FACTION)
        return 0;
    uint32_t rival = p->balance->factions[own].rival;
    return rival != ENT_NO_FACTION && rival < own ? 2 : 1;
}

const char *picture_label(struct ent_buffer *value, const struct picture *p, uint32_t node)
{
    struct ent_buffer line = {0};
    const char *label = p->graph->nodes[node].label;
    value->len = 0;
    ent_put_line(&line, label, strlen(label));
    ent_put_cells(value, line.len ? line.data : "", p->cells[node]);
    value->failed |= line.failed;
    ent_buffer_free(&line);
    return value->len ? value->data : "";
}

/* A weight without the zeros that a number needs elsewhere. */
static void put_amount(struct ent_buffer *out, const char *sign, double amount)
{
    ent_buffer_puts(out, sign);
    ent_put_real(out, amount);
    if (out->len > 2 && memcmp(out->data + out->len - 2, ".0", 2) == 0)
        out->len -= 2;
}

void picture_put_weight(struct ent_buffer *out, const struct ent_dyad *dyad)
{
    if (dyad->positive > 0)
        put_amount(out, "+", dyad->positive);
    if (dyad->negative > 0)
        put_amount(out, "−", dyad->negative);
    if (dyad->positive + dyad->negative <= 0)
        ent_buffer_puts(out, "0");
    if (out->data)
        out->data[out->len] = '\0';
}

static int label_cells(const struct ent_node *node)
{
    struct ent_buffer line = {0};
    ent_put_line(&line, node->label, strlen(node->label));
    int cells = line.len ? ent_cells(line.data, line.len) : 0;
    ent_buffer_free(&line);
    return cells < 1 ? 1 : cells < PICTURE_LABEL_CELLS ? cells : PICTURE_LABEL_CELLS;
}

/* Pixels a unit of the layout, so that no two boxes touch; of very many nodes some may. */
static double find_unit(const struct picture *p)
{
    const struct ent_graph *graph = p->graph;
    double unit = LEAST;
    for (uint32_t i = 0; i < graph->n_nodes && i < SPACED; i++)
        for (uint32_t k = 0; k < i; k++) {
            const struct ent_node *a = &graph->nodes[i], *b = &graph->nodes[k];
            double dx = fabs(a->x - b->x), dy = fabs(a->y - b->y);
            double by_x = dx > 0 ? (p->widths[i] / 2 + p->widths[k] / 2 + GAP) / dx : MOST;
            double by_y = dy > 0 ? (PICTURE_BOX_HEIGHT + GAP / 2.0) / dy : MOST;
            unit = fmax(unit, fmin(fmin(by_x, by_y), MOST));
        }
    return unit;
}

static void set_boxes(struct picture *p)
{
    const struct ent_graph *graph = p->graph;
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        p->cells[i] = label_cells(&graph->nodes[i]);
        p->widths[i] = p->cells[i] * CELL + 16;
    }
    double unit = find_unit(p);
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        p->centres[i] = (struct picture_point){graph->nodes[i].x * unit, graph->nodes[i].y * unit};
}

/* Where the line from a point meets the box of a node. */
static struct picture_point box_edge(const struct picture *p, struct picture_point from,
                                     uint32_t node)
{
    struct picture_point to = p->centres[node];
    double dx = from.x - to.x, dy = from.y - to.y;
    double by_x = dx != 0 ? (p->widths[node] / 2 + 2) / fabs(dx) : 1;
    double by_y = dy != 0 ? (PICTURE_BOX_HEIGHT / 2.0 + 2) / fabs(dy) : 1;
    double share = fmin(fmin(by_x, by_y), 1);
    return (struct picture_point){to.x + dx * share, to.y + dy * share};
}

struct picture_point picture_on_curve(const struct picture_curve *curve, double t)
{
    const struct picture_point *c = curve->at;
    double u = 1 - t;
    return (struct picture_point){u * u * c[0].x + 2 * u * t * c[1].x + t * t * c[2].x,
                                  u * u * c[0].y + 2 * u * t * c[1].y + t * t * c[2].y};
}

/* How much of a curve lies on boxes that are not its own. */
static int covered(const struct picture *p, const struct ent_dyad *dyad,
                   const struct picture_curve *curve)
{
    struct picture_point at[SAMPLES];
    int count = 0;
    for (int k = 1; k < SAMPLES; k++)
        at[k] = picture_on_curve(curve, (double)k / SAMPLES);
    for (uint32_t i = 0; i < p->graph->n_nodes; i++) {
        double half = p->widths[i] / 2 + 4;
        for (int k = 1; k < SAMPLES && i != dyad->a && i != dyad->b; k++)
            count += fabs(at[k].x - p->centres[i].x) < half &&
                     fabs(at[k].y - p->centres[i].y) < PICTURE_BOX_HEIGHT / 2.0 + 4;
    }
    return count;
}

/* Straight, or bent as little as leads round the boxes between. */
static struct picture_curve find_curve(const struct picture *p, const struct ent_dyad *dyad)
{
    static const double bends[] = {0, 0.25, -0.25, 0.5, -0.5, 0.8, -0.8};
    struct picture_point a = p->centres[dyad->a], b = p->centres[dyad->b];
    struct picture_curve best = {{{0, 0}, {0, 0}, {0, 0}}};
    int least = -1;
    for (size_t i = 0; i < sizeof bends / sizeof *bends && least != 0; i++) {
        struct picture_point middle = {(a.x + b.x) / 2 - (b.y - a.y) * bends[i],
                                       (a.y + b.y) / 2 + (b.x - a.x) * bends[i]};
        struct picture_curve curve = {
            {box_edge(p, middle, dyad->a), middle, box_edge(p, middle, dyad->b)}};
        int hidden = p->graph->n_nodes > ROUTED ? 0 : covered(p, dyad, &curve);
        if (least >= 0 && hidden >= least)
            continue;
        least = hidden;
        best = curve;
    }
    return best;
}

static void widen(struct picture *p, struct picture_point at, double half)
{
    p->left = fmin(p->left, at.x - half);
    p->right = fmax(p->right, at.x + half);
    p->top = fmin(p->top, at.y);
    p->bottom = fmax(p->bottom, at.y);
}

static void set_curves(struct picture *p)
{
    for (uint32_t i = 0; i < p->graph->n_nodes; i++)
        widen(p, p->centres[i], p->widths[i] / 2);
    for (uint32_t i = 0; i < p->graph->n_dyads; i++) {
        p->curves[i] = find_curve(p, &p->graph->dyads[i]);
        for (int k = 1; k < 4; k++)
            widen(p, picture_on_curve(&p->curves[i], k / 4.0), 0);
    }
    for (uint32_t i = 0; i < p->balance->n_strains; i++)
        p->strains[p->balance->strains[i]] = 1;
    p->left -= PAD;
    p->right += PAD;
    p->top -= PAD + PICTURE_BOX_HEIGHT / 2.0;
    p->bottom += PAD + PICTURE_BOX_HEIGHT / 2.0;
}

int picture_make(struct picture *out, const struct ent_graph *graph)
{
    size_t n = (size_t)graph->n_nodes + 1, m = (size_t)graph->n_dyads + 1;
    *out = (struct picture){.graph = graph};
    out->centres = ent_arena_alloc(&out->arena, n * sizeof *out->centres);
    out->widths = ent_arena_alloc(&out->arena, n * sizeof *out->widths);
    out->cells = ent_arena_alloc(&out->arena, n * sizeof *out->cells);
    out->curves = ent_arena_alloc(&out->arena, m * sizeof *out->curves);
    out->strains = ent_arena_alloc(&out->arena, m);
    if (!out->centres || !out->widths || !out->cells || !out->curves || !out->strains)
        return ENT_E_NOMEM;
    int status = ent_balance_camps(&out->balance, graph);
    if (status)
        return status;
    set_boxes(out);
    set_curves(out);
    return 0;
}

void picture_free(struct picture *picture)
{
    ent_balance_free(picture->balance);
    ent_arena_free(&picture->arena);
    *picture = (struct picture){0};
}

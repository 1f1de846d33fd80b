// SPDX-License-Identifier: MIT
/*
 * A picture of the graph: boxes with names where the layout puts them, drawn apart as far as the
 * closest pair needs, and one line a dyad, bent where it would lead under a box: solid green for
 * cooperation, dashed red for hostility, an arrowhead where it runs one way, and its weight on a
 * ground of its own. A line that strains the balance is thicker; the two camps of a part differ in
 * the tint of their boxes.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "entente/balance.h"
#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"

enum { CELL = 8, HEIGHT = 26, GAP = 44, PAD = 30, LABEL_CELLS = 24, LEAST = 130, MOST = 4000 };
enum { SAMPLES = 32, ROUTED = 150 }; /* nodes up to which lines lead round boxes */

struct point {
    double x, y;
};

struct picture {
    struct ent_buffer *out;
    const struct ent_graph *graph;
    const struct ent_balance *balance;
    double unit; /* of the layout, in pixels */
    double left, top, right, bottom;
};

/* Which way a dyad runs: 1 from a to b, 2 from b to a, 3 both. */
static int directions(const struct ent_graph *graph, const struct ent_dyad *dyad)
{
    int out = 0;
    for (uint32_t i = dyad->edge; i < dyad->edge + dyad->edges; i++)
        out |= graph->edges[i].symmetric ? 3 : graph->edges[i].source == dyad->a ? 1 : 2;
    return out;
}

static int label_cells(const struct ent_node *node)
{
    struct ent_buffer line = {0};
    ent_put_line(&line, node->label, strlen(node->label));
    int cells = line.len ? ent_cells(line.data, line.len) : 0;
    ent_buffer_free(&line);
    return cells < 1 ? 1 : cells < LABEL_CELLS ? cells : LABEL_CELLS;
}

static double box_width(const struct ent_node *node)
{
    return label_cells(node) * CELL + 16;
}

/* Pixels a unit, so that no two boxes touch; of very many nodes some may. */
static double find_unit(const struct ent_graph *graph)
{
    double unit = LEAST;
    for (uint32_t i = 0; i < graph->n_nodes && i < 500; i++)
        for (uint32_t k = 0; k < i; k++) {
            const struct ent_node *a = &graph->nodes[i], *b = &graph->nodes[k];
            double dx = fabs(a->x - b->x), dy = fabs(a->y - b->y);
            double by_x = dx > 0 ? (box_width(a) / 2 + box_width(b) / 2 + GAP) / dx : MOST;
            double by_y = dy > 0 ? (HEIGHT + GAP / 2.0) / dy : MOST;
            unit = fmax(unit, fmin(fmin(by_x, by_y), MOST));
        }
    return unit;
}

static void number(struct picture *p, const char *name, double value)
{
    ent_buffer_printf(p->out, " %s=\"", name);
    ent_put_real(p->out, value);
    ent_buffer_putc(p->out, '"');
}

/* Where the line from a point meets the box of `to`. */
static struct point box_edge(struct point from, const struct ent_node *to, double unit)
{
    double dx = from.x - to->x * unit, dy = from.y - to->y * unit;
    double by_x = dx != 0 ? (box_width(to) / 2 + 2) / fabs(dx) : 1;
    double by_y = dy != 0 ? (HEIGHT / 2.0 + 2) / fabs(dy) : 1;
    double share = fmin(fmin(by_x, by_y), 1);
    return (struct point){to->x * unit + dx * share, to->y * unit + dy * share};
}

static struct point on_curve(const struct point c[3], double t)
{
    double u = 1 - t;
    return (struct point){u * u * c[0].x + 2 * u * t * c[1].x + t * t * c[2].x,
                          u * u * c[0].y + 2 * u * t * c[1].y + t * t * c[2].y};
}

/* How much of a curve lies on boxes that are not its own. */
static int covered(const struct picture *p, const struct ent_dyad *dyad, const struct point c[3])
{
    int count = 0;
    for (uint32_t i = 0; i < p->graph->n_nodes; i++) {
        const struct ent_node *node = &p->graph->nodes[i];
        double half = box_width(node) / 2 + 4;
        for (int k = 1; k < SAMPLES && i != dyad->a && i != dyad->b; k++) {
            struct point at = on_curve(c, (double)k / SAMPLES);
            count += fabs(at.x - node->x * p->unit) < half &&
                     fabs(at.y - node->y * p->unit) < HEIGHT / 2.0 + 4;
        }
    }
    return count;
}

/* The curve of a dyad: straight, or bent as little as leads round the boxes between. */
static void find_curve(struct point out[3], const struct picture *p, const struct ent_dyad *dyad)
{
    static const double bends[] = {0, 0.25, -0.25, 0.5, -0.5, 0.8, -0.8};
    const struct ent_node *a = &p->graph->nodes[dyad->a], *b = &p->graph->nodes[dyad->b];
    double dx = (b->x - a->x) * p->unit, dy = (b->y - a->y) * p->unit;
    int least = -1;
    for (size_t i = 0; i < sizeof bends / sizeof *bends && least != 0; i++) {
        struct point middle = {(a->x + b->x) / 2 * p->unit - dy * bends[i],
                               (a->y + b->y) / 2 * p->unit + dx * bends[i]};
        struct point c[3] = {box_edge(middle, a, p->unit), middle, box_edge(middle, b, p->unit)};
        int hidden = p->graph->n_nodes > ROUTED ? 0 : covered(p, dyad, c);
        if (least >= 0 && hidden >= least)
            continue;
        least = hidden;
        memcpy(out, c, sizeof c);
    }
}

static void widen(struct picture *p, double x, double y, double half)
{
    p->left = fmin(p->left, x - half);
    p->right = fmax(p->right, x + half);
    p->top = fmin(p->top, y);
    p->bottom = fmax(p->bottom, y);
}

static void find_frame(struct picture *p)
{
    for (uint32_t i = 0; i < p->graph->n_nodes; i++)
        widen(p, p->graph->nodes[i].x * p->unit, p->graph->nodes[i].y * p->unit,
              box_width(&p->graph->nodes[i]) / 2);
    for (uint32_t i = 0; i < p->graph->n_dyads; i++) {
        struct point c[3];
        find_curve(c, p, &p->graph->dyads[i]);
        for (int k = 1; k < 4; k++)
            widen(p, on_curve(c, k / 4.0).x, on_curve(c, k / 4.0).y, 0);
    }
    p->left -= PAD;
    p->right += PAD;
    p->top -= PAD + HEIGHT / 2.0;
    p->bottom += PAD + HEIGHT / 2.0;
}

static void put_point(struct picture *p, const char *lead, struct point at)
{
    ent_buffer_puts(p->out, lead);
    ent_put_real(p->out, at.x);
    ent_buffer_putc(p->out, ' ');
    ent_put_real(p->out, at.y);
}

static void put_line(struct picture *p, const struct ent_dyad *dyad, int strains)
{
    int ways = directions(p->graph, dyad), minus = dyad->sign < 0;
    struct point c[3];
    find_curve(c, p, dyad);
    put_point(p, "  <path d=\"M", c[0]);
    put_point(p, " Q", c[1]);
    put_point(p, " ", c[2]);
    ent_buffer_printf(p->out, "\" class=\"%s%s\"", minus ? "minus" : "plus",
                      strains ? " strains" : "");
    if (ways == 1)
        ent_buffer_printf(p->out, " marker-end=\"url(#%s)\"", minus ? "to-minus" : "to-plus");
    if (ways == 2)
        ent_buffer_printf(p->out, " marker-start=\"url(#%s)\"", minus ? "to-minus" : "to-plus");
    ent_buffer_puts(p->out, "/>\n");
}

/* A weight without the zeros that a number needs elsewhere. */
static void put_amount(struct picture *p, const char *sign, double amount)
{
    ent_buffer_puts(p->out, sign);
    ent_put_real(p->out, amount);
    if (p->out->len > 2 && memcmp(p->out->data + p->out->len - 2, ".0", 2) == 0)
        p->out->len -= 2;
}

/* "+3", "−1", "+2−1" where it is both. */
static void put_weight(struct picture *p, const struct ent_dyad *dyad)
{
    struct point c[3];
    find_curve(c, p, dyad);
    struct point at = on_curve(c, 0.5);
    ent_buffer_printf(p->out, "  <text class=\"%s\"", dyad->sign < 0 ? "minus" : "plus");
    number(p, "x", at.x);
    number(p, "y", at.y + 4);
    ent_buffer_putc(p->out, '>');
    if (dyad->positive > 0)
        put_amount(p, "+", dyad->positive);
    if (dyad->negative > 0)
        put_amount(p, "−", dyad->negative);
    if (dyad->positive + dyad->negative <= 0)
        ent_buffer_puts(p->out, "0");
    ent_buffer_puts(p->out, "</text>\n");
}

/* 0 for the unaligned, 1 and 2 for the camps of a part. */
static int camp(const struct ent_balance *balance, uint32_t node)
{
    uint32_t own = balance->nodes[node].faction;
    if (own == ENT_NO_FACTION)
        return 0;
    uint32_t rival = balance->factions[own].rival;
    return rival != ENT_NO_FACTION && rival < own ? 2 : 1;
}

static void put_box(struct picture *p, uint32_t index)
{
    const struct ent_node *node = &p->graph->nodes[index];
    struct ent_buffer label = {0}, line = {0};
    double x = node->x * p->unit, y = node->y * p->unit, width = box_width(node);
    ent_put_line(&line, node->label, strlen(node->label));
    ent_put_cells(&label, line.len ? line.data : "", label_cells(node));
    ent_buffer_puts(p->out, "  <g><title>");
    ent_put_entities(p->out, line.len ? line.data : "");
    ent_buffer_printf(p->out, "</title><rect class=\"camp%d\"", camp(p->balance, index));
    number(p, "x", x - width / 2);
    number(p, "y", y - HEIGHT / 2.0);
    number(p, "width", width);
    ent_buffer_printf(p->out, " height=\"%d\" rx=\"4\"/><text", HEIGHT);
    number(p, "x", x);
    number(p, "y", y + 5);
    ent_buffer_putc(p->out, '>');
    ent_put_entities(p->out, label.len ? label.data : "");
    ent_buffer_puts(p->out, "</text></g>\n");
    p->out->failed |= label.failed | line.failed;
    ent_buffer_free(&label);
    ent_buffer_free(&line);
}

static void put_head(struct picture *p)
{
    ent_buffer_puts(p->out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    number(p, "width", p->right - p->left);
    number(p, "height", p->bottom - p->top);
    ent_buffer_puts(p->out, " viewBox=\"");
    ent_put_real(p->out, p->left);
    ent_buffer_putc(p->out, ' ');
    ent_put_real(p->out, p->top);
    ent_buffer_putc(p->out, ' ');
    ent_put_real(p->out, p->right - p->left);
    ent_buffer_putc(p->out, ' ');
    ent_put_real(p->out, p->bottom - p->top);
    ent_buffer_puts(
        p->out,
        "\">\n  <!-- " PACKAGE_NAME " " PACKAGE_VERSION " -->\n  <style>\n"
        "    text { font: 13px sans-serif; text-anchor: middle; fill: #24292e }\n"
        "    text.plus, text.minus { font-size: 12px; paint-order: stroke; stroke: #fff; "
        "stroke-width: 5 }\n"
        "    path { stroke-width: 1.5; fill: none }\n    path.strains { stroke-width: 3.5 }\n"
        "    path.plus { stroke: #2a7a3b }\n"
        "    path.minus { stroke: #b3372f; stroke-dasharray: 6 4 }\n"
        "    text.plus { fill: #2a7a3b }\n    text.minus { fill: #b3372f }\n"
        "    rect { stroke: #57606a; fill: #fff }\n"
        "    rect.camp1 { fill: #e8f0fb }\n    rect.camp2 { fill: #fbf3e0 }\n  </style>\n  "
        "<defs>\n");
    for (int minus = 0; minus < 2; minus++)
        ent_buffer_printf(p->out,
                          "    <marker id=\"to-%s\" markerWidth=\"10\" markerHeight=\"8\" "
                          "refX=\"9\" refY=\"4\" orient=\"auto-start-reverse\" "
                          "markerUnits=\"userSpaceOnUse\"><path d=\"M0 0 10 4 0 8z\" "
                          "style=\"fill: %s\"/></marker>\n",
                          minus ? "minus" : "plus", minus ? "#b3372f" : "#2a7a3b");
    ent_buffer_puts(p->out, "  </defs>\n  <rect class=\"ground\" style=\"stroke: none\"");
    number(p, "x", p->left);
    number(p, "y", p->top);
    ent_buffer_puts(p->out, " width=\"100%\" height=\"100%\"/>\n");
}

int ent_graph_svg(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct ent_balance *balance = NULL;
    struct picture p = {.out = out, .graph = graph, .unit = find_unit(graph)};
    uint32_t strain = 0;
    int status = ent_balance_find(&balance, graph);
    if (status)
        return status;
    p.balance = balance;
    find_frame(&p);
    put_head(&p);
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        int strains = strain < balance->n_strains && balance->strains[strain] == i;
        put_line(&p, &graph->dyads[i], strains);
        strain += (uint32_t)strains;
    }
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        put_weight(&p, &graph->dyads[i]);
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        put_box(&p, i);
    ent_buffer_puts(out, "</svg>\n");
    ent_balance_free(balance);
    return ent_buffer_status(out);
}

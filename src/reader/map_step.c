// SPDX-License-Identifier: MIT
/*
 * Walking a map by arrow keys, and finding what the mouse is on.
 *
 * Around a node lie four quarters, bounded by its diagonals; a step goes to the nearest node of the
 * quarter by city-block distance. That leads everywhere: let t be a node in the quarter of u, and v
 * the nearest there. Then v is nearer to t than u is, as its sideways distance is less than its
 * forward one; so the steps towards t get there. The places are made unique, by a tiny part that
 * depends on the index, so that no node lies on a diagonal. Where a quarter is empty, the nearest
 * node on that side is taken, so that a key does something wherever it can.
 */
#include <stdlib.h>

#include "map_plan.h"

struct place {
    int64_t x, y;
};

static int is_shown(const struct map_places *places, int node)
{
    return node >= 0 && (uint32_t)node < places->n_nodes && places->nodes[node].rows > 0;
}

static struct place place_of(const struct map_places *places, uint32_t node)
{
    struct rect r = places->nodes[node];
    int64_t unit = 2 * (int64_t)places->n_nodes + 1;
    return (struct place){(2 * r.col + r.cols) * unit + node, (2 * r.row + r.rows) * 2 * unit};
}

/* How far `to` lies from `from` forward and sideways. */
static void distances(struct place from, struct place to, enum map_direction direction,
                      int64_t *forward, int64_t *sideways)
{
    int64_t x = to.x - from.x, y = to.y - from.y;
    int across = direction == MAP_LEFT || direction == MAP_RIGHT;
    *forward = across ? x : y;
    *sideways = across ? y : x;
    if (direction == MAP_LEFT || direction == MAP_UP)
        *forward = -*forward;
    if (*sideways < 0)
        *sideways = -*sideways;
}

static int first_shown(const struct map_places *places)
{
    if (places->plan && places->plan->sketch.n_boxes > 0)
        return (int)places->plan->sketch.boxes[0].node;
    return -1;
}

int map_step(const struct map_places *places, int node, enum map_direction direction)
{
    if (!is_shown(places, node))
        return first_shown(places);
    struct place from = place_of(places, (uint32_t)node);
    int best = -1, best_inside = 0;
    int64_t best_far = 0;
    for (uint32_t i = 0; i < places->n_nodes; i++) {
        int64_t forward, sideways;
        if ((int)i == node || !is_shown(places, (int)i))
            continue;
        distances(from, place_of(places, i), direction, &forward, &sideways);
        if (forward <= 0 || (forward <= (int64_t)places->n_nodes && forward < sideways))
            continue;
        int inside = sideways < forward;
        int64_t far = forward + (inside ? sideways : 2 * sideways);
        if (best < 0 || inside > best_inside || (inside == best_inside && far < best_far)) {
            best = (int)i;
            best_inside = inside;
            best_far = far;
        }
    }
    return best;
}

static int covers(struct rect r, int row, int col)
{
    return row >= r.row && row < r.row + r.rows && col >= r.col && col < r.col + r.cols;
}

static int runs_through(const struct map_line *line, int cell)
{
    for (int i = 0; i < line->n_cells; i++)
        if (line->cells[i] == cell)
            return 1;
    return 0;
}

struct map_selection map_hit(const struct map_places *places, int row, int col)
{
    struct map_selection hit = {-1, -1};
    for (uint32_t i = 0; i < places->n_nodes; i++)
        if (covers(places->nodes[i], row, col)) {
            hit.node = (int)i;
            return hit;
        }
    for (uint32_t i = 0; i < places->n_dyads; i++)
        if (covers(places->labels[i], row, col)) {
            hit.dyad = (int)i;
            return hit;
        }
    if (!places->plan)
        return hit;
    const struct map_sketch *s = &places->plan->sketch;
    struct rect on = {places->plan->row + s->top, places->plan->col + s->left, s->rows, s->cols};
    for (int i = 0; covers(on, row, col) && i < s->n_lines && hit.dyad < 0; i++)
        if (runs_through(&s->lines[i], (row - on.row) * s->cols + col - on.col))
            hit.dyad = (int)s->lines[i].dyad;
    return hit;
}

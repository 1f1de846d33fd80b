// SPDX-License-Identifier: MIT
/*
 * The search for one way: A* over cells and directions, with a bucket queue, as all costs are small
 * integers. Bends, crossings, cells beside other lines or boxes and ports away from the middle of a
 * side cost extra; boxes, corners of other lines and the first cell of a line at its box can't be
 * crossed, so what meets in a cell is always two straight lines.
 */
#include <limits.h>
#include <stdlib.h>

#include "map_router.h"

static const int ROW_STEP[] = {0, 0, -1, 1}, COL_STEP[] = {-1, 1, 0, 0};

static int opposite(int direction)
{
    return direction ^ 1;
}

static int flags_at(const struct map_router *r, int row, int col)
{
    if (row < 0 || col < 0 || row >= r->rows || col >= r->cols)
        return 0;
    return r->flags[row * r->cols + col];
}

static int next_cell(const struct map_router *r, int cell, int direction)
{
    int row = cell / r->cols + ROW_STEP[direction], col = cell % r->cols + COL_STEP[direction];
    return row < 0 || col < 0 || row >= r->rows || col >= r->cols ? -1 : row * r->cols + col;
}

/* The queue ----------------------------------------------------------------------------------- */

static void queue_clear(struct map_router *r)
{
    r->round++;
    r->n_entries = 0;
    r->lowest = INT_MAX;
    for (int i = 0; i < BUCKETS; i++)
        r->heads[i] = -1;
}

/* Columns and rows between a cell and the target: what the way there costs at least. */
static int at_least(const struct map_router *r, int cell, struct rect target)
{
    int row = cell / r->cols, col = cell % r->cols, across = 0, down = 0;
    if (col < target.col)
        across = target.col - col;
    else if (col >= target.col + target.cols)
        across = col - (target.col + target.cols - 1);
    if (row < target.row)
        down = target.row - row;
    else if (row >= target.row + target.rows)
        down = row - (target.row + target.rows - 1);
    return across * ACROSS + down * DOWN;
}

static void relax(struct map_router *r, int state, int from, int cost, struct rect target)
{
    if (r->seen[state] == r->round && r->cost[state] <= cost)
        return;
    r->seen[state] = r->round;
    r->cost[state] = cost;
    r->from[state] = from;
    int sum = cost + at_least(r, state / DIRECTIONS, target), bucket = sum % BUCKETS;
    if (from < 0 && sum < r->lowest)
        r->lowest = sum;
    r->entries[r->n_entries] = (struct entry){state, r->heads[bucket]};
    r->heads[bucket] = r->n_entries++;
}

/* The ways ------------------------------------------------------------------------------------ */

/* What it costs to end a line in a border cell on the side that faces `outward`; -1: not there. */
static int port_cost(const struct map_router *r, struct rect box, int cell, int outward)
{
    int row = cell / r->cols, col = cell % r->cols;
    int first = map_is_vertical(outward) ? box.col + 1 : box.row + 1;
    int last = map_is_vertical(outward) ? box.col + box.cols - 2 : box.row + box.rows - 2;
    int at = map_is_vertical(outward) ? col : row, before, after;
    int lines = ACROSS_LINE | DOWN_LINE;
    if (at < first || at > last || (r->flags[cell] & lines))
        return -1;
    if (map_is_vertical(outward)) {
        before = flags_at(r, row, col - 1);
        after = flags_at(r, row, col + 1);
    } else {
        before = flags_at(r, row - 1, col);
        after = flags_at(r, row + 1, col);
    }
    int away = abs(2 * at - first - last) / 2,
        corner = last > first + 1 && (at == first || at == last);
    return away * OFF_CENTRE + corner * AT_CORNER + ((before | after) & lines ? PORTS_TOUCH : 0);
}

static int border_row(struct rect box, int outward)
{
    return outward == UP ? box.row : box.row + box.rows - 1;
}

static int border_col(struct rect box, int outward)
{
    return outward == LEFT ? box.col : box.col + box.cols - 1;
}

static void relax_ports(struct map_router *r, struct rect box, struct rect target)
{
    for (int d = 0; d < DIRECTIONS; d++) {
        int n = map_is_vertical(d) ? box.cols - 2 : box.rows - 2;
        for (int i = 1; i <= n; i++) {
            int row = map_is_vertical(d) ? border_row(box, d) : box.row + i;
            int col = map_is_vertical(d) ? box.col + i : border_col(box, d);
            int cell = row * r->cols + col, cost = port_cost(r, box, cell, d);
            if (cost >= 0)
                relax(r, cell * DIRECTIONS + d, -1, cost, target);
        }
    }
}

static int is_border(struct rect box, int row, int col, int inward)
{
    int outward = opposite(inward);
    return map_is_vertical(outward)
               ? row == border_row(box, outward) && col > box.col && col < box.col + box.cols - 1
               : col == border_col(box, outward) && row > box.row && row < box.row + box.rows - 1;
}

/* What it costs to go through a free cell in a direction; -1: there is no way. */
static int step_cost(const struct map_router *r, int cell, int direction)
{
    int flags = r->flags[cell], row = cell / r->cols, col = cell % r->cols, cost;
    int along = map_is_vertical(direction) ? DOWN_LINE : ACROSS_LINE;
    if (flags & (BOX | SOLID | along))
        return -1;
    cost = map_is_vertical(direction) ? DOWN : ACROSS;
    if (flags & (ACROSS_LINE | DOWN_LINE))
        cost += CROSSING;
    if (flags & BESIDE)
        cost += BESIDE_BOX;
    if (!map_is_vertical(direction)) {
        if ((flags_at(r, row - 1, col) | flags_at(r, row + 1, col)) & along)
            cost += BESIDE_LINE;
        return cost;
    }
    if ((flags_at(r, row, col - 1) | flags_at(r, row, col + 1)) & along)
        cost += BESIDE_LINE;
    else if ((flags_at(r, row, col - 2) | flags_at(r, row, col + 2)) & along)
        cost += NEAR_LINE;
    return cost;
}

static int is_allowed(const struct map_router *r, int cell)
{
    int row = cell / r->cols - r->limit.row, col = cell % r->cols - r->limit.col;
    return !r->limit.rows || (row >= 0 && row < r->limit.rows && col >= 0 && col < r->limit.cols);
}

/* Tries the step from a state in a direction. */
static void step(struct map_router *r, int state, int direction, struct rect target)
{
    int cell = state / DIRECTIONS, arrived = state % DIRECTIONS, turns = direction != arrived;
    int to = next_cell(r, cell, direction), cost = r->cost[state], before = r->from[state];
    int lines = ACROSS_LINE | DOWN_LINE, at_port = before < 0;
    int first = !at_port && r->from[before] < 0;
    if (to < 0 || direction == opposite(arrived) || (turns && at_port) || !is_allowed(r, to))
        return;
    if ((turns || first) && (r->flags[cell] & lines))
        return; /* where two lines cross, both go straight on */
    cost += turns ? BEND + (first ? r->turn_first : 0) : 0;
    if (is_border(target, to / r->cols, to % r->cols, direction)) {
        int port = port_cost(r, target, to, opposite(direction));
        if (port < 0 || at_port || (r->flags[cell] & lines))
            return;
        port += map_is_vertical(direction) ? DOWN : ACROSS;
        relax(r, to * DIRECTIONS + direction, state, cost + port + (turns ? r->turn_last : 0),
              target);
        return;
    }
    int way = step_cost(r, to, direction);
    if (way >= 0)
        relax(r, to * DIRECTIONS + direction, state, cost + way, target);
}

static int inside(const struct map_router *r, int cell, struct rect box)
{
    int row = cell / r->cols, col = cell % r->cols;
    return row >= box.row && row < box.row + box.rows && col >= box.col && col < box.col + box.cols;
}

int map_search(struct map_router *r, struct rect source, struct rect target)
{
    queue_clear(r);
    relax_ports(r, source, target);
    int bucket = r->n_entries ? r->lowest % BUCKETS : 0, idle = 0;
    while (idle < BUCKETS) {
        int entry = r->heads[bucket];
        if (entry < 0) {
            bucket = (bucket + 1) % BUCKETS;
            idle++;
            continue;
        }
        idle = 0;
        r->heads[bucket] = r->entries[entry].next;
        int state = r->entries[entry].state;
        if (r->closed[state] == r->round)
            continue;
        r->closed[state] = r->round;
        if (inside(r, state / DIRECTIONS, target))
            return state;
        for (int d = 0; d < DIRECTIONS; d++)
            step(r, state, d, target);
    }
    return -1;
}

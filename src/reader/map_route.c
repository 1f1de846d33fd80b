// SPDX-License-Identifier: MIT
/*
 * Orthogonal routing. Each line takes the cheapest way from the border of one box to the border of
 * the other (A* over cells and directions, with a bucket queue, as all costs are small integers).
 * Bends, crossings, cells beside other lines or boxes and ports away from the middle of a side cost
 * extra; boxes, corners of other lines and the first cell of a line at its box can't be crossed, so
 * what meets in a cell is always two straight lines. Lines are routed one by one, the short ones
 * first; then each is taken out and routed again, now knowing all others.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "entente/error.h"
#include "map_plan.h"

enum {
    ACROSS = 2, /* a step to the left or right; cells are twice as high as wide */
    DOWN = 4,
    BEND = 14,
    BEND_AT_BOX = 8, /* a line is to leave its box straight */
    CROSSING = 44,
    BESIDE_LINE = 5, /* a step beside a parallel line */
    NEAR_LINE = 1,   /* … with one column between */
    BESIDE_BOX = 4,
    OFF_CENTRE = 1, /* a column away from the middle of a box's side */
    AT_CORNER = 3,  /* a port beside the corner of a box */
    PORTS_TOUCH = 16,
    ARROW_TURNS = 60, /* … and come straight to an arrow */
    UNROUTED = 4000,
};

/* What lies in a cell. */
enum {
    BOX = 1,
    ACROSS_LINE = 2,
    DOWN_LINE = 4,
    SOLID = 8,   /* a corner, or the end of a line: nothing may cross it */
    BESIDE = 16, /* next to a box */
};

enum { LEFT, RIGHT, UP, BELOW, DIRECTIONS };

enum { PASSES = 2, HOPELESS = 3 }; /* lines without a way after the first pass */
enum { BUCKETS = 1024 };           /* more than one step can cost */

struct entry {
    int state; /* cell × DIRECTIONS + direction of arrival */
    int next;  /* in its bucket; -1 ends it */
};

struct map_router {
    struct map_sketch *sketch;
    int rows, cols;
    size_t n_cells; /* that there is room for */
    uint8_t *flags; /* by cell */
    int *cost;      /* by state: the least known, valid where `seen` is the present round */
    int *from;      /* by state: the state before, -1 at a port */
    uint32_t *seen, *closed;
    uint32_t round;
    struct entry *entries;
    int n_entries;
    int heads[BUCKETS];
    int turn_first, turn_last; /* what a bend in the first and in the last cell costs */
    int lowest;                /* the lowest sum of cost and what is at least left, of the ports */
    int *path;                 /* scratch, cells */
};

static const int ROW_STEP[] = {0, 0, -1, 1}, COL_STEP[] = {-1, 1, 0, 0};

static int opposite(int direction)
{
    return direction ^ 1;
}

static int is_vertical(int direction)
{
    return direction >= UP;
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

/* Boxes and lines on the grid ----------------------------------------------------------------- */

static void put_boxes(struct map_router *r)
{
    for (int i = 0; i < r->sketch->n_boxes; i++) {
        struct rect b = r->sketch->boxes[i].rect;
        for (int row = b.row - 1; row <= b.row + b.rows; row++)
            for (int col = b.col - 1; col <= b.col + b.cols; col++) {
                int inside =
                    row >= b.row && row < b.row + b.rows && col >= b.col && col < b.col + b.cols;
                if (row >= 0 && col >= 0 && row < r->rows && col < r->cols)
                    r->flags[row * r->cols + col] |= inside ? BOX : BESIDE;
            }
    }
}

static int direction_between(const struct map_router *r, int from, int to)
{
    return to == from + 1 ? RIGHT : to == from - 1 ? LEFT : to == from + r->cols ? BELOW : UP;
}

/* Puts a line's cells on the grid, or takes them off again. Ports are marked as the line that ends
 * there, so that no second one does. */
static void mark_line(struct map_router *r, const struct map_line *line, int on)
{
    for (int i = 0; i < line->n_cells; i++) {
        int in = direction_between(r, line->cells[i ? i - 1 : 0], line->cells[i ? i : 1]);
        int out =
            i + 1 < line->n_cells ? direction_between(r, line->cells[i], line->cells[i + 1]) : in;
        int bits = is_vertical(out) ? DOWN_LINE : ACROSS_LINE;
        if (in != out)
            bits = ACROSS_LINE | DOWN_LINE | SOLID;
        if (i <= 1 || i >= line->n_cells - 2)
            bits |= SOLID;
        uint8_t *cell = &r->flags[line->cells[i]];
        *cell = (uint8_t)(on ? *cell | bits : *cell & ~bits);
    }
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
    int first = is_vertical(outward) ? box.col + 1 : box.row + 1;
    int last = is_vertical(outward) ? box.col + box.cols - 2 : box.row + box.rows - 2;
    int at = is_vertical(outward) ? col : row, before, after;
    int lines = ACROSS_LINE | DOWN_LINE;
    if (at < first || at > last || (r->flags[cell] & lines))
        return -1;
    if (is_vertical(outward)) {
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
        int n = is_vertical(d) ? box.cols - 2 : box.rows - 2;
        for (int i = 1; i <= n; i++) {
            int row = is_vertical(d) ? border_row(box, d) : box.row + i;
            int col = is_vertical(d) ? box.col + i : border_col(box, d);
            int cell = row * r->cols + col, cost = port_cost(r, box, cell, d);
            if (cost >= 0)
                relax(r, cell * DIRECTIONS + d, -1, cost, target);
        }
    }
}

static int is_border(struct rect box, int row, int col, int inward)
{
    int outward = opposite(inward);
    return is_vertical(outward)
               ? row == border_row(box, outward) && col > box.col && col < box.col + box.cols - 1
               : col == border_col(box, outward) && row > box.row && row < box.row + box.rows - 1;
}

/* What it costs to go through a free cell in a direction; -1: there is no way. */
static int step_cost(const struct map_router *r, int cell, int direction)
{
    int flags = r->flags[cell], row = cell / r->cols, col = cell % r->cols, cost;
    int along = is_vertical(direction) ? DOWN_LINE : ACROSS_LINE;
    if (flags & (BOX | SOLID | along))
        return -1;
    cost = is_vertical(direction) ? DOWN : ACROSS;
    if (flags & (ACROSS_LINE | DOWN_LINE))
        cost += CROSSING;
    if (flags & BESIDE)
        cost += BESIDE_BOX;
    if (!is_vertical(direction)) {
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

/* Tries the step from a state in a direction. */
static void step(struct map_router *r, int state, int direction, struct rect target)
{
    int cell = state / DIRECTIONS, arrived = state % DIRECTIONS, turns = direction != arrived;
    int to = next_cell(r, cell, direction), cost = r->cost[state], before = r->from[state];
    int lines = ACROSS_LINE | DOWN_LINE, at_port = before < 0;
    int first = !at_port && r->from[before] < 0;
    if (to < 0 || direction == opposite(arrived) || (turns && at_port))
        return;
    if ((turns || first) && (r->flags[cell] & lines))
        return; /* where two lines cross, both go straight on */
    cost += turns ? BEND + (first ? r->turn_first : 0) : 0;
    if (is_border(target, to / r->cols, to % r->cols, direction)) {
        int port = port_cost(r, target, to, opposite(direction));
        if (port < 0 || at_port || (r->flags[cell] & lines))
            return;
        port += is_vertical(direction) ? DOWN : ACROSS;
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

/* Gives the state at the target's border that is the end of the cheapest way, or -1. */
static int search(struct map_router *r, struct rect source, struct rect target)
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

static int route(struct map_router *r, struct map_line *line, struct ent_arena *arena)
{
    struct rect a = r->sketch->boxes[line->a].rect, b = r->sketch->boxes[line->b].rect;
    r->turn_first = line->arrow < 0 ? ARROW_TURNS : BEND_AT_BOX;
    r->turn_last = line->arrow > 0 ? ARROW_TURNS : BEND_AT_BOX;
    int state = search(r, a, b), n = 0;
    line->n_cells = 0;
    line->cost = UNROUTED;
    if (state < 0)
        return 0;
    line->cost = r->cost[state];
    for (; state >= 0; state = r->from[state])
        r->path[n++] = state / DIRECTIONS;
    line->cells = ent_arena_alloc(arena, (size_t)n * sizeof *line->cells);
    if (!line->cells)
        return ENT_E_NOMEM;
    for (int i = 0; i < n; i++)
        line->cells[i] = r->path[n - 1 - i];
    line->n_cells = n;
    mark_line(r, line, 1);
    return 0;
}

/* All lines ----------------------------------------------------------------------------------- */

static int span(const struct map_sketch *sketch, const struct map_line *line)
{
    struct rect a = sketch->boxes[line->a].rect, b = sketch->boxes[line->b].rect;
    int across = 2 * a.col + a.cols - 2 * b.col - b.cols, down = a.row - b.row;
    return abs(across) / 2 * ACROSS + abs(down) * DOWN;
}

/* Puts the numbers of the lines into `order`, those between near boxes first. */
static void sort_lines(const struct map_sketch *sketch, int *order)
{
    for (int i = 0; i < sketch->n_lines; i++) {
        int at = i, length = span(sketch, &sketch->lines[i]);
        for (; at > 0 && span(sketch, &sketch->lines[order[at - 1]]) > length; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
}

static void router_empty(struct map_router *r)
{
    void *all[] = {r->flags, r->cost, r->from, r->seen, r->closed, r->entries, r->path};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        free(all[i]);
    *r = (struct map_router){0};
}

/* Makes room for a grid of so many cells. */
static int router_grow(struct map_router *r, size_t cells)
{
    size_t states = cells * DIRECTIONS;
    if (cells <= r->n_cells)
        return 0;
    router_empty(r);
    r->flags = calloc(cells + 1, 1);
    r->cost = calloc(states + 1, sizeof *r->cost);
    r->from = calloc(states + 1, sizeof *r->from);
    r->seen = calloc(states + 1, sizeof *r->seen);
    r->closed = calloc(states + 1, sizeof *r->closed);
    /* a state is reached in three ways, or as a port */
    r->entries = calloc(4 * states + 1, sizeof *r->entries);
    r->path = calloc(states + 1, sizeof *r->path);
    if (!r->flags || !r->cost || !r->from || !r->seen || !r->closed || !r->entries || !r->path) {
        router_empty(r);
        return ENT_E_NOMEM;
    }
    r->n_cells = cells;
    return 0;
}

int map_router_make(struct map_router **out)
{
    *out = calloc(1, sizeof **out);
    return *out ? 0 : ENT_E_NOMEM;
}

void map_router_free(struct map_router *router)
{
    if (router)
        router_empty(router);
    free(router);
}

static void sum_up(struct map_router *r, struct map_sketch *sketch)
{
    sketch->cost = sketch->failures = sketch->crossings = 0;
    for (int i = 0; i < sketch->n_lines; i++) {
        sketch->cost += sketch->lines[i].cost;
        sketch->failures += sketch->lines[i].n_cells == 0;
    }
    const int crossed = ACROSS_LINE | DOWN_LINE;
    for (int i = 0; i < r->rows * r->cols; i++)
        sketch->crossings += (r->flags[i] & (crossed | SOLID)) == crossed;
}

int map_lines_route(struct map_sketch *sketch, struct map_router *r, struct ent_arena *arena)
{
    int status = router_grow(r, (size_t)sketch->rows * (size_t)sketch->cols);
    int *order = status ? NULL : calloc((size_t)sketch->n_lines + 1, sizeof *order);
    if (!order)
        return ENT_E_NOMEM;
    r->sketch = sketch;
    r->rows = sketch->rows;
    r->cols = sketch->cols;
    memset(r->flags, 0, (size_t)r->rows * (size_t)r->cols);
    put_boxes(r);
    sort_lines(sketch, order);
    for (int pass = 0; pass < PASSES && !status; pass++) {
        for (int i = 0; i < sketch->n_lines && !status; i++) {
            struct map_line *line = &sketch->lines[order[i]];
            mark_line(r, line, 0);
            status = route(r, line, arena);
        }
        sum_up(r, sketch);
        if (sketch->failures > HOPELESS)
            break;
    }
    free(order);
    return status;
}

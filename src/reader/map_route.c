// SPDX-License-Identifier: MIT
/*
 * Orthogonal routing. Each line takes the cheapest way from the border of one box to the border of
 * the other. Lines are routed one by one, the short ones first; then each is taken out and routed
 * again, now knowing all others. On a large grid a way is first looked for around its two boxes.
 */
#include <stdlib.h>
#include <string.h>

#include "entente/error.h"
#include "map_router.h"

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
        int bits = map_is_vertical(out) ? DOWN_LINE : ACROSS_LINE;
        if (in != out)
            bits = ACROSS_LINE | DOWN_LINE | SOLID;
        if (i <= 1 || i >= line->n_cells - 2)
            bits |= SOLID;
        uint8_t *cell = &r->flags[line->cells[i]];
        *cell = (uint8_t)(on ? *cell | bits : *cell & ~bits);
    }
}

enum { LARGE_CELLS = 12500, ASIDE_ROWS = 9, ASIDE_COLS = 20 };

/* The two boxes and some room around them; nothing where the grid is small. */
static struct rect around(const struct map_router *r, struct rect a, struct rect b)
{
    int row = a.row < b.row ? a.row : b.row, col = a.col < b.col ? a.col : b.col;
    int bottom = a.row + a.rows > b.row + b.rows ? a.row + a.rows : b.row + b.rows;
    int right = a.col + a.cols > b.col + b.cols ? a.col + a.cols : b.col + b.cols;
    if (r->rows * r->cols <= LARGE_CELLS)
        return (struct rect){0};
    return (struct rect){row - ASIDE_ROWS, col - ASIDE_COLS, bottom - row + 2 * ASIDE_ROWS,
                         right - col + 2 * ASIDE_COLS};
}

static int route(struct map_router *r, struct map_line *line, struct ent_arena *arena)
{
    struct rect a = r->sketch->boxes[line->a].rect, b = r->sketch->boxes[line->b].rect;
    r->turn_first = line->arrow < 0 ? ARROW_TURNS : BEND_AT_BOX;
    r->turn_last = line->arrow > 0 ? ARROW_TURNS : BEND_AT_BOX;
    r->limit = around(r, a, b);
    int state = map_search(r, a, b), n = 0;
    if (state < 0 && r->limit.rows) {
        r->limit = (struct rect){0};
        state = map_search(r, a, b);
    }
    r->work += r->n_entries;
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
    *r = (struct map_router){.work = r->work};
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

long map_router_work(const struct map_router *router)
{
    return router->work;
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

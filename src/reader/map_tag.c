// SPDX-License-Identifier: MIT
/*
 * Where the weights stand on routed lines. Every straight stretch that is long enough is a place,
 * as is, on a line that runs down, every cell with room beside it; the one nearest to the middle of
 * the line wins, across before down, with a blank on both sides before without. A weight never
 * covers a crossing, a corner, an arrow or anything of another line.
 */
#include <stdlib.h>

#include "entente/error.h"
#include "map_plan.h"

enum { NOT_PADDED = 5, ON_DOWN = 7, TIGHT = 3, AT_BOX = 40, BESIDE_LINE = 25, NOWHERE = 300 };

struct tagger {
    struct map_sketch *sketch;
    uint8_t *used; /* by cell: how many lines, boxes and weights are there */
};

struct choice {
    struct rect rect;
    int cost;
};

static int cell_at(const struct tagger *t, int row, int col)
{
    const struct map_sketch *s = t->sketch;
    return row < 0 || col < 0 || row >= s->rows || col >= s->cols ? -1 : row * s->cols + col;
}

static int is_free(const struct tagger *t, int row, int col)
{
    int cell = cell_at(t, row, col);
    return cell >= 0 && !t->used[cell];
}

static void use(struct tagger *t, struct rect r)
{
    for (int row = r.row; row < r.row + r.rows; row++)
        for (int col = r.col; col < r.col + r.cols; col++)
            if (cell_at(t, row, col) >= 0)
                t->used[cell_at(t, row, col)]++;
}

static void consider(struct choice *best, struct rect rect, int cost)
{
    if (cost < best->cost)
        *best = (struct choice){rect, cost};
}

/* How far the index is from the middle of the line. */
static int off_middle(const struct map_line *line, int from, int to)
{
    return abs(from + to - line->n_cells + 1) / 2;
}

/* The first and the last cell of a line that are neither port nor arrow. */
static int first_free(const struct map_line *line)
{
    return line->arrow < 0 ? 2 : 1;
}

static int last_free(const struct map_line *line)
{
    return line->n_cells - (line->arrow > 0 ? 3 : 2);
}

/* Cells [from, to] of the line run across without a crossing. */
static int runs_across(const struct tagger *t, const struct map_line *line, int from, int to)
{
    int row = line->cells[from] / t->sketch->cols;
    for (int i = from - 1; i <= to + 1; i++)
        if (line->cells[i] / t->sketch->cols != row)
            return 0;
    for (int i = from; i <= to; i++)
        if (t->used[line->cells[i]] > 1)
            return 0;
    return 1;
}

/* How far [from, to] is from the middle of the straight stretch that it lies on. */
static int off_stretch(const struct map_line *line, int from, int to)
{
    int step = line->cells[from] - line->cells[from - 1], before = 0, after = 0;
    while (from - before > 0 && line->cells[from - before] - line->cells[from - before - 1] == step)
        before++;
    while (to + after + 1 < line->n_cells &&
           line->cells[to + after + 1] - line->cells[to + after] == step)
        after++;
    return abs(after - before) / 2;
}

static void try_across(const struct tagger *t, const struct map_line *line, struct choice *best)
{
    int w = line->weight_width, first = first_free(line), last = last_free(line);
    for (int from = first; from + w - 1 <= last; from++) {
        int to = from + w - 1;
        if (!runs_across(t, line, from, to))
            continue;
        int cost = off_middle(line, from, to) / 2 + off_stretch(line, from, to);
        int left = line->cells[from] < line->cells[to] ? line->cells[from] : line->cells[to];
        struct rect rect = {left / t->sketch->cols, left % t->sketch->cols, 1, w};
        int padded = from - 2 >= first && to + 2 <= last && runs_across(t, line, from - 1, to + 1);
        if (padded)
            consider(best, (struct rect){rect.row, rect.col - 1, 1, w + 2}, cost);
        cost += from == first || to == last ? AT_BOX : NOT_PADDED;
        consider(best, rect, cost);
    }
}

/* The weight on a cell of a line that runs down, `shift` columns of it to the left of the line. */
static void try_on_down(const struct tagger *t, const struct map_line *line, int i, int shift,
                        struct choice *best)
{
    int w = line->weight_width, cell = line->cells[i], cols = t->sketch->cols;
    int row = cell / cols, col = cell % cols - shift, tight = 0;
    for (int c = col; c < col + w; c++)
        if (c != cell % cols && !is_free(t, row, c))
            return;
    tight += !is_free(t, row, col - 1);
    tight += !is_free(t, row, col + w);
    int edge = i <= first_free(line) || i >= last_free(line);
    int centred = abs(2 * shift - (w - 1));
    consider(best, (struct rect){row, col, 1, w},
             off_middle(line, i, i) + off_stretch(line, i, i) * 2 + ON_DOWN + tight * TIGHT +
                 (edge ? AT_BOX : 0) + centred);
}

static void try_down(const struct tagger *t, const struct map_line *line, struct choice *best)
{
    int cols = t->sketch->cols;
    for (int i = first_free(line); i <= last_free(line); i++) {
        int before = line->cells[i] - line->cells[i - 1],
            after = line->cells[i + 1] - line->cells[i];
        if (before != after || abs(before) != cols || t->used[line->cells[i]] > 1)
            continue;
        for (int shift = 0; shift < line->weight_width; shift++)
            try_on_down(t, line, i, shift, best);
    }
}

/* As a last resort: over or under the line, or right beside it. */
static void try_beside(const struct tagger *t, const struct map_line *line, struct choice *best)
{
    static const int row_off[] = {-1, 1, 0, 0};
    int w = line->weight_width, cols = t->sketch->cols;
    for (int i = 1; i < line->n_cells - 1; i++)
        for (int k = 0; k < 4; k++) {
            int row = line->cells[i] / cols + row_off[k], col = line->cells[i] % cols, free = 1;
            col += k < 2 ? -w / 2 : k == 2 ? 1 : -w;
            for (int c = col; c < col + w; c++)
                free &= is_free(t, row, c);
            if (free)
                consider(best, (struct rect){row, col, 1, w},
                         off_middle(line, i, i) + AT_BOX + BESIDE_LINE);
        }
}

static void place(struct tagger *t, struct map_line *line)
{
    struct choice best = {{0, 0, 0, 0}, NOWHERE};
    if (line->n_cells >= 3) {
        try_across(t, line, &best);
        try_down(t, line, &best);
        if (best.cost >= AT_BOX)
            try_beside(t, line, &best);
    }
    line->tag = best.rect;
    t->sketch->cost += best.cost;
    use(t, best.rect);
}

int map_tags_place(struct map_sketch *sketch)
{
    struct tagger t = {.sketch = sketch};
    t.used = calloc((size_t)sketch->rows * (size_t)sketch->cols + 1, 1);
    if (!t.used)
        return ENT_E_NOMEM;
    for (int i = 0; i < sketch->n_boxes; i++)
        use(&t, sketch->boxes[i].rect);
    for (int i = 0; i < sketch->n_lines; i++)
        for (int k = 0; k < sketch->lines[i].n_cells; k++)
            t.used[sketch->lines[i].cells[k]]++;
    for (int i = 0; i < sketch->n_lines; i++)
        place(&t, &sketch->lines[i]);
    free(t.used);
    return 0;
}

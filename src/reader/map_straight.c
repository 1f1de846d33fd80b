// SPDX-License-Identifier: MIT
/*
 * Straight lines, for areas that are too small for boxes: from the middle of one name to the middle
 * of the other, in braille dots (two by four a cell), dashed for hostility. Dots of several lines
 * in a cell are put together. In ASCII a cell has the one of - / | \ that is nearest to the slope,
 * or . and : for hostility.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "entente/error.h"
#include "map_plan.h"

enum { ON_OTHER_LINE = 12, TIGHT = 3, NOWHERE = 150, PER_CELL = 2, DASH = 3 };

struct ray {
    double x, y, dx, dy; /* in dots: from where, and what to add for each of the steps */
    int steps;
};

static struct ray ray_of(const struct map_sketch *s, const struct map_line *line)
{
    struct rect a = s->boxes[line->a].rect, b = s->boxes[line->b].rect;
    double x = 2 * a.col + a.cols, y = 4 * a.row + 2, to_x = 2 * b.col + b.cols,
           to_y = 4 * b.row + 2;
    int steps = (int)fmax(1, fmax(fabs(to_x - x), fabs(to_y - y)));
    return (struct ray){x, y, (to_x - x) / steps, (to_y - y) / steps, steps};
}

static int covers(struct rect r, int row, int col)
{
    return row >= r.row && row < r.row + r.rows && col >= r.col && col < r.col + r.cols;
}

static int box_at(const struct map_sketch *s, int row, int col)
{
    for (int i = 0; i < s->n_boxes; i++)
        if (covers(s->boxes[i].rect, row, col))
            return i;
    return -1;
}

/* The cells of a line between its two names, in order. One that runs into a third name fails. */
static int trace(struct map_sketch *s, struct map_line *line, struct ent_arena *arena)
{
    struct ray ray = ray_of(s, line);
    line->cells = ent_arena_alloc(arena, ((size_t)ray.steps + 1) * sizeof *line->cells);
    if (!line->cells)
        return ENT_E_NOMEM;
    int blocked = 0;
    for (int i = 0; i <= ray.steps; i++) {
        int row = (int)(ray.y + i * ray.dy) / 4, col = (int)(ray.x + i * ray.dx) / 2;
        int cell = row * s->cols + col, box = box_at(s, row, col);
        if (box >= 0 || row >= s->rows || col >= s->cols) {
            blocked |= box >= 0 && box != line->a && box != line->b;
            continue;
        }
        if (line->n_cells == 0 || line->cells[line->n_cells - 1] != cell)
            line->cells[line->n_cells++] = cell;
    }
    line->cost = line->n_cells * PER_CELL;
    s->cost += line->cost;
    s->failures += blocked || line->n_cells == 0;
    return 0;
}

/* Weights ------------------------------------------------------------------------------------- */

enum { TAKEN = 128 }; /* by a name, a weight or an arrow; below that: how many lines */

static int tag_cost(const struct map_sketch *s, const uint8_t *used, int row, int col, int width)
{
    int cost = 0;
    if (row < 0 || row >= s->rows || col < 0 || col + width > s->cols)
        return NOWHERE;
    for (int c = col; c < col + width; c++) {
        int n = used[row * s->cols + c];
        if (n >= TAKEN)
            return NOWHERE;
        cost += n > 1 ? ON_OTHER_LINE : 0;
    }
    cost += col > 0 && used[row * s->cols + col - 1] >= TAKEN ? TIGHT : 0;
    cost += col + width < s->cols && used[row * s->cols + col + width] >= TAKEN ? TIGHT : 0;
    return cost;
}

static void place(struct map_sketch *s, uint8_t *used, struct map_line *line)
{
    int best = NOWHERE, w = line->weight_width;
    line->tag = (struct rect){0};
    for (int i = 0; i < line->n_cells; i++)
        for (int shift = 0; shift < w; shift++) {
            int row = line->cells[i] / s->cols, col = line->cells[i] % s->cols - shift;
            int cost = tag_cost(s, used, row, col, w) + abs(2 * i + 1 - line->n_cells) / 2;
            cost += abs(2 * shift - (w - 1));
            if (cost < best) {
                best = cost;
                line->tag = (struct rect){row, col, 1, w};
            }
        }
    s->cost += best;
    for (int col = line->tag.col; col < line->tag.col + line->tag.cols; col++)
        used[line->tag.row * s->cols + col] = TAKEN;
}

static int arrow_cell(const struct map_line *line)
{
    return line->cells[line->arrow > 0 ? line->n_cells - 1 : 0];
}

int map_straight_lay(struct map_sketch *sketch, struct ent_arena *arena)
{
    uint8_t *used = calloc((size_t)sketch->rows * (size_t)sketch->cols + 1, 1);
    int status = used ? 0 : ENT_E_NOMEM;
    for (int i = 0; i < sketch->n_lines && !status; i++)
        status = trace(sketch, &sketch->lines[i], arena);
    if (status)
        goto out;
    for (int i = 0; i < sketch->n_lines; i++)
        for (int k = 0; k < sketch->lines[i].n_cells; k++)
            if (used[sketch->lines[i].cells[k]] < TAKEN - 1)
                used[sketch->lines[i].cells[k]]++;
    for (int i = 0; i < sketch->n_boxes; i++)
        for (int col = 0; col < sketch->boxes[i].rect.cols; col++)
            used[sketch->boxes[i].rect.row * sketch->cols + sketch->boxes[i].rect.col + col] =
                TAKEN;
    for (int i = 0; i < sketch->n_lines; i++)
        if (sketch->lines[i].arrow && sketch->lines[i].n_cells)
            used[arrow_cell(&sketch->lines[i])] = TAKEN;
    for (int i = 0; i < sketch->n_lines; i++)
        place(sketch, used, &sketch->lines[i]);
out:
    free(used);
    return status;
}

/* Drawing ------------------------------------------------------------------------------------- */

static int is_steep(const struct ray *ray)
{
    return fabs(ray->dy) > fabs(ray->dx);
}

static const char *slope(const struct ray *ray, int hostile)
{
    if (hostile)
        return is_steep(ray) ? ":" : ".";
    if (fabs(ray->dy) < 0.4 * fabs(ray->dx))
        return "-";
    if (fabs(ray->dx) < 0.4 * fabs(ray->dy))
        return "|";
    return ray->dx * ray->dy > 0 ? "\\" : "/";
}

/* The dots that are in the cell already. */
static unsigned dots_in(const struct cell *cell)
{
    const unsigned char *b = (const unsigned char *)cell->bytes;
    return b[0] == 0xE2 && b[1] >= 0xA0 && b[1] <= 0xA3 ? (b[1] & 3u) << 6 | (b[2] & 63u) : 0;
}

static void add_dot(struct canvas *canvas, struct rect area, enum ent_style style, int x, int y)
{
    static const unsigned bits[4][2] = {{1, 8}, {2, 16}, {4, 32}, {64, 128}};
    int row = area.row + y / 4, col = area.col + x / 2;
    const struct cell *cell = canvas_at(canvas, row, col);
    if (!cell)
        return;
    unsigned dots = dots_in(cell) | bits[y & 3][x & 1];
    char glyph[] = {(char)0xE2, (char)(0xA0 | dots >> 6), (char)(0x80 | (dots & 63)), '\0'};
    canvas_puts(canvas, area, row, col, style, glyph);
}

static void draw_arrow(struct canvas *canvas, struct rect area, const struct map_sketch *s,
                       const struct map_line *line, const struct ray *ray, enum ent_style style)
{
    static const char *const glyphs[4][2] = {{"◄", "<"}, {"►", ">"}, {"▲", "^"}, {"▼", "v"}};
    int cell = arrow_cell(line), steep = is_steep(ray);
    int forward = ((steep ? ray->dy : ray->dx) > 0) == (line->arrow > 0);
    canvas_puts(canvas, area, area.row + cell / s->cols, area.col + cell % s->cols, style,
                glyphs[steep * 2 + forward][s->ascii]);
}

void map_straight_draw(struct canvas *canvas, struct rect area, const struct map_sketch *sketch,
                       const struct map_line *line, enum ent_style style)
{
    struct ray ray = ray_of(sketch, line);
    int hostile = line->sign < 0;
    for (int i = 0; i <= ray.steps; i++) {
        int x = (int)(ray.x + i * ray.dx), y = (int)(ray.y + i * ray.dy);
        if (box_at(sketch, y / 4, x / 2) >= 0 || (hostile && !sketch->ascii && i / DASH % 2))
            continue;
        if (sketch->ascii)
            canvas_puts(canvas, area, area.row + y / 4, area.col + x / 2, style,
                        slope(&ray, hostile));
        else
            add_dot(canvas, area, style, x, y);
    }
    if (line->arrow && line->n_cells)
        draw_arrow(canvas, area, sketch, line, &ray, style);
}

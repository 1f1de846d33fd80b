// SPDX-License-Identifier: MIT
/*
 * Drawing a neighbourhood. A side is a trunk, a line that runs down beside the actor, with a branch
 * to every neighbour; the neighbours of a side have a row each, two where there is room. Which
 * glyph a cell of a trunk has follows from where it goes on.
 */
#include <stdio.h>
#include <string.h>

#include "ego.h"
#include "entente/buffer.h"
#include "map_plan.h"
#include "tielist.h"

enum {
    WIDE_COLS = 58, /* less has no room for two sides */
    MOST_NAME = 28,
    LEAST_LINE = 7,
    MOST_LINE = 22,
    RING = 6, /* cells that a line to the outer ring is longer */
    NOTE_CELLS = 6,
    HEADS = 1, /* rows above the sides */
};

/* How a side lies. */
struct wing {
    enum ego_side side;
    struct rect room;  /* for lines and names */
    int cols;          /* from the trunk on, for lines, names and what is beside them */
    int trunk;         /* column */
    int centre_row;    /* where the actor's own branch meets the trunk */
    int pitch, shown;  /* rows from one neighbour to the next; how many are seen */
    int row;           /* of the first one seen */
    int name, line[2]; /* widths: of a name; of the line to each ring */
    double inner;      /* from this weight on a neighbour is in the inner ring */
};

struct drawing {
    struct canvas *canvas;
    struct rect area;
    const struct ent_graph *graph;
    struct ego *ego;
    struct map_selection selection;
    const struct map_options *options;
    struct zones *zones;
    int selected; /* place of the selected dyad, -1: none */
};

static int count(const struct ego *ego, enum ego_side side)
{
    return (int)(ego->first[side + 1] - ego->first[side]);
}

static double weight(const struct ent_dyad *dyad)
{
    return dyad->positive + dyad->negative;
}

static int label_of(const struct drawing *d, uint32_t node, int cells, char out[MAP_LABEL_BYTES])
{
    return map_label_make(out, &d->graph->nodes[node], cells, d->options->ascii);
}

/* Trunks -------------------------------------------------------------------------------------- */

static const char *joint(int joins, int minus, int ascii)
{
    static const char *const glyphs[16][2] = {
        [MAP_JOIN_LEFT] = {"─", "-"},
        [MAP_JOIN_RIGHT] = {"─", "-"},
        [MAP_JOIN_LEFT | MAP_JOIN_RIGHT] = {"─", "-"},
        [MAP_JOIN_UP | MAP_JOIN_DOWN] = {"│", "|"},
        [MAP_JOIN_RIGHT | MAP_JOIN_DOWN] = {"╭", "+"},
        [MAP_JOIN_LEFT | MAP_JOIN_DOWN] = {"╮", "+"},
        [MAP_JOIN_RIGHT | MAP_JOIN_UP] = {"╰", "+"},
        [MAP_JOIN_LEFT | MAP_JOIN_UP] = {"╯", "+"},
        [MAP_JOIN_UP | MAP_JOIN_DOWN | MAP_JOIN_LEFT] = {"┤", "+"},
        [MAP_JOIN_UP | MAP_JOIN_DOWN | MAP_JOIN_RIGHT] = {"├", "+"},
        [MAP_JOIN_LEFT | MAP_JOIN_RIGHT | MAP_JOIN_UP] = {"┴", "+"},
        [MAP_JOIN_LEFT | MAP_JOIN_RIGHT | MAP_JOIN_DOWN] = {"┬", "+"},
        [15] = {"┼", "+"},
    };
    if (minus && joins == (MAP_JOIN_UP | MAP_JOIN_DOWN))
        return ascii ? ":" : "┆";
    if (minus && !(joins & (MAP_JOIN_UP | MAP_JOIN_DOWN)))
        return ascii ? "." : "┄";
    return glyphs[joins][ascii] ? glyphs[joins][ascii] : " ";
}

static void draw_trunk(const struct drawing *d, const struct wing *w)
{
    int minus = w->side == EGO_MINUS, last = w->row + (w->shown - 1) * w->pitch;
    int top = w->row < w->centre_row ? w->row : w->centre_row;
    int bottom = last > w->centre_row ? last : w->centre_row;
    int outward = minus ? MAP_JOIN_LEFT : MAP_JOIN_RIGHT;
    int inward = minus ? MAP_JOIN_RIGHT : MAP_JOIN_LEFT;
    if (!d->ego->wide) { /* the actor stands between the sides */
        inward = minus ? MAP_JOIN_UP : MAP_JOIN_DOWN;
        outward = MAP_JOIN_RIGHT;
    }
    for (int row = top; row <= bottom; row++) {
        int joins = (row > top ? MAP_JOIN_UP : 0) | (row < bottom ? MAP_JOIN_DOWN : 0);
        if (row >= w->row && row <= last && (row - w->row) % w->pitch == 0)
            joins |= outward;
        if (row == w->centre_row)
            joins |= inward;
        canvas_puts(d->canvas, d->area, row, w->trunk,
                    minus ? ENT_STYLE_EDGE_MINUS : ENT_STYLE_EDGE_PLUS,
                    joint(joins, minus, d->options->ascii));
    }
}

/* Neighbours ---------------------------------------------------------------------------------- */

static const struct ent_dyad *dyad_between(const struct ent_graph *graph, uint32_t a, uint32_t b)
{
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        if ((graph->dyads[i].a == a && graph->dyads[i].b == b) ||
            (graph->dyads[i].a == b && graph->dyads[i].b == a))
            return &graph->dyads[i];
    return NULL;
}

/* What the neighbour has with the selected one; "" where that is nothing. */
static enum ent_style note_of(const struct drawing *d, uint32_t node, char out[MAP_WEIGHT_BYTES])
{
    out[0] = '\0';
    if (d->selected < 0)
        return ENT_STYLE_META;
    uint32_t other = ego_other(d->ego, d->graph, d->ego->dyads[d->selected]);
    const struct ent_dyad *dyad = other == node ? NULL : dyad_between(d->graph, node, other);
    if (!dyad)
        return ENT_STYLE_META;
    map_weight_make(out, dyad, d->options->ascii);
    return dyad->sign < 0 ? ENT_STYLE_EDGE_MINUS : ENT_STYLE_EDGE_PLUS;
}

/* One neighbour: its line begins at the trunk; on the left all is the other way round. */
static void draw_neighbour(const struct drawing *d, const struct wing *w, uint32_t dyad, int row)
{
    const struct ent_dyad *pair = &d->graph->dyads[dyad];
    struct ent_buffer line = {0};
    char name[MAP_LABEL_BYTES], note[MAP_WEIGHT_BYTES];
    int left = w->side == EGO_MINUS && d->ego->wide, cells = w->line[weight(pair) >= w->inner];
    uint32_t node = ego_other(d->ego, d->graph, dyad), at_right = left ? d->ego->centre : node;
    int lit = !d->options->lit_dyads || d->options->lit_dyads[dyad];
    int arrow = map_arrow_of(d->graph, pair) * (pair->b == at_right ? 1 : -1);
    enum ent_style style = !lit             ? ENT_STYLE_DIM
                           : pair->sign < 0 ? ENT_STYLE_EDGE_MINUS
                                            : ENT_STYLE_EDGE_PLUS;
    int width = label_of(d, node, w->name, name);
    tielist_line(&line, pair, arrow, cells, d->options->ascii);
    int line_col = left ? w->trunk - cells : w->trunk + 1;
    int name_col = left ? line_col - 1 - width : line_col + cells + 1;
    enum ent_style note_style = note_of(d, node, note);
    int note_width = text_width(note, strlen(note));
    canvas_puts(d->canvas, w->room, row, line_col, style, line.data ? line.data : "");
    canvas_puts(d->canvas, w->room, row, name_col, lit ? ENT_STYLE_NODE : ENT_STYLE_DIM, name);
    canvas_puts(d->canvas, w->room, row, left ? name_col - 1 - note_width : name_col + width + 1,
                note_style, note);
    ent_buffer_free(&line);
    struct rect all = {row, left ? name_col : line_col, 1, cells + 1 + width};
    if (d->selection.dyad >= 0 && (uint32_t)d->selection.dyad == dyad) {
        canvas_restyle(d->canvas, all, ENT_STYLE_EDGE_SELECTED);
        d->canvas->cursor_row = row;
        d->canvas->cursor_col = left ? name_col : name_col;
    }
    zones_add(d->zones, (struct rect){row, name_col, 1, width}, ZONE_DYAD, dyad);
}

static void tell_rest(const struct drawing *d, const struct wing *w, int row)
{
    char text[64];
    int n = count(d->ego, w->side), above = d->ego->top[w->side], below = n - above - w->shown;
    if (n == w->shown)
        return;
    snprintf(text, sizeof text, "%d above, %d below", above, below);
    int width = (int)strlen(text);
    canvas_puts(d->canvas, w->room, row,
                w->side == EGO_MINUS && d->ego->wide ? w->trunk - width : w->trunk + 1,
                ENT_STYLE_META, text);
}

/* Sets how many neighbours are seen and from which on, so that the selected one is. */
static void scroll(const struct drawing *d, struct wing *w)
{
    int n = count(d->ego, w->side), rows = w->room.rows, *top = &d->ego->top[w->side];
    w->pitch = 2 * n - 1 <= rows ? 2 : 1;
    w->shown = n <= rows ? n : rows > 1 ? rows - 1 : rows;
    int at = d->selected - (int)d->ego->first[w->side];
    if (d->selected >= 0 && at >= 0 && at < n) {
        *top = at < *top ? at : *top;
        *top = at >= *top + w->shown ? at - w->shown + 1 : *top;
    }
    *top = *top > n - w->shown ? n - w->shown : *top;
    *top = *top < 0 ? 0 : *top;
}

/* Widths of names and lines, from the room that there is. */
static void measure(const struct drawing *d, struct wing *w)
{
    char name[MAP_LABEL_BYTES], number[MAP_WEIGHT_BYTES];
    int widest = 1, line = LEAST_LINE, room = w->cols - 2;
    double most = 0;
    for (uint32_t i = d->ego->first[w->side]; i < d->ego->first[w->side + 1]; i++) {
        const struct ent_dyad *dyad = &d->graph->dyads[d->ego->dyads[i]];
        int width = label_of(d, ego_other(d->ego, d->graph, d->ego->dyads[i]), MOST_NAME, name);
        widest = width > widest ? width : widest;
        width = map_weight_make(number, dyad, d->options->ascii) + 4;
        line = width > line ? width : line;
        most = weight(dyad) > most ? weight(dyad) : most;
    }
    w->name = widest < room - line ? widest : room - line;
    w->name = w->name < 1 ? 1 : w->name;
    int longest = room - w->name - NOTE_CELLS;
    longest = longest > MOST_LINE ? MOST_LINE : longest < line ? line : longest;
    w->line[0] = longest;
    w->line[1] = longest - line >= RING ? longest - RING : longest;
    w->inner = most > 1 ? most / 2 : most + 1; /* where all weigh the same there is one ring */
}

static void draw_wing(const struct drawing *d, struct wing *w)
{
    const struct ego *ego = d->ego;
    scroll(d, w);
    measure(d, w);
    if (!w->shown)
        return;
    int span = (w->shown - 1) * w->pitch + 1;
    w->row = w->room.row;
    if (ego->wide) {
        int rest = (w->room.rows - span) / 2;
        w->row += rest > 0 ? rest : 0;
    }
    draw_trunk(d, w);
    uint32_t first = ego->first[w->side] + (uint32_t)ego->top[w->side];
    for (int i = 0; i < w->shown; i++)
        draw_neighbour(d, w, ego->dyads[first + (uint32_t)i], w->row + i * w->pitch);
    tell_rest(d, w, w->room.row + w->room.rows - 1);
}

/* The whole ----------------------------------------------------------------------------------- */

/* "Hostility 3", with what tells it from the other side without colour. */
static void draw_head(const struct drawing *d, enum ego_side side, struct rect room, int right)
{
    char text[48];
    int n = count(d->ego, side);
    const char *sign = side == EGO_PLUS ? "+" : d->options->ascii ? "-" : "−";
    snprintf(text, sizeof text, "%s %s: %d", sign, side == EGO_PLUS ? "cooperation" : "hostility",
             n);
    int width = text_width(text, strlen(text));
    canvas_puts(
        d->canvas, room, room.row, right ? room.col + room.cols - width : room.col,
        n ? (side == EGO_PLUS ? ENT_STYLE_EDGE_PLUS : ENT_STYLE_EDGE_MINUS) : ENT_STYLE_META, text);
}

/* Draws the actor's box, or its bare name, with its middle at (row, col). Gives its rect. */
static struct rect draw_centre(const struct drawing *d, int row, int rows, int cells)
{
    char name[MAP_LABEL_BYTES];
    int width = label_of(d, d->ego->centre, cells, name), ascii = d->options->ascii;
    int picked = d->selection.node >= 0 && (uint32_t)d->selection.node == d->ego->centre;
    int lit = !d->options->lit_nodes || d->options->lit_nodes[d->ego->centre];
    enum ent_style style = picked ? ENT_STYLE_NODE_SELECTED
                           : lit  ? ENT_STYLE_NODE_NEIGHBOUR
                                  : ENT_STYLE_DIM;
    struct rect box = {row - rows / 2, d->area.col + (d->area.cols - width - 4) / 2, rows,
                       width + 4};
    if (!d->ego->wide)
        box.col = d->area.col + 1;
    canvas_fill(d->canvas, box, style);
    for (int r = 0; r < rows && rows > 1; r++)
        for (int c = 0; c < box.cols; c++) {
            int edge = r == 0 || r == rows - 1, side = c == 0 || c == box.cols - 1;
            const char *corner = r == 0 ? (c == 0 ? "┌" : "┐") : c == 0 ? "└" : "┘";
            const char *glyph = edge && side ? (ascii ? "+" : corner)
                                : edge       ? (ascii ? "-" : "─")
                                : side       ? (ascii ? "|" : "│")
                                             : NULL;
            if (glyph)
                canvas_puts(d->canvas, d->area, box.row + r, box.col + c, ENT_STYLE_NODE, glyph);
        }
    if (rows == 1) {
        canvas_puts(d->canvas, d->area, row, box.col, style, "[");
        canvas_puts(d->canvas, d->area, row, box.col + box.cols - 1, style, "]");
    }
    canvas_puts(d->canvas, d->area, row, box.col + 2, style, name);
    if (picked) {
        d->canvas->cursor_row = row;
        d->canvas->cursor_col = box.col + 2;
    }
    zones_add(d->zones, (struct rect){row, box.col + 2, 1, width}, ZONE_NODE, d->ego->centre);
    return box;
}

static int to_border(struct rect box)
{
    return box.col + box.cols - 1;
}

/* The branch from the box to the trunk, and its tee in the box's border. */
static void draw_branch(const struct drawing *d, const struct wing *w, struct rect box)
{
    int minus = w->side == EGO_MINUS, ascii = d->options->ascii;
    enum ent_style style = minus ? ENT_STYLE_EDGE_MINUS : ENT_STYLE_EDGE_PLUS;
    int from = minus ? w->trunk + 1 : box.col + box.cols, to = minus ? box.col : w->trunk;
    if (!count(d->ego, w->side))
        return;
    for (int col = from; col < to; col++)
        canvas_puts(d->canvas, d->area, w->centre_row, col, style,
                    joint(MAP_JOIN_LEFT | MAP_JOIN_RIGHT, minus, ascii));
    const struct cell *side = canvas_at(d->canvas, w->centre_row, minus ? box.col : to_border(box));
    if (side && box.rows > 1)
        canvas_puts(d->canvas, d->area, w->centre_row, minus ? box.col : to_border(box),
                    (enum ent_style)side->style,
                    ascii   ? "+"
                    : minus ? "┤"
                            : "├");
}

static void draw_wide(struct drawing *d)
{
    struct rect area = d->area;
    struct rect body = {area.row + HEADS, area.col, area.rows - HEADS, area.cols};
    int centre_row = body.row + (body.rows - 1) / 2;
    struct rect box = draw_centre(d, centre_row, body.rows >= 3 ? 3 : 1, area.cols / 4);
    for (int side = 0; side < EGO_SIDES; side++) {
        int minus = side == EGO_MINUS, end = area.col + area.cols;
        struct wing w = {.side = (enum ego_side)side,
                         .trunk = minus ? box.col - 3 : box.col + box.cols + 2,
                         .centre_row = centre_row};
        w.room = minus ? (struct rect){body.row, area.col, body.rows, w.trunk - area.col}
                       : (struct rect){body.row, w.trunk + 1, body.rows, end - w.trunk - 1};
        w.cols = w.room.cols;
        draw_wing(d, &w);
        draw_branch(d, &w, box);
        struct rect head = {area.row, minus ? area.col + 1 : box.col + box.cols, 1,
                            minus ? box.col - area.col - 1 : end - box.col - box.cols - 1};
        draw_head(d, w.side, head, !minus);
    }
}

/* How the rows are shared where the sides stand over and under the actor. */
struct shares {
    int box, rows[EGO_SIDES];
};

static struct shares share_rows(const struct drawing *d)
{
    int n[] = {count(d->ego, EGO_MINUS), count(d->ego, EGO_PLUS)};
    int heads = (n[0] > 0) + (n[1] > 0), rows = d->area.rows - heads;
    struct shares out = {.box = rows >= n[0] + n[1] + 3 ? 3 : 1};
    int room = rows - out.box, wide = 2 * (n[0] + n[1]) - heads <= room;
    for (int side = 0; side < EGO_SIDES; side++)
        out.rows[side] = wide && n[side] ? 2 * n[side] - 1 : n[side];
    if (out.rows[0] + out.rows[1] > room) {
        int half = room / 2, less = out.rows[0] < out.rows[1] ? 0 : 1;
        out.rows[less] = out.rows[less] < half ? out.rows[less] : half;
        out.rows[!less] = room - out.rows[less];
    }
    return out;
}

/* Friends above, the actor, foes below. */
static void draw_narrow(struct drawing *d)
{
    struct rect area = d->area;
    struct shares shares = share_rows(d);
    int heads[] = {count(d->ego, EGO_MINUS) > 0, count(d->ego, EGO_PLUS) > 0};
    int used = shares.box + shares.rows[0] + shares.rows[1] + heads[0] + heads[1];
    int row = area.row + (area.rows - used) / 2, trunk = area.col + 4;
    int box_row = row + heads[EGO_PLUS] + shares.rows[EGO_PLUS];
    struct rect box = draw_centre(d, box_row + shares.box / 2, shares.box, area.cols - 6);
    for (int side = 0; side < EGO_SIDES; side++) {
        int minus = side == EGO_MINUS, at = minus ? box_row + shares.box : row + heads[EGO_PLUS];
        struct wing w = {.side = (enum ego_side)side,
                         .room = {at, area.col, shares.rows[side], area.cols},
                         .cols = area.cols - 5,
                         .trunk = trunk,
                         .centre_row = minus ? at : box_row - 1};
        if (shares.rows[side] < 1)
            continue;
        draw_wing(d, &w);
        draw_head(
            d, w.side,
            (struct rect){minus ? at + shares.rows[side] : row, area.col + 1, 1, area.cols - 1}, 0);
        if (box.rows > 1 && w.shown)
            canvas_puts(d->canvas, area, minus ? box.row + 2 : box.row, trunk,
                        (enum ent_style)canvas_at(d->canvas, box.row, box.col)->style,
                        d->options->ascii ? "+"
                        : minus           ? "┬"
                                          : "┴");
    }
}

void ego_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
              struct ego *ego, struct map_selection selection, const struct map_options *options,
              struct zones *zones)
{
    struct drawing d = {.canvas = canvas,
                        .area = area,
                        .graph = graph,
                        .ego = ego,
                        .selection = selection,
                        .options = options,
                        .zones = zones,
                        .selected = ego_find(ego, selection.dyad)};
    if (area.rows < 2 || area.cols < 4)
        return;
    ego->wide = area.cols >= WIDE_COLS && area.rows >= 4;
    if (ego->wide)
        draw_wide(&d);
    else
        draw_narrow(&d);
    if (!ego->first[EGO_SIDES])
        canvas_puts(canvas, area, area.row + (ego->wide ? 0 : 1), area.col + 1, ENT_STYLE_META,
                    "No ties of it are stated.");
}

// SPDX-License-Identifier: MIT
/*
 * The list of ties. Names have columns as wide as the widest of them, up to a third of the area;
 * what is left goes to the categories. The columns are the same in every row, so that the lines
 * between the names stand under each other.
 */
#include "tielist.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "map_plan.h"

enum {
    LEAST_NAME = 4,
    WEIGHT_CELLS = 5,
    COUNT_CELLS = 4,
    DATE_CELLS = 7,
    LEAST_KINDS = 9, /* the longest word */
    USUAL_KINDS = 13,
    ROOMY = 50,
    ROOMIER = 72,
    MOST_NAME = 28
};

static const char *const KINDS[] = {
#define KIND_NAME(name, quad, sign, root) #name,
    ENT_CATEGORIES(KIND_NAME)
#undef KIND_NAME
};

struct columns {
    int first, line, second, kinds, count, date; /* widths, 0: not shown */
};

int tielist_make(struct tielist *out, const struct ent_graph *graph, int node)
{
    *out = (struct tielist){.node = node};
    out->dyads = calloc((size_t)graph->n_dyads + 1, sizeof *out->dyads);
    if (!out->dyads)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        if (node < 0 || graph->dyads[i].a == (uint32_t)node || graph->dyads[i].b == (uint32_t)node)
            out->dyads[out->count++] = i;
    out->ascii = -1;
    int status = tielist_sort(out, graph, TIE_ORDER_WEIGHT);
    if (status)
        tielist_free(out);
    return status;
}

void tielist_free(struct tielist *list)
{
    free(list->dyads);
    *list = (struct tielist){.node = -1};
}

int tielist_find(const struct tielist *list, int dyad)
{
    for (uint32_t i = 0; dyad >= 0 && i < list->count; i++)
        if (list->dyads[i] == (uint32_t)dyad)
            return (int)i;
    return -1;
}

/* One row ------------------------------------------------------------------------------------- */

/* The categories of the ties behind a dyad, the most frequent first, "AGREE,CONSULT": whole words
 * that fit, and then how many more there are where that fits too. */
static void gather(struct ent_buffer *kinds, const struct ent_graph *graph,
                   const struct ent_dyad *dyad, int cells)
{
    uint32_t counts[ENT_CATEGORY_COUNT] = {0};
    int left = 0;
    for (uint32_t e = dyad->edge; e < dyad->edge + dyad->edges; e++)
        for (uint32_t i = 0; i < graph->edges[e].n_evidence; i++) {
            const struct ent_tie *tie =
                ent_graph_tie(graph, graph->evidence[graph->edges[e].evidence + i]);
            if (tie->category < ENT_CATEGORY_COUNT)
                left += counts[tie->category]++ == 0;
        }
    for (; left > 0; left--) {
        int most = 0;
        for (int i = 1; i < ENT_CATEGORY_COUNT; i++)
            most = counts[i] > counts[most] ? i : most;
        counts[most] = 0;
        int comma = kinds->len > 0, rest = left > 1 ? 3 : 0; /* " +2" */
        if (comma && (int)(kinds->len + strlen(KINDS[most])) + comma + rest > cells)
            break;
        ent_buffer_puts(kinds, comma ? "," : "");
        ent_buffer_puts(kinds, KINDS[most]);
    }
    char more[16];
    int len = snprintf(more, sizeof more, " +%d", left);
    if (left > 0 && (int)kinds->len + len <= cells)
        ent_buffer_puts(kinds, more);
}

void tielist_line(struct ent_buffer *out, const struct ent_dyad *dyad, int arrow, int cells,
                  int ascii)
{
    static const char *const dashes[2][2] = {{"─", "-"}, {"┄", "."}};
    static const char *const heads[2][2] = {{"◄", "<"}, {"►", ">"}};
    const char *dash = dashes[dyad->sign < 0][ascii];
    char number[MAP_WEIGHT_BYTES];
    int width = map_weight_make(number, dyad, ascii), left = (cells - width) / 2;
    left = left < 1 ? 1 : left;
    for (int i = 0; i < left; i++)
        ent_buffer_puts(out, i == 0 && arrow < 0 ? heads[0][ascii] : dash);
    ent_buffer_puts(out, number);
    for (int i = left + width; i < cells || i == left + width; i++)
        ent_buffer_puts(out, i + 1 >= cells && arrow > 0 ? heads[1][ascii] : dash);
}

struct row {
    struct canvas *canvas;
    struct rect area; /* of the row */
    int col;
    int ascii, lit;
};

/* Of what is near the names are bold and the weight stands on a ground of its sign's colour: what
 * is far stays as it is, so that little is drawn anew where what is near changes. */
static void light(struct row *row, struct rect line, int width)
{
    if (row->lit)
        canvas_mark(row->canvas,
                    (struct rect){line.row, line.col + (line.cols - width) / 2, 1, width},
                    ENT_MARK_REVERSE);
}

static void put_field(struct row *row, int cells, int right, enum ent_style style, const char *text)
{
    struct rect clip = {row->area.row, row->col, 1, cells};
    int end = row->area.col + row->area.cols, width = text_width(text, strlen(text));
    if (row->col + cells > end)
        clip.cols = end - row->col;
    if (clip.cols > 0)
        canvas_puts(row->canvas, clip, row->area.row,
                    row->col + (right && width < cells ? cells - width : 0), style, text);
    row->col += cells + 1;
}

int tielist_turned(const struct tielist *list, const struct ent_graph *graph,
                   const struct ent_dyad *dyad)
{
    return list->node >= 0 ? dyad->b == (uint32_t)list->node : map_arrow_of(graph, dyad) < 0;
}

static void draw_row(struct row *row, const struct ent_graph *graph, const struct tielist *list,
                     uint32_t index, const struct columns *columns)
{
    const struct ent_dyad *dyad = &graph->dyads[index];
    struct ent_buffer line = {0}, kinds = {0};
    char name[MAP_LABEL_BYTES], count[16], day[ENT_DATE_TEXT];
    struct ent_date last = tielist_last(graph, dyad);
    int turned = tielist_turned(list, graph, dyad);
    uint32_t a = turned ? dyad->b : dyad->a, b = turned ? dyad->a : dyad->b;
    int arrow = map_arrow_of(graph, dyad) * (turned ? -1 : 1);
    enum ent_style names = row->lit ? ENT_STYLE_NODE_NEIGHBOUR : ENT_STYLE_TEXT;
    tielist_line(&line, dyad, arrow, columns->line, row->ascii);
    gather(&kinds, graph, dyad, columns->kinds);
    snprintf(count, sizeof count, "%u", (unsigned)tielist_statements(graph, dyad));
    map_label_make(name, &graph->nodes[a], columns->first, row->ascii);
    put_field(row, columns->first, 0, names, name);
    struct rect at = {row->area.row, row->col, 1, columns->line};
    put_field(row, columns->line, 0, dyad->sign < 0 ? ENT_STYLE_EDGE_MINUS : ENT_STYLE_EDGE_PLUS,
              line.data ? line.data : "");
    light(row, at, map_weight_make(name, dyad, row->ascii));
    map_label_make(name, &graph->nodes[b], columns->second, row->ascii);
    put_field(row, columns->second, 0, names, name);
    if (columns->kinds)
        put_field(row, columns->kinds, 0, ENT_STYLE_TEXT, kinds.data ? kinds.data : "");
    if (columns->count)
        put_field(row, columns->count, 1, ENT_STYLE_TEXT, count);
    if (columns->date && ent_date_valid(last))
        put_field(row, columns->date, 0, ENT_STYLE_TEXT, ent_date_format(day, last));
    ent_buffer_free(&line);
    ent_buffer_free(&kinds);
}

/* Columns ------------------------------------------------------------------------------------- */

/* Measured once for a list: it does not change. */
static void measure_names(struct tielist *list, const struct ent_graph *graph, int ascii)
{
    char label[MAP_LABEL_BYTES];
    if (list->ascii == ascii)
        return;
    list->ascii = ascii;
    list->name_cells = LEAST_NAME;
    list->weight_cells = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_dyad *d = &graph->dyads[list->dyads[i]];
        int a = map_label_make(label, &graph->nodes[d->a], MOST_NAME, ascii);
        int b = map_label_make(label, &graph->nodes[d->b], MOST_NAME, ascii);
        int w = map_weight_make(label, d, ascii);
        list->name_cells = a > list->name_cells ? a : list->name_cells;
        list->name_cells = b > list->name_cells ? b : list->name_cells;
        list->weight_cells = w > list->weight_cells ? w : list->weight_cells;
    }
}

static struct columns measure(const struct tielist *list, int cols)
{
    struct columns c = {.line = list->weight_cells};
    int name = list->name_cells, most;
    c.line += cols >= 30 ? WEIGHT_CELLS : 3;
    most = (cols - c.line - 2) / 2;
    if (cols >= ROOMY) /* then names leave room for how many and when, or what */
        most -= (COUNT_CELLS + DATE_CELLS + 3) / 2;
    if (cols >= ROOMIER)
        most -= (USUAL_KINDS + 1) / 2;
    c.first = c.second = name < most ? name : most > LEAST_NAME ? most : LEAST_NAME;
    int rest = cols - c.first - c.second - c.line - 2;
    if (rest >= COUNT_CELLS + 1)
        c.count = COUNT_CELLS;
    rest -= c.count ? c.count + 1 : 0;
    if (rest >= DATE_CELLS + 1 + (list->order == TIE_ORDER_RECENT ? 0 : LEAST_KINDS + 1))
        c.date = DATE_CELLS;
    rest -= c.date ? c.date + 1 : 0;
    if (rest > LEAST_KINDS)
        c.kinds = rest - 1 < 40 ? rest - 1 : 40;
    return c;
}

static void follow(const struct tielist *list, int selected, int rows, int *top)
{
    int last = (int)list->count - rows;
    if (selected >= 0 && selected < *top)
        *top = selected;
    if (selected >= *top + rows)
        *top = selected - rows + 1;
    *top = *top > last ? last : *top;
    *top = *top < 0 ? 0 : *top;
}

void tielist_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
                  struct tielist *list, struct map_selection selection,
                  const struct map_options *options, int *top)
{
    static const struct map_options plain = {0};
    options = options ? options : &plain;
    canvas_fill(canvas, area, ENT_STYLE_TEXT);
    int cut = (int)list->count > area.rows && area.rows > 1, rows = area.rows - cut;
    if (area.rows < 1 || area.cols < 1)
        return;
    follow(list, tielist_find(list, selection.dyad), rows, top);
    measure_names(list, graph, options->ascii != 0);
    struct columns columns = measure(list, area.cols);
    for (int i = 0; i < rows && *top + i < (int)list->count; i++) {
        uint32_t dyad = list->dyads[*top + i];
        struct row row = {.canvas = canvas,
                          .area = {area.row + i, area.col, 1, area.cols},
                          .col = area.col,
                          .ascii = options->ascii != 0,
                          .lit = options->lit_dyads && options->lit_dyads[dyad]};
        draw_row(&row, graph, list, dyad, &columns);
        if (selection.dyad >= 0 && dyad == (uint32_t)selection.dyad)
            canvas_restyle(canvas, row.area, ENT_STYLE_EDGE_SELECTED);
    }
    if (cut) {
        char text[64];
        snprintf(text, sizeof text, "%u pairs: %d above, %d below", (unsigned)list->count, *top,
                 (int)list->count - *top - rows);
        canvas_puts(canvas, area, area.row + area.rows - 1, area.col, ENT_STYLE_META, text);
    }
}

// SPDX-License-Identifier: MIT
/*
 * Cells as coloured text: a sequence where the look changes, and none left open at a line's end, so
 * that any line can be cut out.
 */
#include "ansi.h"

#include <string.h>

#include "export/legend.h"
#include "frame.h"
#include "map.h"
#include "theme.h"
#include "view.h"

static void put_look(struct ent_buffer *out, struct look look)
{
    static const struct {
        uint8_t bit, code;
    } codes[] = {{LOOK_BOLD, 1}, {LOOK_DIM, 2}, {LOOK_UNDERLINE, 4}, {LOOK_REVERSE, 7}};
    ent_buffer_puts(out, "\033[0");
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (look.attributes & codes[i].bit)
            ent_buffer_printf(out, ";%d", codes[i].code);
    if (look.fore >= 0)
        ent_buffer_printf(out, ";38;5;%d", look.fore);
    if (look.back >= 0)
        ent_buffer_printf(out, ";48;5;%d", look.back);
    ent_buffer_putc(out, 'm');
}

static int same_look(struct look l, struct look r)
{
    return l.fore == r.fore && l.back == r.back && l.attributes == r.attributes;
}

static struct look look_of(const struct cell *cell, const struct palette *palette)
{
    return theme_look(palette, DEPTH_256, (enum ent_style)cell->style, (enum ent_mark)cell->mark);
}

/* 1 where a blank shows nothing. */
static int is_nothing(const struct cell *cell, const struct palette *palette)
{
    struct look look = look_of(cell, palette);
    return strcmp(cell->bytes, " ") == 0 && look.back < 0 &&
           !(look.attributes & (LOOK_REVERSE | LOOK_UNDERLINE));
}

static void put_row(struct ent_buffer *out, const struct cell *cells, int cols,
                    const struct palette *palette)
{
    static const struct look plain = {-1, -1, 0};
    struct look now = plain;
    while (cols > 0 && is_nothing(&cells[cols - 1], palette))
        cols--;
    for (int col = 0; col < cols; col++) {
        struct look look = look_of(&cells[col], palette);
        if (!same_look(look, now))
            put_look(out, look);
        now = look;
        ent_buffer_puts(out, cells[col].bytes);
    }
    ent_buffer_puts(out, same_look(now, plain) ? "\n" : "\033[0m\n");
}

int ansi_put(struct ent_buffer *out, const struct canvas *canvas, struct rect area,
             const struct palette *palette)
{
    for (int row = area.row; row < area.row + area.rows && row < canvas->rows; row++) {
        int cols = area.cols < canvas->cols - area.col ? area.cols : canvas->cols - area.col;
        put_row(out, &canvas->cells[(size_t)row * (size_t)canvas->cols + (size_t)area.col], cols,
                palette);
    }
    return out->failed ? ENT_E_NOMEM : 0;
}

int snapshot_ansi(struct ent_buffer *out, const struct canvas *canvas,
                  const struct palette *palette)
{
    return ansi_put(out, canvas, (struct rect){0, 0, canvas->rows, canvas->cols}, palette);
}

/* The map of the whole graph, in the least of some sizes that shows all of it. */
static int draw_map(struct canvas *canvas, const struct ent_graph *graph)
{
    static const struct map_selection none = {-1, -1};
    static const int sizes[][2] = {{24, 80}, {32, 100}, {44, 132}, {60, 180}, {90, 240}};
    struct map_options options = {0};
    int status = 0, whole = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes && !status && !whole; i++) {
        struct map_places places = {0};
        struct rect area = {0, 0, sizes[i][0], sizes[i][1]};
        status = canvas_resize(canvas, area.rows, area.cols);
        if (!status)
            status = map_draw(canvas, area, graph, none, &options, &places);
        whole = !status;
        for (uint32_t k = 0; k < graph->n_nodes && whole; k++)
            whole = places.nodes[k].rows > 0;
        map_places_free(&places);
    }
    return status;
}

int ansi_map(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct palette palette = {0};
    struct canvas canvas = {0};
    int status = draw_map(&canvas, graph);
    if (!status)
        status = snapshot_ansi(out, &canvas, &palette);
    canvas_free(&canvas);
    return status ? status : ent_put_legend(out, graph);
}

int ansi_pane(struct ent_buffer *out, struct reader *reader)
{
    int panel = reader->exporting.open; /* lies over the map */
    reader->exporting.open = 0;
    frame_draw(reader);
    reader->exporting.open = panel;
    struct rect area = reader->panes[SIDE_GRAPH];
    if (reader->shown[SIDE_GRAPH] != VIEW_MAP || area.rows < 2)
        return ansi_map(out, reader->graph);
    area.row++; /* its title */
    area.rows--;
    int status = ansi_put(out, &reader->canvas, area, &reader->settings->palette);
    return status ? status : ent_put_legend(out, reader->graph);
}

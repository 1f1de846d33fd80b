// SPDX-License-Identifier: MIT
/*
 * A walk is keys that open a view, and keys that are pressed there until none of them changes
 * anything any more, or often enough. What a step sends is what is painted for it.
 */
#include "config.h"

#include "moves.h"

#include <stdlib.h>
#include <string.h>

#include "reader/commands.h"
#include "reader/frame.h"
#include "reader/idle.h"
#include "reader/key.h"
#include "reader/paint.h"
#include "reader/state.h"

enum { STILL = 6 /* keys in a row that change nothing */, TURNED = 4 /* rows of other letters */ };

static const struct walk_kind {
    const char *name, *open, *keys;
    int most;
} kinds[] = {
    {"line", "", "j", 120},
    {"sentence", "", "l", 80},
    {"mention", "", "w", 120},
    {"tie", "", "]", 60},
    {"node", "V<Tab>g", "<Space>", 60},
    {"node beside", "V<Tab>g", "hjlkjjll", 48},
    {"line, pairs", "P", "j", 60},
    {"line, matrix", "M", "j", 60},
    {"tie, pairs", "P", "]", 60},
    {"mention, pairs", "P", "w", 60},
    {"mention, matrix", "M", "w", 60},
    {"pair", "P<Tab>g", "j", 60},
    {"matrix", "M<Tab>g", "jlkhjjll", 48},
    {"neighbour", "E<Tab>g", "jhjjl", 30},
    {"statement", "t", "j", 60},
    {"card", "wc", "j", 30},
    {"balance", "B", "j", 30},
    {"timeline", "T<Tab>g", "l", 30},
};

struct walker {
    struct reader reader;
    struct paint paint;
    struct ent_buffer out;
    struct cell *before;
};

static void draw(struct walker *w)
{
    frame_draw(&w->reader);
    w->out.len = 0;
    paint_canvas(&w->paint, &w->out, &w->reader.canvas);
}

static void press(struct walker *w, const char **keys)
{
    uint32_t key;
    *keys += key_read(&key, *keys);
    reader_key(&w->reader, key);
}

/* 1 where more than the selection changed: the text's top, or rows of letters beside it. */
static int is_turned(const struct walker *w, uint32_t top)
{
    const struct canvas *canvas = &w->reader.canvas;
    struct rect pane = w->reader.panes[SIDE_GRAPH];
    int n = 0;
    for (int row = pane.row; row < pane.row + pane.rows; row++) {
        int differs = 0;
        for (int col = pane.col; col < pane.col + pane.cols; col++) {
            size_t at = (size_t)row * (size_t)canvas->cols + (size_t)col;
            differs |= strcmp(w->before[at].bytes, canvas->cells[at].bytes) != 0;
        }
        n += differs;
    }
    return n > TURNED || w->reader.top != top;
}

static void step(struct walker *w, const struct walk_kind *kind, move_fn *tell, void *payload)
{
    const char *keys = kind->keys;
    for (int i = 0, still = 0; i < kind->most && still < STILL; i++) {
        const struct canvas *canvas = &w->reader.canvas;
        size_t cells = (size_t)canvas->rows * (size_t)canvas->cols;
        memcpy(w->before, canvas->cells, cells * sizeof *w->before);
        uint32_t top = w->reader.top;
        keys = *keys ? keys : kind->keys;
        press(w, &keys);
        draw(w);
        still = w->out.len ? 0 : still + 1;
        struct move move = {kind->name, is_turned(w, top), w->out.len, w->out.data};
        if (w->out.len)
            tell(&move, payload);
    }
}

static int open_walker(struct walker *w, const struct reader_options *options, int rows, int cols)
{
    if (reader_open(&w->reader, options) || canvas_resize(&w->reader.canvas, rows, cols))
        return -1;
    frame_draw(&w->reader);
    while (idle_work(&w->reader))
        frame_draw(&w->reader);
    paint_set_looks(&w->paint, &options->settings->palette, DEPTH_256);
    w->paint.ways = PAINT_COLUMN | PAINT_ROW | PAINT_REPEAT | PAINT_FEED;
    w->paint.utf8 = 1;
    w->before = malloc((size_t)rows * (size_t)cols * sizeof *w->before);
    if (!w->before || paint_blank(&w->paint, rows, cols))
        return -1;
    draw(w);
    return w->reader.shelf.n_failed ? -1 : 0;
}

int moves_walk(const struct reader_options *options, int rows, int cols, move_fn *tell,
               void *payload)
{
    int status = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && !status; i++) {
        struct walker *w = calloc(1, sizeof *w);
        status = w ? open_walker(w, options, rows, cols) : -1;
        for (const char *keys = kinds[i].open; !status && *keys;) {
            press(w, &keys);
            draw(w);
        }
        if (!status)
            step(w, &kinds[i], tell, payload);
        if (w) {
            reader_close(&w->reader);
            paint_free(&w->paint);
            ent_buffer_free(&w->out);
            free(w->before);
        }
        free(w);
    }
    return status;
}

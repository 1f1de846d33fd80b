// SPDX-License-Identifier: MIT
/*
 * The cells that change are cut into runs of one look. All runs of a look are drawn before those of
 * another, because to go somewhere costs less than to change the look; a run that stands right
 * under the one before is next, because lines of the map run down. Blanks that only a look of their
 * letters tells apart are the same, so that they belong to the run beside them.
 */
#include "paint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>
#include <wchar.h>

#include "paint_move.h"

enum { GAP = 4 /* unchanged cells that are drawn again rather than passed by */ };

struct paint_cell {
    char bytes[CELL_BYTES];
    uint8_t width, look;
};

struct paint_run {
    int from, to; /* columns */
    uint8_t look;
    uint8_t blank; /* nothing but blanks */
    uint8_t drawn;
};

/* Looks ---------------------------------------------------------------------------------------- */

static uint8_t add_look(struct paint *paint, struct look look)
{
    for (size_t i = 0; i < paint->n_looks; i++)
        if (paint->looks[i].fore == look.fore && paint->looks[i].back == look.back &&
            paint->looks[i].attributes == look.attributes)
            return (uint8_t)i;
    paint->looks[paint->n_looks] = look;
    return (uint8_t)paint->n_looks++;
}

void paint_set_looks(struct paint *paint, const struct palette *palette, enum theme_depth depth)
{
    paint->n_looks = 0;
    add_look(paint, (struct look){.fore = -1, .back = -1});
    for (int style = 0; style < ENT_STYLE_COUNT; style++)
        for (int mark = 0; mark < 3; mark++) {
            struct look look =
                theme_look(palette, depth, (enum ent_style)style, (enum ent_mark)mark);
            if (depth == DEPTH_MONO)
                look.fore = look.back = -1;
            paint->look_of[style][mark] = add_look(paint, look);
        }
    for (size_t i = 0; i < paint->n_looks; i++) {
        struct look look = paint->looks[i];
        if (!(look.attributes & (LOOK_REVERSE | LOOK_UNDERLINE))) {
            look.fore = -1;
            look.attributes = 0;
        }
        paint->blank_of[i] = add_look(paint, look);
    }
}

static size_t add_colour(char *out, size_t size, int colour, int base)
{
    if (colour < 0)
        return (size_t)snprintf(out, size, "%d;", base + 9);
    if (colour < 8)
        return (size_t)snprintf(out, size, "%d;", base + colour);
    if (colour < 16)
        return (size_t)snprintf(out, size, "%d;", base + 60 + colour - 8);
    return (size_t)snprintf(out, size, "%d;5;%d;", base + 8, colour);
}

/* What turns attributes on that `from` has not, and the colours that differ. */
static size_t add_differences(char *out, size_t size, struct look from, struct look to)
{
    static const char codes[] = {'1', '2', '7', '4'}; /* by the bits of look.attributes */
    size_t len = 0;
    for (size_t i = 0; i < sizeof codes; i++)
        if (to.attributes & ~from.attributes & 1U << i)
            len += (size_t)snprintf(out + len, size - len, "%c;", codes[i]);
    if (to.fore != from.fore)
        len += add_colour(out + len, size - len, to.fore, 30);
    if (to.back != from.back)
        len += add_colour(out + len, size - len, to.back, 40);
    return len;
}

static void change_look(struct paint *paint, struct ent_buffer *out, size_t wanted)
{
    const struct look from = paint->looks[paint->look], to = paint->looks[wanted];
    char anew[64] = "0;", on[64];
    if (wanted == paint->look)
        return;
    paint->look = wanted;
    size_t len = 2 + add_differences(anew + 2, sizeof anew - 2, paint->looks[0], to);
    size_t on_len = add_differences(on, sizeof on, from, to);
    int shorter = on_len < len && !(from.attributes & ~to.attributes);
    if (wanted == 0)
        len = 1; /* a bare "m" */
    ent_buffer_puts(out, "\033[");
    ent_buffer_add(out, shorter ? on : anew, shorter ? on_len - 1 : len - 1);
    ent_buffer_putc(out, 'm');
}

/* Runs ----------------------------------------------------------------------------------------- */

static int is_blank(const struct cell *cell)
{
    return cell->bytes[0] == ' ' && !cell->bytes[1];
}

static uint8_t look_of(const struct paint *paint, const struct cell *cell)
{
    uint8_t look = paint->look_of[cell->style][cell->mark];
    return is_blank(cell) ? paint->blank_of[look] : look;
}

static int is_shown(const struct paint *paint, const struct cell *cell,
                    const struct paint_cell *shown)
{
    return shown->width == cell->width && strcmp(shown->bytes, cell->bytes) == 0 &&
           shown->look == look_of(paint, cell);
}

/* 1 where the cell can be drawn in the run's look, which a first letter still may choose. */
static int belongs(const struct paint *paint, struct paint_run *run, const struct cell *cell)
{
    uint8_t look = look_of(paint, cell);
    if (cell->width == 0 || look == run->look) {
        run->blank = (uint8_t)(run->blank && is_blank(cell));
        return 1;
    }
    if (is_blank(cell))
        return paint->blank_of[run->look] == look;
    if (!run->blank || paint->blank_of[look] != run->look)
        return 0;
    run->look = look;
    run->blank = 0;
    return 1;
}

/* Where the run that begins at `from` ends: behind its last cell that changed. */
static void extend(const struct paint *paint, struct paint_run *run, const struct cell *cells,
                   const struct paint_cell *shown)
{
    struct paint_run longer = *run;
    for (int col = run->from; col < paint->cols && col - longer.to <= GAP; col++) {
        if (!belongs(paint, &longer, &cells[col]))
            break;
        if (is_shown(paint, &cells[col], &shown[col]))
            continue;
        longer.to = col + 1;
        *run = longer;
    }
    while (run->to < paint->cols && cells[run->to].width == 0)
        run->to++; /* never half of a wide one */
}

/* Gives the number of runs of all rows. */
static size_t find_runs(struct paint *paint, const struct canvas *canvas)
{
    size_t n = 0;
    for (int row = 0; row < paint->rows; row++) {
        const struct cell *cells = &canvas->cells[(size_t)row * (size_t)paint->cols];
        const struct paint_cell *shown = &paint->shown[(size_t)row * (size_t)paint->cols];
        paint->row_runs[row] = n;
        for (int col = 0; col < paint->cols; col++) {
            if (cells[col].width == 0 || is_shown(paint, &cells[col], &shown[col]))
                continue;
            struct paint_run run = {col, col, look_of(paint, &cells[col]), 1, 0};
            extend(paint, &run, cells, shown);
            paint->runs[n++] = run;
            col = run.to - 1;
        }
    }
    paint->row_runs[paint->rows] = n;
    return n;
}

/* Drawing -------------------------------------------------------------------------------------- */

char paint_plain(uint32_t character)
{
    static const struct {
        uint32_t from;
        char to;
    } likenesses[] = {{0x2018, '\''}, {0x2019, '\''}, {0x201C, '"'}, {0x201D, '"'}, {0x2013, '-'},
                      {0x2014, '-'},  {0x2026, '.'},  {0x2022, '*'}, {0xB7, '-'},   {0x2212, '-'}};
    for (size_t i = 0; i < sizeof likenesses / sizeof *likenesses; i++)
        if (likenesses[i].from == character)
            return likenesses[i].to;
    return character < 0x80 ? (char)character : '?';
}

/* What is sent for a cell. */
struct text {
    char bytes[CELL_BYTES + 4];
    int sure; /* 1: every terminal goes on by the cell's width */
};

/* A cell of more than one character: the first, and those that take no place of their own. Where a
 * terminal may see one column in what takes two, the second is a blank. */
static void set_cluster(struct text *out, const struct cell *cell)
{
    const uint8_t *bytes = (const uint8_t *)cell->bytes;
    size_t len = strlen(cell->bytes), end = 0;
    int width = 0, single = 0;
    while (end < len) {
        ucs4_t character = 0;
        int used = u8_mbtoucr(&character, bytes + end, len - end);
        int more = wcwidth((wchar_t)character);
        if (used <= 0 || (end && more != 0))
            break;
        width = end ? width : more;
        end += (size_t)used;
        single = (size_t)used == len;
    }
    const char *before = cell->width > 1 && width < 2 ? "  \b\b" : "";
    const char *odd = cell->width > 1 ? "??" : "?"; /* to the C library it has another width */
    int fits = width > 0 && width <= cell->width;
    snprintf(out->bytes, sizeof out->bytes, "%s%.*s", fits ? before : odd, fits ? (int)end : 0,
             cell->bytes);
    out->sure = fits && single && len <= 3 && cell->width == 1; /* letters, lines, dashes */
}

static void set_text(struct text *out, const struct paint *paint, const struct cell *cell)
{
    ucs4_t character = 0;
    u8_mbtoucr(&character, (const uint8_t *)cell->bytes, strlen(cell->bytes));
    *out = (struct text){.sure = 1};
    if (character < 0x80 && !cell->bytes[1])
        out->bytes[0] = cell->bytes[0];
    else if (paint->utf8)
        set_cluster(out, cell);
    else
        snprintf(out->bytes, sizeof out->bytes, "%c%s", paint_plain(character),
                 cell->width > 1 ? " " : "");
}

/* How often the character of cells[0] stands there. */
static int repeats(const struct cell *cells, int most)
{
    int n = 1;
    while (n < most && cells[n].width == 1 && strcmp(cells[n].bytes, cells[0].bytes) == 0)
        n++;
    return n;
}

static void draw_cells(struct paint *paint, struct ent_buffer *out, const struct cell *cells,
                       int row, int to)
{
    while (paint->col < to) {
        const struct cell *cell = &cells[paint->col];
        struct text text;
        set_text(&text, paint, cell);
        int n = text.sure && cell->width == 1 ? repeats(cell, to - paint->col) : 1;
        int again = n > 1 && paint->ways & PAINT_REPEAT && (size_t)(n - 1) * strlen(text.bytes) > 5;
        again = again && paint->col + n != paint->cols - 1; /* libvterm goes on in the next row */
        for (int i = 0; i < (again ? 1 : n); i++)
            ent_buffer_puts(out, text.bytes);
        if (again)
            ent_buffer_printf(out, "\033[%db", n - 1);
        int next = paint->col + n * (cell->width ? cell->width : 1);
        paint->col = next;
        if (text.sure)
            continue;
        paint->row = -1;
        if (next < to)
            paint_move(paint, out, row, next);
        paint->col = next;
    }
}

static void draw_run(struct paint *paint, struct ent_buffer *out, const struct canvas *canvas,
                     int row, struct paint_run *run)
{
    size_t start = (size_t)row * (size_t)paint->cols;
    const struct cell *cells = &canvas->cells[start];
    paint_move(paint, out, row, run->from);
    change_look(paint, out, run->look);
    draw_cells(paint, out, cells, row, run->to);
    if (run->to >= paint->cols)
        paint->row = -1; /* at the edge terminals differ in where the cursor is */
    for (int col = run->from; col < run->to; col++) {
        struct paint_cell *shown = &paint->shown[start + (size_t)col];
        memcpy(shown->bytes, cells[col].bytes, CELL_BYTES);
        shown->width = cells[col].width;
        shown->look = look_of(paint, &cells[col]);
    }
    run->drawn = 1;
}

/* The run of that look right under the one that was drawn, or NULL. */
static struct paint_run *run_below(struct paint *paint, int row, const struct paint_run *above)
{
    if (row + 1 >= paint->rows)
        return NULL;
    for (size_t i = paint->row_runs[row + 1]; i < paint->row_runs[row + 2]; i++) {
        struct paint_run *run = &paint->runs[i];
        if (!run->drawn && run->look == above->look && run->from == above->from)
            return run;
    }
    return NULL;
}

static void draw_look(struct paint *paint, struct ent_buffer *out, const struct canvas *canvas,
                      size_t look)
{
    for (int row = 0; row < paint->rows; row++)
        for (size_t i = paint->row_runs[row]; i < paint->row_runs[row + 1]; i++) {
            struct paint_run *run = &paint->runs[i];
            for (int at = row; run && run->look == look && !run->drawn; at++) {
                draw_run(paint, out, canvas, at, run);
                run = run_below(paint, at, run);
            }
        }
}

void paint_canvas(struct paint *paint, struct ent_buffer *out, const struct canvas *canvas)
{
    uint8_t has[PAINT_LOOKS] = {0};
    size_t n = find_runs(paint, canvas);
    for (size_t i = 0; i < n; i++)
        has[paint->runs[i].look] = 1;
    for (size_t look = 0; look < paint->n_looks; look++)
        if (has[look])
            draw_look(paint, out, canvas, look);
    paint_move(paint, out, canvas->cursor_row, canvas->cursor_col);
    change_look(paint, out, 0);
}

int paint_blank(struct paint *paint, int rows, int cols)
{
    size_t cells = (size_t)rows * (size_t)cols;
    struct paint_cell *shown = calloc(cells, sizeof *shown);
    struct paint_run *runs = calloc(cells, sizeof *runs);
    size_t *row_runs = calloc((size_t)rows + 1, sizeof *row_runs);
    if (!shown || !runs || !row_runs) {
        free(shown);
        free(runs);
        free(row_runs);
        return ENT_E_NOMEM;
    }
    paint_free(paint);
    for (size_t i = 0; i < cells; i++)
        shown[i] = (struct paint_cell){.bytes = " ", .width = 1};
    paint->shown = shown;
    paint->runs = runs;
    paint->row_runs = row_runs;
    paint->rows = rows;
    paint->cols = cols;
    paint->row = -1;
    paint->look = 0;
    return 0;
}

void paint_free(struct paint *paint)
{
    free(paint->shown);
    free(paint->runs);
    free(paint->row_runs);
    paint->shown = NULL;
    paint->runs = NULL;
    paint->row_runs = NULL;
}

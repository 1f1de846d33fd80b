// SPDX-License-Identifier: MIT
/*
 * Cells and what is drawn on them. Text is cut into grapheme clusters by the pair rules of UAX #29
 * (libunistring), with a little state for the two rules that look further back: emoji joined by
 * ZWJ, and flags made of two regional indicators. A cluster is as wide as its code points together,
 * but never wider than two cells. ASCII, nearly all there is, takes a short way.
 */
#include "canvas.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unistr.h>
#include <uniwidth.h>

#include "entente/error.h"

static const char REPLACEMENT[] = "\xEF\xBF\xBD";
enum { UNKNOWN = 0xFFFD, ZWJ = 0x200D, ZWNJ = 0x200C };

struct grapheme {
    size_t len; /* bytes of the text that it takes */
    int width;  /* 1 or 2 */
    char bytes[CELL_BYTES];
};

/* Reads one code point of at most `len` > 0 bytes; a byte that is not UTF-8 is U+FFFD. */
static size_t decode(ucs4_t *out, const char *bytes, size_t len)
{
    int n = u8_mbtoucr(out, (const uint8_t *)bytes, len);
    if (n > 0)
        return (size_t)n;
    *out = UNKNOWN;
    return 1;
}

/* What must not reach a terminal: controls, format characters, line and paragraph separators. */
static int is_control(ucs4_t uc)
{
    const uint32_t mask = UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Cs |
                          UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;
    return uc_is_general_category_withtable(uc, mask);
}

static int is_regional(ucs4_t uc)
{
    return uc >= 0x1F1E6 && uc <= 0x1F1FF;
}

/* 1 where no break lies between the two, the first being the `index`th of its cluster. */
static int joins(ucs4_t before, ucs4_t after, ucs4_t first, size_t index)
{
    if (is_regional(before) && is_regional(after))
        return index == 0;
    if (before == ZWJ && uc_is_property_extended_pictographic(after))
        return index > 0 && uc_is_property_extended_pictographic(first);
    return !uc_is_grapheme_break(before, after);
}

/* Adds a code point to the cell's bytes where it fits whole and may be shown. */
static size_t keep(struct grapheme *out, size_t used, ucs4_t uc)
{
    uint8_t bytes[6];
    int len = u8_uctomb(bytes, uc, sizeof bytes);
    if (len <= 0 || used + (size_t)len >= CELL_BYTES)
        return used;
    memcpy(out->bytes + used, bytes, (size_t)len);
    return used + (size_t)len;
}

static void replace(struct grapheme *out)
{
    memcpy(out->bytes, REPLACEMENT, sizeof REPLACEMENT);
    out->width = 1;
}

static void read_cluster(struct grapheme *out, const char *bytes, size_t len)
{
    ucs4_t first, before, uc;
    size_t used = 0, at = decode(&first, bytes, len), index = 0;
    int width = uc_width(first, "UTF-8");
    int shown = !is_control(first) && width > 0; /* a mark without a base is not */
    used = keep(out, used, first);
    for (before = first; at < len; before = uc, index++) {
        size_t next = decode(&uc, bytes + at, len - at);
        if (!joins(before, uc, first, index))
            break;
        at += next;
        int wider = uc_width(uc, "UTF-8");
        width += width < 2 && wider > 0 ? wider : 0;
        if (!is_control(uc) || uc == ZWJ || uc == ZWNJ)
            used = keep(out, used, uc);
    }
    static const char zwj[] = "\xE2\x80\x8D";
    if (used > 3 && memcmp(out->bytes + used - 3, zwj, 3) == 0)
        used -= 3; /* what it joined did not fit */
    out->bytes[used] = '\0';
    out->len = at;
    out->width = width > 2 ? 2 : width;
    if (!shown)
        replace(out);
}

/* Reads the grapheme at the start of `len` > 0 bytes. */
static void read_grapheme(struct grapheme *out, const char *bytes, size_t len)
{
    unsigned char c = (unsigned char)bytes[0];
    if (c < 0x80 && (len == 1 || (unsigned char)bytes[1] < 0x80)) {
        out->len = 1;
        out->width = 1;
        out->bytes[0] = bytes[0];
        out->bytes[1] = '\0';
        if (c < 0x20 || c == 0x7F)
            replace(out);
        return;
    }
    read_cluster(out, bytes, len);
}

size_t text_fit(const char *bytes, size_t len, int cells, int *width)
{
    size_t at = 0;
    *width = 0;
    while (at < len) {
        struct grapheme g;
        read_grapheme(&g, bytes + at, len - at);
        if (g.width > cells - *width)
            break;
        *width += g.width;
        at += g.len;
    }
    return at;
}

int text_width(const char *bytes, size_t len)
{
    int width;
    text_fit(bytes, len, (1 << 30), &width);
    return width;
}

static void blank(struct cell *cell, enum ent_style style)
{
    cell->bytes[0] = ' ';
    cell->bytes[1] = '\0';
    cell->width = 1;
    cell->style = (uint8_t)style;
    cell->mark = ENT_MARK_NONE;
}

int canvas_resize(struct canvas *canvas, int rows, int cols)
{
    if (rows < 0 || cols < 0)
        return ENT_E_NOMEM;
    struct cell *cells = calloc((size_t)rows * (size_t)cols + 1, sizeof *cells);
    if (!cells)
        return ENT_E_NOMEM;
    free(canvas->cells);
    *canvas = (struct canvas){.cells = cells, .rows = rows, .cols = cols};
    canvas_clear(canvas);
    return 0;
}

void canvas_clear(struct canvas *canvas)
{
    size_t n = (size_t)canvas->rows * (size_t)canvas->cols;
    for (size_t i = 0; i < n; i++)
        blank(&canvas->cells[i], ENT_STYLE_TEXT);
}

void canvas_free(struct canvas *canvas)
{
    free(canvas->cells);
    *canvas = (struct canvas){0};
}

struct cell *canvas_at(struct canvas *canvas, int row, int col)
{
    if (row < 0 || col < 0 || row >= canvas->rows || col >= canvas->cols)
        return NULL;
    return &canvas->cells[row * canvas->cols + col];
}

/* The part of the rect that lies on the canvas; of no rows and columns where none does. */
static struct rect clip_to_canvas(const struct canvas *canvas, struct rect r)
{
    long bottom = (long)r.row + r.rows, right = (long)r.col + r.cols;
    struct rect out = {r.row < 0 ? 0 : r.row, r.col < 0 ? 0 : r.col, 0, 0};
    bottom = bottom > canvas->rows ? canvas->rows : bottom;
    right = right > canvas->cols ? canvas->cols : right;
    if (bottom > out.row && right > out.col) {
        out.rows = (int)bottom - out.row;
        out.cols = (int)right - out.col;
    }
    return out;
}

/* Blanks the other half of a wide cell that is about to be overwritten in [col, col + width). */
static void heal(struct canvas *canvas, int row, int col, int width)
{
    struct cell *first = canvas_at(canvas, row, col);
    struct cell *after = canvas_at(canvas, row, col + width);
    if (first && first->width == 0 && col > 0)
        blank(first - 1, (enum ent_style)first[-1].style);
    if (after && after->width == 0)
        blank(after, (enum ent_style)after->style);
}

static void put(struct canvas *canvas, int row, int col, enum ent_style style,
                const struct grapheme *g)
{
    heal(canvas, row, col, g->width);
    struct cell *cell = canvas_at(canvas, row, col);
    memcpy(cell->bytes, g->bytes, sizeof cell->bytes);
    cell->width = (uint8_t)g->width;
    cell->style = (uint8_t)style;
    cell->mark = ENT_MARK_NONE;
    if (g->width == 2)
        cell[1] = (struct cell){.style = (uint8_t)style};
}

/* Draws what of a grapheme at `col` lies in [left, right): all of it, or a blank for its half. */
static void put_clipped(struct canvas *canvas, int row, int col, int left, int right,
                        enum ent_style style, const struct grapheme *g)
{
    static const struct grapheme space = {1, 1, " "};
    if (col >= left && col + g->width <= right) {
        put(canvas, row, col, style, g);
        return;
    }
    for (int c = col; c < col + g->width; c++)
        if (c >= left && c < right)
            put(canvas, row, c, style, &space);
}

int canvas_text(struct canvas *canvas, struct rect clip, int row, int col, enum ent_style style,
                const char *bytes, size_t len)
{
    struct rect in = clip_to_canvas(canvas, clip);
    int right = in.col + in.cols, visible = row >= in.row && row < in.row + in.rows;
    for (size_t at = 0; at < len && col < right;) {
        struct grapheme g;
        read_grapheme(&g, bytes + at, len - at);
        if (visible)
            put_clipped(canvas, row, col, in.col, right, style, &g);
        col += g.width;
        at += g.len;
    }
    return in.cols && col > right ? right : col;
}

int canvas_puts(struct canvas *canvas, struct rect clip, int row, int col, enum ent_style style,
                const char *string)
{
    return canvas_text(canvas, clip, row, col, style, string, strlen(string));
}

void canvas_fill(struct canvas *canvas, struct rect rect, enum ent_style style)
{
    struct rect in = clip_to_canvas(canvas, rect);
    for (int row = in.row; row < in.row + in.rows && in.cols; row++) {
        heal(canvas, row, in.col, in.cols);
        for (int col = in.col; col < in.col + in.cols; col++)
            blank(canvas_at(canvas, row, col), style);
    }
}

void canvas_restyle(struct canvas *canvas, struct rect rect, enum ent_style style)
{
    struct rect in = clip_to_canvas(canvas, rect);
    for (int row = in.row; row < in.row + in.rows; row++)
        for (int col = in.col; col < in.col + in.cols; col++)
            canvas_at(canvas, row, col)->style = (uint8_t)style;
}

void canvas_mark(struct canvas *canvas, struct rect rect, enum ent_mark mark)
{
    struct rect in = clip_to_canvas(canvas, rect);
    for (int row = in.row; row < in.row + in.rows; row++)
        for (int col = in.col; col < in.col + in.cols; col++)
            canvas_at(canvas, row, col)->mark = (uint8_t)mark;
}

// SPDX-License-Identifier: MIT
/*
 * Cells become curses' cells: every style has a colour pair, and one more for its tint where there
 * are colours enough.
 */
#include "config.h"

#include "screen_draw.h"

#include <stdlib.h>
#include <string.h>
#include <unistr.h>
#include <wchar.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>

enum { TINTED = ENT_STYLE_COUNT }; /* pairs of styles with a tint follow the others */

/* Colours -------------------------------------------------------------------------------------- */

void pen_set_colours(struct pen *pen, const struct palette *palette, int wanted)
{
    pen->palette = palette;
    pen->depth = DEPTH_MONO;
    if (!wanted || !has_colors() || start_color() == ERR)
        return;
    use_default_colors();
    pen->depth = COLORS >= 256 && COLOR_PAIRS > 2 * ENT_STYLE_COUNT ? DEPTH_256 : DEPTH_8;
    for (int i = 0; i < 2 * ENT_STYLE_COUNT; i++) {
        if (i >= TINTED && pen->depth != DEPTH_256)
            break;
        struct look look = theme_look(palette, pen->depth, (enum ent_style)(i % ENT_STYLE_COUNT),
                                      i >= TINTED ? ENT_MARK_TINT : ENT_MARK_NONE);
        init_pair((short)(i + 1), look.fore, look.back);
    }
}

static attr_t curses_attributes(uint8_t look)
{
    return (look & LOOK_BOLD ? A_BOLD : 0) | (look & LOOK_DIM ? A_DIM : 0) |
           (look & LOOK_REVERSE ? A_REVERSE : 0) | (look & LOOK_UNDERLINE ? A_UNDERLINE : 0);
}

/* Drawing -------------------------------------------------------------------------------------- */

/* What a terminal that is not UTF-8 gets for a character. */
static wchar_t plain(wchar_t c)
{
    static const struct {
        wchar_t from, to;
    } likenesses[] = {{0x2018, '\''}, {0x2019, '\''}, {0x201C, '"'}, {0x201D, '"'}, {0x2013, '-'},
                      {0x2014, '-'},  {0x2026, '.'},  {0x2022, '*'}, {0xB7, '-'},   {0x2212, '-'}};
    for (size_t i = 0; i < sizeof likenesses / sizeof *likenesses; i++)
        if (likenesses[i].from == c)
            return likenesses[i].to;
    return c < 0x80 ? c : '?';
}

/* The cell's characters that curses can hold in one: the first and what has no width of its own.
 * Gives the width that the C library, and so curses, sees in it. */
static int cell_characters(wchar_t out[CCHARW_MAX + 1], const struct cell *cell, int utf8)
{
    const uint8_t *bytes = (const uint8_t *)cell->bytes;
    size_t len = strlen(cell->bytes), at = 0, n = 0;
    while (at < len && n < CCHARW_MAX) {
        ucs4_t uc;
        int used = u8_mbtoucr(&uc, bytes + at, len - at);
        if (used <= 0 || (n && wcwidth((wchar_t)uc) != 0))
            break;
        out[n++] = (wchar_t)uc;
        at += (size_t)used;
    }
    out[n] = L'\0';
    if (!utf8) {
        out[0] = plain(out[0]);
        out[1] = L'\0';
    }
    return wcwidth(out[0]);
}

static void set_cell(struct pen *pen, cchar_t *out, const struct cell *cell, const wchar_t *text)
{
    struct look look = theme_look(pen->palette, pen->depth, (enum ent_style)cell->style,
                                  (enum ent_mark)cell->mark);
    short pair = 0;
    if (pen->depth != DEPTH_MONO) {
        int tinted = cell->mark == ENT_MARK_TINT && pen->depth == DEPTH_256;
        pair = (short)(cell->style + 1 + (tinted ? TINTED : 0));
    }
    setcchar(out, text, curses_attributes(look.attributes), pair, NULL);
}

/* Gives the number of curses' cells: those that take two columns are one. */
static int set_row(struct pen *pen, const struct cell *cells, int cols)
{
    cchar_t *line = pen->line;
    int n = 0;
    for (int col = 0; col < cols; col++) {
        wchar_t text[CCHARW_MAX + 1];
        if (cells[col].width == 0)
            continue;
        int width = cell_characters(text, &cells[col], pen->utf8);
        if (width < 1 || width > cells[col].width)
            wcscpy(text, width > 1 ? L"?" : L"\xFFFD");
        set_cell(pen, &line[n++], &cells[col], text);
        /* Where the C library sees one column and the canvas two, the second is a blank. */
        if (cells[col].width == 2 && width < 2)
            set_cell(pen, &line[n++], &cells[col], L" ");
    }
    return n;
}

int pen_fit(struct pen *pen, int cols)
{
    cchar_t *line = realloc(pen->line, (size_t)(cols + 1) * sizeof *line);
    if (!line)
        return ENT_E_NOMEM;
    pen->line = line;
    return 0;
}

void pen_draw(struct pen *pen, const struct canvas *canvas)
{
    for (int row = 0; row < canvas->rows; row++) {
        int n = set_row(pen, &canvas->cells[(size_t)row * (size_t)canvas->cols], canvas->cols);
        mvadd_wchnstr(row, 0, pen->line, n);
    }
    move(canvas->cursor_row, canvas->cursor_col);
    refresh();
}

void pen_free(struct pen *pen)
{
    free(pen->line);
    *pen = (struct pen){0};
}

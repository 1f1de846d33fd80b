// SPDX-License-Identifier: MIT
/*
 * On terminals that understand the usual sequences cells that changed are painted (paint.h): all
 * that curses has on them is a blank screen, which it clears, enters and leaves. On others cells
 * become curses' cells: every style has a colour pair, and one more for its tint where there are
 * colours enough.
 */
#include "config.h"

#include "screen_draw.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <unistr.h>
#include <wchar.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

enum {
    TINTED = ENT_STYLE_COUNT, /* pairs of styles with a tint follow the others */
    FRAME_BYTES = 2000        /* less arrives at once anyway */
};

/* Knowing the terminal ------------------------------------------------------------------------- */

/* 1 where the capability is that string, padding aside. */
static int is(const char *name, const char *string)
{
    const char *has = tigetstr((char *)name);
    return has && has != (char *)-1 && strncmp(has, string, strlen(string)) == 0 &&
           (!has[strlen(string)] || has[strlen(string)] == '$');
}

/* 1 where colours are set as everywhere; what it has no colours for it has not. */
static int has_usual_colours(void)
{
    const char *fore = tigetstr((char *)"setaf"), *back = tigetstr((char *)"setab");
    if (!has_colors())
        return 1;
    return fore && fore != (char *)-1 && back && back != (char *)-1 &&
           strcmp(tparm(fore, 1L), "\033[31m") == 0 && strcmp(tparm(back, 1L), "\033[41m") == 0 &&
           (COLORS < 256 || strcmp(tparm(fore, 100L), "\033[38;5;100m") == 0);
}

void pen_know_terminal(struct pen *pen)
{
    pen->paints = is("cup", "\033[%i%p1%d;%p2%dH") && is("bold", "\033[1m") &&
                  is("rev", "\033[7m") && is("smul", "\033[4m") && has_usual_colours() &&
                  tigetflag((char *)"xenl") > 0 && tigetnum((char *)"ncv") <= 0;
    pen->paint.utf8 = pen->utf8;
    pen->paint.ways = (is("hpa", "\033[%i%p1%dG") ? PAINT_COLUMN : 0U) |
                      (is("vpa", "\033[%i%p1%dd") ? PAINT_ROW : 0U) |
                      (is("rep", "%p1%c\033[%p2%{1}%-%db") ? PAINT_REPEAT : 0U) |
                      (is("cud1", "\n") ? PAINT_FEED : 0U);
}

/* Colours -------------------------------------------------------------------------------------- */

static void set_pairs(const struct pen *pen)
{
    for (int i = 0; i < 2 * ENT_STYLE_COUNT; i++) {
        if (i >= TINTED && pen->depth != DEPTH_256)
            break;
        struct look look =
            theme_look(pen->palette, pen->depth, (enum ent_style)(i % ENT_STYLE_COUNT),
                       i >= TINTED ? ENT_MARK_TINT : ENT_MARK_NONE);
        init_pair((short)(i + 1), look.fore, look.back);
    }
}

void pen_set_colours(struct pen *pen, const struct palette *palette, int wanted)
{
    pen->palette = palette;
    pen->depth = DEPTH_MONO;
    pen->stale = 1;
    if (wanted && has_colors() && start_color() != ERR) {
        use_default_colors();
        pen->depth = COLORS >= 256 && COLOR_PAIRS > 2 * ENT_STYLE_COUNT ? DEPTH_256 : DEPTH_8;
    }
    if (pen->paints)
        paint_set_looks(&pen->paint, palette, pen->depth);
    else if (pen->depth != DEPTH_MONO)
        set_pairs(pen);
}

static attr_t curses_attributes(uint8_t look)
{
    return (look & LOOK_BOLD ? A_BOLD : 0) | (look & LOOK_DIM ? A_DIM : 0) |
           (look & LOOK_REVERSE ? A_REVERSE : 0) | (look & LOOK_UNDERLINE ? A_UNDERLINE : 0);
}

/* Drawing -------------------------------------------------------------------------------------- */

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
        out[0] = (wchar_t)paint_plain((uint32_t)out[0]);
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

static void draw_by_curses(struct pen *pen, const struct canvas *canvas)
{
    if (pen->stale)
        clearok(curscr, TRUE);
    for (int row = 0; row < canvas->rows; row++) {
        int n = set_row(pen, &canvas->cells[(size_t)row * (size_t)canvas->cols], canvas->cols);
        mvadd_wchnstr(row, 0, pen->line, n);
    }
    move(canvas->cursor_row, canvas->cursor_col);
    refresh();
}

/* All of it: a terminal that takes no more now is waited for. */
static void send(const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t n = write(STDOUT_FILENO, bytes, len);
        if (n < 0 && errno == EAGAIN)
            poll(&(struct pollfd){STDOUT_FILENO, POLLOUT, 0}, 1, -1);
        else if (n < 0 && errno != EINTR)
            return; /* it is gone, and the loop will see that */
        bytes += n > 0 ? n : 0;
        len -= n > 0 ? (size_t)n : 0;
    }
}

/* A frame that changes much is shown at once by terminals that know how (DEC mode 2026); others
 * take no notice. */
static void send_frame(const char *bytes, size_t len)
{
    static const char begin[] = "\033[?2026h", end[] = "\033[?2026l";
    int much = len > FRAME_BYTES;
    if (much)
        send(begin, sizeof begin - 1);
    send(bytes, len);
    if (much)
        send(end, sizeof end - 1);
}

static int clear_terminal(struct pen *pen, const struct canvas *canvas)
{
    clearok(curscr, TRUE);
    refresh();
    return paint_blank(&pen->paint, canvas->rows, canvas->cols);
}

int pen_draw(struct pen *pen, const struct canvas *canvas)
{
    struct ent_buffer out = {0};
    int status = 0;
    if (pen->paints && pen->stale)
        status = clear_terminal(pen, canvas);
    if (!status && pen->paints)
        paint_canvas(&pen->paint, &out, canvas);
    else if (!status)
        draw_by_curses(pen, canvas);
    if (out.failed)
        status = ENT_E_NOMEM;
    else
        send_frame(out.data, out.len);
    ent_buffer_free(&out);
    pen->stale = status != 0;
    return status;
}

void pen_leave(struct pen *pen)
{
    if (pen->paints) {
        struct ent_buffer out = {0};
        ent_buffer_printf(&out, "\033[%d;1H\033[K\033[H", LINES); /* curses believes it is there */
        send(out.failed ? "" : out.data, out.len);
        ent_buffer_free(&out);
    }
    move(LINES - 1, 0);
    clrtoeol();
    refresh();
}

void pen_free(struct pen *pen)
{
    paint_free(&pen->paint);
    free(pen->line);
    *pen = (struct pen){0};
}

// SPDX-License-Identifier: MIT
/*
 * The event loop: draw, wait for a key or a signal in poll(), act on all keys that are there, draw
 * again. The whole canvas is given to curses each time; curses finds out what changed. While nobody
 * types, the loop does the reader's idle work a piece at a time.
 */
#include "config.h"

#include "screen.h"

#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>
#include <unistr.h>
#include <wchar.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

#include "commands.h"
#include "copy.h"
#include "frame.h"
#include "idle.h"
#include "key.h"
#include "mouse.h"
#include "signals.h"
#include "theme.h"

struct screen {
    struct reader *reader;
    SCREEN *curses;
    FILE *keys; /* /dev/tty where standard input is no terminal, else NULL */
    int key_fd, signal_fd;
    enum theme_depth depth;
    int utf8;
    cchar_t *line; /* room for one row */
    int line_cols;
    int mouse_on;            /* the terminal was asked to send clicks */
    struct timespec clicked; /* when and where the last click was */
    int clicked_row, clicked_col;
    int signal; /* that ends the reader */
};

/* Colours -------------------------------------------------------------------------------------- */

enum { TINTED = ENT_STYLE_COUNT }; /* pairs of styles with a tint follow the others */

/* Cursor keys are sent in two ways; curses knows the one that the terminal's entry names. */
static void know_keys(void)
{
    static const struct {
        const char *sent;
        int key;
    } keys[] = {{"\033[A", KEY_UP},     {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT},
                {"\033[D", KEY_LEFT},   {"\033[H", KEY_HOME}, {"\033[F", KEY_END},
                {"\033OA", KEY_UP},     {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT},
                {"\033OD", KEY_LEFT},   {"\033OH", KEY_HOME}, {"\033OF", KEY_END},
                {"\033[1~", KEY_HOME},  {"\033[4~", KEY_END}, {"\033[5~", KEY_PPAGE},
                {"\033[6~", KEY_NPAGE}, {"\033[3~", KEY_DC},  {"\033[Z", KEY_BTAB}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (!key_defined(keys[i].sent))
            define_key(keys[i].sent, keys[i].key);
}

static void start_colours(struct screen *s)
{
    const struct reader_options *options = s->reader->options;
    s->depth = DEPTH_MONO;
    if (options->color == READER_COLOR_NEVER || !has_colors() || start_color() == ERR)
        return;
    use_default_colors();
    s->depth = COLORS >= 256 && COLOR_PAIRS > 2 * ENT_STYLE_COUNT ? DEPTH_256 : DEPTH_8;
    for (int i = 0; i < 2 * ENT_STYLE_COUNT; i++) {
        if (i >= TINTED && s->depth != DEPTH_256)
            break;
        struct look look =
            theme_look(s->depth, options->theme, (enum ent_style)(i % ENT_STYLE_COUNT),
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

static void set_cell(struct screen *s, cchar_t *out, const struct cell *cell, const wchar_t *text)
{
    struct look look = theme_look(s->depth, s->reader->options->theme, (enum ent_style)cell->style,
                                  (enum ent_mark)cell->mark);
    short pair = 0;
    if (s->depth != DEPTH_MONO) {
        int tinted = cell->mark == ENT_MARK_TINT && s->depth == DEPTH_256;
        pair = (short)(cell->style + 1 + (tinted ? TINTED : 0));
    }
    setcchar(out, text, curses_attributes(look.attributes), pair, NULL);
}

/* Gives the number of curses' cells: those that take two columns are one. */
static int set_row(struct screen *s, const struct cell *cells, int cols)
{
    int n = 0;
    for (int col = 0; col < cols; col++) {
        wchar_t text[CCHARW_MAX + 1];
        if (cells[col].width == 0)
            continue;
        int width = cell_characters(text, &cells[col], s->utf8);
        if (width < 1 || width > cells[col].width)
            wcscpy(text, width > 1 ? L"?" : L"\xFFFD");
        set_cell(s, &s->line[n++], &cells[col], text);
        /* Where the C library sees one column and the canvas two, the second is a blank. */
        if (cells[col].width == 2 && width < 2)
            set_cell(s, &s->line[n++], &cells[col], L" ");
    }
    return n;
}

static void draw(struct screen *s)
{
    const struct canvas *canvas = &s->reader->canvas;
    frame_draw(s->reader);
    for (int row = 0; row < canvas->rows; row++) {
        int n = set_row(s, &canvas->cells[(size_t)row * (size_t)canvas->cols], canvas->cols);
        mvadd_wchnstr(row, 0, s->line, n);
    }
    move(canvas->cursor_row, canvas->cursor_col);
    refresh();
}

/* Size ----------------------------------------------------------------------------------------- */

static int fit(struct screen *s, struct ent_message *message)
{
    int rows, cols;
    getmaxyx(stdscr, rows, cols);
    rows = rows < 1 ? 1 : rows;
    cols = cols < 1 ? 1 : cols;
    cchar_t *line = realloc(s->line, (size_t)(cols + 1) * sizeof *line);
    if (line)
        s->line = line;
    if (!line || canvas_resize(&s->reader->canvas, rows, cols))
        return ent_fail(message, ENT_E_NOMEM, "%s", ent_error_text(ENT_E_NOMEM));
    return 0;
}

static int resize(struct screen *s, struct ent_message *message)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row < 1 || size.ws_col < 1)
        return 0;
    resizeterm(size.ws_row, size.ws_col);
    return fit(s, message);
}

/* Keys ----------------------------------------------------------------------------------------- */

static uint32_t key_of(int kind, wint_t c)
{
    static const struct {
        int curses;
        uint32_t key;
    } keys[] = {{KEY_UP, K_UP},
                {KEY_DOWN, K_DOWN},
                {KEY_LEFT, K_LEFT},
                {KEY_RIGHT, K_RIGHT},
                {KEY_PPAGE, K_PAGE_UP},
                {KEY_NPAGE, K_PAGE_DOWN},
                {KEY_HOME, K_HOME},
                {KEY_END, K_END},
                {KEY_BTAB, K_BACKTAB},
                {KEY_DC, K_DELETE},
                {KEY_BACKSPACE, K_BACKSPACE},
                {KEY_ENTER, K_ENTER},
                {KEY_F(1), K_F1},
                {KEY_SF, K_DOWN},
                {KEY_SR, K_UP}};
    if (kind == KEY_CODE_YES) {
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
            if ((wint_t)keys[i].curses == c)
                return keys[i].key;
        return 0;
    }
    return c == '\n' ? K_ENTER : c == '\b' ? K_BACKSPACE : (uint32_t)c;
}

static void suspend(struct screen *s, struct ent_message *message)
{
    def_prog_mode();
    endwin();
    signals_suspend();
    reset_prog_mode();
    resize(s, message);
    clearok(curscr, TRUE);
}

/* Past curses, which knows nothing of it. */
static void copy(struct reader *reader)
{
    struct ent_buffer out = {0};
    copy_sequence(&out, reader->copied.data, reader->copied.len);
    if (!out.failed) {
        fputs(out.data, stdout);
        fflush(stdout);
    }
    ent_buffer_free(&out);
}

static void serve_request(struct screen *s, struct ent_message *message)
{
    enum request request = s->reader->request;
    s->reader->request = REQUEST_NONE;
    if (request == REQUEST_SUSPEND)
        suspend(s, message);
    else if (request == REQUEST_REDRAW)
        clearok(curscr, TRUE);
    else if (request == REQUEST_COPY)
        copy(s->reader);
}

/* Mouse ---------------------------------------------------------------------------------------- */

/* Asks the terminal for the mouse, or gives it back. */
static void want_mouse(struct screen *s)
{
    if (s->mouse_on == s->reader->mouse)
        return;
    s->mouse_on = s->reader->mouse;
    mouseinterval(0);
    mousemask(s->mouse_on ? BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED
                          : 0,
              NULL);
}

enum { DOUBLE_CLICK_MS = 400 };

/* 1 where it is the second click at that place. */
static int is_second_click(struct screen *s, int row, int col)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long long ms =
        (now.tv_sec - s->clicked.tv_sec) * 1000LL + (now.tv_nsec - s->clicked.tv_nsec) / 1000000;
    int second = s->clicked.tv_sec && ms <= DOUBLE_CLICK_MS && row == s->clicked_row &&
                 col == s->clicked_col;
    s->clicked = now;
    if (second)
        s->clicked = (struct timespec){0}; /* a third one begins anew */
    s->clicked_row = row;
    s->clicked_col = col;
    return second;
}

static void read_mouse(struct screen *s)
{
    MEVENT event;
    if (getmouse(&event) != OK)
        return;
    if (event.bstate & BUTTON4_PRESSED)
        reader_mouse(s->reader, MOUSE_WHEEL_UP, event.y, event.x);
    else if (event.bstate & BUTTON5_PRESSED)
        reader_mouse(s->reader, MOUSE_WHEEL_DOWN, event.y, event.x);
    else if (event.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED))
        reader_mouse(s->reader, is_second_click(s, event.y, event.x) ? MOUSE_DOUBLE : MOUSE_CLICK,
                     event.y, event.x);
}

static void read_keys(struct screen *s, struct ent_message *message)
{
    wint_t c;
    for (int kind; !s->reader->quit && (kind = get_wch(&c)) != ERR;) {
        uint32_t key = key_of(kind, c);
        if (kind == KEY_CODE_YES && c == KEY_MOUSE)
            read_mouse(s);
        else if (key)
            reader_key(s->reader, key);
        serve_request(s, message);
        want_mouse(s);
    }
}

/* The loop ------------------------------------------------------------------------------------- */

static int read_signals(struct screen *s, struct ent_message *message)
{
    int status = 0;
    for (int number; !status && (number = signals_next()) != 0;) {
        if (number == SIGWINCH) {
            status = resize(s, message);
        } else if (number == SIGTSTP) {
            suspend(s, message);
        } else if (number == SIGCONT) {
            reset_prog_mode();
            clearok(curscr, TRUE);
        } else {
            s->signal = number;
        }
    }
    return status;
}

static int loop(struct screen *s, struct ent_message *message)
{
    int status = fit(s, message), idle = 1;
    struct pollfd fds[2] = {{.fd = s->signal_fd, .events = POLLIN},
                            {.fd = s->key_fd, .events = POLLIN}};
    while (!status) {
        draw(s);
        int ready = poll(fds, 2, idle ? 0 : -1);
        if (ready < 0 && errno != EINTR)
            break;
        if (ready <= 0) {
            idle = idle && idle_work(s->reader);
            continue;
        }
        if (fds[0].revents)
            status = read_signals(s, message);
        if (fds[1].revents & POLLIN) {
            read_keys(s, message);
            idle = 1;
        } else if (fds[1].revents) {
            break; /* the terminal is gone */
        }
        if (s->reader->quit || s->signal)
            break;
    }
    return status;
}

/* Starting and leaving ------------------------------------------------------------------------- */

/* The bytes that end what curses began, for the handler of a crash; padding is left out. */
static size_t restoring_bytes(char *out, size_t size)
{
    static const char *const names[] = {"rmkx", "sgr0", "op", "cnorm", "rmcup"};
    size_t len = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *s = tigetstr((char *)names[i]);
        for (; s && s != (char *)-1 && *s && len < size; s++) {
            if (s[0] == '$' && s[1] == '<' && strchr(s, '>'))
                s = strchr(s, '>');
            else
                out[len++] = *s;
        }
    }
    const char *mouse = tigetstr((char *)"kmous"), *off = "\033[?1006l\033[?1000l";
    if (mouse && mouse != (char *)-1 && len + strlen(off) <= size) {
        memcpy(out + len, off, strlen(off));
        len += strlen(off);
    }
    return len;
}

static int open_keys(struct screen *s, struct ent_message *message)
{
    s->key_fd = STDIN_FILENO;
    if (isatty(STDIN_FILENO))
        return 0;
    s->keys = fopen("/dev/tty", "r");
    if (!s->keys)
        return ent_fail(message, ENT_E_IO, "/dev/tty: %s: no keys can be read", strerror(errno));
    s->key_fd = fileno(s->keys);
    return 0;
}

/* Asked before curses starts, which leaves something behind where it can't. */
static int can_draw(void)
{
    int error;
    if (setupterm(NULL, STDOUT_FILENO, &error) != OK)
        return 0;
    const char *place = tigetstr((char *)"cup");
    del_curterm(cur_term);
    return place && place != (char *)-1;
}

static int open_terminal(struct screen *s, struct ent_message *message)
{
    char restore[256];
    set_escdelay(25);
    s->curses = can_draw() ? newterm(NULL, stdout, s->keys ? s->keys : stdin) : NULL;
    if (!s->curses)
        return ent_fail(message, ENT_E_IO,
                        "this terminal (TERM) is unknown or can't place its cursor; "
                        "--dump prints the article");
    s->utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    s->reader->ascii |= !s->utf8;
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    know_keys();
    start_colours(s);
    want_mouse(s);
    signals_restore_with(restore, restoring_bytes(restore, sizeof restore));
    return 0;
}

int screen_run(struct reader *reader, int *signal_out, struct ent_message *message)
{
    struct screen s = {.reader = reader};
    int status = open_keys(&s, message);
    if (!status && (s.signal_fd = signals_start(STDOUT_FILENO)) < 0)
        status = ent_fail(message, ENT_E_IO, "%s", strerror(errno));
    if (status)
        goto out;
    status = open_terminal(&s, message);
    if (!status) {
        status = loop(&s, message);
        move(LINES - 1, 0); /* what is printed next starts here where there is one screen only */
        clrtoeol();
        refresh();
        endwin();
        delscreen(s.curses);
    }
    signals_stop();
out:
    if (s.keys)
        fclose(s.keys);
    free(s.line);
    *signal_out = s.signal;
    return status;
}

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
#include <unistd.h>
#include <wchar.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

#include "arrivals.h"
#include "commands.h"
#include "copy.h"
#include "finder.h"
#include "frame.h"
#include "idle.h"
#include "key.h"
#include "loader.h"
#include "screen_draw.h"
#include "screen_input.h"
#include "signals.h"

struct screen {
    struct reader *reader;
    SCREEN *curses;
    FILE *keys; /* /dev/tty where standard input is no terminal, else NULL */
    int key_fd, signal_fd;
    struct pen pen;
    unsigned settled; /* the settings that the pen was made for, as reader.settled counts */
    struct clicks clicks;
    int signal; /* that ends the reader */
};

/* Drawing -------------------------------------------------------------------------------------- */

static int draw(struct screen *s, struct ent_message *message)
{
    frame_draw(s->reader);
    int status = pen_draw(&s->pen, &s->reader->canvas);
    return status ? ent_fail(message, status, "%s", ent_error_text(status)) : 0;
}

/* Colours and mouse as the settings have them. */
static void follow_settings(struct screen *s)
{
    const struct settings *settings = s->reader->settings;
    input_want_mouse(&s->clicks, settings->mouse);
    if (s->settled == s->reader->settled)
        return;
    s->settled = s->reader->settled;
    int refused = settings->color == READER_COLOR_NEVER ||
                  (settings->color == READER_COLOR_AUTO && s->reader->options->no_color);
    pen_set_colours(&s->pen, &settings->palette, !refused);
}

/* Size ----------------------------------------------------------------------------------------- */

static int fit(struct screen *s, struct ent_message *message)
{
    int rows, cols;
    getmaxyx(stdscr, rows, cols);
    rows = rows < 1 ? 1 : rows;
    cols = cols < 1 ? 1 : cols;
    s->pen.stale = 1;
    if (pen_fit(&s->pen, cols) || canvas_resize(&s->reader->canvas, rows, cols))
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

static void suspend(struct screen *s, struct ent_message *message)
{
    def_prog_mode();
    endwin();
    signals_suspend();
    reset_prog_mode();
    resize(s, message);
    s->pen.stale = 1;
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
        s->pen.stale = 1;
    else if (request == REQUEST_COPY)
        copy(s->reader);
}

/* What keys do depends on what is on the screen, also where they come faster than it is shown. */
static void read_keys(struct screen *s, struct ent_message *message)
{
    wint_t c;
    for (int kind, drawn = 1; !s->reader->quit && (kind = get_wch(&c)) != ERR; drawn = 0) {
        uint32_t key = input_key(kind, c);
        if (!drawn && s->reader->prompt.kind == PROMPT_NONE)
            frame_draw(s->reader);
        if (kind == KEY_CODE_YES && c == KEY_MOUSE)
            input_mouse(&s->clicks, s->reader);
        else if (key)
            reader_key(s->reader, key);
        serve_request(s, message);
        follow_settings(s);
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
            s->pen.stale = 1;
        } else {
            s->signal = number;
        }
    }
    return status;
}

enum { FOLLOW_MS = 50 };    /* more than a key that is held down needs to come again */
enum { PROGRESS_MS = 200 }; /* how often a bar that nothing else moves is drawn anew */

/* How long to wait for something to happen, in ms. */
static int patience(const struct reader *reader, int idle)
{
    if (idle)
        return reader->behind ? FOLLOW_MS : 0;
    return shelf_is_loading(&reader->shelf) ? PROGRESS_MS : -1;
}

static int loop(struct screen *s, struct ent_message *message)
{
    const struct loader *loader = s->reader->shelf.loader;
    int status = fit(s, message), idle = 1;
    const struct finder *finder = s->reader->shelf.finder;
    struct pollfd fds[4] = {{.fd = s->signal_fd, .events = POLLIN},
                            {.fd = s->key_fd, .events = POLLIN},
                            {.fd = loader ? loader_fd(loader) : -1, .events = POLLIN},
                            {.fd = finder ? finder_fd(finder) : -1, .events = POLLIN}};
    while (!status) {
        status = draw(s, message);
        if (status)
            break;
        int ready = poll(fds, 4, patience(s->reader, idle));
        if (ready < 0 && errno != EINTR)
            break;
        if (ready <= 0) {
            idle = idle && idle_work(s->reader);
            continue;
        }
        if (fds[2].revents || fds[3].revents)
            arrivals_take(s->reader);
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
    s->pen.utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    s->reader->seven_bit = !s->pen.utf8;
    reader_settle(s->reader);
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    input_know_keys();
    pen_know_terminal(&s->pen);
    follow_settings(s);
    signals_restore_with(restore, restoring_bytes(restore, sizeof restore));
    return 0;
}

int screen_run(struct reader *reader, int *signal_out, struct ent_message *message)
{
    struct screen s = {.reader = reader};
    reader->patient = 1;
    int status = open_keys(&s, message);
    if (!status && (s.signal_fd = signals_start(STDOUT_FILENO)) < 0)
        status = ent_fail(message, ENT_E_IO, "%s", strerror(errno));
    if (status)
        goto out;
    status = open_terminal(&s, message);
    if (!status) {
        status = loop(&s, message);
        pen_leave(&s.pen); /* what is printed next starts here where there is one screen only */
        endwin();
        delscreen(s.curses);
    }
    signals_stop();
out:
    if (s.keys)
        fclose(s.keys);
    pen_free(&s.pen);
    *signal_out = s.signal;
    return status;
}

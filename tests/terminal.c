// SPDX-License-Identifier: MIT
/* The leader is a very small shell: one job, reported to the test through a pipe. */
#include "config.h"

#include "terminal.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE = 10000 /* milliseconds; under a sanitizer on a busy machine */ };

static long now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* The leader ----------------------------------------------------------------------------------- */

static void tell(int fd, char what, int value)
{
    int message[2] = {what, value};
    if (write(fd, message, sizeof message) != sizeof message)
        _exit(1);
}

static void run_job(terminal_job_fn *job, void *payload)
{
    setpgid(0, 0);
    tcsetpgrp(STDIN_FILENO, getpid());
    signal(SIGTTOU, SIG_DFL);
    exit(job(payload));
}

static void lead(int slave, int report, int orders, terminal_job_fn *job, void *payload)
{
    setsid();
    ioctl(slave, TIOCSCTTY, 0);
    for (int fd = 0; fd < 3; fd++)
        dup2(slave, fd);
    signal(SIGTTOU, SIG_IGN);
    signal(SIGTERM, SIG_DFL); /* libcheck's handlers are none of the job's */
    signal(SIGINT, SIG_DFL);
    signal(SIGHUP, SIG_DFL); /* nor is what nohup left behind */
    signal(SIGQUIT, SIG_DFL);
    printf("before\r\n");
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0)
        run_job(job, payload);
    setpgid(pid, pid);
    tcsetpgrp(slave, pid);
    tell(report, 'p', pid);
    for (int status; waitpid(pid, &status, WUNTRACED) == pid;) {
        tcsetpgrp(slave, getpid());
        if (!WIFSTOPPED(status)) {
            tell(report, WIFEXITED(status) ? 'e' : 'k',
                 WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
            break;
        }
        char order;
        tell(report, 's', WSTOPSIG(status));
        if (read(orders, &order, 1) != 1)
            break;
        tcsetpgrp(slave, pid);
        kill(-pid, SIGCONT);
    }
    _exit(0);
}

static int next_report(struct terminal *t, int *value)
{
    int message[2] = {0, 0};
    long end = now() + PATIENCE;
    struct pollfd fd = {.fd = t->report, .events = POLLIN};
    while (now() < end) {
        terminal_read(t, 0); /* a job that can't write can't end */
        if (poll(&fd, 1, 20) > 0 && read(t->report, message, sizeof message) > 0)
            break;
    }
    *value = message[1];
    return message[0];
}

/* Starting ------------------------------------------------------------------------------------- */

int terminal_is_possible(void)
{
    int master, slave;
    if (openpty(&master, &slave, NULL, NULL, NULL)) {
        fprintf(stderr, "skipped: no pseudo-terminal: %s\n", strerror(errno));
        return 0;
    }
    close(master);
    close(slave);
    return 1;
}

void terminal_start(struct terminal *out, int rows, int cols, terminal_job_fn *job, void *payload)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
    int reports[2], orders[2], pid;
    *out =
        (struct terminal){.rows = rows, .cols = cols, .log = out->log, .log_size = out->log_size};
    if (openpty(&out->master, &out->slave, NULL, NULL, &size) || pipe(reports) || pipe(orders))
        abort();
    fflush(NULL);
    out->leader = fork();
    if (out->leader == 0) {
        close(out->master);
        close(reports[0]);
        close(orders[1]);
        lead(out->slave, reports[1], orders[0], job, payload);
    }
    close(reports[1]);
    close(orders[0]);
    out->report = reports[0];
    out->orders = orders[1];
    out->vt = vterm_new(rows, cols);
    vterm_set_utf8(out->vt, 1);
    out->screen = vterm_obtain_screen(out->vt);
    vterm_screen_enable_altscreen(out->screen, 1);
    vterm_screen_reset(out->screen, 1);
    if (next_report(out, &pid) != 'p')
        abort();
    out->job = pid;
}

void terminal_stop(struct terminal *t)
{
    close(t->orders);
    close(t->report);
    kill(t->job, SIGKILL);
    kill(t->leader, SIGKILL);
    waitpid(t->leader, NULL, 0);
    close(t->master);
    close(t->slave);
    vterm_free(t->vt);
    t->log = NULL;
    t->log_size = 0;
}

/* Talking -------------------------------------------------------------------------------------- */

void terminal_keys(struct terminal *t, const char *bytes)
{
    for (size_t len = strlen(bytes); len;) {
        ssize_t n = write(t->master, bytes, len);
        if (n < 0 && errno != EINTR)
            abort();
        bytes += n > 0 ? n : 0;
        len -= n > 0 ? (size_t)n : 0;
    }
}

void terminal_resize(struct terminal *t, int rows, int cols)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
    vterm_set_size(t->vt, rows, cols);
    t->rows = rows;
    t->cols = cols;
    ioctl(t->master, TIOCSWINSZ, &size);
}

int terminal_read(struct terminal *t, int ms)
{
    char bytes[16384];
    struct pollfd fd = {.fd = t->master, .events = POLLIN};
    if (poll(&fd, 1, ms) <= 0)
        return 0;
    ssize_t n = read(t->master, bytes, sizeof bytes);
    if (n <= 0)
        return 0;
    if (t->log && t->bytes + (size_t)n < t->log_size)
        memcpy(t->log + t->bytes, bytes, (size_t)n);
    t->bytes += (size_t)n;
    vterm_input_write(t->vt, bytes, (size_t)n);
    vterm_screen_flush_damage(t->screen);
    return 1;
}

static size_t put_utf8(char *out, uint32_t c)
{
    if (c < 0x80)
        return out[0] = (char)c, 1;
    size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char lead_bits[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = n - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3F));
    out[0] = (char)(lead_bits[n] | c);
    return n;
}

const char *terminal_row(const struct terminal *t, int row)
{
    static char text[8192];
    size_t len = 0, keep = 0;
    for (int col = 0; col < t->cols && len < sizeof text - 64;) {
        VTermScreenCell cell;
        vterm_screen_get_cell(t->screen, (VTermPos){.row = row, .col = col}, &cell);
        int blank = cell.chars[0] == 0 || cell.chars[0] == ' ' || cell.chars[0] == (uint32_t)-1;
        if (blank)
            text[len++] = ' ';
        for (int i = 0; !blank && i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
            len += put_utf8(text + len, cell.chars[i]);
        keep = blank ? keep : len;
        col += cell.width > 0 ? cell.width : 1;
    }
    text[keep] = '\0';
    return text;
}

int terminal_shows(const struct terminal *t, const char *text)
{
    for (int row = 0; row < t->rows; row++)
        if (strstr(terminal_row(t, row), text))
            return 1;
    return 0;
}

int terminal_wait(struct terminal *t, const char *text)
{
    for (long end = now() + PATIENCE; !terminal_shows(t, text);) {
        if (now() > end)
            return 0;
        terminal_read(t, 50);
    }
    return 1;
}

/* Ending --------------------------------------------------------------------------------------- */

int terminal_fate(struct terminal *t, int *value)
{
    int what = next_report(t, value);
    while (terminal_read(t, 20))
        ;
    return what;
}

void terminal_continue(struct terminal *t)
{
    if (write(t->orders, "c", 1) != 1)
        abort();
}

int terminal_is_restored(struct terminal *t)
{
    struct termios modes;
    if (tcgetattr(t->slave, &modes) != 0)
        return 0;
    int usual = (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO) && (modes.c_lflag & ISIG) &&
                (modes.c_iflag & ICRNL) && (modes.c_oflag & OPOST);
    return usual && strcmp(terminal_row(t, 0), "before") == 0;
}

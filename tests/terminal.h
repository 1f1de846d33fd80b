// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_TERMINAL_H
#define ENTENTE_TESTS_TERMINAL_H
/*
 * A terminal for tests: a pseudo-terminal whose other end is read by libvterm. What runs on it is a
 * function in a child process, started the way a shell starts a job: a leader that owns the
 * terminal waits for it, so that it can be stopped and continued.
 */
#include <stddef.h>
#include <sys/types.h>
#include <vterm.h>

struct terminal {
    int master, slave;
    pid_t leader, job;
    int report, orders; /* pipes from and to the leader */
    VTerm *vt;
    VTermScreen *screen;
    int rows, cols;
    size_t bytes; /* that the job wrote */
    char *log; /* what it wrote, as far as it has room; NULL where nobody asks; set before the start
                */
    size_t log_size;
};

/* What the job does; its value is its exit status. */
typedef int terminal_job_fn(void *payload);

/* 1 where there are pseudo-terminals; else says why not. */
int terminal_is_possible(void);

/* Prints "before" and then runs the job. */
void terminal_start(struct terminal *out, int rows, int cols, terminal_job_fn *job, void *payload);
void terminal_stop(struct terminal *terminal);

void terminal_keys(struct terminal *terminal, const char *bytes);
void terminal_resize(struct terminal *terminal, int rows, int cols);
/* Reads what comes within `ms` milliseconds, at most once; 0 where nothing did. */
int terminal_read(struct terminal *terminal, int ms);
/* 1 as soon as the text is on the screen, 0 where it is not within some seconds. */
int terminal_wait(struct terminal *terminal, const char *text);
int terminal_shows(const struct terminal *terminal, const char *text);
/* The row as text without the blanks at its end. */
const char *terminal_row(const struct terminal *terminal, int row);

/* Waits for what becomes of the job: 'e' it exited, 'k' a signal killed it, 's' it was stopped; the
 * status or the signal's number in *value. */
int terminal_fate(struct terminal *terminal, int *value);
/* Continues a job that was stopped. */
void terminal_continue(struct terminal *terminal);
/* 1 where the terminal has its usual modes and shows what was there before the job. */
int terminal_is_restored(struct terminal *terminal);

#endif

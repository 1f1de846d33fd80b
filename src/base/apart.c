// SPDX-License-Identifier: MIT
/*
 * A frame is a header, its length and its bytes: some of DATA, then one END with the status and the
 * message. What comes is read as the work of a stranger: lengths are checked, nothing is believed
 * to come at all. Signals are blocked in the process: a handler of the program's would do the
 * program's work there.
 */
#include "config.h"

#include "base/apart.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/pipe.h"
#include "entente/buffer.h"

enum { DATA = 0x454E5431, END = 0x454E5432, SLICE_MS = 100 };

struct header {
    uint32_t kind;
    int32_t status; /* of an END */
    uint64_t len;
};

/* The process's side -------------------------------------------------------------------------- */

static int write_all(int fd, const void *bytes, size_t len)
{
    for (const char *p = bytes; len > 0;) {
        ssize_t n = write(fd, p, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return -1;
        p += n;
        len -= (size_t)n;
    }
    return 0;
}

static int write_frame(int fd, uint32_t kind, int status, const char *bytes, size_t len)
{
    struct header header = {kind, status, len};
    return write_all(fd, &header, sizeof header) || write_all(fd, bytes, len);
}

static int put(void *payload, const char *bytes, size_t len, struct ent_message *message)
{
    if (write_frame(*(int *)payload, DATA, 0, bytes, len) == 0)
        return 0;
    return ent_fail(message, ENT_E_IO, "nobody takes what was made");
}

static _Noreturn void work(const struct ent_apart *apart, int out)
{
    struct ent_message message = {{0}};
    struct ent_sink sink = {put, &out};
    int status;
    if (ent_apart_confine(out, apart->limits) != 0)
        status = ent_fail(&message, ENT_E_UNSUPPORTED,
                          "%.300s: can't be parsed safely here (seccomp: %s)", apart->name,
                          strerror(errno));
    else
        status = apart->task(apart->task_payload, &sink, &message);
    message.text[sizeof message.text - 1] = '\0';
    write_frame(out, END, status, message.text, strlen(message.text));
    _exit(0);
}

/* This side ----------------------------------------------------------------------------------- */

struct parent {
    const struct ent_apart *apart;
    struct ent_message *message;
    int in;
    long long deadline;
    int closed; /* 1: the process closed its end */
};

/* Waits until there is something to read. */
static int wait_readable(struct parent *p)
{
    const struct ent_apart *a = p->apart;
    for (;;) {
        struct pollfd poll_in = {p->in, POLLIN, 0};
        long long left = p->deadline - ent_clock();
        if (left <= 0)
            return ent_fail(p->message, ENT_E_TIMEOUT, "%.300s: takes longer than %u s to parse",
                            a->name, a->limits->seconds);
        if (a->cancelled && a->cancelled(a->cancel_payload))
            return ent_fail(p->message, ENT_E_CANCELLED, "%.300s: cancelled", a->name);
        int wait = a->cancelled && left > SLICE_MS ? SLICE_MS : (int)left;
        int n = poll(&poll_in, 1, wait);
        if (n > 0)
            return 0;
        if (n < 0 && errno != EINTR)
            return ent_fail(p->message, ENT_E_IO, "%.300s: %s", a->name, strerror(errno));
    }
}

/* Reads `len` bytes. CRASHED, without a message, where they end before. */
static int read_all(struct parent *p, void *bytes, size_t len)
{
    for (char *to = bytes; len > 0;) {
        int status = wait_readable(p);
        if (status)
            return status;
        ssize_t n = read(p->in, to, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            p->closed = 1;
            return ENT_E_CRASHED;
        }
        to += n;
        len -= (size_t)n;
    }
    return 0;
}

static void start_clock(struct parent *p)
{
    p->deadline = ent_clock() + (long long)p->apart->limits->seconds * 1000;
}

/* Takes what the process says of itself at its end. */
static int take_end(struct parent *p, const struct header *header, const char *bytes)
{
    const struct ent_apart *a = p->apart;
    if (header->status == ENT_E_NOMEM)
        return ent_fail(p->message, ENT_E_TOOBIG, "%.300s: takes more than %u MB to parse", a->name,
                        a->limits->memory);
    if (header->status == 0)
        return 0;
    if (header->status > 0 || header->status < ENT_E_CRASHED)
        return ENT_E_CRASHED;
    return ent_fail(p->message, header->status, "%s", bytes);
}

static int take_frame(struct parent *p, int *ended)
{
    const struct ent_apart *a = p->apart;
    struct header header;
    int status = read_all(p, &header, sizeof header);
    if (status)
        return status;
    size_t most =
        header.kind == END ? sizeof p->message->text : ((size_t)a->limits->size << 20) * 4;
    if ((header.kind != DATA && header.kind != END) || header.len > most)
        return ENT_E_CRASHED;
    char *bytes = malloc((size_t)header.len + 1);
    if (!bytes)
        return ent_fail(p->message, ENT_E_NOMEM, "%.300s: out of memory", a->name);
    status = read_all(p, bytes, (size_t)header.len);
    bytes[header.len] = '\0';
    *ended = header.kind == END;
    if (!status && *ended)
        status = take_end(p, &header, bytes);
    else if (!status)
        status = a->take(a->take_payload, bytes, (size_t)header.len, p->message);
    start_clock(p); /* the time that taking took is not the process's */
    free(bytes);
    return status;
}

/* What ended the process that did not end itself. */
static int tell_end(const struct ent_apart *apart, int state, struct ent_message *message)
{
    int signal = WIFSIGNALED(state) ? WTERMSIG(state) : 0;
    if (signal == SIGXCPU || signal == SIGKILL)
        return ent_fail(message, ENT_E_TIMEOUT, "%.300s: took more time or memory than it may",
                        apart->name);
    return ent_fail(message, ENT_E_CRASHED, "%.300s: its parser failed (signal %d)", apart->name,
                    signal);
}

static int oversee(const struct ent_apart *apart, pid_t child, int in, struct ent_message *message)
{
    struct parent p = {.apart = apart, .message = message, .in = in};
    int status = 0, ended = 0, state = 0;
    start_clock(&p);
    while (!status && !ended)
        status = take_frame(&p, &ended);
    close(in);
    kill(child, SIGKILL); /* it has nothing left to do, or should not have */
    while (waitpid(child, &state, 0) < 0 && errno == EINTR)
        continue;
    return status == ENT_E_CRASHED ? tell_end(apart, p.closed ? state : 0, message) : status;
}

int ent_apart_run(const struct ent_apart *apart, struct ent_message *message)
{
    int ends[2];
    sigset_t all, before;
    if (ent_pipe(ends) != 0)
        return ent_fail(message, ENT_E_IO, "%.300s: %s", apart->name, strerror(errno));
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t child = fork();
    if (child == 0)
        work(apart, ends[1]);
    int error = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    close(ends[1]);
    if (child > 0)
        return oversee(apart, child, ends[0], message);
    close(ends[0]);
    return ent_fail(message, ENT_E_IO, "%.300s: no process for it: %s", apart->name,
                    strerror(error));
}

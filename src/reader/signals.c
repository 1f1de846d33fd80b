// SPDX-License-Identifier: MIT
/*
 * A handler may touch next to nothing, and has no argument to reach its data by: hence the one
 * static struct. The handler writes the signal's number into a pipe that never blocks; when the
 * pipe is full there is enough in it to wake the loop.
 */
#include "config.h"

#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int told[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};

enum {
    N_TOLD = sizeof told / sizeof *told,
    N_FATAL = sizeof fatal / sizeof *fatal,
    RESTORE = 256,
    STACK = 64 * 1024 /* for the handler of a stack that overflowed */
};

static struct {
    int ends[2];
    int terminal; /* -1: none to put back */
    struct termios modes;
    char restore[RESTORE];
    size_t restore_len;
    struct sigaction old_told[N_TOLD], old_fatal[N_FATAL];
    char stack[STACK];
} shared = {.ends = {-1, -1}, .terminal = -1};

static void tell(int number)
{
    int error = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t n = write(shared.ends[1], &byte, 1);
    (void)n;
    errno = error;
}

static void crash(int number)
{
    if (shared.terminal >= 0) {
        ssize_t n = write(shared.terminal, shared.restore, shared.restore_len);
        (void)n;
        tcsetattr(shared.terminal, TCSANOW, &shared.modes);
    }
    raise(number); /* the handler is the default one again */
}

static void install(int number, void (*handler)(int), int flags, struct sigaction *old)
{
    struct sigaction action = {0};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, old);
}

int signals_start(int terminal)
{
    shared.terminal = tcgetattr(terminal, &shared.modes) == 0 ? terminal : -1;
    shared.restore_len = 0;
    if (pipe(shared.ends) != 0)
        return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(shared.ends[i], F_SETFL, O_NONBLOCK);
        fcntl(shared.ends[i], F_SETFD, FD_CLOEXEC);
    }
    stack_t stack = {.ss_sp = shared.stack, .ss_size = sizeof shared.stack};
    sigaltstack(&stack, NULL);
    for (size_t i = 0; i < N_TOLD; i++)
        install(told[i], tell, SA_RESTART, &shared.old_told[i]);
    for (size_t i = 0; i < N_FATAL; i++) {
        install(fatal[i], crash, (int)(SA_RESETHAND | SA_NODEFER | SA_ONSTACK),
                &shared.old_fatal[i]);
        if (shared.old_fatal[i].sa_handler != SIG_DFL) /* a debugging tool's: it knows better */
            sigaction(fatal[i], &shared.old_fatal[i], NULL);
    }
    return shared.ends[0];
}

void signals_stop(void)
{
    for (size_t i = 0; i < N_TOLD; i++)
        sigaction(told[i], &shared.old_told[i], NULL);
    for (size_t i = 0; i < N_FATAL; i++)
        sigaction(fatal[i], &shared.old_fatal[i], NULL);
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    close(shared.ends[0]);
    close(shared.ends[1]);
    shared.ends[0] = shared.ends[1] = shared.terminal = -1;
}

int signals_next(void)
{
    unsigned char byte;
    return read(shared.ends[0], &byte, 1) == 1 ? byte : 0;
}

void signals_restore_with(const char *bytes, size_t len)
{
    shared.restore_len = len < RESTORE ? len : RESTORE;
    memcpy(shared.restore, bytes, shared.restore_len);
}

void signals_suspend(void)
{
    struct sigaction action;
    install(SIGTSTP, SIG_DFL, 0, &action);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &action, NULL);
}

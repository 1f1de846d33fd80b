// SPDX-License-Identifier: MIT
/*
 * Input and output of the program go through pipes that never block here: one loop fills the one
 * and empties the other until the program closes its output or the time is over. Between fork and
 * exec only system calls are made.
 */
#include "config.h"

#include "source/program.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/pipe.h"

enum { CHUNK = 64 * 1024, PATH_SIZE = 256 };

/* Not $PATH: the library does not read the environment. */
static const char *const folders[] = {"/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin"};

static int find_program(char path[PATH_SIZE], const char *name)
{
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        snprintf(path, PATH_SIZE, "%s/%s", folders[i], name);
        if (access(path, X_OK) == 0)
            return 0;
    }
    return ENT_E_NOTFOUND;
}

/* A macro, because the type of the first argument is another on every system. */
#define LIMIT(resource, most) setrlimit(resource, &(struct rlimit){most, most})

static _Noreturn void become(const char *path, const char *const *words, int in, int out,
                             const struct ent_limits *limits)
{
    static char *const environment[] = {"LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", NULL};
    int null = open("/dev/null", O_WRONLY);
    LIMIT(RLIMIT_AS, (rlim_t)limits->memory << 20);
    LIMIT(RLIMIT_CPU, limits->seconds);
    LIMIT(RLIMIT_CORE, 0);
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(null, STDERR_FILENO);
    for (int fd = 3; fd < 1024; fd++)
        close(fd);
    execve(path, (char *const *)(const void *)words, environment);
    _exit(127);
}

/* Pipes of one program: ours are `in` (it reads) and `out` (it writes), -1 once closed. */
struct ends {
    int in, out;
};

static void close_end(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static int feed(struct ends *ends, const char **bytes, size_t *len)
{
    ssize_t n = *len ? write(ends->in, *bytes, *len) : 0;
    if (n > 0) {
        *bytes += n;
        *len -= (size_t)n;
    }
    if (*len == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
        close_end(&ends->in); /* it may end before it has read all */
    return 0;
}

static int drain(struct ends *ends, struct ent_buffer *out, size_t room)
{
    char chunk[CHUNK];
    ssize_t n = read(ends->out, chunk, sizeof chunk);
    if (n > 0)
        ent_buffer_add(out, chunk, (size_t)n);
    else if (n == 0 || (errno != EAGAIN && errno != EINTR))
        close_end(&ends->out);
    return out->failed ? ENT_E_NOMEM : out->len > room ? ENT_E_TOOBIG : 0;
}

static int exchange(struct ent_buffer *out, struct ends *ends, const char *bytes, size_t len,
                    const struct ent_limits *limits)
{
    long long end = ent_clock() + (long long)limits->seconds * 1000;
    int status = 0;
    while (!status && ends->out >= 0) {
        struct pollfd polls[] = {{ends->out, POLLIN, 0}, {ends->in, POLLOUT, 0}};
        long long left = end - ent_clock();
        if (left <= 0)
            return ENT_E_TIMEOUT;
        if (poll(polls, 2, (int)left) < 0 && errno != EINTR)
            return ENT_E_IO;
        if (polls[1].revents && ends->in >= 0)
            status = feed(ends, &bytes, &len);
        if (!status && polls[0].revents)
            status = drain(ends, out, (size_t)limits->size << 20);
    }
    return status;
}

static int wait_for(pid_t child)
{
    int state = 0;
    while (waitpid(child, &state, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
}

int ent_program_run(struct ent_buffer *out, int *code, const char *const *words, const char *bytes,
                    size_t len, const struct ent_limits *limits)
{
    char path[PATH_SIZE];
    int in[2], back[2];
    if (find_program(path, words[0]))
        return ENT_E_NOTFOUND;
    if (ent_pipe(in) != 0)
        return ENT_E_IO;
    if (ent_pipe(back) != 0) {
        close(in[0]);
        close(in[1]);
        return ENT_E_IO;
    }
    pid_t child = fork();
    if (child == 0)
        become(path, words, in[0], back[1], limits);
    close(in[0]);
    close(back[1]);
    struct ends ends = {in[1], back[0]};
    fcntl(ends.in, F_SETFL, O_NONBLOCK);
    fcntl(ends.out, F_SETFL, O_NONBLOCK);
    sigset_t pipe, before;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, &before);
    int status = child < 0 ? ENT_E_IO : exchange(out, &ends, bytes, len, limits);
    int taken = 0;
    sigset_t pending;
    if (sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) &&
        !sigismember(&before, SIGPIPE))
        sigwait(&pipe, &taken);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    close_end(&ends.in);
    close_end(&ends.out);
    if (child > 0 && status)
        kill(child, SIGKILL);
    *code = child > 0 ? wait_for(child) : -1;
    return status;
}

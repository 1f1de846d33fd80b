// SPDX-License-Identifier: MIT
/*
 * A thread that is told to stop ends soon, unless it waits for bytes that nobody writes. So it is
 * given a moment, and then cancelled, which it allows only where it waits.
 */
#include "config.h"

#include "worker.h"

#include <fcntl.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "entente/error.h"

enum { PATIENCE_MS = 200 };

int worker_init(struct worker *out)
{
    *out = (struct worker){.ended = 0};
    if (pipe(out->ends) != 0)
        return ENT_E_NOMEM;
    for (int i = 0; i < 2; i++) {
        fcntl(out->ends[i], F_SETFL, O_NONBLOCK);
        fcntl(out->ends[i], F_SETFD, FD_CLOEXEC);
    }
    pthread_mutex_init(&out->lock, NULL);
    pthread_cond_init(&out->end, NULL);
    return 0;
}

void worker_free(struct worker *worker)
{
    close(worker->ends[0]);
    close(worker->ends[1]);
    pthread_cond_destroy(&worker->end);
    pthread_mutex_destroy(&worker->lock);
}

int worker_start(struct worker *worker, void *(*run)(void *payload), void *payload)
{
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    int error = pthread_create(&worker->thread, NULL, run, payload);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    return error ? ENT_E_IO : 0;
}

void worker_wake(struct worker *worker)
{
    ssize_t n = write(worker->ends[1], "", 1); /* a full pipe wakes too */
    (void)n;
}

void worker_hear(struct worker *worker)
{
    char bytes[64];
    while (read(worker->ends[0], bytes, sizeof bytes) > 0)
        continue;
}

void worker_end(struct worker *worker)
{
    pthread_mutex_lock(&worker->lock);
    worker->ended = 1;
    pthread_cond_signal(&worker->end);
    pthread_mutex_unlock(&worker->lock);
    worker_wake(worker);
}

/* 1 where the thread has come to its end by itself. */
static int ends_soon(struct worker *worker)
{
    struct timespec until;
    int error = 0;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += PATIENCE_MS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    pthread_mutex_lock(&worker->lock);
    while (!worker->ended && !error)
        error = pthread_cond_timedwait(&worker->end, &worker->lock, &until);
    int ended = worker->ended;
    pthread_mutex_unlock(&worker->lock);
    return ended;
}

void worker_join(struct worker *worker)
{
    if (!ends_soon(worker))
        pthread_cancel(worker->thread);
    pthread_join(worker->thread, NULL);
}

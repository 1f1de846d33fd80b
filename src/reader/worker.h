// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_WORKER_H
#define ENTENTE_READER_WORKER_H
/* What the threads beside the reader's own have in common: how they start, wake it, and end. */
#include <pthread.h>

struct worker {
    pthread_t thread;
    pthread_mutex_t lock; /* over all that both threads touch */
    pthread_cond_t end;
    int ends[2]; /* of a pipe: a byte in it says that there is something to take */
    int ended;
};

/* Errors: NOMEM. */
int worker_init(struct worker *out);
void worker_free(struct worker *worker);
/* Starts the thread; signals stay with the one that calls. Errors: IO. */
int worker_start(struct worker *worker, void *(*run)(void *payload), void *payload);
/* Says that there is something to take. */
void worker_wake(struct worker *worker);
/* Takes the bytes of the pipe. To be called before looking: what comes later wakes later. */
void worker_hear(struct worker *worker);
/* The thread's last word. */
void worker_end(struct worker *worker);
/* Waits for that a while, then cancels the thread, which must be ready for it. */
void worker_join(struct worker *worker);

#endif

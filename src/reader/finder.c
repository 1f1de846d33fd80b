// SPDX-License-Identifier: MIT
/*
 * What was found is a list under the worker's lock. The thread can be cancelled where it waits for
 * bytes, but not while it hands something over.
 */
#include "config.h"

#include "finder.h"

#include <stdlib.h>

#include "worker.h"

struct link {
    struct link *next;
    struct found found;
};

struct finder {
    struct reader_taker taker; /* first: it is what the one who finds knows of this */
    const struct reader_options *options;
    struct worker worker;
    pthread_cond_t go;
    atomic_int stop;
    int waits; /* 1: it was told to stop for a while */
    struct link *first, **last;
};

/* The finding thread --------------------------------------------------------------------------- */

static int take(struct reader_taker *taker, const char *path, const struct ent_message *note)
{
    struct finder *finder = (struct finder *)taker;
    int old;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
    struct link *link = calloc(1, sizeof *link);
    if (link) {
        link->found.path = path;
        if (note)
            link->found.note = *note;
        pthread_mutex_lock(&finder->worker.lock);
        *finder->last = link;
        finder->last = &link->next;
        worker_wake(&finder->worker);
        while (finder->waits && !atomic_load(&finder->stop))
            pthread_cond_wait(&finder->go, &finder->worker.lock);
        pthread_mutex_unlock(&finder->worker.lock);
    }
    pthread_setcancelstate(old, NULL);
    return link ? atomic_load(&finder->stop) ? ENT_E_CANCELLED : 0 : ENT_E_NOMEM;
}

static void *run(void *payload)
{
    struct finder *finder = payload;
    struct ent_message message = {{0}};
    int old;
    int status = finder->options->find(finder->options->payload, &finder->taker, &message);
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
    if (status && status != ENT_E_CANCELLED) {
        if (!message.text[0])
            ent_fail(&message, status, "%s", ent_error_text(status));
        take(&finder->taker, NULL, &message);
    }
    worker_end(&finder->worker);
    return NULL;
}

/* The thread that uses it ---------------------------------------------------------------------- */

static void free_finder(struct finder *finder)
{
    for (struct found found; finder_take(finder, &found);)
        continue;
    pthread_cond_destroy(&finder->go);
    worker_free(&finder->worker);
    free(finder);
}

int finder_start(struct finder **out, const struct reader_options *options)
{
    struct finder *finder = calloc(1, sizeof *finder);
    *out = NULL;
    if (!finder || worker_init(&finder->worker)) {
        free(finder);
        return ENT_E_NOMEM;
    }
    finder->taker = (struct reader_taker){take, &finder->stop};
    finder->options = options;
    finder->last = &finder->first;
    pthread_cond_init(&finder->go, NULL);
    int status = worker_start(&finder->worker, run, finder);
    if (status)
        free_finder(finder);
    else
        *out = finder;
    return status;
}

void finder_stop(struct finder *finder)
{
    if (!finder)
        return;
    atomic_store(&finder->stop, 1);
    finder_go(finder, 1);
    worker_join(&finder->worker);
    free_finder(finder);
}

void finder_go(struct finder *finder, int on)
{
    if (!finder)
        return;
    pthread_mutex_lock(&finder->worker.lock);
    finder->waits = !on;
    pthread_cond_signal(&finder->go);
    pthread_mutex_unlock(&finder->worker.lock);
}

int finder_take(struct finder *finder, struct found *out)
{
    worker_hear(&finder->worker);
    pthread_mutex_lock(&finder->worker.lock);
    struct link *link = finder->first;
    if (link && !(finder->first = link->next))
        finder->last = &finder->first;
    pthread_mutex_unlock(&finder->worker.lock);
    if (!link)
        return 0;
    *out = link->found;
    free(link);
    return 1;
}

int finder_is_busy(struct finder *finder)
{
    if (!finder)
        return 0;
    pthread_mutex_lock(&finder->worker.lock);
    int busy = !finder->worker.ended || finder->first;
    pthread_mutex_unlock(&finder->worker.lock);
    return busy;
}

int finder_fd(const struct finder *finder)
{
    return finder->worker.ends[0];
}

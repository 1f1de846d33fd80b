// SPDX-License-Identifier: MIT
/*
 * Everything that both threads touch is under one lock, which is never held while something is
 * read. An article is open (0), being read, or done; the thread takes the wanted one, else the
 * first open one. Results are a list; a byte in a pipe wakes the one who polls for them.
 *
 * Parsing heeds `stop`; a read from a pipe that nobody writes to does not. So the thread can be
 * cancelled where it waits for bytes; parsing has no such place.
 */
#include "config.h"

#include "loader.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "shelf.h"

struct result {
    struct result *next;
    struct loaded loaded;
};

enum { NOTHING = -1, PATIENCE_MS = 200 };

struct loader {
    const struct reader_options *options;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wake, end;
    int ends[2];
    atomic_int stop; /* what is being read, soon */
    atomic_uint sentences;
    int quit, on, ended;
    unsigned char *done; /* by article; what is being read counts as done */
    long wanted, busy;   /* NOTHING, or an article */
    size_t next;         /* all before it are done */
    struct result *first, **last;
};

/* The reading thread --------------------------------------------------------------------------- */

static void reopen(struct loader *loader, size_t index)
{
    pthread_mutex_lock(&loader->lock);
    loader->done[index] = 0;
    loader->next = index < loader->next ? index : loader->next;
    pthread_mutex_unlock(&loader->lock);
}

static void hand_over(struct loader *loader, const struct loaded *loaded)
{
    struct result *result = calloc(1, sizeof *result);
    if (!result) { /* then the article stays open: it is read again when it is needed */
        ent_document_free(loaded->document);
        reopen(loader, loaded->index);
        return;
    }
    result->loaded = *loaded;
    pthread_mutex_lock(&loader->lock);
    *loader->last = result;
    loader->last = &result->next;
    pthread_mutex_unlock(&loader->lock);
    ssize_t n = write(loader->ends[1], "", 1); /* a full pipe wakes too */
    (void)n;
}

struct task {
    struct loader *loader;
    size_t index;
};

/* The text is shown before anything is found in it. */
static void hand_over_text(void *payload, const struct ent_document *document)
{
    struct task *task = payload;
    int old;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old); /* all bytes are here: `stop` will do */
    struct ent_document *copy = malloc(sizeof *copy);
    if (!copy)
        return;
    *copy = *document;
    copy->arena = (struct ent_arena){0};
    hand_over(task->loader,
              &(struct loaded){.index = task->index, .text_only = 1, .document = copy});
}

static int read_article(struct loaded *out, struct task *task)
{
    const struct reader_options *options = task->loader->options;
    struct ent_watch watch = {.text = hand_over_text,
                              .payload = task,
                              .stop = &task->loader->stop,
                              .sentences = &task->loader->sentences};
    int old;
    pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, &old);
    int status = shelf_read_path(&out->document, options, options->paths[task->index], &watch,
                                 &out->message);
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
    return status;
}

/* The article that is to be read next, or NOTHING. The lock is held. */
static long next_task(struct loader *loader)
{
    long task = loader->wanted;
    loader->wanted = NOTHING;
    if (task != NOTHING && !loader->done[task])
        return task;
    while (loader->next < loader->options->n_paths && loader->done[loader->next])
        loader->next++;
    return loader->on && loader->next < loader->options->n_paths ? (long)loader->next : NOTHING;
}

/* Waits for something to read; NOTHING when it is time to end. */
static long wait_for_task(struct loader *loader)
{
    long task = NOTHING;
    pthread_mutex_lock(&loader->lock);
    while (!loader->quit && (task = next_task(loader)) == NOTHING)
        pthread_cond_wait(&loader->wake, &loader->lock);
    loader->busy = loader->quit ? NOTHING : task;
    if (loader->busy != NOTHING) {
        loader->done[task] = 1;
        atomic_store(&loader->stop, 0);
        atomic_store(&loader->sentences, 0);
    }
    task = loader->busy;
    pthread_mutex_unlock(&loader->lock);
    return task;
}

static void end_task(struct loader *loader, const struct loaded *loaded)
{
    pthread_mutex_lock(&loader->lock);
    loader->busy = NOTHING;
    pthread_mutex_unlock(&loader->lock);
    if (loaded->status == ENT_E_CANCELLED)
        reopen(loader, loaded->index);
    hand_over(loader, loaded);
}

static void *run(void *payload)
{
    struct loader *loader = payload;
    int old;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
    for (long at; (at = wait_for_task(loader)) != NOTHING;) {
        struct task task = {loader, (size_t)at};
        struct loaded loaded = {.index = (size_t)at};
        loaded.status = read_article(&loaded, &task);
        if (loaded.status && loaded.status != ENT_E_CANCELLED)
            loaded.document = NULL;
        end_task(loader, &loaded);
    }
    pthread_mutex_lock(&loader->lock);
    loader->ended = 1;
    pthread_cond_signal(&loader->end);
    pthread_mutex_unlock(&loader->lock);
    return NULL;
}

/* The thread that uses it ---------------------------------------------------------------------- */

/* Signals are the other thread's. */
static int start_thread(struct loader *loader)
{
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    int error = pthread_create(&loader->thread, NULL, run, loader);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    return error ? ENT_E_IO : 0;
}

static void free_loader(struct loader *loader)
{
    for (struct loaded loaded; loader_take(loader, &loaded);)
        ent_document_free(loaded.document);
    close(loader->ends[0]);
    close(loader->ends[1]);
    pthread_cond_destroy(&loader->wake);
    pthread_cond_destroy(&loader->end);
    pthread_mutex_destroy(&loader->lock);
    free(loader->done);
    free(loader);
}

int loader_start(struct loader **out, const struct reader_options *options)
{
    struct loader *loader = calloc(1, sizeof *loader);
    unsigned char *done = calloc(options->n_paths + 1, 1);
    *out = NULL;
    if (!loader || !done || pipe(loader->ends) != 0) {
        free(loader);
        free(done);
        return ENT_E_NOMEM;
    }
    for (int i = 0; i < 2; i++) {
        fcntl(loader->ends[i], F_SETFL, O_NONBLOCK);
        fcntl(loader->ends[i], F_SETFD, FD_CLOEXEC);
    }
    loader->options = options;
    loader->done = done;
    loader->last = &loader->first;
    loader->wanted = loader->busy = NOTHING;
    pthread_mutex_init(&loader->lock, NULL);
    pthread_cond_init(&loader->wake, NULL);
    pthread_cond_init(&loader->end, NULL);
    int status = start_thread(loader);
    if (status)
        free_loader(loader);
    else
        *out = loader;
    return status;
}

/* 1 where the thread has come to its end by itself. The lock is held. */
static int ends_soon(struct loader *loader)
{
    struct timespec until;
    int error = 0;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += PATIENCE_MS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    while (!loader->ended && !error)
        error = pthread_cond_timedwait(&loader->end, &loader->lock, &until);
    return loader->ended;
}

void loader_stop(struct loader *loader)
{
    if (!loader)
        return;
    pthread_mutex_lock(&loader->lock);
    loader->quit = 1;
    atomic_store(&loader->stop, 1);
    pthread_cond_signal(&loader->wake);
    int soon = ends_soon(loader);
    pthread_mutex_unlock(&loader->lock);
    if (!soon)
        pthread_cancel(loader->thread);
    pthread_join(loader->thread, NULL);
    free_loader(loader);
}

void loader_want(struct loader *loader, size_t index)
{
    pthread_mutex_lock(&loader->lock);
    loader->wanted = (long)index;
    if (loader->busy != NOTHING && loader->busy != (long)index)
        atomic_store(&loader->stop, 1);
    pthread_cond_signal(&loader->wake);
    pthread_mutex_unlock(&loader->lock);
}

void loader_go(struct loader *loader, int on)
{
    pthread_mutex_lock(&loader->lock);
    loader->on = on;
    if (!on)
        atomic_store(&loader->stop, 1);
    pthread_cond_signal(&loader->wake);
    pthread_mutex_unlock(&loader->lock);
}

int loader_take(struct loader *loader, struct loaded *out)
{
    char bytes[64];
    while (read(loader->ends[0], bytes, sizeof bytes) > 0)
        ; /* before looking: what comes later writes its byte later */
    pthread_mutex_lock(&loader->lock);
    struct result *result = loader->first;
    if (result && !(loader->first = result->next))
        loader->last = &loader->first;
    pthread_mutex_unlock(&loader->lock);
    if (!result)
        return 0;
    *out = result->loaded;
    free(result);
    return 1;
}

int loader_fd(const struct loader *loader)
{
    return loader->ends[0];
}

int loader_is_busy(struct loader *loader, struct loader_progress *out)
{
    pthread_mutex_lock(&loader->lock);
    long busy = loader->busy;
    pthread_mutex_unlock(&loader->lock);
    if (busy != NOTHING)
        *out = (struct loader_progress){(size_t)busy, atomic_load(&loader->sentences)};
    return busy != NOTHING;
}

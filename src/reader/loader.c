// SPDX-License-Identifier: MIT
/*
 * Everything that both threads touch is under one lock, which is never held while something is
 * read. An article is open (0), being read, or done; the thread takes the wanted one, else the
 * first open one. Results are a list.
 *
 * Parsing heeds `stop`; a read from a pipe that nobody writes to does not. So the thread can be
 * cancelled where it waits for bytes; parsing has no such place.
 */
#include "config.h"

#include "loader.h"

#include <pthread.h>
#include <stdlib.h>

#include "shelf.h"
#include "worker.h"

struct result {
    struct result *next;
    struct loaded loaded;
};

enum { NOTHING = -1 };

struct loader {
    const struct reader_options *options;
    struct worker worker;
    pthread_cond_t wake;
    atomic_int stop; /* what is being read, soon */
    atomic_uint sentences;
    int quit, on;
    const char **paths;  /* of the articles, n_paths of them */
    unsigned char *done; /* by article; what is being read counts as done */
    size_t n_paths, room;
    long wanted, busy; /* NOTHING, or an article */
    size_t next;       /* all before it are done */
    struct result *first, **last;
};

/* The reading thread --------------------------------------------------------------------------- */

static void reopen(struct loader *loader, size_t index)
{
    pthread_mutex_lock(&loader->worker.lock);
    loader->done[index] = 0;
    loader->next = index < loader->next ? index : loader->next;
    pthread_mutex_unlock(&loader->worker.lock);
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
    pthread_mutex_lock(&loader->worker.lock);
    *loader->last = result;
    loader->last = &result->next;
    pthread_mutex_unlock(&loader->worker.lock);
    worker_wake(&loader->worker);
}

struct task {
    struct loader *loader;
    size_t index;
    const char *path;
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
    int status = shelf_read_path(&out->document, options, task->path, &watch, &out->message);
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
    while (loader->next < loader->n_paths && loader->done[loader->next])
        loader->next++;
    return loader->on && loader->next < loader->n_paths ? (long)loader->next : NOTHING;
}

/* Waits for something to read; 0 when it is time to end. */
static int wait_for_task(struct task *out, struct loader *loader)
{
    long at = NOTHING;
    pthread_mutex_lock(&loader->worker.lock);
    while (!loader->quit && (at = next_task(loader)) == NOTHING)
        pthread_cond_wait(&loader->wake, &loader->worker.lock);
    loader->busy = loader->quit ? NOTHING : at;
    int found = loader->busy != NOTHING;
    if (found) {
        *out = (struct task){loader, (size_t)at, loader->paths[at]};
        loader->done[at] = 1;
        atomic_store(&loader->stop, 0);
        atomic_store(&loader->sentences, 0);
    }
    pthread_mutex_unlock(&loader->worker.lock);
    return found;
}

static void end_task(struct loader *loader, const struct loaded *loaded)
{
    pthread_mutex_lock(&loader->worker.lock);
    loader->busy = NOTHING;
    pthread_mutex_unlock(&loader->worker.lock);
    if (loaded->status == ENT_E_CANCELLED)
        reopen(loader, loaded->index);
    hand_over(loader, loaded);
}

static void *run(void *payload)
{
    struct loader *loader = payload;
    int old;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
    for (struct task task; wait_for_task(&task, loader);) {
        struct loaded loaded = {.index = task.index};
        loaded.status = read_article(&loaded, &task);
        if (loaded.status && loaded.status != ENT_E_CANCELLED)
            loaded.document = NULL;
        end_task(loader, &loaded);
    }
    worker_end(&loader->worker);
    return NULL;
}

/* The thread that uses it ---------------------------------------------------------------------- */

static void free_loader(struct loader *loader)
{
    for (struct loaded loaded; loader_take(loader, &loaded);)
        ent_document_free(loaded.document);
    pthread_cond_destroy(&loader->wake);
    worker_free(&loader->worker);
    free(loader->paths);
    free(loader->done);
    free(loader);
}

int loader_start(struct loader **out, const struct reader_options *options)
{
    struct loader *loader = calloc(1, sizeof *loader);
    *out = NULL;
    if (!loader || worker_init(&loader->worker)) {
        free(loader);
        return ENT_E_NOMEM;
    }
    loader->options = options;
    loader->last = &loader->first;
    loader->wanted = loader->busy = NOTHING;
    pthread_cond_init(&loader->wake, NULL);
    int status = worker_start(&loader->worker, run, loader);
    if (status)
        free_loader(loader);
    else
        *out = loader;
    return status;
}

/* Room for one more; the lock is held. */
static int grow(struct loader *loader)
{
    if (loader->n_paths < loader->room)
        return 0;
    size_t room = loader->room ? loader->room * 2 : 64;
    void *paths = realloc(loader->paths, room * sizeof *loader->paths);
    if (paths)
        loader->paths = paths;
    void *done = realloc(loader->done, room);
    if (done)
        loader->done = done;
    if (!paths || !done)
        return ENT_E_NOMEM;
    loader->room = room;
    return 0;
}

int loader_add(struct loader *loader, const char *path)
{
    pthread_mutex_lock(&loader->worker.lock);
    int status = grow(loader);
    if (!status) {
        loader->paths[loader->n_paths] = path;
        loader->done[loader->n_paths++] = 0;
        pthread_cond_signal(&loader->wake);
    }
    pthread_mutex_unlock(&loader->worker.lock);
    return status;
}

void loader_stop(struct loader *loader)
{
    if (!loader)
        return;
    pthread_mutex_lock(&loader->worker.lock);
    loader->quit = 1;
    atomic_store(&loader->stop, 1);
    pthread_cond_signal(&loader->wake);
    pthread_mutex_unlock(&loader->worker.lock);
    worker_join(&loader->worker);
    free_loader(loader);
}

void loader_want(struct loader *loader, size_t index)
{
    pthread_mutex_lock(&loader->worker.lock);
    loader->wanted = (long)index;
    if (loader->busy != NOTHING && loader->busy != (long)index)
        atomic_store(&loader->stop, 1);
    pthread_cond_signal(&loader->wake);
    pthread_mutex_unlock(&loader->worker.lock);
}

void loader_go(struct loader *loader, int on)
{
    pthread_mutex_lock(&loader->worker.lock);
    loader->on = on;
    if (!on)
        atomic_store(&loader->stop, 1);
    pthread_cond_signal(&loader->wake);
    pthread_mutex_unlock(&loader->worker.lock);
}

int loader_take(struct loader *loader, struct loaded *out)
{
    worker_hear(&loader->worker);
    pthread_mutex_lock(&loader->worker.lock);
    struct result *result = loader->first;
    if (result && !(loader->first = result->next))
        loader->last = &loader->first;
    pthread_mutex_unlock(&loader->worker.lock);
    if (!result)
        return 0;
    *out = result->loaded;
    free(result);
    return 1;
}

int loader_fd(const struct loader *loader)
{
    return loader->worker.ends[0];
}

int loader_is_busy(struct loader *loader, struct loader_progress *out)
{
    pthread_mutex_lock(&loader->worker.lock);
    long busy = loader->busy;
    pthread_mutex_unlock(&loader->worker.lock);
    if (busy != NOTHING)
        *out = (struct loader_progress){(size_t)busy, atomic_load(&loader->sentences)};
    return busy != NOTHING;
}

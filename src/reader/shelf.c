// SPDX-License-Identifier: MIT
/* Reading is lazy, or a loader's: the first screen waits for one article only. */
#include "shelf.h"

#include <stdlib.h>
#include <string.h>

#include "entente/source.h"
#include "finder.h"
#include "loader.h"

static int grow(struct shelf *shelf)
{
    if (shelf->count < shelf->room)
        return 0;
    size_t room = shelf->room ? shelf->room * 2 : 16;
    struct shelf_item *items = realloc(shelf->items, room * sizeof *items);
    if (!items)
        return ENT_E_NOMEM;
    shelf->items = items;
    shelf->room = room;
    return 0;
}

/* Adds an article that is not read yet. Loader and catalog have them in the same order. */
static int add(struct shelf *shelf, const char *path)
{
    struct shelf_item item = {.path = path};
    int status = shelf->full ? ENT_E_NOMEM : grow(shelf);
    if (!status)
        status = catalog_add(&shelf->catalog, shelf_title(&item));
    if (!status) {
        shelf->items[shelf->count++] = item;
        status = shelf->loader ? loader_add(shelf->loader, path) : 0;
    }
    if (status) {
        shelf->full = 1;
        ent_fail(&shelf->note, status, "%s: %s", path, ent_error_text(status));
    }
    return status;
}

/* Where there is no thread for it, all is found before anything else is done. */
struct shelf_taker {
    struct reader_taker taker;
    struct shelf *shelf;
};

static int take(struct reader_taker *taker, const char *path, const struct ent_message *note)
{
    struct shelf *shelf = ((struct shelf_taker *)taker)->shelf;
    if (path)
        return add(shelf, path);
    shelf->note = *note;
    return 0;
}

static void find(struct shelf *shelf)
{
    struct shelf_taker taker = {{take, NULL}, shelf};
    struct ent_message message = {{0}};
    if (shelf->options->find(shelf->options->payload, &taker.taker, &message) && message.text[0])
        shelf->note = message;
}

int shelf_init(struct shelf *out, const struct reader_options *options)
{
    *out = (struct shelf){.options = options};
    if (options->background && loader_start(&out->loader, options))
        out->loader = NULL; /* no thread is to be had: articles are read one by one */
    int status = 0;
    for (size_t i = 0; i < options->n_paths && !status; i++)
        status = add(out, options->paths[i]);
    if (!status && options->find && (!out->loader || finder_start(&out->finder, options)))
        find(out);
    return status;
}

void shelf_free(struct shelf *shelf)
{
    finder_stop(shelf->finder);
    loader_stop(shelf->loader);
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->items[i].document)
            ent_document_free(shelf->items[i].document);
    free(shelf->items);
    catalog_free(&shelf->catalog);
    *shelf = (struct shelf){0};
}

int shelf_read_path(struct ent_document **out, const struct reader_options *options,
                    const char *path, const struct ent_watch *watch, struct ent_message *message)
{
    if (options->read)
        return options->read(out, path, options->payload, watch, message);
    struct ent_source source = {0};
    int status = ent_source_read(&source, path, message);
    if (status)
        return status;
    struct ent_input input = {.name = path, .bytes = source.bytes, .len = source.len};
    status = ent_document_read_watched(out, options->engine, &input, watch, message);
    ent_source_free(&source);
    return status;
}

/* What an item has now, the list tells; without memory it tells what it did. */
static void learn(struct shelf *shelf, size_t index)
{
    const struct shelf_item *item = &shelf->items[index];
    catalog_learn(&shelf->catalog, index, shelf_title(item),
                  item->state == SHELF_READY ? item->document : NULL);
}

/* What came of reading is known. */
static void settle(struct shelf *shelf, size_t index)
{
    struct shelf_item *item = &shelf->items[index];
    if (item->status && !item->message.text[0])
        ent_fail(&item->message, item->status, "%s: %s", item->path, ent_error_text(item->status));
    item->state = item->status ? SHELF_FAILED : SHELF_READY;
    shelf->n_failed += item->status != 0;
    shelf->n_ready += item->status == 0;
    learn(shelf, index);
}

const struct shelf_item *shelf_read(struct shelf *shelf, size_t index)
{
    struct shelf_item *item = &shelf->items[index];
    if (item->state == SHELF_READY || item->state == SHELF_FAILED)
        return item;
    static const struct ent_watch nobody = {0};
    if (shelf->loader) {
        loader_want(shelf->loader, index);
        return item;
    }
    item->status =
        shelf_read_path(&item->document, shelf->options, item->path, &nobody, &item->message);
    if (item->status)
        item->document = NULL;
    settle(shelf, index);
    return item;
}

/* Takes the next article that was found; 0 where there is none. */
static int collect_found(struct shelf *shelf, struct shelf_news *out)
{
    struct found found;
    while (shelf->finder && finder_take(shelf->finder, &found)) {
        if (!found.path)
            shelf->note = found.note;
        else if (add(shelf, found.path) == 0) {
            *out = (struct shelf_news){shelf->count - 1, SHELF_UNREAD, NULL};
            return 1;
        }
    }
    return 0;
}

int shelf_collect(struct shelf *shelf, struct shelf_news *out)
{
    struct loaded loaded;
    if (collect_found(shelf, out))
        return 1;
    if (!shelf->loader || !loader_take(shelf->loader, &loaded))
        return 0;
    struct shelf_item *item = &shelf->items[loaded.index];
    *out = (struct shelf_news){loaded.index, item->state, item->document};
    item->document = loaded.document;
    item->message = loaded.message;
    if (loaded.text_only || loaded.status == ENT_E_CANCELLED) {
        item->state = loaded.document ? SHELF_TEXT : SHELF_UNREAD;
        learn(shelf, loaded.index);
        return 1;
    }
    item->status = loaded.status;
    settle(shelf, loaded.index);
    return 1;
}

void shelf_load(struct shelf *shelf, int on)
{
    shelf->stopped = !on;
    finder_go(shelf->finder, on);
    if (shelf->loader)
        loader_go(shelf->loader, on);
}

int shelf_is_finding(const struct shelf *shelf)
{
    return finder_is_busy(shelf->finder);
}

int shelf_is_read(const struct shelf *shelf)
{
    return shelf->n_ready + shelf->n_failed == shelf->count && !shelf_is_finding(shelf);
}

int shelf_is_loading(const struct shelf *shelf)
{
    struct loader_progress progress;
    if (!shelf->loader || shelf_is_read(shelf))
        return 0;
    return !shelf->stopped || loader_is_busy(shelf->loader, &progress);
}

int shelf_percent(const struct shelf *shelf, size_t index)
{
    struct loader_progress progress;
    const struct shelf_item *item = &shelf->items[index];
    if (!shelf->loader || !loader_is_busy(shelf->loader, &progress) || progress.index != index)
        return -1;
    if (item->state != SHELF_TEXT || !item->document->text.n_sentences)
        return 0;
    return (int)(100.0 * progress.sentences / item->document->text.n_sentences);
}

int shelf_read_next(struct shelf *shelf)
{
    if (shelf->loader)
        return 0;
    while (shelf->next < shelf->count && shelf->items[shelf->next].state != SHELF_UNREAD)
        shelf->next++;
    if (shelf->next == shelf->count)
        return 0;
    shelf_read(shelf, shelf->next++);
    return 1;
}

const char *shelf_title(const struct shelf_item *item)
{
    if (item->document && item->document->article.title[0])
        return item->document->article.title;
    const char *slash = strrchr(item->path, '/');
    if (strcmp(item->path, "-") == 0)
        return "standard input";
    return slash && slash[1] ? slash + 1 : item->path;
}

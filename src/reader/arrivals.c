// SPDX-License-Identifier: MIT
/*
 * An article that is open when it comes is shown where it stood; its graph follows. The graph of
 * all articles is folded anew whenever it has grown by a third, so that folding costs no more than
 * a few times the last graph; what is picked in it stays picked, by its name.
 */
#include "config.h"

#include "arrivals.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>

#include "finder.h"
#include "loader.h"
#include "view.h"

enum { PATIENCE_MS = 30, OPENING_MS = 150, BAR = 10, GROWTH = 3, BAR_COLS = 70 };

/* How long to wait for more before the screen opens, in ms. */
static int patience(const struct shelf *shelf, size_t first)
{
    return first < shelf->count && shelf->items[first].state == SHELF_TEXT ? PATIENCE_MS
                                                                           : OPENING_MS;
}

size_t arrivals_first(struct reader *reader)
{
    struct shelf *shelf = &reader->shelf;
    struct pollfd fds[] = {{.fd = loader_fd(shelf->loader), .events = POLLIN},
                           {.fd = shelf->finder ? finder_fd(shelf->finder) : -1, .events = POLLIN}};
    for (size_t first = 0;;) {
        struct shelf_news news;
        int finding = shelf_is_finding(shelf);
        if (shelf_collect(shelf, &news)) {
            ent_document_free(news.old);
            continue;
        }
        while (first < shelf->count && shelf->items[first].state == SHELF_FAILED)
            first++;
        if (first == shelf->count && !finding)
            return first;
        if (first < shelf->count && shelf_read(shelf, first)->state == SHELF_READY)
            return first;
        if (poll(fds, 2, patience(shelf, first)) == 0)
            return first;
    }
}

static void refold(struct reader *reader)
{
    uint32_t cursor = reader->cursor;
    reader_refold_keeping(reader);
    reader->cursor = cursor; /* picking again would move it to a place */
}

/* Lists of statements, changes and cards are not pulled from under the eyes. */
static int may_refold(const struct reader *reader)
{
    enum view_id shown = reader->shown[SIDE_GRAPH];
    return shown != VIEW_TIES && shown != VIEW_CARD && shown != VIEW_COMPARE;
}

/* Brings the graph of all articles up to date, when it is worth it. */
static int grow(struct reader *reader)
{
    size_t there = reader->graph ? reader->graph->n_documents : 0, more = reader->arrived;
    int last = shelf_is_read(&reader->shelf);
    if (!more || !reader->whole || !may_refold(reader) || (!last && more * GROWTH < there))
        return 0;
    reader->arrived = 0;
    refold(reader);
    return 1;
}

/* The open article has come, or a part of it. */
static void open_again(struct reader *reader, const struct shelf_news *news)
{
    const struct shelf_item *item = &reader->shelf.items[reader->item];
    if (news->was == SHELF_UNREAD || item->state == SHELF_FAILED)
        reader_remake(reader);
    if (!reader->whole)
        refold(reader);
    if (item->state == SHELF_FAILED)
        reader_fail(reader, "%s", item->message.text);
}

static void tell_end(struct reader *reader)
{
    const struct shelf *shelf = &reader->shelf;
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->items[i].state == SHELF_FAILED) {
            reader_fail(reader, "%zu of %zu articles could not be read; %s", shelf->n_failed,
                        shelf->count, shelf->items[i].message.text);
            return;
        }
}

/* The first article is shown as soon as there is one; several are shown as a list, unless the user
 * is at something already. */
static void open_screen(struct reader *reader)
{
    if (reader->item >= reader->shelf.count)
        reader_show(reader, 0);
    if (!reader->touched && reader->shelf.count > 1 && reader->shown[SIDE_TEXT] == VIEW_ARTICLE)
        reader->shown[SIDE_TEXT] = VIEW_ARTICLES;
}

/* What is to be compared needs all ties. Where the user is at something already it waits. */
static void compare(struct reader *reader)
{
    const char *other = reader->options->compare;
    if (!other)
        return;
    if (reader->touched) {
        reader_say(reader, "all is read; :compare %s shows what changed", other);
        return;
    }
    if (reader->shelf.count > 1 && !reader->whole) {
        reader->whole = 1;
        refold(reader);
    }
    compare_show(reader, other);
}

int arrivals_take(struct reader *reader)
{
    struct shelf_news news;
    struct shelf *shelf = &reader->shelf;
    int came = 0;
    while (shelf_collect(shelf, &news)) {
        reader->arrived +=
            shelf->items[news.index].state == SHELF_READY &&
            (!shelf->catalog.n_marked || catalog_is_marked(&shelf->catalog, news.index));
        if (news.index == reader->item)
            open_again(reader, &news);
        ent_document_free(news.old);
        came = 1;
    }
    if (came)
        open_screen(reader);
    came |= grow(reader);
    if (shelf->note.text[0])
        reader_say(reader, "%s", shelf->note.text);
    shelf->note.text[0] = '\0';
    if (!reader->all_read && shelf_is_read(shelf)) {
        reader->all_read = 1;
        compare(reader);
        tell_end(reader);
    }
    return came;
}

void arrivals_toggle(struct reader *reader)
{
    struct shelf *shelf = &reader->shelf;
    size_t known = shelf->n_ready + shelf->n_failed;
    if (shelf_is_read(shelf)) {
        if (shelf->count == 1)
            reader_say(reader, "the article is read");
        else
            reader_say(reader, "all %zu articles are read", shelf->count);
        return;
    }
    shelf_load(shelf, shelf->stopped);
    reader_say(reader,
               shelf->stopped ? "stopped: %zu of %zu articles are read; :load goes on"
                              : "reading on: %zu of %zu articles are read",
               known, shelf->count);
}

static int write_bar(const struct reader *reader, char *out, size_t size, size_t done, size_t all)
{
    size_t full = all ? done * BAR / all : 0, len = 0;
    if (reader->canvas.cols < BAR_COLS) /* then keys are told instead */
        return 0;
    for (size_t i = 0; i < BAR && len < size; i++) {
        const char *cell = i < full ? (reader->ascii ? "#" : "█") : reader->ascii ? "." : "░";
        len += (size_t)snprintf(out + len, size - len, "%s", cell);
    }
    return (int)len;
}

void arrivals_write(const struct reader *reader, char *out, size_t size)
{
    const struct shelf *shelf = &reader->shelf;
    size_t known = shelf->n_ready + shelf->n_failed;
    out[0] = '\0';
    const char *more = shelf_is_finding(shelf) ? "+" : "";
    if (shelf_is_read(shelf))
        return;
    int percent = reader->item < shelf->count ? shelf_percent(shelf, reader->item) : -1;
    if (percent >= 0) {
        int len = write_bar(reader, out, size, (size_t)percent, 100);
        snprintf(out + len, size - (size_t)len, "%s%d%% ", len ? " " : "", percent);
    } else if (shelf->count > 1 || *more) {
        int len = write_bar(reader, out, size, known, shelf->count);
        snprintf(out + len, size - (size_t)len, "%s%zu/%zu%s read ", len ? " " : "", known,
                 shelf->count, more);
    }
}

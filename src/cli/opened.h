// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_OPENED_H
#define ENTENTE_CLI_OPENED_H
/*
 * What the reader opens: an article a path, and in the place of snapshots, feeds, books, folders
 * and addresses the articles that they have. Files of one article are left for the reader to read
 * when it wants to.
 *
 * Finding may run in a thread of its own. What it found is handed over a path at a time; the item
 * behind a path does not change and is not moved after that.
 */
#include <pthread.h>

#include "cli/command.h"
#include "entente/buffer.h"
#include "entente/snapshot.h"
#include "reader/reader.h"

struct opened_item;

struct opened {
    const struct program *program;
    struct reader_taker *taker; /* who is told, while finding */
    pthread_mutex_t lock;       /* initialised by whom it belongs to */
    struct opened_item *items;  /* a list, the last one first */
    struct ent_snapshot **snapshots;
    size_t n_snapshots, n_items;
    struct ent_buffer notes; /* what was passed over, a line each */
};

/* The way to find (reader_find_fn) and to read (reader_read_fn); the payload is the struct, which
 * has its program. To be freed when the reader has ended. */
int opened_find(void *payload, struct reader_taker *taker, struct ent_message *message);
int opened_read(struct ent_document **out, const char *path, void *payload,
                const struct ent_watch *watch, struct ent_message *message);
void opened_free(struct opened *opened);

/* 1 where the file begins as a snapshot does. */
int opened_is_snapshot(const char *path);

#endif

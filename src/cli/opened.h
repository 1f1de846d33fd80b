// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_OPENED_H
#define ENTENTE_CLI_OPENED_H
/*
 * What the reader opens: an article a path, and in the place of snapshots, feeds, books and
 * addresses the articles that they have. Files of one article are left for the reader to read when
 * it wants to.
 */
#include "cli/command.h"
#include "cli/kept.h"
#include "entente/snapshot.h"

/* An input of the reader, found by its path's address. */
struct opened_item {
    const char *path;
    struct ent_snapshot *snapshot; /* NULL: an article of its own */
    struct kept kept;              /* the article of a source that was taken apart, else empty */
    size_t document;               /* of the snapshot */
    int status;                    /* of a source that can't be read */
    struct ent_message message;
};

struct opened {
    const struct program *program;
    const char **paths;
    struct opened_item *items;
    size_t count, room;
    struct ent_snapshot **snapshots;
    size_t n_snapshots;
};

/* Looks at the inputs and opens the snapshots among them. Errors: NOMEM. Free it, also after an
 * error, when the reader has ended. */
int opened_find(struct opened *out, const struct program *program);
void opened_free(struct opened *opened);

/* The reader's way to a document (reader_read_fn); the payload is the struct. */
int opened_read(struct ent_document **out, const char *path, void *payload,
                const struct ent_watch *watch, struct ent_message *message);

#endif

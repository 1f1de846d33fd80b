// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SHELF_H
#define ENTENTE_READER_SHELF_H
/*
 * The articles at hand, in the order in which they were given. Each is read once, when it is first
 * asked for; one that can't be read keeps its place and its message.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/document.h"
#include "entente/error.h"
#include "reader.h"

enum shelf_state { SHELF_UNREAD, SHELF_READY, SHELF_FAILED };

struct shelf_item {
    const char *path; /* borrowed */
    enum shelf_state state;
    struct ent_document *document; /* NULL unless ready */
    int status;                    /* of what failed */
    struct ent_message message;
    uint32_t cursor, top; /* where its reader was: offsets into its page */
};

struct shelf {
    const struct reader_options *options;
    struct shelf_item *items;
    size_t count;
    size_t n_ready, n_failed;
    size_t next; /* all before it were read */
};

/* Errors: NOMEM. Nothing is read yet. */
int shelf_init(struct shelf *out, const struct reader_options *options);
void shelf_free(struct shelf *shelf);

/* The item, read now if it was not yet. */
const struct shelf_item *shelf_read(struct shelf *shelf, size_t index);
/* Reads the next unread one; 0 where none is left. */
int shelf_read_next(struct shelf *shelf);
/* What to call it: its title, or the last part of its path; never NULL. */
const char *shelf_title(const struct shelf_item *item);

#endif

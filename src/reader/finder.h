// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_FINDER_H
#define ENTENTE_READER_FINDER_H
/*
 * A thread that finds what there is to read (addresses are fetched, feeds, books and folders
 * opened) while the reader is used. Only the thread that made it calls these functions.
 */
#include "reader.h"

struct finder;

/* An article's path, or a note for people. */
struct found {
    const char *path; /* NULL: it is a note, or an error that ended the finding */
    struct ent_message note;
};

/* Errors: NOMEM, IO (no thread). */
int finder_start(struct finder **out, const struct reader_options *options);
/* Ends the finding, waits for that, and frees all. NULL is allowed. */
void finder_stop(struct finder *finder);

/* Stops after what is being fetched or opened, or goes on. NULL is allowed. */
void finder_go(struct finder *finder, int on);
/* Takes the next thing found; 0 where there is none. */
int finder_take(struct finder *finder, struct found *out);
/* 1 until all is found and taken. NULL is allowed: 0. */
int finder_is_busy(struct finder *finder);
/* Readable when there is something to take, or the end has come; finder_take() empties it. */
int finder_fd(const struct finder *finder);

#endif

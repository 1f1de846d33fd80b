// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_LOADER_H
#define ENTENTE_READER_LOADER_H
/*
 * A thread that reads articles while the reader is used. It is told which to read next, and hands
 * back what it read; only the thread that made it calls these functions.
 */
#include <stddef.h>

#include "entente/document.h"
#include "reader.h"

struct loader;

/* What came of an article. */
struct loaded {
    size_t index; /* in the order in which they were added */
    /* 0: *document is whole. CANCELLED: it is as far as it came, or NULL; the article is to be
     * asked for again. Else it is NULL and `message` tells why. The taker frees it. */
    int status;
    /* 1: more is to come: the text is there, and nothing found in it. The document borrows from the
     * one that follows, and is to be freed before it. */
    int text_only;
    struct ent_document *document;
    struct ent_message message;
};

/* How far the article is that is being read. */
struct loader_progress {
    size_t index;
    unsigned sentences; /* parsed so far */
};

/* Reads articles in their order, when it is told to go on. Errors: NOMEM, IO (no thread). */
int loader_start(struct loader **out, const struct reader_options *options);
/* Adds an article behind the others; the path is borrowed. Errors: NOMEM. */
int loader_add(struct loader *loader, const char *path);
/* Stops what is being read, waits for that, and frees all that was not taken. NULL is allowed. */
void loader_stop(struct loader *loader);

/* Reads this one next, and now: what is being read is stopped and read again later. */
void loader_want(struct loader *loader, size_t index);
/* Goes on with all that are left, or stops after what is wanted. */
void loader_go(struct loader *loader, int on);
/* Takes the next result; 0 where there is none. */
int loader_take(struct loader *loader, struct loaded *out);
/* Readable when there is something to take; loader_take() empties it. */
int loader_fd(const struct loader *loader);
/* 1 while an article is being read. */
int loader_is_busy(struct loader *loader, struct loader_progress *out);

#endif

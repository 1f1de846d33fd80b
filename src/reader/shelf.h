// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SHELF_H
#define ENTENTE_READER_SHELF_H
/*
 * The articles at hand, in the order in which they were given or found. Each is read once; one that
 * can't be read keeps its place and its message. Where there is a loader, it reads them in a thread
 * of its own, and what it read is collected; without one each is read when it is first asked for.
 */
#include <stddef.h>
#include <stdint.h>

#include "catalog.h"
#include "entente/document.h"
#include "entente/error.h"
#include "reader.h"

enum shelf_state {
    SHELF_UNREAD,
    SHELF_TEXT, /* the document has its text, and nothing was found in it yet */
    SHELF_READY,
    SHELF_FAILED
};

struct shelf_item {
    const char *path; /* borrowed */
    enum shelf_state state;
    struct ent_document *document; /* NULL unless ready, or there is text */
    int status;                    /* of what failed */
    struct ent_message message;
    uint32_t cursor, top; /* where its reader was: offsets into its page */
    int recalled;         /* 1: where it was left the last time was asked for */
};

struct shelf {
    const struct reader_options *options;
    struct shelf_item *items;
    size_t count, room;
    struct catalog catalog; /* what is known of the items, by their index */
    size_t n_ready, n_failed;
    size_t next;             /* all before it were read */
    struct loader *loader;   /* NULL: none */
    struct finder *finder;   /* NULL: all was found */
    struct ent_message note; /* the last one that finding left, for people; "" for none */
    int full;                /* 1: no memory for more articles */
    int stopped;             /* 1: the user stopped the loader */
};

/* Errors: NOMEM. Nothing is read yet; where threads are to be had, not all may be found. */
int shelf_init(struct shelf *out, const struct reader_options *options);
void shelf_free(struct shelf *shelf);

/* Makes the document of a path, as the options say. */
int shelf_read_path(struct ent_document **out, const struct reader_options *options,
                    const char *path, const struct ent_watch *watch, struct ent_message *message);
/* The item, read now if it was not yet; with a loader, to be read next. */
const struct shelf_item *shelf_read(struct shelf *shelf, size_t index);
/* Reads the next unread one; 0 where none is left, or a loader reads them. */
int shelf_read_next(struct shelf *shelf);

/* What the loader has brought about. */
struct shelf_news {
    size_t index;
    enum shelf_state was;
    struct ent_document *old; /* what stood there before, for the caller to free; may be NULL */
};
/* Takes the next news into the shelf; 0 where there is none. */
int shelf_collect(struct shelf *shelf, struct shelf_news *out);
/* Has the loader go on with all, or stop. */
void shelf_load(struct shelf *shelf, int on);
/* 1 where it is not known yet how many articles there are. */
int shelf_is_finding(const struct shelf *shelf);
/* 1 where all articles are found and were read, or could not be. */
int shelf_is_read(const struct shelf *shelf);
/* 1 where articles are still to come. */
int shelf_is_loading(const struct shelf *shelf);
/* How much of the article was parsed, of 100; -1 where it is not being read now. */
int shelf_percent(const struct shelf *shelf, size_t index);
/* What to call it: its title, or the last part of its path; never NULL. */
const char *shelf_title(const struct shelf_item *item);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_RECALL_H
#define ENTENTE_READER_RECALL_H
/*
 * Where articles were left, from one run to the next. An article is known by its text, wherever it
 * came from; a place is an offset into that text. There are at most RECALL_MOST places: the one
 * that was not used for longest goes first. Files are read and written by the caller.
 *
 * In writing a place is a line, the newest first; lines that begin with # say nothing:
 *
 *     ARTICLE CURSOR TOP          (16 hexadecimal digits, bytes, bytes)
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/buffer.h"
#include "entente/error.h"

enum { RECALL_MOST = 500 };

struct recalled {
    uint64_t article;
    uint32_t cursor, top; /* 0 and 0 where there is nothing to come back to */
    int changed;          /* 1: not read, but set since */
};

/* A zeroed one is empty. */
struct recall {
    struct recalled items[RECALL_MOST]; /* the newest first */
    size_t count;
};

/* What an article is known by. */
uint64_t recall_key(const char *text, size_t len);
/* The place of that article, NULL where there is none. */
const struct recalled *recall_find(const struct recall *recall, uint64_t article);
/* Sets the place of an article; it is the newest then. Cursor 0 forgets it. */
void recall_set(struct recall *recall, uint64_t article, uint32_t cursor, uint32_t top);
/* Adds what `text` says. Gives the number of lines that say nothing that can be understood; the
 * first of them in *wrong. */
size_t recall_read(struct recall *recall, const char *text, size_t *wrong);
/* Sets in `recall` what was changed in `changes`. */
void recall_merge(struct recall *recall, const struct recall *changes);
/* 1 where something was changed. */
int recall_is_changed(const struct recall *recall);
void recall_write(struct ent_buffer *out, const struct recall *recall);

#endif

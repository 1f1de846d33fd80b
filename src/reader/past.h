// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_PAST_H
#define ENTENTE_READER_PAST_H
/*
 * The lines that were typed at prompts, from one run to the next: at most PAST_MOST of each kind,
 * each line once. Files are read and written by the caller.
 *
 * In writing a line has the sign of its kind before it, the newest of a kind first; lines that
 * begin with # say nothing:
 *
 *     :view matrix
 */
#include <stddef.h>

#include "entente/buffer.h"

enum past_kind { PAST_COMMAND, PAST_SEARCH, PAST_NARROW, PAST_EXPORT, PAST_KINDS };
enum { PAST_MOST = 100, PAST_BYTES = 1024 /* a longer line is no line */ };

struct past_line {
    char *text;
    int fresh; /* 1: not read, but typed since */
};

/* A zeroed one is empty. */
struct past {
    struct past_line lines[PAST_KINDS][PAST_MOST]; /* the newest first */
    size_t count[PAST_KINDS];
};

/* Makes the line the newest of its kind; what there is no memory for is forgotten. */
void past_add(struct past *past, enum past_kind kind, const char *line);
/* Adds what `text` says behind what is there. Gives the number of lines that cannot be understood;
 * the first of them in *wrong. */
size_t past_read(struct past *past, const char *text, size_t *wrong);
/* Adds to `past` what was typed since in `other`. */
void past_merge(struct past *past, const struct past *other);
/* 1 where something was typed. */
int past_is_changed(const struct past *past);
void past_write(struct ent_buffer *out, const struct past *past);
void past_free(struct past *past);

#endif

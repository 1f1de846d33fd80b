// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_LINES_H
#define ENTENTE_CLI_LINES_H
/*
 * Lines of a stream, in batches: as many whole lines as are there without waiting, one at least. So
 * a pipe is answered line by line while somebody types into it, and in bulk while it is full.
 */
#include <stddef.h>

#include "entente/buffer.h"
#include "entente/error.h"

enum { LINE_LIMIT = 64 * 1024 * 1024 }; /* bytes; a longer line is passed over and told */

struct line {
    const char *bytes; /* NUL-terminated, without the newline; until the next batch */
    size_t len;
    size_t number; /* from 1 */
    int too_long;  /* 1: longer than LINE_LIMIT; bytes is empty */
};

struct line_reader {
    int fd;
    struct ent_buffer buffer;
    size_t taken; /* bytes of the buffer that earlier batches gave out */
    size_t number;
    int skipping; /* 1: within a line that is too long */
    int ended;
    struct line *lines; /* the batch */
    size_t count, capacity;
};

/* Reads the next batch into reader->lines; count 0 at the end. Errors: IO (errno tells), NOMEM. */
int lines_next(struct line_reader *reader);
void lines_free(struct line_reader *reader);

#endif

// SPDX-License-Identifier: MIT
/*
 * The buffer holds what was read and not given out yet. Newlines in it are looked for once: a batch
 * is cut when at least one is there and reading on would wait, or when the batch is large.
 */
#include "cli/lines.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 256 * 1024, BATCH_BYTES = 4 * 1024 * 1024 };

static int add_line(struct line_reader *r, struct line line)
{
    if (r->count == r->capacity) {
        size_t capacity = r->capacity ? r->capacity * 2 : 64;
        struct line *lines = realloc(r->lines, capacity * sizeof *lines);
        if (!lines)
            return ENT_E_NOMEM;
        r->lines = lines;
        r->capacity = capacity;
    }
    line.number = ++r->number;
    r->lines[r->count++] = line;
    return 0;
}

/* Moves what was not given out to the buffer's front. */
static void drop_taken(struct line_reader *r)
{
    if (!r->taken)
        return;
    r->buffer.len -= r->taken;
    memmove(r->buffer.data, r->buffer.data + r->taken, r->buffer.len);
    r->taken = 0;
}

static int is_readable(int fd)
{
    struct pollfd p = {.fd = fd, .events = POLLIN};
    return poll(&p, 1, 0) > 0;
}

static int read_chunk(struct line_reader *r, char *chunk)
{
    ssize_t n;
    do
        n = read(r->fd, chunk, CHUNK);
    while (n < 0 && errno == EINTR);
    if (n < 0)
        return ENT_E_IO;
    r->ended = n == 0;
    ent_buffer_add(&r->buffer, chunk, (size_t)n);
    return r->buffer.failed ? ENT_E_NOMEM : 0;
}

/* Reads until a batch is there: its newlines are overwritten with NULs later. */
static int fill(struct line_reader *r)
{
    char *chunk = malloc(CHUNK);
    if (!chunk)
        return ENT_E_NOMEM;
    size_t searched = 0;
    int status = 0, found = 0;
    while (!status && !r->ended) {
        found = found || (r->buffer.len > searched &&
                          memchr(r->buffer.data + searched, '\n', r->buffer.len - searched));
        searched = r->buffer.len;
        if (found && (r->buffer.len >= BATCH_BYTES || !is_readable(r->fd)))
            break;
        if (!found && r->buffer.len > LINE_LIMIT) {
            r->skipping = 1;
            r->buffer.len = searched = 0;
        }
        status = read_chunk(r, chunk);
    }
    free(chunk);
    return status;
}

/* Gives out one line of `len` bytes. */
static int take_line(struct line_reader *r, size_t len)
{
    char *bytes = r->buffer.data + r->taken;
    struct line line = {.bytes = bytes, .len = len};
    bytes[len] = '\0';
    r->taken += len;
    if (len && bytes[len - 1] == '\r')
        bytes[--line.len] = '\0';
    if (r->skipping || len > LINE_LIMIT)
        line = (struct line){.bytes = "", .too_long = 1};
    r->skipping = 0;
    return add_line(r, line);
}

int lines_next(struct line_reader *r)
{
    r->count = 0;
    drop_taken(r);
    int status = fill(r);
    while (!status && r->taken < r->buffer.len) {
        size_t left = r->buffer.len - r->taken;
        const char *newline = memchr(r->buffer.data + r->taken, '\n', left);
        if (!newline && !r->ended)
            break;
        size_t len = newline ? (size_t)(newline - r->buffer.data) - r->taken : left;
        status = take_line(r, len);
        r->taken += newline != NULL;
    }
    if (!status && r->ended && r->skipping)
        status = take_line(r, 0);
    return status;
}

void lines_free(struct line_reader *reader)
{
    ent_buffer_free(&reader->buffer);
    free(reader->lines);
    *reader = (struct line_reader){0};
}

// SPDX-License-Identifier: MIT
/*
 * Greedy filling: a piece is what stands between two places where UAX #14 (libunistring) allows a
 * break. It goes on the line where it fits without the space at its end, else on the next one.
 */
#include "export/wrap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>

#include "export/encode.h"

struct filler {
    struct ent_buffer *out;
    struct ent_wrap wrap;
    int used;  /* cells on the line so far, prefix and pending spaces included */
    int begun; /* 1 where the line has a piece on it */
};

/* Bytes without the spaces at the end. */
static size_t trimmed(const char *bytes, size_t len)
{
    while (len > 0 && bytes[len - 1] == ' ')
        len--;
    return len;
}

static void start_line(struct filler *filler, const char *prefix)
{
    ent_buffer_puts(filler->out, prefix);
    filler->used = (int)strlen(prefix);
    filler->begun = 0;
}

/* Ends the line; the space at its end goes, the prefix of an empty line stays. */
static void end_line(struct filler *filler)
{
    struct ent_buffer *out = filler->out;
    if (filler->begun && out->len)
        out->len = trimmed(out->data, out->len);
    ent_buffer_putc(out, '\n');
}

static void put_piece(struct filler *filler, const char *bytes, size_t len)
{
    int cells = ent_cells(bytes, trimmed(bytes, len));
    if (filler->begun && filler->wrap.width > 0 && filler->used + cells > filler->wrap.width) {
        end_line(filler);
        start_line(filler, filler->wrap.rest);
    }
    ent_buffer_add(filler->out, bytes, len);
    filler->used += ent_cells(bytes, len);
    filler->begun = 1;
}

void ent_put_wrapped(struct ent_buffer *out, const char *bytes, size_t len, struct ent_wrap wrap)
{
    struct ent_buffer line = {0};
    struct filler filler = {.out = out, .wrap = wrap};
    ent_put_line(&line, bytes, len);
    char *breaks = malloc(line.len + 1);
    if (!breaks || line.failed) {
        out->failed = 1;
        goto done;
    }
    start_line(&filler, wrap.first);
    if (line.len) {
        size_t from = 0;
        u8_possible_linebreaks((const uint8_t *)line.data, line.len, "UTF-8", breaks);
        for (size_t i = 1; i < line.len; i++)
            if (breaks[i] == UC_BREAK_POSSIBLE) {
                put_piece(&filler, line.data + from, i - from);
                from = i;
            }
        put_piece(&filler, line.data + from, line.len - from);
    }
    end_line(&filler);
done:
    free(breaks);
    ent_buffer_free(&line);
}

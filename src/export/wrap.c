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
#include "export/link.h"

struct filler {
    struct ent_buffer *out;
    struct ent_wrap wrap;
    int used;      /* cells on the line so far, prefix and pending spaces included */
    int begun;     /* 1 where the line has a piece on it */
    size_t at;     /* bytes of the text that were put */
    size_t number; /* of the link, 0 before it */
    int linked;    /* 1 within it */
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

static void turn_link(struct filler *filler, int on)
{
    if (on == filler->linked)
        return;
    if (on && !filler->number)
        filler->number = filler->out->len + 1; /* no other begins there */
    if (on)
        ent_link_open(filler->out, filler->wrap.link, filler->number);
    else
        ent_link_close(filler->out);
    filler->linked = on;
}

/* The bytes, with the link open for those that are part of it. */
static void put_bytes(struct filler *filler, const char *bytes, size_t len)
{
    const struct ent_wrap *wrap = &filler->wrap;
    for (size_t done = 0, stop; done < len; done = stop) {
        size_t at = filler->at + done;
        int on = wrap->link && at >= wrap->link_start && at < wrap->link_end;
        size_t edge = at < wrap->link_start ? wrap->link_start : wrap->link_end;
        stop = wrap->link && edge > at && edge < filler->at + len ? edge - filler->at : len;
        turn_link(filler, on);
        ent_buffer_add(filler->out, bytes + done, stop - done);
    }
    filler->at += len;
}

/* Ends the line; the space at its end goes, the prefix of an empty line stays. */
static void end_line(struct filler *filler)
{
    struct ent_buffer *out = filler->out;
    if (filler->begun && out->len)
        out->len = trimmed(out->data, out->len);
    turn_link(filler, 0);
    ent_buffer_putc(out, '\n');
}

static void put_piece(struct filler *filler, const char *bytes, size_t len)
{
    int cells = ent_cells(bytes, trimmed(bytes, len));
    if (filler->begun && filler->wrap.width > 0 && filler->used + cells > filler->wrap.width) {
        end_line(filler);
        start_line(filler, filler->wrap.rest);
    }
    put_bytes(filler, bytes, len);
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

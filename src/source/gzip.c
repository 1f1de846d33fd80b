// SPDX-License-Identifier: MIT
/*
 * What gzip packed, in one member or many (a WARC has one a record). What it unfolds to is limited:
 * a thousand times as much may come out of it as went in.
 */
#include <limits.h>
#include <string.h>
#include <zlib.h>

#include "source/gzip.h"
#include "source/split.h"

enum { CHUNK = 64 * 1024, ANY_HEADER = 32 };

int ent_gzip_is(const char *bytes, size_t len)
{
    return len > 10 && memcmp(bytes, "\x1F\x8B\x08", 3) == 0;
}

/* Unfolds one member or stream; zlib's status. */
static int inflate_one(struct ent_buffer *out, z_stream *z, size_t room)
{
    char chunk[CHUNK];
    int status;
    do {
        z->next_out = (Bytef *)chunk;
        z->avail_out = sizeof chunk;
        status = inflate(z, Z_NO_FLUSH);
        ent_buffer_add(out, chunk, sizeof chunk - z->avail_out);
    } while (status == Z_OK && out->len <= room && !out->failed &&
             (z->avail_in > 0 || z->avail_out == 0));
    return status;
}

int ent_gzip_unfold(struct ent_buffer *out, const char *bytes, size_t len, size_t room)
{
    z_stream z = {0};
    if (len > UINT_MAX)
        return ENT_E_TOOBIG;
    if (inflateInit2(&z, MAX_WBITS + ANY_HEADER) != Z_OK)
        return ENT_E_NOMEM;
    z.next_in = (Bytef *)(uintptr_t)bytes; /* zlib reads only */
    z.avail_in = (uInt)len;
    int status;
    do
        status = inflate_one(out, &z, room);
    while (status == Z_STREAM_END && z.avail_in > 10 && out->len <= room &&
           inflateReset(&z) == Z_OK);
    inflateEnd(&z);
    if (out->failed || status == Z_MEM_ERROR)
        return ENT_E_NOMEM;
    if (out->len > room)
        return ENT_E_TOOBIG;
    return status == Z_STREAM_END ? 0 : ENT_E_FORMAT;
}

int ent_gzip_split(struct ent_split *split, const char *bytes, size_t len)
{
    struct ent_buffer out = {0};
    int status = ent_gzip_unfold(&out, bytes, len, ent_split_room(split));
    if (status == ENT_E_TOOBIG)
        status = ent_split_fail(split, status, "unfolds to more than %u MB", split->limits.size);
    else if (status == ENT_E_NOMEM)
        status = ent_split_fail(split, status, "out of memory");
    else if (status && out.len)
        status = ent_split_note(split, "is damaged: what could be unpacked is read");
    else if (status)
        status = ent_split_fail(split, status, "is gzip, but damaged");
    struct ent_part part = {ENT_PART_UNFOLDED, {.bytes = out.data, .len = out.len}};
    if (!status)
        status = ent_split_put(split, &part);
    ent_buffer_free(&out);
    return status;
}

// SPDX-License-Identifier: MIT
/*
 * A web archive: records, each a header and a block of the length that it tells. Of the responses
 * and resources, those that are HTML and were found (200) are articles; the rest is not text.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "source/gzip.h"
#include "source/mime.h"
#include "source/split.h"

int ent_warc_is(const char *bytes, size_t len)
{
    return len > 8 && (memcmp(bytes, "WARC/1.", 7) == 0 || memcmp(bytes, "WARC/0.", 7) == 0);
}

/* Adds the chunks of a body that was sent in chunks; 0 where it is none. */
static int unchunk(struct ent_buffer *out, const char *bytes, size_t len)
{
    for (size_t at = 0; at < len;) {
        size_t size = 0, start = at;
        for (; at < len && isxdigit((unsigned char)bytes[at]) && size < len; at++)
            size = size * 16 + (size_t)(isdigit((unsigned char)bytes[at])
                                            ? bytes[at] - '0'
                                            : (bytes[at] | 0x20) - 'a' + 10);
        const char *newline = memchr(bytes + at, '\n', len - at);
        if (at == start || !newline)
            return out->len > 0;
        at = (size_t)(newline - bytes) + 1;
        if (size == 0)
            return 1;
        if (size > len - at)
            size = len - at;
        ent_buffer_add(out, bytes + at, size);
        at += size;
        while (at < len && (bytes[at] == '\r' || bytes[at] == '\n'))
            at++;
    }
    return 1;
}

struct record {
    struct ent_split *split;
    struct ent_arena arena;
    struct ent_mime message; /* what was sent */
    const char *address;
    struct ent_buffer whole, plain;
};

static int has(const char *value, const char *word)
{
    for (; value && *value; value++)
        if (strncasecmp(value, word, strlen(word)) == 0)
            return 1;
    return 0;
}

/* The page as it was before it was sent: without chunks and compression. 0, or a status. */
static int undo_transfer(struct record *r, const char **bytes, size_t *len)
{
    const char *transfer = ent_mime_header(&r->message, &r->arena, "Transfer-Encoding");
    const char *content = ent_mime_header(&r->message, &r->arena, "Content-Encoding");
    *bytes = r->message.body;
    *len = r->message.body_len;
    if (has(transfer, "chunked") && unchunk(&r->whole, *bytes, *len) && r->whole.data) {
        *bytes = r->whole.data;
        *len = r->whole.len;
    }
    if (!has(content, "gzip") && !has(content, "deflate"))
        return content && *content && !has(content, "identity") && memchr(*bytes, 0, *len)
                   ? ENT_E_UNSUPPORTED
                   : 0;
    int status = ent_gzip_unfold(&r->plain, *bytes, *len, ent_split_room(r->split));
    if (r->plain.data && (!status || status == ENT_E_FORMAT)) {
        *bytes = r->plain.data;
        *len = r->plain.len;
        return 0;
    }
    return status == ENT_E_FORMAT ? 0 : status; /* it may say so and not be */
}

static int put_page(struct record *r)
{
    struct ent_part part = {ENT_PART_ARTICLE, {.kind = ENT_INPUT_HTML, .url = r->address}};
    const char *type = ent_mime_header(&r->message, &r->arena, "Content-Type");
    int status = undo_transfer(r, &part.input.bytes, &part.input.len);
    if (status)
        return ent_split_note(r->split, "%.120s: %s", r->address ? r->address : "a record",
                              status == ENT_E_UNSUPPORTED ? "is compressed in an unknown way"
                                                          : ent_error_text(status));
    part.input.charset = ent_mime_parameter(type, &r->arena, "charset");
    return part.input.len ? ent_split_put(r->split, &part) : 0;
}

static int is_html(const struct record *r, struct ent_arena *arena)
{
    return ent_mime_is(&r->message, arena, "text/html") ||
           ent_mime_is(&r->message, arena, "application/xhtml");
}

static int put_record(struct ent_split *split, const struct ent_mime *head)
{
    struct record r = {.split = split, .message = *head};
    const char *type = ent_mime_header(head, &r.arena, "WARC-Type");
    int status = 0, response = type && strcasecmp(type, "response") == 0;
    r.address = ent_mime_header(head, &r.arena, "WARC-Target-URI");
    if (response)
        r.message = ent_mime_cut(head->body, head->body_len);
    int found =
        !response || (r.message.head_len > 12 && memcmp(r.message.head, "HTTP/", 5) == 0 &&
                      memchr(r.message.head, ' ', 12) &&
                      strncmp((const char *)memchr(r.message.head, ' ', 12), " 200", 4) == 0);
    if (found && (response || (type && strcasecmp(type, "resource") == 0)) && is_html(&r, &r.arena))
        status = put_page(&r);
    ent_buffer_free(&r.whole);
    ent_buffer_free(&r.plain);
    ent_arena_free(&r.arena);
    return status;
}

/* The length that the record's header tells; -1 where it tells none. */
static long long length_of(const struct ent_mime *head)
{
    struct ent_arena arena = {0};
    const char *text = ent_mime_header(head, &arena, "Content-Length");
    long long len = text && isdigit((unsigned char)*text) ? strtoll(text, NULL, 10) : -1;
    ent_arena_free(&arena);
    return len;
}

int ent_warc_split(struct ent_split *split, const char *bytes, size_t len)
{
    int status = 0;
    for (size_t at = 0; at < len && !status;) {
        if (bytes[at] == '\r' || bytes[at] == '\n') {
            at++;
            continue;
        }
        struct ent_mime record = ent_mime_cut(bytes + at, len - at);
        long long block = length_of(&record);
        if (!ent_warc_is(bytes + at, len - at) || block < 0)
            return ent_split_note(split, "is damaged at byte %zu: what follows is not read",
                                  at + 1);
        if ((unsigned long long)block > record.body_len)
            status = ent_split_note(split, "is cut off: its last record is not whole");
        else
            record.body_len = (size_t)block;
        if (!status)
            status = put_record(split, &record);
        at = (size_t)(record.body - bytes) + record.body_len;
    }
    return status;
}

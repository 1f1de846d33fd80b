// SPDX-License-Identifier: MIT
/* The kinds of sources, the surest signs first. A new one is a file and a row. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "source/split.h"
#include "source/zip.h"

static int is_any(const char *bytes, size_t len)
{
    (void)bytes;
    (void)len;
    return 1;
}

/* UTF-16 has NUL bytes of right; its byte order mark tells it. */
static int is_utf16(const char *bytes, size_t len)
{
    return len >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0);
}

static int is_text(const char *bytes, size_t len)
{
    return is_utf16(bytes, len) || !memchr(bytes, '\0', len);
}

/* A page or a text is one article: the source itself. */
static int split_whole(struct ent_split *split, const char *bytes, size_t len)
{
    if (!is_text(bytes, len))
        return ent_split_fail(split, ENT_E_BINARY, "is not a text (it has NUL bytes)");
    struct ent_part part = {ENT_PART_ARTICLE, {.bytes = bytes, .len = len}};
    part.input.url = *split->url ? split->url : NULL;
    part.input.charset = split->charset;
    return ent_split_put(split, &part);
}

static const struct ent_kind kinds[] = {
    {"gzip", ent_gzip_is, ent_gzip_split, 0, NULL},
    {"EPUB", ent_epub_is, ent_epub_split, 0, ent_zip_prepare},
    {"ZIP", ent_zip_is, ent_zip_split, 0, NULL},
    {"PDF", ent_pdf_is, ent_pdf_split, ENT_KIND_TRUST | ENT_KIND_ONE, NULL},
    {"WARC", ent_warc_is, ent_warc_split, 0, NULL},
    {"mbox", ent_mbox_is, ent_mbox_split, ENT_KIND_WORDS, NULL},
    {"mail", ent_mail_is, ent_mail_split, ENT_KIND_WORDS | ENT_KIND_ONE, NULL},
    {"OPML", ent_opml_is, ent_opml_split, ENT_KIND_TEXT, NULL},
    {"feed", ent_feed_is, ent_feed_split, ENT_KIND_TEXT, NULL},
    {"JSON feed", ent_json_feed_is, ent_json_feed_split, ENT_KIND_TEXT, NULL},
    {"page", is_any, split_whole, ENT_KIND_TRUST | ENT_KIND_ONE, NULL},
};

const struct ent_kind *ent_kind_find(const char *bytes, size_t len)
{
    size_t i = 0;
    while (!kinds[i].is(bytes, len))
        i++;
    return &kinds[i];
}

int ent_kind_is_one(const char *bytes, size_t len)
{
    return ent_kind_find(bytes, len)->split == split_whole;
}

int ent_kind_is_source(const char *bytes, size_t len)
{
    const struct ent_kind *kind = ent_kind_find(bytes, len);
    return kind->split == split_whole ? is_text(bytes, len) : kind->split != ent_zip_split;
}

int ent_kind_has(const char *bytes, size_t len, size_t within, const char *word)
{
    size_t n = strlen(word), end = len < within ? len : within;
    for (size_t i = 0; i + n <= end; i++) {
        const char *p = memchr(bytes + i, *word, end - n + 1 - i);
        if (!p)
            return 0;
        if (memcmp(p, word, n) == 0)
            return 1;
        i = (size_t)(p - bytes);
    }
    return 0;
}

int ent_split_put(struct ent_split *split, const struct ent_part *part)
{
    return split->put(split->payload, part, split->message);
}

int ent_split_note(struct ent_split *split, const char *format, ...)
{
    char text[256];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    struct ent_part part = {ENT_PART_NOTE, {.bytes = text, .len = strlen(text)}};
    return ent_split_put(split, &part);
}

int ent_split_fail(struct ent_split *split, int status, const char *format, ...)
{
    char text[256];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    return ent_fail(split->message, status, "%s: %s", split->name, text);
}

size_t ent_split_room(const struct ent_split *split)
{
    return (size_t)split->limits.size << 20;
}

// SPDX-License-Identifier: MIT
/*
 * A mail is one article, its subject the title; a saved page (MHTML) is a mail whose first HTML
 * part is the page; a mailbox is mails behind lines that begin with "From ". Of a mail that has
 * both, the HTML is read: the text beside it is often only a hint to look at the HTML.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "source/mime.h"
#include "source/split.h"
#include "source/when.h"

enum { HEAD_WITHIN = 64 * 1024 };

/* Bytes of the header's name that the line begins with, 0 where it does not. */
static size_t name_len(const char *line, size_t len)
{
    size_t n = 0;
    while (n < len && (isalnum((unsigned char)line[n]) || line[n] == '-'))
        n++;
    return n > 0 && n < len && line[n] == ':' ? n : 0;
}

/* 1 where the bytes begin with headers, and one of them is what only a mail program writes. */
int ent_mail_is(const char *bytes, size_t len)
{
    static const char *const names[] = {"MIME-Version",
                                        "Message-ID",
                                        "Received",
                                        "Return-Path",
                                        "Snapshot-Content-Location",
                                        "Content-Type",
                                        "Content-Transfer-Encoding"};
    int found = 0;
    size_t lines = 0, end = len < HEAD_WITHIN ? len : HEAD_WITHIN;
    for (size_t at = 0; at < end; lines++) {
        const char *newline = memchr(bytes + at, '\n', end - at);
        size_t n = (newline ? (size_t)(newline - bytes) : end) - at;
        if (n == 0 || (n == 1 && bytes[at] == '\r'))
            break;
        size_t name = name_len(bytes + at, n);
        if (!name && (lines == 0 || !isblank((unsigned char)bytes[at])))
            return 0;
        for (size_t i = 0; name && i < sizeof names / sizeof *names; i++)
            found |= strlen(names[i]) == name && strncasecmp(names[i], bytes + at, name) == 0;
        at += n + 1;
    }
    return found && lines > 1;
}

int ent_mbox_is(const char *bytes, size_t len)
{
    if (len < 6 || memcmp(bytes, "From ", 5) != 0)
        return 0;
    const char *newline = memchr(bytes, '\n', len);
    size_t at = newline ? (size_t)(newline - bytes) + 1 : len;
    return at < len && ent_mail_is(bytes + at, len - at);
}

struct bodies {
    struct ent_arena *arena;
    struct ent_mime html, text;
    int has_html, has_text;
};

static int is_attached(const struct ent_mime *entity, struct ent_arena *arena)
{
    const char *how = ent_mime_header(entity, arena, "Content-Disposition");
    return how && strncasecmp(how, "attachment", 10) == 0;
}

/* The first HTML and the first text are the body; later ones are attached. */
static int look(void *payload, const struct ent_mime *entity)
{
    struct bodies *bodies = payload;
    if (is_attached(entity, bodies->arena))
        return 0;
    if (!bodies->has_html && (ent_mime_is(entity, bodies->arena, "text/html") ||
                              ent_mime_is(entity, bodies->arena, "application/xhtml"))) {
        bodies->html = *entity;
        bodies->has_html = 1;
    } else if (!bodies->has_text && ent_mime_is(entity, bodies->arena, "text/plain")) {
        bodies->text = *entity;
        bodies->has_text = 1;
    }
    return bodies->has_html;
}

/* "Jane Roe <jane@example.org>" names Jane Roe; an address alone names nobody. */
static const char *name_in(const char *from, struct ent_arena *arena)
{
    const char *open = from ? strchr(from, '<') : NULL;
    if (!open)
        return NULL;
    while (from < open && strchr(" \"\t", *from))
        from++;
    while (open > from && strchr(" \"\t", open[-1]))
        open--;
    return open > from ? ent_arena_copy(arena, from, (size_t)(open - from)) : NULL;
}

static void fill(struct ent_input *out, const struct ent_mime *mail, const struct ent_mime *body,
                 struct ent_arena *arena)
{
    const char *saved = ent_mime_header(mail, arena, "Snapshot-Content-Location");
    const char *type = ent_mime_header(body, arena, "Content-Type");
    const char *place = ent_mime_header(body, arena, "Content-Location");
    int page = saved || ent_mime_is(mail, arena, "multipart/related");
    out->charset = ent_mime_parameter(type, arena, "charset");
    out->url = saved ? saved : place && strncasecmp(place, "http", 4) == 0 ? place : NULL;
    if (page && !ent_mime_header(mail, arena, "To"))
        return; /* the page tells the rest itself */
    out->title = ent_mime_header(mail, arena, "Subject");
    out->author = name_in(ent_mime_header(mail, arena, "From"), arena);
    out->date = ent_when(ent_mime_header(mail, arena, "Date"));
}

int ent_mail_split(struct ent_split *split, const char *bytes, size_t len)
{
    struct ent_arena arena = {0};
    struct ent_buffer decoded = {0};
    struct ent_mime mail = ent_mime_cut(bytes, len);
    struct bodies bodies = {.arena = &arena};
    struct ent_part part = {ENT_PART_ARTICLE, {0}};
    int status = 0;
    ent_mime_walk(&mail, &arena, look, &bodies);
    if (bodies.has_html || bodies.has_text) {
        const struct ent_mime *body = bodies.has_html ? &bodies.html : &bodies.text;
        ent_mime_decode(&decoded, body, &arena);
        fill(&part.input, &mail, body, &arena);
        part.input.kind = bodies.has_html ? ENT_INPUT_HTML : ENT_INPUT_PASTED;
        part.input.bytes = decoded.data ? decoded.data : "";
        part.input.len = decoded.len;
        status = decoded.failed ? ent_split_fail(split, ENT_E_NOMEM, "out of memory")
                                : ent_split_put(split, &part);
    } else {
        const char *title = ent_mime_header(&mail, &arena, "Subject");
        status = ent_split_note(split, "the mail '%.80s' has no text", title ? title : "");
    }
    ent_buffer_free(&decoded);
    ent_arena_free(&arena);
    return status;
}

/* The place of the next line that begins a mail, behind `at`. */
static size_t next_mail(const char *bytes, size_t len, size_t at)
{
    for (const char *p; at < len && (p = memchr(bytes + at, '\n', len - at));) {
        at = (size_t)(p - bytes) + 1;
        if (len - at > 5 && memcmp(bytes + at, "From ", 5) == 0 &&
            ent_mbox_is(bytes + at, len - at))
            return at;
    }
    return len;
}

int ent_mbox_split(struct ent_split *split, const char *bytes, size_t len)
{
    int status = 0;
    for (size_t at = 0, next; at < len && !status; at = next) {
        next = next_mail(bytes, len, at);
        const char *newline = memchr(bytes + at, '\n', next - at);
        size_t start = newline ? (size_t)(newline - bytes) + 1 : next;
        status = ent_mail_split(split, bytes + start, next - start);
    }
    return status;
}

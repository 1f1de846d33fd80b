// SPDX-License-Identifier: MIT
/*
 * Everything is a range of the message's bytes: an entity's head and body are cut at its first
 * blank line, a multipart's body at the lines of its boundary. Broken mail is read as far as it
 * goes.
 */
#include "source/mime.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "source/mime_codes.h"

/* The line that begins at `at`: its end without the line break, and the place behind that. */
static size_t line_end(const char *bytes, size_t len, size_t at, size_t *next)
{
    const char *newline = memchr(bytes + at, '\n', len - at);
    size_t end = newline ? (size_t)(newline - bytes) : len;
    *next = newline ? end + 1 : len;
    return end > at && bytes[end - 1] == '\r' ? end - 1 : end;
}

struct ent_mime ent_mime_cut(const char *bytes, size_t len)
{
    for (size_t at = 0, next; at < len; at = next)
        if (line_end(bytes, len, at, &next) == at)
            return (struct ent_mime){bytes, at, bytes + next, len - next};
    return (struct ent_mime){bytes, len, bytes + len, 0};
}

const char *ent_mime_header(const struct ent_mime *entity, struct ent_arena *arena,
                            const char *name)
{
    const char *head = entity->head;
    size_t n = strlen(name), len = entity->head_len;
    for (size_t at = 0, next; at < len; at = next) {
        size_t end = line_end(head, len, at, &next);
        if (end - at <= n || strncasecmp(head + at, name, n) != 0 || head[at + n] != ':')
            continue;
        while (next < len && (head[next] == ' ' || head[next] == '\t'))
            end = line_end(head, len, next, &next);
        at += n + 1;
        while (at < end && isspace((unsigned char)head[at]))
            at++;
        char *value = ent_arena_copy(arena, head + at, end - at);
        for (size_t i = 0; value && i < end - at; i++)
            if ((unsigned char)value[i] < ' ')
                value[i] = ' ';
        return value && *value ? value : NULL;
    }
    return NULL;
}

const char *ent_mime_parameter(const char *value, struct ent_arena *arena, const char *name)
{
    size_t n = strlen(name);
    for (const char *p = value ? strchr(value, ';') : NULL; p; p = strchr(p, ';')) {
        p++;
        p += strspn(p, " \t");
        if (strncasecmp(p, name, n) != 0)
            continue;
        const char *q = p + n + strspn(p + n, " \t");
        if (*q != '=')
            continue;
        q += 1 + strspn(q + 1, " \t");
        size_t len = *q == '"' ? strcspn(q + 1, "\"") : strcspn(q, " \t;");
        return ent_arena_copy(arena, q + (*q == '"'), len);
    }
    return NULL;
}

int ent_mime_is(const struct ent_mime *entity, struct ent_arena *arena, const char *type)
{
    const char *value = ent_mime_header(entity, arena, "Content-Type");
    return strncasecmp(value ? value : "text/plain", type, strlen(type)) == 0;
}

/* 1 where the line is the boundary's; *last where it closes the multipart. */
static int is_boundary(const char *line, size_t len, const char *boundary, int *last)
{
    size_t n = strlen(boundary);
    if (len < n + 2 || memcmp(line, "--", 2) != 0 || memcmp(line + 2, boundary, n) != 0)
        return 0;
    const char *rest = line + n + 2;
    size_t left = len - n - 2;
    *last = left >= 2 && memcmp(rest, "--", 2) == 0;
    for (size_t i = *last ? 2 : 0; i < left; i++)
        if (rest[i] != ' ' && rest[i] != '\t')
            return 0;
    return 1;
}

struct walk {
    struct ent_arena *arena;
    int (*visit)(void *payload, const struct ent_mime *entity);
    void *payload;
};

static int walk(const struct walk *w, const struct ent_mime *entity, int depth);

static int walk_parts(const struct walk *w, const struct ent_mime *entity, const char *boundary,
                      int depth)
{
    const char *body = entity->body, *part = NULL;
    size_t len = entity->body_len;
    int last = 0, result = 0;
    for (size_t at = 0, next; at < len && !last && !result; at = next) {
        size_t end = line_end(body, len, at, &next);
        if (!is_boundary(body + at, end - at, boundary, &last))
            continue;
        struct ent_mime inner = {0};
        if (part)
            inner = ent_mime_cut(part, (size_t)(body + at - part));
        if (part)
            result = walk(w, &inner, depth + 1);
        part = body + next;
    }
    if (part && !last && !result) { /* it was cut off */
        struct ent_mime inner = ent_mime_cut(part, (size_t)(body + len - part));
        result = walk(w, &inner, depth + 1);
    }
    return result;
}

static int walk(const struct walk *w, const struct ent_mime *entity, int depth)
{
    if (ent_mime_is(entity, w->arena, "multipart/")) {
        const char *type = ent_mime_header(entity, w->arena, "Content-Type");
        const char *boundary = ent_mime_parameter(type, w->arena, "boundary");
        if (boundary && *boundary && depth < ENT_MIME_DEPTH)
            return walk_parts(w, entity, boundary, depth);
        return 0;
    }
    if (ent_mime_is(entity, w->arena, "message/rfc822") && depth < ENT_MIME_DEPTH) {
        struct ent_mime inner = ent_mime_cut(entity->body, entity->body_len);
        return walk(w, &inner, depth + 1);
    }
    return w->visit(w->payload, entity);
}

int ent_mime_walk(const struct ent_mime *entity, struct ent_arena *arena,
                  int (*visit)(void *payload, const struct ent_mime *entity), void *payload)
{
    struct walk w = {arena, visit, payload};
    return walk(&w, entity, 0);
}

void ent_mime_decode(struct ent_buffer *out, const struct ent_mime *entity, struct ent_arena *arena)
{
    const char *encoding = ent_mime_header(entity, arena, "Content-Transfer-Encoding");
    if (encoding && strncasecmp(encoding, "base64", 6) == 0)
        ent_base64_decode(out, entity->body, entity->body_len);
    else if (encoding && strncasecmp(encoding, "quoted-printable", 16) == 0)
        ent_quoted_decode(out, entity->body, entity->body_len, 0);
    else
        ent_buffer_add(out, entity->body, entity->body_len);
}

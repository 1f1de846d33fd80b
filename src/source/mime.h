// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_MIME_H
#define ENT_SOURCE_MIME_H
/*
 * Mail and MHTML: headers, parts within parts, and their transfer encodings (RFC 2045 to 2047).
 */
#include <stddef.h>

#include "entente/arena.h"
#include "entente/buffer.h"

enum { ENT_MIME_DEPTH = 16 }; /* parts within each other; what is deeper is not looked at */

/* An entity: a message, or a part of one. The bytes are borrowed. */
struct ent_mime {
    const char *head;
    size_t head_len;
    const char *body;
    size_t body_len;
};

/* Cuts an entity at the blank line behind its header. */
struct ent_mime ent_mime_cut(const char *bytes, size_t len);

/* A header's value on one line, as it is written; NULL where it is not there or memory is out. */
const char *ent_mime_header(const struct ent_mime *entity, struct ent_arena *arena,
                            const char *name);

/* A parameter of a header's value: "utf-8" of "text/html; charset=utf-8"; NULL where there is
 * none. */
const char *ent_mime_parameter(const char *value, struct ent_arena *arena, const char *name);

/* 1 where the entity is of that type ("text/html", "multipart/"); plain text is the default. */
int ent_mime_is(const struct ent_mime *entity, struct ent_arena *arena, const char *type);

/* Calls `visit` for every entity that has no parts, until it gives non-zero, which is given. */
int ent_mime_walk(const struct ent_mime *entity, struct ent_arena *arena,
                  int (*visit)(void *payload, const struct ent_mime *entity), void *payload);

/* Adds the body with its transfer encoding undone. */
void ent_mime_decode(struct ent_buffer *out, const struct ent_mime *entity,
                     struct ent_arena *arena);

/* Adds a header's value with its encoded words ("=?utf-8?q?caf=C3=A9?=") as UTF-8. */
void ent_mime_words(struct ent_buffer *out, const char *value);

#endif

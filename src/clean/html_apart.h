// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_HTML_APART_H
#define ENT_CLEAN_HTML_APART_H
#include "entente/clean.h"

/* Reads an article off the bytes that the next one brought, into the arena. 0 where they are none.
 */
int ent_html_unpack(struct ent_article *out, struct ent_arena *arena, const char *bytes,
                    size_t len);

/* ent_html_clean() (html.h) in a process of its own; the article is checked when it comes back.
 * `limits` has its defaults filled in. */
int ent_html_clean_apart(struct ent_article *out, struct ent_arena *arena, const char *name,
                         const char *bytes, size_t len, int whole, const struct ent_limits *limits,
                         struct ent_message *message);

#endif

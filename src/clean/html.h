// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_HTML_H
#define ENT_CLEAN_HTML_H
/*
 * Cleaning of an HTML page.
 */
#include <stddef.h>

#include "entente/clean.h"

/* 1 where the bytes begin as an HTML page or fragment does. */
int ent_html_is(const char *bytes, size_t len);

/* Cleans a page in UTF-8 into *out; `whole`: all of it is the article. `limits` has its defaults
 * filled in. Errors as ent_clean(). */
int ent_html_clean(struct ent_article *out, struct ent_arena *arena, const char *name,
                   const char *bytes, size_t len, int whole, const struct ent_limits *limits,
                   struct ent_message *message);

#endif

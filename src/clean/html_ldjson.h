// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_HTML_LDJSON_H
#define ENT_CLEAN_HTML_LDJSON_H
/*
 * What a page says about its article in JSON-LD (schema.org).
 */
#include <stddef.h>

#include "clean/html_page.h"

enum { ENT_LDJSON_AUTHORS = 16 };

/* Fields are one line each, in the arena; NULL where not given. */
struct ent_ldjson {
    const char *title;
    const char *date; /* as written */
    const char *site;
    const char *section;
    const char *language;
    const char *url;
    const char *description;
    const char *authors[ENT_LDJSON_AUTHORS];
    size_t n_authors;
    int rank; /* 2: of an article, 1: of a page, 0: nothing found */
};

/* Reads all <script type="application/ld+json"> of the page; what is malformed is passed over. */
void ent_ldjson_read(struct ent_ldjson *out, struct ent_html_page *page);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_HTML_FIELDS_H
#define ENT_CLEAN_HTML_FIELDS_H
/*
 * Fields of an article from a page's own strings: made safe, one line, and put together.
 */
#include <stddef.h>

#include "clean/html_page.h"

/* Sanitises a string of the page, resolves what was escaped twice ("&amp;amp;"), and makes a field
 * of it (draft.h): "" where there is nothing. */
const char *ent_html_field(struct ent_html_page *page, const char *text, size_t len);

/* Adds the names in `text` ("By Jane Roe and John Doe") to the authors, none twice; a URL, an
 * e-mail address or the site's own name is no author. */
void ent_html_add_authors(struct ent_article *out, struct ent_html_page *page, const char *text);

/* 1 where the text names a person, the site excepted. */
int ent_html_is_person(const struct ent_article *out, struct ent_html_page *page, const char *text);

/* 1 where it is the site's name, or its address without the dots. */
int ent_html_is_site(const struct ent_article *out, const char *text);

/* The article's title as the page shows it; the marked one where it shows none. After the body is
 * found (html_title.c). */
const char *ent_html_shown_title(const struct ent_article *out, struct ent_html_page *page,
                                 const char *title);

/* A day written in any way: ISO 8601, or as in a line of text. 1 where there is one. */
int ent_html_read_date(struct ent_date *out, const char *text);

/* What stands beside the article's known title in the window's: the site's name; "" where it is not
 * there. */
const char *ent_html_site_beside(const struct ent_article *out, struct ent_html_page *page,
                                 const char *window);

/* The title without the site's name before or behind it, which goes to out->site where that is not
 * known. */
const char *ent_html_bare_title(struct ent_article *out, struct ent_html_page *page,
                                const char *title);

#endif

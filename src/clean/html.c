// SPDX-License-Identifier: MIT
/* Whether text is HTML is told from its tags: a doctype or <html> in front, or many known tags. */
#include "clean/html.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { LOOK_WITHIN = 64 * 1024, TAGS_ENOUGH = 3 };

/* 1 where a tag of common markup begins at `p`. */
static int is_known_tag(const char *p, size_t len)
{
    static const char *const tags[] = {
        "p",      "div",   "a",     "span",    "html",    "head", "body",   "meta",      "link",
        "title",  "h1",    "h2",    "article", "section", "ul",   "li",     "br",        "img",
        "script", "style", "table", "b",       "i",       "em",   "strong", "blockquote"};
    size_t n = 0;
    while (n < len && n < 12 && isalnum((unsigned char)p[n]))
        n++;
    if (n == 0 || n >= len || !strchr(" >/\t\n\r", p[n]))
        return 0;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (strlen(tags[i]) == n && strncasecmp(tags[i], p, n) == 0)
            return 1;
    return 0;
}

int ent_html_is(const char *bytes, size_t len)
{
    size_t at = 0, tags = 0;
    if (len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        at = 3;
    while (at < len && isspace((unsigned char)bytes[at]))
        at++;
    size_t limit = len < LOOK_WITHIN ? len : LOOK_WITHIN;
    if (at < limit && bytes[at] == '<') {
        size_t left = limit - at;
        if (left > 9 && strncasecmp(bytes + at, "<!doctype", 9) == 0)
            return 1;
        if ((left > 4 && memcmp(bytes + at, "<!--", 4) == 0) ||
            is_known_tag(bytes + at + 1, left - 1))
            tags += TAGS_ENOUGH - 1;
    }
    for (; at + 1 < limit && tags < TAGS_ENOUGH; at++)
        if (bytes[at] == '<')
            tags += (size_t)is_known_tag(bytes + at + 1 + (bytes[at + 1] == '/'),
                                         limit - at - 1 - (bytes[at + 1] == '/'));
    return tags >= TAGS_ENOUGH;
}

int ent_html_clean(struct ent_article *out, struct ent_arena *arena, const char *name,
                   const char *bytes, size_t len, struct ent_message *message)
{
    (void)out;
    (void)arena;
    (void)bytes;
    (void)len;
    return ent_fail(message, ENT_E_UNSUPPORTED, "%s: HTML is not read yet", name);
}

// SPDX-License-Identifier: MIT
/*
 * Whether text is HTML is told from its tags: a doctype or <html> in front, or many known tags.
 * Cleaning is a row of passes over the page's nodes and blocks: blocks are cut, zones marked, the
 * body found, what is not the article's taken out of it, and the fields read.
 */
#include "clean/html.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "clean/html_page.h"
#include "clean/html_slim.h"
#include "clean/sanitize.h"
#include "entente/error.h"

enum { LOOK_WITHIN = 64 * 1024, TAGS_ENOUGH = 3, HEADING_WITHIN = 3 /* blocks */ };

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

/* The parser makes one U+FFFD of an ESC, and text of the sequence behind it: so it goes before. */
static int drop_escapes(struct ent_html_page *page, const char **bytes, size_t *len)
{
    struct ent_sanitized clean;
    if (!memchr(*bytes, 0x1B, *len))
        return 0;
    int status = ent_sanitize(&clean, page->arena, *bytes, *len);
    if (status)
        return status;
    page->removed = clean.removed;
    *bytes = clean.text;
    *len = clean.len;
    return 0;
}

/* Of a page without an article nothing stays. */
static void drop_all(struct ent_html_page *page)
{
    page->first = page->last = 0;
    for (size_t i = 0; i < page->draft.count; i++) {
        const char *zone = page->nodes[page->blocks[i].node].zone;
        page->draft.blocks[i].reason = zone ? zone : "no article";
    }
}

/* What is not shown is not the article's; all else is. */
static void keep_all(struct ent_html_page *page)
{
    page->first = 0;
    page->last = (uint32_t)page->draft.count;
    for (size_t i = 0; i < page->draft.count; i++) {
        const struct ent_html_node *node = &page->nodes[page->blocks[i].node];
        page->draft.blocks[i].reason = node->hidden ? node->zone : NULL;
    }
}

/* The heading that a chapter or an entry begins with is its title; <title> may be the book's. */
static void read_own_title(struct ent_article *out, struct ent_html_page *page)
{
    struct ent_draft_block *blocks = page->draft.blocks;
    size_t first = 0,
           near = page->draft.count < HEADING_WITHIN ? page->draft.count : HEADING_WITHIN;
    while (first < near && (blocks[first].kind != ENT_BLOCK_HEADING ||
                            page->nodes[page->blocks[first].node].hidden))
        first++;
    if (first == near)
        return;
    out->title = ent_field(page->arena, ent_html_text(page, first), ent_html_len(page, first));
    for (size_t i = 0; i < near; i++)
        if (blocks[i].reason && strcmp(blocks[i].reason, "title") == 0)
            blocks[i].reason = NULL;
    blocks[first].reason = "title";
}

static int clean_page(struct ent_article *out, struct ent_html_page *page, int whole)
{
    page->nodes = ent_arena_alloc(page->arena, (page->dom.count + 1) * sizeof *page->nodes);
    int status = page->nodes ? ent_html_cut_blocks(page) : ENT_E_NOMEM;
    if (status)
        return status;
    out->removed = page->removed;
    if (page->draft.count == 0)
        return ENT_E_EMPTY;
    status = ent_html_mark_zones(page);
    int found = status || whole ? status : ent_html_find_body(page);
    if (found && found != ENT_E_NOARTICLE)
        return found;
    if (found)
        drop_all(page);
    else if (whole)
        keep_all(page);
    else
        ent_html_prune(page);
    ent_html_read_meta(out, page);
    if (whole)
        read_own_title(out, page);
    status = ent_draft_finish(out, &page->draft);
    return status ? status : found;
}

static int tell(struct ent_message *message, int status, const char *name,
                const struct ent_html_page *page)
{
    if (page->dom.guard.status)
        return ent_fail(message, status, "%s: the page %s", name, page->dom.guard.reason);
    if (status == ENT_E_EMPTY)
        return ent_fail(message, status, "%s: the page has no text", name);
    return status ? ent_fail(message, status, "%s: %s", name, ent_error_text(status)) : 0;
}

int ent_html_clean(struct ent_article *out, struct ent_arena *arena, const char *name,
                   const char *bytes, size_t len, int whole, const struct ent_limits *limits,
                   struct ent_message *message)
{
    struct ent_html_page page = {.arena = arena, .draft = {.arena = arena}};
    int status = drop_escapes(&page, &bytes, &len);
    struct ent_buffer slim = {0};
    if (!status)
        status = ent_html_slim(&slim, bytes, len, limits->attributes);
    if (status == ENT_E_TOOBIG)
        page.dom.guard =
            (struct ent_dom_guard){.status = status, .reason = "has a tag of too many attributes"};
    if (!status)
        status = ent_dom_parse(&page.dom, arena, slim.data ? slim.data : "", slim.len, limits);
    if (!status)
        status = clean_page(out, &page, whole);
    status = tell(message, status, name, &page);
    ent_draft_free(&page.draft);
    ent_dom_free(&page.dom);
    ent_buffer_free(&slim);
    return status;
}

// SPDX-License-Identifier: MIT
/*
 * The title that the page shows is the one that its readers know; what its marks say is written for
 * search engines and shared links. But a page shows its own name and its parts' names as headings
 * too: so a heading must have words of the marked title in it, or be the only one of its rank.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "clean/html_fields.h"

enum {
    ABOVE = 40,   /* blocks above the body in which a lone heading is its title; one of many: */
    OPENING = 4,  /* blocks of the body that may be its title still */
    LONG_WORD = 3 /* bytes; shorter words tell nothing */
};

struct likeness {
    size_t words; /* of the heading */
    size_t hits;  /* of them in the title */
};

/* 1 where `word` begins a word of `text`. */
static int has_word(const char *text, const char *word, size_t len)
{
    int start = 1;
    for (size_t left = strlen(text); left >= len && *text; text++, left--) {
        if (start && strncasecmp(text, word, len) == 0)
            return 1;
        start = !isalnum((unsigned char)*text) && (unsigned char)*text < 0x80;
    }
    return 0;
}

static struct likeness compare(const char *heading, size_t len, const char *title)
{
    struct likeness like = {0, 0};
    for (size_t at = 0; at < len;) {
        size_t end = at;
        while (end < len && (isalnum((unsigned char)heading[end]) || heading[end] & 0x80))
            end++;
        if (end - at >= LONG_WORD) {
            like.words++;
            like.hits += (size_t)has_word(title, heading + at, end - at);
        }
        at = end + 1;
    }
    return like;
}

static int holds(const char *text, const char *part, size_t len)
{
    for (size_t left = strlen(text); len > 0 && left >= len; text++, left--)
        if (strncasecmp(text, part, len) == 0)
            return 1;
    return 0;
}

/* 1 for a heading that may be the article's title. */
static int may_be_title(const struct ent_article *out, const struct ent_html_page *page, uint32_t i)
{
    static const char *const zones[] = {"related", "comments",  "aside",
                                        "footer",  "interface", "about the author"};
    const struct ent_html_block *b = &page->blocks[i];
    const char *zone = page->nodes[b->node].zone;
    if (page->draft.blocks[i].kind != ENT_BLOCK_HEADING || page->nodes[b->node].hidden)
        return 0;
    for (size_t k = 0; zone && k < sizeof zones / sizeof *zones; k++)
        if (strcmp(zone, zones[k]) == 0)
            return 0;
    char text[ENT_FIELD_LIMIT];
    size_t len = ent_html_len(page, i);
    if (len == 0 || len >= sizeof text)
        return 0;
    memcpy(text, ent_html_text(page, i), len);
    text[len] = '\0';
    return !ent_html_is_site(out, text);
}

/* The heading of the first rank that is most like the title, or one of a lower rank that is a
 * larger part of it; UINT32_MAX where none is. */
static uint32_t find_alike(const struct ent_article *out, const struct ent_html_page *page,
                           const char *title)
{
    struct likeness of_title = compare(title, strlen(title), title);
    uint32_t best = UINT32_MAX;
    size_t most = 0;
    for (uint32_t i = 0; i < page->last; i++) {
        const char *text = ent_html_text(page, i);
        size_t len = ent_html_len(page, i);
        int first = page->draft.blocks[i].level == 1;
        if (page->draft.blocks[i].level > 3 || !may_be_title(out, page, i) ||
            (!first && !holds(title, text, len)))
            continue;
        struct likeness like = compare(text, len, title);
        size_t fewer = like.words < of_title.words ? like.words : of_title.words;
        if (like.hits * 2 >= fewer && like.hits > most && (first || like.hits > 1)) {
            most = like.hits;
            best = i;
        }
    }
    return best;
}

/* The heading of the first rank that is nearest above the body, or in its first blocks. */
static uint32_t find_near(const struct ent_article *out, const struct ent_html_page *page)
{
    uint32_t found = UINT32_MAX, count = 0;
    for (uint32_t i = 0; i < page->last && i < page->first + OPENING; i++) {
        const struct ent_html_block *b = &page->blocks[i];
        if (page->draft.blocks[i].level != 1 || !may_be_title(out, page, i) ||
            b->measure.words < 2 || b->linked * 2 > b->bytes)
            continue;
        found = i;
        count++;
    }
    uint32_t above = count > 1 ? OPENING : ABOVE;
    return found == UINT32_MAX || found + above < page->first ? UINT32_MAX : found;
}

/* A heading of a lower rank that is part of the title, the longest; where the title is the site's
 * name only, the last one above the body. */
static uint32_t find_lower(const struct ent_article *out, const struct ent_html_page *page,
                           const char *title)
{
    int useless = !*title || ent_html_is_site(out, title);
    uint32_t best = UINT32_MAX;
    size_t most = 0;
    for (uint32_t i = page->first > ABOVE ? page->first - ABOVE : 0;
         i < page->last && i < page->first + OPENING; i++) {
        size_t len = ent_html_len(page, i);
        if (page->draft.blocks[i].level > 3 || !may_be_title(out, page, i) ||
            page->blocks[i].measure.words < 2)
            continue;
        if (useless ? i <= page->first || best == UINT32_MAX
                    : len > most && holds(title, ent_html_text(page, i), len)) {
            most = len;
            best = i;
        }
    }
    return best;
}

const char *ent_html_shown_title(const struct ent_article *out, struct ent_html_page *page,
                                 const char *title)
{
    uint32_t found = find_alike(out, page, title);
    if (found == UINT32_MAX)
        found = find_near(out, page);
    if (found == UINT32_MAX)
        found = find_lower(out, page, title);
    if (found == UINT32_MAX)
        return title;
    const char *shown =
        ent_field(page->arena, ent_html_text(page, found), ent_html_len(page, found));
    size_t len = strlen(title);
    return len > 0 && !ent_html_is_site(out, title) && holds(shown, title, len) ? title : shown;
}

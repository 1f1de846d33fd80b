// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_HTML_PAGE_H
#define ENT_CLEAN_HTML_PAGE_H
/*
 * An HTML page while it is cleaned: its nodes, its text blocks, and what is known of each.
 */
#include <stddef.h>
#include <stdint.h>

#include "clean/dom.h"
#include "clean/draft.h"
#include "clean/measure.h"
#include "entente/clean.h"

/* One block of text, its block in the draft beside it. */
struct ent_html_block {
    uint32_t node; /* the element that it fills, or that it stands in */
    uint32_t bytes;
    uint32_t linked; /* bytes of it within links */
    struct ent_measure measure;
};

/* What is known of a node. */
struct ent_html_node {
    const char *zone; /* why its text is no article by its tag, class or id; NULL: it may be */
    uint32_t first;   /* its text is the blocks [first, last) */
    uint32_t last;
    uint8_t hidden; /* it is not shown: the zone stands whatever it holds */
};

struct ent_html_page {
    struct ent_arena *arena;
    struct ent_dom dom;
    struct ent_html_node *nodes; /* dom.count of them */
    struct ent_draft draft;
    struct ent_html_block *blocks; /* draft.count of them */
    size_t capacity;
    size_t removed; /* by sanitising */
    uint32_t first; /* the body lies in the blocks [first, last) */
    uint32_t last;
};

/* The names of an element's classes and its id, cut into words (html_zones.c): sets
 * page->nodes[…].zone and hidden. Errors: NOMEM. */
int ent_html_mark_zones(struct ent_html_page *page);

/* Cuts the text into blocks (html_blocks.c). Errors: NOMEM. */
int ent_html_cut_blocks(struct ent_html_page *page);

/* Finds the body and gives every block outside it a reason (html_body.c). NOARTICLE: there is none.
 */
int ent_html_find_body(struct ent_html_page *page);

/* Drops what lies within the body and is not the article's (html_prune.c). */
void ent_html_prune(struct ent_html_page *page);

/* What the page's head, its marks and its lines tell about the article (html_meta.c). */
void ent_html_read_meta(struct ent_article *out, struct ent_html_page *page);

/* The part of it that reads the lines around the body where the marks did not tell (html_head.c).
 */
void ent_html_read_lines(struct ent_article *out, struct ent_html_page *page);

/* 1 where the element's class or id has one of these words ("" ends the list). */
int ent_html_has_word(const struct ent_html_page *page, uint32_t node, const char *const *words);

static inline const char *ent_html_text(const struct ent_html_page *page, size_t block)
{
    return page->draft.raw.data + page->draft.blocks[block].raw.start;
}

static inline size_t ent_html_len(const struct ent_html_page *page, size_t block)
{
    return ent_span_len(page->draft.blocks[block].raw);
}

#endif

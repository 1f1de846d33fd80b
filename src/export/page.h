// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_PAGE_H
#define ENT_EXPORT_PAGE_H
/*
 * The page: the articles on one side, the picture and the ties on the other, linked both ways.
 * Sentences are #sD-N (document and sentence), ties #tie-N (dyad), actors #actor-N (node).
 */
#include "export/picture.h"

struct page {
    struct ent_buffer *out;
    struct ent_arena arena; /* owns the arrays */
    const struct ent_graph *graph;
    const struct picture *picture;
    size_t *first_tie;   /* by document: where its ties begin in … */
    uint32_t *dyads;     /* … by tie: its dyad, UINT32_MAX where it has none */
    size_t *first_actor; /* by document: where its actors begin in … */
    uint32_t *nodes;     /* … by actor: its node, UINT32_MAX where it has none */
};

extern const char page_style[], page_style_hash[];
extern const char page_script[], page_script_hash[];

/* `before`, the text on one line, `after`; nothing where the text is empty. */
void page_line(struct ent_buffer *out, const char *before, const char *text, const char *after);

void page_put_ties(struct page *page);
/* Errors of both: NOMEM. */
int page_put_article(struct page *page, uint32_t document);
int page_put_actors(struct page *page);

#endif

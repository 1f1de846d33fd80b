// SPDX-License-Identifier: MIT
/*
 * Within the body only blocks go that say of themselves what they are, or that are made of links
 * and stand among such.
 */
#include "clean/byline.h"
#include "clean/dateline.h"
#include "clean/html_page.h"
#include "clean/phrases.h"

enum { LINE_WORDS = 12 };

static int is_linked(const struct ent_html_block *b)
{
    return b->linked * 10 > b->bytes * 8;
}

static const char *reason_of(const struct ent_html_page *page, uint32_t i)
{
    const struct ent_html_block *b = &page->blocks[i];
    const struct ent_measure *m = &b->measure;
    const char *text = ent_html_text(page, i);
    size_t len = ent_html_len(page, i);
    const struct ent_phrase *phrase = ent_phrase_find(text, len, m->words, m->sentence);
    if (phrase)
        return phrase->reason;
    if (m->letters == 0 && page->draft.blocks[i].kind != ENT_BLOCK_TABLE)
        return "interface";
    if (page->draft.blocks[i].kind == ENT_BLOCK_CAPTION)
        return "caption";
    if (is_linked(b) && !m->sentence && page->draft.blocks[i].kind != ENT_BLOCK_HEADING)
        return "links";
    return NULL;
}

void ent_html_prune(struct ent_html_page *page)
{
    for (uint32_t i = page->first; i < page->last; i++)
        if (!page->draft.blocks[i].reason)
            page->draft.blocks[i].reason = reason_of(page, i);
}

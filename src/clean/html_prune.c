// SPDX-License-Identifier: MIT
/*
 * Within the body only blocks go that say of themselves what they are, or that are made of links
 * and stand among such, or that repeat another.
 */
#include <string.h>

#include "clean/html_page.h"
#include "clean/phrases.h"

enum { REPEAT_WORDS = 8 };

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

static uint64_t hash_of(const char *text, size_t len)
{
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
    return hash;
}

/* Captions and calls to subscribe stand in a page more than once: the first one stays. */
static void drop_repeats(struct ent_html_page *page)
{
    size_t count = page->draft.count, size = 16;
    while (size < 2 * count)
        size *= 2;
    uint32_t *seen = ent_arena_alloc(page->arena, size * sizeof *seen); /* block and one */
    for (uint32_t i = 0; seen && i < count; i++) {
        const char *text = ent_html_text(page, i);
        size_t len = ent_html_len(page, i), at = (size_t)hash_of(text, len) & (size - 1);
        if (page->blocks[i].measure.words < REPEAT_WORDS || page->draft.blocks[i].reason)
            continue;
        for (; seen[at]; at = (at + 1) & (size - 1))
            if (ent_html_len(page, seen[at] - 1) == len &&
                memcmp(ent_html_text(page, seen[at] - 1), text, len) == 0)
                break;
        if (seen[at])
            page->draft.blocks[i].reason = "repeated";
        seen[at] = i + 1;
    }
}

void ent_html_prune(struct ent_html_page *page)
{
    for (uint32_t i = 0; i < page->draft.count; i++)
        if (!page->draft.blocks[i].reason)
            page->draft.blocks[i].reason = reason_of(page, i);
    drop_repeats(page);
}

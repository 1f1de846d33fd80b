// SPDX-License-Identifier: MIT
/* The raw text is a block a line already; those that were kept keep their kinds. */
#include <string.h>

#include "entente/clean.h"

int ent_article_uncover(struct ent_article *article, struct ent_arena *arena)
{
    size_t count = 0, lines = 1;
    for (uint32_t i = 0; i < article->raw_len; i++)
        lines += article->raw[i] == '\n';
    struct ent_block *blocks = ent_arena_alloc(arena, lines * sizeof *blocks);
    if (!blocks)
        return ENT_E_NOMEM;
    size_t kept = 0;
    for (uint32_t at = 0; at < article->raw_len;) {
        const char *newline = memchr(article->raw + at, '\n', article->raw_len - at);
        uint32_t end = newline ? (uint32_t)(newline - article->raw) : article->raw_len;
        struct ent_block block = {.span = {at, end}, .raw = {at, end}};
        while (kept < article->n_blocks && article->blocks[kept].raw.start < at)
            kept++;
        if (kept < article->n_blocks && article->blocks[kept].raw.start == at) {
            block.kind = article->blocks[kept].kind;
            block.level = article->blocks[kept].level;
        }
        if (end > at)
            blocks[count++] = block;
        at = end + 1;
    }
    article->blocks = blocks;
    article->n_blocks = count;
    article->text = article->raw;
    article->text_len = article->raw_len;
    article->dropped = NULL;
    article->n_dropped = 0;
    return 0;
}

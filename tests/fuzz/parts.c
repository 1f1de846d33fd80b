// SPDX-License-Identifier: MIT
/* What comes from a process in which foreign input is parsed: nothing in it is believed. */
#include <string.h>

#include "clean/html_apart.h"
#include "source/parts.h"
#include "targets.h"

void fuzz_parts(const uint8_t *bytes, size_t len)
{
    struct ent_part part;
    struct ent_arena arena = {0};
    struct ent_article article = {0};
    if (ent_part_unpack(&part, (const char *)bytes, len)) {
        FUZZ_CHECK(part.kind < ENT_PART_KIND_COUNT && part.input.kind < ENT_INPUT_KIND_COUNT);
        FUZZ_CHECK(!part.input.bytes || part.input.bytes[part.input.len] == '\0');
        FUZZ_CHECK(!part.input.title || strlen(part.input.title) < len);
    }
    if (ent_html_unpack(&article, &arena, (const char *)bytes, len)) {
        FUZZ_CHECK(strlen(article.text) <= article.text_len);
        for (size_t i = 0; i < article.n_blocks; i++)
            FUZZ_CHECK(article.blocks[i].span.end <= article.text_len &&
                       article.blocks[i].raw.end <= article.raw_len);
        for (size_t i = 0; i < article.n_dropped; i++)
            FUZZ_CHECK(article.dropped[i].reason && article.dropped[i].raw.end <= article.raw_len);
    }
    ent_arena_free(&arena);
}

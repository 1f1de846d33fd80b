// SPDX-License-Identifier: MIT
/*
 * Cleaning of each kind of input: spans lie within their texts and in order, the kept and the
 * dropped together are the raw text, and nothing leaves without having been sanitised.
 */
#include <string.h>
#include <unistr.h>

#include "entente/clean.h"
#include "targets.h"

static void check_field(const char *field)
{
    FUZZ_CHECK(field != NULL);
    FUZZ_CHECK(u8_check((const uint8_t *)field, strlen(field)) == NULL);
    for (; *field; field++)
        FUZZ_CHECK((unsigned char)*field >= 0x20 && *field != 0x7F);
}

static void check_fields(const struct ent_article *article)
{
    check_field(article->title);
    check_field(article->site);
    check_field(article->section);
    check_field(article->language);
    check_field(article->url);
    check_field(article->description);
    for (size_t i = 0; i < article->n_authors; i++)
        check_field(article->authors[i]);
    FUZZ_CHECK(article->date.year == 0 || ent_date_valid(article->date));
}

static void check_text(const char *text, size_t len)
{
    FUZZ_CHECK(text[len] == '\0' && strlen(text) == len);
    FUZZ_CHECK(u8_check((const uint8_t *)text, len) == NULL);
    for (size_t i = 0; i < len; i++)
        FUZZ_CHECK(((unsigned char)text[i] >= 0x20 || text[i] == '\n') && text[i] != 0x7F);
}

static void check_blocks(const struct ent_article *article)
{
    uint32_t end = 0, raw_end = 0;
    for (size_t i = 0; i < article->n_blocks; i++) {
        const struct ent_block *b = &article->blocks[i];
        FUZZ_CHECK(b->span.start >= end && b->span.start < b->span.end);
        FUZZ_CHECK(b->raw.start >= raw_end && b->raw.start < b->raw.end);
        FUZZ_CHECK(ent_span_len(b->raw) == ent_span_len(b->span));
        FUZZ_CHECK(b->kind < ENT_BLOCK_KIND_COUNT);
        end = b->span.end;
        raw_end = b->raw.end;
    }
    FUZZ_CHECK(end <= article->text_len && raw_end <= article->raw_len);
}

/* Every byte of the raw text but white space is in one block, or dropped once. */
static void check_cover(const struct ent_article *article)
{
    size_t block = 0, dropped = 0;
    uint32_t at = 0;
    while (block < article->n_blocks || dropped < article->n_dropped) {
        struct ent_span span = {UINT32_MAX, UINT32_MAX};
        int kept = block < article->n_blocks;
        if (kept)
            span = article->blocks[block].raw;
        if (dropped < article->n_dropped && article->dropped[dropped].raw.start < span.start) {
            span = article->dropped[dropped].raw;
            FUZZ_CHECK(article->dropped[dropped].reason != NULL);
            kept = 0;
        }
        block += (size_t)kept;
        dropped += (size_t)!kept;
        FUZZ_CHECK(span.start >= at && span.end <= article->raw_len);
        for (; at < span.start; at++)
            FUZZ_CHECK(article->raw[at] == '\n' || article->raw[at] == ' ');
        at = span.end;
    }
    for (; at < article->raw_len; at++)
        FUZZ_CHECK(article->raw[at] == '\n' || article->raw[at] == ' ');
}

static void clean(const uint8_t *bytes, size_t len, enum ent_input_kind kind)
{
    struct ent_arena arena = {0};
    struct ent_article article;
    struct ent_message message = {0};
    int status = ent_clean(&article, &arena, "input", (const char *)bytes, len, kind, &message);
    if (status == 0) {
        check_fields(&article);
        check_text(article.text, article.text_len);
        check_text(article.raw, article.raw_len);
        check_blocks(&article);
        check_cover(&article);
    } else {
        FUZZ_CHECK(strncmp(message.text, "input: ", 7) == 0);
    }
    ent_arena_free(&arena);
}

void fuzz_clean_html(const uint8_t *bytes, size_t len)
{
    clean(bytes, len, ENT_INPUT_HTML);
}

void fuzz_clean_pasted(const uint8_t *bytes, size_t len)
{
    clean(bytes, len, ENT_INPUT_PASTED);
}

void fuzz_clean_plain(const uint8_t *bytes, size_t len)
{
    clean(bytes, len, ENT_INPUT_PLAIN);
}

// SPDX-License-Identifier: MIT
/*
 * Blocks are ranges of one growing raw text. The body is laid out once, at the end, from the blocks
 * that stayed. A CODE block keeps its newlines in the body; in the raw text, where a line is a
 * block, they become spaces at last.
 */
#include "clean/draft.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <uninorm.h>

#include "entente/error.h"

static int is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void add_collapsed(struct ent_buffer *out, const char *text, size_t len)
{
    for (size_t at = 0; at < len;) {
        size_t end = at;
        while (end < len && !is_space(text[end]))
            end++;
        ent_buffer_add(out, text + at, end - at);
        at = end;
        while (at < len && is_space(text[at]))
            at++;
        if (at < len && end < at)
            ent_buffer_putc(out, ' ');
    }
}

int ent_draft_add(struct ent_draft *draft, const char *text, size_t len, enum ent_block_kind kind,
                  int level)
{
    while (len > 0 && is_space(text[len - 1]))
        len--;
    while (len > 0 && (kind == ENT_BLOCK_CODE ? *text == '\n' : is_space(*text))) {
        text++;
        len--;
    }
    if (len == 0)
        return 0;
    struct ent_draft_block *blocks = ent_arena_room(draft->arena, draft->blocks, draft->count,
                                                    &draft->capacity, sizeof *draft->blocks);
    if (!blocks || draft->raw.len + len > INT32_MAX) {
        draft->failed = 1;
        return 0;
    }
    draft->blocks = blocks;
    uint32_t start = (uint32_t)draft->raw.len;
    if (kind == ENT_BLOCK_CODE)
        ent_buffer_add(&draft->raw, text, len);
    else
        add_collapsed(&draft->raw, text, len);
    blocks[draft->count++] = (struct ent_draft_block){
        .raw = {start, (uint32_t)draft->raw.len}, .kind = kind, .level = level};
    ent_buffer_putc(&draft->raw, '\n');
    return 1;
}

/* Lays out the kept blocks. */
static int lay_out(struct ent_article *out, const struct ent_draft *draft)
{
    size_t kept = 0;
    for (size_t i = 0; i < draft->count; i++)
        kept += draft->blocks[i].reason == NULL;
    char *text = ent_arena_alloc(draft->arena, draft->raw.len + kept + 1);
    struct ent_block *blocks = ent_arena_alloc(draft->arena, (kept + 1) * sizeof *blocks);
    struct ent_dropped *dropped =
        ent_arena_alloc(draft->arena, (draft->count - kept + 1) * sizeof *dropped);
    if (!text || !blocks || !dropped)
        return ENT_E_NOMEM;
    uint32_t len = 0;
    for (size_t i = 0; i < draft->count; i++) {
        const struct ent_draft_block *b = &draft->blocks[i];
        if (b->reason) {
            dropped[out->n_dropped++] = (struct ent_dropped){b->raw, b->reason};
            continue;
        }
        if (out->n_blocks) {
            memcpy(text + len, "\n\n", 2);
            len += 2;
        }
        uint32_t size = ent_span_len(b->raw);
        memcpy(text + len, draft->raw.data + b->raw.start, size);
        blocks[out->n_blocks++] = (struct ent_block){
            .span = {len, len + size}, .raw = b->raw, .kind = b->kind, .level = b->level};
        len += size;
    }
    out->text = text;
    out->text_len = len;
    out->blocks = blocks;
    out->dropped = dropped;
    return 0;
}

int ent_draft_finish(struct ent_article *out, struct ent_draft *draft)
{
    out->n_blocks = out->n_dropped = 0;
    if (draft->failed || draft->raw.failed || lay_out(out, draft) != 0)
        return ENT_E_NOMEM;
    char *raw = ent_arena_copy(draft->arena, draft->raw.data, draft->raw.len);
    if (!raw)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < draft->count; i++)
        for (uint32_t at = draft->blocks[i].raw.start; at < draft->blocks[i].raw.end; at++)
            if (raw[at] == '\n')
                raw[at] = ' ';
    out->raw = raw;
    out->raw_len = (uint32_t)draft->raw.len;
    return 0;
}

void ent_draft_free(struct ent_draft *draft)
{
    ent_buffer_free(&draft->raw);
}

const char *ent_field(struct ent_arena *arena, const char *text, size_t len)
{
    struct ent_buffer line = {0};
    while (len > 0 && is_space(*text)) {
        text++;
        len--;
    }
    add_collapsed(&line, text, len > 4 * ENT_FIELD_LIMIT ? 4 * ENT_FIELD_LIMIT : len);
    size_t size = 0;
    uint8_t *nfc =
        line.len ? u8_normalize(UNINORM_NFC, (uint8_t *)line.data, line.len, NULL, &size) : NULL;
    char *field = NULL;
    if (nfc && size <= ENT_FIELD_LIMIT) {
        field = ent_arena_copy(arena, (char *)nfc, size);
    } else if (nfc) {
        size = ENT_FIELD_LIMIT - sizeof "…";
        while (size > 0 && (nfc[size] & 0xC0) == 0x80)
            size--;
        field = ent_arena_alloc(arena, size + sizeof "…");
        if (field) {
            memcpy(field, nfc, size);
            memcpy(field + size, "…", sizeof "…");
        }
    }
    free(nfc);
    ent_buffer_free(&line);
    return field ? field : "";
}

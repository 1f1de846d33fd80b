// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_DRAFT_H
#define ENT_CLEAN_DRAFT_H
/*
 * An article in the making: the raw text, a block a line, and for each block whether it stays.
 */
#include <stddef.h>

#include "entente/arena.h"
#include "entente/buffer.h"
#include "entente/clean.h"

struct ent_draft_block {
    struct ent_span raw;
    enum ent_block_kind kind;
    int level;
    const char *reason; /* why it goes, a fixed phrase; NULL: it stays */
};

struct ent_draft {
    struct ent_arena *arena;
    struct ent_buffer raw; /* the caller frees it with ent_draft_free() */
    struct ent_draft_block *blocks;
    size_t count;
    size_t capacity;
    int failed; /* memory ran out */
};

/*
 * Adds a block of sanitised text, white space collapsed (in a CODE block lines and indents stay).
 * Text of white space only is no block: 0 is given, else 1.
 */
int ent_draft_add(struct ent_draft *draft, const char *text, size_t len, enum ent_block_kind kind,
                  int level);

/* Fills text, blocks, raw and dropped of *out. Errors: NOMEM, TOOBIG (over 2^31 bytes). */
int ent_draft_finish(struct ent_article *out, struct ent_draft *draft);
void ent_draft_free(struct ent_draft *draft);

/*
 * A field of an article: one line in the arena, white space collapsed, NFC, at most
 * ENT_FIELD_LIMIT bytes (cut with "…"). "" where memory is out or there is nothing.
 */
enum { ENT_FIELD_LIMIT = 1000 };
const char *ent_field(struct ent_arena *arena, const char *text, size_t len);

#endif

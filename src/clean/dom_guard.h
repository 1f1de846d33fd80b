// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_DOM_GUARD_H
#define ENT_CLEAN_DOM_GUARD_H
/*
 * The HTML parser on a leash. It has no limits of its own, does not survive being out of memory,
 * takes quadratic time on deep pages and tags of many attributes, and frees its tree recursively.
 * All its memory comes from here; where a page asks for too much the parse is abandoned.
 */
#include <gumbo.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/arena.h"
#include "entente/limits.h"

enum {
    ENT_DOM_SHARE = 160,        /* bytes of memory for a byte of the page … */
    ENT_DOM_BASE = 1 << 24,     /* … and this many for any; real pages take 5 to 25 */
    ENT_DOM_MEMORY = INT32_MAX, /* and no more for the largest */
    ENT_DOM_CLASSES = 40,
    ENT_DOM_POOLS = 32
};

/* Slots that each hold one node of the tree, and nothing else of another size. */
struct ent_dom_pool {
    char *slots;
    size_t count;
};

struct ent_dom_guard {
    struct ent_arena arena;
    size_t limit;                             /* bytes of the arena */
    void *freed[ENT_DOM_CLASSES];             /* blocks to be used again, by size */
    struct ent_dom_pool pools[ENT_DOM_POOLS]; /* each twice as large as the one before */
    size_t n_pools;
    size_t slots_used; /* of the last pool */
    GumboNode *last;   /* the node made last: where it hangs is known when the next one is made */
    size_t attributes; /* made since then */
    size_t depth_most, attributes_most;
    jmp_buf out;
    int status;         /* why the parse was abandoned, 0: it was not */
    const char *reason; /* the same in words */
};

/*
 * Parses into memory that ent_dom_guard_free() frees. NULL where it was abandoned: guard->status is
 * NOMEM or TOOBIG.
 */
const GumboOutput *ent_dom_guard_parse(struct ent_dom_guard *guard, const char *bytes, size_t len,
                                       const struct ent_limits *limits);
void ent_dom_guard_free(struct ent_dom_guard *guard);

#endif

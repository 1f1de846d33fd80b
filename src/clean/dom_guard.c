// SPDX-License-Identifier: MIT
/*
 * Memory is cut from an arena, a header in front of each block; what is freed is kept by size
 * (powers of two) and given out again. Blocks of a node's size come from pools of their own, so
 * that it can be told whether a pointer is one of them. When a block of that size is asked for, the
 * node made before it hangs in the tree already (or never will): its depth is its parent's and one,
 * which is kept in the header. A string of just that size is taken for a node too; its first bytes
 * lead to no slot then, and nothing is read through them.
 *
 * The parser has no way to stop and does not look for NULL, so the way out is longjmp(): nothing of
 * its state lies outside this memory.
 */
#include "clean/dom_guard.h"

#include <string.h>

#include "entente/error.h"

enum { FIRST_SLOTS = 256, SMALLEST = 32 };

struct header {
    uint32_t cls;   /* index into freed; UINT32_MAX: a slot */
    uint32_t depth; /* of a node, 0: not known */
    size_t size;    /* as asked for */
};

enum { SLOT = sizeof(struct header) + (sizeof(GumboNode) + 15) / 16 * 16 };
_Static_assert(sizeof(struct header) == 16, "a block behind a header must be aligned");

static _Noreturn void abandon(struct ent_dom_guard *guard, int status, const char *reason)
{
    guard->status = status;
    guard->reason = reason;
    longjmp(guard->out, 1);
}

static struct header *header_of(void *block)
{
    return (struct header *)block - 1;
}

static void *take(struct ent_dom_guard *guard, size_t size)
{
    if (size > guard->limit || guard->arena.used > guard->limit - size)
        abandon(guard, ENT_E_TOOBIG, "unfolds to too large a tree");
    void *block = ent_arena_alloc(&guard->arena, size);
    if (!block)
        abandon(guard, ENT_E_NOMEM, ent_error_text(ENT_E_NOMEM));
    return block;
}

/* 1 where `node` is the block of a slot. */
static int is_slot(const struct ent_dom_guard *guard, const GumboNode *node)
{
    uintptr_t at = (uintptr_t)node;
    for (size_t i = guard->n_pools; i-- > 0;) {
        uintptr_t start = (uintptr_t)guard->pools[i].slots + sizeof(struct header);
        if (at >= start && at - start < guard->pools[i].count * SLOT)
            return (at - start) % SLOT == 0;
    }
    return 0;
}

/* How deep a node hangs: up to the next ancestor of which it is known. */
static uint32_t depth_of(const struct ent_dom_guard *guard, GumboNode *node)
{
    uint32_t steps = 0;
    while (steps <= guard->depth_most && is_slot(guard, node->parent)) {
        node = node->parent;
        steps++;
        if (header_of(node)->depth)
            return header_of(node)->depth + steps;
    }
    return steps;
}

static void settle_last(struct ent_dom_guard *guard)
{
    if (!guard->last)
        return;
    uint32_t depth = depth_of(guard, guard->last);
    header_of(guard->last)->depth = depth;
    if (depth > guard->depth_most)
        abandon(guard, ENT_E_TOOBIG, "nests its elements too deep");
}

static struct header *new_slot(struct ent_dom_guard *guard)
{
    struct ent_dom_pool *pool = guard->n_pools ? &guard->pools[guard->n_pools - 1] : NULL;
    if (!pool || guard->slots_used == pool->count) {
        size_t count = pool ? 2 * pool->count : FIRST_SLOTS;
        if (guard->n_pools == ENT_DOM_POOLS)
            abandon(guard, ENT_E_TOOBIG, "has too many elements");
        char *slots = take(guard, count * SLOT);
        pool = &guard->pools[guard->n_pools++];
        *pool = (struct ent_dom_pool){slots, count};
        guard->slots_used = 0;
    }
    return (struct header *)(void *)(pool->slots + SLOT * guard->slots_used++);
}

static void *allocate_node(struct ent_dom_guard *guard)
{
    settle_last(guard);
    struct header *header = guard->freed[0];
    if (header)
        memcpy(&guard->freed[0], header + 1, sizeof guard->freed[0]);
    else
        header = new_slot(guard);
    *header = (struct header){.cls = UINT32_MAX, .size = sizeof(GumboNode)};
    memset(header + 1, 0, sizeof(GumboNode));
    guard->last = (GumboNode *)(void *)(header + 1);
    guard->attributes = 0;
    return header + 1;
}

static void *allocate(void *userdata, size_t size)
{
    struct ent_dom_guard *guard = userdata;
    if (size == sizeof(GumboNode))
        return allocate_node(guard);
    if (size == sizeof(GumboAttribute) && ++guard->attributes > guard->attributes_most)
        abandon(guard, ENT_E_TOOBIG, "has a tag of too many attributes");
    uint32_t cls = 1;
    size_t room = SMALLEST;
    for (; room < size && cls + 1 < ENT_DOM_CLASSES; room *= 2)
        cls++;
    struct header *header = guard->freed[cls];
    if (header)
        memcpy(&guard->freed[cls], header + 1, sizeof guard->freed[0]);
    else
        header = take(guard, sizeof *header + room);
    *header = (struct header){.cls = cls, .size = size};
    return header + 1;
}

static void deallocate(void *userdata, void *block)
{
    struct ent_dom_guard *guard = userdata;
    if (!block)
        return;
    struct header *header = header_of(block);
    int slot = header->cls == UINT32_MAX;
    if (block == (void *)guard->last)
        guard->last = NULL;
    if (header->size == sizeof(GumboAttribute) && guard->attributes > 0)
        guard->attributes--;
    header->depth = 0;
    uint32_t cls = slot ? 0 : header->cls;
    memcpy(block, &guard->freed[cls], sizeof(void *));
    guard->freed[cls] = header;
}

const GumboOutput *ent_dom_guard_parse(struct ent_dom_guard *guard, const char *bytes, size_t len,
                                       const struct ent_limits *limits)
{
    GumboOptions options = kGumboDefaultOptions;
    *guard = (struct ent_dom_guard){.limit = ENT_DOM_MEMORY,
                                    .depth_most = limits->depth,
                                    .attributes_most = limits->attributes};
    if (len < (ENT_DOM_MEMORY - ENT_DOM_BASE) / ENT_DOM_SHARE)
        guard->limit = len * ENT_DOM_SHARE + ENT_DOM_BASE;
    options.allocator = allocate;
    options.deallocator = deallocate;
    options.userdata = guard;
    options.max_errors = 0; /* each error would copy the stack of open elements */
    if (setjmp(guard->out) != 0)
        return NULL;
    return gumbo_parse_with_options(&options, bytes, len);
}

void ent_dom_guard_free(struct ent_dom_guard *guard)
{
    ent_arena_free(&guard->arena);
    *guard = (struct ent_dom_guard){0};
}

// SPDX-License-Identifier: MIT
/*
 * An arena is a list of chunks; the first is filled from its front. Large requests get a chunk of
 * their own, behind the first. The last array of the first chunk can grow in place; a large array
 * that grows leaves nothing behind, as its old chunk is given back.
 */
#include "entente/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK_LEAST = 8 * 1024, CHUNK_MOST = 64 * 1024, LARGE = 16 * 1024, FIRST_CAPACITY = 16 };

struct ent_arena_chunk {
    struct ent_arena_chunk *next;
    size_t used;
    size_t size;
    alignas(max_align_t) char bytes[];
};

static size_t align_up(size_t size)
{
    size_t a = alignof(max_align_t);
    return (size + a - 1) / a * a;
}

/* A chunk at that place of the list. */
static struct ent_arena_chunk *add_chunk(struct ent_arena_chunk **place, size_t size)
{
    struct ent_arena_chunk *chunk = calloc(1, sizeof *chunk + size);
    if (!chunk)
        return NULL;
    chunk->size = size;
    chunk->next = *place;
    *place = chunk;
    return chunk;
}

/* Chunks grow with the arena: most are small, and what is taken is cleared. */
static size_t chunk_size(const struct ent_arena *arena, size_t need)
{
    size_t size = arena->used < CHUNK_LEAST  ? CHUNK_LEAST
                  : arena->used > CHUNK_MOST ? CHUNK_MOST
                                             : arena->used;
    return need > size ? need : size;
}

/* 1 where the arena may give out that many bytes more. */
static int may_give(struct ent_arena *arena, size_t need)
{
    if (!arena->limit || (arena->used <= arena->limit && need <= arena->limit - arena->used))
        return 1;
    arena->is_over = 1;
    return 0;
}

void *ent_arena_alloc(struct ent_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        return NULL;
    size_t need = align_up(size ? size : 1);
    struct ent_arena_chunk *chunk = arena->chunks;
    if (!may_give(arena, need))
        return NULL;
    if (chunk && need > LARGE)
        chunk = add_chunk(&chunk->next, need);
    else if (!chunk || chunk->size - chunk->used < need)
        chunk = add_chunk(&arena->chunks, chunk_size(arena, need));
    if (!chunk)
        return NULL;
    void *p = chunk->bytes + chunk->used;
    chunk->used += need;
    arena->used += need;
    return p;
}

char *ent_arena_copy(struct ent_arena *arena, const char *bytes, size_t len)
{
    char *copy = ent_arena_alloc(arena, len + 1);
    if (copy && len)
        memcpy(copy, bytes, len);
    return copy;
}

/* Grows the newest allocation of the arena in place where its chunk has room. */
static int grow_in_place(struct ent_arena *arena, const void *items, size_t old_size,
                         size_t new_size)
{
    struct ent_arena_chunk *chunk = arena->chunks;
    size_t old_need = align_up(old_size), new_need = align_up(new_size);
    if (!items || !chunk || old_need > chunk->used)
        return 0;
    if ((const char *)items != chunk->bytes + chunk->used - old_need)
        return 0;
    if (chunk->size - chunk->used < new_need - old_need || !may_give(arena, new_need - old_need))
        return 0;
    chunk->used += new_need - old_need;
    arena->used += new_need - old_need;
    return 1;
}

/* Gives back the chunk of a large array that has moved. */
static void drop_large(struct ent_arena *arena, const void *items, size_t size)
{
    size_t need = align_up(size);
    struct ent_arena_chunk **link = &arena->chunks;
    if (!items || need <= LARGE)
        return;
    while (*link && (const char *)items != (*link)->bytes)
        link = &(*link)->next;
    struct ent_arena_chunk *chunk = *link;
    if (!chunk || chunk->used != need)
        return;
    *link = chunk->next;
    arena->used -= need;
    free(chunk);
}

void *ent_arena_room(struct ent_arena *arena, void *items, size_t count, size_t *capacity,
                     size_t item_size)
{
    if (items && count < *capacity)
        return items;
    size_t grown = *capacity ? *capacity * 2 : FIRST_CAPACITY;
    if (grown > SIZE_MAX / 4 / item_size)
        return NULL;
    void *moved = items;
    if (!grow_in_place(arena, items, *capacity * item_size, grown * item_size)) {
        moved = ent_arena_alloc(arena, grown * item_size);
        if (!moved)
            return NULL;
        if (count)
            memcpy(moved, items, count * item_size);
        drop_large(arena, items, *capacity * item_size);
    }
    *capacity = grown;
    return moved;
}

void ent_arena_free(struct ent_arena *arena)
{
    for (struct ent_arena_chunk *chunk = arena->chunks, *next; chunk; chunk = next) {
        next = chunk->next;
        free(chunk);
    }
    *arena = (struct ent_arena){0};
}

size_t ent_arena_left(const struct ent_arena *arena)
{
    if (!arena->limit)
        return 0;
    return arena->used < arena->limit ? arena->limit - arena->used : 1;
}

void ent_arena_free_scratch(struct ent_arena *scratch, struct ent_arena *arena)
{
    arena->is_over |= scratch->is_over;
    ent_arena_free(scratch);
}

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_ARENA_H
#define ENTENTE_ARENA_H
/*
 * A region of memory that is freed at once. Whatever a stage makes lives in the arena that it was
 * given; nothing in it is freed alone. A zeroed arena is valid and empty. Not thread-safe: one
 * arena belongs to one thread at a time.
 */
#include <stddef.h>

struct ent_arena_chunk;

struct ent_arena {
    struct ent_arena_chunk *chunks; /* the first is being filled */
    size_t used;                    /* bytes given out */
    size_t limit;                   /* of these; 0: none */
    int is_over;                    /* 1: something was refused that would have gone beyond it */
};

/* Gives `size` zeroed bytes, aligned for any type, or NULL when memory is out or the limit reached.
 */
void *ent_arena_alloc(struct ent_arena *arena, size_t size);

/* Copies `len` bytes and puts a NUL behind them; NULL when memory is out. */
char *ent_arena_copy(struct ent_arena *arena, const char *bytes, size_t len);

/*
 * Makes room for one more item in an arena array. `items` is the array so far (NULL at first),
 * `count` the items in it, `*capacity` the items that it has room for. Gives the array, moved where
 * it had to grow, or NULL when memory is out (the old array stays valid). Where it has moved, the
 * old array is gone.
 */
void *ent_arena_room(struct ent_arena *arena, void *items, size_t count, size_t *capacity,
                     size_t item_size);

/* Frees everything; the arena is empty again. */
void ent_arena_free(struct ent_arena *arena);

/* What the limit leaves, for the limit of a scratch arena that is freed before `arena` goes on. */
size_t ent_arena_left(const struct ent_arena *arena);
/* Frees a scratch arena; `arena` is over its limit where that one was. */
void ent_arena_free_scratch(struct ent_arena *scratch, struct ent_arena *arena);

#endif

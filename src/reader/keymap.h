// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_KEYMAP_H
#define ENTENTE_READER_KEYMAP_H
/*
 * Which key does what. It begins as the table of commands has it (commands.h); the user's own come
 * before these, so that they are the ones that the help and the status bar name first.
 */
#include <stddef.h>
#include <stdint.h>

struct binding {
    uint32_t key;
    int id;         /* enum command_id */
    char *argument; /* what stands behind the command, "" for nothing */
};

/* A zeroed one is empty. */
struct keymap {
    struct binding *items;
    size_t count, capacity;
};

/* The keys of the table. Errors: NOMEM. */
int keymap_init(struct keymap *out);
void keymap_free(struct keymap *keymap);

/* What the key does, or NULL. */
const struct binding *keymap_find(const struct keymap *keymap, uint32_t key);
/* Errors: NOMEM. */
int keymap_set(struct keymap *keymap, uint32_t key, int id, const char *argument);
void keymap_unset(struct keymap *keymap, uint32_t key);

/* The first key of a command without an argument as people read it, "" where it has none; gives
 * `out` (of KEY_TEXT bytes). */
const char *keymap_shown(const struct keymap *keymap, char *out, int id);
/* All keys of a command, with a blank between them. */
void keymap_list(const struct keymap *keymap, char *out, size_t size, int id);

#endif

// SPDX-License-Identifier: MIT
/* An array of bindings, the newest first; some eighty of them, so that looking is a walk. */
#include "config.h"

#include "keymap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "entente/error.h"
#include "key.h"

/* Reads the next key of a command's list; 0 at its end. */
static int next_key(uint32_t *out, const char **keys)
{
    while (**keys == ' ')
        ++*keys;
    size_t n = **keys ? key_read(out, *keys) : 0;
    *keys += n;
    return n > 0;
}

static size_t place_of(const struct keymap *keymap, uint32_t key)
{
    size_t i = 0;
    while (i < keymap->count && keymap->items[i].key != key)
        i++;
    return i;
}

static int put(struct keymap *keymap, size_t at, struct binding binding)
{
    if (keymap->count == keymap->capacity) {
        size_t capacity = keymap->capacity ? keymap->capacity * 2 : 128;
        struct binding *items = realloc(keymap->items, capacity * sizeof *items);
        if (!items)
            return ENT_E_NOMEM;
        keymap->items = items;
        keymap->capacity = capacity;
    }
    memmove(keymap->items + at + 1, keymap->items + at,
            (keymap->count - at) * sizeof *keymap->items);
    keymap->items[at] = binding;
    keymap->count++;
    return 0;
}

int keymap_init(struct keymap *out)
{
    *out = (struct keymap){0};
    for (int id = 0; id < COMMAND_COUNT; id++) {
        const char *keys = commands[id].keys;
        for (uint32_t key; next_key(&key, &keys);) {
            struct binding binding = {key, id, strdup("")};
            if (!binding.argument || put(out, out->count, binding)) {
                free(binding.argument);
                keymap_free(out);
                return ENT_E_NOMEM;
            }
        }
    }
    return 0;
}

void keymap_free(struct keymap *keymap)
{
    for (size_t i = 0; i < keymap->count; i++)
        free(keymap->items[i].argument);
    free(keymap->items);
    *keymap = (struct keymap){0};
}

const struct binding *keymap_find(const struct keymap *keymap, uint32_t key)
{
    size_t i = place_of(keymap, key);
    return i < keymap->count ? &keymap->items[i] : NULL;
}

int keymap_set(struct keymap *keymap, uint32_t key, int id, const char *argument)
{
    struct binding binding = {key, id, strdup(argument)};
    if (!binding.argument)
        return ENT_E_NOMEM;
    keymap_unset(keymap, key);
    int status = put(keymap, 0, binding);
    if (status)
        free(binding.argument);
    return status;
}

void keymap_unset(struct keymap *keymap, uint32_t key)
{
    size_t at = place_of(keymap, key);
    if (at == keymap->count)
        return;
    free(keymap->items[at].argument);
    keymap->count--;
    memmove(keymap->items + at, keymap->items + at + 1,
            (keymap->count - at) * sizeof *keymap->items);
}

const char *keymap_shown(const struct keymap *keymap, char *out, int id)
{
    out[0] = '\0';
    for (size_t i = 0; i < keymap->count; i++)
        if (keymap->items[i].id == id && !keymap->items[i].argument[0])
            return key_show(out, keymap->items[i].key);
    return out;
}

void keymap_list(const struct keymap *keymap, char *out, size_t size, int id)
{
    size_t len = 0;
    out[0] = '\0';
    for (size_t i = 0; i < keymap->count && len < size; i++) {
        char name[KEY_TEXT];
        if (keymap->items[i].id == id && !keymap->items[i].argument[0])
            len += (size_t)snprintf(out + len, size - len, "%s%s", len ? " " : "",
                                    key_show(name, keymap->items[i].key));
    }
}

// SPDX-License-Identifier: MIT
/* A hash table with open addressing, at most half full. */
#include "dictionaries/table.h"

#include <string.h>

#include "entente/error.h"

enum { FIRST_SIZE = 128 };

static size_t place_of(const struct dict_table *table, const char *name)
{
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (const char *p = name; *p; p++)
        hash = (hash ^ (unsigned char)*p) * 1099511628211u;
    size_t at = (size_t)(hash ^ (hash >> 29)) & (table->size - 1);
    while (table->names[at] && strcmp(table->names[at], name) != 0)
        at = (at + 1) & (table->size - 1);
    return at;
}

uint32_t dict_table_find(const struct dict_table *table, const char *name)
{
    if (!table->size)
        return DICT_NONE;
    size_t at = place_of(table, name);
    return table->names[at] ? table->values[at] : DICT_NONE;
}

static int grow(struct dict_table *table)
{
    struct dict_table old = *table;
    table->size = old.size ? old.size * 2 : FIRST_SIZE;
    table->names = ent_arena_alloc(&table->arena, table->size * sizeof *table->names);
    table->values = ent_arena_alloc(&table->arena, table->size * sizeof *table->values);
    if (!table->names || !table->values)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < old.size; i++)
        if (old.names[i]) {
            size_t at = place_of(table, old.names[i]);
            table->names[at] = old.names[i];
            table->values[at] = old.values[i];
        }
    return 0;
}

int dict_table_set(struct dict_table *table, const char *name, uint32_t value)
{
    if (table->count * 2 >= table->size && grow(table))
        return ENT_E_NOMEM;
    size_t at = place_of(table, name);
    if (!table->names[at]) {
        table->names[at] = ent_arena_copy(&table->arena, name, strlen(name));
        if (!table->names[at])
            return ENT_E_NOMEM;
        table->count++;
    }
    table->values[at] = value;
    return 0;
}

void dict_table_free(struct dict_table *table)
{
    ent_arena_free(&table->arena);
}

// SPDX-License-Identifier: MIT
#ifndef ENT_DICTIONARIES_TABLE_H
#define ENT_DICTIONARIES_TABLE_H
/* From names to numbers: what a dictionary's sets are found by. A zeroed table is empty. */
#include <stddef.h>
#include <stdint.h>

#include "entente/arena.h"

#define DICT_NONE UINT32_MAX

struct dict_table {
    struct ent_arena arena;
    const char **names; /* open addressing; the size is a power of two */
    uint32_t *values;
    size_t size, count;
};

/* The number of that name, or DICT_NONE. */
uint32_t dict_table_find(const struct dict_table *table, const char *name);
/* Gives the name its number, anew where it has one. 0 or ENT_E_NOMEM. */
int dict_table_set(struct dict_table *table, const char *name, uint32_t value);
void dict_table_free(struct dict_table *table);

#endif

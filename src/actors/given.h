// SPDX-License-Identifier: MIT
#ifndef ENT_ACTORS_GIVEN_H
#define ENT_ACTORS_GIVEN_H
/*
 * Given names and whether men or women bear them: a few lists of frequent ones, and those of the
 * gazetteer's own persons.
 */
#include <stdint.h>

struct ent_gazetteer;
struct ent_given_table;

/* NULL when memory is out. */
struct ent_given_table *ent_given_table_make(const struct ent_gazetteer *gazetteer);
void ent_given_table_free(struct ent_given_table *table);

/* Whose name the folded word is: 'm', 'f', or 0 where it is nobody's or both's. */
char ent_given_sex(const struct ent_given_table *table, uint64_t key);

/* 1 where the family's name stands first in the country of that id: Chen Wei is Chen. */
int ent_is_family_first(const char *root);

#endif

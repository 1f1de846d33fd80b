// SPDX-License-Identifier: MIT
/* The names of tags and relations. */
#include <string.h>

#include "entente/parse.h"

static const char *const upos_names[] = {
#define UPOS_NAME(name) #name,
    ENT_UPOS_TAGS(UPOS_NAME)
#undef UPOS_NAME
};

static const char *const relation_names[] = {
#define RELATION_NAME(name, text) text,
    ENT_RELATIONS(RELATION_NAME)
#undef RELATION_NAME
};

const char *ent_upos_name(enum ent_upos upos)
{
    return (unsigned)upos < ENT_UPOS_COUNT ? upos_names[upos] : "X";
}

const char *ent_relation_name(enum ent_relation relation)
{
    return (unsigned)relation < ENT_RELATION_COUNT ? relation_names[relation] : "dep";
}

static int find(const char *label, size_t len)
{
    for (int i = 0; i < ENT_RELATION_COUNT; i++)
        if (strlen(relation_names[i]) == len && memcmp(relation_names[i], label, len) == 0)
            return i;
    return -1;
}

enum ent_relation ent_relation_find(const char *label)
{
    int found = find(label, strlen(label));
    if (found < 0)
        found = find(label, strcspn(label, ":"));
    return found < 0 ? ENT_REL_DEP : (enum ent_relation)found;
}

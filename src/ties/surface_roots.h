// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_SURFACE_ROOTS_H
#define ENT_TIES_SURFACE_ROOTS_H
/* Whom the actors of a sentence act for at last, and what that is. */
#include <string.h>

#include "ties/surface.h"

static inline const char *root_of(const struct surface *s, uint32_t actor)
{
    return s->cast->actors[actor].root;
}

static inline int same_root(const struct surface *s, uint32_t a, uint32_t b)
{
    return a == b || strcmp(root_of(s, a), root_of(s, b)) == 0;
}

static inline int is_body(const struct surface *s, uint32_t actor)
{
    return s->cast->actors[actor].root_type == ENT_ACTOR_BODY;
}

/* 1 for somebody whom only the text knows: who may act for the very one that is meant, or be no
 * party at all. */
static inline int is_stranger(const struct surface *s, uint32_t actor)
{
    unsigned type = s->cast->actors[actor].root_type;
    return type == ENT_ACTOR_PERSON || type == ENT_ACTOR_COMPANY || type == ENT_ACTOR_OTHER;
}

/* 1 where the list (or NULL) has someone of the actor's root. */
static inline int parties_have(const struct surface *s, const struct parties *list, uint32_t actor)
{
    for (uint32_t i = 0; list && i < list->count; i++)
        if (same_root(s, actor, list->items[i].actor))
            return 1;
    return 0;
}

#endif

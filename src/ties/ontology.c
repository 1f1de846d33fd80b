// SPDX-License-Identifier: MIT
/*
 * Categories: one row each, made from the list in the header.
 */
#include "entente/ontology.h"

#include <string.h>

#include "entente/error.h"

struct category {
    const char *name;
    int quad;
    int sign;
    const char *root;
};

static const struct category table[ENT_CATEGORY_COUNT] = {
#define CATEGORY_ROW(name, quad, sign, root) {#name, quad, sign, root},
    ENT_CATEGORIES(CATEGORY_ROW)
#undef CATEGORY_ROW
};

static const struct category *row(enum ent_category category)
{
    static const struct category none = {"?", 0, 0, ""};
    return (unsigned)category < ENT_CATEGORY_COUNT ? &table[category] : &none;
}

const char *ent_category_name(enum ent_category category)
{
    return row(category)->name;
}

int ent_category_find(enum ent_category *out, const char *name)
{
    for (int i = 0; i < ENT_CATEGORY_COUNT; i++)
        if (strcmp(table[i].name, name) == 0) {
            *out = (enum ent_category)i;
            return 0;
        }
    return ENT_E_NOTFOUND;
}

int ent_category_sign(enum ent_category category)
{
    return row(category)->sign;
}

/* A request that demands is a verbal conflict: CAMEO gives it a root of its own. */
static int is_demand(enum ent_category category, int sign)
{
    return category == ENT_CATEGORY_REQUEST && sign < 0;
}

int ent_category_quad(enum ent_category category, int sign)
{
    return is_demand(category, sign) ? 3 : row(category)->quad;
}

const char *ent_category_cameo(enum ent_category category, int sign)
{
    return is_demand(category, sign) ? "10" : row(category)->root;
}

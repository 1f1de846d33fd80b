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

/* CAMEO codes and what they begin with, the longer ones first. */
static const struct {
    const char *code;
    enum ent_category category;
    int sign;
} cameo_categories[] = {
    {"0813", ENT_CATEGORY_RETREAT, +1}, {"0814", ENT_CATEGORY_RETREAT, +1},
    {"1712", ENT_CATEGORY_ASSAULT, -1}, {"057", ENT_CATEGORY_AGREE, +1},
    {"084", ENT_CATEGORY_RETREAT, +1},  {"085", ENT_CATEGORY_RETREAT, +1},
    {"086", ENT_CATEGORY_RETREAT, +1},  {"087", ENT_CATEGORY_RETREAT, +1},
    {"163", ENT_CATEGORY_COERCE, -1},   {"175", ENT_CATEGORY_ASSAULT, -1},
    {"191", ENT_CATEGORY_COERCE, -1},   {"192", ENT_CATEGORY_COERCE, -1},
    {"02", ENT_CATEGORY_REQUEST, +1},   {"03", ENT_CATEGORY_AGREE, +1},
    {"04", ENT_CATEGORY_CONSULT, +1},   {"05", ENT_CATEGORY_SUPPORT, +1},
    {"06", ENT_CATEGORY_COOPERATE, +1}, {"07", ENT_CATEGORY_AID, +1},
    {"08", ENT_CATEGORY_CONCEDE, +1},   {"09", ENT_CATEGORY_ACCUSE, -1},
    {"10", ENT_CATEGORY_REQUEST, -1},   {"11", ENT_CATEGORY_ACCUSE, -1},
    {"12", ENT_CATEGORY_REJECT, -1},    {"13", ENT_CATEGORY_THREATEN, -1},
    {"14", ENT_CATEGORY_PROTEST, -1},   {"15", ENT_CATEGORY_MOBILIZE, -1},
    {"16", ENT_CATEGORY_SANCTION, -1},  {"17", ENT_CATEGORY_COERCE, -1},
    {"18", ENT_CATEGORY_ASSAULT, -1},   {"19", ENT_CATEGORY_ASSAULT, -1},
    {"20", ENT_CATEGORY_ASSAULT, -1},
};

int ent_cameo_category(enum ent_category *out, int *sign, const char *code)
{
    if (!ent_cameo_label(code))
        return ENT_E_NOTFOUND;
    for (size_t i = 0; i < sizeof cameo_categories / sizeof *cameo_categories; i++)
        if (strncmp(cameo_categories[i].code, code, strlen(cameo_categories[i].code)) == 0) {
            *out = cameo_categories[i].category;
            *sign = cameo_categories[i].sign;
            return 0;
        }
    return ENT_E_NOTFOUND;
}

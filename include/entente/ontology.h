// SPDX-License-Identifier: MIT
#ifndef ENTENTE_ONTOLOGY_H
#define ENTENTE_ONTOLOGY_H
/*
 * The event ontologies of the field, as tables.
 *
 * Categories are PLOVER's event types (PLOVER manual, 2021/2024 edition). Codes are CAMEO's; their
 * intensity is the Goldstein scale as GDELT publishes it (CAMEO.goldsteinscale.txt), −10 to +10.
 * Quad classes follow PLOVER: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict,
 * 4 material conflict, where SANCTION and PROTEST are 4 and REQUEST is 1 when it asks, 3 when it
 * demands.
 */
#include <stdint.h>

/* name, quad class, sign of the act, CAMEO root that stands for it */
#define ENT_CATEGORIES(X)                                                                          \
    X(AGREE, 1, +1, "03")                                                                          \
    X(CONSULT, 1, +1, "04")                                                                        \
    X(SUPPORT, 1, +1, "05")                                                                        \
    X(COOPERATE, 2, +1, "06")                                                                      \
    X(AID, 2, +1, "07")                                                                            \
    X(CONCEDE, 1, +1, "08")                                                                        \
    X(RETREAT, 2, +1, "08")                                                                        \
    X(REQUEST, 1, +1, "02")                                                                        \
    X(ACCUSE, 3, -1, "11")                                                                         \
    X(REJECT, 3, -1, "12")                                                                         \
    X(THREATEN, 3, -1, "13")                                                                       \
    X(PROTEST, 4, -1, "14")                                                                        \
    X(SANCTION, 4, -1, "16")                                                                       \
    X(MOBILIZE, 4, -1, "15")                                                                       \
    X(COERCE, 4, -1, "17")                                                                         \
    X(ASSAULT, 4, -1, "19")

enum ent_category {
#define ENT_CATEGORY_ENUM(name, quad, sign, root) ENT_CATEGORY_##name,
    ENT_CATEGORIES(ENT_CATEGORY_ENUM)
#undef ENT_CATEGORY_ENUM
        ENT_CATEGORY_COUNT
};

enum { ENT_CAMEO_SIZE = 5 }; /* bytes of the longest code and its NUL */

/* "AGREE", …; never NULL. */
const char *ent_category_name(enum ent_category category);
/* 0 and *out, or ENT_E_NOTFOUND. */
int ent_category_find(enum ent_category *out, const char *name);
/* The sign that an act of this category has when nothing says otherwise: +1 or −1. */
int ent_category_sign(enum ent_category category);
/* Quad class 1–4 of an act of this category and sign. */
int ent_category_quad(enum ent_category category, int sign);
/* CAMEO root ("03") that stands for the category and sign ("10" for a demand); never NULL. */
const char *ent_category_cameo(enum ent_category category, int sign);

/* Label of a CAMEO code ("Sign formal agreement"), NULL where there is no such code. */
const char *ent_cameo_label(const char *code);
/*
 * The category that a CAMEO code stands for, and the sign of the act. ENT_E_NOTFOUND where there is
 * no such code, and for codes of mere statements (01), which PLOVER has no category for.
 */
int ent_cameo_category(enum ent_category *out, int *sign, const char *code);
/* Goldstein value of a CAMEO code, 0 where there is no such code. Roots ("05") have one too. */
double ent_cameo_goldstein(const char *code);

#endif

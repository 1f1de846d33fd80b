// SPDX-License-Identifier: MIT
#ifndef ENT_ACTORS_CLASSES_H
#define ENT_ACTORS_CLASSES_H
/*
 * Word classes: what the rules need to know of common words. They are the grammar of the rules and
 * stand in the code; who acts for whom stands in the assets.
 */
#include <stdint.h>

enum {
    ENT_CLASS_FUNCTION = 1 << 0, /* ends a noun phrase: prepositions, auxiliaries, pronouns … */
    ENT_CLASS_DETERMINER = 1 << 1,
    ENT_CLASS_PREPOSITION = 1 << 2,
    ENT_CLASS_LOCATIVE = 1 << 3, /* in, near: makes what follows a place */
    ENT_CLASS_CONJUNCTION = 1 << 4,
    ENT_CLASS_CLAUSE = 1 << 5,    /* as, while, that: a clause begins */
    ENT_CLASS_MODIFIER = 1 << 6,  /* top, senior, defence: stands between a country and its agent */
    ENT_CLASS_VERB = 1 << 7,      /* is no noun here: said, told, has */
    ENT_CLASS_MEDIA = 1 << 8,     /* Post, Times: "Washington Post" */
    ENT_CLASS_CALENDAR = 1 << 9,  /* Monday, June */
    ENT_CLASS_SPOT = 1 << 10,     /* city, streets, airport: "the streets of Kyiv" */
    ENT_CLASS_EVENT = 1 << 11,    /* summit, accord: "the Paris accord" */
    ENT_CLASS_TRUST = 1 << 12,    /* confidence, meddle: "in" does not make a place */
    ENT_CLASS_RELATION = 1 << 13, /* relations, summit: "their summit" is of two */
    ENT_CLASS_SIDE = 1 << 14,     /* countries, sides: "the two sides" */
    ENT_CLASS_NEIGHBOUR = 1 << 15,
    ENT_CLASS_HONORIFIC = 1 << 16,    /* Mr, Mrs */
    ENT_CLASS_ORGANISATION = 1 << 17, /* Bank, University: "Bank of X", "X University" */
    ENT_CLASS_GIVEN = 1 << 18,        /* Michael, Paris: a given name */
    ENT_CLASS_PAST = 1 << 19,         /* former, ex, late */
    ENT_CLASS_FRIEND = 1 << 20,       /* friends, allies: "our friends in Warsaw" */
    ENT_CLASS_BASED = 1 << 22,        /* "London-based": a place */
    ENT_CLASS_PARTICLE = 1 << 23,     /* al, van: within a person's name */
    ENT_CLASS_POSSESSIVE = 1 << 24,   /* its, their */
    ENT_CLASS_INSIDE = 1 << 25,       /* in, across: what follows is a place even if a country */
    ENT_CLASS_STATE = 1 << 21,        /* Atlanta, Republicans: the Georgia of the United States */
    ENT_CLASS_AGENTIVE = 1 << 28,     /* accused, vowed: only somebody does that */
    ENT_CLASS_SAYING = 1 << 29,       /* said, told: whose subject speaks */
    ENT_CLASS_TIME = 1 << 30,         /* year, percent: stands for nothing that acts or suffers */
    ENT_CLASS_THING = 1 << 26,        /* Act, Cup: a name that ends with it is nobody's */
    ENT_CLASS_SITE = 1 << 27,         /* Lake, Operation: a name that begins with it is nobody's */
};

/* accused, urged: what suffers it is somebody; no enumerator holds the last bit */
#define ENT_CLASS_ADDRESSING (1U << 31)

struct ent_class_table;

/* NULL when memory is out. */
struct ent_class_table *ent_class_table_make(void);
void ent_class_table_free(struct ent_class_table *table);

/* The classes of a folded word. */
uint32_t ent_classes_of(const struct ent_class_table *table, uint64_t key);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_SURFACE_NOMINAL_H
#define ENT_TIES_SURFACE_NOMINAL_H
/*
 * Between the files that read ties off nouns: surface_nouns.c finds a noun that says something and
 * what stands around it, and one of the others tells its ties.
 */
#include "ties/surface.h"

struct nominal {
    struct match match;
    const struct lex_sense *sense;
    int32_t chunk;
    int32_t verb;           /* whose object it is, or NONE */
    int32_t verb_under;     /* whose subject it is, or NONE */
    int32_t verb_behind;    /* of a clause that describes it: "the truce that Peru brokered" */
    struct parties before;  /* named before it in its phrase */
    struct parties subject; /* what the verb lends */
    int lent;               /* the verb only lends its subject: "hold talks" */
    int spoken_of;          /* the verb speaks of it: "discussed the war", "brokered a truce" */
    int undergoes;          /* the verb's subject is acted on: "faced criticism" */
    struct change change;
    enum ent_status status;
};

/* surface_nominal.c */
/* The chunk where what belongs to the noun ends. */
int32_t nominal_end(const struct surface *s, int32_t c);
/* Fills `out` from the first of the slots that holds someone beside `besides`; the slot, or
 * NO_SLOT. */
uint8_t nominal_fill(const struct surface *s, struct nominal *n, const struct lex_slots *slots,
                     const struct parties *besides, int flags, struct parties *out);
struct act nominal_act(const struct nominal *n, const char *rule);
/* What the relation is said to be: sign, category and trigger of the act. */
void nominal_compose(struct act *act, const struct nominal *n);

/* surface_nouns_directed.c, surface_nouns_mutual.c, surface_nouns_roles.c */
void nominal_directed(struct surface *s, struct nominal *n);
void nominal_mutual(struct surface *s, struct nominal *n);
void nominal_role(struct surface *s, struct nominal *n);

#endif

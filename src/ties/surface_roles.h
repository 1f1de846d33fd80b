// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_SURFACE_ROLES_H
#define ENT_TIES_SURFACE_ROLES_H
/*
 * Between the files that read ties off verb groups: who fills the roles of a sense, what a deed
 * becomes by what governs it, what predicates say. `c` is a verb group wherever it is not said to
 * be something else.
 */
#include "ties/surface.h"

/* A sense of a verb group with those who fill its roles. */
struct deed {
    const struct lex_sense *sense;
    struct act act;
    struct parties agents;
    struct parties patients;
};

/* surface_patients.c: what the slots hold. */
int roles_has_slot(const struct lex_slots *slots, uint8_t slot);
void roles_agents(const struct surface *s, int32_t c, const struct lex_sense *sense,
                  struct parties *out);
void roles_patients(const struct surface *s, int32_t c, const struct lex_sense *sense,
                    const struct parties *agents, struct parties *out);
/* 1 where "each other" follows. */
int roles_reciprocal(const struct surface *s, int32_t c);
/* Takes out patients that are not what the sense asks for. 0 where none is left. */
int roles_keep_fit(const struct surface *s, int32_t c, const struct lex_sense *sense,
                   struct parties *patients);

/* surface_guesses.c: fills the role that no slot fills, and gives the act its rule. */
void roles_guess(const struct surface *s, int32_t c, struct deed *deed);
/* Who last did something to the agents in this sentence: a reply is to them. */
void roles_addressed(const struct surface *s, int32_t c, const struct parties *agents,
                     struct parties *out);

/* surface_recall.c: fills the patients from what was told before, by the event that the verb's
 * object speaks of; and where it has none, once nobody in the sentence is meant. */
void roles_recall(const struct surface *s, int32_t c, struct deed *deed);
void roles_recall_elided(const struct surface *s, int32_t c, struct deed *deed);

/* Toward whom others did the same right before, where nothing else says it. */
void roles_recall_same(const struct surface *s, struct deed *deed);
/* 1 where verb group `group` (or NONE) pays back: "responded with". */
int roles_pays_back(const struct surface *s, int32_t group);
/* 1 where the sense is a mediator's. */
int roles_goes_between(const struct lex_sense *sense);

/* surface_turns.c */
/* "refused to", "threatened to": what the deed becomes, or what is said beside it. 1 where the deed
 * itself is not told any more. */
int turn_deed(struct surface *s, int32_t c, const struct deed *deed);
/* "complained that Pyongyang had shelled": a reproach of whoever did it. */
void turn_reported(struct surface *s, int32_t c, const struct deed *deed);
/* "said that Pyongyang must": a request. */
void turn_obliging(struct surface *s, int32_t c);
/* "followed suit": what was told last, by someone else. */
void turn_copy(struct surface *s, int32_t c, const struct deed *deed);

/* surface_verdict.c: "said that the move was an outrage". */
void verdict_ties(struct surface *s, int32_t c);

/* surface_predicates.c */
void predicate_loose(struct surface *s, int32_t c); /* an adjective chunk */
void predicate_copula(struct surface *s, int32_t c);
int predicate_links(const struct surface *s, int32_t c);

#endif

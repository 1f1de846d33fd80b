// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_SURFACE_FRAMES_H
#define ENT_TIES_SURFACE_FRAMES_H
/*
 * Open clauses, between surface_clauses.c, which reads them, surface_frames.c, which keeps them and
 * finds the subjects of finite verbs, and surface_control.c, which hands subjects on to verbs
 * without their own.
 */
#include "ties/surface.h"

enum { DEPTH = 16 };

struct frame {
    int32_t subject;
    int32_t verb; /* its last finite verb */
    int32_t antecedent;
    int32_t governor; /* the verb of saying that the clause is said by */
    int relative;
    int condition;
};

struct clauses {
    struct surface *s;
    struct frame stack[DEPTH];
    int depth;          /* of the top frame */
    int32_t last;       /* the last verb group */
    int32_t finite;     /* the last finite one */
    int32_t fronted[4]; /* verb groups before the first subject */
    int n_fronted;
    int inverted; /* an auxiliary stood before its subject */
};

/* surface_frames.c */
struct frame *frame_top(struct clauses *k);
void frame_push(struct clauses *k, struct frame frame);
struct frame frame_fresh(int32_t subject);
/* 1 where a subject below the top frame waits for its verb. */
int frame_waits(const struct clauses *k);
/* ", a move that angered Tokyo": whoever did what the clause before says. */
void frame_name_deed(const struct clauses *k, int32_t c, int32_t verb);
/* The subject of the finite group `c`. */
int32_t frame_finite_subject(struct clauses *k, int32_t c);
/* The chunk before `c` that says how it is joined on: adverbs and times left out. */
int32_t clause_joint(const struct surface *s, int32_t c);
/* The head of the list that noun phrase `c` is in, or NONE. */
int32_t clause_head(const struct surface *s, int32_t c);
/* 1 where the phrase hangs on a preposition; *preposition is its chunk. */
int clause_prepositional(const struct surface *s, int32_t head, int32_t *preposition);
/* The phrase that a chain of prepositional phrases hangs on ("a spokesman for the ministry in
 * Rome"), or `head` itself where the chain hangs on no phrase. */
int32_t clause_chain(const struct surface *s, int32_t head);

/* surface_control.c */
/* Whoever does what the last verb group governs. */
int32_t clause_controlled(const struct surface *s, int32_t governor, int handed_over,
                          int infinitive);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_ACTORS_STRANGERS_H
#define ENT_ACTORS_STRANGERS_H
/*
 * Strangers: proper names that no gazetteer knows. runs.c cuts them out of the text and tells from
 * the words around them what they are; strangers.c makes actors of those that are told well enough.
 */
#include "actors/casting.h"

enum { ENT_RUN_WORDS = 12 /* of the longest name */ };

/* How well the text tells that a name is an actor's. */
enum ent_evidence {
    ENT_EVIDENCE_NONE,  /* only where another mention of the name has some */
    ENT_EVIDENCE_PLACE, /* it is a place, an event, a law */
    ENT_EVIDENCE_ACTS,  /* it does or suffers something, as far as words tell */
    ENT_EVIDENCE_TYPED, /* its words, a title or an apposition tell what it is */
};

/* A name of capitalised words: [first, last); its phrase is [from, to). */
struct ent_run {
    uint64_t key; /* of its words */
    uint32_t first, last;
    uint32_t from, to;
    uint32_t lead; /* draft + 1 of the country right before it or in apposition; 0: none */
    const char *sector;
    uint8_t type; /* enum ent_actor_type */
    uint8_t evidence;
    uint8_t joins; /* the lead's draft and this are one phrase */
    char sex;
};

struct ent_runs {
    struct ent_run *items;
    size_t count, capacity;
    uint32_t *draft_at; /* one a word: draft + 1 whose phrase begins here */
    uint32_t *draft_to; /* … whose phrase ends right before it */
    uint8_t *taken;     /* one a word: 1 where a mention names somebody */
};

/* Finds the names of the text and what they are. 0 or ENT_E_NOMEM. */
int ent_runs_find(struct ent_runs *out, struct ent_casting *c);

/* 1 where the word looks like a finite verb, or an adverb before one. */
int ent_is_verbal(const struct ent_casting *c, uint32_t word, uint32_t last);

/*
 * How many different actors each sentence and the two before it name, places left out: 0, 1, or 2
 * for more. Where two act, whoever is told less well is minor.
 */
int ent_crowds_count(uint8_t **out, struct ent_casting *c);

#endif

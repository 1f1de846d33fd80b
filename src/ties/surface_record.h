// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_SURFACE_RECORD_H
#define ENT_TIES_SURFACE_RECORD_H
/*
 * The record of what the text has told so far: its ties, those of the same words together as one
 * event. What a later phrase leaves out ("the truce", "the offer", "retaliated") is looked for
 * here.
 */
#include "ties/surface.h"

/* Bits of categories. */
#define EVENT_KIND(name) (1u << ENT_CATEGORY_##name)
#define EVENT_KINDS (~0u)
#define EVENT_DEEDS /* done, not only said */                                                      \
    (EVENT_KIND(ASSAULT) | EVENT_KIND(COERCE) | EVENT_KIND(SANCTION) | EVENT_KIND(MOBILIZE))
#define EVENT_COMMENTS                                                                             \
    (EVENT_KIND(ACCUSE) | EVENT_KIND(SUPPORT) | EVENT_KIND(REJECT) | EVENT_KIND(PROTEST))

struct event {
    struct parties doers, targets; /* where it is mutual both are all who took part */
    enum ent_category category;
    enum ent_status status;
    int sign;
    int mutual;
};

/* What an event must be like. */
struct wanted {
    uint32_t kinds;                /* bits of categories */
    uint32_t back;                 /* sentences that are looked back */
    int sign;                      /* 0: either */
    int first_hand;                /* 1: no mere comment on another event */
    const char *noun;              /* told by a word of that stem, or NULL */
    const struct parties *besides; /* someone else did it */
    const struct parties *toward;  /* it was done to one of these, or NULL */
    const struct parties *by;      /* one of these did it, or NULL */
};

/* Finds the last such event before word `at`, of those whose roots are not of `besides`; the words
 * [at, last] stand for its parties. 1 where there is one. */
int record_find(const struct surface *s, struct event *out, const struct wanted *wanted, int32_t at,
                int32_t last);

/* The two others who are most at odds, or made it up, in what was told; nobody where there is no
 * such pair. */
int record_foes(const struct surface *s, struct parties *out, const struct parties *besides,
                int32_t at, int32_t last);

/* Whoever did harm to one of `agents`, else whoever did harm at all: those who are paid back. */
int record_harm(const struct surface *s, struct parties *out, const struct parties *agents,
                int32_t at, int32_t last);

/* 1 where the sentence names no country but those of the lists. */
int record_names_only(const struct surface *s, const struct parties *a, const struct parties *b);

/* 1 where the roots of the two lists meet. */
int record_shares(const struct surface *s, const struct parties *a, const struct parties *b);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_SURFACE_EVENTS_H
#define ENT_TIES_SURFACE_EVENTS_H
/* Events that a phrase speaks of without naming who took part. */
#include "ties/surface_record.h"

enum { EVENT_NOUN, EVENT_OR_PRONOUN };

/* What a phrase speaks of that was told before. */
struct spoken {
    uint32_t kinds; /* bits of categories; 0: of nothing */
    int general;    /* whatever somebody did: "the move" */
    int pronoun;
    int ruling;
};
void event_spoken_of(const struct surface *s, struct spoken *out, int32_t c, int forms);

/* The event that phrase `c` speaks of; `wanted` says who had which part in it. 1 where one is
 * found. */
int event_recall(const struct surface *s, struct event *out, const struct spoken *spoken, int32_t c,
                 struct wanted wanted);

/* 1 where phrase `c` (or NONE) speaks of an event: those who did it, without the roots of
 * `besides`, go into `out`, which stays empty where they are not known. */
int event_doers(const struct surface *s, struct parties *out, int32_t c, int forms,
                const struct parties *besides);

/* The same of the first phrase between chunks `from` and `end` that one of the slots holds. */
int event_doers_in(const struct surface *s, struct parties *out, const struct lex_slots *slots,
                   int32_t from, int32_t end, const struct parties *besides);

/* Whoever made to one of `agents` what phrase `c` speaks of: an offer, a charge. 1 where that is
 * told. */
int event_answered(const struct surface *s, struct parties *out, const struct spoken *spoken,
                   int32_t c, const struct parties *agents);

/* Notes who acts in the main clause of the sentence that was read. */
void event_remember(struct surface *s);
/* The same of a sentence that is not read, where whoever is named first is taken for him. */
void event_glance(struct surface *s);

/* surface_echo.c: the ties of "so did", "as has", "nor will". */
void surface_echoes(struct surface *s);

#endif

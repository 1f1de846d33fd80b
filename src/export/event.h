// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_EVENT_H
#define ENT_EXPORT_EVENT_H
/*
 * Ties as event coders count them: an event is what is said to have happened, from one actor to
 * another. Negated and future ties are none; what is symmetric is an event in each direction. The
 * writers of the field's columns share what follows.
 */
#include "entente/export.h"
#include "export/encode.h"

struct ent_event {
    const struct ent_document *document;
    const struct ent_tie *tie;
    const struct ent_actor *source;
    const struct ent_actor *target;
    struct ent_span source_span;
    struct ent_span target_span;
    struct ent_date date;          /* the tie's, else the article's, else none */
    size_t number;                 /* from 1, over all documents */
    char code[ENT_CAMEO_SIZE + 1]; /* three digits or four: the general code of root 16 is 160 */
};

/*
 * Calls `put` for every event of the document, in the order of its ties, and counts them in
 * state->ties. 0, or NOMEM.
 */
int ent_events_write(struct ent_buffer *out, const struct ent_document *document,
                     struct ent_ties_state *state,
                     void (*put)(struct ent_buffer *out, const struct ent_event *event));

/* A column and the tab behind it; `missing` where the text is empty or NULL. */
void ent_put_column(struct ent_buffer *out, const char *text, const char *missing);
void ent_put_span_column(struct ent_buffer *out, const struct ent_event *event,
                         struct ent_span span, const char *missing);
/* `count` columns that hold `missing`. */
void ent_put_missing(struct ent_buffer *out, int count, const char *missing);
/* "2024-06-01" and the tab. */
void ent_put_day_column(struct ent_buffer *out, struct ent_date date, const char *missing);
/* Ends the line: the last column's tab becomes its end. */
void ent_end_columns(struct ent_buffer *out);

/* The country that the actor belongs to, "" where it is none's. */
const char *ent_actor_country(const struct ent_actor *actor);
/* A sector in words ("Government"), the code itself where there are none. */
const char *ent_sector_words(const char *sector);

#endif

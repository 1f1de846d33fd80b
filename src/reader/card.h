// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_CARD_H
#define ENTENTE_READER_CARD_H
/*
 * The card of an actor: what the texts call it, who acts for it, with whom it has ties, and in
 * which articles it is. Every row leads somewhere.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/graph.h"
#include "links.h"
#include "tielist.h"

enum card_kind {
    CARD_HEAD,    /* a title of rows */
    CARD_NAME,    /* what a text calls it */
    CARD_ACTOR,   /* a finer actor that acts for it */
    CARD_TIE,     /* `index` of the list of its ties */
    CARD_ARTICLE, /* document `index` of the graph */
};

struct card_row {
    enum card_kind kind;
    uint32_t index;
    uint32_t count;   /* mentions */
    const char *text; /* borrowed from the documents; not NUL-terminated */
    uint32_t len;
    const char *note;      /* how it names the actor, or what part of it acts */
    uint32_t document;     /* where the first mention of the row is … */
    struct ent_span first; /* … in its body */
};

struct card {
    int node; /* of the graph */
    struct card_row *rows;
    size_t count;
    struct tielist ties;
    uint32_t mentions, articles;
};

/* Errors: NOMEM. Free with card_free(); zeroed is valid. */
int card_make(struct card *out, const struct links *links, int node);
void card_free(struct card *card);

#endif

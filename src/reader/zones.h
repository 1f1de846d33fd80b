// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_ZONES_H
#define ENTENTE_READER_ZONES_H
/*
 * Zones: which cells of the screen stand for what. Views write them down as they draw; link hints
 * and the mouse look there. A thing that runs over several lines has a zone on each of them, one
 * behind the other.
 */
#include <stddef.h>
#include <stdint.h>

#include "canvas.h"

struct reader;

enum zone_kind {
    ZONE_MENTION,   /* of the open article */
    ZONE_TIE,       /* of the open article */
    ZONE_NODE,      /* of the graph */
    ZONE_DYAD,      /* of the graph */
    ZONE_CELL,      /* of the matrix: row × its count + column */
    ZONE_STATEMENT, /* a row of the list of statements */
    ZONE_BIN,       /* of the timeline */
    ZONE_CHANGE,    /* a row of what changed */
    ZONE_CAMP,      /* a row of the balance */
    ZONE_FILTER,    /* a row of the filter's panel */
    ZONE_FORMAT,    /* a row of the panel of exports */
    ZONE_CARD,      /* a row of the card */
    ZONE_ARTICLE,   /* on the shelf */
    ZONE_COLUMN,    /* of the list of articles: its heading */
    ZONE_KIND_COUNT
};

struct zone {
    struct rect at;
    enum zone_kind kind;
    uint32_t index;
};

struct zones {
    struct zone *items; /* what was drawn later is on top */
    size_t count, capacity;
};

void zones_clear(struct zones *zones);
void zones_free(struct zones *zones);
/* Without memory the zone is left out: it is only a way to get there. */
void zones_add(struct zones *zones, struct rect at, enum zone_kind kind, uint32_t index);
/* 1 where both are of the same thing. */
int zones_same(const struct zone *a, const struct zone *b);

/* Selects what a zone stands for, in the pane where it is. */
void zone_go(struct reader *reader, const struct zone *zone);

#endif

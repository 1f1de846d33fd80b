// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_CAMPS_H
#define ENTENTE_READER_CAMPS_H
/*
 * The balance of a graph (balance.h) as rows: the ties that strain it, its triads, the camps with
 * their actors, who stands between others, how far ties are answered.
 */
#include "entente/balance.h"
#include "tielist.h"

enum camps_kind {
    CAMPS_HEAD,
    CAMPS_LINE, /* words */
    CAMPS_ACTOR,
    CAMPS_TIE,
};

struct camps_row {
    enum camps_kind kind;
    uint32_t index; /* a node; of a tie: its place in ties */
    size_t words;   /* where they begin in camps.words; behind an actor's name */
};

/* Zeroed is valid. */
struct camps {
    struct ent_balance *balance;
    struct tielist ties; /* those that strain, the heaviest first */
    struct ent_buffer words;
    struct camps_row *rows;
    size_t count, at;
    int top, ascii; /* ascii: its words are */
};

/* What was there is freed. Errors: NOMEM. */
int camps_make(struct camps *out, const struct ent_graph *graph, int ascii);
void camps_free(struct camps *camps);
/* What a row says, behind the name of an actor; "" for a tie. */
const char *camps_words(const struct camps *camps, const struct camps_row *row);

#endif

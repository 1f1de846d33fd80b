// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_MOVES_H
#define ENTENTE_TESTS_MOVES_H
/* Walks the selections of every kind through an article, and tells what each step sends. */
#include "reader/reader.h"

struct move {
    const char *kind;
    int turns;    /* 1: other text came into sight, so that more than the selection was drawn */
    size_t bytes; /* that were sent */
    const char *sent;
};

typedef void move_fn(const struct move *move, void *payload);

/* Walks on a screen of that size with 256 colours. 0, or -1 where the article could not be read. */
int moves_walk(const struct reader_options *options, int rows, int cols, move_fn *tell,
               void *payload);

#endif

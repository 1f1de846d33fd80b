// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_HINTS_H
#define ENTENTE_READER_HINTS_H
/*
 * Link hints: letters on everything on the screen that one can go to; typing them goes there. Up
 * to 26 things have one letter, more have two. Where they are shown every key is theirs: one that
 * is no letter of theirs takes them away.
 */
#include <stddef.h>
#include <stdint.h>

#include "zones.h"

struct hint {
    struct zone zone;
    char letters[3];
};

struct hints {
    struct hint *items;
    size_t count;
    char typed;     /* the first of two letters, 0: none yet */
    int rows, cols; /* of the screen that they are for */
};

/* Shows them; tells where there is nothing to go to. */
void hints_show(struct reader *reader);
void hints_key(struct reader *reader, uint32_t key);
void hints_draw(struct reader *reader);
void hints_free(struct hints *hints);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_BYLINE_H
#define ENT_CLEAN_BYLINE_H
/*
 * Who wrote it, from a line such as "By Jane Roe and John Q. Public, Staff Writers | 3 May 2024".
 */
#include <stddef.h>

#include "entente/arena.h"

enum { ENT_BYLINE_AUTHORS = 16 }; /* no more are read off */

struct ent_byline {
    const char *names[ENT_BYLINE_AUTHORS]; /* in the arena */
    size_t count;
    int introduced; /* "By" or its like stood in front */
    int dated;      /* a day stood in front */
};

/* Bytes of the "By " (or its like) that the line begins with, 0 where it does not. A line that is
 * nothing else ("By") counts too. */
size_t ent_byline_intro(const char *text, size_t len);

/*
 * Reads the names off a line; *out holds those that look like names of people (two to five
 * capitalised words; after "By" one word will do), without roles, dates and outlets. Gives their
 * number.
 */
size_t ent_byline_read(struct ent_byline *out, struct ent_arena *arena, const char *text,
                       size_t len);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_MARKS_H
#define ENTENTE_READER_MARKS_H
/* Marks: places of articles that have been given a letter. */
#include <stddef.h>
#include <stdint.h>

struct reader;

enum { MARKS = 2 * 26 };

struct mark {
    int set;
    size_t item; /* on the shelf */
    uint32_t cursor;
};

/* Gives the present place a letter; tells where `name` is none. */
void marks_set(struct reader *reader, const char *name);
/* Goes to the place of that letter; ' is where the last jump began. */
void marks_go(struct reader *reader, const char *name);

#endif

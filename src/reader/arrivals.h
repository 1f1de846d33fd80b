// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_ARRIVALS_H
#define ENTENTE_READER_ARRIVALS_H
/* What the loader brings comes to the screen. */
#include "state.h"

/* Waits until there is something to show: the first article that can be read, or the text of one
 * that takes long. Gives its place on the shelf, or `count` where none can be read. */
size_t arrivals_first(struct reader *reader);
/* Takes in all that came. 1 where something did. */
int arrivals_take(struct reader *reader);
/* Stops or goes on, and says so. */
void arrivals_toggle(struct reader *reader);
/* How far loading is, for the status bar: a bar and numbers; "" where all is there. */
void arrivals_write(const struct reader *reader, char *out, size_t size);

#endif

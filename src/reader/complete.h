// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_COMPLETE_H
#define ENTENTE_READER_COMPLETE_H
/* What Tab completes on the command line: the name of a command, and behind it its words. */
#include <stddef.h>

/*
 * Completes the line, of which the first `typed` bytes were typed, to `out` with the `at`-th of the
 * words that fit (from 0, in the order of their table). 0 where there are not so many.
 */
int complete_line(char *out, size_t size, const char *line, size_t typed, size_t at);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_COMPLETE_H
#define ENTENTE_READER_COMPLETE_H
/* What Tab completes on the command line: the name of a command, and what may stand behind it. */
#include <stddef.h>

struct reader;

/*
 * Completes the line, of which the first `typed` bytes were typed, to `out` with the `at`-th of the
 * words that fit (from 0, in the order of their table). Gives how many there are; `out` is "" where
 * `at` is beyond them. *word is where in `out` the word begins.
 */
typedef size_t complete_fn(const struct reader *reader, char *out, size_t size, const char *line,
                           size_t typed, size_t at, size_t *word);

/* A line of commands. */
complete_fn complete_line;
/* The name of a file to write the graph to. */
complete_fn complete_export;

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_PROGRAM_H
#define ENT_SOURCE_PROGRAM_H
#include <stddef.h>

#include "entente/buffer.h"
#include "entente/error.h"
#include "entente/limits.h"

/*
 * Runs the program words[0], found in the usual folders of programs, with `len` bytes as its
 * standard input; adds what it writes to *out, and its exit status to *code (-1: a signal ended
 * it). No shell, no environment but the locale. Errors: NOTFOUND, TIMEOUT, TOOBIG, IO, NOMEM.
 */
int ent_program_run(struct ent_buffer *out, int *code, const char *const *words, const char *bytes,
                    size_t len, const struct ent_limits *limits);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_SOURCE_H
#define ENTENTE_SOURCE_H
/*
 * Where bytes come from: a file or standard input, read whole, under a size limit.
 */
#include <stddef.h>

#include "entente/error.h"

enum { ENT_SOURCE_LIMIT = 64 * 1024 * 1024 }; /* bytes; larger inputs are refused, not cut */

struct ent_source {
    char *name;  /* as given by the user ("-" is standard input) */
    char *bytes; /* NUL-terminated beyond len */
    size_t len;  /* bytes */
};

/*
 * Reads `path` ("-" for standard input) whole. On success the caller owns *out and gives it back
 * with ent_source_free(). Errors, each with a message that names the path: NOTFOUND, IO (also for a
 * directory), EMPTY, TOOBIG (over ENT_SOURCE_LIMIT), BINARY (NUL bytes where a text would have
 * none), NOMEM.
 */
int ent_source_read(struct ent_source *out, const char *path, struct ent_message *message);
void ent_source_free(struct ent_source *source);

/*
 * Writes `len` bytes to `path` all or nothing: into a file beside it that is renamed at the end. An
 * existing file keeps its mode. Errors: IO with a message; then no half file is left.
 */
int ent_source_write(const char *path, const char *bytes, size_t len, struct ent_message *message);

#endif

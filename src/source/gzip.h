// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_GZIP_H
#define ENT_SOURCE_GZIP_H
#include <stddef.h>

#include "entente/buffer.h"

/*
 * Adds to *out what gzip or zlib packed, all members of it. Errors: TOOBIG (more than `room` bytes
 * come out), FORMAT (damaged; what came before is there), NOMEM.
 */
int ent_gzip_unfold(struct ent_buffer *out, const char *bytes, size_t len, size_t room);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_MIME_CODES_H
#define ENT_SOURCE_MIME_CODES_H
#include <stddef.h>

#include "entente/buffer.h"

/* Add what was encoded; what is no code is passed over (base64) or stays (quoted-printable). In
 * `word`s of headers "_" is a space. */
void ent_base64_decode(struct ent_buffer *out, const char *bytes, size_t len);
void ent_quoted_decode(struct ent_buffer *out, const char *bytes, size_t len, int word);

#endif

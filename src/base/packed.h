// SPDX-License-Identifier: MIT
#ifndef ENT_BASE_PACKED_H
#define ENT_BASE_PACKED_H
/*
 * Numbers and strings in a row of bytes, for another process of this program: written one after the
 * other, read in the same order. What is read is not trusted to be what was written.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/buffer.h"
#include "entente/date.h"

void ent_pack_number(struct ent_buffer *out, uint64_t number);
/* A string or bytes with their length, and a NUL behind; NULL is told from "". */
void ent_pack_bytes(struct ent_buffer *out, const char *bytes, size_t len);
void ent_pack_string(struct ent_buffer *out, const char *string);

void ent_pack_date(struct ent_buffer *out, struct ent_date date);

struct ent_packed {
    const char *bytes;
    size_t len, at;
    int broken; /* 1: it ends before its time, or a length is wrong; what is read then is 0, NULL */
};

uint64_t ent_unpack_number(struct ent_packed *packed);
/* A number up to `most`, else it is broken. */
uint32_t ent_unpack_below(struct ent_packed *packed, uint64_t most);
/* Points into the bytes; a NUL stands behind them. */
const char *ent_unpack_bytes(struct ent_packed *packed, size_t *len);
/* The same of a string without NULs. */
const char *ent_unpack_string(struct ent_packed *packed);
/* No date where it is not one of the calendar. */
struct ent_date ent_unpack_date(struct ent_packed *packed);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_PARTS_H
#define ENT_SOURCE_PARTS_H
#include "source/split.h"

/* Reads a part off the bytes that ent_split_apart() brought; it points into them. 0 where they are
 * none. */
int ent_part_unpack(struct ent_part *out, const char *bytes, size_t len);

/* A source taken apart in a process of its own. `cancelled` may be NULL. Errors as
 * ent_apart_run(). */
int ent_split_apart(const struct ent_kind *kind, struct ent_split *split, const char *bytes,
                    size_t len, int (*cancelled)(void *payload), void *cancel_payload);

#endif

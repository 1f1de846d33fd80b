// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_PARTS_H
#define ENT_SOURCE_PARTS_H
#include "source/split.h"

/* A source taken apart in a process of its own. `cancelled` may be NULL. Errors as
 * ent_apart_run(). */
int ent_split_apart(const struct ent_kind *kind, struct ent_split *split, const char *bytes,
                    size_t len, int (*cancelled)(void *payload), void *cancel_payload);

#endif

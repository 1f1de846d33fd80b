// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_KNOWN_H
#define ENT_CLEAN_KNOWN_H
#include "entente/clean.h"

/* Sets the fields that the input's source knows of; they win over what was found. Errors: NOMEM. */
int ent_known_apply(struct ent_article *out, struct ent_arena *arena,
                    const struct ent_input *input);

#endif

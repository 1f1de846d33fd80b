// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_KEPT_H
#define ENTENTE_CLI_KEPT_H
#include "entente/input.h"

enum { KEPT_STRINGS = 7 };

/* An input that owns what it points to. A zeroed one is empty. */
struct kept {
    struct ent_input input;
    char *strings[KEPT_STRINGS];
};

/* Copies an input. 0, or ENT_E_NOMEM (then *out is empty). */
int kept_make(struct kept *out, const struct ent_input *input);
void kept_free(struct kept *kept);

#endif

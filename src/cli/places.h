// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_PLACES_H
#define ENTENTE_CLI_PLACES_H
/* What the reader remembers from one run to the next, and in which files (cli/state_file.h). */
#include "reader/past.h"
#include "reader/recall.h"

/* Where articles were left: "places". */
void places_load(struct recall *out, struct ent_message *notice);
void places_save(const struct recall *recall);

/* What was typed at prompts: "history". */
void past_load(struct past *out, struct ent_message *notice);
void past_save(const struct past *past);

#endif

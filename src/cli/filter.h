// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_FILTER_H
#define ENTENTE_CLI_FILTER_H
#include "cli/options.h"
#include "entente/graph.h"

/* Reads the options that say what is folded; *given tells whether there is any. 0, or EXIT_USAGE
 * after telling why. */
int filter_read(struct ent_filter *out, int *given, const struct options *options);

#endif

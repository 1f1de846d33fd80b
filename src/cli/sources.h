// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_SOURCES_H
#define ENTENTE_CLI_SOURCES_H
#include "cli/options.h"
#include "entente/source.h"

/*
 * How sources are read: as the options say, and $ENTENTE_LIMIT, and the usual variables for
 * proxies. 0, or EXIT_USAGE after telling why.
 */
int sources_read(struct ent_source_options *out, const struct options *options);

#endif

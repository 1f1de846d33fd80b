// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_SETTINGS_H
#define ENTENTE_CLI_SETTINGS_H
/* Where the reader's settings come from. */
#include "cli/command.h"
#include "reader/settings.h"

/*
 * Fills *out from the user's file (that of --config, or "config" in data_own_folder()) and then
 * from the options. What is wrong in the file is told, and in one line in *notice. The caller frees
 * *out with settings_free(), also after an error. 0, or an exit status after the failure was told.
 */
int settings_load(struct settings *out, const struct options *options, struct ent_message *notice);

/* Prints them as a configuration file; gives an exit status. */
int settings_print(const struct settings *settings);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_DATA_H
#define ENTENTE_CLI_DATA_H
/*
 * Where the program's own files are.
 */
#include <stddef.h>

/*
 * The folder of the assets: $ENTENTE_DATA where it is set and not empty; else "assets" beside the
 * program, which a build folder has; else ../share/entente/assets from there, so that an installed
 * tree can be moved; else where `make install` puts them. Always a fresh string for
 * the caller to free, NULL when memory is out; whether the folder is there, its reader finds out.
 */
char *data_folder(const char *argv0);

/*
 * The folder of the user's own actors and words: entente in $XDG_CONFIG_HOME, or in ~/.config. A
 * fresh string, NULL where the environment tells of none or memory is out.
 */
char *data_own_folder(void);

/* The folder of what the program remembers: the same in $XDG_STATE_HOME, or in ~/.local/state. */
char *data_state_folder(void);

/*
 * The sample articles in the folder `data`, sorted by name: *paths is a fresh array of *count fresh
 * strings, freed by data_samples_free(). 0, or an ent_error.
 */
int data_samples(char ***paths, size_t *count, const char *data);
void data_samples_free(char **paths, size_t count);

#endif

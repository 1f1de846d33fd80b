// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_HOME_H
#define ENTENTE_READER_HOME_H
/* Names of files as people type them: what a shell would have replaced. */
#include <stddef.h>

enum { PATH_BYTES = 4096 };

/*
 * The name with the user's folder for "~" or "$HOME" where it begins with that folder, written to
 * `out`; else the name as it was typed. Nothing else is replaced: "~other" and other variables
 * stay. `home` may be NULL. What does not fit stays as it was typed too.
 */
const char *home_path(char *out, size_t size, const char *home, const char *typed);

#endif

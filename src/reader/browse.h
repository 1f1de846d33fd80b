// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_BROWSE_H
#define ENTENTE_READER_BROWSE_H
/* An article's page in a browser. */
#include "entente/error.h"

/* 1 where it is an http or https address of printable ASCII without blanks: all that is opened. */
int browse_is_address(const char *address);

/*
 * Starts `browser` (a program's name or path) with the address as its one argument, in a process
 * group of its own and away from the terminal. No shell sees either. Errors: UNSUPPORTED for what
 * is no address, IO where the program can't be started; each with a message.
 */
int browse_open(const char *browser, const char *address, struct ent_message *message);

#endif

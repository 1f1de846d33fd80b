// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SCRIPT_H
#define ENTENTE_READER_SCRIPT_H
/*
 * A script plays the reader without a terminal. A line is a step:
 *
 *     keys TEXT     presses keys: characters, and <Enter>, <Tab>, <Esc>, <Up>, <C-o> …
 *     wait TEXT     goes on when TEXT is on the screen; fails where it never appears
 *     resize COLSxROWS
 *     :COMMAND      runs a command of the command line, such as :screen FILE
 *     # …           says something to whoever reads the script; empty lines are skipped
 */
#include "state.h"

/* Plays the script in `path` ("-": standard input). Errors: those of ent_source_read(); FORMAT
 * where a step failed, with a message of file and line. */
int script_play(struct reader *reader, const char *path, struct ent_message *message);

#endif

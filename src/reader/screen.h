// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SCREEN_H
#define ENTENTE_READER_SCREEN_H
/* The terminal: the only place that knows curses. */
#include "state.h"

/*
 * Shows the reader on the terminal until it quits or a signal ends it (*signal_out; 0 for none).
 * Keys come from standard input, or from /dev/tty where that is no terminal. Whatever happens the
 * terminal is left as it was found. Errors: IO with a message, NOMEM.
 */
int screen_run(struct reader *reader, int *signal_out, struct ent_message *message);

#endif

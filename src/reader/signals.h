// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SIGNALS_H
#define ENTENTE_READER_SIGNALS_H
/*
 * Signals become bytes in a pipe that the event loop polls beside the keyboard, so that none is
 * lost while the loop is busy. What crashes the program gives the terminal back first.
 */
#include <stddef.h>

/*
 * Gives the end of the pipe to poll, or -1 with errno. The present modes of `terminal` are those
 * that a crash puts back. Not for two screens at a time.
 */
int signals_start(int terminal);
/* Puts back what was there before signals_start(). */
void signals_stop(void);
/* The number of the next signal that came, 0 for none. */
int signals_next(void);
/* What to write to the terminal when the program crashes; at most 256 bytes are taken. */
void signals_restore_with(const char *bytes, size_t len);
/* Stops the process group as ^Z does, until it is continued. */
void signals_suspend(void);

#endif

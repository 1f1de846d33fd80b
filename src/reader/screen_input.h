// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SCREEN_INPUT_H
#define ENTENTE_READER_SCREEN_INPUT_H
/* What curses reads: keys, and acts of the mouse. */
#include <stdint.h>
#include <time.h>
#include <wchar.h>

#include "mouse.h"

struct reader;

/* A zeroed one is valid. */
struct clicks {
    int on;               /* the terminal was asked to send them */
    struct timespec last; /* when and where the last one was */
    int row, col;
};

/* Cursor keys are sent in two ways; curses knows the one that the terminal's entry names. */
void input_know_keys(void);
/* The key that get_wch() gave, 0 for none of ours. */
uint32_t input_key(int kind, wint_t c);
/* Asks the terminal for the mouse, or gives it back. */
void input_want_mouse(struct clicks *clicks, int wanted);
/* What curses says that the mouse did is done. */
void input_mouse(struct clicks *clicks, struct reader *reader);

#endif

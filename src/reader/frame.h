// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_FRAME_H
#define ENTENTE_READER_FRAME_H
/* The frame: which pane is where, their title rules, and the status bar. */
#include "state.h"

/* The least screen that panes are drawn on. */
enum { FRAME_MIN_ROWS = 10, FRAME_MIN_COLS = 40, FRAME_WIDE_COLS = 100, FRAME_TALL_ROWS = 20 };

/* Moves the divider between the panes by steps of a few cells; minus is less room for the text. */
void frame_move_divider(struct reader *reader, int steps);
/* Draws all of the screen on the reader's canvas, whatever its size. */
void frame_draw(struct reader *reader);

#endif

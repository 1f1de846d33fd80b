// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_PAINT_MOVE_H
#define ENTENTE_READER_PAINT_MOVE_H
#include "paint.h"

/* Moves the terminal's cursor in the shortest way that it understands. */
void paint_move(struct paint *paint, struct ent_buffer *out, int row, int col);

#endif

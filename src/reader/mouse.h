// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_MOUSE_H
#define ENTENTE_READER_MOUSE_H
/*
 * The mouse: a click selects what it hits, a second one opens it, the wheel scrolls the pane under
 * the pointer, whichever has the focus.
 */
struct reader;

enum mouse_act { MOUSE_CLICK, MOUSE_DOUBLE, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

/* Something done at a cell of the screen, as it was last drawn. */
void reader_mouse(struct reader *reader, enum mouse_act act, int row, int col);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SCREEN_DRAW_H
#define ENTENTE_READER_SCREEN_DRAW_H
/* The canvas on curses' screen. */
#include "canvas.h"
#include "theme.h"

/* A zeroed one is valid. */
struct pen {
    const struct palette *palette;
    enum theme_depth depth;
    int utf8;
    void *line; /* cchar_t: room for one row */
};

/* Sets the palette's colours, as many as the terminal has and the user wants. */
void pen_set_colours(struct pen *pen, const struct palette *palette, int wanted);
/* Makes room for rows of `cols` cells. 0 or ENT_E_NOMEM. */
int pen_fit(struct pen *pen, int cols);
/* Gives all cells to curses, which finds out what changed, and shows them. */
void pen_draw(struct pen *pen, const struct canvas *canvas);
void pen_free(struct pen *pen);

#endif

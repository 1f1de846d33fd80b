// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SCREEN_DRAW_H
#define ENTENTE_READER_SCREEN_DRAW_H
/* The canvas on the terminal. */
#include "canvas.h"
#include "paint.h"
#include "theme.h"

/* A zeroed one is valid. */
struct pen {
    const struct palette *palette;
    enum theme_depth depth;
    int utf8;
    int stale;  /* 1: nobody knows what the terminal shows */
    int paints; /* 1: the terminal understands what `paint` sends; else curses draws */
    struct paint paint;
    void *line; /* cchar_t: room for one row */
};

/* Finds out what the terminal that curses has opened understands. */
void pen_know_terminal(struct pen *pen);

/* Sets the palette's colours, as many as the terminal has and the user wants. */
void pen_set_colours(struct pen *pen, const struct palette *palette, int wanted);
/* Makes room for rows of `cols` cells. 0 or ENT_E_NOMEM. */
int pen_fit(struct pen *pen, int cols);
/* Draws what changed. Gives 0 or ENT_E_NOMEM. */
int pen_draw(struct pen *pen, const struct canvas *canvas);
/* Puts the cursor where the last line can be used by who comes next. */
void pen_leave(struct pen *pen);
void pen_free(struct pen *pen);

#endif

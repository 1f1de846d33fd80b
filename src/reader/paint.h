// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_PAINT_H
#define ENTENTE_READER_PAINT_H
/*
 * From one canvas to the next in as few bytes as can be: what a terminal is sent that understands
 * the usual sequences (ECMA-48). It keeps what the terminal shows, and knows no terminal itself.
 */
#include "canvas.h"
#include "entente/buffer.h"
#include "theme.h"

/* What the terminal understands beside the usual. */
enum {
    PAINT_COLUMN = 1, /* to a column of the row: CSI G */
    PAINT_ROW = 2,    /* to a row of the column: CSI d */
    PAINT_REPEAT = 4, /* the character before, again: CSI b */
    PAINT_FEED = 8,   /* a line feed goes straight down */
};

enum { PAINT_LOOKS = ENT_STYLE_COUNT * 6 + 1 };

struct paint_cell; /* what the terminal shows in a cell */
struct paint_run;  /* cells of one row that are drawn in one look */

/* A zeroed one is valid. */
struct paint {
    unsigned ways; /* PAINT_… */
    int utf8;      /* else only what is 7-bit is sent */
    /* Looks that differ, the terminal's own first; which one a style and mark have; and which one
     * looks the same where nothing but a blank has it. */
    struct look looks[PAINT_LOOKS];
    size_t n_looks;
    uint8_t look_of[ENT_STYLE_COUNT][3];
    uint8_t blank_of[PAINT_LOOKS];
    struct paint_cell *shown;
    struct paint_run *runs;
    size_t *row_runs; /* the first run of each row */
    int rows, cols;
    int row, col; /* where the terminal's cursor is; row -1: nobody knows */
    size_t look;  /* what it writes in */
};

/* Takes the looks of a palette. What is shown is to be drawn anew then: paint_blank(). */
void paint_set_looks(struct paint *paint, const struct palette *palette, enum theme_depth depth);

/* The terminal is blank, whatever was there, and of that size. 0 or ENT_E_NOMEM. */
int paint_blank(struct paint *paint, int rows, int cols);

/* Adds what makes the terminal show the canvas, which is of the size of the last paint_blank(). */
void paint_canvas(struct paint *paint, struct ent_buffer *out, const struct canvas *canvas);

void paint_free(struct paint *paint);

/* What a terminal that is not UTF-8 gets for a character: one of 7 bits. */
char paint_plain(uint32_t character);

#endif

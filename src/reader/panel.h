// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_PANEL_H
#define ENTENTE_READER_PANEL_H
/* What the panels that lie over the panes have in common, and lines that are cut between words. */
#include "canvas.h"

/* Draws a frame of that title over what lies there and blanks what is within. Gives the inside. */
struct rect panel_frame(struct canvas *canvas, struct rect box, const char *title, int ascii);

/*
 * Draws what of the text fits into the line from `col` on: whole words, with dots behind them where
 * some are missing; a first word that is too long is cut. Gives the column behind it.
 */
int panel_words(struct canvas *canvas, struct rect line, int col, enum ent_style style,
                const char *text, size_t len, int ascii);

/* How many of the bytes fit into `cells` without cutting a word, unless there is only one; the
 * blank behind them is not among them. */
size_t text_words(const char *bytes, size_t len, int cells);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_SNAPSHOT_H
#define ENTENTE_READER_SNAPSHOT_H
/* The screen as a file: text, or a picture. */
#include "entente/buffer.h"
#include "state.h"

/* Draws the screen and writes it to `path`, as its ending says: .svg, .ans, .styles, .mono, else
 * text. Tells what came of it. */
void snapshot_write(struct reader *reader, const char *path);
/* The canvas as lines of text, blanks at their ends left out. */
int snapshot_text(struct ent_buffer *out, const struct canvas *canvas,
                  const struct palette *palette);
/* The cells' styles as a letter each, with the letters' meanings below: for tests. */
int snapshot_styles(struct ent_buffer *out, const struct canvas *canvas,
                    const struct palette *palette);
/* Each row as text behind a colon, and below it, behind a ^, how its cells look without colour: b
 * bold, d dim, r reversed, _ underlined, R and D reversed too, = bold and underlined, U reversed
 * and underlined, B all of these: for tests. */
int snapshot_mono(struct ent_buffer *out, const struct canvas *canvas,
                  const struct palette *palette);
/* The canvas as an SVG picture of 256 colours. Errors: NOMEM. */
int snapshot_svg(struct ent_buffer *out, const struct canvas *canvas,
                 const struct palette *palette);

#endif

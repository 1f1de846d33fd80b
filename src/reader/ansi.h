// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_ANSI_H
#define ENTENTE_READER_ANSI_H
/* Cells as text with the escape sequences of a terminal of 256 colours. */
#include "snapshot.h"

/* The cells of a rect, a line a row, blanks at their ends left out. Errors: NOMEM. */
int ansi_put(struct ent_buffer *out, const struct canvas *canvas, struct rect area,
             const struct palette *palette);
/* The whole canvas, as a kind of snapshot. */
int snapshot_ansi(struct ent_buffer *out, const struct canvas *canvas,
                  const struct palette *palette);

/* The map of a graph as large as it needs, and its legend. Errors: NOMEM. */
int ansi_map(struct ent_buffer *out, const struct ent_graph *graph);
/* The same of the map as it is in the reader's pane, where it is there. */
int ansi_pane(struct ent_buffer *out, struct reader *reader);

#endif

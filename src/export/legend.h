// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_LEGEND_H
#define ENT_EXPORT_LEGEND_H
/*
 * What a format has no place of its own for, as lines of plain text: pictures and diagrams carry
 * them as comments or below.
 */
#include "entente/buffer.h"
#include "entente/graph.h"

/* The version with the filters in force, then a line an edge: ends, positive and negative weight,
 * where it is said. Errors: NOMEM. */
int ent_put_legend(struct ent_buffer *out, const struct ent_graph *graph);
/* A line a node: where the layout has it. */
void ent_put_places(struct ent_buffer *out, const struct ent_graph *graph);

/* Each line of `text` behind `lead`; bytes of `unsafe` are written as `safe`. */
void ent_put_comments(struct ent_buffer *out, const char *lead, const struct ent_buffer *text,
                      const char *unsafe, char safe);

#endif

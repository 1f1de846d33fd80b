// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_SVG_H
#define ENT_EXPORT_SVG_H
/* A picture as SVG: as a file of its own, or within a page. */
#include "entente/buffer.h"
#include "export/picture.h"

/*
 * What stands within the svg element: markers, lines, weights, boxes. Looks are classes only, which
 * a style sheet has to define. Where `linked` is 1 every line and box is a link, to #tie-N and
 * #actor-N with their index, and has data-tie or data-actor.
 */
void svg_put_picture(struct ent_buffer *out, const struct picture *picture, int linked);

/* viewBox="…" */
void svg_put_frame(struct ent_buffer *out, const struct picture *picture);

#endif

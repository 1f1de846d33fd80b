// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_PAGES_H
#define ENT_CLEAN_PAGES_H
/*
 * The heads and feet that printed pages leave in a copy of their text.
 */
#include "clean/lines.h"

/*
 * Sets `folio` of the lines that are page numbers and running heads, moves each such run before the
 * paragraph that it stood in, and marks anew which lines join. A text without page numbers stays
 * as it is. Errors: NOMEM.
 */
int ent_pages_lift(struct ent_lines *lines, struct ent_arena *arena, const char *text);

#endif

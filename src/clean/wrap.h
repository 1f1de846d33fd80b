// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_WRAP_H
#define ENT_CLEAN_WRAP_H
/*
 * Lines that a hard wrap cut in two: mail, text files, copies of a PDF.
 */
#include "clean/lines.h"

/* Sets `joins` of every line anew from its width, its gap and the words at the cut, and `gap` of
 * the line that follows a joined paragraph. Errors: NOMEM. */
int ent_wrap_mark(struct ent_lines *lines, struct ent_arena *arena, const char *text);

#endif

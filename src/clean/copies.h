// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_COPIES_H
#define ENT_CLEAN_COPIES_H
/*
 * What a copy went through on its way is undone: the ">" of quoted mail, the marks of Markdown, the
 * ligatures of a printed page.
 */
#include <stddef.h>

#include "clean/draft.h"
#include "clean/pasted.h"

/* Adds the text as it read before to *out. A text that shows none of these stays as it is. */
void ent_copies_undo(struct ent_buffer *out, const char *text, size_t len);

/* Reads the head of a mail ("From:", "Subject:", "Date:") at the top, and gives its lines and the
 * signature's their reasons. */
void ent_copies_read_mail(struct ent_article *out, struct ent_pasted *page);

#endif

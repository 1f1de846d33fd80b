// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_WRAP_H
#define ENT_EXPORT_WRAP_H
/* Text in lines of a number of cells. */
#include <stddef.h>

#include "entente/buffer.h"

struct ent_wrap {
    int width;         /* cells; below 1: the text stays on one line */
    const char *first; /* what stands in front of the first line, one cell a byte */
    const char *rest;  /* … and in front of the others */
    /* An address (link.h) that bytes of the text, as one line, lead to; NULL: none. */
    const char *link;
    size_t link_start, link_end;
};

/*
 * Writes the text broken where UAX #14 allows it, each line ended; white space of any kind is one
 * space. A word that is longer than a line stays whole. Errors are left in the buffer.
 */
void ent_put_wrapped(struct ent_buffer *out, const char *bytes, size_t len, struct ent_wrap wrap);

#endif

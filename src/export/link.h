// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_LINK_H
#define ENT_EXPORT_LINK_H
/* Addresses: which lead to the web, and links to them on a terminal (OSC 8). */
#include <stddef.h>

#include "entente/buffer.h"

enum { ENT_LINK_MOST = 2000 }; /* bytes of an address; terminals take a little more */

/* 1 where the address is an http or https one: all that is linked to. */
int ent_is_web(const char *address);

/*
 * The address as a terminal may have it: all bytes but printable ASCII are percent-encoded, so that
 * none of them can end the sequence that it stands in. `text` (of `len` bytes, may be NULL) is
 * words of the page that a browser is to go to and light. Gives 0, and adds nothing, where it is no
 * address of the web or too long.
 */
int ent_put_address(struct ent_buffer *out, const char *address, const char *text, size_t len);

/* Begins a link to what ent_put_address() made; pieces of one link share a number. Takes no cell.
 */
void ent_link_open(struct ent_buffer *out, const char *address, size_t number);
void ent_link_close(struct ent_buffer *out);

#endif

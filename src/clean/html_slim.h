// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_HTML_SLIM_H
#define ENT_CLEAN_HTML_SLIM_H
/*
 * A page without what no later pass reads: half of most pages are scripts, styles and attributes,
 * and the parser takes its time and many times their memory for each byte of them.
 */
#include <stddef.h>

#include "entente/buffer.h"

/*
 * Adds the page to *out; it parses to the same tree but for scripts, styles, comments, pictures and
 * attributes that nobody asks for. Linear. Errors: NOMEM, TOOBIG (a tag of more than `most`
 * attributes).
 */
int ent_html_slim(struct ent_buffer *out, const char *bytes, size_t len, size_t most);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_SANITIZE_H
#define ENT_CLEAN_SANITIZE_H
/*
 * The one gate through which foreign text enters. What comes out is valid UTF-8 that a terminal
 * draws and does not obey:
 *
 *   - bytes that are not UTF-8 become U+FFFD, one for each ill-formed part;
 *   - terminal escape sequences (CSI, OSC, DCS and their kin) go as a whole; one that never ends
 *     loses its introducer only, so that no text is swallowed;
 *   - other control characters go; CR, CR LF, VT, FF, NEL, U+2028 and U+2029 end a line; tabs and
 *     every kind of space become spaces;
 *   - format characters (soft hyphen, zero width, bidi, tags, BOM), noncharacters and variation
 *     selectors go, but for a joiner between two letters or pictures that it joins, and U+FE0F
 *     behind an emoji;
 *   - a character keeps at most ENT_SANITIZE_MARKS combining marks.
 *
 * White space keeps its width in bytes (a no-break space becomes two spaces, CR LF a space and a
 * newline), so offsets into the input hold wherever nothing was removed. Sanitising twice changes
 * nothing more. The time is linear in `len`.
 */
#include <stddef.h>

#include "entente/arena.h"
#include "entente/clean.h"

enum { ENT_SANITIZE_MARKS = 4 };

struct ent_sanitized {
    char *text;     /* NUL-terminated, in the arena */
    size_t len;     /* bytes */
    size_t removed; /* code points taken out and ill-formed parts replaced; white space is not */
    struct ent_edit *edits; /* n_edits of them, in the arena */
    size_t n_edits;
};

/* Errors: NOMEM. */
int ent_sanitize(struct ent_sanitized *out, struct ent_arena *arena, const char *bytes, size_t len);

#endif

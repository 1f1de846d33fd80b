// SPDX-License-Identifier: MIT
#ifndef ENT_BASE_CHARSET_H
#define ENT_BASE_CHARSET_H
/*
 * From bytes in some charset to UTF-8. A byte order mark decides; else text that is UTF-8 but for a
 * stray byte is taken as UTF-8; else an HTML page's own declaration; else windows-1252, which any
 * byte string can be read as. What a charset has no character for becomes U+FFFD.
 */
#include <stddef.h>

#include "entente/buffer.h"

enum ent_charset_hint {
    ENT_CHARSET_UTF8, /* UTF-8 unless a byte order mark says UTF-16 */
    ENT_CHARSET_GUESS,
    ENT_CHARSET_HTML, /* guess, with <meta charset> */
};

/*
 * Where the bytes are UTF-8 already, *text points into them, behind the mark; else into `buffer`,
 * which the caller frees. `label` is what their carrier says (NULL: nothing); it wins over a page's
 * own declaration. Errors: NOMEM.
 */
int ent_charset_decode(const char **text, size_t *text_len, struct ent_buffer *buffer,
                       const char *bytes, size_t len, enum ent_charset_hint hint,
                       const char *label);

#endif

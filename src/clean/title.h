// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_TITLE_H
#define ENT_CLEAN_TITLE_H
/*
 * A window's title has the article's and the site's name with a dash, bar or dot between.
 */
#include <stddef.h>

/* The next " - ", " | " or their like at or after `from`, its bytes in *width; `len` where there is
 * none. */
size_t ent_title_dash(const char *text, size_t from, size_t len, size_t *width);

#endif

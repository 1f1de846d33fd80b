// SPDX-License-Identifier: MIT
/* The signs that part a window's title. */
#include "clean/title.h"

#include <string.h>

size_t ent_title_dash(const char *text, size_t from, size_t len, size_t *width)
{
    static const char *const dashes[] = {" - ", " | ", " – ", " — ", " :: ", " » ", " · ", " • "};
    for (size_t at = from; at < len; at++)
        for (size_t i = 0; text[at] == ' ' && i < sizeof dashes / sizeof *dashes; i++) {
            size_t n = strlen(dashes[i]);
            if (n < len - at && memcmp(text + at, dashes[i], n) == 0) {
                *width = n;
                return at;
            }
        }
    return len;
}

// SPDX-License-Identifier: MIT
/* What stands for the folder is one of a few beginnings, with nothing or a slash behind it. */
#include "home.h"

#include <stdio.h>
#include <string.h>

const char *home_path(char *out, size_t size, const char *home, const char *typed)
{
    static const char *const beginnings[] = {"~", "$HOME", "${HOME}"};
    for (size_t i = 0; home && *home && i < sizeof beginnings / sizeof *beginnings; i++) {
        size_t len = strlen(beginnings[i]);
        if (strncmp(typed, beginnings[i], len) != 0 || (typed[len] && typed[len] != '/'))
            continue;
        int n = snprintf(out, size, "%s%s", home, typed + len);
        return n >= 0 && (size_t)n < size ? out : typed;
    }
    return typed;
}

// SPDX-License-Identifier: MIT
/*
 * A word that is neither file nor command but nearly a command's name was meant as one. How near
 * two words are is the number of letters put in, left out, changed or swapped with the next one
 * (optimal string alignment), by the usual table, of which three rows are kept.
 */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "cli/command.h"

enum { LONGEST = 12 };

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

static unsigned distance(const char *a, const char *b)
{
    unsigned rows[3][LONGEST + 1] = {{0}};
    size_t n = strlen(a), m = strlen(b);
    for (size_t j = 0; j <= m; j++)
        rows[0][j] = (unsigned)j;
    for (size_t i = 1; i <= n; i++) {
        unsigned *row = rows[i % 3], *before = rows[(i + 2) % 3], *earlier = rows[(i + 1) % 3];
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= m; j++) {
            row[j] =
                least(least(row[j - 1], before[j]) + 1, before[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], earlier[j - 2] + 1);
        }
    }
    return rows[n % 3][m];
}

const char *command_meant(const char *word)
{
    const char *found = NULL;
    size_t len = strlen(word);
    unsigned nearest = len > 4 ? 3 : 2;
    if (len < 3 || len > LONGEST || strpbrk(word, "./:") || access(word, F_OK) == 0)
        return NULL;
    for (const struct command *c = program_commands; c->name; c++) {
        unsigned far = distance(word, c->name);
        if (far < nearest) {
            nearest = far;
            found = c->name;
        }
    }
    return found;
}

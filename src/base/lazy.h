// SPDX-License-Identifier: MIT
#ifndef ENT_BASE_LAZY_H
#define ENT_BASE_LAZY_H
/*
 * Libraries that few runs need are loaded when they are needed: libcurl alone brings thirty others,
 * which would cost every start of the program as much time as cleaning a page.
 */
#include <stddef.h>

struct ent_message;

/* The library's function `name` goes to the pointer at `offset` of a table of function pointers. */
struct ent_lazy_symbol {
    const char *name;
    size_t offset;
};

/*
 * Loads `library` and fills `table` (its size is no matter: symbols end with a NULL name). The
 * library stays loaded; loading it again is cheap. Errors: UNSUPPORTED with a message that says
 * what `what` needs.
 */
int ent_lazy_load(void *table, const char *library, const struct ent_lazy_symbol *symbols,
                  const char *what, struct ent_message *message);

#endif

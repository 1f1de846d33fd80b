// SPDX-License-Identifier: MIT
/* Loading Pango and Cairo by name. */
#include "export/cairo.h"

#ifdef HAVE_PANGOCAIRO
#include "base/lazy.h"
#include "entente/error.h"

int cairo_library_open(struct cairo_library *out)
{
    static const struct ent_lazy_symbol symbols[] = {
#define CAIRO_SYMBOL(name) {#name, offsetof(struct cairo_library, name)},
        CAIRO_FUNCTIONS(CAIRO_SYMBOL)
#undef CAIRO_SYMBOL
            {NULL, 0},
    };
    *out = (struct cairo_library){0};
    return ent_lazy_load(out, ENT_PANGOCAIRO, symbols, "PNG", NULL);
}
#else
/* A file of C has to hold something. */
extern const int cairo_is_not_built_in;
const int cairo_is_not_built_in = 1;
#endif

// SPDX-License-Identifier: MIT
#include "config.h"

#include "base/lazy.h"

#include <dlfcn.h>
#include <string.h>

#include "entente/error.h"

int ent_lazy_load(void *table, const char *library, const struct ent_lazy_symbol *symbols,
                  const char *what, struct ent_message *message)
{
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!handle)
        return ent_fail(message, ENT_E_UNSUPPORTED, "%s: needs the library %s, which is not here",
                        what, library);
    for (; symbols->name; symbols++) {
        void *address = dlsym(handle, symbols->name);
        if (!address)
            return ent_fail(message, ENT_E_UNSUPPORTED, "%s: the library %s has no %s", what,
                            library, symbols->name);
        /* POSIX has function pointers fit into object pointers; ISO C knows no such cast. */
        memcpy((char *)table + symbols->offset, &address, sizeof address);
    }
    return 0;
}

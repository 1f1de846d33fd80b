// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_LOAD_H
#define ENT_SOURCE_LOAD_H
#include "entente/buffer.h"
#include "entente/source.h"

/* Reads a file whole, whatever is in it. Errors as ent_source_read(), but for BINARY. */
int ent_file_load(struct ent_buffer *out, const char *path, size_t most,
                  struct ent_message *message);

/* What was fetched from an address. */
struct ent_page {
    struct ent_buffer bytes;
    char *address; /* where the redirects led */
    char *charset; /* that the server told; NULL: none */
};

/*
 * Fetches an http or https address. The caller frees *out with ent_page_free(), also after an
 * error. Errors, with a message that names the address: NOTFOUND, IO, TIMEOUT, TOOBIG, UNSUPPORTED
 * (another scheme, a local address, no libcurl), CANCELLED, EMPTY, NOMEM.
 */
int ent_page_fetch(struct ent_page *out, const char *address,
                   const struct ent_source_options *options, struct ent_message *message);
void ent_page_free(struct ent_page *page);

#endif

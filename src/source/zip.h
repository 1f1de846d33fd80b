// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_ZIP_H
#define ENT_SOURCE_ZIP_H
/*
 * Reading of a ZIP archive in memory, through libzip, which is loaded when one is opened.
 */
#include <stddef.h>

#include "entente/buffer.h"
#include "entente/error.h"

struct ent_zip;

/* Loads libzip, before a process gives up loading anything. Errors: UNSUPPORTED. */
int ent_zip_prepare(struct ent_message *message);

/* Opens an archive; `bytes` must outlive it. Errors: FORMAT, UNSUPPORTED, NOMEM. */
int ent_zip_open(struct ent_zip **out, const char *bytes, size_t len, const char *name,
                 struct ent_message *message);
void ent_zip_close(struct ent_zip *zip);

/*
 * Adds a file of the archive to *out. `room` is what all files together may unfold to, and is
 * lessened. Errors, without a message: NOTFOUND, TOOBIG (out of room), FORMAT (damaged, encrypted),
 * NOMEM.
 */
int ent_zip_read(struct ent_buffer *out, struct ent_zip *zip, const char *path, size_t *room);

#endif

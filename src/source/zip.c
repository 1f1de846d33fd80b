// SPDX-License-Identifier: MIT
/* libzip checks the sums; sizes that an archive claims are not believed. */
#include "config.h"

#include "source/zip.h"

#ifdef HAVE_LIBZIP

#include <stdint.h>
#include <stdlib.h>
#include <zip.h>

#include "base/lazy.h"

enum { CHUNK = 64 * 1024 };

struct library {
    zip_source_t *(*source)(const void *bytes, zip_uint64_t len, int free, zip_error_t *error);
    void (*source_free)(zip_source_t *source);
    zip_t *(*open)(zip_source_t *source, int flags, zip_error_t *error);
    void (*discard)(zip_t *zip);
    zip_int64_t (*locate)(zip_t *zip, const char *name, zip_flags_t flags);
    zip_file_t *(*file_open)(zip_t *zip, zip_uint64_t index, zip_flags_t flags);
    zip_int64_t (*file_read)(zip_file_t *file, void *bytes, zip_uint64_t len);
    int (*file_close)(zip_file_t *file);
};

static const struct ent_lazy_symbol symbols[] = {
    {"zip_source_buffer_create", offsetof(struct library, source)},
    {"zip_source_free", offsetof(struct library, source_free)},
    {"zip_open_from_source", offsetof(struct library, open)},
    {"zip_discard", offsetof(struct library, discard)},
    {"zip_name_locate", offsetof(struct library, locate)},
    {"zip_fopen_index", offsetof(struct library, file_open)},
    {"zip_fread", offsetof(struct library, file_read)},
    {"zip_fclose", offsetof(struct library, file_close)},
    {NULL, 0},
};

struct ent_zip {
    struct library library;
    zip_t *archive;
};

static int load(struct library *out, const char *what, struct ent_message *message)
{
    return ent_lazy_load(out, ENT_LIBZIP, symbols, what, message);
}

int ent_zip_prepare(struct ent_message *message)
{
    struct library library;
    return load(&library, "a ZIP archive", message);
}

int ent_zip_open(struct ent_zip **out, const char *bytes, size_t len, const char *name,
                 struct ent_message *message)
{
    struct ent_zip *zip = calloc(1, sizeof *zip);
    if (!zip)
        return ent_fail(message, ENT_E_NOMEM, "%s: out of memory", name);
    int status = load(&zip->library, name, message);
    if (!status) {
        zip_source_t *source = zip->library.source(bytes, len, 0, NULL);
        zip->archive = source ? zip->library.open(source, ZIP_RDONLY, NULL) : NULL;
        if (!zip->archive && source)
            zip->library.source_free(source);
        if (!zip->archive)
            status = ent_fail(message, ENT_E_FORMAT, "%s: is a ZIP archive, but damaged", name);
    }
    if (status)
        free(zip);
    else
        *out = zip;
    return status;
}

void ent_zip_close(struct ent_zip *zip)
{
    if (!zip)
        return;
    zip->library.discard(zip->archive);
    free(zip);
}

int ent_zip_read(struct ent_buffer *out, struct ent_zip *zip, const char *path, size_t *room)
{
    char chunk[CHUNK];
    zip_int64_t n = 0, at = zip->library.locate(zip->archive, path, 0);
    if (at < 0)
        return ENT_E_NOTFOUND;
    zip_file_t *file = zip->library.file_open(zip->archive, (zip_uint64_t)at, 0);
    if (!file)
        return ENT_E_FORMAT;
    int status = 0;
    while (!status && (n = zip->library.file_read(file, chunk, sizeof chunk)) > 0) {
        if ((size_t)n > *room)
            status = ENT_E_TOOBIG;
        else
            *room -= (size_t)n;
        ent_buffer_add(out, chunk, (size_t)n);
    }
    zip->library.file_close(file);
    if (!status && n < 0)
        status = ENT_E_FORMAT;
    return out->failed ? ENT_E_NOMEM : status;
}

#else /* without libzip */

int ent_zip_prepare(struct ent_message *message)
{
    return ent_fail(message, ENT_E_UNSUPPORTED, "this program was built without libzip");
}

int ent_zip_open(struct ent_zip **out, const char *bytes, size_t len, const char *name,
                 struct ent_message *message)
{
    (void)out;
    (void)bytes;
    (void)len;
    return ent_fail(message, ENT_E_UNSUPPORTED, "%s: this program was built without libzip", name);
}

void ent_zip_close(struct ent_zip *zip)
{
    (void)zip;
}

int ent_zip_read(struct ent_buffer *out, struct ent_zip *zip, const char *path, size_t *room)
{
    (void)out;
    (void)zip;
    (void)path;
    (void)room;
    return ENT_E_UNSUPPORTED;
}

#endif

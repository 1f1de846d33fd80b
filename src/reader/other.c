// SPDX-License-Identifier: MIT
/* A file is told by its first bytes, as everywhere; a snapshot brings all of its articles. */
#include "config.h"

#include "other.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "entente/source.h"
#include "shelf.h"

enum { PEEK = 256 };

/* No stretch of time has a point in it, and only a day beside another a slash. */
int other_is_file(const char *words)
{
    struct stat st;
    return strchr(words, '.') || (strchr(words, '/') && stat(words, &st) == 0);
}

static int is_snapshot(const char *path)
{
    char bytes[PEEK];
    FILE *file = fopen(path, "rb");
    size_t len = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    if (file)
        fclose(file);
    return ent_snapshot_is(bytes, len);
}

static int open_snapshot(struct other *out, const char *path, struct ent_message *message)
{
    struct ent_source source = {0};
    int status = ent_source_read(&source, path, message);
    if (!status)
        status = ent_snapshot_read(&out->snapshot, path, source.bytes, source.len, message);
    ent_source_free(&source);
    return status;
}

int other_open(struct other *out, const struct reader_options *options, const char *path,
               struct ent_message *message)
{
    const struct ent_watch nobody = {0};
    *out = (struct other){0};
    int status = is_snapshot(path)
                     ? open_snapshot(out, path, message)
                     : shelf_read_path(&out->document, options, path, &nobody, message);
    if (status && !message->text[0])
        ent_fail(message, status, "%s: %s", path, ent_error_text(status));
    if (status)
        *out = (struct other){0};
    return status;
}

void other_free(struct other *other)
{
    ent_snapshot_free(other->snapshot);
    ent_document_free(other->document);
    *other = (struct other){0};
}

const struct ent_document *const *other_documents(const struct other *other, size_t *count)
{
    *count = other->snapshot ? other->snapshot->n_documents : other->document != NULL;
    return other->snapshot ? (const struct ent_document *const *)other->snapshot->documents
                           : (const struct ent_document *const *)&other->document;
}

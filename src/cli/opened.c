// SPDX-License-Identifier: MIT
/*
 * Only the first bytes of a file are looked at to tell a snapshot: articles are read when the
 * reader asks for them. The documents of a snapshot are handed over to the reader, who frees them.
 */
#include "cli/opened.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/collection.h"

enum { PEEK = 256 };

static int is_snapshot(const char *path)
{
    char bytes[PEEK];
    FILE *file = strcmp(path, "-") != 0 ? fopen(path, "rb") : NULL;
    if (!file)
        return 0;
    size_t len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    return ent_snapshot_is(bytes, len);
}

static int add_item(struct opened *opened, struct opened_item item)
{
    if (opened->count == opened->room) {
        size_t room = opened->room ? opened->room * 2 : 16;
        void *paths = realloc(opened->paths, room * sizeof *opened->paths);
        if (paths)
            opened->paths = paths;
        void *items = realloc(opened->items, room * sizeof *opened->items);
        if (items)
            opened->items = items;
        if (!paths || !items)
            return ENT_E_NOMEM;
        opened->room = room;
    }
    opened->paths[opened->count] = item.path;
    opened->items[opened->count++] = item;
    return 0;
}

static int add_snapshot(struct opened *opened, struct ent_snapshot *snapshot)
{
    void *grown = realloc(opened->snapshots, (opened->n_snapshots + 1) * sizeof *opened->snapshots);
    if (!grown) {
        ent_snapshot_free(snapshot);
        return ENT_E_NOMEM;
    }
    opened->snapshots = grown;
    opened->snapshots[opened->n_snapshots++] = snapshot;
    int status = 0;
    for (size_t i = 0; i < snapshot->n_documents && !status; i++)
        status = add_item(opened, (struct opened_item){.path = snapshot->documents[i]->name,
                                                       .snapshot = snapshot,
                                                       .document = i});
    return status;
}

static int open_snapshot(struct opened *opened, const char *path)
{
    struct opened_item item = {.path = path};
    struct ent_source source = {0};
    struct ent_snapshot *snapshot = NULL;
    item.status = ent_source_read(&source, path, &item.message);
    if (!item.status)
        item.status = collection_open_snapshot(&snapshot, &source, &item.message);
    ent_source_free(&source);
    return item.status ? add_item(opened, item) : add_snapshot(opened, snapshot);
}

int opened_find(struct opened *out, const struct program *program)
{
    int status = 0;
    *out = (struct opened){.program = program};
    for (size_t i = 0; i < program->options.n_inputs && !status; i++) {
        const char *path = program->options.inputs[i];
        status = is_snapshot(path) ? open_snapshot(out, path)
                                   : add_item(out, (struct opened_item){.path = path});
    }
    return status;
}

void opened_free(struct opened *opened)
{
    for (size_t i = 0; i < opened->n_snapshots; i++)
        ent_snapshot_free(opened->snapshots[i]);
    free(opened->snapshots);
    free(opened->paths);
    free(opened->items);
    *opened = (struct opened){0};
}

static int read_article(struct ent_document **out, const struct program *program, const char *path,
                        struct ent_message *message)
{
    struct ent_source source = {0};
    int status = ent_source_read(&source, path, message);
    if (status)
        return status;
    struct ent_input input = {.name = path, .bytes = source.bytes, .len = source.len};
    status = ent_document_read(out, &program->engine, &input, message);
    ent_source_free(&source);
    return status;
}

int opened_read(struct ent_document **out, const char *path, void *payload,
                struct ent_message *message)
{
    struct opened *opened = payload;
    struct opened_item *item = opened->items;
    while (item->path != path)
        item++;
    if (item->status) {
        *message = item->message;
        return item->status;
    }
    if (!item->snapshot)
        return read_article(out, opened->program, path, message);
    *out = item->snapshot->documents[item->document];
    item->snapshot->documents[item->document] = NULL;
    return 0;
}

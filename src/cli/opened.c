// SPDX-License-Identifier: MIT
/*
 * Only the first bytes of a file are looked at to tell its kind: articles are read when the reader
 * asks for them. The documents of a snapshot are handed over to the reader, who frees them.
 */
#include "cli/opened.h"

#include <stdio.h>
#include <stdlib.h>

#include "cli/collection.h"

enum { PEEK = 256 };

static int is_snapshot(const char *path)
{
    char bytes[PEEK];
    FILE *file = fopen(path, "rb");
    size_t len = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    if (file)
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

static int keep(struct opened *opened, const struct ent_input *input, struct ent_message *message)
{
    struct opened_item item = {0};
    int status = kept_make(&item.kept, input);
    if (!status) {
        item.path = item.kept.input.name;
        status = add_item(opened, item);
    }
    if (status) {
        kept_free(&item.kept);
        ent_fail(message, status, "%s: out of memory", input->name);
    }
    return status;
}

static int take(void *payload, const struct ent_input *input, struct ent_message *message)
{
    struct opened *opened = payload;
    struct ent_snapshot *snapshot;
    if (!ent_snapshot_is(input->bytes, input->len))
        return keep(opened, input, message);
    int status = collection_open_snapshot(&snapshot, input, message);
    return status ? status : add_snapshot(opened, snapshot);
}

/* The place of what can't be had stays, with its message. */
static void miss(void *payload, int status, const struct ent_message *message)
{
    struct opened_item item = {.status = status, .message = *message};
    if (kept_make(&item.kept, &(struct ent_input){.name = "a source", .bytes = ""}) == 0) {
        item.path = item.kept.input.name;
        if (add_item(payload, item) != 0)
            kept_free(&item.kept);
    }
}

static void note(void *payload, const struct ent_message *message)
{
    (void)payload;
    program_tell(message);
}

static int open_source(struct opened *opened, const char *path)
{
    const struct ent_source_visitor visitor = {take, miss, note, opened};
    struct opened_item item = {.path = path};
    if (ent_source_is_one(path) && !is_snapshot(path))
        return add_item(opened, item);
    item.status = ent_source_visit(path, &opened->program->sources, &visitor, &item.message);
    return item.status ? add_item(opened, item) : 0;
}

int opened_find(struct opened *out, const struct program *program)
{
    int status = 0;
    *out = (struct opened){.program = program};
    for (size_t i = 0; i < program->options.n_inputs && !status; i++)
        status = open_source(out, program->options.inputs[i]);
    return status;
}

void opened_free(struct opened *opened)
{
    for (size_t i = 0; i < opened->n_snapshots; i++)
        ent_snapshot_free(opened->snapshots[i]);
    for (size_t i = 0; i < opened->count; i++)
        kept_free(&opened->items[i].kept);
    free(opened->snapshots);
    free(opened->paths);
    free(opened->items);
    *opened = (struct opened){0};
}

struct reading {
    const struct program *program;
    const struct ent_watch *watch;
    struct ent_document *document;
    size_t count; /* articles that are there */
};

static int read_input(void *payload, const struct ent_input *input, struct ent_message *message)
{
    struct reading *reading = payload;
    if (reading->count++) /* it changed since it was looked at, or is no input */
        return 0;
    return ent_document_read_watched(&reading->document, &reading->program->engine, input,
                                     reading->watch, message);
}

/* `one`: it may have no more than one. */
static int read_file(struct ent_document **out, const struct program *program, const char *path,
                     int one, const struct ent_watch *watch, struct ent_message *message)
{
    struct reading reading = {.program = program, .watch = watch};
    const struct ent_source_visitor visitor = {read_input, NULL, NULL, &reading};
    int status = ent_source_visit(path, &program->sources, &visitor, message);
    if (!status && !reading.document)
        status = ent_fail(message, ENT_E_EMPTY, "%s: has no article", path);
    if (!status && one && reading.count > 1)
        status =
            ent_fail(message, ENT_E_UNSUPPORTED,
                     "%s: has %zu articles; make a snapshot of them first", path, reading.count);
    if (status && status != ENT_E_CANCELLED)
        ent_document_free(reading.document);
    else
        *out = reading.document;
    return status;
}

int opened_read(struct ent_document **out, const char *path, void *payload,
                const struct ent_watch *watch, struct ent_message *message)
{
    struct opened *opened = payload;
    struct opened_item *item = opened->items, *end = item + opened->count;
    while (item < end && item->path != path)
        item++;
    if (item == end) /* no input of the command line */
        return read_file(out, opened->program, path, 1, watch, message);
    if (item->status) {
        *message = item->message;
        return item->status;
    }
    if (item->kept.input.bytes)
        return ent_document_read_watched(out, &opened->program->engine, &item->kept.input, watch,
                                         message);
    if (!item->snapshot)
        return read_file(out, opened->program, path, 0, watch, message);
    *out = item->snapshot->documents[item->document];
    item->snapshot->documents[item->document] = NULL;
    return 0;
}

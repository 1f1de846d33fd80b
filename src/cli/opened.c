// SPDX-License-Identifier: MIT
/*
 * Only the first bytes of a file are looked at to tell its kind: articles are read when the reader
 * asks for them. The documents of a snapshot are handed over to the reader, who frees them. Items
 * are a list that only grows at its front, and only the front is under a lock.
 */
#include "config.h"

#include "cli/opened.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/kept.h"

enum { PEEK = 256 };

/* An input of the reader. */
struct opened_item {
    struct opened_item *next;
    struct ent_snapshot *snapshot; /* NULL: an article of its own */
    struct kept kept;              /* the article of a source that was taken apart, else empty */
    size_t document;               /* of the snapshot */
    int status;                    /* of a source that can't be read */
    struct ent_message message;
    char path[];
};

int opened_is_snapshot(const char *path)
{
    char bytes[PEEK];
    FILE *file = ent_source_is_address(path) || strcmp(path, "-") == 0 ? NULL : fopen(path, "rb");
    size_t len = file ? fread(bytes, 1, sizeof bytes, file) : 0;
    if (file)
        fclose(file);
    return ent_snapshot_is(bytes, len);
}

/* Makes an item from what is known of it and hands it over. Takes `item.kept`, also on an error. */
static int add_item(struct opened *opened, struct opened_item item, const char *path)
{
    size_t len = strlen(path);
    struct opened_item *made = malloc(sizeof *made + len + 1);
    if (!made) {
        kept_free(&item.kept);
        return ENT_E_NOMEM;
    }
    *made = item;
    memcpy(made->path, path, len + 1);
    pthread_mutex_lock(&opened->lock);
    made->next = opened->items;
    opened->items = made;
    pthread_mutex_unlock(&opened->lock);
    opened->n_items++;
    return opened->taker->take(opened->taker, made->path, NULL);
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
        status = add_item(opened, (struct opened_item){.snapshot = snapshot, .document = i},
                          snapshot->documents[i]->name);
    return status;
}

static void note(void *payload, const struct ent_message *message)
{
    struct opened *opened = payload;
    ent_buffer_printf(&opened->notes, "%s\n", message->text);
    opened->taker->take(opened->taker, NULL, message);
}

static int open_snapshot(struct opened *opened, const struct ent_input *input,
                         struct ent_message *message)
{
    struct ent_snapshot *snapshot;
    struct ent_message left_out;
    int status = ent_snapshot_read(&snapshot, input->name, input->bytes, input->len, message);
    if (status)
        return status;
    if (snapshot->skipped) {
        ent_fail(&left_out, 0, "%s: %u edges without evidence are left out", input->name,
                 (unsigned)snapshot->skipped);
        note(opened, &left_out);
    }
    return add_snapshot(opened, snapshot);
}

static int take(void *payload, const struct ent_input *input, struct ent_message *message)
{
    struct opened *opened = payload;
    struct opened_item item = {0};
    if (ent_snapshot_is(input->bytes, input->len))
        return open_snapshot(opened, input, message);
    int status = kept_make(&item.kept, input);
    if (!status)
        status = add_item(opened, item, input->name);
    if (status == ENT_E_NOMEM)
        ent_fail(message, status, "%s: out of memory", input->name);
    return status;
}

/* The place of what can't be had stays, with its message. */
static void miss(void *payload, int status, const struct ent_message *message)
{
    const char *colon = strstr(message->text, ": ");
    char name[sizeof message->text];
    snprintf(name, sizeof name, "%.*s", (int)(colon ? colon - message->text : 0), message->text);
    add_item(payload, (struct opened_item){.status = status, .message = *message}, name);
}

/* 1 when the reader waits for the end. */
static int is_over(void *payload)
{
    const struct opened *opened = payload;
    return opened->taker->stop && atomic_load(opened->taker->stop);
}

static int open_source(struct opened *opened, const char *path);

static int open_inside(void *payload, const char *path, struct ent_message *message)
{
    (void)message;
    return open_source(payload, path);
}

static int open_source(struct opened *opened, const char *path)
{
    const struct ent_source_visitor visitor = {take, miss, note, opened};
    const struct ent_folder_visitor inside = {open_inside, note, opened};
    struct ent_source_options sources = opened->program->sources;
    struct opened_item item = {0};
    sources.cancelled = is_over;
    sources.payload = opened;
    if (!ent_source_is_address(path) && ent_source_is_folder(path))
        item.status = ent_folder_visit(path, &inside, &item.message);
    else if (ent_source_is_one(path) && !opened_is_snapshot(path))
        return add_item(opened, item, path);
    else
        item.status = ent_source_visit(path, &sources, &visitor, &item.message);
    if (!item.status || item.status == ENT_E_CANCELLED || item.status == ENT_E_NOMEM)
        return item.status;
    return add_item(opened, item, path);
}

int opened_find(void *payload, struct reader_taker *taker, struct ent_message *message)
{
    struct opened *opened = payload;
    const struct options *options = &opened->program->options;
    int status = 0;
    opened->taker = taker;
    for (size_t i = 0; i < options->n_inputs && !status; i++)
        status = open_source(opened, options->inputs[i]);
    return status ? ent_fail(message, status, "%s", ent_error_text(status)) : 0;
}

void opened_free(struct opened *opened)
{
    for (size_t i = 0; i < opened->n_snapshots; i++)
        ent_snapshot_free(opened->snapshots[i]);
    for (struct opened_item *item = opened->items, *next; item; item = next) {
        next = item->next;
        kept_free(&item->kept);
        free(item);
    }
    free(opened->snapshots);
    ent_buffer_free(&opened->notes);
    pthread_mutex_destroy(&opened->lock);
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

/* The item of that very path, NULL where it was not handed over. */
static const struct opened_item *find_item(struct opened *opened, const char *path)
{
    pthread_mutex_lock(&opened->lock);
    const struct opened_item *item = opened->items;
    pthread_mutex_unlock(&opened->lock);
    while (item && item->path != path)
        item = item->next;
    return item;
}

int opened_read(struct ent_document **out, const char *path, void *payload,
                const struct ent_watch *watch, struct ent_message *message)
{
    struct opened *opened = payload;
    const struct opened_item *item = find_item(opened, path);
    if (!item) /* no input of the command line */
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

// SPDX-License-Identifier: MIT
/* Reading is lazy: the first screen waits for one article only. */
#include "shelf.h"

#include <stdlib.h>
#include <string.h>

#include "entente/source.h"

int shelf_init(struct shelf *out, const struct reader_options *options)
{
    *out = (struct shelf){.options = options, .count = options->n_paths};
    out->items = calloc(out->count + 1, sizeof *out->items);
    if (!out->items)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < out->count; i++)
        out->items[i].path = options->paths[i];
    return 0;
}

void shelf_free(struct shelf *shelf)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (shelf->items[i].document)
            ent_document_free(shelf->items[i].document);
    free(shelf->items);
    *shelf = (struct shelf){0};
}

static int read_item(struct shelf_item *item, const struct reader_options *options)
{
    if (options->read)
        return options->read(&item->document, item->path, options->payload, &item->message);
    struct ent_source source = {0};
    int status = ent_source_read(&source, item->path, &item->message);
    if (status)
        return status;
    struct ent_input input = {.name = item->path, .bytes = source.bytes, .len = source.len};
    status = ent_document_read(&item->document, options->engine, &input, &item->message);
    ent_source_free(&source);
    return status;
}

const struct shelf_item *shelf_read(struct shelf *shelf, size_t index)
{
    struct shelf_item *item = &shelf->items[index];
    if (item->state != SHELF_UNREAD)
        return item;
    item->status = read_item(item, shelf->options);
    if (item->status) {
        item->document = NULL;
        if (!item->message.text[0])
            ent_fail(&item->message, item->status, "%s: %s", item->path,
                     ent_error_text(item->status));
    }
    item->state = item->status ? SHELF_FAILED : SHELF_READY;
    shelf->n_failed += item->status != 0;
    shelf->n_ready += item->status == 0;
    return item;
}

int shelf_read_next(struct shelf *shelf)
{
    while (shelf->next < shelf->count && shelf->items[shelf->next].state != SHELF_UNREAD)
        shelf->next++;
    if (shelf->next == shelf->count)
        return 0;
    shelf_read(shelf, shelf->next++);
    return 1;
}

const char *shelf_title(const struct shelf_item *item)
{
    if (item->document && item->document->article.title[0])
        return item->document->article.title;
    const char *slash = strrchr(item->path, '/');
    if (strcmp(item->path, "-") == 0)
        return "standard input";
    return slash && slash[1] ? slash + 1 : item->path;
}

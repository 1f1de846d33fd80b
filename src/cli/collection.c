// SPDX-License-Identifier: MIT
/* An input is told by its content: a snapshot gives its articles, anything else is one. */
#include "cli/collection.h"

#include <stdlib.h>

static int grow(struct collection *c)
{
    if (c->count < c->room)
        return 0;
    size_t room = c->room ? c->room * 2 : 16;
    void *documents = realloc(c->documents, room * sizeof *c->documents);
    if (documents)
        c->documents = documents;
    void *read = realloc(c->read, room * sizeof *c->read);
    if (read)
        c->read = read;
    if (!documents || !read)
        return ENT_E_NOMEM;
    c->room = room;
    return 0;
}

static int add_document(struct collection *c, struct ent_document *document, int read)
{
    int status = grow(c);
    if (status)
        return status;
    c->documents[c->count] = document;
    c->read[c->count++] = (uint8_t)read;
    return 0;
}

int collection_open_snapshot(struct ent_snapshot **out, const struct ent_input *input,
                             struct ent_message *message)
{
    int status = ent_snapshot_read(out, input->name, input->bytes, input->len, message);
    if (!status && (*out)->skipped) {
        struct ent_message note;
        ent_fail(&note, 0, "%s: %u edges without evidence are left out", input->name,
                 (unsigned)(*out)->skipped);
        program_tell(&note);
    }
    return status;
}

static int add_snapshot(struct collection *c, const struct ent_input *input,
                        struct ent_message *message)
{
    void *grown = realloc(c->snapshots, (c->n_snapshots + 1) * sizeof *c->snapshots);
    if (!grown)
        return ent_fail(message, ENT_E_NOMEM, "%s: out of memory", input->name);
    c->snapshots = grown;
    int status = collection_open_snapshot(&c->snapshots[c->n_snapshots], input, message);
    if (status)
        return status;
    const struct ent_snapshot *snapshot = c->snapshots[c->n_snapshots++];
    for (size_t i = 0; i < snapshot->n_documents && !status; i++)
        status = add_document(c, snapshot->documents[i], 0);
    return status ? ent_fail(message, status, "%s: out of memory", input->name) : 0;
}

int collection_add(void *payload, const struct ent_input *input, struct ent_message *message)
{
    struct collection *c = payload;
    struct ent_document *document;
    if (ent_snapshot_is(input->bytes, input->len))
        return add_snapshot(c, input, message);
    int status = input_document(&document, c->program, input, message);
    if (status)
        return status;
    status = add_document(c, document, 1);
    if (!status)
        return 0;
    ent_document_free(document);
    return ent_fail(message, status, "%s: out of memory", input->name);
}

void collection_free(struct collection *c)
{
    for (size_t i = 0; i < c->count; i++)
        if (c->read[i])
            ent_document_free(c->documents[i]);
    for (size_t i = 0; i < c->n_snapshots; i++)
        ent_snapshot_free(c->snapshots[i]);
    free(c->documents);
    free(c->read);
    free(c->snapshots);
    *c = (struct collection){0};
}

const struct ent_snapshot *collection_snapshot(const struct collection *c)
{
    int only = c->n_snapshots == 1 && c->count == c->snapshots[0]->n_documents;
    return only ? c->snapshots[0] : NULL;
}

const struct ent_graph *collection_frame(const struct collection *c)
{
    return c->n_snapshots ? c->snapshots[0]->graph : NULL;
}

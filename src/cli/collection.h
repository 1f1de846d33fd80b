// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_COLLECTION_H
#define ENTENTE_CLI_COLLECTION_H
/* The documents of all inputs: articles that are read, and those that snapshots hold. */
#include "cli/inputs.h"
#include "entente/snapshot.h"

struct collection {
    struct program *program;
    struct ent_document **documents; /* `read` is their own, the others are the snapshots' */
    uint8_t *read;
    size_t count, room;
    struct ent_snapshot **snapshots;
    size_t n_snapshots;
};

/* An input_visitor whose payload is a collection. */
int collection_add(void *payload, const struct ent_input *input, struct ent_message *message);
void collection_free(struct collection *collection);

/* The snapshot that is all there is in it, else NULL. */
const struct ent_snapshot *collection_snapshot(const struct collection *collection);
/* The graph whose places others start from: the first snapshot's; NULL where there is none. */
const struct ent_graph *collection_frame(const struct collection *collection);

/* Reads a snapshot and tells what is missing in it. Errors as ent_snapshot_read(). */
int collection_open_snapshot(struct ent_snapshot **out, const struct ent_input *input,
                             struct ent_message *message);

#endif

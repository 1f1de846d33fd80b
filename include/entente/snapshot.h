// SPDX-License-Identifier: MIT
#ifndef ENTENTE_SNAPSHOT_H
#define ENTENTE_SNAPSHOT_H
/*
 * A graph that was written as JSON (format "json"), opened again as it was: its articles with their
 * texts, actors, mentions and ties, its filter, and its nodes where they were. Writing it once more
 * gives the same bytes.
 *
 * Of other programs' JSON Graph Format what is needed is evidence: edges[].metadata.evidence[] with
 * "article" and "text". Where the text of an article is missing it is put together from its
 * evidence.
 */
#include <stddef.h>

#include "entente/document.h"
#include "entente/graph.h"

struct ent_snapshot {
    struct ent_document **documents; /* each is freed with the snapshot */
    size_t n_documents;
    struct ent_graph *graph; /* borrows from the documents */
    uint32_t skipped;        /* edges without evidence, which say nothing of why they are there */
};

/* 1 where the bytes begin as such a file does: cheap, and no promise that it can be read. */
int ent_snapshot_is(const char *bytes, size_t len);

/*
 * Reads it; `name` stands for the input in messages. The file is as little trusted as any other:
 * every offset is checked and every string sanitised. The caller frees *out with
 * ent_snapshot_free(). Errors: FORMAT with a message that tells what is wrong where, NOMEM.
 */
int ent_snapshot_read(struct ent_snapshot **out, const char *name, const char *bytes, size_t len,
                      struct ent_message *message);
void ent_snapshot_free(struct ent_snapshot *snapshot);

#endif

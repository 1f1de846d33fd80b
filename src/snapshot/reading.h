// SPDX-License-Identifier: MIT
#ifndef ENTENTE_SNAPSHOT_READING_H
#define ENTENTE_SNAPSHOT_READING_H
/* What the steps of reading a snapshot share. */
#include <cjson/cJSON.h>

#include "entente/snapshot.h"

/* A tie as it stands in the file, and the document that it is from. */
struct record {
    const cJSON *json;
    const cJSON *edge; /* that it is the evidence of, NULL where it is none's */
    uint32_t document;
    uint32_t tie;   /* its place among the document's ties */
    uint32_t order; /* … and where that is not told, in the file */
};

struct reading {
    const char *name;
    struct ent_message *message;
    const cJSON *graph; /* the file's */
    struct ent_snapshot *out;
    struct record *records;
    size_t n_records, room;
};

/* The article as a document without ties; *texted tells whether the file has its text. Errors:
 * FORMAT with a message, NOMEM. */
int snapshot_article(struct ent_document **out, int *texted, struct reading *reading,
                     const cJSON *article);
/* Puts the text of a document together: a block a record. Errors: NOMEM, TOOBIG. */
int snapshot_gather_text(struct ent_document *document, const struct record *records, size_t n);

/* Makes the ties of a document from its records, in their order; `gathered` tells that its text was
 * put together from them. Errors: FORMAT with a message, NOMEM. */
int snapshot_ties(struct ent_document *document, struct reading *reading,
                  const struct record *records, size_t n, int gathered);

/* Reads the filter that was in force. */
struct ent_filter snapshot_filter(const cJSON *filter);

#endif

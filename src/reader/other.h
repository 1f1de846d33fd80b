// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_OTHER_H
#define ENTENTE_READER_OTHER_H
/* What the graph is compared with: the articles of a file that is not on the shelf. */
#include "entente/snapshot.h"
#include "reader.h"

/* Zeroed is valid. */
struct other {
    struct ent_snapshot *snapshot;
    struct ent_document *document; /* where it is no snapshot */
};

/* 1 where the words name a file, and not stretches of time. */
int other_is_file(const char *words);
/* Opens a snapshot, or reads an article as the options say. Errors with a message that names it:
 * those of reading either. */
int other_open(struct other *out, const struct reader_options *options, const char *path,
               struct ent_message *message);
void other_free(struct other *other);

/* Its documents, and how many there are. */
const struct ent_document *const *other_documents(const struct other *other, size_t *count);

#endif

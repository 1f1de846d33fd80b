// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_ASSETS_H
#define ENT_SOURCE_ASSETS_H
/*
 * The JSON files that a gazetteer or lexicon is made of: those of the program's folder, in the
 * order of their names, then those of the user's own. The program's files must be right; of the
 * user's, a broken one is told and left out.
 */
#include <stddef.h>

#include "base/image.h"
#include "entente/error.h"

struct ent_asset_files {
    char **paths;
    size_t count;
    size_t shipped; /* the first ones are the program's */
};

/*
 * Lists both folders; `own` may be NULL or missing. The caller frees *out in any case. Errors:
 * NOTFOUND where the program's folder is missing or empty, IO, NOMEM; what is wrong with the user's
 * folder is told only.
 */
int ent_asset_files_list(struct ent_asset_files *out, const char *folder, const char *own,
                         const struct ent_listener *listener, struct ent_message *message);
void ent_asset_files_free(struct ent_asset_files *files);

/* The sum of the program's files, of their names and bytes. Errors: IO, NOMEM. */
int ent_asset_files_sum(uint64_t *out, const struct ent_asset_files *files);
/* 1 where the image was made of just these files of the program's. */
int ent_asset_files_are(const struct ent_asset_files *files, const struct ent_image *image);

/* Makes something of all the files; *at is the one at work, for when it fails. */
typedef int ent_asset_loader(void *payload, const struct ent_asset_files *files, size_t *at,
                             struct ent_message *message);

/*
 * Calls the loader until it does not fail on a file of the user's any more: each one that it fails
 * on is told and left out, and after a few of them all. 0, or the loader's error.
 */
int ent_asset_files_load(struct ent_asset_files *files, ent_asset_loader *load, void *payload,
                         const struct ent_listener *listener, struct ent_message *message);

#endif

// SPDX-License-Identifier: MIT
/*
 * Loading: the program's files and the user's into one gazetteer, where the user's win. The
 * program's files are not parsed where the image in the program was made of them.
 */
#include <stdlib.h>
#include <string.h>

#include "actors/classes.h"
#include "actors/gazetteer.h"
#include "actors/gazetteer_image.h"
#include "actors/given.h"
#include "entente/source.h"
#include "source/assets.h"

static int load_file(struct ent_gazetteer *gazetteer, const char *path, struct ent_message *message)
{
    struct ent_source source;
    int status = ent_source_read(&source, path, message);
    if (status)
        return status;
    status = ent_gazetteer_read(gazetteer, path, source.bytes, source.len, message);
    ent_source_free(&source);
    return status;
}

static int load(void *payload, const struct ent_asset_files *files, size_t *at,
                struct ent_message *message)
{
    struct ent_gazetteer **out = payload, *gazetteer = calloc(1, sizeof *gazetteer);
    int status = 0;
    if (gazetteer)
        gazetteer->classes = ent_class_table_make();
    if (!gazetteer || !gazetteer->classes)
        status = ent_fail(message, ENT_E_NOMEM, "the gazetteer: out of memory");
    *at = 0;
    if (!status && ent_asset_files_are(files, &ent_image_actors)) {
        status = ent_gazetteer_take_image(gazetteer, &ent_image_actors);
        *at = status ? 0 : files->shipped;
        if (status)
            ent_fail(message, status, "the gazetteer: out of memory");
    }
    for (; !status && *at < files->count; *at += !status) {
        if (*at == files->shipped)
            ent_gazetteer_begin_layer(gazetteer);
        status = load_file(gazetteer, files->paths[*at], message);
    }
    if (!status && !(gazetteer->given = ent_given_table_make(gazetteer)))
        status = ent_fail(message, ENT_E_NOMEM, "the gazetteer: out of memory");
    if (status)
        ent_gazetteer_free(gazetteer);
    else
        *out = gazetteer;
    return status;
}

int ent_gazetteer_load_own(struct ent_gazetteer **out, const char *folder, const char *own,
                           const struct ent_listener *listener, struct ent_message *message)
{
    struct ent_asset_files files;
    *out = NULL;
    int status = ent_asset_files_list(&files, folder, own, listener, message);
    if (!status)
        status = ent_asset_files_load(&files, load, out, listener, message);
    ent_asset_files_free(&files);
    return status;
}

int ent_gazetteer_load(struct ent_gazetteer **out, const char *folder, struct ent_message *message)
{
    return ent_gazetteer_load_own(out, folder, NULL, NULL, message);
}

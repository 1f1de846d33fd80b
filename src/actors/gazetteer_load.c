// SPDX-License-Identifier: MIT
/* Loading a folder: its *.json in the order of their names, into one gazetteer. */
#include "config.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "actors/classes.h"
#include "actors/gazetteer.h"
#include "entente/source.h"

enum { PATH_BYTES = 4096 };

static int is_json(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return entry->d_name[0] != '.' && len > 5 && strcmp(entry->d_name + len - 5, ".json") == 0;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int load_file(struct ent_gazetteer *gazetteer, const char *folder, const char *name,
                     struct ent_message *message)
{
    char path[PATH_BYTES];
    struct ent_source source;
    if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path)
        return ent_fail(message, ENT_E_IO, "%s: the path is too long", folder);
    int status = ent_source_read(&source, path, message);
    if (status)
        return status;
    status = ent_gazetteer_read(gazetteer, path, source.bytes, source.len, message);
    ent_source_free(&source);
    return status;
}

int ent_gazetteer_load(struct ent_gazetteer **out, const char *folder, struct ent_message *message)
{
    struct dirent **files = NULL;
    *out = NULL;
    int count = scandir(folder, &files, is_json, by_name);
    if (count < 0)
        return ent_fail(message, errno == ENOENT ? ENT_E_NOTFOUND : ENT_E_IO, "%s: %s", folder,
                        strerror(errno));
    int status = 0;
    struct ent_gazetteer *gazetteer = calloc(1, sizeof *gazetteer);
    if (gazetteer)
        gazetteer->classes = ent_class_table_make();
    if (!gazetteer || !gazetteer->classes)
        status = ent_fail(message, ENT_E_NOMEM, "%s: out of memory", folder);
    else if (count == 0)
        status = ent_fail(message, ENT_E_NOTFOUND, "%s: no *.json in it", folder);
    for (int i = 0; i < count; i++) {
        if (!status)
            status = load_file(gazetteer, folder, files[i]->d_name, message);
        free(files[i]);
    }
    free(files);
    if (status)
        ent_gazetteer_free(gazetteer);
    else
        *out = gazetteer;
    return status;
}

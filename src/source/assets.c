// SPDX-License-Identifier: MIT
/*
 * Loading starts anew without a broken file, because a half-read one can't be undone; as each start
 * costs the time of all files, it happens a few times only.
 */
#include "config.h"

#include "source/assets.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BROKEN_MOST = 8 };

static int is_json(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return entry->d_name[0] != '.' && len > 5 && strcmp(entry->d_name + len - 5, ".json") == 0;
}

/* By bytes: the order must not hang on the locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int add_path(struct ent_asset_files *files, const char *folder, const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char **paths = realloc(files->paths, (files->count + 1) * sizeof *paths);
    if (!paths)
        return ENT_E_NOMEM;
    files->paths = paths;
    char *path = malloc(size);
    if (!path)
        return ENT_E_NOMEM;
    snprintf(path, size, "%s/%s", folder, name);
    files->paths[files->count++] = path;
    return 0;
}

/* Adds the folder's files. NOTFOUND where it is not there. */
static int add_folder(struct ent_asset_files *files, const char *folder,
                      struct ent_message *message)
{
    struct dirent **entries = NULL;
    int status = 0, count = scandir(folder, &entries, is_json, by_name);
    if (count < 0)
        return ent_fail(message, errno == ENOENT ? ENT_E_NOTFOUND : ENT_E_IO, "%s: %s", folder,
                        strerror(errno));
    for (int i = 0; i < count; i++) {
        if (!status && add_path(files, folder, entries[i]->d_name))
            status = ent_fail(message, ENT_E_NOMEM, "%s: out of memory", folder);
        free(entries[i]);
    }
    free(entries);
    return status;
}

int ent_asset_files_list(struct ent_asset_files *out, const char *folder, const char *own,
                         const struct ent_listener *listener, struct ent_message *message)
{
    struct ent_message reason;
    *out = (struct ent_asset_files){0};
    int status = add_folder(out, folder, message);
    if (!status && out->count == 0)
        status = ent_fail(message, ENT_E_NOTFOUND, "%s: no *.json in it", folder);
    out->shipped = out->count;
    if (status || !own)
        return status;
    status = add_folder(out, own, &reason);
    if (status == ENT_E_NOMEM)
        return ent_fail(message, status, "%s", reason.text);
    if (status && status != ENT_E_NOTFOUND)
        ent_tell(listener, "%s", reason.text);
    return 0;
}

void ent_asset_files_free(struct ent_asset_files *files)
{
    for (size_t i = 0; i < files->count; i++)
        free(files->paths[i]);
    free(files->paths);
    *files = (struct ent_asset_files){0};
}

static void leave_out(struct ent_asset_files *files, size_t at)
{
    free(files->paths[at]);
    files->count--;
    memmove(files->paths + at, files->paths + at + 1, (files->count - at) * sizeof *files->paths);
}

int ent_asset_files_load(struct ent_asset_files *files, ent_asset_loader *load, void *payload,
                         const struct ent_listener *listener, struct ent_message *message)
{
    struct ent_message reason = {{0}};
    for (int broken = 0;; broken++) {
        size_t at = 0;
        int status = load(payload, files, &at, &reason);
        if (!status)
            return 0;
        if (status == ENT_E_NOMEM || at < files->shipped || at >= files->count)
            return ent_fail(message, status, "%s", reason.text);
        ent_tell(listener, "%s; the file is left out", reason.text);
        leave_out(files, at);
        if (broken + 1 < BROKEN_MOST)
            continue;
        if (files->count > files->shipped)
            ent_tell(listener, "%d files are broken; all beside them are left out too",
                     BROKEN_MOST);
        while (files->count > files->shipped)
            leave_out(files, files->count - 1);
    }
}

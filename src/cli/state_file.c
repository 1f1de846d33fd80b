// SPDX-License-Identifier: MIT
/* The folder is what is locked, so that no other file is needed; it is made when it is missing. */
#include "config.h"

#include "cli/state_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/data.h"
#include "entente/source.h"

enum { PATH = 4096 };

static int find(const struct state_file *file, char folder[PATH], char path[PATH])
{
    char *found = data_state_folder();
    int len = found ? snprintf(folder, PATH, "%s", found) : PATH;
    free(found);
    if (len >= PATH || snprintf(path, PATH, "%s/%s", folder, file->name) >= PATH)
        return ENT_E_NOTFOUND;
    return 0;
}

static void read_file(const struct state_file *file, void *out, const char *path,
                      struct ent_message *notice)
{
    struct ent_source source;
    struct ent_message message = {{0}};
    size_t wrong = 0;
    int status = ent_source_read(&source, path, &message);
    if (status == ENT_E_NOTFOUND || status == ENT_E_EMPTY)
        return;
    if (status) {
        ent_fail(notice, status, "%.400s: %s", message.text, file->without);
        return;
    }
    size_t bad = file->read(out, source.bytes, &wrong);
    if (bad)
        ent_fail(notice, ENT_E_FORMAT, "%s:%zu: no %s%s", path, wrong, file->line,
                 bad > 1 ? "; other lines neither" : "");
    ent_source_free(&source);
}

void state_load(const struct state_file *file, void *out, struct ent_message *notice)
{
    char folder[PATH], path[PATH];
    if (find(file, folder, path) == 0)
        read_file(file, out, path, notice);
}

/* Makes the folder and those above it. */
static int make_folder(char *folder)
{
    for (char *at = folder + 1; (at = strchr(at, '/')); at++) {
        *at = '\0';
        int failed = mkdir(folder, 0700) && errno != EEXIST;
        *at = '/';
        if (failed)
            return -1;
    }
    return mkdir(folder, 0700) && errno != EEXIST ? -1 : 0;
}

static int write_file(const struct state_file *file, void *all, const void *changes,
                      const char *path, struct ent_message *message)
{
    struct ent_message told_before = {{0}};
    struct ent_buffer out = {0};
    read_file(file, all, path, &told_before);
    file->merge(all, changes);
    file->write(&out, all);
    mode_t usual = umask(0077);
    int status = out.failed ? ent_fail(message, ENT_E_NOMEM, "%s", ent_error_text(ENT_E_NOMEM))
                            : ent_source_write(path, out.data, out.len, message);
    umask(usual);
    ent_buffer_free(&out);
    return status;
}

void state_save(const struct state_file *file, const void *changes)
{
    char folder[PATH], path[PATH];
    struct ent_message message = {{0}};
    void *all = calloc(1, file->size);
    if (!all || find(file, folder, path) != 0) {
        free(all);
        return;
    }
    int lock = make_folder(folder) == 0 ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    int status = 0;
    if (lock < 0)
        status = ent_fail(&message, ENT_E_IO, "%s: %s: %s", folder, strerror(errno), file->without);
    else
        flock(lock, LOCK_EX); /* where there are no locks, the last one to write wins */
    if (!status)
        status = write_file(file, all, changes, path, &message);
    if (status)
        program_tell(&message);
    if (lock >= 0)
        close(lock);
    if (file->free)
        file->free(all);
    free(all);
}

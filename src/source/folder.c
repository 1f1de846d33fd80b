// SPDX-License-Identifier: MIT
/*
 * A walk down the tree of folders: of each its files first, in the order of their names, then its
 * folders. Links to folders are not followed, so there are no loops; a bound on the depth ends what
 * mounts may make of a tree. Only the beginning of a file is looked at here.
 */
#include "config.h"

#include "entente/source.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "entente/buffer.h"
#include "source/load.h"
#include "source/split.h"

enum { DEPTH_MOST = 8, LOOK = 16 * 1024, EXAMPLE = 80 };

/* Why something is passed over. */
enum reason { UNKNOWN, UNREADABLE, LINKED, DEEP, REASON_COUNT };

struct passed {
    size_t count;
    char example[EXAMPLE];
};

struct walk {
    const struct ent_folder_visitor *visitor;
    const char *root;
    size_t files; /* that were handed over */
    struct passed passed[REASON_COUNT];
};

struct entry {
    char *path;
    int is_folder;
};

struct entries {
    struct entry *items;
    size_t count, room;
};

static void pass_over(struct walk *walk, enum reason reason, const char *path)
{
    struct passed *passed = &walk->passed[reason];
    const char *name = path + strlen(walk->root);
    if (!passed->count++)
        snprintf(passed->example, sizeof passed->example, "%s", name + strspn(name, "/"));
}

static void free_entries(struct entries *entries)
{
    for (size_t i = 0; i < entries->count; i++)
        free(entries->items[i].path);
    free(entries->items);
}

static int compare(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    return x->is_folder != y->is_folder ? x->is_folder - y->is_folder : strcmp(x->path, y->path);
}

static char *join(const char *folder, const char *name)
{
    size_t len = strlen(folder), more = strlen(name);
    while (len > 1 && folder[len - 1] == '/')
        len--;
    char *path = malloc(len + more + 2);
    if (path)
        snprintf(path, len + more + 2, "%.*s%s%s", (int)len, folder,
                 folder[len - 1] == '/' ? "" : "/", name);
    return path;
}

/* What stands at a path, or why it is passed over. 1: a file or a folder. */
static int is_wanted(struct walk *walk, const char *path, int *is_folder)
{
    struct stat link, st;
    if (lstat(path, &link) != 0 || stat(path, &st) != 0) {
        pass_over(walk, UNREADABLE, path);
        return 0;
    }
    *is_folder = S_ISDIR(st.st_mode);
    if (*is_folder && S_ISLNK(link.st_mode)) {
        pass_over(walk, LINKED, path);
        return 0;
    }
    if (!*is_folder && !S_ISREG(st.st_mode)) {
        pass_over(walk, UNKNOWN, path);
        return 0;
    }
    return 1;
}

static int add_entry(struct walk *walk, struct entries *entries, const char *folder,
                     const char *name)
{
    struct entry entry = {.path = join(folder, name)};
    if (entries->count == entries->room) {
        size_t room = entries->room ? entries->room * 2 : 64;
        void *items = realloc(entries->items, room * sizeof *entries->items);
        if (items) {
            entries->items = items;
            entries->room = room;
        }
    }
    if (!entry.path || entries->count == entries->room) {
        free(entry.path);
        return ENT_E_NOMEM;
    }
    if (is_wanted(walk, entry.path, &entry.is_folder))
        entries->items[entries->count++] = entry;
    else
        free(entry.path);
    return 0;
}

/* Hidden ones are left out, as everywhere. */
static int list(struct walk *walk, struct entries *out, const char *folder)
{
    DIR *dir = opendir(folder);
    int status = dir ? 0 : ENT_E_IO;
    for (struct dirent *found; !status && (found = readdir(dir));)
        if (found->d_name[0] != '.')
            status = add_entry(walk, out, folder, found->d_name);
    if (dir)
        closedir(dir);
    if (out->count)
        qsort(out->items, out->count, sizeof *out->items, compare);
    return status;
}

/* 1 where the file begins as a source does; an empty one does not. */
static int begins_well(struct walk *walk, const char *path)
{
    char bytes[LOOK];
    FILE *file = fopen(path, "rb");
    if (!file) {
        pass_over(walk, UNREADABLE, path);
        return 0;
    }
    size_t n = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    if (n && ent_kind_is_source(bytes, n))
        return 1;
    pass_over(walk, UNKNOWN, path);
    return 0;
}

/* What turns out to be no article when it is read whole is passed over too. */
static int visit_file(struct walk *walk, const char *path, struct ent_message *message)
{
    if (!begins_well(walk, path))
        return 0;
    int status = walk->visitor->file(walk->visitor->payload, path, message);
    if (status == ENT_FOLDER_PASS_OVER) {
        pass_over(walk, UNKNOWN, path);
        return 0;
    }
    walk->files++;
    return status;
}

static int walk_down(struct walk *walk, const char *folder, int depth, struct ent_message *message)
{
    struct entries entries = {0};
    int status = list(walk, &entries, folder);
    if (status == ENT_E_NOMEM)
        ent_fail(message, status, "%s: out of memory", folder);
    else if (status && depth == 0)
        ent_fail(message, status, "%s: %s", folder, strerror(errno));
    else if (status) {
        pass_over(walk, UNREADABLE, folder);
        status = 0;
    }
    for (size_t i = 0; i < entries.count && !status; i++) {
        const struct entry *entry = &entries.items[i];
        if (!entry->is_folder)
            status = visit_file(walk, entry->path, message);
        else if (depth + 1 < DEPTH_MOST)
            status = walk_down(walk, entry->path, depth + 1, message);
        else
            pass_over(walk, DEEP, entry->path);
    }
    free_entries(&entries);
    return status;
}

/* "3 not of a known kind (a.png, …), 1 not readable (b.txt)" */
static void tell_passed(const struct walk *walk)
{
    static const char *const about[REASON_COUNT] = {
        [UNKNOWN] = "not of a known kind",
        [UNREADABLE] = "not readable",
        [LINKED] = "a link to a folder",
        [DEEP] = "a folder too many levels down",
    };
    struct ent_buffer text = {0};
    struct ent_message note;
    for (int i = 0; i < REASON_COUNT; i++)
        if (walk->passed[i].count)
            ent_buffer_printf(&text, "%s%zu %s (%s%s)", text.len ? ", " : "", walk->passed[i].count,
                              about[i], walk->passed[i].example,
                              walk->passed[i].count > 1 ? ", …" : "");
    if (text.len && !text.failed && walk->visitor->note) {
        ent_fail(&note, 0, "%s: passed over: %s", walk->root, text.data);
        walk->visitor->note(walk->visitor->payload, &note);
    }
    ent_buffer_free(&text);
}

int ent_source_is_folder(const char *path)
{
    struct stat st;
    return strcmp(path, "-") != 0 && stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

int ent_folder_visit(const char *path, const struct ent_folder_visitor *visitor,
                     struct ent_message *message)
{
    struct walk walk = {.visitor = visitor, .root = path};
    int status = walk_down(&walk, path, 0, message);
    if (status)
        return status;
    tell_passed(&walk);
    return walk.files ? 0 : ent_fail(message, ENT_E_EMPTY, "%s: no articles in this folder", path);
}

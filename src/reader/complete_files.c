// SPDX-License-Identifier: MIT
/* The folder is read anew each time: nothing that is shown is older than the key. */
#include "config.h"

#include "complete_files.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistr.h>

#include "home.h"
#include "state.h"

static int is_typeable(const char *name)
{
    for (const char *c = name; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7F)
            return 0;
    return u8_check((const uint8_t *)name, strlen(name)) == NULL;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in the folder that can be typed, in order; the caller frees them. */
static char **list_folder(const char *folder, size_t *count)
{
    DIR *dir = opendir(folder);
    char **names = NULL;
    size_t n = 0, capacity = 0;
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        if (!is_typeable(entry->d_name))
            continue;
        if (n == capacity) {
            char **more = realloc(names, (capacity ? capacity * 2 : 64) * sizeof *names);
            if (!more)
                break;
            names = more;
            capacity = capacity ? capacity * 2 : 64;
        }
        names[n] = strdup(entry->d_name);
        n += names[n] != NULL;
    }
    if (dir)
        closedir(dir);
    if (n)
        qsort(names, n, sizeof *names, compare_names);
    *count = n;
    return names;
}

static int is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Hidden ones are for those who ask. */
static int is_wanted(const char *name, const char *begun)
{
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || (name[0] == '.' && begun[0] != '.'))
        return 0;
    return strncasecmp(name, begun, strlen(begun)) == 0;
}

void complete_files(struct completer *c, completer_offer_fn *offer)
{
    char folder[PROMPT_BYTES], expanded[PATH_BYTES], path[PATH_BYTES + PROMPT_BYTES];
    const char *slash = strrchr(c->begun, '/'), *name = slash ? slash + 1 : c->begun;
    size_t n;
    snprintf(folder, sizeof folder, "%.*s", (int)(name - c->begun), c->begun);
    const char *home = c->reader->options ? c->reader->options->home : NULL;
    if (!slash && home_path(expanded, sizeof expanded, home, name) != name) {
        snprintf(path, sizeof path, "%s/", name);
        offer(c, path);
    }
    const char *real = home_path(expanded, sizeof expanded, home, folder);
    char **names = list_folder(real[0] ? real : ".", &n);
    for (size_t i = 0; i < n; i++) {
        if (is_wanted(names[i], name)) {
            snprintf(path, sizeof path, "%s%s", real, names[i]);
            int inside = is_folder(path);
            snprintf(path, sizeof path, "%s%s%s", folder, names[i], inside ? "/" : "");
            offer(c, path);
        }
        free(names[i]);
    }
    free(names);
}

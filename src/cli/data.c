// SPDX-License-Identifier: MIT
/* The program finds its assets from where it lies itself, so that it runs from a build folder, from
 * a temporary prefix and from the system alike. */
#include "config.h"

#include "cli/data.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/error.h"

enum { PATH_SIZE = 4096 };

/* Joins two parts of a path into a fresh string. */
static char *join(const char *folder, const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (path)
        snprintf(path, size, "%s/%s", folder, name);
    return path;
}

/* The folder that the program's file lies in, links followed; "" where that can't be told. */
static void own_folder(char *out, size_t size, const char *argv0)
{
    ssize_t len = readlink("/proc/self/exe", out, size - 1);
    if (len > 0)
        out[len] = '\0';
    else if (strchr(argv0, '/'))
        snprintf(out, size, "%s", argv0);
    else
        out[0] = '\0';
    char *slash = strrchr(out, '/');
    if (slash)
        *slash = '\0';
}

/* The assets in `folder`/`place` where they are there, else NULL. */
static char *try_place(const char *folder, const char *place)
{
    char *assets = join(folder, place), *actors = assets ? join(assets, "actors") : NULL;
    struct stat st;
    int there = actors && stat(actors, &st) == 0;
    free(actors);
    if (there)
        return assets;
    free(assets);
    return NULL;
}

char *data_folder(const char *argv0)
{
    static const char *const places[] = {"assets", "../share/entente/assets"};
    const char *given = getenv("ENTENTE_DATA");
    if (given && *given)
        return strdup(given);
    char folder[PATH_SIZE], *found = NULL;
    own_folder(folder, sizeof folder, argv0);
    for (size_t i = 0; *folder && !found && i < sizeof places / sizeof *places; i++)
        found = try_place(folder, places[i]);
    return found ? found : strdup(ENT_PKGDATADIR "/assets");
}

/* The program's folder in the one that the variable names; else `usual` in the user's own. */
static char *user_folder(const char *variable, const char *usual)
{
    const char *named = getenv(variable), *home = getenv("HOME");
    if (named && *named == '/') /* the standard has relative ones ignored */
        return join(named, "entente");
    return home && *home ? join(home, usual) : NULL;
}

char *data_own_folder(void)
{
    return user_folder("XDG_CONFIG_HOME", ".config/entente");
}

char *data_state_folder(void)
{
    return user_folder("XDG_STATE_HOME", ".local/state/entente");
}

static int is_sample(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return entry->d_name[0] != '.' && dot &&
           (strcmp(dot, ".txt") == 0 || strcmp(dot, ".html") == 0);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

int data_samples(char ***paths, size_t *count, const char *data)
{
    struct dirent **entries = NULL;
    char *folder = join(data, "articles");
    int n = folder ? scandir(folder, &entries, is_sample, by_name) : -1;
    char **out = calloc(n > 0 ? (size_t)n : 1, sizeof *out);
    int status = !folder || !out ? ENT_E_NOMEM : n <= 0 ? ENT_E_NOTFOUND : 0;
    for (int i = 0; i < n; i++) {
        if (!status && !(out[i] = join(folder, entries[i]->d_name)))
            status = ENT_E_NOMEM;
        free(entries[i]);
    }
    free(entries);
    free(folder);
    if (status) {
        data_samples_free(out, n > 0 ? (size_t)n : 0);
        return status;
    }
    *paths = out;
    *count = (size_t)n;
    return 0;
}

void data_samples_free(char **paths, size_t count)
{
    for (size_t i = 0; paths && i < count; i++)
        free(paths[i]);
    free(paths);
}

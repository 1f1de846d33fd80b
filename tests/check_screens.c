// SPDX-License-Identifier: MIT
/*
 * Screens: each tests/screens/NAME.script is played, and every file that it writes must be the same
 * as the one of that name beside it. SNAP_UPDATE=1 writes them anew. The first lines of a script
 * say what it needs:
 *
 *     # size 80x24
 *     # files river.marked islands.marked
 *     # ascii
 */
#include "config.h"

#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/buffer.h"
#include "entente/source.h"
#include "marked.h"
#include "reader/reader.h"
#include "reader/settings.h"
#include "suite.h"

enum { MOST_SCRIPTS = 100, MOST_FILES = 8, PATH = 1024 };

static char folder[PATH]; /* of the scripts */
static char names[MOST_SCRIPTS][256];
static int n_names;

struct play {
    struct reader_options options;
    struct settings settings;
    char paths[MOST_FILES][PATH];
    const char *list[MOST_FILES];
    char script[PATH];
};

static void read_line(struct play *play, char *line)
{
    if (sscanf(line, "# size %dx%d", &play->options.cols, &play->options.rows) == 2)
        return;
    if (strcmp(line, "# ascii") == 0)
        play->settings.ascii = 1;
    if (strncmp(line, "# files ", 8) != 0)
        return;
    for (char *name = strtok(line + 8, " "); name; name = strtok(NULL, " ")) {
        size_t n = play->options.n_paths++;
        ck_assert_uint_lt(n, MOST_FILES);
        snprintf(play->paths[n], PATH, "%s", name);
        play->list[n] = play->paths[n];
    }
}

static void read_needs(struct play *play)
{
    struct ent_source source;
    struct ent_message message;
    ck_assert_int_eq(ent_source_read(&source, play->script, &message), 0);
    char *line = source.bytes;
    while (line && *line == '#') {
        char *next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        read_line(play, line);
        line = next;
    }
    ent_source_free(&source);
}

/* Articles are looked for beside the scripts, so that their names are short on the screen. */
static int read_article(struct ent_document **out, const char *path, void *payload,
                        const struct ent_watch *watch, struct ent_message *message)
{
    char whole[2 * PATH];
    (void)payload;
    snprintf(whole, sizeof whole, "%s/%s", folder, path);
    if (access(whole, R_OK) != 0)
        return ent_fail(message, ENT_E_NOTFOUND, "%s: no such file", path);
    return marked_read(out, whole, NULL, watch, message);
}

static void compare(const char *name)
{
    struct ent_source found, expected = {0};
    struct ent_message message;
    char path[2 * PATH];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    ck_assert_int_eq(ent_source_read(&found, name, &message), 0);
    if (getenv("SNAP_UPDATE"))
        ck_assert_int_eq(ent_source_write(path, found.bytes, found.len, &message), 0);
    int status = ent_source_read(&expected, path, &message);
    ck_assert_msg(status == 0, "%s is missing: SNAP_UPDATE=1 writes it", path);
    ck_assert_msg(strcmp(found.bytes, expected.bytes) == 0,
                  "%s differs: SNAP_UPDATE=1 writes it anew; it is now\n%s", name, found.bytes);
    ent_source_free(&found);
    ent_source_free(&expected);
}

static void compare_all(void)
{
    DIR *dir = opendir(".");
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        const char *ending = strrchr(entry->d_name, '.');
        if (ending && (strcmp(ending, ".screen") == 0 || strcmp(ending, ".styles") == 0 ||
                       strcmp(ending, ".mono") == 0))
            compare(entry->d_name);
        unlink(entry->d_name);
    }
    closedir(dir);
}

START_TEST(screens_are_as_they_were)
{
    struct play *play = calloc(1, sizeof *play);
    struct reader_result result;
    struct ent_message message = {{0}};
    char temporary[] = "/tmp/entente-screens-XXXXXX";
    ck_assert_ptr_nonnull(play);
    snprintf(play->script, PATH, "%.700s/%.250s", folder, names[_i]);
    ck_assert_int_eq(settings_init(&play->settings), 0);
    read_needs(play);
    ck_assert_ptr_nonnull(mkdtemp(temporary));
    ck_assert_int_eq(chdir(temporary), 0);
    play->options.settings = &play->settings;
    play->options.script = play->script;
    play->options.paths = play->list;
    play->options.read = read_article;
    int status = reader_run(&result, &play->options, &message);
    ck_assert_msg(status == 0, "%s", message.text);
    reader_result_free(&result);
    compare_all();
    ck_assert_int_eq(rmdir(temporary), 0);
    settings_free(&play->settings);
    free(play);
}
END_TEST

static int compare_names(const void *a, const void *b)
{
    return strcmp(a, b);
}

static void find_scripts(void)
{
    const char *top = getenv("top_srcdir");
    char *real = realpath(top ? top : ".", NULL);
    snprintf(folder, sizeof folder, "%.1000s/tests/screens", real ? real : ".");
    free(real);
    DIR *dir = opendir(folder);
    if (!dir)
        return;
    for (struct dirent *entry; (entry = readdir(dir));) {
        const char *ending = strrchr(entry->d_name, '.');
        if (ending && strcmp(ending, ".script") == 0 && n_names < MOST_SCRIPTS)
            snprintf(names[n_names++], sizeof names[0], "%s", entry->d_name);
    }
    closedir(dir);
    qsort(names, (size_t)n_names, sizeof names[0], compare_names);
}

int main(void)
{
    find_scripts();
    if (!n_names) {
        fprintf(stderr, "no scripts in %s\n", folder);
        return EXIT_FAILURE;
    }
    Suite *suite = suite_create("screens");
    TCase *tc = tcase_create("screens");
    tcase_add_loop_test(tc, screens_are_as_they_were, 0, n_names);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

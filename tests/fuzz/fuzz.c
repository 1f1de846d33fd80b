// SPDX-License-Identifier: MIT
/*
 * One program runs every target. Built with libFuzzer (configure --enable-fuzzers) it fuzzes the
 * target that FUZZ_TARGET names; built without it runs files:
 *
 *     fuzz                      every target over its corpus: a part of "make check"
 *     fuzz TARGET FILE...       one target over files or folders, such as a crash that was found
 */
#include "targets.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"

typedef void target_function(const uint8_t *bytes, size_t len);

static const struct {
    const char *name;
    target_function *run;
} targets[] = {
#define FUZZ_ROW(name) {#name, fuzz_##name},
    FUZZ_TARGETS(FUZZ_ROW)
#undef FUZZ_ROW
};
enum { TARGETS = sizeof targets / sizeof *targets };

void fuzz_fail(const char *promise)
{
    fprintf(stderr, "fuzz: this does not hold: %s\n", promise);
    abort();
}

static target_function *find_target(const char *name)
{
    for (size_t i = 0; name && i < TARGETS; i++)
        if (strcmp(targets[i].name, name) == 0)
            return targets[i].run;
    fprintf(stderr, "fuzz: no target is named %s\n", name ? name : "in FUZZ_TARGET");
    exit(2);
}

#ifdef ENT_LIBFUZZER

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static target_function *run;
    if (!run)
        run = find_target(getenv("FUZZ_TARGET"));
    run(bytes, len);
    return 0;
}

#else

/* Runs one file, in memory of just its size, so that a read past its end is seen. */
static int run_file(target_function *run, const char *path)
{
    char chunk[16 * 1024];
    struct ent_buffer file = {0};
    FILE *stream = fopen(path, "rb");
    if (!stream) {
        perror(path);
        return 1;
    }
    for (size_t n; (n = fread(chunk, 1, sizeof chunk, stream)) > 0;)
        ent_buffer_add(&file, chunk, n);
    int failed = ferror(stream) || file.failed;
    fclose(stream);
    uint8_t *bytes = failed ? NULL : malloc(file.len ? file.len : 1);
    if (bytes) {
        if (file.len)
            memcpy(bytes, file.data, file.len);
        run(bytes, file.len);
    }
    free(bytes);
    ent_buffer_free(&file);
    return failed;
}

/* A file, or the files of a folder; counts them. */
static int run_path(target_function *run, const char *path, size_t *files)
{
    DIR *folder = opendir(path);
    int failed = 0;
    if (!folder) {
        ++*files;
        return run_file(run, path);
    }
    for (struct dirent *entry; (entry = readdir(folder));) {
        struct ent_buffer name = {0};
        if (entry->d_name[0] == '.')
            continue;
        ent_buffer_printf(&name, "%s/%s", path, entry->d_name);
        ++*files;
        failed |= name.failed || run_file(run, name.data);
        ent_buffer_free(&name);
    }
    closedir(folder);
    return failed;
}

static int run_corpora(void)
{
    const char *top = getenv("top_srcdir");
    int failed = 0;
    for (size_t i = 0; i < TARGETS; i++) {
        struct ent_buffer path = {0};
        size_t files = 0;
        ent_buffer_printf(&path, "%s/tests/fuzz/corpus/%s", top ? top : ".", targets[i].name);
        failed |= path.failed || run_path(targets[i].run, path.data, &files);
        printf("%s: %zu files\n", targets[i].name, files);
        ent_buffer_free(&path);
    }
    return failed;
}

int main(int argc, char **argv)
{
    size_t files = 0;
    int failed = 0;
    if (argc < 2)
        return run_corpora();
    target_function *run = find_target(argv[1]);
    for (int i = 2; i < argc; i++)
        failed |= run_path(run, argv[i], &files);
    printf("%s: %zu files\n", argv[1], files);
    return failed;
}

#endif

// SPDX-License-Identifier: MIT
/* Tests of src/source: reading whole and writing all or nothing. */
#include "config.h"

#include <check.h>
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "entente/source.h"
#include "suite.h"

static char folder[64];

static void make_folder(void)
{
    strcpy(folder, "/tmp/entente-check-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static const char *path_of(const char *name)
{
    static char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

/* The number of files in the folder; `remove` takes them away. */
static int count_files(int and_remove)
{
    int count = 0;
    DIR *dir = opendir(folder);
    ck_assert_ptr_nonnull(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (entry->d_name[0] == '.')
            continue;
        count++;
        if (and_remove)
            remove(path_of(entry->d_name));
    }
    closedir(dir);
    return count;
}

static void remove_folder(void)
{
    chmod(folder, 0700);
    count_files(1);
    rmdir(folder);
}

static void put_file(const char *name, const char *bytes, size_t len)
{
    FILE *file = fopen(path_of(name), "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    fclose(file);
}

static void check_refused(const char *path, int status, const char *words)
{
    struct ent_source source;
    struct ent_message message = {{0}};
    ck_assert_int_eq(ent_source_read(&source, path, &message), status);
    ck_assert_ptr_nonnull(strstr(message.text, path));
    ck_assert_msg(strstr(message.text, words), "\"%s\" has no \"%s\"", message.text, words);
    ck_assert_ptr_null(source.bytes);
    ck_assert_ptr_null(source.name);
}

START_TEST(a_file_is_read_whole)
{
    struct ent_source source;
    struct ent_message message;
    size_t len = 300000;
    char *bytes = malloc(len);
    memset(bytes, 'x', len);
    put_file("a.txt", bytes, len);
    ck_assert_int_eq(ent_source_read(&source, path_of("a.txt"), &message), 0);
    ck_assert_uint_eq(source.len, len);
    ck_assert_int_eq(memcmp(source.bytes, bytes, len), 0);
    ck_assert_int_eq(source.bytes[len], '\0');
    ck_assert_str_eq(source.name, path_of("a.txt"));
    ent_source_free(&source);
    ck_assert_ptr_null(source.bytes);
    free(bytes);
}
END_TEST

START_TEST(what_cannot_be_read_is_named)
{
    put_file("empty", "", 0);
    put_file("binary", "ELF\0\0text", 9);
    check_refused(path_of("missing"), ENT_E_NOTFOUND, "No such file");
    check_refused(path_of("empty"), ENT_E_EMPTY, "empty");
    check_refused(path_of("binary"), ENT_E_BINARY, "not a text");
    check_refused(folder, ENT_E_IO, "folder");
    check_refused(path_of("empty/below"), ENT_E_NOTFOUND, "Not a directory");
}
END_TEST

START_TEST(a_null_message_is_allowed)
{
    struct ent_source source;
    ck_assert_int_eq(ent_source_read(&source, path_of("missing"), NULL), ENT_E_NOTFOUND);
}
END_TEST

START_TEST(utf16_with_its_mark_is_a_text)
{
    struct ent_source source;
    put_file("utf16", "\xFF\xFEh\0i\0", 6);
    ck_assert_int_eq(ent_source_read(&source, path_of("utf16"), NULL), 0);
    ck_assert_uint_eq(source.len, 6);
    ent_source_free(&source);
}
END_TEST

START_TEST(what_is_too_large_is_refused)
{
    put_file("large", "x", 1);
    ck_assert_int_eq(truncate(path_of("large"), 100L * 1024 * 1024), 0);
    check_refused(path_of("large"), ENT_E_TOOBIG, "64 MB");
    check_refused("/dev/zero", ENT_E_TOOBIG, "64 MB");
}
END_TEST

START_TEST(a_pipe_is_read_to_its_end)
{
    struct ent_source source;
    char path[512];
    snprintf(path, sizeof path, "%s", path_of("pipe"));
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    pid_t child = fork();
    if (child == 0) {
        int fd = open(path, O_WRONLY);
        _exit(write(fd, "one ", 4) == 4 && write(fd, "two", 3) == 3 ? 0 : 1);
    }
    ck_assert_int_eq(ent_source_read(&source, path, NULL), 0);
    ck_assert_str_eq(source.bytes, "one two");
    ent_source_free(&source);
    ck_assert_int_eq(waitpid(child, NULL, 0), child);
}
END_TEST

static void check_file(const char *name, const char *bytes)
{
    struct ent_source source;
    ck_assert_int_eq(ent_source_read(&source, path_of(name), NULL), 0);
    ck_assert_str_eq(source.bytes, bytes);
    ent_source_free(&source);
}

START_TEST(writing_makes_and_replaces)
{
    struct stat st;
    struct ent_message message;
    ck_assert_int_eq(ent_source_write(path_of("new"), "first", 5, &message), 0);
    check_file("new", "first");
    ck_assert_int_eq(chmod(path_of("new"), 0640), 0);
    ck_assert_int_eq(ent_source_write(path_of("new"), "second", 6, &message), 0);
    check_file("new", "second");
    ck_assert_int_eq(stat(path_of("new"), &st), 0);
    ck_assert_uint_eq(st.st_mode & 07777, 0640);
    ck_assert_int_eq(count_files(0), 1);
}
END_TEST

START_TEST(a_link_stays_and_its_file_changes)
{
    struct stat st;
    char link[512];
    put_file("target", "old", 3);
    snprintf(link, sizeof link, "%s", path_of("link"));
    ck_assert_int_eq(symlink("target", link), 0);
    ck_assert_int_eq(ent_source_write(link, "new", 3, NULL), 0);
    ck_assert_int_eq(lstat(link, &st), 0);
    ck_assert(S_ISLNK(st.st_mode));
    check_file("target", "new");
}
END_TEST

static void check_unwritten(const char *path)
{
    struct ent_message message = {{0}};
    ck_assert_int_eq(ent_source_write(path, "new", 3, &message), ENT_E_IO);
    ck_assert_ptr_nonnull(strstr(message.text, path));
}

START_TEST(what_cannot_be_written_is_named_and_leaves_nothing)
{
    put_file("old", "old", 3);
    check_unwritten("/dev/full");
    check_unwritten(folder);
    check_unwritten(path_of("missing/file"));
    check_unwritten(path_of("old/file"));
    check_file("old", "old");
    ck_assert_int_eq(count_files(0), 1);
}
END_TEST

START_TEST(permissions_are_respected)
{
    if (geteuid() == 0)
        return; /* root may write anywhere */
    put_file("old", "old", 3);
    ck_assert_int_eq(chmod(path_of("old"), 0400), 0);
    check_unwritten(path_of("old"));
    check_file("old", "old");
    ck_assert_int_eq(chmod(folder, 0500), 0);
    check_unwritten(path_of("new"));
    ck_assert_int_eq(count_files(0), 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("source");
    TCase *tests = tcase_create("source");
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_add_test(tests, a_file_is_read_whole);
    tcase_add_test(tests, what_cannot_be_read_is_named);
    tcase_add_test(tests, a_null_message_is_allowed);
    tcase_add_test(tests, utf16_with_its_mark_is_a_text);
    tcase_add_test(tests, what_is_too_large_is_refused);
    tcase_add_test(tests, a_pipe_is_read_to_its_end);
    tcase_add_test(tests, writing_makes_and_replaces);
    tcase_add_test(tests, a_link_stays_and_its_file_changes);
    tcase_add_test(tests, what_cannot_be_written_is_named_and_leaves_nothing);
    tcase_add_test(tests, permissions_are_respected);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

// SPDX-License-Identifier: MIT
/*
 * Prompts: names of files with the user's folder in them, and lines that were typed before, in this
 * run of the reader or in another.
 */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "marked.h"
#include "press.h"
#include "reader/complete.h"
#include "reader/home.h"
#include "reader/past.h"
#include "suite.h"

static struct reader reader;
static struct reader_options options;
static struct settings settings;
static char folder[] = "/tmp/entente-prompt-XXXXXX";

static int read_bay(struct ent_document **out, const char *path, void *payload,
                    const struct ent_watch *watch, struct ent_message *message)
{
    (void)payload;
    (void)watch;
    return marked_parse(out, path,
                        "title: Bay\nactor: EGY country Egypt\nactor: SDN country Sudan\n\n"
                        "[EGY|Egypt] {+ EGY-SDN AGREE|signed} with [SDN|Sudan].\n",
                        message);
}

static void start(struct past *past)
{
    static const char *const paths[] = {"bay"};
    ck_assert_int_eq(settings_init(&settings), 0);
    options = (struct reader_options){.paths = paths,
                                      .n_paths = 1,
                                      .read = read_bay,
                                      .settings = &settings,
                                      .home = folder,
                                      .past = past};
    ck_assert_int_eq(reader_open(&reader, &options), 0);
    ck_assert_int_eq(canvas_resize(&reader.canvas, 24, 80), 0);
    frame_draw(&reader);
}

static void stop(void)
{
    reader_close(&reader);
    settings_free(&settings);
}

/* The user's folder ---------------------------------------------------------------------------- */

START_TEST(the_users_folder_is_put_for_what_stands_for_it)
{
    static const char *const rows[][2] = {{"~", "/home/u"},
                                          {"~/a b.txt", "/home/u/a b.txt"},
                                          {"$HOME", "/home/u"},
                                          {"$HOME/x", "/home/u/x"},
                                          {"${HOME}/x", "/home/u/x"},
                                          {"~other/x", "~other/x"},
                                          {"$HOMER/x", "$HOMER/x"},
                                          {"a/~", "a/~"},
                                          {"", ""}};
    char out[32];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_str_eq(home_path(out, sizeof out, "/home/u", rows[i][0]), rows[i][1]);
    ck_assert_str_eq(home_path(out, sizeof out, NULL, "~/x"), "~/x");
    ck_assert_str_eq(home_path(out, 8, "/home/u", "~/x"), "~/x"); /* does not fit */
}
END_TEST

static void check_completion(const char *line, const char *whole)
{
    char out[PROMPT_BYTES];
    size_t word;
    complete_line(&reader, out, sizeof out, line, strlen(line), 0, &word);
    ck_assert_str_eq(out, whole);
}

START_TEST(files_of_the_user_are_completed_and_written)
{
    char path[128];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/maps", folder);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    start(NULL);
    check_completion("screen ~", "screen ~/");
    check_completion("screen ~/ma", "screen ~/maps/");
    check_completion("export $HOME/m", "export $HOME/maps/");
    ck_assert_int_eq(reader_command(&reader, "screen ~/maps/bay.screen"), 0);
    ck_assert_int_eq(reader_command(&reader, "export $HOME/maps/bay.json"), 0);
    check_completion("screen ~/maps/bay.s", "screen ~/maps/bay.screen");
    stop();
    static const char *const made[] = {"maps/bay.screen", "maps/bay.json", "maps", "."};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, made[i]);
        ck_assert_int_eq(i < 3 ? remove(path) : rmdir(folder), 0);
    }
}
END_TEST

/* Lines that were typed ------------------------------------------------------------------------ */

START_TEST(lines_are_few_and_the_newest_is_first)
{
    struct past past = {.count = {0}};
    struct ent_buffer out = {0};
    char line[32];
    for (int i = 0; i < PAST_MOST + 20; i++) {
        snprintf(line, sizeof line, "view %d", i);
        past_add(&past, PAST_COMMAND, line);
    }
    past_add(&past, PAST_COMMAND, "view 30");
    past_add(&past, PAST_SEARCH, "rain");
    ck_assert_uint_eq(past.count[PAST_COMMAND], PAST_MOST);
    ck_assert_str_eq(past.lines[PAST_COMMAND][0].text, "view 30");
    ck_assert_str_eq(past.lines[PAST_COMMAND][1].text, "view 119");
    ck_assert_str_eq(past.lines[PAST_COMMAND][PAST_MOST - 1].text, "view 20");
    past_write(&out, &past);
    struct past again = {.count = {0}};
    size_t wrong = 0;
    ck_assert_uint_eq(past_read(&again, out.data, &wrong), 0);
    ck_assert(!past_is_changed(&again));
    ck_assert_uint_eq(again.count[PAST_COMMAND], PAST_MOST);
    ck_assert_str_eq(again.lines[PAST_COMMAND][PAST_MOST - 1].text, "view 20");
    ck_assert_str_eq(again.lines[PAST_SEARCH][0].text, "rain");
    past_free(&past);
    past_free(&again);
    ent_buffer_free(&out);
}
END_TEST

START_TEST(a_broken_file_gives_what_can_be_typed)
{
    static const char text[] = "# a remark\n:view map\nnonsense\n:\n:a\033[2J\n:\xff\n\n/rain\n"
                               ":view map\n:pairs";
    struct past past = {.count = {0}};
    size_t wrong = 0;
    ck_assert_uint_eq(past_read(&past, text, &wrong), 4);
    ck_assert_uint_eq(wrong, 3);
    ck_assert_uint_eq(past.count[PAST_COMMAND], 2);
    ck_assert_str_eq(past.lines[PAST_COMMAND][0].text, "view map");
    ck_assert_str_eq(past.lines[PAST_COMMAND][1].text, "pairs");
    ck_assert_uint_eq(past.count[PAST_SEARCH], 1);
    past_free(&past);
}
END_TEST

START_TEST(lines_of_two_readers_are_joined)
{
    struct past file = {.count = {0}}, mine = {.count = {0}};
    size_t wrong = 0;
    past_read(&mine, ":old\n", &wrong);
    past_add(&mine, PAST_COMMAND, "first");
    past_add(&mine, PAST_COMMAND, "second");
    past_read(&file, ":theirs\n:old\n", &wrong);
    past_merge(&file, &mine);
    static const char *const lines[] = {"second", "first", "theirs", "old"};
    ck_assert_uint_eq(file.count[PAST_COMMAND], 4);
    for (size_t i = 0; i < 4; i++)
        ck_assert_str_eq(file.lines[PAST_COMMAND][i].text, lines[i]);
    past_free(&file);
    past_free(&mine);
}
END_TEST

START_TEST(up_brings_back_what_an_earlier_reader_was_told)
{
    struct past past = {.count = {0}};
    start(&past);
    press_on(&reader, ":view matrix<Enter>:pairs<Enter>:pa<Esc>");
    stop();
    ck_assert(past_is_changed(&past));
    start(&past);
    press_on(&reader, ":<Up>");
    ck_assert_str_eq(reader.prompt.text, "pairs");
    press_on(&reader, "<Up>");
    ck_assert_str_eq(reader.prompt.text, "view matrix");
    press_on(&reader, "<Up>");
    ck_assert_str_eq(reader.prompt.text, "view matrix");
    press_on(&reader, "<Down><Down>");
    ck_assert_str_eq(reader.prompt.text, "");
    press_on(&reader, "v<Up>");
    ck_assert_str_eq(reader.prompt.text, "view matrix");
    press_on(&reader, "<Esc>/<Up>");
    ck_assert_str_eq(reader.prompt.text, "");
    stop();
    past_free(&past);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("prompt");
    TCase *tc = tcase_create("prompt");
    tcase_add_test(tc, the_users_folder_is_put_for_what_stands_for_it);
    tcase_add_test(tc, files_of_the_user_are_completed_and_written);
    tcase_add_test(tc, lines_are_few_and_the_newest_is_first);
    tcase_add_test(tc, a_broken_file_gives_what_can_be_typed);
    tcase_add_test(tc, lines_of_two_readers_are_joined);
    tcase_add_test(tc, up_brings_back_what_an_earlier_reader_was_told);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

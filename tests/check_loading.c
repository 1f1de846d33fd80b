// SPDX-License-Identifier: MIT
/*
 * Articles that are read behind the screen. One of them is a pipe into which the test writes when
 * it wants to: until then it is being read.
 */
#include "config.h"

#include "terminal.h"

#include <check.h>
#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/document.h"
#include "marked.h"
#include "reader/reader.h"
#include "suite.h"

enum { MOST = 12 };

static struct terminal terminal;
static char folder[] = "/tmp/entente-loading-XXXXXX";
static char pipe_path[64], long_path[64];
static char texts[2][1024];

struct job {
    reader_find_fn *find;
    const char *paths[MOST];
    size_t n_paths;
    int engine; /* 1: articles are read in earnest */
    const char *compare;
};

static int run(void *payload)
{
    struct job *job = payload;
    struct ent_engine engine = {0};
    struct reader_result result;
    struct ent_message message = {{0}};
    struct reader_options options = {.paths = job->paths,
                                     .n_paths = job->n_paths,
                                     .background = 1,
                                     .find = job->find,
                                     .compare = job->compare,
                                     .read = job->engine ? NULL : marked_read,
                                     .engine = &engine};
    setenv("TERM", "xterm-256color", 1);
    setlocale(LC_ALL, "C.UTF-8");
    if (job->engine && ent_engine_load(&engine, getenv("ENTENTE_DATA"), &message))
        return 4;
    int status = reader_run(&result, &options, &message);
    size_t failed = result.n_failures;
    reader_result_free(&result);
    ent_engine_free(&engine);
    return status ? 3 : failed ? 1 : 0;
}

static void start(struct job *job)
{
    terminal_start(&terminal, 24, 100, run, job);
}

static void shows(const char *text)
{
    ck_assert_msg(terminal_wait(&terminal, text), "never on the screen: %s", text);
}

static void keys(const char *bytes)
{
    terminal_keys(&terminal, bytes);
}

static void ends_with(int status)
{
    int value;
    ck_assert_int_eq(terminal_fate(&terminal, &value), 'e');
    ck_assert_int_eq(value, status);
    ck_assert(terminal_is_restored(&terminal));
    terminal_stop(&terminal);
}

static void write_pipe(const char *text)
{
    int fd = open(pipe_path, O_WRONLY);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, text, strlen(text)), (int)strlen(text));
    close(fd);
}

static void set_up(void)
{
    const char *top = getenv("top_srcdir");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(pipe_path, sizeof pipe_path, "%s/pipe", folder);
    snprintf(long_path, sizeof long_path, "%s/long.txt", folder);
    ck_assert_int_eq(mkfifo(pipe_path, 0600), 0);
    snprintf(texts[0], sizeof texts[0], "%.900s/tests/screens/river.marked", top ? top : ".");
    snprintf(texts[1], sizeof texts[1], "%.900s/tests/screens/islands.marked", top ? top : ".");
}

static void tear_down(void)
{
    unlink(pipe_path);
    unlink(long_path);
    rmdir(folder);
}

static const char lake[] = "title: A lake\nactor: SDN country Sudan\nactor: KEN country Kenya\n\n"
                           "[KEN|Kenya] {+ KEN>SDN AID|lent boats} to [SDN|Sudan].\n";

START_TEST(the_first_shows_while_the_second_is_read)
{
    struct job job = {.paths = {texts[0], pipe_path, texts[1]}, .n_paths = 3};
    start(&job);
    shows("The river treaty");
    shows("1/3 read");
    keys("J\r");
    shows("Being read");
    shows("Actors and ties are being looked for");
    write_pipe(lake);
    shows("Kenya lent boats to Sudan.");
    keys("J");
    shows("日本と韓国");
    keys("Q");
    ends_with(0);
}
END_TEST

START_TEST(what_is_compared_waits_for_the_ties_and_not_the_screen)
{
    struct job job = {.paths = {texts[0], pipe_path}, .n_paths = 2, .compare = texts[1]};
    start(&job);
    shows("1/2 read");
    write_pipe(lake);
    shows("islands.marked to now:");
    keys("qQ");
    ends_with(0);
    start(&job);
    shows("1/2 read");
    keys("\t");
    shows("[Graph");
    write_pipe(lake);
    shows("all is read; :compare");
    keys("Q");
    ends_with(0);
}
END_TEST

START_TEST(what_is_opened_goes_before_the_others)
{
    struct job job = {.paths = {texts[0], texts[1], texts[0], texts[1]}, .n_paths = 4};
    start(&job);
    keys("JJJ\r");
    shows("日本と韓国");
    keys("Q");
    ends_with(0);
}
END_TEST

START_TEST(quitting_waits_for_nothing)
{
#if !defined __SANITIZE_ADDRESS__ /* which counts what a cancelled thread held */
    struct job job = {.paths = {texts[0], pipe_path}, .n_paths = 2};
    start(&job);
    shows("1/2 read");
    keys("Q");
    ends_with(0);
#endif
}
END_TEST

START_TEST(loading_stops_and_goes_on)
{
    struct job job = {.paths = {texts[0], pipe_path, texts[1]}, .n_paths = 3};
    start(&job);
    shows("1/3 read");
    keys(_i ? "\x1b" : "R");
    shows("stopped: 1 of 3 articles are read");
    keys("R");
    shows("reading on");
    write_pipe(lake);
    keys("A");
    shows("Kenya");
    keys("Q");
    ends_with(0);
}
END_TEST

START_TEST(the_graph_of_all_grows)
{
    struct job job = {.paths = {texts[0], pipe_path}, .n_paths = 2};
    start(&job);
    shows("1/2 read");
    keys("A");
    shows("the graph of all 1 articles");
    shows("5 actors");
    write_pipe("title: A cave\nactor: NPL country Nepal\nactor: BTN country Bhutan\n\n"
               "[NPL|Nepal] {+ NPL>BTN AID|lent lamps} to [BTN|Bhutan].\n");
    shows("7 actors");
    keys("Q");
    ends_with(0);
}
END_TEST

START_TEST(failures_are_named)
{
    struct job job = {.paths = {"/nonexistent/a", texts[0], "/nonexistent/b"}, .n_paths = 3};
    start(&job);
    shows("The river treaty");
    shows("2 of 3 articles could not be read; /nonexistent/a");
    keys("Q");
    ends_with(1);
}
END_TEST

START_TEST(where_all_fail_no_screen_opens)
{
    struct job job = {.paths = {"/nonexistent/a", "/nonexistent/b"}, .n_paths = 2};
    int value;
    start(&job);
    ck_assert_int_eq(terminal_fate(&terminal, &value), 'e');
    ck_assert_int_eq(value, 1);
    ck_assert(!terminal_shows(&terminal, "Article"));
    terminal_stop(&terminal);
}
END_TEST

/* Finds nothing until somebody writes into the pipe, then two articles and one that is missing. */
static int find_late(void *payload, struct reader_taker *taker, struct ent_message *message)
{
    (void)payload;
    char bytes[64];
    struct ent_message note;
    int fd = open(pipe_path, O_RDONLY);
    while (fd >= 0 && read(fd, bytes, sizeof bytes) > 0)
        continue;
    close(fd);
    ent_fail(&note, 0, "a page was passed over");
    int status = taker->take(taker, texts[0], NULL);
    if (!status)
        status = taker->take(taker, NULL, &note);
    if (!status)
        status = taker->take(taker, texts[1], NULL);
    if (!status)
        status = taker->take(taker, "/nonexistent/late", NULL);
    return status ? ent_fail(message, status, "finding ended") : 0;
}

START_TEST(the_screen_opens_before_anything_is_found)
{
    struct job job = {.find = find_late};
    start(&job);
    shows("Being fetched and opened");
    shows("0/0+ read");
    if (_i) { /* nothing that keys do needs an article */
        keys("JKaxXAtcyovBfSs&x");
        shows("articles with: x");
        keys("\x7f\x7fR");
        shows("stopped: 0 of 0 articles");
        keys("R");
        shows("reading on");
    }
    write_pipe("\n");
    shows("The river treaty");
    shows("1 of 3 articles could not be read");
    keys("a");
    shows("Articles: 3, 1 failed");
    keys("Q");
    ends_with(1);
}
END_TEST

START_TEST(several_that_are_found_are_listed)
{
    struct job job = {.find = find_late};
    start(&job);
    shows("Being fetched and opened");
    write_pipe("\n");
    shows("Articles: 3");
    keys("jJ\r");
    shows("nonexistent/late");
    shows("Article 3 of 3");
    keys("Q");
    ends_with(1);
}
END_TEST

START_TEST(finding_is_ended_by_quitting)
{
#if !defined __SANITIZE_ADDRESS__ /* which counts what a cancelled thread held */
    struct job job = {.find = find_late, .paths = {texts[0]}, .n_paths = 1};
    start(&job);
    shows("The river treaty");
    shows("1/1+ read");
    keys("Q");
    ends_with(0);
#endif
}
END_TEST

static int find_none(void *payload, struct reader_taker *taker, struct ent_message *message)
{
    (void)payload;
    (void)message;
    return taker->take(taker, "/nonexistent/a", NULL);
}

START_TEST(where_nothing_is_found_no_screen_opens)
{
    struct job job = {.find = find_none};
    int value;
    start(&job);
    ck_assert_int_eq(terminal_fate(&terminal, &value), 'e');
    ck_assert_int_eq(value, 1);
    ck_assert(!terminal_shows(&terminal, "Article"));
    terminal_stop(&terminal);
}
END_TEST

/* A long article: its text is there at once; leaving does not wait for its ties. */
START_TEST(the_text_comes_before_the_ties)
{
    struct job job = {.paths = {long_path}, .n_paths = 1, .engine = 1};
    FILE *file = fopen(long_path, "w");
    ck_assert_ptr_nonnull(file);
    fprintf(file, "A very long report\n\n");
    for (int i = 0; i < 20000; i++)
        fprintf(file, "In chapter %d the envoys of Kenya signed a treaty with Uganda.\n\n", i);
    fclose(file);
    start(&job);
    shows("In chapter 1 the envoys");
    shows("Actors and ties are being looked for");
    keys("G");
    shows("In chapter 19999");
    if (_i) {
        keys("Q");
        ends_with(0);
        return;
    }
    keys("\x1b");
    shows("stopped");
    shows(":load goes on");
    keys("Q");
    ends_with(0);
}
END_TEST

int main(void)
{
    if (!terminal_is_possible())
        return 77;
    Suite *suite = suite_create("loading");
    TCase *tc = tcase_create("loading");
    tcase_set_timeout(tc, 60);
    tcase_add_checked_fixture(tc, set_up, tear_down);
    tcase_add_test(tc, the_first_shows_while_the_second_is_read);
    tcase_add_test(tc, what_is_compared_waits_for_the_ties_and_not_the_screen);
    tcase_add_test(tc, what_is_opened_goes_before_the_others);
    tcase_add_test(tc, quitting_waits_for_nothing);
    tcase_add_loop_test(tc, loading_stops_and_goes_on, 0, 2);
    tcase_add_test(tc, the_graph_of_all_grows);
    tcase_add_test(tc, failures_are_named);
    tcase_add_test(tc, where_all_fail_no_screen_opens);
    tcase_add_loop_test(tc, the_screen_opens_before_anything_is_found, 0, 2);
    tcase_add_test(tc, several_that_are_found_are_listed);
    tcase_add_test(tc, finding_is_ended_by_quitting);
    tcase_add_test(tc, where_nothing_is_found_no_screen_opens);
    tcase_add_loop_test(tc, the_text_comes_before_the_ties, 0, 2);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

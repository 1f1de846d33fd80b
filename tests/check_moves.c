// SPDX-License-Identifier: MIT
/*
 * Over a slow line a step of the selection is as quick as its bytes: whatever view it is made in
 * and however much it marks, it sends a kilobyte at most, as long as no other text comes into
 * sight.
 */
#include "config.h"

#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "moves.h"
#include "reader/settings.h"
#include "suite.h"

enum { MOST_BYTES = 1000, LEAST_STEPS = 300 };

static const struct {
    int rows, cols;
} sizes[] = {{60, 200}, {40, 120}, {24, 80}};
enum { SIZES = sizeof sizes / sizeof *sizes };

static const char *const articles[] = {"01-a-treaty-in-pyongyang.txt",
                                       "04-patrols-in-the-snow.html",
                                       "07-a-submarine-between-friends.html"};
enum { ARTICLES = sizeof articles / sizeof *articles };

static int steps;

static void weigh(const struct move *move, void *payload)
{
    const char *article = payload;
    steps++;
    ck_assert_msg(move->turns || move->bytes <= MOST_BYTES, "%s, %s: %zu bytes", article,
                  move->kind, move->bytes);
}

START_TEST(a_step_sends_a_kilobyte_at_most)
{
    const char *article = articles[_i % ARTICLES], *data = getenv("ENTENTE_DATA");
    char name[1024];
    const char *path = name;
    struct ent_engine engine;
    struct ent_message message;
    struct settings settings;
    ck_assert_ptr_nonnull(setlocale(LC_ALL, "C.UTF-8"));
    ck_assert_msg(!ent_engine_load(&engine, data, &message), "%s", message.text);
    ck_assert_int_eq(settings_init(&settings), 0);
    snprintf(name, sizeof name, "%.900s/articles/%s", data, article);
    struct reader_options options = {
        .engine = &engine, .paths = &path, .n_paths = 1, .settings = &settings};
    steps = 0;
    ck_assert_int_eq(moves_walk(&options, sizes[_i / ARTICLES].rows, sizes[_i / ARTICLES].cols,
                                weigh, (void *)article),
                     0);
    ck_assert_int_gt(steps, LEAST_STEPS);
    settings_free(&settings);
    ent_engine_free(&engine);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("moves");
    TCase *tc = tcase_create("moves");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, a_step_sends_a_kilobyte_at_most, 0, SIZES * ARTICLES);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

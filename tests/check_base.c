// SPDX-License-Identifier: MIT
/* Tests of src/base: arena, buffer, dates, errors. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "entente/arena.h"
#include "entente/buffer.h"
#include "entente/date.h"
#include "entente/error.h"
#include "suite.h"

START_TEST(arena_array_keeps_items_when_it_grows)
{
    struct ent_arena arena = {0};
    uint32_t *items = NULL;
    size_t capacity = 0;
    for (uint32_t i = 0; i < 100000; i++) {
        items = ent_arena_room(&arena, items, i, &capacity, sizeof *items);
        ck_assert_ptr_nonnull(items);
        items[i] = i;
        if (i % 1000 == 0)
            ck_assert_ptr_nonnull(ent_arena_copy(&arena, "between", 7));
    }
    for (uint32_t i = 0; i < 100000; i++)
        ck_assert_uint_eq(items[i], i);
    ent_arena_free(&arena);
    ck_assert_uint_eq(arena.used, 0);
}
END_TEST

START_TEST(arena_gives_back_what_a_large_array_leaves)
{
    struct ent_arena arena = {0};
    size_t capacity = 0, count = 0;
    uint32_t *items = NULL;
    while (count < 300000) {
        items = ent_arena_room(&arena, items, count, &capacity, sizeof *items);
        ck_assert_ptr_nonnull(items);
        items[count++] = 1;
        if (count % 10000 == 0)
            ck_assert_ptr_nonnull(ent_arena_alloc(&arena, 100)); /* so that it has to move */
    }
    ck_assert_uint_lt(arena.used, (capacity + 20000) * sizeof *items);
    ent_arena_free(&arena);
}
END_TEST

START_TEST(arena_keeps_its_limit)
{
    struct ent_arena arena = {.limit = 100000};
    ck_assert_ptr_nonnull(ent_arena_alloc(&arena, 60000));
    struct ent_arena scratch = {.limit = ent_arena_left(&arena)};
    ck_assert_ptr_nonnull(ent_arena_alloc(&scratch, 30000));
    ck_assert_ptr_null(ent_arena_alloc(&scratch, 30000));
    ck_assert_int_eq(arena.is_over, 0);
    ent_arena_free_scratch(&scratch, &arena);
    ck_assert_int_eq(arena.is_over, 1);
    ck_assert_ptr_nonnull(ent_arena_alloc(&arena, 30000));
    ck_assert_ptr_null(ent_arena_alloc(&arena, 30000));
    ent_arena_free(&arena);
}
END_TEST

START_TEST(arena_refuses_what_cannot_be)
{
    struct ent_arena arena = {0};
    ck_assert_ptr_null(ent_arena_alloc(&arena, SIZE_MAX - 3));
    ent_arena_free(&arena);
}
END_TEST

START_TEST(buffer_grows_and_terminates)
{
    struct ent_buffer buffer = {0};
    for (int i = 0; i < 1000; i++)
        ent_buffer_printf(&buffer, "%d,", i);
    ck_assert_int_eq(buffer.failed, 0);
    ck_assert_uint_eq(buffer.len, strlen(buffer.data));
    ck_assert_uint_eq(buffer.len, 10 * 2 + 90 * 3 + 900 * 4);
    ent_buffer_free(&buffer);
    ck_assert_ptr_null(buffer.data);
}
END_TEST

START_TEST(dates_round_trip_by_days)
{
    struct ent_date first = {1, 1, 1}, last = {9999, 12, 31};
    for (int32_t day = ent_date_days(first); day <= ent_date_days(last); day += 97) {
        struct ent_date date = ent_date_from_days(day);
        ck_assert_int_eq(ent_date_valid(date), 1);
        ck_assert_int_eq(ent_date_days(date), day);
    }
    ck_assert_int_eq(ent_date_days((struct ent_date){1970, 1, 1}), 0);
    ck_assert_int_eq(ent_date_days((struct ent_date){2024, 8, 20}), 19955);
}
END_TEST

START_TEST(dates_that_do_not_exist_are_refused)
{
    struct ent_date date;
    char text[ENT_DATE_TEXT];
    ck_assert_int_eq(ent_date_parse(&date, "2024-02-29", 10), 0);
    ck_assert_str_eq(ent_date_format(text, date), "2024-02-29");
    ck_assert_int_eq(ent_date_parse(&date, "2024-08-20T10:00:00Z", 20), 0);
    ck_assert_int_eq(ent_date_parse(&date, "2023-02-29", 10), ENT_E_FORMAT);
    ck_assert_int_eq(ent_date_parse(&date, "0000-01-01", 10), ENT_E_FORMAT);
    ck_assert_int_eq(ent_date_parse(&date, "2024-1-01x", 10), ENT_E_FORMAT);
    ck_assert_str_eq(ent_date_format(text, date), "");
}
END_TEST

START_TEST(messages_are_one_line_and_cut_with_an_ellipsis)
{
    struct ent_message message;
    char name[600];
    memset(name, 'a', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    ck_assert_int_eq(ent_fail(&message, ENT_E_IO, "a\nb\x1b[31m: %s", "c"), ENT_E_IO);
    ck_assert_str_eq(message.text, "a b [31m: c");
    ent_fail(&message, ENT_E_IO, "caf\xE9 caf\xC3\xA9 \xC2\x9B");
    ck_assert_str_eq(message.text, "caf? caf\xC3\xA9   ");
    ent_fail(&message, ENT_E_IO, "%s", name);
    ck_assert_str_eq(message.text + strlen(message.text) - strlen("a…"), "a…");
    ck_assert_str_eq(ent_error_text(ENT_E_NOMEM), "out of memory");
    ck_assert_str_eq(ent_error_text(12345), "unknown error");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base");
    TCase *tests = tcase_create("base");
    tcase_add_test(tests, arena_gives_back_what_a_large_array_leaves);
    tcase_add_test(tests, arena_keeps_its_limit);
    tcase_add_test(tests, arena_array_keeps_items_when_it_grows);
    tcase_add_test(tests, arena_refuses_what_cannot_be);
    tcase_add_test(tests, buffer_grows_and_terminates);
    tcase_add_test(tests, dates_round_trip_by_days);
    tcase_add_test(tests, dates_that_do_not_exist_are_refused);
    tcase_add_test(tests, messages_are_one_line_and_cut_with_an_ellipsis);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

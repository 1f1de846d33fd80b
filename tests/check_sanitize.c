// SPDX-License-Identifier: MIT
/* Tests of src/clean/sanitize: each class of what is taken out, and that the rest stays. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "clean/sanitize.h"
#include "suite.h"

struct row {
    const char *in;
    const char *out;
    size_t removed;
};

static void check_len(const char *in, size_t len, const char *out, size_t removed)
{
    struct ent_arena arena = {0};
    struct ent_sanitized text, again;
    ck_assert_int_eq(ent_sanitize(&text, &arena, in, len), 0);
    ck_assert_str_eq(text.text, out);
    ck_assert_uint_eq(text.len, strlen(out));
    ck_assert_uint_eq(text.removed, removed);
    ck_assert_int_eq(ent_sanitize(&again, &arena, text.text, text.len), 0);
    ck_assert_str_eq(again.text, out);
    ck_assert_uint_eq(again.removed, 0);
    ent_arena_free(&arena);
}

static void check_rows(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_len(rows[i].in, strlen(rows[i].in), rows[i].out, rows[i].removed);
}
#define CHECK_ROWS(rows) check_rows(rows, sizeof(rows) / sizeof *(rows))

START_TEST(good_text_stays)
{
    static const struct row rows[] = {
        {"", "", 0},
        {"plain text\nof two lines", "plain text\nof two lines", 0},
        {"“ties” — 자, é, 中文, العربية", "“ties” — 자, é, 中文, العربية", 0},
        {"👍🏽 ❤️ 1️⃣ 👨‍👩‍👧", "👍🏽 ❤️ 1️⃣ 👨‍👩‍👧",
         0},
        {"می‌خواهم", "می‌خواهم", 0},
        {"क्‍ष", "क्‍ष", 0},
    };
    CHECK_ROWS(rows);
}
END_TEST

START_TEST(white_space_keeps_its_width)
{
    static const struct row rows[] = {
        {"a\tb", "a b", 0},
        {"a\r\nb", "a \nb", 0},
        {"a\rb", "a\nb", 0},
        {"a\r\r\nb", "a\n \nb", 0},
        {"a\fb\vc", "a\nb\nc", 0},
        {"a\xC2\xA0"
         "b",
         "a  b", 0},
        {"a\u2028b", "a  \nb", 0},
        {"a\u2029b", "a  \nb", 0},
        {"a\u202Fb\u3000c", "a   b   c", 0},
    };
    CHECK_ROWS(rows);
}
END_TEST

START_TEST(broken_bytes_are_replaced)
{
    static const struct row rows[] = {
        {"a\xFF"
         "b",
         "a\uFFFDb", 1},
        {"\x80\x80", "\uFFFD\uFFFD", 2},
        {"\xC0\xAF", "\uFFFD\uFFFD", 2},
        {"\xE2\x82", "\uFFFD", 1},
        {"\xF0\x9F\x91 x", "\uFFFD x", 1},
        {"\uFFFD", "\uFFFD", 0},
    };
    CHECK_ROWS(rows);
    struct ent_arena arena = {0};
    struct ent_sanitized text;
    ck_assert_int_eq(ent_sanitize(&text, &arena, "\xED\xA0\x80 \xF4\x90\x80\x80", 8), 0);
    ck_assert_ptr_null(u8_check((const uint8_t *)text.text, text.len));
    ck_assert_uint_gt(text.removed, 1);
    ent_arena_free(&arena);
}
END_TEST

START_TEST(control_characters_go)
{
    static const struct row rows[] = {
        {"a\x01\x07\x08\x7F"
         "b",
         "ab", 4},
        {"a\xC2\x80\xC2\x99"
         "b",
         "ab", 2},
    };
    CHECK_ROWS(rows);
    check_len("a\0b", 3, "ab", 1);
}
END_TEST

START_TEST(escape_sequences_go_whole)
{
    static const struct row rows[] = {
        {"a\x1B[31;1mred\x1B[0m", "ared", 11},
        {"a\xC2\x9B"
         "31mb",
         "ab", 4},
        {"\x1B]0;title\x07text", "text", 10},
        {"\x1B]8;;http://x\x1B\\link\x1B]8;;\x1B\\", "link", 22},
        {"\x1BP1$q\x1B\\x", "x", 7},
        {"\x1B(Bx\x1B=y", "xy", 5},
        {"\x1B]52;c;never ends\nnext", "52;c;never ends\nnext", 2},
        {"\x1B[3\x1B[31m1mtext", "31mtext", 7},
        {"\x1B\x1B[31m[31mtext", "[31mtext", 6},
        {"\x1B", "", 1},
        {"\x1B[", "", 2},
    };
    CHECK_ROWS(rows);
}
END_TEST

START_TEST(what_is_not_seen_goes)
{
    static const struct row rows[] = {
        {"co\u00ADoperate", "cooperate", 1},
        {"\uFEFFa\u200Bb\u2060c", "abc", 3},
        {"a\u202Eb\u202C\u2066c\u2069\u200F\u061C", "abc", 6},
        {"a\U000E0041\U000E007Fb", "ab", 2},
        {"a\uFFF9b\uFFFA", "ab", 2},
        {"a\uFDD0\uFFFE\U0001FFFFb", "ab", 3},
        {"a\uFE0Fb\uFE00", "ab", 2},
        {"中\U000E0100", "中", 1},
        {"a\u200Db\u200C", "ab", 2},
        {"👍\u200D", "👍", 1},
        {"ن\u200C\u200Cن", "ن\u200Cن", 1},
        {"ن\u200C\nن", "ن\nن", 1},
    };
    CHECK_ROWS(rows);
}
END_TEST

START_TEST(marks_are_limited)
{
    static const struct row rows[] = {
        {"e\u0301\u0302\u0303\u0304\u0305\u0306x\u0301", "e\u0301\u0302\u0303\u0304x\u0301", 2},
        {"e\u0301\u0302\u200D\u0303\u0304\u0305", "e\u0301\u0302\u200D\u0303\u0304", 1},
        {"\u0301a\n\u0302b", "a\nb", 2},
    };
    CHECK_ROWS(rows);
}
END_TEST

START_TEST(long_hostile_input_takes_linear_time)
{
    /* each would take minutes if a look ahead were repeated for every byte */
    static const char *const units[] = {"\x1B]",   "\x1B[1", "\xC2\x9B;",
                                        "e\u0301", "\u200D", "\xFF"};
    enum { SIZE = 4 * 1024 * 1024 };
    char *bytes = malloc(SIZE);
    ck_assert_ptr_nonnull(bytes);
    for (size_t u = 0; u < sizeof units / sizeof *units; u++) {
        struct ent_arena arena = {0};
        struct ent_sanitized text;
        size_t n = strlen(units[u]), len = SIZE / n * n;
        for (size_t at = 0; at < len; at += n)
            memcpy(bytes + at, units[u], n);
        ck_assert_int_eq(ent_sanitize(&text, &arena, bytes, len), 0);
        ck_assert_ptr_null(memchr(text.text, 0x1B, text.len));
        ent_arena_free(&arena);
    }
    free(bytes);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sanitize");
    TCase *tests = tcase_create("sanitize");
    tcase_add_test(tests, good_text_stays);
    tcase_add_test(tests, white_space_keeps_its_width);
    tcase_add_test(tests, broken_bytes_are_replaced);
    tcase_add_test(tests, control_characters_go);
    tcase_add_test(tests, escape_sequences_go_whole);
    tcase_add_test(tests, what_is_not_seen_goes);
    tcase_add_test(tests, marks_are_limited);
    tcase_add_test(tests, long_hostile_input_takes_linear_time);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

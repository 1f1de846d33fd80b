// SPDX-License-Identifier: MIT
/* The catalog: facts, orders, the filter and marks, and thousands of articles. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "marked.h"
#include "reader/articles_columns.h"
#include "reader/catalog.h"
#include "suite.h"

static struct catalog catalog;

static const char *const texts[] = {
    "title: Éclair over the lake\nsite: Zeitung\ndate: 2024-03-02\n"
    "actor: KEN country Kenya\nactor: SDN country Sudan\n\n"
    "[KEN|Kenya] {+ KEN>SDN AID|lent boats} to [SDN|Sudan], and {- KEN>SDN ACCUSE|blamed it}.\n",
    "title: A wall\ndate: 2024-05-09\nactor: NPL country Nepal\nactor: BTN country Bhutan\n\n"
    "[NPL|Nepal] {- NPL>BTN ACCUSE|blamed} [BTN|Bhutan].\n",
    "title: bread\nsite: anzeiger\nactor: PRT country Portugal\n\n[PRT|Portugal] bakes.\n"};
static const char *const titles[] = {"Éclair over the lake", "A wall", "bread", "unread.txt"};

static void learn(size_t place)
{
    struct ent_document *document;
    struct ent_message message;
    ck_assert_int_eq(marked_parse(&document, "x", texts[place], &message), 0);
    ck_assert_int_eq(catalog_learn(&catalog, place, titles[place], document), 0);
    ent_document_free(document);
}

static void set_up(void)
{
    catalog = (struct catalog){0};
    for (size_t i = 0; i < 4; i++)
        ck_assert_int_eq(catalog_add(&catalog, titles[i]), 0);
    for (size_t i = 3; i-- > 0;)
        learn(i);
}

static void tear_down(void)
{
    catalog_free(&catalog);
}

/* The rows as digits. */
static const char *rows(void)
{
    static char out[16];
    for (size_t i = 0; i < catalog.count; i++)
        out[i] = (char)('0' + catalog.rows[i]);
    out[catalog.count] = '\0';
    return out;
}

START_TEST(facts_are_those_of_the_article)
{
    const struct catalog_entry *e = catalog.entries;
    ck_assert_str_eq(e[0].source, "Zeitung");
    ck_assert_str_eq(e[0].actors, "Kenya, Sudan");
    ck_assert_uint_eq(e[0].plus, 1);
    ck_assert_uint_eq(e[0].minus, 1);
    ck_assert_ptr_null(e[1].source);
    ck_assert_ptr_null(e[2].actors);
    ck_assert_int_eq(e[3].known, 0);
    ck_assert_str_eq(e[0].words, "éclair over the lake\nzeitung\n2024-03-02\nkenya, sudan, ");
}
END_TEST

static const struct {
    enum article_order order;
    const char *rows, *turned;
} orders[] = {{ARTICLE_ORDER_GIVEN, "0123", "3210"},   {ARTICLE_ORDER_TITLE, "1230", "0321"},
              {ARTICLE_ORDER_SOURCE, "2013", "0213"},  {ARTICLE_ORDER_DATE, "1023", "0123"},
              {ARTICLE_ORDER_ACTORS, "1023", "0123"},  {ARTICLE_ORDER_FRIENDLY, "0123", "1023"},
              {ARTICLE_ORDER_HOSTILE, "1023", "0123"}, {ARTICLE_ORDER_TIES, "0123", "2103"}};

START_TEST(what_is_not_known_stands_last_in_every_order)
{
    const char *wanted = orders[_i].rows, *turned = orders[_i].turned;
    ck_assert_int_eq(catalog_sort(&catalog, orders[_i].order, 0), 0);
    ck_assert_str_eq(rows(), wanted);
    for (size_t i = 0; i < 3; i++)
        learn(i); /* an article finds its row again */
    ck_assert_str_eq(rows(), wanted);
    ck_assert_int_eq(catalog_sort(&catalog, orders[_i].order, 1), 0);
    ck_assert_str_eq(rows(), turned);
    learn(1);
    ck_assert_str_eq(rows(), turned);
}
END_TEST

START_TEST(a_filter_wants_all_words_wherever_they_stand)
{
    static const char *const wanted[][2] = {{"KENYA", "0"},     {"2024", "01"}, {"éCLAIR zei", "0"},
                                            {"2024 wall", "1"}, {"  ", "0123"}, {"2024 bread", ""},
                                            {"unread", "3"},    {"", "0123"}};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        ck_assert_int_eq(catalog_narrow(&catalog, wanted[i][0]), 0);
        ck_assert_msg(strcmp(rows(), wanted[i][1]) == 0, "%s: %s", wanted[i][0], rows());
    }
    ck_assert_ptr_null(catalog.filter);
    catalog_narrow(&catalog, "nepal");
    ck_assert_int_eq(catalog_row(&catalog, 0), -1);
    ck_assert_int_eq(catalog_row(&catalog, 1), 0);
    catalog_add(&catalog, "a page of Nepal");
    ck_assert_str_eq(rows(), "14");
    learn(0);
    ck_assert_str_eq(rows(), "14");
}
END_TEST

START_TEST(marks_are_counted_once)
{
    catalog_mark(&catalog, 1, 1);
    catalog_mark(&catalog, 1, 1);
    catalog_mark(&catalog, 2, 1);
    ck_assert_uint_eq(catalog.n_marked, 2);
    learn(1);
    ck_assert(catalog_is_marked(&catalog, 1));
    catalog_mark(&catalog, 1, 0);
    catalog_mark(&catalog, 1, 0);
    ck_assert_uint_eq(catalog.n_marked, 1);
    ck_assert(!catalog_is_marked(&catalog, 1));
    ck_assert(!catalog_is_marked(&catalog, 99));
}
END_TEST

START_TEST(many_articles_are_filtered_between_two_keys)
{
    char title[64];
    struct timespec from, to;
    for (int i = 0; i < 20000; i++) {
        snprintf(title, sizeof title, "Article %d of a long list", i * 7919 % 20000);
        ck_assert_int_eq(catalog_add(&catalog, title), 0);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    ck_assert_int_eq(catalog_narrow(&catalog, "77 list"), 0);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    ck_assert_uint_gt(catalog.count, 100);
    ck_assert_double_lt(
        (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9, 0.5);
}
END_TEST

/* Columns that are there, as letters; and all of them within the row. */
static const char *columns_at(int cols)
{
    static char out[COLUMN_COUNT + 1];
    struct article_columns columns = columns_lay_out((struct rect){0, 5, 1, cols});
    size_t n = 0;
    for (int i = 0; i < COLUMN_COUNT; i++) {
        if (!columns.at[i].cells)
            continue;
        out[n++] = "TSDA#"[i];
        ck_assert_int_ge(columns.at[i].col, 8);
        ck_assert_int_le(columns.at[i].col + columns.at[i].cells, 5 + cols);
    }
    out[n] = '\0';
    return out;
}

START_TEST(narrow_lists_drop_columns)
{
    ck_assert_str_eq(columns_at(24), "T");
    ck_assert_str_eq(columns_at(40), "T#");
    ck_assert_str_eq(columns_at(62), "TD#");
    ck_assert_str_eq(columns_at(80), "TSD#");
    ck_assert_str_eq(columns_at(120), "TSDA#");
    for (int cols = 8; cols < 400; cols++)
        columns_at(cols);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("catalog");
    TCase *tc = tcase_create("catalog");
    tcase_add_checked_fixture(tc, set_up, tear_down);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, facts_are_those_of_the_article);
    tcase_add_loop_test(tc, what_is_not_known_stands_last_in_every_order, 0,
                        (int)(sizeof orders / sizeof *orders));
    tcase_add_test(tc, a_filter_wants_all_words_wherever_they_stand);
    tcase_add_test(tc, marks_are_counted_once);
    tcase_add_test(tc, many_articles_are_filtered_between_two_keys);
    tcase_add_test(tc, narrow_lists_drop_columns);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

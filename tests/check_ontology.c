// SPDX-License-Identifier: MIT
/* The tables of categories and codes: complete, in order, and consistent with each other. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/error.h"
#include "entente/ontology.h"
#include "suite.h"

START_TEST(categories_are_found_by_name)
{
    for (int i = 0; i < ENT_CATEGORY_COUNT; i++) {
        enum ent_category found;
        ck_assert_int_eq(ent_category_find(&found, ent_category_name((enum ent_category)i)), 0);
        ck_assert_int_eq(found, i);
    }
    enum ent_category none;
    ck_assert_int_eq(ent_category_find(&none, "HUG"), ENT_E_NOTFOUND);
    ck_assert_int_eq(ent_category_find(&none, ""), ENT_E_NOTFOUND);
    ck_assert_int_eq(ent_category_find(&none, "agree"), ENT_E_NOTFOUND);
    ck_assert_ptr_nonnull(ent_category_name((enum ent_category)999));
}
END_TEST

START_TEST(signs_and_quads_agree)
{
    for (int i = 0; i < ENT_CATEGORY_COUNT; i++) {
        enum ent_category c = (enum ent_category)i;
        int sign = ent_category_sign(c), quad = ent_category_quad(c, sign);
        ck_assert_int_eq(sign, quad <= 2 ? 1 : -1);
    }
    ck_assert_int_eq(ent_category_quad(ENT_CATEGORY_REQUEST, 1), 1);
    ck_assert_int_eq(ent_category_quad(ENT_CATEGORY_REQUEST, -1), 3);
    ck_assert_int_eq(ent_category_quad(ENT_CATEGORY_SANCTION, -1), 4);
    ck_assert_int_eq(ent_category_quad(ENT_CATEGORY_AID, 1), 2);
}
END_TEST

START_TEST(every_category_has_a_code)
{
    for (int i = 0; i < ENT_CATEGORY_COUNT; i++)
        for (int sign = -1; sign <= 1; sign += 2)
            ck_assert_ptr_nonnull(ent_cameo_label(ent_category_cameo((enum ent_category)i, sign)));
    ck_assert_str_eq(ent_category_cameo(ENT_CATEGORY_REQUEST, 1), "02");
    ck_assert_str_eq(ent_category_cameo(ENT_CATEGORY_REQUEST, -1), "10");
    ck_assert_str_eq(ent_category_cameo(ENT_CATEGORY_AGREE, 1), "03");
}
END_TEST

START_TEST(codes_have_labels_and_values)
{
    static const struct {
        const char *code;
        double goldstein;
    } known[] = {{"01", 0},      {"010", 0},    {"016", -2},   {"022", 3.2},  {"0256", -0.3},
                 {"0334", 6},    {"057", 8},    {"074", 8.5},  {"0871", 9},   {"0874", 10},
                 {"1124", -2},   {"129", -5},   {"1385", -7},  {"145", -7.5}, {"163", -8},
                 {"1711", -9.2}, {"1823", -10}, {"196", -9.5}, {"20", -10},   {"2042", -10}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        ck_assert_msg(ent_cameo_label(known[i].code) != NULL, "%s has no label", known[i].code);
        ck_assert_double_eq_tol(ent_cameo_goldstein(known[i].code), known[i].goldstein, 1e-9);
    }
}
END_TEST

/* Tries all codes of up to four digits: the table must be sorted for all of them to be found. */
START_TEST(there_are_as_many_codes_as_cameo_has)
{
    int count = 0;
    char code[8];
    for (int digits = 2; digits <= 4; digits++)
        for (int n = 0, end = digits == 2 ? 100 : digits == 3 ? 1000 : 10000; n < end; n++) {
            snprintf(code, sizeof code, "%0*d", digits, n);
            if (!ent_cameo_label(code))
                continue;
            double value = ent_cameo_goldstein(code);
            ck_assert(value >= -10 && value <= 10);
            code[digits - 1] = '\0';
            ck_assert_msg(digits == 2 || ent_cameo_label(code), "no parent %s", code);
            count++;
        }
    ck_assert_int_eq(count, 311);
}
END_TEST

START_TEST(what_is_no_code_is_told)
{
    static const char *const none[] = {"", "0", "21", "999", "0000", "05x", "057 ", "10555"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        ck_assert_ptr_null(ent_cameo_label(none[i]));
        ck_assert_double_eq(ent_cameo_goldstein(none[i]), 0);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ontology");
    TCase *tests = tcase_create("ontology");
    tcase_add_test(tests, categories_are_found_by_name);
    tcase_add_test(tests, signs_and_quads_agree);
    tcase_add_test(tests, every_category_has_a_code);
    tcase_add_test(tests, codes_have_labels_and_values);
    tcase_add_test(tests, there_are_as_many_codes_as_cameo_has);
    tcase_add_test(tests, what_is_no_code_is_told);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

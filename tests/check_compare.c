// SPDX-License-Identifier: MIT
/* Tests of src/graph/compare and of what is written of a comparison. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "entente/compare.h"
#include "export_fixture.h"
#include "suite.h"

static struct ent_document later;
static struct ent_graph *before, *after;
static struct ent_comparison *comparison;

static void clear(void)
{
    ent_comparison_free(comparison);
    ent_graph_free(before);
    ent_graph_free(after);
    comparison = NULL;
    before = after = NULL;
    fixture_free(&later);
    later = (struct ent_document){0};
    teardown();
}

static void fold_of(struct ent_graph **into, const struct ent_document *const *documents, size_t n)
{
    ck_assert_int_eq(ent_graph_fold(into, documents, n), 0);
}

/* The article of the six countries, and then a second one that says other things too. */
static void compare_articles(void)
{
    static const struct fixture_actor actors[] = {{"CHN", "China", 0},  {"PRK", "North Korea", 0},
                                                  {"USA", "U.S.", 0},   {"RUS", "Russia", 0},
                                                  {"FRA", "France", 0}, {NULL, NULL, 0}};
    static const struct fixture_tie ties[] = {
        {"CHN", "RUS", 1, 0, ENT_STATUS_ASSERTED, {2025, 1, 1}},
        {"RUS", "CHN", 1, 1, ENT_STATUS_ASSERTED, {2025, 1, 1}},
        {"FRA", "USA", 1, 1, ENT_STATUS_ASSERTED, {0}},
        {"PRK", "RUS", 1, 0, ENT_STATUS_ASSERTED, {0}},
        {NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};
    fixture_document(&later, "later.txt", actors, ties);
    const struct ent_document *both[] = {&six, &later};
    fold_of(&before, both, 1);
    fold_of(&after, both, 2);
    ck_assert_int_eq(ent_graph_compare(&comparison, before, after), 0);
}

static const struct ent_change *change_of(const char *a, const char *b)
{
    for (uint32_t i = 0; i < comparison->n_changes; i++) {
        const struct ent_change *c = &comparison->changes[i];
        const struct ent_graph *g = c->after == ENT_NO_DYAD ? before : after;
        const struct ent_dyad *d = &g->dyads[c->after == ENT_NO_DYAD ? c->before : c->after];
        const char *x = g->nodes[d->a].id, *y = g->nodes[d->b].id;
        if ((!strcmp(x, a) && !strcmp(y, b)) || (!strcmp(x, b) && !strcmp(y, a)))
            return c;
    }
    return NULL;
}

START_TEST(changes_are_told_by_kind)
{
    compare_articles();
    ck_assert_uint_eq(comparison->n_changes, 3);
    ck_assert_uint_eq(comparison->unchanged, before->n_dyads - 2);
    const struct ent_change *turned = change_of("CHN", "RUS");
    ck_assert_int_eq(turned->kind, ENT_CHANGE_TURNED);
    ck_assert_ptr_eq(turned, comparison->changes);
    ck_assert_uint_eq(turned->n_fresh, 2);
    ck_assert_uint_eq(turned->n_gone, 0);
    ck_assert_uint_eq(comparison->fresh[turned->fresh].document, 1);
    ck_assert_int_eq(change_of("FRA", "USA")->kind, ENT_CHANGE_CAME);
    ck_assert_int_eq(change_of("PRK", "RUS")->kind, ENT_CHANGE_GREW);
    ck_assert_double_eq(change_of("PRK", "RUS")->size, 1);
    ck_assert_uint_eq(comparison->n_came, 1);
    ck_assert_str_eq(after->nodes[comparison->came[0]].id, "FRA");
    ck_assert_uint_eq(comparison->n_went, 0);
}
END_TEST

START_TEST(looking_back_everything_is_the_other_way_round)
{
    compare_articles();
    ent_comparison_free(comparison);
    struct ent_graph *swap = before;
    before = after;
    after = swap;
    ck_assert_int_eq(ent_graph_compare(&comparison, before, after), 0);
    ck_assert_int_eq(change_of("FRA", "USA")->kind, ENT_CHANGE_WENT);
    ck_assert_int_eq(change_of("PRK", "RUS")->kind, ENT_CHANGE_SHRANK);
    ck_assert_uint_eq(change_of("CHN", "RUS")->n_gone, 2);
    ck_assert_uint_eq(comparison->n_went, 1);
    struct ent_buffer words = {0};
    ent_comparison_words(&words, comparison);
    ck_assert_str_eq(words.data, "1 tie turned, 1 went, 1 shrank; 1 actor went");
    ent_buffer_free(&words);
}
END_TEST

START_TEST(the_same_graph_has_no_changes)
{
    const struct ent_document *documents[] = {&six};
    fold_of(&before, documents, 1);
    fold_of(&after, documents, 1);
    ck_assert_int_eq(ent_graph_compare(&comparison, before, after), 0);
    ck_assert_uint_eq(comparison->n_changes, 0);
    ck_assert_uint_eq(comparison->unchanged, before->n_dyads);
    ck_assert_int_eq(ent_diff_format_find("text")->write(&out, comparison, "a", "b"), 0);
    ck_assert_str_eq(out.data, "a → b: no tie changed\n");
}
END_TEST

START_TEST(the_same_weight_may_have_another_sign)
{
    const struct ent_document *documents[] = {&six};
    fold_of(&before, documents, 1);
    fixture_document(&later, "six.txt", six_actors, six_ties);
    for (uint32_t i = 0; i < later.ties.count; i++)
        if (later.ties.items[i].status == ENT_STATUS_UNCERTAIN)
            later.ties.items[i].sign = -1;
    const struct ent_document *others[] = {&later};
    fold_of(&after, others, 1);
    ck_assert_int_eq(ent_graph_compare(&comparison, before, after), 0);
    ck_assert_uint_eq(comparison->n_changes, 1);
    ck_assert_int_eq(comparison->changes[0].kind, ENT_CHANGE_SHIFTED);
    ck_assert_uint_eq(comparison->changes[0].n_fresh, 1);
    ck_assert_uint_eq(comparison->changes[0].n_gone, 1);
}
END_TEST

START_TEST(comparisons_are_written)
{
    compare_articles();
    ck_assert_int_eq(ent_diff_format_find("text")->write(&out, comparison, "x\n1", "y"), 0);
    check_clean();
    ck_assert_int_eq(strncmp(out.data, "x 1 → y: 1 tie turned, 1 came, 1 grew; 1 actor came\n", 50),
                     0);
    ck_assert_ptr_nonnull(strstr(out.data, "turned   China · Russia: −1 → +2 −1\n"));
    ck_assert_ptr_nonnull(strstr(out.data, "    new  + SUPPORT 2025-01-01, later.txt:0: CHN"));
    out.len = 0;
    ck_assert_int_eq(ent_diff_format_for_file("a.json")->write(&out, comparison, "x", "y"), 0);
    cJSON *json = parse(out.data);
    ck_assert_int_eq((int)number_of(cJSON_GetObjectItem(json, "counts"), "turned"), 1);
    const cJSON *first = cJSON_GetObjectItem(json, "changes")->child;
    ck_assert_str_eq(string_of(first, "change"), "turned");
    ck_assert_int_eq((int)number_of(cJSON_GetObjectItem(first, "after"), "sign"), 1);
    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(first, "new")), 2);
    cJSON_Delete(json);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("compare");
    TCase *tc = tcase_create("compare");
    tcase_add_checked_fixture(tc, setup, clear);
    tcase_add_test(tc, changes_are_told_by_kind);
    tcase_add_test(tc, looking_back_everything_is_the_other_way_round);
    tcase_add_test(tc, the_same_graph_has_no_changes);
    tcase_add_test(tc, the_same_weight_may_have_another_sign);
    tcase_add_test(tc, comparisons_are_written);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

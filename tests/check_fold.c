// SPDX-License-Identifier: MIT
/* Tests of src/graph: filters, roll-up, time slices, histories, layouts that keep their places. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "entente/history.h"
#include "graph_fixture.h"
#include "suite.h"

static struct ent_document doc;
static struct ent_graph *graph, *whole;
static struct ent_slice *slices;
static size_t n_slices;

static void setup(void)
{
    fixture_document(&doc, "six.txt", six_actors, six_ties);
}

static void teardown(void)
{
    ent_graph_free(graph);
    ent_graph_free(whole);
    graph = whole = NULL;
    free(slices);
    slices = NULL;
    fixture_free(&doc);
}

static void fold(struct ent_graph **out, struct ent_filter filter, const struct ent_graph *near)
{
    const struct ent_document *documents[] = {&doc};
    ent_graph_free(*out);
    *out = NULL;
    ck_assert_int_eq(ent_graph_fold_filtered(out, documents, 1, &filter, near), 0);
}

static int has(const char *id)
{
    return ent_graph_find(graph, id) != UINT32_MAX;
}

START_TEST(actors_stand_apart_or_as_their_country)
{
    fold(&graph, (struct ent_filter){0}, NULL);
    ck_assert(has("PRK") && !has("PRK/KIM_JONG_UN"));
    fold(&graph, (struct ent_filter){.roll = ENT_ROLL_DOWN}, NULL);
    ck_assert(has("PRK") && has("PRK/KIM_JONG_UN") && has("CHN/XI_JINPING"));
    ck_assert_uint_eq(graph->n_evidence, doc.ties.count); /* the one within China too */
    ck_assert_int_eq(graph->nodes[ent_graph_find(graph, "CHN/XI_JINPING")].type, ENT_ACTOR_PERSON);
    ck_assert_uint_eq(graph->n_left_out, 0);
}
END_TEST

START_TEST(signs_and_statuses_are_chosen)
{
    fold(&graph, (struct ent_filter){.signs = ENT_SIGN_NEGATIVE}, NULL);
    for (uint32_t i = 0; i < graph->n_edges; i++)
        ck_assert_double_eq(graph->edges[i].positive, 0);
    ck_assert_uint_eq(graph->n_left_out + graph->n_evidence, doc.ties.count - 1);
    ck_assert(!has("ITA"));
    fold(&graph, (struct ent_filter){.statuses = 1u << ENT_STATUS_UNCERTAIN}, NULL);
    ck_assert_uint_eq(graph->n_evidence, 1);
    ck_assert_uint_eq(graph->n_nodes, 2);
    fold(&graph, (struct ent_filter){.categories = 1u << ENT_CATEGORY_ACCUSE}, NULL);
    ck_assert_uint_eq(graph->n_evidence, 8);
    fold(&graph, (struct ent_filter){.confidence = 0.5}, NULL);
    ck_assert_uint_eq(graph->n_evidence, 0); /* the fixture's are not sure at all */
    ck_assert_uint_eq(graph->n_nodes, 0);
}
END_TEST

START_TEST(light_pairs_are_left_out)
{
    fold(&graph, (struct ent_filter){.weight = 2.5}, NULL);
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        ck_assert_double_ge(graph->dyads[i].positive + graph->dyads[i].negative, 2.5);
    ck_assert_uint_eq(graph->n_dyads, 3);
    ck_assert(!has("JPN"));
    ck_assert_uint_eq(graph->n_left_out + graph->n_evidence, doc.ties.count - 1);
}
END_TEST

START_TEST(days_are_bounds_that_belong_to_it)
{
    fold(&graph, (struct ent_filter){.from = {2024, 5, 31}, .to = {2024, 6, 30}}, NULL);
    ck_assert_uint_eq(graph->n_evidence, 3);
    fold(&graph, (struct ent_filter){.from = {2024, 6, 1}, .to = {2024, 6, 29}}, NULL);
    ck_assert_uint_eq(graph->n_evidence, 0);
    doc.article.date = (struct ent_date){0};
    fold(&graph, (struct ent_filter){.to = {2024, 12, 31}}, NULL);
    ck_assert_uint_eq(graph->n_evidence, 7);
    ck_assert_uint_eq(graph->n_undated, 12);
}
END_TEST

START_TEST(filters_are_told_in_words)
{
    struct ent_buffer out = {0};
    struct ent_filter filter = {0};
    ent_filter_words(&out, &filter);
    ck_assert_uint_eq(out.len, 0);
    filter = (struct ent_filter){.roll = ENT_ROLL_DOWN,
                                 .from = {2024, 1, 2},
                                 .signs = ENT_SIGN_NEGATIVE,
                                 .statuses = 1u << ENT_STATUS_ASSERTED | 1u << ENT_STATUS_FUTURE,
                                 .weight = 1.5};
    ent_filter_words(&out, &filter);
    ck_assert_str_eq(out.data, "persons and offices apart; only hostile; only asserted future; "
                               "from 2024-01-02; weight of 1.50 or more");
    ent_buffer_free(&out);
}
END_TEST

static int cut(const char *spec)
{
    const struct ent_document *documents[] = {&doc};
    struct ent_message message;
    free(slices);
    return ent_slices_make(&slices, &n_slices, spec, documents, 1, &message);
}

static void check_labels(const char *const *labels)
{
    size_t n = 0;
    for (; labels[n]; n++) {
        ck_assert_uint_lt(n, n_slices);
        ck_assert_str_eq(slices[n].label, labels[n]);
        ck_assert_int_le(ent_date_compare(slices[n].from, slices[n].to), 0);
    }
    ck_assert_uint_eq(n, n_slices);
}

START_TEST(time_is_cut_where_there_are_ties)
{
    static const char *const years[] = {"2018", "2023", "2024", NULL};
    static const char *const quarters[] = {"2018-Q4", "2023-Q4", "2024-Q2", "2024-Q3", NULL};
    static const char *const months[] = {"2018-12", "2023-11", "2024-05",
                                         "2024-06", "2024-08", NULL};
    static const char *const parts[] = {"2018-12-31/2021-10-27", "2021-10-28/2024-08-24", NULL};
    static const char *const listed[] = {
        "2024", "2024-Q2", "2024-02", "2024-02-03/2024-03-04", "2024-02-29", NULL};
    ck_assert_int_eq(cut("year"), 0);
    check_labels(years);
    ck_assert_int_eq(cut("quarter"), 0);
    check_labels(quarters);
    ck_assert_int_eq(slices[3].to.month, 9);
    ck_assert_int_eq(slices[3].to.day, 30);
    ck_assert_int_eq(cut("month"), 0);
    check_labels(months);
    ck_assert_int_eq(cut("2"), 0);
    check_labels(parts);
    ck_assert_int_eq(cut("2024,2024-Q2,2024-02,2024-02-03/2024-03-04,2024-02-29"), 0);
    check_labels(listed);
    ck_assert_int_eq(slices[2].to.day, 29);
}
END_TEST

START_TEST(what_is_no_stretch_is_refused)
{
    static const char *const wrong[] = {"",
                                        "0",
                                        "weeks",
                                        "2024,",
                                        "2024-13",
                                        "2024-Q5",
                                        "2024-02-30",
                                        "2024-1",
                                        "2024-03-04/2024-03-03",
                                        "2024-03-04/2024",
                                        "99999",
                                        "20240",
                                        "-3",
                                        "2024-Q11"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        ck_assert_msg(cut(wrong[i]) == ENT_E_USAGE, "%s is a slice", wrong[i]);
        ck_assert_ptr_null(slices);
    }
    ck_assert_int_eq(cut("9999,0001"), 0);
    ck_assert_int_eq(slices[0].to.year, 9999);
    ck_assert_int_eq(slices[0].to.day, 31);
}
END_TEST

START_TEST(slices_add_up_to_the_whole)
{
    double positive[8], negative[8];
    const char *const specs[] = {"month", "year", "5"};
    fold(&graph, (struct ent_filter){0}, NULL);
    for (size_t s = 0; s < 3; s++) {
        ck_assert_int_eq(cut(specs[s]), 0);
        uint32_t evidence = 0;
        for (size_t k = 0; k < n_slices; k++) {
            fold(&whole, (struct ent_filter){.from = slices[k].from, .to = slices[k].to}, NULL);
            evidence += whole->n_evidence;
        }
        ck_assert_uint_eq(evidence, graph->n_evidence);
        for (uint32_t i = 0; i < graph->n_dyads; i++) {
            double up = 0, down = 0;
            ent_dyad_series(positive, negative, graph, &graph->dyads[i], slices, n_slices);
            for (size_t k = 0; k < n_slices; k++) {
                up += positive[k];
                down += negative[k];
            }
            ck_assert_double_eq(up, graph->dyads[i].positive);
            ck_assert_double_eq(down, graph->dyads[i].negative);
        }
    }
}
END_TEST

START_TEST(dyads_warm_and_cool)
{
    struct ent_history history;
    fold(&graph, (struct ent_filter){0}, NULL);
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *d = &graph->dyads[i];
        const char *a = graph->nodes[d->a].id, *b = graph->nodes[d->b].id;
        ent_dyad_history(&history, graph, d);
        if (strcmp(a, "PRK") == 0 && strcmp(b, "CHN") == 0) {
            ck_assert_str_eq(history.trend, "cooling");
            ck_assert_int_eq(history.first.year, 2018);
            ck_assert_int_eq(history.last.year, 2024);
            ck_assert_int_eq(history.relation, ENT_CATEGORY_ACCUSE);
        }
        if (strcmp(a, "CHN") == 0 && strcmp(b, "USA") == 0)
            ck_assert_str_eq(history.trend, "warming");
    }
}
END_TEST

/* The places of nodes that both graphs have differ by this at most. */
static double moved(void)
{
    double most = 0;
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        uint32_t old = ent_graph_find(whole, graph->nodes[i].id);
        if (old != UINT32_MAX)
            most = fmax(most, hypot(graph->nodes[i].x - whole->nodes[old].x,
                                    graph->nodes[i].y - whole->nodes[old].y));
    }
    return most;
}

static void check_apart(void)
{
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        for (uint32_t k = 0; k < i; k++)
            ck_assert_double_gt(
                hypot(graph->nodes[i].x - graph->nodes[k].x, graph->nodes[i].y - graph->nodes[k].y),
                0.2);
}

START_TEST(nodes_that_stay_keep_their_places)
{
    fold(&whole, (struct ent_filter){0}, NULL);
    fold(&graph, (struct ent_filter){.signs = ENT_SIGN_NEGATIVE}, whole);
    ck_assert(moved() == 0);
    fold(&graph, (struct ent_filter){0}, whole);
    ck_assert(moved() == 0);
}
END_TEST

START_TEST(nodes_that_come_lie_beside_their_neighbours)
{
    fold(&whole, (struct ent_filter){.signs = ENT_SIGN_NEGATIVE}, NULL);
    fold(&graph, (struct ent_filter){0}, whole);
    ck_assert_uint_lt(whole->n_nodes, graph->n_nodes);
    ck_assert_double_lt(moved(), 1);
    check_apart();
    struct ent_document old = doc; /* the graph that others start from borrows from it */
    fixture_random(&doc, 40, 60, 9);
    fold(&graph, (struct ent_filter){0}, whole); /* nothing of it is known */
    check_apart();
    ent_graph_free(whole);
    whole = NULL;
    fixture_free(&old);
    fold(&whole, (struct ent_filter){.signs = ENT_SIGN_POSITIVE}, NULL);
    fold(&graph, (struct ent_filter){0}, whole);
    check_apart();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fold");
    TCase *tc = tcase_create("fold");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(tc, actors_stand_apart_or_as_their_country);
    tcase_add_test(tc, signs_and_statuses_are_chosen);
    tcase_add_test(tc, light_pairs_are_left_out);
    tcase_add_test(tc, days_are_bounds_that_belong_to_it);
    tcase_add_test(tc, filters_are_told_in_words);
    tcase_add_test(tc, time_is_cut_where_there_are_ties);
    tcase_add_test(tc, what_is_no_stretch_is_refused);
    tcase_add_test(tc, slices_add_up_to_the_whole);
    tcase_add_test(tc, dyads_warm_and_cool);
    tcase_add_test(tc, nodes_that_stay_keep_their_places);
    tcase_add_test(tc, nodes_that_come_lie_beside_their_neighbours);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

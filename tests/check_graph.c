// SPDX-License-Identifier: MIT
/* Tests of src/graph: folding and layout. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/layout.h"
#include "graph_fixture.h"
#include "suite.h"

static struct ent_document doc, other;
static struct ent_graph *graph;

static void teardown(void)
{
    ent_graph_free(graph);
    graph = NULL;
    fixture_free(&doc);
    fixture_free(&other);
}

static void fold(size_t n)
{
    const struct ent_document *documents[] = {&doc, &other};
    ck_assert_int_eq(ent_graph_fold(&graph, documents, n), 0);
}

static uint32_t node(const char *id)
{
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        if (strcmp(graph->nodes[i].id, id) == 0)
            return i;
    ck_abort_msg("no node %s", id);
    return 0;
}

static const struct ent_dyad *dyad(const char *l, const char *r)
{
    uint32_t a = node(l), b = node(r);
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        if ((graph->dyads[i].a == a && graph->dyads[i].b == b) ||
            (graph->dyads[i].a == b && graph->dyads[i].b == a))
            return &graph->dyads[i];
    ck_abort_msg("no dyad %s %s", l, r);
    return NULL;
}

START_TEST(nodes_are_roots_that_act)
{
    static const char *const expected[] = {"PRK", "CHN", "RUS", "KOR", "USA", "JPN"};
    fixture_document(&doc, "six.txt", six_actors, six_ties);
    fold(1);
    ck_assert_uint_eq(graph->n_nodes, 6);
    for (uint32_t i = 0; i < 6; i++)
        ck_assert_str_eq(graph->nodes[i].id, expected[i]);
    ck_assert_str_eq(graph->nodes[0].label, "North Korea");
    ck_assert_uint_eq(graph->nodes[node("USA")].mentions, 2);
    ck_assert_uint_eq(graph->nodes[node("CHN")].degree, 5);
    ck_assert_int_eq(graph->nodes[0].type, ENT_ACTOR_COUNTRY);
}
END_TEST

START_TEST(edges_of_a_dyad_follow_each_other)
{
    fixture_document(&doc, "six.txt", six_actors, six_ties);
    fold(1);
    const struct ent_dyad *d = dyad("PRK", "CHN");
    ck_assert_uint_eq(d->edges, 3);
    ck_assert_double_eq(d->positive, 1);
    ck_assert_double_eq(d->negative, 3);
    ck_assert_int_eq(d->sign, -1);
    uint32_t evidence = 0;
    for (uint32_t i = 0; i < graph->n_edges; i++) {
        const struct ent_edge *e = &graph->edges[i];
        ck_assert_uint_eq(e->evidence, evidence);
        ck_assert_uint_gt(e->n_evidence, 0);
        ck_assert(!e->symmetric || e->source < e->target);
        evidence += e->n_evidence;
    }
    ck_assert_uint_eq(evidence, graph->n_evidence);
    ck_assert_uint_eq(graph->n_evidence, doc.ties.count - 1); /* one is within China */
    ck_assert_double_eq(dyad("PRK", "RUS")->positive, 2.5);
}
END_TEST

START_TEST(even_weights_take_the_newest_sign)
{
    fixture_document(&doc, "six.txt", six_actors, six_ties);
    fold(1);
    const struct ent_dyad *d = dyad("USA", "CHN");
    ck_assert_double_eq(d->positive, d->negative);
    ck_assert_int_eq(d->sign, 1); /* the later month, though it stands first */
}
END_TEST

START_TEST(negated_ties_weigh_nothing_but_are_kept)
{
    static const struct fixture_actor actors[] = {
        {"A", "A", 0}, {"B", "B", 0}, {"C", "C", 0}, {NULL, NULL, 0}};
    static const struct fixture_tie ties[] = {{"B", "A", -1, 0, ENT_STATUS_NEGATED, {0}},
                                              {"B", "A", 1, 0, ENT_STATUS_FUTURE, {0}},
                                              {NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};
    fixture_document(&doc, "a.txt", actors, ties);
    fold(1);
    ck_assert_uint_eq(graph->n_nodes, 3);
    ck_assert_uint_eq(graph->nodes[2].degree, 0);
    ck_assert_uint_eq(graph->n_edges, 1);
    ck_assert_str_eq(graph->nodes[graph->edges[0].source].id, "B");
    ck_assert_uint_eq(graph->edges[0].n_evidence, 2);
    ck_assert_double_eq(graph->edges[0].positive, 0.5);
    ck_assert_double_eq(graph->edges[0].negative, 0);
}
END_TEST

START_TEST(documents_fold_together)
{
    static const struct fixture_actor actors[] = {
        {"FRA", "France", 0}, {"CHN", "China", 0}, {"PRK", "North Korea", 0}, {NULL, NULL, 0}};
    static const struct fixture_tie ties[] = {{"CHN", "PRK", 1, 1, ENT_STATUS_ASSERTED, {0}},
                                              {NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};
    fixture_document(&doc, "six.txt", six_actors, six_ties);
    fixture_document(&other, "other.txt", actors, ties);
    fold(2);
    ck_assert_uint_eq(graph->n_nodes, 7);
    ck_assert_str_eq(graph->nodes[6].id, "FRA");
    ck_assert_double_eq(dyad("PRK", "CHN")->positive, 2);
    const struct ent_dyad *d = dyad("PRK", "CHN");
    const struct ent_edge *mutual = &graph->edges[d->edge + d->edges - 1];
    ck_assert_int_eq(mutual->symmetric, 1);
    ck_assert_uint_eq(graph->evidence[mutual->evidence + mutual->n_evidence - 1].document, 1);
}
END_TEST

START_TEST(nothing_folds_to_nothing)
{
    ck_assert_int_eq(ent_graph_fold(&graph, NULL, 0), 0);
    ck_assert_uint_eq(graph->n_nodes, 0);
    ck_assert_uint_eq(graph->n_dyads, 0);
}
END_TEST

static struct ent_point at(uint32_t i)
{
    return (struct ent_point){graph->nodes[i].x, graph->nodes[i].y};
}

static int crossings(void)
{
    int count = 0;
    for (uint32_t i = 0; i < graph->n_dyads; i++)
        for (uint32_t k = 0; k < i; k++) {
            const struct ent_dyad *l = &graph->dyads[i], *r = &graph->dyads[k];
            count += ent_segments_cross(at(l->a), at(l->b), at(r->a), at(r->b));
        }
    return count;
}

static void check_apart(double least)
{
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        ck_assert(isfinite(graph->nodes[i].x) && isfinite(graph->nodes[i].y));
        for (uint32_t k = 0; k < i; k++)
            ck_assert_double_gt(hypot(at(i).x - at(k).x, at(i).y - at(k).y), least);
    }
}

START_TEST(six_actors_lie_without_crossings)
{
    fixture_document(&doc, "six.txt", six_actors, six_ties);
    fold(1);
    ck_assert_int_eq(crossings(), 0);
    check_apart(0.3);
}
END_TEST

START_TEST(a_path_is_laid_out_straight)
{
    static const struct fixture_actor actors[] = {
        {"A", "A", 0}, {"B", "B", 0}, {"C", "C", 0}, {"D", "D", 0}, {NULL, NULL, 0}};
    static const struct fixture_tie ties[] = {{"A", "B", 1, 0, ENT_STATUS_ASSERTED, {0}},
                                              {"B", "C", 1, 0, ENT_STATUS_ASSERTED, {0}},
                                              {"C", "D", 1, 0, ENT_STATUS_ASSERTED, {0}},
                                              {NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};
    fixture_document(&doc, "path.txt", actors, ties);
    fold(1);
    ck_assert_double_eq_tol(hypot(at(0).x - at(3).x, at(0).y - at(3).y), 3, 0.2);
    ck_assert_double_eq_tol(hypot(at(1).x - at(2).x, at(1).y - at(2).y), 1, 0.1);
}
END_TEST

START_TEST(the_same_graph_lies_the_same_way)
{
    fixture_random(&doc, 40, 80, 7);
    fold(1);
    struct ent_graph *first = graph;
    fold(1);
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        ck_assert(first->nodes[i].x == graph->nodes[i].x);
        ck_assert(first->nodes[i].y == graph->nodes[i].y);
    }
    ent_graph_free(first);
}
END_TEST

START_TEST(unconnected_parts_lie_beside_each_other)
{
    fixture_random(&doc, 30, 12, 3); /* a part of thirteen, and seventeen alone */
    fold(1);
    check_apart(0.2);
}
END_TEST

START_TEST(large_graphs_are_laid_out)
{
    fixture_random(&doc, 6000, 9000, 5);
    fold(1);
    double sum = 0;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        ck_assert(isfinite(graph->nodes[i].x) && isfinite(graph->nodes[i].y));
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *d = &graph->dyads[i];
        sum += hypot(at(d->a).x - at(d->b).x, at(d->a).y - at(d->b).y);
    }
    ck_assert_double_lt(sum / graph->n_dyads, 3);
    ck_assert_double_gt(sum / graph->n_dyads, 0.5);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("graph");
    TCase *tc = tcase_create("graph");
    tcase_add_checked_fixture(tc, NULL, teardown);
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, nodes_are_roots_that_act);
    tcase_add_test(tc, edges_of_a_dyad_follow_each_other);
    tcase_add_test(tc, even_weights_take_the_newest_sign);
    tcase_add_test(tc, negated_ties_weigh_nothing_but_are_kept);
    tcase_add_test(tc, documents_fold_together);
    tcase_add_test(tc, nothing_folds_to_nothing);
    tcase_add_test(tc, six_actors_lie_without_crossings);
    tcase_add_test(tc, a_path_is_laid_out_straight);
    tcase_add_test(tc, the_same_graph_lies_the_same_way);
    tcase_add_test(tc, unconnected_parts_lie_beside_each_other);
    tcase_add_test(tc, large_graphs_are_laid_out);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

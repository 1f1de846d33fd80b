// SPDX-License-Identifier: MIT
/* Tests of src/snapshot: what was written opens as it was, and nothing else gets in. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "entente/snapshot.h"
#include "export_fixture.h"
#include "suite.h"

static struct ent_snapshot *snapshot;
static struct ent_message message;

static void close_snapshot(void)
{
    ent_snapshot_free(snapshot);
    snapshot = NULL;
    teardown();
}

static int open_text(const char *json)
{
    ent_snapshot_free(snapshot);
    snapshot = NULL;
    return ent_snapshot_read(&snapshot, "a.json", json, strlen(json), &message);
}

static void check_round_trip(const struct ent_filter *filter)
{
    const struct ent_document *documents[] = {&six, &empty};
    ent_graph_free(graph);
    ck_assert_int_eq(ent_graph_fold_filtered(&graph, documents, 2, filter, NULL), 0);
    if (graph->n_nodes)
        graph->nodes[0].x = 12.3456; /* moved by hand: no layout would give it back */
    char *json = strdup(write_graph("json"));
    ck_assert(ent_snapshot_is(json, strlen(json)));
    ck_assert_msg(open_text(json) == 0, "%s", message.text);
    ck_assert_uint_eq(snapshot->n_documents, 2);
    ck_assert_uint_eq(snapshot->graph->n_left_out, graph->n_left_out);
    out.len = 0;
    ck_assert_int_eq(ent_graph_format_find("json")->write(&out, snapshot->graph), 0);
    ck_assert(strcmp(out.data, json) == 0);
    free(json);
}

START_TEST(a_graph_opens_as_it_was)
{
    check_round_trip(NULL);
    const struct ent_document *d = snapshot->documents[0];
    ck_assert_str_eq(d->name, "six.txt");
    ck_assert_str_eq(d->article.text, six.article.text);
    ck_assert_uint_eq(d->ties.count, six.ties.count);
    ck_assert_uint_eq(d->cast.n_mentions, six.cast.n_mentions);
    for (uint32_t i = 0; i < d->ties.count; i++) {
        const struct ent_tie *was = &six.ties.items[i], *is = &d->ties.items[i];
        ck_assert_uint_eq(is->source, was->source);
        ck_assert_uint_eq(is->target, was->target);
        ck_assert_int_eq(is->sign, was->sign);
        ck_assert_uint_eq(is->symmetric, was->symmetric);
        ck_assert_uint_eq(is->status, was->status);
        ck_assert_uint_eq(is->category, was->category);
        ck_assert_uint_eq(is->sentence, was->sentence);
        ck_assert_str_eq(is->rule, was->rule);
        ck_assert_int_eq(ent_date_compare(is->date.end, was->date.end), 0);
    }
}
END_TEST

START_TEST(filters_are_kept)
{
    static const struct ent_filter filters[] = {
        {.roll = ENT_ROLL_DOWN},
        {.signs = ENT_SIGN_NEGATIVE, .weight = 1},
        {.from = {2024, 1, 1}, .to = {2024, 8, 1}},
        {.categories = 1u << ENT_CATEGORY_SUPPORT, .statuses = 1u << ENT_STATUS_FUTURE},
        {.confidence = 0.5},
    };
    for (size_t i = 0; i < sizeof filters / sizeof *filters; i++)
        check_round_trip(&filters[i]);
}
END_TEST

START_TEST(names_of_any_kind_pass)
{
    static const struct fixture_actor actors[] = {{"A\"\\<&>'", "\"Q\" \\ & <b>", 0},
                                                  {"=1+1", "@SUM(A1) -2", 0},
                                                  {"עברית", "עברית שלום", 0},
                                                  {"中国", "中国 😀", 0},
                                                  {NULL, NULL, 0}};
    static const struct fixture_tie ties[] = {
        {"A\"\\<&>'", "=1+1", 1, 0, ENT_STATUS_ASSERTED, {0}},
        {"=1+1", "A\"\\<&>'", -1, 0, ENT_STATUS_ASSERTED, {0}},
        {"עברית", "中国", -1, 1, ENT_STATUS_ASSERTED, {0}},
        {"中国", "=1+1", 1, 1, ENT_STATUS_UNCERTAIN, {2020, 2, 29}},
        {NULL, NULL, 0, 0, ENT_STATUS_ASSERTED, {0}}};
    fixture_free(&six);
    fixture_document(&six, "dir/\"a\" & b.txt", actors, ties);
    check_round_trip(NULL);
    ck_assert_str_eq(snapshot->graph->nodes[3].label, "中国 😀");
}
END_TEST

START_TEST(evidence_alone_is_enough)
{
    ck_assert_msg(open_text("{\"graph\": {\"directed\": true, \"nodes\": {"
                            "\"PRK\": {\"label\": \"North Korea\", \"metadata\": {\"type\": "
                            "\"country\", \"x\": 2, \"y\": -1}}, \"RUS\": {\"label\": \"Russia\"}},"
                            "\"edges\": [{\"source\": \"PRK\", \"target\": \"RUS\", \"directed\": "
                            "false, \"metadata\": {\"sign\": 1, \"evidence\": [{\"article\": "
                            "\"b.txt\", \"text\": \"They signed.\", \"category\": \"AGREE\"}, "
                            "{\"article\": \"a.txt\", \"text\": \"They met. And parted.\", "
                            "\"source_actor\": \"PRK/KIM\"}]}}, {\"source\": \"RUS\", \"target\": "
                            "\"PRK\"}]}}") == 0,
                  "%s", message.text);
    ck_assert_uint_eq(snapshot->n_documents, 2);
    ck_assert_uint_eq(snapshot->skipped, 1);
    ck_assert_uint_eq(snapshot->graph->n_nodes, 2);
    ck_assert_uint_eq(snapshot->graph->n_edges, 1);
    ck_assert_double_eq(snapshot->graph->edges[0].positive, 2);
    uint32_t node = ent_graph_find(snapshot->graph, "PRK");
    ck_assert_str_eq(snapshot->graph->nodes[node].label, "North Korea");
    ck_assert_double_eq(snapshot->graph->nodes[node].x, 2);
    const struct ent_document *a = snapshot->documents[0];
    ck_assert_str_eq(a->name, "a.txt");
    ck_assert_str_eq(a->article.text, "They met. And parted.");
    ck_assert_uint_eq(a->ties.items[0].sentence, 0);
}
END_TEST

START_TEST(what_is_no_snapshot_is_refused)
{
    static const char *const wrong[] = {
        "{",
        "[]",
        "{\"graph\": []}",
        "{\"graph\": {\"nodes\": [], \"edges\": []}}",
        "{\"graph\": {\"nodes\": {}, \"edges\": {}}}",
        "{\"graph\": {\"nodes\": {}, \"edges\": [], \"metadata\": {\"articles\": "
        "[{\"name\": \"a\", \"text\": \"a\\u001b[31mb\"}]}}}",
        "{\"graph\": {\"nodes\": {}, \"edges\": [], \"metadata\": {\"articles\": "
        "[{\"name\": \"a\", \"text\": \"abc\", \"sentences\": [[1, 9]]}]}}}",
        "{\"graph\": {\"nodes\": {}, \"edges\": [], \"metadata\": {\"articles\": "
        "[{\"name\": \"a\", \"text\": \"a\xC3\xA9\", \"blocks\": [[\"quote\", 0, 2, 0]]}]}}}",
        "{\"graph\": {\"nodes\": {}, \"edges\": [], \"metadata\": {\"articles\": "
        "[{\"name\": \"a\", \"text\": \"abc\", \"actors\": [{\"id\": \"A\", \"root\": \"A\"}], "
        "\"mentions\": [[0, 1, 0, 1, \"name\", 0, [7]]]}]}}}",
        "{\"graph\": {\"nodes\": {}, \"edges\": [], \"metadata\": {\"articles\": "
        "[{\"name\": \"a\", \"text\": \"abc\", \"blocks\": [[\"quote\", 0, 3]], \"apart\": "
        "[{\"start\": 99}]}]}}}",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        ck_assert_msg(open_text(wrong[i]) == ENT_E_FORMAT, "%s is opened", wrong[i]);
        ck_assert_msg(strncmp(message.text, "a.json: ", 8) == 0, "%s", message.text);
    }
    ck_assert_int_eq(open_text("{\"graph\": {\"nodes\": {}, \"edges\": []}}"), 0);
    ck_assert(!ent_snapshot_is("", 0));
    ck_assert(!ent_snapshot_is("{\"graphs\":", 10));
    ck_assert(ent_snapshot_is(" {\n \"graph\" :", 13));
}
END_TEST

/* Whatever is cut off or changed: an error, or a graph that can be written. */
START_TEST(damaged_files_do_no_harm)
{
    fold(&six);
    char *json = strdup(write_graph("json"));
    size_t len = strlen(json);
    for (size_t i = 0; i < len; i += 7) {
        char old = json[i];
        json[i] = "0\"{[9,"[i % 6];
        if (open_text(json) == 0) {
            out.len = 0;
            ck_assert_int_eq(ent_graph_format_find("json")->write(&out, snapshot->graph), 0);
        }
        json[i] = old;
    }
    for (size_t i = 1; i < len; i += 97) {
        ent_snapshot_free(snapshot);
        snapshot = NULL;
        (void)ent_snapshot_read(&snapshot, "a.json", json, i, &message);
    }
    free(json);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("snapshot");
    TCase *tc = tcase_create("snapshot");
    tcase_add_checked_fixture(tc, setup, close_snapshot);
    tcase_add_test(tc, a_graph_opens_as_it_was);
    tcase_add_test(tc, filters_are_kept);
    tcase_add_test(tc, names_of_any_kind_pass);
    tcase_add_test(tc, evidence_alone_is_enough);
    tcase_add_test(tc, what_is_no_snapshot_is_refused);
    tcase_add_test(tc, damaged_files_do_no_harm);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

// SPDX-License-Identifier: MIT
/*
 * Tests of the graph formats of src/export, each read back. With --write FOLDER the exports go to
 * files, for tests with foreign readers.
 */
#include <check.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/source.h"
#include "export_fixture.h"
#include "suite.h"

/* The parts that JSON Graph Format 2 demands, and what must stand in `metadata`. */
static void check_jgf(const cJSON *root)
{
    static const char *const node_keys[] = {"type", "mentions", "degree", "faction",
                                            "x",    "y",        NULL};
    static const char *const edge_keys[] = {"source",   "target",   "relation",
                                            "directed", "metadata", NULL};
    static const char *const metadata_keys[] = {"sign",       "weight", "positive",   "negative",
                                                "categories", "trend",  "confidence", "balance",
                                                "first",      "last",   "evidence",   NULL};
    static const char *const graph_keys[] = {"directed", "type",  "metadata",
                                             "nodes",    "edges", NULL};
    const cJSON *g = cJSON_GetObjectItem(root, "graph"), *item;
    ck_assert(has_keys(g, graph_keys));
    ck_assert(cJSON_IsTrue(cJSON_GetObjectItem(g, "directed")));
    const cJSON *nodes = cJSON_GetObjectItem(g, "nodes"), *edges = cJSON_GetObjectItem(g, "edges");
    ck_assert(cJSON_IsObject(nodes) && cJSON_IsArray(edges));
    cJSON_ArrayForEach(item, nodes)
    {
        ck_assert(cJSON_IsString(cJSON_GetObjectItem(item, "label")));
        ck_assert(has_keys(cJSON_GetObjectItem(item, "metadata"), node_keys));
    }
    cJSON_ArrayForEach(item, edges)
    {
        ck_assert(has_keys(item, edge_keys));
        const cJSON *metadata = cJSON_GetObjectItem(item, "metadata");
        ck_assert(has_keys(metadata, metadata_keys));
        ck_assert_ptr_nonnull(cJSON_GetObjectItemCaseSensitive(nodes, string_of(item, "source")));
        ck_assert_ptr_nonnull(cJSON_GetObjectItemCaseSensitive(nodes, string_of(item, "target")));
        ck_assert_double_ge(number_of(metadata, "weight"), 0);
        ck_assert(number_of(metadata, "sign") == 1 || number_of(metadata, "sign") == -1);
        ck_assert_int_gt(cJSON_GetArraySize(cJSON_GetObjectItem(metadata, "evidence")), 0);
    }
}

START_TEST(a_graph_is_json_graph_format)
{
    fold(&six);
    cJSON *json = parse(write_graph("json"));
    check_jgf(json);
    const cJSON *g = cJSON_GetObjectItem(json, "graph");
    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(g, "nodes")), 6);
    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(g, "edges")), (int)graph->n_edges);
    const cJSON *metadata = cJSON_GetObjectItem(g, "metadata");
    ck_assert_str_eq(string_of(cJSON_GetObjectItem(metadata, "articles")->child, "name"),
                     "six.txt");
    ck_assert(*string_of(metadata, "version"));
    cJSON_Delete(json);
}
END_TEST

static int faction_of(const cJSON *g, const cJSON *edge, const char *end)
{
    const cJSON *nodes = cJSON_GetObjectItem(g, "nodes");
    const cJSON *node = cJSON_GetObjectItemCaseSensitive(nodes, string_of(edge, end));
    return (int)number_of(cJSON_GetObjectItem(node, "metadata"), "faction");
}

START_TEST(factions_and_strains_agree)
{
    fold(&six);
    cJSON *json = parse(write_graph("json"));
    const cJSON *g = cJSON_GetObjectItem(json, "graph"), *edge;
    const cJSON *balance = cJSON_GetObjectItem(cJSON_GetObjectItem(g, "metadata"), "balance");
    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(balance, "factions")), 2);
    int strained = 0;
    cJSON_ArrayForEach(edge, cJSON_GetObjectItem(g, "edges"))
    {
        const char *word = string_of(cJSON_GetObjectItem(edge, "metadata"), "balance");
        int from = faction_of(g, edge, "source"), to = faction_of(g, edge, "target");
        ck_assert(from >= 1 && from <= 2 && to >= 1 && to <= 2);
        ck_assert(strcmp(word, "fits") == 0 || strcmp(word, "strains") == 0);
        strained += strcmp(word, "strains") == 0;
    }
    ck_assert(strained > 0 || !cJSON_GetArraySize(cJSON_GetObjectItem(balance, "strains")));
    cJSON_Delete(json);
}
END_TEST

START_TEST(stats_are_written_whatever_the_graph)
{
    const struct ent_document *documents[] = {&six, &hostile};
    for (size_t n = 0; n < 3; n++) {
        ent_graph_free(graph);
        ck_assert_int_eq(ent_graph_fold(&graph, n ? &documents[n - 1] : NULL, n > 0), 0);
        out.len = 0;
        ck_assert_int_eq(ent_stats_format_find("text")->write(&out, graph), 0);
        ck_assert_ptr_nonnull(strstr(out.data, "frustration"));
        ck_assert(n < 2 || strstr(out.data, "warming       "));
        check_clean();
        out.len = 0;
        ck_assert_int_eq(ent_stats_format_for_file("a.json")->write(&out, graph), 0);
        cJSON *json = parse(out.data);
        ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(json, "actors")),
                         (int)graph->n_nodes);
        const cJSON *trends = cJSON_GetObjectItem(json, "trends");
        ck_assert(n < 2 || strcmp(string_of(trends->child, "trend"), "warming") == 0);
        cJSON_Delete(json);
    }
}
END_TEST

START_TEST(hostile_labels_pass_through_json)
{
    fold(&hostile);
    cJSON *json = parse(write_graph("json"));
    check_clean();
    check_jgf(json);
    const cJSON *node = cJSON_GetObjectItem(cJSON_GetObjectItem(json, "graph"), "nodes")->child;
    ck_assert_str_eq(node->string, "A\"\\<&>");
    ck_assert_int_eq(strncmp(string_of(node, "label"), HOSTILE, 20), 0);
    cJSON_Delete(json);
}
END_TEST

static const cJSON *edge_metadata(const cJSON *root, int index)
{
    const cJSON *edges = cJSON_GetObjectItem(cJSON_GetObjectItem(root, "graph"), "edges");
    return cJSON_GetObjectItem(cJSON_GetArrayItem(edges, index), "metadata");
}

START_TEST(the_trend_follows_the_dates)
{
    fold(&hostile);
    cJSON *json = parse(write_graph("json"));
    const cJSON *metadata = edge_metadata(json, 0);
    ck_assert_str_eq(string_of(metadata, "trend"), "warming");
    ck_assert_str_eq(string_of(metadata, "first"), "2024-01-02");
    ck_assert_str_eq(string_of(metadata, "last"), "2024-03-04");
    ck_assert(cJSON_IsNull(cJSON_GetObjectItem(edge_metadata(json, 1), "trend")));
    cJSON_Delete(json);
    ent_graph_free(graph);
    hostile.ties.items[0].date.start = hostile.ties.items[0].date.end = (struct ent_date){0};
    fold(&hostile);
    json = parse(write_graph("json")); /* the undated one is as old as its article: the newest */
    ck_assert_str_eq(string_of(edge_metadata(json, 0), "trend"), "cooling");
    cJSON_Delete(json);
}
END_TEST

static int count_elements(const xmlNode *node, const char *name)
{
    int n = 0;
    for (; node; node = node->next)
        n += (node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0) +
             count_elements(node->children, name);
    return n;
}

static const xmlNode *first_element(const xmlNode *node, const char *name)
{
    for (; node; node = node->next) {
        const xmlNode *found = NULL;
        if (node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0)
            return node;
        if ((found = first_element(node->children, name)) != NULL)
            return found;
    }
    return NULL;
}

START_TEST(graphml_is_well_formed_and_keeps_parallel_edges)
{
    fold(&hostile);
    write_graph("graphml");
    check_clean();
    xmlDocPtr xml = xmlReadMemory(out.data, (int)out.len, "x", NULL, XML_PARSE_NONET);
    ck_assert_ptr_nonnull(xml);
    const xmlNode *root = xmlDocGetRootElement(xml);
    ck_assert_int_eq(count_elements(root, "node"), 3);
    ck_assert_int_eq(count_elements(root, "edge"), 4);
    const xmlNode *node = first_element(root, "node");
    xmlChar *id = xmlGetProp(node, (const xmlChar *)"id");
    ck_assert_str_eq((char *)id, "A\"\\<&>");
    xmlChar *label = xmlNodeGetContent(first_element(node->children, "data"));
    ck_assert_str_eq((char *)label, HOSTILE_LINE);
    xmlFree(id);
    xmlFree(label);
    xmlFreeDoc(xml);
}
END_TEST

START_TEST(a_picture_holds_every_actor_and_line)
{
    fold(&six);
    write_graph("svg");
    xmlDoc *doc = xmlReadMemory(out.data, (int)out.len, "six.svg", NULL, XML_PARSE_NONET);
    ck_assert_ptr_nonnull(doc);
    const xmlNode *root = xmlDocGetRootElement(doc);
    ck_assert_int_eq(count_elements(root, "path"),
                     (int)graph->n_dyads + 2); /* and two arrowheads */
    ck_assert_int_eq(count_elements(root, "title"), (int)graph->n_nodes);
    xmlFreeDoc(doc);
}
END_TEST

START_TEST(a_page_is_text_and_links_only)
{
    fold(&hostile);
    const char *page = write_graph("html");
    check_clean();
    ck_assert_int_eq(occurrences(page, "<script"), 1);
    ck_assert_int_eq(occurrences(page, "<f>"), 0);
    ck_assert_ptr_nonnull(
        strstr(page, "<title>a&quot;b\\c d e&lt;f&gt;&amp;amp;&#39;g&#39;| [31m"));
    ck_assert_ptr_nonnull(strstr(page, "lang=\"en&quot;&gt;&lt;script&gt;\""));
    ent_graph_free(graph);
    fold(&six);
    page = write_graph("html");
    ck_assert_int_eq(occurrences(page, "<li id=\"tie-"), (int)graph->n_dyads);
    ck_assert_int_eq(occurrences(page, "<li id=\"actor-"), (int)graph->n_nodes);
    ck_assert_int_eq(occurrences(page, "<span class=\"s\""), (int)six.text.n_sentences);
    ck_assert_int_eq(occurrences(page, "<li><a href=\"#s0-"), (int)graph->n_evidence);
}
END_TEST

START_TEST(dot_is_escaped)
{
    fold(&hostile);
    const char *dot = write_graph("dot");
    check_clean();
    ck_assert_ptr_nonnull(
        strstr(dot, "\n  \"A\\\"\\\\<&>\" [label=\"a\\\"b\\\\c d e<f>&amp;amp;'g'"));
    ck_assert_ptr_nonnull(strstr(dot, "\"B'\" -> \"A\\\"\\\\<&>\" [label=\"+ SUPPORT\", sign=1"));
    ck_assert_ptr_nonnull(strstr(dot, "style=dashed"));
    ck_assert_int_eq(occurrences(dot, " -> "), 4);
    ent_graph_free(graph);
    fold(&six); /* what an edge is called goes with its sign */
    ck_assert_ptr_null(strstr(write_graph("dot"), "− SUPPORT"));
}
END_TEST

START_TEST(csv_is_quoted)
{
    fold(&hostile);
    const char *csv = write_graph("csv");
    check_clean();
    ck_assert_int_eq(strncmp(csv, "Source,Target,Type,Id,Label,Weight,", 35), 0);
    ck_assert_int_eq(occurrences(csv, "\n"), 5);
    ck_assert_ptr_nonnull(
        strstr(csv, "\n\"A\"\"\\<&>\",\"B'\",Directed,0,\"SUPPORT\",2.0,1,1.0,1.0,warming,"));
    ck_assert_ptr_nonnull(strstr(csv, ",Undirected,"));
}
END_TEST

START_TEST(an_empty_graph_is_written_too)
{
    fold(&empty);
    cJSON *json = parse(write_graph("json"));
    check_jgf(json);
    cJSON_Delete(json);
    write_graph("graphml");
    xmlDocPtr xml = xmlReadMemory(out.data, (int)out.len, "x", NULL, XML_PARSE_NONET);
    ck_assert_ptr_nonnull(xml);
    xmlFreeDoc(xml);
    ck_assert_int_eq(occurrences(write_graph("csv"), "\n"), 1);
    ck_assert_ptr_nonnull(strstr(write_graph("dot"), "}\n"));
}
END_TEST

START_TEST(huge_strings_take_their_time_only)
{
    const size_t n = 1 << 18;
    char *huge = malloc(n + 1);
    for (size_t i = 0; i < n; i++)
        huge[i] = "\"<&\\ \xE6\x97\xA5"[i % 8];
    huge[n] = '\0';
    hostile.cast.actors[0].name = hostile.cast.actors[0].root_name = huge;
    hostile.cast.actors[0].id = hostile.cast.actors[0].root = huge;
    fold(&hostile);
    const struct ent_document *documents[] = {&hostile};
    for (const struct ent_graph_format *f = ent_graph_formats; f->name; f++)
        write_graph(f->name);
    for (const struct ent_ties_format *f = ent_ties_formats; f->name; f++)
        write_ties(f->name, documents, 1);
    out.len = 0;
    ck_assert_int_eq(ent_document_dump(&out, &hostile, 80, 0), 0);
    ent_graph_free(graph);
    graph = NULL;
    free(huge);
}
END_TEST

START_TEST(formats_are_found_by_name_and_extension)
{
    ck_assert_str_eq(ent_article_formats[0].name, "text");
    ck_assert_str_eq(ent_ties_formats[0].name, "table");
    ck_assert_str_eq(ent_graph_formats[0].name, "json");
    ck_assert_ptr_null(ent_graph_format_find("GIF"));
    ck_assert_ptr_null(ent_ties_format_find(""));
    ck_assert_ptr_null(ent_article_format_find("pdf"));
    ck_assert_str_eq(ent_graph_format_for_file("a.b/c.GraphML")->name, "graphml");
    ck_assert_ptr_null(ent_graph_format_for_file("a.dot/c"));
    ck_assert_ptr_null(ent_graph_format_for_file(".csv"));
    ck_assert_ptr_null(ent_graph_format_for_file("x."));
}
END_TEST

/* Writes every graph export of the hostile document and of the six actors for other readers. */
static int write_files(const char *folder)
{
    setup();
    const struct ent_document *documents[] = {&hostile, &six};
    static const char *const names[] = {"hostile", "six"};
    int failed = 0;
    for (int i = 0; i < 2; i++) {
        failed |= ent_graph_fold(&graph, &documents[i], 1) != 0;
        for (const struct ent_graph_format *f = ent_graph_formats; f->name && !failed; f++) {
            char path[4096];
            snprintf(path, sizeof path, "%s/%s.%s", folder, names[i], f->extension);
            out.len = 0;
            int status = f->write(&out, graph);
            if (status == ENT_E_UNSUPPORTED && f->needs)
                continue;
            failed = status || ent_source_write(path, out.data, out.len, NULL);
        }
        ent_graph_free(graph);
        graph = NULL;
    }
    teardown();
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

static void add_tests(TCase *tc)
{
    tcase_add_test(tc, a_graph_is_json_graph_format);
    tcase_add_test(tc, factions_and_strains_agree);
    tcase_add_test(tc, stats_are_written_whatever_the_graph);
    tcase_add_test(tc, hostile_labels_pass_through_json);
    tcase_add_test(tc, the_trend_follows_the_dates);
    tcase_add_test(tc, graphml_is_well_formed_and_keeps_parallel_edges);
    tcase_add_test(tc, a_picture_holds_every_actor_and_line);
    tcase_add_test(tc, a_page_is_text_and_links_only);
    tcase_add_test(tc, dot_is_escaped);
    tcase_add_test(tc, csv_is_quoted);
    tcase_add_test(tc, an_empty_graph_is_written_too);
    tcase_add_test(tc, huge_strings_take_their_time_only);
    tcase_add_test(tc, formats_are_found_by_name_and_extension);
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "--write") == 0)
        return write_files(argv[2]);
    Suite *suite = suite_create("export graph");
    TCase *tc = tcase_create("export graph");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    add_tests(tc);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

// SPDX-License-Identifier: MIT
/* Tests of src/export: its helpers, and the formats of articles, ties and whole documents. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "export/encode.h"
#include "export/json.h"
#include "export/link.h"
#include "export/wrap.h"
#include "export_fixture.h"
#include "suite.h"

START_TEST(reals_have_a_point_in_every_locale)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = {{8, "8.0"},          {-0.25, "-0.25"},   {0, "0.0"},
                 {-0.00001, "0.0"},   {1.05, "1.05"},     {-10, "-10.0"},
                 {3.14159, "3.1416"}, {0.0101, "0.0101"}, {1e15, "1000000000000000.0"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        out.len = 0;
        ent_put_real(&out, cases[i].value);
        ck_assert_str_eq(out.data, cases[i].text);
    }
}
END_TEST

START_TEST(cells_are_padded_and_cut_by_width)
{
    ent_put_cells(&out, "ab", 4);
    ent_put_cells(&out, "日本語", 4);
    ent_put_cells(&out, "日本語", 6);
    ent_put_cells(&out, "", 1);
    ck_assert_str_eq(out.data, "ab  日… 日本語 ");
}
END_TEST

START_TEST(json_nests_and_escapes)
{
    struct ent_json json = {.out = &out, .flat = 1};
    ent_json_object(&json, NULL);
    ent_json_array(&json, "a\"");
    ent_json_array_end(&json);
    ent_json_object(&json, "o");
    ent_json_null(&json, "n");
    ent_json_boolean(&json, "t", 1);
    ent_json_object_end(&json);
    ent_json_string(&json, "s", "\"\\\n\x01\x7f\xc2\x9b é\xff");
    ent_json_real(&json, "inf", 1.0 / 0.0);
    ent_json_object_end(&json);
    ck_assert_str_eq(out.data, "{\"a\\\"\": [], \"o\": {\"n\": null, \"t\": true}, "
                               "\"s\": \"\\\"\\\\\\n\\u0001\\u007f\\u009b é\xEF\xBF\xBD\", "
                               "\"inf\": null}");
}
END_TEST

START_TEST(a_document_is_one_line_of_json)
{
    static const char *const keys[] = {"id", "title", "date", "actors", "ties", NULL};
    static const char *const actor_keys[] = {"id", "name", "type", "mentions", NULL};
    static const char *const tie_keys[] = {
        "source",       "target",      "symmetric",   "sign",         "category",
        "mode",         "cameo",       "goldstein",   "quad",         "status",
        "confidence",   "rule",        "found_by",    "date",         "trigger",
        "trigger_span", "source_span", "target_span", "source_actor", "target_actor",
        "start",        "end",         "sentence",    "text",         NULL};
    ck_assert_int_eq(ent_document_json(&out, &six, "\"a1\""), 0);
    ck_assert_ptr_null(strchr(out.data, '\n'));
    cJSON *json = parse(out.data);
    ck_assert(has_keys(json, keys));
    ck_assert_str_eq(string_of(json, "id"), "a1");
    const cJSON *ties = cJSON_GetObjectItem(json, "ties");
    ck_assert_int_eq(cJSON_GetArraySize(ties), (int)six.ties.count);
    const cJSON *tie = cJSON_GetArrayItem(ties, 13);
    ck_assert(has_keys(tie, tie_keys));
    ck_assert_str_eq(string_of(tie, "source"), "PRK");
    ck_assert_str_eq(string_of(tie, "source_actor"), "PRK/KIM_JONG_UN");
    ck_assert_str_eq(string_of(tie, "text"), "PRK/KIM_JONG_UN welcomes RUS.");
    ck_assert_double_eq(number_of(tie, "sentence"), 14);
    ck_assert_str_eq(string_of(tie, "status"), "asserted");
    ck_assert(cJSON_IsNull(cJSON_GetObjectItem(tie, "date")));
    ck_assert(has_keys(cJSON_GetObjectItem(json, "actors")->child, actor_keys));
    cJSON_Delete(json);
    out.len = 0;
    ck_assert_int_eq(ent_document_json(&out, &empty, NULL), 0);
    ck_assert_str_eq(out.data, "{\"id\": null, \"title\": \"A \\\"title\\\" & more\", "
                               "\"date\": \"2024-08-20\", \"actors\": [], \"ties\": []}");
}
END_TEST

START_TEST(mentions_stand_with_their_actors)
{
    static const char *const expected[] = {"[[0,3]]", "[[4,7],[20,25]]", "[[8,11],[20,25]]"};
    static uint32_t members[] = {2, 1, 0, 2, 1};
    struct ent_mention mentions[] = {{.span = {0, 3}, .member = 2, .members = 1},
                                     {.span = {4, 7}, .member = 1, .members = 1},
                                     {.span = {8, 11}, .member = 0, .members = 1},
                                     {.span = {20, 25}, .member = 3, .members = 2}};
    six.cast.mentions = mentions;
    six.cast.n_mentions = 4;
    six.cast.members = members;
    six.cast.n_members = 5;
    ck_assert_int_eq(ent_document_json(&out, &six, NULL), 0);
    cJSON *json = parse(out.data);
    const cJSON *actor = cJSON_GetObjectItem(json, "actors")->child;
    for (int i = 0; i < 3; i++, actor = actor->next) {
        char *spans = cJSON_PrintUnformatted(cJSON_GetObjectItem(actor, "mentions"));
        ck_assert_str_eq(spans, expected[i]);
        free(spans);
    }
    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(actor, "mentions")), 0);
    cJSON_Delete(json);
}
END_TEST

START_TEST(ties_make_one_array_over_all_documents)
{
    const struct ent_document *documents[] = {&empty, &six, &empty, &hostile};
    cJSON *json = parse(write_ties("json", documents, 4));
    ck_assert_int_eq(cJSON_GetArraySize(json), (int)(six.ties.count + hostile.ties.count));
    ck_assert_str_eq(json->child->child->string, "article");
    ck_assert_str_eq(string_of(json->child, "article"), "six.txt");
    check_clean();
    cJSON_Delete(json);
    json = parse(write_ties("json", documents, 1));
    ck_assert_int_eq(cJSON_GetArraySize(json), 0);
    cJSON_Delete(json);
}
END_TEST

START_TEST(lines_of_ties_are_whole)
{
    const struct ent_document *documents[] = {&hostile, &six};
    const int n = (int)(six.ties.count + hostile.ties.count);
    ck_assert_int_eq(occurrences(write_ties("jsonl", documents, 2), "\n"), n);
    check_clean();
    ck_assert_int_eq(occurrences(write_ties("tsv", documents, 2), "\n"), n + 1);
    ck_assert_int_eq(occurrences(out.data, "\t"), 19 * (n + 1));
    check_clean();
    ck_assert_int_eq(occurrences(write_ties("plover", documents, 2), "\n"), n);
    check_clean();
}
END_TEST

START_TEST(a_table_lines_up_and_shows_the_sign)
{
    const struct ent_document *documents[] = {&empty, &six, &hostile};
    const char *table = write_ties("table", documents, 3);
    ck_assert_ptr_nonnull(strstr(table, "empty.txt: A \"title\" & more\n  no ties\n\nsix.txt"));
    ck_assert_ptr_nonnull(strstr(table, "\n  North Korea         ←−→ China "));
    ck_assert_ptr_nonnull(strstr(table, "\n  North Korea (PRK)   ─+→ Russia "));
    ck_assert_ptr_nonnull(strstr(table, "…"));
    check_clean();
    int column = 0;
    for (const char *at = table; (at = strstr(at, "→ ")) != NULL; at++) {
        const char *line = at;
        while (line > table && line[-1] != '\n')
            line--;
        int cells = ent_cells(line, (size_t)(at - line));
        if (at < strstr(table, "dir/")) {
            ck_assert(!column || cells == column);
            column = cells;
        }
    }
}
END_TEST

START_TEST(plover_records_tell_what_did_not_happen)
{
    const struct ent_document *documents[] = {&hostile};
    const char *line = write_ties("plover", documents, 1);
    cJSON *first = parse(line);
    ck_assert_str_eq(string_of(first, "date"), "2024-01-02");
    ck_assert(cJSON_IsTrue(cJSON_GetObjectItem(first, "has_event")));
    ck_assert_str_eq(cJSON_GetObjectItem(first, "event")->child->valuestring, "ACCUSE");
    ck_assert_str_eq(string_of(cJSON_GetObjectItem(first, "recipient")->child, "code"), "B'");
    ck_assert_double_lt(number_of(cJSON_GetObjectItem(first, "text_info"), "end"),
                        hostile.article.text_len);
    for (int i = 0; i < 3; i++)
        line = strchr(line, '\n') + 1;
    cJSON *negated = parse(line);
    ck_assert(cJSON_IsFalse(cJSON_GetObjectItem(negated, "has_event")));
    ck_assert_str_eq(string_of(negated, "comment"), "negated");
    ck_assert_str_eq(string_of(negated, "date"), "2024-08-20");
    cJSON_Delete(first);
    cJSON_Delete(negated);
}
END_TEST

START_TEST(petrarch_lines_have_their_columns)
{
    const struct ent_document *documents[] = {&hostile, &empty};
    hostile.cast.actors[1].sector = "GOV";
    strcpy(hostile.ties.items[0].cameo, "111");
    const char *text = write_ties("petrarch", documents, 2);
    check_clean();
    ck_assert_int_eq(occurrences(text, "\n"), 3); /* neither the negated nor the future one */
    ck_assert_int_eq(occurrences(text, "\t"), 3 * 7);
    ck_assert_int_eq(strncmp(text, "20240102\tA\"\\<&>\tB'GOV\t111\t\tdir/", 31), 0);
    strcpy(hostile.ties.items[0].cameo, "11"); /* a root alone is no event */
    ck_assert_ptr_nonnull(strstr(write_ties("petrarch", documents, 1), "\tB'GOV\t110\t"));
    hostile.ties.items[0].symmetric = 1;
    ck_assert_int_eq(occurrences(write_ties("petrarch", documents, 1), "\n"), 4);
}
END_TEST

/* Column `n` (from 1) of line `line` (from 0). */
static const char *column(const char *text, int line, int n)
{
    static char cell[512];
    while (line-- > 0)
        text = strchr(text, '\n') + 1;
    while (--n > 0)
        text = strchr(text, '\t') + 1;
    size_t len = strcspn(text, "\t\n");
    ck_assert_uint_lt(len, sizeof cell);
    memcpy(cell, text, len);
    cell[len] = '\0';
    return cell;
}

struct cell {
    int column;
    const char *text;
};

static void check_cells(const char *text, int line, const struct cell *cells, size_t n)
{
    for (size_t i = 0; i < n; i++)
        ck_assert_str_eq(column(text, line, cells[i].column), cells[i].text);
}

/* Three of the five hostile ties are events; the first is made a mutual demand of a government. */
static const char *write_events(const char *format)
{
    const struct ent_document *documents[] = {&hostile, &empty};
    hostile.cast.actors[1].sector = "GOV";
    hostile.cast.actors[0].root_type = ENT_ACTOR_GROUP;
    hostile.cast.actors[1].root_type = ENT_ACTOR_COUNTRY;
    hostile.cast.actors[1].root_name = "Bland";
    hostile.ties.items[0].symmetric = 1;
    strcpy(hostile.ties.items[0].cameo, "16");
    const char *text = write_ties(format, documents, 2);
    check_clean();
    return text;
}

START_TEST(icews_lines_have_their_columns)
{
    static const struct cell header[] = {{1, "Event ID"}, {20, "Longitude"}};
    static const struct cell first[] = {
        {1, "1"}, {2, "2024-01-02"},  {4, ""},       {5, ""},  {7, "160"},
        {9, "B"}, {10, "Government"}, {11, "Bland"}, {13, "1"}};
    static const struct cell second[] = {{1, "2"}, {3, "B"}, {5, "Bland"}, {11, ""}};
    const char *text = write_events("icews");
    ck_assert_int_eq(occurrences(text, "\n"), 1 + 4);
    ck_assert_int_eq(occurrences(text, "\t"), 5 * 19);
    check_cells(text, 0, header, sizeof header / sizeof *header);
    check_cells(text, 1, first, sizeof first / sizeof *first);
    check_cells(text, 2, second, sizeof second / sizeof *second);
}
END_TEST

START_TEST(polecat_lines_have_their_columns)
{
    static const struct cell header[] = {
        {1, "Event ID"}, {6, "Quad Code"}, {16, "Recipient Name"}, {40, "Version"}};
    static const struct cell first[] = {
        {1, "1"},      {2, "2024-01-02"}, {3, "ACCUSE"}, {4, "None"},  {9, "None"},       {16, "B"},
        {17, "Bland"}, {19, "GOV"},       {24, "None"},  {33, "None"}, {35, "2024-08-20"}};
    const char *text = write_events("polecat");
    ck_assert_int_eq(occurrences(text, "\n"), 1 + 4);
    ck_assert_int_eq(occurrences(text, "\t"), 5 * 39);
    check_cells(text, 0, header, sizeof header / sizeof *header);
    check_cells(text, 1, first, sizeof first / sizeof *first);
    ck_assert_str_eq(column(text, 2, 8), "B");
}
END_TEST

START_TEST(gdelt_lines_have_their_columns)
{
    static const struct cell first[] = {{1, "1"},
                                        {2, "20240102"},
                                        {3, "202401"},
                                        {4, "2024"},
                                        {5, "2024.0876"},
                                        {8, ""},
                                        {16, "B'GOV"},
                                        {17, "B"},
                                        {18, "B'"},
                                        {19, ""},
                                        {23, "GOV"},
                                        {26, "1"},
                                        {27, "160"},
                                        {28, "160"},
                                        {29, "16"},
                                        {30, "4"},
                                        {32, "1"},
                                        {60, "20240820000000"},
                                        {61, "https://example.org/?a=1&b=\"<>"}};
    const char *text = write_events("gdelt");
    ck_assert_int_eq(occurrences(text, "\n"), 4);
    ck_assert_int_eq(occurrences(text, "\t"), 4 * 60);
    check_cells(text, 0, first, sizeof first / sizeof *first);
    strcpy(hostile.ties.items[0].cameo, "094"); /* its quad class is GDELT's own */
    const struct ent_document *documents[] = {&hostile};
    ck_assert_str_eq(column(write_ties("gdelt", documents, 1), 0, 30), "2");
}
END_TEST

START_TEST(articles_as_json_have_all_fields)
{
    static const char *const keys[] = {"title",    "authors", "date",        "site", "section",
                                       "language", "url",     "description", "text", "blocks",
                                       "dropped",  "removed", NULL};
    cJSON *json = parse(write_article("json", &hostile.article));
    check_clean();
    ck_assert(has_keys(json, keys));
    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(json, "blocks")), 7);
    ck_assert_str_eq(string_of(cJSON_GetObjectItem(json, "blocks")->child, "kind"), "paragraph");
    ck_assert_str_eq(string_of(cJSON_GetObjectItem(json, "dropped")->child, "reason"), "title");
    cJSON_Delete(json);
    hostile.article.date = (struct ent_date){0};
    json = parse(write_article("json", &hostile.article));
    ck_assert(cJSON_IsNull(cJSON_GetObjectItem(json, "date")));
    cJSON_Delete(json);
}
END_TEST

START_TEST(text_is_the_body_only)
{
    static struct ent_block blocks[] = {{.span = {0, 3}}, {.span = {5, 8}}};
    struct ent_article article = six.article;
    article.text = "One\n\nTwo";
    article.blocks = blocks;
    article.n_blocks = 2;
    ck_assert_str_eq(write_article("text", &article), "One\n\nTwo\n");
    ck_assert_str_eq(write_article("markdown", &article),
                     "# A \"title\" \\& more\n\n2024-08-20\n\nOne\n\nTwo\n");
}
END_TEST

START_TEST(markdown_is_escaped)
{
    static const struct {
        enum ent_block_kind kind;
        int level;
        const char *text, *markdown;
    } cases[] = {
        {ENT_BLOCK_PARAGRAPH, 0, "# no *heading*", "\\# no \\*heading\\*\n"},
        {ENT_BLOCK_PARAGRAPH, 0, "12. no list", "12\\. no list\n"},
        {ENT_BLOCK_PARAGRAPH, 0, "- [x](y) <b>", "\\- \\[x\\](y) \\<b\\>\n"},
        {ENT_BLOCK_PARAGRAPH, 0, "two\nlines", "two lines\n"},
        {ENT_BLOCK_HEADING, 3, "Title", "### Title\n"},
        {ENT_BLOCK_HEADING, 99, "Title", "###### Title\n"},
        {ENT_BLOCK_ITEM, 2, "item", "  - item\n"},
        {ENT_BLOCK_QUOTE, 0, "said", "> said\n"},
        {ENT_BLOCK_CODE, 0, "a\n```\nb", "````\na\n```\nb\n````\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct ent_block block = {.span = {0, (uint32_t)strlen(cases[i].text)},
                                  .kind = cases[i].kind,
                                  .level = cases[i].level};
        struct ent_article article = {.title = "",
                                      .site = "",
                                      .section = "",
                                      .text = cases[i].text,
                                      .blocks = &block,
                                      .n_blocks = 1};
        ck_assert_str_eq(write_article("markdown", &article), cases[i].markdown);
    }
}
END_TEST

START_TEST(html_holds_nothing_but_text)
{
    const char *html = write_article("html", &hostile.article);
    check_clean();
    ck_assert_ptr_null(strstr(html, "<script"));
    ck_assert_ptr_null(strstr(html, "<f>"));
    ck_assert_ptr_nonnull(strstr(html, "&lt;f&gt;&amp;amp;&#39;g&#39;"));
    ck_assert_ptr_nonnull(strstr(html, "<link rel=\"canonical\" href=\"https://example.org/?a=1"));
    hostile.article.url = "javascript:alert(1)";
    ck_assert_ptr_null(strstr(write_article("html", &hostile.article), "javascript"));
}
END_TEST

START_TEST(html_lists_nest)
{
    static struct ent_block blocks[] = {
        {.span = {0, 1}, .kind = ENT_BLOCK_ITEM, .level = 1},
        {.span = {1, 2}, .kind = ENT_BLOCK_ITEM, .level = 9},
        {.span = {2, 3}, .kind = ENT_BLOCK_ITEM, .level = 1},
        {.span = {3, 4}, .kind = ENT_BLOCK_PARAGRAPH},
    };
    struct ent_article article = hostile.article;
    article.text = "abcd";
    article.blocks = blocks;
    article.n_blocks = 4;
    ck_assert_ptr_nonnull(strstr(write_article("html", &article),
                                 "<ul><li>a<ul><li>b</li></ul>\n</li>\n<li>c</li></ul>\n<p>d</p>"));
}
END_TEST

START_TEST(wrapping_fills_lines_to_the_cell)
{
    const char *text = "one two  three\nfour-five 日本語日本 https://example.org/a_long_word";
    ent_put_wrapped(&out, text, strlen(text),
                    (struct ent_wrap){.width = 9, .first = "- ", .rest = "  "});
    ck_assert_str_eq(out.data, "- one two\n  three\n  four-\n  five 日\n  本語日\n  本\n"
                               "  https://\n  example.\n  org/\n  a_long_word\n");
    out.len = 0;
    ent_put_wrapped(&out, "", 0, (struct ent_wrap){.width = 9, .first = "", .rest = ""});
    ent_put_wrapped(&out, "a b", 3, (struct ent_wrap){.first = "", .rest = ""});
    ck_assert_str_eq(out.data, "\na b\n");
}
END_TEST

START_TEST(links_take_no_cells_and_end_with_their_line)
{
    const char *text = "one two three";
    struct ent_wrap wrap = {.width = 9, .first = "- ", .rest = "  "};
    wrap.link = "x:";
    wrap.link_start = 4;
    wrap.link_end = 11;
    ent_put_wrapped(&out, text, strlen(text), wrap);
    ck_assert_str_eq(out.data, "- one \x1b]8;id=7;x:\x1b\\two\x1b]8;;\x1b\\\n"
                               "  \x1b]8;id=7;x:\x1b\\thr\x1b]8;;\x1b\\ee\n");
}
END_TEST

START_TEST(only_addresses_of_the_web_are_linked)
{
    static const struct {
        const char *address, *text, *link;
    } rows[] = {
        {"https://example.org/a?b=c#d", NULL, "https://example.org/a?b=c#d"},
        {"HTTP://example.org/日 本", NULL, "HTTP://example.org/%E6%97%A5%20%E6%9C%AC"},
        {"https://e.org/\x1b]8;;\x07\x7f\xc2\x9c", NULL, "https://e.org/%1B]8;;%07%7F%C2%9C"},
        {"https://e.org/", "a-b, c", "https://e.org/#:~:text=a%2Db%2C%20c"},
        {"https://e.org/#d", "1 2 3 4 5\n6 7 8 9 10 11 12. ",
         "https://e.org/#d:~:text=1%202%203%204%205,8%209%2010%2011%2012."},
        {"https://", NULL, ""},
        {"file:///etc/passwd", NULL, ""},
        {"javascript:alert(1)", NULL, ""},
        {"", NULL, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text = rows[i].text;
        out.len = 0;
        int made = ent_put_address(&out, rows[i].address, text, text ? strlen(text) : 0);
        ck_assert_int_eq(made, rows[i].link[0] != '\0');
        ck_assert_int_eq(strncmp(out.data ? out.data : "", rows[i].link, out.len), 0);
        ck_assert_uint_eq(out.len, strlen(rows[i].link));
    }
    char huge[ENT_LINK_MOST + 64];
    memset(huge, 'a', sizeof huge);
    memcpy(huge, "https://", 8);
    huge[sizeof huge - 1] = '\0';
    out.len = 0;
    ck_assert_int_eq(ent_put_address(&out, huge, NULL, 0), 0);
    ck_assert_uint_eq(out.len, 0);
}
END_TEST

START_TEST(a_dump_has_article_and_ties)
{
    six.article.blocks = (struct ent_block[]){{.span = {0, six.article.text_len}}};
    six.article.n_blocks = 1;
    ck_assert_int_eq(ent_document_dump(&out, &six, 40, 0), 0);
    check_clean();
    ck_assert_int_eq(strncmp(out.data, "A \"title\" & more\n2024-08-20\n\nPRK accuses CHN.", 40),
                     0);
    ck_assert_ptr_nonnull(strstr(out.data, "\n\nTies (20)\n- North Korea ←−→ China: ACCUSE"));
    for (const char *line = out.data; *line; line = strchr(line, '\n') + 1)
        ck_assert_int_le(ent_cells(line, strcspn(line, "\n")), 40);
    out.len = 0;
    ck_assert_int_eq(ent_document_dump(&out, &hostile, 20, 0), 0);
    out.len = 0;
    ck_assert_int_eq(ent_document_dump(&out, &empty, 80, 0), 0);
    ck_assert_str_eq(out.data, "A \"title\" & more\n2024-08-20\n\nNo ties\n");
}
END_TEST

static void add_tests(TCase *tc)
{
    tcase_add_test(tc, reals_have_a_point_in_every_locale);
    tcase_add_test(tc, cells_are_padded_and_cut_by_width);
    tcase_add_test(tc, json_nests_and_escapes);
    tcase_add_test(tc, a_document_is_one_line_of_json);
    tcase_add_test(tc, mentions_stand_with_their_actors);
    tcase_add_test(tc, ties_make_one_array_over_all_documents);
    tcase_add_test(tc, lines_of_ties_are_whole);
    tcase_add_test(tc, a_table_lines_up_and_shows_the_sign);
    tcase_add_test(tc, plover_records_tell_what_did_not_happen);
    tcase_add_test(tc, petrarch_lines_have_their_columns);
    tcase_add_test(tc, icews_lines_have_their_columns);
    tcase_add_test(tc, polecat_lines_have_their_columns);
    tcase_add_test(tc, gdelt_lines_have_their_columns);
    tcase_add_test(tc, articles_as_json_have_all_fields);
    tcase_add_test(tc, text_is_the_body_only);
    tcase_add_test(tc, markdown_is_escaped);
    tcase_add_test(tc, html_holds_nothing_but_text);
    tcase_add_test(tc, html_lists_nest);
    tcase_add_test(tc, wrapping_fills_lines_to_the_cell);
    tcase_add_test(tc, links_take_no_cells_and_end_with_their_line);
    tcase_add_test(tc, only_addresses_of_the_web_are_linked);
    tcase_add_test(tc, a_dump_has_article_and_ties);
}

int main(void)
{
    Suite *suite = suite_create("export");
    TCase *tc = tcase_create("export");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_set_timeout(tc, 60);
    add_tests(tc);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

// SPDX-License-Identifier: MIT
/* Tests of filters: their words, what they leave, and that nothing moves or is lost by them. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "marked.h"
#include "reader/commands.h"
#include "reader/complete.h"
#include "reader/filter.h"
#include "reader/frame.h"
#include "reader/key.h"
#include "reader/state.h"
#include "suite.h"

/* Words --------------------------------------------------------------------------------------- */

static const struct {
    const char *words, *told; /* NULL: they are refused */
} filters[] = {
    {"+", "+ only"},
    {"hostile", "- only"},
    {"\u2212", "- only"},
    {"+ -", ""},
    {"assault coerce", "COERCE, ASSAULT only"},
    {"!ASSAULT", "not ASSAULT"},
    {"assault,coerce !coerce", "ASSAULT only"},
    {"weight=2 asserted", "asserted only; weight 2 or more"},
    {"weight>=1.5", "weight 1.5 or more"},
    {"confidence=0.8", "confidence 0.8 or more"},
    {"2024", "2024..2024"},
    {"2024-01..2024-06", "2024..2024-06"},
    {"2024-03..", "2024-03.."},
    {"..2024-06-15", "..2024-06-15"},
    {"country 2024-Q2", "country only; 2024-04..2024-06"},
    {"+ weight=3 off", ""},
    {"off -", "- only"},
    {"", ""},
    {"nonsense", NULL},
    {"weight=", NULL},
    {"weight=-1", NULL},
    {"weight=nan", NULL},
    {"weight=1e9", NULL},
    {"..", NULL},
    {"2024-13", NULL},
    {"2025..2024", NULL},
    {"asserted !asserted", NULL},
    {"!", NULL},
};
enum { FILTERS = sizeof filters / sizeof *filters };

START_TEST(words_make_filters_and_filters_words)
{
    struct ent_filter filter = {.weight = 0};
    struct ent_message message = {{0}};
    struct ent_buffer told = {0};
    int status = filter_parse(&filter, filters[_i].words, &message);
    if (!filters[_i].told) {
        ck_assert_int_eq(status, ENT_E_FORMAT);
        ck_assert(message.text[0]);
        ck_assert(ent_filter_is_open(&filter));
        return;
    }
    ck_assert_msg(status == 0, "%s", message.text);
    filter_tell(&told, &filter, 1);
    ck_assert_str_eq(told.data ? told.data : "", filters[_i].told);
    ent_buffer_free(&told);
}
END_TEST

START_TEST(groups_that_are_not_named_stay)
{
    struct ent_filter filter = {.weight = 2, .roll = ENT_ROLL_DOWN};
    struct ent_message message;
    ck_assert_int_eq(filter_parse(&filter, "+ AID", &message), 0);
    ck_assert_int_eq(filter_parse(&filter, "AGREE", &message), 0);
    ck_assert_uint_eq(filter.signs, ENT_SIGN_POSITIVE);
    ck_assert_uint_eq(filter.categories, 1u << ENT_CATEGORY_AGREE);
    ck_assert_double_eq(filter.weight, 2);
    ck_assert_int_eq(filter_parse(&filter, "off", &message), 0);
    ck_assert(ent_filter_is_open(&filter));
    ck_assert_int_eq(filter.roll, ENT_ROLL_DOWN);
}
END_TEST

START_TEST(words_are_completed)
{
    static const struct {
        const char *line;
        size_t at;
        const char *whole; /* "" where there is none */
        size_t count;
    } rows[] = {
        {"filt", 0, "filter", 1},
        {"filter ass", 0, "filter asserted", 2},
        {"filter ass", 1, "filter ASSAULT", 2},
        {"filter ass", 2, "", 2},
        {"filter + !coer", 0, "filter + !COERCE", 1},
        {"view t", 0, "view timeline", 1},
        {"compare month,q", 0, "compare month,quarter", 1},
        {"theme h", 0, "theme high-contrast", 1},
        {"set mo", 0, "set mouse=", 1},
        {"set mouse=", 1, "set mouse=no", 2},
        {"set theme=m", 0, "set theme=mono", 1},
        {"style node-n", 0, "style node-neighbour", 1},
        {"style node bla", 0, "style node black", 1},
        {"style node black on gr", 0, "style node black on green", 1},
        {"map x vi", 0, "map x view", 1},
        {"map x view ma", 0, "map x view map", 2},
        {"map x ", 0, "map x down", COMMAND_COUNT},
        {"card nobody", 0, "", 0},
        {"quit x", 0, "", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[64];
        struct settings settings;
        struct reader nobody = {.settings = &settings};
        ck_assert_int_eq(settings_init(&settings), 0);
        size_t word, count = complete_line(&nobody, out, sizeof out, rows[i].line,
                                           strlen(rows[i].line), rows[i].at, &word);
        ck_assert_str_eq(out, rows[i].whole);
        ck_assert_uint_eq(count, rows[i].count);
        settings_free(&settings);
    }
}
END_TEST

/* In the reader ------------------------------------------------------------------------------- */

static const char town[] =
    "title: Town\n"
    "date: 2024-05-02\n"
    "actor: EGY country Egypt\n"
    "actor: SDN country Sudan\n"
    "actor: ETH country Ethiopia\n"
    "actor: KEN country Kenya\n"
    "actor: BANK body Bank\n"
    "\n"
    "[EGY|Egypt] {+ EGY-SDN AGREE|signed} with [SDN|Sudan]. [ETH|Ethiopia] {- ETH>EGY REJECT|said "
    "no} to [EGY|Cairo]. [KEN|Kenya] {- KEN>ETH ACCUSE|blamed} [ETH|it]. [BANK|The bank] {+ "
    "BANK>KEN AID|lent} to [KEN|Kenya].\n";

static struct reader reader;
static struct reader_options options;

static int read_town(struct ent_document **out, const char *path, void *payload,
                     const struct ent_watch *watch, struct ent_message *message)
{
    (void)watch;
    (void)payload;
    return marked_parse(out, path, town, message);
}

static void start(void)
{
    static const char *const paths[] = {"town"};
    options = (struct reader_options){.paths = paths, .n_paths = 1, .read = read_town};
    ck_assert_int_eq(reader_open(&reader, &options), 0);
    ck_assert_int_eq(canvas_resize(&reader.canvas, 40, 160), 0);
    frame_draw(&reader);
}

static void press(const char *keys)
{
    while (*keys) {
        uint32_t key;
        keys += key_read(&key, keys);
        reader_key(&reader, key);
        frame_draw(&reader);
    }
}

static struct rect place_of(const char *id)
{
    uint32_t node = ent_graph_find(reader.graph, id);
    ck_assert_uint_ne(node, UINT32_MAX);
    return reader.places.nodes[node];
}

static void check_same(struct rect a, struct rect b)
{
    ck_assert_int_eq(a.row, b.row);
    ck_assert_int_eq(a.col, b.col);
    ck_assert_int_eq(a.rows, b.rows);
    ck_assert_int_eq(a.cols, b.cols);
}

START_TEST(nodes_keep_their_places_and_what_is_left_out_is_told)
{
    start();
    struct rect egypt = place_of("EGY"), ethiopia = place_of("ETH");
    ck_assert_int_eq(reader_command(&reader, "filter -"), 0);
    frame_draw(&reader);
    ck_assert_uint_eq(reader.graph->n_evidence, 2);
    ck_assert_str_eq(reader.message.text, "2 of 4 ties: \u2212 only");
    check_same(egypt, place_of("EGY"));
    check_same(ethiopia, place_of("ETH"));
    ck_assert_uint_eq(ent_graph_find(reader.graph, "SDN"), UINT32_MAX);
    ck_assert_int_eq(reader_command(&reader, "filter country off"), 0);
    frame_draw(&reader);
    ck_assert_uint_eq(reader.graph->n_evidence, 4);
    ck_assert_ptr_null(reader.base);
    check_same(egypt, place_of("EGY"));
    ck_assert_int_eq(reader_command(&reader, "filter country"), 0);
    ck_assert_uint_eq(reader.graph->n_evidence, 3);
    reader_close(&reader);
}
END_TEST

START_TEST(what_is_picked_stays_picked)
{
    start();
    struct map_selection egypt = {(int)ent_graph_find(reader.graph, "EGY"), -1};
    reader_pick(&reader, egypt);
    ck_assert_int_eq(reader_command(&reader, "filter -"), 0);
    ck_assert_int_eq(reader.picked.node, (int)ent_graph_find(reader.graph, "EGY"));
    ck_assert_int_eq(reader_command(&reader, "filter AID"), 0);
    ck_assert_int_eq(reader.picked.node, -1); /* it is not shown any more */
    ck_assert_int_eq(reader.lead, LEAD_TEXT);
    reader_close(&reader);
}
END_TEST

START_TEST(the_panel_ticks_and_lets_go)
{
    start();
    press("F");
    ck_assert(reader.panel.open);
    press("<Enter>"); /* friendly only */
    ck_assert_uint_eq(reader.filter.signs, ENT_SIGN_POSITIVE);
    press("<Space>"); /* one has to stay */
    ck_assert_uint_eq(reader.filter.signs, ENT_SIGN_POSITIVE);
    press("j<Space>");
    ck_assert_uint_eq(reader.filter.signs, 0);
    press("x");
    ck_assert(ent_filter_is_open(&reader.filter));
    press("G");
    while (reader.panel.rows[reader.panel.at].kind != PANEL_WEIGHT)
        press("k");
    press("ll");
    ck_assert_double_eq(reader.filter.weight, 1);
    press("3h");
    ck_assert_double_eq(reader.filter.weight, 0);
    press("q");
    ck_assert(!reader.panel.open);
    ck_assert(!reader.quit);
    press("FT"); /* another key closes it and does what it does */
    ck_assert(!reader.panel.open);
    ck_assert_int_eq(reader.shown[SIDE_GRAPH], VIEW_TIMELINE);
    reader_close(&reader);
}
END_TEST

/* Changes ------------------------------------------------------------------------------------- */

START_TEST(times_that_cannot_be_compared_are_told)
{
    start();
    ck_assert_int_eq(reader_command(&reader, "compare"), -1); /* all is of one day */
    ck_assert(reader.message.text[0]);
    ck_assert_int_eq(reader.shown[SIDE_GRAPH], VIEW_MAP);
    ck_assert_int_eq(reader_command(&reader, "compare nonsense"), -1);
    ck_assert_int_eq(reader_command(&reader, "compare articles"), -1);
    press("D");
    ck_assert_int_eq(reader.shown[SIDE_GRAPH], VIEW_MAP);
    reader_close(&reader);
}
END_TEST

START_TEST(a_filter_drops_what_was_compared)
{
    start();
    ck_assert_int_eq(reader_command(&reader, "compare 2023,2024"), 0);
    ck_assert_int_eq(reader.shown[SIDE_GRAPH], VIEW_COMPARE);
    ck_assert_uint_eq(reader.compare.now->counts[ENT_CHANGE_CAME], 4);
    press("jjG<Enter>");
    ck_assert_int_eq(reader.shown[SIDE_GRAPH], VIEW_TIES);
    press("<Backspace>");
    ck_assert_int_eq(reader_command(&reader, "filter -"), 0);
    ck_assert_int_ne(reader.shown[SIDE_GRAPH], VIEW_COMPARE);
    ck_assert_ptr_null(reader.compare.now);
    reader_close(&reader);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("filter");
    TCase *tc = tcase_create("filter");
    tcase_add_loop_test(tc, words_make_filters_and_filters_words, 0, FILTERS);
    tcase_add_test(tc, groups_that_are_not_named_stay);
    tcase_add_test(tc, words_are_completed);
    tcase_add_test(tc, nodes_keep_their_places_and_what_is_left_out_is_told);
    tcase_add_test(tc, what_is_picked_stays_picked);
    tcase_add_test(tc, the_panel_ticks_and_lets_go);
    tcase_add_test(tc, times_that_cannot_be_compared_are_told);
    tcase_add_test(tc, a_filter_drops_what_was_compared);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

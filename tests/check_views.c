// SPDX-License-Identifier: MIT
/* Tests of the neighbourhood, the timeline and the orders of pairs, for graphs of many shapes. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "map_fixture.h"
#include "marked.h"
#include "reader/camps.h"
#include "reader/ego.h"
#include "reader/map_plan.h"
#include "reader/map_window.h"
#include "reader/tielist.h"
#include "reader/timeline.h"
#include "suite.h"

static const char *const shapes[] = {"six",   "star8", "clique6",     "ring9",  "two7",
                                     "path5", "grid9", "random20-30", "alone4", "names"};
enum { SHAPES = sizeof shapes / sizeof *shapes };

static const struct map_selection nothing = {-1, -1};

/* A canvas on which a cell outside `area` can be told from a blank. */
static void dot(struct canvas *canvas, struct rect area)
{
    ck_assert_int_eq(canvas_resize(canvas, area.row + area.rows + 2, area.col + area.cols + 2), 0);
    struct rect all = {0, 0, canvas->rows, canvas->cols};
    for (int row = 0; row < canvas->rows; row++)
        for (int col = 0; col < canvas->cols; col++)
            canvas_puts(canvas, all, row, col, ENT_STYLE_TEXT, "~");
    canvas_fill(canvas, area, ENT_STYLE_TEXT);
}

static void check_inside(struct canvas *canvas, struct rect area)
{
    for (int row = 0; row < canvas->rows; row++)
        for (int col = 0; col < canvas->cols; col++) {
            int in = row >= area.row && row < area.row + area.rows && col >= area.col &&
                     col < area.col + area.cols;
            if (!in)
                ck_assert_str_eq(canvas_at(canvas, row, col)->bytes, "~");
        }
}

/* Neighbourhoods ------------------------------------------------------------------------------ */

START_TEST(a_neighbourhood_is_all_dyads_of_its_actor)
{
    struct map_fixture fixture;
    map_fixture_make(&fixture, shapes[_i]);
    const struct ent_graph *graph = fixture.graph;
    struct ego ego = {0};
    for (uint32_t node = 0; node < graph->n_nodes; node++) {
        ck_assert_int_eq(ego_make(&ego, graph, node), 0);
        ck_assert_uint_eq(ego.first[EGO_SIDES], graph->nodes[node].degree);
        for (uint32_t i = 0; i < ego.first[EGO_SIDES]; i++) {
            const struct ent_dyad *dyad = &graph->dyads[ego.dyads[i]];
            ck_assert(dyad->a == node || dyad->b == node);
            ck_assert_uint_ne(ego_other(&ego, graph, ego.dyads[i]), node);
            ck_assert_int_eq(ego_side_of(&ego, i) == EGO_MINUS, dyad->sign < 0);
            ck_assert_int_eq(ego_find(&ego, (int)ego.dyads[i]), (int)i);
        }
        ck_assert_uint_le(graph->nodes[node].degree, graph->nodes[ego_busiest(graph)].degree);
    }
    ego_free(&ego);
    map_fixture_free(&fixture);
}
END_TEST

START_TEST(a_neighbourhood_fits_any_area)
{
    static const int sizes[][2] = {{1, 1},  {2, 3},   {3, 9},   {5, 20},  {8, 38},
                                   {9, 40}, {11, 80}, {30, 57}, {58, 120}};
    struct map_fixture fixture;
    map_fixture_make(&fixture, shapes[_i]);
    struct canvas canvas = {0};
    struct zones zones = {0};
    struct ego ego = {0};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++)
        for (int ascii = 0; ascii < 2; ascii++) {
            struct rect area = {1, 2, sizes[s][0], sizes[s][1]};
            struct map_options options = {.ascii = ascii};
            ck_assert_int_eq(ego_make(&ego, fixture.graph, ego_busiest(fixture.graph)), 0);
            struct map_selection selection = {-1, -1};
            if (ego.first[EGO_SIDES])
                selection.dyad = (int)ego.dyads[ego.first[EGO_SIDES] - 1];
            dot(&canvas, area);
            zones_clear(&zones);
            ego_draw(&canvas, area, fixture.graph, &ego, selection, &options, &zones);
            check_inside(&canvas, area);
            if (area.rows < 8 || area.cols < 38 || selection.dyad < 0)
                continue;
            int seen = 0; /* what is selected is in sight */
            for (size_t i = 0; i < zones.count; i++)
                seen |=
                    zones.items[i].kind == ZONE_DYAD && (int)zones.items[i].index == selection.dyad;
            ck_assert(seen);
        }
    ego_free(&ego);
    zones_free(&zones);
    canvas_free(&canvas);
    map_fixture_free(&fixture);
}
END_TEST

/* Windows ------------------------------------------------------------------------------------- */

static int overlap(struct rect a, struct rect b)
{
    return a.row < b.row + b.rows && b.row < a.row + a.rows && a.col < b.col + b.cols &&
           b.col < a.col + a.cols;
}

START_TEST(a_window_shows_what_is_selected_at_every_zoom)
{
    static const int sizes[][2] = {{1, 1}, {3, 12}, {9, 40}, {11, 80}, {38, 57}};
    struct map_fixture fixture;
    map_fixture_make(&fixture, shapes[_i]);
    struct canvas canvas = {0};
    struct map_places places = {0};
    struct map_window window = {0};
    struct map_options options = {.ascii = 0};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++)
        for (int zoom = 0; zoom < 5; zoom++) {
            struct rect area = {1, 2, sizes[s][0], sizes[s][1]};
            map_window_zoom(&window, zoom ? 1 : -10);
            for (uint32_t node = 0; node < fixture.graph->n_nodes; node++) {
                struct map_selection selection = {(int)node, -1};
                dot(&canvas, area);
                ck_assert_int_eq(map_window_draw(&canvas, area, fixture.graph, selection, &options,
                                                 &places, &window),
                                 0);
                check_inside(&canvas, area);
                if (places.nodes[node].rows)
                    ck_assert(overlap(places.nodes[node], area));
            }
        }
    map_window_free(&window);
    map_places_free(&places);
    canvas_free(&canvas);
    map_fixture_free(&fixture);
}
END_TEST

START_TEST(a_window_can_be_moved_but_not_off_the_map)
{
    struct map_fixture fixture;
    map_fixture_make(&fixture, "random20-30");
    struct canvas canvas = {0};
    struct map_places places = {0};
    struct map_window window = {0};
    struct map_options options = {.ascii = 0};
    struct rect area = {0, 0, 20, 60};
    ck_assert_int_eq(canvas_resize(&canvas, 20, 60), 0);
    map_window_zoom(&window, 3);
    for (int to = -10000; to <= 10000; to += 20000) {
        window.row = window.col = to;
        window.moved = 1;
        window.centred = nothing;
        ck_assert_int_eq(
            map_window_draw(&canvas, area, fixture.graph, nothing, &options, &places, &window), 0);
        ck_assert_int_ge(window.row, -1);
        ck_assert_int_le(window.row + area.rows, window.sheet.rows + 1);
        int beyond = 0, seen = 0;
        for (int i = 0; i < 4; i++)
            beyond += window.beyond[i];
        for (uint32_t i = 0; i < places.n_nodes; i++)
            seen += places.nodes[i].rows && overlap(places.nodes[i], area);
        ck_assert_int_gt(beyond, 0);
        ck_assert_int_eq(beyond + seen, places.plan->sketch.n_boxes);
    }
    map_window_free(&window);
    map_places_free(&places);
    canvas_free(&canvas);
    map_fixture_free(&fixture);
}
END_TEST

/* Timelines ----------------------------------------------------------------------------------- */

static const char years[] = "title: Years\n"
                            "date: 2024-03-10\n"
                            "actor: EGY country Egypt\n"
                            "actor: SDN country Sudan\n"
                            "actor: ETH country Ethiopia\n"
                            "\n"
                            "[EGY|E] {+ EGY-SDN AGREE@1961-07|signed} with [SDN|S]. "
                            "[EGY|E] {- EGY>ETH ACCUSE@2023-11-02|blamed} [ETH|H]. "
                            "[EGY|E] {+ EGY>ETH ~AID@2024-02|will pay} [ETH|H].\n"
                            "\n"
                            "[SDN|S] {+ SDN>ETH CONSULT|called} [ETH|H].\n";

static struct ent_graph *fold(struct ent_document **document, const char *text)
{
    struct ent_message message;
    struct ent_graph *graph = NULL;
    ck_assert_int_eq(marked_parse(document, "x", text, &message), 0);
    ck_assert_int_eq(ent_graph_fold(&graph, (const struct ent_document *const *)document, 1), 0);
    return graph;
}

START_TEST(ties_stand_in_their_months)
{
    static const struct {
        int32_t key;
        double positive, negative;
        int gap;
    } expected[] = {{1961 * 12 + 6, 1, 0, 0}, {2023 * 12 + 10, 0, 1, 1}, {2023 * 12 + 11, 0, 0, 0},
                    {2024 * 12, 0, 0, 0},     {2024 * 12 + 1, .5, 0, 0}, {2024 * 12 + 2, 1, 0, 0}};
    struct ent_document *document;
    struct ent_graph *graph = fold(&document, years);
    struct timeline t = {0};
    char label[TIME_LABEL];
    ck_assert_int_eq(timeline_make(&t, graph, nothing, TIME_AXIS_COUNT), 0);
    ck_assert_int_eq(t.axis, TIME_MONTHS);
    ck_assert_uint_eq(t.n_bins, sizeof expected / sizeof *expected);
    for (uint32_t i = 0; i < t.n_bins; i++) {
        ck_assert_int_eq(t.bins[i].key, expected[i].key);
        ck_assert_double_eq(t.bins[i].positive, expected[i].positive);
        ck_assert_double_eq(t.bins[i].negative, expected[i].negative);
        ck_assert_int_eq(t.bins[i].gap, expected[i].gap);
    }
    ck_assert_str_eq(timeline_label(label, &t, 0), "1961-07");
    ck_assert(timeline_find(&t, graph, (struct ent_evidence){0, 3}));
    ck_assert_uint_eq(t.at, 5);
    timeline_free(&t);
    ent_graph_free(graph);
    ent_document_free(document);
}
END_TEST

START_TEST(a_timeline_of_one_actor_or_another_axis)
{
    struct ent_document *document;
    struct ent_graph *graph = fold(&document, years);
    struct timeline t = {0};
    uint32_t sudan = 0;
    while (strcmp(graph->nodes[sudan].id, "SDN") != 0)
        sudan++;
    ck_assert_int_eq(timeline_make(&t, graph, (struct map_selection){(int)sudan, -1}, TIME_YEARS),
                     0);
    ck_assert_uint_eq(t.n_evidence, 2);
    ck_assert_uint_eq(t.n_bins, 2);
    ck_assert_int_eq(timeline_make(&t, graph, nothing, TIME_PARAGRAPHS), 0);
    ck_assert_uint_eq(t.n_bins, 2);
    ck_assert_uint_eq(t.bins[0].count, 3);
    ck_assert_uint_eq(t.bins[1].count, 1);
    timeline_free(&t);
    ent_graph_free(graph);
    ent_document_free(document);
}
END_TEST

START_TEST(a_timeline_fits_any_area)
{
    static const int sizes[][2] = {{1, 1}, {4, 8}, {5, 9}, {9, 40}, {11, 80}, {30, 57}, {40, 115}};
    struct map_fixture fixture;
    map_fixture_make(&fixture, shapes[_i]);
    struct canvas canvas = {0};
    struct zones zones = {0};
    struct timeline t = {0};
    for (int axis = 0; axis <= TIME_AXIS_COUNT; axis++) {
        ck_assert_int_eq(timeline_make(&t, fixture.graph, nothing, (enum time_axis)axis), 0);
        ck_assert_uint_eq(t.n_evidence + t.undated, fixture.graph->n_evidence);
        uint32_t all = 0;
        for (uint32_t i = 0; i < t.n_bins; i++)
            all += t.bins[i].count;
        ck_assert_uint_eq(all, t.n_evidence);
        for (size_t s = 0; s < sizeof sizes / sizeof *sizes && t.n_bins; s++) {
            struct rect area = {1, 2, sizes[s][0], sizes[s][1]};
            dot(&canvas, area);
            t.at = t.n_bins - 1;
            timeline_draw(&canvas, area, &t, (int)s % 2, &zones);
            check_inside(&canvas, area);
        }
    }
    timeline_free(&t);
    zones_free(&zones);
    canvas_free(&canvas);
    map_fixture_free(&fixture);
}
END_TEST

/* Orders -------------------------------------------------------------------------------------- */

static double net(const struct ent_dyad *dyad)
{
    return dyad->positive - dyad->negative;
}

START_TEST(the_balance_lists_every_actor_that_stands_somewhere)
{
    struct map_fixture fixture;
    struct camps camps = {0};
    map_fixture_make(&fixture, shapes[_i]);
    ck_assert_int_eq(camps_make(&camps, fixture.graph, 1), 0);
    uint32_t standing = 0, members = 0, ties = 0;
    int in_camp = 0;
    for (uint32_t i = 0; i < fixture.graph->n_nodes; i++)
        standing += camps.balance->nodes[i].faction != ENT_NO_FACTION;
    for (size_t i = 0; i < camps.count; i++) {
        const struct camps_row *row = &camps.rows[i];
        const char *words = camps_words(&camps, row);
        if (row->kind == CAMPS_HEAD)
            in_camp = strncmp(words, "Camp ", 5) == 0;
        members += in_camp && row->kind == CAMPS_ACTOR;
        ties += row->kind == CAMPS_TIE;
        ck_assert((words[0] == '\0') == (row->kind == CAMPS_TIE));
        for (const char *c = words; *c; c++)
            ck_assert_int_lt((unsigned char)*c, 0x80);
    }
    ck_assert_uint_eq(members, standing);
    ck_assert_uint_eq(ties, camps.balance->n_strains);
    camps_free(&camps);
    map_fixture_free(&fixture);
}
END_TEST

START_TEST(every_order_holds_every_pair_once)
{
    struct map_fixture fixture;
    map_fixture_make(&fixture, shapes[_i]);
    const struct ent_graph *graph = fixture.graph;
    struct tielist list;
    ck_assert_int_eq(tielist_make(&list, graph, -1), 0);
    for (int order = 0; order < TIE_ORDER_COUNT; order++) {
        ck_assert_int_eq(tielist_sort(&list, graph, (enum tie_order)order), 0);
        for (uint32_t i = 0; i < graph->n_dyads; i++)
            ck_assert_int_ge(tielist_find(&list, (int)i), 0);
        for (uint32_t i = 1; i < list.count; i++) {
            const struct ent_dyad *a = &graph->dyads[list.dyads[i - 1]];
            const struct ent_dyad *b = &graph->dyads[list.dyads[i]];
            if (order == TIE_ORDER_HOSTILE)
                ck_assert_double_le(net(a), net(b));
            if (order == TIE_ORDER_FRIENDLY)
                ck_assert_double_ge(net(a), net(b));
            if (order == TIE_ORDER_STATEMENTS)
                ck_assert_uint_ge(tielist_statements(graph, a), tielist_statements(graph, b));
        }
    }
    tielist_free(&list);
    map_fixture_free(&fixture);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("views");
    TCase *tc = tcase_create("views");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, a_neighbourhood_is_all_dyads_of_its_actor, 0, SHAPES);
    tcase_add_loop_test(tc, a_neighbourhood_fits_any_area, 0, SHAPES);
    tcase_add_loop_test(tc, a_window_shows_what_is_selected_at_every_zoom, 0, SHAPES);
    tcase_add_test(tc, a_window_can_be_moved_but_not_off_the_map);
    tcase_add_test(tc, ties_stand_in_their_months);
    tcase_add_test(tc, a_timeline_of_one_actor_or_another_axis);
    tcase_add_loop_test(tc, a_timeline_fits_any_area, 0, SHAPES);
    tcase_add_loop_test(tc, the_balance_lists_every_actor_that_stands_somewhere, 0, SHAPES);
    tcase_add_loop_test(tc, every_order_holds_every_pair_once, 0, SHAPES);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

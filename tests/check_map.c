// SPDX-License-Identifier: MIT
/* Tests of src/reader/map*.c and tielist.c: what holds for every graph in every area. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "map_fixture.h"
#include "reader/map.h"
#include "reader/map_plan.h"
#include "reader/tielist.h"
#include "suite.h"

static const char *const SHAPES[] = {
    "six",    "none0",        "alone1",  "alone4",       "path2",       "path7",   "star8",
    "star14", "ring9",        "tree12",  "grid9",        "two9",        "clique4", "clique6",
    "names8", "random12-20",  "grid15",  "random20-30",  "random40-60", "names20", "clique9",
    "star40", "random30-120", "alone60", "random500-900"};
enum { N_SHAPES = sizeof SHAPES / sizeof *SHAPES };

static const int SIZES[][2] = {{0, 0},   {1, 1},   {2, 3},   {3, 12},   {5, 14},   {8, 30},
                               {20, 38}, {36, 58}, {56, 98}, {50, 120}, {300, 700}};
enum { N_SIZES = sizeof SIZES / sizeof *SIZES };

static const char PLAIN[] = " .&ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

enum { MARGIN = 2 }; /* around the area: nothing may be drawn there */

/* libcheck notes every assertion that holds: too slow for one a cell. */
#define REQUIRE(holds, ...)                                                                        \
    do {                                                                                           \
        if (!(holds))                                                                              \
            ck_abort_msg(__VA_ARGS__);                                                             \
    } while (0)

static const struct map_selection NOTHING = {-1, -1};

struct screen {
    struct canvas canvas;
    struct rect area;
    struct map_places places;
};

static void draw(struct screen *screen, const struct ent_graph *graph, int rows, int cols,
                 struct map_selection selection, const struct map_options *options)
{
    screen->area = (struct rect){MARGIN, MARGIN, rows, cols};
    ck_assert_int_eq(canvas_resize(&screen->canvas, rows + 2 * MARGIN, cols + 2 * MARGIN), 0);
    ck_assert_int_eq(
        map_draw(&screen->canvas, screen->area, graph, selection, options, &screen->places), 0);
}

static void screen_free(struct screen *screen)
{
    canvas_free(&screen->canvas);
    map_places_free(&screen->places);
}

static int covers(struct rect r, int row, int col)
{
    return row >= r.row && row < r.row + r.rows && col >= r.col && col < r.col + r.cols;
}

static int overlap(struct rect a, struct rect b)
{
    return a.rows && b.rows && a.row < b.row + b.rows && b.row < a.row + a.rows &&
           a.col < b.col + b.cols && b.col < a.col + a.cols;
}

static int within(struct rect outer, struct rect r)
{
    return covers(outer, r.row, r.col) && covers(outer, r.row + r.rows - 1, r.col + r.cols - 1);
}

/* The text of a rect's row. */
static const char *row_text(const struct canvas *canvas, struct rect r, int row)
{
    static char text[8192];
    size_t len = 0;
    for (int col = r.col; col < r.col + r.cols; col++) {
        const char *bytes = canvas->cells[row * canvas->cols + col].bytes;
        len += (size_t)snprintf(text + len, sizeof text - len, "%s", bytes);
    }
    text[len] = '\0';
    return text;
}

static void check_within(struct screen *s, const struct ent_graph *graph,
                         const struct map_options *options, const char *what)
{
    (void)graph;
    for (int row = 0; row < s->canvas.rows; row++)
        for (int col = 0; col < s->canvas.cols; col++) {
            const struct cell *cell = canvas_at(&s->canvas, row, col);
            int blank = strcmp(cell->bytes, " ") == 0;
            REQUIRE(blank || covers(s->area, row, col), "%s: \"%s\" at %d,%d", what, cell->bytes,
                    row, col);
            for (const char *c = cell->bytes; options->ascii && *c; c++)
                REQUIRE(*c >= 0x20 && *c < 0x7F, "%s: \"%s\" is not ASCII", what, cell->bytes);
        }
}

static void check_apart(struct screen *s, const struct ent_graph *graph,
                        const struct map_options *options, const char *what)
{
    (void)options;
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        struct rect r = s->places.nodes[i];
        REQUIRE(!r.rows || within(s->area, r), "%s: node %u", what, (unsigned)i);
        for (uint32_t k = 0; k < i; k++)
            REQUIRE(!overlap(r, s->places.nodes[k]), "%s: nodes %u and %u", what, (unsigned)i,
                    (unsigned)k);
    }
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        struct rect r = s->places.labels[i];
        REQUIRE(!r.rows || within(s->area, r), "%s: dyad %u", what, (unsigned)i);
        for (uint32_t k = 0; k < graph->n_nodes; k++)
            REQUIRE(!overlap(r, s->places.nodes[k]), "%s: dyad %u, node %u", what, (unsigned)i,
                    (unsigned)k);
        for (uint32_t k = 0; k < i; k++)
            REQUIRE(!overlap(r, s->places.labels[k]), "%s: dyads %u and %u", what, (unsigned)i,
                    (unsigned)k);
    }
}

static void check_words(struct screen *s, const struct ent_graph *graph,
                        const struct map_options *options, const char *what)
{
    (void)graph, (void)options;
    const struct map_sketch *sketch = &s->places.plan->sketch;
    for (int i = 0; i < sketch->n_boxes; i++) {
        struct rect r = s->places.nodes[sketch->boxes[i].node];
        const char *text = row_text(&s->canvas, r, r.row + r.rows / 2);
        const char *label = sketch->boxes[i].label;
        if (strspn(label, PLAIN) == strlen(label))
            REQUIRE(strstr(text, label), "%s: %s in %s", what, label, text);
        REQUIRE(text_width(label, strlen(label)) <= r.cols - 2, "%s: %s", what, label);
    }
    for (int i = 0; i < sketch->n_lines; i++) {
        struct rect r = s->places.labels[sketch->lines[i].dyad];
        REQUIRE(r.rows && strstr(row_text(&s->canvas, r, r.row), sketch->lines[i].weight), "%s: %s",
                what, sketch->lines[i].weight);
    }
}

/* Where the cell of a line lies on the canvas. */
static void locate(const struct screen *s, int cell, int *row, int *col)
{
    const struct map_sketch *sketch = &s->places.plan->sketch;
    *row = s->area.row + sketch->top + cell / sketch->cols;
    *col = s->area.col + sketch->left + cell % sketch->cols;
}

static void check_lines(struct screen *s, const struct ent_graph *graph,
                        const struct map_options *options, const char *what)
{
    (void)options;
    const struct map_sketch *sketch = &s->places.plan->sketch;
    if (sketch->kind != MAP_ROUTED)
        return;
    for (int i = 0; i < sketch->n_lines; i++) {
        const struct map_line *line = &sketch->lines[i];
        const struct ent_dyad *dyad = &graph->dyads[line->dyad];
        int was_row = 0, was_col = 0, row, col;
        REQUIRE(line->n_cells >= 3, "%s: line %d has no way", what, i);
        for (int k = 0; k < line->n_cells; k++, was_row = row, was_col = col) {
            locate(s, line->cells[k], &row, &col);
            REQUIRE(k == 0 || abs(row - was_row) + abs(col - was_col) == 1, "%s: line %d jumps",
                    what, i);
            const char *bytes = canvas_at(&s->canvas, row, col)->bytes;
            int blank = strcmp(bytes, " ") == 0;
            REQUIRE(!blank || covers(s->places.labels[line->dyad], row, col),
                    "%s: line %d has a gap", what, i);
            for (uint32_t n = 0; n < graph->n_nodes; n++) {
                int end = (k == 0 && n == dyad->a) || (k == line->n_cells - 1 && n == dyad->b);
                REQUIRE(covers(s->places.nodes[n], row, col) == end, "%s: line %d and node %u",
                        what, i, (unsigned)n);
            }
        }
    }
}

static void check_told(struct screen *s, const struct ent_graph *graph,
                       const struct map_options *options, const char *what)
{
    (void)options;
    uint32_t hidden = 0;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        hidden += s->places.nodes[i].rows == 0;
    if (!hidden || s->places.plan->sketch.kind == MAP_LISTED || s->area.cols < 30)
        return;
    char words[64];
    snprintf(words, sizeof words, "not shown: %u actors", (unsigned)hidden);
    REQUIRE(strstr(row_text(&s->canvas, s->area, s->area.row + s->area.rows - 1), words),
            "%s: %s is not told", what, words);
}

static void check_equal(const struct canvas *a, const struct canvas *b, const char *what)
{
    for (int i = 0; i < a->rows * a->cols; i++)
        REQUIRE(strcmp(a->cells[i].bytes, b->cells[i].bytes) == 0 &&
                    a->cells[i].style == b->cells[i].style,
                "%s: not the same twice", what);
}

static void check_again(struct screen *s, const struct ent_graph *graph,
                        const struct map_options *options, const char *what)
{
    struct screen again = {.canvas = {0}};
    for (int i = 0; i < 2; i++) { /* the second is drawn from the plan of the first */
        draw(&again, graph, s->area.rows, s->area.cols, NOTHING, options);
        check_equal(&s->canvas, &again.canvas, what);
    }
    screen_free(&again);
}

/* Marks all nodes that steps lead to. */
static void walk(const struct map_places *places, int node, uint8_t *seen)
{
    if (node < 0 || seen[node])
        return;
    seen[node] = 1;
    for (int d = MAP_LEFT; d <= MAP_DOWN; d++)
        walk(places, map_step(places, node, (enum map_direction)d), seen);
}

static void check_steps(struct screen *s, const struct ent_graph *graph,
                        const struct map_options *options, const char *what)
{
    (void)options;
    for (uint32_t from = 0; from < graph->n_nodes; from++) {
        uint8_t *seen = calloc(graph->n_nodes + 1, 1);
        REQUIRE(seen, "no memory");
        if (s->places.nodes[from].rows)
            walk(&s->places, (int)from, seen);
        for (uint32_t i = 0; i < graph->n_nodes && s->places.nodes[from].rows; i++)
            REQUIRE(seen[i] == (s->places.nodes[i].rows > 0), "%s: from %u to %u", what,
                    (unsigned)from, (unsigned)i);
        free(seen);
    }
}

/* Run for every shape: what holds in every area and character set. */
START_TEST(every_map_keeps_the_rules)
{
    static void (*const rules[])(struct screen *, const struct ent_graph *,
                                 const struct map_options *, const char *what) = {
        check_within, check_apart, check_words, check_lines, check_told, check_again, check_steps};
    struct map_fixture fixture;
    map_fixture_make(&fixture, SHAPES[_i]);
    for (int k = 0; k < N_SIZES; k++)
        for (int ascii = 0; ascii < 2; ascii++) {
            struct screen screen = {.canvas = {0}};
            struct map_options options = {.ascii = ascii};
            char what[96];
            snprintf(what, sizeof what, "%s in %dx%d, ascii %d", SHAPES[_i], SIZES[k][1],
                     SIZES[k][0], ascii);
            draw(&screen, fixture.graph, SIZES[k][0], SIZES[k][1], NOTHING, &options);
            for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
                rules[i](&screen, fixture.graph, &options, what);
            screen_free(&screen);
        }
    map_fixture_free(&fixture);
}
END_TEST

/* Reads one line without its end; 0 at the end of the file. */
static int read_line(FILE *file, char *line, int size)
{
    if (!fgets(line, size, file))
        return 0;
    line[strcspn(line, "\n")] = '\0';
    return 1;
}

static void check_picture(FILE *file, const char *header, const char *shape, int cols, int rows)
{
    struct map_fixture fixture;
    struct screen screen = {.canvas = {0}};
    struct map_options options = {.ascii = strstr(header, " ascii") != NULL};
    char line[1024];
    map_fixture_make(&fixture, shape);
    draw(&screen, fixture.graph, rows, cols, NOTHING, &options);
    for (int row = 0; row < rows; row++) {
        struct rect r = {MARGIN + row, MARGIN, 1, cols};
        ck_assert_msg(read_line(file, line, sizeof line), "%s: cut short", header);
        const char *text = row_text(&screen.canvas, r, r.row);
        ck_assert_msg(strncmp(text, line, strlen(line)) == 0 &&
                          strspn(text + strlen(line), " ") == strlen(text + strlen(line)),
                      "%s, row %d:\n%s\nis to be\n%s", header, row, text, line);
    }
    screen_free(&screen);
    map_fixture_free(&fixture);
}

/* tests/print_map makes them, to be looked at before they are kept. */
START_TEST(pictures_are_as_they_were_approved)
{
    char path[1024], header[128], shape[64];
    const char *top = getenv("top_srcdir");
    int cols, rows, count = 0;
    snprintf(path, sizeof path, "%s/tests/data/maps.txt", top ? top : "..");
    FILE *file = fopen(path, "r");
    ck_assert_msg(file, "%s can't be read", path);
    for (; read_line(file, header, sizeof header); count++) {
        ck_assert_int_eq(sscanf(header, "== %63s %dx%d", shape, &cols, &rows), 3);
        check_picture(file, header, shape, cols, rows);
    }
    fclose(file);
    ck_assert_int_ge(count, 8);
}
END_TEST

START_TEST(a_step_goes_where_it_says)
{
    struct rect nodes[] = {{10, 20, 3, 8}, {10, 40, 3, 8}, {11, 2, 3, 8},
                           {2, 21, 3, 8},  {20, 19, 3, 8}, {0, 0, 0, 0}};
    struct map_places places = {.nodes = nodes, .n_nodes = 6};
    ck_assert_int_eq(map_step(&places, 0, MAP_RIGHT), 1);
    ck_assert_int_eq(map_step(&places, 0, MAP_LEFT), 2);
    ck_assert_int_eq(map_step(&places, 0, MAP_UP), 3);
    ck_assert_int_eq(map_step(&places, 0, MAP_DOWN), 4);
    ck_assert_int_eq(map_step(&places, 1, MAP_LEFT), 0);
    ck_assert_int_eq(map_step(&places, 1, MAP_RIGHT), -1);
    ck_assert_int_eq(map_step(&places, 5, MAP_RIGHT), -1);
}
END_TEST

static uint8_t style_at(struct screen *s, struct rect r)
{
    return canvas_at(&s->canvas, r.row + r.rows / 2, r.col + r.cols / 2)->style;
}

static uint8_t mark_at(struct screen *s, struct rect r)
{
    return canvas_at(&s->canvas, r.row + r.rows / 2, r.col + r.cols / 2)->mark;
}

START_TEST(selection_and_light_are_styles_and_move_nothing)
{
    struct map_fixture fixture;
    struct screen plain = {.canvas = {0}}, chosen = {.canvas = {0}};
    map_fixture_make(&fixture, "six");
    const struct ent_dyad *dyads = fixture.graph->dyads;
    uint8_t lit_nodes[6] = {0}, lit_dyads[32] = {0};
    struct map_options options = {.lit_nodes = lit_nodes, .lit_dyads = lit_dyads};
    lit_nodes[dyads[0].a] = lit_nodes[dyads[0].b] = lit_dyads[0] = 1;
    draw(&plain, fixture.graph, 36, 58, NOTHING, NULL);
    draw(&chosen, fixture.graph, 36, 58, (struct map_selection){-1, 0}, &options);
    for (int i = 0; i < plain.canvas.rows * plain.canvas.cols; i++)
        ck_assert_str_eq(plain.canvas.cells[i].bytes, chosen.canvas.cells[i].bytes);
    ck_assert_int_eq(style_at(&chosen, chosen.places.labels[0]), ENT_STYLE_EDGE_SELECTED);
    ck_assert_int_eq(mark_at(&chosen, chosen.places.labels[0]), ENT_MARK_NONE);
    for (uint32_t i = 0; i < 6; i++)
        ck_assert_int_eq(style_at(&chosen, chosen.places.nodes[i]),
                         lit_nodes[i] ? ENT_STYLE_NODE_NEIGHBOUR : ENT_STYLE_DIM);
    draw(&chosen, fixture.graph, 36, 58, (struct map_selection){(int)dyads[0].a, -1}, NULL);
    ck_assert_int_eq(style_at(&chosen, chosen.places.nodes[dyads[0].a]), ENT_STYLE_NODE_SELECTED);
    ck_assert_int_eq(style_at(&chosen, chosen.places.nodes[dyads[0].b]), ENT_STYLE_NODE_NEIGHBOUR);
    ck_assert_int_eq(style_at(&chosen, chosen.places.labels[0]),
                     dyads[0].sign < 0 ? ENT_STYLE_EDGE_MINUS : ENT_STYLE_EDGE_PLUS);
    draw(&chosen, fixture.graph, 36, 58, NOTHING, &options);
    for (uint32_t i = 0; i < fixture.graph->n_dyads; i++) {
        ck_assert_int_eq(style_at(&chosen, chosen.places.labels[i]),
                         style_at(&plain, plain.places.labels[i]));
        ck_assert_int_eq(mark_at(&chosen, chosen.places.labels[i]),
                         lit_dyads[i] ? ENT_MARK_REVERSE : ENT_MARK_NONE);
    }
    screen_free(&plain);
    screen_free(&chosen);
    map_fixture_free(&fixture);
}
END_TEST

START_TEST(what_is_drawn_is_hit)
{
    struct map_fixture fixture;
    struct screen s = {.canvas = {0}};
    map_fixture_make(&fixture, "six");
    draw(&s, fixture.graph, 36, 58, NOTHING, NULL);
    for (uint32_t i = 0; i < fixture.graph->n_nodes; i++) {
        struct map_selection hit = map_hit(&s.places, s.places.nodes[i].row, s.places.nodes[i].col);
        ck_assert_int_eq(hit.node, (int)i);
        ck_assert_int_eq(hit.dyad, -1);
    }
    const struct map_sketch *sketch = &s.places.plan->sketch;
    for (int i = 0; i < sketch->n_lines; i++) {
        int row, col;
        locate(&s, sketch->lines[i].cells[1], &row, &col);
        ck_assert_int_eq(map_hit(&s.places, row, col).dyad, (int)sketch->lines[i].dyad);
    }
    ck_assert_int_eq(map_hit(&s.places, 0, 0).dyad, -1);
    ck_assert_int_eq(map_hit(&s.places, -5, 900).node, -1);
    screen_free(&s);
    map_fixture_free(&fixture);
}
END_TEST

static const char *label_of(const char *label, const char *id, int cells, int ascii)
{
    static char text[MAP_LABEL_BYTES];
    struct ent_node node = {.id = id, .label = label};
    int width = map_label_make(text, &node, cells, ascii);
    ck_assert_int_le(width, cells);
    ck_assert_int_eq(width, text_width(text, strlen(text)));
    return text;
}

START_TEST(labels_are_shortened_gracefully)
{
    ck_assert_str_eq(label_of("North Korea", "PRK", 20, 0), "North Korea");
    ck_assert_str_eq(label_of("North Korea", "PRK", 10, 0), "N. Korea");
    ck_assert_str_eq(label_of("North Korea", "PRK", 5, 0), "PRK");
    ck_assert_str_eq(label_of("United States", "USA", 12, 0), "US");
    ck_assert_str_eq(label_of("Saudi Arabia", "SAU", 9, 0), "Saudi…");
    ck_assert_str_eq(label_of("Siemens", "SIEMENS", 4, 0), "Sie…");
    ck_assert_str_eq(label_of("Siemens", "SIEMENS", 4, 1), "Si..");
    ck_assert_str_eq(label_of("Côte d’Ivoire", "CIV", 20, 1), "Cote d'Ivoire");
    ck_assert_str_eq(label_of("中华人民共和国", "CHN", 20, 1), "CHN");
    ck_assert_str_eq(label_of("中华人民共和国", "CHN/X", 8, 0), "中华人…");
    ck_assert_str_eq(label_of("Kazakhstan", "KAZ", 9, 0), "KAZ");
    ck_assert_str_eq(label_of("Xi Jinping", "CHN/XI_JINPING", 9, 0), "Xi Jinpi…");
    ck_assert_str_eq(label_of(NULL, NULL, 8, 0), "?");
}
END_TEST

static const char *weight_of(double positive, double negative, int ascii)
{
    static char text[MAP_WEIGHT_BYTES];
    struct ent_dyad dyad = {.positive = positive, .negative = negative};
    int width = map_weight_make(text, &dyad, ascii);
    ck_assert_int_eq(width, text_width(text, strlen(text)));
    return text;
}

START_TEST(weights_are_signed)
{
    ck_assert_str_eq(weight_of(3, 0, 0), "+3");
    ck_assert_str_eq(weight_of(0, 1, 0), "−1");
    ck_assert_str_eq(weight_of(0, 1, 1), "-1");
    ck_assert_str_eq(weight_of(2.5, 1, 0), "+2½−1");
    ck_assert_str_eq(weight_of(0.5, 0.5, 0), "+½−½");
    ck_assert_str_eq(weight_of(2.5, 0, 1), "+2.5");
    ck_assert_str_eq(weight_of(0, 0, 0), "not");
    ck_assert_str_eq(weight_of(1e300, 1e9, 1), "+>9999->9999");
}
END_TEST

START_TEST(a_list_of_ties_is_sorted_and_follows_the_selection)
{
    struct map_fixture fixture;
    struct canvas canvas = {0};
    struct tielist list;
    int top = 0;
    map_fixture_make(&fixture, "six");
    const struct ent_graph *graph = fixture.graph;
    ck_assert_int_eq(canvas_resize(&canvas, 8, 70), 0);
    ck_assert_int_eq(tielist_make(&list, graph, -1), 0);
    ck_assert_uint_eq(list.count, graph->n_dyads);
    for (uint32_t i = 1; i < list.count; i++) {
        const struct ent_dyad *a = &graph->dyads[list.dyads[i - 1]];
        const struct ent_dyad *b = &graph->dyads[list.dyads[i]];
        ck_assert(a->positive + a->negative >= b->positive + b->negative);
    }
    struct rect area = {0, 0, 5, 70};
    struct map_selection last = {-1, (int)list.dyads[list.count - 1]};
    tielist_draw(&canvas, area, graph, &list, last, NULL, &top);
    ck_assert_int_eq(top, (int)list.count - 4);
    ck_assert_int_eq(canvas_at(&canvas, 3, 0)->style, ENT_STYLE_EDGE_SELECTED);
    ck_assert_ptr_nonnull(strstr(row_text(&canvas, area, 4), "11 pairs"));
    ck_assert_int_eq(tielist_find(&list, last.dyad), (int)list.count - 1);
    ck_assert_int_eq(tielist_find(&list, -1), -1);
    tielist_free(&list);
    canvas_free(&canvas);
    map_fixture_free(&fixture);
}
END_TEST

START_TEST(the_list_of_a_node_names_it_first)
{
    struct map_fixture fixture;
    struct canvas canvas = {0};
    struct tielist list;
    struct map_options options = {.ascii = 1};
    int top = 0, node = 0;
    map_fixture_make(&fixture, "six");
    while (strcmp(fixture.graph->nodes[node].id, "CHN") != 0)
        node++;
    ck_assert_int_eq(canvas_resize(&canvas, 10, 70), 0);
    ck_assert_int_eq(tielist_make(&list, fixture.graph, node), 0);
    ck_assert_uint_eq(list.count, fixture.graph->nodes[node].degree);
    struct rect area = {0, 0, 10, 70};
    tielist_draw(&canvas, area, fixture.graph, &list, NOTHING, &options, &top);
    for (int i = 0; i < (int)list.count; i++)
        ck_assert_msg(strncmp(row_text(&canvas, area, i), "China", 5) == 0, "%s",
                      row_text(&canvas, area, i));
    ck_assert_ptr_nonnull(strstr(row_text(&canvas, area, 0), "-3"));
    tielist_free(&list);
    canvas_free(&canvas);
    map_fixture_free(&fixture);
}
END_TEST

START_TEST(lists_fit_any_area)
{
    for (int i = 0; i < N_SHAPES; i++) {
        struct map_fixture fixture;
        struct tielist list;
        map_fixture_make(&fixture, SHAPES[i]);
        ck_assert_int_eq(tielist_make(&list, fixture.graph, -1), 0);
        for (int cols = 0; cols < 90; cols += 7)
            for (int ascii = 0; ascii < 2; ascii++) {
                struct screen s = {.canvas = {0}, .area = {MARGIN, MARGIN, 9, cols}};
                struct map_options options = {.ascii = ascii};
                int top = 1000;
                ck_assert_int_eq(canvas_resize(&s.canvas, 9 + 2 * MARGIN, cols + 2 * MARGIN), 0);
                tielist_draw(&s.canvas, s.area, fixture.graph, &list, NOTHING, &options, &top);
                check_within(&s, fixture.graph, &options, SHAPES[i]);
                screen_free(&s);
            }
        tielist_free(&list);
        map_fixture_free(&fixture);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("map");
    TCase *tests = tcase_create("map");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, every_map_keeps_the_rules, 0, N_SHAPES);
    tcase_add_test(tests, pictures_are_as_they_were_approved);
    tcase_add_test(tests, a_step_goes_where_it_says);
    tcase_add_test(tests, selection_and_light_are_styles_and_move_nothing);
    tcase_add_test(tests, what_is_drawn_is_hit);
    tcase_add_test(tests, labels_are_shortened_gracefully);
    tcase_add_test(tests, weights_are_signed);
    tcase_add_test(tests, a_list_of_ties_is_sorted_and_follows_the_selection);
    tcase_add_test(tests, the_list_of_a_node_names_it_first);
    tcase_add_test(tests, lists_fit_any_area);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

// SPDX-License-Identifier: MIT
/* Tests of the reader's parts that need no screen to be looked at: keys, pages, commands, state. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "graph/random.h"
#include "marked.h"
#include "press.h"
#include "reader/commands.h"
#include "reader/frame.h"
#include "reader/idle.h"
#include "reader/key.h"
#include "reader/page.h"
#include "reader/snapshot.h"
#include "reader/state.h"
#include "reader/theme.h"
#include "reader/view.h"
#include "reader/walk.h"
#include "suite.h"

static const char river[] =
    "title: Water\n"
    "actor: EGY country Egypt\n"
    "actor: SDN country Sudan\n"
    "actor: ETH country Ethiopia\n"
    "\n"
    "[EGY|Egypt] {+ EGY-SDN AGREE|signed a pact} with [SDN|Sudan]. [ETH|Ethiopia] stayed away.\n"
    "\n"
    "It {- ETH>EGY REJECT|rejected} the invitation of [EGY|Cairo]. Nobody was surprised.\n";

static const char lake[] = "title: A lake\n"
                           "actor: SDN country Sudan\n"
                           "actor: KEN country Kenya\n"
                           "\n"
                           "[KEN|Kenya] {+ KEN>SDN AID|lent boats} to [SDN|Sudan].\n";

static struct reader reader;
static struct reader_options options;
static const struct palette dark;

/* "river" and "lake" are articles, all else is missing. */
static int read_named(struct ent_document **out, const char *path, void *payload,
                      const struct ent_watch *watch, struct ent_message *message)
{
    (void)payload;
    (void)watch;
    if (strcmp(path, "river") == 0)
        return marked_parse(out, path, river, message);
    if (strcmp(path, "lake") == 0)
        return marked_parse(out, path, lake, message);
    return ent_fail(message, ENT_E_NOTFOUND, "%s: no such file", path);
}

static void start(const char *const *paths, size_t n, int rows, int cols)
{
    options = (struct reader_options){.paths = paths, .n_paths = n, .read = read_named};
    ck_assert_int_eq(reader_open(&reader, &options), 0);
    ck_assert_int_eq(canvas_resize(&reader.canvas, rows, cols), 0);
    frame_draw(&reader);
}

static void start_river(void)
{
    static const char *const paths[] = {"river"};
    start(paths, 1, 24, 100);
}

static void press(const char *keys)
{
    press_on(&reader, keys);
}

/* Keys ----------------------------------------------------------------------------------------- */

static const struct {
    const char *text;
    size_t len;
    uint32_t key;
    const char *shown;
} keys[] = {
    {"j", 1, 'j', "j"},
    {"<Enter>", 7, K_ENTER, "Enter"},
    {"<enter>x", 7, K_ENTER, "Enter"},
    {"<C-o>", 5, 0x0F, "^O"},
    {"<c-O>", 5, 0x0F, "^O"},
    {"<BS>", 4, K_BACKSPACE, "Backspace"},
    {"<PgDn>", 6, K_PAGE_DOWN, "PageDown"},
    {"<S-Tab>", 7, K_BACKTAB, "S-Tab"},
    {"<lt>", 4, '<', "<"},
    {"<", 1, '<', "<"},
    {"<<", 1, '<', "<"},
    {"< >", 1, '<', "<"},
    {"<Nonsense>", 0, 0, NULL},
    {"京都", 3, 0x4EAC, "京"},
    {" ", 1, ' ', "Space"},
    {"\xFF", 1, 0xFFFD, "\xEF\xBF\xBD"},
};

START_TEST(keys_are_read_and_shown)
{
    uint32_t key = 0;
    char text[KEY_TEXT];
    ck_assert_uint_eq(key_read(&key, keys[_i].text), keys[_i].len);
    if (!keys[_i].len)
        return;
    ck_assert_uint_eq(key, keys[_i].key);
    ck_assert_str_eq(key_show(text, key), keys[_i].shown);
}
END_TEST

START_TEST(no_two_commands_have_the_same_key_or_name)
{
    struct keymap keys_map;
    ck_assert_int_eq(keymap_init(&keys_map), 0);
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const char *at = commands[i].keys;
        for (uint32_t key; *(at += strspn(at, " "));) {
            size_t n = key_read(&key, at);
            ck_assert_msg(n > 0, "%s: %s", commands[i].name, at);
            ck_assert_msg(keymap_find(&keys_map, key)->id == i, "%s: %s", commands[i].name, at);
            at += n;
        }
        ck_assert_int_eq(command_find(commands[i].name), i);
        ck_assert_msg(strlen(commands[i].help) <= 56, "%s: the help does not fit 80 columns",
                      commands[i].name);
    }
    keymap_free(&keys_map);
}
END_TEST

START_TEST(a_beginning_of_a_name_will_do)
{
    ck_assert_int_eq(command_find("exp"), COMMAND_export);
    ck_assert_int_eq(command_find("next"), COMMAND_next);
    ck_assert_int_eq(command_find("next-"), COMMAND_NONE);
    ck_assert_int_eq(command_find(""), COMMAND_NONE);
    ck_assert_int_eq(command_find("exports"), COMMAND_NONE);
}
END_TEST

/* Pages ---------------------------------------------------------------------------------------- */

static const struct {
    const char *body;
    int width;
    const char *lines; /* of the body, with / between them */
} wraps[] = {
    {"one two three", 7, "one two/three"},
    {"one two three", 8, "one two/three"},
    {"one two three", 5, "one/two/three"},
    {"well-known a b", 6, "well-/known/a b"},
    {"abcdefghij kl", 4, "abcd/efgh/ij/kl"},
    {"ab abcdefghij kl", 4, "ab/abcd/efgh/ij/kl"},
    {"日本語の文章です。次", 8, "日本語の/文章で/す。次"},
    {"日本語", 1, "日/本/語"},
    {"x 👩‍👩‍👧👩‍👩‍👧 y", 3, "x/👩‍👩‍👧/👩‍👩‍👧/y"},
    {"a\xCC\x81\xCC\x81 b\xCC\x81", 1, "a\xCC\x81\xCC\x81/b\xCC\x81"},
    {"ends with space   x", 17, "ends with space/x"},
    {"3.5 million $5 (a) b", 6, "3.5/millio/n $5/(a) b"},
};

START_TEST(lines_are_filled)
{
    struct ent_document *document;
    struct page page;
    char text[512], lines[512] = "";
    snprintf(text, sizeof text, "title: T\n\n%s\n", wraps[_i].body);
    ck_assert_int_eq(marked_parse(&document, "x", text, NULL), 0);
    ck_assert_int_eq(page_make(&page, document, "T"), 0);
    ck_assert_uint_eq(page.body, page_body(document, "T"));
    ck_assert_int_eq(page_wrap(&page, wraps[_i].width), 0);
    for (size_t i = page_line_at(&page, page.body); i < page.n_lines; i++) {
        const struct page_line *line = &page.lines[i];
        ck_assert_uint_eq(page_line_at(&page, line->start), i);
        strcat(lines, lines[0] ? "/" : "");
        strncat(lines, page.text + line->start, line->end - line->start);
    }
    ck_assert_str_eq(lines, wraps[_i].lines);
    page_free(&page);
    ent_document_free(document);
}
END_TEST

START_TEST(every_byte_of_the_text_is_on_a_line_at_every_width)
{
    struct ent_document *document;
    struct page page;
    ck_assert_int_eq(marked_parse(&document, "x", river, NULL), 0);
    ck_assert_int_eq(page_make(&page, document, "Water"), 0);
    for (int width = 1; width < 90; width++) {
        ck_assert_int_eq(page_wrap(&page, width), 0);
        uint32_t at = 0;
        for (size_t i = 0; i < page.n_lines; i++) {
            const struct page_line *line = &page.lines[i];
            for (; at < line->start; at++)
                ck_assert_msg(page.text[at] == ' ' || page.text[at] == '\n', "width %d", width);
            ck_assert_int_le(page_column(&page, i, line->end), width);
            at = line->end;
        }
    }
    page_free(&page);
    ent_document_free(document);
}
END_TEST

/* Selection ------------------------------------------------------------------------------------ */

static int node_named(const char *label)
{
    for (uint32_t i = 0; i < reader.graph->n_nodes; i++)
        if (strcmp(reader.graph->nodes[i].label, label) == 0)
            return (int)i;
    ck_abort_msg("no node is called %s", label);
    return -1;
}

START_TEST(the_sentence_lights_its_actors)
{
    start_river();
    struct map_options lights = reader_lights(&reader);
    ck_assert_ptr_null(lights.lit_nodes); /* the title says nothing of them */
    press("j");
    lights = reader_lights(&reader);
    ck_assert_int_eq(lights.lit_nodes[node_named("Egypt")], 1);
    ck_assert_int_eq(lights.lit_nodes[node_named("Sudan")], 1);
    ck_assert_int_eq(lights.lit_nodes[node_named("Ethiopia")], 0);
    press("l");
    lights = reader_lights(&reader);
    ck_assert_int_eq(lights.lit_nodes[node_named("Egypt")], 0);
    ck_assert_int_eq(lights.lit_nodes[node_named("Ethiopia")], 1);
    press("ll");
    ck_assert_int_eq(reader_sentence(&reader), 3);
    ck_assert_ptr_null(reader_lights(&reader).lit_nodes);
    reader_close(&reader);
}
END_TEST

START_TEST(mentions_and_ties_select_nodes_and_dyads)
{
    start_river();
    press("w");
    ck_assert_int_eq(reader_selection(&reader).node, node_named("Egypt"));
    press("w");
    ck_assert_int_eq(reader_selection(&reader).node, node_named("Sudan"));
    press("b");
    ck_assert_int_eq(reader_selection(&reader).node, node_named("Egypt"));
    press("2]");
    struct map_selection selection = reader_selection(&reader);
    ck_assert_int_ge(selection.dyad, 0);
    ck_assert_int_eq(reader.graph->dyads[selection.dyad].sign, -1);
    press("j");
    ck_assert_int_eq(reader_selection(&reader).dyad, -1);
    reader_close(&reader);
}
END_TEST

START_TEST(a_picked_node_is_walked_through_its_mentions)
{
    start_river();
    reader.focus = SIDE_GRAPH;
    reader_pick(&reader, (struct map_selection){node_named("Egypt"), -1});
    ck_assert_uint_eq(reader.walk.count, 2);
    press("n");
    ck_assert_str_eq(reader.message.text, "1 of 2");
    press("n");
    ck_assert_int_eq(strncmp(reader.page.text + reader.cursor, "Cairo", 5), 0);
    press("n");
    ck_assert_str_eq(reader.message.text, "1 of 2, from the top again");
    press("N");
    ck_assert_str_eq(reader.message.text, "2 of 2, from the end again");
    ck_assert_int_eq(reader_selection(&reader).node, node_named("Egypt"));
    press("<Esc>n");
    ck_assert_int_eq(strncmp(reader.message.text, "nothing to walk", 15), 0);
    reader_close(&reader);
}
END_TEST

START_TEST(a_tie_leads_to_its_sentence_and_back_again)
{
    start_river();
    press("<Tab>");
    reader_pick(&reader, (struct map_selection){node_named("Ethiopia"), -1});
    press("<Enter>");
    ck_assert_int_eq(reader.shown[SIDE_GRAPH], VIEW_TIES);
    press("<Enter>");
    ck_assert_int_eq(reader.focus, SIDE_TEXT);
    ck_assert_int_eq(strncmp(reader.page.text + reader.cursor, "rejected", 8), 0);
    press("<C-o>");
    ck_assert_int_eq(reader.focus, SIDE_GRAPH);
    ck_assert_int_eq(reader.shown[SIDE_GRAPH], VIEW_TIES);
    press("<C-o>");
    ck_assert_int_eq(reader.shown[SIDE_GRAPH], VIEW_MAP);
    ck_assert_int_eq(reader_selection(&reader).node, node_named("Ethiopia"));
    press("2L");
    ck_assert_int_eq(strncmp(reader.page.text + reader.cursor, "rejected", 8), 0);
    press("L");
    ck_assert_str_eq(reader.message.text, "there is nothing to go forward to");
    reader_close(&reader);
}
END_TEST

/* Articles ------------------------------------------------------------------------------------- */

static const char *const three[] = {"missing", "river", "lake"};

START_TEST(what_cannot_be_read_keeps_its_place_and_the_rest_opens)
{
    start(three, 3, 24, 80);
    ck_assert_uint_eq(reader.item, 1);
    ck_assert_int_eq(reader.shelf.items[2].state, SHELF_UNREAD);
    ck_assert_int_eq(idle_work(&reader), 1);
    ck_assert_int_eq(idle_work(&reader), 0);
    ck_assert_uint_eq(reader.shelf.n_ready, 2);
    press("k");
    ck_assert_uint_eq(reader.item, 0);
    ck_assert_int_eq(reader.message_is_error, 1);
    press("j");
    ck_assert_int_eq(reader.message_is_error, 0);
    reader_close(&reader);
}
END_TEST

START_TEST(each_article_keeps_its_cursor)
{
    start(three, 3, 24, 100);
    press("<Enter>j");
    uint32_t cursor = reader.cursor;
    ck_assert_uint_gt(cursor, 0);
    press("J");
    ck_assert_uint_eq(reader.item, 2);
    ck_assert_uint_eq(reader.cursor, 0);
    press("K");
    ck_assert_uint_eq(reader.cursor, cursor);
    press("q");
    ck_assert_int_eq(reader.shown[SIDE_TEXT], VIEW_ARTICLES);
    ck_assert_int_eq(reader.quit, 0);
    press("q");
    ck_assert_int_eq(reader.quit, 1);
    reader_close(&reader);
}
END_TEST

START_TEST(the_graph_of_all_articles_is_walked_across_them)
{
    start(three, 3, 24, 100);
    idle_work(&reader);
    press("<Enter>A");
    ck_assert_uint_eq(reader.graph->n_documents, 2);
    reader_pick(&reader, (struct map_selection){node_named("Sudan"), -1});
    ck_assert_uint_eq(reader.walk.count, 2);
    press("n");
    ck_assert_uint_eq(reader.item, 1);
    press("n");
    ck_assert_uint_eq(reader.item, 2);
    ck_assert_int_eq(reader_selection(&reader).node, node_named("Sudan"));
    press("n");
    ck_assert_uint_eq(reader.item, 1);
    press("A");
    ck_assert_uint_eq(reader.graph->n_documents, 1);
    reader_close(&reader);
}
END_TEST

START_TEST(the_places_of_a_node_go_on_in_the_next_article)
{
    start(three, 3, 24, 100);
    idle_work(&reader);
    press("<Enter>");
    reader_pick(&reader, (struct map_selection){node_named("Sudan"), -1});
    ck_assert_uint_eq(reader.walk.count, 1);
    press("n");
    ck_assert_uint_eq(reader.item, 1);
    press("n");
    ck_assert_uint_eq(reader.item, 2);
    ck_assert_int_eq(reader.lead, LEAD_GRAPH);
    ck_assert_int_eq(reader_selection(&reader).node, node_named("Sudan"));
    ck_assert_str_eq(reader.message.text, "1 of 1, in A lake");
    press("<Backspace>");
    ck_assert_uint_eq(reader.item, 1);
    /* nobody else has Ethiopia: it begins again */
    reader_pick(&reader, (struct map_selection){node_named("Ethiopia"), -1});
    press("nnnn");
    ck_assert_uint_eq(reader.item, 1);
    reader_close(&reader);
}
END_TEST

/* Failures are the caller's to print; where nothing can be read there is no screen. */
START_TEST(failures_are_handed_back)
{
    static const char *const missing[] = {"a", "b"};
    struct reader_result result;
    struct ent_message message = {{0}};
    options = (struct reader_options){
        .paths = missing, .n_paths = 2, .read = read_named, .script = "/nonexistent"};
    ck_assert_int_eq(reader_run(&result, &options, &message), 0);
    ck_assert_uint_eq(result.n_read, 0);
    ck_assert_uint_eq(result.n_failures, 2);
    ck_assert_str_eq(result.failures[1].message.text, "b: no such file");
    reader_result_free(&result);
    options.paths = three;
    options.n_paths = 3;
    ck_assert_int_eq(reader_run(&result, &options, &message), ENT_E_NOTFOUND);
    reader_result_free(&result);
}
END_TEST

START_TEST(a_failing_step_names_its_line)
{
    struct reader_result result;
    struct ent_message message = {{0}};
    char path[] = "/tmp/entente-script-XXXXXX";
    int fd = mkstemp(path);
    static const char steps[] = "# a script\nkeys jj\n\nwait nowhere on the screen\n";
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, steps, sizeof steps - 1), sizeof steps - 1);
    close(fd);
    options =
        (struct reader_options){.paths = three, .n_paths = 3, .read = read_named, .script = path};
    ck_assert_int_eq(reader_run(&result, &options, &message), ENT_E_FORMAT);
    ck_assert_ptr_nonnull(strstr(message.text, ":4: never on the screen: nowhere on the screen"));
    ck_assert_uint_eq(result.n_read, 2);
    reader_result_free(&result);
    unlink(path);
}
END_TEST

/* Search --------------------------------------------------------------------------------------- */

START_TEST(a_search_ignores_case_unless_it_has_capitals)
{
    static const struct {
        const char *text, *pattern;
        size_t len;
    } cases[] = {{"Éire", "é", 2},   {"Éire", "É", 2},      {"éire", "É", 0},
                 {"a\nb", "a b", 3}, {"STRASSE", "str", 3}, {"ab", "abc", 0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_uint_eq(match_at(cases[i].text, strlen(cases[i].text), cases[i].pattern,
                                   strlen(cases[i].pattern), match_folds(cases[i].pattern)),
                          cases[i].len);
    start_river();
    press("/egypt<Enter>");
    ck_assert_uint_eq(reader.walk.count, 1);
    press("/EGYPT<Enter>");
    ck_assert_int_eq(reader.message_is_error, 1);
    press("/sudan. ethiopia<Enter>");
    ck_assert_uint_eq(reader.walk.count, 1);
    reader_close(&reader);
}
END_TEST

START_TEST(a_search_knows_where_it_is_when_lines_are_broken_anew)
{
    start_river();
    press("/egypt<Enter>");
    size_t at = reader.walk.at;
    ck_assert_uint_lt(at, reader.walk.count);
    ck_assert_int_eq(canvas_resize(&reader.canvas, 30, 41), 0);
    frame_draw(&reader);
    ck_assert_uint_eq(reader.walk.at, at);
    reader_close(&reader);
}
END_TEST

START_TEST(the_list_and_the_help_are_searched_where_they_have_the_focus)
{
    start(three, 3, 24, 80);
    idle_work(&reader);
    press("/LAKE<Enter>");
    ck_assert_int_eq(reader.message_is_error, 1);
    press("/lake<Enter>");
    ck_assert_uint_eq(reader.item, 2);
    ck_assert_int_eq(reader.shown[SIDE_TEXT], VIEW_ARTICLES);
    press("/A<Enter>n");
    ck_assert_uint_eq(reader.item, 2);
    press("?/export<Enter>");
    ck_assert_int_eq(help_rows[reader.help_found].id, COMMAND_export);
    ck_assert_int_eq(reader.walk.kind, WALK_NONE);
    reader_close(&reader);
}
END_TEST

START_TEST(a_prompt_does_not_keep_one_from_suspending)
{
    start_river();
    press("/dam<C-z>");
    ck_assert_int_eq(reader.request, REQUEST_SUSPEND);
    ck_assert_str_eq(reader.prompt.text, "dam");
    press("<Esc>");
    ck_assert_int_eq(reader.prompt.kind, PROMPT_NONE);
    reader_close(&reader);
}
END_TEST

/* Everything ----------------------------------------------------------------------------------- */

/* Styles are told apart without colour: no two that mean different things look the same in mono
 * where the cells' text does not say it. */
START_TEST(styles_need_no_colour)
{
    static const enum ent_style apart[][2] = {
        {ENT_STYLE_MENTION, ENT_STYLE_TEXT},       {ENT_STYLE_COOPERATION, ENT_STYLE_TEXT},
        {ENT_STYLE_MATCH, ENT_STYLE_TEXT},         {ENT_STYLE_MATCH, ENT_STYLE_MATCH_HERE},
        {ENT_STYLE_FRAME, ENT_STYLE_FRAME_FOCUS},  {ENT_STYLE_NODE, ENT_STYLE_NODE_SELECTED},
        {ENT_STYLE_NODE, ENT_STYLE_NODE_NEIGHBOUR}};
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
        ck_assert_int_ne(theme_look(&dark, DEPTH_MONO, apart[i][0], ENT_MARK_NONE).attributes,
                         theme_look(&dark, DEPTH_MONO, apart[i][1], ENT_MARK_NONE).attributes);
    for (int s = 0; s < ENT_STYLE_COUNT; s++)
        ck_assert_int_eq(theme_look(&dark, DEPTH_MONO, (enum ent_style)s, ENT_MARK_NONE).fore, -1);
}
END_TEST

/* Any keys at any size: nothing breaks, and the canvas stays whole. */
START_TEST(any_keys_at_any_size)
{
    static const uint32_t special[] = {K_TAB,  K_ENTER, K_ESC,   K_BACKSPACE, K_UP,
                                       K_DOWN, K_LEFT,  K_RIGHT, K_PAGE_DOWN, K_PAGE_UP,
                                       K_HOME, K_END,   K_DELETE};
    struct ent_random random = {(uint64_t)_i + 1};
    start(three, _i % 2 ? 3 : 2, 24, 80);
    for (int step = 0; step < 3000; step++) {
        uint32_t key = ent_random_below(&random, 3) ? ' ' + ent_random_below(&random, 95)
                                                    : special[ent_random_below(&random, 13)];
        if (key == 'e' || reader.prompt.kind == PROMPT_COMMAND)
            key = K_ESC; /* writes no files */
        reader_key(&reader, key);
        if (ent_random_below(&random, 20) == 0)
            ck_assert_int_eq(canvas_resize(&reader.canvas, 1 + (int)ent_random_below(&random, 60),
                                           1 + (int)ent_random_below(&random, 160)),
                             0);
        if (ent_random_below(&random, 50) == 0)
            idle_work(&reader);
        frame_draw(&reader);
        reader.quit = 0;
        for (int row = 0; row < reader.canvas.rows; row++) {
            int width = 0;
            for (int col = 0; col < reader.canvas.cols; col++)
                width += canvas_at(&reader.canvas, row, col)->width;
            ck_assert_int_eq(width, reader.canvas.cols);
        }
        ck_assert_ptr_nonnull(
            canvas_at(&reader.canvas, reader.canvas.cursor_row, reader.canvas.cursor_col));
    }
    reader_close(&reader);
}
END_TEST

START_TEST(a_picture_holds_the_screen)
{
    struct ent_buffer svg = {0};
    start_river();
    ck_assert_int_eq(snapshot_svg(&svg, &reader.canvas, &dark), 0);
    ck_assert_ptr_nonnull(strstr(svg.data, "xmlns=\"http://www.w3.org/2000/svg\""));
    ck_assert_ptr_nonnull(strstr(svg.data, ">signed a pact</text>"));
    ck_assert_ptr_nonnull(strstr(svg.data, "</svg>"));
    ent_buffer_free(&svg);
    reader_close(&reader);
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

START_TEST(the_balance_is_told_in_words)
{
    static const char *const paths[] = {"river"};
    start(paths, 1, 24, 80);
    ck_assert_int_eq(reader_command(&reader, "balance"), 0);
    ck_assert_ptr_nonnull(strstr(reader.message.text, "two camps: "));
    ck_assert_ptr_nonnull(strstr(reader.message.text, "EGY SDN | ETH"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reader");
    TCase *tc = tcase_create("reader");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, keys_are_read_and_shown, 0, COUNT(keys));
    tcase_add_test(tc, no_two_commands_have_the_same_key_or_name);
    tcase_add_test(tc, a_beginning_of_a_name_will_do);
    tcase_add_loop_test(tc, lines_are_filled, 0, COUNT(wraps));
    tcase_add_test(tc, every_byte_of_the_text_is_on_a_line_at_every_width);
    tcase_add_test(tc, the_sentence_lights_its_actors);
    tcase_add_test(tc, mentions_and_ties_select_nodes_and_dyads);
    tcase_add_test(tc, a_picked_node_is_walked_through_its_mentions);
    tcase_add_test(tc, a_tie_leads_to_its_sentence_and_back_again);
    tcase_add_test(tc, what_cannot_be_read_keeps_its_place_and_the_rest_opens);
    tcase_add_test(tc, each_article_keeps_its_cursor);
    tcase_add_test(tc, the_graph_of_all_articles_is_walked_across_them);
    tcase_add_test(tc, the_places_of_a_node_go_on_in_the_next_article);
    tcase_add_test(tc, failures_are_handed_back);
    tcase_add_test(tc, a_failing_step_names_its_line);
    tcase_add_test(tc, a_search_ignores_case_unless_it_has_capitals);
    tcase_add_test(tc, a_search_knows_where_it_is_when_lines_are_broken_anew);
    tcase_add_test(tc, the_list_and_the_help_are_searched_where_they_have_the_focus);
    tcase_add_test(tc, a_prompt_does_not_keep_one_from_suspending);
    tcase_add_test(tc, styles_need_no_colour);
    tcase_add_test(tc, the_balance_is_told_in_words);
    tcase_add_loop_test(tc, any_keys_at_any_size, 0, 8);
    tcase_add_test(tc, a_picture_holds_the_screen);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

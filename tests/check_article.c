// SPDX-License-Identifier: MIT
/* Tests of the article pane: where jumps lead and come back to, and how lines are set. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/random.h"
#include "marked.h"
#include "press.h"
#include "reader/commands.h"
#include "reader/frame.h"
#include "reader/key.h"
#include "reader/recall.h"
#include "reader/state.h"
#include "suite.h"

static const char pact[] = "title: A pact\n"
                           "actor: EGY country Egypt\n"
                           "actor: SDN country Sudan\n"
                           "actor: ETH country Ethiopia\n"
                           "\n"
                           "[EGY|Egypt] {+ EGY-SDN AGREE|signed a pact} with [SDN|Sudan].\n"
                           "\n"
                           "Nobody else was in the room. The rains were late.\n"
                           "\n"
                           "[ETH|Ethiopia] {- ETH>EGY REJECT|scorned} [EGY|Cairo] for it.\n";

static const char rain[] = "title: Rain\n\nIt rained.\n";

static const char menu[] = "title: News\n\n"
                           "% menu: Weather and rain\n\n"
                           "It rained in Cairo.\n\n"
                           "% advertisement: Buy rain\n\n"
                           "% advertisement: now\n\n"
                           "Then the rain stopped.\n\n"
                           "% footer: No rights\n";

static struct reader reader;
static struct reader_options options;

static int read_named(struct ent_document **out, const char *path, void *payload,
                      const struct ent_watch *watch, struct ent_message *message)
{
    (void)payload;
    (void)watch;
    const char *text = strcmp(path, "rain") == 0 ? rain : strcmp(path, "menu") == 0 ? menu : pact;
    return marked_parse(out, path, text, message);
}

static void start(const char *const *paths, size_t n)
{
    options = (struct reader_options){.paths = paths, .n_paths = n, .read = read_named};
    ck_assert_int_eq(reader_open(&reader, &options), 0);
    ck_assert_int_eq(canvas_resize(&reader.canvas, 24, 100), 0);
    frame_draw(&reader);
}

static void press(const char *keys)
{
    press_on(&reader, keys);
}

static const char *const both[] = {"pact", "rain"};

static int stands_at(const char *words)
{
    return strncmp(reader.page.text + reader.cursor, words, strlen(words)) == 0;
}

static int shows(const char *text)
{
    struct ent_buffer row = {0};
    int found = 0;
    for (int i = 0; i < reader.canvas.rows * reader.canvas.cols; i++)
        ent_buffer_puts(&row, reader.canvas.cells[i].bytes);
    found = strstr(row.data, text) != NULL;
    ent_buffer_free(&row);
    return found;
}

/* Jumping -------------------------------------------------------------------------------------- */

START_TEST(the_count_follows_the_cursor_back)
{
    start(both, 1);
    reader_pick(&reader, (struct map_selection){(int)ent_graph_find(reader.graph, "EGY"), -1});
    press("n");
    ck_assert(shows("1 of 2 "));
    press("*");
    ck_assert(stands_at("Cairo"));
    press("<Backspace>");
    ck_assert(stands_at("Egypt"));
    ck_assert(shows("1 of 2 "));
    press("gn");
    ck_assert(shows("1 of 2 "));
    reader_close(&reader);
}
END_TEST

START_TEST(the_next_article_is_a_jump)
{
    start(both, 2);
    press("<Enter>jJ");
    ck_assert_uint_eq(reader.item, 1);
    press("<Backspace>");
    ck_assert_uint_eq(reader.item, 0);
    ck_assert(stands_at("Egypt"));
    press("L");
    ck_assert_uint_eq(reader.item, 1);
    press("K");
    ck_assert_uint_eq(reader.item, 0);
    press("<Backspace>");
    ck_assert_uint_eq(reader.item, 1);
    reader_close(&reader);
}
END_TEST

START_TEST(the_same_actor_is_found_from_a_sentence_that_names_none)
{
    start(both, 1);
    press("/rains<Enter>");
    press("*"); /* nobody is picked: who is near */
    ck_assert(stands_at("Ethiopia"));
    reader_pick(&reader, (struct map_selection){(int)ent_graph_find(reader.graph, "SDN"), -1});
    press("/rains<Enter>*");
    ck_assert(stands_at("Sudan"));
    reader_close(&reader);
    start(both + 1, 1);
    press("*");
    ck_assert_str_eq(reader.message.text, "nobody is named in this article");
    reader_close(&reader);
}
END_TEST

/* Lines ---------------------------------------------------------------------------------------- */

static const char wide[] =
    "title: W\n\nEvery word of it stands in its place, 日本 and 한국 too, as e\xCC\x81 does; a "
    "longwordthatcannotbebrokenanywhereatall makes a line too loose to be even.\n\n"
    "# A heading that is far too long for one line and yet is not set evenly at all\n\n"
    "* An item of a list, the words of which are set evenly within its own indent.\n";

/* Every offset has its column, the column leads back to it, and full lines end where they should.
 */
static void lines_are_even(struct page *page, int width)
{
    page->justify = 1;
    ck_assert_int_eq(page_wrap(page, width), 0);
    for (size_t i = 0; i < page->n_lines; i++) {
        const struct page_line *line = &page->lines[i];
        int end = page_column(page, i, line->end), last = -1;
        ck_assert_int_le(end, width);
        if (line->spread)
            ck_assert_int_eq(end, width);
        ck_assert(!line->spread || line->style == ENT_STYLE_TEXT);
        for (uint32_t at = line->start; at < line->end; at++) {
            int col = page_column(page, i, at);
            if ((page->text[at] & 0xC0) == 0x80 || page->text[at] == '\xCC' || col == last)
                continue;
            ck_assert_uint_eq(page_offset(page, i, col), at);
            ck_assert_int_gt(col, last);
            last = col;
        }
    }
}

START_TEST(lines_end_evenly)
{
    struct ent_document *document;
    struct page page;
    size_t even = 0;
    ck_assert_int_eq(marked_parse(&document, "x", wide, NULL), 0);
    ck_assert_int_eq(page_make(&page, document, "W"), 0);
    for (int width = 4; width < 90; width++) { /* an item's indent and a wide character */
        lines_are_even(&page, width);
        for (size_t i = 0; i < page.n_lines; i++)
            even += page.lines[i].spread > 0;
    }
    ck_assert_uint_gt(even, 100);
    ck_assert_uint_eq(page.lines[page.n_lines - 1].spread, 0);
    page_free(&page);
    ent_document_free(document);
}
END_TEST

START_TEST(what_was_dropped_shows_in_its_place)
{
    static const char *const shown[] = {
        "News",     "dropped: menu", "Weather and rain",       "It rained in Cairo.", "dropped: ad",
        "Buy rain", "now",           "Then the rain stopped.", "dropped: footer",     "No rights"};
    struct ent_document *document;
    struct page page;
    size_t n = 0;
    ck_assert_int_eq(marked_parse(&document, "x", menu, NULL), 0);
    ck_assert_int_eq(page_make(&page, document, "News"), 0);
    ck_assert_int_eq(page_wrap(&page, 60), 0);
    for (size_t i = 0; i < page.n_lines; i++)
        ck_assert_int_eq(page.lines[i].dropped, 0);
    page.raw = 1;
    ck_assert_int_eq(page_wrap(&page, 60), 0);
    for (size_t i = 0; i < page.n_lines; i++) {
        const struct page_line *line = &page.lines[i];
        ck_assert_uint_eq(page_line_at(&page, line->start), i);
        if (line->end == line->start)
            continue;
        ck_assert_uint_lt(n, sizeof shown / sizeof *shown);
        ck_assert_int_eq(strncmp(page.text + line->start, shown[n], strlen(shown[n])), 0);
        n++;
    }
    ck_assert_uint_eq(n, sizeof shown / sizeof *shown);
    page_free(&page);
    ent_document_free(document);
}
END_TEST

START_TEST(the_place_is_kept_where_the_raw_text_is_shown)
{
    static const char *const paths[] = {"menu"};
    start(paths, 1);
    press("jjr");
    ck_assert(stands_at("Then the rain"));
    press("kk"); /* into what was dropped */
    ck_assert(stands_at("Buy rain"));
    ck_assert_int_eq(reader_sentence(&reader), -1);
    press("l");
    ck_assert(stands_at("Then the rain"));
    press("kkr");
    ck_assert(stands_at("It rained"));
    press("/rain<Enter>n");
    ck_assert(stands_at("rain stopped"));
    press("n"); /* from the top again */
    ck_assert(stands_at("rained"));
    press("r");
    ck_assert_uint_eq(reader.walk.count, 4);
    press("n");
    ck_assert(stands_at("rain\n"));
    press("n");
    ck_assert(stands_at("rain stopped"));
    press("NNN");
    ck_assert_int_eq(strncmp(reader.page.text + reader.cursor - 12, "Weather and rain", 16), 0);
    reader_close(&reader);
}
END_TEST

START_TEST(jumps_into_what_is_hidden_end_before_it)
{
    static const char *const paths[] = {"menu"};
    start(paths, 1);
    press("rjjjjjma"); /* from the title, label by label */
    ck_assert(stands_at("Buy rain"));
    press("G");
    press("rg'a");
    ck_assert(stands_at("It rained"));
    press("<Backspace><Backspace><Backspace>");
    ck_assert(stands_at("It rained"));
    reader_close(&reader);
}
END_TEST

/* Whatever is pressed, the cursor stands on what shows. */
START_TEST(the_cursor_is_on_a_line_that_shows)
{
    static const char *const paths[] = {"menu", "pact"};
    static const char *const keys[] = {"j",  "k",           "l", "h", "r", "r",  "|", "w", "b",
                                       "]",  "g",           "G", "d", "u", "n",  "N", "*", "ma",
                                       "'a", "<Backspace>", "L", "J", "K", "5j", "+", "-"};
    struct ent_random random = {(uint64_t)_i + 1};
    start(paths, 2);
    press("<Enter>/rain<Enter>");
    for (int step = 0; step < 600; step++) {
        press(keys[ent_random_below(&random, sizeof keys / sizeof *keys)]);
        if (reader.shown[SIDE_TEXT] != VIEW_ARTICLE)
            press("<Enter>");
        const struct page *page = &reader.page;
        ck_assert_uint_le(reader.cursor, reader.raw ? page->len : page->body_end);
        const struct page_line *line = &page->lines[page_line_at(page, reader.cursor)];
        ck_assert_uint_le(line->start, reader.cursor);
        ck_assert_uint_ge(line->end + 1, reader.cursor);
    }
    reader_close(&reader);
}
END_TEST

/* Places ----------------------------------------------------------------------------------------
 */

static struct recall recall;

static void open_again(void)
{
    options.recall = &recall;
    ck_assert_int_eq(reader_open(&reader, &options), 0);
    ck_assert_int_eq(canvas_resize(&reader.canvas, 24, 100), 0);
    frame_draw(&reader);
}

START_TEST(an_article_opens_where_it_was_left)
{
    recall = (struct recall){.count = 0};
    options = (struct reader_options){.paths = both, .n_paths = 1, .read = read_named};
    open_again();
    press("jj");
    ck_assert(stands_at("Nobody"));
    reader_close(&reader);
    ck_assert(recall_is_changed(&recall));
    open_again();
    ck_assert(stands_at("Nobody"));
    ck_assert_str_eq(reader.message.text, "where you left it; g goes to the top");
    press("g");
    reader_close(&reader);
    ck_assert_uint_eq(recall.count, 1);
    open_again(); /* at the top there is nothing to come back to */
    ck_assert_uint_eq(reader.cursor, 0);
    ck_assert_str_eq(reader.message.text, "");
    reader_close(&reader);
}
END_TEST

START_TEST(a_place_that_is_none_is_left_alone)
{
    static const uint32_t places[][2] = {{100000, 0}, {4000000000, 0}, {10, 40}};
    struct ent_document *document;
    ck_assert_int_eq(marked_parse(&document, "pact", pact, NULL), 0);
    uint64_t key = recall_key(document->article.text, document->article.text_len);
    ent_document_free(document);
    recall = (struct recall){.count = 1};
    recall.items[0] = (struct recalled){key, places[_i][0], places[_i][1], 0};
    options = (struct reader_options){.paths = both, .n_paths = 1, .read = read_named};
    open_again();
    ck_assert_uint_eq(reader.cursor, 0);
    reader_close(&reader);
}
END_TEST

static struct recall other;

START_TEST(places_are_few_and_the_oldest_goes)
{
    struct ent_buffer out = {0};
    size_t wrong = 0;
    recall = other = (struct recall){.count = 0};
    for (uint32_t i = 1; i <= RECALL_MOST + 3; i++)
        recall_set(&recall, i, i, 0);
    ck_assert_uint_eq(recall.count, RECALL_MOST);
    ck_assert_ptr_null(recall_find(&recall, 3));
    ck_assert_uint_eq(recall_find(&recall, 4)->cursor, 4);
    recall_set(&recall, 4, 44, 40);
    recall_set(&recall, 5, 0, 0);
    recall_write(&out, &recall);
    ck_assert_uint_eq(recall_read(&other, out.data, &wrong), 0);
    ck_assert_uint_eq(other.count, RECALL_MOST - 1);
    ck_assert_uint_eq(other.items[0].article, 4);
    ck_assert_uint_eq(other.items[0].cursor, 44);
    ck_assert_ptr_null(recall_find(&other, 5));
    ck_assert(!recall_is_changed(&other));
    ent_buffer_free(&out);
}
END_TEST

/* Two readers began with the same file: the later one keeps what the first one wrote. */
START_TEST(places_of_two_readers_are_joined)
{
    size_t wrong;
    static const char file[] = "# x\n00000000000000aa 5 2\n00000000000000bb 7 0\n";
    recall = other = (struct recall){.count = 0};
    recall_read(&recall, file, &wrong);
    recall_read(&other, file, &wrong);
    recall_set(&other, 0xcc, 9, 9);
    recall_set(&recall, 0xaa, 6, 2);
    recall_set(&recall, 0xdd, 0, 0);
    recall_set(&recall, 0xbb, 7, 0);
    recall_merge(&other, &recall);
    ck_assert_uint_eq(other.count, 3);
    ck_assert_uint_eq(recall_find(&other, 0xaa)->cursor, 6);
    ck_assert_uint_eq(recall_find(&other, 0xbb)->cursor, 7);
    ck_assert_uint_eq(recall_find(&other, 0xcc)->cursor, 9);
}
END_TEST

START_TEST(what_is_no_place_is_counted)
{
    static const char *const lines[] = {"aa 5 2",
                                        "00000000000000aa 5",
                                        "00000000000000aa 5 6",
                                        "00000000000000aa 5 2 9",
                                        "00000000000000aa -5 2",
                                        "00000000000000aa 99999999999 2",
                                        "00000000000000AA 5 2",
                                        "\x1b[31m"};
    char text[128];
    size_t wrong = 0;
    recall = (struct recall){.count = 0};
    snprintf(text, sizeof text, "# x\n%s\n00000000000000bb 7 0\r\n\n", lines[_i]);
    ck_assert_uint_eq(recall_read(&recall, text, &wrong), 1);
    ck_assert_uint_eq(wrong, 2);
    ck_assert_uint_eq(recall.count, 1);
}
END_TEST

/* Colours ---------------------------------------------------------------------------------------
 */

static enum ent_style style_of(const char *id)
{
    return tints_style(&reader.tints, id);
}

/* The style of the first cell of a text that is on the screen, in the text pane or the graph's. */
static int style_at(const char *text, int graph)
{
    size_t len = strlen(text);
    int from = graph ? reader.panes[SIDE_GRAPH].col : 0;
    for (int row = 1; row < reader.canvas.rows; row++)
        for (int col = from; col + (int)len < reader.canvas.cols; col++) {
            size_t n = 0;
            while (n < len && canvas_at(&reader.canvas, row, col + (int)n)->bytes[0] == text[n])
                n++;
            if (n == len)
                return canvas_at(&reader.canvas, row, col)->style;
        }
    ck_abort_msg("%s is not on the screen", text);
    return -1;
}

START_TEST(actors_keep_their_colours)
{
    start(both, 1);
    enum ent_style egypt = style_of("EGY"), sudan = style_of("SDN"), ethiopia = style_of("ETH");
    ck_assert_int_ge(egypt, ENT_STYLE_ACTOR_1);
    ck_assert_int_ne(egypt, sudan);
    ck_assert_int_ne(egypt, ethiopia);
    ck_assert_int_ne(sudan, ethiopia);
    ck_assert_int_eq(style_of("KEN"), ENT_STYLE_MENTION);
    ck_assert_int_eq(style_at("Egypt", 0), (int)egypt);
    ck_assert_int_eq(style_at("Cairo", 0), (int)egypt);
    ck_assert_int_eq(style_at("Egypt", 1), (int)egypt);
    ck_assert_int_eq(style_at("Sudan", 1), (int)sudan);
    ck_assert_int_eq(reader_command(&reader, "filter -"), 0); /* the filter changes no colour */
    ck_assert_int_eq(style_of("SDN"), sudan);
    frame_draw(&reader);
    ck_assert_int_eq(style_at("Sudan", 0), (int)sudan);
    ck_assert_int_eq(reader_command(&reader, "filter all"), 0);
    ck_assert_int_eq(style_of("EGY"), egypt);
    reader_close(&reader);
}
END_TEST

START_TEST(of_many_actors_those_named_most_have_colours)
{
    struct ent_node nodes[40];
    char ids[40][16];
    struct ent_graph graph = {.nodes = nodes, .n_nodes = 40};
    struct tints tints;
    for (int i = 0; i < 40; i++) {
        snprintf(ids[i], sizeof ids[i], "A%d", i);
        nodes[i] = (struct ent_node){.id = ids[i], .mentions = (uint32_t)(i < TINTS ? 9 : 1)};
    }
    tints_make(&tints, &graph);
    unsigned seen = 0;
    for (int i = 0; i < 40; i++) {
        enum ent_style style = tints_style(&tints, ids[i]);
        ck_assert_int_eq(style != ENT_STYLE_MENTION, i < TINTS);
        seen |= style != ENT_STYLE_MENTION ? 1U << (style - ENT_STYLE_ACTOR_1) : 0;
    }
    ck_assert_uint_eq(seen, (1U << TINTS) - 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("article");
    TCase *tc = tcase_create("article");
    tcase_add_test(tc, the_count_follows_the_cursor_back);
    tcase_add_test(tc, the_next_article_is_a_jump);
    tcase_add_test(tc, the_same_actor_is_found_from_a_sentence_that_names_none);
    tcase_add_test(tc, lines_end_evenly);
    tcase_add_test(tc, what_was_dropped_shows_in_its_place);
    tcase_add_test(tc, the_place_is_kept_where_the_raw_text_is_shown);
    tcase_add_test(tc, jumps_into_what_is_hidden_end_before_it);
    tcase_add_loop_test(tc, the_cursor_is_on_a_line_that_shows, 0, 4);
    tcase_add_test(tc, an_article_opens_where_it_was_left);
    tcase_add_loop_test(tc, a_place_that_is_none_is_left_alone, 0, 3);
    tcase_add_test(tc, places_are_few_and_the_oldest_goes);
    tcase_add_test(tc, places_of_two_readers_are_joined);
    tcase_add_loop_test(tc, what_is_no_place_is_counted, 0, 8);
    tcase_add_test(tc, actors_keep_their_colours);
    tcase_add_test(tc, of_many_actors_those_named_most_have_colours);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

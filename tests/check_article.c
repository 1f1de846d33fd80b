// SPDX-License-Identifier: MIT
/* Tests of the article pane: where jumps lead and come back to, and how lines are set. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "marked.h"
#include "reader/commands.h"
#include "reader/frame.h"
#include "reader/key.h"
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
    while (*keys) {
        uint32_t key;
        size_t n = key_read(&key, keys);
        ck_assert_uint_gt(n, 0);
        reader_key(&reader, key);
        frame_draw(&reader);
        keys += n;
    }
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
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

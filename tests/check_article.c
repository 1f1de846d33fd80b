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

static struct reader reader;
static struct reader_options options;

static int read_named(struct ent_document **out, const char *path, void *payload,
                      const struct ent_watch *watch, struct ent_message *message)
{
    (void)payload;
    (void)watch;
    return marked_parse(out, path, strcmp(path, "rain") == 0 ? rain : pact, message);
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

int main(void)
{
    Suite *suite = suite_create("article");
    TCase *tc = tcase_create("article");
    tcase_add_test(tc, the_count_follows_the_cursor_back);
    tcase_add_test(tc, the_next_article_is_a_jump);
    tcase_add_test(tc, the_same_actor_is_found_from_a_sentence_that_names_none);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

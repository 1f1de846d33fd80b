// SPDX-License-Identifier: MIT
/* Tests of src/clean on copies of printed pages: cut lines, page numbers, running heads. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "entente/clean.h"
#include "suite.h"

#define FIRST_PAGE                                                                                 \
    "Norway and Chile signed a treaty on the fish of two oceans on\n"                              \
    "Monday, a year after their ships had met off the coast of\n"                                  \
    "Patagonia. The treaty lets each fleet land its catch in the\n"                                \
    "other’s harbors.\n"                                                                         \
    "The quarrel began when a Chilean patrol stopped a trawler from\n"                             \
    "Bergen and brought it into Punta Arenas. Oslo protested, and for\n"                           \
    "three weeks no captain knew which rules held. Fishermen in both\n"                            \
    "countries asked for a talk between the ministers.\n"                                          \
    "A long winter\n"                                                                              \
    "The ministers met four times. What kept them apart was a word,\n"                             \
    "and the word was quota. Chile wanted a number that holds for ten\n"                           \
    "years; Norway wished to look at it again after each season. When\n"
#define SECOND_PAGE                                                                                \
    "Santiago gave way in March, the rest was done within a fortnight,\n"                          \
    "and the two of them have agreed to share what their research\n"                               \
    "vessels find.\n"                                                                              \
    "Neither side would say what it had paid. The trawler is back in\n"                            \
    "Bergen, and its owner has sued both governments before a court in\n"                          \
    "London. He expects to wait for years, he says, but fish are\n"                                \
    "patient and so is he.\n"                                                                      \
    "The parliaments must still agree. In Oslo nobody speaks against\n"                            \
    "it; in Valparaíso the senators from the south want to read the\n"                            \
    "maps first, and they have asked the navy for its own.\n"
#define CUT "after each season. When Santiago gave way in March, the rest was done"

static struct ent_arena arena;
static struct ent_article article;

static void set_up(void)
{
    arena = (struct ent_arena){0};
}

static void tear_down(void)
{
    ent_arena_free(&arena);
}

static void clean(const char *text)
{
    struct ent_message message;
    ck_assert_int_eq(
        ent_clean(&article, &arena, "copy", text, strlen(text), ENT_INPUT_PASTED, &message), 0);
}

/* The block that begins with `start`, which must be there. */
static const struct ent_block *block_at(const char *start)
{
    for (size_t i = 0; i < article.n_blocks; i++)
        if (strncmp(article.text + article.blocks[i].span.start, start, strlen(start)) == 0)
            return &article.blocks[i];
    ck_abort_msg("no block begins with “%s” in:\n%s", start, article.text);
}

static size_t count_dropped(const char *reason)
{
    size_t count = 0;
    for (size_t i = 0; i < article.n_dropped; i++)
        count += strcmp(article.dropped[i].reason, reason) == 0;
    return count;
}

START_TEST(lines_of_a_proportional_face_are_joined)
{
    clean(FIRST_PAGE SECOND_PAGE);
    ck_assert_uint_eq(article.n_blocks, 6);
    block_at("The quarrel began");
    ck_assert_int_eq(block_at("A long winter")->kind, ENT_BLOCK_HEADING);
    block_at("The ministers met");
    block_at("Neither side");
    block_at("The parliaments");
    ck_assert_ptr_nonnull(strstr(article.text, "off the coast of Patagonia."));
    ck_assert_ptr_nonnull(strstr(article.text, CUT));
}
END_TEST

START_TEST(heads_and_feet_of_pages_leave_the_sentence_whole)
{
    clean("The Harbour Review\n\n" FIRST_PAGE "\nPage 1 of 2\n\nThe Harbour Review\n\n" SECOND_PAGE
          "\nPage 2 of 2\n");
    ck_assert_ptr_nonnull(strstr(article.text, CUT));
    ck_assert_ptr_null(strstr(article.text, "Page"));
    ck_assert_ptr_null(strstr(article.text, "Harbour"));
    ck_assert_uint_eq(count_dropped("page head or foot"), 4);
    ck_assert_uint_eq(article.n_blocks, 6);
}
END_TEST

START_TEST(facing_pages_count_by_two)
{
    static const char text[] = FIRST_PAGE SECOND_PAGE;
    struct ent_buffer copy = {0};
    int line = 0;
    for (const char *c = text; *c; c++) {
        ent_buffer_puts(&copy, (char[]){*c, '\0'});
        if (*c == '\n' && ++line % 6 == 0)
            ent_buffer_puts(&copy, (const char *[]){"\n118 Harbour Review\n\n",
                                                    "\n119 Two oceans, one treaty\n\n",
                                                    "\n120 Harbour Review\n\n"}[line / 6 - 1]);
    }
    ent_buffer_puts(&copy, "\n121 Two oceans, one treaty\n");
    clean(copy.data);
    ent_buffer_free(&copy);
    ck_assert_uint_eq(count_dropped("page head or foot"), 4);
    ck_assert_uint_eq(article.n_blocks, 6);
    ck_assert_ptr_nonnull(strstr(article.text, CUT));
}
END_TEST

START_TEST(chapters_are_no_pages)
{
    clean("The fish of two oceans\n\nPart 1\n\n" FIRST_PAGE
          "the snow came, they went home.\n\nPart 2\n\n" SECOND_PAGE);
    ck_assert_uint_eq(count_dropped("page head or foot"), 0);
    block_at("Part 2");
}
END_TEST

START_TEST(a_blank_line_behind_every_line_is_no_paragraph)
{
    static const char text[] = FIRST_PAGE SECOND_PAGE;
    struct ent_buffer spaced = {0};
    for (const char *c = text; *c; c++)
        ent_buffer_puts(&spaced, *c == '\n' ? "\n\n" : (char[]){*c, '\0'});
    clean(spaced.data);
    ent_buffer_free(&spaced);
    ck_assert_uint_eq(article.n_blocks, 6);
    ck_assert_ptr_nonnull(strstr(article.text, CUT));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pages");
    TCase *tests = tcase_create("pages");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, lines_of_a_proportional_face_are_joined);
    tcase_add_test(tests, heads_and_feet_of_pages_leave_the_sentence_whole);
    tcase_add_test(tests, facing_pages_count_by_two);
    tcase_add_test(tests, chapters_are_no_pages);
    tcase_add_test(tests, a_blank_line_behind_every_line_is_no_paragraph);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

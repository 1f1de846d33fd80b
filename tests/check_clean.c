// SPDX-License-Identifier: MIT
/* Tests of src/clean: kinds of input, charsets, pasted text. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "entente/clean.h"
#include "suite.h"

static struct ent_arena arena;
static struct ent_article article;
static struct ent_message message;

static void set_up(void)
{
    arena = (struct ent_arena){0};
    message.text[0] = '\0';
}

static void tear_down(void)
{
    ent_arena_free(&arena);
}

static int clean(const char *bytes, enum ent_input_kind kind)
{
    return ent_clean(&article, &arena, "input", bytes, strlen(bytes), kind, &message);
}

/* Every block is a range of the text and of the raw text, the two alike but for white space; no
 * byte of the raw text but newlines is neither kept nor dropped. */
static void check_spans(void)
{
    size_t covered = 0, newlines = 0;
    for (size_t i = 0; i < article.n_blocks; i++) {
        const struct ent_block *b = &article.blocks[i];
        ck_assert_uint_lt(b->span.start, b->span.end);
        ck_assert_uint_le(b->span.end, article.text_len);
        ck_assert_uint_le(b->raw.end, article.raw_len);
        ck_assert_uint_eq(ent_span_len(b->span), ent_span_len(b->raw));
        for (uint32_t k = 0; k < ent_span_len(b->span); k++) {
            char text = article.text[b->span.start + k], raw = article.raw[b->raw.start + k];
            ck_assert(text == raw || (text == '\n' && raw == ' '));
        }
        covered += ent_span_len(b->raw);
    }
    for (size_t i = 0; i < article.n_dropped; i++) {
        ck_assert_ptr_nonnull(article.dropped[i].reason);
        covered += ent_span_len(article.dropped[i].raw);
    }
    for (uint32_t i = 0; i < article.raw_len; i++)
        newlines += article.raw[i] == '\n';
    ck_assert_uint_eq(covered + newlines, article.raw_len);
}

static const char *reason_of(const char *line)
{
    for (size_t i = 0; i < article.n_dropped; i++) {
        struct ent_span raw = article.dropped[i].raw;
        if (ent_span_len(raw) == strlen(line) &&
            memcmp(article.raw + raw.start, line, strlen(line)) == 0)
            return article.dropped[i].reason;
    }
    return "kept";
}

#define PROSE_A                                                                                    \
    "The ministers of both countries met on Monday and agreed to open the border for trade."
#define PROSE_B                                                                                    \
    "A spokesman said that the talks had been long, and that more of them would follow in May."
#define PROSE_C "Observers in the capital were not surprised by what they had heard from the table."

START_TEST(nothing_is_an_error_of_its_own)
{
    ck_assert_int_eq(clean("", ENT_INPUT_AUTO), ENT_E_EMPTY);
    ck_assert_ptr_nonnull(strstr(message.text, "input"));
    ck_assert_int_eq(clean(" \n\t\xC2\xA0\r\n", ENT_INPUT_AUTO), ENT_E_EMPTY);
    ck_assert_int_eq(clean("\x1B[31m\x01", ENT_INPUT_PLAIN), ENT_E_EMPTY);
    ck_assert_int_eq(clean("\xEF\xBB\xBF", ENT_INPUT_PASTED), ENT_E_EMPTY);
}
END_TEST

START_TEST(plain_text_keeps_its_offsets)
{
    static const char text[] =
        "First paragraph,\tof one line.\n\n\nSecond one.\r\n- an item\nLast.";
    ck_assert_int_eq(clean(text, ENT_INPUT_PLAIN), 0);
    ck_assert_uint_eq(article.text_len, strlen(text));
    ck_assert_uint_eq(article.n_blocks, 4);
    ck_assert_uint_eq(article.n_dropped, 0);
    static const char *const starts[] = {"First", "Second", "- an", "Last."};
    for (size_t i = 0; i < 4; i++)
        ck_assert_uint_eq(article.blocks[i].span.start, (size_t)(strstr(text, starts[i]) - text));
    ck_assert_int_eq(article.blocks[2].kind, ENT_BLOCK_ITEM);
    ck_assert_str_eq(article.title, "");
}
END_TEST

START_TEST(plain_text_that_is_wrapped_keeps_its_paragraphs)
{
    ck_assert_int_eq(clean("The ministers of both countries met on Monday and\n"
                           "agreed to open the border for trade. A spokesman\n"
                           "said that the talks had been long, and that more of\n"
                           "them would follow in May.\n\n"
                           "Observers in the capital were not surprised by the\n"
                           "news, which had been expected.\n",
                           ENT_INPUT_PLAIN),
                     0);
    ck_assert_uint_eq(article.n_blocks, 2);
    ck_assert_int_eq(strncmp(article.text + article.blocks[1].span.start, "Observers", 9), 0);
}
END_TEST

START_TEST(plain_text_is_never_guessed_to_be_of_another_charset)
{
    ck_assert_int_eq(clean("caf\xE9 society", ENT_INPUT_PLAIN), 0);
    ck_assert_str_eq(article.text, "caf\uFFFD society");
    ck_assert_uint_eq(article.removed, 1);
}
END_TEST

START_TEST(charsets_are_told_apart)
{
    static const char utf16[] = "\xFF\xFE"
                                "C\0a\0f\0\xE9\0 \0i\0s\0 \0o\0p\0e\0n\0.\0";
    ck_assert_int_eq(clean("Le caf\xE9 de la \x93paix\x94 est ouvert.", ENT_INPUT_PASTED), 0);
    ck_assert_str_eq(article.text, "Le café de la “paix” est ouvert.");
    ck_assert_int_eq(
        ent_clean(&article, &arena, "input", utf16, sizeof utf16 - 1, ENT_INPUT_AUTO, &message), 0);
    ck_assert_str_eq(article.text, "Café is open.");
    ck_assert_int_eq(
        clean("Das Café und das Geschäft für Bücher\xFF ist geöffnet.", ENT_INPUT_AUTO), 0);
    ck_assert_str_eq(article.text, "Das Café und das Geschäft für Bücher\uFFFD ist geöffnet.");
}
END_TEST

START_TEST(a_page_may_declare_its_charset_late)
{
    struct ent_buffer page = {0};
    ent_buffer_puts(&page, "<html><head><script charset=utf-8></script><script>");
    for (int i = 0; i < 1000; i++)
        ent_buffer_puts(&page, "var x = 1;\n");
    ent_buffer_puts(&page,
                    "</script><meta http-equiv=Content-Type content='text/html; "
                    "charset=koi8-r'></head><body><p>" PROSE_A "</p><p>" PROSE_B " \xC4\xC1.</p>");
    ck_assert_int_eq(
        ent_clean(&article, &arena, "input", page.data, page.len, ENT_INPUT_AUTO, &message), 0);
    ck_assert_ptr_nonnull(strstr(article.text, "да."));
    page.len = 0;
    for (int i = 0; i < 60000; i++)
        ent_buffer_puts(&page, "<meta ");
    ent_buffer_puts(&page, "\xC4");
    ck_assert_int_eq(
        ent_clean(&article, &arena, "input", page.data, page.len, ENT_INPUT_HTML, &message),
        ENT_E_TOOBIG);
    ent_buffer_free(&page);
}
END_TEST

START_TEST(what_was_dropped_can_be_uncovered)
{
    ck_assert_int_eq(clean("<nav><p>Home and garden</p></nav><article><h2>Trade</h2><p>" PROSE_A
                           "</p><p>" PROSE_B "</p></article><p hidden>Not shown</p>",
                           ENT_INPUT_HTML),
                     0);
    size_t all = article.n_blocks + article.n_dropped;
    ck_assert_uint_gt(article.n_dropped, 0);
    ck_assert_int_eq(ent_article_uncover(&article, &arena), 0);
    check_spans();
    ck_assert_uint_eq(article.n_blocks, all);
    ck_assert_uint_eq(article.n_dropped, 0);
    ck_assert_ptr_nonnull(strstr(article.text, "Home and garden"));
    ck_assert_int_eq(
        clean("<html><nav><a href=1>News</a></nav><p>Page not found</p>", ENT_INPUT_HTML),
        ENT_E_NOARTICLE);
    ck_assert_uint_eq(article.n_blocks, 0);
    ck_assert_str_eq(reason_of("Page not found"), "no article");
    ck_assert_int_eq(ent_article_uncover(&article, &arena), 0);
    ck_assert_uint_eq(article.n_blocks, 2);
}
END_TEST

START_TEST(mail_is_unquoted)
{
    ck_assert_int_eq(clean("From: Jane Roe <jane@example.org>\nTo: list@example.org\n"
                           "Subject: Border opens for trade\nDate: Mon, 4 Mar 2024 10:00:00\n\n"
                           "> " PROSE_A "\n>\n> > " PROSE_B "\n>\n>" PROSE_C "\n>\n> " PROSE_A
                           " It is so.\n>\n> " PROSE_B " It is so.\n\n-- \nJane Roe\n",
                           ENT_INPUT_AUTO),
                     0);
    check_spans();
    ck_assert_str_eq(article.title, "Border opens for trade");
    ck_assert_str_eq(article.authors[0], "Jane Roe");
    ck_assert_int_eq(article.date.day, 4);
    ck_assert_str_eq(article.text, PROSE_A "\n\n" PROSE_B "\n\n" PROSE_C "\n\n" PROSE_A
                                           " It is so.\n\n" PROSE_B " It is so.");
    ck_assert_str_eq(reason_of("--"), "signature");
    ck_assert_str_eq(reason_of("To: list@example.org"), "mail header");
}
END_TEST

START_TEST(markdown_is_read)
{
    ck_assert_int_eq(clean(PROSE_A "\n\n## What comes next\n\nThe **ministers** of [both "
                                   "countries](https://example.org/a) met, ![a picture](x.png)and "
                                   "they agreed on it at last.\n\n" PROSE_B
                                   "\n\n## And then\n" PROSE_C "\n",
                           ENT_INPUT_AUTO),
                     0);
    check_spans();
    ck_assert_ptr_nonnull(strstr(article.text, "\n\nWhat comes next\n\nThe ministers of both "
                                               "countries met, and they agreed"));
    ck_assert_ptr_nonnull(strstr(article.text, "\n\nAnd then\n\n" PROSE_C));
    ck_assert_int_eq(article.blocks[1].kind, ENT_BLOCK_HEADING);
    ck_assert_int_eq(
        clean("He wrote # one and [this] and **that**. " PROSE_A "\n\n" PROSE_B, ENT_INPUT_AUTO),
        0);
    ck_assert_ptr_nonnull(strstr(article.text, "# one and [this] and **that**."));
    ck_assert_int_eq(clean("\n# Two ministers meet\n\n" PROSE_A "\n\n" PROSE_B, ENT_INPUT_AUTO), 0);
    ck_assert_str_eq(article.title, "Two ministers meet");
    ck_assert_int_eq(clean("#8 of ten\n\n" PROSE_A "\n\n" PROSE_B, ENT_INPUT_AUTO), 0);
    ck_assert_str_eq(article.title, "#8 of ten");
    ck_assert_int_eq(clean("The of\uFB01cers \uFB02ew home. " PROSE_A, ENT_INPUT_AUTO), 0);
    ck_assert_int_eq(strncmp(article.text, "The officers flew home.", 23), 0);
}
END_TEST

START_TEST(pasted_page_gives_its_article)
{
    ck_assert_int_eq(clean("Border opens for trade - The Northern Herald\n\n"
                           "Menu\nNews\nSport\nLog in\n\n"
                           "Home > World > Asia\n\n"
                           "Border opens for trade\n\n"
                           "By Jane Roe and John van Doe, Staff Writers\n"
                           "March 4, 2024\n\n" PROSE_A "\n\n"
                           "Advertisement\n\n" PROSE_B "\n\n"
                           "What comes next\n\n" PROSE_C "\n\n"
                           "Most popular\n\n"
                           "Ten ways to boil an egg\nShare\n"
                           "© 2024 Northern Herald. All rights reserved.\n",
                           ENT_INPUT_AUTO),
                     0);
    check_spans();
    ck_assert_str_eq(article.title, "Border opens for trade");
    ck_assert_str_eq(article.site, "The Northern Herald");
    ck_assert_str_eq(article.section, "World > Asia");
    ck_assert_uint_eq(article.n_authors, 2);
    ck_assert_str_eq(article.authors[0], "Jane Roe");
    ck_assert_str_eq(article.authors[1], "John van Doe");
    ck_assert_int_eq(article.date.year, 2024);
    ck_assert_int_eq(article.date.month, 3);
    ck_assert_int_eq(article.date.day, 4);
    ck_assert_str_eq(article.text, PROSE_A "\n\n" PROSE_B "\n\nWhat comes next\n\n" PROSE_C);
    ck_assert_int_eq(article.blocks[2].kind, ENT_BLOCK_HEADING);
    ck_assert_str_eq(reason_of("Advertisement"), "advertisement");
    ck_assert_str_eq(reason_of("Log in"), "interface");
    ck_assert_str_eq(reason_of("Border opens for trade"), "title");
    ck_assert_str_eq(reason_of("Most popular"), "related");
    ck_assert_str_eq(reason_of("© 2024 Northern Herald. All rights reserved."), "copyright");
}
END_TEST

START_TEST(a_list_of_links_in_mid_text_goes_with_its_heading)
{
#define LONG_PROSE PROSE_A " " PROSE_B " " PROSE_C " " PROSE_B
    ck_assert_int_eq(clean(LONG_PROSE
                           "\n\n" LONG_PROSE "\n\n"
                           "Related articles\nTen ways to boil an egg\nWhat the cook knew\n\n"
                           "What comes next\n\n" LONG_PROSE "\n\n"
                           "Enter your email\n\n" LONG_PROSE,
                           ENT_INPUT_PASTED),
                     0);
    check_spans();
    ck_assert_str_eq(article.text, LONG_PROSE "\n\n" LONG_PROSE "\n\nWhat comes next\n\n" LONG_PROSE
                                              "\n\n" LONG_PROSE);
    ck_assert_str_eq(reason_of("What the cook knew"), "related");
}
END_TEST

START_TEST(the_paper_is_neither_author_nor_section)
{
    ck_assert_int_eq(clean("Border opens for trade - Northern Herald\n\n"
                           "Northern Herald > World\n\nBorder opens for trade\n\n"
                           "By Jane Roe and John Doe, Northern Wire\n\n" PROSE_A "\n\n" PROSE_B,
                           ENT_INPUT_PASTED),
                     0);
    ck_assert_str_eq(article.section, "World");
    ck_assert_uint_eq(article.n_authors, 2);
}
END_TEST

START_TEST(clean_text_stays_whole)
{
    static const char text[] = PROSE_A "\n\n“No.”\n\n" PROSE_B "\n\nThat was all.";
    ck_assert_int_eq(clean(text, ENT_INPUT_PASTED), 0);
    ck_assert_str_eq(article.text, text);
    ck_assert_uint_eq(article.n_dropped, 0);
    ck_assert_int_eq(clean("Peace at last", ENT_INPUT_PASTED), 0);
    ck_assert_str_eq(article.text, "Peace at last");
}
END_TEST

START_TEST(wrapped_lines_are_joined)
{
    ck_assert_int_eq(clean("The ministers of both countries met on Monday and\n"
                           "agreed to open the border for trade. The govern-\n"
                           "ment said that the talks had been long, and that a\n"
                           "well-known mediator had helped. Trade in the long-\n"
                           "term would profit.\n\n"
                           "Observers in the capital were not surprised by the\n"
                           "news, which had been expected.\n",
                           ENT_INPUT_PASTED),
                     0);
    check_spans();
    ck_assert_uint_eq(article.n_blocks, 2);
    ck_assert_ptr_nonnull(strstr(article.text, "trade. The government said"));
    ck_assert_ptr_nonnull(strstr(article.text, "Trade in the long-term would"));
    ck_assert_ptr_null(strchr(article.text + article.blocks[1].span.start, '\n'));
}
END_TEST

START_TEST(another_script_goes_only_beside_prose_of_one)
{
    ck_assert_int_eq(clean(PROSE_A "\n\n" PROSE_B "\n\n의견 쓰기\n", ENT_INPUT_PASTED), 0);
    ck_assert_str_eq(reason_of("의견 쓰기"), "another script");
    ck_assert_int_eq(clean("두 나라의 장관은 월요일에 만나 무역을 위해 국경을 열기로 합의했다.\n",
                           ENT_INPUT_PASTED),
                     0);
    ck_assert_uint_eq(article.n_blocks, 1);
}
END_TEST

START_TEST(a_line_of_millions_of_bytes_is_a_line)
{
    size_t len = 8 * 1024 * 1024;
    char *bytes = malloc(len + 1);
    ck_assert_ptr_nonnull(bytes);
    for (size_t i = 0; i < len; i++)
        bytes[i] = i % 7 == 6 ? ' ' : 'a';
    bytes[len] = '\0';
    ck_assert_int_eq(clean(bytes, ENT_INPUT_PASTED), 0);
    ck_assert_uint_eq(article.n_blocks, 1);
    for (size_t i = 0; i < len; i += 2)
        bytes[i] = '\n';
    bytes[len / 16] = '\0'; /* check_spans() asserts a line at a time */
    ck_assert_int_eq(clean(bytes, ENT_INPUT_PASTED), 0);
    check_spans();
    free(bytes);
}
END_TEST

START_TEST(block_kinds_have_names)
{
    ck_assert_str_eq(ent_block_kind_name(ENT_BLOCK_PARAGRAPH), "paragraph");
    ck_assert_str_eq(ent_block_kind_name(ENT_BLOCK_CODE), "code");
    ck_assert_str_eq(ent_block_kind_name((enum ent_block_kind)99), "");
}
END_TEST

START_TEST(origin_of_plain_text_is_told)
{
    static const char text[] = "\xEF\xBB\xBFOne\u00ADtwo \x1B[31mred\xFF.\n\nNext \u2014 end";
    static const char *const words[] = {"One", "two", "red", ".", "Next", "end"};
    ck_assert_int_eq(ent_clean(&article, &arena, "x", text, sizeof text - 1, ENT_INPUT_PLAIN, NULL),
                     0);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const char *found = strstr(article.text, words[i]);
        ck_assert_ptr_nonnull(found);
        uint32_t at = (uint32_t)(found - article.text), len = (uint32_t)strlen(words[i]);
        struct ent_span span = ent_article_origin(&article, (struct ent_span){at, at + len});
        ck_assert_uint_eq(ent_span_len(span), len);
        ck_assert_int_eq(memcmp(text + span.start, words[i], len), 0);
    }
}
END_TEST

START_TEST(short_sentences_that_open_an_article_stay)
{
    clean("River talks fail again\n\nBy Jane Roe\n\nEgypt blames Ethiopia.\nSudan agrees.\n\n"
          "Talks will resume in May, the African Union said, if both sides agree to come to "
          "the table.\n",
          ENT_INPUT_PASTED);
    ck_assert_ptr_nonnull(strstr(article.text, "Egypt blames Ethiopia."));
    ck_assert_ptr_nonnull(strstr(article.text, "Sudan agrees."));
    ck_assert_ptr_null(strstr(article.text, "Jane Roe"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("clean");
    TCase *tests = tcase_create("clean");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, nothing_is_an_error_of_its_own);
    tcase_add_test(tests, plain_text_keeps_its_offsets);
    tcase_add_test(tests, plain_text_that_is_wrapped_keeps_its_paragraphs);
    tcase_add_test(tests, plain_text_is_never_guessed_to_be_of_another_charset);
    tcase_add_test(tests, charsets_are_told_apart);
    tcase_add_test(tests, a_page_may_declare_its_charset_late);
    tcase_add_test(tests, mail_is_unquoted);
    tcase_add_test(tests, markdown_is_read);
    tcase_add_test(tests, what_was_dropped_can_be_uncovered);
    tcase_add_test(tests, pasted_page_gives_its_article);
    tcase_add_test(tests, a_list_of_links_in_mid_text_goes_with_its_heading);
    tcase_add_test(tests, the_paper_is_neither_author_nor_section);
    tcase_add_test(tests, clean_text_stays_whole);
    tcase_add_test(tests, wrapped_lines_are_joined);
    tcase_add_test(tests, another_script_goes_only_beside_prose_of_one);
    tcase_add_test(tests, a_line_of_millions_of_bytes_is_a_line);
    tcase_add_test(tests, block_kinds_have_names);
    tcase_add_test(tests, origin_of_plain_text_is_told);
    tcase_add_test(tests, short_sentences_that_open_an_article_stay);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

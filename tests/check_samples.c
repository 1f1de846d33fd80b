// SPDX-License-Identifier: MIT
/*
 * Every article that ships is a page that cleaning must get right: the table holds what a reader of
 * the page would copy out of it by hand. Captions are not counted.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/clean.h"
#include "entente/source.h"

struct sample {
    const char *file, *title, *author;
    struct ent_date date;
    unsigned words, blocks;
    const char *first, *last; /* words that the body begins and ends with */
};

static const struct sample samples[] = {
    {"01-a-treaty-in-pyongyang.txt",
     "A treaty in Pyongyang, a chill in Beijing",
     NULL,
     {2024, 11, 13},
     639,
     7,
     "For most of its history North Korea",
     "tell Tokyo and Washington beforehand what it means to say."},
    {"03-gulf-neighbors-end-a-quarrel.txt",
     "Gulf neighbors end a quarrel of three and a half years",
     "Samuel Okoth",
     {2021, 1, 10},
     443,
     8,
     "Saudi Arabia and its allies have restored relations",
     "Qatar Airways will resume its flights to Riyadh on Monday."},
    {"05-a-way-to-the-sea.txt",
     "A way to the sea, settled in Ankara",
     "Hanna Bergqvist",
     {2024, 12, 14},
     463,
     8,
     "Ethiopia and Somalia, which came close to blows",
     "was sworn in a day after the meeting in Ankara."},
    {"08-the-quarrel-of-the-plates.txt",
     "Serbia and Kosovo end the quarrel of the plates",
     "Mira Fontaine",
     {2022, 11, 25},
     468,
     8,
     "Serbia and Kosovo have settled a quarrel",
     "had to reckon with a conflict about sheets of tin."},
    {"10-two-thirds-of-a-country.txt",
     "Two thirds of a country: Guyana and Venezuela talk",
     "TOMAS LINDQVIST",
     {2023, 12, 16},
     487,
     9,
     "Guyana and Venezuela promised on Thursday",
     "would be decided in The Hague and nowhere else."},
    {"12-one-rusty-ship.txt",
     "One rusty ship, two navies",
     "Joon Abernathy",
     {2024, 8, 1},
     494,
     9,
     "Manila and Beijing have found a way",
     "It will be tested again next month."},
};

enum { WORDS_MIN = 300, WORDS_MAX = 700, SAMPLES = sizeof samples / sizeof *samples };

static struct ent_arena arena;
static struct ent_article article;

static void read_sample(const char *file)
{
    char path[4096];
    struct ent_source source;
    struct ent_message message = {{0}};
    const char *data = getenv("ENTENTE_DATA");
    snprintf(path, sizeof path, "%s/articles/%s", data ? data : "assets", file);
    ck_assert_msg(ent_source_read(&source, path, &message) == 0, "%s", message.text);
    int status =
        ent_clean(&article, &arena, file, source.bytes, source.len, ENT_INPUT_AUTO, &message);
    ck_assert_msg(status == 0, "%s: %s", file, message.text);
    ent_source_free(&source);
}

static unsigned count_words(const char *text, size_t len)
{
    unsigned words = 0;
    for (size_t i = 0; i < len; i++)
        words += (unsigned char)text[i] > ' ' && (i == 0 || (unsigned char)text[i - 1] <= ' ');
    return words;
}

START_TEST(a_sample_cleans_to_its_article)
{
    const struct sample *s = &samples[_i];
    unsigned words = 0, blocks = 0;
    struct ent_span body = {0};
    arena = (struct ent_arena){0};
    read_sample(s->file);
    for (size_t i = 0; i < article.n_blocks; i++) {
        struct ent_span span = article.blocks[i].span;
        if (article.blocks[i].kind == ENT_BLOCK_CAPTION)
            continue;
        words += count_words(article.text + span.start, ent_span_len(span));
        body.start = blocks++ ? body.start : span.start;
        body.end = span.end;
    }
    ck_assert_str_eq(article.title, s->title);
    ck_assert_int_eq(article.date.year, s->date.year);
    ck_assert_int_eq(article.date.month, s->date.month);
    ck_assert_int_eq(article.date.day, s->date.day);
    if (s->author) {
        ck_assert_uint_ge(article.n_authors, 1);
        ck_assert_str_eq(article.authors[0], s->author);
    } else {
        ck_assert_uint_eq(article.n_authors, 0);
    }
    const char *first = article.text + body.start;
    const char *last = article.text + body.end - strlen(s->last);
    ck_assert_msg(strncmp(first, s->first, strlen(s->first)) == 0, "%s begins: %.60s", s->file,
                  first);
    ck_assert_msg(ent_span_len(body) > strlen(s->last) &&
                      strncmp(last, s->last, strlen(s->last)) == 0,
                  "%s ends: %s", s->file, last);
    ck_assert_msg(words == s->words, "%s has %u words", s->file, words);
    ck_assert_msg(blocks == s->blocks, "%s has %u blocks", s->file, blocks);
    ck_assert_uint_ge(words, WORDS_MIN);
    ck_assert_uint_le(words, WORDS_MAX);
    ent_arena_free(&arena);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("samples");
    TCase *tests = tcase_create("samples");
    tcase_add_loop_test(tests, a_sample_cleans_to_its_article, 0, SAMPLES);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

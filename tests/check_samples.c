// SPDX-License-Identifier: MIT
/*
 * Every article that ships is a page that cleaning must get right. What must be left of it stands
 * sentence by sentence in tests/data/samples.jsonl: the body is these sentences, nothing lost and
 * nothing added, white space and captions aside. samples_graph.jsonl says who acts in it.
 */
#include <check.h>
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "entente/clean.h"
#include "entente/document.h"
#include "entente/source.h"
#include "suite.h"

struct sample {
    const char *file, *title, *author, *site;
    struct ent_date date;
    unsigned blocks; /* captions not counted */
};

static const struct sample samples[] = {
    {"01-a-treaty-in-pyongyang.txt",
     "A treaty in Pyongyang, a chill in Beijing",
     NULL,
     "The Harbour Review",
     {2024, 11, 13},
     7},
    {"02-old-foes-new-embassies.html",
     "Old foes, new embassies",
     "Leila Marchetti",
     "The Caravan Post",
     {2023, 3, 12},
     9},
    {"03-gulf-neighbors-end-a-quarrel.txt",
     "Gulf neighbors end a quarrel of three and a half years",
     "Samuel Okoth",
     "",
     {2021, 1, 10},
     8},
    {"04-patrols-in-the-snow.html",
     "Patrols in the snow: India and China step back",
     "Devika Raman",
     "Ridgeline",
     {2024, 11, 2},
     8},
    {"05-a-way-to-the-sea.txt",
     "A way to the sea, settled in Ankara",
     "Hanna Bergqvist",
     "",
     {2024, 12, 14},
     8},
    {"06-a-road-through-syunik.html",
     "A road through Syunik",
     "Nadia Ferreira-Holt",
     "Steppe & Sea",
     {2025, 8, 11},
     8},
    {"07-a-submarine-between-friends.html",
     "A stab, a submarine and three allies",
     "Ingrid Solheim",
     "Northlight Quarterly",
     {2021, 9, 23},
     12},
    {"08-the-quarrel-of-the-plates.txt",
     "Serbia and Kosovo end the quarrel of the plates",
     "Mira Fontaine",
     "",
     {2022, 11, 25},
     8},
    {"09-the-longest-lever.html",
     "The longest lever: how Sweden got into NATO",
     "Tobias Wren",
     "Baltic Ledger",
     {2024, 3, 8},
     16},
    {"10-two-thirds-of-a-country.txt",
     "Two thirds of a country: Guyana and Venezuela talk",
     "TOMAS LINDQVIST",
     "",
     {2023, 12, 16},
     9},
    {"11-a-year-of-truce.html",
     "A year of truce: what Trump and Xi agreed in Busan",
     "Grace Adeyemi",
     "Ledger & Tide",
     {2025, 11, 3},
     8},
    {"12-one-rusty-ship.txt",
     "One rusty ship, two navies",
     "Joon Abernathy",
     "Pacific Letter",
     {2024, 8, 1},
     9},
};

enum { WORDS_MIN = 300, WORDS_MAX = 700, SAMPLES = sizeof samples / sizeof *samples };

static struct ent_arena arena;
static struct ent_article article;

static void read_file(struct ent_source *out, const char *variable, const char *fallback,
                      const char *folder, const char *file)
{
    char path[4096];
    struct ent_message message = {{0}};
    const char *base = getenv(variable);
    snprintf(path, sizeof path, "%s/%s/%s", base ? base : fallback, folder, file);
    ck_assert_msg(ent_source_read(out, path, &message) == 0, "%s", message.text);
}

static void clean_sample(const char *file)
{
    struct ent_source source;
    struct ent_message message = {{0}};
    read_file(&source, "ENTENTE_DATA", "assets", "articles", file);
    int status =
        ent_clean(&article, &arena, file, source.bytes, source.len, ENT_INPUT_AUTO, &message);
    ck_assert_msg(status == 0, "%s: %s", file, message.text);
    ent_source_free(&source);
}

/* Adds the words of `text`, one a line. */
static unsigned add_words(struct ent_buffer *out, const char *text, size_t len)
{
    unsigned words = 0;
    for (size_t i = 0; i < len; i++) {
        if (text[i] == ' ' || text[i] == '\n')
            continue;
        if (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n') {
            ent_buffer_putc(out, '\n');
            words++;
        }
        ent_buffer_putc(out, text[i]);
    }
    return words;
}

/* The words of the sentences that stand for `file`. */
static void read_gold(struct ent_buffer *out, const char *file)
{
    struct ent_source gold;
    read_file(&gold, "top_srcdir", ".", "tests/data", "samples.jsonl");
    for (const char *line = gold.bytes, *end = line + gold.len; line < end;) {
        const char *newline = memchr(line, '\n', (size_t)(end - line));
        size_t len = newline ? (size_t)(newline - line) : (size_t)(end - line);
        cJSON *passage = cJSON_ParseWithLength(line, len);
        const char *of = cJSON_GetStringValue(cJSON_GetObjectItem(passage, "article"));
        const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(passage, "text"));
        ck_assert(of && text);
        if (strcmp(of, file) == 0)
            add_words(out, text, strlen(text));
        cJSON_Delete(passage);
        line += len + 1;
    }
    ent_source_free(&gold);
}

START_TEST(a_sample_cleans_to_its_article)
{
    const struct sample *s = &samples[_i];
    unsigned words = 0, blocks = 0;
    struct ent_buffer body = {0}, gold = {0};
    arena = (struct ent_arena){0};
    clean_sample(s->file);
    for (size_t i = 0; i < article.n_blocks; i++) {
        struct ent_span span = article.blocks[i].span;
        if (article.blocks[i].kind == ENT_BLOCK_CAPTION)
            continue;
        words += add_words(&body, article.text + span.start, ent_span_len(span));
        blocks++;
    }
    read_gold(&gold, s->file);
    ck_assert_str_eq(body.data, gold.data);
    ck_assert_msg(blocks == s->blocks, "%s has %u blocks", s->file, blocks);
    ck_assert_uint_ge(words, WORDS_MIN);
    ck_assert_uint_le(words, WORDS_MAX);
    ent_buffer_free(&body);
    ent_buffer_free(&gold);
    ent_arena_free(&arena);
}
END_TEST

START_TEST(a_sample_says_what_it_is)
{
    const struct sample *s = &samples[_i];
    arena = (struct ent_arena){0};
    clean_sample(s->file);
    ck_assert_str_eq(article.title, s->title);
    ck_assert_str_eq(article.site, s->site);
    ck_assert_int_eq(article.date.year, s->date.year);
    ck_assert_int_eq(article.date.month, s->date.month);
    ck_assert_int_eq(article.date.day, s->date.day);
    ck_assert_uint_eq(article.n_authors > 0, s->author != NULL);
    if (s->author)
        ck_assert_str_eq(article.authors[0], s->author);
    ent_arena_free(&arena);
}
END_TEST

/* The line of samples_graph.jsonl for `file`; the caller deletes it. */
static cJSON *read_actors(const char *file)
{
    struct ent_source gold;
    cJSON *found = NULL;
    read_file(&gold, "top_srcdir", ".", "tests/data", "samples_graph.jsonl");
    for (const char *line = gold.bytes; line && *line && !found;) {
        const char *newline = strchr(line, '\n');
        cJSON *article_line = cJSON_ParseWithOpts(line, NULL, 0);
        const char *of = cJSON_GetStringValue(cJSON_GetObjectItem(article_line, "article"));
        if (of && strcmp(of, file) == 0)
            found = article_line;
        else
            cJSON_Delete(article_line);
        line = newline ? newline + 1 : NULL;
    }
    ent_source_free(&gold);
    ck_assert_ptr_nonnull(found);
    return found;
}

/* 1 where somebody who acts for the country or body is mentioned, not as a place. */
static int acts(const struct ent_cast *cast, const char *root)
{
    for (uint32_t i = 0; i < cast->n_mentions; i++) {
        const struct ent_mention *m = &cast->mentions[i];
        for (uint32_t k = 0; k < m->members && !m->place; k++)
            if (strcmp(cast->actors[cast->members[m->member + k]].root, root) == 0)
                return 1;
    }
    return 0;
}

static int is_among(const cJSON *list, const char *text)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, list)
    {
        if (strcmp(item->valuestring, text) == 0)
            return 1;
    }
    return 0;
}

START_TEST(who_acts_in_a_sample_is_found)
{
    struct ent_engine engine = {0};
    struct ent_source source;
    struct ent_document *document = NULL;
    struct ent_message message = {{0}};
    const char *data = getenv("ENTENTE_DATA"), *file = samples[_i].file;
    ck_assert_msg(ent_engine_load(&engine, data ? data : "assets", &message) == 0, "%s",
                  message.text);
    read_file(&source, "ENTENTE_DATA", "assets", "articles", file);
    struct ent_input input = {.name = file, .bytes = source.bytes, .len = source.len};
    ck_assert_msg(ent_document_read(&document, &engine, &input, &message) == 0, "%s", message.text);
    cJSON *gold = read_actors(file);
    const cJSON *actor, *actors = cJSON_GetObjectItem(gold, "actors");
    cJSON_ArrayForEach(actor, actors)
    {
        ck_assert_msg(acts(&document->cast, actor->valuestring), "%s: no %s", file,
                      actor->valuestring);
    }
    if (_i == 0) /* whose point is that no other country or body has a part in it */
        for (uint32_t i = 0; i < document->cast.n_actors; i++)
            ck_assert_msg(is_among(actors, document->cast.actors[i].root), "%s: %s", file,
                          document->cast.actors[i].id);
    cJSON_Delete(gold);
    ent_document_free(document);
    ent_source_free(&source);
    ent_engine_free(&engine);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("samples");
    TCase *tests = tcase_create("samples");
    tcase_add_loop_test(tests, a_sample_cleans_to_its_article, 0, SAMPLES);
    tcase_add_loop_test(tests, a_sample_says_what_it_is, 0, SAMPLES);
    tcase_add_loop_test(tests, who_acts_in_a_sample_is_found, 0, SAMPLES);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

// SPDX-License-Identifier: MIT
/*
 * Tests of src/parse with the model that ships: trees are trees whatever comes in, the same
 * sentence gets the same tree in every thread, damaged model files are told, and accuracy on
 * sentences of our own stays above a floor.
 */
#include "config.h"

#include <check.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "entente/buffer.h"
#include "entente/document.h"
#include "entente/parse.h"
#include "entente/source.h"
#include "parse/model.h"
#include "suite.h"

enum { WORDS_MAX = 2000 };

/* Floors on our own sentences, a little below what the model reaches. */
static const double OWN_UPOS = 97.5, OWN_UAS = 92.5, OWN_LAS = 91;

static struct ent_model *model;
static struct ent_parser *parser;
static struct ent_form forms[WORDS_MAX];
static struct ent_word words[WORDS_MAX];

static const char *model_path(void)
{
    static char path[4096];
    const char *data = getenv("ENTENTE_DATA");
    snprintf(path, sizeof path, "%s/english.model", data ? data : "assets");
    return path;
}

static void setup(void)
{
    struct ent_message message = {{0}};
    ck_assert_msg(ent_model_open(&model, model_path(), &message) == 0, "%s", message.text);
    ck_assert_int_eq(ent_parser_new(&parser, model, ENT_PARSE_BEAM), 0);
}

static void teardown(void)
{
    ent_parser_free(parser);
    ent_model_close(model);
}

/* Cuts a line at its spaces into `forms`; gives how many. */
static size_t cut(const char *line)
{
    size_t n = 0;
    for (const char *at = line; *at && n < WORDS_MAX;) {
        size_t len = strcspn(at, " ");
        if (len)
            forms[n++] = (struct ent_form){at, len};
        at += len + (at[len] == ' ');
    }
    return n;
}

/* One root, every head in range, no cycle. */
static void check_heads(const struct ent_word *tree, size_t n)
{
    size_t roots = 0;
    for (size_t i = 0; i < n; i++) {
        size_t steps = 0;
        for (size_t at = i; tree[at].head != ENT_NO_HEAD; at = tree[at].head) {
            ck_assert_uint_lt(tree[at].head, n);
            ck_assert_msg(++steps <= n, "a cycle above word %zu", i);
        }
        roots += tree[i].head == ENT_NO_HEAD;
    }
    ck_assert_uint_eq(roots, n > 0);
}

/* A tree whose numbers have names. */
static void check_tree(const struct ent_word *tree, size_t n)
{
    check_heads(tree, n);
    for (size_t i = 0; i < n; i++) {
        ck_assert_uint_lt(tree[i].upos, ENT_UPOS_COUNT);
        ck_assert_uint_lt(tree[i].relation, ENT_RELATION_COUNT);
        ck_assert_str_ne(ent_model_xpos(model, tree[i].tag), "");
        ck_assert_str_ne(ent_model_label(model, tree[i].label), "");
    }
}

static void parse(size_t n)
{
    ck_assert_int_eq(ent_parser_sentence(parser, words, forms, n, NULL, 0), 0);
    check_tree(words, n);
}

static const char *label(size_t i)
{
    return ent_model_label(model, words[i].label);
}

START_TEST(test_plain_sentence)
{
    parse(cut("China denied North Korea 's request ."));
    ck_assert_uint_eq(words[1].head, ENT_NO_HEAD);
    ck_assert_int_eq(words[1].relation, ENT_REL_ROOT);
    ck_assert_uint_eq(words[0].head, 1);
    ck_assert_str_eq(label(0), "nsubj");
    ck_assert_uint_eq(words[5].head, 1);
    ck_assert_str_eq(label(5), "obj");
    ck_assert_str_eq(label(3), "nmod:poss");
    ck_assert_int_eq(words[1].upos, ENT_UPOS_VERB);
    ck_assert_str_eq(ent_model_xpos(model, words[1].tag), "VBD");
}
END_TEST

/* A name goes in as one and comes out as its parts. */
START_TEST(test_name_groups)
{
    size_t n = cut("Kim Jong - un met the United Nations envoy .");
    const struct ent_name_group groups[] = {{0, 4, 1}, {6, 2, 0}};
    ck_assert_int_eq(ent_parser_sentence(parser, words, forms, n, groups, 2), 0);
    check_tree(words, n);
    ck_assert_uint_eq(words[0].head, 4);
    ck_assert_str_eq(label(0), "nsubj");
    ck_assert_uint_eq(words[1].head, 0);
    ck_assert_str_eq(label(1), "flat");
    ck_assert_str_eq(label(2), "punct");
    ck_assert_uint_eq(words[3].head, 0);
    ck_assert_uint_eq(words[6].head, 7);
    ck_assert_str_eq(label(6), "compound");
    ck_assert_int_eq(words[7].upos, ENT_UPOS_PROPN);
    const struct ent_name_group beyond = {8, 99, 0};
    ck_assert_int_eq(ent_parser_sentence(parser, words, forms, n, &beyond, 1), 0);
    check_tree(words, n);
}
END_TEST

static uint32_t random_next(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

START_TEST(test_random_bytes)
{
    static char bytes[WORDS_MAX * 8];
    uint32_t seed = (uint32_t)_i;
    size_t n = random_next(&seed) % 120;
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        size_t len = random_next(&seed) % 8;
        forms[i] = (struct ent_form){bytes + at, len};
        for (; len > 0; len--)
            bytes[at++] = (char)random_next(&seed);
    }
    parse(n);
}
END_TEST

/* Sentences longer than a span, with and without a place to cut. */
START_TEST(test_long_sentences)
{
    static const char *const endless[] = {"ally", ",", ";", "and", "(", "Kim", "was", "-", "5"};
    for (size_t i = 0; i < WORDS_MAX; i++)
        forms[i] = (struct ent_form){endless[_i], strlen(endless[_i])};
    for (size_t n = ENT_PARSE_SPAN - 1; n <= WORDS_MAX; n += 400)
        parse(n);
    if (_i == 0)
        forms[ENT_PARSE_SPAN - 50] = (struct ent_form){";", 1};
    parse(WORDS_MAX);
    struct ent_name_group group = {ENT_PARSE_SPAN - 2, 8, 1};
    ck_assert_int_eq(ent_parser_sentence(parser, words, forms, WORDS_MAX, &group, 1), 0);
    check_tree(words, WORDS_MAX);
}
END_TEST

START_TEST(test_linear)
{
    enum { MANY = 100000 };
    static const char *const cycle[] = {"of", "the", "west"};
    struct ent_form *many = malloc(MANY * sizeof *many);
    struct ent_word *trees = malloc(MANY * sizeof *trees);
    ck_assert(many && trees);
    for (size_t i = 0; i < MANY; i++)
        many[i] = (struct ent_form){cycle[i % 3], strlen(cycle[i % 3])};
    clock_t start = clock();
    ck_assert_int_eq(ent_parser_sentence(parser, trees, many, MANY, NULL, 0), 0);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    free(many);
    free(trees);
    ck_assert_msg(seconds < 60, "%.1f s", seconds);
}
END_TEST

/* --- Threads -------------------------------------------------------------------------------- */

struct worker {
    pthread_t thread;
    uint64_t hash;
};

static const char *const lines[] = {
    "Officials in Lima blamed Quito for the delay .",
    "The envoy , who speaks Arabic , arrived late .",
    "If the truce holds , aid convoys can enter the city .",
    "Two soldiers were killed by rebels near the border .",
};

static void *work(void *payload)
{
    struct worker *worker = payload;
    struct ent_parser *own;
    struct ent_form line[64];
    struct ent_word tree[64];
    if (ent_parser_new(&own, model, ENT_PARSE_BEAM))
        return NULL;
    for (size_t round = 0; round < 50; round++)
        for (size_t l = 0; l < sizeof lines / sizeof *lines; l++) {
            size_t n = 0;
            for (const char *at = lines[l]; *at;) {
                size_t len = strcspn(at, " ");
                line[n++] = (struct ent_form){at, len};
                at += len + (at[len] == ' ');
            }
            ent_parser_sentence(own, tree, line, n, NULL, 0);
            for (size_t i = 0; i < n; i++)
                worker->hash = worker->hash * 31 + tree[i].head * 7 + tree[i].label + tree[i].tag;
        }
    ent_parser_free(own);
    return payload;
}

START_TEST(test_threads)
{
    struct worker workers[4] = {{0}};
    for (size_t i = 0; i < 4; i++)
        ck_assert_int_eq(pthread_create(&workers[i].thread, NULL, work, &workers[i]), 0);
    for (size_t i = 0; i < 4; i++)
        ck_assert_int_eq(pthread_join(workers[i].thread, NULL), 0);
    for (size_t i = 0; i < 4; i++) {
        ck_assert_uint_ne(workers[i].hash, 0);
        ck_assert_uint_eq(workers[i].hash, workers[0].hash);
    }
}
END_TEST

/* A sentence's tree does not hang on what was parsed before it. */
START_TEST(test_no_memory)
{
    struct ent_word first[64];
    size_t n = cut(lines[1]);
    parse(n);
    memcpy(first, words, n * sizeof *first);
    parse(cut(lines[2]));
    n = cut(lines[1]);
    parse(n);
    ck_assert_mem_eq(first, words, n * sizeof *first);
}
END_TEST

START_TEST(test_greedy)
{
    struct ent_parser *greedy;
    ck_assert_int_eq(ent_parser_new(&greedy, model, ENT_PARSE_GREEDY), 0);
    size_t n = cut(lines[2]);
    ck_assert_int_eq(ent_parser_sentence(greedy, words, forms, n, NULL, 0), 0);
    check_tree(words, n);
    ent_parser_free(greedy);
}
END_TEST

/* A parser that was freed serves the next who asks for one of its kind, and only one. */
START_TEST(test_kept)
{
    struct ent_parser *first, *other, *beam;
    ck_assert_int_eq(ent_parser_new(&first, model, ENT_PARSE_GREEDY), 0);
    ent_parser_free(first);
    ck_assert_int_eq(ent_parser_new(&beam, model, ENT_PARSE_BEAM), 0);
    ck_assert_ptr_ne(beam, first);
    struct ent_parser *again;
    ck_assert_int_eq(ent_parser_new(&again, model, ENT_PARSE_GREEDY), 0);
    ck_assert_ptr_eq(again, first);
    ck_assert_int_eq(ent_parser_new(&other, model, ENT_PARSE_GREEDY), 0);
    ck_assert_ptr_ne(other, first);
    ent_parser_free(other);
    ent_parser_free(again);
    ent_parser_free(beam);
}
END_TEST

/* The pipeline parses with the names that it found; without a model the rest goes on. */
START_TEST(test_document)
{
    static const char bytes[] = "Kim Jong-un met Putin in Pyongyang. Beijing said nothing.";
    struct ent_engine engine;
    struct ent_message message = {{0}};
    struct ent_document *document;
    const struct ent_input input = {
        .name = "x", .bytes = bytes, .len = sizeof bytes - 1, .kind = ENT_INPUT_PLAIN};
    const char *data = getenv("ENTENTE_DATA");
    ck_assert_msg(ent_engine_load(&engine, data ? data : "assets", &message) == 0, "%s",
                  message.text);
    ck_assert_str_eq(engine.notice.text, "");
    ck_assert_int_eq(ent_document_read(&document, &engine, &input, &message), 0);
    const struct ent_syntax *syntax = &document->syntax;
    ck_assert_uint_eq(syntax->count, document->text.n_tokens);
    ck_assert_uint_eq(syntax->count, 13);
    check_heads(syntax->words, 9);
    ck_assert_uint_eq(syntax->words[0].head, 4); /* Kim, of met */
    ck_assert_uint_eq(syntax->words[3].head, 0); /* un, of Kim */
    ck_assert_int_eq(syntax->words[9].upos, ENT_UPOS_PROPN);
    ck_assert_uint_eq(syntax->words[9].head, 10); /* Beijing, of said */
    ck_assert_uint_eq(syntax->words[10].head, ENT_NO_HEAD);
    ent_document_free(document);
    ent_model_close(engine.model);
    engine.model = NULL;
    ck_assert_int_eq(ent_document_read(&document, &engine, &input, &message), 0);
    ck_assert_ptr_null(document->syntax.words);
    ck_assert_uint_gt(document->names.count, 0);
    ent_document_free(document);
    ent_engine_free(&engine);
}
END_TEST

/* --- Model files ---------------------------------------------------------------------------- */

static void write_file(const char *path, const char *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
}

/* Opens bytes as a model file and expects it to be refused with a message that names the file. */
static void expect_refused(const char *bytes, size_t len)
{
    char path[] = "/tmp/entente-model-XXXXXX";
    struct ent_model *damaged = NULL;
    struct ent_message message = {{0}};
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    close(fd);
    write_file(path, bytes, len);
    int status = ent_model_open(&damaged, path, &message);
    unlink(path);
    ck_assert_int_eq(status, ENT_E_FORMAT);
    ck_assert_ptr_null(damaged);
    ck_assert_ptr_nonnull(strstr(message.text, path));
    ck_assert_ptr_null(strchr(message.text, '\n'));
}

/* The model's bytes, to be freed. */
static struct ent_source read_model(void)
{
    struct ent_source source = {0};
    FILE *file = fopen(model_path(), "rb");
    ck_assert_ptr_nonnull(file);
    fseek(file, 0, SEEK_END);
    source.len = (size_t)ftell(file);
    rewind(file);
    source.bytes = malloc(source.len);
    ck_assert_ptr_nonnull(source.bytes);
    ck_assert_uint_eq(fread(source.bytes, 1, source.len, file), source.len);
    fclose(file);
    return source;
}

START_TEST(test_damaged_model)
{
    struct ent_source source = read_model();
    struct ent_message message = {{0}};
    ck_assert_uint_le(source.len, 10 * 1000 * 1000);
    uint32_t seed = 7;
    for (int i = 0; i < 40; i++) {
        size_t at = i < 20 ? random_next(&seed) % 300 : random_next(&seed) * 977UL % source.len;
        unsigned char flip = (unsigned char)(1U << (i % 8));
        source.bytes[at] = (char)(source.bytes[at] ^ flip);
        expect_refused(source.bytes, source.len);
        source.bytes[at] = (char)(source.bytes[at] ^ flip);
    }
    expect_refused(source.bytes, source.len - 1);
    expect_refused(source.bytes, 100);
    expect_refused(source.bytes, 0);
    expect_refused("ENTENTE\n", 8);
    free(source.bytes);
    struct ent_model *none = NULL;
    ck_assert_int_eq(ent_model_open(&none, "/nowhere/english.model", &message), ENT_E_NOTFOUND);
    ck_assert_ptr_nonnull(strstr(message.text, "/nowhere/english.model"));
    ck_assert_int_eq(ent_model_open(&none, "/tmp", &message), ENT_E_FORMAT);
}
END_TEST

/* Rows of every length, full and short, are added up as they are written. */
START_TEST(test_rows)
{
    enum { FULL = 96, CLASSES = 90 };
    static uint8_t pool[2 * FULL + 1 + 2 * CLASSES + ENT_SPARSE_ROW_MAX];
    uint32_t slots[4] = {1U << 24 | FULL, 2U << 24 | 2 * FULL};
    struct ent_sparse table = {slots, 1, pool, sizeof pool, 2 * FULL, FULL};
    const uint64_t features[] = {1U << 16, 2U << 16, 3U << 16, 2U << 16};
    int32_t scores[ENT_CLASSES_MAX] = {[5] = 1000};
    memset(pool, 0, sizeof pool);
    for (int c = 0; c < CLASSES; c++)
        pool[FULL + c] = (uint8_t)(c - 45);
    pool[2 * FULL] = (uint8_t)_i;
    for (int c = 0; c < _i; c++) {
        pool[2 * FULL + 1 + 2 * c] = (uint8_t)(CLASSES - 1 - c);
        pool[2 * FULL + 2 + 2 * c] = (uint8_t)(c % 2 ? -127 : 127);
    }
    memset(pool + 2 * FULL + 1 + 2 * _i, 7, 8); /* what lies behind the row is not its own */
    ent_sparse_add(scores, &table, features, 4);
    for (int c = 0; c < CLASSES; c++) {
        int pair = CLASSES - 1 - c;
        int twice = pair >= _i ? 0 : pair % 2 ? -254 : 254;
        ck_assert_int_eq(scores[c], c - 45 + twice + (c == 5 ? 1000 : 0));
    }
}
END_TEST

/* A model whose checksum holds but whose tables are nonsense: trees stay trees. */
START_TEST(test_hostile_model)
{
    struct ent_source source = read_model();
    struct ent_model_header *header = (struct ent_model_header *)(void *)source.bytes;
    uint32_t seed = (uint32_t)_i + 1;
    for (int k = 0; k < 200000; k++) {
        size_t at = sizeof *header + random_next(&seed) * 977UL % (source.len - sizeof *header);
        source.bytes[at] = (char)random_next(&seed);
    }
    for (int k = 0; k < 3; k++)
        header->full[k] = random_next(&seed) >> (8 * k);
    header->checksum = ent_model_checksum((const uint8_t *)source.bytes, source.len);
    char path[] = "/tmp/entente-model-XXXXXX";
    struct ent_model *good = model;
    struct ent_parser *good_parser = parser;
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    close(fd);
    write_file(path, source.bytes, source.len);
    free(source.bytes);
    int status = ent_model_open(&model, path, NULL);
    unlink(path);
    if (status == 0) {
        ck_assert_int_eq(ent_parser_new(&parser, model, ENT_PARSE_BEAM), 0);
        for (size_t l = 0; l < sizeof lines / sizeof *lines; l++) {
            size_t n = cut(lines[l]);
            ck_assert_int_eq(ent_parser_sentence(parser, words, forms, n, NULL, 0), 0);
            check_heads(words, n);
        }
        teardown();
    } else {
        ck_assert_int_eq(status, ENT_E_FORMAT);
    }
    model = good;
    parser = good_parser;
}
END_TEST

/* --- Accuracy ------------------------------------------------------------------------------- */

/* The sentences of tests/data/own.conllu, read as far as this test needs them. */
struct gold {
    char *line;
    size_t room;
    FILE *file;
    char *forms[WORDS_MAX];
    char upos[64][8];
    int heads[64];
    char labels[64][24];
    size_t n;
};

/* 1 where another sentence was read. */
static int gold_next(struct gold *g)
{
    g->n = 0;
    while (getline(&g->line, &g->room, g->file) > 0) {
        char form[64];
        if (g->line[0] == '\n' && g->n)
            return 1;
        if (g->line[0] == '#' || g->line[0] == '\n')
            continue;
        ck_assert_uint_lt(g->n, 64);
        ck_assert_int_eq(sscanf(g->line, "%*d\t%63[^\t]\t%*[^\t]\t%7s\t%*s\t%*s\t%d\t%23s", form,
                                g->upos[g->n], &g->heads[g->n], g->labels[g->n]),
                         4);
        g->forms[g->n++] = strdup(form);
    }
    return g->n > 0;
}

START_TEST(test_own_treebank)
{
    static struct gold g;
    char path[4096];
    const char *top = getenv("top_srcdir");
    snprintf(path, sizeof path, "%s/tests/data/own.conllu", top ? top : ".");
    g.file = fopen(path, "r");
    ck_assert_ptr_nonnull(g.file);
    size_t all = 0, sentences = 0, tags = 0, heads = 0, both = 0;
    while (gold_next(&g)) {
        for (size_t i = 0; i < g.n; i++)
            forms[i] = (struct ent_form){g.forms[i], strlen(g.forms[i])};
        parse(g.n);
        for (size_t i = 0; i < g.n; i++) {
            int head = words[i].head == ENT_NO_HEAD ? 0 : (int)words[i].head + 1;
            tags += strcmp(ent_upos_name((enum ent_upos)words[i].upos), g.upos[i]) == 0;
            heads += head == g.heads[i];
            both += head == g.heads[i] && strcmp(label(i), g.labels[i]) == 0;
            free(g.forms[i]);
        }
        all += g.n;
        sentences++;
    }
    fclose(g.file);
    free(g.line);
    ck_assert_uint_eq(sentences, 100);
    double part = 100.0 / (double)all;
    ck_assert_msg((double)tags * part >= OWN_UPOS && (double)heads * part >= OWN_UAS &&
                      (double)both * part >= OWN_LAS,
                  "UPOS %.1f UAS %.1f LAS %.1f", (double)tags * part, (double)heads * part,
                  (double)both * part);
}
END_TEST

START_TEST(test_names)
{
    ck_assert_int_eq(ent_relation_find("nsubj:pass"), ENT_REL_NSUBJ_PASS);
    ck_assert_int_eq(ent_relation_find("nmod:desc"), ENT_REL_NMOD);
    ck_assert_int_eq(ent_relation_find("no:such"), ENT_REL_DEP);
    ck_assert_int_eq(ent_relation_find(""), ENT_REL_DEP);
    ck_assert_str_eq(ent_relation_name(ENT_REL_OBL_AGENT), "obl:agent");
    ck_assert_str_eq(ent_upos_name(ENT_UPOS_PROPN), "PROPN");
    ck_assert_str_eq(ent_upos_name((enum ent_upos)99), "X");
    ck_assert_str_eq(ent_model_xpos(model, 0), "");
    ck_assert_str_eq(ent_model_label(model, 250), "");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("parse");
    TCase *test = tcase_create("parse");
    tcase_set_timeout(test, 120);
    tcase_add_checked_fixture(test, setup, teardown);
    tcase_add_test(test, test_plain_sentence);
    tcase_add_test(test, test_name_groups);
    tcase_add_loop_test(test, test_random_bytes, 0, 100);
    tcase_add_loop_test(test, test_long_sentences, 0, 9);
    tcase_add_test(test, test_linear);
    tcase_add_test(test, test_threads);
    tcase_add_test(test, test_no_memory);
    tcase_add_test(test, test_greedy);
    tcase_add_test(test, test_kept);
    tcase_add_test(test, test_document);
    tcase_add_test(test, test_damaged_model);
    tcase_add_loop_test(test, test_rows, 0, 90);
    tcase_add_loop_test(test, test_hostile_model, 0, 5);
    tcase_add_test(test, test_own_treebank);
    tcase_add_test(test, test_names);
    suite_add_tcase(suite, test);
    return suite_run(suite);
}

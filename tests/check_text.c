// SPDX-License-Identifier: MIT
/* Tests of src/text: tokens and sentences of raw text. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "entente/buffer.h"
#include "entente/text.h"
#include "suite.h"

static struct ent_arena arena;
static struct ent_text text;
static struct ent_breaks *breaks; /* NULL: rules alone */

#define LOST_BREAKS                                                                                \
    "Hi Nora, The two of them met again in Oslo last night and talked about the fish. I will "     \
    "send you "                                                                                    \
    "my notes on Monday. Thanks, Piet 03/08/2000 09:45 AM Here's the list that you asked me for."

static void teardown(void)
{
    ent_arena_free(&arena);
    ent_breaks_free(breaks);
    breaks = NULL;
}

/* Cuts a text whose blocks are its lines. */
static void split(const char *bytes, size_t len)
{
    static struct ent_article article;
    size_t room = 0;
    article = (struct ent_article){.text = bytes, .text_len = (uint32_t)len};
    for (size_t start = 0; start < len;) {
        const char *newline = memchr(bytes + start, '\n', len - start);
        size_t end = newline ? (size_t)(newline - bytes) : len;
        article.blocks =
            ent_arena_room(&arena, article.blocks, article.n_blocks, &room, sizeof *article.blocks);
        ck_assert_ptr_nonnull(article.blocks);
        article.blocks[article.n_blocks++] =
            (struct ent_block){.span = {(uint32_t)start, (uint32_t)end}};
        start = end + 1;
    }
    ck_assert_int_eq(ent_text_split(&text, &arena, &article, breaks), 0);
}

/* The tokens with a space between them and " | " between sentences. */
static const char *shown(const char *bytes)
{
    static struct ent_buffer out;
    out.len = 0;
    split(bytes, strlen(bytes));
    for (uint32_t i = 0; i < text.n_sentences; i++) {
        if (i)
            ent_buffer_puts(&out, " | ");
        for (uint32_t k = 0; k < text.sentences[i].tokens; k++) {
            struct ent_span span = text.tokens[text.sentences[i].token + k].span;
            if (k)
                ent_buffer_putc(&out, ' ');
            ent_buffer_add(&out, text.bytes + span.start, ent_span_len(span));
        }
    }
    return out.data ? out.data : "";
}

struct example {
    const char *raw;
    const char *cut;
};

static const struct example examples[] = {
    /* clitics */
    {"China's envoy didn't reply.", "China 's envoy did n't reply ."},
    {"It\u2019s what they\u2019re after; we can\u2019t.",
     "It \u2019s what they \u2019re after ; we ca n\u2019t ."},
    {"The ministers' talks, I'd say, won't end.",
     "The ministers ' talks , I 'd say , wo n't end ."},
    {"O'Brien cannot swim.", "O'Brien can not swim ."},
    {"Back in the 1990s and the '80s", "Back in the 1990s and the '80s"},
    /* hyphens and dashes */
    {"a well-known anti-war, pre-election U.S.-led 15-year plan",
     "a well - known anti-war , pre-election U.S. - led 15 - year plan"},
    {"Kim Jong-un met ex-President Li.", "Kim Jong - un met ex-President Li ."},
    {"Seoul\u2014and Tokyo\u2014agreed -- at last",
     "Seoul \u2014 and Tokyo \u2014 agreed -- at last"},
    /* numbers, money, dates */
    {"It paid $1.5 billion, or 3.2% of GDP.", "It paid $ 1.5 billion , or 3.2 % of GDP ."},
    {"US$40 and \u20ac1,200.50", "US$ 40 and \u20ac 1,200.50"},
    {"the 21st of May at 10:30am, 5km off", "the 21st of May at 10:30 am , 5 km off"},
    {"On 9/11 two in 2/3 of 11/28/2000", "On 9/11 two in 2 / 3 of 11/28/2000"},
    {"Call 555-0100 or 202-555-0143.", "Call 555-0100 or 202-555-0143 ."},
    /* abbreviations */
    {"Gen. Roe met Mr. Lee on Aug. 24.", "Gen. Roe met Mr. Lee on Aug. 24 ."},
    {"Resolution No. 5 passed. No. It failed.", "Resolution No. 5 passed . | No . | It failed ."},
    {"J. K. Poe wrote to the U.S. Senate.", "J. K. Poe wrote to the U.S. Senate ."},
    {"They left the U.S. He stayed.", "They left the U.S. | He stayed ."},
    {"At 5 a.m. Monday it ended.", "At 5 a.m. Monday it ended ."},
    {"Acme Inc. The firm sold it.", "Acme Inc. | The firm sold it ."},
    {"Sen. Poe, R-Ariz., lives at 10 Mill St. They agree.",
     "Sen. Poe , R - Ariz. , lives at 10 Mill St. | They agree ."},
    {"tea, rice, etc. came by sea, e.g. from Pusan",
     "tea , rice , etc. came by sea , e.g. from Pusan"},
    /* quotes and ends */
    {"\u201cWe will not yield,\u201d she said. He agreed.",
     "\u201c We will not yield , \u201d she said . | He agreed ."},
    {"\"We signed it.\" The talks ended.", "\" We signed it . \" | The talks ended ."},
    {"\u201cWhy now?\u201d Wang asked.", "\u201c Why now ? \u201d Wang asked ."},
    {"\"Is it war?\" he said. (It was.) Nobody spoke.",
     "\" Is it war ? \" he said . | ( It was . ) | Nobody spoke ."},
    {"Well... he waited. Then: nothing!!! Why?! Because.",
     "Well ... he waited . | Then : nothing !!! | Why ?! | Because ."},
    {"1. Peace talks resume", "1 . Peace talks resume"},
    /* addresses */
    {"See https://example.org/a-b?c=d, or write to ann.lee@example.com.",
     "See https://example.org/a-b?c=d , or write to ann.lee@example.com ."},
    {"(www.example.net) and example.com/x.", "( www.example.net ) and example.com/x ."},
    {"AT&T and/or R&D", "AT&T and / or R&D"},
    /* blocks */
    {"Talks stall in Geneva\nBy Ann Lee\nThe talks stalled.",
     "Talks stall in Geneva | By Ann Lee | The talks stalled ."},
    /* headings and lines whose break was lost */
    {"Talks stall in Geneva The talks stalled.", "Talks stall in Geneva The talks stalled ."},
    {"The talks stalled in the city The envoys left.",
     "The talks stalled in the city | The envoys left ."},
    {"", ""},
    {" \n  \n", ""},
};

START_TEST(test_examples)
{
    ck_assert_str_eq(shown(examples[_i].raw), examples[_i].cut);
}
END_TEST

/* Every byte that is no white space belongs to one token; tokens and sentences follow each other.
 */
static void check_cover(const char *bytes, size_t len)
{
    split(bytes, len);
    uint32_t at = 0;
    uint32_t token = 0;
    for (uint32_t i = 0; i < text.n_sentences; i++) {
        const struct ent_sentence *s = &text.sentences[i];
        ck_assert_uint_eq(s->token, token);
        ck_assert_uint_gt(s->tokens, 0);
        ck_assert_uint_eq(s->span.start, text.tokens[token].span.start);
        token += s->tokens;
        ck_assert_uint_eq(s->span.end, text.tokens[token - 1].span.end);
    }
    ck_assert_uint_eq(token, text.n_tokens);
    for (uint32_t i = 0; i < text.n_tokens; i++) {
        struct ent_span span = text.tokens[i].span;
        ck_assert_uint_lt(span.start, span.end);
        for (; at < span.start; at++)
            ck_assert_msg((unsigned char)bytes[at] <= ' ' || (unsigned char)bytes[at] >= 0x80,
                          "byte %u was left out", at);
        at = span.end;
    }
    ck_assert_uint_le(at, len);
}

START_TEST(test_random_bytes)
{
    static const char *const pieces[] = {
        "a",    "B",      " ",      ".",  "'",      "\u2019", "s",       "n't",  "-",
        "1",    ",",      "\"",     "\n", "www.",   "@",      "http://", "U.S.", "$",
        "\xff", "\xe2",   "\u00e9", ":)", "\u200d", "/",      "anti-",   "(",    ")",
        "!?",   "\u3002", "&",      "_",  "\u201c", "\u201d",
    };
    char bytes[512];
    unsigned seed = (unsigned)_i * 2654435761u + 1;
    size_t len = 0;
    while (len < 400) {
        seed = seed * 1103515245u + 12345u;
        const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
        memcpy(bytes + len, piece, strlen(piece));
        len += strlen(piece);
    }
    check_cover(bytes, len);
}
END_TEST

/* Inputs made to trip a scanner that looks ahead too far. */
START_TEST(test_linear)
{
    static const char *const units[] = {"a",  "a-",   "www.a'", "a.",   ".",  "('",
                                        "1,", "\"? ", "A. ",    "@a",   "'s", "anti-",
                                        "!",  "1/2",  "a@b.",   "U.S. "};
    const size_t size = 2000000;
    char *bytes = malloc(size + 16);
    ck_assert_ptr_nonnull(bytes);
    size_t n = strlen(units[_i]);
    for (size_t i = 0; i < size; i++)
        bytes[i] = units[_i][i % n];
    clock_t start = clock();
    split(bytes, size);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    free(bytes);
    ck_assert_msg(seconds < 5, "%s took %.1f s", units[_i], seconds);
}
END_TEST

START_TEST(test_shapes)
{
    static const char shapes[] = "NATO said: \u00c9tienne left.";
    split(shapes, sizeof shapes - 1);
    ck_assert_uint_eq(text.tokens[0].shape,
                      ENT_SHAPE_CAPITAL | ENT_SHAPE_ALL_CAPITAL | ENT_SHAPE_SPACE_AFTER);
    ck_assert_uint_eq(text.tokens[1].shape, 0);
    ck_assert_uint_eq(text.tokens[2].kind, ENT_TOKEN_PUNCT);
    ck_assert_uint_eq(text.tokens[3].shape, ENT_SHAPE_CAPITAL | ENT_SHAPE_SPACE_AFTER);
    split("5 % of x@y.org", 14);
    ck_assert_uint_eq(text.tokens[0].kind, ENT_TOKEN_NUMBER);
    ck_assert_uint_eq(text.tokens[1].kind, ENT_TOKEN_SYMBOL);
    ck_assert_uint_eq(text.tokens[3].kind, ENT_TOKEN_SYMBOL);
}
END_TEST

static void open_breaks(void)
{
    const char *data = getenv("ENTENTE_DATA");
    char path[4096];
    struct ent_message message = {{0}};
    snprintf(path, sizeof path, "%s/english.breaks", data ? data : "assets");
    ck_assert_msg(ent_breaks_open(&breaks, path, &message) == 0, "%s", message.text);
}

START_TEST(test_examples_learnt)
{
    open_breaks();
    ck_assert_str_eq(shown(examples[_i].raw), examples[_i].cut);
}
END_TEST

/* What the rules alone can't see: breaks that left no mark. */
START_TEST(test_lost_breaks_are_found)
{
    open_breaks();
    split(LOST_BREAKS, strlen(LOST_BREAKS));
    ck_assert_uint_eq(text.n_sentences, 6);
    ent_breaks_free(breaks);
    breaks = NULL;
    split(LOST_BREAKS, strlen(LOST_BREAKS));
    ck_assert_uint_lt(text.n_sentences, 6);
}
END_TEST

/* A file that any byte of was changed or that was cut is refused, by its name. */
START_TEST(test_damaged_breaks_are_refused)
{
    static char bytes[200000];
    const char *data = getenv("ENTENTE_DATA");
    char path[4096];
    struct ent_message message = {{0}};
    struct ent_breaks *none = NULL;
    snprintf(path, sizeof path, "%s/english.breaks", data ? data : "assets");
    FILE *file = fopen(path, "rb");
    ck_assert_ptr_nonnull(file);
    size_t len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    ck_assert_int_eq(ent_breaks_read(&none, "whole", bytes, len, &message), 0);
    ent_breaks_free(none);
    for (size_t cut = 0; cut < len; cut += 1 + len / 40)
        ck_assert_int_eq(ent_breaks_read(&none, "cut", bytes, cut, &message), ENT_E_FORMAT);
    static const size_t places[] = {0, 7, 8, 12, 15, 24, 31, 40, 30000, 60000};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        bytes[places[i]] ^= 0x55;
        ck_assert_int_eq(ent_breaks_read(&none, "changed", bytes, len, &message), ENT_E_FORMAT);
        ck_assert_ptr_nonnull(strstr(message.text, "changed"));
        bytes[places[i]] ^= 0x55;
    }
    ck_assert_int_eq(ent_breaks_open(&none, "/nowhere/english.breaks", &message), ENT_E_NOTFOUND);
    ck_assert_ptr_nonnull(strstr(message.text, "/nowhere/english.breaks"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text");
    TCase *test = tcase_create("split");
    tcase_set_timeout(test, 60);
    tcase_add_checked_fixture(test, NULL, teardown);
    tcase_add_loop_test(test, test_examples, 0, (int)(sizeof examples / sizeof *examples));
    tcase_add_loop_test(test, test_random_bytes, 0, 200);
    tcase_add_loop_test(test, test_linear, 0, 16);
    tcase_add_loop_test(test, test_examples_learnt, 0, (int)(sizeof examples / sizeof *examples));
    tcase_add_test(test, test_lost_breaks_are_found);
    tcase_add_test(test, test_damaged_breaks_are_refused);
    tcase_add_test(test, test_shapes);
    suite_add_tcase(suite, test);
    return suite_run(suite);
}

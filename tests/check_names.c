// SPDX-License-Identifier: MIT
/* Tests of src/actors: words, and the names that are found in a text. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "actors/gazetteer.h"
#include "actors_fixture.h"
#include "suite.h"

START_TEST(test_folding)
{
    static const char *const same[][2] = {
        {"China", "CHINA"},     {"U.S.", "US"},
        {"Erdoğan", "erdogan"}, {"Łódź", "lodz"},
        {"Türkiye", "TURKIYE"}, {"d’Ivoire", "d'Ivoire"},
        {"Ærø", "aero"},        {"Zürich", "Zu\xCC\x88rich"},
        {"São", "sao"},
    };
    uint16_t shape;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        ck_assert_msg(ent_word_key(same[i][0], strlen(same[i][0]), &shape) ==
                          ent_word_key(same[i][1], strlen(same[i][1]), &shape),
                      "%s is not %s", same[i][0], same[i][1]);
    ck_assert_uint_ne(ent_word_key("Chad", 4, &shape), ent_word_key("China", 5, &shape));
    ck_assert_uint_ne(ent_word_key(".", 1, &shape), ent_word_key("'", 1, &shape));
}
END_TEST

START_TEST(test_shapes)
{
    uint16_t shape;
    ent_word_key("China", 5, &shape);
    ck_assert_uint_eq(shape, ENT_WORD_CAPITAL);
    ent_word_key("NATO", 4, &shape);
    ck_assert_uint_eq(shape, ENT_WORD_CAPITAL | ENT_WORD_CAPITALS | ENT_WORD_INNER);
    ent_word_key("’s", 4, &shape);
    ck_assert(shape & ENT_WORD_CLITIC);
    ent_word_key("—", 3, &shape);
    ck_assert_uint_eq(shape, ENT_WORD_PUNCT);
    ent_word_key("\xFF\xFE", 2, &shape); /* not UTF-8: no crash, no letters */
    ent_word_key("", 0, &shape);
    ck_assert(shape & ENT_WORD_PUNCT);
}
END_TEST

/* A text and the names in it, each with its id. */
static const struct {
    const char *text;
    const char *names;
} texts[] = {
    {"China and the U.S. met.", "China=CHN U.S.=USA"},
    {"They told us that china is fragile.", ""},
    {"The South China Sea is no part of South Korea.", "South Korea=KOR"},
    {"Kim Jong Un and Kim Jong-un are one.",
     "Kim Jong Un=PRK/KIM_JONG_UN Kim Jong-un=PRK/KIM_JONG_UN"},
    {"An anti-U.S. and pro-Russian crowd", "U.S.=USA Russian=RUS"},
    {"The India-Pakistan border", "India=IND Pakistan=PAK"},
    {"The Sino–Russian pact", "Sino=CHN Russian=RUS"},
    {"North Korean leaders", "North Korean=PRK"},
    {"Côte d’Ivoire’s army", "Côte d’Ivoire=CIV"},
    {"the Democratic Republic of the Congo", "Democratic Republic of the Congo=COD"},
    {"Papua New Guinea and Guinea", "Papua New Guinea=PNG Guinea=GIN"},
    {"Latin America is not America.", "America=USA"},
    {"A guinea pig is a pet.", ""},
    {"The White House and the white house", "White House=USA/WHITE_HOUSE"},
};

START_TEST(test_names)
{
    struct cast_fixture f;
    char line[1024] = "";
    size_t len = 0;
    cast_fixture_make(&f, texts[_i].text, "2024-01-01");
    for (uint32_t i = 0; i < f.names.count; i++) {
        const struct ent_name *n = &f.names.items[i];
        ck_assert_uint_lt(n->entry, fixture_gazetteer()->n_entries);
        ck_assert_uint_ge(n->tokens, 1);
        ck_assert_uint_le(n->token + n->tokens, f.text.n_tokens);
        if (i)
            ck_assert_uint_le(f.names.items[i - 1].span.end, n->span.start);
        len += (size_t)snprintf(line + len, sizeof line - len, "%s%.*s=%s", i ? " " : "",
                                (int)ent_span_len(n->span), f.article.text + n->span.start,
                                fixture_gazetteer()->entries[n->entry].id);
    }
    ck_assert_str_eq(line, texts[_i].names);
    cast_fixture_free(&f);
}
END_TEST

/* Of two who bear a name, the one in office on the day. */
START_TEST(test_day)
{
    static const struct {
        const char *day;
        const char *id;
    } days[] = {{"1990-01-01", "USA/GEORGE_HW_BUSH"}, {"2005-01-01", "USA/GEORGE_W_BUSH"}};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct cast_fixture f;
        cast_fixture_make(&f, "George Bush spoke.", days[i].day);
        ck_assert_uint_eq(f.names.count, 1);
        ck_assert_str_eq(fixture_gazetteer()->entries[f.names.items[0].entry].id, days[i].id);
        cast_fixture_free(&f);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("names");
    TCase *tcase = tcase_create("names");
    tcase_add_test(tcase, test_folding);
    tcase_add_test(tcase, test_shapes);
    tcase_add_loop_test(tcase, test_names, 0, (int)(sizeof texts / sizeof *texts));
    tcase_add_test(tcase, test_day);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}

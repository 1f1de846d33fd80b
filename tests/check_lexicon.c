// SPDX-License-Identifier: MIT
/* The lexicon: what ships loads and is whole; what is broken is named with its file and entry. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "suite.h"
#include "ties/lexicon.h"

static char folder[64];

static void make_folder(void)
{
    snprintf(folder, sizeof folder, "/tmp/entente-lexicon-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void remove_folder(void)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    ck_assert_int_eq(system(command), 0);
}

static void put(const char *name, const char *text)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(text, file), 0);
    ck_assert_int_eq(fclose(file), 0);
}

/* Loads the folder, which must fail with `status` and a message that holds both words. */
static void check_broken(int status, const char *first, const char *second)
{
    struct ent_lexicon *lexicon = NULL;
    struct ent_message message = {{0}};
    ck_assert_int_eq(ent_lexicon_load(&lexicon, folder, &message), status);
    ck_assert_ptr_null(lexicon);
    ck_assert_msg(strstr(message.text, first) && strstr(message.text, second), "%s", message.text);
    ck_assert_ptr_null(strchr(message.text, '\n'));
}

static struct ent_lexicon *load_ours(void)
{
    char path[512];
    struct ent_lexicon *lexicon = NULL;
    struct ent_message message = {{0}};
    const char *data = getenv("ENTENTE_DATA");
    snprintf(path, sizeof path, "%s/lexicon", data ? data : "assets");
    ck_assert_msg(!ent_lexicon_load(&lexicon, path, &message), "%s", message.text);
    return lexicon;
}

static const struct lex_sense *sense_of(const struct ent_lexicon *lexicon, const char *word,
                                        enum lex_class cls)
{
    const struct lex_word *found = lex_find(lexicon, word, strlen(word));
    for (const struct lex_entry *e = found ? found->first[cls] : NULL; e; e = e->next)
        if (e->kind == LEX_SENSE && !e->n_more)
            return e->sense;
    return NULL;
}

START_TEST(ours_is_whole)
{
    struct ent_lexicon *lexicon = load_ours();
    ck_assert_uint_gt(lexicon->n_words, 2000);
    ck_assert_uint_gt(lexicon->n_senses, 100);
    ent_lexicon_free(lexicon);
}
END_TEST

START_TEST(words_mean_what_they_should)
{
    static const struct {
        const char *word;
        enum lex_class cls;
        enum ent_category category;
        int sign;
    } known[] = {{"condemn", LEX_VERB, ENT_CATEGORY_ACCUSE, -1},
                 {"bomb", LEX_VERB, ENT_CATEGORY_ASSAULT, -1},
                 {"insist", LEX_VERB, ENT_CATEGORY_REQUEST, -1},
                 {"urge", LEX_VERB, ENT_CATEGORY_REQUEST, 1},
                 {"treaty", LEX_NOUN, ENT_CATEGORY_AGREE, 1},
                 {"rift", LEX_NOUN, ENT_CATEGORY_SANCTION, -1},
                 {"relation", LEX_NOUN, ENT_CATEGORY_COOPERATE, 0},
                 {"displeased", LEX_ADJECTIVE, ENT_CATEGORY_ACCUSE, -1}};
    struct ent_lexicon *lexicon = load_ours();
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        const struct lex_sense *sense = sense_of(lexicon, known[i].word, known[i].cls);
        ck_assert_msg(sense != NULL, "%s", known[i].word);
        ck_assert_int_eq(sense->category, known[i].category);
        ck_assert_int_eq(sense->sign, known[i].sign);
    }
    ck_assert_ptr_null(lex_find(lexicon, "xyzzy", 5));
    ck_assert_ptr_null(lex_find(lexicon, "", 0));
    ent_lexicon_free(lexicon);
}
END_TEST

START_TEST(objects_select_by_sets)
{
    put("a.json", "{\"senses\": [{\"id\": \"sign\", \"category\": \"AGREE\", \"cameo\": \"057\","
                  "\"verbs\": [\"sign\"], \"objects\": [\"@accord\", \"paper\"],"
                  "\"patient\": [\"with\", \"out of\"]}]}");
    put("b.json", "{\"sets\": {\"accord\": [\"treaty\"]}}");
    struct ent_lexicon *lexicon = NULL;
    ck_assert_int_eq(ent_lexicon_load(&lexicon, folder, NULL), 0);
    const struct lex_sense *sense = sense_of(lexicon, "sign", LEX_VERB);
    ck_assert_int_ge(sense->objects, 0);
    ck_assert(lex_in_set(lex_find(lexicon, "treaty", 6), sense->objects));
    ck_assert(lex_in_set(lex_find(lexicon, "paper", 5), sense->objects));
    ck_assert(!lex_in_set(lex_find(lexicon, "sign", 4), sense->objects));
    ck_assert_int_eq(sense->patient.count, 2);
    ck_assert_int_eq(sense->patient.slot[1], LEX_SLOT_OUT_OF);
    ent_lexicon_free(lexicon);
}
END_TEST

START_TEST(entries_with_more_words_come_first)
{
    put("a.json", "{\"senses\": [{\"id\": \"cut\", \"category\": \"SANCTION\", \"cameo\": \"160\","
                  "\"verbs\": [\"cut\", \"cut off from\", \"cut off\"]}]}");
    struct ent_lexicon *lexicon = NULL;
    ck_assert_int_eq(ent_lexicon_load(&lexicon, folder, NULL), 0);
    const struct lex_entry *e = lex_find(lexicon, "cut", 3)->first[LEX_VERB];
    ck_assert_int_eq(e->n_more, 2);
    ck_assert_str_eq(e->more[1]->text, "from");
    ck_assert_int_eq(e->next->n_more, 1);
    ck_assert_int_eq(e->next->next->n_more, 0);
    ent_lexicon_free(lexicon);
}
END_TEST

#define SENSE(more)                                                                                \
    "{\"senses\": [{\"id\": \"x\", \"category\": \"AGREE\", \"cameo\": \"057\", " more "}]}"

START_TEST(what_is_broken_is_named)
{
    static const struct {
        const char *text, *first, *second;
    } broken[] = {
        {"{\"senses\": [\n{\"id\": \n}]}", "bad.json:3", "not JSON"},
        {"[1]", "bad.json", "not a JSON object"},
        {"{\"senses\": [{\"category\": \"AGREE\"}]}", "bad.json", "id"},
        {"{\"senses\": [3]}", "bad.json", "id"},
        {"{\"senses\": 3}", "bad.json", "not a list"},
        {"{\"senses\": [{\"id\": \"x\", \"category\": \"HUG\", \"cameo\": \"057\"}]}", "\"x\"",
         "HUG"},
        {"{\"senses\": [{\"id\": \"x\", \"category\": \"AGREE\", \"cameo\": \"999\"}]}", "\"x\"",
         "999"},
        {SENSE("\"sign\": 7"), "\"x\"", "sign"},
        {SENSE("\"verbs\": \"sign\""), "\"x\"", "verbs"},
        {SENSE("\"verbs\": [1]"), "\"x\"", "verbs"},
        {SENSE("\"verbs\": [\" \"]"), "\"x\"", "empty"},
        {SENSE("\"verbs\": [\"a b c d e f g h\"]"), "\"x\"", "more words"},
        {SENSE("\"patient\": [\"underneath\"]"), "\"x\"", "underneath"},
        {SENSE("\"mutual\": \"yes\""), "\"x\"", "mutual"},
        {SENSE("\"objects\": [\"@nowhere\"]"), "\"x\"", "@nowhere"},
        {SENSE("\"needs\": "
               "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\",\"l\",\"m\","
               "\"n\",\"o\",\"p\",\"q\",\"r\",\"s\",\"t\",\"u\",\"v\",\"w\",\"x\",\"y\"]"),
         "\"x\"", "needs"},
        {"{\"changes\": [{\"effect\": \"melt\"}]}", "changes", "melt"},
        {"{\"governors\": [{\"status\": \"maybe\"}]}", "governors", "maybe"},
        {"{\"hedges\": {\"sometimes\": [\"x\"]}}", "hedges", "sometimes"},
        {"{\"words\": {\"rude\": [\"x\"]}}", "words", "rude"},
        {"{\"words\": {\"verbs\": [1]}}", "words", "not a string"},
    };
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        put("bad.json", broken[i].text);
        check_broken(ENT_E_FORMAT, broken[i].first, broken[i].second);
    }
}
END_TEST

START_TEST(a_set_of_two_files_is_refused)
{
    put("a.json", "{\"sets\": {\"accord\": [\"treaty\"]}}");
    put("b.json", "{\"sets\": {\"accord\": [\"pact\"]}}");
    check_broken(ENT_E_FORMAT, "b.json", "accord");
}
END_TEST

START_TEST(a_missing_folder_is_named)
{
    struct ent_lexicon *lexicon = NULL;
    struct ent_message message = {{0}};
    ck_assert_int_eq(ent_lexicon_load(&lexicon, "/nowhere/at/all", &message), ENT_E_NOTFOUND);
    ck_assert_ptr_nonnull(strstr(message.text, "/nowhere/at/all"));
    check_broken(ENT_E_NOTFOUND, folder, "no *.json");
    ent_lexicon_free(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lexicon");
    TCase *tests = tcase_create("lexicon");
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_add_test(tests, ours_is_whole);
    tcase_add_test(tests, words_mean_what_they_should);
    tcase_add_test(tests, objects_select_by_sets);
    tcase_add_test(tests, entries_with_more_words_come_first);
    tcase_add_test(tests, what_is_broken_is_named);
    tcase_add_test(tests, a_set_of_two_files_is_refused);
    tcase_add_test(tests, a_missing_folder_is_named);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

// SPDX-License-Identifier: MIT
/* Tests of src/actors: the gazetteer's files, what is wrong in them, and matching. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "actors/gazetteer.h"
#include "suite.h"

static char folder[64];

static const char *path_of(const char *name)
{
    static char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void write_file(const char *name, const char *json)
{
    FILE *file = fopen(path_of(name), "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(json, 1, strlen(json), file), strlen(json));
    ck_assert_int_eq(fclose(file), 0);
}

static void set_up(void)
{
    strcpy(folder, "/tmp/entente-check-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void tear_down(void)
{
    remove(path_of("1.json"));
    remove(path_of("2.json"));
    ck_assert_int_eq(rmdir(folder), 0);
}

/* Loads the folder with one file of that content; the message is checked to name the file. */
static int load_one(const char *json, struct ent_message *message)
{
    struct ent_gazetteer *gazetteer;
    write_file("1.json", json);
    int status = ent_gazetteer_load(&gazetteer, folder, message);
    ck_assert_int_eq(status != 0, gazetteer == NULL);
    if (status)
        ck_assert_ptr_nonnull(strstr(message->text, "1.json"));
    ent_gazetteer_free(gazetteer);
    return status;
}

static struct ent_gazetteer *load_assets(void)
{
    char path[512];
    struct ent_message message = {0};
    struct ent_gazetteer *gazetteer;
    snprintf(path, sizeof path, "%s/actors", getenv("ENTENTE_DATA"));
    int status = ent_gazetteer_load(&gazetteer, path, &message);
    ck_assert_msg(status == 0, "%s", message.text);
    return gazetteer;
}

/* What each wrong file is told off for: a word of the message. */
static const struct {
    const char *json;
    const char *says;
} wrong_files[] = {
    {"", "empty"},
    {"[]", "object"},
    {"{\"actors\": [}", ":1:"},
    {"{\n\n\"actors\": [\n  nonsense]}", ":4:"},
    {"{\"actors\": {}}", "list"},
    {"{\"acters\": []}", "acters"},
    {"{\"actors\": [3]}", "item 1"},
    {"{\"actors\": [{}]}", "id"},
    {"{\"actors\": [{\"id\": 3}]}", "id"},
    {"{\"actors\": [{\"id\": \"A B\"}]}", "id"},
    {"{\"actors\": [{\"id\": \"A/\"}]}", "ROOT"},
    {"{\"actors\": [{\"id\": \"A/B/C\"}]}", "ROOT"},
    {"{\"actors\": [{\"id\": \"A/B\"}]}", "\"A\""},
    {"{\"actors\": [{\"id\": \"A\"}]}", "type"},
    {"{\"actors\": [{\"id\": \"A\", \"adjectifs\": []}]}", "adjectifs"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"planet\"}]}", "planet"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"body\"}]}", "name"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"body\", \"name\": \"\"}]}", "name"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"body\", \"name\": \"...\"}]}", "letters"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"body\", \"name\": \"X\", \"names\": \"Y\"}]}",
     "names"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"body\", \"name\": \"X\", \"names\": [1]}]}", "(A)"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"body\", \"name\": \"X\", \"adjectives\": 1}]}",
     "adjectives"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"body\", \"name\": "
     "\"a b c d e f g h i j k l m n o p q\"}]}",
     "words"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"person\", \"name\": \"X\", \"sex\": \"x\"}]}",
     "sex"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"person\", \"name\": \"X\", \"office\": 4}]}",
     "office"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"person\", \"name\": \"X\", \"office\": [4]}]}",
     "office"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"person\", \"name\": \"X\", "
     "\"office\": [{\"from\": \"2020-02-30\"}]}]}",
     "2020-02-30"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"person\", \"name\": \"X\", "
     "\"office\": [{\"from\": \"2020-02-03\", \"to\": \"2019-02-03\"}]}]}",
     "ends"},
    {"{\"actors\": [{\"id\": \"A\", \"type\": \"person\", \"name\": \"X\", "
     "\"office\": [{\"from\": \"202\"}]}]}",
     "no date"},
    {"{\"nouns\": [7]}", "nouns"},
    {"{\"nouns\": [{\"sector\": \"GOV\", \"nouns\": [7]}]}", "nouns"},
    {"{\"nouns\": [{\"sector\": \"GOV\", \"seats\": true}]}", "unknown member \"seats\""},
    {"{\"nouns\": [{\"sector\": \"GOV\", \"seat\": 1}]}", "true or false"},
    {"{\"nobody\": [{}]}", "nobody"},
    {"{\"surnames\": [\"Atlantis\"]}", "Atlantis"},
};

START_TEST(test_wrong_files)
{
    struct ent_message message = {0};
    ck_assert_int_ne(load_one(wrong_files[_i].json, &message), 0);
    ck_assert_msg(strstr(message.text, wrong_files[_i].says) != NULL, "%s does not say \"%s\"",
                  message.text, wrong_files[_i].says);
}
END_TEST

START_TEST(test_folder)
{
    struct ent_message message = {0};
    struct ent_gazetteer *gazetteer;
    ck_assert_int_eq(ent_gazetteer_load(&gazetteer, "/nonexistent/folder", &message),
                     ENT_E_NOTFOUND);
    ck_assert_ptr_nonnull(strstr(message.text, "/nonexistent/folder"));
    ck_assert_int_eq(ent_gazetteer_load(&gazetteer, folder, &message), ENT_E_NOTFOUND);
    ck_assert_ptr_null(gazetteer);
    ent_gazetteer_free(NULL);
}
END_TEST

START_TEST(test_files_add_up)
{
    struct ent_message message = {0};
    struct ent_gazetteer *gazetteer;
    write_file("1.json",
               "{\"actors\": [{\"id\": \"NAR\", \"type\": \"country\", \"name\": \"Narnia\"}]}");
    write_file("2.json", "{\"actors\": [{\"id\": \"NAR\", \"adjectives\": [\"Narnian\"]}, "
                         "{\"id\": \"NAR/QUEEN\", \"type\": \"person\", \"name\": \"Jadis\"}]}");
    ck_assert_int_eq(ent_gazetteer_load(&gazetteer, folder, &message), 0);
    uint32_t country = ent_entry_find(gazetteer, "NAR", 3);
    uint32_t queen = ent_entry_find(gazetteer, "NAR/QUEEN", 9);
    ck_assert_uint_ne(country, ENT_NONE);
    ck_assert_str_eq(gazetteer->entries[country].adjective, "Narnian");
    ck_assert_uint_eq(gazetteer->entries[queen].root, country);
    ck_assert_uint_eq(ent_entry_find(gazetteer, "NA", 2), ENT_NONE);
    ent_gazetteer_free(gazetteer);
}
END_TEST

/* The entry's id that the whole of `text` names, "" where none does. */
static const char *names(const struct ent_gazetteer *gazetteer, const char *text)
{
    struct ent_name_word words[ENT_NAME_WORDS + 4];
    struct ent_match match;
    size_t count = 0, at = 0;
    while (count < ENT_NAME_WORDS && ent_word_next(&words[count], text, strlen(text), &at))
        count++;
    if (!ent_gazetteer_match(&match, gazetteer, words, count, ENT_NAME_ACTORS) ||
        match.words != count)
        return "";
    return gazetteer->entries[gazetteer->names[match.name].entry].id;
}

static const struct {
    const char *text;
    const char *id;
} known[] = {
    {"China", "CHN"},
    {"CHINA", "CHN"},
    {"china", ""},
    {"turkey", ""},
    {"Turkey", "TUR"},
    {"Türkiye", "TUR"},
    {"US", "USA"},
    {"us", ""},
    {"Us", ""},
    {"U.S.", "USA"},
    {"Côte d’Ivoire", "CIV"},
    {"Cote d'Ivoire", "CIV"},
    {"Kim Jong-un", "PRK/KIM_JONG_UN"},
    {"Kim Jong Un", "PRK/KIM_JONG_UN"},
    {"Kim Jong-Un", "PRK/KIM_JONG_UN"},
    {"Recep Tayyip Erdoğan", "TUR/RECEP_TAYYIP_ERDOGAN"},
    {"São Tomé", "STP"},
    {"who", ""},
    {"WHO", "WHO"},
    {"LeT", "LASHKAR-E-TAIBA"},
    {"Let", ""},
    {"let", ""},
    {"al-Qaeda", "AL-QAEDA"},
    {"People's Republic of China", "CHN"},
    {"People’s Republic of China", "CHN"},
    {"the Netherlands", ""},
    {"Netherlands", "NLD"},
    {"White House", "USA/WHITE_HOUSE"},
    {"white house", ""},
    {"Kosovo", "XKX"},
    {"Quai d’Orsay", "FRA/QUAI_DORSAY"},
};

START_TEST(test_known)
{
    struct ent_gazetteer *gazetteer = load_assets();
    ck_assert_msg(strcmp(names(gazetteer, known[_i].text), known[_i].id) == 0, "%s is %s",
                  known[_i].text, names(gazetteer, known[_i].text));
    ent_gazetteer_free(gazetteer);
}
END_TEST

START_TEST(test_office)
{
    struct ent_gazetteer *gazetteer = load_assets();
    uint32_t trump = ent_entry_find(gazetteer, "USA/DONALD_TRUMP", 16);
    ck_assert_uint_ne(trump, ENT_NONE);
    ck_assert_int_eq(ent_entry_in_office(gazetteer, trump, (struct ent_date){2019, 5, 1}), 1);
    ck_assert_int_eq(ent_entry_in_office(gazetteer, trump, (struct ent_date){2023, 5, 1}), 0);
    ck_assert_int_eq(ent_entry_in_office(gazetteer, trump, (struct ent_date){2025, 5, 1}), 1);
    ck_assert_int_eq(ent_entry_in_office(gazetteer, trump, (struct ent_date){0}), 1);
    ent_gazetteer_free(gazetteer);
}
END_TEST

/* A month or a year alone is the longest term that it can mean. */
START_TEST(test_rough_terms)
{
    struct ent_gazetteer *gazetteer;
    write_file("1.json",
               "{\"actors\": [{\"id\": \"A\", \"type\": \"person\", \"name\": \"Ann Onym\", "
               "\"office\": [{\"from\": \"2011\", \"to\": \"2012-02\"}]}]}");
    ck_assert_int_eq(ent_gazetteer_load(&gazetteer, folder, NULL), 0);
    uint32_t entry = ent_entry_find(gazetteer, "A", 1);
    ck_assert_uint_ne(entry, ENT_NONE);
    ck_assert_int_eq(ent_entry_in_office(gazetteer, entry, (struct ent_date){2010, 12, 31}), 0);
    ck_assert_int_eq(ent_entry_in_office(gazetteer, entry, (struct ent_date){2011, 1, 1}), 1);
    ck_assert_int_eq(ent_entry_in_office(gazetteer, entry, (struct ent_date){2012, 2, 29}), 1);
    ck_assert_int_eq(ent_entry_in_office(gazetteer, entry, (struct ent_date){2012, 3, 1}), 0);
    ent_gazetteer_free(gazetteer);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("gazetteer");
    TCase *tcase = tcase_create("gazetteer");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, test_wrong_files, 0,
                        (int)(sizeof wrong_files / sizeof *wrong_files));
    tcase_add_test(tcase, test_folder);
    tcase_add_test(tcase, test_files_add_up);
    tcase_add_loop_test(tcase, test_known, 0, (int)(sizeof known / sizeof *known));
    tcase_add_test(tcase, test_office);
    tcase_add_test(tcase, test_rough_terms);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}

// SPDX-License-Identifier: MIT
/* Tests of the user's own actors and words: what they add and replace, and what is broken in them.
 */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/buffer.h"
#include "entente/document.h"
#include "suite.h"

static char own[64];
static struct ent_engine engine;
static struct ent_buffer told, found;

static void hear(void *payload, const struct ent_message *message)
{
    ent_buffer_puts(payload, message->text);
    ent_buffer_putc(payload, '\n');
}

static const struct ent_listener listener = {hear, &told};

static const char *path_of(const char *name)
{
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", own, name);
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
    strcpy(own, "/tmp/entente-own-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(own));
    ck_assert_int_eq(mkdir(path_of("actors"), 0700), 0);
    ck_assert_int_eq(mkdir(path_of("lexicon"), 0700), 0);
}

static void tear_down(void)
{
    char command[128];
    ent_engine_free(&engine);
    ent_buffer_free(&told);
    ent_buffer_free(&found);
    snprintf(command, sizeof command, "rm -r '%s'", own);
    ck_assert_int_eq(system(command), 0);
}

static void load(void)
{
    struct ent_message message = {{0}};
    ent_engine_free(&engine);
    told.len = 0;
    ent_buffer_puts(&told, "");
    ck_assert_msg(!ent_engine_load_own(&engine, getenv("ENTENTE_DATA"), own, &listener, &message),
                  "%s", message.text);
}

/* "CHN>JPN 111, …" */
static const char *ties_of(const char *text)
{
    struct ent_input input = {
        .name = "t", .bytes = text, .len = strlen(text), .kind = ENT_INPUT_PLAIN};
    struct ent_document *document;
    found.len = 0;
    ent_buffer_puts(&found, "");
    ck_assert_int_eq(ent_document_read(&document, &engine, &input, NULL), 0);
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const struct ent_tie *tie = &document->ties.items[i];
        ent_buffer_printf(&found, "%s%s>%s %s", i ? ", " : "",
                          document->cast.actors[tie->source].id,
                          document->cast.actors[tie->target].id, tie->cameo);
    }
    ent_document_free(document);
    return found.data ? found.data : "";
}

START_TEST(without_files_of_ones_own_nothing_is_told)
{
    load();
    ck_assert_str_eq(told.data ? told.data : "", "");
    ck_assert_int_eq(rmdir(path_of("actors")), 0);
    ck_assert_int_eq(rmdir(path_of("lexicon")), 0);
    load();
    ck_assert_str_eq(told.data ? told.data : "", "");
    ck_assert_str_eq(ties_of("China praised Japan."), "CHN>JPN 051");
}
END_TEST

START_TEST(actors_are_added_and_added_to)
{
    write_file(
        "actors/1.json",
        "{\"actors\": [{\"id\": \"ATLANTIS\", \"type\": \"country\", \"name\": \"Atlantis\"},"
        "{\"id\": \"JPN\", \"names\": [\"Land of the Rising Sun\"]}]}");
    write_file("actors/2.json", "{\"actors\": [{\"id\": \"ATLANTIS\", \"adjectives\": "
                                "[\"Atlantean\"]}]}");
    load();
    ck_assert_str_eq(told.data ? told.data : "", "");
    ck_assert_str_eq(ties_of("China praised Atlantis."), "CHN>ATLANTIS 051");
    ck_assert_str_eq(ties_of("China praised the Land of the Rising Sun."), "CHN>JPN 051");
    ck_assert_str_eq(ties_of("Atlantean troops attacked China."), "ATLANTIS/MIL>CHN 190");
}
END_TEST

START_TEST(a_name_of_ones_own_wins)
{
    write_file(
        "actors/1.json",
        "{\"actors\": [{\"id\": \"ATLANTIS\", \"type\": \"country\", \"name\": \"Atlantis\"},"
        "{\"id\": \"ATLANTIS/PALACE\", \"type\": \"office\", \"name\": \"Kremlin\", "
        "\"sector\": \"GOV\"}], \"nouns\": [{\"sector\": \"COP\", \"plurals\": "
        "[\"troops\"]}]}");
    load();
    ck_assert_str_eq(ties_of("The Kremlin praised China."), "ATLANTIS/PALACE>CHN 051");
    ck_assert_str_eq(ties_of("Chinese troops attacked Japan."), "CHN/COP>JPN 190");
}
END_TEST

START_TEST(an_actor_is_replaced)
{
    write_file("actors/1.json", "{\"actors\": [{\"id\": \"NATO\", \"replace\": true, \"type\": "
                                "\"body\", \"name\": \"Norland Trade Office\"}]}");
    load();
    ck_assert_str_eq(ties_of("The Norland Trade Office praised China."), "NATO>CHN 051");
    ck_assert_ptr_null(strstr(ties_of("The Atlantic Alliance praised China."), "NATO>"));
}
END_TEST

START_TEST(verbs_are_added_and_replaced)
{
    write_file(
        "lexicon/1.json",
        "{\"sets\": {\"accord\": [\"frob\"]}, \"senses\": ["
        "{\"id\": \"nab\", \"category\": \"COERCE\", \"cameo\": \"173\", \"verbs\": "
        "[\"frabble\"], \"patient\": [\"object\"]}, {\"id\": \"no praise\", \"replace\": true, "
        "\"category\": \"ACCUSE\", \"cameo\": \"111\", \"verbs\": [\"praise\"], "
        "\"patient\": [\"object\"]}, {\"id\": \"ribbons\", \"mute\": true, \"category\": "
        "\"COERCE\", \"cameo\": \"173\", \"verbs\": [\"attack\"], \"objects\": "
        "[\"ribbon\"]}]}");
    load();
    ck_assert_str_eq(told.data ? told.data : "", "");
    ck_assert_str_eq(ties_of("China frabbled Japan."), "CHN>JPN 173");
    ck_assert_str_eq(ties_of("China praised Japan."), "CHN>JPN 111");
    ck_assert_str_eq(ties_of("China and Japan signed a frob."), "CHN>JPN 057");
    ck_assert_str_eq(ties_of("China attacked Japan."), "CHN>JPN 190");
    ck_assert_str_eq(ties_of("China attacked a ribbon of Japan."), "");
}
END_TEST

START_TEST(a_broken_file_is_told_and_left_out)
{
    static const struct {
        const char *name, *json, *says;
    } cases[] = {
        {"actors/2.json", "{\"actors\": [{\"id\": \"CHN\", \"replace\": true, \"type\": \"x\"}]}",
         "actors/2.json: actors, item 1 (CHN): unknown type \"x\"; the file is left out\n"},
        {"actors/2.json", "{\n\"actors\": [", "actors/2.json:2: not JSON; the file is left out\n"},
        {"actors/2.json", "", "actors/2.json: is empty; the file is left out\n"},
        {"actors/2.json", "{\"actors\": [{\"id\": \"CHN\", \"replace\": 1}]}", "true or false"},
        {"lexicon/2.json", "{\"senses\": [{\"id\": \"x\", \"category\": \"NONE\"}]}",
         "lexicon/2.json: senses \"x\": no such category: NONE; the file is left out\n"},
        {"lexicon/2.json", "[]", "lexicon/2.json: not a JSON object; the file is left out\n"},
        {"lexicon/2.json", "{\"sets\": {\"accord\": 3}}", "lexicon/2.json: sets \"accord\": not"},
        {"lexicon/2.json",
         "{\"senses\": [{\"id\": \"x\", \"replace\": 3, \"category\": "
         "\"AID\", \"cameo\": \"070\"}]}",
         "neither true nor false"},
    };
    write_file("actors/1.json", "{\"actors\": [{\"id\": \"ATLANTIS\", \"type\": \"country\", "
                                "\"name\": \"Atlantis\"}]}");
    write_file("actors/3.json", "{\"actors\": [{\"id\": \"ATLANTIS\", \"names\": [\"Sunken "
                                "Land\"]}]}");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        write_file(cases[i].name, cases[i].json);
        load();
        ck_assert_msg(strstr(told.data, cases[i].says) != NULL, "%s", told.data);
        ck_assert_str_eq(ties_of("The Sunken Land praised China."), "ATLANTIS>CHN 051");
        ck_assert_int_eq(unlink(path_of(cases[i].name)), 0);
    }
}
END_TEST

START_TEST(many_broken_files_are_given_up_on)
{
    char name[32];
    for (int i = 0; i < 30; i++) {
        snprintf(name, sizeof name, "lexicon/%d.json", i);
        write_file(name, "{");
    }
    load();
    size_t lines = 0;
    for (const char *p = told.data; *p; p++)
        lines += *p == '\n';
    ck_assert_uint_eq(lines, 9);
    ck_assert_ptr_nonnull(strstr(told.data, "8 files are broken; all beside them are left out"));
    ck_assert_str_eq(ties_of("China praised Japan."), "CHN>JPN 051");
}
END_TEST

START_TEST(a_folder_that_is_none_is_told)
{
    struct ent_message message = {{0}};
    ck_assert_int_eq(rmdir(path_of("actors")), 0);
    write_file("actors", "x");
    load();
    ck_assert_ptr_nonnull(strstr(told.data, "/actors: "));
    ck_assert_int_eq(unlink(path_of("actors")), 0);
    ent_engine_free(&engine);
    ck_assert_int_ne(ent_engine_load_own(&engine, "/nonexistent", own, &listener, &message), 0);
    ck_assert_int_eq(strncmp(message.text, "/nonexistent", 12), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("assets");
    TCase *tc = tcase_create("assets");
    tcase_add_checked_fixture(tc, set_up, tear_down);
    tcase_add_test(tc, without_files_of_ones_own_nothing_is_told);
    tcase_add_test(tc, actors_are_added_and_added_to);
    tcase_add_test(tc, a_name_of_ones_own_wins);
    tcase_add_test(tc, an_actor_is_replaced);
    tcase_add_test(tc, verbs_are_added_and_replaced);
    tcase_add_test(tc, a_broken_file_is_told_and_left_out);
    tcase_add_test(tc, many_broken_files_are_given_up_on);
    tcase_add_test(tc, a_folder_that_is_none_is_told);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

// SPDX-License-Identifier: MIT
/* Tests of src/dictionaries: what the field's files say, and what becomes of it in a text. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "entente/dictionary.h"
#include "entente/document.h"
#include "suite.h"
#include "ties/lexicon.h"

static struct ent_engine engine;
static struct ent_dictionary_report report;
static struct ent_buffer told; /* the warnings, a line each */
static struct ent_buffer found;

static void hear(void *payload, const struct ent_message *message)
{
    ent_buffer_puts(payload, message->text);
    ent_buffer_putc(payload, '\n');
}

static const struct ent_listener listener = {hear, &told};

static void set_up(void)
{
    struct ent_message message = {{0}};
    ck_assert_msg(!ent_engine_load(&engine, getenv("ENTENTE_DATA"), &message), "%s", message.text);
}

static void tear_down(void)
{
    ent_engine_free(&engine);
    ent_buffer_free(&told);
    ent_buffer_free(&found);
}

static int read_actors_of(const char *text, size_t len)
{
    struct ent_message message = {{0}};
    return ent_dictionary_read_actors(engine.gazetteer, "d", text, len, &listener, &report,
                                      &message);
}

static void read_actors(const char *text)
{
    ck_assert_int_eq(read_actors_of(text, strlen(text)), 0);
}

static void read_agents(const char *text)
{
    struct ent_message message = {{0}};
    ck_assert_int_eq(ent_dictionary_read_agents(engine.gazetteer, "d", text, strlen(text),
                                                &listener, &report, &message),
                     0);
}

static void read_verbs(const char *text)
{
    struct ent_message message = {{0}};
    ck_assert_int_eq(ent_dictionary_read_verbs(engine.lexicon, "d", text, strlen(text), &listener,
                                               &report, &message),
                     0);
}

/* "CHN>JPN 111, …" of the ties in a text of that day. */
static const char *ties_of(const char *text, const char *day)
{
    struct ent_input input = {
        .name = "t", .bytes = text, .len = strlen(text), .kind = ENT_INPUT_PLAIN};
    struct ent_document *document;
    found.len = 0;
    ent_buffer_puts(&found, "");
    if (day)
        ck_assert_int_eq(ent_date_parse(&input.date, day, strlen(day)), 0);
    ck_assert_int_eq(ent_document_read(&document, &engine, &input, NULL), 0);
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const struct ent_tie *tie = &document->ties.items[i];
        ent_buffer_printf(&found, "%s%s%s%s %s", i ? ", " : "",
                          document->cast.actors[tie->source].id, tie->symmetric ? "=" : ">",
                          document->cast.actors[tie->target].id, tie->cameo);
    }
    ent_document_free(document);
    return found.data ? found.data : "";
}

/* "NRL/JANE_DOE:GOV …" of the actors in a text of that day. */
static const char *actors_of(const char *text, const char *day)
{
    struct ent_input input = {
        .name = "t", .bytes = text, .len = strlen(text), .kind = ENT_INPUT_PLAIN};
    struct ent_document *document;
    found.len = 0;
    ent_buffer_puts(&found, "");
    if (day)
        ck_assert_int_eq(ent_date_parse(&input.date, day, strlen(day)), 0);
    ck_assert_int_eq(ent_document_read(&document, &engine, &input, NULL), 0);
    for (uint32_t i = 0; i < document->cast.n_actors; i++)
        ent_buffer_printf(&found, "%s%s:%s", i ? " " : "", document->cast.actors[i].id,
                          document->cast.actors[i].sector);
    ent_document_free(document);
    return found.data ? found.data : "";
}

static size_t count_of(const char *text, char c)
{
    size_t n = 0;
    for (; text && *text; text++)
        n += *text == c;
    return n;
}

#define JANE                                                                                       \
    "NORLAND_  [NRL]   # a country\n+NORLANDIAN_\n\n"                                              \
    "JANE_DOE_  ; a comment\n+J._DOE_\n"                                                           \
    "\t[NRLELI <100101]\n\t[NRLGOV 100102-150630]\n    [NRLOPP > 20150701][NRLELI]\n"

START_TEST(codes_hold_in_their_time)
{
    static const struct {
        const char *day, *actors;
    } cases[] = {{"2010-01-01", "NRL/JANE_DOE:ELI"}, {"2010-01-02", "NRL/JANE_DOE:GOV"},
                 {"2015-06-30", "NRL/JANE_DOE:GOV"}, {"2015-07-01", "NRL/JANE_DOE:OPP"},
                 {"2024-01-01", "NRL/JANE_DOE:OPP"}, {"1946-01-01", "NRL/JANE_DOE:ELI"}};
    read_actors(JANE);
    ck_assert_uint_eq(report.entries, 2);
    ck_assert_uint_eq(report.names, 4);
    ck_assert_uint_eq(report.warnings, 0);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ck_assert_str_eq(actors_of("Jane Doe left the building.", cases[i].day), cases[i].actors);
        ck_assert_str_eq(actors_of("J. Doe left the building.", cases[i].day), cases[i].actors);
    }
}
END_TEST

START_TEST(outside_of_all_times_a_name_is_nobody)
{
    read_actors(
        "NORLAND_ [NRL]\nOLD_EMPIRE_ [NRL 500101-600101]\nTHE_HALVES_ [SDL <910101][NRL]\n");
    ck_assert_str_eq(actors_of("The Old Empire fell.", "1955-01-01"), "NRL:");
    ck_assert_str_eq(actors_of("The Old Empire fell.", "1970-01-01"), "");
    ck_assert_str_eq(actors_of("They saw the Halves fall.", "1980-01-01"), "SDL:");
    ck_assert_str_eq(actors_of("They saw the Halves fall.", "1991-06-01"), "NRL:");
}
END_TEST

START_TEST(years_of_two_digits_are_of_two_centuries)
{
    read_actors("X_ROADS_ [NRLGOV 300101-301231][NRLOPP 310101-311231]\n");
    ck_assert_str_eq(actors_of("X Roads fell.", "2030-06-01"), "NRL/X_ROADS:GOV");
    ck_assert_str_eq(actors_of("X Roads fell.", "1931-06-01"), "NRL/X_ROADS:OPP");
}
END_TEST

START_TEST(codes_are_cut_into_root_and_sector)
{
    read_actors("NORLAND_ [NRL]\nIRON_GUARD_ [NRLGOVMIL]\nGREEN_LEAGUE_ [NRLENVOPP]\n"
                "BIG_TENT_ [NRLXYZ]\nMEDIA_TRUST_ [NRLMED]\nHOSPITAL_NETWORK_ [NRLHLH]\n"
                "WIDGET_WORKS_ [MNC]\nLAKE_COUNCIL_ [IGOLKC]\nLAKE_OFFICE_ [IGOLKC]\n"
                "ROMANIANS_OF_OLD_ [ROM]\n");
    static const struct {
        const char *text, *actors;
    } cases[] = {{"Iron Guard fell.", "NRL/IRON_GUARD:GOV"},
                 {"Green League fell.", "NRL/GREEN_LEAGUE:ENV"},
                 {"Big Tent fell.", "NRL/BIG_TENT:"},
                 {"Media Trust fell.", "NRL/MEDIA_TRUST:JRN"},
                 {"Hospital Network fell.", "NRL/HOSPITAL_NETWORK:MED"},
                 {"Widget Works fell.", "WIDGET_WORKS:MNC"},
                 {"Lake Council and Lake Office fell.", "IGOLKC:IGO"},
                 {"Romanians of Old fell.", "ROU:"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_str_eq(actors_of(cases[i].text, NULL), cases[i].actors);
}
END_TEST

START_TEST(what_is_defined_wins)
{
    ck_assert_str_eq(actors_of("Hamas fell.", NULL), "HAMAS:REB");
    read_actors("HAMAS_ [PSEREBHMS]\nUNITED_NATIONS_ [IGOUNO]\nBLUE_FLAG_OFFICE_ [IGOUNO]\n"
                "CHINESE_ [CHN]\nKREMLIN_ [NRLGOV]\n");
    ck_assert_str_eq(actors_of("Hamas fell.", NULL), "PSE/HAMAS:REB");
    ck_assert_str_eq(actors_of("Islamic Resistance Movement fell.", NULL), "PSE/HAMAS:REB");
    ck_assert_str_eq(actors_of("The Blue Flag Office fell.", NULL), "UN:IGO");
    ck_assert_str_eq(actors_of("The Kremlin fell.", NULL), "NRL/KREMLIN:GOV");
    ck_assert_str_eq(ties_of("Chinese troops attacked the Kremlin.", NULL),
                     "CHN/MIL>NRL/KREMLIN 190");
}
END_TEST

START_TEST(debris_is_told_with_its_line)
{
    static const struct {
        const char *line, *says;
    } cases[] = {
        {"BROKEN_THING_ [NRLGOV", "d:2: no ] behind"},
        {"NO_CODE_", "d:2: \"NO_CODE_\" has no code"},
        {"SHORT_CODE_ [NRLGO]", "d:2: [NRLGO]: the code is not made of groups"},
        {"BAD_DAY_ [NRL 990231-990301]", "d:2: [NRL 990231-990301]: no time"},
        {"YEAR_NOUGHT_ [NRL 00000101-00010101]", "d:2: [NRL 00000101-00010101]: no time"},
        {"TURNED_ [NRL 20120101-20110101]", "d:2: [NRL 20120101-20110101]: no time"},
        {"SMITH_&_SONS_ [NRLBUS]", "d:2: \"SMITH_&_SONS_\": a word of the name has no letters"},
        {"[NRL]", ""},
        {"EMPTY_ [ ]", "d:2: [ ]: no code"},
        {"_ [NRL]", "d:2: \"_\": there is no name"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[200];
        told.len = 0;
        ent_buffer_puts(&told, "");
        snprintf(text, sizeof text, "GOOD_NAME_ [NRL]\n%s\nLATER_NAME_ [NRL]\n", cases[i].line);
        read_actors(text);
        ck_assert_msg(strstr(told.data ? told.data : "", cases[i].says) != NULL, "%s: told %s",
                      cases[i].line, told.data);
        ck_assert_uint_eq(report.warnings, count_of(told.data, '\n'));
        ck_assert_str_eq(actors_of("Later Name fell.", NULL), "NRL:");
    }
    ck_assert_int_eq(read_actors_of("# nothing\n\n", 11), ENT_E_FORMAT);
    ck_assert_int_eq(read_actors_of("[NRL]\n", 6), ENT_E_FORMAT);
}
END_TEST

START_TEST(losses_are_counted)
{
    read_actors("NORLAND [NRL]\nGONE_ [###]\nEDGE_NORLAND_ [---]\nPAST_ [--- <100101][NRL]\n");
    ck_assert_uint_eq(report.lost[ENT_DICTIONARY_STEM], 1);
    ck_assert_uint_eq(report.lost[ENT_DICTIONARY_DISCARD], 1);
    ck_assert_uint_eq(report.lost[ENT_DICTIONARY_NULL_TIME], 1);
    ck_assert_str_eq(actors_of("Edge Norland fell.", NULL), "");
    ck_assert_str_eq(actors_of("Norland fell.", NULL), "NRL:");
    for (int i = 0; i < ENT_DICTIONARY_LOSS_COUNT; i++)
        ck_assert_uint_gt(strlen(ent_dictionary_loss_text((enum ent_dictionary_loss)i)), 10);
}
END_TEST

START_TEST(short_names_need_their_capitals)
{
    read_actors("WHO_ [IGOHLT]\nUS_ARMY_BAND_ [USAMIL]\n");
    ck_assert_str_eq(actors_of("Who left the building?", NULL), "");
    ck_assert_str_eq(actors_of("The U.S. Army Band left.", NULL), "USA/US_ARMY_BAND:MIL");
}
END_TEST

START_TEST(agents_act_for_countries)
{
    read_agents("!PERSON! = MAN, MEN, WOMAN\nGUILD!PERSON! [~LAB]\nDRAGOON [~MIL]\n"
                "WEAVER_GENERAL {WEAVERS_GENERAL} [~GOVATG]\nLEVY {} [~COP]\nRELIEF_GANG [NGO~]\n"
                "BAILIFFY [~JUD] # -> bailiffies\nHERALD [JRN]\nBENT [~LEG}\n");
    ck_assert_uint_eq(report.entries, 8);
    ck_assert_uint_eq(report.warnings, 1);
    static const struct {
        const char *text, *actors;
    } cases[] = {{"Chinese guildmen fell.", "CHN/LAB:LAB CHN:"},
                 {"Chinese guildwoman fell.", "CHN/LAB:LAB CHN:"},
                 {"Chinese dragoons fell.", "CHN/MIL:MIL CHN:"},
                 {"Chinese weavers general fell.", "CHN/GOV:GOV CHN:"},
                 {"Chinese relief gangs fell.", "CHN/NGO:NGO CHN:"},
                 {"Chinese bailiffies fell.", "CHN/JUD:JUD CHN:"},
                 {"Chinese herald fell.", "CHN/JRN:JRN CHN:"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *actors = actors_of(cases[i].text, NULL);
        ck_assert_msg(strncmp(actors, cases[i].actors, 7) == 0, "%s: %s", cases[i].text, actors);
    }
    ck_assert_ptr_null(strstr(actors_of("Chinese levys fell.", NULL), "COP"));
}
END_TEST

START_TEST(agents_win_over_ours)
{
    ck_assert_int_eq(strncmp(actors_of("Chinese troops fell.", NULL), "CHN/MIL", 7), 0);
    read_agents("TROOPS {} [~COP]\n");
    ck_assert_int_eq(strncmp(actors_of("Chinese troops fell.", NULL), "CHN/COP", 7), 0);
}
END_TEST

#define FRABBLE                                                                                    \
    "&ARMS_\n+GUN\n+MISSILE\n+SPARE_PART\n\n---  FRABBLE [111]  ---\n"                             \
    "FRABBLE {FRABBLES FROBE FROBEN FRABBLING}\n+MOP_OVER {+MOPPED_OVER} [112]\n"                  \
    "- * &ARMS_ (TO +)  [072] # comment\n- * {PEACE CAKE} [---]\n- * WITH + [057:057]\n"           \
    "- + * HELP FROM $ [070]\n- * VISIT [042:043]\n- * CROP [:1711]\n- RAIDERS * [190]\n\n"        \
    "PRAISE [---]\n"

START_TEST(verbs_and_patterns_find_ties)
{
    static const struct {
        const char *text, *ties;
    } cases[] = {
        {"China frabbled Japan over the islands.", "CHN>JPN 111"},
        {"China frobe Japan on Monday.", "CHN>JPN 111"},
        {"Japan was frabbled by China on Monday.", "CHN>JPN 111"},
        {"China mopped over Japan.", "CHN>JPN 112"},
        {"China frabbled missiles to Japan.", "CHN>JPN 072"},
        {"China frabbled peace cakes to Japan.", ""},
        {"China frabbled with Japan on the lake.", "CHN=JPN 057"},
        {"Egypt frabbled help from Qatar.", "QAT>EGY 070"},
        {"China frabbled a visit to Japan.", "CHN>JPN 042, JPN>CHN 043"},
        {"China frabbled the crops of Japan.", "JPN>CHN 1711"},
        {"Raiders of China frabbled Japan.", "CHN>JPN 190"},
        {"China praised Japan.", ""},
    };
    ck_assert_str_eq(ties_of("China praised Japan.", NULL), "CHN>JPN 051");
    read_verbs(FRABBLE);
    ck_assert_uint_eq(report.warnings, 0);
    ck_assert_uint_eq(report.entries, 3);
    ck_assert_uint_eq(report.names, 7);
    ck_assert_uint_eq(report.lost[ENT_DICTIONARY_SET_PHRASE], 1);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *ties = ties_of(cases[i].text, NULL);
        if (strncmp(cases[i].text, "Raiders", 7) == 0) /* who they are is not the point */
            ck_assert_msg(strstr(ties, "JPN 190") != NULL, "%s: %s", cases[i].text, ties);
        else
            ck_assert_msg(strcmp(ties, cases[i].ties) == 0, "%s: %s", cases[i].text, ties);
    }
}
END_TEST

START_TEST(verbs_that_cannot_be_expressed_are_counted)
{
    read_verbs("FRABBLE [111]\n- * ^ CROP [112]\n- * A B C D E F G H I [112]\n- * CROP [012]\n"
               "- * CROP [###]\n- * &NOSUCH_ [112]\n- CROP [112]\n- * CROP\n- * CROP [999]\n"
               "+MOP_+OVER [111]\n~ a (b . ATTACK) SAY = a b 112\n&LOOP_\n+&LOOP_\n");
    ck_assert_uint_eq(report.lost[ENT_DICTIONARY_SKIP], 1);
    ck_assert_uint_eq(report.lost[ENT_DICTIONARY_LONG], 1);
    ck_assert_uint_eq(report.lost[ENT_DICTIONARY_STATEMENT], 1);
    ck_assert_uint_eq(report.lost[ENT_DICTIONARY_DISCARD], 1);
    ck_assert_uint_eq(report.lost[ENT_DICTIONARY_PARTICLE], 1);
    ck_assert_uint_eq(report.lost[ENT_DICTIONARY_TRANSFORMATION], 1);
    static const char *const says[] = {"d:6: there is no set &nosuch", "d:7: a pattern without its",
                                       "d:8: a pattern without a code", "d:9: [999] is no CAMEO",
                                       "d:13: \"+&LOOP_\": a set within a set"};
    ck_assert_uint_eq(report.warnings, sizeof says / sizeof *says);
    for (size_t i = 0; i < sizeof says / sizeof *says; i++)
        ck_assert_msg(strstr(told.data, says[i]) != NULL, "%s", told.data);
}
END_TEST

START_TEST(bytes_that_are_no_text_do_no_harm)
{
    static const char bytes[] = "NORLAND_ [NRL]\nP\xdaLTUSK_ [NRL]\n\0\x1b[2J\xff\xfe_X [NRL]\n"
                                "\r\n+\n-\n[\n]\n{\n!\n!A! = !A!\n&\n*\nLAST_NAME_ [NRL]\n";
    ck_assert_int_eq(read_actors_of(bytes, sizeof bytes - 1), 0);
    ck_assert_str_eq(actors_of("Last Name fell.", NULL), "NRL:");
    ck_assert_str_eq(actors_of("P\xc3\xbaltusk fell.", NULL), "NRL:"); /* it was Latin-1 */
    for (const char *p = told.data; p && *p; p++)
        ck_assert(*p == '\n' || (unsigned char)*p >= 0x20);
    struct ent_message message;
    ent_dictionary_read_agents(engine.gazetteer, "d", bytes, sizeof bytes - 1, NULL, &report,
                               &message);
    ent_dictionary_read_verbs(engine.lexicon, "d", bytes, sizeof bytes - 1, NULL, &report,
                              &message);
}
END_TEST

/* What would take the square of its length in a careless reader. */
START_TEST(malice_takes_linear_time)
{
    enum { LINES = 100000 };
    struct ent_buffer text = {0};
    struct ent_message message;
    for (int i = 0; i < LINES; i++)
        ent_buffer_puts(&text, "SAME_NAME_ [NRLGOV 100101-150630]\n");
    for (int i = 0; i < 1000000; i++)
        ent_buffer_putc(&text, 'A');
    ent_buffer_puts(&text, "\nB_ [NRL]\n");
    ck_assert_int_eq(read_actors_of(text.data, text.len), 0);
    ck_assert_uint_gt(report.lost[ENT_DICTIONARY_CODES], LINES / 2);
    ck_assert_ptr_nonnull(strstr(told.data, "a line of 1000000 bytes is passed over"));
    text.len = 0;
    for (int i = 0; i < LINES; i++)
        ent_buffer_puts(&text, "SAME [~GOV]\n");
    ck_assert_int_eq(ent_dictionary_read_agents(engine.gazetteer, "d", text.data, text.len,
                                                &listener, &report, &message),
                     0);
    text.len = 0;
    for (int i = 0; i < LINES; i++)
        ent_buffer_puts(&text, "FRABBLE [111]\n- * CROP [112]\n");
    ck_assert_int_eq(ent_dictionary_read_verbs(engine.lexicon, "d", text.data, text.len, &listener,
                                               &report, &message),
                     0);
    text.len = 0;
    for (int i = 0; i < LINES; i++)
        ent_buffer_printf(&text, "MOP%d [111]\n", i);
    for (int i = 0; i < LINES; i++)
        ent_buffer_puts(&text, "- * CROP [112]\n");
    ck_assert_int_eq(ent_dictionary_read_verbs(engine.lexicon, "d", text.data, text.len, &listener,
                                               &report, &message),
                     0);
    ck_assert_uint_gt(report.lost[ENT_DICTIONARY_PRODUCT], 0);
    ent_buffer_free(&text);
}
END_TEST

START_TEST(every_cameo_code_has_a_category)
{
    enum ent_category category;
    int sign, n = 0;
    for (int code = 10; code < 2100; code++) {
        char text[8];
        snprintf(text, sizeof text, code < 210 ? "%03d" : "%04d", code);
        if (!ent_cameo_label(text) || strncmp(text, "01", 2) == 0)
            continue;
        ck_assert_msg(ent_cameo_category(&category, &sign, text) == 0, "%s", text);
        ck_assert_int_eq(sign, category == ENT_CATEGORY_REQUEST && text[0] == '1'
                                   ? -1
                                   : ent_category_sign(category));
        n++;
    }
    ck_assert_int_gt(n, 200);
    ck_assert_int_eq(ent_cameo_category(&category, &sign, "010"), ENT_E_NOTFOUND);
    ck_assert_int_eq(ent_cameo_category(&category, &sign, "999"), ENT_E_NOTFOUND);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("dictionary");
    TCase *tc = tcase_create("dictionary");
    tcase_add_checked_fixture(tc, set_up, tear_down);
    tcase_add_test(tc, codes_hold_in_their_time);
    tcase_add_test(tc, outside_of_all_times_a_name_is_nobody);
    tcase_add_test(tc, years_of_two_digits_are_of_two_centuries);
    tcase_add_test(tc, codes_are_cut_into_root_and_sector);
    tcase_add_test(tc, what_is_defined_wins);
    tcase_add_test(tc, debris_is_told_with_its_line);
    tcase_add_test(tc, losses_are_counted);
    tcase_add_test(tc, short_names_need_their_capitals);
    tcase_add_test(tc, agents_act_for_countries);
    tcase_add_test(tc, agents_win_over_ours);
    tcase_add_test(tc, verbs_and_patterns_find_ties);
    tcase_add_test(tc, verbs_that_cannot_be_expressed_are_counted);
    tcase_add_test(tc, bytes_that_are_no_text_do_no_harm);
    tcase_add_test(tc, malice_takes_linear_time);
    tcase_add_test(tc, every_cameo_code_has_a_category);
    suite_add_tcase(suite, tc);
    return suite_run(suite);
}

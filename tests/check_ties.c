// SPDX-License-Identifier: MIT
/*
 * Ties through all stages: one pattern a test, then our own annotated sentences
 * (tests/data/ties.jsonl) with a floor under precision and recall, then hostile sentences.
 */
#include "config.h"

#include <check.h>
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "entente/buffer.h"
#include "entente/source.h"
#include "suite.h"
#include "ties_fixture.h"

#define A ENT_STATUS_ASSERTED

START_TEST(change_words_turn_the_sign)
{
    check_tie("The confrontation between Chile and Peru eased.", "CHL", "PER", 1,
              ENT_CATEGORY_CONCEDE, A);
    check_tie("The rift between Chile and Peru widened.", "CHL", "PER", -1, ENT_CATEGORY_SANCTION,
              A);
    check_tie("The alliance between Chile and Peru is fraying.", "CHL", "PER", -1,
              ENT_CATEGORY_SANCTION, A);
    check_tie("Chile strengthened its cooperation with Peru.", "CHL", "PER", 1,
              ENT_CATEGORY_COOPERATE, A);
    check_tie("A thaw in relations between Chile and Peru followed.", "CHL", "PER", 1,
              ENT_CATEGORY_COOPERATE, A);
    check_tie("Relations between Chile and Peru never recovered.", "CHL", "PER", -1,
              ENT_CATEGORY_SANCTION, A);
    check_none("Relations between Chile and Peru were the topic.");
}
END_TEST

START_TEST(roles_follow_the_voice)
{
    struct ent_document *document = read_day("Chile was condemned by Peru.");
    ck_assert_uint_eq(document->ties.count, 1);
    ck_assert_str_eq(root_of(document, document->ties.items[0].source), "PER");
    ck_assert_str_eq(root_of(document, document->ties.items[0].target), "CHL");
    ck_assert_int_eq(document->ties.items[0].symmetric, 0);
    ent_document_free(document);
    check_tie("Criticism of Chile by Peru grew louder.", "PER", "CHL", -1, ENT_CATEGORY_ACCUSE, A);
    check_tie("Peru's embargo angered Chile.", "CHL", "PER", -1, ENT_CATEGORY_ACCUSE, A);
    check_tie("Chile urged Peru to attack Ecuador.", "PER", "ECU", -1, ENT_CATEGORY_ASSAULT,
              ENT_STATUS_FUTURE);
}
END_TEST

START_TEST(a_clause_may_leave_out_its_party)
{
    check_tie(
        "Haiti is hungry. Haiti is thirsty. Haiti waits. Chile waits and Peru waits, and Kenya "
        "has donated rice.",
        "KEN", "HTI", 1, ENT_CATEGORY_AID, A);
    check_none("Haiti is hungry. Haiti is thirsty. Haiti waits. Kenya destroyed its missiles.");
}
END_TEST

START_TEST(the_state_a_text_is_about_is_meant)
{
    static const char about[] = "Haiti is hungry. Haiti is thirsty. Haiti waits. %s";
    static const char *const none[] = {"Kenya sent reporters a letter.", "Kenya urged calm.",
                                       "The Kenyan president flew home."};
    check_tie("Haiti is hungry. Haiti is thirsty. Haiti waits. Kenya sent two hundred soldiers.",
              "KEN", "HTI", 1, ENT_CATEGORY_AID, A);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        char text[200];
        snprintf(text, sizeof text, about, none[i]);
        check_none(text);
    }
}
END_TEST

START_TEST(many_parties_give_a_tie_for_each_pair)
{
    struct ent_document *document = read_day("Chile, Peru and Ecuador signed a treaty on Monday.");
    ck_assert_uint_eq(document->ties.count, 3);
    for (uint32_t i = 0; i < 3; i++) {
        ck_assert_int_eq(document->ties.items[i].symmetric, 1);
        ck_assert_int_eq(document->ties.items[i].category, ENT_CATEGORY_AGREE);
        ck_assert_str_eq(document->ties.items[i].cameo, "057");
    }
    ck_assert_uint_eq(document->ties.skipped, 0);
    ent_document_free(document);
}
END_TEST

START_TEST(a_speaker_is_no_party)
{
    check_none("Chile said that Peru was large.");
    struct ent_document *document = read_day("France said Chile had bombed Peru.");
    ck_assert_uint_eq(document->ties.count, 1);
    ck_assert_str_eq(root_of(document, document->ties.items[0].source), "CHL");
    ent_document_free(document);
}
END_TEST

START_TEST(governors_make_acts_of_their_own)
{
    check_tie("Chile refused to help Peru.", "CHL", "PER", -1, ENT_CATEGORY_REJECT, A);
    check_tie("Chile will not help Peru.", "CHL", "PER", -1, ENT_CATEGORY_REJECT, A);
    check_tie("Chile refused to condemn Peru.", "CHL", "PER", -1, ENT_CATEGORY_ACCUSE,
              ENT_STATUS_NEGATED);
    check_tie("Chile did not refuse to help Peru.", "CHL", "PER", 1, ENT_CATEGORY_AID, A);
    check_tie("Chile threatened to bomb Peru.", "CHL", "PER", -1, ENT_CATEGORY_THREATEN, A);
    check_tie("Chile vowed to bomb Peru.", "CHL", "PER", -1, ENT_CATEGORY_ASSAULT,
              ENT_STATUS_FUTURE);
    check_tie("Chile stopped short of blaming Peru.", "CHL", "PER", -1, ENT_CATEGORY_ACCUSE,
              ENT_STATUS_NEGATED);
    check_tie("Chile agreed to sell rifles to Peru.", "CHL", "PER", 1, ENT_CATEGORY_AGREE, A);
    check_tie(
        "Chile met the Peruvians. \"They should not come to persuade us,\" Mr Erdogan said of "
        "the diplomats.",
        "TUR", "PER", 1, ENT_CATEGORY_REQUEST, A);
}
END_TEST

START_TEST(games_and_near_misses_are_no_ties)
{
    check_none("Chile beat Peru 3-0.");
    check_none("Chile beat Peru in the final of the cup.");
    check_none("Chile and Peru came close to blows.");
    check_tie("Chile will boycott Peru's Olympics.", "CHL", "PER", -1, ENT_CATEGORY_SANCTION,
              ENT_STATUS_FUTURE);
}
END_TEST

START_TEST(phrases_beside_others_are_read)
{
    enum ent_category accuse = ENT_CATEGORY_ACCUSE;
    check_tie("Bolivia praised Ecuador, and Chile, for its part, condemned Peru.", "CHL", "PER", -1,
              accuse, A);
    check_tie("Chile was among the countries that condemned Peru.", "CHL", "PER", -1, accuse, A);
    check_tie("Chile joined Bolivia in condemning Peru.", "BOL", "PER", -1, accuse, A);
    check_tie("Chile condemned several countries, including Bolivia and Peru.", "CHL", "PER", -1,
              accuse, A);
    check_tie("Chile called Peru's plan absurd.", "CHL", "PER", -1, accuse, A);
    check_tie("With help from Chile, Peru rebuilt the bridge.", "CHL", "PER", 1, ENT_CATEGORY_AID,
              A);
    check_tie("Chile broke off diplomatic relations with Peru.", "CHL", "PER", -1,
              ENT_CATEGORY_SANCTION, A);
    check_tie("Chile announced an easing of sanctions on Peru.", "CHL", "PER", 1,
              ENT_CATEGORY_CONCEDE, A);
    check_tie("Chile denied Peru's request.", "PER", "CHL", 1, ENT_CATEGORY_REQUEST, A);
    check_tie("Chile stopped arming Peru.", "CHL", "PER", -1, ENT_CATEGORY_SANCTION, A);
    check_tie("Peru accused Chile of theft. Chile has never apologised.", "CHL", "PER", 1,
              ENT_CATEGORY_CONCEDE, ENT_STATUS_NEGATED);
}
END_TEST

START_TEST(roles_relatives_and_nouns_that_govern_are_read)
{
    check_tie("Peru has long been Chile's rival.", "PER", "CHL", -1, ENT_CATEGORY_THREATEN, A);
    check_tie("Peru is Chile's closest ally.", "PER", "CHL", 1, ENT_CATEGORY_COOPERATE, A);
    check_tie("Peru, to which Chile has sent tanks, is grateful.", "CHL", "PER", 1,
              ENT_CATEGORY_AID, A);
    check_tie("A statement issued by Chile condemned Peru.", "CHL", "PER", -1, ENT_CATEGORY_ACCUSE,
              A);
    check_tie("Chile's refusal to help Peru angered Bolivia.", "CHL", "PER", -1,
              ENT_CATEGORY_REJECT, A);
    check_tie("Chile's plan to help Peru angered Bolivia.", "CHL", "PER", 1, ENT_CATEGORY_AID,
              ENT_STATUS_FUTURE);
    check_tie("Chile told Peru to pay Bolivia.", "CHL", "PER", -1, ENT_CATEGORY_REQUEST, A);
    check_tie("Chile has had harsh words for Peru.", "CHL", "PER", -1, ENT_CATEGORY_ACCUSE, A);
}
END_TEST

START_TEST(passives_and_mediators_find_their_parties)
{
    check_tie("A Peruvian reporter was jailed in Chile.", "CHL", "PER", -1, ENT_CATEGORY_COERCE, A);
    check_tie("Two Peruvian diplomats were expelled from Chile.", "CHL", "PER", -1,
              ENT_CATEGORY_SANCTION, A);
    check_tie("Norway brokered a truce between Chile and Peru.", "NOR", "CHL", 1,
              ENT_CATEGORY_CONSULT, A);
    check_tie("Norway brokered a truce between Chile and Peru.", "CHL", "PER", 1,
              ENT_CATEGORY_AGREE, A);
    check_tie("Chile expelled Peru's ambassador and Bolivia followed suit.", "BOL", "PER", -1,
              ENT_CATEGORY_SANCTION, A);
    check_no_tie("Chile hosted Peru to discuss trade and the war in Chad.", "CHL", "PER", -1);
}
END_TEST

START_TEST(what_lies_beyond_a_border_is_meant)
{
    check_tie("Chilean troops massed near the border with Peru.", "CHL", "PER", -1,
              ENT_CATEGORY_MOBILIZE, A);
    check_tie("Chile moved tanks to its border with Peru.", "CHL", "PER", -1, ENT_CATEGORY_MOBILIZE,
              A);
    check_no_tie("Chile moved tanks to its border with Peru.", "CHL", "PER", 1);
}
END_TEST

/* Our own sentences ----------------------------------------------------------------------------*/

static const char *member(const cJSON *json, const char *key)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(json, key));
    ck_assert_ptr_nonnull(text);
    return text;
}

/* Counts what one line of the file asks for and what is found; gives how many are right. */
static int score_line(const cJSON *line, int *asked, int *found)
{
    const cJSON *tie;
    const char *text = member(line, "text"), *day = member(line, "date");
    struct ent_date date;
    ck_assert_int_eq(ent_date_parse(&date, day, strlen(day)), 0);
    struct ent_document *document = read_text(text, strlen(text), date);
    int right = 0;
    cJSON_ArrayForEach(tie, cJSON_GetObjectItem(line, "ties"))
    {
        int sign = (int)cJSON_GetNumberValue(cJSON_GetObjectItem(tie, "sign"));
        const struct ent_tie *hit = find_tie(document, member(tie, "a"), member(tie, "b"), sign);
        ++*asked;
        right += hit && strcmp(ent_category_name((enum ent_category)hit->category),
                               member(tie, "category")) == 0;
    }
    *found += (int)document->ties.count;
    ent_document_free(document);
    return right;
}

START_TEST(our_own_sentences_are_read)
{
    char path[512];
    struct ent_source source = {0};
    struct ent_message message = {{0}};
    const char *top = getenv("top_srcdir");
    snprintf(path, sizeof path, "%s/tests/data/ties.jsonl", top ? top : ".");
    ck_assert_msg(!ent_source_read(&source, path, &message), "%s", message.text);
    int asked = 0, found = 0, right = 0;
    for (char *p = source.bytes, *end; (end = strchr(p, '\n')) != NULL; p = end + 1) {
        *end = '\0';
        cJSON *line = cJSON_Parse(p);
        ck_assert_ptr_nonnull(line);
        right += score_line(line, &asked, &found);
        cJSON_Delete(line);
    }
    ent_source_free(&source);
    ck_assert_int_ge(asked, 60);
    ck_assert_msg(right * 100 >= asked * 90, "%d of %d ties found", right, asked);
    ck_assert_msg(right * 100 >= found * 85, "%d of %d ties right", right, found);
}
END_TEST

/* Hostile sentences ----------------------------------------------------------------------------*/

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Processor time that a text of `times` copies of `piece` takes. */
static double time_repeated(const char *piece, int times)
{
    struct ent_buffer text = {0};
    for (int i = 0; i < times; i++)
        ent_buffer_puts(&text, piece);
    ent_buffer_puts(&text, ".");
    ck_assert(!text.failed);
    double start = seconds();
    struct ent_document *document = read_text(text.data, text.len, (struct ent_date){2024, 8, 20});
    double taken = seconds() - start;
    ent_document_free(document);
    ent_buffer_free(&text);
    return taken;
}

START_TEST(long_sentences_take_linear_time)
{
    static const char *const pieces[] = {
        "China, ",
        "China and Japan ",
        "China condemned Japan and ",
        "relations with China of Japan ",
        "who said that China, ",
        "the war between China and Japan ",
        "to attack to attack ",
        "— (China, ",
        "China's Japan's ",
        "China-Japan-",
        "in China of Japan in ",
        "condemned ",
        "\"China\" ",
    };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        double small = time_repeated(pieces[i], 2000), large = time_repeated(pieces[i], 16000);
        ck_assert_msg(large < 0.05 || large < small * 24, "%s: %.3f s, then %.3f s", pieces[i],
                      small, large);
    }
}
END_TEST

START_TEST(long_lists_are_cut_and_told)
{
    struct ent_buffer text = {0};
    static const char *const names[] = {
        "Chile",  "Peru",    "Ecuador", "Bolivia", "Brazil",  "Canada",  "Cuba",    "Mexico",
        "Panama", "Haiti",   "Jamaica", "Belize",  "Guyana",  "Uruguay", "France",  "Spain",
        "Italy",  "Germany", "Poland",  "Austria", "Hungary", "Croatia", "Serbia",  "Albania",
        "Greece", "Turkey",  "Cyprus",  "Malta",   "Norway",  "Sweden",  "Finland", "Estonia",
        "Latvia", "Denmark", "Ireland", "Belgium", "Kenya",   "Uganda",  "Rwanda",  "Zambia",
        "Angola", "Nigeria", "Ghana",   "Egypt",   "Libya",   "Tunisia", "Japan",   "China"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ent_buffer_printf(&text, "%s%s", names[i],
                          i + 2 < sizeof names / sizeof *names   ? ", "
                          : i + 1 < sizeof names / sizeof *names ? " and "
                                                                 : "");
    ent_buffer_puts(&text, " signed a treaty.");
    struct ent_document *document = read_text(text.data, text.len, (struct ent_date){2024, 8, 20});
    ck_assert_uint_gt(document->ties.count, 300);
    ck_assert_uint_lt(document->ties.count, 900); /* order and tree may cut at different ends */
    ck_assert_uint_gt(document->ties.skipped, 0);
    ent_document_free(document);
    ent_buffer_free(&text);
}
END_TEST

START_TEST(odd_sentences_are_survived)
{
    static const char *const odd[] = {"China.",
                                      "China Japan.",
                                      "China, Japan.",
                                      "Condemned China Japan.",
                                      "? China ! Japan ;",
                                      "by China by Japan by",
                                      "and and China and and Japan and",
                                      "’s China ’s Japan ’s",
                                      "To China to Japan to",
                                      "that that China that which who Japan",
                                      "n't n't China n't Japan",
                                      "- China - Japan -",
                                      "Is China is Japan is",
                                      "its China its Japan",
                                      "out of China out of Japan out of",
                                      "China \xF0\x9F\x98\x80 condemned \xF0\x9F\x98\x80 Japan",
                                      "CHINA CONDEMNED JAPAN",
                                      "each other China each other Japan each other",
                                      "at least China at least Japan at least"};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        ent_document_free(read_day(odd[i]));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ties");
    TCase *tests = tcase_create("ties");
    tcase_add_unchecked_fixture(tests, load_engine, free_engine);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, change_words_turn_the_sign);
    tcase_add_test(tests, roles_follow_the_voice);
    tcase_add_test(tests, a_clause_may_leave_out_its_party);
    tcase_add_test(tests, the_state_a_text_is_about_is_meant);
    tcase_add_test(tests, many_parties_give_a_tie_for_each_pair);
    tcase_add_test(tests, a_speaker_is_no_party);
    tcase_add_test(tests, governors_make_acts_of_their_own);
    tcase_add_test(tests, roles_relatives_and_nouns_that_govern_are_read);
    tcase_add_test(tests, games_and_near_misses_are_no_ties);
    tcase_add_test(tests, phrases_beside_others_are_read);
    tcase_add_test(tests, passives_and_mediators_find_their_parties);
    tcase_add_test(tests, what_lies_beyond_a_border_is_meant);
    tcase_add_test(tests, our_own_sentences_are_read);
    tcase_add_test(tests, long_sentences_take_linear_time);
    tcase_add_test(tests, long_lists_are_cut_and_told);
    tcase_add_test(tests, odd_sentences_are_survived);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

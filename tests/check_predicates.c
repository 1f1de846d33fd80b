// SPDX-License-Identifier: MIT
/*
 * Parties that stand far from what is said of them, and words that are verbs or nouns by turns.
 */
#include "config.h"

#include <check.h>
#include <string.h>

#include "suite.h"
#include "ties_fixture.h"

#define A ENT_STATUS_ASSERTED

START_TEST(a_third_party_is_not_taken_for_the_second)
{
    check_tie("Bolivia severed relations with Peru, and Chile recalled its ambassador.", "CHL",
              "PER", -1, ENT_CATEGORY_SANCTION, A);
    check_tie("Chile recalled its ambassador after Peruvian jets struck Bolivia.", "CHL", "PER", -1,
              ENT_CATEGORY_SANCTION, A);
    check_tie("Chile lifted its ban on Peruvian fish under pressure from Bolivia.", "BOL", "CHL",
              -1, ENT_CATEGORY_COERCE, A);
    check_none("Chile denounced it as theft and vowed to take the case to the African Union.");
}
END_TEST

START_TEST(a_name_that_nobody_knows_suffers)
{
    check_tie("Prosecutors in Oslo will investigate Larsen.", "NOR", "LARSEN", -1,
              ENT_CATEGORY_ACCUSE, ENT_STATUS_FUTURE);
}
END_TEST

START_TEST(the_head_of_an_object_says_what_is_done)
{
    check_tie("Kenya reduced military aid to Uganda.", "KEN", "UGA", -1, ENT_CATEGORY_SANCTION, A);
    check_tie("Kenya reduced its troops in Uganda.", "KEN", "UGA", 1, ENT_CATEGORY_RETREAT, A);
    check_tie("Bhutan established diplomatic relations with Peru.", "BTN", "PER", 1,
              ENT_CATEGORY_SUPPORT, A);
}
END_TEST

START_TEST(whom_nobody_knows_is_not_guessed)
{
    check_none("On May 31, against the Larsund Rovers, Mads Holt hit his first home run.");
    check_none("In a statement to the Lisbon Broadcasting Company, the Church of Antares denied "
               "the claims.");
}
END_TEST

/* Who made the plan is one of a list that begins with the plan. */
START_TEST(makers_are_not_looked_for_in_circles)
{
    check_no_tie(
        "The hunch of Peru -- to include ongoing interviews and ongoing 5/30 raids by 8 raid "
        "experts -- is now the subject of claims by Chile.",
        "PER", "PER", -1);
}
END_TEST

START_TEST(relations_and_objects_are_no_third_parties)
{
    check_no_tie("Chile and Peru signed a deal giving Peru access to the sea, angering Bolivia.",
                 "PER", "BOL", 1);
    check_no_tie("The ICC issued an arrest warrant for Chile's president over Peruvian children.",
                 "ICC", "PER", -1);
    check_tie("Chile's army took part in drills with Peruvian troops.", "CHL", "PER", 1,
              ENT_CATEGORY_COOPERATE, A);
    check_tie("Chile held drills with Peru.", "CHL", "PER", 1, ENT_CATEGORY_COOPERATE, A);
    check_tie("A new Chilean envoy will report to duty in Peru.", "CHL", "PER", 1,
              ENT_CATEGORY_CONSULT, ENT_STATUS_FUTURE);
    check_none("Chile praised no one. The talks went on. Peru blasted off a rocket.");
}
END_TEST

START_TEST(deeds_at_home_are_told_of_the_part_that_does_them)
{
    static const char *const texts[] = {
        "The Iraqi army took over Kirkuk.",
        "Iraqi officials imposed a curfew on Basra.",
        "Syrian government forces launched strikes against the enclave of Eastern Ghouta.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct ent_document *document = read_day(texts[i]);
        ck_assert_msg(document->ties.count == 1, "%s", texts[i]);
        const struct ent_tie *tie = &document->ties.items[0];
        const struct ent_actor *actors = document->cast.actors;
        ck_assert_str_eq(actors[tie->source].root, actors[tie->target].root);
        ck_assert_str_ne(actors[tie->source].id, actors[tie->target].id);
        ent_document_free(document);
    }
    check_none("Iraq took over Kirkuk.");
}
END_TEST

START_TEST(verbs_and_nouns_are_told_apart_by_the_sentence)
{
    check_tie("Fighting broke out between Chile and Peru.", "CHL", "PER", -1, ENT_CATEGORY_ASSAULT,
              A);
    check_tie("Chile and Peru trade barbs over the islands.", "PER", "CHL", -1, ENT_CATEGORY_ACCUSE,
              A);
    check_tie("Chile and Peru share intelligence.", "PER", "CHL", 1, ENT_CATEGORY_COOPERATE, A);
    check_tie("Chile and Peru exchanged fire.", "PER", "CHL", -1, ENT_CATEGORY_ASSAULT, A);
    check_tie("Chile opened an embassy in Peru.", "CHL", "PER", 1, ENT_CATEGORY_COOPERATE, A);
    check_none("Chile went further than Peru.");
}
END_TEST

START_TEST(what_is_demanded_or_called_names_is_no_favour)
{
    check_tie("Chile said that Peru must leave the island.", "CHL", "PER", -1, ENT_CATEGORY_REQUEST,
              A);
    check_tie("Chile said that Peru should leave the island.", "CHL", "PER", 1,
              ENT_CATEGORY_REQUEST, A);
    check_tie("Chile gave Peru a week to reopen the port.", "CHL", "PER", -1, ENT_CATEGORY_REQUEST,
              A);
    check_tie("Chile called Peru's minister a liar.", "CHL", "PER", -1, ENT_CATEGORY_ACCUSE, A);
}
END_TEST

START_TEST(acts_are_told_of_their_authors)
{
    enum ent_category ban = ENT_CATEGORY_SANCTION;
    check_tie("Chile passed a law that bans Peruvian fish.", "CHL", "PER", -1, ban, A);
    check_tie("Chile warned Peru against attacking Bolivia.", "PER", "BOL", -1,
              ENT_CATEGORY_ASSAULT, ENT_STATUS_FUTURE);
    check_tie("A Chilean court ruled that Peru had attacked Bolivia.", "CHL", "PER", -1,
              ENT_CATEGORY_ACCUSE, A);
    check_tie("Chile said that Peru had bombed its ports.", "CHL", "PER", -1, ENT_CATEGORY_ACCUSE,
              A);
    check_tie("Chile and Peru met in a deal brokered by Bolivia.", "BOL", "PER", 1,
              ENT_CATEGORY_CONSULT, A);
}
END_TEST

START_TEST(our_own_news_is_read)
{
    check_pairs("news.jsonl", 200, 85, 20);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("predicates");
    TCase *tests = tcase_create("predicates");
    tcase_add_unchecked_fixture(tests, load_engine, free_engine);
    tcase_add_test(tests, a_third_party_is_not_taken_for_the_second);
    tcase_add_test(tests, a_name_that_nobody_knows_suffers);
    tcase_add_test(tests, the_head_of_an_object_says_what_is_done);
    tcase_add_test(tests, whom_nobody_knows_is_not_guessed);
    tcase_add_test(tests, makers_are_not_looked_for_in_circles);
    tcase_add_test(tests, relations_and_objects_are_no_third_parties);
    tcase_add_test(tests, deeds_at_home_are_told_of_the_part_that_does_them);
    tcase_add_test(tests, verbs_and_nouns_are_told_apart_by_the_sentence);
    tcase_add_test(tests, what_is_demanded_or_called_names_is_no_favour);
    tcase_add_test(tests, acts_are_told_of_their_authors);
    tcase_add_test(tests, our_own_news_is_read);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

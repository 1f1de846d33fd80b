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

int main(void)
{
    Suite *suite = suite_create("predicates");
    TCase *tests = tcase_create("predicates");
    tcase_add_unchecked_fixture(tests, load_engine, free_engine);
    tcase_add_test(tests, a_third_party_is_not_taken_for_the_second);
    tcase_add_test(tests, deeds_at_home_are_told_of_the_part_that_does_them);
    tcase_add_test(tests, verbs_and_nouns_are_told_apart_by_the_sentence);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

// SPDX-License-Identifier: MIT
/*
 * Ties with a party whom their sentence leaves out, because what was told before names him.
 */
#include "config.h"

#include <check.h>

#include "suite.h"
#include "ties_fixture.h"

#define A ENT_STATUS_ASSERTED

START_TEST(partners_may_be_left_out)
{
    check_tie("Peru condemned Chile. Chile retaliated.", "CHL", "PER", -1, ENT_CATEGORY_THREATEN,
              A);
    check_none("Chile retaliated.");
}
END_TEST

START_TEST(events_tell_who_is_meant)
{
    const enum ent_category accuse = ENT_CATEGORY_ACCUSE, support = ENT_CATEGORY_SUPPORT;
    check_tie("Peru moved its troops to the river. Chile condemned the step.", "CHL", "PER", -1,
              accuse, A);
    check_tie("Peru attacked Ecuador. Chile deplored the attack.", "CHL", "PER", -1, accuse, A);
    check_tie("Peru and Ecuador signed a treaty. Chile hailed the deal.", "CHL", "ECU", 1, support,
              A);
    check_tie("Peru held a vote. Chile called it an act of aggression.", "CHL", "PER", -1, accuse,
              A);
    check_tie("Peru condemned Ecuador, and Chile did the same.", "CHL", "ECU", -1, accuse, A);
    check_tie("Peru moved its troops. Chile protested against the step.", "CHL", "PER", -1, accuse,
              A);
    check_tie("Peru moved its troops. Chile was furious at the move.", "CHL", "PER", -1, accuse, A);
    check_tie("Peru condemned Chile. Chile is alarmed.", "CHL", "PER", -1, accuse, A);
    check_tie("The World Court met. Peru spoke. Chile hailed the verdict.", "CHL", "ICJ", 1,
              support, A);
    check_none("Chile condemned the step.");
}
END_TEST

START_TEST(what_is_told_again_has_another_subject)
{
    const enum ent_category assault = ENT_CATEGORY_ASSAULT, reject = ENT_CATEGORY_REJECT;
    check_tie("Peru attacked Chile, and so did Bolivia.", "BOL", "CHL", -1, assault, A);
    check_tie("Peru attacked Chile, as did Bolivia.", "BOL", "CHL", -1, assault, A);
    check_tie("Peru attacked Chile. So has Bolivia.", "BOL", "CHL", -1, assault, A);
    check_tie("Peru did not recognise Chile, nor did Bolivia.", "BOL", "CHL", -1, reject, A);
}
END_TEST

START_TEST(what_is_ones_own_is_recalled_by_oneself)
{
    check_tie("Peru condemned Chile. The Chilean ambassador was recalled.", "CHL", "PER", -1,
              ENT_CATEGORY_SANCTION, A);
    check_tie("Peru condemned Chile. The Chilean envoy in Lima was recalled.", "CHL", "PER", -1,
              ENT_CATEGORY_SANCTION, A);
}
END_TEST

START_TEST(go_betweens_meet_both_sides)
{
    const enum ent_category consult = ENT_CATEGORY_CONSULT;
    const char *truce = "Peru and Chile agreed on a truce. Brazil brokered the truce.";
    const char *foes = "Peru bombed Chile. Chile vowed revenge. Brazil is mediating.";
    check_tie(truce, "BRA", "PER", 1, consult, A);
    check_tie(truce, "BRA", "CHL", 1, consult, A);
    check_tie(foes, "BRA", "PER", 1, consult, A);
    check_tie(foes, "BRA", "CHL", 1, consult, A);
    check_tie("Peru bombed Chile. Brazil offered to mediate.", "BRA", "CHL", 1, consult,
              ENT_STATUS_FUTURE);
    check_no_tie("Peru bombed Chile. Brazil is mediating between Cuba and Haiti.", "BRA", "CHL", 1);
    check_none("Brazil is mediating.");
}
END_TEST

START_TEST(answers_go_to_who_spoke)
{
    const enum ent_category reject = ENT_CATEGORY_REJECT;
    check_tie("Peru asked Chile for troops. Bolivia praised Cuba. Chile declined.", "CHL", "PER",
              -1, reject, A);
    check_tie("Peru and Ecuador accused Chile of being too friendly with Kenya. Chile denied it.",
              "CHL", "ECU", -1, ENT_CATEGORY_REJECT, A);
    check_tie("Peru accused Bolivia of being too close to Kenya. It denied the charge.", "BOL",
              "PER", -1, ENT_CATEGORY_REJECT, A);
    check_tie("Peru and Ecuador accused Chile of spying. Chile denied the charge.", "CHL", "ECU",
              -1, reject, A);
    check_tie(
        "Peru proposed a border plan to Chile. Bolivia condemned Cuba. Chile accepted the plan.",
        "CHL", "PER", 1, ENT_CATEGORY_AGREE, A);
    check_tie("Peru threatened Chile. Bolivia praised Cuba. Chile shrugged off the threat.", "CHL",
              "PER", -1, reject, A);
}
END_TEST

START_TEST(a_noun_names_what_its_verb_told)
{
    const enum ent_category accuse = ENT_CATEGORY_ACCUSE;
    const char *closed = "Peru closed its border with Chile. Chile expelled the Peruvian envoy. "
                         "Brazil denounced the closure.";
    check_tie(closed, "BRA", "PER", -1, accuse, A);
    check_no_tie(closed, "BRA", "CHL", -1);
    check_tie("Peru seized a Chilean tanker. Cuba praised Haiti. Brazil condemned the seizure.",
              "BRA", "PER", -1, accuse, A);
    check_tie("Peru bombed Chile. Cuba called it an outrage. Brazil condemned the move.", "BRA",
              "PER", -1, accuse, A);
}
END_TEST

START_TEST(deeds_are_joined)
{
    const enum ent_category sanction = ENT_CATEGORY_SANCTION;
    check_tie("Peru expelled Chilean diplomats. Brazil and Cuba joined the expulsions.", "CUB",
              "CHL", -1, sanction, A);
    check_tie("Peru and Chile signed a truce. Cuba welcomed the deal. Brazil did the same.", "BRA",
              "CHL", 1, ENT_CATEGORY_SUPPORT, A);
    check_tie("Peru expelled Chilean diplomats. Brazil refused to do so.", "BRA", "CHL", -1,
              sanction, ENT_STATUS_NEGATED);
}
END_TEST

START_TEST(harm_is_paid_back)
{
    const enum ent_category threaten = ENT_CATEGORY_THREATEN, sanction = ENT_CATEGORY_SANCTION;
    check_tie("Peru bombed Chile. Cuba praised Haiti. Chile retaliated.", "CHL", "PER", -1,
              threaten, A);
    check_tie("Peru bombed Chile. Cuba praised Haiti. Chile responded with an embargo.", "CHL",
              "PER", -1, sanction, A);
    check_tie("Peru bombed Chile. Cuba said that it would retaliate.", "CUB", "PER", -1, threaten,
              ENT_STATUS_FUTURE);
    check_no_tie("Peru bombed Chile. Cuba praised Haiti. Chile will build an embargo museum.",
                 "CHL", "PER", -1);
}
END_TEST

START_TEST(others_did_the_same_to_the_same)
{
    const enum ent_category aid = ENT_CATEGORY_AID;
    const char *ships = "Cuba promised soldiers to Haiti. Peru and Chile have promised ships.";
    check_tie(ships, "CHL", "HTI", 1, aid, ENT_STATUS_FUTURE);
    check_no_tie(ships, "CHL", "PER", 1);
    check_tie("Peru asked Chile for men. Cuba made a similar request.", "CUB", "CHL", 1,
              ENT_CATEGORY_REQUEST, A);
}
END_TEST

START_TEST(all_sides_are_the_foes)
{
    check_tie("Peru bombed Chile. Cuba appealed to all sides for calm.", "CUB", "CHL", 1,
              ENT_CATEGORY_REQUEST, A);
    check_tie("Peru and Chile agreed on a truce. Cuba is shuttling between the camps.", "CUB",
              "PER", 1, ENT_CATEGORY_CONSULT, A);
}
END_TEST

START_TEST(passives_leave_out_both)
{
    check_tie("Peru imposed an embargo on Chile. Cuba praised Haiti. The embargo was lifted.",
              "PER", "CHL", 1, ENT_CATEGORY_CONCEDE, A);
    check_tie("Peru asked Chile for troops. Cuba praised Haiti. The request was rejected.", "CHL",
              "PER", -1, ENT_CATEGORY_REJECT, A);
    check_tie("Peru asked Chile for troops. Cuba praised Haiti. Chile accepted.", "CHL", "PER", 1,
              ENT_CATEGORY_AGREE, A);
}
END_TEST

START_TEST(events_are_judged_in_words_of_their_own)
{
    const enum ent_category accuse = ENT_CATEGORY_ACCUSE;
    check_tie("Peru moved its troops. The move angered Chile.", "CHL", "PER", -1, accuse, A);
    check_tie("Peru and Cuba signed a pact. Chile was alarmed by the deal.", "CHL", "CUB", -1,
              accuse, A);
    check_tie("Peru moved its troops. The step drew sharp criticism from Chile.", "CHL", "PER", -1,
              accuse, A);
    check_tie("Peru moved its troops. \"This is an outrage,\" the Chilean president said.", "CHL",
              "PER", -1, accuse, A);
    check_tie("Peru seized a Chilean tanker. Cuba said that the seizure was illegal.", "CUB", "PER",
              -1, accuse, A);
    check_tie("Peru moved its troops. Chile reacted coolly to the step.", "CHL", "PER", -1, accuse,
              A);
    check_none("Peru moved its troops. Chile said that the weather was unacceptable.");
    check_none("Peru moved its troops. Chile said that the move was not illegal.");
}
END_TEST

START_TEST(accords_end_between_those_who_made_them)
{
    const char *over = "Peru and Chile agreed on a truce. Cuba praised Haiti. The truce collapsed.";
    check_tie(over, "PER", "CHL", -1, ENT_CATEGORY_SANCTION, A);
    check_no_tie(over, "CUB", "HTI", -1);
}
END_TEST

START_TEST(a_noun_names_whoever_did_by_its_verb)
{
    check_tie("Peru proposed a treaty. Cuba praised Haiti. Chile welcomed the proposal.", "CHL",
              "PER", 1, ENT_CATEGORY_SUPPORT, A);
    check_tie("Peru issued an order about the river. Cuba met Haiti. Chile denounced the order.",
              "CHL", "PER", -1, ENT_CATEGORY_ACCUSE, A);
    check_tie("Peru has offered talks. Chile accepted the offer at once.", "CHL", "PER", 1,
              ENT_CATEGORY_AGREE, A);
    check_no_tie("Peru bombed Chile. Cuba has hosted such talks before.", "CUB", "CHL", 1);
    check_no_tie("Peru bombed Chile. Cuba declined to take sides.", "CUB", "CHL", -1);
}
END_TEST

START_TEST(accords_are_welcomed)
{
    const char *text = "Peru announced a pact with Chile. Cuba and Haiti welcomed the alliance.";
    check_tie(text, "CUB", "CHL", 1, ENT_CATEGORY_SUPPORT, A);
    check_tie(text, "HTI", "PER", 1, ENT_CATEGORY_SUPPORT, A);
    check_no_tie(text, "CUB", "HTI", 1);
}
END_TEST

START_TEST(complaints_are_of_who_did_wrong)
{
    const enum ent_category accuse = ENT_CATEGORY_ACCUSE;
    const char *case_told =
        "Peru condemned Chile. Cuba praised Haiti. Peru has brought the case to the World Court.";
    check_tie("Peru seized a Chilean tanker. Cuba met Haiti. Chile has lodged a complaint.", "CHL",
              "PER", -1, accuse, A);
    check_tie("Peru condemned Chile. Peru took the matter to the Security Council.", "PER", "CHL",
              -1, accuse, A);
    check_tie(case_told, "PER", "CHL", -1, accuse, A);
    check_no_tie(case_told, "PER", "ICJ", -1);
    check_tie("Peru bombed Chile. Cuba met Haiti. Chile has vowed to respond.", "CHL", "PER", -1,
              ENT_CATEGORY_THREATEN, ENT_STATUS_FUTURE);
    check_none("Chile has lodged a complaint.");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("recall");
    TCase *tests = tcase_create("recall");
    tcase_add_unchecked_fixture(tests, load_engine, free_engine);
    tcase_add_test(tests, partners_may_be_left_out);
    tcase_add_test(tests, events_tell_who_is_meant);
    tcase_add_test(tests, what_is_told_again_has_another_subject);
    tcase_add_test(tests, what_is_ones_own_is_recalled_by_oneself);
    tcase_add_test(tests, go_betweens_meet_both_sides);
    tcase_add_test(tests, answers_go_to_who_spoke);
    tcase_add_test(tests, a_noun_names_what_its_verb_told);
    tcase_add_test(tests, deeds_are_joined);
    tcase_add_test(tests, harm_is_paid_back);
    tcase_add_test(tests, others_did_the_same_to_the_same);
    tcase_add_test(tests, all_sides_are_the_foes);
    tcase_add_test(tests, passives_leave_out_both);
    tcase_add_test(tests, events_are_judged_in_words_of_their_own);
    tcase_add_test(tests, accords_end_between_those_who_made_them);
    tcase_add_test(tests, a_noun_names_whoever_did_by_its_verb);
    tcase_add_test(tests, complaints_are_of_who_did_wrong);
    tcase_add_test(tests, accords_are_welcomed);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

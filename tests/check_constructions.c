// SPDX-License-Identifier: MIT
/*
 * Sentences that name both parties, though no plain clause joins them: adjuncts, participles,
 * compounds, headlines, what several words deny together.
 */
#include "config.h"

#include <check.h>

#include "suite.h"
#include "ties_fixture.h"

#define A ENT_STATUS_ASSERTED
#define N ENT_STATUS_NEGATED

START_TEST(words_deny_together)
{
    enum ent_category aid = ENT_CATEGORY_AID, accuse = ENT_CATEGORY_ACCUSE;
    check_tie("Chile has yet to send Peru a single tank.", "CHL", "PER", 1, aid, N);
    check_tie("Far from condemning Peru, Chile kept silent.", "CHL", "PER", -1, accuse, N);
    check_tie("Chile chose never to arm Peru.", "CHL", "PER", 1, aid, N);
    check_tie("Chile's decision not to arm Peru angered Bolivia.", "CHL", "PER", 1, aid, N);
    check_no_tie("Chile's decision not to arm Peru angered Bolivia.", "BOL", "PER", -1);
    check_tie("Instead of arming Peru, Chile built a road.", "CHL", "PER", 1, aid, N);
    check_tie("Rather than arming Peru, Chile built a road.", "CHL", "PER", 1, aid, N);
    check_tie("Not only did Chile condemn Peru, it went home.", "CHL", "PER", -1, accuse, A);
    check_tie("Neither Mali nor Chad has agreed to the truce that Peru proposed, but both thanked "
              "Lima for its efforts.",
              "MLI", "PER", 1, ENT_CATEGORY_SUPPORT, A);
    check_tie("Chile does not believe that Bolivia bombed Peru.", "BOL", "PER", -1,
              ENT_CATEGORY_ASSAULT, N);
    check_tie("Chile did not agree on a map in talks with Peru.", "CHL", "PER", 1,
              ENT_CATEGORY_CONSULT, A);
}
END_TEST

START_TEST(adjuncts_lay_it_on_the_subject)
{
    check_tie("Chile voted for Bolivia despite pressure from Peru.", "PER", "CHL", -1,
              ENT_CATEGORY_COERCE, A);
    check_tie("In spite of complaints from Peru, Chile let a Bolivian ship dock.", "PER", "CHL", -1,
              ENT_CATEGORY_ACCUSE, A);
    check_tie("Stung by criticism from Peru, Chile turned to Bolivia.", "PER", "CHL", -1,
              ENT_CATEGORY_ACCUSE, A);
    check_tie("Chile turned down a request from Peru.", "PER", "CHL", 1, ENT_CATEGORY_REQUEST, A);
    check_tie("Chile brushed aside appeals from Peru.", "PER", "CHL", 1, ENT_CATEGORY_REQUEST, A);
    check_tie("Accused by Peru and armed by Bolivia, Chile kept silent.", "BOL", "CHL", 1,
              ENT_CATEGORY_AID, A);
}
END_TEST

START_TEST(what_is_said_is_parted_from_what_the_sayer_does)
{
    check_no_tie("Chile said that Bolivia had fallen behind, and shut the border with Peru.", "BOL",
                 "PER", -1);
    check_tie("Chile said that Bolivia had fallen behind, and shut the border with Peru.", "CHL",
              "PER", -1, ENT_CATEGORY_SANCTION, A);
    check_no_tie("Chile punished Peruvian firms it accused of supplying Bolivia.", "CHL", "BOL", 1);
}
END_TEST

START_TEST(sayers_stand_behind_or_within)
{
    check_tie("Israel, Iran claimed on Monday, bombed Yemen.", "ISR", "YEM", -1,
              ENT_CATEGORY_ASSAULT, ENT_STATUS_UNCERTAIN);
    check_tie("Mali has bombed Niger, Chad claimed.", "MLI", "NER", -1, ENT_CATEGORY_ASSAULT,
              ENT_STATUS_UNCERTAIN);
    check_tie("Kenya, to whom Uganda owes money, seized its lorries.", "KEN", "UGA", -1,
              ENT_CATEGORY_COERCE, A);
}
END_TEST

START_TEST(conditions_need_no_if)
{
    check_tie("Had Chile attacked Peru, Bolivia would have closed the border.", "CHL", "PER", -1,
              ENT_CATEGORY_ASSAULT, ENT_STATUS_FUTURE);
    check_tie("Should Chile attack Peru, Bolivia will close the border.", "CHL", "PER", -1,
              ENT_CATEGORY_ASSAULT, ENT_STATUS_FUTURE);
}
END_TEST

START_TEST(verbs_share_what_stands_behind_the_last)
{
    static const char *const text = "Chile criticised and Peru praised the decision by Bolivia.";
    check_tie(text, "CHL", "BOL", -1, ENT_CATEGORY_ACCUSE, A);
    check_tie(text, "PER", "BOL", 1, ENT_CATEGORY_SUPPORT, A);
    check_no_tie("Chile joined Peru in condemning Bolivia.", "CHL", "PER", 1);
    check_tie("Chile joined Peru in condemning Bolivia.", "PER", "BOL", -1, ENT_CATEGORY_ACCUSE, A);
    check_no_tie("Chile has moved closer to Peru than to Bolivia.", "CHL", "BOL", 1);
    check_no_tie("Chile jailed a clerk for spying on behalf of Peru.", "CHL", "PER", 1);
}
END_TEST

START_TEST(mediators_are_no_party)
{
    check_tie("Chile and Peru held talks mediated by Bolivia.", "CHL", "PER", 1,
              ENT_CATEGORY_CONSULT, A);
    check_tie("The Bolivian-brokered truce between Chile and Peru held.", "BOL", "PER", 1,
              ENT_CATEGORY_CONSULT, A);
    check_tie("The Bolivian-brokered truce between Chile and Peru held.", "CHL", "PER", 1,
              ENT_CATEGORY_AGREE, A);
    check_tie("The truce that Bolivia brokered between Chile and Peru held.", "CHL", "PER", 1,
              ENT_CATEGORY_AGREE, A);
    check_no_tie(
        "Talks mediated by Bolivia between Chile and Peru failed, officials in Quito said.", "BOL",
        "ECU", 1);
}
END_TEST

START_TEST(what_is_turned_down_is_not_done)
{
    check_tie("Chile turned down an invitation by Peru to join the African Union.", "CHL", "AU", -1,
              ENT_CATEGORY_REJECT, A);
    check_no_tie("Rwanda dismissed calls by Peru to stop backing the M23.", "RWA", "M23", -1);
    check_tie("Denmark's refusal of a request by Turkey angered no one.", "TUR", "DNK", 1,
              ENT_CATEGORY_REQUEST, A);
    check_tie("Neither Chile nor Peru would sell engines to Serbia.", "PER", "SRB", -1,
              ENT_CATEGORY_REJECT, A);
    check_tie("Chile and Peru failed to settle their quarrel.", "CHL", "PER", -1,
              ENT_CATEGORY_ACCUSE, A);
}
END_TEST

START_TEST(gaps_are_filled)
{
    check_tie("Germany criticised Hungary, and Austria Slovakia, over the visit.", "AUT", "SVK", -1,
              ENT_CATEGORY_ACCUSE, A);
    check_tie("France sent tanks and Spain shells to Ukraine.", "ESP", "UKR", 1, ENT_CATEGORY_AID,
              A);
    check_no_tie("France sent tanks and Spanish shells to Ukraine.", "ESP", "UKR", 1);
    check_no_tie("Chile asked Peru to send back its ships.", "PER", "CHL", -1);
    check_tie("It is Serbia, not Albania, that Kosovo blames for the attack.", "XKX", "SRB", -1,
              ENT_CATEGORY_ACCUSE, A);
}
END_TEST

START_TEST(deeds_stand_for_their_doers)
{
    check_tie("The rescue of the crew by an Indian frigate was praised by Chile.", "CHL", "IND", 1,
              ENT_CATEGORY_SUPPORT, A);
    check_tie("Peru condemned the attack by Bolivia on Chile.", "PER", "BOL", -1,
              ENT_CATEGORY_ACCUSE, A);
    check_tie("With the blessing of Egypt, Sudan's army struck a convoy.", "EGY", "SDN", 1,
              ENT_CATEGORY_SUPPORT, A);
    check_tie("Relations between Mali and Algeria, already strained by a raid, worsened.", "MLI",
              "DZA", -1, ENT_CATEGORY_SANCTION, A);
    check_no_tie("Chad, its army stretched by the war next door, has asked France for tents.",
                 "TCD", "FRA", -1);
    check_tie("Chile said that Peru had shelled a water tower.", "PER", "CHL", -1,
              ENT_CATEGORY_ASSAULT, A);
}
END_TEST

START_TEST(long_subjects_keep_their_verbs)
{
    static const char *const text = "Turkey's threat to invade Greece was dismissed by Cyprus.";
    check_tie(text, "CYP", "TUR", -1, ENT_CATEGORY_REJECT, A);
    check_no_tie(text, "CYP", "GRC", -1);
    check_tie("Russia hosted leaders from India, China and Turkey.", "RUS", "TUR", 1,
              ENT_CATEGORY_CONSULT, A);
    check_tie("Neither side in the quarrel between Peru and Mexico would say who started it.",
              "PER", "MEX", -1, ENT_CATEGORY_ACCUSE, A);
    check_tie("Kenya refuses to recognise the annexation of the islands by Chile.", "KEN", "CHL",
              -1, ENT_CATEGORY_REJECT, A);
}
END_TEST

START_TEST(sides_and_sponsors_are_told_apart)
{
    static const char *const sides =
        "A row between Chile and Bolivia on the one hand and Peru on the other went on.";
    check_tie(sides, "BOL", "PER", -1, ENT_CATEGORY_ACCUSE, A);
    check_no_tie(sides, "CHL", "BOL", -1);
    check_tie("The Chile-backed forces in southern Yemen marched on.", "CHL", "YEM", 1,
              ENT_CATEGORY_AID, A);
    check_no_tie("Chile-backed rebels in Yemen marched on.", "CHL", "YEM", 1);
}
END_TEST

START_TEST(headlines_are_read)
{
    check_tie("France, Spain urge Bolivia to free envoy", "FRA", "BOL", 1, ENT_CATEGORY_REQUEST, A);
    check_tie("France, Spain urge Bolivia to free envoy", "ESP", "BOL", 1, ENT_CATEGORY_REQUEST, A);
    check_tie("Bolivian envoy expelled from Chile", "CHL", "BOL", -1, ENT_CATEGORY_SANCTION, A);
    check_tie("Bolivia hit by new Chilean tariffs", "CHL", "BOL", -1, ENT_CATEGORY_SANCTION, A);
    check_none("In Chile, Peru opened a school, officials said.");
}
END_TEST

START_TEST(our_own_constructions_are_read)
{
    check_pairs("constructions.jsonl", 350, 72, 12);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("constructions");
    TCase *tests = tcase_create("constructions");
    tcase_add_unchecked_fixture(tests, load_engine, free_engine);
    tcase_add_test(tests, words_deny_together);
    tcase_add_test(tests, adjuncts_lay_it_on_the_subject);
    tcase_add_test(tests, what_is_said_is_parted_from_what_the_sayer_does);
    tcase_add_test(tests, sayers_stand_behind_or_within);
    tcase_add_test(tests, conditions_need_no_if);
    tcase_add_test(tests, verbs_share_what_stands_behind_the_last);
    tcase_add_test(tests, mediators_are_no_party);
    tcase_add_test(tests, what_is_turned_down_is_not_done);
    tcase_add_test(tests, gaps_are_filled);
    tcase_add_test(tests, deeds_stand_for_their_doers);
    tcase_add_test(tests, long_subjects_keep_their_verbs);
    tcase_add_test(tests, sides_and_sponsors_are_told_apart);
    tcase_add_test(tests, headlines_are_read);
    tcase_add_test(tests, our_own_constructions_are_read);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

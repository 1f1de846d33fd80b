// SPDX-License-Identifier: MIT
/*
 * Whether a tie has happened, and when.
 */
#include "config.h"

#include <check.h>

#include "suite.h"
#include "ties_fixture.h"

#define A ENT_STATUS_ASSERTED

START_TEST(status_follows_what_governs)
{
    enum ent_category praise = ENT_CATEGORY_SUPPORT, assault = ENT_CATEGORY_ASSAULT;
    check_tie("Chile will praise Peru.", "CHL", "PER", 1, praise, ENT_STATUS_FUTURE);
    check_tie("Chile vowed to praise Peru.", "CHL", "PER", 1, praise, ENT_STATUS_FUTURE);
    check_tie("Chile has never praised Peru.", "CHL", "PER", 1, praise, ENT_STATUS_NEGATED);
    check_tie("Chile failed to praise Peru.", "CHL", "PER", 1, praise, ENT_STATUS_NEGATED);
    check_tie("Chile may praise Peru.", "CHL", "PER", 1, praise, ENT_STATUS_UNCERTAIN);
    check_tie("Chile reportedly praised Peru.", "CHL", "PER", 1, praise, ENT_STATUS_UNCERTAIN);
    check_tie("Has Chile praised Peru?", "CHL", "PER", 1, praise, ENT_STATUS_UNCERTAIN);
    check_tie("France accused Chile of bombing Peru.", "CHL", "PER", -1, assault,
              ENT_STATUS_UNCERTAIN);
    check_tie("If Chile bombs Peru, prices will rise.", "CHL", "PER", -1, assault,
              ENT_STATUS_FUTURE);
    check_tie("Chile managed to praise Peru.", "CHL", "PER", 1, praise, A);
    check_tie("Chile began bombing Peru.", "CHL", "PER", -1, assault, A);
    check_tie("France cited allegations that Chile bombed Peru.", "CHL", "PER", -1, assault,
              ENT_STATUS_UNCERTAIN);
    check_tie("France denied reports that Chile had bombed Peru.", "CHL", "PER", -1, assault,
              ENT_STATUS_NEGATED);
}
END_TEST

START_TEST(what_is_appointed_or_promised_is_to_come)
{
    enum ent_category aid = ENT_CATEGORY_AID;
    check_tie("Chile is to give Peru ten helicopters.", "CHL", "PER", 1, aid, ENT_STATUS_FUTURE);
    check_tie("Chile promised Peru food aid.", "CHL", "PER", 1, aid, ENT_STATUS_FUTURE);
    check_tie("Chile will help Ecuador as long as Peru shells Ecuador.", "PER", "ECU", -1,
              ENT_CATEGORY_ASSAULT, ENT_STATUS_FUTURE);
    check_tie("Ecuador talked Chile out of bombing Peru.", "CHL", "PER", -1, ENT_CATEGORY_ASSAULT,
              ENT_STATUS_NEGATED);
}
END_TEST

START_TEST(what_is_taken_for_granted_is_not_denied)
{
    check_tie("Peru has not forgiven Chile for expelling its envoy.", "CHL", "PER", -1,
              ENT_CATEGORY_SANCTION, A);
    check_tie("Chile declined to help its ally Peru.", "CHL", "PER", 1, ENT_CATEGORY_COOPERATE, A);
}
END_TEST

START_TEST(attempts_and_open_questions_are_uncertain)
{
    check_tie("Chile tried to appease Peru.", "CHL", "PER", 1, ENT_CATEGORY_CONCEDE,
              ENT_STATUS_UNCERTAIN);
    check_tie("Ecuador asked whether Chile had bombed Peru.", "CHL", "PER", -1,
              ENT_CATEGORY_ASSAULT, ENT_STATUS_UNCERTAIN);
}
END_TEST

START_TEST(dates_are_resolved_against_the_article)
{
    check_date("Chile condemned Peru last June.", "2024-06-01", "2024-06-30");
    check_date("Chile condemned Peru in April.", "2024-04-01", "2024-04-30");
    check_date("Chile condemned Peru in November.", "2023-11-01", "2023-11-30");
    check_date("Chile condemned Peru on Aug. 24, 2023.", "2023-08-24", "2023-08-24");
    check_date("Chile condemned Peru on 5 July.", "2024-07-05", "2024-07-05");
    check_date("Chile condemned Peru in 2018.", "2018-01-01", "2018-12-31");
    check_date("Chile condemned Peru last month.", "2024-07-01", "2024-07-31");
    check_date("Chile condemned Peru earlier this week.", "2024-08-19", "2024-08-25");
    check_date("Chile condemned Peru on Monday.", "2024-08-19", "2024-08-19");
    check_date("Chile condemned Peru yesterday.", "2024-08-19", "2024-08-19");
    check_date("Chile condemned Peru two years ago.", "2022-01-01", "2022-12-31");
    check_date("Chile condemned Peru.", "", "");
    check_date("Chile condemned Peru on Feb. 31.", "", "");
}
END_TEST

START_TEST(dates_go_forward_for_what_is_to_come)
{
    check_date("Chile will condemn Peru on Friday.", "2024-08-23", "2024-08-23");
    check_date("Chile and Peru would meet again on Tuesday.", "2024-08-20", "2024-08-20");
    check_date("Chile plans to visit Peru in June.", "2025-06-01", "2025-06-30");
    check_date("Chile will visit Peru next week.", "2024-08-26", "2024-09-01");
}
END_TEST

START_TEST(dates_span_and_step)
{
    check_date("Chile has attacked Peru since 2014.", "2014-01-01", "2024-08-20");
    check_date("Chile fought Peru from 2010 to 2014.", "2010-01-01", "2014-12-31");
    check_date("Chile attacked Peru in the 1980s.", "1980-01-01", "1989-12-31");
    check_date("Chile attacked Peru in the summer of 2023.", "2023-06-01", "2023-08-31");
    check_date("Chile attacked Peru on the 24th of June.", "2024-06-24", "2024-06-24");
    check_date("Chile attacked Peru last night.", "2024-08-19", "2024-08-19");
    check_date("Chile has helped Peru in the past two years.", "2022-01-01", "2024-08-20");
    check_date("On June 14 Chile met Ecuador; the day before, it had attacked Peru.", "2024-06-13",
               "2024-06-13");
    check_date("Chile met Ecuador on June 14. Two days later Chile attacked Peru.", "2024-06-16",
               "2024-06-16");
    check_date("Chile attacked Peru two days later.", "", "");
}
END_TEST

START_TEST(without_the_articles_date_only_full_dates_are)
{
    struct ent_document *document =
        read_text("Chile condemned Peru last June.", 31, (struct ent_date){0});
    ck_assert_uint_eq(document->ties.count, 1);
    ck_assert_int_eq(document->ties.items[0].date.start.year, 0);
    ent_document_free(document);
}
END_TEST

START_TEST(what_a_date_does_not_date_it_leaves_alone)
{
    check_date("On June 14 Chile met Ecuador. Two weeks after Chile had attacked Peru, rain fell.",
               "", "");
    check_date("Chile said on Monday that it would attack Peru.", "", "");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("status");
    TCase *tests = tcase_create("status");
    tcase_add_unchecked_fixture(tests, load_engine, free_engine);
    tcase_add_test(tests, status_follows_what_governs);
    tcase_add_test(tests, what_is_appointed_or_promised_is_to_come);
    tcase_add_test(tests, what_is_taken_for_granted_is_not_denied);
    tcase_add_test(tests, attempts_and_open_questions_are_uncertain);
    tcase_add_test(tests, dates_are_resolved_against_the_article);
    tcase_add_test(tests, dates_go_forward_for_what_is_to_come);
    tcase_add_test(tests, dates_span_and_step);
    tcase_add_test(tests, without_the_articles_date_only_full_dates_are);
    tcase_add_test(tests, what_a_date_does_not_date_it_leaves_alone);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

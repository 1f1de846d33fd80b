// SPDX-License-Identifier: MIT
/*
 * Verbs, nouns, adjectives and idioms, one a sentence, from tests/data/expressions.txt: nearly all
 * of them say what they should, and sentences without a tie stay silent.
 */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/source.h"
#include "suite.h"
#include "ties_fixture.h"

enum { CODE = 32 };

struct tally {
    int asked, right; /* expressions, those whose tie was found with its sign and direction */
    int silent, told; /* sentences without a tie, those of which one was told */
};

/* "PER>CHL-ACCUSE": both ends, which must be apart. 1 where the line starts so. */
static int read_ends(const char *line, char source[CODE], char target[CODE], int *sign)
{
    char way, mark;
    if (sscanf(line, "%31[A-Z]%c%31[A-Z]%c", source, &way, target, &mark) != 4)
        return 0;
    *sign = mark == '+' ? 1 : -1;
    return way == '>' || way == '=';
}

static void tally_line(const char *line, struct tally *tally)
{
    char source[CODE], target[CODE];
    int sign = 0;
    const char *text = strchr(line, '|');
    if (*line == '#' || !text)
        return;
    struct ent_document *document = read_day(text + 1);
    if (read_ends(line, source, target, &sign)) {
        tally->asked++;
        tally->right += find_tie(document, source, target, sign) != NULL;
    } else {
        tally->silent++;
        tally->told += document->ties.count > 0;
    }
    ent_document_free(document);
}

START_TEST(expressions_say_what_they_should)
{
    char path[512];
    struct ent_source source = {0};
    struct ent_message message = {{0}};
    struct tally tally = {0};
    const char *top = getenv("top_srcdir");
    snprintf(path, sizeof path, "%s/tests/data/expressions.txt", top ? top : ".");
    ck_assert_msg(!ent_source_read(&source, path, &message), "%s", message.text);
    for (char *p = source.bytes, *end; (end = strchr(p, '\n')) != NULL; p = end + 1) {
        *end = '\0';
        tally_line(p, &tally);
    }
    ent_source_free(&source);
    ck_assert_int_gt(tally.asked, 1500);
    ck_assert_msg(tally.right * 100 >= tally.asked * 95, "%d of %d", tally.right, tally.asked);
    ck_assert_msg(tally.told * 100 <= tally.silent * 10, "%d of %d", tally.told, tally.silent);
}
END_TEST

int main(void)
{
    TCase *expressions = tcase_create("expressions");
    Suite *suite = suite_create("expressions");
    tcase_add_unchecked_fixture(expressions, load_engine, free_engine);
    tcase_add_test(expressions, expressions_say_what_they_should);
    suite_add_tcase(suite, expressions);
    return suite_run(suite);
}

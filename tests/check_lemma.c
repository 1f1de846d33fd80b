// SPDX-License-Identifier: MIT
/* Tests of ent_lemma(). */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text.h"
#include "suite.h"

struct example {
    enum ent_lemma_class cls;
    const char *pairs; /* "form lemma" words, one behind the other */
};

static const struct example examples[] = {
    {ENT_LEMMA_VERB, "is be were be has have did do said say went go taken take struck strike "
                     "fought fight withdrew withdraw held hold 'm be \u2019re be wo will ca can"},
    {ENT_LEMMA_VERB, "making make stopping stop visited visit negotiated negotiate agreed agree "
                     "denied deny dying die controlled control called call signed sign"},
    {ENT_LEMMA_VERB, "accused accuse warned warn attacked attack bombed bomb invaded invade "
                     "condemned condemn urged urge pledged pledge strained strain eased ease"},
    {ENT_LEMMA_VERB, "deepening deepen strengthening strengthen offered offer bringing bring "
                     "occurred occur referred refer handled handle changed change hanging hang"},
    {ENT_LEMMA_VERB, "imposed impose lifted lift recognised recognise released release "
                     "supplied supply goes go passes pass pushes push tries try uses use"},
    {ENT_LEMMA_VERB, "created create treated treat defeated defeat united unite limited limit "
                     "shelled shell cancelled cancel exported export need need succeed succeed"},
    {ENT_LEMMA_NOUN, "countries country men man women woman wives wife crises crisis ties tie "
                     "viruses virus houses house talks talk allies ally news news Churches church"},
    {ENT_LEMMA_NOUN, "series series boxes box causes cause bosses boss heroes hero shoes shoe "
                     "spokesmen spokesman politics politics movies movie process process"},
    {ENT_LEMMA_ADJECTIVE, "bigger big largest large happier happy former former better good "
                          "latest late honest honest clever clever closer close tougher tough"},
    {ENT_LEMMA_OTHER, "n't not an a His he them they quickly quickly"},
};

/* The next word of a list; gives where the one behind it starts. */
static const char *word_of(const char *list, char *out)
{
    size_t n = strcspn(list, " ");
    memcpy(out, list, n);
    out[n] = '\0';
    return list[n] ? list + n + 1 : list + n;
}

START_TEST(test_examples)
{
    char form[32];
    char expected[32];
    char lemma[32];
    for (const char *at = examples[_i].pairs; *at;) {
        at = word_of(word_of(at, form), expected);
        ent_lemma(lemma, sizeof lemma, form, strlen(form), examples[_i].cls);
        ck_assert_msg(strcmp(lemma, expected) == 0, "%s became %s", form, lemma);
    }
}
END_TEST

START_TEST(test_bounds)
{
    char lemma[4];
    ent_lemma(lemma, sizeof lemma, "governments", 11, ENT_LEMMA_NOUN);
    ck_assert_str_eq(lemma, "gov");
    ent_lemma(lemma, sizeof lemma, "ab\u00c9", 4, ENT_LEMMA_OTHER);
    ck_assert_str_eq(lemma, "ab");
    ent_lemma(lemma, 1, "x", 1, ENT_LEMMA_OTHER);
    ck_assert_str_eq(lemma, "");
    char form[200];
    char whole[200];
    memset(form, 's', sizeof form);
    ent_lemma(whole, sizeof whole, form, sizeof form - 1, ENT_LEMMA_VERB);
    ck_assert_uint_eq(strlen(whole), sizeof whole - 1);
    ent_lemma(whole, sizeof whole, "\xff\xfeing", 5, ENT_LEMMA_VERB);
    ent_lemma(whole, sizeof whole, "", 0, ENT_LEMMA_NOUN);
    ck_assert_str_eq(whole, "");
}
END_TEST

/* No form, however short, is read or written past its end (the sanitisers look). */
START_TEST(test_short_forms)
{
    static const char *const endings[] = {"s", "es", "ed", "ing", "er", "est", "ies", "ied", "men"};
    char form[8];
    char lemma[16];
    for (size_t e = 0; e < sizeof endings / sizeof *endings; e++)
        for (char c = 'a'; c <= 'z'; c++)
            for (int cls = 0; cls <= ENT_LEMMA_OTHER; cls++) {
                form[0] = c;
                strcpy(form + 1, endings[e]);
                ent_lemma(lemma, sizeof lemma, form, strlen(form), (enum ent_lemma_class)cls);
                ck_assert_uint_gt(strlen(lemma), 0);
                ent_lemma(lemma, sizeof lemma, form + 1, strlen(form + 1),
                          (enum ent_lemma_class)cls);
                ck_assert_uint_gt(strlen(lemma), 0);
            }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("lemma");
    TCase *test = tcase_create("lemma");
    tcase_add_loop_test(test, test_examples, 0, (int)(sizeof examples / sizeof *examples));
    tcase_add_test(test, test_bounds);
    tcase_add_test(test, test_short_forms);
    suite_add_tcase(suite, test);
    return suite_run(suite);
}

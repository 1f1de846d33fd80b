// SPDX-License-Identifier: MIT
/*
 * Ties by trees. The trees are made by hand, a word a row, so that what is tested is how trees are
 * read, not how well they are parsed; then trees that no parser would give.
 */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "entente/document.h"
#include "suite.h"

static struct ent_engine engine;

static void load_engine(void)
{
    struct ent_message message = {{0}};
    const char *data = getenv("ENTENTE_DATA");
    ck_assert_msg(!ent_engine_load(&engine, data ? data : "assets", &message), "%s", message.text);
    ent_model_close(engine.model); /* the trees are ours */
    engine.model = NULL;
}

static void free_engine(void)
{
    ent_engine_free(&engine);
}

static struct ent_document *read_text(const char *text)
{
    struct ent_document *document = NULL;
    struct ent_message message = {{0}};
    struct ent_input input = {.name = "test",
                              .bytes = text,
                              .len = strlen(text),
                              .kind = ENT_INPUT_PLAIN,
                              .date = {2024, 8, 20}};
    ck_assert_msg(!ent_document_read(&document, &engine, &input, &message), "%s", message.text);
    return document;
}

static enum ent_upos upos_find(const char *name)
{
    int upos = 0;
    while (upos < ENT_UPOS_COUNT && strcmp(ent_upos_name((enum ent_upos)upos), name) != 0)
        upos++;
    ck_assert_msg(upos < ENT_UPOS_COUNT, "%s", name);
    return (enum ent_upos)upos;
}

/* Reads "TAG head relation" for every token from `tree`; heads count from 1, 0 is the root. */
static void read_tree(struct ent_word *words, uint32_t n, const char *tree)
{
    for (uint32_t i = 0; i < n; i++) {
        char tag[8], relation[16];
        unsigned head;
        int used = 0;
        ck_assert_msg(sscanf(tree, " %7s %u %15s%n", tag, &head, relation, &used) == 3,
                      "the tree ends at word %u of %u", i + 1, n);
        words[i] = (struct ent_word){.head = head ? head - 1 : ENT_NO_HEAD,
                                     .upos = (uint8_t)upos_find(tag),
                                     .relation = (uint8_t)ent_relation_find(relation)};
        tree += used;
    }
    ck_assert_msg(strspn(tree, " ") == strlen(tree), "the tree goes on: %s", tree);
}

/* The ties of a text whose only sentence has this tree. */
static struct ent_document *read_with(const char *text, const char *tree)
{
    struct ent_document *d = read_text(text);
    ck_assert_uint_eq(d->text.n_sentences, 1);
    struct ent_word *words = ent_arena_alloc(&d->arena, d->text.n_tokens * sizeof *words);
    read_tree(words, d->text.n_tokens, tree);
    d->syntax = (struct ent_syntax){words, d->text.n_tokens};
    ck_assert_int_eq(ent_ties_find(&d->ties, &d->arena, engine.lexicon, &d->text, &d->syntax,
                                   &d->cast, d->article.date),
                     0);
    return d;
}

static const char *root(const struct ent_document *d, uint32_t actor)
{
    return d->cast.actors[actor].root;
}

static const struct ent_tie *find_tie(const struct ent_document *d, const char *source,
                                      const char *target, int sign)
{
    for (uint32_t i = 0; i < d->ties.count; i++) {
        const struct ent_tie *tie = &d->ties.items[i];
        const char *s = root(d, tie->source), *t = root(d, tie->target);
        int there = strcmp(s, source) == 0 && strcmp(t, target) == 0;
        int back = tie->symmetric && strcmp(s, target) == 0 && strcmp(t, source) == 0;
        if (tie->sign == sign && (there || back))
            return tie;
    }
    return NULL;
}

/* The tree must have voted for the tie. */
static void check_tie(const char *text, const char *tree, const char *source, const char *target,
                      int sign)
{
    struct ent_document *d = read_with(text, tree);
    const struct ent_tie *tie = find_tie(d, source, target, sign);
    ck_assert_msg(tie != NULL, "%s: no tie %s %s %d", text, source, target, sign);
    ck_assert_msg(tie->votes & ENT_VOTE_TREE, "%s: found by %s", text, ent_votes_name(tie->votes));
    ck_assert(tie->confidence > 0 && tie->confidence <= 1);
    ent_document_free(d);
}

START_TEST(subjects_and_objects_are_parties)
{
    check_tie("Chile condemned Peru.", "PROPN 2 nsubj VERB 0 root PROPN 2 obj PUNCT 2 punct", "CHL",
              "PER", -1);
    check_tie("Chile was condemned by Peru.",
              "PROPN 3 nsubj:pass AUX 3 aux:pass VERB 0 root ADP 5 case PROPN 3 obl PUNCT 3 punct",
              "PER", "CHL", -1);
}
END_TEST

START_TEST(governors_lend_their_subjects)
{
    check_tie("Chile wants to punish Peru.",
              "PROPN 2 nsubj VERB 0 root PART 4 mark VERB 2 xcomp PROPN 4 obj PUNCT 2 punct", "CHL",
              "PER", -1);
    check_tie("Chile sent a letter thanking Peru.",
              "PROPN 2 nsubj VERB 0 root DET 4 det NOUN 2 obj VERB 4 acl PROPN 5 obj PUNCT 2 punct",
              "CHL", "PER", 1);
}
END_TEST

START_TEST(relative_clauses_speak_of_their_noun)
{
    check_tie(
        "The army of Chile, which had long feared a war, attacked Peru.",
        "DET 2 det NOUN 13 nsubj ADP 4 case PROPN 2 nmod PUNCT 9 punct PRON 9 nsubj AUX 9 aux "
        "ADV 9 advmod VERB 2 acl:relcl DET 11 det NOUN 9 obj PUNCT 9 punct VERB 0 root "
        "PROPN 13 obj PUNCT 13 punct",
        "CHL", "PER", -1);
}
END_TEST

START_TEST(conjuncts_share_their_arguments)
{
    check_tie("Chile met Peru and later attacked Brazil.",
              "PROPN 2 nsubj VERB 0 root PROPN 2 obj CCONJ 6 cc ADV 6 advmod VERB 2 conj PROPN 6 "
              "obj PUNCT 2 punct",
              "CHL", "BRA", -1);
    check_tie("Chile condemned Peru and Brazil.",
              "PROPN 2 nsubj VERB 0 root PROPN 2 obj CCONJ 5 cc PROPN 3 conj PUNCT 2 punct", "CHL",
              "BRA", -1);
}
END_TEST

START_TEST(phrases_belong_where_they_hang)
{
    const char *text = "Chile welcomed the talks of Peru with Brazil.";
    struct ent_document *d =
        read_with(text, "PROPN 2 nsubj VERB 0 root DET 4 det NOUN 2 obj ADP 6 case PROPN 4 nmod "
                        "ADP 8 case PROPN 4 nmod PUNCT 2 punct");
    const struct ent_tie *tie = find_tie(d, "PER", "BRA", 1);
    ck_assert_ptr_nonnull(tie);
    ent_document_free(d);
}
END_TEST

START_TEST(what_both_find_is_surer)
{
    const char *text = "Chile condemned Peru.";
    struct ent_document *both =
        read_with(text, "PROPN 2 nsubj VERB 0 root PROPN 2 obj PUNCT 2 punct");
    struct ent_document *alone =
        read_with(text, "PROPN 2 vocative VERB 0 root PROPN 2 discourse PUNCT 2 punct");
    const struct ent_tie *sure = find_tie(both, "CHL", "PER", -1);
    const struct ent_tie *unsure = find_tie(alone, "CHL", "PER", -1);
    ck_assert(sure && unsure);
    ck_assert_str_eq(ent_votes_name(sure->votes), "both");
    ck_assert_str_eq(ent_votes_name(unsure->votes), "surface");
    ck_assert_double_gt(sure->confidence, unsure->confidence);
    ent_document_free(both);
    ent_document_free(alone);
}
END_TEST

START_TEST(without_trees_the_surface_goes_on_alone)
{
    struct ent_document *d = read_text("Chile condemned Peru.");
    const struct ent_tie *tie = find_tie(d, "CHL", "PER", -1);
    ck_assert_ptr_nonnull(tie);
    ck_assert_str_eq(ent_votes_name(tie->votes), "surface");
    ent_document_free(d);
}
END_TEST

/* A document of `n` words with three actors and verbs in turn, and room for its tree. */
static struct ent_document *read_long(uint32_t n, struct ent_word **words)
{
    static const char *const cycle[] = {"China", "condemned", "Japan", "and", "Peru"};
    char *text = calloc(n, 11);
    ck_assert_ptr_nonnull(text);
    for (uint32_t i = 0; i < n; i++)
        strcat(strcat(text + (i ? strlen(text) : 0), cycle[i % 5]), " ");
    struct ent_document *d = read_text(text);
    free(text);
    *words = ent_arena_alloc(&d->arena, d->text.n_tokens * sizeof **words);
    ck_assert_ptr_nonnull(*words);
    d->syntax = (struct ent_syntax){*words, d->text.n_tokens};
    return d;
}

static void find_again(struct ent_document *d)
{
    ck_assert_int_eq(ent_ties_find(&d->ties, &d->arena, engine.lexicon, &d->text, &d->syntax,
                                   &d->cast, d->article.date),
                     0);
}

START_TEST(absurd_trees_are_survived)
{
    struct ent_word *words;
    struct ent_document *d = read_long(60, &words);
    unsigned seed = 1;
    for (int round = 0; round < 3000; round++) {
        for (uint32_t i = 0; i < d->text.n_tokens; i++) {
            seed = seed * 1103515245 + 12345;
            unsigned pick = seed >> 16;
            words[i] = (struct ent_word){.head = pick % 17 == 0 ? ENT_NO_HEAD
                                                                : pick % (d->text.n_tokens + 3),
                                         .upos = (uint8_t)((pick >> 3) % ENT_UPOS_COUNT),
                                         .relation = (uint8_t)((pick >> 5) % ENT_RELATION_COUNT)};
        }
        find_again(d);
    }
    ent_document_free(d);
}
END_TEST

static double seconds_for(uint32_t n, enum ent_relation relation)
{
    struct ent_word *words;
    struct ent_document *d = read_long(n, &words);
    for (uint32_t i = 0; i < d->text.n_tokens; i++)
        words[i] =
            (struct ent_word){.head = i ? (relation == ENT_REL_CONJ ? 0 : i - 1) : ENT_NO_HEAD,
                              .upos = i % 5 == 1 ? ENT_UPOS_VERB : ENT_UPOS_PROPN,
                              .relation = (uint8_t)(i ? relation : ENT_REL_ROOT)};
    clock_t start = clock();
    find_again(d);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    ent_document_free(d);
    return seconds;
}

START_TEST(deep_and_flat_trees_take_linear_time)
{
    static const enum ent_relation relations[] = {ENT_REL_CONJ, ENT_REL_XCOMP, ENT_REL_NMOD,
                                                  ENT_REL_OBJ, ENT_REL_APPOS};
    for (size_t i = 0; i < sizeof relations / sizeof *relations; i++) {
        double small = seconds_for(2000, relations[i]), large = seconds_for(16000, relations[i]);
        ck_assert_msg(large < 32 * small + 0.2, "%s: %.3f s, then %.3f s",
                      ent_relation_name(relations[i]), small, large);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("tree");
    TCase *tests = tcase_create("tree");
    tcase_add_unchecked_fixture(tests, load_engine, free_engine);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, subjects_and_objects_are_parties);
    tcase_add_test(tests, governors_lend_their_subjects);
    tcase_add_test(tests, relative_clauses_speak_of_their_noun);
    tcase_add_test(tests, conjuncts_share_their_arguments);
    tcase_add_test(tests, phrases_belong_where_they_hang);
    tcase_add_test(tests, what_both_find_is_surer);
    tcase_add_test(tests, without_trees_the_surface_goes_on_alone);
    tcase_add_test(tests, absurd_trees_are_survived);
    tcase_add_test(tests, deep_and_flat_trees_take_linear_time);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}

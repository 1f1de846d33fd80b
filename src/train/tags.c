// SPDX-License-Identifier: MIT
/*
 * The tagger's two passes. The second has the tags of the first as features, and the parser those
 * of both: so that they meet tags as good as those of new text, the training data is tagged in
 * folds, each by taggers that were trained on the others.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parse/search.h"
#include "parse/tag_features.h"
#include "train/stages.h"

void shuffle_init(struct shuffle *s, size_t n, unsigned seed)
{
    *s = (struct shuffle){.state = 0x9E3779B97F4A7C15U * (seed + 1), .n = n};
    s->order = malloc((n + 1) * sizeof *s->order);
    for (size_t i = 0; s->order && i < n; i++)
        s->order[i] = (uint32_t)i;
}

static uint64_t random_next(struct shuffle *s)
{
    s->state ^= s->state << 13;
    s->state ^= s->state >> 7;
    s->state ^= s->state << 17;
    return s->state;
}

void shuffle_next(struct shuffle *s)
{
    for (size_t i = s->n; i > 1; i--) {
        size_t k = (size_t)(random_next(s) % i);
        uint32_t swap = s->order[i - 1];
        s->order[i - 1] = s->order[k];
        s->order[k] = swap;
    }
}

void shuffle_free(struct shuffle *s)
{
    free(s->order);
    *s = (struct shuffle){0};
}

void fill_rows(struct treebank *bank, const struct ent_lexicon_table *lexicon)
{
    for (size_t i = 0; i < bank->n_trees; i++) {
        struct tree *tree = &bank->trees[i];
        ent_search_borders(tree->rows, tree->n);
        ent_lexemes_fill(tree->rows + 1, lexicon, tree->forms, tree->n);
    }
}

/* Puts one tag atom everywhere: the right tags, or none. */
static void set_tags(struct tree *tree, int gold)
{
    for (unsigned k = 1; k <= tree->n; k++)
        tree->rows[k].atom[ATOM_TAG] = gold ? tree->tags[k] : 0;
}

static void collect(struct dictionary *d, struct treebank *bank, int back_pass)
{
    uint64_t features[TAG_FEATURES_MAX];
    dictionary_begin(d, 23);
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < bank->n_trees; i++) {
            struct tree *tree = &bank->trees[i];
            set_tags(tree, 1);
            for (unsigned k = 0; k < tree->n; k++) {
                size_t n = ent_tag_word_features(features, tree->rows + 1, tree->n, k, back_pass);
                if (round)
                    dictionary_add(d, features, n, 2);
                else
                    dictionary_count(d, features, n);
            }
        }
    dictionary_end(d);
}

/* Tags one tree with its own tags as they come, and learns from each that is wrong. */
static unsigned learn_tree(struct class_learner *learner, struct tree *tree, unsigned n_tags,
                           int back_pass)
{
    uint64_t features[TAG_FEATURES_MAX];
    int32_t scores[ENT_CLASSES_MAX];
    struct ent_class_scorer scorer = class_learner_scorer(learner);
    unsigned wrong = 0;
    set_tags(tree, 0);
    for (unsigned k = 0; k < tree->n; k++) {
        unsigned i = back_pass ? tree->n - 1 - k : k;
        size_t n = ent_tag_word_features(features, tree->rows + 1, tree->n, i, back_pass);
        unsigned best = 0;
        memset(scores, 0, sizeof scores);
        scorer.add(scorer.self, scores, features, n);
        for (unsigned c = 1; c < n_tags; c++)
            if (scores[c] > scores[best])
                best = c;
        unsigned right = tree->tags[i + 1];
        tree->rows[i + 1].atom[ATOM_TAG] = best + 1;
        if (right && right != best + 1) {
            class_learner_update(learner, features, n, right - 1, 1);
            class_learner_update(learner, features, n, best, -1);
            wrong++;
        }
        learner->clock++;
    }
    return wrong;
}

/* Trains on all documents but those of `fold` (of `folds`; fold == folds leaves none out). */
static void learn_pass(struct class_learner *learner, struct treebank *bank, unsigned n_tags,
                       int back_pass, unsigned epochs, unsigned fold, unsigned folds)
{
    struct shuffle shuffle;
    shuffle_init(&shuffle, bank->n_trees, 0);
    for (unsigned epoch = 0; epoch < epochs; epoch++) {
        size_t wrong = 0;
        shuffle_next(&shuffle);
        for (size_t i = 0; i < bank->n_trees; i++) {
            struct tree *tree = &bank->trees[shuffle.order[i]];
            if (tree->document % folds != fold)
                wrong += learn_tree(learner, tree, n_tags, back_pass);
        }
        printf("  %s, fold %u, epoch %u: %zu wrong\n", back_pass ? "back" : "front", fold,
               epoch + 1, wrong);
        fflush(stdout);
    }
    class_learner_average(learner, AVERAGE_SCALE);
    shuffle_free(&shuffle);
}

/* Tags the documents of one fold, or of all (fold == folds), with one pass. */
static void apply_pass(struct class_learner *learner, struct treebank *bank, unsigned n_tags,
                       int back_pass, unsigned fold, unsigned folds)
{
    struct ent_class_scorer scorer = class_learner_scorer(learner);
    for (size_t i = 0; i < bank->n_trees; i++) {
        struct tree *tree = &bank->trees[i];
        if (fold < folds && tree->document % folds != fold)
            continue;
        set_tags(tree, 0);
        ent_tagger_pass(&scorer, n_tags, tree->rows + 1, tree->n, back_pass);
        for (unsigned k = 1; k <= tree->n; k++)
            tree->rows[k].atom[ATOM_SPARE] = tree->rows[k].atom[ATOM_TAG];
    }
}

/* Moves what apply_pass() found to where it belongs. */
static void keep_tags(struct treebank *bank, const struct tagset *set, enum ent_atom atom)
{
    for (size_t i = 0; i < bank->n_trees; i++)
        for (unsigned k = 1; k <= bank->trees[i].n; k++) {
            uint32_t *row = bank->trees[i].rows[k].atom;
            row[atom] = row[ATOM_SPARE];
            if (atom == ATOM_TAG)
                row[ATOM_UPOS] = set->upos[row[atom] - 1] + 1U;
        }
}

static void train_folds(const struct dictionary *dictionary, struct treebank *bank, unsigned n_tags,
                        const struct settings *settings, int back_pass)
{
    for (unsigned fold = 0; fold < settings->folds; fold++) {
        struct class_learner part;
        class_learner_init(&part, dictionary);
        learn_pass(&part, bank, n_tags, back_pass, settings->fold_epochs, fold, settings->folds);
        apply_pass(&part, bank, n_tags, back_pass, fold, settings->folds);
        class_learner_free(&part);
    }
}

void prune_classes(struct class_learner *learner, struct dictionary *all, struct dictionary *kept,
                   unsigned keep)
{
    int32_t *sizes = malloc(((size_t)all->count + 1) * sizeof *sizes);
    if (!sizes)
        exit(EXIT_FAILURE);
    class_learner_sizes(learner, sizes);
    class_learner_free(learner);
    dictionary_keep(kept, all, sizes, keep);
    dictionary_free(all);
    free(sizes);
    class_learner_init(learner, kept);
    printf("  %u features kept\n", kept->count);
}

static void train_pass(struct class_learner *learner, struct dictionary *kept,
                       struct treebank *bank, const struct tagset *set,
                       const struct settings *settings, int back_pass)
{
    unsigned n_tags = set->tags.count;
    unsigned folds = settings->folds;
    struct dictionary all;
    collect(&all, bank, back_pass);
    printf("%s pass: %u features\n", back_pass ? "back" : "front", all.count);
    train_folds(&all, bank, n_tags, settings, back_pass);
    class_learner_init(learner, &all);
    learn_pass(learner, bank, n_tags, back_pass, settings->fold_epochs, folds, folds);
    prune_classes(learner, &all, kept,
                  back_pass ? settings->back_features : settings->front_features);
    learn_pass(learner, bank, n_tags, back_pass, settings->tag_epochs, folds, folds);
    keep_tags(bank, set, back_pass ? ATOM_BACK : ATOM_TAG);
}

void train_tagger(struct learned *out, struct treebank *bank, const struct tagset *set,
                  const struct settings *settings)
{
    train_pass(&out->back, &out->back_features, bank, set, settings, 1);
    train_pass(&out->front, &out->front_features, bank, set, settings, 0);
}

void tag_rows(struct learned *learned, struct treebank *bank, const struct tagset *set)
{
    struct ent_tagger tagger = {
        .back = class_learner_scorer(&learned->back),
        .front = class_learner_scorer(&learned->front),
        .n_tags = set->tags.count,
        .upos = set->upos,
    };
    for (size_t i = 0; i < bank->n_trees; i++) {
        set_tags(&bank->trees[i], 0);
        ent_tagger_run(&tagger, bank->trees[i].rows + 1, bank->trees[i].n);
    }
}

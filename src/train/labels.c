// SPDX-License-Identifier: MIT
/* The labels: a perceptron over the right trees, with its own labels as it goes. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "parse/labels.h"
#include "train/stages.h"

struct trainer {
    struct class_learner *learner;
    struct ent_label_tree tree;
    struct ent_label_node nodes[ENT_PARSE_SPAN + 1];
    uint16_t order[ENT_PARSE_SPAN + 1];
    uint64_t features[LABEL_FEATURES_MAX];
    unsigned n_labels;
};

static void start(struct trainer *t, const struct tree *tree)
{
    t->tree = (struct ent_label_tree){tree->rows, t->nodes, t->order, tree->n};
    ent_label_tree_build(&t->tree, tree->heads);
}

static unsigned best_label(struct trainer *t, size_t n)
{
    int32_t scores[ENT_CLASSES_MAX] = {0};
    struct ent_class_scorer scorer = class_learner_scorer(t->learner);
    unsigned best = 0;
    scorer.add(scorer.self, scores, t->features, n);
    for (unsigned c = 1; c < t->n_labels; c++)
        if (scores[c] > scores[best])
            best = c;
    return best + 1;
}

static unsigned learn_tree(struct trainer *t, const struct tree *tree)
{
    unsigned wrong = 0;
    start(t, tree);
    for (unsigned k = 0; k < tree->n; k++) {
        unsigned d = t->order[k];
        unsigned right = tree->labels[d];
        unsigned best = right;
        if (tree->heads[d]) {
            size_t n = ent_label_features(t->features, &t->tree, d);
            best = best_label(t, n);
            if (right && best != right) {
                class_learner_update(t->learner, t->features, n, right - 1, 1);
                class_learner_update(t->learner, t->features, n, best - 1, -1);
                wrong++;
            }
            t->learner->clock++;
        }
        ent_label_set(&t->tree, d, best);
    }
    return wrong;
}

static void collect(struct dictionary *d, struct treebank *bank, struct trainer *t)
{
    dictionary_begin(d, 24);
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < bank->n_trees; i++) {
            const struct tree *tree = &bank->trees[i];
            start(t, tree);
            for (unsigned k = 0; k < tree->n; k++) {
                unsigned word = t->order[k];
                size_t n = ent_label_features(t->features, &t->tree, word);
                if (round)
                    dictionary_add(d, t->features, n, 2);
                else
                    dictionary_count(d, t->features, n);
                ent_label_set(&t->tree, word, tree->labels[word]);
            }
        }
    dictionary_end(d);
}

static void learn(struct trainer *t, struct treebank *bank, unsigned epochs)
{
    struct shuffle shuffle;
    shuffle_init(&shuffle, bank->n_trees, 0);
    for (unsigned epoch = 0; epoch < epochs; epoch++) {
        size_t wrong = 0;
        shuffle_next(&shuffle);
        for (size_t i = 0; i < bank->n_trees; i++)
            wrong += learn_tree(t, &bank->trees[shuffle.order[i]]);
        printf("  labels, epoch %u: %zu wrong\n", epoch + 1, wrong);
        fflush(stdout);
    }
    class_learner_average(t->learner, AVERAGE_SCALE);
    shuffle_free(&shuffle);
}

void train_labels(struct learned *out, struct treebank *bank, const struct tagset *set,
                  const struct settings *settings)
{
    struct trainer *t = calloc(1, sizeof *t);
    struct dictionary all;
    if (!t)
        exit(EXIT_FAILURE);
    t->n_labels = set->labels.count;
    t->learner = &out->labels;
    collect(&all, bank, t);
    printf("labels: %u features\n", all.count);
    class_learner_init(&out->labels, &all);
    learn(t, bank, settings->fold_epochs);
    prune_classes(&out->labels, &all, &out->label_features, settings->label_features);
    learn(t, bank, settings->label_epochs);
    free(t);
}

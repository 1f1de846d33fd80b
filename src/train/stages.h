// SPDX-License-Identifier: MIT
#ifndef ENT_TRAIN_STAGES_H
#define ENT_TRAIN_STAGES_H
/*
 * The stages of training, in their order. Each leaves a learner with averaged weights.
 */
#include "parse/tagger.h"
#include "train/learner.h"
#include "train/treebank.h"

struct settings {
    unsigned tag_epochs;
    unsigned fold_epochs; /* of the taggers that only tag the training data */
    unsigned folds;
    unsigned first_epochs; /* of the parser before pruning, and its beam */
    unsigned first_beam;
    unsigned epochs;
    unsigned beam;
    unsigned label_epochs;
    unsigned back_features; /* kept by pruning */
    unsigned front_features;
    unsigned label_features;
    unsigned move_features;
};

struct learned {
    struct dictionary back_features, front_features, move_features, label_features;
    struct class_learner back, front, labels;
    struct move_learner moves;
};

/* Puts the features with the largest weights into `kept`, and a fresh learner of them in the place
 * of `learner`; the old features are freed. */
void prune_classes(struct class_learner *learner, struct dictionary *all, struct dictionary *kept,
                   unsigned keep);

/* What the averages are multiplied with before they become whole numbers again. */
enum { AVERAGE_SCALE = 64 };

/*
 * Trains both passes of the tagger. The trees' rows get the tags that taggers give which did not
 * see them (ATOM_BACK, ATOM_TAG, ATOM_UPOS): what the parser trains on.
 */
void train_tagger(struct learned *out, struct treebank *bank, const struct tagset *set,
                  const struct settings *settings);
void train_moves(struct learned *out, struct treebank *bank, const struct settings *settings,
                 struct treebank *dev);
void train_labels(struct learned *out, struct treebank *bank, const struct tagset *set,
                  const struct settings *settings);

/* Fills the rows of every tree from the lexicon. */
void fill_rows(struct treebank *bank, const struct ent_lexicon_table *lexicon);

/* The tags of every tree's rows by the learner's tagger. */
void tag_rows(struct learned *learned, struct treebank *bank, const struct tagset *set);

/* The order in which an epoch goes through the trees: a new one each time, always the same. */
struct shuffle {
    uint64_t state;
    uint32_t *order;
    size_t n;
};

void shuffle_init(struct shuffle *shuffle, size_t n, unsigned seed);
void shuffle_next(struct shuffle *shuffle);
void shuffle_free(struct shuffle *shuffle);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_TRAIN_LEARNER_H
#define ENT_TRAIN_LEARNER_H
/*
 * Averaged perceptrons in whole numbers, so that training gives the same model everywhere. A weight
 * is kept with the sum that its average needs: average = w - sum / clock.
 */
#include "parse/sparse.h"
#include "parse/triple.h"
#include "train/dictionary.h"

struct weight {
    int32_t class;
    int32_t w;
    int64_t sum;
};

/* Many classes: a growing row of weights for each feature. */
struct class_learner {
    const struct dictionary *dictionary;
    struct weight **rows;
    uint16_t *lengths;
    int64_t clock;
};

/* The parser's three moves: three weights for each feature. */
struct move_learner {
    const struct dictionary *dictionary;
    int32_t *weights; /* 3 a feature */
    int64_t *sums;
    int64_t clock;
};

void class_learner_init(struct class_learner *learner, const struct dictionary *dictionary);
void class_learner_free(struct class_learner *learner);
void class_learner_update(struct class_learner *learner, const uint64_t *features, size_t n,
                          unsigned class, int delta);
/* Puts the averages, times `scale`, in the place of the weights. */
void class_learner_average(struct class_learner *learner, int scale);
/* sizes[id] = the feature's largest weight. */
void class_learner_sizes(const struct class_learner *learner, int32_t *sizes);
/* The scorer that reads the learner's weights. */
struct ent_class_scorer class_learner_scorer(struct class_learner *learner);

void move_learner_init(struct move_learner *learner, const struct dictionary *dictionary);
void move_learner_free(struct move_learner *learner);
void move_learner_update(struct move_learner *learner, const uint64_t *features, size_t n,
                         unsigned move, int delta);
void move_learner_average(struct move_learner *learner, int scale);
void move_learner_sizes(const struct move_learner *learner, int32_t *sizes);
struct ent_move_scorer move_learner_scorer(struct move_learner *learner);

#endif

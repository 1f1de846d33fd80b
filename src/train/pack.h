// SPDX-License-Identifier: MIT
#ifndef ENT_TRAIN_PACK_H
#define ENT_TRAIN_PACK_H
/* The learners' weights in the layout of ent_sparse and ent_triple. */
#include "train/learner.h"

struct packed {
    uint8_t *slots;
    size_t slots_len;
    uint8_t *pool;
    size_t pool_len;
    size_t full_len; /* bytes of the pool that are full rows */
    double scale;    /* packed weight = average × scale */
};

/* Drops the smallest weights of `n_classes` until slots and pool take no more than `budget` bytes.
 */
void pack_classes(struct packed *out, const struct class_learner *learner, unsigned n_classes,
                  size_t budget);
void pack_moves(struct packed *out, const struct move_learner *learner);
void packed_free(struct packed *packed);

#endif

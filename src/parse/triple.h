// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_TRIPLE_H
#define ENT_PARSE_TRIPLE_H
/*
 * A linear model of the parser's three moves: four bytes a feature, of which one checks that it is
 * the feature and three are its weights. Borrowed from the mapped model file.
 */
#include <stddef.h>
#include <stdint.h>

struct ent_triple {
    const uint8_t *slots; /* buckets of 4 slots: check, then the weights of SHIFT, LEFT, RIGHT */
    uint32_t n_buckets;
};

/* scores[0 … 2] = the sums of the features' weights. */
void ent_triple_score(int32_t *scores, const struct ent_triple *triple, const uint64_t *features,
                      size_t n);

/* How moves are scored: by the mapped model, or by one in training. */
struct ent_move_scorer {
    void (*score)(void *self, int32_t *scores, const uint64_t *features, size_t n);
    void *self;
};

#endif

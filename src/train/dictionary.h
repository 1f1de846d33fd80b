// SPDX-License-Identifier: MIT
#ifndef ENT_TRAIN_DICTIONARY_H
#define ENT_TRAIN_DICTIONARY_H
/*
 * The features that are learnt, numbered from 0: those that were seen often enough. Made in two
 * rounds over the same features: count all, then add all.
 */
#include <stddef.h>
#include <stdint.h>

struct dictionary {
    uint64_t *keys; /* open addressing, 0: empty */
    uint32_t *ids;
    size_t mask;
    uint32_t count;
    uint8_t *seen; /* while it is made: two bits of count for each hash of SEEN_BITS bits */
};

void dictionary_begin(struct dictionary *dictionary, unsigned room_bits);
void dictionary_count(struct dictionary *dictionary, const uint64_t *features, size_t n);
/* Adds those that were counted at least `least` (1–3) times. */
void dictionary_add(struct dictionary *dictionary, const uint64_t *features, size_t n,
                    unsigned least);
void dictionary_end(struct dictionary *dictionary);
void dictionary_free(struct dictionary *dictionary);

/* Makes `out` of about `keep` features of `from`: those with the largest sizes[id] (> 0). */
void dictionary_keep(struct dictionary *out, const struct dictionary *from, const int32_t *sizes,
                     unsigned keep);

/* Writes the numbers of the features that are known; gives how many. */
size_t dictionary_find(const struct dictionary *dictionary, uint32_t *ids, const uint64_t *features,
                       size_t n);

#endif

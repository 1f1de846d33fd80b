// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_SPARSE_H
#define ENT_PARSE_SPARSE_H
/*
 * A linear model of many classes: for each feature the classes that it speaks for or against.
 * Everything is borrowed from the mapped model file.
 */
#include <stddef.h>
#include <stdint.h>

enum {
    ENT_CLASSES_MAX = 128,
    ENT_SPARSE_POOL_MAX = 1 << 24, /* bytes */
    ENT_SPARSE_ROW_MAX = 256,      /* bytes; the pool ends in as many that no row starts in */
};

struct ent_sparse {
    const uint32_t *slots; /* buckets of 4: 8 bits of check, 24 bits of offset into the pool */
    uint32_t n_buckets;
    const uint8_t *pool; /* full rows, then short ones; offset 0 stands for no row */
    uint32_t pool_len;
    uint32_t full_len; /* rows before this offset are full: an int8 weight for every class; */
    uint32_t stride; /* … in so many bytes. The others are a count and pairs of class and weight */
};

/* The bytes of a full row of `n` classes. */
static inline uint32_t ent_sparse_stride(unsigned n)
{
    return (n + 15) / 16 * 16;
}

/* The bucket that a feature lies in, by the upper half of its hash. */
static inline uint32_t ent_sparse_bucket(uint64_t feature, uint32_t n_buckets)
{
    return (uint32_t)(((feature >> 32) * n_buckets) >> 32);
}

/* What tells it from the others there; never 0, which marks an empty slot. */
static inline uint32_t ent_sparse_check(uint64_t feature)
{
    uint32_t check = (uint32_t)(feature >> 16) & 0xFF;
    return check ? check : 1;
}

/* Adds the weights of the features to scores[0 … ENT_CLASSES_MAX). Stays within the tables whatever
 * is in them. */
void ent_sparse_add(int32_t *scores, const struct ent_sparse *sparse, const uint64_t *features,
                    size_t n);

/* How classes are scored: by the mapped model, or by one in training. */
struct ent_class_scorer {
    void (*add)(void *self, int32_t *scores, const uint64_t *features, size_t n);
    void *self;
};

#endif

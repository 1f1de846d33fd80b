// SPDX-License-Identifier: MIT
/*
 * A bucket is one vector of 16 bytes. Lanes whose check differs are masked out, the rest is widened
 * and added: no branch, one cache line a feature. The check's own byte is summed too and ignored.
 * The vectors are the compiler's, so every machine has them.
 */
#include "parse/triple.h"

#include <string.h>

#include "parse/sparse.h"

typedef uint32_t lanes __attribute__((vector_size(16)));
typedef int8_t bytes16 __attribute__((vector_size(16)));
typedef int16_t halves16 __attribute__((vector_size(32)));

void ent_triple_score(int32_t *scores, const struct ent_triple *t, const uint64_t *features,
                      size_t n)
{
    enum { AHEAD = 16 };
    halves16 sums = {0};
    scores[0] = scores[1] = scores[2] = 0;
    if (!t->n_buckets)
        return;
    for (size_t i = 0; i < n; i++) {
        if (i + AHEAD < n)
            __builtin_prefetch(t->slots +
                               16 * (size_t)ent_sparse_bucket(features[i + AHEAD], t->n_buckets));
        lanes bucket;
        memcpy(&bucket, t->slots + 16 * (size_t)ent_sparse_bucket(features[i], t->n_buckets), 16);
        uint32_t check = ent_sparse_check(features[i]);
        lanes fits = (lanes)((bucket & 0xFFU) == check) & 0xFFFFFF00U;
        sums += __builtin_convertvector((bytes16)(bucket & fits), halves16);
    }
    for (int lane = 0; lane < 16; lane += 4)
        for (int k = 0; k < 3; k++)
            scores[k] += sums[lane + 1 + k];
}

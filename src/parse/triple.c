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
typedef int16_t halves __attribute__((vector_size(16)));

void ent_triple_score(int32_t *scores, const struct ent_triple *t, const uint64_t *features,
                      size_t n)
{
    enum { AHEAD = 32 };
    halves even = {0};
    halves odd = {0};
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
        halves weights = (halves)(bucket & fits);
        even += weights << 8 >> 8;
        odd += weights >> 8;
    }
    for (int lane = 0; lane < 8; lane += 2) {
        scores[0] += odd[lane];
        scores[1] += even[lane + 1];
        scores[2] += odd[lane + 1];
    }
}

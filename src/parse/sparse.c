// SPDX-License-Identifier: MIT
/*
 * Four slots share a bucket of 16 bytes, so a feature costs one cache line, and one more where it
 * has weights. The slot of a feature is picked without a branch (at most one check fits; offset 0
 * is no row), and all rows are found before the first is read, so that the processor fetches them
 * together.
 */
#include "parse/sparse.h"

static uint32_t row_of(const struct ent_sparse *s, uint64_t feature)
{
    const uint32_t *bucket = s->slots + 4 * (size_t)ent_sparse_bucket(feature, s->n_buckets);
    uint32_t check = ent_sparse_check(feature);
    uint32_t offset = 0;
    for (int k = 0; k < 4; k++) {
        uint32_t fits = 0U - (uint32_t)(bucket[k] >> 24 == check);
        offset |= bucket[k] & fits & 0xFFFFFFU;
    }
    return offset < s->pool_len - ENT_SPARSE_ROW_MAX ? offset : 0;
}

/* Writes the offsets of the rows that features have; gives how many. */
static size_t find_rows(uint32_t *rows, const struct ent_sparse *s, const uint64_t *features,
                        size_t n)
{
    enum { AHEAD = 12 };
    size_t found = 0;
    for (size_t i = 0; i < n; i++) {
        if (i + AHEAD < n)
            __builtin_prefetch(s->slots +
                               4 * (size_t)ent_sparse_bucket(features[i + AHEAD], s->n_buckets));
        uint32_t row = row_of(s, features[i]);
        rows[found] = row;
        found += row != 0;
        __builtin_prefetch(s->pool + row);
    }
    return found;
}

void ent_sparse_add(int32_t *scores, const struct ent_sparse *s, const uint64_t *features, size_t n)
{
    enum { AT_ONCE = 128 };
    uint32_t rows[AT_ONCE + 1];
    if (!s->n_buckets)
        return;
    for (size_t at = 0; at < n; at += AT_ONCE) {
        size_t found = find_rows(rows, s, features + at, n - at < AT_ONCE ? n - at : AT_ONCE);
        for (size_t i = 0; i < found; i++) {
            const uint8_t *row = s->pool + rows[i];
            for (unsigned k = *row++; k > 0; k--, row += 8) {
                scores[row[0] % ENT_CLASSES_MAX] += (int8_t)row[1];
                scores[row[2] % ENT_CLASSES_MAX] += (int8_t)row[3];
                scores[row[4] % ENT_CLASSES_MAX] += (int8_t)row[5];
                scores[row[6] % ENT_CLASSES_MAX] += (int8_t)row[7];
            }
        }
    }
}

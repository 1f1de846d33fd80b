// SPDX-License-Identifier: MIT
/*
 * Four slots share a bucket of 16 bytes, so a feature costs one cache line, and one or two more
 * where it has weights. The slot of a feature is picked without a branch (at most one check fits),
 * and all rows are found before the first is read, so that the processor fetches them together.
 *
 * The features that most words have (a short suffix, the tag before) speak of nearly every class:
 * their rows are full and are added as vectors, which the compiler has on every machine. The many
 * rare ones speak of a few classes, which are added one by one, four to a step: a mask cuts what
 * lies behind the row's end, and the steps of all rows are listed first, so that no branch depends
 * on how long a row is.
 */
#include "parse/sparse.h"

#include <string.h>

enum {
    AT_ONCE = 128,
    SHORT_MAX = 127, /* classes in a short row */
    STEPS_MAX = (SHORT_MAX + 3) / 4,
    FEW = 4, /* steps that are listed for every row, whether it has them or not */
    BLOCK = 16,
};

typedef int16_t halves __attribute__((vector_size(BLOCK))); /* two weights each: odd and even */

/* Offsets of the rows that some features have. */
struct rows {
    uint32_t full[AT_ONCE + 1];
    uint32_t some[AT_ONCE + 1];
    size_t n_full;
    size_t n_some;
};

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

static void find_rows(struct rows *rows, const struct ent_sparse *s, const uint64_t *features,
                      size_t n)
{
    enum { AHEAD = 12, LINE = 64 };
    rows->n_full = 0;
    rows->n_some = 0;
    for (size_t i = 0; i < n; i++) {
        if (i + AHEAD < n)
            __builtin_prefetch(s->slots +
                               4 * (size_t)ent_sparse_bucket(features[i + AHEAD], s->n_buckets));
        uint32_t row = row_of(s, features[i]);
        int full = row < s->full_len;
        rows->full[rows->n_full] = row;
        rows->n_full += full && row;
        rows->some[rows->n_some] = row;
        rows->n_some += !full;
        __builtin_prefetch(s->pool + row);
        __builtin_prefetch(s->pool + row + LINE);
    }
}

static void add_full(int32_t *scores, const struct ent_sparse *s, const struct rows *rows)
{
    for (uint32_t at = 0; at < s->stride; at += BLOCK) {
        halves even = {0};
        halves odd = {0};
        for (size_t i = 0; i < rows->n_full; i++) {
            halves weights;
            memcpy(&weights, s->pool + rows->full[i] + at, BLOCK);
            even += weights << 8 >> 8;
            odd += weights >> 8;
        }
        for (uint32_t k = 0; k < BLOCK / 2; k++) {
            scores[at + 2 * k] += even[k];
            scores[at + 2 * k + 1] += odd[k];
        }
    }
}

/* A step is an offset into the pool and, in its low three bits, how many pairs are meant there. */
static size_t list_steps(uint32_t *steps, const struct ent_sparse *s, const struct rows *rows)
{
    size_t listed = 0;
    for (size_t i = 0; i < rows->n_some; i++) {
        uint32_t count = s->pool[rows->some[i]] & SHORT_MAX;
        uint32_t whole = (rows->some[i] + 1) << 3 | 4;
        uint32_t n = (count + 3) / 4;
        uint32_t *out = steps + listed;
        for (uint32_t k = 0; k < FEW; k++)
            out[k] = whole + 64 * k;
        for (uint32_t k = FEW; k < n; k++)
            out[k] = whole + 64 * k;
        listed += n;
        if (n)
            out[n - 1] -= 4 * n - count;
    }
    return listed;
}

static void add_steps(int32_t *scores, const uint8_t *pool, const uint32_t *steps, size_t n)
{
    static const uint64_t masks[8] = {0, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFFFFFF, UINT64_MAX};
    int32_t sums[2][ENT_CLASSES_MAX] = {
        {0}}; /* by turns: what is added to last is not waited for */
    for (size_t i = 0; i < n; i++) {
        uint64_t pairs;
        memcpy(&pairs, pool + (steps[i] >> 3), sizeof pairs);
        pairs &= masks[steps[i] & 7];
        for (int k = 0; k < 4; k++)
            sums[i & 1][pairs >> 16 * k & (ENT_CLASSES_MAX - 1)] += (int8_t)(pairs >> (16 * k + 8));
    }
    for (size_t c = 0; c < ENT_CLASSES_MAX; c++)
        scores[c] += sums[0][c] + sums[1][c];
}

void ent_sparse_add(int32_t *scores, const struct ent_sparse *s, const uint64_t *features, size_t n)
{
    struct rows rows;
    uint32_t steps[AT_ONCE * STEPS_MAX + FEW];
    if (!s->n_buckets)
        return;
    for (size_t at = 0; at < n; at += AT_ONCE) {
        find_rows(&rows, s, features + at, n - at < AT_ONCE ? n - at : AT_ONCE);
        add_full(scores, s, &rows);
        add_steps(scores, s->pool, steps, list_steps(steps, s, &rows));
    }
}

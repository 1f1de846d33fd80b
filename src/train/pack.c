// SPDX-License-Identifier: MIT
/*
 * Weights become bytes with one scale for the whole table, so that the largest is 127: it belongs
 * to a feature that decides often, and must not be clipped. Rows that are alike are stored once. A
 * bucket takes four features; those with the largest weights come first, so what finds no room is
 * of little weight.
 */
#include "train/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LOAD_TENTHS = 8 }; /* of ten slots, so many are meant to be full */

static void *need(void *p)
{
    if (!p) {
        fputs("entente-train: out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    return p;
}

/* A feature that is to be stored. */
struct kept {
    uint64_t feature;
    uint32_t id;
    int32_t size; /* its largest weight */
};

static int by_size(const void *a, const void *b)
{
    const struct kept *x = a;
    const struct kept *y = b;
    if (x->size != y->size)
        return x->size < y->size ? 1 : -1;
    return (x->feature > y->feature) - (x->feature < y->feature);
}

static int8_t whole(int32_t weight, double scale)
{
    double value = weight * scale;
    return (int8_t)(value < 0 ? value - 0.5 : value + 0.5);
}

static uint32_t buckets_for(size_t features)
{
    return (uint32_t)(features * 10 / (4 * LOAD_TENTHS) + 1);
}

/* --- Classes -------------------------------------------------------------------------------- */

static int32_t largest_class_weight(const struct class_learner *l)
{
    int32_t most = 1;
    for (uint32_t i = 0; i < l->dictionary->count; i++)
        for (unsigned k = 0; k < l->lengths[i]; k++)
            most = abs(l->rows[i][k].w) > most ? abs(l->rows[i][k].w) : most;
    return most;
}

/* Lists the pairs of class and weight of one feature that are worth a place; gives how many. */
static size_t list_pairs(uint8_t *pairs, const struct class_learner *l, uint32_t id, int32_t least,
                         double scale)
{
    size_t n = 0;
    for (unsigned k = 0; k < l->lengths[id]; k++) {
        const struct weight *weight = &l->rows[id][k];
        int8_t w = whole(weight->w, scale);
        if (w == 0 || abs(weight->w) < least)
            continue;
        pairs[2 * n] = (uint8_t)weight->class;
        pairs[2 * n + 1] = (uint8_t)w;
        n++;
    }
    return n;
}

/* A row is full where its pairs take more than so much of what a full one does. */
static int is_full(size_t pairs, uint32_t stride)
{
    return 5 * pairs > stride;
}

static size_t full_row(uint8_t *row, const uint8_t *pairs, size_t n, uint32_t stride)
{
    memset(row, 0, stride);
    for (size_t i = 0; i < n; i++)
        row[pairs[2 * i]] = pairs[2 * i + 1];
    return stride;
}

static size_t short_row(uint8_t *row, const uint8_t *pairs, size_t n)
{
    row[0] = (uint8_t)n;
    memcpy(row + 1, pairs, 2 * n);
    return 1 + 2 * n;
}

/* Rows stored so far, found by their bytes. */
struct pool {
    uint8_t *bytes;
    size_t len;
    uint32_t *index; /* open addressing of offsets, 0: empty */
    size_t mask;
};

static uint32_t pool_row(struct pool *pool, const uint8_t *row, size_t len)
{
    uint32_t h = 0x811C9DC5U;
    for (size_t i = 0; i < len; i++)
        h = (h ^ row[i]) * 0x01000193U;
    size_t at = (h ^ h >> 13) & pool->mask;
    for (; pool->index[at]; at = (at + 1) & pool->mask)
        if (memcmp(pool->bytes + pool->index[at], row, len) == 0)
            return pool->index[at];
    if (pool->len + len + ENT_SPARSE_ROW_MAX > ENT_SPARSE_POOL_MAX)
        return 0;
    memcpy(pool->bytes + pool->len, row, len);
    pool->index[at] = (uint32_t)pool->len;
    pool->len += len;
    return pool->index[at];
}

static size_t list_kept(struct kept *kept, const struct class_learner *l, int32_t least,
                        double scale)
{
    uint8_t pairs[2 * ENT_CLASSES_MAX];
    const struct dictionary *d = l->dictionary;
    size_t n = 0;
    for (size_t i = 0; i <= d->mask; i++) {
        if (!d->keys[i] || list_pairs(pairs, l, d->ids[i], least, scale) == 0)
            continue;
        int32_t size = 0;
        for (unsigned k = 0; k < l->lengths[d->ids[i]]; k++)
            size = abs(l->rows[d->ids[i]][k].w) > size ? abs(l->rows[d->ids[i]][k].w) : size;
        kept[n++] = (struct kept){d->keys[i], d->ids[i], size};
    }
    qsort(kept, n, sizeof *kept, by_size);
    return n;
}

/* A table that is being filled. */
struct table {
    const struct class_learner *learner;
    uint32_t *slots;
    uint32_t n_buckets;
    struct pool pool;
    int32_t least;
    double scale;
    uint32_t stride;
};

/* The free slot of a feature; NULL where its bucket is full or has its check already. */
static uint32_t *free_slot(const struct table *t, uint64_t feature)
{
    uint32_t *bucket = t->slots + 4 * (size_t)ent_sparse_bucket(feature, t->n_buckets);
    uint32_t check = ent_sparse_check(feature);
    int k = 0;
    while (k < 4 && bucket[k] && bucket[k] >> 24 != check)
        k++;
    return k < 4 && !bucket[k] ? &bucket[k] : NULL;
}

/* Stores the features whose rows are full, or those whose are not. A feature of either kind that
 * finds no room in its bucket is left out. */
static void store_rows(struct table *t, const struct kept *kept, size_t n, int full)
{
    uint8_t pairs[2 * ENT_CLASSES_MAX];
    uint8_t row[ENT_SPARSE_ROW_MAX];
    for (size_t i = 0; i < n; i++) {
        size_t count = list_pairs(pairs, t->learner, kept[i].id, t->least, t->scale);
        uint32_t *slot = is_full(count, t->stride) == full ? free_slot(t, kept[i].feature) : NULL;
        if (!slot)
            continue;
        size_t len = full ? full_row(row, pairs, count, t->stride) : short_row(row, pairs, count);
        uint32_t offset = pool_row(&t->pool, row, len);
        if (offset)
            *slot = ent_sparse_check(kept[i].feature) << 24 | offset;
    }
}

static void try_pack(struct packed *out, const struct class_learner *l, struct kept *kept,
                     int32_t least, uint32_t stride)
{
    /* The first row stands for no row. */
    struct table t = {.learner = l, .least = least, .scale = out->scale, .stride = stride};
    t.pool = (struct pool){.len = stride, .mask = (1U << 21) - 1};
    t.pool.bytes = need(calloc(ENT_SPARSE_POOL_MAX, 1));
    t.pool.index = need(calloc(t.pool.mask + 1, sizeof *t.pool.index));
    size_t n = list_kept(kept, l, least, out->scale);
    t.n_buckets = buckets_for(n);
    t.slots = need(calloc((size_t)t.n_buckets * 4, sizeof *t.slots));
    store_rows(&t, kept, n, 1);
    out->full_len = t.pool.len;
    memset(t.pool.index, 0, (t.pool.mask + 1) * sizeof *t.pool.index);
    store_rows(&t, kept, n, 0);
    free(t.pool.index);
    out->slots = (uint8_t *)t.slots;
    out->slots_len = (size_t)t.n_buckets * 16;
    out->pool = t.pool.bytes;
    out->pool_len = t.pool.len + ENT_SPARSE_ROW_MAX;
}

void pack_classes(struct packed *out, const struct class_learner *l, unsigned n_classes,
                  size_t budget)
{
    struct kept *kept = need(malloc((l->dictionary->count + 1) * sizeof *kept));
    uint32_t stride = ent_sparse_stride(n_classes);
    int32_t most = largest_class_weight(l);
    int32_t low = 1;
    *out = (struct packed){.scale = 127.0 / most};
    int32_t high = most + 1;
    while (low < high) { /* the smallest limit that fits lies in [low, high] */
        int32_t middle = low + (high - low) / 2;
        try_pack(out, l, kept, middle, stride);
        int fits = out->slots_len + out->pool_len <= budget;
        free(out->slots);
        free(out->pool);
        if (fits)
            high = middle;
        else
            low = middle + 1;
    }
    try_pack(out, l, kept, low, stride);
    free(kept);
}

/* --- Moves ---------------------------------------------------------------------------------- */

void pack_moves(struct packed *out, const struct move_learner *l)
{
    const struct dictionary *d = l->dictionary;
    struct kept *kept = need(malloc((d->count + 1) * sizeof *kept));
    int32_t most = 1;
    for (size_t i = 0; i < 3 * (size_t)d->count; i++)
        most = abs(l->weights[i]) > most ? abs(l->weights[i]) : most;
    *out = (struct packed){.scale = 127.0 / most};
    size_t n = 0;
    for (size_t i = 0; i <= d->mask; i++) {
        int32_t size = 0;
        for (size_t k = 0; d->keys[i] && k < 3; k++) {
            int32_t w = abs(l->weights[3 * (size_t)d->ids[i] + k]);
            size = w > size ? w : size;
        }
        if (whole(size, out->scale))
            kept[n++] = (struct kept){d->keys[i], d->ids[i], size};
    }
    qsort(kept, n, sizeof *kept, by_size);
    uint32_t n_buckets = buckets_for(n);
    out->slots_len = (size_t)n_buckets * 16;
    out->slots = need(calloc(out->slots_len, 1));
    for (size_t i = 0; i < n; i++) {
        uint8_t *slot = out->slots + 16 * (size_t)ent_sparse_bucket(kept[i].feature, n_buckets);
        uint32_t check = ent_sparse_check(kept[i].feature);
        int k = 0;
        while (k < 4 && slot[4 * k] && slot[4 * k] != check)
            k++;
        if (k == 4 || slot[4 * k])
            continue;
        slot[4 * k] = (uint8_t)check;
        for (int m = 0; m < 3; m++)
            slot[4 * k + 1 + m] =
                (uint8_t)whole(l->weights[3 * (size_t)kept[i].id + (size_t)m], out->scale);
    }
    free(kept);
}

void packed_free(struct packed *packed)
{
    free(packed->slots);
    free(packed->pool);
    *packed = (struct packed){0};
}

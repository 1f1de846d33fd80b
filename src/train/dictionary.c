// SPDX-License-Identifier: MIT
#include "train/dictionary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEEN_BITS = 29 };

static void *need(void *p)
{
    if (!p) {
        fputs("entente-train: out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    return p;
}

void dictionary_begin(struct dictionary *d, unsigned room_bits)
{
    *d = (struct dictionary){.mask = ((size_t)1 << room_bits) - 1};
    d->keys = need(calloc(d->mask + 1, sizeof *d->keys));
    d->ids = need(malloc((d->mask + 1) * sizeof *d->ids));
    d->seen = need(calloc((size_t)1 << (SEEN_BITS - 2), 1));
}

void dictionary_end(struct dictionary *d)
{
    free(d->seen);
    d->seen = NULL;
}

void dictionary_free(struct dictionary *d)
{
    free(d->keys);
    free(d->ids);
    free(d->seen);
    *d = (struct dictionary){0};
}

static unsigned seen(const struct dictionary *d, uint64_t feature)
{
    uint64_t h = feature >> (64 - SEEN_BITS);
    return d->seen[h >> 2] >> (2 * (h & 3)) & 3;
}

void dictionary_count(struct dictionary *d, const uint64_t *features, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        uint64_t h = features[i] >> (64 - SEEN_BITS);
        if (seen(d, features[i]) < 3)
            d->seen[h >> 2] = (uint8_t)(d->seen[h >> 2] + (1U << (2 * (h & 3))));
    }
}

static size_t slot_of(const struct dictionary *d, uint64_t feature)
{
    size_t i = (size_t)(feature >> 20) & d->mask;
    while (d->keys[i] && d->keys[i] != feature)
        i = (i + 1) & d->mask;
    return i;
}

void dictionary_add(struct dictionary *d, const uint64_t *features, size_t n, unsigned least)
{
    for (size_t i = 0; i < n; i++) {
        if (d->seen && seen(d, features[i]) < least)
            continue;
        size_t slot = slot_of(d, features[i]);
        if (d->keys[slot] || d->count >= d->mask / 4 * 3)
            continue;
        d->keys[slot] = features[i];
        d->ids[slot] = d->count++;
    }
}

static int descending(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a;
    int32_t y = *(const int32_t *)b;
    return (x < y) - (x > y);
}

void dictionary_keep(struct dictionary *out, const struct dictionary *from, const int32_t *sizes,
                     unsigned keep)
{
    int32_t *sorted = need(malloc(((size_t)from->count + 1) * sizeof *sorted));
    memcpy(sorted, sizes, from->count * sizeof *sorted);
    qsort(sorted, from->count, sizeof *sorted, descending);
    int32_t least = keep < from->count ? sorted[keep] : 0;
    free(sorted);
    unsigned bits = 10;
    while (((size_t)1 << bits) < 3 * (size_t)keep)
        bits++;
    dictionary_begin(out, bits);
    dictionary_end(out);
    for (size_t i = 0; i <= from->mask; i++)
        if (from->keys[i] && sizes[from->ids[i]] > least)
            dictionary_add(out, &from->keys[i], 1, 0);
}

size_t dictionary_find(const struct dictionary *d, uint32_t *ids, const uint64_t *features,
                       size_t n)
{
    enum { AHEAD = 16 };
    size_t found = 0;
    for (size_t i = 0; i < n; i++) {
        if (i + AHEAD < n)
            __builtin_prefetch(&d->keys[(size_t)(features[i + AHEAD] >> 20) & d->mask]);
        size_t slot = slot_of(d, features[i]);
        if (d->keys[slot])
            ids[found++] = d->ids[slot];
    }
    return found;
}

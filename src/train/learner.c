// SPDX-License-Identifier: MIT
#include "train/learner.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FEATURES_MAX = 512 };

static void *need(void *p)
{
    if (!p) {
        fputs("entente-train: out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    return p;
}

/* Rounds to the nearest, halves away from 0. */
static int32_t averaged(int64_t w, int64_t sum, int64_t clock, int scale)
{
    int64_t value = (w * clock - sum) * scale;
    return (int32_t)((value >= 0 ? value + clock / 2 : value - clock / 2) / clock);
}

void class_learner_init(struct class_learner *l, const struct dictionary *dictionary)
{
    *l = (struct class_learner){.dictionary = dictionary, .clock = 1};
    l->rows = need(calloc(dictionary->count + 1, sizeof *l->rows));
    l->lengths = need(calloc(dictionary->count + 1, sizeof *l->lengths));
}

void class_learner_free(struct class_learner *l)
{
    for (uint32_t i = 0; l->rows && i < l->dictionary->count; i++)
        free(l->rows[i]);
    free(l->rows);
    free(l->lengths);
    *l = (struct class_learner){0};
}

static struct weight *weight_of(struct class_learner *l, uint32_t id, unsigned class)
{
    unsigned n = l->lengths[id];
    for (unsigned k = 0; k < n; k++)
        if (l->rows[id][k].class == (int32_t) class)
            return &l->rows[id][k];
    if ((n & (n - 1)) == 0) /* full: room grows by powers of two */
        l->rows[id] = need(realloc(l->rows[id], (n ? 2 * n : 1) * sizeof **l->rows));
    l->lengths[id]++;
    l->rows[id][n] = (struct weight){.class = (int32_t) class};
    return &l->rows[id][n];
}

void class_learner_update(struct class_learner *l, const uint64_t *features, size_t n,
                          unsigned class, int delta)
{
    uint32_t ids[FEATURES_MAX];
    n = dictionary_find(l->dictionary, ids, features, n);
    for (size_t i = 0; i < n; i++) {
        struct weight *weight = weight_of(l, ids[i], class);
        weight->w += delta;
        weight->sum += delta * l->clock;
    }
}

void class_learner_average(struct class_learner *l, int scale)
{
    for (uint32_t i = 0; i < l->dictionary->count; i++)
        for (unsigned k = 0; k < l->lengths[i]; k++) {
            struct weight *weight = &l->rows[i][k];
            weight->w = averaged(weight->w, weight->sum, l->clock, scale);
        }
}

void class_learner_sizes(const struct class_learner *l, int32_t *sizes)
{
    for (uint32_t i = 0; i < l->dictionary->count; i++) {
        sizes[i] = 0;
        for (unsigned k = 0; k < l->lengths[i]; k++)
            if (abs(l->rows[i][k].w) > sizes[i])
                sizes[i] = abs(l->rows[i][k].w);
    }
}

static void class_add(void *self, int32_t *scores, const uint64_t *features, size_t n)
{
    const struct class_learner *l = self;
    uint32_t ids[FEATURES_MAX];
    n = dictionary_find(l->dictionary, ids, features, n);
    for (size_t i = 0; i < n; i++)
        for (unsigned k = 0; k < l->lengths[ids[i]]; k++)
            scores[l->rows[ids[i]][k].class] += l->rows[ids[i]][k].w;
}

struct ent_class_scorer class_learner_scorer(struct class_learner *learner)
{
    return (struct ent_class_scorer){class_add, learner};
}

void move_learner_init(struct move_learner *l, const struct dictionary *dictionary)
{
    *l = (struct move_learner){.dictionary = dictionary, .clock = 1};
    l->weights = need(calloc((size_t)dictionary->count * 3 + 3, sizeof *l->weights));
    l->sums = need(calloc((size_t)dictionary->count * 3 + 3, sizeof *l->sums));
}

void move_learner_free(struct move_learner *l)
{
    free(l->weights);
    free(l->sums);
    *l = (struct move_learner){0};
}

void move_learner_update(struct move_learner *l, const uint64_t *features, size_t n, unsigned move,
                         int delta)
{
    uint32_t ids[FEATURES_MAX];
    n = dictionary_find(l->dictionary, ids, features, n);
    for (size_t i = 0; i < n; i++) {
        l->weights[3 * (size_t)ids[i] + move] += delta;
        l->sums[3 * (size_t)ids[i] + move] += delta * l->clock;
    }
}

void move_learner_average(struct move_learner *l, int scale)
{
    for (size_t i = 0; i < 3 * (size_t)l->dictionary->count; i++)
        l->weights[i] = averaged(l->weights[i], l->sums[i], l->clock, scale);
}

void move_learner_sizes(const struct move_learner *l, int32_t *sizes)
{
    for (uint32_t i = 0; i < l->dictionary->count; i++) {
        sizes[i] = 0;
        for (size_t k = 0; k < 3; k++)
            if (abs(l->weights[3 * (size_t)i + k]) > sizes[i])
                sizes[i] = abs(l->weights[3 * (size_t)i + k]);
    }
}

static void move_score(void *self, int32_t *scores, const uint64_t *features, size_t n)
{
    const struct move_learner *l = self;
    uint32_t ids[FEATURES_MAX];
    n = dictionary_find(l->dictionary, ids, features, n);
    scores[0] = scores[1] = scores[2] = 0;
    for (size_t i = 0; i < n; i++)
        for (unsigned k = 0; k < 3; k++)
            scores[k] += l->weights[3 * (size_t)ids[i] + k];
}

struct ent_move_scorer move_learner_scorer(struct move_learner *learner)
{
    return (struct ent_move_scorer){move_score, learner};
}

// SPDX-License-Identifier: MIT
/*
 * Words and affixes, the neighbours' words, affixes and lexicon masks, the tags decided so far and,
 * in the pass from left to right, the tags of the pass from right to left.
 */
#include "parse/tag_features.h"

#include "parse/feature.h"

#define WORD(row) (row)[ATOM_WORD]
#define LOWER(row) (row)[ATOM_LOWER]
#define MASK(row) (row)[ATOM_MASK]
#define TAG(row) (row)[ATOM_TAG]
#define BACK(row) (row)[ATOM_BACK]
#define SHAPE(row) (row)[ATOM_SHAPE]
#define SUFFIX2(row) (row)[ATOM_SUFFIX2]
#define SUFFIX3(row) (row)[ATOM_SUFFIX3]

static size_t own_features(uint64_t *out, const uint32_t *c)
{
    FEATURES_BEGIN(out);
    F1(c[ATOM_FORM]);
    F1(LOWER(c));
    F1(c[ATOM_SUFFIX1]);
    F1(SUFFIX2(c));
    F1(SUFFIX3(c));
    F1(c[ATOM_SUFFIX4]);
    F1(c[ATOM_SUFFIX5]);
    F1(c[ATOM_PREFIX1]);
    F1(c[ATOM_PREFIX2]);
    F1(c[ATOM_PREFIX3]);
    F1(c[ATOM_PREFIX4]);
    F1(SHAPE(c));
    F1(c[ATOM_PATTERN]);
    F1(c[ATOM_TAIL]);
    F1(MASK(c));
    F2(MASK(c), c[ATOM_NAME]);
    F2(MASK(c), SHAPE(c));
    F2(MASK(c), SUFFIX2(c));
    F2(MASK(c), c[ATOM_SENSE]);
    F2(c[ATOM_NAME], SHAPE(c));
    F2(SUFFIX3(c), SHAPE(c));
    return FEATURES_END(out);
}

static size_t context_features(uint64_t *out, const uint32_t *const *at)
{
    const uint32_t *p2 = at[0];
    const uint32_t *p1 = at[1];
    const uint32_t *c = at[2];
    const uint32_t *n1 = at[3];
    const uint32_t *n2 = at[4];
    FEATURES_BEGIN(out);
    feature_seed = 1;
    F1(LOWER(p1));
    F1(LOWER(p2));
    F1(LOWER(n1));
    F1(LOWER(n2));
    F1(p1[ATOM_FORM]);
    F1(n1[ATOM_FORM]);
    F2(WORD(p1), WORD(c));
    F2(WORD(c), WORD(n1));
    F2(WORD(p1), WORD(n1));
    F2(WORD(p2), WORD(p1));
    F2(WORD(n1), WORD(n2));
    F1(SUFFIX3(p1));
    F1(SUFFIX3(n1));
    F1(SUFFIX2(n1));
    F2(SUFFIX3(c), SUFFIX3(n1));
    F1(SHAPE(p1));
    F1(SHAPE(n1));
    F2(SHAPE(c), SHAPE(n1));
    F1(MASK(n1));
    F1(MASK(n2));
    F2(MASK(c), MASK(n1));
    F3(MASK(p1), MASK(c), MASK(n1));
    F2(WORD(c), MASK(n1));
    F2(MASK(n1), MASK(n2));
    F2(WORD(p1), MASK(c));
    F2(MASK(c), WORD(n1));
    F2(SHAPE(c), MASK(n1));
    return FEATURES_END(out);
}

static size_t tag_features(uint64_t *out, const uint32_t *const *at)
{
    const uint32_t *p2 = at[0];
    const uint32_t *p1 = at[1];
    const uint32_t *c = at[2];
    const uint32_t *n1 = at[3];
    FEATURES_BEGIN(out);
    feature_seed = 2;
    F1(TAG(p1));
    F2(TAG(p1), TAG(p2));
    F2(TAG(p1), WORD(c));
    F2(TAG(p1), SUFFIX3(c));
    F3(TAG(p1), TAG(p2), WORD(c));
    F2(TAG(p1), MASK(c));
    F3(TAG(p1), TAG(p2), MASK(c));
    F2(TAG(p1), SHAPE(c));
    F3(TAG(p1), MASK(c), MASK(n1));
    F2(TAG(p1), WORD(n1));
    F2(TAG(p2), WORD(p1));
    return FEATURES_END(out);
}

static size_t back_features(uint64_t *out, const uint32_t *const *at)
{
    const uint32_t *p2 = at[0];
    const uint32_t *p1 = at[1];
    const uint32_t *c = at[2];
    const uint32_t *n1 = at[3];
    const uint32_t *n2 = at[4];
    FEATURES_BEGIN(out);
    feature_seed = 3;
    F1(BACK(c));
    F1(BACK(n1));
    F2(BACK(c), BACK(n1));
    F2(BACK(c), WORD(c));
    F2(BACK(n1), WORD(c));
    F2(TAG(p1), BACK(n1));
    F2(TAG(p1), BACK(c));
    F3(TAG(p1), BACK(c), BACK(n1));
    F2(BACK(n1), BACK(n2));
    F3(TAG(p1), WORD(c), BACK(n1));
    F2(MASK(c), BACK(n1));
    F3(TAG(p1), MASK(c), BACK(n1));
    F3(TAG(p1), TAG(p2), BACK(c));
    F3(BACK(n1), BACK(n2), WORD(c));
    F2(BACK(c), SUFFIX3(c));
    return FEATURES_END(out);
}

size_t ent_tag_features(uint64_t *out, const struct ent_tag_window *window, int back)
{
    size_t n = own_features(out, window->at[2]);
    n += context_features(out + n, window->at);
    n += tag_features(out + n, window->at);
    if (back)
        n += back_features(out + n, window->at);
    return n;
}

// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_FEATURE_H
#define ENT_PARSE_FEATURE_H
/*
 * Features are 64-bit hashes over a template's number and the atoms that it joins. A list of
 * templates is straight code, a line a template, so that the compiler sees it whole:
 *
 *     FEATURES_BEGIN(out);
 *     F1(a); F2(a, b); …
 *     return FEATURES_END(out);
 */
#include "parse/hash.h"

#define FEATURE_STEP 0xD1B54A32D192ED03U

#define FEATURES_BEGIN(out)                                                                        \
    uint64_t *feature_at = (out);                                                                  \
    uint64_t feature_seed = 0
#define FEATURES_END(out) ((size_t)(feature_at - (out)))

#define F1(a) *feature_at++ = ent_hash_join(feature_seed += FEATURE_STEP, a)
#define F2(a, b) *feature_at++ = ent_hash_join(ent_hash_join(feature_seed += FEATURE_STEP, a), b)
#define F3(a, b, c)                                                                                \
    *feature_at++ =                                                                                \
        ent_hash_join(ent_hash_join(ent_hash_join(feature_seed += FEATURE_STEP, a), b), c)
#define F4(a, b, c, d)                                                                             \
    *feature_at++ = ent_hash_join(                                                                 \
        ent_hash_join(ent_hash_join(ent_hash_join(feature_seed += FEATURE_STEP, a), b), c), d)

/* Distances in five steps and two more. */
static inline uint32_t ent_distance(uint32_t a, uint32_t b)
{
    uint32_t d = a > b ? a - b : b - a;
    return d <= 5 ? d : d <= 10 ? 6 : 7;
}

#endif

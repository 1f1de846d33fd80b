// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_HASH_H
#define ENT_PARSE_HASH_H
/*
 * The hashes by which words and features are known: there are no strings at run time. They are part
 * of the model file's format.
 */
#include <stddef.h>
#include <stdint.h>

static inline uint32_t ent_hash_finish(uint32_t h)
{
    h ^= h >> 16;
    h *= 0x7FEB352DU;
    h ^= h >> 15;
    h *= 0x846CA68BU;
    return h ^ (h >> 16);
}

/* FNV-1a with a better last step; never 0, which stands for "nothing there". */
static inline uint32_t ent_hash_bytes(uint32_t seed, const char *bytes, size_t len)
{
    uint32_t h = 0x811C9DC5U ^ seed;
    for (size_t i = 0; i < len; i++)
        h = (h ^ (unsigned char)bytes[i]) * 0x01000193U;
    h = ent_hash_finish(h);
    return h ? h : 1;
}

static inline uint64_t ent_hash_join(uint64_t h, uint32_t value)
{
    h = (h ^ value) * 0x9E3779B97F4A7C15U;
    return h ^ (h >> 32);
}

#endif

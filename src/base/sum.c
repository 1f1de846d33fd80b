// SPDX-License-Identifier: MIT
/* Four lanes of eight bytes each, so that the multiplications of one don't wait for the others. */
#include "base/sum.h"

#include <string.h>

#define MIX 0x9E3779B97F4A7C15U

uint64_t ent_sum(const void *bytes, size_t len)
{
    const unsigned char *p = bytes;
    uint64_t lanes[4] = {1, 2, 3, 4};
    for (size_t i = 0; i + 32 <= len; i += 32)
        for (size_t k = 0; k < 4; k++) {
            uint64_t word;
            memcpy(&word, p + i + 8 * k, 8);
            lanes[k] = (lanes[k] ^ word) * MIX;
            lanes[k] ^= lanes[k] >> 29;
        }
    uint64_t h = len;
    for (size_t i = len - len % 32; i < len; i++)
        h = (h ^ p[i]) * MIX;
    for (size_t k = 0; k < 4; k++) {
        h = (h ^ lanes[k]) * MIX;
        h ^= h >> 32;
    }
    return h;
}

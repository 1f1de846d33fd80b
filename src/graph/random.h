// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_RANDOM_H
#define ENTENTE_GRAPH_RANDOM_H
/*
 * Random numbers that are the same on every machine: the splitmix64 generator (Steele, Lea, Flood
 * 2014). The state is the seed.
 */
#include <stdint.h>

struct ent_random {
    uint64_t state;
};

static inline uint64_t ent_random_next(struct ent_random *random)
{
    uint64_t z = random->state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/* A number in [0, below); `below` > 0. */
static inline uint32_t ent_random_below(struct ent_random *random, uint32_t below)
{
    return (uint32_t)(((ent_random_next(random) >> 32) * below) >> 32);
}

/* A number in [0, 1). */
static inline double ent_random_unit(struct ent_random *random)
{
    return (double)(ent_random_next(random) >> 11) * 0x1p-53;
}

#endif

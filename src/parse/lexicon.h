// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_LEXICON_H
#define ENT_PARSE_LEXICON_H
/*
 * The model's words: the set of those that training saw, and what WordNet says about 150,000 more.
 * Words are hashes of the form in lower case with digits as 0. Both parts are borrowed from the
 * mapped model file.
 */
#include <stddef.h>
#include <stdint.h>

/* What the lexicon says of a word; all 0 where it says nothing. */
struct ent_lexicon_entry {
    uint16_t mask;    /* bits: which inflected forms of which class it can be */
    uint16_t frames;  /* bits: groups of verb frames */
    uint8_t noun;     /* semantic field of the first noun sense, from 1 */
    uint8_t verb;     /* of the first verb sense */
    uint8_t dominant; /* commonest class 1–4, + 4 where it is not so clear */
    uint8_t name;     /* bits: place, person, group, other; as part of a longer name << 4 */
};

struct ent_lexicon_table {
    const uint32_t *known; /* open addressing, 0 = empty */
    uint32_t known_mask;   /* slots - 1 */
    const uint32_t *slots; /* buckets of 4: 16 bits of check, 16 bits of entry */
    uint32_t n_buckets;
    const struct ent_lexicon_entry *entries; /* entry 0 says nothing */
    uint32_t n_entries;
};

int ent_lexicon_knows(const struct ent_lexicon_table *table, uint32_t word);
const struct ent_lexicon_entry *ent_lexicon_entry(const struct ent_lexicon_table *table,
                                                  uint32_t word);

/* The slot that a word starts its search at among `known`, and its bucket among `slots`. */
uint32_t ent_lexicon_bucket(uint32_t word, uint32_t n_buckets);

#endif

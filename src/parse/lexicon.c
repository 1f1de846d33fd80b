// SPDX-License-Identifier: MIT
/*
 * Two hash tables. `known` is open addressing with linear probing over the words themselves. The
 * lexicon keeps four words in a bucket of 16 bytes, or in the next where it is full; of a word only
 * 16 further bits of its hash are kept, so that one unknown word in 10,000 is taken for another.
 */
#include "parse/lexicon.h"

int ent_lexicon_knows(const struct ent_lexicon_table *table, uint32_t word)
{
    if (!table->known)
        return 0;
    uint32_t i = word & table->known_mask;
    for (uint32_t n = 0; n <= table->known_mask && table->known[i]; n++) {
        if (table->known[i] == word)
            return 1;
        i = (i + 1) & table->known_mask;
    }
    return 0;
}

uint32_t ent_lexicon_bucket(uint32_t word, uint32_t n_buckets)
{
    return (uint32_t)(((uint64_t)word * n_buckets) >> 32);
}

const struct ent_lexicon_entry *ent_lexicon_entry(const struct ent_lexicon_table *table,
                                                  uint32_t word)
{
    static const struct ent_lexicon_entry nothing;
    if (!table->n_buckets || !table->n_entries)
        return &nothing;
    uint32_t b = ent_lexicon_bucket(word, table->n_buckets);
    uint32_t check = word & 0xFFFF;
    for (int probe = 0; probe < 2; probe++) {
        const uint32_t *bucket = table->slots + 4 * (size_t)b;
        for (int k = 0; k < 4; k++)
            if (bucket[k] >> 16 == check && bucket[k] && (bucket[k] & 0xFFFF) < table->n_entries)
                return &table->entries[bucket[k] & 0xFFFF];
        b = b + 1 < table->n_buckets ? b + 1 : 0;
    }
    return &table->entries[0];
}

// SPDX-License-Identifier: MIT
/* From the draft of the lexicon to the tables of the model file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/stages.h"
#include "train/wordnet.h"

static void *need(void *p)
{
    if (!p) {
        fputs("entente-train: out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    return p;
}

/* The commonest class, + 4 where others have a fifth of the uses or more. */
static uint8_t dominant_of(const uint32_t counts[4])
{
    unsigned best = 0;
    uint64_t all = 0;
    for (unsigned k = 0; k < 4; k++) {
        all += counts[k];
        if (counts[k] > counts[best])
            best = k;
    }
    if (!all)
        return 0;
    return (uint8_t)(best + 1 + (counts[best] * 5ULL < all * 4 ? 4 : 0));
}

static int by_word(const void *a, const void *b)
{
    uint32_t x = ((const struct lexicon_form *)a)->word;
    uint32_t y = ((const struct lexicon_form *)b)->word;
    return (x > y) - (x < y);
}

/* The number of an entry, found or added. */
static uint32_t entry_number(struct ent_lexicon_entry *entries, uint32_t *n,
                             const struct ent_lexicon_entry *entry, uint32_t *index,
                             uint32_t index_mask)
{
    uint32_t h = 0x811C9DC5U;
    for (size_t i = 0; i < sizeof *entry; i++)
        h = (h ^ ((const uint8_t *)entry)[i]) * 0x01000193U;
    uint32_t i = (h ^ h >> 15) & index_mask;
    while (index[i] && memcmp(&entries[index[i]], entry, sizeof *entry) != 0)
        i = (i + 1) & index_mask;
    if (!index[i] && *n < 0xFFFF) {
        entries[*n] = *entry;
        index[i] = (*n)++;
    }
    return index[i];
}

/* Puts a slot into the word's bucket or the next; 0 where both are full. */
static int place(uint32_t *slots, uint32_t n_buckets, uint32_t word, uint32_t slot)
{
    uint32_t b = ent_lexicon_bucket(word, n_buckets);
    for (int probe = 0; probe < 2; probe++) {
        for (uint32_t k = 0; k < 4; k++)
            if (!slots[4 * (size_t)b + k]) {
                slots[4 * (size_t)b + k] = slot;
                return 1;
            }
        b = b + 1 < n_buckets ? b + 1 : 0;
    }
    return 0;
}

static void pack_forms(struct ent_lexicon_table *out, const struct lexicon_draft *draft)
{
    struct lexicon_form *sorted = need(malloc((draft->count + 1) * sizeof *sorted));
    size_t n = 0;
    for (size_t i = 0; i <= draft->mask; i++)
        if (draft->forms[i].word)
            sorted[n++] = draft->forms[i];
    qsort(sorted, n, sizeof *sorted, by_word);
    out->n_buckets = (uint32_t)(n * 10 / (4 * 8) + 1); /* eight of ten slots full */
    uint32_t *slots = need(calloc((size_t)out->n_buckets * 4, sizeof *slots));
    struct ent_lexicon_entry *entries = need(calloc(0x10000, sizeof *entries));
    uint32_t *index = need(calloc(0x40000, sizeof *index));
    size_t lost = 0;
    out->n_entries = 1;
    for (size_t i = 0; i < n; i++) {
        sorted[i].entry.dominant = dominant_of(sorted[i].counts);
        uint32_t number = entry_number(entries, &out->n_entries, &sorted[i].entry, index, 0x3FFFF);
        uint32_t slot = sorted[i].word << 16 | number;
        lost += !place(slots, out->n_buckets, sorted[i].word, slot);
    }
    printf("lexicon: %zu forms, %u entries, %zu without room\n", n, out->n_entries, lost);
    out->slots = slots;
    out->entries = entries;
    free(index);
    free(sorted);
}

static int ascending(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void pack_known(struct ent_lexicon_table *out, struct treebank *bank)
{
    struct ent_lexicon_table none = {0};
    uint32_t *words = need(malloc((bank->n_tokens + 1) * sizeof *words));
    size_t n = 0;
    fill_rows(bank, &none);
    for (size_t i = 0; i < bank->n_trees; i++)
        for (unsigned k = 1; k <= bank->trees[i].n; k++)
            words[n++] = bank->trees[i].rows[k].atom[ATOM_LOWER];
    qsort(words, n, sizeof *words, ascending);
    size_t known = 0;
    for (size_t i = 0; i < n; i++)
        if (i + 1 < n && words[i] == words[i + 1] && (!known || words[known - 1] != words[i]))
            words[known++] = words[i];
    uint32_t slots = 1024;
    while (slots * 2 < known * 3)
        slots *= 2;
    uint32_t *table = need(calloc(slots, sizeof *table));
    for (size_t i = 0; i < known; i++) {
        uint32_t k = words[i] & (slots - 1);
        while (table[k])
            k = (k + 1) & (slots - 1);
        table[k] = words[i];
    }
    printf("words: %zu known\n", known);
    out->known = table;
    out->known_mask = slots - 1;
    free(words);
}

void lexicon_pack(struct ent_lexicon_table *out, const struct lexicon_draft *draft,
                  struct treebank *bank)
{
    *out = (struct ent_lexicon_table){0};
    if (draft)
        pack_forms(out, draft);
    pack_known(out, bank);
}

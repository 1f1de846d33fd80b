// SPDX-License-Identifier: MIT
/*
 * entente-train-breaks: learns where sentences end from treebanks.
 *
 *     entente-train-breaks OUT TREEBANK...
 *
 * Every document of the treebanks is laid out as one line of running text and cut into our own
 * tokens. Averaged perceptrons with a margin, one epoch each, see its spaces in orders of their
 * own; the file holds their mean, without what is small, and the classes of words. The same input
 * gives the same file, byte for byte.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/running.h"

enum {
    LEARNERS = 5,
    MARGIN = 10,
    LEAST_SEEN = 2, /* rarer features are not learnt, rarer words have no class */
    SCALE = 64,     /* of the weights that are written */
    TABLE_BITS = 21
};

struct entry {
    uint32_t key;
    uint32_t seen;
    int32_t weight;
    int64_t steps; /* updates times the example's number */
    double mean;
    uint32_t small, capital; /* of a word */
    int used;
};

struct sample {
    uint32_t slots[ENT_BREAK_FEATURES];
    int right; /* 1 or -1 */
};

static struct entry table[1u << TABLE_BITS];

static uint32_t slot_of(uint32_t key)
{
    uint32_t mask = (1u << TABLE_BITS) - 1, slot = (key * 0x9E3779B1u) >> (32 - TABLE_BITS);
    while (table[slot].used && table[slot].key != key)
        slot = (slot + 1) & mask;
    table[slot].used = 1;
    table[slot].key = key;
    return slot;
}

static int class_of(const struct entry *word)
{
    uint32_t all = word->small + word->capital;
    if (all < LEAST_SEEN)
        return ENT_BREAK_CLASS_UNKNOWN;
    uint32_t share = 100 * word->small / all;
    return share < 10   ? ENT_BREAK_CLASS_NAME
           : share < 50 ? ENT_BREAK_CLASS_MOSTLY_NAME
           : share < 90 ? ENT_BREAK_CLASS_MOSTLY_SMALL
                        : ENT_BREAK_CLASS_SMALL;
}

/* Counts how words are written where no sentence begins. */
static void count_words(const struct running *text)
{
    for (uint32_t i = 0; i < text->run.count; i++) {
        struct entry *word = &table[slot_of(ent_break_word(&text->run, i))];
        char first = text->run.bytes[text->run.tokens[i].span.start];
        if (first >= 'a' && first <= 'z')
            word->small++;
        else if (first >= 'A' && first <= 'Z' && i > 0 && !text->ends[i - 1])
            word->capital++;
    }
}

/* Adds the spaces of a document at which a break is thinkable; the count of them. */
static size_t add_samples(struct sample *out, const struct running *text)
{
    size_t n = 0;
    struct ent_break_site site = {.run = &text->run};
    for (site.i = 0; site.i + 1 < text->run.count; site.i++) {
        site.ruled = ent_sentence_is_ruled(&text->run, site.start, site.i);
        if (ent_break_is_thinkable(&site)) {
            uint32_t keys[ENT_BREAK_FEATURES];
            const struct entry *next = &table[slot_of(ent_break_word(&text->run, site.i + 1))];
            ent_break_features(keys, &site, class_of(next));
            for (size_t k = 0; k < ENT_BREAK_FEATURES; k++)
                table[out[n].slots[k] = slot_of(keys[k])].seen++;
            out[n++].right = text->ends[site.i] ? 1 : -1;
        }
        if (text->ends[site.i])
            site.start = site.i + 1;
    }
    return n;
}

static void shuffle(struct sample *samples, size_t n, uint64_t *state)
{
    for (size_t i = n; i > 1; i--) {
        *state = *state * 6364136223846793005u + 1442695040888963407u; /* Knuth's MMIX */
        size_t j = (size_t)(*state >> 33) % i;
        struct sample swapped = samples[j];
        samples[j] = samples[i - 1];
        samples[i - 1] = swapped;
    }
}

static void learn(struct sample *samples, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        int sum = 0;
        for (size_t k = 0; k < ENT_BREAK_FEATURES; k++)
            sum += table[samples[i].slots[k]].weight;
        if (sum * samples[i].right > MARGIN)
            continue;
        for (size_t k = 0; k < ENT_BREAK_FEATURES; k++) {
            struct entry *e = &table[samples[i].slots[k]];
            if (e->seen < LEAST_SEEN)
                continue;
            e->weight += samples[i].right;
            e->steps += samples[i].right * (int64_t)i;
        }
    }
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        table[i].mean += (table[i].weight - (double)table[i].steps / (double)n) / LEARNERS;
        table[i].weight = 0;
        table[i].steps = 0;
    }
}

static int compare_entries(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    return (x->key > y->key) - (x->key < y->key);
}

/* What is written of an entry; 0: nothing. */
static int16_t value_of(const struct entry *e)
{
    if (e->mean > 1 || e->mean < -1)
        return (int16_t)(e->mean * SCALE);
    return e->seen ? 0 : (int16_t)class_of(e);
}

static int write_file(const char *path)
{
    size_t n = 0;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (value_of(&table[i]))
            table[n++] = table[i];
    qsort(table, n, sizeof *table, compare_entries);
    size_t size = n * (sizeof(uint32_t) + sizeof(int16_t));
    unsigned char *body = malloc(size + 1);
    FILE *file = body ? fopen(path, "wb") : NULL;
    if (!file) {
        free(body);
        return -1;
    }
    for (size_t i = 0; i < n; i++) {
        int16_t value = value_of(&table[i]);
        memcpy(body + i * sizeof(uint32_t), &table[i].key, sizeof(uint32_t));
        memcpy(body + n * sizeof(uint32_t) + i * sizeof value, &value, sizeof value);
    }
    struct ent_breaks_header header = {.magic = ENT_BREAKS_MAGIC,
                                       .endian = ENT_BREAKS_ENDIAN,
                                       .count = (uint32_t)n,
                                       .threshold = MARGIN * SCALE / 10,
                                       .bare_threshold = MARGIN * SCALE * 4 / 10,
                                       .checksum = ent_breaks_checksum(body, size)};
    size_t written = fwrite(&header, sizeof header, 1, file) + fwrite(body, 1, size, file);
    free(body);
    printf("%zu entries\n", n);
    return fclose(file) || written != size + 1 ? -1 : 0;
}

int main(int argc, char **argv)
{
    static struct running_bank bank;
    if (argc < 3) {
        fputs("usage: entente-train-breaks OUT TREEBANK...\n", stderr);
        return 2;
    }
    for (int i = 2; i < argc; i++)
        if (running_read(&bank, argv[i]))
            return EXIT_FAILURE;
    struct sample *samples = calloc(bank.n_tokens + 1, sizeof *samples);
    size_t n = 0;
    for (size_t i = 0; i < bank.n_texts; i++)
        count_words(&bank.texts[i]);
    for (size_t i = 0; samples && i < bank.n_texts; i++)
        n += add_samples(samples + n, &bank.texts[i]);
    uint64_t state = 1;
    for (int i = 0; i < LEARNERS && n; i++) {
        shuffle(samples, n, &state);
        learn(samples, n);
    }
    printf("%zu documents, %zu spaces\n", bank.n_texts, n);
    free(samples);
    if (!n || write_file(argv[1])) {
        fprintf(stderr, "entente-train-breaks: cannot make %s\n", argv[1]);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

// SPDX-License-Identifier: MIT
#ifndef ENT_TEXT_BREAKS_H
#define ENT_TEXT_BREAKS_H
/*
 * What a treebank taught of where sentences end: a linear model over the words and shapes around a
 * space, with what the rules say there as one of its features.
 */
#include "entente/text.h"
#include "text/sentences.h"

/* The file: this header, `count` keys in ascending order, `count` values (int16). A value is a
 * feature's weight, or a word's class (ENT_BREAK_CLASS). */
struct ent_breaks_header {
    char magic[8];
    uint32_t endian;
    uint32_t count;
    int32_t threshold;      /* a sum above it is a break */
    int32_t bare_threshold; /* the same behind a word, where the rules see no end */
    uint64_t checksum;      /* of keys and values */
};

#define ENT_BREAKS_MAGIC "entbrk\x01" /* the last byte but the NUL is the version */
enum { ENT_BREAKS_ENDIAN = 0x01020304, ENT_BREAK_FEATURES = 19 };

/* How a word that begins with a letter is written within sentences. */
enum ent_break_class {
    ENT_BREAK_CLASS_UNKNOWN,
    ENT_BREAK_CLASS_NAME, /* nearly always with a capital */
    ENT_BREAK_CLASS_MOSTLY_NAME,
    ENT_BREAK_CLASS_MOSTLY_SMALL,
    ENT_BREAK_CLASS_SMALL
};

/* The space behind token `i` of a sentence that starts at token `start`. */
struct ent_break_site {
    const struct ent_token_run *run;
    uint32_t start;
    uint32_t i;
    int ruled; /* 1: the rules end a sentence here */
};

/* 1 where a break is thinkable at all: elsewhere the model is not asked. */
int ent_break_is_thinkable(const struct ent_break_site *site);

/* The keys of the site's features; `next_class` is that of the word behind it. */
void ent_break_features(uint32_t out[ENT_BREAK_FEATURES], const struct ent_break_site *site,
                        int next_class);

/* The key under which the class of token `i` is kept; 0 past the end. */
uint32_t ent_break_word(const struct ent_token_run *run, uint32_t i);

/* 1 where a sentence ends at the site; `breaks` NULL: what the rules say. */
int ent_break_ends(const struct ent_breaks *breaks, const struct ent_break_site *site);

uint64_t ent_breaks_checksum(const void *bytes, size_t len);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_MEASURE_H
#define ENT_CLEAN_MEASURE_H
/*
 * What a line of text shows of itself, without tags: whether it is prose.
 */
#include <stddef.h>
#include <stdint.h>

struct ent_measure {
    uint32_t words;    /* an East Asian character counts as half of one */
    uint32_t stops;    /* function words (English, German, French, Spanish, Italian) */
    uint32_t capitals; /* words that begin with one */
    uint32_t numbers;  /* words that are digits and signs only */
    uint32_t commas;
    uint32_t letters;   /* code points */
    uint32_t foreign;   /* letters of another script than Latin, Greek, Cyrillic */
    uint8_t sentence;   /* 1: it ends as a sentence does */
    uint8_t lower;      /* 1: it begins with a lower-case letter */
    uint8_t separators; /* > | » › · standing alone */
    uint8_t arrows;     /* those of them that a breadcrumb uses */
};

void ent_measure(struct ent_measure *out, const char *text, size_t len);

/* 1 where it reads as a paragraph: long enough, with the small words of a language or the marks of
 * a sentence. */
int ent_measure_is_prose(const struct ent_measure *m);

#endif

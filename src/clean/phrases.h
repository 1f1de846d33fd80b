// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_PHRASES_H
#define ENT_CLEAN_PHRASES_H
/*
 * The words of pages that are not their articles': buttons, notices, headings of lists of other
 * articles. They speak for a line only where it is short; prose may use them.
 */
#include <stddef.h>

struct ent_phrase {
    const char *text; /* lower case, single spaces */
    unsigned place;   /* ENT_PHRASE_… */
    const char *reason;
};

enum {
    ENT_PHRASE_WHOLE = 1,   /* the line is nothing else */
    ENT_PHRASE_START = 2,   /* the line begins with it */
    ENT_PHRASE_ANY = 4,     /* it stands anywhere in the line, as whole words */
    ENT_PHRASE_STRONG = 8,  /* holds in long lines and in sentences too */
    ENT_PHRASE_BARRIER = 16 /* what follows belongs to another part of the page */
};

enum { ENT_PHRASE_WORDS = 12, ENT_PHRASE_STRONG_WORDS = 40 };

/* The first row that speaks against a line of `words` words, or NULL. */
const struct ent_phrase *ent_phrase_find(const char *text, size_t len, unsigned words,
                                         int is_sentence);

#endif

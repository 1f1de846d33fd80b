// SPDX-License-Identifier: MIT
#ifndef ENT_TEXT_CHARS_H
#define ENT_TEXT_CHARS_H
/*
 * Characters as the tokeniser sees them: one class each, read straight from UTF-8. Bytes that are
 * not UTF-8 count as one symbol each, so that every byte belongs to exactly one character.
 */
#include <stddef.h>
#include <stdint.h>

enum ent_char_class {
    ENT_CHAR_SPACE,
    ENT_CHAR_LETTER, /* letters and the marks on them */
    ENT_CHAR_DIGIT,
    ENT_CHAR_QUOTE, /* every kind of single and double quotation mark */
    ENT_CHAR_PUNCT,
    ENT_CHAR_SYMBOL,
};

struct ent_char {
    uint32_t code;
    uint8_t len;   /* bytes; 0 past the end */
    uint8_t cls;   /* enum ent_char_class */
    uint8_t upper; /* a capital */
    uint8_t lower; /* a small letter */
};

/* The character at `at`, which must not lie inside one; len 0 where at >= len. */
struct ent_char ent_char_at(const char *bytes, size_t len, size_t at);

/* 1 for ' and ’, which join clitics to their word. */
static inline int ent_char_is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019;
}

#endif

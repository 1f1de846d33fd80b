// SPDX-License-Identifier: MIT
#ifndef ENT_TEXT_WORDS_H
#define ENT_TEXT_WORDS_H
/*
 * What the tokeniser knows about single words: abbreviations, prefixes that stay bound, words that
 * are two tokens. Lookups take any bytes and ignore ASCII case unless told otherwise.
 */
#include <stddef.h>

enum ent_abbreviation {
    ENT_ABBREVIATION_NONE,
    ENT_ABBREVIATION_TITLE,  /* a name follows: never ends a sentence (Gen., Mr.) */
    ENT_ABBREVIATION_NUMBER, /* one only before a number (No., pp., Sec.) */
    ENT_ABBREVIATION_DATE,   /* a month, weekday or state: the capitalised form only */
    ENT_ABBREVIATION_OTHER,  /* may end a sentence (Inc., etc.) */
};

/* The kind of the word (without its full stop). */
enum ent_abbreviation ent_abbreviation_of(const char *word, size_t len);

/* 1 where the word before a hyphen is a prefix that stays with what follows (anti-, non-). */
int ent_word_is_prefix(const char *word, size_t len);

/* Bytes of the first of the two tokens that the word is (can|not, gon|na), 0 for one token. */
size_t ent_word_cut(const char *word, size_t len);

/* 1 for a word that commonly starts a sentence when it is capitalised (The, He, But, In). */
int ent_word_is_starter(const char *word, size_t len);

/* 1 for a verb by which speech is reported (said, asked). */
int ent_word_is_saying(const char *word, size_t len);

/* 1 for what a domain or file name ends in (com, org, pdf). */
int ent_word_is_domain(const char *word, size_t len);

/* 1 for a unit that EWT parts from the number before it (5|km, 10|am). */
int ent_word_is_unit(const char *word, size_t len);

#endif

// SPDX-License-Identifier: MIT
/*
 * Regular inflection forwards: from a lemma to its forms. Where English has two spellings both are
 * made; a form that nobody writes does no harm.
 */
#include "train/inflect.h"

#include <stdio.h>
#include <string.h>

static int is_vowel(char c)
{
    return c != '\0' && strchr("aeiou", c) != NULL;
}

static int ends_with(const char *word, const char *ending)
{
    size_t len = strlen(word);
    size_t n = strlen(ending);
    return len > n && strcmp(word + len - n, ending) == 0;
}

static int after_consonant_y(const char *word)
{
    size_t len = strlen(word);
    return len > 2 && word[len - 1] == 'y' && !is_vowel(word[len - 2]);
}

void inflect_s(char *out, const char *word)
{
    int len = (int)strlen(word);
    if (after_consonant_y(word))
        sprintf(out, "%.*sies", len - 1, word);
    else if (ends_with(word, "s") || ends_with(word, "x") || ends_with(word, "z") ||
             ends_with(word, "ch") || ends_with(word, "sh"))
        sprintf(out, "%ses", word);
    else
        sprintf(out, "%ss", word);
}

/* 1 for a short word of consonant, vowel, consonant: its last letter doubles. */
static int doubles(const char *word)
{
    size_t len = strlen(word);
    if (len < 3 || is_vowel(word[len - 1]) || strchr("wxyh", word[len - 1]))
        return 0;
    return is_vowel(word[len - 2]) && !is_vowel(word[len - 3]);
}

/* Joins word and an ending that starts with a vowel; `doubled` doubles the last letter. */
static void join(char *out, const char *word, const char *ending, int doubled)
{
    int len = (int)strlen(word);
    if (after_consonant_y(word) && ending[0] == 'e')
        sprintf(out, "%.*si%s", len - 1, word, ending);
    else if (len > 2 && word[len - 1] == 'e' && !(word[len - 2] == 'e' && ending[0] == 'i') &&
             !(ends_with(word, "ie") && ending[0] == 'i'))
        sprintf(out, "%.*s%s", len - 1, word, ending);
    else if (ends_with(word, "ie") && ending[0] == 'i')
        sprintf(out, "%.*sy%s", len - 2, word, ending);
    else if (doubled)
        sprintf(out, "%s%c%s", word, word[len - 1], ending);
    else
        sprintf(out, "%s%s", word, ending);
}

int inflect(char out[2][INFLECT_MAX], const char *word, const char *ending)
{
    size_t len = strlen(word);
    size_t syllables = 0;
    for (size_t i = 0; i < len; i++)
        syllables += is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]));
    if (!doubles(word)) {
        join(out[0], word, ending, 0);
        return 1;
    }
    join(out[0], word, ending, 1);
    if (syllables == 1)
        return 1;
    join(out[1], word, ending, 0);
    return 2;
}

// SPDX-License-Identifier: MIT
/*
 * The lemma of a word: the table of irregular forms first, then the rules of English inflection
 * backwards. Where -ed and -ing left a stem, its ending tells whether it was doubled (stopp|ed),
 * lost an e (mak|ing) or is whole (visit|ed); lists correct the endings that tell too little.
 */
#include <string.h>
#include <unicase.h>
#include <unistr.h>

#include "entente/text.h"
#include "text/irregular.h"

enum { LEMMA_MAX = 64 }; /* longer words are their own lemma */

static int ends_with(const char *word, size_t len, const char *ending)
{
    size_t n = strlen(ending);
    return len > n && memcmp(word + len - n, ending, n) == 0;
}

static int is_vowel_letter(char c)
{
    return c != '\0' && strchr("aeiou", c) != NULL;
}

/* A vowel as it sounds: y between consonants is one, u behind q is none. */
static int is_vowel(const char *word, size_t i)
{
    if (word[i] == 'u' && i > 0 && word[i - 1] == 'q')
        return 0;
    if (word[i] == 'y')
        return i > 0 && !is_vowel_letter(word[i - 1]);
    return is_vowel_letter(word[i]);
}

static size_t syllables(const char *word, size_t len)
{
    size_t n = 0;
    for (size_t i = 0; i < len; i++)
        n += is_vowel(word, i) && (i == 0 || !is_vowel(word, i - 1));
    return n;
}

/* --- Verb stems ----------------------------------------------------------------------------- */

/* 1 where endings like this one commonly lost an e: a vowel and one of these consonants. */
static int ending_lost_e(const char *stem, size_t len)
{
    static const char *const endings[] = {
        "at", "ut", "ot", "id", "ad", "od", "ud", "um", "in", "ir", "ar", "ur", "il",
        "ol", "ul", "ap", "ak", "ik", "ok", "uk", "ib", "ob", "iz", "az", "oz", "uz",
        "ez", "yz", "im", "ag", "eg", "ig", "og", "ug", "yp", "yt", "yr",
    };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ends_with(stem, len, endings[i]))
            return 1;
    return 0;
}

/* What the last letters say of a stem that ends in a consonant. */
static int consonant_lost_e(const char *stem, size_t len)
{
    char last = stem[len - 1];
    char before = len > 1 ? stem[len - 2] : '\0';
    if (last == 'c' || last == 'v')
        return 1;
    if (last == 's')
        return before != 's';
    if (last == 'z')
        return before != 'z' && before != 't';
    if (last == 'g' && before != 'n' && before != 'g')
        return 1;
    if (last == 'g' && ends_with(stem, len, "eng"))
        return 1;
    if (last == 'l' && before != '\0' && strchr("bcdfgkpstz", before))
        return 1;
    if (strchr("wxyh", last) || len < 2 || !is_vowel(stem, len - 2))
        return 0;
    if (len > 2 && is_vowel(stem, len - 3))
        return ends_with(stem, len, "iat") || ends_with(stem, len, "uat");
    return syllables(stem, len) == 1 || ending_lost_e(stem, len);
}

static int lost_e(const char *stem, size_t len)
{
    if (ent_stem_takes_e(stem))
        return 1;
    if (ent_stem_is_whole(stem))
        return 0;
    char last = stem[len - 1];
    if (last == 'u')
        return 1;
    return !is_vowel_letter(last) && consonant_lost_e(stem, len);
}

/* 1 where the last consonant was doubled before the ending. */
static int is_doubled(const char *stem, size_t len)
{
    return len > 3 && stem[len - 1] == stem[len - 2] && strchr("bdgkmnprtv", stem[len - 1]);
}

/* Repairs the stem that -ed or -ing was taken off. `stem` has room for one more letter. */
static void mend_stem(char *stem, size_t len)
{
    if (is_doubled(stem, len))
        stem[len - 1] = '\0';
    else if (lost_e(stem, len))
        memcpy(stem + len, "e", 2);
}

static int has_vowel(const char *word, size_t len)
{
    return syllables(word, len) > 0;
}

/* --- Endings -------------------------------------------------------------------------------- */

/* Takes off the -s of a verb or noun. */
static void strip_s(char *word, size_t len, int noun)
{
    if (len < 3 || word[len - 1] != 's' || ends_with(word, len, "ss"))
        return;
    if (noun && (ends_with(word, len, "us") || ends_with(word, len, "is")))
        return;
    if (len > 4 && ends_with(word, len, "ies")) {
        memcpy(word + len - 3, "y", 2);
        return;
    }
    static const char *const hissing[] = {"sses", "shes", "ches", "xes", "zzes", "tzes", "oes"};
    for (size_t i = 0; i < sizeof hissing / sizeof *hissing; i++)
        if (ends_with(word, len, hissing[i])) {
            word[len - 2] = '\0';
            return;
        }
    int latin = noun && len > 5 && ends_with(word, len, "uses") && !ends_with(word, len, "auses") &&
                !ends_with(word, len, "ouses");
    word[len - (latin ? 2 : 1)] = '\0';
}

static void strip_ed(char *word, size_t len)
{
    if (ends_with(word, len, "eed")) {
        word[len - 1] = '\0'; /* those that are no -ed form are in the table */
        return;
    }
    if (len > 4 && ends_with(word, len, "ied")) {
        memcpy(word + len - 3, "y", 2);
        return;
    }
    if (!has_vowel(word, len - 2))
        return;
    word[len - 2] = '\0';
    mend_stem(word, len - 2);
}

static void lemma_of_verb(char *word, size_t len)
{
    if (len > 3 && ends_with(word, len, "ed"))
        strip_ed(word, len);
    else if (len > 4 && ends_with(word, len, "ing") && has_vowel(word, len - 3)) {
        word[len - 3] = '\0';
        mend_stem(word, len - 3);
    } else {
        strip_s(word, len, 0);
    }
}

static void lemma_of_noun(char *word, size_t len)
{
    static const char *const kept[] = {"specimen", "regimen", "omen", "abdomen", "yemen", "amen"};
    if (len > 4 && ends_with(word, len, "men")) {
        for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
            if (strcmp(word, kept[i]) == 0)
                return;
        word[len - 2] = 'a';
        return;
    }
    strip_s(word, len, 1);
}

/* Tries the adjective behind -er or -est: whole, with its e, undoubled, with its y. */
static int degree(char *word, size_t len, const char *ending)
{
    char base[LEMMA_MAX + 1];
    size_t n = strlen(ending);
    if (!ends_with(word, len, ending) || len < n + 2)
        return 0;
    memcpy(base, word, len - n);
    n = len - n;
    base[n] = '\0';
    int found = ent_is_graded(base);
    if (!found) {
        memcpy(base + n, "e", 2);
        found = ent_is_graded(base);
        base[n] = '\0';
    }
    if (found && !ent_is_graded(base))
        base[n++] = 'e';
    if (!found && n > 2 && base[n - 1] == base[n - 2]) {
        base[--n] = '\0';
        found = ent_is_graded(base);
    } else if (!found && n > 2 && base[n - 1] == 'i') {
        base[n - 1] = 'y';
        found = ent_is_graded(base);
    }
    base[n] = '\0';
    if (found)
        memcpy(word, base, n + 1);
    return found;
}

static void lemma_of_adjective(char *word, size_t len)
{
    if (!degree(word, len, "est"))
        degree(word, len, "er");
}

/* --- The function --------------------------------------------------------------------------- */

/* Copies the form in lower case, cut at a character; gives the bytes written. */
static size_t fold(char *out, size_t size, const char *form, size_t len)
{
    size_t n = 0;
    for (size_t i = 0; i < len;) {
        ucs4_t c;
        int step = u8_mbtouc(&c, (const uint8_t *)form + i, len - i);
        uint8_t bytes[6];
        int wide = u8_uctomb(bytes, c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : uc_tolower(c),
                             sizeof bytes);
        if (step <= 0 || wide <= 0 || n + (size_t)wide >= size)
            break;
        memcpy(out + n, bytes, (size_t)wide);
        n += (size_t)wide;
        i += (size_t)step;
    }
    out[n] = '\0';
    return n;
}

static void lemma_of(char *word, size_t len, enum ent_lemma_class cls)
{
    static void (*const rules[])(char *, size_t) = {
        [ENT_LEMMA_NOUN] = lemma_of_noun,
        [ENT_LEMMA_VERB] = lemma_of_verb,
        [ENT_LEMMA_ADJECTIVE] = lemma_of_adjective,
        [ENT_LEMMA_OTHER] = NULL,
    };
    const char *known = ent_irregular_lemma(word, cls);
    if (known)
        memcpy(word, known, strlen(known) + 1);
    else if ((size_t)cls < sizeof rules / sizeof *rules && rules[cls] && len > 2 &&
             !(word[0] >= '0' && word[0] <= '9'))
        rules[cls](word, len);
}

void ent_lemma(char *out, size_t size, const char *form, size_t len, enum ent_lemma_class cls)
{
    char word[2 * LEMMA_MAX]; /* room for an e, and for any lemma of the tables */
    if (size == 0)
        return;
    if (len >= LEMMA_MAX) {
        fold(out, size, form, len);
        return;
    }
    size_t n = fold(word, LEMMA_MAX, form, len);
    lemma_of(word, n, cls);
    fold(out, size, word, strlen(word));
}

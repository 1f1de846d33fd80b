// SPDX-License-Identifier: MIT
/* Case is all that has to be found anew: the dictionaries know none. */
#include "dictionaries/names.h"

#include <ctype.h>
#include <string.h>
#include <unicase.h>
#include <unistr.h>

#include "actors/gazetteer.h"

enum { SHORT_BYTES = 3 };

static int is_join(char c)
{
    return c == '_' || c == ' ' || c == '\t';
}

/* 1 where the word is written small within a name. */
static int is_small(const char *word, size_t len)
{
    static const char *const words[] = {"of", "the", "and", "for", "in",  "on",  "to",  "at", "de",
                                        "al", "el",  "bin", "ibn", "von", "van", "der", "da"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == len && memcmp(words[i], word, len) == 0)
            return 1;
    return 0;
}

/* Copies the phrase in lower case, its words parted by single spaces. */
static const char *copy_lower(char *out, const char *phrase)
{
    size_t len = strlen(phrase), n = 0;
    for (size_t at = 0; at < len;) {
        ucs4_t c;
        int width = u8_mbtouc(&c, (const uint8_t *)phrase + at, len - at);
        if (is_join(phrase[at])) {
            at++;
            if (n && out[n - 1] != ' ')
                out[n++] = ' ';
            continue;
        }
        if (c == 0xFFFD)
            return "it has bytes that are no text";
        if (n + 4 > DICT_NAME_BYTES)
            return "the name is too long";
        n += (size_t)u8_uctomb((uint8_t *)out + n, uc_tolower(c), 4);
        at += (size_t)width;
    }
    while (n && out[n - 1] == ' ')
        n--;
    out[n] = '\0';
    return n ? NULL : "there is no name";
}

/* The gazetteer follows names of words with letters or digits, and not too many. */
static const char *check(const char *name)
{
    struct ent_name_word word;
    size_t at = 0, words = 0;
    while (ent_word_next(&word, name, strlen(name), &at)) {
        if (word.shape & ENT_WORD_PUNCT && !(word.shape & ENT_WORD_CLITIC))
            return "a word of the name has no letters";
        words++;
    }
    if (!words)
        return "there is no name";
    return words > ENT_NAME_WORDS ? "the name has too many words" : NULL;
}

const char *dict_common_name(char out[DICT_NAME_BYTES + 1], const char *phrase)
{
    const char *reason = copy_lower(out, phrase);
    return reason ? reason : check(out);
}

/* Raises the ASCII letters of [at, end). Others have one case for these purposes. */
static void raise(char *name, size_t at, size_t end)
{
    for (; at < end; at++)
        name[at] = (char)toupper((unsigned char)name[at]);
}

/* The first letter of the word, which may take more bytes in capitals than in small letters: then
 * it stays small. */
static void raise_first(char *name, size_t at, size_t len)
{
    ucs4_t c;
    uint8_t bytes[4];
    int width = u8_mbtouc(&c, (const uint8_t *)name + at, len - at);
    if (u8_uctomb(bytes, uc_toupper(c), 4) == width)
        memcpy(name + at, bytes, (size_t)width);
}

const char *dict_proper_name(char out[DICT_NAME_BYTES + 1], const char *phrase)
{
    const char *reason = dict_common_name(out, phrase);
    if (reason)
        return reason;
    size_t len = strlen(out);
    if (len <= SHORT_BYTES || !strpbrk(out, "aeiouy")) {
        raise(out, 0, len);
        return NULL;
    }
    int raised = 0;
    for (size_t at = 0; at < len;) {
        size_t end = at + strcspn(out + at, " -");
        if (!is_small(out + at, end - at)) {
            raise_first(out, at, len);
            raised = 1;
        }
        at = end + (end < len);
    }
    if (!raised)
        raise(out, 0, len);
    return NULL;
}

void dict_id(char out[DICT_NAME_BYTES + 1], const char *name)
{
    size_t n = 0;
    for (; *name && n < DICT_NAME_BYTES; name++) {
        unsigned char c = (unsigned char)*name;
        if (isalnum(c) || c >= 0x80)
            out[n++] = (char)toupper(c);
        else if (n && out[n - 1] != '_' && c != '\'' && c != '.')
            out[n++] = '_';
    }
    while (n && out[n - 1] == '_')
        n--;
    out[n] = '\0';
}

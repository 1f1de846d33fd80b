// SPDX-License-Identifier: MIT
/* Words are what stands between spaces; each is looked at once. */
#include "clean/measure.h"

#include <string.h>
#include <strings.h>
#include <unictype.h>
#include <unistr.h>

#include "clean/lines.h"

enum { PROSE_WORDS = 8, LONG_WORDS = 20, FOREIGN_FROM = 0x0590 };

/* Sorted: looked up by bisection. */
static const char *const stop_words[] = {
    "a",     "about", "after", "al",    "all",   "also", "an",    "and",   "are", "as",    "at",
    "au",    "auf",   "be",    "been",  "but",   "by",   "can",   "che",   "con", "could", "da",
    "das",   "dass",  "de",    "del",   "della", "dem",  "den",   "der",   "des", "di",    "die",
    "do",    "du",    "e",     "ein",   "eine",  "el",   "en",    "er",    "es",  "est",   "et",
    "for",   "from",  "für",   "had",   "has",   "hat",  "have",  "he",    "her", "his",   "how",
    "i",     "if",    "il",    "in",    "into",  "is",   "ist",   "it",    "its", "la",    "le",
    "les",   "lo",    "los",   "mit",   "more",  "my",   "nicht", "no",    "non", "not",   "of",
    "on",    "or",    "our",   "para",  "per",   "por",  "pour",  "qu",    "que", "qui",   "said",
    "se",    "she",   "sich",  "sie",   "so",    "some", "sono",  "su",    "sur", "than",  "that",
    "the",   "their", "them",  "there", "they",  "this", "to",    "un",    "una", "und",   "une",
    "up",    "von",   "was",   "we",    "were",  "what", "when",  "which", "who", "will",  "with",
    "would", "y",     "you",   "your",  "zu",
};

static int is_stop_word(const char *word, size_t len)
{
    size_t low = 0, high = sizeof stop_words / sizeof *stop_words;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strncasecmp(stop_words[middle], word, len);
        if (order == 0 && stop_words[middle][len])
            order = 1;
        if (order == 0)
            return 1;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

static int is_separator(const char *word, size_t len, int *arrow)
{
    static const char *const signs[] = {">", "»", "›", "→", "|", "·", "•", "/"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (strlen(signs[i]) == len && memcmp(signs[i], word, len) == 0) {
            *arrow = i < 4;
            return 1;
        }
    }
    return 0;
}

/* Letters of one word; `*ideographs` counts those of scripts that put no spaces. */
static void measure_letters(struct ent_measure *m, const char *word, size_t len, uint32_t *letters,
                            uint32_t *ideographs)
{
    for (size_t at = 0; at < len;) {
        ucs4_t c;
        int n = u8_mbtouc(&c, (const uint8_t *)word + at, len - at);
        at += n > 0 ? (size_t)n : 1;
        if (!uc_is_alpha(c))
            continue;
        ++*letters;
        m->foreign += c >= FOREIGN_FROM && !(c >= 0x1E00 && c <= 0x1FFF);
        *ideographs += c >= 0x2E80 && c <= 0x9FFF;
    }
}

static void measure_word(struct ent_measure *m, const char *word, size_t len)
{
    ucs4_t first;
    int arrow = 0;
    uint32_t letters = 0, ideographs = 0;
    if (is_separator(word, len, &arrow)) {
        m->separators = (uint8_t)(m->separators + (m->separators < UINT8_MAX));
        m->arrows = (uint8_t)(m->arrows + (arrow && m->arrows < UINT8_MAX));
        return;
    }
    measure_letters(m, word, len, &letters, &ideographs);
    u8_mbtouc(&first, (const uint8_t *)word, len);
    m->words += 1 + ideographs / 2;
    m->letters += letters;
    m->numbers += letters == 0;
    m->capitals += uc_is_upper(first);
    size_t bare = len;
    while (bare > 0 && strchr(",.;:!?\"')", word[bare - 1]))
        bare--;
    m->stops += bare > 0 && bare < 8 && is_stop_word(word, bare);
    m->commas += word[len - 1] == ',';
}

void ent_measure(struct ent_measure *out, const char *text, size_t len)
{
    *out = (struct ent_measure){0};
    for (size_t at = 0; at < len;) {
        const char *space = memchr(text + at, ' ', len - at);
        size_t end = space ? (size_t)(space - text) : len;
        if (end > at)
            measure_word(out, text + at, end - at);
        at = end + 1;
    }
    ucs4_t first;
    out->lower = len > 0 && u8_mbtouc(&first, (const uint8_t *)text, len) > 0 && uc_is_lower(first);
    out->sentence = (uint8_t)ent_lines_ends_sentence(text, len);
}

int ent_measure_is_prose(const struct ent_measure *m)
{
    if (m->words < PROSE_WORDS || m->capitals * 10 > m->words * 8)
        return 0;
    if (m->words >= LONG_WORDS)
        return m->sentence || m->stops * 5 >= m->words || m->foreign * 2 > m->letters;
    return m->sentence && (m->stops * 8 >= m->words || m->foreign * 2 > m->letters);
}

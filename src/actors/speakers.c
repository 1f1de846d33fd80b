// SPDX-License-Identifier: MIT
/*
 * "We", "us" and "our" between quotation marks: whoever speaks, and so the state or body behind
 * him; "you": whom he tells it. The speaker stands by a verb of saying behind the closing mark or
 * before the opening one: a name, or a pronoun that means somebody named before.
 */
#include "actors/anaphora.h"

#include <string.h>

enum { QUOTE_WORDS = 80, SPEAKER_WORDS = 8, BEHIND_WORDS = 20 };

/* 1 for the first person, 2 for the second, 0 for any other word. */
static int person_of(const struct ent_casting *c, uint32_t word)
{
    static const struct {
        const char *text;
        int person;
    } pronouns[] = {{"we", 1},  {"our", 1},  {"us", 1},   {"ours", 1},
                    {"you", 2}, {"your", 2}, {"yours", 2}};
    if (ent_shape_at(c, word) & ENT_WORD_LOUD)
        return 0; /* "US" */
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (ent_word_is(c, word, pronouns[i].text))
            return pronouns[i].person;
    return 0;
}

/* 1 where the word is a double quotation mark; `closing` ones are told where their shape tells. */
static int is_mark(const struct ent_casting *c, uint32_t word, int closing)
{
    const char *p = c->article->text + c->words.items[word].start;
    size_t len = c->words.items[word].end - c->words.items[word].start;
    const char *curly = closing ? "\xE2\x80\x9D" : "\xE2\x80\x9C";
    return (len == 1 && *p == '"') || (len == 3 && memcmp(p, curly, 3) == 0);
}

/* Whom "he" at `word` means: a draft, or ENT_NONE. */
static uint32_t pronoun_speaker(const struct ent_anaphora *a, uint32_t word, uint32_t at)
{
    const struct ent_casting *c = a->c;
    struct ent_wanted wanted = {ENT_WANTED_ANY};
    wanted.sentences = ENT_LOOK_SENTENCES;
    wanted.sex = ent_word_is(c, at, "he") ? 'm' : ent_word_is(c, at, "she") ? 'f' : 0;
    uint32_t found = wanted.sex ? ent_antecedent(a, word, &wanted) : ENT_NONE;
    return found == ENT_NONE ? ENT_NONE : a->history[found];
}

/* The draft of those still to come that begins at or before `at` and reaches it. */
static uint32_t given_at(const struct ent_anaphora *a, uint32_t at)
{
    const struct ent_casting *c = a->c;
    for (uint32_t i = a->next; i < a->n_given && c->drafts[i].from <= at; i++)
        if (c->drafts[i].to > at && !c->drafts[i].place)
            return i;
    return ENT_NONE;
}

/* "...", said Mr Xi; "...", he said: read from behind the closing mark. */
static uint32_t speaker_behind(const struct ent_anaphora *a, uint32_t word, uint32_t close,
                               uint32_t last)
{
    const struct ent_casting *c = a->c;
    uint32_t found = ENT_NONE;
    int says = 0;
    for (uint32_t w = close + 1; w < last && w <= close + BEHIND_WORDS; w++) {
        says |= (ent_classes_at(c, w) & ENT_CLASS_SAYING) != 0;
        if (found == ENT_NONE)
            found = given_at(a, w);
        if (found == ENT_NONE)
            found = pronoun_speaker(a, word, w);
        if (found != ENT_NONE && says)
            return found;
    }
    return ENT_NONE;
}

/* Mr Xi said: "...": who acts before the opening mark, where somebody speaks there. */
static uint32_t speaker_before(const struct ent_anaphora *a, uint32_t first, uint32_t open)
{
    const struct ent_casting *c = a->c;
    uint32_t w = open;
    while (w > first && open - w < SPEAKER_WORDS && !(ent_classes_at(c, w - 1) & ENT_CLASS_SAYING))
        w--;
    if (w == first || open - w == SPEAKER_WORDS)
        return ENT_NONE;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (draft->first < first)
            break;
        if (draft->to < w && draft->role == ENT_ROLE_SUBJECT)
            return a->history[i];
    }
    return ENT_NONE;
}

/* "...", Mr Xi said. "...": who was told to speak between this quotation and the one before. */
static uint32_t speaker_between(const struct ent_anaphora *a, uint32_t open)
{
    const struct ent_casting *c = a->c;
    uint32_t close = open, found = ENT_NONE;
    int says = 0;
    while (close > 0 && open - close < BEHIND_WORDS && !is_mark(c, close - 1, 1))
        says |= (ent_classes_at(c, --close) & ENT_CLASS_SAYING) != 0;
    if (!says || close == 0 || !is_mark(c, close - 1, 1))
        return ENT_NONE;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (draft->first < close)
            break;
        if (draft->to <= open && draft->role == ENT_ROLE_SUBJECT)
            found = a->history[i];
    }
    return found;
}

/* Who speaks at `word`: a draft, or ENT_NONE where nobody is found or nothing is quoted. */
static uint32_t speaker_at(const struct ent_anaphora *a, uint32_t word)
{
    const struct ent_casting *c = a->c;
    uint32_t first, last, close = word, open = word, found = ENT_NONE;
    ent_sentence_words(c, word, &first, &last);
    while (open > first && word - open < QUOTE_WORDS && !is_mark(c, open - 1, 0))
        open--;
    while (close < c->words.count && close - word < QUOTE_WORDS && !is_mark(c, close, 1))
        close++;
    int opens = open > first && is_mark(c, open - 1, 0);
    if (close < c->words.count && is_mark(c, close, 1)) {
        ent_sentence_words(c, close, &first, &last);
        found = speaker_behind(a, word, close, last);
        ent_sentence_words(c, word, &first, &last);
    }
    if (found == ENT_NONE && opens)
        found = speaker_before(a, first, open - 1);
    return found == ENT_NONE && opens ? speaker_between(a, open - 1) : found;
}

/* "...", Mr Xi told the Japanese envoy: who is told, right behind the verb; a draft, or ENT_NONE.
 */
static uint32_t addressee_at(const struct ent_anaphora *a, uint32_t word)
{
    const struct ent_casting *c = a->c;
    uint32_t first, last, close = word;
    ent_sentence_words(c, word, &first, &last);
    while (close < last && close - word < QUOTE_WORDS && !is_mark(c, close, 1))
        close++;
    for (uint32_t w = close + 1; w < last && w <= close + BEHIND_WORDS; w++) {
        const uint32_t tells = ENT_CLASS_SAYING | ENT_CLASS_ADDRESSING;
        if ((ent_classes_at(c, w) & tells) != tells)
            continue;
        uint32_t told = w + 1 < last ? given_at(a, w + 1) : ENT_NONE;
        return told != ENT_NONE && c->drafts[told].from == w + 1 ? told : ENT_NONE;
    }
    return ENT_NONE;
}

int ent_speaker_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    int person = person_of(a->c, word);
    if (!person)
        return 0;
    uint32_t speaker = person == 1 ? speaker_at(a, word) : addressee_at(a, word);
    if (speaker == ENT_NONE || a->c->drafts[speaker].members != 1)
        return 0;
    uint32_t root = ent_draft_root(a, &a->c->drafts[speaker]);
    struct ent_draft draft = {.first = word,
                              .last = word + 1,
                              .from = word,
                              .to = word + 1,
                              .kind = ENT_MENTION_PRONOUN,
                              .sex = 'n',
                              .plural = 1};
    *taken = 1;
    return ent_anaphora_add(a, &draft, &root, 1);
}

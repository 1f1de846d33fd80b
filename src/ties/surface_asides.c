// SPDX-License-Identifier: MIT
/*
 * What stands beside a phrase and changes whom it means: remarks between a subject and its verb
 * ("and Moscow, of all capitals, scolded"), examples of what a plural sums up ("several countries,
 * including Chile"), companions of a subject ("Chile, along with Peru, voted"), and nouns that a
 * copula says the subject is one of ("was among the countries that").
 */
#include <string.h>

#include "ties/surface.h"

enum { ASIDE = 8 }; /* chunks that a remark may have */

static int is_text(const struct surface *s, int32_t chunk, const char *text)
{
    return s->chunks[chunk].first == s->chunks[chunk].last &&
           word_is(s, &s->words[s->chunks[chunk].first], text);
}

static int kind_at(const struct surface *s, int32_t c)
{
    return c >= 0 && c < s->n_chunks ? s->chunks[c].kind : C_STOP;
}

/* Remarks ---------------------------------------------------------------------------------------*/

int32_t aside_subject(const struct surface *s, int32_t c)
{
    int32_t end = c - 1;
    while (kind_at(s, end) == C_ADVERB && end > c - 4)
        end--;
    if (kind_at(s, end) != C_COMMA)
        return NONE;
    for (int32_t i = end - 1; i > 1 && i >= end - ASIDE; i--) {
        int kind = kind_at(s, i);
        if (kind == C_COMMA) {
            int opens = kind_at(s, i + 1) == C_PREPOSITION || kind_at(s, i + 1) == C_ADVERB;
            return opens && kind_at(s, i - 1) == C_NOUNS && kind_at(s, i - 2) == C_CONJUNCTION
                       ? i - 1
                       : NONE;
        }
        if (kind == C_VERBS || kind == C_STOP || kind == C_RELATIVE || kind == C_SUBORDINATOR ||
            kind == C_CONJUNCTION)
            return NONE;
    }
    return NONE;
}

void aside_cut(struct surface *s, int32_t c)
{
    int32_t head = s->chunks[c].head;
    if (head == c)
        return;
    for (int32_t i = head, left = GROUP_LIMIT; i != NONE && left > 0; i = s->chunks[i].next, left--)
        if (s->chunks[i].next == c) {
            s->chunks[i].next = NONE;
            break;
        }
    for (int32_t i = c, left = GROUP_LIMIT; i != NONE && left > 0; i = s->chunks[i].next, left--)
        s->chunks[i].head = c;
}

/* "Peru, to which Chile has sent tanks": what the slot of verb group `c` holds is the antecedent.
 */
int32_t aside_relative_slot(const struct surface *s, int32_t c, uint8_t slot)
{
    for (int32_t i = c - 1; i > 1 && i > c - ASIDE; i--) {
        int kind = kind_at(s, i);
        if (kind == C_VERBS || kind == C_STOP || kind == C_SUBORDINATOR)
            return NONE;
        if (kind != C_RELATIVE)
            continue;
        int32_t before = i - 2;
        if (kind_at(s, i - 1) != C_PREPOSITION || s->chunks[i - 1].slot != slot)
            return NONE;
        before -= kind_at(s, before) == C_COMMA;
        return kind_at(s, before) == C_NOUNS ? s->chunks[before].head : NONE;
    }
    return NONE;
}

/* Examples --------------------------------------------------------------------------------------*/

/* "a statement issued by Chile": who made it; NONE where that is not said. */
int32_t aside_maker(const struct surface *s, int32_t c)
{
    if (kind_at(s, c + 1) != C_VERBS || !(s->chunks[c + 1].marks & GROUP_PASSIVE) ||
        s->chunks[c + 1].first != s->chunks[c + 1].main || verb_mediates(s, c + 1))
        return NONE;
    return kind_at(s, c + 2) == C_PREPOSITION && s->chunks[c + 2].slot == LEX_SLOT_BY &&
                   kind_at(s, c + 3) == C_NOUNS
               ? c + 3
               : NONE;
}

/* The phrase behind "including", "such as", "among them", "notably"; NONE where there is none. */
static int32_t behind_example_word(const struct surface *s, int32_t i)
{
    int kind = kind_at(s, i);
    if (kind == C_PREPOSITION && (is_text(s, i, "including") || is_text(s, i, "like")))
        return i + 1;
    if (kind == C_ADVERB && (is_text(s, i, "notably") || is_text(s, i, "namely") ||
                             is_text(s, i, "especially") || is_text(s, i, "particularly")))
        return i + 1;
    if (kind == C_NOUNS && is_text(s, i, "such") && kind_at(s, i + 1) == C_PREPOSITION &&
        is_text(s, i + 1, "as"))
        return i + 2;
    if (kind == C_PREPOSITION && s->chunks[i].slot == LEX_SLOT_AMONG &&
        kind_at(s, i + 1) == C_NOUNS && is_text(s, i + 1, "them"))
        return kind_at(s, i + 2) == C_COMMA ? i + 3 : i + 2;
    return NONE;
}

/* "states, from Canada to Moldova,": both ends; `out` holds one or two phrases. */
static int range_behind(const struct surface *s, int32_t i, int32_t out[2])
{
    if (kind_at(s, i) != C_PREPOSITION || s->chunks[i].slot != LEX_SLOT_FROM ||
        kind_at(s, i + 1) != C_NOUNS || kind_at(s, i + 2) != C_PREPOSITION ||
        s->chunks[i + 2].slot != LEX_SLOT_TO || kind_at(s, i + 3) != C_NOUNS)
        return 0;
    out[0] = i + 1;
    out[1] = i + 3;
    return 2;
}

int aside_examples(const struct surface *s, int32_t c, int32_t out[2])
{
    int32_t i = c + 1;
    int comma = kind_at(s, i) == C_COMMA;
    i += comma;
    out[0] = behind_example_word(s, i);
    if (out[0] != NONE)
        return kind_at(s, out[0]) == C_NOUNS;
    return comma && s->words[s->chunks[c].main].marks & WORD_PLURAL ? range_behind(s, i, out) : 0;
}

/* Companions ------------------------------------------------------------------------------------*/

int32_t aside_companion(const struct surface *s, int32_t c)
{
    int32_t i = c;
    for (int left = GROUP_LIMIT; left > 0 && s->chunks[i].next != NONE; left--)
        i = s->chunks[i].next;
    i++;
    i += kind_at(s, i) == C_COMMA;
    if (kind_at(s, i) == C_PREPOSITION && s->chunks[i].slot == LEX_SLOT_ALONGSIDE)
        return kind_at(s, i + 1) == C_NOUNS ? i + 1 : NONE;
    int with = (kind_at(s, i) == C_PREPOSITION && s->chunks[i].slot == LEX_SLOT_ALONG) ||
               (kind_at(s, i) == C_ADVERB && is_text(s, i, "together"));
    if (with && kind_at(s, i + 1) == C_PREPOSITION && s->chunks[i + 1].slot == LEX_SLOT_WITH &&
        kind_at(s, i + 2) == C_NOUNS)
        return i + 2;
    return NONE;
}

/* What the subject is ---------------------------------------------------------------------------*/

/* The phrase before relative pronoun `c` that the subject of a copula is said to be, or NONE. */
static int32_t complement_before(const struct surface *s, int32_t c)
{
    int32_t phrase = c - 1;
    if (kind_at(s, phrase) != C_NOUNS || s->chunks[phrase].alias != NONE)
        return NONE;
    for (int32_t i = s->chunks[phrase].first; i <= s->chunks[phrase].last; i++)
        if (s->words[i].mention != NONE)
            return NONE;
    return phrase;
}

void aside_name_complements(struct surface *s)
{
    for (int32_t c = 2; c < s->n_chunks; c++) {
        int32_t phrase = s->chunks[c].kind == C_RELATIVE ? complement_before(s, c) : NONE;
        for (int32_t i = phrase - 1; phrase != NONE && i >= 0 && i > phrase - 6; i--) {
            const struct chunk *v = &s->chunks[i];
            if (v->kind == C_VERBS) {
                if (v->marks & GROUP_COPULA && v->subject != NONE && v->subject < i)
                    s->chunks[phrase].alias = v->subject;
                break;
            }
            if (v->kind != C_NOUNS && v->kind != C_PREPOSITION && v->kind != C_ADVERB)
                break;
        }
    }
}

// SPDX-License-Identifier: MIT
/*
 * Composition: what a sentence says of a relation. A change word works on the relation that it
 * governs ("strain ties"), whose subject the relation is ("ties soured", "ties show signs of
 * souring"), that it heads ("a thaw in ties") or that it describes ("strained ties"), and is looked
 * for in this order.
 */
#include "ties/surface.h"

int surface_apply(uint8_t effect, int sign)
{
    switch ((enum lex_effect)effect) {
    case LEX_GROW:
        return sign ? sign : 1;
    case LEX_END:
    case LEX_SHRINK:
        return sign ? -sign : -1;
    case LEX_SPOIL:
        return -1;
    case LEX_HEAL:
        return 1;
    }
    return sign;
}

static void say(struct change *out, const struct match *m, int32_t verb)
{
    *out = (struct change){1, verb, m->first, m->last, m->entry->effect};
}

/* A change word among the words [from, to): adjectives, nouns, participles. */
static int change_in_words(const struct surface *s, int32_t from, int32_t to, struct match *m)
{
    for (int32_t i = from; i < to; i++) {
        const struct word *w = &s->words[i];
        if (w->mention != NONE || w->cls == W_DETERMINER)
            continue;
        for (int k = 0; k < 2; k++) {
            const struct lex_word *word = k ? w->lemma[LEX_ADJECTIVE] : w->form;
            const struct lex_entry *e = word ? word->first[LEX_ADJECTIVE] : NULL;
            for (; e; e = e->next)
                if (e->kind == LEX_CHANGE && !e->n_more) {
                    *m = (struct match){e, i, i};
                    return 1;
                }
        }
    }
    return 0;
}

static int change_noun(const struct surface *s, int32_t c, struct match *m)
{
    if (c < 0 || s->chunks[c].kind != C_NOUNS)
        return 0;
    for (int32_t i = s->chunks[c].last; i >= s->chunks[c].first; i--)
        if (s->words[i].mention == NONE && match_noun(s, i, s->chunks[c].last + 1, LEX_CHANGE, m))
            return 1;
    return 0;
}

/* The verb group that has the phrase as its object, or NONE. */
static int32_t verb_with_object(const struct surface *s, int32_t c)
{
    int32_t head = s->chunks[c].head, over = s->chunks[c].over;
    if (s->tree)
        return over != NONE && (s->chunks[over].object == head || s->chunks[over].second == c)
                   ? over
                   : NONE;
    for (int32_t i = c - 1; i >= 0 && i > c - REACH; i--)
        if (s->chunks[i].kind == C_VERBS)
            return s->chunks[i].object == head || s->chunks[i].second == c ? i : NONE;
    return NONE;
}

static int is_complement_kind(const struct surface *s, int32_t i)
{
    uint8_t kind = s->chunks[i].kind;
    return kind == C_NOUNS || kind == C_ADJECTIVES || kind == C_PREPOSITION || kind == C_ADVERB ||
           kind == C_VERBS;
}

/* "show signs of souring", "remain strained", "are at a low": the change is in the predicate. */
static int change_in_predicate(const struct surface *s, int32_t verb, int32_t c, struct match *m)
{
    int32_t head = s->chunks[c].head;
    for (int32_t i = verb + 1; i < s->n_chunks && i < verb + 8 && is_complement_kind(s, i); i++) {
        const struct chunk *k = &s->chunks[i];
        if (k->kind == C_VERBS) {
            if (k->subject != head)
                return 0;
            if (match_verb(s, i, LEX_CHANGE, m))
                return 1;
        } else if (k->kind == C_ADJECTIVES
                       ? change_in_words(s, k->first, k->last + 1, m)
                       : change_noun(s, i, m) || change_in_words(s, k->first, k->last + 1, m)) {
            return 1;
        }
    }
    return 0;
}

/* "cast a shadow over ties": the verb group whose idiom ends right before the phrase, or NONE. */
static int32_t verb_with_idiom(const struct surface *s, int32_t c)
{
    struct match m;
    int32_t over = s->chunks[c].over;
    if (!s->tree || over == NONE || c == 0 || s->chunks[c - 1].kind != C_PREPOSITION ||
        !match_verb(s, over, LEX_CHANGE, &m) || !m.entry->n_more)
        return NONE;
    return m.last < s->chunks[c].first && m.last + 2 >= s->chunks[c].first ? over : NONE;
}

static int change_by_verb(const struct surface *s, int32_t c, struct change *out)
{
    struct match m;
    int32_t verb = verb_with_object(s, c);
    if (verb == NONE)
        verb = verb_with_idiom(s, c);
    if (verb == NONE || !match_verb(s, verb, LEX_CHANGE, &m))
        return 0;
    say(out, &m, verb);
    return 1;
}

/* "is over": the change is no word of its own kind, and nothing may follow. */
static int is_over(const struct surface *s, int32_t verb, struct change *out)
{
    int32_t at = s->chunks[verb].last + 1;
    while (at < s->n_words && s->words[at].cls == W_ADVERB && !word_is(s, &s->words[at], "over"))
        at++;
    if (!(s->chunks[verb].marks & GROUP_COPULA) || at >= s->n_words ||
        !word_is(s, &s->words[at], "over"))
        return 0;
    uint8_t behind = at + 1 < s->n_words ? s->words[at + 1].cls : W_STOP;
    if (behind != W_STOP && behind != W_COMMA && behind != W_CONJUNCTION &&
        behind != W_SUBORDINATOR)
        return 0;
    *out = (struct change){1, NONE, at, at, LEX_END};
    return 1;
}

static int change_as_subject(const struct surface *s, int32_t c, struct change *out)
{
    struct match m;
    int32_t head = s->chunks[c].head;
    int32_t from = s->tree && s->chunks[c].over != NONE ? s->chunks[c].over : c + 1;
    for (int32_t i = from; i < s->n_chunks && i < c + REACH; i++) {
        if (s->chunks[i].kind != C_VERBS)
            continue;
        if (s->chunks[i].subject != head)
            return 0;
        int governs = i + 1 < s->n_chunks && s->chunks[i + 1].kind == C_VERBS &&
                      s->chunks[i + 1].governor == i; /* "started to show signs of souring" */
        if ((governs && change_in_predicate(s, i, c, &m)) || match_verb(s, i, LEX_CHANGE, &m) ||
            change_in_predicate(s, i, c, &m)) {
            say(out, &m, NONE);
            return 1;
        }
        return is_over(s, i, out);
    }
    return 0;
}

/* "a deterioration in relations", "cracks in the alliance", "the souring of ties". */
static int change_by_head(const struct surface *s, int32_t c, struct change *out)
{
    struct match m;
    if (c < 2 || s->chunks[c - 1].kind != C_PREPOSITION || !change_noun(s, c - 2, &m))
        return 0;
    say(out, &m, NONE);
    int32_t verb = verb_with_object(s, c - 2);
    if (verb != NONE)
        out->verb = verb;
    return 1;
}

int surface_change_head(const struct surface *s, int32_t c, struct change *out)
{
    *out = (struct change){.verb = NONE};
    return change_by_head(s, c, out);
}

void surface_change(const struct surface *s, int32_t c, const struct match *m, struct change *out)
{
    struct match found;
    *out = (struct change){.verb = NONE};
    if (change_by_verb(s, c, out) || change_as_subject(s, c, out) || change_by_head(s, c, out))
        return;
    if (change_in_words(s, s->chunks[c].first, m->first, &found))
        say(out, &found, NONE);
}

// SPDX-License-Identifier: MIT
/*
 * Chunks: runs of words that act together. A noun phrase goes from its determiner to its last noun
 * and takes its possessor with it ("China's inconsistent stance"); a verb group goes from its first
 * auxiliary to its main verb ("has not been showing"). Lists and appositions are found in
 * surface_lists.c. One pass from left to right.
 */
#include "ties/tree.h"

static struct chunk *add_chunk(struct surface *s, enum chunk_kind kind, int32_t first, int32_t last)
{
    struct chunk *c = &s->chunks[s->n_chunks++];
    *c = (struct chunk){.first = first,
                        .last = last,
                        .kind = (uint8_t)kind,
                        .slot = NO_SLOT,
                        .main = last,
                        .subject = NONE,
                        .object = NONE,
                        .second = NONE,
                        .governor = NONE,
                        .end = NONE,
                        .next = NONE,
                        .alias = NONE,
                        .head = s->n_chunks - 1};
    return c;
}

/* Verb groups ----------------------------------------------------------------------------------*/

static int is_group_word(const struct word *w)
{
    return w->cls == W_AUXILIARY || w->cls == W_MODAL || w->cls == W_NEGATOR ||
           w->cls == W_ADVERB || w->cls == W_QUOTE;
}

static int is_verb_like(const struct word *w)
{
    return w->cls == W_AUXILIARY || w->cls == W_MODAL || w->cls == W_VERB;
}

/* 1 where a verb group starts at word `at`. */
static int starts_group(const struct surface *s, int32_t at)
{
    int32_t i = at;
    if (s->words[i].cls == W_TO)
        i++;
    else if (is_verb_like(&s->words[i]))
        return 1;
    else if (s->words[i].cls != W_NEGATOR)
        return 0;
    for (int left = 4; left > 0 && i < s->n_words; i++, left--) {
        if (is_verb_like(&s->words[i]))
            return s->words[at].cls != W_TO || s->words[i].verb_form == FORM_BASE ||
                   s->words[i].cls == W_AUXILIARY;
        if (!is_group_word(&s->words[i]))
            return 0;
    }
    return 0;
}

/* The last word of the group that starts at `at`: its main verb, or its last auxiliary. */
static int32_t end_of_group(const struct surface *s, int32_t at)
{
    int32_t last = at;
    for (int32_t i = at; i < s->n_words && i < at + REACH; i++) {
        const struct word *w = &s->words[i];
        if (w->cls == W_VERB)
            return i;
        if (!is_group_word(w) && !(w->cls == W_TO && i == at))
            break;
        if (w->cls == W_AUXILIARY || w->cls == W_MODAL || (w->cls == W_NEGATOR && i > at))
            last = i;
    }
    return last;
}

static void note_group_word(const struct word *w, struct chunk *c)
{
    static const uint8_t negated = 1 << ENT_STATUS_NEGATED;
    if (w->cls == W_NEGATOR || (w->form && w->form->hedge & negated && w->cls != W_VERB))
        c->marks |= GROUP_NEGATED;
    if (w->cls == W_MODAL && w->form)
        c->hedges |= w->form->modal;
    if (w->cls == W_ADVERB && w->form)
        c->hedges = (uint8_t)(c->hedges | (w->form->hedge & ~negated));
}

static enum group_form form_of_group(const struct surface *s, const struct chunk *c)
{
    const struct word *first = &s->words[c->first], *main = &s->words[c->main];
    if (first->cls == W_TO)
        return G_INFINITIVE;
    if (first->cls == W_VERB || c->first == c->main || first->cls == W_NEGATOR) {
        if (main->cls != W_VERB)
            return main->verb_form == FORM_ING ? G_ING : G_FINITE;
        if (main->verb_form == FORM_ING)
            return G_ING;
        if (main->verb_form == FORM_PAST)
            return G_PARTICIPLE; /* or a past: the clause tells */
        return main->verb_form == FORM_BASE ? G_BARE : G_FINITE;
    }
    return first->verb_form == FORM_ING ? G_ING : G_FINITE;
}

static int32_t add_group(struct surface *s, int32_t at)
{
    int32_t last = end_of_group(s, at);
    struct chunk *c = add_chunk(s, C_VERBS, at, last);
    const struct word *main = &s->words[last];
    int be = 0;
    for (int32_t i = at; i < last; i++) {
        note_group_word(&s->words[i], c);
        be = s->words[i].cls == W_AUXILIARY ? (s->words[i].marks & WORD_PASSIVE_AUX) != 0 : be;
    }
    note_group_word(main, c);
    c->form = (uint8_t)form_of_group(s, c);
    if (main->cls == W_VERB && be && main->verb_form != FORM_ING)
        c->marks |= GROUP_PASSIVE;
    if (main->cls == W_AUXILIARY && main->marks & WORD_BE)
        c->marks |= GROUP_COPULA;
    return last + 1;
}

/* Noun phrases ---------------------------------------------------------------------------------*/

static int is_phrase_word(const struct word *w)
{
    return w->cls == W_NOUN || w->cls == W_ADJECTIVE || w->cls == W_NUMBER ||
           w->cls == W_DETERMINER || w->cls == W_POSSESSIVE || w->cls == W_HYPHEN ||
           w->cls == W_QUOTE;
}

/* "Greek and Turkish rescue teams": two names that share the noun behind them. */
static int joins_names(const struct surface *s, int32_t at)
{
    if (at < 1 || at + 2 >= s->n_words)
        return 0;
    const struct word *left = &s->words[at - 1], *right = &s->words[at + 1];
    if (left->cls != W_ADJECTIVE || right->cls != W_ADJECTIVE || left->mention == NONE ||
        right->mention == NONE)
        return 0;
    return s->words[at + 2].cls == W_NOUN || s->words[at + 2].cls == W_ADJECTIVE;
}

/* 1 where the phrase [from, at) is complete and word `at` opens another. */
static int breaks_phrase(const struct surface *s, int32_t from, int32_t at)
{
    const struct word *w = &s->words[at], *before = &s->words[at - 1];
    if (at == from)
        return 0;
    if (w->marks & WORD_RECIPROCAL)
        return 1;
    if (w->cls == W_DETERMINER)
        return before->cls == W_NOUN || before->cls == W_NUMBER || before->cls == W_ADJECTIVE;
    if (w->cls == W_NUMBER && before->cls == W_NOUN && before->mention != NONE)
        return 1;
    if (at + 1 < s->n_words && w->cls == W_ADJECTIVE && w->mention == NONE &&
        before->cls == W_NOUN && s->words[at + 1].marks & WORD_DURATIVE)
        return 1; /* "every crossing | last autumn" */
    int time = w->marks & WORD_DURATIVE || (w->cls == W_NUMBER && at + 1 < s->n_words &&
                                            s->words[at + 1].marks & WORD_DURATIVE);
    if (time && before->cls == W_NOUN && !(before->marks & WORD_DURATIVE))
        return 1; /* "Israel | Monday", "strikes | Friday evening" */
    if (w->mention != NONE && before->marks & WORD_DURATIVE && before->mention == NONE)
        return 1; /* "in May | Lula" */
    return s->tree && tree_parts_phrase(s, from, at);
}

static int32_t end_of_phrase(const struct surface *s, int32_t at)
{
    int32_t i = at;
    for (; i < s->n_words; i++) {
        const struct word *w = &s->words[i];
        if (w->cls == W_CONJUNCTION && joins_names(s, i))
            continue;
        if (w->cls == W_ADVERB && i > at && i + 1 < s->n_words &&
            s->words[i + 1].cls == W_ADJECTIVE && s->words[i - 1].cls == W_DETERMINER)
            continue;
        if (i > at + 1 && s->words[i - 1].cls == W_HYPHEN && w->kind == ENT_TOKEN_WORD &&
            !(s->words[i - 1].shape & ENT_SHAPE_SPACE_AFTER))
            continue; /* "shake-up" */
        if (!is_phrase_word(w) || breaks_phrase(s, at, i))
            break;
    }
    while (i > at + 1 && (s->words[i - 1].cls == W_QUOTE || s->words[i - 1].cls == W_HYPHEN))
        i--;
    return i;
}

/* A phrase of time ("last June", "two years"): no part of it is a name. */
static int is_time_phrase(const struct surface *s, int32_t first, int32_t last)
{
    int32_t at = last;
    while (at > first && s->words[at].cls == W_NUMBER)
        at--;
    if (!(s->words[at].marks & WORD_DURATIVE))
        return 0;
    for (int32_t i = first; i <= last; i++)
        if (s->words[i].mention != NONE)
            return 0;
    return 1;
}

static int has_noun(const struct surface *s, int32_t first, int32_t end)
{
    for (int32_t i = first; i < end; i++)
        if (s->words[i].cls != W_ADJECTIVE && s->words[i].cls != W_QUOTE &&
            s->words[i].cls != W_HYPHEN)
            return 1;
        else if (s->words[i].mention != NONE)
            return 1;
    return 0;
}

static int32_t add_phrase(struct surface *s, int32_t at)
{
    int32_t end = end_of_phrase(s, at);
    enum chunk_kind kind = C_NOUNS;
    if (!has_noun(s, at, end))
        kind = C_ADJECTIVES;
    else if (is_time_phrase(s, at, end - 1))
        kind = C_ADVERB;
    struct chunk *c = add_chunk(s, kind, at, end - 1);
    while (c->main > at && s->words[c->main].cls != W_NOUN)
        c->main--;
    if (s->words[c->main].cls != W_NOUN)
        c->main = c->last;
    return end;
}

static int32_t add_pronoun(struct surface *s, int32_t at)
{
    add_chunk(s, C_NOUNS, at, at);
    return at + 1;
}

/* Everything -----------------------------------------------------------------------------------*/

/* "as long as", "so long as": a condition. */
static int is_as_long_as(const struct surface *s, int32_t at)
{
    return at >= 2 && word_is(s, &s->words[at], "as") && word_is(s, &s->words[at - 1], "long") &&
           (word_is(s, &s->words[at - 2], "as") || word_is(s, &s->words[at - 2], "so"));
}

static int32_t add_single(struct surface *s, int32_t at)
{
    static const uint8_t kinds[] = {[W_TO] = C_PREPOSITION,
                                    [W_PREPOSITION] = C_PREPOSITION,
                                    [W_CONJUNCTION] = C_CONJUNCTION,
                                    [W_SUBORDINATOR] = C_SUBORDINATOR,
                                    [W_RELATIVE] = C_RELATIVE,
                                    [W_COMMA] = C_COMMA,
                                    [W_STOP] = C_STOP,
                                    [W_ADVERB] = C_ADVERB,
                                    [W_NEGATOR] = C_ADVERB,
                                    [W_HYPHEN] = C_STOP};
    const struct word *w = &s->words[at];
    if (w->cls == W_QUOTE)
        return at + 1;
    if (w->cls == W_ADVERB && w->form == NULL && 0)
        return at + 1;
    struct chunk *c = add_chunk(s, (enum chunk_kind)kinds[w->cls], at, at);
    c->slot = w->slot;
    c->subordinates = (w->marks & WORD_SUBORDINATES) != 0;
    if (w->marks & WORD_CONDITION || is_as_long_as(s, at))
        c->marks |= GROUP_CONDITION;
    if (w->cls == W_SUBORDINATOR && (word_is(s, w, "whether") || word_is(s, w, "Whether")))
        c->marks |= GROUP_DOUBT;
    return at + 1;
}

/* "out of" is one preposition. */
static int32_t add_out_of(struct surface *s, int32_t at)
{
    struct chunk *c = add_chunk(s, C_PREPOSITION, at, at + 1);
    c->slot = LEX_SLOT_OUT_OF;
    return at + 2;
}

static int is_out_of(const struct surface *s, int32_t at)
{
    if (at + 1 >= s->n_words || s->words[at].cls != W_ADVERB ||
        s->words[at + 1].slot != LEX_SLOT_OF)
        return 0;
    struct ent_span span = s->words[at].span;
    return span.end - span.start == 3 && s->text->bytes[span.start] == 'o';
}

/* The word behind a short remark in brackets without a verb ("(NAF)"), or `at`. */
static int32_t behind_brackets(const struct surface *s, int32_t at)
{
    if (s->words[at].first != '(')
        return at;
    for (int32_t i = at + 1; i < s->n_words && i < at + 7; i++) {
        if (s->words[i].first == ')')
            return i + 1;
        if (s->words[i].cls == W_VERB || s->words[i].cls == W_AUXILIARY)
            return at;
    }
    return at;
}

void surface_chunks(struct surface *s)
{
    s->n_chunks = 0;
    for (int32_t i = 0; i < s->n_words;) {
        const struct word *w = &s->words[i];
        int32_t behind = behind_brackets(s, i);
        if (behind > i)
            i = behind;
        else if (starts_group(s, i))
            i = add_group(s, i);
        else if (is_out_of(s, i))
            i = add_out_of(s, i);
        else if (w->cls == W_PRONOUN)
            i = add_pronoun(s, i);
        else if (is_phrase_word(w) && w->cls != W_QUOTE && w->cls != W_HYPHEN)
            i = add_phrase(s, i);
        else
            i = add_single(s, i);
    }
    surface_lists(s);
}

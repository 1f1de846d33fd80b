// SPDX-License-Identifier: MIT
/*
 * Chunks: runs of words that act together. A noun phrase goes from its determiner to its last noun
 * and takes its possessor with it ("China's inconsistent stance"); a verb group goes from its first
 * auxiliary to its main verb ("has not been showing"). Lists of noun phrases are linked, and a name
 * in apposition is linked to what it explains. One pass from left to right.
 */
#include "ties/surface.h"

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
    return 0;
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
    if (w->marks & WORD_CONDITION)
        c->marks |= GROUP_CONDITION;
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

/* Lists ----------------------------------------------------------------------------------------*/

static int names_someone(const struct surface *s, const struct chunk *c)
{
    for (int32_t i = c->first; i <= c->last && i < c->first + REACH; i++)
        if (s->words[i].mention != NONE)
            return 1;
    return 0;
}

/* 1 where a finite verb could follow the phrase at `c` as its predicate. */
static int has_verb_behind(const struct surface *s, int32_t c)
{
    int32_t i = c + 1;
    while (i < s->n_chunks && s->chunks[i].kind == C_ADVERB)
        i++;
    return i < s->n_chunks && s->chunks[i].kind == C_VERBS &&
           (s->chunks[i].form == G_FINITE || s->chunks[i].form == G_PARTICIPLE);
}

static int has_verb_before(const struct surface *s, int32_t c)
{
    for (int32_t i = c - 1; i >= 0 && i > c - REACH; i--) {
        uint8_t kind = s->chunks[i].kind;
        if (kind == C_STOP || kind == C_SUBORDINATOR || kind == C_RELATIVE)
            return 0;
        if (kind == C_VERBS && s->chunks[i].form != G_INFINITIVE)
            return 1;
    }
    return 0;
}

static void link(struct surface *s, int32_t left, int32_t right)
{
    int32_t head = s->chunks[left].head;
    s->chunks[left].next = right;
    s->chunks[right].head = head;
}

/* Links the members that stand before `c` with commas: "A, B and" C. */
static void link_backwards(struct surface *s, int32_t c)
{
    int32_t right = c;
    for (int left = GROUP_LIMIT; left > 0; left--) {
        int32_t before = right - 2;
        if (before < 0 || s->chunks[right - 1].kind != C_COMMA ||
            s->chunks[before].kind != C_NOUNS || s->chunks[before].next != NONE ||
            !names_someone(s, &s->chunks[before]))
            break;
        right = before;
    }
    for (int32_t i = right; i < c; i += 2)
        link(s, i, i + 2);
}

static void link_lists(struct surface *s)
{
    for (int32_t i = 2; i < s->n_chunks; i++) {
        struct chunk *c = &s->chunks[i];
        if (c->kind != C_NOUNS || s->chunks[i - 1].kind != C_CONJUNCTION)
            continue;
        int32_t before = i - 2;
        if (s->chunks[before].kind == C_COMMA && before > 0)
            before--;
        if (s->chunks[before].kind != C_NOUNS ||
            (!names_someone(s, &s->chunks[before]) && !names_someone(s, c)))
            continue;
        if (has_verb_behind(s, i) && has_verb_before(s, before))
            continue;
        link_backwards(s, before);
        link(s, before, i);
    }
}

/* "its northern neighbour, Rwanda,": the name stands for the description. */
static void link_appositions(struct surface *s)
{
    for (int32_t i = 0; i + 2 < s->n_chunks; i++) {
        struct chunk *c = &s->chunks[i], *name = &s->chunks[i + 2];
        if (c->kind != C_NOUNS || c->next != NONE || s->chunks[i + 1].kind != C_COMMA ||
            name->kind != C_NOUNS || !names_someone(s, name))
            continue;
        if (s->words[c->main].mention != NONE || has_verb_behind(s, i + 2))
            continue;
        uint8_t behind = i + 3 < s->n_chunks ? s->chunks[i + 3].kind : C_STOP;
        if (behind == C_COMMA || behind == C_STOP || name->next != NONE)
            c->alias = i + 2;
    }
}

void surface_chunks(struct surface *s)
{
    s->n_chunks = 0;
    for (int32_t i = 0; i < s->n_words;) {
        const struct word *w = &s->words[i];
        if (starts_group(s, i))
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
    link_lists(s);
    link_appositions(s);
}

// SPDX-License-Identifier: MIT
/*
 * Which words are verbs. English nouns and verbs share their forms, so the neighbours decide: what
 * stands before ("to", a modal, a subject, a determiner) and whether a phrase follows that could be
 * the object. Wherever that is not enough the word stays a noun.
 */
#include "ties/surface.h"

static int is_known_verb(const struct word *w)
{
    return w->lemma[LEX_VERB] && (w->lemma[LEX_VERB]->marks & LEX_MARK_VERB);
}

/* 1 where the word may be a verb: it is known as one, or stands where only verbs do. */
int surface_may_be_verb(const struct surface *s, int32_t at)
{
    const struct word *w = &s->words[at];
    if (w->kind != ENT_TOKEN_WORD || w->mention != NONE || surface_heads_pair(s, at))
        return 0;
    if (w->shape & ENT_SHAPE_CAPITAL && at > 0 && s->words[at - 1].cls != W_QUOTE &&
        s->words[at - 1].cls != W_STOP)
        return 0;
    if (is_known_verb(w))
        return 1;
    if (at > 0 && at + 1 < s->n_words && w->verb_form == FORM_PAST && !w->form &&
        !(w->shape & ENT_SHAPE_CAPITAL) && s->text->bytes[w->span.end - 1] == 'd' &&
        (s->words[at - 1].cls == W_PRONOUN || s->words[at - 1].mention != NONE ||
         s->words[at - 1].cls == W_AUXILIARY))
        return 1;
    if (at == 0 || w->verb_form != FORM_BASE || w->shape & ENT_SHAPE_CAPITAL || w->form)
        return 0;
    return s->words[at - 1].cls == W_MODAL ||
           (s->words[at - 1].cls == W_TO && at + 1 < s->n_words &&
            (s->words[at + 1].cls == W_DETERMINER || s->words[at + 1].mention != NONE));
}

/* 1 where the word alone is a noun of the lexicon. */
static int is_tie_noun(const struct word *w)
{
    const struct lex_entry *e = w->lemma[LEX_NOUN] ? w->lemma[LEX_NOUN]->first[LEX_NOUN] : NULL;
    while (e && e->n_more)
        e = e->next;
    return e != NULL;
}

int surface_heads_pair(const struct surface *s, int32_t at)
{
    return at > 2 && s->words[at - 1].mention != NONE && s->words[at - 2].cls == W_HYPHEN &&
           s->words[at - 3].mention != NONE && is_tie_noun(&s->words[at]);
}

/* 1 where the word starts a noun phrase. */
static int starts_phrase(const struct word *w)
{
    if (w->cls == W_DETERMINER && w->shape & ENT_SHAPE_SPACE_AFTER && w[1].marks & WORD_DURATIVE)
        return 0; /* "this year" */
    return w->kind == ENT_TOKEN_SYMBOL || w->cls == W_DETERMINER || w->cls == W_NUMBER ||
           w->cls == W_PRONOUN || w->mention != NONE;
}

/* The neighbour before (or behind), adverbs and quotation marks left out; NULL at the edge. */
static const struct word *neighbour(const struct surface *s, int32_t at, int32_t step)
{
    int32_t i = at + step;
    for (int left = 4; left > 0 && i >= 0 && i < s->n_words; i += step, left--)
        if (s->words[i].cls != W_QUOTE && s->words[i].cls != W_ADVERB)
            return &s->words[i];
    return NULL;
}

static int is_attributive_mention(const struct surface *s, const struct word *w)
{
    return w->mention != NONE && s->cast->mentions[w->mention].kind == ENT_MENTION_ADJECTIVE;
}

/* 1 where what stands before can only be followed by a noun. */
static int wants_noun(const struct surface *s, const struct word *before)
{
    return before && (before->cls == W_DETERMINER || before->cls == W_POSSESSIVE ||
                      before->cls == W_ADJECTIVE || before->cls == W_NUMBER ||
                      before->cls == W_HYPHEN || is_attributive_mention(s, before));
}

static int may_follow_subject(const struct word *before)
{
    return before &&
           (before->cls == W_NOUN || before->cls == W_PRONOUN || before->cls == W_RELATIVE ||
            before->cls == W_COMMA || before->cls == W_CONJUNCTION || before->cls == W_STOP);
}

/* "a government building": forms in -ing that are nouns unless an object follows. */
static int is_noun_in_ing(const struct word *w, const struct word *after)
{
    static const char *const nouns[] = {"brief",  "build", "cross", "dwell", "fund",
                                        "gather", "hear",  "house", "land",  "meet",
                                        "rule",   "spend", "train", "vote",  "wed"};
    if ((after && starts_phrase(after)) || !w->lemma[LEX_VERB])
        return 0;
    return surface_in_list(w->lemma[LEX_VERB]->text, nouns, sizeof nouns / sizeof *nouns);
}

int surface_opens_as_noun(const struct surface *s, int32_t at)
{
    const struct word *w = &s->words[at], *after = at + 1 < s->n_words ? w + 1 : NULL;
    if (at > 0 || w->verb_form != FORM_ING || !after || after->mention != NONE)
        return 0;
    return after->cls == W_MODAL || (after->cls == W_AUXILIARY && after->verb_form != FORM_ING) ||
           (after->verb_form == FORM_PAST && is_known_verb(after));
}

static int is_ing_verb(const struct surface *s, const struct word *w, const struct word *before,
                       const struct word *after)
{
    if (!before)
        return !surface_opens_as_noun(s, (int32_t)(w - s->words));
    if (before->cls == W_AUXILIARY)
        return 1;
    if (wants_noun(s, before) || is_noun_in_ing(w, after))
        return 0;
    return !(before->cls == W_PREPOSITION && after && after->cls == W_NOUN &&
             after->mention == NONE && !(after->marks & WORD_PLURAL) && !is_tie_noun(after));
}

static int is_past_verb(const struct surface *s, const struct word *before,
                        const struct word *after)
{
    if (before && (before->cls == W_AUXILIARY || before->cls == W_NEGATOR))
        return 1;
    if (wants_noun(s, before))
        return before->cls == W_NUMBER || (before->cls == W_DETERMINER && !after) ||
               (before->cls == W_ADJECTIVE && before->mention == NONE && after &&
                starts_phrase(after));
    if (before && before->cls == W_PREPOSITION)
        return !(after && word_is_nominal(after)) || (before->marks & WORD_SUBORDINATES);
    return 1;
}

/* A form in -s: a verb behind a subject and before a phrase, where a noun would stand alone. */
static int is_s_verb(const struct surface *s, const struct word *w, const struct word *before,
                     const struct word *after)
{
    if (!may_follow_subject(before) || wants_noun(s, before))
        return 0;
    int noun = is_tie_noun(w);
    if (before->cls == W_RELATIVE || before->cls == W_PRONOUN)
        return 1;
    if (before->cls == W_CONJUNCTION || before->cls == W_COMMA || before->cls == W_STOP)
        return after && starts_phrase(after) &&
               (!noun || (before->cls == W_CONJUNCTION && after->mention != NONE));
    if (before->marks & WORD_PLURAL && before->mention == NONE)
        return 0;
    if (before->mention != NONE && before > s->words && before[-1].cls == W_RELATIVE)
        return 1; /* "that Peru blames for it" */
    int rather_noun =
        noun || (w->lemma[LEX_VERB] && w->lemma[LEX_VERB]->marks & LEX_MARK_MORE_NOUN);
    if (after && starts_phrase(after))
        return 1;
    if (rather_noun && before->mention == NONE)
        return 0;
    if (after && (after->cls == W_TO || after->cls == W_RELATIVE ||
                  (before->mention != NONE && after->slot == LEX_SLOT_WITH)))
        return 1; /* "Egypt sides with" */
    if (rather_noun)
        return 0;
    return !after || after->cls != W_NOUN || before->mention != NONE;
}

/* "Chile, Peru urge": nothing but names and commas from the start of the sentence. */
static int is_headline_list(const struct surface *s, const struct word *last)
{
    int commas = 0;
    for (const struct word *w = last; w >= s->words; w--) {
        if (w->cls != W_COMMA && (w->cls != W_NOUN || w->mention == NONE))
            return 0;
        commas += w->cls == W_COMMA;
    }
    return commas > 0;
}

static int is_plural_subject(const struct surface *s, const struct word *before)
{
    if (before->cls == W_PRONOUN || before->cls == W_RELATIVE)
        return 1;
    if (before->cls != W_NOUN)
        return 0;
    if (before->marks & WORD_PLURAL)
        return 1;
    int32_t at = (int32_t)(before - s->words);
    for (int32_t i = at - 1; i >= 0 && i > at - 12; i--) {
        if (s->words[i].cls == W_CONJUNCTION)
            return 1;
        if (!word_is_nominal(&s->words[i]) && s->words[i].cls != W_DETERMINER &&
            s->words[i].cls != W_POSSESSIVE)
            break;
    }
    return before->mention != NONE && s->cast->mentions[before->mention].members > 1;
}

int surface_unchanged_past(const struct word *w)
{
    if (!w->lemma[LEX_VERB])
        return 0;
    static const char *const verbs[] = {"beat", "bid",   "cast",   "cost",   "cut",  "hit",  "hurt",
                                        "let",  "put",   "quit",   "rid",    "set",  "shed", "shut",
                                        "slit", "split", "spread", "thrust", "upset"};
    return surface_in_list(w->lemma[LEX_VERB]->text, verbs, sizeof verbs / sizeof *verbs);
}

/* "Did Jordan close", "demanded that Sudan withdraw": the bare verb follows a subject here. */
static int wants_base(const struct surface *s, const struct word *subject)
{
    const struct word *w = subject;
    while (w > s->words && w > subject - 6 && (word_is_nominal(w) || w->cls == W_DETERMINER))
        w--;
    if (w->cls == W_RELATIVE && word_is(s, w, "that"))
        return 1;
    return w == s->words && (w->cls == W_AUXILIARY || w->cls == W_MODAL);
}

static int is_do(const struct surface *s, const struct word *w)
{
    return word_is(s, w, "do") || word_is(s, w, "does") || word_is(s, w, "did") ||
           word_is(s, w, "Do") || word_is(s, w, "Does") || word_is(s, w, "Did");
}

static int is_base_verb(const struct surface *s, const struct word *w, const struct word *before,
                        const struct word *after)
{
    if (!before)
        return 0;
    if (before->cls == W_TO || before->cls == W_MODAL || before->cls == W_NEGATOR)
        return 1;
    if (before->cls == W_AUXILIARY)
        return is_do(s, before) || surface_unchanged_past(w);
    if (word_is(s, before, "than") && before > s->words && after && starts_phrase(after) &&
        word_reads(s, (int32_t)(before - 1 - s->words), "rather"))
        return 1;
    if (wants_noun(s, before) || before->cls == W_PREPOSITION)
        return 0;
    if (before->cls == W_CONJUNCTION) { /* "to find and destroy" */
        for (const struct word *v = before - 1; v >= s->words && v > before - 12; v--)
            if (v->cls == W_VERB)
                return after && (starts_phrase(after) || after->cls == W_ADJECTIVE) &&
                       (v->verb_form == FORM_BASE || surface_unchanged_past(w));
        return 0;
    }
    if (!after || !may_follow_subject(before))
        return 0;
    if (before->cls == W_NOUN && wants_base(s, before) &&
        (starts_phrase(after) || after->cls == W_PREPOSITION || after->cls == W_STOP))
        return 1;
    int phrase = starts_phrase(after) || after->cls == W_TO;
    if (surface_unchanged_past(w))
        return phrase || after->cls == W_PREPOSITION || after->cls == W_NOUN ||
               after->cls == W_ADJECTIVE;
    if (before->cls == W_PRONOUN)
        return 1;
    int noun = is_tie_noun(w);
    if (before->cls == W_COMMA)
        return phrase && !noun;
    if (is_headline_list(s, before))
        return 1;
    return is_plural_subject(s, before) && (phrase || (!noun && after->cls != W_NOUN) ||
                                            before->cls == W_RELATIVE || after->cls == W_ADJECTIVE);
}

int surface_is_verb(const struct surface *s, int32_t at)
{
    const struct word *w = &s->words[at];
    const struct word *before = neighbour(s, at, -1), *after = neighbour(s, at, 1);
    switch ((enum verb_form)w->verb_form) {
    case FORM_ING:
        return is_ing_verb(s, w, before, after);
    case FORM_PAST:
        return is_past_verb(s, before, after);
    case FORM_S:
        return is_s_verb(s, w, before, after);
    case FORM_BASE:
        break;
    }
    return is_base_verb(s, w, before, after);
}

/* 1 where a bare form or one in -s stands behind a name and before what may be its object. */
static int may_be_only_verb(const struct surface *s, int32_t at)
{
    const struct word *w = &s->words[at], *before = neighbour(s, at, -1),
                      *after = neighbour(s, at, 1);
    if ((w->verb_form != FORM_BASE && w->verb_form != FORM_S) || w->mention != NONE ||
        !is_known_verb(w) || w->shape & ENT_SHAPE_CAPITAL || w->cls != W_NOUN ||
        surface_heads_pair(s, at))
        return 0;
    if (!before || before->mention == NONE || before->cls != W_NOUN || !after)
        return 0;
    return word_is_nominal(after) || after->cls == W_DETERMINER || after->cls == W_PREPOSITION ||
           after->cls == W_PRONOUN;
}

void surface_only_verb(struct surface *s)
{
    for (int32_t i = 0; i < s->n_words; i++)
        if (s->words[i].cls == W_VERB || s->words[i].cls == W_AUXILIARY ||
            s->words[i].cls == W_MODAL)
            return;
    for (int32_t i = 0; i < s->n_words; i++)
        if (may_be_only_verb(s, i)) {
            s->words[i].cls = W_VERB;
            return;
        }
}

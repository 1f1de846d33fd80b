// SPDX-License-Identifier: MIT
/*
 * Status: whether what a verb or a noun says has happened. A verb group has a status of its own
 * (negation, modals, hedges, conditions) and one that its governor hands down: "vowed to" future,
 * "failed to" negated, "accused of" uncertain, "managed to" whatever the governor's own status is.
 */
#include <string.h>

#include "ties/surface_frames.h"

enum { NEGATED_BIT = 1 << ENT_STATUS_NEGATED };

const struct lex_entry *surface_governor(const struct lex_word *word, enum lex_class cls)
{
    for (const struct lex_entry *e = word ? word->first[cls] : NULL; e; e = e->next)
        if (e->kind == LEX_GOVERNOR && !e->n_more)
            return e;
    return NULL;
}

/* 1 where the entry's further words stand behind the verb or its object: "talked them out of". */
static int governor_follows(const struct surface *s, const struct chunk *v,
                            const struct lex_entry *e)
{
    return match_follows(s, e, v->main + 1) || (v->object > (int32_t)(v - s->chunks) &&
                                                match_follows(s, e, s->chunks[v->object].last + 1));
}

/* The governor's entry of a verb group: the one with most words that stand behind it ("stopped
 * short of"), then the one with that control. */
static const struct lex_entry *governor_of(const struct surface *s, int32_t group,
                                           int object_control)
{
    const struct word *main = &s->words[s->chunks[group].main];
    const struct lex_entry *best = NULL;
    int best_score = -1;
    for (const struct lex_entry *e = main->lemma[LEX_VERB] ? main->lemma[LEX_VERB]->first[LEX_VERB]
                                                           : NULL;
         e; e = e->next) {
        if (e->kind != LEX_GOVERNOR || (e->n_more && !governor_follows(s, &s->chunks[group], e)))
            continue;
        int score = 2 * e->n_more + (e->object_control == object_control);
        if (score > best_score) {
            best_score = score;
            best = e;
        }
    }
    return best;
}

/* 1 where the phrase is denied as a whole: "no talks", "neither side". */
static int is_denied_phrase(const struct surface *s, int32_t c)
{
    if (c < 0 || s->chunks[c].kind != C_NOUNS)
        return 0;
    const struct word *first = &s->words[s->chunks[c].first];
    if (first > s->words && first[-1].cls == W_NEGATOR)
        return 1;
    return first->form && first->form->hedge & NEGATED_BIT;
}

static enum ent_status from_hedges(uint8_t hedges)
{
    if (hedges & 1 << ENT_STATUS_UNCERTAIN)
        return ENT_STATUS_UNCERTAIN;
    return hedges & 1 << ENT_STATUS_FUTURE ? ENT_STATUS_FUTURE : ENT_STATUS_ASSERTED;
}

/* Hedges that stand before the group: "reportedly sent". */
static uint8_t hedges_before(const struct surface *s, const struct chunk *v)
{
    uint8_t found = 0;
    for (const struct chunk *c = v - 1; c >= s->chunks && c > v - 4 && c->kind == C_ADVERB; c--)
        for (int32_t i = c->first; i <= c->last; i++)
            if (s->words[i].form)
                found |= s->words[i].form->hedge;
    return found;
}

/* "Neither signed, but both came": what stands behind "but" is not denied with the rest. */
static int is_set_against(const struct surface *s, const struct chunk *v)
{
    for (const struct chunk *c = v - 1; c >= s->chunks && c > v - 4; c--)
        if (c->kind == C_CONJUNCTION)
            return word_is(s, &s->words[c->first], "but") || word_is(s, &s->words[c->first], "yet");
    return 0;
}

/* "instead of sending", "far from condemning", "rather than arm": what is not done. */
static int is_passed_over(const struct surface *s, int32_t c)
{
    static const char *const pairs[][2] = {{"instead", "of"}, {"far", "from"}, {"rather", "than"}};
    int32_t at = s->chunks[c].first;
    if (s->chunks[c].form == G_FINITE)
        return 0;
    int apart = s->chunks[c].form == G_INFINITIVE && c > 0 && s->chunks[c - 1].kind == C_ADVERB;
    if (word_reads(s, at - 1, "without") ||
        (apart && (word_reads(s, at - 1, "not") || word_reads(s, at - 1, "never"))))
        return 1; /* "a decision | not | to arm" */
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (word_reads(s, at - 2, pairs[i][0]) && word_reads(s, at - 1, pairs[i][1]))
            return 1;
    return 0;
}

/* What the words of the group say by themselves. */
static enum ent_status own_status(const struct surface *s, const struct chunk *v)
{
    int negated = (v->marks & GROUP_NEGATED) != 0;
    if (is_denied_phrase(s, v->subject) && v->form == G_FINITE && !is_set_against(s, v))
        negated = 1;
    if (is_passed_over(s, (int32_t)(v - s->chunks)))
        negated = 1;
    if (v->object != NONE && is_denied_phrase(s, v->object))
        negated = !negated;
    if (negated)
        return ENT_STATUS_NEGATED;
    if (v->marks & GROUP_CONDITION)
        return ENT_STATUS_FUTURE;
    if (v->marks & GROUP_DOUBT)
        return ENT_STATUS_UNCERTAIN;
    enum ent_status status = from_hedges(v->hedges | hedges_before(s, v));
    return s->question && status == ENT_STATUS_ASSERTED ? ENT_STATUS_UNCERTAIN : status;
}

/* What a governor with status `base` makes of what it governs. */
static enum ent_status hand_down(enum ent_status base, const struct lex_entry *governor)
{
    if (!governor)
        return base;
    enum ent_status inner = (enum ent_status)governor->status;
    if (inner == ENT_STATUS_ASSERTED)
        return base;
    if (base == ENT_STATUS_NEGATED)
        return inner == ENT_STATUS_NEGATED ? ENT_STATUS_ASSERTED : ENT_STATUS_NEGATED;
    return inner;
}

/* A noun or adjective right before the group that governs it: "a plan to", "ready to". */
static const struct lex_entry *nominal_governor(const struct surface *s, int32_t c)
{
    int32_t i = c - 1;
    if (i >= 0 && s->chunks[i].kind == C_PREPOSITION)
        i--;
    if (i < 0)
        return NULL;
    const struct word *head = &s->words[s->chunks[i].main];
    if (s->chunks[i].kind == C_NOUNS && head->mention == NONE)
        return surface_governor(head->lemma[LEX_NOUN], LEX_NOUN);
    if (s->chunks[i].kind == C_ADJECTIVES)
        return surface_governor(head->lemma[LEX_ADJECTIVE], LEX_ADJECTIVE);
    return NULL;
}

const struct lex_entry *surface_group_governor(const struct surface *s, int32_t c, int *nominal)
{
    const struct chunk *v = &s->chunks[c];
    const struct lex_entry *noun = nominal_governor(s, c);
    *nominal = noun != NULL;
    if (noun || v->governor == NONE)
        return noun;
    const struct chunk *g = &s->chunks[v->governor];
    int handed_over = g->object != NONE && v->subject == g->object;
    return governor_of(s, v->governor, handed_over);
}

/* "is to sign", "cleared the way for Peru to sign": still to come. */
static int is_appointed(const struct surface *s, int32_t c)
{
    int32_t before = clause_joint(s, c);
    if (s->chunks[c].form == G_INFINITIVE && before > 1 && s->chunks[before].kind == C_NOUNS &&
        s->chunks[before - 1].kind == C_PREPOSITION && s->chunks[before - 1].slot == LEX_SLOT_FOR)
        return s->chunks[before - 2].kind == C_NOUNS &&
               s->words[s->chunks[before - 2].main].mention == NONE &&
               s->chunks[before].subject == NONE;
    return s->chunks[c].form == G_INFINITIVE && before >= 0 && s->chunks[before].kind == C_VERBS &&
           s->chunks[before].marks & GROUP_COPULA;
}

/* "has not forgiven Chile for expelling", "never complained about losing": what is spoken of has
 * happened, whatever is said of it. */
static int is_presupposed(const struct surface *s, int32_t c)
{
    static const uint8_t slots[] = {LEX_SLOT_FOR, LEX_SLOT_ABOUT, LEX_SLOT_OVER, LEX_SLOT_AT};
    return s->chunks[c].form == G_ING && memchr(slots, s->chunks[c - 1].slot, sizeof slots);
}

/* The status of an infinitive or a participle, from what it hangs on. */
static enum ent_status governed_status(const struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c], *g = &s->chunks[v->governor];
    enum ent_status base = (enum ent_status)g->status;
    const struct lex_entry *nominal = nominal_governor(s, c);
    if (nominal && v->form == G_PARTICIPLE)
        return ENT_STATUS_ASSERTED; /* "a deal brokered by" */
    if (nominal)
        return hand_down(base, nominal);
    if (is_appointed(s, c))
        return base == ENT_STATUS_NEGATED ? base : ENT_STATUS_FUTURE;
    if (c > 0 && s->chunks[c - 1].kind == C_PREPOSITION) {
        if (base == ENT_STATUS_NEGATED && is_presupposed(s, c))
            return ENT_STATUS_ASSERTED;
        if (s->chunks[c - 1].subordinates)
            return ENT_STATUS_ASSERTED;
        if (s->chunks[c - 1].slot == LEX_SLOT_BY)
            return base; /* "replied by expelling" */
    }
    if (c > 0 && s->chunks[c - 1].kind == C_COMMA)
        return base;
    int handed_over = g->object != NONE && v->subject == g->object;
    return hand_down(base, governor_of(s, v->governor, handed_over));
}

/* "does not believe that": the denial is of what is believed. */
static int is_belief(const struct surface *s, const struct chunk *g)
{
    static const char *const verbs[] = {"anticipate", "believe", "envisage", "expect",
                                        "foresee",    "imagine", "suppose",  "think"};
    const struct lex_word *verb = s->words[g->main].lemma[LEX_VERB];
    return verb && g->marks & GROUP_NEGATED &&
           surface_in_list(verb->text, verbs, sizeof verbs / sizeof *verbs);
}

/* "alleged that", "hopes that": the verb before says how sure the clause is. */
static enum ent_status reported_status(const struct surface *s, const struct chunk *v)
{
    const struct chunk *g = &s->chunks[v->governor];
    const struct lex_entry *e = governor_of(s, v->governor, 0);
    if (g->status == ENT_STATUS_NEGATED && is_belief(s, g))
        return ENT_STATUS_NEGATED;
    if (g->status == ENT_STATUS_NEGATED || !e || (e->object_control && g->object != NONE))
        return ENT_STATUS_ASSERTED; /* "told reporters that" */
    return (enum ent_status)e->status;
}

/* "allegations that Chile bombed Peru": the noun before the clause says how sure it is, and who
 * denies them says no; in "the report that Chile wrote" nothing is left to be done to. */
static enum ent_status nominal_report(const struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c];
    int32_t that = v->subject == NONE ? NONE : s->chunks[v->subject].head - 1;
    if (that < 1 || s->chunks[that].kind != C_RELATIVE ||
        !word_reads(s, s->chunks[that].first, "that") || s->chunks[that - 1].kind != C_NOUNS ||
        (v->object == NONE && !(v->marks & GROUP_PASSIVE)))
        return ENT_STATUS_ASSERTED;
    const struct word *head = &s->words[s->chunks[that - 1].main];
    const struct lex_entry *e =
        head->mention == NONE ? surface_governor(head->lemma[LEX_NOUN], LEX_NOUN) : NULL;
    if (!e || e->status != ENT_STATUS_UNCERTAIN)
        return ENT_STATUS_ASSERTED;
    const struct lex_entry *over =
        that > 1 && s->chunks[that - 2].kind == C_VERBS ? governor_of(s, that - 2, 0) : NULL;
    return over && over->status == ENT_STATUS_NEGATED ? ENT_STATUS_NEGATED : ENT_STATUS_UNCERTAIN;
}

/* "Talks to resume", "Peru to buy Chilean ships": the infinitive of a headline. */
static int is_headline_future(const struct surface *s, int32_t c)
{
    if (s->words[s->n_words - 1].cls == W_STOP || c == 0 || s->chunks[c - 1].kind != C_NOUNS)
        return 0;
    for (int32_t i = 0; i < s->n_chunks && i < 2 * REACH; i++) {
        const struct chunk *k = &s->chunks[i];
        if (k->kind == C_VERBS && (i < c || k->form == G_FINITE))
            return 0;
    }
    return 1;
}

void surface_statuses(struct surface *s)
{
    for (int32_t c = 0; c < s->n_chunks; c++) {
        struct chunk *v = &s->chunks[c];
        if (v->kind != C_VERBS)
            continue;
        clause_mark_inverted(s, c);
        enum ent_status own = own_status(s, v), status = own;
        if (v->governor == NONE && v->form == G_INFINITIVE && own == ENT_STATUS_ASSERTED)
            status = is_appointed(s, c) || is_headline_future(s, c)
                         ? ENT_STATUS_FUTURE
                         : hand_down(own, nominal_governor(s, c)); /* "Chile's refusal to help" */
        if (v->governor != NONE && own != ENT_STATUS_NEGATED) {
            enum ent_status given =
                v->form == G_FINITE ? reported_status(s, v) : governed_status(s, c);
            if (given != ENT_STATUS_ASSERTED)
                status = own == ENT_STATUS_ASSERTED ? given : own;
        }
        if (v->form == G_FINITE && status == ENT_STATUS_ASSERTED)
            status = nominal_report(s, c);
        v->status = (uint8_t)status;
    }
}

/* Nominals -------------------------------------------------------------------------------------*/

static enum ent_status from_modifiers(const struct surface *s, int32_t from, int32_t at)
{
    uint8_t found = 0;
    for (int32_t i = from; i < at; i++)
        if (s->words[i].form && s->words[i].mention == NONE)
            found |= s->words[i].form->modifier;
    if (found & NEGATED_BIT)
        return ENT_STATUS_NEGATED;
    return from_hedges(found);
}

/* The verb group that a noun phrase is an argument of, or NONE; adjuncts ("after talks") have none.
 */
static int32_t verb_over(const struct surface *s, int32_t c)
{
    if (s->tree) {
        int32_t over = s->chunks[c].over, head = s->chunks[c].head;
        int argument =
            over != NONE && s->chunks[over].subject != head &&
            (over < c || s->chunks[over].object == head || s->chunks[over].form != G_FINITE);
        return argument ? over : NONE; /* "neither side in the quarrel would" */
    }
    for (int32_t i = c - 1, left = REACH; i >= 0 && left > 0; i--, left--) {
        const struct chunk *k = &s->chunks[i];
        if (k->kind == C_VERBS)
            return k->end > c ? i : NONE;
        if (k->kind == C_PREPOSITION && (k->slot == NO_SLOT || k->slot == LEX_SLOT_AT))
            return NONE;
        if (k->kind != C_PREPOSITION && k->kind != C_NOUNS && k->kind != C_ADVERB &&
            k->kind != C_CONJUNCTION && k->kind != C_ADJECTIVES)
            return NONE;
    }
    return NONE;
}

/* The verb group whose subject the phrase is, within reach. */
static int32_t verb_under(const struct surface *s, int32_t c)
{
    if (s->tree) {
        int32_t over = s->chunks[c].over;
        return over != NONE && s->chunks[over].subject == s->chunks[c].head ? over : NONE;
    }
    for (int32_t i = c + 1; i < s->n_chunks && i < c + REACH; i++)
        if (s->chunks[i].kind == C_VERBS && s->chunks[i].subject == s->chunks[c].head)
            return i;
    return NONE;
}

static const struct lex_entry *governing_noun(const struct surface *s, int32_t c)
{
    if (c < 2 || s->chunks[c - 1].kind != C_PREPOSITION || s->chunks[c - 2].kind != C_NOUNS)
        return NULL;
    const struct word *head = &s->words[s->chunks[c - 2].main];
    return head->mention == NONE ? surface_governor(head->lemma[LEX_NOUN], LEX_NOUN) : NULL;
}

/* 1 where the noun phrase is what the verb is about: "called for talks", but not "pleaded in a
 * phone call". */
static int is_governed(const struct surface *s, int32_t c, int32_t verb)
{
    static const uint8_t slots[] = {LEX_SLOT_FOR,  LEX_SLOT_TO,    LEX_SLOT_OF,      LEX_SLOT_ON,
                                    LEX_SLOT_WITH, LEX_SLOT_ABOUT, LEX_SLOT_AGAINST, LEX_SLOT_OVER};
    int32_t head = s->chunks[c].head;
    if (s->chunks[verb].object == head || s->chunks[verb].second == c || head == 0)
        return 1;
    const struct chunk *before = &s->chunks[head - 1];
    return before->kind != C_PREPOSITION || memchr(slots, before->slot, sizeof slots) != NULL;
}

enum ent_status surface_modified_status(const struct surface *s, int32_t c, int32_t at)
{
    enum ent_status status = from_modifiers(s, s->chunks[c].first, at);
    return status == ENT_STATUS_ASSERTED && s->question ? ENT_STATUS_UNCERTAIN : status;
}

enum ent_status surface_noun_status(const struct surface *s, int32_t c, int32_t at)
{
    enum ent_status status = from_modifiers(s, s->chunks[c].first, at);
    if (status != ENT_STATUS_ASSERTED)
        return status;
    int32_t v = verb_over(s, c);
    enum ent_status base = s->question ? ENT_STATUS_UNCERTAIN : ENT_STATUS_ASSERTED;
    if (v != NONE) {
        base = (enum ent_status)s->chunks[v].status;
        const struct lex_word *verb = s->words[s->chunks[v].main].lemma[LEX_VERB];
        const struct lex_entry *e = governor_of(s, v, 0);
        if (e && !e->n_more && verb->marks & LEX_MARK_SPEECH && strcmp(verb->text, "call") == 0)
            e = NULL; /* "calls it a partnership" */
        if (!is_governed(s, c, v)) {
            e = NULL; /* "failed to agree on a map in talks": they talked */
            if (base == ENT_STATUS_NEGATED && s->chunks[c].head > v + 2)
                base = ENT_STATUS_ASSERTED;
        }
        int agreed = e && e->status == ENT_STATUS_FUTURE && verb->marks & LEX_MARK_SPEECH &&
                     lex_in_set(s->words[at].lemma[LEX_NOUN], 0);
        base = hand_down(base, agreed ? NULL : e);
    } else if ((v = verb_under(s, c)) != NONE &&
               (s->chunks[v].marks & GROUP_PASSIVE || is_headline_future(s, v))) {
        base = (enum ent_status)s->chunks[v].status;
        if (is_headline_future(s, v))
            base = ENT_STATUS_FUTURE; /* "Talks to resume" */
    }
    return hand_down(base, governing_noun(s, c));
}

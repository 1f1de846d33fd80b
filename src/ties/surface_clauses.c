// SPDX-License-Identifier: MIT
/*
 * Clauses, read from left to right with a stack of open ones. Finite verbs take the subject of a
 * frame, infinitives and participles that of their governor, or its object where the governor hands
 * it over ("urged Japan to sign").
 */
#include <string.h>

#include "ties/surface_frames.h"

/* Groups without a subject of their own --------------------------------------------------------*/

/* The subject of an -ing group or a participle without an auxiliary. */
static int32_t loose_subject(const struct clauses *k, int32_t joint)
{
    const struct surface *s = k->s;
    uint8_t kind = joint >= 0 ? s->chunks[joint].kind : C_STOP;
    if (kind == C_PREPOSITION) {
        static const uint8_t handing[] = {LEX_SLOT_OF,     LEX_SLOT_FOR,  LEX_SLOT_FROM,
                                          LEX_SLOT_OUT_OF, LEX_SLOT_INTO, LEX_SLOT_WITH,
                                          LEX_SLOT_AGAINST};
        return clause_controlled(s, k->last,
                                 memchr(handing, s->chunks[joint].slot, sizeof handing) != NULL, 0);
    }
    if (kind == C_NOUNS) {
        int32_t g = clause_head(s, joint);
        int named = 0;
        for (int32_t i = s->chunks[g].first; i <= s->chunks[g].last; i++)
            named |= s->words[i].mention != NONE;
        return named || k->last == NONE ? g : s->chunks[k->last].subject;
    }
    return k->last != NONE ? s->chunks[k->last].subject : NONE;
}

static void add_fronted(struct clauses *k, int32_t c)
{
    if (k->n_fronted < (int)(sizeof k->fronted / sizeof *k->fronted))
        k->fronted[k->n_fronted++] = c;
}

static void settle_fronted(struct clauses *k, int32_t subject)
{
    for (int i = 0; i < k->n_fronted; i++)
        if (k->s->chunks[k->fronted[i]].subject == NONE)
            k->s->chunks[k->fronted[i]].subject = subject;
    k->n_fronted = 0;
}

/* "A treaty signed with Lima obliged Quito": what looked like the verb was a participle. Gives the
 * subject that the true verb inherits, or NONE. */
static int32_t take_back(struct clauses *k, int32_t c)
{
    struct surface *s = k->s;
    int32_t old = frame_top(k)->verb, joint = clause_joint(s, c);
    if (old == NONE || joint <= old || !(s->chunks[old].marks & GROUP_PLAIN_PAST) ||
        s->chunks[old].object != NONE || k->last != old || chunk_is_speech(s, old))
        return NONE;
    for (int32_t i = old + 1; i <= joint; i++) {
        uint8_t kind = s->chunks[i].kind;
        if (kind != C_PREPOSITION && kind != C_NOUNS && kind != C_ADVERB)
            return NONE;
        if (kind == C_PREPOSITION && s->chunks[i].subordinates)
            return NONE;
        if (kind == C_NOUNS && s->chunks[i - 1].kind != C_PREPOSITION && s->chunks[i].head == i)
            return NONE;
    }
    s->chunks[old].form = G_PARTICIPLE;
    s->chunks[old].marks |= GROUP_PASSIVE;
    return s->chunks[old].subject;
}

static void read_finite(struct clauses *k, int32_t c)
{
    struct chunk *v = &k->s->chunks[c];
    if (v->form == G_PARTICIPLE)
        v->marks |= GROUP_PLAIN_PAST;
    v->subject = aside_subject(k->s, c);
    if (v->subject != NONE) {
        aside_cut(k->s, v->subject);
        k->depth = 0;
        *frame_top(k) = frame_fresh(v->subject);
    } else if ((v->subject = take_back(k, c)) == NONE) {
        v->subject = frame_finite_subject(k, c);
    }
    settle_fronted(k, v->subject);
    v->governor = frame_top(k)->governor;
    clause_name_pronoun(k->s, v);
    frame_name_deed(k, v->subject, c);
    frame_top(k)->verb = c;
    v->marks |= (uint8_t)frame_top(k)->condition;
    v->form = G_FINITE;
    k->finite = c;
}

/* 1 where a bare -ed form is no finite past: "missiles supplied by Iran". */
static int is_reduced(struct clauses *k, int32_t c, int32_t joint)
{
    const struct surface *s = k->s;
    int32_t behind = chunk_behind(s, c);
    int by = behind != NONE && s->chunks[behind].kind == C_PREPOSITION &&
             s->chunks[behind].slot == LEX_SLOT_BY && behind + 1 < s->n_chunks &&
             s->chunks[behind + 1].kind == C_NOUNS;
    if (joint < 0)
        return 1;
    switch ((enum chunk_kind)s->chunks[joint].kind) {
    case C_NOUNS: {
        int32_t g = clause_chain(s, clause_head(s, joint)), preposition;
        if (by)
            return 1;
        if (g == frame_top(k)->subject && frame_top(k)->verb == NONE)
            return 0;
        if (clause_prepositional(s, g, &preposition))
            return frame_top(k)->verb != NONE && !s->chunks[preposition].subordinates &&
                   !frame_waits(k);
        int32_t before = clause_joint(s, g);
        uint8_t kind = before >= 0 ? s->chunks[before].kind : C_STOP;
        return frame_top(k)->verb != NONE && kind == C_VERBS && !chunk_is_speech(s, k->last) &&
               !frame_waits(k);
    }
    case C_COMMA:
        return by && frame_top(k)->verb == NONE;
    case C_CONJUNCTION: /* "Armed by Lima and urged on by Quito, the rebels" */
        return by && k->n_fronted > 0;
    case C_PREPOSITION:
    case C_SUBORDINATOR:
        return 1;
    default:
        return 0;
    }
}

/* "relations with Peru, strained by a raid": what changes is the relation, not Peru. */
static int32_t described_before(const struct surface *s, int32_t c, int32_t phrase)
{
    struct match m;
    if (phrase == NONE || !match_verb(s, c, LEX_CHANGE, &m))
        return phrase;
    int32_t chain = clause_chain(s, phrase);
    return chunk_is_statement(s, &s->chunks[chain]) ? chain : phrase;
}

static void read_loose(struct clauses *k, int32_t c, int32_t joint)
{
    struct chunk *v = &k->s->chunks[c];
    if (v->form == G_PARTICIPLE) {
        v->marks |= GROUP_PASSIVE;
        if (joint >= 0 && k->s->chunks[joint].kind == C_COMMA && joint > 0)
            v->subject = described_before(k->s, c, clause_head(k->s, joint - 1));
        if (joint >= 0 && k->s->chunks[joint].kind == C_NOUNS)
            v->subject = clause_head(k->s, joint);
    }
    if (v->subject == NONE)
        v->subject = loose_subject(k, joint);
    int joined = joint >= 0 && k->s->chunks[joint].kind == C_CONJUNCTION && k->last != NONE;
    v->governor = joined ? k->s->chunks[k->last].governor : k->last;
    if (v->subject == NONE && k->finite == NONE)
        add_fronted(k, c);
}

static void read_infinitive(struct clauses *k, int32_t c)
{
    struct chunk *v = &k->s->chunks[c];
    v->governor = k->last;
    v->subject = clause_controlled(k->s, k->last, 1, 1);
    int32_t before = clause_head(k->s, clause_joint(k->s, c)), preposition;
    if (before != NONE && clause_prepositional(k->s, before, &preposition) &&
        k->s->chunks[preposition].slot == LEX_SLOT_FOR && preposition > k->last)
        v->subject = before; /* "called for the two to meet" */
    if (k->last == NONE && k->inverted && frame_top(k)->subject != NONE) {
        v->subject = frame_top(k)->subject;
    } else if (k->last == NONE) {
        int32_t joint = clause_joint(k->s, c);
        if (joint >= 0 && k->s->chunks[joint].kind == C_NOUNS)
            v->subject = clause_head(k->s, joint);
        else
            add_fronted(k, c);
    }
}

/* "…, and shut the border": a past that looks like an infinitive, parted from the verb before. */
static int is_parted_past(const struct surface *s, int32_t c, int32_t joint)
{
    return joint > 0 && s->chunks[joint - 1].kind == C_COMMA &&
           surface_unchanged_past(&s->words[s->chunks[c].main]);
}

static void read_group(struct clauses *k, int32_t c)
{
    struct surface *s = k->s;
    struct chunk *v = &s->chunks[c];
    int32_t joint = clause_joint(s, c);
    if (s->words[v->main].cls != W_VERB && joint < 0 && v->form == G_FINITE) {
        k->inverted = 1; /* "Is China about to" */
        v->end = c + 1;
        return;
    }
    if (v->form == G_INFINITIVE || (v->form == G_BARE && joint >= 0 && chunk_is_compared(s, c)))
        read_infinitive(k, c);
    else if (v->form == G_ING && !k->inverted)
        read_loose(k, c, joint);
    else if (v->form == G_PARTICIPLE && !k->inverted && is_reduced(k, c, joint))
        read_loose(k, c, joint);
    else if (v->form == G_BARE && k->last != NONE && joint >= 0 &&
             s->chunks[joint].kind == C_NOUNS && clause_hands_over(s, k->last, 1) &&
             s->chunks[k->last].object == clause_head(s, joint))
        read_infinitive(k, c); /* "let Sudan's president slip" */
    else if (v->form == G_BARE && joint >= 0 && s->chunks[joint].kind == C_CONJUNCTION &&
             k->last != NONE && !is_parted_past(s, c, joint)) {
        v->subject = s->chunks[k->last].subject;
        v->governor = s->chunks[k->last].governor;
        v->form = s->chunks[k->last].form;
    } else
        read_finite(k, c);
    k->inverted = 0;
    v->end = clause_end(s, c);
    clause_objects(s, c);
    if (clause_is_headline_passive(s, c))
        v->marks |= GROUP_PASSIVE;
    k->last = c;
}

/* What is no verb ------------------------------------------------------------------------------*/

static void read_phrase(struct clauses *k, int32_t c)
{
    int32_t preposition;
    if (k->s->chunks[c].head != c)
        return;
    struct frame *f = frame_top(k);
    if (f->subject == NONE && f->verb == NONE && !clause_prepositional(k->s, c, &preposition))
        f->subject = c;
}

static int is_that(const struct surface *s, int32_t c)
{
    struct ent_span span = s->words[s->chunks[c].first].span;
    return span.end - span.start == 4 && (s->text->bytes[span.start] | 0x20) == 't';
}

static void read_relative(struct clauses *k, int32_t c)
{
    const struct surface *s = k->s;
    int32_t i = c - 1;
    if (i >= 0 && s->chunks[i].kind == C_COMMA)
        i--;
    if (i >= 0 && s->chunks[i].kind == C_PREPOSITION)
        i--;
    if (i >= 0 && s->chunks[i].kind == C_COMMA)
        i--;
    if (i > 2 && s->chunks[i].kind == C_NOUNS &&
        s->words[s->chunks[i].first - 1].cls == W_NEGATOR && s->chunks[i - 2].kind == C_COMMA &&
        s->chunks[i - 3].kind == C_NOUNS)
        i -= 3; /* "it is Peru, not Chile, that" */
    struct frame frame = frame_fresh(NONE);
    frame.relative = 1;
    frame.antecedent = clause_head(s, i);
    frame.condition = frame_top(k)->condition;
    if (k->last != NONE && chunk_is_speech(s, k->last) && is_that(s, c) &&
        (i == k->last || clause_joint(s, c) == k->last ||
         s->chunks[k->last].object == clause_head(s, i))) { /* "said that", "told him that" */
        frame.relative = 0;
        frame.governor = k->last;
    } else if (i >= 0 && (s->chunks[i].kind == C_VERBS || s->chunks[i].kind == C_ADJECTIVES)) {
        frame.relative = 0;
    }
    frame_push(k, frame);
}

static void read_subordinator(struct clauses *k, int32_t c)
{
    struct frame frame = frame_fresh(NONE);
    frame.condition = k->s->chunks[c].marks & (GROUP_CONDITION | GROUP_DOUBT);
    frame_push(k, frame);
}

/* "whose troops": the phrase stands for its antecedent. */
static void read_whose(struct clauses *k, int32_t c)
{
    struct surface *s = k->s;
    struct ent_span span = s->words[s->chunks[c].first].span;
    if (span.end - span.start != 5 || c + 1 >= s->n_chunks || s->chunks[c + 1].kind != C_NOUNS ||
        frame_top(k)->antecedent == NONE)
        return;
    if (s->chunks[c + 1].alias == NONE)
        s->chunks[c + 1].alias = frame_top(k)->antecedent;
    frame_top(k)->relative = 0;
}

/* "PARIS (Reuters) -": what stands before the dash is no subject. */
static int is_dateline(const struct clauses *k, int32_t c)
{
    int32_t subject = k->stack[k->depth].subject;
    if (k->depth > 0 || c > 6 || k->last != NONE || subject == NONE)
        return 0;
    const struct word *w = &k->s->words[k->s->chunks[subject].first];
    return w->shape & ENT_SHAPE_ALL_CAPITAL ||
           (w->mention != NONE && k->s->cast->mentions[w->mention].place);
}

void surface_clauses(struct surface *s)
{
    struct clauses k = {.s = s, .last = NONE, .finite = NONE};
    k.stack[0] = frame_fresh(NONE);
    for (int32_t c = 0; c < s->n_chunks; c++)
        switch ((enum chunk_kind)s->chunks[c].kind) {
        case C_NOUNS:
            read_phrase(&k, c);
            break;
        case C_VERBS:
            read_group(&k, c);
            break;
        case C_RELATIVE:
            read_relative(&k, c);
            read_whose(&k, c);
            break;
        case C_SUBORDINATOR:
            read_subordinator(&k, c);
            break;
        case C_STOP:
            if (is_dateline(&k, c))
                *frame_top(&k) = frame_fresh(NONE);
            if (s->words[s->chunks[c].first].first == ';' ||
                s->words[s->chunks[c].first].first == ':') {
                k.depth = 0;
                *frame_top(&k) = frame_fresh(NONE);
            }
            break;
        default:
            break;
        }
    surface_said(s);
    clause_share_objects(s);
}

// SPDX-License-Identifier: MIT
/*
 * Clauses, read from left to right with a stack of open ones. A frame is a clause whose subject may
 * still wait for its verb: "the envoy, who ..., left" leaves the envoy waiting while the relative
 * clause is read. Finite verbs take the subject of a frame, infinitives and participles that of
 * their governor, or its object where the governor hands it over ("urged Japan to sign").
 */
#include <string.h>

#include "ties/surface.h"

enum { DEPTH = 16 };

struct frame {
    int32_t subject;
    int32_t verb; /* its last finite verb */
    int32_t antecedent;
    int32_t governor; /* the verb of saying that the clause is said by */
    int relative;
    int condition;
};

struct clauses {
    struct surface *s;
    struct frame stack[DEPTH];
    int depth;          /* of the top frame */
    int32_t last;       /* the last verb group */
    int32_t finite;     /* the last finite one */
    int32_t fronted[4]; /* verb groups before the first subject */
    int n_fronted;
    int inverted; /* an auxiliary stood before its subject */
};

static struct frame *top(struct clauses *k)
{
    return &k->stack[k->depth];
}

static void push(struct clauses *k, struct frame frame)
{
    if (k->depth + 1 < DEPTH)
        k->depth++;
    *top(k) = frame;
}

static struct frame fresh(int32_t subject)
{
    return (struct frame){.subject = subject, .verb = NONE, .antecedent = NONE, .governor = NONE};
}

/* The chunk before `c` that says how it is joined on: adverbs and times left out. */
static int32_t joint_before(const struct surface *s, int32_t c)
{
    int32_t i = c - 1;
    for (int left = 6; left > 0 && i >= 0 && s->chunks[i].kind == C_ADVERB; left--) {
        i--;
        if (i >= 0 && s->chunks[i].kind == C_PREPOSITION && s->chunks[i + 1].kind == C_ADVERB)
            i--; /* "on Thursday" */
    }
    return i;
}

static int32_t head_of(const struct surface *s, int32_t c)
{
    return c >= 0 && s->chunks[c].kind == C_NOUNS ? s->chunks[c].head : NONE;
}

/* 1 where the phrase hangs on a preposition; *preposition is its chunk. */
static int is_prepositional(const struct surface *s, int32_t head, int32_t *preposition)
{
    *preposition = head - 1;
    return head > 0 && s->chunks[head - 1].kind == C_PREPOSITION;
}

/* The phrase that a chain of prepositional phrases hangs on ("a spokesman for the ministry in
 * Rome"), or `head` itself where the chain hangs on no phrase. */
static int32_t chain_head(const struct surface *s, int32_t head)
{
    int32_t at = head, preposition;
    for (int left = REACH; left > 0 && is_prepositional(s, at, &preposition); left--) {
        int32_t before = joint_before(s, preposition);
        if (s->chunks[preposition].subordinates || before < 0 || s->chunks[before].kind != C_NOUNS)
            return head;
        at = s->chunks[before].head;
    }
    return at;
}

/* Drops the frames above the innermost one whose subject waits for a verb. 1 where there is one. */
static int pop_to_waiting(struct clauses *k)
{
    for (int d = k->depth; d >= 0; d--)
        if (k->stack[d].verb == NONE && k->stack[d].subject != NONE) {
            k->depth = d;
            return 1;
        }
    return 0;
}

static int waits_below(const struct clauses *k)
{
    for (int d = k->depth - 1; d >= 0; d--)
        if (k->stack[d].verb == NONE && k->stack[d].subject != NONE)
            return 1;
    return 0;
}

/* A noun phrase right before a finite verb, when the open clause has its verb already. */
static void take_late_phrase(struct clauses *k, int32_t g)
{
    const struct surface *s = k->s;
    int32_t joint = joint_before(s, g), preposition;
    uint8_t kind = joint >= 0 ? s->chunks[joint].kind : C_STOP;
    int condition = top(k)->condition;
    if (is_prepositional(s, g, &preposition)) {
        if (s->chunks[preposition].subordinates)
            push(k, fresh(g));
        else if (!pop_to_waiting(k))
            push(k, fresh(g));
        return;
    }
    if (kind == C_COMMA || kind == C_CONJUNCTION || kind == C_STOP) {
        if (kind == C_COMMA)
            condition = 0;
        k->depth = 0;
        *top(k) = fresh(g);
        top(k)->condition = condition && kind == C_CONJUNCTION;
        return;
    }
    if (!chunk_is_speech(s, k->last) && waits_below(k) && pop_to_waiting(k))
        return;
    push(k, fresh(g));
    top(k)->condition = condition;
    if (chunk_is_speech(s, k->last))
        top(k)->governor = k->last;
}

/* ", a move that angered Tokyo": whoever did what the clause before says. */
static void name_deed(const struct clauses *k, int32_t c, int32_t verb)
{
    struct surface *s = k->s;
    if (c < 2 || k->finite == NONE || s->chunks[c - 1].kind != C_COMMA ||
        s->chunks[c].alias != NONE || k->finite > c || verb < c)
        return;
    const struct lex_word *noun = s->words[s->chunks[c].main].lemma[LEX_NOUN];
    if (noun && noun->marks & LEX_MARK_DEED && s->chunks[k->finite].subject != c)
        s->chunks[c].alias = s->chunks[k->finite].subject;
}

/* The subject of a finite group that follows the noun phrase whose list starts at `g`. */
static int32_t subject_from_phrase(struct clauses *k, int32_t c, int32_t g)
{
    const struct surface *s = k->s;
    struct frame *f = top(k);
    int32_t preposition;
    if (f->relative && f->verb == NONE && f->antecedent != NONE &&
        (f->subject == NONE || f->subject == g)) {
        f->subject = g;
        k->s->chunks[c].object = f->antecedent;
        name_deed(k, f->antecedent, c);
        k->s->chunks[c].marks |= GROUP_OBJECT_REL;
    } else if (f->verb != NONE) {
        take_late_phrase(k, g);
    } else if (is_prepositional(s, g, &preposition)) {
        if (s->chunks[preposition].subordinates && f->subject == NONE)
            f->subject = g;
        else if (f->subject == NONE)
            f->subject = g;
    } else if (g != f->subject) {
        if (f->subject != NONE && joint_before(s, g) >= 0 &&
            s->chunks[joint_before(s, g)].kind != C_COMMA)
            push(k, fresh(g)); /* "the gesture the minister praised" */
        else
            f->subject = g;
    }
    return top(k)->subject;
}

static int32_t subject_of_last(struct clauses *k)
{
    return k->finite != NONE ? k->s->chunks[k->finite].subject : NONE;
}

/* The subject of a verb behind "and": that of the verb before, unless that was a reported clause
 * about a thing ("said that the crew was lost and charged Berlin"). */
static int32_t joined_subject(struct clauses *k)
{
    const struct surface *s = k->s;
    int32_t last = subject_of_last(k);
    if (k->depth == 0 || last == NONE || chunk_names(s, last))
        return last;
    for (int d = k->depth - 1; d >= 0; d--)
        if (k->stack[d].subject != NONE && k->stack[d].verb != NONE &&
            chunk_is_speech(s, k->stack[d].verb) && chunk_names(s, k->stack[d].subject)) {
            k->depth = d;
            return k->stack[d].subject;
        }
    return last;
}

/* The subject of the finite group `c`. */
static int32_t finite_subject(struct clauses *k, int32_t c)
{
    const struct surface *s = k->s;
    int32_t joint = joint_before(s, c);
    if (joint < 0)
        return NONE;
    switch ((enum chunk_kind)s->chunks[joint].kind) {
    case C_RELATIVE:
        if (top(k)->relative && top(k)->antecedent != NONE)
            return top(k)->subject = top(k)->antecedent;
        return top(k)->subject != NONE ? top(k)->subject : subject_of_last(k);
    case C_NOUNS:
        return subject_from_phrase(k, c, chain_head(s, head_of(s, joint)));
    case C_CONJUNCTION:
        if (joint > 0 && s->chunks[joint - 1].kind == C_COMMA && pop_to_waiting(k))
            return top(k)->subject;
        if (top(k)->verb == NONE && top(k)->subject != NONE)
            return top(k)->subject;
        return joined_subject(k);
    default:
        return pop_to_waiting(k) ? top(k)->subject : subject_of_last(k);
    }
}

/* Groups without a subject of their own --------------------------------------------------------*/

/* 1 where the phrase names someone or is a pronoun: it may act. */
static int is_someone(const struct surface *s, int32_t c)
{
    return c != NONE && (chunk_names(s, c) || s->words[s->chunks[c].first].cls == W_PRONOUN);
}

int clause_hands_over(const struct surface *s, int32_t c, int infinitive)
{
    const struct lex_word *verb = s->words[s->chunks[c].main].lemma[LEX_VERB];
    for (const struct lex_entry *e = verb ? verb->first[LEX_VERB] : NULL; e; e = e->next)
        if (e->kind == LEX_GOVERNOR && e->object_control &&
            !(infinitive && e->status == ENT_STATUS_NEGATED) &&
            (e->status != ENT_STATUS_ASSERTED || is_someone(s, s->chunks[c].object)))
            return 1;
    return 0;
}

/* Whoever does what the last verb group governs. */
static int32_t controlled_subject(const struct surface *s, int32_t governor, int handed_over,
                                  int infinitive)
{
    if (governor == NONE)
        return NONE;
    const struct chunk *v = &s->chunks[governor];
    if (v->marks & GROUP_PASSIVE)
        return v->subject;
    if (handed_over && v->object != NONE && clause_hands_over(s, governor, infinitive))
        return v->object;
    return v->subject;
}

/* The subject of an -ing group or a participle without an auxiliary. */
static int32_t loose_subject(const struct clauses *k, int32_t joint)
{
    const struct surface *s = k->s;
    uint8_t kind = joint >= 0 ? s->chunks[joint].kind : C_STOP;
    if (kind == C_PREPOSITION) {
        static const uint8_t handing[] = {LEX_SLOT_OF,     LEX_SLOT_FOR,  LEX_SLOT_FROM,
                                          LEX_SLOT_OUT_OF, LEX_SLOT_INTO, LEX_SLOT_WITH};
        return controlled_subject(
            s, k->last, memchr(handing, s->chunks[joint].slot, sizeof handing) != NULL, 0);
    }
    if (kind == C_NOUNS) {
        int32_t g = head_of(s, joint);
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
    int32_t old = top(k)->verb, joint = joint_before(s, c);
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

/* 1 where a word of the phrase names the one actor of the mention. */
static int phrase_has_actor(const struct surface *s, int32_t c, int32_t mention)
{
    const struct ent_mention *m = &s->cast->mentions[mention];
    if (c == NONE || m->members != 1)
        return 0;
    for (int32_t i = s->chunks[c].first; i <= s->chunks[c].last; i++) {
        int32_t other = s->words[i].mention;
        if (other != NONE && s->cast->mentions[other].members == 1 &&
            s->cast->members[s->cast->mentions[other].member] == s->cast->members[m->member])
            return 1;
    }
    return 0;
}

/* "Tokyo said it would": an unresolved pronoun that is the subject of what someone says is he. */
void clause_name_pronoun(struct surface *s, const struct chunk *v)
{
    if (v->governor == NONE || v->subject == NONE || v->subject == s->chunks[v->governor].subject)
        return;
    struct chunk *c = &s->chunks[v->subject];
    const struct word *w = &s->words[c->first];
    int32_t sayer = s->chunks[v->governor].subject;
    if (c->first == c->last && w->cls == W_PRONOUN && w->first != 'y' && c->alias == NONE &&
        !(w->shape & ENT_SHAPE_CAPITAL) &&
        (w->mention == NONE || phrase_has_actor(s, sayer, w->mention)))
        c->alias = sayer;
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
        *top(k) = fresh(v->subject);
    } else if ((v->subject = take_back(k, c)) == NONE) {
        v->subject = finite_subject(k, c);
    }
    settle_fronted(k, v->subject);
    v->governor = top(k)->governor;
    clause_name_pronoun(k->s, v);
    name_deed(k, v->subject, c);
    top(k)->verb = c;
    if (top(k)->condition)
        v->marks |= GROUP_CONDITION;
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
        int32_t g = chain_head(s, head_of(s, joint)), preposition;
        if (by)
            return 1;
        if (g == top(k)->subject && top(k)->verb == NONE)
            return 0;
        if (is_prepositional(s, g, &preposition))
            return top(k)->verb != NONE && !s->chunks[preposition].subordinates && !waits_below(k);
        int32_t before = joint_before(s, g);
        uint8_t kind = before >= 0 ? s->chunks[before].kind : C_STOP;
        return top(k)->verb != NONE && kind == C_VERBS && !chunk_is_speech(s, k->last) &&
               !waits_below(k);
    }
    case C_COMMA:
        return by && top(k)->verb == NONE;
    case C_PREPOSITION:
    case C_SUBORDINATOR:
        return 1;
    default:
        return 0;
    }
}

static void read_loose(struct clauses *k, int32_t c, int32_t joint)
{
    struct chunk *v = &k->s->chunks[c];
    if (v->form == G_PARTICIPLE) {
        v->marks |= GROUP_PASSIVE;
        if (joint >= 0 && k->s->chunks[joint].kind == C_COMMA && joint > 0)
            v->subject = head_of(k->s, joint - 1);
        if (joint >= 0 && k->s->chunks[joint].kind == C_NOUNS)
            v->subject = head_of(k->s, joint);
    }
    if (v->subject == NONE)
        v->subject = loose_subject(k, joint);
    v->governor = k->last;
    if (v->subject == NONE && k->finite == NONE)
        add_fronted(k, c);
}

static void read_infinitive(struct clauses *k, int32_t c)
{
    struct chunk *v = &k->s->chunks[c];
    v->governor = k->last;
    v->subject = controlled_subject(k->s, k->last, 1, 1);
    int32_t before = head_of(k->s, joint_before(k->s, c)), preposition;
    if (before != NONE && is_prepositional(k->s, before, &preposition) &&
        k->s->chunks[preposition].slot == LEX_SLOT_FOR && preposition > k->last)
        v->subject = before; /* "called for the two to meet" */
    if (k->last == NONE && k->inverted && top(k)->subject != NONE) {
        v->subject = top(k)->subject;
    } else if (k->last == NONE) {
        int32_t joint = joint_before(k->s, c);
        if (joint >= 0 && k->s->chunks[joint].kind == C_NOUNS)
            v->subject = head_of(k->s, joint);
        else
            add_fronted(k, c);
    }
}

static void read_group(struct clauses *k, int32_t c)
{
    struct surface *s = k->s;
    struct chunk *v = &s->chunks[c];
    int32_t joint = joint_before(s, c);
    if (s->words[v->main].cls != W_VERB && joint < 0 && v->form == G_FINITE) {
        k->inverted = 1; /* "Is China about to" */
        v->end = c + 1;
        return;
    }
    if (v->form == G_INFINITIVE)
        read_infinitive(k, c);
    else if (v->form == G_ING && !k->inverted)
        read_loose(k, c, joint);
    else if (v->form == G_PARTICIPLE && !k->inverted && is_reduced(k, c, joint))
        read_loose(k, c, joint);
    else if (v->form == G_BARE && k->last != NONE && joint >= 0 &&
             s->chunks[joint].kind == C_NOUNS && clause_hands_over(s, k->last, 1) &&
             s->chunks[k->last].object == head_of(s, joint))
        read_infinitive(k, c); /* "let Sudan's president slip" */
    else if (v->form == G_BARE && joint >= 0 && s->chunks[joint].kind == C_CONJUNCTION &&
             k->last != NONE) {
        v->subject = s->chunks[k->last].subject;
        v->governor = s->chunks[k->last].governor;
        v->form = s->chunks[k->last].form;
    } else
        read_finite(k, c);
    k->inverted = 0;
    v->end = clause_end(s, c);
    clause_objects(s, c);
    k->last = c;
}

/* What is no verb ------------------------------------------------------------------------------*/

static void read_phrase(struct clauses *k, int32_t c)
{
    int32_t preposition;
    if (k->s->chunks[c].head != c)
        return;
    struct frame *f = top(k);
    if (f->subject == NONE && f->verb == NONE && !is_prepositional(k->s, c, &preposition))
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
    struct frame frame = fresh(NONE);
    frame.relative = 1;
    frame.antecedent = head_of(s, i);
    frame.condition = top(k)->condition;
    if (k->last != NONE && chunk_is_speech(s, k->last) && is_that(s, c) &&
        (i == k->last || joint_before(s, c) == k->last ||
         s->chunks[k->last].object == head_of(s, i))) { /* "said that", "told him that" */
        frame.relative = 0;
        frame.governor = k->last;
    } else if (i >= 0 && (s->chunks[i].kind == C_VERBS || s->chunks[i].kind == C_ADJECTIVES)) {
        frame.relative = 0;
    }
    push(k, frame);
}

static void read_subordinator(struct clauses *k, int32_t c)
{
    struct frame frame = fresh(NONE);
    frame.condition = (k->s->chunks[c].marks & GROUP_CONDITION) != 0;
    push(k, frame);
}

/* "whose troops": the phrase stands for its antecedent. */
static void read_whose(struct clauses *k, int32_t c)
{
    struct surface *s = k->s;
    struct ent_span span = s->words[s->chunks[c].first].span;
    if (span.end - span.start != 5 || c + 1 >= s->n_chunks || s->chunks[c + 1].kind != C_NOUNS ||
        top(k)->antecedent == NONE)
        return;
    if (s->chunks[c + 1].alias == NONE)
        s->chunks[c + 1].alias = top(k)->antecedent;
    top(k)->relative = 0;
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
    k.stack[0] = fresh(NONE);
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
                *top(&k) = fresh(NONE);
            if (s->words[s->chunks[c].first].first == ';' ||
                s->words[s->chunks[c].first].first == ':') {
                k.depth = 0;
                *top(&k) = fresh(NONE);
            }
            break;
        default:
            break;
        }
}

// SPDX-License-Identifier: MIT
/*
 * The stack of open clauses. A frame is a clause whose subject may still wait for its verb: "the
 * envoy, who ..., left" leaves the envoy waiting while the relative clause is read. A finite verb
 * takes the subject of a frame; which one, the way it is joined on tells.
 */
#include <string.h>

#include "ties/surface_frames.h"

struct frame *frame_top(struct clauses *k)
{
    return &k->stack[k->depth];
}

void frame_push(struct clauses *k, struct frame frame)
{
    if (k->depth + 1 < DEPTH)
        k->depth++;
    *frame_top(k) = frame;
}

struct frame frame_fresh(int32_t subject)
{
    return (struct frame){.subject = subject, .verb = NONE, .antecedent = NONE, .governor = NONE};
}

/* The chunk before `c` that says how it is joined on: adverbs and times left out. */
int32_t clause_joint(const struct surface *s, int32_t c)
{
    int32_t i = c - 1;
    for (int left = 6; left > 0 && i >= 0 && s->chunks[i].kind == C_ADVERB; left--) {
        i--;
        if (i >= 0 && s->chunks[i].kind == C_PREPOSITION && s->chunks[i + 1].kind == C_ADVERB)
            i--; /* "on Thursday" */
    }
    return i;
}

int32_t clause_head(const struct surface *s, int32_t c)
{
    return c >= 0 && s->chunks[c].kind == C_NOUNS ? s->chunks[c].head : NONE;
}

/* 1 where the phrase hangs on a preposition; *preposition is its chunk. */
int clause_prepositional(const struct surface *s, int32_t head, int32_t *preposition)
{
    *preposition = head - 1;
    return head > 0 && s->chunks[head - 1].kind == C_PREPOSITION;
}

/* The phrase that a chain of prepositional phrases hangs on ("a spokesman for the ministry in
 * Rome"), or `head` itself where the chain hangs on no phrase. */
int32_t clause_chain(const struct surface *s, int32_t head)
{
    int32_t at = head, preposition;
    for (int left = REACH; left > 0 && clause_prepositional(s, at, &preposition); left--) {
        int32_t before = clause_joint(s, preposition);
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

int frame_waits(const struct clauses *k)
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
    int32_t joint = clause_joint(s, g), preposition;
    uint8_t kind = joint >= 0 ? s->chunks[joint].kind : C_STOP;
    int condition = frame_top(k)->condition;
    if (clause_prepositional(s, g, &preposition)) {
        if (s->chunks[preposition].subordinates) {
            frame_push(k, frame_fresh(g));
            frame_top(k)->condition = s->chunks[preposition].marks & GROUP_CONDITION;
        } else if (!pop_to_waiting(k))
            frame_push(k, frame_fresh(g));
        return;
    }
    if (kind == C_COMMA || kind == C_CONJUNCTION || kind == C_STOP) {
        if (kind == C_COMMA)
            condition = 0;
        k->depth = 0;
        *frame_top(k) = frame_fresh(g);
        frame_top(k)->condition = kind == C_CONJUNCTION ? condition : 0;
        return;
    }
    if (!chunk_is_speech(s, k->last) && frame_waits(k) && pop_to_waiting(k))
        return;
    frame_push(k, frame_fresh(g));
    frame_top(k)->condition = condition;
    if (chunk_is_speech(s, k->last))
        frame_top(k)->governor = k->last;
}

/* ", a move that angered Tokyo": whoever did what the clause before says. */
void frame_name_deed(const struct clauses *k, int32_t c, int32_t verb)
{
    struct surface *s = k->s;
    if (c < 2 || k->finite == NONE || s->chunks[c - 1].kind != C_COMMA ||
        s->chunks[c].alias != NONE || k->finite > c || verb < c)
        return;
    const struct lex_word *noun = s->words[s->chunks[c].main].lemma[LEX_NOUN];
    if (noun && noun->marks & LEX_MARK_DEED && s->chunks[k->finite].subject != c)
        s->chunks[c].alias = s->chunks[k->finite].subject;
}

/* "four firms it accused of": what a clause without a relative pronoun says of the phrase before
 * its subject `g`; or NONE. */
static int32_t contact_antecedent(const struct clauses *k, int32_t c, int32_t g)
{
    const struct surface *s = k->s;
    int32_t behind = chunk_behind(s, c);
    if (g < 1 || s->chunks[g - 1].kind != C_NOUNS || chunk_is_speech(s, k->last) ||
        (behind != NONE && s->chunks[behind].kind == C_NOUNS))
        return NONE;
    int pronoun = s->words[s->chunks[g].first].cls == W_PRONOUN;
    return pronoun || chunk_names(s, g) ? s->chunks[g - 1].head : NONE;
}

/* 1 where the phrase is the object of an infinitive that was read last, and made so where it looked
 * like a subject. */
static int is_object_of_last(const struct clauses *k, int32_t g)
{
    struct chunk *v = k->last == NONE ? NULL : &k->s->chunks[k->last];
    if (!v || v->form != G_INFINITIVE)
        return 0;
    if (v->object == NONE && g == k->last + 1)
        v->object = g;
    return v->object == g;
}

/* The subject of a finite group that follows the noun phrase whose list starts at `g`. */
static int32_t subject_from_phrase(struct clauses *k, int32_t c, int32_t g)
{
    const struct surface *s = k->s;
    struct frame *f = frame_top(k);
    int32_t preposition;
    if (f->relative && f->verb == NONE && f->antecedent != NONE &&
        (f->subject == NONE || f->subject == g)) {
        f->subject = g;
        k->s->chunks[c].object = f->antecedent;
        frame_name_deed(k, f->antecedent, c);
        k->s->chunks[c].marks |= GROUP_OBJECT_REL;
    } else if (f->verb != NONE) {
        int32_t antecedent = contact_antecedent(k, c, g);
        take_late_phrase(k, g);
        if (antecedent != NONE) {
            k->s->chunks[c].object = antecedent;
            k->s->chunks[c].marks |= GROUP_OBJECT_REL;
        }
    } else if (clause_prepositional(s, g, &preposition)) {
        if (s->chunks[preposition].subordinates && f->subject == NONE)
            f->subject = g;
        else if (f->subject == NONE)
            f->subject = g;
    } else if (g != f->subject && f->subject != NONE && is_object_of_last(k, g)) {
        return f->subject; /* "the decision to expel Chile's envoy angered" */
    } else if (g != f->subject) {
        if (f->subject != NONE && clause_joint(s, g) >= 0 &&
            s->chunks[clause_joint(s, g)].kind != C_COMMA)
            frame_push(k, frame_fresh(g)); /* "the gesture the minister praised" */
        else
            f->subject = g;
    }
    return frame_top(k)->subject;
}

static int32_t subject_of_last(struct clauses *k)
{
    return k->finite != NONE ? k->s->chunks[k->finite].subject : NONE;
}

/* The subject of a verb behind "and": that of the verb before, unless that was a reported clause
 * about a thing ("said that the crew was lost and charged Berlin") or is `parted` from it by a
 * comma ("said that Peru was to blame, and shut the border"). */
static int32_t joined_subject(struct clauses *k, int parted)
{
    const struct surface *s = k->s;
    int32_t last = subject_of_last(k);
    if (k->depth == 0 || last == NONE || (chunk_names(s, last) && !parted))
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
int32_t frame_finite_subject(struct clauses *k, int32_t c)
{
    const struct surface *s = k->s;
    int32_t joint = clause_joint(s, c);
    int parted = 0;
    if (joint < 0)
        return NONE;
    switch ((enum chunk_kind)s->chunks[joint].kind) {
    case C_RELATIVE:
        if (frame_top(k)->relative && frame_top(k)->antecedent != NONE)
            return frame_top(k)->subject = frame_top(k)->antecedent;
        return frame_top(k)->subject != NONE ? frame_top(k)->subject : subject_of_last(k);
    case C_NOUNS:
        return subject_from_phrase(k, c, clause_chain(s, clause_head(s, joint)));
    case C_CONJUNCTION:
        parted = joint > 0 && s->chunks[joint - 1].kind == C_COMMA;
        if (parted && pop_to_waiting(k))
            return frame_top(k)->subject;
        if (frame_top(k)->verb == NONE && frame_top(k)->subject != NONE)
            return frame_top(k)->subject;
        return joined_subject(k, parted);
    default:
        return pop_to_waiting(k) ? frame_top(k)->subject : subject_of_last(k);
    }
}

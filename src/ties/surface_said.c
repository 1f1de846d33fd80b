// SPDX-License-Identifier: MIT
/*
 * Clauses that only tell who says the rest: behind it ("Peru attacked, Chile said on Monday") or in
 * the midst of it ("Peru, Chile claims, attacked"). What they stand beside is governed by them, and
 * what they part finds its subject across them.
 */
#include "ties/surface_frames.h"

static int kind_at(const struct surface *s, int32_t c)
{
    return c >= 0 && c < s->n_chunks ? s->chunks[c].kind : C_STOP;
}

/* The comma or stop behind a verb of saying that has nothing but times and places behind it; the
 * number of chunks at the end of the sentence; NONE where more is said. */
static int32_t close_of(const struct surface *s, int32_t c)
{
    enum { MOST = 7 };
    int32_t i = c + 1;
    for (; i < s->n_chunks && i < c + MOST; i++) {
        int kind = kind_at(s, i);
        if (kind == C_COMMA || kind == C_STOP)
            return i;
        if (kind == C_NOUNS && kind_at(s, i - 1) != C_PREPOSITION)
            return NONE;
        if (kind != C_ADVERB && kind != C_PREPOSITION && kind != C_NOUNS)
            return NONE;
    }
    return i == s->n_chunks ? i : NONE;
}

/* The chunk before the subject of verb group `c` where that subject stands right before it. */
static int32_t open_of(const struct surface *s, int32_t c, int32_t *subject)
{
    int32_t joint = clause_joint(s, c);
    if (kind_at(s, joint) != C_NOUNS)
        return NONE;
    *subject = clause_chain(s, clause_head(s, joint));
    return *subject - 1;
}

/* "Peru, Chile claims, attacked": 1 where the clause parts a subject from its verb. */
static int part_clause(struct surface *s, int32_t c, int32_t open, int32_t close)
{
    int32_t verb = close + 1;
    while (kind_at(s, verb) == C_ADVERB)
        verb++;
    if (kind_at(s, open - 1) != C_NOUNS || kind_at(s, close) != C_COMMA ||
        kind_at(s, verb) != C_VERBS || s->chunks[verb].form != G_FINITE)
        return 0;
    s->chunks[verb].subject = clause_chain(s, clause_head(s, open - 1));
    s->chunks[verb].governor = c;
    return 1;
}

/* What stands before it in the sentence is said by it. */
static void govern_before(struct surface *s, int32_t c, int32_t open)
{
    for (int32_t i = open - 1; i >= 0 && i > open - REACH; i--) {
        struct chunk *v = &s->chunks[i];
        if (v->kind == C_STOP)
            return;
        if (v->kind == C_VERBS && v->form == G_FINITE && v->governor == NONE)
            v->governor = c;
    }
}

void surface_said(struct surface *s)
{
    for (int32_t c = 2; c < s->n_chunks; c++) {
        int32_t subject, close;
        struct chunk *v = &s->chunks[c];
        if (v->kind != C_VERBS || v->form != G_FINITE || v->marks & GROUP_PASSIVE ||
            !chunk_is_speech(s, c) || (close = close_of(s, c)) == NONE)
            continue;
        int32_t open = open_of(s, c, &subject);
        if (open < 1 || kind_at(s, open) != C_COMMA)
            continue;
        v->subject = subject;
        v->governor = NONE;
        if (!part_clause(s, c, open, close))
            govern_before(s, c, open);
    }
}

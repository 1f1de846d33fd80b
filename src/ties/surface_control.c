// SPDX-License-Identifier: MIT
/*
 * Control: who does what a verb governs, and who "he" is in what someone says; conditions that the
 * order of words makes.
 */
#include <string.h>

#include "ties/surface_frames.h"

/* 1 where the phrase names someone or is a pronoun: it may act. */
static int is_someone(const struct surface *s, int32_t c)
{
    return c != NONE && (chunk_names(s, c) || s->words[s->chunks[c].first].cls == W_PRONOUN);
}

/* "it took Peru a month to": Peru does what follows. */
static int takes_time(const struct surface *s, int32_t c, const struct lex_word *verb)
{
    int32_t subject = s->chunks[c].subject;
    return (strcmp(verb->text, "take") == 0 || strcmp(verb->text, "cost") == 0) &&
           subject != NONE && word_reads(s, s->chunks[subject].first, "it") &&
           is_someone(s, s->chunks[c].object);
}

int clause_hands_over(const struct surface *s, int32_t c, int infinitive)
{
    const struct lex_word *verb = s->words[s->chunks[c].main].lemma[LEX_VERB];
    if (infinitive && verb && takes_time(s, c, verb))
        return 1;
    for (const struct lex_entry *e = verb ? verb->first[LEX_VERB] : NULL; e; e = e->next)
        if (e->kind == LEX_GOVERNOR && e->object_control &&
            !(infinitive && e->status == ENT_STATUS_NEGATED) &&
            (e->status != ENT_STATUS_ASSERTED || is_someone(s, s->chunks[c].object)))
            return 1;
    return 0;
}

/* Whoever does what the last verb group governs. */
int32_t clause_controlled(const struct surface *s, int32_t governor, int handed_over,
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

/* "Had Chile attacked", "Should Chile attack": a condition without "if". */
void clause_mark_inverted(struct surface *s, int32_t c)
{
    int32_t at = s->chunks[c].first;
    if (s->question || at != s->chunks[c].last || c + 1 >= s->n_chunks ||
        s->chunks[c + 1].kind != C_NOUNS ||
        !(word_reads(s, at, "had") || word_reads(s, at, "should") || word_reads(s, at, "were")) ||
        (c > 0 && s->chunks[c - 1].kind != C_COMMA && s->chunks[c - 1].kind != C_STOP))
        return;
    for (int32_t i = c + 2; i < s->n_chunks && i < c + REACH / 2; i++)
        if (s->chunks[i].kind == C_VERBS) {
            s->chunks[i].marks |= GROUP_CONDITION;
            return;
        }
}

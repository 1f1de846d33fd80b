// SPDX-License-Identifier: MIT
/*
 * Why a sentence has no tie: looked at only where there is none, so that it costs nothing where
 * there is one.
 */
#include "ties/unmatched.h"

#include <string.h>

/* 1 where the sentence names actors of two roots; places count with `places` only. */
static int has_two(const struct surface *s, int places)
{
    const char *first = NULL;
    for (int32_t i = 0; i < s->n_words; i++) {
        const struct ent_mention *m =
            s->words[i].mention == NONE ? NULL : &s->cast->mentions[s->words[i].mention];
        if (!m || (m->place && !places) ||
            (i > 0 && s->words[i - 1].mention == s->words[i].mention))
            continue;
        for (uint32_t k = 0; k < m->members && k < GROUP_LIMIT; k++) {
            const char *root = s->cast->actors[s->cast->members[m->member + k]].root;
            if (first && strcmp(first, root) != 0)
                return 1;
            first = root;
        }
    }
    return 0;
}

static int says_something(const struct lex_word *word, enum lex_class cls)
{
    for (const struct lex_entry *e = word ? word->first[cls] : NULL; e; e = e->next)
        if (e->kind == LEX_SENSE && !e->n_more)
            return 1;
    return 0;
}

/* The first word that the lexicon knows as what it is here, or NONE. */
static int32_t find_word(const struct surface *s)
{
    for (int32_t i = 0; i < s->n_words; i++) {
        const struct word *w = &s->words[i];
        if (w->mention != NONE)
            continue;
        if ((w->cls == W_VERB && says_something(w->lemma[LEX_VERB], LEX_VERB)) ||
            (w->cls == W_NOUN && says_something(w->lemma[LEX_NOUN], LEX_NOUN)) ||
            (w->cls == W_ADJECTIVE && says_something(w->lemma[LEX_ADJECTIVE], LEX_ADJECTIVE)))
            return i;
    }
    return NONE;
}

void unmatched_note(struct surface *s, size_t proposed, int game)
{
    if (!has_two(s, 1))
        return;
    struct ent_unmatched *grown = ent_arena_room(s->arena, s->unmatched, s->n_unmatched,
                                                 &s->unmatched_capacity, sizeof *grown);
    if (!grown) {
        s->failed = 1;
        return;
    }
    int32_t word = find_word(s);
    enum ent_reason reason = word == NONE ? ENT_REASON_WORDLESS : ENT_REASON_PARTIES;
    if (game)
        reason = ENT_REASON_GAME;
    else if (proposed)
        reason = ENT_REASON_UNSURE;
    else if (!has_two(s, 0))
        reason = ENT_REASON_PLACES;
    s->unmatched = grown;
    struct ent_unmatched *unmatched = &s->unmatched[s->n_unmatched++];
    *unmatched = (struct ent_unmatched){.sentence = s->sentence, .reason = reason};
    if (word != NONE)
        unmatched->words = s->words[word].span;
}

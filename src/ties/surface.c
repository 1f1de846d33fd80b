// SPDX-License-Identifier: MIT
/*
 * The stage: every sentence with mentions of two parties goes through words, chunks, clauses and
 * patterns. The arrays are as long as the longest sentence and used again for each.
 */
#include "ties/surface_events.h"
#include "ties/tree.h"
#include "ties/unmatched.h"
#include "ties/vote.h"

#include <stdlib.h>

static int compare_ties(const void *left, const void *right)
{
    const struct ent_tie *l = left, *r = right;
    if (l->trigger.start != r->trigger.start)
        return l->trigger.start < r->trigger.start ? -1 : 1;
    if (l->trigger.end != r->trigger.end)
        return l->trigger.end < r->trigger.end ? -1 : 1;
    if (l->source_span.start != r->source_span.start)
        return l->source_span.start < r->source_span.start ? -1 : 1;
    return (l->target_span.start > r->target_span.start) -
           (l->target_span.start < r->target_span.start);
}

/* Moves on to the sentence's mentions. 1 where it has at least two parties, or may leave them out.
 */
static int has_parties(struct surface *s, const struct ent_sentence *sentence)
{
    const struct ent_cast *cast = s->cast;
    uint32_t end = sentence->token + sentence->tokens, members = 0;
    while (s->mention < cast->n_mentions && cast->mentions[s->mention].token < sentence->token)
        s->mention++;
    for (uint32_t m = s->mention; m < cast->n_mentions && cast->mentions[m].token < end; m++)
        members += cast->mentions[m].members;
    return members >= 2 || carry_is_possible(s);
}

static int is_question(const struct surface *s, const struct ent_sentence *sentence)
{
    for (uint32_t i = sentence->tokens; i > 0 && i + 3 > sentence->tokens; i--) {
        const struct ent_token *token = &s->text->tokens[sentence->token + i - 1];
        if (s->text->bytes[token->span.start] == '?')
            return 1;
    }
    return 0;
}

static int is_short(const struct surface *s, int32_t word)
{
    return s->words[word].span.end - s->words[word].span.start <= 2;
}

/* "7-1" */
static int is_score(const struct surface *s, int32_t i)
{
    return i > 1 && s->words[i].kind == ENT_TOKEN_NUMBER && is_short(s, i) && is_short(s, i - 2) &&
           s->words[i - 1].cls == W_HYPHEN && s->words[i - 2].kind == ENT_TOKEN_NUMBER;
}

/* Games are told in the words of war: "beat 3-0", "the semi-final", "lost the final". */
static int is_game(const struct surface *s)
{
    int game = 0, play = 0;
    for (int32_t i = 0; i < s->n_words; i++) {
        const struct word *w = &s->words[i];
        const struct lex_word *noun = w->lemma[LEX_NOUN], *verb = w->lemma[LEX_VERB];
        if (is_score(s, i) || (noun && noun->marks & LEX_MARK_SPORT && w->mention == NONE))
            return 1;
        game |= noun && noun->marks & LEX_MARK_GAME && w->mention == NONE;
        play |= w->cls == W_VERB && verb && verb->marks & LEX_MARK_PLAY;
    }
    return game && play;
}

/* The ties that the chunks of the sentence state. */
static void read_chunks(struct surface *s)
{
    surface_statuses(s);
    surface_verb_ties(s);
    surface_noun_ties(s);
    surface_echoes(s);
}

/* 0 where the sentence is of no interest. */
static int read_order(struct surface *s, const struct ent_sentence *sentence)
{
    s->sentence_ties = s->n_ties;
    s->tree = NULL;
    surface_words(s, sentence);
    if (is_game(s))
        return 0;
    surface_chunks(s);
    surface_clauses(s);
    aside_name_complements(s);
    s->sentence_skipped = 0;
    read_chunks(s);
    return 1;
}

/* What both readers skipped is one loss: the larger of the two is told. */
static void read_tree(struct surface *s, const struct ent_sentence *sentence,
                      const struct ent_syntax *syntax, struct tree *tree)
{
    uint32_t skipped = s->sentence_skipped;
    s->sentence_ties = s->n_ties;
    s->sentence_skipped = 0;
    s->tree = tree;
    tree_read(s, syntax->words + sentence->token, sentence->token);
    surface_words_by_tree(s);
    tree_link(s);
    aside_name_complements(s);
    read_chunks(s);
    if (s->sentence_skipped < skipped)
        s->sentence_skipped = skipped;
}

static void read_sentence(struct surface *s, uint32_t index, const struct ent_syntax *syntax,
                          struct tree *tree)
{
    const struct ent_sentence *sentence = &s->text->sentences[index];
    size_t first = s->first_tie = s->n_ties;
    s->sentence = index;
    if (!has_parties(s, sentence)) {
        event_glance(s);
        return;
    }
    s->question = is_question(s, sentence);
    if (!read_order(s, sentence)) {
        unmatched_note(s, 0, 1);
        return;
    }
    size_t surface = s->n_ties;
    if (syntax->words)
        read_tree(s, sentence, syntax, tree);
    event_remember(s);
    size_t proposed = s->n_ties - first;
    vote(s, first, surface, syntax->words != NULL);
    if (s->n_ties == first)
        unmatched_note(s, proposed, 0);
    if (s->n_ties > first)
        qsort(s->ties + first, s->n_ties - first, sizeof *s->ties, compare_ties);
    s->skipped += s->sentence_skipped;
}

static uint32_t longest_sentence(const struct ent_text *text)
{
    uint32_t longest = 0;
    for (uint32_t i = 0; i < text->n_sentences; i++)
        if (text->sentences[i].tokens > longest)
            longest = text->sentences[i].tokens;
    return longest;
}

int ent_ties_find(struct ent_ties *out, struct ent_arena *arena, const struct ent_lexicon *lexicon,
                  const struct ent_text *text, const struct ent_syntax *syntax,
                  const struct ent_cast *cast, struct ent_date date)
{
    struct surface s = {
        .lexicon = lexicon, .text = text, .cast = cast, .date = date, .arena = arena};
    size_t longest = longest_sentence(text);
    struct tree tree = {0};
    s.words = calloc(longest + 1, sizeof *s.words);
    s.chunks = calloc(longest + 1, sizeof *s.chunks);
    s.person = lex_find(lexicon, "person", 6);
    if (!s.words || !s.chunks || (syntax->words && tree_new(&tree, longest)))
        s.failed = 1;
    for (uint32_t i = 0; i < text->n_sentences && !s.failed; i++)
        read_sentence(&s, i, syntax, &tree);
    tree_free(&tree);
    free(s.words);
    free(s.chunks);
    *out = (struct ent_ties){.items = s.ties,
                             .count = (uint32_t)s.n_ties,
                             .unmatched = s.unmatched,
                             .n_unmatched = (uint32_t)s.n_unmatched,
                             .skipped = s.skipped};
    return s.failed ? ENT_E_NOMEM : 0;
}

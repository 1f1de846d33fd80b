// SPDX-License-Identifier: MIT
/*
 * Lists ("A, B and C") and appositions ("its northern neighbour, Rwanda,"). The members of a list
 * are linked, each to the next; the first is the head that the clause knows. "And" between two noun
 * phrases may part two clauses instead: then the right one has a verb behind it, and the left one
 * is the object of another.
 */
#include "ties/surface.h"

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
    while (i + 1 < s->n_chunks && i < c + REACH &&
           (s->chunks[i].kind == C_ADVERB ||
            (s->chunks[i].kind == C_CONJUNCTION && s->chunks[i + 1].kind == C_NOUNS) ||
            (s->chunks[i].kind == C_NOUNS && s->chunks[i - 1].kind == C_CONJUNCTION)))
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
static void link_backwards(struct surface *s, int32_t c, int named)
{
    int32_t right = c;
    for (int left = GROUP_LIMIT; left > 0; left--) {
        int32_t before = right - 2;
        if (before < 0 || s->chunks[right - 1].kind != C_COMMA ||
            s->chunks[before].kind != C_NOUNS || s->chunks[before].next != NONE ||
            names_someone(s, &s->chunks[before]) != named)
            break;
        right = before;
    }
    for (int32_t i = right; i < c; i += 2)
        link(s, i, i + 2);
}

/* 1 where the phrase may begin a clause: it is no object and hangs on nothing. */
static int opens_clause(const struct surface *s, int32_t c)
{
    if (c == 0)
        return 1;
    const struct chunk *before = &s->chunks[c - 1];
    return before->kind == C_COMMA || before->kind == C_STOP || before->kind == C_SUBORDINATOR ||
           before->kind == C_RELATIVE || before->kind == C_CONJUNCTION ||
           (before->kind == C_PREPOSITION && before->subordinates);
}

static int may_join(const struct surface *s, int32_t left, int32_t right)
{
    int named = names_someone(s, &s->chunks[left]) || names_someone(s, &s->chunks[right]);
    int32_t first = left;
    while (first >= 2 && s->chunks[first - 1].kind == C_COMMA &&
           s->chunks[first - 2].kind == C_NOUNS && first > left - 2 * GROUP_LIMIT)
        first -= 2;
    if (!has_verb_behind(s, right))
        return 1;
    return named && (opens_clause(s, left) || opens_clause(s, first) || !has_verb_before(s, left));
}

static void link_lists(struct surface *s)
{
    for (int32_t i = 2; i < s->n_chunks; i++) {
        struct chunk *c = &s->chunks[i];
        if (c->kind != C_NOUNS || s->chunks[i - 1].kind != C_CONJUNCTION ||
            s->words[c->last].marks & WORD_DURATIVE)
            continue;
        int32_t before = i - 2;
        if (s->chunks[before].kind == C_COMMA) { /* "A, B, and C", but not "A, and B" */
            if (before < 3 || s->chunks[before - 2].kind != C_COMMA ||
                s->chunks[before - 3].kind != C_NOUNS)
                continue;
            before--;
        }
        if (s->chunks[before].kind != C_NOUNS || !may_join(s, before, i))
            continue;
        link_backwards(s, before, names_someone(s, &s->chunks[before]));
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

/* 1 where the phrase is a name and nothing else. */
static int is_bare_name(const struct surface *s, int32_t c)
{
    if (c >= s->n_chunks || s->chunks[c].kind != C_NOUNS || s->chunks[c].next != NONE)
        return 0;
    for (int32_t i = s->chunks[c].first; i <= s->chunks[c].last; i++)
        if (s->words[i].mention == NONE || s->words[i].cls != W_NOUN ||
            s->words[i].mention != s->words[s->chunks[c].first].mention)
            return 0;
    return 1;
}

void surface_headline_list(struct surface *s)
{
    int32_t last = 0;
    if (!is_bare_name(s, 0))
        return;
    while (last + 2 < s->n_chunks && last < 2 * GROUP_LIMIT &&
           s->chunks[last + 1].kind == C_COMMA && is_bare_name(s, last + 2))
        last += 2;
    if (last == 0 || last + 1 >= s->n_chunks || s->chunks[last + 1].kind != C_VERBS)
        return;
    for (int32_t i = last + 2; chunk_is_speech(s, last + 1) && i < s->n_chunks && i < last + 6; i++)
        if (s->chunks[i].kind == C_COMMA)
            return; /* "Peru, Chile said, attacked" */
    for (int32_t i = 0; i < last; i += 2)
        link(s, i, i + 2);
}

void surface_lists(struct surface *s)
{
    if (s->tree)
        return; /* tree_lists() */
    link_lists(s);
    surface_headline_list(s);
    link_appositions(s);
}

// SPDX-License-Identifier: MIT
/*
 * Parties that a sentence leaves out because the ones before have named them: "He would not
 * apologise", "The talks broke down on Friday". The other end of the last tie that the known party
 * had is meant, or both ends of the last tie, as long as the sentence names nobody else and those
 * ties were told a sentence ago; failing these, with whom the text has linked the party so far.
 */
#include <string.h>

#include "ties/surface.h"
#include "ties/surface_roots.h"

enum {
    BACK = 1,    /* sentences that are looked back */
    RECALL = 6,  /* the same, of what a noun may speak of */
    LOOK = 24,   /* ties, the same */
    OPENING = 4, /* sentences before a text has told what it is about */
};

/* The words [from, to) in which a third party would be the one that is meant. */
struct scope {
    int32_t from, to;
};

static struct scope whole(const struct surface *s)
{
    return (struct scope){0, s->n_words};
}

/* 1 where the scope names nobody but those of the known roots, and places of `meant` (a root, or
 * NULL): a place of a third one may be the other party. */
static int names_only(const struct surface *s, struct scope scope, const struct parties *known,
                      const char *meant)
{
    for (int32_t i = scope.from; i < scope.to; i++) {
        if (s->words[i].mention == NONE ||
            (i > scope.from && s->words[i].mention == s->words[i - 1].mention))
            continue;
        const struct ent_mention *m = &s->cast->mentions[s->words[i].mention];
        for (uint32_t k = 0; k < m->members; k++) {
            uint32_t actor = s->cast->members[m->member + k];
            if (!parties_have(s, known, actor) &&
                !(m->place && meant && strcmp(root_of(s, actor), meant) == 0))
                return 0;
        }
    }
    return 1;
}

static int is_recent(const struct surface *s, const struct ent_tie *tie)
{
    return tie->sentence < s->sentence && tie->sentence + BACK >= s->sentence;
}

/* Nobody is named by these words; they stand for whoever is carried over. */
static struct ent_span span_of(const struct surface *s, int32_t first, int32_t last)
{
    return (struct ent_span){s->words[first].span.start, s->words[last].span.end};
}

static void put(struct parties *out, uint32_t actor, struct ent_span span)
{
    out->items[0] = (struct party){actor, span};
    out->count = 1;
}

int is_dense(const struct surface *s)
{
    return s->first_tie * 2 + OPENING >= s->sentence;
}

/* Failing a tie, whoever the text spoke of most together with the known party. */
static void put_partner(const struct surface *s, struct scope scope, struct parties *out,
                        const struct parties *known, struct ent_span span)
{
    const struct ent_cast *cast = s->cast;
    for (uint32_t m = s->mention; m < cast->n_mentions; m++) {
        const struct ent_mention *mention = &cast->mentions[m];
        if (mention->sentence != s->sentence)
            return;
        if (mention->partner == ENT_NO_ACTOR || mention->members > 1 ||
            cast->members[mention->member] != known->items[0].actor)
            continue;
        if (names_only(s, scope, known, root_of(s, mention->partner)))
            put(out, mention->partner, span);
        return;
    }
}

static void carry(const struct surface *s, struct scope scope, struct parties *out,
                  const struct parties *known, struct ent_span span)
{
    if (!known->count || out->count || is_stranger(s, known->items[0].actor))
        return;
    const char *root = root_of(s, known->items[0].actor);
    for (size_t i = s->first_tie, left = LOOK; i > 0 && left > 0; i--, left--) {
        const struct ent_tie *tie = &s->ties[i - 1];
        const char *from = root_of(s, tie->source), *to = root_of(s, tie->target);
        if (!is_recent(s, tie))
            break;
        if (strcmp(from, to) == 0 || (strcmp(from, root) != 0 && strcmp(to, root) != 0))
            continue;
        uint32_t other = strcmp(from, root) == 0 ? tie->target : tie->source;
        if (!names_only(s, scope, known, root_of(s, other)))
            break;
        if (!is_stranger(s, other))
            put(out, other, span);
        return;
    }
    if (is_dense(s))
        put_partner(s, scope, out, known, span);
}

void carry_other(const struct surface *s, struct parties *out, const struct parties *known,
                 int32_t first, int32_t last)
{
    carry(s, whole(s), out, known, span_of(s, first, last));
}

void carry_within(const struct surface *s, struct parties *out, const struct parties *known,
                  int32_t c, int32_t first, int32_t last)
{
    const struct chunk *v = &s->chunks[c];
    int32_t from = v->first, end = v->end == NONE || v->end > s->n_chunks ? s->n_chunks : v->end;
    if (v->subject != NONE && s->chunks[v->subject].first < from)
        from = s->chunks[v->subject].first;
    carry(s, (struct scope){from, s->chunks[end - 1].last + 1}, out, known,
          span_of(s, first, last));
}

void carry_pair(const struct surface *s, struct parties *left, struct parties *right, int32_t first,
                int32_t last)
{
    if (!s->first_tie || left->count || right->count || !names_only(s, whole(s), NULL, NULL))
        return;
    const struct ent_tie *tie = &s->ties[s->first_tie - 1];
    if (!is_recent(s, tie) || strcmp(root_of(s, tie->source), root_of(s, tie->target)) == 0)
        return;
    put(left, tie->source, span_of(s, first, last));
    put(right, tie->target, span_of(s, first, last));
}

int carry_is_possible(const struct surface *s)
{
    const struct ent_cast *cast = s->cast;
    uint32_t end = s->text->sentences[s->sentence].token + s->text->sentences[s->sentence].tokens;
    for (uint32_t m = s->mention; m < cast->n_mentions && cast->mentions[m].token < end; m++)
        if (cast->mentions[m].partner != ENT_NO_ACTOR)
            return 1;
    return (s->doer.count && s->doer.sentence + 1 == s->sentence) ||
           (s->n_ties > 0 && s->ties[s->n_ties - 1].sentence + RECALL >= s->sentence);
}

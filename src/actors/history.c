// SPDX-License-Identifier: MIT
/*
 * The history of mentions: each with its role in its clause, the list that it stands in, and whom
 * the text linked its actor with.
 */
#include "actors/anaphora.h"

enum { CHAIN_WORDS = 2 };

/* 1 where the word is an adverb, as its ending tells. */
static int is_adverb(const struct ent_casting *c, uint32_t word)
{
    const struct ent_name_word *w = &c->words.items[word];
    return w->end - w->start > 4 && c->article->text[w->end - 1] == 'y' &&
           c->article->text[w->end - 2] == 'l';
}

static uint8_t role_of(const struct ent_anaphora *a, const struct ent_draft *draft)
{
    int told = ent_tree_role(a->c, draft->head);
    const struct ent_casting *c = a->c;
    uint32_t first, last, before = draft->from;
    ent_sentence_words(c, draft->first, &first, &last);
    if (draft->to < last && ent_shape_at(c, draft->to) & ENT_WORD_CLITIC)
        return ENT_ROLE_OWNER;
    if (draft->kind == ENT_MENTION_PRONOUN && !draft->agent &&
        ent_classes_at(c, draft->first) & ENT_CLASS_POSSESSIVE)
        return ENT_ROLE_OWNER;
    if (draft->kind == ENT_MENTION_ADJECTIVE && !draft->agent)
        return ENT_ROLE_MODIFIER;
    if (told >= 0)
        return (uint8_t)told;
    while (before > first && is_adverb(c, before - 1))
        before--;
    if (before == first || ent_shape_at(c, before - 1) & ENT_WORD_PUNCT)
        return ENT_ROLE_SUBJECT;
    uint32_t classes = ent_classes_at(c, before - 1);
    if (classes & (ENT_CLASS_CLAUSE | ENT_CLASS_CONJUNCTION | ENT_CLASS_CALENDAR))
        return ENT_ROLE_SUBJECT;
    return classes & ENT_CLASS_PREPOSITION ? ENT_ROLE_OBLIQUE : ENT_ROLE_OBJECT;
}

/* 1 where only "and" or a comma (or both) stands between the two phrases. */
static int is_listed(const struct ent_casting *c, const struct ent_draft *x,
                     const struct ent_draft *y)
{
    uint32_t at = x->to;
    if (y->from <= at || y->from - at > CHAIN_WORDS ||
        c->words.items[x->first].sentence != c->words.items[y->first].sentence)
        return 0;
    for (; at < y->from; at++) {
        char byte = c->article->text[c->words.items[at].start];
        if (byte != ',' && byte != '&' && !ent_word_is(c, at, "and"))
            return 0;
    }
    return 1;
}

/* "the Vatican, which", "Nepal and its neighbour", "pressed Chile, and Peru gave in": no list. */
static int is_no_member(const struct ent_casting *c, const struct ent_draft *before,
                        const struct ent_draft *draft)
{
    if (draft->kind == ENT_MENTION_DESCRIPTION &&
        c->members[before->member] == c->members[draft->member])
        return 1; /* "Ana Ruiz, the minister" */
    if (c->trees && draft->head != ENT_NONE) {
        unsigned relation = c->trees[draft->head].relation;
        if (relation == ENT_REL_NSUBJ || relation == ENT_REL_NSUBJ_PASS)
            return 1;
    }
    return draft->kind == ENT_MENTION_PRONOUN &&
           ent_classes_at(c, draft->first) & (ENT_CLASS_CLAUSE | ENT_CLASS_POSSESSIVE);
}

int ent_is_state(const struct ent_anaphora *a, uint32_t root)
{
    enum ent_actor_type type = a->c->actors[root].type;
    return type == ENT_ACTOR_COUNTRY || type == ENT_ACTOR_TERRITORY;
}

/* Counts a mention of a state; `roots` lists the states counted. */
static int count_root(struct ent_anaphora *a, const struct ent_draft *draft)
{
    uint32_t root = ent_draft_root(a, draft);
    if (!ent_is_state(a, root))
        return 0;
    while (root >= a->n_counts) {
        a->counts = ent_arena_room(a->c->scratch, a->counts, a->n_counts, &a->count_capacity,
                                   sizeof *a->counts);
        if (!a->counts)
            return ENT_E_NOMEM;
        a->counts[a->n_counts++] = 0;
    }
    if (a->counts[root]++ > 0)
        return 0;
    a->roots =
        ent_arena_room(a->c->scratch, a->roots, a->n_roots, &a->root_capacity, sizeof *a->roots);
    if (!a->roots)
        return ENT_E_NOMEM;
    a->roots[a->n_roots++] = root;
    return 0;
}

/* With whom the text linked the mention's actor: as that one was named last. */
static uint32_t partner_of(const struct ent_anaphora *a, const struct ent_draft *draft)
{
    if (draft->place || draft->members > 1)
        return ENT_NONE;
    uint32_t root = ent_discourse_partner(a, ent_draft_root(a, draft));
    if (root == ENT_NONE)
        root = ent_discourse_protagonist(a);
    if (root == ent_draft_root(a, draft))
        return ENT_NONE;
    for (uint32_t i = a->n_history;
         root != ENT_NONE && i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *d = ent_history_at(a, i);
        for (uint32_t m = 0; m < d->members; m++)
            if (a->c->actor_roots[a->c->members[d->member + m]] == root)
                return a->c->members[d->member + m];
    }
    return ENT_NONE;
}

int ent_history_push(struct ent_anaphora *a, uint32_t draft)
{
    struct ent_casting *c = a->c;
    struct ent_draft *d = &c->drafts[draft];
    a->history = ent_arena_room(c->scratch, a->history, a->n_history, &a->history_capacity,
                                sizeof *a->history);
    a->chains =
        ent_arena_room(c->scratch, a->chains, a->n_history, &a->chain_capacity, sizeof *a->chains);
    if (!a->history || !a->chains)
        return ENT_E_NOMEM;
    d->head = ent_tree_head(c, d->from, d->to);
    d->role = role_of(a, d);
    if (!d->place && d->members == 1 && d->kind != ENT_MENTION_PRONOUN && count_root(a, d))
        return ENT_E_NOMEM;
    if (ent_gender_settle(a, d))
        return ENT_E_NOMEM;
    a->chains[a->n_history] = a->n_history;
    if (a->n_history > 0 && is_listed(c, ent_history_at(a, a->n_history - 1), d) &&
        !is_no_member(c, ent_history_at(a, a->n_history - 1), d)) {
        a->chains[a->n_history] = a->chains[a->n_history - 1];
        d->role = ent_history_at(a, a->n_history - 1)->role;
    }
    a->history[a->n_history] = draft;
    ent_discourse_push(a, d, a->chains[a->n_history++]);
    d->partner = partner_of(a, d);
    for (uint32_t w = d->from; w < d->to; w++)
        c->marks[w].absorbed = 1; /* nouns in a phrase belong to somebody */
    return ent_apposition_settle(a);
}

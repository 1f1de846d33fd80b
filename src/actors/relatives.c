// SPDX-License-Identifier: MIT
/*
 * Whoever is told by what he is to another: "its northern neighbour", "their old enemy", "his
 * hosts". That is another state of the sentence, or else the one that the text links the owner with
 * most, or names most; never the owner, nor who is called somebody's ally in the sentence itself.
 */
#include "actors/anaphora.h"

#include <string.h>

enum { MODIFIERS = 4 };

/* Whose relative is looked for. */
struct owner {
    const struct ent_anaphora *a;
    const struct ent_draft *draft;
    uint32_t word; /* the relational noun */
};

static int is_owner(const struct owner *o, uint32_t root)
{
    for (uint32_t m = 0; m < o->draft->members; m++)
        if (o->a->c->actor_roots[o->a->c->members[o->draft->member + m]] == root)
            return 1;
    return 0;
}

/* "Pakistan, an ally of China, blamed its old enemy": that one is called something else. */
static int is_called_otherwise(const struct owner *o, const struct ent_draft *draft)
{
    const struct ent_casting *c = o->a->c;
    if (!c->trees || draft->head == ENT_NONE || c->trees[draft->head].head == ENT_NO_HEAD)
        return 0;
    uint32_t head = c->trees[draft->head].head;
    return head != c->words.items[o->word].token &&
           ent_token_classes(c, head) & ENT_CLASS_NEIGHBOUR;
}

/* 1 where `id` is one of the ids in the list. */
static int is_listed(const char *list, const char *id)
{
    size_t len = strlen(id);
    for (const char *p = list; (p = strstr(p, id)); p += len)
        if ((p == list || p[-1] == ' ') && (p[len] == ' ' || !p[len]))
            return 1;
    return 0;
}

static int borders(const struct ent_casting *c, uint32_t x, uint32_t y)
{
    const struct ent_entry *e = c->gazetteer->entries;
    uint32_t xe = c->actor_entries[x], ye = c->actor_entries[y];
    return xe != ENT_NONE && ye != ENT_NONE &&
           (is_listed(e[xe].neighbours, e[ye].id) || is_listed(e[ye].neighbours, e[xe].id));
}

/* 1 where the state is what the noun says of it, as far as is known: a neighbour borders on all. */
static int fits(const struct owner *o, uint32_t root)
{
    const struct ent_casting *c = o->a->c;
    if (!ent_word_is(c, o->word, "neighbour") && !ent_word_is(c, o->word, "neighbor"))
        return 1;
    for (uint32_t m = 0; m < o->draft->members; m++)
        if (!borders(c, c->actor_roots[c->members[o->draft->member + m]], root))
            return 0;
    return 1;
}

/* 1 where the mention may be the relative: another state that is more than a place. */
static int suits(const struct owner *o, const struct ent_draft *draft)
{
    uint32_t root = ent_draft_root(o->a, draft);
    return !draft->place && draft->members == 1 && !is_owner(o, root) && ent_is_state(o->a, root);
}

/* The only other state of the sentence, which may be a neighbour in a loose sense. */
static uint32_t only_one_here(const struct owner *o)
{
    const struct ent_anaphora *a = o->a;
    uint32_t found = ENT_NONE;
    for (uint32_t i = a->n_history, n = 0; i-- > 0 && n < ENT_LOOK_MENTIONS; n++) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (ent_sentences_between(a, draft, o->word) > 0)
            break;
        if (!suits(o, draft) || is_called_otherwise(o, draft))
            continue;
        if (found != ENT_NONE && found != ent_draft_root(a, draft))
            return ENT_NONE;
        found = ent_draft_root(a, draft);
    }
    return found;
}

/* Whoever has the best role of the other states in the sentence; ENT_NONE where none is. */
static uint32_t other_here(const struct owner *o)
{
    const struct ent_anaphora *a = o->a;
    uint32_t found = ENT_NONE;
    int best = 0;
    for (uint32_t i = a->n_history, n = 0; i-- > 0 && n < ENT_LOOK_MENTIONS; n++) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (ent_sentences_between(a, draft, o->word) > 0)
            break;
        if (!suits(o, draft) || is_called_otherwise(o, draft) || !fits(o, ent_draft_root(a, draft)))
            continue;
        int weight = ent_salience(draft->role, 0, (int)n);
        if (found == ENT_NONE || weight > best) {
            found = ent_draft_root(a, draft);
            best = weight;
        }
    }
    return found;
}

/* A state of the sentence itself would be in other_here(), were it meant. */
static int is_named_here(const struct owner *o, uint32_t root)
{
    const struct ent_anaphora *a = o->a;
    for (uint32_t i = a->n_history, n = 0; i-- > 0 && n < ENT_LOOK_MENTIONS; n++) {
        if (ent_sentences_between(a, ent_history_at(a, i), o->word) > 0)
            break;
        if (ent_draft_root(a, ent_history_at(a, i)) == root)
            return 1;
    }
    return 0;
}

/* The other state that was named most so far, of those of the last sentences. */
static uint32_t other_before(const struct owner *o)
{
    const struct ent_anaphora *a = o->a;
    uint32_t found = ENT_NONE, best = 0;
    for (uint32_t i = a->n_history, n = 0; i-- > 0 && n < ENT_LOOK_MENTIONS; n++) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t root = ent_draft_root(a, draft);
        if (ent_sentences_between(a, draft, o->word) > ENT_LOOK_SENTENCES)
            break;
        if (!suits(o, draft) || !fits(o, root) || root >= a->n_counts || a->counts[root] <= best ||
            is_named_here(o, root))
            continue;
        found = root;
        best = a->counts[root];
    }
    return found;
}

/* Whom the text links the owners with, where they agree. */
static uint32_t partner(const struct owner *o)
{
    uint32_t found = ENT_NONE;
    for (uint32_t m = 0; m < o->draft->members; m++) {
        uint32_t root = o->a->c->actor_roots[o->a->c->members[o->draft->member + m]];
        uint32_t other = ent_discourse_partner(o->a, root);
        if (other == ENT_NONE || is_owner(o, other) || !fits(o, other) || is_named_here(o, other))
            continue;
        if (found != ENT_NONE && found != other)
            return ENT_NONE;
        found = other;
    }
    return found;
}

/* The owner who stands right before the phrase of the noun at `word`, or NULL. */
static const struct ent_draft *owner_before(const struct ent_anaphora *a, uint32_t word,
                                            uint32_t first)
{
    const struct ent_casting *c = a->c;
    uint32_t at = word;
    while (at > first && word - at < MODIFIERS &&
           !(ent_classes_at(c, at - 1) & (ENT_CLASS_FUNCTION | ENT_CLASS_POSSESSIVE)) &&
           !(ent_shape_at(c, at - 1) & (ENT_WORD_PUNCT | ENT_WORD_CLITIC)))
        at--;
    const struct ent_draft *owner = ent_history_at(a, a->n_history - 1);
    return owner->role == ENT_ROLE_OWNER && owner->to <= at && at - owner->to <= 1 ? owner : NULL;
}

static int is_friend(const struct owner *o)
{
    return (ent_classes_at(o->a->c, o->word) & ENT_CLASS_FRIEND) != 0;
}

/* "its closest ally": friends are many, and need not be in the text. */
static int is_one_of_several(const struct owner *o)
{
    return is_friend(o) && o->word > o->draft->to;
}

/* "his hosts": of the place that was named last. */
static uint32_t host(const struct owner *o)
{
    const struct ent_anaphora *a = o->a;
    for (uint32_t i = a->n_history, n = 0; i-- > 0 && n < ENT_LOOK_MENTIONS; n++) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t root = ent_draft_root(a, draft);
        if (ent_sentences_between(a, draft, o->word) > 1)
            break;
        if (draft->members == 1 && draft->place && ent_is_state(a, root) && !is_owner(o, root))
            return root;
    }
    return ENT_NONE;
}

/* Whoever is meant: a root, or ENT_NONE. */
static uint32_t find(const struct owner *o)
{
    uint32_t other = ENT_NONE;
    if (ent_word_is(o->a->c, o->word, "host") || ent_word_is(o->a->c, o->word, "hosts"))
        other = host(o);
    if (other == ENT_NONE)
        other = other_here(o);
    if (other == ENT_NONE && !is_one_of_several(o))
        other = partner(o);
    if (other == ENT_NONE && !is_friend(o))
        other = other_before(o);
    return other == ENT_NONE ? only_one_here(o) : other;
}

/* "its neighbour, Rwanda", "its ally Japan": the name says it. */
static int is_named(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    uint32_t next = word + 1;
    if (next < last && c->article->text[c->words.items[next].start] == ',')
        next++;
    return next < last && c->marks[next].name;
}

int ent_relative_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    uint32_t first, last;
    if (!(ent_classes_at(c, word) & ENT_CLASS_NEIGHBOUR) || a->n_history == 0)
        return 0;
    ent_sentence_words(c, word, &first, &last);
    struct owner o = {a, owner_before(a, word, first), word};
    if (!o.draft || is_named(c, word, last))
        return 0;
    uint32_t other = find(&o);
    if (other == ENT_NONE)
        return 0;
    struct ent_draft draft = {.first = word,
                              .last = word + 1,
                              .from = o.draft->from,
                              .to = word + 1,
                              .kind = ENT_MENTION_DESCRIPTION,
                              .sex = 'n'};
    *taken = 1;
    return ent_anaphora_add(a, &draft, &other, 1);
}

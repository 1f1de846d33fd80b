// SPDX-License-Identifier: MIT
/*
 * Whoever is told by what he is to another: "its northern neighbour", "their old enemy", "his
 * hosts". Those named in the last sentences, or most of all, are weighed: who is known to stand to
 * the owner as the noun says, who is in the sentence, whom the text links the owner with, whom it
 * names most. Never meant are the owner, who acts on the phrase, and who is called something else
 * in the sentence.
 */
#include "actors/anaphora.h"

#include <string.h>

enum { MODIFIERS = 4, NO_LINK = ENT_LINKS, RULER };
enum { KNOWN = 60, HERE = 40, PARTNER = 30, MOST_TOLD = 20, SENTENCE_COST = 4 };

/* What the nouns say; of the others nothing is known. */
static const struct {
    const char *noun;
    uint8_t link;
} kin[] = {
    {"neighbour", ENT_LINK_NEIGHBOUR},
    {"neighbor", ENT_LINK_NEIGHBOUR},
    {"ally", ENT_LINK_ALLY},
    {"patron", ENT_LINK_ALLY},
    {"partner", ENT_LINK_ALLY},
    {"backer", ENT_LINK_ALLY},
    {"sponsor", ENT_LINK_ALLY},
    {"protector", ENT_LINK_ALLY},
    {"benefactor", ENT_LINK_ALLY},
    {"friend", ENT_LINK_ALLY},
    {"rival", ENT_LINK_RIVAL},
    {"foe", ENT_LINK_RIVAL},
    {"enemy", ENT_LINK_RIVAL},
    {"adversary", ENT_LINK_RIVAL},
    {"nemesis", ENT_LINK_RIVAL},
    {"archrival", ENT_LINK_RIVAL},
    {"archenemy", ENT_LINK_RIVAL},
    {"opponent", ENT_LINK_RIVAL},
    {"colony", ENT_LINK_COLONY},
    {"protectorate", ENT_LINK_COLONY},
    {"province", ENT_LINK_COLONY},
    {"possession", ENT_LINK_COLONY},
    {"mandate", ENT_LINK_COLONY},
    {"dominion", ENT_LINK_COLONY},
    {"overlord", RULER},
    {"coloniser", RULER},
    {"colonizer", RULER},
    {"occupier", RULER},
    {"master", RULER},
};

/* Whose relative is looked for. */
struct owner {
    const struct ent_anaphora *a;
    const struct ent_draft *draft;
    uint32_t word;    /* the relational noun */
    uint32_t barred;  /* root of who acts on the phrase, or ENT_NONE */
    uint8_t link;     /* enum ent_link, or NO_LINK */
    uint8_t is_ruler; /* it ruled the owner, not the other way round */
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

int ent_are_linked(const struct ent_casting *c, uint32_t x, uint32_t y, enum ent_link link)
{
    const struct ent_entry *e = c->gazetteer->entries;
    uint32_t xe = c->actor_entries[x], ye = c->actor_entries[y];
    return xe != ENT_NONE && ye != ENT_NONE &&
           (is_listed(e[xe].linked[link], e[ye].id) ||
            (link != ENT_LINK_COLONY && is_listed(e[ye].linked[link], e[xe].id)));
}

/* The same for one of the owners: not all who speak of their neighbour need border on it. */
static int is_known(const struct owner *o, uint32_t root, enum ent_link link)
{
    const struct ent_casting *c = o->a->c;
    for (uint32_t m = 0; m < o->draft->members; m++) {
        uint32_t owner = c->actor_roots[c->members[o->draft->member + m]];
        if (ent_are_linked(c, o->is_ruler ? root : owner, o->is_ruler ? owner : root, link))
            return 1;
    }
    return 0;
}

/* 1 unless the state is known to be other than the noun says. */
static int fits(const struct owner *o, uint32_t root)
{
    switch (o->link) {
    case ENT_LINK_NEIGHBOUR:
    case ENT_LINK_COLONY:
        return is_known(o, root, o->link);
    case ENT_LINK_ALLY:
        return is_known(o, root, ENT_LINK_ALLY) || !is_known(o, root, ENT_LINK_RIVAL);
    case ENT_LINK_RIVAL:
        return is_known(o, root, ENT_LINK_RIVAL) || !is_known(o, root, ENT_LINK_ALLY);
    default:
        return 1;
    }
}

/* 1 where the actor may be the relative of the owner: another state; or a group, if it is known. */
static int suits(const struct owner *o, uint32_t root)
{
    if (is_owner(o, root) || root == o->barred ||
        !ent_has_qualities(o->a->c, o->draft->to, o->word, root))
        return 0;
    return ent_is_state(o->a, root) ||
           (o->link < NO_LINK && o->a->c->actors[root].type == ENT_ACTOR_GROUP &&
            is_known(o, root, o->link));
}

/* The only other state of the sentence, which may be a neighbour in a loose sense. */
static uint32_t only_one_here(const struct owner *o)
{
    const struct ent_anaphora *a = o->a;
    uint32_t found = ENT_NONE;
    for (uint32_t i = a->n_history, n = 0; i-- > 0 && n < ENT_LOOK_MENTIONS; n++) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t root = ent_draft_root(a, draft);
        if (ent_sentences_between(a, draft, o->word) > 0)
            break;
        if (draft->place || draft->members > 1 || !suits(o, root) || is_called_otherwise(o, draft))
            continue;
        if (found != ENT_NONE && found != root)
            return ENT_NONE;
        found = root;
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
        if (other == ENT_NONE || is_owner(o, other))
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
    return o->link == ENT_LINK_ALLY || ent_classes_at(o->a->c, o->word) & ENT_CLASS_FRIEND;
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

/* How well the other suits, `back` sentences and `n` mentions before; 0 where not at all. */
static int weigh(const struct owner *o, uint32_t root, const struct ent_draft *draft, uint32_t back,
                 uint32_t n)
{
    const struct ent_anaphora *a = o->a;
    int known = o->link < NO_LINK && is_known(o, root, o->link);
    int is_partner = partner(o) == root, weight = known ? KNOWN : 0;
    if (!suits(o, root) || !fits(o, root))
        return 0;
    if (!known && back > 0 && is_friend(o) && (is_one_of_several(o) || !is_partner))
        return 0; /* friends are many, and need not be in the text */
    uint32_t told = ent_discourse_told(a, root);
    weight += (int)(told < MOST_TOLD ? told : MOST_TOLD) + (is_partner ? PARTNER : 0);
    if (draft && back == 0)
        weight += HERE + ent_salience(draft->role, 0, (int)n);
    return weight - SENTENCE_COST * (int)back > 1 ? weight - SENTENCE_COST * (int)back : 1;
}

/* The best of those named in the last sentences. */
static uint32_t best_before(const struct owner *o, int *best)
{
    const struct ent_anaphora *a = o->a;
    uint32_t found = ENT_NONE;
    for (uint32_t i = a->n_history, n = 0; i-- > 0 && n < ENT_LOOK_MENTIONS; n++) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t back = ent_sentences_between(a, draft, o->word), root = ent_draft_root(a, draft);
        if (back > ENT_LOOK_SENTENCES)
            break;
        if (draft->place || draft->members > 1 || (back == 0 && is_called_otherwise(o, draft)))
            continue;
        int weight = weigh(o, root, draft, back, n);
        if (weight > *best) {
            found = root;
            *best = weight;
        }
    }
    return found;
}

/* A state named long ago, or as a place, that is known to be what the noun says. */
static uint32_t known_before(const struct owner *o, uint32_t found, int best)
{
    const struct ent_discourse *d = &o->a->discourse;
    for (int i = 0; o->link < NO_LINK && i < ENT_TOLD; i++) {
        uint32_t root = d->told[i].root;
        int weight = d->told[i].count > 0 && is_known(o, root, o->link)
                         ? weigh(o, root, NULL, ENT_LOOK_SENTENCES + 1, ENT_LOOK_MENTIONS)
                         : 0;
        if (weight > best) {
            found = root;
            best = weight;
        }
    }
    return found;
}

/* Whoever is meant: a root, or ENT_NONE. */
static uint32_t find(const struct owner *o)
{
    int best = 0;
    uint32_t other = ENT_NONE;
    if (ent_word_is(o->a->c, o->word, "host") || ent_word_is(o->a->c, o->word, "hosts"))
        other = host(o);
    if (other == ENT_NONE)
        other = best_before(o, &best);
    other = known_before(o, other, best);
    return other == ENT_NONE && o->link != ENT_LINK_COLONY ? only_one_here(o) : other;
}

/* Reads who owns the noun at `word`, and who acts on it. */
static int read_owner(struct owner *o, const struct ent_anaphora *a, uint32_t word, uint32_t first)
{
    const struct ent_casting *c = a->c;
    *o = (struct owner){a, owner_before(a, word, first), word, ENT_NONE, NO_LINK, 0};
    for (size_t i = 0; i < sizeof kin / sizeof *kin; i++)
        if (ent_word_is(c, word, kin[i].noun))
            o->link = kin[i].link;
    o->is_ruler = o->link == RULER;
    o->link = o->is_ruler ? ENT_LINK_COLONY : o->link;
    if (!o->draft)
        return 0;
    if (c->trees) {
        uint32_t verb = ent_tree_verb(c, c->words.items[word].token);
        if (ent_tree_role(c, c->words.items[word].token) != ENT_ROLE_SUBJECT)
            o->barred = ent_subject_root(a, word, ent_tree_acting_verb(c, verb));
    }
    return 1;
}

/* "its former colony": is none any more. */
static int is_past(const struct ent_casting *c, uint32_t from, uint32_t word)
{
    for (uint32_t w = from; w < word; w++)
        if (ent_classes_at(c, w) & ENT_CLASS_PAST || ent_word_is(c, w, "old") ||
            ent_word_is(c, w, "breakaway"))
            return 1;
    return 0;
}

/* "its neighbour, Rwanda", "its ally Japan", "his rival, Ms Ruiz,": the name says it. */
static int is_named(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    uint32_t next = word + 1;
    if (next < last && c->article->text[c->words.items[next].start] == ',')
        next++;
    return next < last && (c->marks[next].name || ent_is_proper(c, next));
}

int ent_relative_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken)
{
    const struct ent_casting *c = a->c;
    uint32_t first, last;
    if (!(ent_classes_at(c, word) & ENT_CLASS_NEIGHBOUR) || a->n_history == 0)
        return 0;
    ent_sentence_words(c, word, &first, &last);
    struct owner o;
    if (!read_owner(&o, a, word, first) || is_named(c, word, last) ||
        (o.link == ENT_LINK_COLONY && !is_past(c, o.draft->to, word)))
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

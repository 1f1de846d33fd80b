// SPDX-License-Identifier: MIT
/*
 * Which of those who may be meant by a description is meant: every mention of the last sentences
 * counts for its actor, by its role, half as much a sentence earlier, and so does how often the
 * text named him. Who acts on what is described is another: in "Chad lent money to the country" it
 * is not Chad. "Ethiopia, which lost its coast when Eritrea left, ..." is about Ethiopia.
 */
#include "actors/anaphora.h"

enum { SUBJECT_COUNT = 14, ARGUMENT_COUNT = 14, OTHER_COUNT = 12, PLACE_COUNT = 8, MAIN_COUNT = 6 };
enum {
    TOLD_COUNT = 4,
    MOST_TOLD = 20,
    CLIMB = 6,
    MAX_BARRED = 8,
    LEAST_TOLD = 3,
    MUCH_TOLD = 8,
    FAR_COST = 8,
    FAR_SENTENCES = 10,
    NUMBER_COUNT = 8
};

/* Who acts on the phrase. */
struct barred {
    uint32_t roots[MAX_BARRED];
    uint32_t n;
};

struct candidate {
    uint32_t actor;
    int count;
};

/* The phrase at hand. */
struct sought {
    const struct ent_anaphora *a;
    const struct ent_described *described; /* NULL: any state */
    uint32_t word, head;
    struct barred barred;
    int acts; /* it is in a subject itself */
};

/* What a mention counts. */
static int count_of(const struct sought *s, const struct ent_draft *draft, uint32_t sentences)
{
    const struct ent_casting *c = s->a->c;
    if (draft->place)
        return PLACE_COUNT;
    if (draft->role == ENT_ROLE_OBJECT)
        return ARGUMENT_COUNT;
    if (draft->role != ENT_ROLE_SUBJECT)
        return OTHER_COUNT;
    uint32_t verb = ent_tree_verb(c, draft->head);
    if (sentences == 0 && !s->acts)
        return OTHER_COUNT; /* he may well act on it */
    int is_main = verb != ENT_NONE && c->trees[verb].head == ENT_NO_HEAD;
    return SUBJECT_COUNT + (is_main ? MAIN_COUNT : 0);
}

static int is_barred(const struct sought *s, uint32_t root)
{
    for (uint32_t i = 0; i < s->barred.n; i++)
        if (s->barred.roots[i] == root)
            return 1;
    return 0;
}

/* The token of the argument that the phrase headed by `token` is or is part of: in "the country's
 * electricity" that is the electricity. */
static uint32_t argument_of(const struct ent_casting *c, uint32_t token)
{
    for (int i = 0; i < CLIMB && c->trees[token].head != ENT_NO_HEAD; i++) {
        switch (c->trees[token].relation) {
        case ENT_REL_NMOD:
        case ENT_REL_NMOD_POSS:
        case ENT_REL_CONJ:
        case ENT_REL_APPOS:
        case ENT_REL_COMPOUND:
        case ENT_REL_FLAT:
            token = c->trees[token].head;
            break;
        default:
            return token;
        }
    }
    return token;
}

/* Bars all who are subjects of the verb in the sentence before the word. */
static void bar_subjects(struct sought *s, uint32_t verb)
{
    const struct ent_anaphora *a = s->a;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (verb == ENT_NONE || ent_sentences_between(a, draft, s->word) > 0)
            break;
        if (draft->role != ENT_ROLE_SUBJECT || draft->head == ENT_NONE ||
            ent_tree_verb(a->c, draft->head) != verb)
            continue;
        for (uint32_t m = 0; m < draft->members && s->barred.n < MAX_BARRED; m++)
            s->barred.roots[s->barred.n++] = a->c->actor_roots[a->c->members[draft->member + m]];
    }
}

/* Finds who acts on the phrase headed by the word. */
static void read_clause(struct sought *s, uint32_t head)
{
    const struct ent_casting *c = s->a->c;
    s->acts = 1;
    if (!c->trees)
        return;
    uint32_t argument = argument_of(c, c->words.items[head].token);
    switch (c->trees[argument].relation) {
    case ENT_REL_OBJ:
    case ENT_REL_IOBJ:
    case ENT_REL_OBL:
    case ENT_REL_OBL_AGENT:
        s->acts = 0;
        bar_subjects(s, ent_tree_acting_verb(c, ent_tree_verb(c, argument)));
        break;
    default:
        break;
    }
}

/* The actor that the draft names, where he may be meant; or ENT_NONE. */
static uint32_t candidate_of(const struct sought *s, const struct ent_draft *draft)
{
    uint32_t root = ent_draft_root(s->a, draft);
    if (draft->members != 1 || is_barred(s, root))
        return ENT_NONE;
    if (s->described)
        return ent_described_fits(s->a, s->described, draft);
    return ent_is_state(s->a, root) && ent_may_have(s->a->c, s->head, root) ? root : ENT_NONE;
}

/* How much the text was of the actor so far, if he is a state. */
static int prominence(const struct ent_anaphora *a, uint32_t actor)
{
    uint32_t told = ent_discourse_told(a, a->c->actor_roots[actor]);
    return (int)(told < MOST_TOLD ? told : MOST_TOLD) * TOLD_COUNT;
}

static struct candidate *candidate_in(struct candidate *items, uint32_t *n, uint32_t actor)
{
    for (uint32_t i = 0; i < *n; i++)
        if (items[i].actor == actor)
            return &items[i];
    items[*n] = (struct candidate){.actor = actor};
    return &items[(*n)++];
}

/* "the islands" are rather the Maldives than Fiji. */
static int number_count(const struct sought *s, const struct ent_draft *draft)
{
    const struct ent_casting *c = s->a->c;
    return s->described && ent_shape_at(c, s->described->end - 1) & ENT_WORD_PLURAL &&
                   ent_shape_at(c, draft->last - 1) & ENT_WORD_PLURAL
               ? NUMBER_COUNT
               : 0;
}

/* 1 where the state, which no mention at hand names, may be meant. */
static int suits_far(const struct sought *s, uint32_t root)
{
    if (is_barred(s, root))
        return 0;
    return s->described ? ent_described_fits_root(s->a, s->described, root)
                        : ent_may_have(s->a->c, s->head, root);
}

/* The states that the text told most of, named in the last sentences or not. */
static struct candidate best_told(const struct sought *s, uint32_t least)
{
    const struct ent_discourse *d = &s->a->discourse;
    struct candidate best = {.actor = ENT_NONE};
    for (int i = 0; i < ENT_TOLD; i++) {
        uint32_t root = d->told[i].root;
        int count = d->told[i].count < least ? 0 : prominence(s->a, root);
        if (count <= best.count || !suits_far(s, root))
            continue;
        best = (struct candidate){root, count};
    }
    return best;
}

/* The best of those named in the last `reach` sentences. */
static struct candidate best_named(const struct sought *s, uint32_t reach)
{
    const struct ent_anaphora *a = s->a;
    struct candidate items[ENT_LOOK_MENTIONS] = {{0, 0}}, best = {.actor = ENT_NONE};
    uint32_t n = 0;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t sentences = ent_sentences_between(a, draft, s->word);
        if (sentences > reach)
            break;
        uint32_t actor = candidate_of(s, draft);
        if (actor == ENT_NONE)
            continue;
        struct candidate *item = candidate_in(items, &n, actor);
        int count = count_of(s, draft, sentences) + number_count(s, draft);
        item->count += sentences == 0 ? count : count >> (sentences - 1);
        int total = item->count + prominence(a, actor);
        if (total > best.count)
            best = (struct candidate){actor, total};
    }
    return best;
}

/* Who is meant: named in the last `reach` sentences, or told much more of than whoever is. */
static uint32_t best_of(const struct sought *s, uint32_t reach)
{
    struct candidate named = best_named(s, reach);
    struct candidate told = best_told(s, named.actor == ENT_NONE ? LEAST_TOLD : MUCH_TOLD);
    return told.count > named.count + FAR_COST ? told.actor : named.actor;
}

uint32_t ent_dateline_state(const struct ent_anaphora *a)
{
    if (a->n_history == 0)
        return ENT_NONE;
    const struct ent_draft *draft = ent_history_at(a, 0);
    uint32_t root = ent_draft_root(a, draft);
    return draft->place && draft->first == 0 && ent_is_state(a, root) ? root : ENT_NONE;
}

int ent_acts_on(const struct ent_anaphora *a, uint32_t word, uint32_t head, uint32_t root)
{
    struct sought s = {.a = a, .word = word};
    read_clause(&s, head);
    return is_barred(&s, root);
}

uint32_t ent_topic_state(const struct ent_anaphora *a, uint32_t word, uint32_t head)
{
    struct sought s = {.a = a, .word = word, .head = head};
    read_clause(&s, head);
    uint32_t best = best_of(&s, 1);
    return best != ENT_NONE ? best : best_named(&s, ENT_LOOK_SENTENCES).actor;
}

uint32_t ent_described_actor(const struct ent_anaphora *a, const struct ent_described *d)
{
    struct sought s = {.a = a, .word = d->word, .described = d};
    read_clause(&s, d->end - 1);
    uint32_t best = best_of(&s, ENT_LOOK_SENTENCES);
    if (best == ENT_NONE && !(d->kinds & 1U << ENT_ACTOR_COUNTRY))
        best = best_named(&s, FAR_SENTENCES).actor;
    if (best == ENT_NONE && d->name != ENT_NONE) { /* the tree may be wrong: the noun tells more */
        s.barred.n = 0;
        best = best_of(&s, ENT_LOOK_SENTENCES);
    }
    return best;
}

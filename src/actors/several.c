// SPDX-License-Identifier: MIT
/*
 * Whom "the two sides" or "all three" may mean: a list of as many in the sentence, the pair that
 * the text is about (discourse.c), or just as many as were named last. Who acts on the group is not
 * in it, as far as the tree or the order of words tells.
 */
#include "actors/anaphora.h"

int ent_suits_group(const struct ent_anaphora *a, uint32_t root, enum ent_group_kind kind)
{
    enum ent_actor_type type = a->c->actors[root].type;
    if (kind == ENT_GROUP_STATES)
        return ent_is_state(a, root);
    if (kind == ENT_GROUP_ARMED)
        return ent_is_state(a, root) || type == ENT_ACTOR_GROUP;
    return type != ENT_ACTOR_OTHER && type != ENT_ACTOR_PEOPLE;
}

/* A set of roots that grows while the history is read backwards. */
struct roots {
    uint32_t items[ENT_GROUP_MEMBERS + 1]; /* the nearest first; one more tells "too many" */
    uint32_t count;
    uint32_t subject; /* root of the farthest subject of the sentence at hand */
};

static void add_root(struct roots *roots, uint32_t root)
{
    for (uint32_t i = 0; i < roots->count; i++)
        if (roots->items[i] == root)
            return;
    if (roots->count <= ENT_GROUP_MEMBERS)
        roots->items[roots->count++] = root;
}

/* A list "A, B and C" or an earlier group of exactly `count`, ending at history item i. */
static int list_at(const struct ent_anaphora *a, uint32_t i, uint32_t count,
                   enum ent_group_kind kind, uint32_t out[ENT_GROUP_MEMBERS])
{
    const struct ent_draft *draft = ent_history_at(a, i);
    struct roots roots = {0};
    if (i + 1 < a->n_history && a->chains[i + 1] == a->chains[i])
        return 0; /* the list goes on */
    if (draft->members == count && count > 1) {
        for (uint32_t m = 0; m < count; m++)
            out[m] = a->c->actor_roots[a->c->members[draft->member + m]];
        return ent_suits_group(a, out[0], kind) && ent_suits_group(a, out[1], kind);
    }
    for (uint32_t j = a->chains[i]; j <= i && i - a->chains[i] < ENT_GROUP_MEMBERS * 2; j++)
        if (!ent_history_at(a, j)->place)
            add_root(&roots, ent_draft_root(a, ent_history_at(a, j)));
    if (roots.count != count || a->chains[i] == i)
        return 0;
    for (uint32_t m = 0; m < count; m++) {
        out[m] = roots.items[m];
        if (!ent_suits_group(a, out[m], kind))
            return 0;
    }
    return 1;
}

/* Two of more than two: who acts in the sentence, and who was named last. */
static int subject_and_nearest(const struct roots *roots, uint32_t out[ENT_GROUP_MEMBERS])
{
    if (roots->subject == ENT_NONE)
        return 0;
    out[0] = roots->subject;
    out[1] = roots->items[0] == roots->subject ? roots->items[1] : roots->items[0];
    return 1;
}

/* History items that a search leaves out: [from, to). */
struct left_out {
    uint32_t from, to;
};

/* 1 where a clause with a subject of its own begins. */
static int begins_clause(const struct ent_casting *c, uint32_t word)
{
    static const char *const starts[] = {"which", "that",    "who", "whose",  "where",   "when",
                                         "while", "because", "if",  "though", "although"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (ent_word_is(c, word, starts[i]))
            return 1;
    return 0;
}

/* Who acts in the clause of `word` is not among those he acts on: "Brazil separated the two
 * armies". Nobody where the word begins a clause itself. */
static struct left_out clause_actor(const struct ent_anaphora *a, uint32_t word)
{
    const struct ent_casting *c = a->c;
    uint32_t first, last, w = word;
    ent_sentence_words(c, word, &first, &last);
    while (w > first && word - w < ENT_LOOK_WORDS &&
           !(ent_classes_at(c, w - 1) & ENT_CLASS_CLAUSE && begins_clause(c, w - 1)))
        w--;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (draft->first < w || draft->last > word)
            break;
        if (draft->role == ENT_ROLE_SUBJECT && draft->to < word)
            return (struct left_out){a->chains[i], i + 1};
    }
    return (struct left_out){0};
}

/* What is looked for, and where. */
struct group_search {
    uint32_t count;
    enum ent_group_kind kind;
    uint32_t sentences; /* how many back */
    int places;         /* 1: states that are named as places only will do */
    struct left_out left_out;
};

/* Looks for exactly as many roots as are wanted. */
static int find_group(const struct ent_anaphora *a, uint32_t word, const struct group_search *s,
                      uint32_t out[ENT_GROUP_MEMBERS])
{
    struct roots roots = {.subject = ENT_NONE};
    uint32_t sentence = 0;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t back = ent_sentences_between(a, draft, word);
        if (back > s->sentences || (back != sentence && roots.count >= s->count))
            break;
        if (i >= s->left_out.from && i < s->left_out.to)
            continue;
        sentence = back;
        if (roots.count <= s->count && list_at(a, i, s->count, s->kind, out))
            return 1;
        uint32_t root = ent_draft_root(a, draft);
        if ((draft->place && !s->places) || draft->members > 1 ||
            draft->kind == ENT_MENTION_PRONOUN || !ent_suits_group(a, root, s->kind))
            continue;
        add_root(&roots, root);
        if (draft->role == ENT_ROLE_SUBJECT)
            roots.subject = root;
    }
    if (roots.count > s->count && s->count == 2)
        return subject_and_nearest(&roots, out);
    for (uint32_t m = 0; m < s->count && roots.count == s->count; m++)
        out[m] = roots.items[s->count - 1 - m];
    return roots.count == s->count;
}

int ent_main_pair(const struct ent_anaphora *a, uint32_t out[ENT_GROUP_MEMBERS])
{
    uint32_t counts[3] = {0}, actors[2] = {0};
    for (uint32_t i = 0; i < a->n_roots; i++) {
        uint32_t count = a->counts[a->roots[i]];
        if (count > counts[0]) {
            counts[2] = counts[1];
            counts[1] = counts[0];
            counts[0] = count;
            actors[1] = actors[0];
            actors[0] = a->roots[i];
        } else if (count > counts[1]) {
            counts[2] = counts[1];
            counts[1] = count;
            actors[1] = a->roots[i];
        } else if (count > counts[2]) {
            counts[2] = count;
        }
    }
    if (counts[1] < 2 || counts[1] * 2 < counts[2] * 3)
        return 0;
    out[0] = actors[0];
    out[1] = actors[1];
    return 1;
}

/* "guarantors of both sides": whoever they are, they are not on these sides. */
static int is_of_person(const struct ent_casting *c, uint32_t token)
{
    uint32_t head = c->trees[token].head;
    if (head == ENT_NO_HEAD || token - head > ENT_GROUP_MEMBERS)
        return 0;
    struct ent_span span = c->text->tokens[head].span;
    struct ent_name_word word = {.start = span.start, .end = span.end};
    struct ent_match match;
    word.key = ent_word_key(c->text->bytes + span.start, ent_span_len(span), &word.shape);
    return ent_gazetteer_match(&match, c->gazetteer, &word, 1, ENT_NAME_BIT(ENT_NAME_NOUN)) &&
           c->gazetteer->nouns[c->gazetteer->names[match.name].entry].flags & ENT_NOUN_PERSON;
}

/* "Chad sued Niger, and the two have quarrelled": nobody speaks of them. */
static int is_second_clause(const struct ent_casting *c, uint32_t verb)
{
    return verb != ENT_NONE && c->trees[verb].relation == ENT_REL_CONJ &&
           c->trees[verb].head != ENT_NO_HEAD &&
           c->trees[c->trees[verb].head].relation == ENT_REL_ROOT;
}

/* Whom the tree bars from the group at `word`, and who speaks of it. */
static void read_tree(const struct ent_anaphora *a, uint32_t word, struct ent_pair_wanted *wanted)
{
    const struct ent_casting *c = a->c;
    uint32_t token = c->words.items[word].token, verb = ent_tree_verb(c, token);
    int role = ent_tree_role(c, token);
    int speaks = role == ENT_ROLE_SUBJECT || role == ENT_ROLE_OWNER ||
                 (ent_tree_relation(c, token) == ENT_REL_NMOD && !is_of_person(c, token));
    if (speaks && is_second_clause(c, verb))
        return;
    if (speaks)
        verb = ent_tree_verb(c, verb);
    else
        verb = ent_tree_acting_verb(c, verb);
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (ent_sentences_between(a, draft, word) > 0)
            break;
        if (draft->role != ENT_ROLE_SUBJECT || ent_tree_verb(c, draft->head) != verb ||
            verb == ENT_NONE)
            continue;
        if (speaks)
            wanted->speaker = ent_draft_root(a, draft);
        else if (wanted->n_barred < ENT_GROUP_MEMBERS)
            wanted->barred[wanted->n_barred++] = ent_draft_root(a, draft);
    }
}

/* The same from the order of words. */
static void read_words(const struct ent_anaphora *a, struct left_out actor,
                       struct ent_pair_wanted *wanted)
{
    for (uint32_t i = actor.from; i < actor.to && wanted->n_barred < ENT_GROUP_MEMBERS; i++)
        wanted->barred[wanted->n_barred++] = ent_draft_root(a, ent_history_at(a, i));
}

/* "and the two governments signed": who acts in a clause before is no other than they. */
static int is_clause_subject(const struct ent_casting *c, uint32_t word)
{
    return c->trees && ent_tree_role(c, c->words.items[word].token) == ENT_ROLE_SUBJECT;
}

/* A list of two, or two spoken of as such, in the sentence before the word. */
static int find_list(const struct ent_anaphora *a, uint32_t word, uint32_t count,
                     enum ent_group_kind kind, struct left_out left_out,
                     uint32_t out[ENT_GROUP_MEMBERS])
{
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        if (ent_sentences_between(a, ent_history_at(a, i), word) > 0)
            break;
        if (!(i >= left_out.from && i < left_out.to) && list_at(a, i, count, kind, out))
            return 1;
    }
    return 0;
}

/* "both", "the pair": no noun tells what they are, so they were named just before. */
static int is_bare(const struct ent_casting *c, uint32_t head)
{
    static const char *const texts[] = {"pair", "duo", "both", "two", "each", "neither"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (ent_word_is(c, head, texts[i]))
            return 1;
    return 0;
}

/* The two who act in the sentence before, or the two whom it names, where they are just two. */
static int find_before(const struct ent_anaphora *a, uint32_t word, enum ent_group_kind kind,
                       uint32_t out[ENT_GROUP_MEMBERS])
{
    struct roots all = {.subject = ENT_NONE}, acting = all;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t back = ent_sentences_between(a, draft, word), root = ent_draft_root(a, draft);
        if (back > 1)
            break;
        if (back == 1 && list_at(a, i, 2, kind, out))
            return 1;
        if (back == 0 || draft->place || draft->members > 1 || !ent_suits_group(a, root, kind))
            continue;
        add_root(&all, root);
        if (draft->role == ENT_ROLE_SUBJECT)
            add_root(&acting, root);
    }
    const struct roots *found = acting.count == 2 ? &acting : &all;
    out[0] = found->items[1];
    out[1] = found->items[0];
    return found->count == 2;
}

int ent_antecedent_group(const struct ent_anaphora *a, uint32_t word, uint32_t head, uint32_t count,
                         enum ent_group_kind kind, uint32_t out[ENT_GROUP_MEMBERS])
{
    const struct left_out nobody = {0};
    struct ent_pair_wanted wanted = {.kind = kind, .speaker = ENT_NONE};
    if (count < 2 || count > ENT_GROUP_MEMBERS)
        return 0;
    struct left_out actor = clause_actor(a, word);
    if (a->c->trees)
        read_tree(a, head, &wanted);
    if (!wanted.n_barred && wanted.speaker == ENT_NONE && !is_clause_subject(a->c, head))
        read_words(a, actor, &wanted);
    if (!wanted.n_barred)
        actor = nobody;
    int free = a->c->trees && !wanted.n_barred && wanted.speaker == ENT_NONE;
    struct group_search here = {.count = count, .kind = kind, .left_out = actor}, there = here;
    here.places = free && !find_group(a, word, &here, out);
    if (count == 2 &&
        (find_list(a, word, count, kind, actor, out) || (free && find_group(a, word, &here, out)) ||
         (free && is_bare(a->c, head) && find_before(a, word, kind, out)) ||
         ent_discourse_pair(a, word, &wanted, out)))
        return 1;
    here.places = 0;
    there.sentences = ENT_LOOK_SENTENCES;
    if (find_group(a, word, &here, out) || (count == 2 && ent_main_pair(a, out)) ||
        find_group(a, word, &there, out))
        return 1;
    there.left_out = (struct left_out){0};
    return find_group(a, word, &there, out);
}

int ent_antecedent_other(const struct ent_anaphora *a, uint32_t word, uint32_t head,
                         uint32_t out[ENT_GROUP_MEMBERS])
{
    struct ent_pair_wanted wanted = {.speaker = ENT_NONE};
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_GROUP_MEMBERS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (ent_sentences_between(a, draft, word) > 0)
            break;
        if (draft->members != 2 || draft->kind != ENT_MENTION_DESCRIPTION)
            continue;
        for (uint32_t m = 0; m < 2; m++)
            out[m] = a->c->actor_roots[a->c->members[draft->member + m]];
        return 1;
    }
    read_tree(a, head, &wanted);
    uint32_t who = wanted.n_barred ? wanted.barred[0] : wanted.speaker;
    wanted = (struct ent_pair_wanted){.speaker = ENT_NONE};
    if (who == ENT_NONE || !ent_discourse_pair(a, word, &wanted, out) ||
        (out[0] != who && out[1] != who))
        return 0;
    out[0] = out[0] == who ? out[1] : out[0];
    out[1] = ENT_NONE;
    return 1;
}

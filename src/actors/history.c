// SPDX-License-Identifier: MIT
/*
 * The history of mentions and the choice of an antecedent. Candidates are weighed as in the
 * classic accounts of salience: how near, and in what role; the weights are hand-set.
 */
#include "actors/anaphora.h"

enum { SENTENCE_COST = 40, STEP_COST = 3, CHAIN_WORDS = 2 };

/* What a candidate's role adds. */
static const int role_weight[] = {
    [ENT_ROLE_SUBJECT] = 30, [ENT_ROLE_OBJECT] = 14,    [ENT_ROLE_OBLIQUE] = 8,
    [ENT_ROLE_OWNER] = 8,    [ENT_ROLE_MODIFIER] = -12,
};

/* 1 where the word is an adverb, as its ending tells. */
static int is_adverb(const struct ent_casting *c, uint32_t word)
{
    const struct ent_name_word *w = &c->words.items[word];
    return w->end - w->start > 4 && c->article->text[w->end - 1] == 'y' &&
           c->article->text[w->end - 2] == 'l';
}

static uint8_t role_of(const struct ent_anaphora *a, const struct ent_draft *draft)
{
    const struct ent_casting *c = a->c;
    uint32_t first, last, before = draft->from;
    ent_sentence_words(c, draft->first, &first, &last);
    if (draft->to < last && ent_shape_at(c, draft->to) & ENT_WORD_CLITIC)
        return ENT_ROLE_OWNER;
    if (draft->kind == ENT_MENTION_PRONOUN &&
        ent_classes_at(c, draft->first) & ENT_CLASS_POSSESSIVE)
        return ENT_ROLE_OWNER;
    if (draft->kind == ENT_MENTION_ADJECTIVE && !draft->agent)
        return ENT_ROLE_MODIFIER;
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

static int is_state(const struct ent_anaphora *a, uint32_t root)
{
    enum ent_actor_type type = a->c->actors[root].type;
    return type == ENT_ACTOR_COUNTRY || type == ENT_ACTOR_TERRITORY;
}

/* Counts a mention of a state; `roots` lists the states counted. */
static int count_root(struct ent_anaphora *a, const struct ent_draft *draft)
{
    uint32_t root = ent_draft_root(a, draft);
    if (!is_state(a, root))
        return 0;
    while (root >= a->n_counts) {
        a->counts = ent_arena_room(a->c->arena, a->counts, a->n_counts, &a->count_capacity,
                                   sizeof *a->counts);
        if (!a->counts)
            return ENT_E_NOMEM;
        a->counts[a->n_counts++] = 0;
    }
    if (a->counts[root]++ > 0)
        return 0;
    a->roots =
        ent_arena_room(a->c->arena, a->roots, a->n_roots, &a->root_capacity, sizeof *a->roots);
    if (!a->roots)
        return ENT_E_NOMEM;
    a->roots[a->n_roots++] = root;
    return 0;
}

int ent_history_push(struct ent_anaphora *a, uint32_t draft)
{
    struct ent_casting *c = a->c;
    struct ent_draft *d = &c->drafts[draft];
    a->history = ent_arena_room(c->arena, a->history, a->n_history, &a->history_capacity,
                                sizeof *a->history);
    a->chains =
        ent_arena_room(c->arena, a->chains, a->n_history, &a->chain_capacity, sizeof *a->chains);
    if (!a->history || !a->chains)
        return ENT_E_NOMEM;
    d->role = role_of(a, d);
    if (!d->place && d->members == 1 && d->kind != ENT_MENTION_PRONOUN && count_root(a, d))
        return ENT_E_NOMEM;
    a->chains[a->n_history] = a->n_history;
    if (a->n_history > 0 && is_listed(c, ent_history_at(a, a->n_history - 1), d)) {
        a->chains[a->n_history] = a->chains[a->n_history - 1];
        d->role = ent_history_at(a, a->n_history - 1)->role;
    }
    a->history[a->n_history++] = draft;
    for (uint32_t w = d->from; w < d->to; w++)
        c->marks[w].absorbed = 1; /* nouns in a phrase belong to somebody */
    return 0;
}

static int suits(const struct ent_anaphora *a, uint32_t i, const struct ent_wanted *wanted)
{
    const struct ent_draft *draft = ent_history_at(a, i);
    if (draft->place || a->history[i] == wanted->not_draft)
        return 0;
    int several = draft->members > 1;
    if (draft->plural != ENT_EITHER && wanted->plural != (draft->plural || several))
        return 0;
    if (wanted->not_root != ENT_NONE && ent_draft_root(a, draft) == wanted->not_root)
        return 0;
    if (several || !wanted->sex || draft->sex == 0)
        return wanted->sex != 'n' || draft->kind != ENT_MENTION_PERSON;
    return draft->sex == wanted->sex;
}

uint32_t ent_antecedent(const struct ent_anaphora *a, uint32_t word,
                        const struct ent_wanted *wanted)
{
    uint32_t best = ENT_NONE;
    int best_weight = -1000, steps = 0;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t sentences = ent_sentences_between(a, draft, word);
        if (sentences > wanted->sentences)
            break;
        if (draft->last > word || !suits(a, i, wanted))
            continue;
        int weight = role_weight[draft->role] - SENTENCE_COST * (int)sentences - STEP_COST * steps;
        steps++;
        if (weight > best_weight) {
            best = i;
            best_weight = weight;
        }
    }
    return best;
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
static int list_at(const struct ent_anaphora *a, uint32_t i, uint32_t count, int countries,
                   uint32_t out[ENT_GROUP_MEMBERS])
{
    const struct ent_draft *draft = ent_history_at(a, i);
    struct roots roots = {0};
    if (draft->members == count && count > 1) {
        for (uint32_t m = 0; m < count; m++)
            out[m] = a->c->actor_roots[a->c->members[draft->member + m]];
        return !countries || is_state(a, out[0]);
    }
    for (uint32_t j = a->chains[i]; j <= i && i - a->chains[i] < ENT_GROUP_MEMBERS * 2; j++)
        if (!ent_history_at(a, j)->place)
            add_root(&roots, ent_draft_root(a, ent_history_at(a, j)));
    if (roots.count != count || a->chains[i] == i)
        return 0;
    for (uint32_t m = 0; m < count; m++) {
        out[m] = roots.items[m];
        if (countries && !is_state(a, out[m]))
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

/* Looks `sentences` back for exactly `count` roots. */
static int find_group(const struct ent_anaphora *a, uint32_t word, uint32_t count, int countries,
                      uint32_t sentences, struct left_out left_out, uint32_t out[ENT_GROUP_MEMBERS])
{
    struct roots roots = {.subject = ENT_NONE};
    uint32_t sentence = 0;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t back = ent_sentences_between(a, draft, word);
        if (back > sentences || (back != sentence && roots.count >= count))
            break;
        if (i >= left_out.from && i < left_out.to)
            continue;
        sentence = back;
        if (roots.count <= count && list_at(a, i, count, countries, out))
            return 1;
        uint32_t root = ent_draft_root(a, draft);
        if (draft->place || draft->members > 1 || draft->kind == ENT_MENTION_PRONOUN ||
            (countries && !is_state(a, root)))
            continue;
        add_root(&roots, root);
        if (draft->role == ENT_ROLE_SUBJECT)
            roots.subject = root;
    }
    if (roots.count > count && count == 2)
        return subject_and_nearest(&roots, out);
    for (uint32_t m = 0; m < count && roots.count == count; m++)
        out[m] = roots.items[count - 1 - m];
    return roots.count == count;
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

int ent_antecedent_group(const struct ent_anaphora *a, uint32_t word, uint32_t count, int countries,
                         uint32_t out[ENT_GROUP_MEMBERS])
{
    const struct left_out nobody = {0};
    if (count < 2 || count > ENT_GROUP_MEMBERS)
        return 0;
    struct left_out actor = clause_actor(a, word);
    if (find_group(a, word, count, countries, 0, actor, out))
        return 1;
    if (count == 2 && ent_main_pair(a, out))
        return 1;
    return find_group(a, word, count, countries, ENT_LOOK_SENTENCES, actor, out) ||
           find_group(a, word, count, countries, ENT_LOOK_SENTENCES, nobody, out);
}

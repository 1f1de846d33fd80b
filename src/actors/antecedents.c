// SPDX-License-Identifier: MIT
/*
 * The choice of an antecedent: every mention near enough that agrees in number, kind and gender is
 * weighed by a few features, as in the classic accounts of salience, and the heaviest one wins,
 * unless a noun that names no actor (rivals.c) weighs more.
 */
#include <string.h>

#include "actors/anaphora.h"

/* What a feature adds to the weight of a candidate. */
enum {
    SENTENCE = -32,   /* for each sentence between */
    STEP = -2,        /* for each candidate that stands nearer */
    PARALLEL = 14,    /* it has the role of the anaphor */
    OWN_SUBJECT = 15, /* it is the subject of the verb of "its" */
    CONTROL = 44,     /* it is who the verb above asks to do it, or accuses of it */
    GOVERNOR = 8,     /* it is the subject of the verb above the anaphor's */
    NAMELESS = -25,   /* a name that may be a thing's, for "he" and "she" */
    PERSON = -23,     /* who acts for a state, where the state itself is meant */
    LISTS = 4,        /* "A and B", for "they" */
    LISTED = -30,     /* it is one of them, for "it" */
    SAME = 4,         /* it is the same pronoun */
    BEFORE_SUB = -10, /* it stands in a subordinate clause of an earlier sentence */
    WITHIN_SUB = -8,  /* … of the same sentence */
    ASKED = 30,       /* it was asked or accused, and the anaphor answers */
    ASKING = -30,     /* it asked or accused */
};

/*
 * What a role adds. These weights and those above come from a search, one weight at a time, for the
 * most pronouns of the GUM treebank's open genres (entities in its MISC column), and the most ties
 * of tests/data's tuning sets.
 */
static const int role_weights[] = {
    [ENT_ROLE_SUBJECT] = 30, [ENT_ROLE_OBJECT] = 6,     [ENT_ROLE_OBLIQUE] = 8,
    [ENT_ROLE_OWNER] = 8,    [ENT_ROLE_MODIFIER] = -16,
};

int ent_salience(unsigned role, uint32_t sentences, int steps)
{
    return role_weights[role] + SENTENCE * (int)sentences + STEP * steps;
}

uint32_t ent_subject_draft(const struct ent_anaphora *a, uint32_t word, uint32_t verb)
{
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (verb == ENT_NONE || ent_sentences_between(a, draft, word) > 0)
            break;
        if (draft->role == ENT_ROLE_SUBJECT && draft->members == 1 && draft->head != ENT_NONE &&
            ent_tree_verb(a->c, draft->head) == verb)
            return a->history[i];
    }
    return ENT_NONE;
}

uint32_t ent_subject_root(const struct ent_anaphora *a, uint32_t word, uint32_t verb)
{
    uint32_t draft = ent_subject_draft(a, word, verb);
    return draft == ENT_NONE ? ENT_NONE : ent_draft_root(a, &a->c->drafts[draft]);
}

/* 1 where history item i stands in a list "A, B and C". */
static int is_listed(const struct ent_anaphora *a, uint32_t i)
{
    return a->chains[i] < i || (i + 1 < a->n_history && a->chains[i + 1] == a->chains[i]);
}

int ent_ends_list(const struct ent_anaphora *a, uint32_t i)
{
    return a->chains[i] < i && (i + 1 == a->n_history || a->chains[i + 1] != a->chains[i]);
}

/* "Japan warned it": whoever else is meant, it is not Japan. */
static int is_its_subject(const struct ent_anaphora *a, const struct ent_draft *draft,
                          const struct ent_wanted *wanted)
{
    return wanted->verb != ENT_NONE && draft->role == ENT_ROLE_SUBJECT && draft->head != ENT_NONE &&
           ent_tree_verb(a->c, draft->head) == wanted->verb;
}

/* Whether number, kind and gender agree, and no other argument of the clause is the candidate. */
static int suits(const struct ent_anaphora *a, uint32_t i, const struct ent_wanted *wanted)
{
    const struct ent_draft *draft = ent_history_at(a, i);
    if (draft->place || a->history[i] == wanted->not_draft || is_its_subject(a, draft, wanted))
        return 0;
    int several = draft->members > 1 || (wanted->lists && ent_ends_list(a, i));
    if (draft->plural != ENT_EITHER && wanted->plural != (draft->plural || several))
        return 0;
    if (!several && a->c->members[draft->member] == wanted->not_actor)
        return 0;
    if (wanted->not_root != ENT_NONE && ent_draft_root(a, draft) == wanted->not_root)
        return 0;
    if (several || !wanted->sex || draft->sex == 0)
        return wanted->sex != 'n' || draft->kind != ENT_MENTION_PERSON;
    return draft->sex == wanted->sex;
}

/* 1 where the verb does not head its sentence, nor is coordinated with what does. */
static int is_subordinate(const struct ent_casting *c, uint32_t verb)
{
    const struct ent_word *tree = &c->trees[verb];
    return tree->head != ENT_NO_HEAD &&
           !((tree->relation == ENT_REL_CONJ || tree->relation == ENT_REL_PARATAXIS) &&
             c->trees[tree->head].head == ENT_NO_HEAD);
}

/* "condemned": not only somebody is, but who is may answer. */
static int is_charge(const struct ent_casting *c, uint32_t verb)
{
    static const char stem[] = "condemn";
    struct ent_span span = c->text->tokens[verb].span;
    return ent_span_len(span) >= sizeof stem - 1 &&
           memcmp(c->text->bytes + span.start, stem, sizeof stem - 1) == 0;
}

/* Who was accused, asked or told something, in an earlier clause: it is he who answers. */
static int answers(const struct ent_anaphora *a, const struct ent_draft *draft, uint32_t verb,
                   uint32_t word, const struct ent_wanted *wanted)
{
    const struct ent_casting *c = a->c;
    if (wanted->answer == ENT_NONE ||
        (ent_sentences_between(a, draft, word) == 0 &&
         (c->trees[wanted->answer].relation != ENT_REL_CONJ || verb == wanted->answer)))
        return 0;
    const uint32_t asks = ENT_CLASS_ADDRESSING | ENT_CLASS_AGENTIVE;
    unsigned relation = ent_tree_relation(c, draft->head);
    int is_asked = (ent_token_classes(c, verb) & ENT_CLASS_ADDRESSING) != 0 || is_charge(c, verb);
    if (relation == ENT_REL_NSUBJ_PASS || draft->role == ENT_ROLE_OBJECT)
        return is_asked ? ASKED : 0;
    if (draft->role != ENT_ROLE_SUBJECT) /* not Chile of "accused Peru of being close to Chile" */
        return is_asked && c->trees[draft->head].head == verb ? ASKED : 0;
    uint32_t above = ent_tree_verb(c, verb);
    if (c->trees[verb].relation == ENT_REL_CCOMP && above != ENT_NONE &&
        ent_token_classes(c, above) & asks)
        return ASKED / 2; /* "demanded that Moscow release them" */
    return is_asked ? ASKING : 0;
}

/* What the trees add: subjects of the verbs that the anaphor depends on are likelier. */
static int tree_weight(const struct ent_anaphora *a, const struct ent_draft *draft, uint32_t word,
                       const struct ent_wanted *wanted)
{
    if (draft->head == ENT_NONE)
        return 0;
    uint32_t verb = ent_tree_verb(a->c, draft->head);
    if (verb == ENT_NONE)
        return 0;
    int weight = answers(a, draft, verb, word, wanted);
    if (is_subordinate(a->c, verb))
        weight += ent_sentences_between(a, draft, word) ? BEFORE_SUB : WITHIN_SUB;
    if (draft->role != ENT_ROLE_SUBJECT)
        return weight;
    return weight + (verb == wanted->own ? OWN_SUBJECT : verb == wanted->governor ? GOVERNOR : 0);
}

static int weigh(const struct ent_anaphora *a, uint32_t i, uint32_t word, int steps,
                 const struct ent_wanted *wanted)
{
    const struct ent_draft *draft = ent_history_at(a, i);
    int weight = ent_salience(draft->role, ent_sentences_between(a, draft, word), steps);
    weight += tree_weight(a, draft, word, wanted);
    if (draft->role == wanted->role)
        weight += PARALLEL;
    if (wanted->sex == 'n' && draft->sex == 0 && draft->members == 1)
        weight += PERSON; /* "the envoy said that it": China, where nothing else is */
    if ((wanted->sex == 'm' || wanted->sex == 'f') && draft->kind == ENT_MENTION_NAME &&
        draft->sex == 0)
        weight += NAMELESS;
    if (wanted->lists && ent_ends_list(a, i))
        weight += LISTS;
    if (a->history[i] == wanted->controller)
        weight += CONTROL;
    if (wanted->sex == 'n' && is_listed(a, i))
        weight += LISTED;
    if (draft->kind == ENT_MENTION_PRONOUN &&
        a->c->words.items[draft->first].key == a->c->words.items[word].key)
        weight += SAME;
    return weight;
}

uint32_t ent_antecedent(const struct ent_anaphora *a, uint32_t word,
                        const struct ent_wanted *wanted)
{
    uint32_t best = ENT_NONE;
    int best_weight = -1000, steps = 0;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        if (ent_sentences_between(a, draft, word) > wanted->sentences)
            break;
        if (draft->last > word || !suits(a, i, wanted))
            continue;
        int weight = weigh(a, i, word, steps++, wanted);
        if (weight > best_weight) {
            best = i;
            best_weight = weight;
        }
    }
    if (best != ENT_NONE && ent_rival_salience(a, word, wanted) > best_weight)
        return ENT_NONE;
    return best;
}

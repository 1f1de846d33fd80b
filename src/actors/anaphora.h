// SPDX-License-Identifier: MIT
#ifndef ENT_ACTORS_ANAPHORA_H
#define ENT_ACTORS_ANAPHORA_H
/*
 * What stands for actors named before. The text is read once from left to right; every mention goes
 * into the history as it is passed, what is resolved included. Rules look back a few sentences and
 * a few dozen mentions at most, so the time stays linear.
 */
#include "actors/casting.h"

enum {
    ENT_LOOK_SENTENCES = 3, /* how far back an antecedent may stand */
    ENT_LOOK_MENTIONS = 32,
    ENT_LOOK_WORDS = 100,
    ENT_GROUP_MEMBERS = 8, /* of the largest "the eight countries" */
};

struct ent_anaphora {
    struct ent_casting *c;
    uint32_t *history; /* drafts in the order of the text, up to the word at hand */
    uint32_t n_history;
    uint32_t *chains; /* one a history item: where the list "A, B and C" that it ends begins */
    size_t history_capacity, chain_capacity;
    uint32_t *counts; /* one an actor: how often it was named so far, of states only */
    size_t n_counts, count_capacity;
    uint32_t *roots; /* the states that were named */
    size_t n_roots, root_capacity;
    uint8_t is_korea; /* the article is about Korea: "the North" is one of the two */
};

/* What an antecedent must be like. */
struct ent_wanted {
    char sex;          /* 'm', 'f': a person; 'n': none; 0: any */
    uint8_t plural;    /* 1: several or many */
    uint32_t not_root; /* an actor that its root must not be, or ENT_NONE */
    uint32_t not_draft;
    uint32_t sentences; /* how many sentences back */
};

/* Puts a draft at the end of the history and finds its role. 0 or ENT_E_NOMEM. */
int ent_history_push(struct ent_anaphora *a, uint32_t draft);

static inline const struct ent_draft *ent_history_at(const struct ent_anaphora *a, uint32_t i)
{
    return &a->c->drafts[a->history[i]];
}

/* The actor that a draft's (first) actor rolls up to. */
static inline uint32_t ent_draft_root(const struct ent_anaphora *a, const struct ent_draft *draft)
{
    return a->c->actor_roots[a->c->members[draft->member]];
}

/* Sentences between a draft and a word behind it. */
static inline uint32_t ent_sentences_between(const struct ent_anaphora *a,
                                             const struct ent_draft *draft, uint32_t word)
{
    return a->c->words.items[word].sentence - a->c->words.items[draft->first].sentence;
}

/* The best antecedent for a word: an index into the history, or ENT_NONE. */
uint32_t ent_antecedent(const struct ent_anaphora *a, uint32_t word,
                        const struct ent_wanted *wanted);

/*
 * The `count` actors that "the two sides" at `word` may mean, as roots; only countries where
 * `countries`. 0 where it is not clear.
 */
int ent_antecedent_group(const struct ent_anaphora *a, uint32_t word, uint32_t count, int countries,
                         uint32_t out[ENT_GROUP_MEMBERS]);

/* The two states that the text is about, where no third is named nearly as often. 0 where none are.
 */
int ent_main_pair(const struct ent_anaphora *a, uint32_t out[ENT_GROUP_MEMBERS]);

/* Adds a draft for several actors and pushes it. */
int ent_anaphora_add(struct ent_anaphora *a, const struct ent_draft *draft, const uint32_t *actors,
                     uint32_t count);

/*
 * The rules. Each looks at `word`; where it finds something it adds a draft and sets *taken to the
 * words that are done. 0 or ENT_E_NOMEM.
 */
int ent_pronoun_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken);
int ent_group_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken);
int ent_description_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken);

#endif

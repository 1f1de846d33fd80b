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

/* Who was named in the sentence at hand, and how. */
struct ent_named {
    uint32_t root;
    uint32_t list;   /* history item that begins the list it is in */
    uint32_t clause; /* token of the verb, or ENT_NONE */
    uint8_t role;
};

/* Two actors that the text links. */
struct ent_linked {
    uint32_t first, second; /* roots */
    double weight;          /* 0: a free place */
    double lasting;         /* the part of it that fades slowly */
};

/* How often a state was named. */
struct ent_told {
    uint32_t root;
    uint32_t count; /* 0: a free place */
};

enum { ENT_NAMED = 8, ENT_PAIRS = 16, ENT_TOLD = 16 };

struct ent_discourse {
    struct ent_named named[ENT_NAMED];
    struct ent_linked pairs[ENT_PAIRS];
    struct ent_told told[ENT_TOLD];
    int n_named;
    uint32_t sentence; /* the one at hand */
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
    char *sexes; /* one an actor: 'm' or 'f' of a person as far as the text told, else 0 */
    size_t n_sexes, sex_capacity;
    struct ent_discourse discourse;
    uint32_t next, n_given; /* drafts that stand in the text from here on: [next, n_given) */
    uint8_t is_korea;       /* the article is about Korea: "the North" is one of the two */
};

/* What an antecedent must be like. */
struct ent_wanted {
    char sex;          /* 'm', 'f': a person; 'n': none; 0: any */
    uint8_t plural;    /* 1: several or many */
    uint32_t not_root; /* an actor that its root must not be, or ENT_NONE */
    uint32_t not_actor;
    uint32_t not_draft;
    uint32_t sentences;  /* how many sentences back */
    uint32_t verb;       /* token: who is the subject of that verb is somebody else; or ENT_NONE */
    uint32_t own;        /* token: its subject is likelier: the verb of "its", or ENT_NONE */
    uint32_t governor;   /* token: the verb above the anaphor's; its subject is likelier too */
    uint32_t controller; /* draft: the subject of the anaphor's verb, which has none; or ENT_NONE */
    uint32_t answer;     /* token: the verb of denying, refusing that the anaphor is subject of */
    uint8_t role;        /* of the anaphor: one like it is likelier */
    uint8_t lists;       /* 1: "A and B" may be meant together */
    uint8_t rivals;      /* enum ent_rivals */
};

/* What may be meant beside actors, by how the anaphor is used. */
enum ent_rivals {
    ENT_RIVALS_NONE,   /* only an actor can be meant */
    ENT_RIVALS_OWNERS, /* or a thing, which seldom owns */
    ENT_RIVALS_AGENTS, /* or people who belong to none: "the analysts" */
    ENT_RIVALS_THINGS, /* or a thing, less likely */
    ENT_RIVALS_LIKELY, /* or a thing, as likely */
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

/* 1 where history item i is the last one of a list. */
int ent_ends_list(const struct ent_anaphora *a, uint32_t i);

/* The mention that is the subject of the verb (a token) in the sentence before the word: a draft,
 * or ENT_NONE. */
uint32_t ent_subject_draft(const struct ent_anaphora *a, uint32_t word, uint32_t verb);
/* Who is the subject of the verb (a token) in the sentence before the word: a root, or ENT_NONE. */
uint32_t ent_subject_root(const struct ent_anaphora *a, uint32_t word, uint32_t verb);

/* How well a mention of that role suits, so many sentences and mentions before. */
int ent_salience(unsigned role, uint32_t sentences, int steps);
/* rivals.c: how well the best noun that names no actor suits; below -1000 where there is none. */
int ent_rival_salience(const struct ent_anaphora *a, uint32_t word,
                       const struct ent_wanted *wanted);

/* Whom "the other" at `word` may mean: one root and ENT_NONE, or the two of whom each is it. */
int ent_antecedent_other(const struct ent_anaphora *a, uint32_t word, uint32_t head,
                         uint32_t out[ENT_GROUP_MEMBERS]);

/* A definite description: "the | gas-rich | emirate". */
struct ent_described {
    uint32_t word, noun, end; /* "the", the noun's first word, the word behind it */
    uint32_t name;            /* what the gazetteer knows of the noun, or ENT_NONE */
    uint16_t kinds;           /* what it may stand for by itself, see kinds.c */
};

/* kinds.c: reads one at `word`, "the". 0 where none is. */
int ent_described_read(const struct ent_casting *c, struct ent_described *d, uint32_t word,
                       uint32_t last);
/* The actor that the draft names, or its root, if he may be described so; or ENT_NONE. */
uint32_t ent_described_fits(const struct ent_anaphora *a, const struct ent_described *d,
                            const struct ent_draft *draft);
int ent_described_fits_root(const struct ent_anaphora *a, const struct ent_described *d,
                            uint32_t root);

/* 0 where the state cannot have whoever the word tells: an emir, a king, a president. */
int ent_may_have(const struct ent_casting *c, uint32_t word, uint32_t root);
/* 1 unless the words [from, to) tell of countries what is not so of the actor: "landlocked". */
int ent_has_qualities(const struct ent_casting *c, uint32_t from, uint32_t to, uint32_t actor);

/* ranking.c: who is described, or ENT_NONE. */
uint32_t ent_described_actor(const struct ent_anaphora *a, const struct ent_described *d);
/* The state where the story is dated from, as a root, or ENT_NONE. */
uint32_t ent_dateline_state(const struct ent_anaphora *a);
/* 1 where the root acts on the phrase that begins at `word` and is headed by the word `head`. */
int ent_acts_on(const struct ent_anaphora *a, uint32_t word, uint32_t head, uint32_t root);
/* The state that the sentence and the one before are about, or the whole text, as a root;
 * not who acts on the phrase headed by the word `head`. ENT_NONE where none is. */
uint32_t ent_topic_state(const struct ent_anaphora *a, uint32_t word, uint32_t head);

/* What the members of a group are. */
enum ent_group_kind {
    ENT_GROUP_ANY,
    ENT_GROUP_STATES, /* "the two countries" */
    ENT_GROUP_ARMED,  /* "both armies": states or armed groups */
};

/* What a pair must be like. */
struct ent_pair_wanted {
    uint32_t barred[ENT_GROUP_MEMBERS]; /* roots that are not in it */
    uint32_t n_barred;
    uint32_t speaker; /* the root of who speaks of the pair, likelier in it; or ENT_NONE */
    enum ent_group_kind kind;
};

int ent_is_state(const struct ent_anaphora *a, uint32_t root);
int ent_suits_group(const struct ent_anaphora *a, uint32_t root, enum ent_group_kind kind);

/* relatives.c: 1 where one of the two roots is known to stand to the other so. */
int ent_are_linked(const struct ent_casting *c, uint32_t x, uint32_t y, enum ent_link link);

/* discourse.c */

/* Notes a mention; `list` is where in the history its list begins. */
void ent_discourse_push(struct ent_anaphora *a, const struct ent_draft *draft, uint32_t list);
/* Whom the text links `root` with most, as far as it is read; ENT_NONE where nobody. */
uint32_t ent_discourse_partner(const struct ent_anaphora *a, uint32_t root);
/* What the text told of the state so far: more for each mention, most where it begins. */
uint32_t ent_discourse_told(const struct ent_anaphora *a, uint32_t root);
/* The state that the text is about, named well more often than any other; or ENT_NONE. */
uint32_t ent_discourse_protagonist(const struct ent_anaphora *a);
/* The pair that the text is about at `word`; 0 where there is none. */
int ent_discourse_pair(const struct ent_anaphora *a, uint32_t word,
                       const struct ent_pair_wanted *wanted, uint32_t out[ENT_GROUP_MEMBERS]);

/*
 * The `count` actors that "the two sides" at `word` (headed by the word `head`) may mean, as roots.
 * 0 where it is not clear.
 */
int ent_antecedent_group(const struct ent_anaphora *a, uint32_t word, uint32_t head, uint32_t count,
                         enum ent_group_kind kind, uint32_t out[ENT_GROUP_MEMBERS]);

/* The two states that the text is about, where no third is named nearly as often. 0 where none are.
 */
int ent_main_pair(const struct ent_anaphora *a, uint32_t out[ENT_GROUP_MEMBERS]);

/* genders.c: sets the sex of a person's draft, if it is known, and remembers it. 0 or
 * ENT_E_NOMEM. */
int ent_gender_settle(struct ent_anaphora *a, struct ent_draft *draft);
/* What the words tell of a person's sex ("Ms", "spokesman"): 'm', 'f' or 0. */
char ent_gender_of_words(const struct ent_casting *c, uint32_t from, uint32_t to);

/* appositions.c: a person whom only the text knows takes the actor of the phrase beside, where the
 * last two of the history are such. 0 or ENT_E_NOMEM. */
int ent_apposition_settle(struct ent_anaphora *a);

/* The end of the person's office at `at`, behind a possessive; 0 where none is. */
uint32_t ent_office_behind(const struct ent_casting *c, uint32_t at, uint32_t last);
/* "its foreign minister", "whose emir": takes the person into a possessive's draft, who acts for
 * whom it means. */
void ent_office_take(const struct ent_casting *c, struct ent_draft *draft, uint32_t last);

/* Adds a draft for several actors and pushes it. */
int ent_anaphora_add(struct ent_anaphora *a, const struct ent_draft *draft, const uint32_t *actors,
                     uint32_t count);

/* Makes a draft of the sex, number and kind of history item `antecedent`. */
void ent_anaphora_like(const struct ent_anaphora *a, struct ent_draft *draft, uint32_t antecedent);
/* Adds a draft for whom history item `antecedent` means, and pushes it. */
int ent_anaphora_add_like(struct ent_anaphora *a, const struct ent_draft *draft,
                          uint32_t antecedent);

/* An antecedent may be anybody, as far as is known. */
#define ENT_WANTED_ANY                                                                             \
    .not_root = ENT_NONE, .not_actor = ENT_NONE, .not_draft = ENT_NONE, .verb = ENT_NONE,          \
    .own = ENT_NONE, .governor = ENT_NONE, .answer = ENT_NONE, .controller = ENT_NONE,             \
    .sentences = 1

/*
 * The rules. Each looks at `word`; where it finds something it adds a draft and sets *taken to the
 * words that are done. 0 or ENT_E_NOMEM.
 */
int ent_speaker_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken);
int ent_pointer_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken);
int ent_pronoun_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken);
int ent_group_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken);
int ent_description_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken);
int ent_relative_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken);
int ent_role_find(struct ent_anaphora *a, uint32_t word, uint32_t *taken);

#endif

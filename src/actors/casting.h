// SPDX-License-Identifier: MIT
#ifndef ENT_ACTORS_CASTING_H
#define ENT_ACTORS_CASTING_H
/*
 * The cast while it is being made: the text as words, a draft for every mention found so far, and
 * the roster of actors. The steps follow each other in ent_cast_find() (cast.c):
 *
 *   names.c    which names stand in the text             (before; it knows no cast)
 *   places.c   names that are not the actor's: longer names, places, datelines
 *   phrases.c  the noun phrase around a name and who acts in it
 *   strangers.c names that no gazetteer knows
 *   persons.c  surnames, persons that no gazetteer knows
 *   anaphora.c pronouns, "the North", "the two sides", "its neighbour"
 *   sectors.c  agent nouns without a country: "protesters", "the rebels"
 */
#include "actors/classes.h"
#include "actors/gazetteer.h"

/* Where a mention stands in its clause, as far as words tell. */
enum ent_role {
    ENT_ROLE_SUBJECT,  /* begins a clause */
    ENT_ROLE_OBJECT,   /* behind a verb, as it seems */
    ENT_ROLE_OBLIQUE,  /* behind a preposition */
    ENT_ROLE_OWNER,    /* 's follows */
    ENT_ROLE_MODIFIER, /* an adjective to something that is no agent */
};

enum { ENT_EITHER = 2 };

/* A mention being made; positions are words, ranges half-open. */
struct ent_draft {
    uint32_t first, last; /* the name, pronoun or description */
    uint32_t from, to;    /* the whole phrase */
    uint32_t member;      /* casting.members[member] … */
    uint32_t members;     /* … this many */
    uint8_t kind;
    uint8_t place;
    uint8_t plural; /* 1 or, where both "it" and "they" do (the Taliban), ENT_EITHER */
    uint8_t role;
    uint8_t agent;    /* an agent noun stands in the phrase */
    char sex;         /* of a person: 'm', 'f'; 0 unknown; 'n' no person */
    uint32_t partner; /* the actor that its own was linked with before, or ENT_NONE */
    uint32_t head;    /* the token that heads its phrase; ENT_NONE without a tree */
};

/* What stands at a word. */
struct ent_mark {
    uint32_t name;    /* index + 1 of the name that covers it, 0 none */
    uint32_t noun;    /* index + 1 of the agent noun that begins here */
    uint8_t words;    /* of that noun */
    uint8_t absorbed; /* the word is part of a mention's phrase */
};

struct ent_casting {
    struct ent_arena *arena;   /* of the document: for what stays */
    struct ent_arena *scratch; /* for what is needed while the cast is found */
    const struct ent_gazetteer *gazetteer;
    const struct ent_article *article;
    const struct ent_text *text;
    const struct ent_word *trees; /* one a token; NULL where nothing was parsed */
    const struct ent_names *names;
    struct ent_words words;
    struct ent_mark *marks;    /* one a word */
    uint32_t *name_words;      /* first word of each name */
    const char **name_sectors; /* of each name that an agent noun follows, else NULL */
    struct ent_draft *drafts;
    size_t n_drafts, draft_capacity;
    uint32_t *members; /* indices of actors */
    size_t n_members, member_capacity;
    struct ent_actor *actors;
    uint32_t *actor_entries; /* the entry of each actor, ENT_NONE for one that has none */
    uint32_t *actor_roots;   /* the actor that is its root: itself where it has none */
    size_t n_actors, actor_capacity, entry_capacity, root_capacity;
    struct ent_roster *roster; /* finds actors by id */
    struct ent_strangers *strangers;
    uint8_t *retired;         /* one an entry: 1 for a person who is called a former this or that */
    uint8_t american_georgia; /* Georgia is the state of the United States here */
};

/* The sentence that a word is in: its words are [*first, *last). */
static inline void ent_sentence_words(const struct ent_casting *c, uint32_t word, uint32_t *first,
                                      uint32_t *last)
{
    uint32_t s = c->words.items[word].sentence;
    *first = c->words.sentences[s];
    *last = c->words.sentences[s + 1];
}

static inline uint32_t ent_classes_at(const struct ent_casting *c, uint32_t word)
{
    return c->words.items[word].classes;
}

static inline unsigned ent_shape_at(const struct ent_casting *c, uint32_t word)
{
    return c->words.items[word].shape;
}

/* The word behind a name's last one. */
static inline uint32_t ent_name_end(const struct ent_casting *c, uint32_t name)
{
    uint32_t at = c->name_words[name];
    while (at < c->words.count && c->marks[at].name == name + 1)
        at++;
    return at;
}

/* 1 where the word is capitalised and case tells something. */
static inline int ent_is_proper(const struct ent_casting *c, uint32_t word)
{
    unsigned shape = ent_shape_at(c, word);
    return shape & ENT_WORD_CAPITAL && !(shape & (ENT_WORD_LOUD | ENT_WORD_PUNCT));
}

/* 1 where the word's letters are `text` (lower case, ASCII) in any case. */
int ent_word_is(const struct ent_casting *c, uint32_t word, const char *text);

/* roster.c: the actors of this text. All give 0 or ENT_E_NOMEM. */

int ent_roster_make(struct ent_casting *c);
/* The actor of an entry; with a sector, who acts for it there ("CHN/GOV"). */
int ent_roster_entry(struct ent_casting *c, uint32_t *out, uint32_t entry, const char *sector);
/* A person of the gazetteer who acts for nobody any more: stands under the own name. */
int ent_roster_private(struct ent_casting *c, uint32_t *out, uint32_t entry);
/* A person that only this text knows, of the root of `entry`. */
int ent_roster_person(struct ent_casting *c, uint32_t *out, uint32_t entry, const char *sector,
                      const char *name, size_t len);

/* An actor that only the text knows. */
struct ent_stranger {
    uint32_t entry; /* of the country that it acts for, or ENT_NONE */
    const char *sector;
    const char *name;
    uint32_t len;
    uint8_t type;
};

int ent_roster_stranger(struct ent_casting *c, uint32_t *out, const struct ent_stranger *stranger);
/* Has an actor that was its own root act for `root`, unless another of that name does already. */
int ent_roster_adopt(struct ent_casting *c, uint32_t actor, uint32_t root, const char *sector);
/* Whoever is of that sector where no country is told: "REB". */
int ent_roster_sector(struct ent_casting *c, uint32_t *out, const char *sector);

/* trees.c: what the dependency trees tell; they may be wrong, or not be there. */

/* The token that heads the words [from, to), or ENT_NONE. */
uint32_t ent_tree_head(const struct ent_casting *c, uint32_t from, uint32_t to);
/* The verb (or whatever heads the clause) that the token depends on, or ENT_NONE. */
uint32_t ent_tree_verb(const struct ent_casting *c, uint32_t token);
/* The verb whose subject acts: of "agreed to sell" and "met and warned" that of the first. */
uint32_t ent_tree_acting_verb(const struct ent_casting *c, uint32_t verb);
/* How the token's phrase stands to its verb, coordination and apposition looked through: an
 * enum ent_relation; ENT_REL_DEP without a tree. */
unsigned ent_tree_relation(const struct ent_casting *c, uint32_t token);
/* The ENT_CLASS_… of a token's word. */
uint32_t ent_token_classes(const struct ent_casting *c, uint32_t token);
/* The role of a phrase headed by the token: an enum ent_role, or -1 where the tree does not tell.
 */
int ent_tree_role(const struct ent_casting *c, uint32_t token);

/* Adds a draft with one actor. */
int ent_casting_add(struct ent_casting *c, const struct ent_draft *draft, uint32_t actor);
/* Adds a draft that stands for several actors. */
int ent_casting_add_group(struct ent_casting *c, const struct ent_draft *draft,
                          const uint32_t *actors, uint32_t count);

/* places.c */

/* 1 where the name is part of a longer name that is not its actor's ("Paris Hilton"). */
int ent_is_other_name(const struct ent_casting *c, uint32_t name);
/* 1 where a phrase of a country, capital or office names a place only. */
int ent_is_place(const struct ent_casting *c, uint32_t name, const struct ent_draft *draft);

/* phrases.c */

/* Decides about all names: a draft for each that stands for an actor. */
int ent_phrases_find(struct ent_casting *c);

/*
 * The title in front of a person's name at word `start`: gives where the phrase begins. *country is
 * the name in it that has the root entry `root` ("Chinese President Xi"), or ENT_NONE.
 */
uint32_t ent_title_before(const struct ent_casting *c, uint32_t start, uint32_t root,
                          uint32_t *country);

/* Adds the mention of a person named at words [first, last), with the title before it. */
int ent_person_add(struct ent_casting *c, uint32_t first, uint32_t last, uint32_t actor,
                   uint32_t root, char sex);

/* The end of a person's name that no gazetteer knows, read from `at`; `at` where none is. */
uint32_t ent_unknown_name(const struct ent_casting *c, uint32_t at, uint32_t last);

/* Puts the drafts in the order of the text. */
void ent_drafts_sort(struct ent_casting *c);

/* strangers.c: names that no gazetteer knows; single words only once surnames are known. */
int ent_strangers_find(struct ent_casting *c);
int ent_strangers_find_singles(struct ent_casting *c);

/* sectors.c: agent nouns that are part of no mention. */
int ent_sectors_find(struct ent_casting *c);

/* persons.c: names of the text's own persons, and surnames. */
int ent_persons_find(struct ent_casting *c);

/* anaphora.c: what stands for actors named before. */
int ent_anaphora_find(struct ent_casting *c);

#endif

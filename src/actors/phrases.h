// SPDX-License-Identifier: MIT
#ifndef ENT_ACTORS_PHRASES_H
#define ENT_ACTORS_PHRASES_H
/*
 * What the files about noun phrases share: phrases.c decides about names, agents.c finds who acts
 * in the phrase around one, titles.c is about persons.
 */
#include "actors/casting.h"

enum {
    ENT_PHRASE_STEPS = 5, /* words between a country and its agent */
    ENT_NOUN_WORDS = 5,   /* of the longest agent noun */
    ENT_NAME_PARTS = 5    /* of a person's name */
};

/* How a name leads on to a noun behind it. */
enum ent_lead {
    ENT_LEAD_LOOSE,  /* an adjective or a possessive: what follows is in its phrase */
    ENT_LEAD_STRICT, /* a bare name: only an agent noun and known modifiers are */
};

/* The name that covers the word, or NULL. */
static inline const struct ent_name *ent_name_at(const struct ent_casting *c, uint32_t word)
{
    return c->marks[word].name ? &c->names->items[c->marks[word].name - 1] : NULL;
}

static inline uint32_t ent_entry_root(const struct ent_casting *c, uint32_t entry)
{
    return c->gazetteer->entries[entry].root;
}

static inline int ent_is_comma(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    return word < last && c->article->text[c->words.items[word].start] == ',';
}

/* agents.c */

/* The words of one agent noun phrase. */
struct ent_agent {
    uint32_t end; /* behind the noun */
    const struct ent_noun *noun;
    const char *sector;
};

/* Takes modifiers, numbers and an article in front of `from` into the phrase. */
uint32_t ent_phrase_start(const struct ent_casting *c, uint32_t first, uint32_t from);
/* Start of the agent noun that ends right before `end`, or ENT_NONE. */
uint32_t ent_noun_before(const struct ent_casting *c, uint32_t first, uint32_t end);
/* 1 where the word may stand between a country and its agent. */
int ent_is_between(const struct ent_casting *c, uint32_t word, enum ent_lead lead);
/* The agent noun behind `at`, over a few modifiers and further nouns. */
int ent_agent_find(const struct ent_casting *c, struct ent_agent *out, uint32_t at, uint32_t last,
                   enum ent_lead lead);
/* The agent noun before "of", "in" or "from" in front of the name: gives where its phrase begins.
 * A person's name between the two is given in [*person, *person_end). */
uint32_t ent_agent_before(const struct ent_casting *c, struct ent_agent *out, uint32_t first,
                          uint32_t start, uint32_t *person, uint32_t *person_end);
/* "our friends in Warsaw": where that phrase begins, or ENT_NONE. */
uint32_t ent_friends_start(const struct ent_casting *c, uint32_t first, uint32_t start);

/* appositions.c */

/* The office before the comma in "the minister, | Ana Ruiz"; NULL where the words from `start` to
 * `end` are no such name. */
const struct ent_noun *ent_office_in_front(const struct ent_casting *c, uint32_t first,
                                           uint32_t start, uint32_t end);

/* titles.c */

/* A known person by the full name. */
int ent_title_decide_person(struct ent_casting *c, uint32_t name);
/* "Chinese President Xi": a surname is clear where its country stands in front of it. */
int ent_title_decide_short(struct ent_casting *c, uint32_t name);
/* A person that only the text knows: named at [first, last), of the entry's root. */
int ent_unknown_person_add(struct ent_casting *c, struct ent_draft *draft, uint32_t first,
                           uint32_t last, uint32_t entry, const char *sector);
/* A person set beside the phrase between commas: "Tokyo's top diplomat, Hiroshi Tanaka," or the
 * other way round. Adds him, unless a gazetteer knows him. */
int ent_apposed_add(struct ent_casting *c, const struct ent_draft *phrase, uint32_t entry,
                    const char *sector, uint32_t first, uint32_t last);
/* Finds who is called "former" and is in no office on the article's day. */
void ent_retired_find(struct ent_casting *c);

#endif

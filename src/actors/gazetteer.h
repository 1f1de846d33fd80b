// SPDX-License-Identifier: MIT
#ifndef ENT_ACTORS_GAZETTEER_H
#define ENT_ACTORS_GAZETTEER_H
/*
 * The compiled gazetteer, as the rest of src/actors sees it: entries (who there is), names (what
 * they are called) and nouns (what acts for them), all of them found through one trie over folded
 * words.
 */
#include "actors/words.h"
#include "entente/actors.h"

enum {
    ENT_NAME_WORDS = 16, /* words of the longest name */
};
#define ENT_NONE UINT32_MAX

/* What a name of the gazetteer stands for: the kinds of mentions first, then what is no mention. */
enum {
    ENT_NAME_PLACE = ENT_MENTION_KIND_COUNT, /* a city or region: stands for nobody by itself */
    ENT_NAME_SHORT,                          /* a surname: stands for a person once it is clear */
    ENT_NAME_CALLED, /* a common noun that may stand for an entry named before ("the kingdom") */
    ENT_NAME_NOUN,   /* an agent noun: `entry` is an index into nouns */
    ENT_NAME_NOBODY, /* holds a name, but is none ("Korean Peninsula") */
};
#define ENT_NAME_BIT(kind) (1U << (kind))
#define ENT_NAME_ACTORS (ENT_NAME_BIT(ENT_NAME_SHORT) * 2 - 1)

/* How others stand to an actor. */
enum ent_link {
    ENT_LINK_NEIGHBOUR, /* they border on each other */
    ENT_LINK_ALLY,
    ENT_LINK_RIVAL,
    ENT_LINK_COLONY, /* it ruled the other once */
    ENT_LINKS
};

/* One entry: a country, a body, a person. */
struct ent_entry {
    const char *id;
    const char *name;
    const char *adjective;         /* the first one, "" where none */
    const char *sector;            /* "" where none */
    const char *linked[ENT_LINKS]; /* ids of others, parted by spaces; "" where none */
    uint32_t root;  /* entry of the part before the slash; itself where there is none */
    uint32_t term;  /* in office: terms[term] … */
    uint32_t terms; /* … this many */
    uint8_t type;
    char sex; /* 'm', 'f' or 0 */
};

/* An entry that nothing is told of. */
#define ENT_BLANK_ENTRY .name = "", .adjective = "", .sector = "", .linked = {"", "", "", ""}

/* A time in office; a zeroed end is open. */
struct ent_term {
    struct ent_date from;
    struct ent_date to;
};

/* Bits of ent_noun.flags. */
enum {
    ENT_NOUN_PERSON = 1, /* he or she: "president" */
    ENT_NOUN_PLURAL = 2,
    ENT_NOUN_SEAT = 4,   /* "the government in Seoul" is Seoul's */
    ENT_NOUN_TITLE = 8,  /* stands before a person's name */
    ENT_NOUN_THING = 32, /* a weapon: acts for a country, but for nobody alone */
    ENT_NOUN_HOME = 16,  /* "the government" alone may stand for the country at hand */
};

struct ent_noun {
    const char *sector;
    uint8_t flags;
};

struct ent_gazetteer_name {
    uint32_t entry;     /* or noun */
    uint32_t next;      /* another name of the same words, or ENT_NONE */
    uint16_t capital;   /* bit i: word i must start with a capital … */
    uint16_t capitals;  /* … must be all capitals */
    uint16_t inner;     /* … must have a capital behind its first letter */
    uint8_t kind;       /* enum ent_mention_kind, or ENT_NAME_… */
    uint8_t is_surname; /* also a usual surname or given name: Jordan, Washington */
    uint32_t term;      /* the entry bears it only in terms[term] … */
    uint32_t terms;     /* … this many; 0: always */
};

struct ent_trie_edge {
    uint64_t key;    /* of the word */
    uint32_t parent; /* node; the root is 0 */
    uint32_t node;   /* 0: a free slot */
};

struct ent_gazetteer {
    struct ent_arena arena; /* strings */
    struct ent_entry *entries;
    size_t n_entries, entry_capacity;
    struct ent_term *terms;
    size_t n_terms, term_capacity;
    struct ent_noun *nouns;
    size_t n_nouns, noun_capacity;
    struct ent_gazetteer_name *names;
    size_t n_names, name_capacity;
    size_t layer; /* names from this one on win over those before */
    int has_dictionaries;
    struct ent_trie_edge *edges; /* open addressing; the size is a power of two */
    size_t n_edges, edge_slots;
    uint32_t *node_names; /* first name of each node, or ENT_NONE */
    size_t n_nodes, node_capacity;
    struct ent_class_table *classes;
    struct ent_given_table *given; /* NULL: none is known */
};

/* A match of the trie: names[name] and its chain, over `words` words. */
struct ent_match {
    uint32_t name;
    uint32_t words;
};

/*
 * The longest match at words[0] of at most `count` words among the kinds in `kinds` (bits of
 * ENT_NAME_BIT). Case must fit. Gives 0 where there is none.
 */
int ent_gazetteer_match(struct ent_match *out, const struct ent_gazetteer *gazetteer,
                        const struct ent_name_word *words, size_t count, unsigned kinds);

/* 1 where the name's words are capitalised as it asks. */
int ent_name_fits(const struct ent_gazetteer_name *name, const struct ent_name_word *words,
                  size_t count);

/* The entry of that id, or ENT_NONE. */
uint32_t ent_entry_find(const struct ent_gazetteer *gazetteer, const char *id, size_t len);

/* 1 where the entry is in office on that day, has no terms, or the day is no date. */
int ent_entry_in_office(const struct ent_gazetteer *gazetteer, uint32_t entry,
                        struct ent_date date);

/* 1 where the name has no times, the day is no date, or it lies in one of them. */
int ent_name_holds(const struct ent_gazetteer *gazetteer, const struct ent_gazetteer_name *name,
                   struct ent_date date);

/* Building: used by loaders only. All that give an int give 0 or ENT_E_NOMEM. */
int ent_gazetteer_add_entry(struct ent_gazetteer *gazetteer, uint32_t *out, const char *id);
int ent_gazetteer_add_name(struct ent_gazetteer *gazetteer, const char *text, uint32_t entry,
                           int kind);
/* The same with times: entry, kind and times are those of `like`. */
int ent_gazetteer_put_name(struct ent_gazetteer *gazetteer, const char *text,
                           const struct ent_gazetteer_name *like);
/* A name of the same words behind `name`, of the same kind, for another entry and its times. */
int ent_gazetteer_add_sibling(struct ent_gazetteer *gazetteer, uint32_t name,
                              const struct ent_gazetteer_name *like);
/* Takes out all names of an entry. Takes time in proportion to the gazetteer's size. */
void ent_gazetteer_forget_names(struct ent_gazetteer *gazetteer, uint32_t entry);
/* *out is its index in nouns; `sector` is copied. */
int ent_gazetteer_add_noun(struct ent_gazetteer *gazetteer, uint32_t *out, const char *sector,
                           uint8_t flags);
/* Appends to terms: an entry's or name's terms are added one behind the other. */
int ent_gazetteer_add_term(struct ent_gazetteer *gazetteer, struct ent_term term);
/* Another id for an entry: ent_entry_find() gives it too. */
int ent_gazetteer_add_alias(struct ent_gazetteer *gazetteer, const char *id, uint32_t entry);
/* The first name of exactly these words, or ENT_NONE; the others are its chain. */
uint32_t ent_gazetteer_find_name(const struct ent_gazetteer *gazetteer, const char *text);
/*
 * What is added from here on wins: a name takes the place of those that stand for other entries, a
 * noun of those of the same words. Surnames and descriptions add up all the same.
 */
void ent_gazetteer_begin_layer(struct ent_gazetteer *gazetteer);
/* The same at its first call, nothing afterwards: all dictionaries are one layer. */
void ent_gazetteer_begin_dictionaries(struct ent_gazetteer *gazetteer);

/* Reads one JSON file into the gazetteer. `path` stands for it in messages. */
int ent_gazetteer_read(struct ent_gazetteer *gazetteer, const char *path, const char *json,
                       size_t len, struct ent_message *message);

#endif

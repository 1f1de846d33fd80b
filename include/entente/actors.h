// SPDX-License-Identifier: MIT
#ifndef ENTENTE_ACTORS_H
#define ENTENTE_ACTORS_H
/*
 * Actors: who is named in a text, and where.
 *
 * The gazetteer is made from the JSON files of assets/actors (and the user's own), compiled into a
 * trie over folded words. Finding happens in two steps, so that a parser can stand between them:
 * ent_names_find() marks the names, ent_cast_find() tells actors from places, resolves pronouns and
 * descriptions ("the North", "the two sides"), and makes the list of actors and mentions.
 *
 * Ids: a country is its ISO 3166-1 alpha-3 code, a body or armed group its usual short name in
 * capitals, whoever acts for one of them "PRK/KIM_JONG_UN" or "CHN/GOV"; the part before the slash
 * is the root, to which the graph rolls up.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/arena.h"
#include "entente/clean.h"
#include "entente/date.h"
#include "entente/error.h"
#include "entente/parse.h"
#include "entente/text.h"

#define ENT_ACTOR_TYPES(X)                                                                         \
    X(COUNTRY, "country")                                                                          \
    X(TERRITORY, "territory")                                                                      \
    X(BODY, "body")                                                                                \
    X(GROUP, "group")                                                                              \
    X(PERSON, "person")                                                                            \
    X(OFFICE, "office")                                                                            \
    X(COMPANY, "company")                                                                          \
    X(PEOPLE, "people")                                                                            \
    X(OTHER, "other")

enum ent_actor_type {
#define ENT_ACTOR_ENUM(name, text) ENT_ACTOR_##name,
    ENT_ACTOR_TYPES(ENT_ACTOR_ENUM)
#undef ENT_ACTOR_ENUM
        ENT_ACTOR_TYPE_COUNT
};

/* The type's name as it stands in JSON; never NULL. */
const char *ent_actor_type_name(enum ent_actor_type type);

struct ent_gazetteer; /* immutable once loaded: threads may share it */

/*
 * Loads every *.json of `folder` in the order of their names. Errors: IO, NOTFOUND, FORMAT, NOMEM,
 * with a message that names the file and the place in it.
 */
int ent_gazetteer_load(struct ent_gazetteer **out, const char *folder, struct ent_message *message);
/*
 * The same, and behind them those of the folder `own` (NULL: none; it may be missing). They add to
 * the others and win where both have a name; one that is broken is told to the listener and left
 * out.
 */
int ent_gazetteer_load_own(struct ent_gazetteer **out, const char *folder, const char *own,
                           const struct ent_listener *listener, struct ent_message *message);
void ent_gazetteer_free(struct ent_gazetteer *gazetteer);

/* How a mention names its actor. */
#define ENT_MENTION_KINDS(X)                                                                       \
    X(NAME, "name")               /* China, NATO, Kim Jong-un */                                   \
    X(ADJECTIVE, "adjective")     /* Chinese, anti-U.S. */                                         \
    X(PEOPLE, "people")           /* the Chinese, North Koreans */                                 \
    X(CAPITAL, "capital")         /* Beijing */                                                    \
    X(OFFICE, "office")           /* the Kremlin */                                                \
    X(PERSON, "person")           /* Kim Jong-un, Kim */                                           \
    X(PRONOUN, "pronoun")         /* he, it, their, the former */                                  \
    X(DESCRIPTION, "description") /* the North, the two sides, the government */

enum ent_mention_kind {
#define ENT_MENTION_ENUM(name, text) ENT_MENTION_##name,
    ENT_MENTION_KINDS(ENT_MENTION_ENUM)
#undef ENT_MENTION_ENUM
        ENT_MENTION_KIND_COUNT
};

/* A name of the gazetteer in the text, before anything is decided about it. */
struct ent_name {
    struct ent_span span;
    uint32_t entry; /* of the gazetteer */
    uint32_t token; /* the first token that it touches */
    uint32_t tokens;
    uint32_t name; /* which of the gazetteer's names it is */
    enum ent_mention_kind kind;
    uint8_t is_short; /* a surname alone: `entry` is the first of those that it may stand for */
};

struct ent_names {
    struct ent_name *items; /* in the order of the text, none overlapping */
    uint32_t count;
};

int ent_names_find(struct ent_names *out, struct ent_arena *arena,
                   const struct ent_gazetteer *gazetteer, const struct ent_text *text,
                   struct ent_date date);

/* One actor of this text. Strings are borrowed from the gazetteer or live in the arena. */
struct ent_actor {
    const char *id;        /* "PRK/KIM_JONG_UN" */
    const char *root;      /* "PRK" */
    const char *name;      /* "Kim Jong-un" */
    const char *root_name; /* "North Korea" */
    const char *sector;    /* PLOVER sector ("GOV", "MIL", …), "" where none */
    enum ent_actor_type type;
    enum ent_actor_type root_type;
    uint32_t mentions; /* how many, places and anaphors included */
};

#define ENT_NO_ACTOR UINT32_MAX

struct ent_mention {
    struct ent_span span;   /* the name, pronoun or description itself */
    struct ent_span phrase; /* the whole noun phrase that stands for the actor */
    uint32_t sentence;
    uint32_t token; /* the first token that `span` touches */
    uint32_t tokens;
    uint32_t member;  /* its actors: members[member] … */
    uint32_t members; /* … this many: one, but for "the two sides" */
    /* With whom the text linked its actor before this sentence, which may leave him out ("Peru
     * retaliated"), or the state that the text is about: an index into actors, or ENT_NO_ACTOR. */
    uint32_t partner;
    uint8_t kind;  /* enum ent_mention_kind */
    uint8_t place; /* 1: named as a place only ("a summit in Seoul"): no actor of a tie */
};

struct ent_cast {
    struct ent_actor *actors; /* in the order of their first mention */
    uint32_t n_actors;
    struct ent_mention *mentions; /* in the order of the text */
    uint32_t n_mentions;
    uint32_t *members; /* indices into actors */
    uint32_t n_members;
};

/*
 * Decides about the names and resolves what stands for them. Lives in `arena`. Without trees
 * (`syntax` NULL, or its words) the order of words alone tells who acts. Errors: NOMEM.
 */
int ent_cast_find(struct ent_cast *out, struct ent_arena *arena,
                  const struct ent_gazetteer *gazetteer, const struct ent_article *article,
                  const struct ent_text *text, const struct ent_names *names,
                  const struct ent_syntax *syntax);
/* Bytes that ent_cast_find() takes for such a text at the least. */
size_t ent_cast_needs(const struct ent_text *text);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TIES_H
#define ENTENTE_TIES_H
/*
 * Ties: one statement each, that an actor does something to, with or for another, or that a
 * relation between them holds or changes.
 *
 * The lexicon (the JSON files of assets/lexicon) tells what words mean: category, CAMEO code, sign,
 * frame. It knows no syntax. Ties are found by patterns over the order of words
 * (src/ties/surface.h) and over dependency trees (src/ties/tree.h), which vote.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/actors.h"
#include "entente/arena.h"
#include "entente/date.h"
#include "entente/error.h"
#include "entente/ontology.h"
#include "entente/parse.h"
#include "entente/text.h"

#define ENT_STATUSES(X)                                                                            \
    X(ASSERTED, "asserted")   /* it happened or holds */                                           \
    X(NEGATED, "negated")     /* the sentence says that it did not */                              \
    X(UNCERTAIN, "uncertain") /* reported, alleged, may, a question */                             \
    X(FUTURE, "future")       /* will, plans to, must, should, if */

enum ent_status {
#define ENT_STATUS_ENUM(name, text) ENT_STATUS_##name,
    ENT_STATUSES(ENT_STATUS_ENUM)
#undef ENT_STATUS_ENUM
        ENT_STATUS_COUNT
};

/* The status's name as it stands in JSON; never NULL. */
const char *ent_status_name(enum ent_status status);

struct ent_lexicon; /* immutable once loaded: threads may share it */

/* Loads every *.json of `folder`; errors as ent_gazetteer_load(). */
int ent_lexicon_load(struct ent_lexicon **out, const char *folder, struct ent_message *message);
/* The same with the user's own files; as ent_gazetteer_load_own(). */
int ent_lexicon_load_own(struct ent_lexicon **out, const char *folder, const char *own,
                         const struct ent_listener *listener, struct ent_message *message);
void ent_lexicon_free(struct ent_lexicon *lexicon);

/* What reads ties off a sentence. */
enum { ENT_VOTE_SURFACE = 1, ENT_VOTE_TREE = 2 };

/* "surface" (the order of words), "tree" or "both"; never NULL. */
const char *ent_votes_name(unsigned votes);

struct ent_tie {
    uint32_t source; /* indices into ent_cast.actors, the finer actor */
    uint32_t target;
    struct ent_span source_span; /* the noun phrases in this sentence */
    struct ent_span target_span;
    struct ent_span trigger; /* the words that say it */
    uint32_t sentence;
    struct ent_interval date;
    const char *mode; /* PLOVER mode, NULL where none */
    const char *rule; /* the pattern that found it; a fixed string, never NULL */
    double goldstein;
    char cameo[ENT_CAMEO_SIZE];
    uint8_t category; /* enum ent_category */
    uint8_t status;   /* enum ent_status */
    int8_t sign;      /* +1 or −1 */
    uint8_t quad;     /* 1–4 */
    uint8_t symmetric;
    uint8_t votes;     /* ENT_VOTE_… that found it */
    double confidence; /* 0–1: how often what was found this way is right */
};

/* Why a sentence that names two actors has no tie. */
#define ENT_REASONS(X)                                                                             \
    X(WORDLESS, "it has no word that states a tie")                                                \
    X(PARTIES, "one of the two parties of this word is not named, or was not found")               \
    X(PLACES, "all actors but one are named as places only")                                       \
    X(GAME, "it tells of a game")                                                                  \
    X(UNSURE, "what was found is too unsure")

enum ent_reason {
#define ENT_REASON_ENUM(name, text) ENT_REASON_##name,
    ENT_REASONS(ENT_REASON_ENUM)
#undef ENT_REASON_ENUM
        ENT_REASON_COUNT
};

/* The reason in words; never NULL. */
const char *ent_reason_text(enum ent_reason reason);

struct ent_unmatched {
    uint32_t sentence;
    uint32_t reason;       /* enum ent_reason */
    struct ent_span words; /* the word of the lexicon that is meant; empty where there is none */
};

struct ent_ties {
    struct ent_tie *items; /* sentence by sentence, in the order of their triggers */
    uint32_t count;
    struct ent_unmatched *unmatched; /* sentences with two actors and no tie, in order */
    uint32_t n_unmatched;
    uint32_t skipped; /* names at the end of very long lists that were not paired */
};

/*
 * Finds the ties of a text. Its trees and the order of its words both propose them; without trees
 * (syntax->words NULL) the order of words goes on alone. Lives in `arena`. Errors: NOMEM.
 */
int ent_ties_find(struct ent_ties *out, struct ent_arena *arena, const struct ent_lexicon *lexicon,
                  const struct ent_text *text, const struct ent_syntax *syntax,
                  const struct ent_cast *cast, struct ent_date date);

#endif

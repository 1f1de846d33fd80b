// SPDX-License-Identifier: MIT
#ifndef ENTENTE_DICTIONARY_H
#define ENTENTE_DICTIONARY_H
/*
 * Dictionaries of the field: PETRARCH's, PETRARCH2's and TABARI's files of actors, agents and
 * verbs, added to a gazetteer or lexicon. Where a dictionary defines a name, a noun or a verb, it
 * wins over what was loaded before; within one dictionary, and from one to the next, definitions of
 * the same name add up.
 *
 * What can't be read is told with the line and passed over. What this library has no way to express
 * is counted in the report, never dropped in silence. A file takes time in proportion to its
 * length.
 *
 * Actors: a code is cut into groups of three letters. The first is the root ("NRL"), the first of
 * the others that names a sector is the sector: NRLGOVMIL is the government of NRL. Codes of bodies
 * (IGO, NGO, IMG, …) stand for one actor each where they name one (IGOUNO), else for whoever bears
 * the name. Dates restrict a code to its time; outside of all of them the name is nobody's.
 *
 * Verbs: a pattern asks for its words in their order before and behind the verb of one clause; who
 * acts and who is acted on is read off the sentence, and $, + and % say where they stand.
 */
#include <stddef.h>

#include "entente/error.h"

struct ent_gazetteer; /* of actors.h */
struct ent_lexicon;   /* of ties.h */

/* What was met that has no place here: left out or weakened, and counted. */
#define ENT_DICTIONARY_LOSSES(X)                                                                   \
    X(DISCARD, "[###] marks left out: nothing here discards a story")                              \
    X(STEM, "names without a final _ are matched as whole words, not as stems")                    \
    X(NULL_TIME, "codes that are null for a time only left out")                                   \
    X(CODES, "further codes of one name left out: it has too many")                                \
    X(STATEMENT, "codes of statements and symbolic acts (01) state no tie: what they match is "    \
                 "passed over")                                                                    \
    X(PARTICLE, "verbs whose inflected word is not the first left out")                            \
    X(SKIP, "patterns with ^ left out")                                                            \
    X(LONG, "patterns of too many words left out")                                                 \
    X(SET, "patterns left out because the lexicon can hold no more sets")                          \
    X(SET_PHRASE, "members of several words left out of verb sets")                                \
    X(TRANSFORMATION, "transformations left out")                                                  \
    X(PRODUCT, "entries left out because a block of verbs and patterns multiplies to too many")

enum ent_dictionary_loss {
#define ENT_DICTIONARY_LOSS_ENUM(name, text) ENT_DICTIONARY_##name,
    ENT_DICTIONARY_LOSSES(ENT_DICTIONARY_LOSS_ENUM)
#undef ENT_DICTIONARY_LOSS_ENUM
        ENT_DICTIONARY_LOSS_COUNT
};

struct ent_dictionary_report {
    size_t entries;  /* records, agents, verbs */
    size_t names;    /* names and nouns that lead to them; patterns */
    size_t warnings; /* told to the listener */
    size_t lost[ENT_DICTIONARY_LOSS_COUNT];
};

/* What a loss is, for people: "transformations left out"; never NULL. */
const char *ent_dictionary_loss_text(enum ent_dictionary_loss loss);

/*
 * Reads a dictionary of one kind; `file` stands for it in messages ("FILE:LINE: what is wrong").
 * Not to be called while other threads use the gazetteer or lexicon. Errors: NOMEM; FORMAT where
 * not one entry could be read, with a message. Then the gazetteer or lexicon is as it was, or holds
 * a part of the dictionary, and can still be used.
 */
int ent_dictionary_read_actors(struct ent_gazetteer *gazetteer, const char *file, const char *bytes,
                               size_t len, const struct ent_listener *listener,
                               struct ent_dictionary_report *report, struct ent_message *message);
int ent_dictionary_read_agents(struct ent_gazetteer *gazetteer, const char *file, const char *bytes,
                               size_t len, const struct ent_listener *listener,
                               struct ent_dictionary_report *report, struct ent_message *message);
int ent_dictionary_read_verbs(struct ent_lexicon *lexicon, const char *file, const char *bytes,
                              size_t len, const struct ent_listener *listener,
                              struct ent_dictionary_report *report, struct ent_message *message);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_LEXICON_H
#define ENT_TIES_LEXICON_H
/*
 * What the tie lexicon holds once it is loaded, for those who read ties off a text: the surface
 * patterns, a dependency parser. Words are lemmas; what a word means hangs on it as a list of
 * entries, one list a word class. assets/lexicon/README.md says what the fields mean.
 */
#include "entente/arena.h"
#include "entente/ties.h"

enum lex_class { LEX_VERB, LEX_NOUN, LEX_ADJECTIVE, LEX_CLASS_COUNT };

/* Where in a clause the filler of a role stands. */
#define LEX_SLOTS(X)                                                                               \
    X(OBJECT, "object")                                                                            \
    X(SUBJECT, "subject")                                                                          \
    X(OF, "of")                                                                                    \
    X(ON, "on")                                                                                    \
    X(UPON, "upon")                                                                                \
    X(AGAINST, "against")                                                                          \
    X(TO, "to")                                                                                    \
    X(WITH, "with")                                                                                \
    X(AT, "at")                                                                                    \
    X(FOR, "for")                                                                                  \
    X(FROM, "from")                                                                                \
    X(IN, "in")                                                                                    \
    X(INTO, "into")                                                                                \
    X(OVER, "over")                                                                                \
    X(TOWARD, "toward")                                                                            \
    X(BETWEEN, "between")                                                                          \
    X(AMONG, "among")                                                                              \
    X(ABOUT, "about")                                                                              \
    X(BY, "by")                                                                                    \
    X(BEHIND, "behind")                                                                            \
    X(BEFORE, "before")                                                                            \
    X(ALONGSIDE, "alongside")                                                                      \
    X(OUTSIDE, "outside")                                                                          \
    X(NEAR, "near")                                                                                \
    X(OPPOSITE, "opposite")                                                                        \
    X(AROUND, "around")                                                                            \
    X(ALONG, "along")                                                                              \
    X(FACING, "facing")                                                                            \
    X(ACROSS, "across")                                                                            \
    X(OFF, "off")                                                                                  \
    X(OUT_OF, "out of")                                                                            \
    X(THAT, "that")                                                                                \
    X(BELONGING, "belonging")

enum lex_slot {
#define LEX_SLOT_ENUM(name, text) LEX_SLOT_##name,
    LEX_SLOTS(LEX_SLOT_ENUM)
#undef LEX_SLOT_ENUM
        LEX_SLOT_COUNT
};

enum { LEX_MAX_SLOTS = 16, LEX_MAX_MORE = 6, LEX_MAX_NEEDS = 24, LEX_SET_WORDS = 4 };
enum { LEX_MAX_SETS = 64 * LEX_SET_WORDS };

/* Bits of lex_sense.flags. */
#define LEX_FLAGS(X)                                                                               \
    X(MUTUAL, "mutual")         /* runs both ways */                                               \
    X(RELATION, "relation")     /* a state between parties: change words work on it */             \
    X(ROLE, "role")             /* names one party by its relation to another: ally, foe */        \
    X(REPLY, "reply")           /* answers what the patient did or said before */                  \
    X(PLACE, "place")           /* the patient may be named by a place of its own */               \
    X(PERSON, "person")         /* only with a patient who is a person or a body */                \
    X(BODY, "body")             /* only with a patient that is a body */                           \
    X(REVERSE, "reverse")       /* the patient acts: "the sale angered Beijing" */                 \
    X(OF_SUBJECT, "of_subject") /* its `objects` are looked for in the subject */                  \
    X(NEEDS_NEGATION, "needs_negation")                                                            \
    X(TRANSITIVE, "transitive") /* only with an object of some kind */                             \
    X(MUTE, "mute")             /* what it matches is no tie, whatever other senses say */         \
    X(OTHERS, "others")         /* toward everyone else the sentence names: a mediator */          \
    X(HOST, "host")             /* in the passive, whose country it is done in may do it */        \
    X(STATED, "stated")         /* only toward whom a slot names: nobody is guessed */             \
    X(COPY, "copy")             /* does what was told before: "follow suit" */                     \
    X(INFINITIVE, "infinitive") /* only where its object does what an infinitive says */           \
    X(BARE, "bare")             /* only where nothing stands with it: "has accepted" */

enum lex_flag_bit {
#define LEX_FLAG_ENUM(name, text) LEX_BIT_##name,
    LEX_FLAGS(LEX_FLAG_ENUM)
#undef LEX_FLAG_ENUM
};
enum lex_flag {
#define LEX_FLAG_ENUM(name, text) LEX_##name = 1 << LEX_BIT_##name,
    LEX_FLAGS(LEX_FLAG_ENUM)
#undef LEX_FLAG_ENUM
};

struct lex_slots {
    uint8_t slot[LEX_MAX_SLOTS]; /* in the order of preference */
    uint8_t count;
};

struct lex_word;

/* A word that a pattern of a dictionary asks for. */
struct lex_need {
    const struct lex_word *word; /* NULL: one of the set */
    int16_t set;
    uint8_t before; /* the verb, else behind it */
};

/* Where a sense comes from; a later layer can take the place of the ones before. */
enum lex_layer { LEX_SHIPPED_LAYER, LEX_OWN_LAYER, LEX_DICTIONARY_LAYER };

struct lex_sense {
    const char *id;
    const char *mode; /* PLOVER mode or NULL */
    char cameo[ENT_CAMEO_SIZE];
    uint8_t category;
    int8_t sign; /* 0: a relation that is neither, until something is said of it */
    uint32_t flags;
    int16_t objects; /* the set its object must be of, -1 where any will do */
    struct lex_slots patient;
    struct lex_slots noun_patient;
    const struct lex_word *needs[LEX_MAX_NEEDS]; /* one of them must be in the clause */
    uint8_t n_needs;
    uint8_t n_pattern;
    uint8_t layer;                  /* enum lex_layer */
    const struct lex_need *pattern; /* all of them, in this order, in the clause */
    const struct lex_sense *back;   /* what the patient does in turn; NULL: nothing */
};

/* What a change word does to what it speaks of. */
enum lex_effect { LEX_GROW, LEX_SHRINK, LEX_SPOIL, LEX_HEAL, LEX_END };

enum lex_entry_kind { LEX_SENSE, LEX_CHANGE, LEX_GOVERNOR };

struct lex_entry {
    struct lex_entry *next; /* of the same word and class */
    const struct lex_sense *sense;
    const struct lex_word *more[LEX_MAX_MORE]; /* the words that follow the first */
    uint8_t n_more;
    uint8_t kind;
    uint8_t effect;         /* of a change */
    uint8_t status;         /* of a governor: the status of what it governs */
    uint8_t object_control; /* of a governor: 1 where its object does what it governs */
    int8_t act_of;          /* of a governor with an act: the sign of the deeds that become it */
    uint8_t act_instead;    /* 1: such a deed is not told itself */
    const struct lex_sense *act; /* of a governor: what its subject does by it, or NULL */
};

/* Bits of lex_word.marks. */
enum {
    LEX_MARK_VERB = 1, /* known to be a verb */
    LEX_MARK_SPEECH = 2,
    LEX_MARK_LIGHT = 4,
    LEX_MARK_UNDERGO = 8,
    LEX_MARK_PARTICLE = 16, /* stands behind the first word of some entry */
    LEX_MARK_KNOWN = 32,
    LEX_MARK_LINKING = 128,   /* its complement says something of its subject: remain, become */
    LEX_MARK_DEED = 256,      /* sums up what was said: a move, a gesture */
    LEX_MARK_MORE_NOUN = 512, /* its form in -s is a noun more often than a verb */
    LEX_MARK_SPORT = 1024,    /* a game is told of: its attacks are none */
    LEX_MARK_GAME = 2048,     /* so it is where a verb of playing stands with it: a cup, a final */
    LEX_MARK_PLAY = 4096,     /* such a verb: beat, draw */
    LEX_MARK_PEOPLE = 8192,   /* names people, whoever they are */
    LEX_MARK_EVENT = 16384,   /* names what somebody did, whoever it was: a ruling */
    LEX_MARK_RULING = 32768,  /* what a court says */
    LEX_MARK_BORDER = 65536,  /* whoever stands behind "with" is on its other side */
    LEX_MARK_FORCE = 131072,  /* a force of nature: what it does is nobody's deed */
    LEX_MARK_REFERRING = 64,  /* its possessor is someone else: neighbour, counterpart */
};

/* Statuses that a word can give, as bits 1 << enum ent_status. */
struct lex_word {
    const char *text;
    struct lex_entry *first[LEX_CLASS_COUNT];
    const struct lex_sense *compound; /* "-backed" */
    const struct lex_word *verb;      /* whose form it is, where no rule leads there; else NULL */
    uint64_t sets[LEX_SET_WORDS];
    uint32_t marks;
    uint32_t told; /* what it may speak of when it was told before: 1 << enum ent_category */
    uint8_t hedge;
    uint8_t modal;
    uint8_t modifier;
};

struct lex_prefix {
    const char *text; /* "anti-" */
    size_t len;
    const struct lex_sense *sense;
};

struct ent_lexicon {
    struct ent_arena arena; /* owns all that follows */
    struct lex_word **table;
    size_t table_size; /* a power of two */
    size_t n_words;
    struct lex_prefix *prefixes;
    size_t n_prefixes;
    size_t n_senses;
    size_t n_sets;
};

/* The word of that lemma (lower case), or NULL. */
const struct lex_word *lex_find(const struct ent_lexicon *lexicon, const char *text, size_t len);

/* The same, added where it is missing; NULL when memory is out. For loading only. */
struct lex_word *lex_add(struct ent_lexicon *lexicon, const char *text, size_t len);

/*
 * Building. A phrase's words are parted by spaces; the entry says of it what `like` says. Entries
 * that are added so stand in no order until lex_order() has run. 0, NOMEM, or TOOBIG where the
 * phrase has more words than an entry may have.
 */
int lex_add_phrase(struct ent_lexicon *lexicon, const char *phrase, enum lex_class cls,
                   const struct lex_entry *like);
/* Lets the form be one of the verb. 0 or NOMEM. */
int lex_add_form(struct ent_lexicon *lexicon, const char *form, size_t form_len, const char *verb,
                 size_t verb_len);
/* Takes out the senses that the phrase had in layers before this one. 0, NOMEM or TOOBIG. */
int lex_forget(struct ent_lexicon *lexicon, const char *phrase, enum lex_class cls,
               enum lex_layer layer);
/* Entries with more words stand first, else the newer ones. Linear in what the lexicon holds. */
void lex_order(struct ent_lexicon *lexicon);

/* 1 where the word belongs to the set (or the set is -1: any). */
int lex_in_set(const struct lex_word *word, int set);

/* The slot of that name, or -1. */
int lex_slot_find(const char *text, size_t len);

#endif

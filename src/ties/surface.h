// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_SURFACE_H
#define ENT_TIES_SURFACE_H
/*
 * Ties by surface patterns: what one sentence looks like on its way to ties. A sentence becomes
 * words (surface_words.c), words become chunks: noun phrases, verb groups and what joins them
 * (surface_chunks.c), chunks find their clauses (surface_clauses.c). Patterns over these fill the
 * roles of the lexicon's senses (surface_verbs.c, surface_nouns.c). Every step looks at a bounded
 * stretch around its word, so a sentence costs time in proportion to its length.
 */
#include "ties/lexicon.h"

struct tree;

enum word_class {
    W_NOUN, /* and what is not known */
    W_ADJECTIVE,
    W_NUMBER,
    W_DETERMINER, /* and possessive pronouns */
    W_POSSESSIVE, /* 's */
    W_PRONOUN,
    W_VERB,
    W_AUXILIARY, /* be, have, do */
    W_MODAL,
    W_NEGATOR,
    W_TO,
    W_ADVERB,
    W_PREPOSITION,
    W_CONJUNCTION,
    W_SUBORDINATOR,
    W_RELATIVE,
    W_COMMA,
    W_STOP,  /* ; : . ? ! dashes, brackets */
    W_QUOTE, /* stands in nothing's way */
    W_HYPHEN,
};

enum verb_form { FORM_BASE, FORM_S, FORM_PAST, FORM_ING };

enum { NO_SLOT = 255, NONE = -1 };

/* Bits of word.marks. */
enum {
    WORD_SUBORDINATES = 1, /* a preposition that may open a clause too: after, since */
    WORD_CONDITION = 2,    /* if, unless */
    WORD_DURATIVE = 4,     /* time nouns: they fill no role */
    WORD_BE = 8,
    WORD_RECIPROCAL = 16, /* each other, one another: on the first word */
    WORD_PLURAL = 32,
    WORD_PASSIVE_AUX = 64, /* be, get */
    WORD_OTHER = 128,      /* "other" */
};

struct word {
    const struct lex_word *lemma[LEX_CLASS_COUNT];
    const struct lex_word *form; /* the word as it stands, in lower case */
    struct ent_span span;
    int32_t mention; /* the mention that covers it, or NONE */
    uint8_t cls;     /* enum word_class */
    uint8_t verb_form;
    uint8_t slot; /* of a preposition */
    uint8_t marks;
    uint8_t kind;  /* enum ent_token_kind */
    uint8_t shape; /* of the token */
    char first;    /* its first byte */
};

enum chunk_kind {
    C_NOUNS,
    C_VERBS,
    C_ADJECTIVES, /* a predicate: "displeased" */
    C_PREPOSITION,
    C_COMMA,
    C_CONJUNCTION,
    C_SUBORDINATOR,
    C_RELATIVE,
    C_STOP,
    C_ADVERB, /* and time phrases */
};

enum group_form { G_FINITE, G_INFINITIVE, G_ING, G_PARTICIPLE, G_BARE };

/* Bits of chunk.marks, of verb groups. */
enum {
    GROUP_PASSIVE = 1,
    GROUP_NEGATED = 2,
    GROUP_COPULA = 4,
    GROUP_CONDITION = 8, /* within an if-clause */
    GROUP_PERFECT = 16,
    GROUP_PLAIN_PAST = 32, /* a bare -ed form that was read as finite */
    GROUP_OBJECT_REL = 64, /* its object stands before it */
    GROUP_DOUBT = 128      /* within a whether-clause */
};

struct chunk {
    int32_t first, last; /* words, last included */
    uint8_t kind;
    uint8_t slot;   /* of a preposition */
    uint8_t form;   /* enum group_form, of verbs */
    uint8_t marks;  /* of verbs */
    uint8_t hedges; /* statuses that adverbs and modals of the group give, 1 << status */
    uint8_t status; /* of verbs, once its governors are known */
    uint8_t subordinates;
    int32_t main; /* of verbs: the main verb; of nouns: the head word */
    /* Clause links: chunk indices or NONE. */
    int32_t subject;
    int32_t object;
    int32_t second; /* the thing given, where the object is who gets it */
    int32_t governor;
    int32_t end;   /* the clause of a verb group reaches to the chunk before this one */
    int32_t next;  /* the next member of the list that a noun phrase is part of */
    int32_t head;  /* the first member of that list */
    int32_t alias; /* the apposition that names it, or whose antecedent it has */
    /* Of noun phrases, where there is a tree: */
    int32_t over;      /* the verb group of the clause that it stands in, or NONE */
    uint8_t case_slot; /* the slot of its preposition, or NO_SLOT */
};

enum { GROUP_LIMIT = 30 }; /* parties of one list; what is beyond is counted, not paired */
enum { REACH = 24 };       /* chunks that a pattern looks ahead or back */

struct party {
    uint32_t actor;
    struct ent_span span;
};

struct parties {
    struct party items[GROUP_LIMIT];
    uint32_t count;
    uint32_t skipped;
    int inner; /* a place in the agent's own country: what is done there is done at home */
};

/* Who acted in a clause that names someone, by what verb, and what its object is called. */
enum { DOERS = 4, DOER_RING = 16 };
struct doer {
    uint32_t actors[DOERS];
    uint32_t count;
    uint32_t sentence;
    const struct lex_word *verb, *object; /* or NULL */
    int unread;                           /* the sentence was only glanced at */
};

/* The work on one text; its arrays are as long as the longest sentence needs. */
struct surface {
    const struct ent_lexicon *lexicon;
    const struct ent_text *text;
    const struct ent_cast *cast;
    struct ent_date date;
    struct ent_arena *arena;
    const struct lex_word *person; /* stands in sets for whoever is named as a person */

    struct word *words;
    int32_t n_words;
    struct chunk *chunks;
    int32_t n_chunks;
    struct tree *tree; /* what tells how the chunks hang together; NULL: only their order does */
    uint32_t sentence;
    uint32_t mention; /* the first one of this sentence */
    int question;
    struct doer doer;             /* of the last main clause of the sentences before */
    struct doer doers[DOER_RING]; /* of their clauses */
    uint32_t n_doers;             /* all that there were */

    struct ent_tie *ties;
    size_t n_ties, ties_capacity;
    size_t sentence_ties; /* where this sentence's ties start, of the reader at work */
    size_t first_tie;     /* where this sentence's ties start */
    uint32_t sentence_skipped;
    uint32_t skipped;
    struct ent_unmatched *unmatched;
    size_t n_unmatched, unmatched_capacity;
    int failed; /* memory ran out */
};

/* surface_function.c */
struct function_word {
    const char *text;
    uint8_t cls;
    uint8_t slot;
    uint8_t marks;
};
/* The function word of that form (lower case), or NULL. */
const struct function_word *surface_function_word(const char *text);

/* 1 where `text` is in the sorted list. */
int surface_in_list(const char *text, const char *const *list, size_t count);
/* 1 where the word stands in the text exactly so. */
int word_is(const struct surface *s, const struct word *w, const char *text);
/* surface_calendar.c: 1 where word `at`, which may lie outside the sentence, is that one, in any
 * case. */
int word_reads(const struct surface *s, int32_t at, const char *word);

static inline int word_is_nominal(const struct word *w)
{
    return w->cls == W_NOUN || w->cls == W_ADJECTIVE || w->cls == W_NUMBER;
}

/* surface_verbhood.c */
/* 1 where the word is known as a verb or stands where only verbs do. */
int surface_may_be_verb(const struct surface *s, int32_t at);
/* 1 where such a word is one here. */
int surface_is_verb(const struct surface *s, int32_t at);

/* 1 where the word's past looks like the bare verb: hit, shut. */
int surface_unchanged_past(const struct word *w);
/* 1 where a noun that says something stands behind a pair of names: "Peru-Chile talks". */
int surface_heads_pair(const struct surface *s, int32_t at);

/* 1 where a form in -ing opens the sentence as its subject: "Fighting broke out". */
int surface_opens_as_noun(const struct surface *s, int32_t at);
/* A sentence without a verb that has a word which may be one: "Ankara and Athens trade barbs". */
void surface_only_verb(struct surface *s);

/* surface_words.c: reads the sentence's words and their classes. */
void surface_words(struct surface *s, const struct ent_sentence *sentence);
/* Lets the tree decide about the classes of the same words. */
void surface_words_by_tree(struct surface *s);

/* surface_chunks.c */
void surface_chunks(struct surface *s);

/* surface_lists.c */
void surface_lists(struct surface *s);
/* "Chile, Peru sign": names at the start of a headline make a list without "and". */
void surface_headline_list(struct surface *s);

/* surface_objects.c */
/* 1 where the phrase or its list names someone. */
int chunk_names(const struct surface *s, int32_t c);
/* 1 where the verb group is one of saying; 0 for NONE. */
int chunk_is_speech(const struct surface *s, int32_t group);
/* The next chunk behind `c`, adverbs and times left out; NONE at the end. */
int32_t chunk_behind(const struct surface *s, int32_t c);
/* 1 where "than" stands before preposition `c`: "closer to Peru than to Chile". */
int chunk_is_compared(const struct surface *s, int32_t c);
/* The chunk of a preposition that is the verb's particle, with a phrase behind it ("broke off |
 * relations"); or NONE. */
int32_t clause_particle(const struct surface *s, int32_t c);
/* 1 where a past form without an auxiliary is passive: "Peru hit by", "envoy expelled from". */
int clause_is_headline_passive(const struct surface *s, int32_t c);
/* "criticised and Peru praised the plan": lends verb groups the object of the one joined to them.
 */
void clause_share_objects(struct surface *s);
/* Finds the objects of verb group `c`. */
void clause_objects(struct surface *s, int32_t c);
/* The chunk where the clause of verb group `c` ends for the search of its slots. */
int32_t clause_end(const struct surface *s, int32_t c);

/* surface_clauses.c: subjects, objects, governors. */
void surface_clauses(struct surface *s);
/* 1 where the object of verb group `c` does what it governs ("urged Japan to sign"). */
int clause_hands_over(const struct surface *s, int32_t c, int infinitive);
/* "Had Chile attacked": marks what auxiliary `c` makes a condition by standing before the subject.
 */
void clause_mark_inverted(struct surface *s, int32_t c);
/* "Tokyo said it would": an unresolved pronoun that is the subject of what someone says is he. */
void clause_name_pronoun(struct surface *s, const struct chunk *v);

/* surface_said.c: who says what, where the verb of saying stands behind it or in its midst. */
void surface_said(struct surface *s);

/* surface_asides.c */
/* The subject of verb group `c` where a remark between commas parts them and another clause stands
 * before; or NONE. */
int32_t aside_subject(const struct surface *s, int32_t c);
/* Takes the phrase, and what is linked behind it, out of the list that it is no part of. */
void aside_cut(struct surface *s, int32_t c);
/* The phrases that name examples of what phrase `c` sums up; how many (up to two). */
int aside_examples(const struct surface *s, int32_t c, int32_t out[2]);
/* The antecedent of the relative clause of verb group `c` where a preposition of that slot stands
 * before its pronoun ("to which"); or NONE. */
int32_t aside_relative_slot(const struct surface *s, int32_t c, uint8_t slot);
/* Who made what phrase `c` names ("a statement issued by"), or NONE. */
int32_t aside_maker(const struct surface *s, int32_t c);
/* Who acts along with the subject phrase `c`, or NONE. */
int32_t aside_companion(const struct surface *s, int32_t c);
/* "was among the countries that": the antecedent stands for the subject. */
void aside_name_complements(struct surface *s);

/* surface_status.c: the status of every verb group, in the order of the sentence. */
void surface_statuses(struct surface *s);
/* The status of a nominal in chunk `c` whose head is word `at`. */
enum ent_status surface_noun_status(const struct surface *s, int32_t c, int32_t at);
/* The same by the words of its own phrase alone. */
enum ent_status surface_modified_status(const struct surface *s, int32_t c, int32_t at);
/* The governor's entry of a word, or NULL. */
const struct lex_entry *surface_governor(const struct lex_word *word, enum lex_class cls);

/* The governor's entry of whatever governs verb group `c`, or NULL; *nominal is 1 where that is a
 * noun or an adjective. */
const struct lex_entry *surface_group_governor(const struct surface *s, int32_t c, int *nominal);

/* surface_parties.c: who a noun phrase stands for. */
enum {
    WITH_PLACES = 1,
    WITHOUT_BACKERS = 2, /* "Peru-backed rebels" do not stand for Peru */
    WITHOUT_MAKERS = 4   /* "the plan by Peru" does not stand for Peru */
};
/* All parties of the list that starts at chunk `c`. */
void parties_of(const struct surface *s, struct parties *out, int32_t c, int flags);
/* Those named in the words [from, to) alone. */
void parties_within(const struct surface *s, struct parties *out, int32_t from, int32_t to,
                    int flags);
/* Takes out of `list` everyone whose actor has the root of one of `other`. */
void parties_without(const struct surface *s, struct parties *list, const struct parties *other);
/* Whoever has the places that phrase `c` names, where they are in the country of one of `other`
 * who acts for a part of it ("the army took Mosul"). */
void parties_inner(const struct surface *s, struct parties *out, int32_t c,
                   const struct parties *other);
/* Keeps those who are finer actors than a whole country or body, and none of `other`. */
void parties_within_root(const struct surface *s, struct parties *list,
                         const struct parties *other);
/* 1 where the head of a noun phrase states a tie itself: the phrase stands for no party. */
int chunk_is_statement(const struct surface *s, const struct chunk *c);
/* 1 where the phrase names what somebody does or did: a decision, a move. */
int chunk_is_deed(const struct surface *s, int32_t c);
/* The one other side that the sentence names beside `known`; nobody where there are more. */
void parties_other(const struct surface *s, struct parties *out, const struct parties *known);
void parties_add(struct parties *out, const struct parties *more);
/* surface_slots.c */
/* The noun phrase that a slot of verb group or nominal `c` holds, looking from chunk `from`. */
int32_t slot_find(const struct surface *s, int32_t from, int32_t end, uint8_t slot);
/* 1 where the words [first, last] hold one of the set. */
int chunk_has(const struct surface *s, int32_t c, int set);

/* surface_match.c: which entry of a word is meant here. */
struct match {
    const struct lex_entry *entry;
    int32_t first, last; /* words */
};
enum { MATCHES = 6 };
/* The best entry of a verb group's main verb; or the best ones, `most` at most (up to MATCHES).
 * Both give how many there are. */
int match_verb(const struct surface *s, int32_t group, uint8_t kind, struct match *out);
int match_verbs(const struct surface *s, int32_t group, uint8_t kind, struct match *out, int most);
int match_noun(const struct surface *s, int32_t at, int32_t end, uint8_t kind, struct match *out);
/* 1 where the verb group is a mediator's: "brokered", "hosted". */
int verb_mediates(const struct surface *s, int32_t group);
/* 1 where the further words of the entry stand from word `at` on. */
int match_follows(const struct surface *s, const struct lex_entry *entry, int32_t at);

/* surface_verbs.c, surface_nouns.c, surface_compose.c */
void surface_verb_ties(struct surface *s);
void surface_noun_ties(struct surface *s);
/* How the change words about the relation (chunk c, nominal words m) alter it: *sign is what the
 * relation is (−1, 0, +1) and becomes what it is said to be; 1 where something was said. */
struct change {
    int said;
    int32_t verb; /* the verb group whose subject changes the relation, or NONE */
    int32_t first, last;
    uint8_t effect;
};
void surface_change(const struct surface *s, int32_t c, const struct match *m, struct change *out);
/* The same for the noun that it hangs on alone ("an easing of"). */
int surface_change_head(const struct surface *s, int32_t c, struct change *out);
int surface_apply(uint8_t effect, int sign);

/* surface_carry.c: who is meant though the sentence does not name him; the words [first, last]
 * stand for him. */
/* The other end of the last tie that `known` had in the sentences before. */
void carry_other(const struct surface *s, struct parties *out, const struct parties *known,
                 int32_t first, int32_t last);
/* The same where others are named outside the clause of verb group `c` only. */
void carry_within(const struct surface *s, struct parties *out, const struct parties *known,
                  int32_t c, int32_t first, int32_t last);
/* Both ends of the last tie of all. */
void carry_pair(const struct surface *s, struct parties *left, struct parties *right, int32_t first,
                int32_t last);
/* 1 where a tie was told so recently that it can be. */
int carry_is_possible(const struct surface *s);
/* 1 where the text is about what actors do to each other, as far as it was read: it told a tie in
 * every other sentence behind the opening. Elsewhere who is left out is seldom one of them. */
int is_dense(const struct surface *s);

/* surface_dates.c: the interval that the words around a trigger speak of, of a tie with that
 * status. */
struct ent_interval surface_date(const struct surface *s, int32_t word, enum ent_status status);

/* surface_emit.c */
struct act {
    const struct lex_sense *sense;
    const char *rule;
    enum ent_category category;
    int sign;
    enum ent_status status;
    int mutual;
    int32_t first, last; /* trigger words */
};
/* A tie from each source to each target; where act->mutual they run both ways. */
void emit_each(struct surface *s, const struct act *act, const struct parties *sources,
               const struct parties *targets);
/* A mutual tie for every two of the list. */
void emit_pairs(struct surface *s, const struct act *act, const struct parties *list);

#endif

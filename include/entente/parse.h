// SPDX-License-Identifier: MIT
#ifndef ENTENTE_PARSE_H
#define ENTENTE_PARSE_H
/*
 * Syntax: a tag for every token and a dependency tree for every sentence, in the scheme of
 * Universal Dependencies.
 *
 * The model is one file, made by `make train` and mapped read-only; threads share it. A parser is
 * what one thread needs beside it.
 */
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/arena.h"
#include "entente/error.h"
#include "entente/text.h"

/* Universal part-of-speech tags. */
#define ENT_UPOS_TAGS(M)                                                                           \
    M(ADJ)                                                                                         \
    M(ADP)                                                                                         \
    M(ADV)                                                                                         \
    M(AUX)                                                                                         \
    M(CCONJ)                                                                                       \
    M(DET)                                                                                         \
    M(INTJ)                                                                                        \
    M(NOUN)                                                                                        \
    M(NUM)                                                                                         \
    M(PART)                                                                                        \
    M(PRON)                                                                                        \
    M(PROPN)                                                                                       \
    M(PUNCT)                                                                                       \
    M(SCONJ)                                                                                       \
    M(SYM)                                                                                         \
    M(VERB)                                                                                        \
    M(X)

enum ent_upos {
#define ENT_UPOS_ENUM(name) ENT_UPOS_##name,
    ENT_UPOS_TAGS(ENT_UPOS_ENUM)
#undef ENT_UPOS_ENUM
        ENT_UPOS_COUNT
};

/* "ADJ", …; never NULL. */
const char *ent_upos_name(enum ent_upos upos);

/*
 * Relations. Those of UD with the subtypes that tell who does what to whom; a label of the model
 * that is not here counts as its universal part (nmod:tmod as NMOD), one of no known part as DEP.
 */
#define ENT_RELATIONS(X)                                                                           \
    X(ROOT, "root")                                                                                \
    X(ACL, "acl")                                                                                  \
    X(ACL_RELCL, "acl:relcl")                                                                      \
    X(ADVCL, "advcl")                                                                              \
    X(ADVCL_RELCL, "advcl:relcl")                                                                  \
    X(ADVMOD, "advmod")                                                                            \
    X(AMOD, "amod")                                                                                \
    X(APPOS, "appos")                                                                              \
    X(AUX, "aux")                                                                                  \
    X(AUX_PASS, "aux:pass")                                                                        \
    X(CASE, "case")                                                                                \
    X(CC, "cc")                                                                                    \
    X(CC_PRECONJ, "cc:preconj")                                                                    \
    X(CCOMP, "ccomp")                                                                              \
    X(CLF, "clf")                                                                                  \
    X(COMPOUND, "compound")                                                                        \
    X(COMPOUND_PRT, "compound:prt")                                                                \
    X(CONJ, "conj")                                                                                \
    X(COP, "cop")                                                                                  \
    X(CSUBJ, "csubj")                                                                              \
    X(CSUBJ_PASS, "csubj:pass")                                                                    \
    X(DEP, "dep")                                                                                  \
    X(DET, "det")                                                                                  \
    X(DISCOURSE, "discourse")                                                                      \
    X(DISLOCATED, "dislocated")                                                                    \
    X(EXPL, "expl")                                                                                \
    X(FIXED, "fixed")                                                                              \
    X(FLAT, "flat")                                                                                \
    X(GOESWITH, "goeswith")                                                                        \
    X(IOBJ, "iobj")                                                                                \
    X(LIST, "list")                                                                                \
    X(MARK, "mark")                                                                                \
    X(NMOD, "nmod")                                                                                \
    X(NMOD_POSS, "nmod:poss")                                                                      \
    X(NSUBJ, "nsubj")                                                                              \
    X(NSUBJ_OUTER, "nsubj:outer")                                                                  \
    X(NSUBJ_PASS, "nsubj:pass")                                                                    \
    X(NUMMOD, "nummod")                                                                            \
    X(OBJ, "obj")                                                                                  \
    X(OBL, "obl")                                                                                  \
    X(OBL_AGENT, "obl:agent")                                                                      \
    X(ORPHAN, "orphan")                                                                            \
    X(PARATAXIS, "parataxis")                                                                      \
    X(PUNCT, "punct")                                                                              \
    X(REPARANDUM, "reparandum")                                                                    \
    X(VOCATIVE, "vocative")                                                                        \
    X(XCOMP, "xcomp")

enum ent_relation {
#define ENT_RELATION_ENUM(name, text) ENT_REL_##name,
    ENT_RELATIONS(ENT_RELATION_ENUM)
#undef ENT_RELATION_ENUM
        ENT_RELATION_COUNT
};

/* "nsubj", …; never NULL. */
const char *ent_relation_name(enum ent_relation relation);
/* The relation of a label; subtypes that are not in the table count as their universal part. */
enum ent_relation ent_relation_find(const char *label);

struct ent_model; /* immutable: threads may share it */

/*
 * Maps the model file. Errors, each with a message that names the file: NOTFOUND, IO, FORMAT
 * (damaged, or of another version), NOMEM.
 */
int ent_model_open(struct ent_model **out, const char *path, struct ent_message *message);
void ent_model_close(struct ent_model *model);

/* The treebank's own tag ("VBD") and label ("nmod:desc") of the numbers in struct ent_word;
 * never NULL, "" for numbers that the model does not have. */
const char *ent_model_xpos(const struct ent_model *model, unsigned tag);
const char *ent_model_label(const struct ent_model *model, unsigned label);

/* A word as it is written: borrowed bytes, any length. */
struct ent_form {
    const char *bytes;
    size_t len;
};

#define ENT_NO_HEAD UINT32_MAX

/* One token of a tree. */
struct ent_word {
    uint32_t head;    /* index of its head in the same array, ENT_NO_HEAD for the root */
    uint8_t upos;     /* enum ent_upos */
    uint8_t tag;      /* of the model: ent_model_xpos() */
    uint8_t relation; /* enum ent_relation */
    uint8_t label;    /* of the model: ent_model_label() */
};

enum ent_parse_mode {
    ENT_PARSE_BEAM,
    ENT_PARSE_GREEDY, /* takes two thirds of the time, three points less exact */
};

struct ent_parser; /* one thread's scratch */

/* A parser that was freed waits for who asks next for one of its model, which must outlive it. */
int ent_parser_new(struct ent_parser **out, const struct ent_model *model,
                   enum ent_parse_mode mode);
void ent_parser_free(struct ent_parser *parser);

/* Tokens that stand for one name: they are parsed as one proper noun. */
struct ent_name_group {
    uint32_t token; /* the first, counted in the sentence */
    uint32_t tokens;
    uint8_t flat; /* 1: a person's name, whose first part is its head; 0: the last part is */
};

/*
 * Parses one sentence of `n` words into out[0] … out[n-1]; heads are counted from 0 in the
 * sentence. There is exactly one root and no cycle, whatever the words are. `groups` are in order
 * and do not overlap. Time and memory are linear in `n`: a sentence of more than ENT_PARSE_SPAN
 * words is parsed in spans, cut at a comma or semicolon where there is one near, whose roots become
 * parataxis of the first. Errors: NOMEM.
 */
int ent_parser_sentence(struct ent_parser *parser, struct ent_word *out,
                        const struct ent_form *forms, size_t n, const struct ent_name_group *groups,
                        size_t n_groups);

enum { ENT_PARSE_SPAN = 400 };

/* The trees of a text: words[i] belongs to text->tokens[i]; heads are indices into words. */
struct ent_syntax {
    struct ent_word *words; /* NULL: there is no model, so nothing was parsed */
    uint32_t count;
};

/* Has ent_syntax_parse() end at the next sentence where *stop is not 0, and count sentences in
 * *done; both are read or written while it runs, and may be NULL. */
void ent_parser_watch(struct ent_parser *parser, const atomic_int *stop, atomic_uint *done);

/*
 * Parses every sentence of a text. `groups` count tokens over the whole text. The result lives in
 * `arena`. Errors: NOMEM, CANCELLED.
 */
int ent_syntax_parse(struct ent_syntax *out, struct ent_arena *arena, struct ent_parser *parser,
                     const struct ent_text *text, const struct ent_name_group *groups,
                     size_t n_groups);

#endif

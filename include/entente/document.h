// SPDX-License-Identifier: MIT
#ifndef ENTENTE_DOCUMENT_H
#define ENTENTE_DOCUMENT_H
/*
 * The document: one article and everything that was found in it. The reader, the commands, the
 * exporters and the batch filter are faces of this one model.
 *
 *     bytes → clean → text → parse → actors → ties  (one function a stage, none knows a later one)
 *
 * A document is built once by ent_document_read() and then never changes. It owns one arena;
 * blocks, sentences, tokens, mentions and ties are half-open byte ranges into article.text.
 */
#include <stdatomic.h>
#include <stddef.h>

#include "entente/actors.h"
#include "entente/arena.h"
#include "entente/clean.h"
#include "entente/error.h"
#include "entente/parse.h"
#include "entente/text.h"
#include "entente/ties.h"

/* What the stages share: gazetteer, lexicon, language model. Immutable once loaded: threads may
 * share it. */
struct ent_engine {
    struct ent_gazetteer *gazetteer;
    struct ent_lexicon *lexicon;
    struct ent_model *model;   /* NULL: missing or damaged; nothing is parsed, the rest goes on */
    struct ent_breaks *breaks; /* NULL likewise: sentences are cut by rules alone */
    const struct ent_limits *apart; /* pages are parsed in processes of their own with these limits
                                       (ent_clean_apart()); NULL: here */
    unsigned memory;                /* MB that a document may take; 0: the default of limits.h */
    struct ent_message notice;      /* says so in one line, for people; "" where nothing is wrong */
};

/* Loads the assets in `data` (a folder with actors/, lexicon/, english.model and english.breaks).
 * Errors as ent_gazetteer_load(). */
int ent_engine_load(struct ent_engine *out, const char *data, struct ent_message *message);
/* The same, with the user's own actors/ and lexicon/ in the folder `own`, as
 * ent_gazetteer_load_own(). */
int ent_engine_load_own(struct ent_engine *out, const char *data, const char *own,
                        const struct ent_listener *listener, struct ent_message *message);
void ent_engine_free(struct ent_engine *engine);

struct ent_document {
    struct ent_arena arena; /* owns all that follows */
    const char *name;
    struct ent_article article;
    struct ent_text text;
    struct ent_names names;
    struct ent_syntax syntax; /* words NULL where the engine has no model */
    struct ent_cast cast;
    struct ent_ties ties;
};

/*
 * Reads an input through all stages. The caller owns *out and frees it with ent_document_free(); it
 * borrows from the engine, which must outlive it. Errors: those of ent_clean(), NOMEM, and TOOBIG
 * where it takes more memory than the engine allows.
 */
int ent_document_read(struct ent_document **out, const struct ent_engine *engine,
                      const struct ent_input *input, struct ent_message *message);
void ent_document_free(struct ent_document *document);

/* For those who read in one thread and look on from another. A zeroed one watches nothing. */
struct ent_watch {
    /* The article is cleaned and cut into sentences, and nothing is found in it yet. A copy of the
     * struct may be kept for as long as the document lives; what is in it does not change. */
    void (*text)(void *payload, const struct ent_document *document);
    void *payload;
    const atomic_int *stop; /* set by anybody: reading ends at the next sentence; may be NULL */
    atomic_uint *sentences; /* how many were parsed so far; may be NULL */
};

/*
 * As ent_document_read(), watched. Errors: CANCELLED too; then *out is the document as far as it
 * came where `text` was called, with neither cast nor ties, and NULL where it was not.
 */
int ent_document_read_watched(struct ent_document **out, const struct ent_engine *engine,
                              const struct ent_input *input, const struct ent_watch *watch,
                              struct ent_message *message);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TEXT_H
#define ENTENTE_TEXT_H
/*
 * Sentences and tokens of an article's body, by the conventions of UD English EWT: clitics ('s,
 * n't) are tokens of their own, hyphens split compounds but not bound prefixes (anti-, pre-), a
 * sentence never runs over the end of a block. Tokens are ranges into the text: no token text is
 * stored.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/arena.h"
#include "entente/clean.h"
#include "entente/error.h"
#include "entente/span.h"

enum ent_token_kind {
    ENT_TOKEN_WORD,
    ENT_TOKEN_NUMBER,
    ENT_TOKEN_PUNCT,
    ENT_TOKEN_SYMBOL, /* URLs, e-mail addresses, %, $, emoji */
};

/* Bits of ent_token.shape. */
enum {
    ENT_SHAPE_CAPITAL = 1,     /* starts with a capital letter */
    ENT_SHAPE_ALL_CAPITAL = 2, /* has letters, all of them capitals */
    ENT_SHAPE_SPACE_AFTER = 4, /* white space (or the end of the block) follows */
};

struct ent_token {
    struct ent_span span;
    uint8_t kind;  /* enum ent_token_kind */
    uint8_t shape; /* ENT_SHAPE_… */
};

struct ent_sentence {
    struct ent_span span;
    uint32_t block;  /* index into ent_article.blocks */
    uint32_t token;  /* its first token */
    uint32_t tokens; /* how many */
};

struct ent_text {
    const char *bytes; /* ent_article.text, borrowed */
    uint32_t len;
    struct ent_token *tokens;
    uint32_t n_tokens;
    struct ent_sentence *sentences;
    uint32_t n_sentences;
};

/*
 * What was learnt from treebanks of where sentences end (docs/training.md): it weighs what the
 * rules say against the words around. Read-only: threads share it.
 */
struct ent_breaks;

/* Opens the file; the caller frees *out with ent_breaks_free(). Errors: NOTFOUND, IO, NOMEM, FORMAT
 * (damaged, or of another version), with the path in the message. */
int ent_breaks_open(struct ent_breaks **out, const char *path, struct ent_message *message);
/* The same from memory; `name` is for messages. */
int ent_breaks_read(struct ent_breaks **out, const char *name, const char *bytes, size_t len,
                    struct ent_message *message);
void ent_breaks_free(struct ent_breaks *breaks);

/* Cuts the article's body; `breaks` NULL: by the rules alone. The result lives in `arena` and
 * borrows the article's text. Errors: NOMEM. */
int ent_text_split(struct ent_text *out, struct ent_arena *arena, const struct ent_article *article,
                   const struct ent_breaks *breaks);

/*
 * Word classes that a lemma is asked for.
 */
enum ent_lemma_class { ENT_LEMMA_NOUN, ENT_LEMMA_VERB, ENT_LEMMA_ADJECTIVE, ENT_LEMMA_OTHER };

/*
 * Writes the lemma of `form` (len bytes, any case) as a word of that class, lower case, into `out`
 * (at most `size` bytes with the NUL; a form that does not fit is cut at a character). Irregular
 * forms come from a table, the rest from rules: it needs no context and no tag.
 */
void ent_lemma(char *out, size_t size, const char *form, size_t len, enum ent_lemma_class cls);

#endif

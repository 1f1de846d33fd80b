// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLEAN_H
#define ENTENTE_CLEAN_H
/*
 * Cleaning: from the bytes of a page (HTML, or text pasted from one) to the article.
 *
 * Both kinds of page first become *raw text*: the page's visible text, sanitised, one block of it a
 * line. Cleaning then keeps some of the raw blocks and drops the others, each with a reason;
 * nothing is lost in silence. The body of the article (`text`) is the kept blocks with a blank line
 * between them.
 *
 * Sanitising (also of text that is not cleaned): bytes that are not UTF-8 become U+FFFD; control
 * characters, terminal escape sequences, bidi and zero-width format characters and noncharacters
 * go; combining marks are limited; `removed` counts what went.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/arena.h"
#include "entente/date.h"
#include "entente/error.h"
#include "entente/input.h"
#include "entente/limits.h"
#include "entente/span.h"

#define ENT_BLOCK_KINDS(X)                                                                         \
    X(PARAGRAPH, "paragraph")                                                                      \
    X(HEADING, "heading")                                                                          \
    X(ITEM, "item")                                                                                \
    X(QUOTE, "quote")                                                                              \
    X(CAPTION, "caption")                                                                          \
    X(TABLE, "table")                                                                              \
    X(CODE, "code")

enum ent_block_kind {
#define ENT_BLOCK_ENUM(name, text) ENT_BLOCK_##name,
    ENT_BLOCK_KINDS(ENT_BLOCK_ENUM)
#undef ENT_BLOCK_ENUM
        ENT_BLOCK_KIND_COUNT
};

struct ent_block {
    struct ent_span span; /* into ent_article.text */
    struct ent_span raw;  /* into ent_article.raw; the same bytes but for white space */
    enum ent_block_kind kind;
    int level; /* of a heading or a nested item, from 1; else 0 */
};

/* A piece of the raw text that is not in the body. */
struct ent_dropped {
    struct ent_span raw;
    const char *reason; /* a short fixed phrase: "title", "byline", "interface", … */
};

/* From here on, byte `text` of the body is byte `input` of what came in. */
struct ent_edit {
    uint32_t text;
    uint32_t input;
};

struct ent_article {
    const char *title; /* these are one line each, never NULL: "" where unknown */
    const char *site;
    const char *section;
    const char *language; /* BCP 47, "" where unknown */
    const char *url;
    const char *description;
    const char **authors; /* n_authors of them */
    size_t n_authors;
    struct ent_date date;

    const char *text; /* the body, UTF-8, NUL-terminated */
    uint32_t text_len;
    struct ent_block *blocks; /* in the order of the text */
    size_t n_blocks;

    const char *raw; /* the page's visible text, UTF-8, NUL-terminated */
    uint32_t raw_len;
    struct ent_dropped *dropped; /* in the order of the raw text */
    size_t n_dropped;

    size_t removed; /* code points or broken bytes that sanitising took out or replaced */

    /* Of a PLAIN input: where its bytes and those of the body run apart, in their order. */
    struct ent_edit *edits;
    size_t n_edits;
};

/* The bytes of a PLAIN input that a span of the body stands for; of other inputs the span itself.
 */
struct ent_span ent_article_origin(const struct ent_article *article, struct ent_span span);

/*
 * Makes the article's whole raw text its body, a block a line, nothing dropped. The new blocks are
 * in `arena`. Errors: NOMEM.
 */
int ent_article_uncover(struct ent_article *article, struct ent_arena *arena);

/* The name of a block kind as it stands in JSON; never NULL. */
const char *ent_block_kind_name(enum ent_block_kind kind);

/*
 * Cleans `len` bytes into *out; everything in it lives in `arena`, nothing points into `bytes`.
 * `name` stands for the input in messages. Errors: EMPTY, NOARTICLE (raw text and fields are there
 * all the same, and everything is dropped), TOOBIG (more than 2^31 bytes, or nesting past the
 * limit), NOMEM.
 */
int ent_clean(struct ent_article *out, struct ent_arena *arena, const char *name, const char *bytes,
              size_t len, enum ent_input_kind kind, struct ent_message *message);

/* The same of an input, whose known fields win over what is found. */
int ent_clean_input(struct ent_article *out, struct ent_arena *arena, const struct ent_input *input,
                    struct ent_message *message);

/*
 * The same with pages parsed in a process of their own, which has the limits (NULL: the defaults),
 * and in which nothing can be opened or sent (on Linux). Text is cleaned here. Errors: those too of
 * a page that its parser does not survive: CRASHED, TIMEOUT, TOOBIG; UNSUPPORTED where no such
 * process can be made.
 */
int ent_clean_apart(struct ent_article *out, struct ent_arena *arena, const struct ent_input *input,
                    const struct ent_limits *limits, struct ent_message *message);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_SPLIT_H
#define ENT_SOURCE_SPLIT_H
/*
 * A source falls into parts: articles, or places where they are. How, its kind tells: a row of one
 * table, found from the content. Splitting knows neither files nor network, so that it can run in a
 * process of its own.
 */
#include <stddef.h>

#include "entente/error.h"
#include "entente/input.h"
#include "entente/limits.h"

enum ent_part_kind {
    ENT_PART_ARTICLE,
    ENT_PART_PAGE,     /* the article is at input.url; the bytes, if any, are a summary of it */
    ENT_PART_SOURCE,   /* a source of its own is at input.url */
    ENT_PART_UNFOLDED, /* the bytes are what was packed: their kind is to be told */
    ENT_PART_NOTE,     /* the bytes say, in a line, what was passed over */
    ENT_PART_KIND_COUNT
};

/* Strings live as long as the call that they are given to. */
struct ent_part {
    enum ent_part_kind kind;
    struct ent_input input; /* its name is not set */
};

struct ent_split {
    const char *name;    /* of the source, for messages */
    const char *url;     /* of the source, "" where it has none */
    const char *charset; /* as its server declares it, NULL: unknown */
    struct ent_limits limits;
    int (*put)(void *payload, const struct ent_part *part, struct ent_message *message);
    void *payload;
    struct ent_message *message;
};

struct ent_kind {
    const char *name;
    int (*is)(const char *bytes, size_t len);
    /* Puts the parts; 0, or an error with a message, of `put` too. */
    int (*split)(struct ent_split *split, const char *bytes, size_t len);
    unsigned flags;
    /* Loads what splitting needs, before it is done in a process of its own; NULL: nothing. */
    int (*prepare)(struct ent_message *message);
};

enum {
    ENT_KIND_TEXT = 1,  /* it is handed over as UTF-8 */
    ENT_KIND_TRUST = 2, /* nothing of it is parsed here: it needs no process of its own */
    ENT_KIND_WORDS = 4, /* its parts' fields may hold encoded words (mime.h) */
    ENT_KIND_ONE = 8,   /* it is one article, and that has the source's name */
};

/* The kind that the bytes are of; never NULL: what is nothing else is a page or a text. */
const struct ent_kind *ent_kind_find(const char *bytes, size_t len);

/* 1 where that kind is a page or a text. */
int ent_kind_is_one(const char *bytes, size_t len);

/* 1 where a file that begins so can be read: neither bytes of no kind, nor an archive of something
 * else. */
int ent_kind_is_source(const char *bytes, size_t len);

/* 1 where the first `within` bytes hold the word. */
int ent_kind_has(const char *bytes, size_t len, size_t within, const char *word);

int ent_split_put(struct ent_split *split, const struct ent_part *part);
/* Tells what was passed over. */
int ent_split_note(struct ent_split *split, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Fails with a message that begins with the source's name. */
int ent_split_fail(struct ent_split *split, int status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Bytes that the source may have or unfold to. */
size_t ent_split_room(const struct ent_split *split);

int ent_gzip_is(const char *bytes, size_t len);
int ent_gzip_split(struct ent_split *split, const char *bytes, size_t len);
int ent_epub_is(const char *bytes, size_t len);
int ent_epub_split(struct ent_split *split, const char *bytes, size_t len);
int ent_zip_is(const char *bytes, size_t len);
int ent_zip_split(struct ent_split *split, const char *bytes, size_t len);
int ent_pdf_is(const char *bytes, size_t len);
int ent_pdf_split(struct ent_split *split, const char *bytes, size_t len);
int ent_warc_is(const char *bytes, size_t len);
int ent_warc_split(struct ent_split *split, const char *bytes, size_t len);
int ent_mbox_is(const char *bytes, size_t len);
int ent_mbox_split(struct ent_split *split, const char *bytes, size_t len);
int ent_mail_is(const char *bytes, size_t len);
int ent_mail_split(struct ent_split *split, const char *bytes, size_t len);
int ent_opml_is(const char *bytes, size_t len);
int ent_opml_split(struct ent_split *split, const char *bytes, size_t len);
int ent_feed_is(const char *bytes, size_t len);
int ent_feed_split(struct ent_split *split, const char *bytes, size_t len);
int ent_json_feed_is(const char *bytes, size_t len);
int ent_json_feed_split(struct ent_split *split, const char *bytes, size_t len);

#endif

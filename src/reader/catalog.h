// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_CATALOG_H
#define ENTENTE_READER_CATALOG_H
/*
 * The catalog of the articles at hand: what is known of each, which of them the list shows and in
 * which order, and which are marked. Facts are made once, when an article has been read; it is then
 * put into its row. So nothing is computed over all articles but when the order or the filter
 * changes.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/date.h"
#include "entente/document.h"

/* What the list can be ordered by: name, and what comes first. */
#define ARTICLE_ORDERS(X)                                                                          \
    X(GIVEN, "given", "as they were given")                                                        \
    X(TITLE, "title", "by title")                                                                  \
    X(SOURCE, "source", "by source")                                                               \
    X(DATE, "date", "the newest first")                                                            \
    X(ACTORS, "actors", "by the actor of most ties")                                               \
    X(FRIENDLY, "friendly", "the friendliest first")                                               \
    X(HOSTILE, "hostile", "the most hostile first")                                                \
    X(TIES, "ties", "the most ties first")

enum article_order {
#define ARTICLE_ORDER_ENUM(name, text, about) ARTICLE_ORDER_##name,
    ARTICLE_ORDERS(ARTICLE_ORDER_ENUM)
#undef ARTICLE_ORDER_ENUM
        ARTICLE_ORDER_COUNT
};

extern const char *const article_order_names[ARTICLE_ORDER_COUNT];
extern const char *const article_order_about[ARTICLE_ORDER_COUNT];

/* What is known of an article. */
struct catalog_entry {
    /* Title, source, date and actors, a line each, in small letters: what a filter looks in and
     * orders go by. Of what is not read the title only. */
    char *words;
    uint32_t source_at, actors_at; /* offsets into words */
    char *source;                  /* the site, or the host of its address; NULL: unknown */
    char *actors;                  /* "North Korea, China": those of most ties; NULL: none */
    struct ent_date date;
    uint32_t plus, minus; /* ties by sign */
    uint8_t known;        /* 1: it was read */
    uint8_t marked;
};

struct catalog {
    struct catalog_entry *entries; /* by place on the shelf */
    size_t n_entries, room;
    uint32_t *rows; /* the places of those that are shown, in their order */
    size_t count;
    enum article_order order;
    int reversed;
    char *filter; /* words that all must be there, as typed; NULL: all are shown */
    size_t n_marked;
};

void catalog_free(struct catalog *catalog);
/* Adds an article that is known by its title only, at the next place. Errors: NOMEM. */
int catalog_add(struct catalog *catalog, const char *title);
/* Takes in what an article's document tells; NULL: it could not be read. Errors: NOMEM, then the
 * article stays where it is. */
int catalog_learn(struct catalog *catalog, size_t place, const char *title,
                  const struct ent_document *document);

/* Errors: NOMEM; then all stays as it was. */
int catalog_sort(struct catalog *catalog, enum article_order order, int reversed);
/* Shows the articles that have all the words; "" shows all. Errors: NOMEM. */
int catalog_narrow(struct catalog *catalog, const char *words);
/* The row of an article, -1 where it is not shown. */
long catalog_row(const struct catalog *catalog, size_t place);

void catalog_mark(struct catalog *catalog, size_t place, int on);
int catalog_is_marked(const struct catalog *catalog, size_t place);

/* Makes the facts (catalog_facts.c); the old ones are freed. Errors: NOMEM. */
int catalog_entry_make(struct catalog_entry *out, const char *title,
                       const struct ent_document *document);
void catalog_entry_free(struct catalog_entry *entry);

#endif

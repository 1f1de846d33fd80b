// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_H
#define ENTENTE_EXPORT_H
/*
 * Writing what was found: one table of formats each for articles, ties and graphs. A writer fills a
 * buffer and touches neither files nor terminal; what it writes is valid UTF-8 and the same in
 * every locale. It adds to what the buffer holds. Errors of all writers: NOMEM;
 * UNSUPPORTED where the row says what it needs. Adding a format is a file and a row.
 */
#include <stddef.h>

#include "entente/buffer.h"
#include "entente/compare.h"
#include "entente/document.h"
#include "entente/graph.h"

struct ent_article_format {
    const char *name;
    const char *about; /* one line for the help */
    int (*write)(struct ent_buffer *out, const struct ent_article *article);
};

/* What was written so far; zeroed before the first document. write() counts on in it, so that the
 * caller may empty the buffer between documents. */
struct ent_ties_state {
    size_t documents;
    size_t ties;
};

struct ent_ties_format {
    const char *name;
    const char *about;
    /* begin and end may be NULL: what stands before the first and behind the last document */
    void (*begin)(struct ent_buffer *out);
    int (*write)(struct ent_buffer *out, const struct ent_document *document,
                 struct ent_ties_state *state);
    void (*end)(struct ent_buffer *out);
};

struct ent_graph_format {
    const char *name;
    const char *extension; /* without the first dot; may hold one ("1.2.gexf") */
    const char *about;
    int (*write)(struct ent_buffer *out, const struct ent_graph *graph);
    const char *needs; /* what write() is UNSUPPORTED without, NULL for nothing */
};

/* What is told of two graphs that were compared; the names are what to call the two. */
struct ent_diff_format {
    const char *name;
    const char *extension;
    const char *about;
    int (*write)(struct ent_buffer *out, const struct ent_comparison *comparison,
                 const char *before, const char *after);
};

/* Each table ends with a row whose name is NULL. The first row is the default. */
extern const struct ent_article_format ent_article_formats[];
extern const struct ent_ties_format ent_ties_formats[];
extern const struct ent_graph_format ent_graph_formats[];
/* What is told of a graph (balance.h) instead of the graph itself. */
extern const struct ent_graph_format ent_stats_formats[];
extern const struct ent_diff_format ent_diff_formats[];

/* The row of any such table for a name, or for the longest extension that a file's name has; NULL
 * where there is none. */
const struct ent_graph_format *ent_format_find(const struct ent_graph_format *formats,
                                               const char *name);
const struct ent_graph_format *ent_format_for_file(const struct ent_graph_format *formats,
                                                   const char *path);

/* The row of that name, or NULL. */
const struct ent_article_format *ent_article_format_find(const char *name);
const struct ent_ties_format *ent_ties_format_find(const char *name);
const struct ent_graph_format *ent_graph_format_find(const char *name);
/* The row for a file name's extension, or NULL. */
const struct ent_graph_format *ent_graph_format_for_file(const char *path);
const struct ent_graph_format *ent_stats_format_find(const char *name);
const struct ent_graph_format *ent_stats_format_for_file(const char *path);

const struct ent_diff_format *ent_diff_format_find(const char *name);
const struct ent_diff_format *ent_diff_format_for_file(const char *path);

/*
 * How the article was found, for people: its fields, then the page line by line, each with "+" and
 * its kind, or with "-" and why it was dropped. Errors: NOMEM.
 */
int ent_article_explain(struct ent_buffer *out, const struct ent_article *article);

/*
 * The document as one JSON object on one line, without a newline: what `entente code` answers. `id`
 * is JSON text that is copied as it is ("\"a1\"", "17"), NULL for null. "skipped" is there where
 * names at the end of very long lists are in no tie (ent_ties.skipped). Errors: NOMEM.
 */
int ent_document_json(struct ent_buffer *out, const struct ent_document *document, const char *id);

/*
 * For people who ask why: each tie of the document with the words that say it, its parties, their
 * paths through the tree, its rule, who found it and how sure it is; and each sentence that names
 * two actors and has no tie, with the reason. Errors: NOMEM.
 */
int ent_ties_explain(struct ent_buffer *out, const struct ent_document *document);
int ent_ties_unmatched(struct ent_buffer *out, const struct ent_document *document);

/*
 * The document as plain text: title, metadata, paragraphs, ties as a list. Lines are broken by
 * UAX #14 to `width` cells; a single word that is longer (an address) stays whole. With `links`,
 * for a terminal that knows them (OSC 8), the title leads to the article's address and the number
 * of a tie's sentence to that sentence there. Errors: NOMEM.
 */
int ent_document_dump(struct ent_buffer *out, const struct ent_document *document, int width,
                      int links);

#endif

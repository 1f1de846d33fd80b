// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_ENCODE_H
#define ENT_EXPORT_ENCODE_H
/*
 * What every writer needs: text that is valid UTF-8 whatever went in, cells of a table, numbers
 * that no locale changes.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/buffer.h"
#include "entente/document.h"

/* Reads one code point of `len` > 0 bytes; an ill-formed one, and what XML can't hold (U+FFFE,
 * U+FFFF), is U+FFFD. Gives the bytes that it took. */
size_t ent_decode(uint32_t *out, const char *bytes, size_t len);
void ent_put_char(struct ent_buffer *out, uint32_t code_point);

/* The text as it is, but valid UTF-8. */
void ent_put_text(struct ent_buffer *out, const char *bytes, size_t len);
/* The text escaped for HTML, in elements and in quoted attributes: it can be nothing but text. */
void ent_put_html(struct ent_buffer *out, const char *bytes, size_t len);
/* The text on one line: white space and controls become single spaces, none at its ends. */
void ent_put_line(struct ent_buffer *out, const char *bytes, size_t len);

/* How many cells valid UTF-8 without controls takes. */
int ent_cells(const char *bytes, size_t len);
/* One line of exactly `width` cells: padded, or cut with "…". */
void ent_put_cells(struct ent_buffer *out, const char *text, int width);

/* Numbers are put without printf(): exports of many ties are mostly numbers. */
void ent_put_whole(struct ent_buffer *out, long long value);
/* Four decimals at most and one at least ("8.0", "-0.25"); always with a point. */
void ent_put_real(struct ent_buffer *out, double value);

/* "2024-06-01", "2024-06-01/2024-06-30", or "" for no date. */
void ent_put_interval(struct ent_buffer *out, struct ent_interval interval);

/* How a tie runs, for people: "─+→", "←−→" for a symmetric one. */
const char *ent_tie_arrow(const struct ent_tie *tie);

/* What a tie consists of. */
const struct ent_actor *ent_tie_source(const struct ent_document *document,
                                       const struct ent_tie *tie);
const struct ent_actor *ent_tie_target(const struct ent_document *document,
                                       const struct ent_tie *tie);
struct ent_span ent_tie_sentence(const struct ent_document *document, const struct ent_tie *tie);

/* The status that a writer gives back: 0, or NOMEM where the buffer failed. */
int ent_buffer_status(const struct ent_buffer *buffer);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_PAGE_H
#define ENTENTE_READER_PAGE_H
/*
 * A page is the text that the article pane shows, as one UTF-8 string: title and particulars, then
 * the body. Positions in it are byte offsets; `body` is where the article's own text begins, so a
 * span of the document lies at body + its offset. Lines are ranges of the page, made for a width.
 */
#include <stddef.h>
#include <stdint.h>

#include "canvas.h"
#include "entente/document.h"

struct page_part {
    uint32_t start, end;
    uint8_t style; /* enum ent_style */
    uint8_t indent;
    uint8_t item; /* 1: a bullet stands before it */
};

/* A line on the screen. */
struct page_line {
    uint32_t start, end; /* without the white space at its end */
    uint8_t style;
    uint8_t indent; /* cells */
    uint8_t bullet; /* 1: a bullet stands in the indent */
};

struct page {
    char *text; /* NUL-terminated */
    uint32_t len;
    uint32_t body;
    struct page_part *parts;
    size_t n_parts;
    struct page_line *lines;
    size_t n_lines, lines_capacity;
    int width; /* cells that the lines were made for */
};

/* Makes the page of a document; it has no lines yet. Free with page_free(). Errors: NOMEM, TOOBIG.
 */
int page_make(struct page *out, const struct ent_document *document, const char *title);
/* Makes a page of one message. Errors: NOMEM. */
int page_make_message(struct page *out, const char *title, const char *message);
void page_free(struct page *page);
/* Where the body of that document's page begins, without making the page. */
uint32_t page_body(const struct ent_document *document, const char *title);

/*
 * Breaks the page into lines of at most `width` cells (UAX #14; a word that is wider is cut between
 * graphemes). An empty line stands between parts. Errors: NOMEM; then the old lines stay.
 */
int page_wrap(struct page *page, int width);
/* The line that shows the offset; the last line for what is beyond it. */
size_t page_line_at(const struct page *page, uint32_t offset);
/* The column of an offset in its line. */
int page_column(const struct page *page, size_t line, uint32_t offset);
/* The line that follows (step 1) or precedes (step -1) and has text; `line` where none does. */
size_t page_text_line(const struct page *page, size_t line, int step);

#endif

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

/* What cleaning dropped, and the word on why. */
enum { PAGE_DROPPED = 1, PAGE_REASON };

struct page_part {
    uint32_t start, end;
    uint8_t style; /* enum ent_style */
    uint8_t indent;
    uint8_t item;    /* 1: a bullet stands before it */
    uint8_t dropped; /* PAGE_DROPPED, PAGE_REASON: it shows in the raw page only; 0: always */
    uint8_t even;    /* 1: its lines may be justified */
};

/* A line on the screen. */
struct page_line {
    uint32_t start, end; /* without the white space at its end */
    uint8_t style;
    uint8_t indent;        /* cells */
    uint8_t bullet;        /* 1: a bullet stands in the indent */
    uint8_t dropped;       /* as its part */
    uint16_t spread, gaps; /* cells that are spread over that many gaps between its words */
};

/* Words of a line that stand together: all of it, but where the line is spread. */
struct page_run {
    uint32_t start, end;
    int col;   /* in the line, its indent included */
    int count; /* of the line's runs, up to this one */
};

struct page {
    char *text; /* NUL-terminated */
    uint32_t len;
    uint32_t body, body_end; /* what was dropped stands behind that */
    struct page_part *parts;
    size_t n_parts;
    struct page_line *lines;
    size_t n_lines;
    uint32_t *order; /* lines by their offsets; NULL: as they stand */
    int width;       /* cells that the lines were made for */
    int justify;     /* to be set before page_wrap(): lines end evenly */
    int raw;         /* the same: what cleaning dropped shows too */
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
 * graphemes). An empty line stands between parts, but not between those that were dropped together.
 * Errors: NOMEM; then the old lines stay.
 */
int page_wrap(struct page *page, int width);
/* The line that shows the offset; the last line for what is beyond it. */
size_t page_line_at(const struct page *page, uint32_t offset);
/* The offset itself, or, of what was dropped, the end of the text that stands before it. */
uint32_t page_kept(const struct page *page, uint32_t offset);
/* The offset itself where it shows, else where the line begins that shows before it. */
uint32_t page_shown(const struct page *page, uint32_t offset);
/* 1 where `a` stands before `b` on the page. */
int page_before(const struct page *page, uint32_t a, uint32_t b);
/* Goes to the next run of a line, from a zeroed one to the first; 0 where there is no more. */
int page_run(const struct page *page, size_t line, struct page_run *run);
/* The column of an offset in its line, and the offset of what is at a column. */
int page_column(const struct page *page, size_t line, uint32_t offset);
uint32_t page_offset(const struct page *page, size_t line, int col);
/* 1 where a gap between words begins at that byte of a line that begins at `start`. */
int page_is_gap(const char *text, uint32_t start, uint32_t at);
/* The line that follows (step 1) or precedes (step -1) and has text; `line` where none does. */
size_t page_text_line(const struct page *page, size_t line, int step);

#endif

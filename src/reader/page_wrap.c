// SPDX-License-Identifier: MIT
/*
 * Lines are made by filling: a part's text is cut at every place where UAX #14 allows a break
 * (libunistring), and pieces are set on a line as long as they fit. White space at the end of a
 * line hangs over and is left out. Only a piece that is wider than a whole line is cut inside.
 * Where lines are to end evenly, what is left of one is spread over its gaps; a part's last line
 * stays as it is, and so does one whose gaps would be torn open.
 */
#include <stdlib.h>
#include <unilbrk.h>

#include "entente/error.h"
#include "page.h"

struct breaker {
    struct page *page;
    struct page_line *lines;
    size_t count, capacity;
    int width;
    char *breaks; /* of the part at hand, a byte each */
    int failed;
};

/* Spreads what is left of the room over the line's gaps. */
static void spread(const struct breaker *b, struct page_line *line, int room)
{
    enum { MOST_A_GAP = 2 };
    const char *text = b->page->text;
    int gaps = 0, left = room - text_width(text + line->start, line->end - line->start);
    for (uint32_t at = line->start; at < line->end; at++)
        gaps += page_is_gap(text, line->start, at);
    if (left <= 0 || left > gaps * MOST_A_GAP)
        return;
    line->spread = (uint16_t)left;
    line->gaps = (uint16_t)gaps;
}

/* `full`: more of the part follows on the next line because this one is full. */
static void emit(struct breaker *b, const struct page_part *part, uint32_t start, uint32_t end,
                 int full)
{
    if (b->count == b->capacity) {
        size_t capacity = b->capacity ? b->capacity * 2 : 64;
        struct page_line *lines = realloc(b->lines, capacity * sizeof *lines);
        if (!lines) {
            b->failed = 1;
            return;
        }
        b->lines = lines;
        b->capacity = capacity;
    }
    while (end > start && (b->page->text[end - 1] == ' ' || b->page->text[end - 1] == '\n'))
        end--;
    struct page_line *line = &b->lines[b->count++];
    *line = (struct page_line){.start = start,
                               .end = end,
                               .style = part->style,
                               .indent = part->indent,
                               .bullet = part->item && start == part->start,
                               .dropped = part->dropped};
    if (full && b->page->justify && part->even)
        spread(b, line, b->width - part->indent);
}

/* The end of the piece that begins at `at`: the next place where a line may break. */
static uint32_t piece_end(const struct breaker *b, const struct page_part *part, uint32_t at)
{
    uint32_t end = at + 1;
    while (end < part->end && b->breaks[end - part->start] != UC_BREAK_POSSIBLE &&
           b->breaks[end - part->start] != UC_BREAK_MANDATORY)
        end++;
    return end;
}

/* Cuts a piece that is wider than a line; gives what is left for the line after. */
static uint32_t cut_piece(struct breaker *b, const struct page_part *part, uint32_t at,
                          uint32_t end, int room)
{
    const char *text = b->page->text;
    while (text_width(text + at, end - at) > room) {
        int width;
        size_t fit = text_fit(text + at, end - at, room, &width);
        if (!fit)
            fit = text_fit(text + at, end - at, 2, &width);
        emit(b, part, at, at + (uint32_t)fit, 0);
        at += (uint32_t)fit;
    }
    return at;
}

static void break_part(struct breaker *b, const struct page_part *part, int width)
{
    const char *text = b->page->text;
    uint32_t start = part->start, at = start;
    int used = 0, room = width - part->indent > 1 ? width - part->indent : 1;
    u8_possible_linebreaks((const uint8_t *)text + start, part->end - start, "UTF-8", b->breaks);
    while (at < part->end && !b->failed) {
        uint32_t end = piece_end(b, part, at), seen = end;
        while (seen > at && (text[seen - 1] == ' ' || text[seen - 1] == '\n'))
            seen--;
        int needs = text_width(text + at, seen - at);
        if (used && used + needs > room) {
            emit(b, part, start, at, 1);
            start = at;
            used = 0;
        }
        if (needs > room) {
            start = cut_piece(b, part, at, seen, room);
            needs = text_width(text + start, seen - start);
        }
        used += needs + (int)(end - seen);
        at = end;
        if (at < part->end && b->breaks[at - part->start] == UC_BREAK_MANDATORY) {
            emit(b, part, start, at, 0);
            start = at;
            used = 0;
        }
    }
    if (start < part->end)
        emit(b, part, start, part->end, 0);
}

/* Lines by offset where they do not stand in that order: those of the text first. */
static int put_in_order(const struct breaker *b, uint32_t **out)
{
    size_t n = 0;
    *out = NULL;
    if (!b->page->raw || b->failed)
        return b->failed ? ENT_E_NOMEM : 0;
    uint32_t *order = malloc((b->count + 1) * sizeof *order);
    if (!order)
        return ENT_E_NOMEM;
    for (int dropped = 0; dropped < 2; dropped++)
        for (size_t i = 0; i < b->count; i++)
            if ((b->lines[i].start > b->page->body_end) == dropped)
                order[n++] = (uint32_t)i;
    *out = order;
    return 0;
}

/* Pieces that were dropped together stand together. */
static int stands_apart(const struct page_part *before, const struct page_part *part)
{
    int together = before->dropped && part->dropped == PAGE_DROPPED;
    return before->style != ENT_STYLE_TITLE && !together;
}

static void break_all(struct breaker *b)
{
    const struct page_part *before = NULL;
    for (size_t i = 0; i < b->page->n_parts && !b->failed; i++) {
        const struct page_part *part = &b->page->parts[i];
        if (part->dropped && !b->page->raw)
            continue;
        struct page_part blank = {.dropped = before ? before->dropped : 0};
        if (before && stands_apart(before, part))
            emit(b, &blank, before->end, before->end, 0);
        if (!b->failed)
            break_part(b, part, b->width);
        before = part;
    }
}

int page_wrap(struct page *page, int width)
{
    struct breaker b = {.page = page, .width = width};
    uint32_t longest = 0, *order;
    for (size_t i = 0; i < page->n_parts; i++)
        if (page->parts[i].end - page->parts[i].start > longest)
            longest = page->parts[i].end - page->parts[i].start;
    b.breaks = malloc((size_t)longest + 1);
    b.failed = !b.breaks;
    break_all(&b);
    free(b.breaks);
    if (put_in_order(&b, &order)) {
        free(b.lines);
        return ENT_E_NOMEM;
    }
    free(page->lines);
    free(page->order);
    page->lines = b.lines;
    page->order = order;
    page->n_lines = b.count;
    page->width = width;
    return 0;
}

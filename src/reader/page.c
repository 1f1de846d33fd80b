// SPDX-License-Identifier: MIT
/*
 * Lines are made by filling: a part's text is cut at every place where UAX #14 allows a break
 * (libunistring), and pieces are set on a line as long as they fit. White space at the end of a
 * line hangs over and is left out. Only a piece that is wider than a whole line is cut inside.
 */
#include "page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>

#include "entente/buffer.h"
#include "entente/error.h"

enum { MAX_INDENT = 12 };

/* Making --------------------------------------------------------------------------------------- */

static void add_fact(struct ent_buffer *out, const char *fact)
{
    if (!fact[0])
        return;
    if (out->len && out->data[out->len - 1] != '\n')
        ent_buffer_puts(out, " · ");
    ent_buffer_puts(out, fact);
}

/* Title, a line of particulars where there are any, and an empty line. */
static void write_head(struct ent_buffer *out, const struct ent_document *document,
                       const char *title)
{
    const struct ent_article *article = &document->article;
    char date[ENT_DATE_TEXT];
    ent_buffer_puts(out, title);
    ent_buffer_putc(out, '\n');
    add_fact(out, article->site);
    add_fact(out, article->section);
    for (size_t i = 0; i < article->n_authors; i++)
        add_fact(out, article->authors[i]);
    add_fact(out, ent_date_format(date, article->date));
    if (article->removed) {
        char note[64];
        snprintf(note, sizeof note, "%zu unsafe character%s removed", article->removed,
                 article->removed == 1 ? "" : "s");
        add_fact(out, note);
    }
    ent_buffer_puts(out, "\n\n");
}

uint32_t page_body(const struct ent_document *document, const char *title)
{
    struct ent_buffer head = {0};
    write_head(&head, document, title);
    uint32_t len = (uint32_t)head.len;
    ent_buffer_free(&head);
    return len;
}

static const struct {
    enum ent_style style;
    uint8_t indent;
} kinds[ENT_BLOCK_KIND_COUNT] = {
    [ENT_BLOCK_PARAGRAPH] = {ENT_STYLE_TEXT, 0}, [ENT_BLOCK_HEADING] = {ENT_STYLE_HEADING, 0},
    [ENT_BLOCK_ITEM] = {ENT_STYLE_TEXT, 2},      [ENT_BLOCK_QUOTE] = {ENT_STYLE_TEXT, 4},
    [ENT_BLOCK_CAPTION] = {ENT_STYLE_META, 2},   [ENT_BLOCK_TABLE] = {ENT_STYLE_TEXT, 2},
    [ENT_BLOCK_CODE] = {ENT_STYLE_TEXT, 4},
};

static void add_part(struct page *page, struct page_part part)
{
    if (part.end > part.start)
        page->parts[page->n_parts++] = part;
}

static void add_head_parts(struct page *page, uint32_t body)
{
    page->body = body;
    const char *end = strchr(page->text, '\n');
    uint32_t title = (uint32_t)(end - page->text);
    end = strchr(end + 1, '\n');
    uint32_t facts = (uint32_t)(end - page->text);
    add_part(page, (struct page_part){0, title, ENT_STYLE_TITLE, 0, 0});
    add_part(page, (struct page_part){title + 1, facts, ENT_STYLE_META, 0, 0});
}

static void add_body_parts(struct page *page, const struct ent_article *article)
{
    for (size_t i = 0; i < article->n_blocks; i++) {
        const struct ent_block *block = &article->blocks[i];
        int indent = kinds[block->kind].indent * (block->level > 1 ? block->level : 1);
        int item = block->kind == ENT_BLOCK_ITEM;
        indent = block->kind == ENT_BLOCK_HEADING ? 0 : indent;
        add_part(page, (struct page_part){
                           page->body + block->span.start, page->body + block->span.end,
                           (uint8_t)kinds[block->kind].style,
                           (uint8_t)(indent > MAX_INDENT ? MAX_INDENT : indent), (uint8_t)item});
    }
    if (!article->n_blocks)
        add_part(page, (struct page_part){page->body, page->len, ENT_STYLE_TEXT, 0, 0});
}

/* Takes over the buffer's bytes. */
static int take_text(struct page *out, struct ent_buffer *text, size_t parts)
{
    *out = (struct page){.text = text->data, .len = (uint32_t)text->len};
    out->parts = calloc(parts, sizeof *out->parts);
    if (text->failed || !out->parts) {
        page_free(out);
        return ENT_E_NOMEM;
    }
    return 0;
}

int page_make(struct page *out, const struct ent_document *document, const char *title)
{
    struct ent_buffer text = {0};
    write_head(&text, document, title);
    size_t body = text.len;
    ent_buffer_add(&text, document->article.text, document->article.text_len);
    if (text.len > UINT32_MAX / 2) {
        ent_buffer_free(&text);
        return ENT_E_TOOBIG;
    }
    int status = take_text(out, &text, document->article.n_blocks + 3);
    if (status)
        return status;
    add_head_parts(out, (uint32_t)body);
    add_body_parts(out, &document->article);
    return 0;
}

int page_make_message(struct page *out, const char *title, const char *message)
{
    struct ent_buffer text = {0};
    ent_buffer_printf(&text, "%s\n\n\n%s", title, message);
    int status = take_text(out, &text, 3);
    if (status)
        return status;
    add_head_parts(out, (uint32_t)strlen(title) + 3);
    add_part(out, (struct page_part){out->body, out->len, ENT_STYLE_TEXT, 0, 0});
    return 0;
}

void page_free(struct page *page)
{
    free(page->text);
    free(page->parts);
    free(page->lines);
    *page = (struct page){0};
}

/* Breaking ------------------------------------------------------------------------------------- */

struct breaker {
    struct page *page;
    struct page_line *lines;
    size_t count, capacity;
    char *breaks; /* of the part at hand, a byte each */
    int failed;
};

static void emit(struct breaker *b, const struct page_part *part, uint32_t start, uint32_t end)
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
    b->lines[b->count++] = (struct page_line){start, end, part->style, part->indent,
                                              (uint8_t)(part->item && start == part->start)};
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
        emit(b, part, at, at + (uint32_t)fit);
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
            emit(b, part, start, at);
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
            emit(b, part, start, at);
            start = at;
            used = 0;
        }
    }
    if (start < part->end)
        emit(b, part, start, part->end);
}

int page_wrap(struct page *page, int width)
{
    struct breaker b = {.page = page};
    uint32_t longest = 0;
    for (size_t i = 0; i < page->n_parts; i++)
        if (page->parts[i].end - page->parts[i].start > longest)
            longest = page->parts[i].end - page->parts[i].start;
    b.breaks = malloc((size_t)longest + 1);
    b.failed = !b.breaks;
    for (size_t i = 0; i < page->n_parts && !b.failed; i++) {
        const struct page_part *part = &page->parts[i];
        static const struct page_part blank = {0};
        if (i && part[-1].style != ENT_STYLE_TITLE)
            emit(&b, &blank, part[-1].end, part[-1].end);
        if (!b.failed)
            break_part(&b, part, width);
    }
    free(b.breaks);
    if (b.failed) {
        free(b.lines);
        return ENT_E_NOMEM;
    }
    free(page->lines);
    page->lines = b.lines;
    page->n_lines = b.count;
    page->width = width;
    return 0;
}

/* Finding -------------------------------------------------------------------------------------- */

size_t page_line_at(const struct page *page, uint32_t offset)
{
    size_t low = 0, high = page->n_lines;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (page->lines[middle].start <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

int page_column(const struct page *page, size_t line, uint32_t offset)
{
    const struct page_line *l = &page->lines[line];
    uint32_t end = offset < l->start ? l->start : offset > l->end ? l->end : offset;
    return l->indent + text_width(page->text + l->start, end - l->start);
}

size_t page_text_line(const struct page *page, size_t line, int step)
{
    for (size_t at = line; step < 0 ? at > 0 : at + 1 < page->n_lines;) {
        at = step < 0 ? at - 1 : at + 1;
        if (page->lines[at].end > page->lines[at].start)
            return at;
    }
    return line;
}

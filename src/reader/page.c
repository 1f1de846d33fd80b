// SPDX-License-Identifier: MIT
/*
 * The text of a page is the head, the body, and behind the body what cleaning dropped, which only
 * shows where it is asked for: so offsets into the body are the same either way. The parts stand in
 * the order of the source, merged from two sorted lists, those that were kept and those dropped.
 */
#include "page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
    uint8_t even; /* its lines may be justified */
} kinds[ENT_BLOCK_KIND_COUNT] = {
    [ENT_BLOCK_PARAGRAPH] = {ENT_STYLE_TEXT, 0, 1}, [ENT_BLOCK_HEADING] = {ENT_STYLE_HEADING, 0, 0},
    [ENT_BLOCK_ITEM] = {ENT_STYLE_TEXT, 2, 1},      [ENT_BLOCK_QUOTE] = {ENT_STYLE_TEXT, 4, 1},
    [ENT_BLOCK_CAPTION] = {ENT_STYLE_META, 2, 0},   [ENT_BLOCK_TABLE] = {ENT_STYLE_TEXT, 2, 0},
    [ENT_BLOCK_CODE] = {ENT_STYLE_TEXT, 4, 0},
};

static void add_part(struct page *page, struct page_part part)
{
    if (part.end > part.start)
        page->parts[page->n_parts++] = part;
}

/* Dropping ------------------------------------------------------------------------------------- */

/* A word on why begins every run of pieces that were dropped for one reason. */
static int begins_run(const struct ent_article *article, size_t i)
{
    const struct ent_dropped *d = &article->dropped[i];
    return !i || strcmp(d[-1].reason, d->reason) != 0;
}

static void write_dropped(struct ent_buffer *out, const struct ent_article *article)
{
    for (size_t i = 0; i < article->n_dropped; i++) {
        const struct ent_dropped *d = &article->dropped[i];
        ent_buffer_printf(out, "\ndropped: %s\n", d->reason);
        ent_buffer_add(out, article->raw + d->raw.start, ent_span_len(d->raw));
    }
}

enum { LABEL = sizeof "\ndropped: " - 1 };

/* The i-th piece, which begins behind `*at`; what its run is for stands before it where it is the
 * first one on the screen. */
static void add_dropped(struct page *page, const struct ent_article *article, size_t i, int first,
                        uint32_t *at)
{
    const struct ent_dropped *d = &article->dropped[i];
    uint32_t label = *at + 1, text = *at + LABEL + (uint32_t)strlen(d->reason) + 1;
    *at = text + ent_span_len(d->raw);
    if (first || begins_run(article, i))
        add_part(page, (struct page_part){.start = label,
                                          .end = text - 1,
                                          .style = ENT_STYLE_DIM,
                                          .dropped = PAGE_REASON});
    add_part(page, (struct page_part){.start = text,
                                      .end = *at,
                                      .style = ENT_STYLE_META,
                                      .indent = 2,
                                      .dropped = PAGE_DROPPED});
}

static void add_head_parts(struct page *page, uint32_t body)
{
    page->body = body;
    const char *end = strchr(page->text, '\n');
    uint32_t title = (uint32_t)(end - page->text);
    end = strchr(end + 1, '\n');
    uint32_t facts = (uint32_t)(end - page->text);
    add_part(page, (struct page_part){.start = 0, .end = title, .style = ENT_STYLE_TITLE});
    add_part(page, (struct page_part){.start = title + 1, .end = facts, .style = ENT_STYLE_META});
}

static void add_block(struct page *page, const struct ent_block *block)
{
    int indent = kinds[block->kind].indent * (block->level > 1 ? block->level : 1);
    int item = block->kind == ENT_BLOCK_ITEM;
    indent = block->kind == ENT_BLOCK_HEADING ? 0 : indent;
    add_part(page, (struct page_part){
                       .start = page->body + block->span.start,
                       .end = page->body + block->span.end,
                       .style = (uint8_t)kinds[block->kind].style,
                       .indent = (uint8_t)(indent > MAX_INDENT ? MAX_INDENT : indent),
                       .item = (uint8_t)item,
                       .even = kinds[block->kind].even,
                   });
}

static void add_body_parts(struct page *page, const struct ent_article *article)
{
    size_t kept = 0, gone = 0;
    uint32_t at = page->body_end;
    int first = 1;
    while (kept < article->n_blocks || gone < article->n_dropped) {
        const struct ent_block *block = &article->blocks[kept];
        if (kept < article->n_blocks &&
            (gone == article->n_dropped || block->raw.start < article->dropped[gone].raw.start)) {
            add_block(page, block);
            kept++;
            first = 1;
        } else {
            add_dropped(page, article, gone, first, &at);
            gone++;
            first = 0;
        }
    }
    if (!article->n_blocks)
        add_part(page, (struct page_part){
                           .start = page->body, .end = page->body_end, .style = ENT_STYLE_TEXT});
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
    size_t end = text.len;
    write_dropped(&text, &document->article);
    if (text.len > UINT32_MAX / 2) {
        ent_buffer_free(&text);
        return ENT_E_TOOBIG;
    }
    int status =
        take_text(out, &text, document->article.n_blocks + 2 * document->article.n_dropped + 3);
    if (status)
        return status;
    out->body_end = (uint32_t)end;
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
    out->body_end = out->len;
    add_part(out, (struct page_part){.start = out->body, .end = out->len, .style = ENT_STYLE_TEXT});
    return 0;
}

void page_free(struct page *page)
{
    free(page->text);
    free(page->parts);
    free(page->lines);
    free(page->order);
    *page = (struct page){0};
}

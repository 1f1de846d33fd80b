// SPDX-License-Identifier: MIT
/* The document for people without a screen: title, metadata, paragraphs, and the ties as a list. */

#include <stdint.h>
#include <string.h>

#include "entente/export.h"
#include "export/encode.h"
#include "export/link.h"
#include "export/wrap.h"

static void put_field(struct ent_buffer *line, const char *text)
{
    if (!*text)
        return;
    if (line->len)
        ent_buffer_puts(line, " · ");
    ent_put_line(line, text, strlen(text));
}

/* Byline, date, site and section on one line, as far as they are known. */
static void put_metadata(struct ent_buffer *out, const struct ent_article *article, int width)
{
    char day[ENT_DATE_TEXT];
    struct ent_buffer line = {0};
    for (size_t i = 0; i < article->n_authors; i++)
        put_field(&line, article->authors[i]);
    put_field(&line, ent_date_format(day, article->date));
    put_field(&line, article->site);
    put_field(&line, article->section);
    if (line.len)
        ent_put_wrapped(out, line.data, line.len,
                        (struct ent_wrap){.width = width, .first = "", .rest = ""});
    out->failed |= line.failed;
    ent_buffer_free(&line);
}

/* What stands in front of a block's first and other lines, by its kind. */
static const struct {
    const char *first, *rest;
} margins[ENT_BLOCK_KIND_COUNT] = {
    [ENT_BLOCK_PARAGRAPH] = {"", ""},   [ENT_BLOCK_HEADING] = {"", ""},
    [ENT_BLOCK_ITEM] = {"- ", "  "},    [ENT_BLOCK_QUOTE] = {"> ", "> "},
    [ENT_BLOCK_CAPTION] = {"  ", "  "}, [ENT_BLOCK_TABLE] = {"  ", "  "},
};

/* Code keeps its lines and what they are indented by. */
static void put_code(struct ent_buffer *out, const char *bytes, size_t len)
{
    const char *end = bytes + len;
    while (bytes < end) {
        const char *newline = memchr(bytes, '\n', (size_t)(end - bytes));
        const char *stop = newline ? newline : end;
        ent_buffer_puts(out, "    ");
        ent_put_text(out, bytes, (size_t)(stop - bytes));
        ent_buffer_putc(out, '\n');
        bytes = newline ? newline + 1 : end;
    }
}

static void put_block(struct ent_buffer *out, const char *bytes, const struct ent_block *block,
                      int width)
{
    size_t len = ent_span_len(block->span);
    if (block->kind == ENT_BLOCK_CODE)
        put_code(out, bytes, len);
    else
        ent_put_wrapped(out, bytes, len,
                        (struct ent_wrap){.width = width,
                                          .first = margins[block->kind].first,
                                          .rest = margins[block->kind].rest});
}

static void put_body(struct ent_buffer *out, const struct ent_article *article, int width)
{
    for (size_t i = 0; i < article->n_blocks; i++) {
        const struct ent_block *block = &article->blocks[i];
        int list = i > 0 && block->kind == ENT_BLOCK_ITEM && block[-1].kind == ENT_BLOCK_ITEM;
        if (out->len && !list)
            ent_buffer_putc(out, '\n');
        put_block(out, article->text + block->span.start, block, width);
    }
}

/* Leads the words to where the tie's sentence stands on the article's page. */
static void link_sentence(struct ent_buffer *address, const struct ent_document *document,
                          const struct ent_tie *tie)
{
    struct ent_span sentence = ent_tie_sentence(document, tie);
    ent_put_address(address, document->article.url, document->article.text + sentence.start,
                    ent_span_len(sentence));
}

/* "North Korea ←+→ Russia: AGREE, uncertain, 2024-06-01, sentence 3: “signing a treaty”" */
static void put_tie(struct ent_buffer *out, const struct ent_document *document,
                    const struct ent_tie *tie, int width, int links)
{
    struct ent_buffer line = {0}, address = {0};
    struct ent_wrap wrap = {.width = width, .first = "- ", .rest = "    "};
    ent_buffer_printf(&line, "%s %s %s: %s", ent_tie_source(document, tie)->name,
                      ent_tie_arrow(tie), ent_tie_target(document, tie)->name,
                      ent_category_name(tie->category));
    if (tie->status != ENT_STATUS_ASSERTED)
        ent_buffer_printf(&line, ", %s", ent_status_name(tie->status));
    if (tie->date.start.year) {
        ent_buffer_puts(&line, ", ");
        ent_put_interval(&line, tie->date);
    }
    wrap.link_start = line.len + 2;
    ent_buffer_printf(&line, ", sentence %u", (unsigned)tie->sentence + 1);
    wrap.link_end = line.len;
    ent_buffer_puts(&line, ": “");
    ent_put_line(&line, document->article.text + tie->trigger.start, ent_span_len(tie->trigger));
    ent_buffer_puts(&line, "”");
    if (links)
        link_sentence(&address, document, tie);
    wrap.link = address.len && !address.failed ? address.data : NULL;
    ent_put_wrapped(out, line.data ? line.data : "", line.len, wrap);
    out->failed |= line.failed;
    ent_buffer_free(&address);
    ent_buffer_free(&line);
}

static void put_title(struct ent_buffer *out, const struct ent_document *document, int width,
                      int links)
{
    const struct ent_article *article = &document->article;
    const char *title = *article->title ? article->title : document->name;
    struct ent_wrap wrap = {.width = width, .first = "", .rest = "", .link_end = SIZE_MAX};
    struct ent_buffer address = {0};
    if (links)
        ent_put_address(&address, article->url, NULL, 0);
    wrap.link = address.len && !address.failed ? address.data : NULL;
    ent_put_wrapped(out, title, strlen(title), wrap);
    ent_buffer_free(&address);
}

int ent_document_dump(struct ent_buffer *out, const struct ent_document *document, int width,
                      int links)
{
    const struct ent_article *article = &document->article;
    put_title(out, document, width, links);
    put_metadata(out, article, width);
    put_body(out, article, width);
    if (document->ties.count)
        ent_buffer_printf(out, "\nTies (%u)\n", (unsigned)document->ties.count);
    else
        ent_buffer_puts(out, "\nNo ties\n");
    for (uint32_t i = 0; i < document->ties.count; i++)
        put_tie(out, document, &document->ties.items[i], width, links);
    return ent_buffer_status(out);
}

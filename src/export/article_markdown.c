// SPDX-License-Identifier: MIT
/*
 * The article as CommonMark. Every block is written on one line (but code, which is fenced), so
 * that only its first character can be taken for the start of a list, a heading or a rule; inside,
 * a fixed set of characters is escaped.
 */
#include <string.h>

#include "export/encode.h"
#include "export/formats.h"

/* Digits and then '.' or ')': would be a numbered list. Gives where the mark stands, 0 if none. */
static size_t number_mark(const char *line, size_t len)
{
    size_t digits = 0;
    while (digits < len && line[digits] >= '0' && line[digits] <= '9')
        digits++;
    return digits && digits < len && strchr(".)", line[digits]) ? digits : 0;
}

/* The text on one line, escaped. */
static void put_inline(struct ent_buffer *out, const char *bytes, size_t len)
{
    struct ent_buffer line = {0};
    ent_put_line(&line, bytes, len);
    size_t number = line.len ? number_mark(line.data, line.len) : 0;
    for (size_t i = 0; i < line.len; i++) {
        char c = line.data[i];
        if (strchr("\\`*_[]<>&~|", c) || (i == 0 && strchr("#+-=", c)) || (number && i == number))
            ent_buffer_putc(out, '\\');
        ent_buffer_putc(out, c);
    }
    out->failed |= line.failed;
    ent_buffer_free(&line);
}

/* Code between fences that are longer than any row of backticks in it. */
static void put_code(struct ent_buffer *out, const char *bytes, size_t len)
{
    size_t longest = 2, run = 0;
    for (size_t i = 0; i < len; i++) {
        run = bytes[i] == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    for (size_t i = 0; i <= longest; i++)
        ent_buffer_putc(out, '`');
    ent_buffer_putc(out, '\n');
    ent_put_text(out, bytes, len);
    ent_buffer_putc(out, '\n');
    for (size_t i = 0; i <= longest; i++)
        ent_buffer_putc(out, '`');
}

static void put_field(struct ent_buffer *out, const char *text, int *fields)
{
    if (!*text)
        return;
    ent_buffer_puts(out, (*fields)++ ? " · " : "");
    put_inline(out, text, strlen(text));
}

static void put_head(struct ent_buffer *out, const struct ent_article *article)
{
    char day[ENT_DATE_TEXT];
    int fields = 0;
    if (*article->title) {
        ent_buffer_puts(out, "# ");
        put_inline(out, article->title, strlen(article->title));
        ent_buffer_puts(out, "\n\n");
    }
    for (size_t i = 0; i < article->n_authors; i++)
        put_field(out, article->authors[i], &fields);
    put_field(out, ent_date_format(day, article->date), &fields);
    put_field(out, article->site, &fields);
    put_field(out, article->section, &fields);
    if (fields)
        ent_buffer_puts(out, "\n\n");
}

static void put_block(struct ent_buffer *out, const struct ent_block *block, const char *bytes)
{
    size_t len = ent_span_len(block->span);
    int level = block->level < 1 ? 1 : block->level > 6 ? 6 : block->level;
    if (block->kind == ENT_BLOCK_CODE) {
        put_code(out, bytes, len);
        return;
    }
    if (block->kind == ENT_BLOCK_HEADING)
        ent_buffer_printf(out, "%.*s ", level, "######");
    else if (block->kind == ENT_BLOCK_ITEM)
        ent_buffer_printf(out, "%*s- ", 2 * (level - 1), "");
    else if (block->kind == ENT_BLOCK_QUOTE)
        ent_buffer_puts(out, "> ");
    put_inline(out, bytes, len);
}

int ent_article_markdown(struct ent_buffer *out, const struct ent_article *article)
{
    put_head(out, article);
    for (size_t i = 0; i < article->n_blocks; i++) {
        const struct ent_block *block = &article->blocks[i];
        int list = i > 0 && block->kind == ENT_BLOCK_ITEM && block[-1].kind == ENT_BLOCK_ITEM;
        if (i > 0)
            ent_buffer_puts(out, list ? "\n" : "\n\n");
        put_block(out, block, article->text + block->span.start);
    }
    ent_buffer_putc(out, '\n');
    return ent_buffer_status(out);
}

// SPDX-License-Identifier: MIT
/*
 * The article as a small page of its own. Text is escaped so that it can be nothing but text, and a
 * link is made of web addresses only. Items nest by their level: an item stays open until one of
 * its own or a lower level comes.
 */
#include <string.h>

#include "export/encode.h"
#include "export/formats.h"
#include "export/link.h"

/* `before`, the text, `after`; nothing where the text is empty. */
static void put_around(struct ent_buffer *out, const char *before, const char *text,
                       const char *after)
{
    if (!*text)
        return;
    ent_buffer_puts(out, before);
    ent_put_html(out, text, strlen(text));
    ent_buffer_puts(out, after);
}

static void put_head(struct ent_buffer *out, const struct ent_article *article)
{
    ent_buffer_puts(out, "<!DOCTYPE html>\n<html");
    put_around(out, " lang=\"", article->language, "\"");
    ent_buffer_puts(out, ">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    ent_put_html(out, article->title, strlen(article->title));
    ent_buffer_puts(out, "</title>\n");
    put_around(out, "<meta name=\"description\" content=\"", article->description, "\">\n");
    if (ent_is_web(article->url))
        put_around(out, "<link rel=\"canonical\" href=\"", article->url, "\">\n");
    ent_buffer_puts(out, "</head>\n<body>\n<article>\n");
    put_around(out, "<h1>", article->title, "</h1>\n");
}

static void put_byline(struct ent_buffer *out, const struct ent_article *article)
{
    char day[ENT_DATE_TEXT];
    for (size_t i = 0; i < article->n_authors; i++)
        put_around(out, "<p class=\"author\">", article->authors[i], "</p>\n");
    ent_date_format(day, article->date);
    put_around(out, "<p><time>", day, "</time></p>\n");
    put_around(out, "<p class=\"site\">", article->site, "</p>\n");
}

/* Tags around a block by its kind; a heading's and an item's are written where they are met. */
static const struct {
    const char *before, *after;
} tags[ENT_BLOCK_KIND_COUNT] = {
    [ENT_BLOCK_PARAGRAPH] = {"<p>", "</p>\n"},
    [ENT_BLOCK_QUOTE] = {"<blockquote><p>", "</p></blockquote>\n"},
    [ENT_BLOCK_CAPTION] = {"<figure><figcaption>", "</figcaption></figure>\n"},
    [ENT_BLOCK_TABLE] = {"<p class=\"table\">", "</p>\n"},
    [ENT_BLOCK_CODE] = {"<pre><code>", "</code></pre>\n"},
};

static void close_lists(struct ent_buffer *out, int *depth, int level)
{
    for (; *depth > level; (*depth)--)
        ent_buffer_puts(out, "</li></ul>\n");
}

static void put_item(struct ent_buffer *out, const char *bytes, size_t len, int level, int *depth)
{
    close_lists(out, depth, level < 1 ? 1 : level);
    if (level > *depth || !*depth) {
        ent_buffer_puts(out, "<ul><li>");
        (*depth)++;
    } else {
        ent_buffer_puts(out, "</li>\n<li>");
    }
    ent_put_html(out, bytes, len);
}

static void put_block(struct ent_buffer *out, const struct ent_block *block, const char *bytes,
                      int *depth)
{
    size_t len = ent_span_len(block->span);
    if (block->kind == ENT_BLOCK_ITEM) {
        put_item(out, bytes, len, block->level, depth);
        return;
    }
    close_lists(out, depth, 0);
    int level = block->level < 2 ? 2 : block->level > 6 ? 6 : block->level;
    if (block->kind == ENT_BLOCK_HEADING)
        ent_buffer_printf(out, "<h%d>", level);
    else
        ent_buffer_puts(out, tags[block->kind].before);
    ent_put_html(out, bytes, len);
    if (block->kind == ENT_BLOCK_HEADING)
        ent_buffer_printf(out, "</h%d>\n", level);
    else
        ent_buffer_puts(out, tags[block->kind].after);
}

int ent_article_html(struct ent_buffer *out, const struct ent_article *article)
{
    int depth = 0;
    put_head(out, article);
    put_byline(out, article);
    for (size_t i = 0; i < article->n_blocks; i++)
        put_block(out, &article->blocks[i], article->text + article->blocks[i].span.start, &depth);
    close_lists(out, &depth, 0);
    ent_buffer_puts(out, "</article>\n</body>\n</html>\n");
    return ent_buffer_status(out);
}

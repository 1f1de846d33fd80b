// SPDX-License-Identifier: MIT
/* What was kept and what was dropped, in the order of the page: two sorted lists, merged. */
#include <string.h>

#include "export/encode.h"
#include "export/formats.h"

enum { LABEL = 19 }; /* cells of a reason or a kind */

static void put_field(struct ent_buffer *out, const char *name, const char *value)
{
    if (!*value)
        return;
    ent_buffer_printf(out, "%-*s", LABEL + 2, name);
    ent_put_line(out, value, strlen(value));
    ent_buffer_putc(out, '\n');
}

static void put_fields(struct ent_buffer *out, const struct ent_article *article)
{
    char day[ENT_DATE_TEXT] = "";
    size_t start = out->len;
    if (article->date.year)
        ent_date_format(day, article->date);
    put_field(out, "title", article->title);
    for (size_t i = 0; i < article->n_authors; i++)
        put_field(out, "author", article->authors[i]);
    put_field(out, "date", day);
    put_field(out, "site", article->site);
    put_field(out, "section", article->section);
    put_field(out, "language", article->language);
    put_field(out, "url", article->url);
    put_field(out, "description", article->description);
    if (out->len > start)
        ent_buffer_putc(out, '\n');
}

static void put_line(struct ent_buffer *out, const struct ent_article *article, char sign,
                     const char *label, struct ent_span raw)
{
    ent_buffer_printf(out, "%c %-*s", sign, LABEL, label);
    ent_put_line(out, article->raw + raw.start, ent_span_len(raw));
    ent_buffer_putc(out, '\n');
}

int ent_article_explain(struct ent_buffer *out, const struct ent_article *article)
{
    size_t kept = 0, dropped = 0;
    put_fields(out, article);
    while (kept < article->n_blocks || dropped < article->n_dropped) {
        const struct ent_block *block = &article->blocks[kept];
        const struct ent_dropped *gone = &article->dropped[dropped];
        if (kept < article->n_blocks &&
            (dropped == article->n_dropped || block->raw.start < gone->raw.start)) {
            put_line(out, article, '+', ent_block_kind_name(block->kind), block->raw);
            kept++;
        } else {
            put_line(out, article, '-', gone->reason, gone->raw);
            dropped++;
        }
    }
    return ent_buffer_status(out);
}

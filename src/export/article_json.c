// SPDX-License-Identifier: MIT
/* The article as one JSON object: metadata, body, its blocks, and what is not in it and why. */
#include "export/encode.h"
#include "export/formats.h"
#include "export/json.h"

static void put_metadata(struct ent_json *json, const struct ent_article *article)
{
    ent_json_string(json, "title", article->title);
    ent_json_array(json, "authors");
    json->flat++;
    for (size_t i = 0; i < article->n_authors; i++)
        ent_json_string(json, NULL, article->authors[i]);
    ent_json_array_end(json);
    json->flat--;
    ent_json_date(json, "date", article->date);
    ent_json_string(json, "site", article->site);
    ent_json_string(json, "section", article->section);
    ent_json_string(json, "language", article->language);
    ent_json_string(json, "url", article->url);
    ent_json_string(json, "description", article->description);
}

static void put_block(struct ent_json *json, const struct ent_block *block)
{
    ent_json_object(json, NULL);
    json->flat++;
    ent_json_string(json, "kind", ent_block_kind_name(block->kind));
    ent_json_integer(json, "start", block->span.start);
    ent_json_integer(json, "end", block->span.end);
    if (block->level)
        ent_json_integer(json, "level", block->level);
    ent_json_object_end(json);
    json->flat--;
}

static void put_dropped(struct ent_json *json, const struct ent_article *article,
                        const struct ent_dropped *dropped)
{
    ent_json_object(json, NULL);
    json->flat++;
    ent_json_string(json, "reason", dropped->reason);
    ent_json_text(json, "text", article->raw + dropped->raw.start, ent_span_len(dropped->raw));
    ent_json_object_end(json);
    json->flat--;
}

int ent_article_json(struct ent_buffer *out, const struct ent_article *article)
{
    struct ent_json json = {.out = out};
    ent_json_object(&json, NULL);
    put_metadata(&json, article);
    ent_json_text(&json, "text", article->text, article->text_len);
    ent_json_array(&json, "blocks");
    for (size_t i = 0; i < article->n_blocks; i++)
        put_block(&json, &article->blocks[i]);
    ent_json_array_end(&json);
    ent_json_array(&json, "dropped");
    for (size_t i = 0; i < article->n_dropped; i++)
        put_dropped(&json, article, &article->dropped[i]);
    ent_json_array_end(&json);
    ent_json_integer(&json, "removed", (long long)article->removed);
    ent_json_object_end(&json);
    ent_buffer_putc(out, '\n');
    return ent_buffer_status(out);
}

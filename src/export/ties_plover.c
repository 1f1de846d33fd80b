// SPDX-License-Identifier: MIT
/*
 * Ties as PLOVER records (PLOVER manual, "Data Fields"), one JSON object a line. PLOVER has no word
 * for what did not or may not happen: `has_event` is false for a negated tie, and `comment` names
 * the status of all that is not asserted. Its offsets count characters, which is done by walking on
 * from the last sentence: ties come in the order of the text.
 */
#include <string.h>

#include "export/encode.h"
#include "export/formats.h"
#include "export/json.h"

/* How many characters stand before a byte of the text. */
struct counter {
    const char *text;
    uint32_t byte;
    long long characters;
};

static long long characters_before(struct counter *counter, uint32_t byte)
{
    if (byte < counter->byte)
        *counter = (struct counter){.text = counter->text};
    for (; counter->byte < byte; counter->byte++)
        counter->characters += ((unsigned char)counter->text[counter->byte] & 0xC0) != 0x80;
    return counter->characters;
}

static void put_string_if(struct ent_json *json, const char *key, const char *text)
{
    if (text && *text)
        ent_json_string(json, key, text);
}

static void put_entity(struct ent_json *json, const char *key, const struct ent_document *document,
                       const struct ent_actor *actor, struct ent_span span)
{
    ent_json_array(json, key);
    ent_json_object(json, NULL);
    ent_json_string(json, "code", actor->root);
    put_string_if(json, "sector", actor->sector);
    ent_json_text(json, "entity_text", document->article.text + span.start, ent_span_len(span));
    ent_json_string(json, "identifier_text", actor->name);
    ent_json_object_end(json);
    ent_json_array_end(json);
}

static void put_list(struct ent_json *json, const char *key, const char *item, size_t len)
{
    ent_json_array(json, key);
    ent_json_text(json, NULL, item, len);
    ent_json_array_end(json);
}

/* A date is required: the tie's own, else the article's; null where nobody knows. */
static void put_dates(struct ent_json *json, const struct ent_document *document,
                      const struct ent_tie *tie)
{
    struct ent_interval date = tie->date;
    ent_json_date(json, "date", date.start.year ? date.start : document->article.date);
    if (date.end.year && ent_date_compare(date.start, date.end) != 0)
        ent_json_date(json, "enddate", date.end);
}

static void put_event(struct ent_json *json, const struct ent_document *document,
                      const struct ent_tie *tie)
{
    const char *category = ent_category_name(tie->category);
    ent_json_boolean(json, "has_event", tie->status != ENT_STATUS_NEGATED);
    put_list(json, "event", category, strlen(category));
    if (tie->mode)
        put_list(json, "mode", tie->mode, strlen(tie->mode));
    put_list(json, "event_text", document->article.text + tie->trigger.start,
             ent_span_len(tie->trigger));
    ent_json_integer(json, "quad_code", tie->quad);
    ent_json_real(json, "event_scale", tie->goldstein);
}

static void put_text(struct ent_json *json, const struct ent_document *document,
                     const struct ent_tie *tie, struct counter *counter)
{
    struct ent_span span = ent_tie_sentence(document, tie);
    ent_json_text(json, "text", document->article.text + span.start, ent_span_len(span));
    ent_json_object(json, "text_info");
    ent_json_integer(json, "sequence", (long long)tie->sentence + 1);
    ent_json_integer(json, "start", characters_before(counter, span.start));
    ent_json_integer(json, "end", characters_before(counter, span.end));
    ent_json_object_end(json);
}

static void put_source(struct ent_json *json, const struct ent_article *article)
{
    ent_json_object(json, "cite_info");
    put_string_if(json, "url", article->url);
    put_string_if(json, "title", article->title);
    put_string_if(json, "language", article->language);
    put_string_if(json, "publication", article->site);
    ent_json_object_end(json);
}

static void put_record(struct ent_json *json, const struct ent_document *document,
                       const struct ent_tie *tie, struct counter *counter)
{
    put_dates(json, document, tie);
    put_entity(json, "actor", document, ent_tie_source(document, tie), tie->source_span);
    put_entity(json, "recipient", document, ent_tie_target(document, tie), tie->target_span);
    put_event(json, document, tie);
    put_text(json, document, tie, counter);
    put_source(json, &document->article);
    ent_json_string(json, "coder", "entente");
    if (tie->status != ENT_STATUS_ASSERTED)
        ent_json_string(json, "comment", ent_status_name(tie->status));
}

int ent_ties_plover(struct ent_buffer *out, const struct ent_document *document,
                    struct ent_ties_state *state)
{
    struct counter counter = {.text = document->article.text};
    struct ent_buffer id = {0};
    for (uint32_t i = 0; i < document->ties.count; i++) {
        struct ent_json json = {.out = out, .flat = 1};
        id.len = 0;
        ent_buffer_puts(&id, document->name);
        ent_buffer_printf(&id, "-%05zu", ++state->ties);
        ent_json_object(&json, NULL);
        ent_json_text(&json, "id", id.data, id.len);
        put_record(&json, document, &document->ties.items[i], &counter);
        ent_json_object_end(&json);
        ent_buffer_putc(out, '\n');
    }
    state->documents++;
    out->failed |= id.failed;
    ent_buffer_free(&id);
    return ent_buffer_status(out);
}

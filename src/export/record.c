// SPDX-License-Identifier: MIT
/*
 * Actors and ties as JSON objects. Their places are told in the bytes that came in, where
 * sanitising a plain text moved them. The mentions are sorted by their actor by counting (a mention
 * that stands for several counts for each), so that a text with many actors takes linear time.
 */
#include "export/record.h"

#include <stdlib.h>

#include "export/encode.h"

/* By actor: its mentions are spans[first[actor]] … spans[first[actor + 1]]. */
struct places {
    uint32_t *first;
    struct ent_span *spans;
};

static void count_mentions(struct places *places, const struct ent_cast *cast)
{
    for (uint32_t i = 0; i < cast->n_mentions; i++)
        for (uint32_t k = 0; k < cast->mentions[i].members; k++)
            places->first[cast->members[cast->mentions[i].member + k] + 2]++;
    for (uint32_t a = 2; a < cast->n_actors + 2; a++)
        places->first[a] += places->first[a - 1];
}

/* Fills from first[actor + 1], which thereby moves on to where the next actor starts. */
static void place_mentions(struct places *places, const struct ent_cast *cast)
{
    for (uint32_t i = 0; i < cast->n_mentions; i++)
        for (uint32_t k = 0; k < cast->mentions[i].members; k++) {
            uint32_t actor = cast->members[cast->mentions[i].member + k];
            places->spans[places->first[actor + 1]++] = cast->mentions[i].span;
        }
}

static int places_find(struct places *places, const struct ent_cast *cast)
{
    size_t total = 0;
    for (uint32_t i = 0; i < cast->n_mentions; i++)
        total += cast->mentions[i].members;
    places->first = calloc((size_t)cast->n_actors + 2, sizeof *places->first);
    places->spans = calloc(total + 1, sizeof *places->spans);
    if (!places->first || !places->spans)
        return ENT_E_NOMEM;
    count_mentions(places, cast);
    place_mentions(places, cast);
    return 0;
}

static void put_span(struct ent_json *json, const char *key, const struct ent_document *document,
                     struct ent_span span)
{
    ent_json_span(json, key, ent_article_origin(&document->article, span));
}

static void put_actor(struct ent_json *json, const struct ent_document *document,
                      const struct ent_actor *actor, const struct ent_span *from,
                      const struct ent_span *to)
{
    ent_json_object(json, NULL);
    ent_json_string(json, "id", actor->id);
    ent_json_string(json, "name", actor->name);
    ent_json_string(json, "type", ent_actor_type_name(actor->type));
    ent_json_array(json, "mentions");
    for (; from < to; from++)
        put_span(json, NULL, document, *from);
    ent_json_array_end(json);
    ent_json_object_end(json);
}

int ent_json_actors(struct ent_json *json, const char *key, const struct ent_document *document)
{
    const struct ent_cast *cast = &document->cast;
    struct places places = {0};
    int status = places_find(&places, cast);
    if (status)
        goto out;
    ent_json_array(json, key);
    for (uint32_t a = 0; a < cast->n_actors; a++)
        put_actor(json, document, &cast->actors[a], places.spans + places.first[a],
                  places.spans + places.first[a + 1]);
    ent_json_array_end(json);
out:
    free(places.first);
    free(places.spans);
    return status;
}

static void put_span_text(struct ent_json *json, const char *key,
                          const struct ent_document *document, struct ent_span span)
{
    ent_json_text(json, key, document->article.text + span.start, ent_span_len(span));
}

/* What was said: sign, category, codes, status. */
static void put_claim(struct ent_json *json, const struct ent_tie *tie)
{
    ent_json_boolean(json, "symmetric", tie->symmetric);
    ent_json_integer(json, "sign", tie->sign);
    ent_json_string(json, "category", ent_category_name(tie->category));
    ent_json_string(json, "mode", tie->mode);
    ent_json_string(json, "cameo", tie->cameo);
    ent_json_real(json, "goldstein", tie->goldstein);
    ent_json_integer(json, "quad", tie->quad);
    ent_json_string(json, "status", ent_status_name(tie->status));
    ent_json_real(json, "confidence", tie->confidence);
    ent_json_string(json, "rule", tie->rule);
    ent_json_string(json, "found_by", ent_votes_name(tie->votes));
    ent_json_interval(json, "date", tie->date);
}

void ent_json_tie(struct ent_json *json, const struct ent_document *document,
                  const struct ent_tie *tie, const char *article)
{
    const struct ent_actor *source = ent_tie_source(document, tie);
    const struct ent_actor *target = ent_tie_target(document, tie);
    struct ent_span sentence = ent_tie_sentence(document, tie);
    struct ent_span origin = ent_article_origin(&document->article, sentence);
    ent_json_object(json, NULL);
    if (article)
        ent_json_string(json, "article", article);
    ent_json_string(json, "source", source->root);
    ent_json_string(json, "target", target->root);
    put_claim(json, tie);
    put_span_text(json, "trigger", document, tie->trigger);
    put_span(json, "trigger_span", document, tie->trigger);
    put_span(json, "source_span", document, tie->source_span);
    put_span(json, "target_span", document, tie->target_span);
    ent_json_string(json, "source_actor", source->id);
    ent_json_string(json, "target_actor", target->id);
    ent_json_integer(json, "start", origin.start);
    ent_json_integer(json, "end", origin.end);
    ent_json_integer(json, "sentence", (long long)tie->sentence + 1);
    put_span_text(json, "text", document, sentence);
    ent_json_object_end(json);
}

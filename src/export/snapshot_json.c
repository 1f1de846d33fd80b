// SPDX-License-Identifier: MIT
/*
 * What a graph's JSON holds of its articles and ties beyond what other programs ask for, so that it
 * can be opened again as it was: texts, blocks, sentences, actors and mentions, and the ties that
 * no edge was made of.
 */
#include "export/snapshot_json.h"

#include <stdlib.h>

#include "export/encode.h"

static void put_numbers(struct ent_json *json, const char *head, const uint32_t *numbers, size_t n)
{
    ent_json_array(json, NULL);
    json->flat++;
    if (head)
        ent_json_string(json, NULL, head);
    for (size_t i = 0; i < n; i++)
        ent_json_integer(json, NULL, numbers[i]);
}

static void end_numbers(struct ent_json *json)
{
    ent_json_array_end(json);
    json->flat--;
}

static void put_blocks(struct ent_json *json, const struct ent_article *article)
{
    ent_json_array(json, "blocks");
    for (size_t i = 0; i < article->n_blocks; i++) {
        const struct ent_block *block = &article->blocks[i];
        uint32_t numbers[] = {block->span.start, block->span.end, (uint32_t)block->level};
        put_numbers(json, ent_block_kind_name(block->kind), numbers, 3);
        end_numbers(json);
    }
    ent_json_array_end(json);
}

static void put_sentences(struct ent_json *json, const struct ent_text *text)
{
    ent_json_array(json, "sentences");
    json->flat++;
    for (uint32_t i = 0; i < text->n_sentences; i++)
        ent_json_span(json, NULL, text->sentences[i].span);
    ent_json_array_end(json);
    json->flat--;
}

static void put_actors(struct ent_json *json, const struct ent_cast *cast)
{
    ent_json_array(json, "actors");
    for (uint32_t i = 0; i < cast->n_actors; i++) {
        const struct ent_actor *actor = &cast->actors[i];
        ent_json_object(json, NULL);
        json->flat++;
        ent_json_string(json, "id", actor->id);
        ent_json_string(json, "name", actor->name);
        ent_json_string(json, "type", ent_actor_type_name(actor->type));
        ent_json_string(json, "root", actor->root);
        ent_json_string(json, "root_name", actor->root_name);
        ent_json_string(json, "root_type", ent_actor_type_name(actor->root_type));
        ent_json_string(json, "sector", actor->sector);
        ent_json_integer(json, "mentions", actor->mentions);
        ent_json_object_end(json);
        json->flat--;
    }
    ent_json_array_end(json);
}

static const char *kind_name(unsigned kind)
{
    static const char *const names[] = {
#define KIND_NAME(name, text) text,
        ENT_MENTION_KINDS(KIND_NAME)
#undef KIND_NAME
    };
    return names[kind < ENT_MENTION_KIND_COUNT ? kind : 0];
}

/* [start, end, start and end of the phrase, kind, 1 where a place only, [actors]] */
static void put_mentions(struct ent_json *json, const struct ent_cast *cast)
{
    ent_json_array(json, "mentions");
    for (uint32_t i = 0; i < cast->n_mentions; i++) {
        const struct ent_mention *m = &cast->mentions[i];
        uint32_t spans[] = {m->span.start, m->span.end, m->phrase.start, m->phrase.end};
        put_numbers(json, NULL, spans, 4);
        ent_json_string(json, NULL, kind_name(m->kind));
        ent_json_integer(json, NULL, m->place);
        put_numbers(json, NULL, cast->members + m->member, m->members);
        end_numbers(json);
        end_numbers(json);
    }
    ent_json_array_end(json);
}

static void put_words(struct ent_json *json, const struct ent_document *document,
                      const struct ent_tie *tie)
{
    struct ent_span span = ent_tie_sentence(document, tie);
    ent_json_integer(json, "start", span.start);
    ent_json_integer(json, "end", span.end);
    ent_json_text(json, "text", document->article.text + span.start, ent_span_len(span));
    ent_json_string(json, "status", ent_status_name((enum ent_status)tie->status));
    ent_json_interval(json, "date", tie->date);
    ent_json_string(json, "category", ent_category_name((enum ent_category)tie->category));
    ent_json_integer(json, "sign", tie->sign);
    ent_json_string(json, "cameo", tie->cameo);
    ent_json_string(json, "mode", tie->mode);
    ent_json_real(json, "goldstein", tie->goldstein);
    ent_json_integer(json, "quad", tie->quad);
    ent_json_real(json, "confidence", tie->confidence);
    ent_json_string(json, "rule", tie->rule);
    ent_json_string(json, "found_by", ent_votes_name(tie->votes));
}

void ent_json_evidence(struct ent_json *json, const struct ent_graph *graph,
                       struct ent_evidence from, int apart)
{
    const struct ent_document *document = graph->documents[from.document];
    const struct ent_tie *tie = ent_graph_tie(graph, from);
    ent_json_object(json, NULL);
    json->flat++;
    if (!apart)
        ent_json_string(json, "article", document->name);
    put_words(json, document, tie);
    ent_json_span(json, "trigger_span", tie->trigger);
    ent_json_span(json, "source_span", tie->source_span);
    ent_json_span(json, "target_span", tie->target_span);
    ent_json_string(json, "source_actor", ent_tie_source(document, tie)->id);
    ent_json_string(json, "target_actor", ent_tie_target(document, tie)->id);
    ent_json_integer(json, "sentence", (long long)tie->sentence + 1);
    if (apart)
        ent_json_boolean(json, "symmetric", tie->symmetric);
    else
        ent_json_integer(json, "document", from.document);
    ent_json_integer(json, "tie", from.tie);
    ent_json_object_end(json);
    json->flat--;
}

/* By document and tie: 1 where an edge was made of it. */
struct used {
    uint8_t *bits;
    size_t *first; /* by document: its first bit */
};

static int find_used(struct used *used, const struct ent_graph *graph)
{
    size_t ties = 0;
    used->first = calloc(graph->n_documents + 1, sizeof *used->first);
    for (size_t d = 0; d < graph->n_documents && used->first; d++) {
        used->first[d] = ties;
        ties += graph->documents[d]->ties.count;
    }
    used->bits = calloc(ties + 1, 1);
    if (!used->first || !used->bits)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < graph->n_evidence; i++)
        used->bits[used->first[graph->evidence[i].document] + graph->evidence[i].tie] = 1;
    return 0;
}

static void put_article(struct ent_json *json, const struct ent_graph *graph, uint32_t index,
                        const uint8_t *used)
{
    const struct ent_document *document = graph->documents[index];
    const struct ent_article *article = &document->article;
    ent_json_object(json, NULL);
    ent_json_string(json, "name", document->name);
    ent_json_string(json, "title", article->title);
    ent_json_date(json, "date", article->date);
    ent_json_array(json, "authors");
    for (size_t i = 0; i < article->n_authors; i++)
        ent_json_string(json, NULL, article->authors[i]);
    ent_json_array_end(json);
    ent_json_string(json, "site", article->site);
    ent_json_string(json, "section", article->section);
    ent_json_string(json, "language", article->language);
    ent_json_string(json, "url", article->url);
    ent_json_string(json, "description", article->description);
    ent_json_integer(json, "ties", document->ties.count);
    ent_json_text(json, "text", article->text, article->text_len);
    put_blocks(json, article);
    put_sentences(json, &document->text);
    put_actors(json, &document->cast);
    put_mentions(json, &document->cast);
    ent_json_array(json, "apart");
    for (uint32_t i = 0; i < document->ties.count; i++)
        if (!used[i])
            ent_json_evidence(json, graph, (struct ent_evidence){index, i}, 1);
    ent_json_array_end(json);
    ent_json_object_end(json);
}

int ent_json_articles(struct ent_json *json, const char *key, const struct ent_graph *graph)
{
    struct used used = {0};
    int status = find_used(&used, graph);
    ent_json_array(json, key);
    for (uint32_t i = 0; i < graph->n_documents && !status; i++)
        put_article(json, graph, i, used.bits + used.first[i]);
    ent_json_array_end(json);
    free(used.bits);
    free(used.first);
    return status;
}

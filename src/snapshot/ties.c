// SPDX-License-Identifier: MIT
/*
 * The ties of a snapshot. A document with a list of actors has its ties between those; where there
 * is none, the actors are made of what the ties name.
 */
#include <stdlib.h>
#include <string.h>

#include "clean/draft.h"
#include "snapshot/reading.h"
#include "snapshot/values.h"

/* An actor by its id. */
struct named {
    const char *id;
    uint32_t index;
};

static int compare_named(const void *left, const void *right)
{
    return strcmp(((const struct named *)left)->id, ((const struct named *)right)->id);
}

static int sort_actors(struct named **out, const struct ent_cast *cast)
{
    *out = calloc((size_t)cast->n_actors + 1, sizeof **out);
    if (!*out)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < cast->n_actors; i++)
        (*out)[i] = (struct named){cast->actors[i].id, i};
    qsort(*out, cast->n_actors, sizeof **out, compare_named);
    return 0;
}

/* The id of a side of a tie: the finer actor, or the end of its edge. */
static const char *side_id(struct ent_arena *arena, const struct record *record, int target)
{
    const char *id = json_line(arena, record->json, target ? "target_actor" : "source_actor");
    if (*id || !record->edge)
        return id;
    return json_line(arena, record->edge, target ? "target" : "source");
}

static const char *status_name(unsigned i)
{
    return ent_status_name((enum ent_status)i);
}

static const char *type_name(unsigned i)
{
    return ent_actor_type_name((enum ent_actor_type)i);
}

static const char *category_name(unsigned i)
{
    return ent_category_name((enum ent_category)i);
}

/* An actor of whom only the id is known; its name is that of the node, where it has one. */
static struct ent_actor make_actor(struct ent_arena *arena, const struct reading *reading,
                                   const char *id)
{
    const cJSON *nodes = json_member(reading->graph, "nodes");
    const char *root = ent_arena_copy(arena, id, strcspn(id, "/"));
    const cJSON *own = json_member(nodes, id), *up = root ? json_member(nodes, root) : NULL;
    const char *name = json_line(arena, own, "label"), *root_name = json_line(arena, up, "label");
    const char *type = json_raw(json_member(up ? up : own, "metadata"), "type");
    enum ent_actor_type known =
        (enum ent_actor_type)json_choice(type, type_name, ENT_ACTOR_TYPE_COUNT, ENT_ACTOR_OTHER);
    return (struct ent_actor){.id = id,
                              .root = root ? root : id,
                              .name = *name ? name : id,
                              .root_name = *root_name ? root_name
                                           : *name    ? name
                                                      : id,
                              .sector = "",
                              .type = known,
                              .root_type = known};
}

static int compare_ids(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* Makes the cast of whom the records name. */
static int make_cast(struct ent_document *doc, const struct reading *reading,
                     const struct record *records, size_t n)
{
    struct ent_cast *cast = &doc->cast;
    const char **ids = ent_arena_alloc(&doc->arena, (2 * n + 1) * sizeof *ids);
    cast->actors = ent_arena_alloc(&doc->arena, (2 * n + 1) * sizeof *cast->actors);
    if (!ids || !cast->actors)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < 2 * n; i++)
        ids[i] = side_id(&doc->arena, &records[i / 2], i % 2);
    qsort(ids, 2 * n, sizeof *ids, compare_ids);
    for (size_t i = 0; i < 2 * n; i++)
        if (*ids[i] && (i == 0 || strcmp(ids[i], ids[i - 1]) != 0))
            cast->actors[cast->n_actors++] = make_actor(&doc->arena, reading, ids[i]);
    return 0;
}

/* The sentence that the tie stands in: as told, or the one that begins where it does. */
static int find_sentence(uint32_t *out, const struct ent_document *doc, const cJSON *json)
{
    uint32_t start = json_offset(json_member(json, "start")), low = 0;
    uint32_t high = doc->text.n_sentences;
    long told = json_whole(json, "sentence", 1, INT32_MAX, 0);
    *out = (uint32_t)(told - 1);
    if (told > 0 && *out < high && doc->text.sentences[*out].span.start == start)
        return 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->text.sentences[middle].span.end <= start)
            low = middle + 1;
        else
            high = middle;
    }
    *out = low;
    return low < doc->text.n_sentences && doc->text.sentences[low].span.start <= start
               ? 0
               : ENT_E_FORMAT;
}

/* Where the words of a tie are; a span that is not told is empty, at the sentence's start. */
static int read_spans(struct ent_tie *tie, const struct ent_document *doc, const cJSON *json)
{
    struct {
        struct ent_span *span;
        const char *key;
    } spans[] = {{&tie->trigger, "trigger_span"},
                 {&tie->source_span, "source_span"},
                 {&tie->target_span, "target_span"}};
    uint32_t start = doc->text.sentences[tie->sentence].span.start;
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        const cJSON *array = json_member(json, spans[i].key);
        *spans[i].span = (struct ent_span){start, start};
        if (array && json_span(spans[i].span, array, doc->text.bytes, doc->text.len) != 0)
            return ENT_E_FORMAT;
    }
    return 0;
}

static unsigned read_votes(const cJSON *json)
{
    const char *name = json_raw(json, "found_by");
    for (unsigned votes = 1; name && votes < 4; votes++)
        if (strcmp(name, ent_votes_name(votes)) == 0)
            return votes;
    return 0;
}

/* What is said: sign, category, codes, status. */
static void read_claim(struct ent_tie *tie, struct ent_arena *arena, const struct record *record)
{
    const cJSON *json = record->json;
    long edge_sign = json_whole(json_member(record->edge, "metadata"), "sign", -1, 1, 1);
    const char *cameo = json_line(arena, json, "cameo"), *mode = json_line(arena, json, "mode");
    tie->sign = json_whole(json, "sign", -1, 1, edge_sign) < 0 ? -1 : 1;
    tie->category =
        (uint8_t)json_choice(json_raw(json, "category"), category_name, ENT_CATEGORY_COUNT,
                             tie->sign < 0 ? ENT_CATEGORY_ACCUSE : ENT_CATEGORY_SUPPORT);
    tie->status = (uint8_t)json_choice(json_raw(json, "status"), status_name, ENT_STATUS_COUNT,
                                       ENT_STATUS_ASSERTED);
    tie->symmetric = (uint8_t)(record->edge ? !json_truth(record->edge, "directed")
                                            : json_truth(json, "symmetric"));
    tie->quad = (uint8_t)json_whole(json, "quad", 1, 4,
                                    ent_category_quad((enum ent_category)tie->category, tie->sign));
    if (strlen(cameo) < sizeof tie->cameo)
        strcpy(tie->cameo, cameo);
    tie->goldstein = json_real(json, "goldstein", ent_cameo_goldstein(tie->cameo));
    tie->mode = *mode ? mode : NULL;
    tie->rule = json_line(arena, json, "rule");
    tie->votes = (uint8_t)read_votes(json);
    tie->confidence = json_real(json, "confidence", 1);
    tie->date = json_interval(json, "date");
}

static int find_side(uint32_t *out, const struct named *named, const struct ent_document *doc,
                     const char *id)
{
    struct named key = {.id = id};
    const struct named *found =
        bsearch(&key, named, doc->cast.n_actors, sizeof *named, compare_named);
    *out = found ? found->index : 0;
    return found ? 0 : ENT_E_FORMAT;
}

static int read_tie(struct ent_tie *tie, struct ent_document *doc, const struct named *named,
                    const struct record *record)
{
    *tie = (struct ent_tie){0};
    int status = find_sentence(&tie->sentence, doc, record->json);
    if (!status)
        status = read_spans(tie, doc, record->json);
    if (!status)
        status = find_side(&tie->source, named, doc, side_id(&doc->arena, record, 0));
    if (!status)
        status = find_side(&tie->target, named, doc, side_id(&doc->arena, record, 1));
    if (!status)
        read_claim(tie, &doc->arena, record);
    return status;
}

/* In a text that was put together, the words of a record are a block of their own. */
static void take_block(struct ent_tie *tie, const struct ent_document *doc, uint32_t block,
                       uint32_t *sentence)
{
    while (*sentence + 1 < doc->text.n_sentences && doc->text.sentences[*sentence].block < block)
        ++*sentence;
    uint32_t start = doc->text.sentences[*sentence].span.start;
    tie->sentence = *sentence;
    tie->trigger = tie->source_span = tie->target_span = (struct ent_span){start, start};
}

static int read_gathered(struct ent_tie *tie, struct ent_document *doc, const struct named *named,
                         const struct record *record)
{
    int status = find_side(&tie->source, named, doc, side_id(&doc->arena, record, 0));
    if (!status)
        status = find_side(&tie->target, named, doc, side_id(&doc->arena, record, 1));
    if (!status)
        read_claim(tie, &doc->arena, record);
    return status;
}

int snapshot_ties(struct ent_document *doc, struct reading *reading, const struct record *records,
                  size_t n, int gathered)
{
    struct named *named = NULL;
    uint32_t sentence = 0;
    doc->ties.items = ent_arena_alloc(&doc->arena, (n + 1) * sizeof *doc->ties.items);
    int status = doc->ties.items ? 0 : ENT_E_NOMEM;
    if (!status && !doc->cast.n_actors)
        status = make_cast(doc, reading, records, n);
    if (!status)
        status = sort_actors(&named, &doc->cast);
    for (size_t i = 0; i < n && !status; i++) {
        struct ent_tie *tie = &doc->ties.items[i];
        status = gathered ? read_gathered(tie, doc, named, &records[i])
                          : read_tie(tie, doc, named, &records[i]);
        if (!status && gathered)
            take_block(tie, doc, (uint32_t)i, &sentence);
        doc->ties.count += !status;
    }
    free(named);
    if (status == ENT_E_FORMAT)
        return ent_fail(reading->message, status,
                        "%s: article \"%s\": tie %u is not within the text, or of none of its "
                        "actors",
                        reading->name, doc->name, (unsigned)doc->ties.count + 1);
    return status;
}

// SPDX-License-Identifier: MIT
/*
 * Opening a snapshot: its articles become documents, the evidence of its edges and what its
 * articles list apart become their ties, and all is folded again through the filter that was in
 * force; then the nodes go where they were.
 */
#include "entente/snapshot.h"

#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "snapshot/reading.h"
#include "snapshot/values.h"

static const uint32_t NONE = UINT32_MAX;

int ent_snapshot_is(const char *bytes, size_t len)
{
    static const char *const tokens[] = {"{", "\"graph\"", ":"};
    size_t at = 0;
    for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
        size_t n = strlen(tokens[i]);
        while (at < len && strchr(" \t\r\n", bytes[at]) && bytes[at])
            at++;
        if (len - at < n || memcmp(bytes + at, tokens[i], n) != 0)
            return 0;
        at += n;
    }
    return 1;
}

static int add_document(struct ent_snapshot *out, struct ent_document *document)
{
    struct ent_document **grown =
        realloc(out->documents, (out->n_documents + 1) * sizeof *out->documents);
    if (!grown) {
        ent_document_free(document);
        return ENT_E_NOMEM;
    }
    out->documents = grown;
    out->documents[out->n_documents++] = document;
    return 0;
}

static int add_record(struct reading *reading, const cJSON *json, const cJSON *edge,
                      uint32_t document)
{
    if (reading->n_records == reading->room) {
        size_t room = reading->room ? reading->room * 2 : 64;
        struct record *grown = realloc(reading->records, room * sizeof *grown);
        if (!grown)
            return ENT_E_NOMEM;
        reading->records = grown;
        reading->room = room;
    }
    reading->records[reading->n_records] = (struct record){
        .json = json,
        .edge = edge,
        .document = document,
        .tie = (uint32_t)json_whole(json, "tie", 0, INT32_MAX, INT32_MAX),
        .order = (uint32_t)reading->n_records,
    };
    reading->n_records++;
    return 0;
}

/* The articles as documents, and the ties that they list apart. `texted` is freed by the caller. */
static int read_articles(struct reading *reading, uint8_t **texted)
{
    const cJSON *articles = json_member(json_member(reading->graph, "metadata"), "articles");
    const cJSON *article, *tie;
    *texted = calloc((size_t)cJSON_GetArraySize(articles) + 1, 1);
    int status = *texted ? 0 : ENT_E_NOMEM;
    cJSON_ArrayForEach(article, articles)
    {
        struct ent_document *document;
        int has_text = 0;
        uint32_t index = (uint32_t)reading->out->n_documents;
        if (!status)
            status = snapshot_article(&document, &has_text, reading, article);
        if (!status)
            status = add_document(reading->out, document);
        if (status)
            return status;
        (*texted)[index] = (uint8_t)has_text;
        cJSON_ArrayForEach(tie, json_member(article, "apart")) if (!status) status =
            add_record(reading, tie, NULL, index);
    }
    return status;
}

static int read_edges(struct reading *reading)
{
    const cJSON *edge, *item, *edges = json_member(reading->graph, "edges");
    int status = 0;
    cJSON_ArrayForEach(edge, edges)
    {
        const cJSON *evidence = json_member(json_member(edge, "metadata"), "evidence");
        reading->out->skipped += !cJSON_IsArray(evidence) || !evidence->child;
        cJSON_ArrayForEach(item, evidence)
        {
            long document =
                json_whole(item, "document", 0, (long)reading->out->n_documents - 1, -1);
            if (!status)
                status = add_record(reading, item, edge, document < 0 ? NONE : (uint32_t)document);
        }
    }
    return status;
}

/* An article's name, at a document that has it or a record that tells it. */
struct place {
    const char *name;
    uint32_t document; /* NONE: a record's */
    size_t record;
};

/* By name; documents before records, each in their order. */
static int compare_places(const void *left, const void *right)
{
    const struct place *l = left, *r = right;
    int order = strcmp(l->name, r->name);
    if (!order)
        order = (l->document > r->document) - (l->document < r->document);
    return order ? order : (l->record > r->record) - (l->record < r->record);
}

static const char *article_name(const cJSON *evidence)
{
    const char *name = json_raw(evidence, "article");
    return name && *name ? name : "?";
}

/* Makes a document for an article of which the file has the name only. */
static int add_bare(struct reading *reading, const char *name)
{
    struct ent_document *document;
    int texted = 0;
    cJSON *article = cJSON_CreateObject();
    int status = article && cJSON_AddStringToObject(article, "name", name) ? 0 : ENT_E_NOMEM;
    if (!status)
        status = snapshot_article(&document, &texted, reading, article);
    cJSON_Delete(article);
    return status ? status : add_document(reading->out, document);
}

/* All names, sorted: what the documents are called and what the records ask for. */
static size_t gather_places(struct place *places, const struct reading *reading)
{
    size_t count = 0;
    for (uint32_t i = 0; i < reading->out->n_documents; i++)
        places[count++] = (struct place){reading->out->documents[i]->name, i, 0};
    for (size_t i = 0; i < reading->n_records; i++)
        if (reading->records[i].document == NONE)
            places[count++] = (struct place){article_name(reading->records[i].json), NONE, i};
    qsort(places, count, sizeof *places, compare_places);
    return count;
}

/* Finds the articles of records that name them, and adds those that the file does not list. */
static int find_documents(struct reading *reading)
{
    size_t room = reading->n_records + reading->out->n_documents + 1;
    struct place *places = calloc(room, sizeof *places);
    if (!places)
        return ENT_E_NOMEM;
    size_t count = gather_places(places, reading);
    int status = 0;
    uint32_t document = NONE;
    for (size_t i = 0; i < count && !status; i++) {
        int is_new = i == 0 || strcmp(places[i].name, places[i - 1].name) != 0;
        if (places[i].document != NONE) {
            document = is_new ? places[i].document : document;
            continue;
        }
        if (is_new) {
            document = (uint32_t)reading->out->n_documents;
            status = add_bare(reading, places[i].name);
        }
        reading->records[places[i].record].document = document;
    }
    free(places);
    return status;
}

static int compare_records(const void *left, const void *right)
{
    const struct record *l = left, *r = right;
    if (l->document != r->document)
        return l->document < r->document ? -1 : 1;
    if (l->tie != r->tie)
        return l->tie < r->tie ? -1 : 1;
    return (l->order > r->order) - (l->order < r->order);
}

/* Gives every document its ties. */
static int place_records(struct reading *reading, const uint8_t *texted, size_t n_texted)
{
    struct record *records = reading->records;
    size_t n = reading->n_records;
    int status = 0;
    if (n)
        qsort(records, n, sizeof *records, compare_records);
    for (size_t at = 0, end; at < n && !status; at = end) {
        uint32_t d = records[at].document;
        struct ent_document *document = reading->out->documents[d];
        int gathered = d >= n_texted || !texted[d];
        for (end = at; end < n && records[end].document == d; end++)
            continue;
        if (gathered)
            status = snapshot_gather_text(document, records + at, end - at);
        if (!status)
            status = snapshot_ties(document, reading, records + at, end - at, gathered);
    }
    return status;
}

/* A node of the file that tells where it lies. */
struct spot {
    const char *id;
    const cJSON *metadata;
};

static int compare_spots(const void *left, const void *right)
{
    return strcmp(((const struct spot *)left)->id, ((const struct spot *)right)->id);
}

static int place_nodes(struct ent_graph *graph, const cJSON *nodes)
{
    size_t n = (size_t)cJSON_GetArraySize(nodes), count = 0;
    struct spot *spots = calloc(n + 1, sizeof *spots);
    const cJSON *node;
    if (!spots)
        return ENT_E_NOMEM;
    cJSON_ArrayForEach(node, nodes) if (node->string) spots[count++] =
        (struct spot){node->string, json_member(node, "metadata")};
    qsort(spots, count, sizeof *spots, compare_spots);
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        struct spot key = {.id = graph->nodes[i].id};
        const struct spot *found = bsearch(&key, spots, count, sizeof *spots, compare_spots);
        if (!found)
            continue;
        double x = json_real(found->metadata, "x", graph->nodes[i].x);
        double y = json_real(found->metadata, "y", graph->nodes[i].y);
        graph->nodes[i].x = x > -1e6 && x < 1e6 ? x : 0;
        graph->nodes[i].y = y > -1e6 && y < 1e6 ? y : 0;
    }
    free(spots);
    return 0;
}

static int read_all(struct reading *reading)
{
    uint8_t *texted = NULL;
    struct ent_snapshot *out = reading->out;
    int status = read_articles(reading, &texted);
    size_t n_texted = out->n_documents;
    if (!status)
        status = read_edges(reading);
    if (!status)
        status = find_documents(reading);
    if (!status)
        status = place_records(reading, texted, n_texted);
    free(texted);
    if (status)
        return status;
    struct ent_filter filter =
        snapshot_filter(json_member(json_member(reading->graph, "metadata"), "filters"));
    status =
        ent_graph_fold_filtered(&out->graph, (const struct ent_document *const *)out->documents,
                                out->n_documents, &filter, NULL);
    return status ? status : place_nodes(out->graph, json_member(reading->graph, "nodes"));
}

static int parse(cJSON **out, struct reading *reading, const char *bytes, size_t len)
{
    *out = ent_json_parse(bytes, len, NULL);
    reading->graph = json_member(*out, "graph");
    if (!*out)
        return ent_fail(reading->message, ENT_E_FORMAT, "%s: not JSON", reading->name);
    if (cJSON_IsObject(json_member(reading->graph, "nodes")) &&
        cJSON_IsArray(json_member(reading->graph, "edges")))
        return 0;
    return ent_fail(reading->message, ENT_E_FORMAT, "%s: not a graph in JSON Graph Format 2",
                    reading->name);
}

int ent_snapshot_read(struct ent_snapshot **out, const char *name, const char *bytes, size_t len,
                      struct ent_message *message)
{
    cJSON *json = NULL;
    struct reading reading = {.name = name, .message = message};
    struct ent_snapshot *snapshot = calloc(1, sizeof *snapshot);
    if (!snapshot)
        return ent_fail(message, ENT_E_NOMEM, "%s: out of memory", name);
    reading.out = snapshot;
    int status = parse(&json, &reading, bytes, len);
    if (!status)
        status = read_all(&reading);
    if (status && status != ENT_E_FORMAT)
        ent_fail(message, status, "%s: %s", name, ent_error_text(status));
    cJSON_Delete(json);
    free(reading.records);
    if (status) {
        ent_snapshot_free(snapshot);
        return status;
    }
    *out = snapshot;
    return 0;
}

void ent_snapshot_free(struct ent_snapshot *snapshot)
{
    if (!snapshot)
        return;
    ent_graph_free(snapshot->graph);
    for (size_t i = 0; i < snapshot->n_documents; i++)
        ent_document_free(snapshot->documents[i]);
    free(snapshot->documents);
    free(snapshot);
}

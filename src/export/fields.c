// SPDX-License-Identifier: MIT
/* The tables of what is said of nodes and edges; each row knows how to take its value off one. */
#include "config.h"

#include "export/fields.h"

#include <string.h>

#include "export/encode.h"

static void put_label(struct ent_buffer *out, const struct ent_item *item)
{
    ent_put_line(out, item->node->label, strlen(item->node->label));
}

static void put_type(struct ent_buffer *out, const struct ent_item *item)
{
    ent_buffer_puts(out, ent_actor_type_name(item->node->type));
}

static void put_mentions(struct ent_buffer *out, const struct ent_item *item)
{
    ent_buffer_printf(out, "%u", (unsigned)item->node->mentions);
}

static void put_degree(struct ent_buffer *out, const struct ent_item *item)
{
    ent_buffer_printf(out, "%u", (unsigned)item->node->degree);
}

static void put_faction(struct ent_buffer *out, const struct ent_item *item)
{
    uint32_t faction = item->balance->nodes[item->node - item->graph->nodes].faction;
    if (faction != ENT_NO_FACTION)
        ent_buffer_printf(out, "%u", (unsigned)faction + 1);
}

static void put_x(struct ent_buffer *out, const struct ent_item *item)
{
    ent_put_real(out, item->node->x);
}

static void put_y(struct ent_buffer *out, const struct ent_item *item)
{
    ent_put_real(out, item->node->y);
}

const struct ent_field ent_node_fields[] = {
    {"label", ENT_FIELD_TEXT, put_label},
    {"type", ENT_FIELD_TEXT, put_type},
    {"mentions", ENT_FIELD_WHOLE, put_mentions},
    {"degree", ENT_FIELD_WHOLE, put_degree},
    {"faction", ENT_FIELD_WHOLE, put_faction},
    {"x", ENT_FIELD_REAL, put_x},
    {"y", ENT_FIELD_REAL, put_y},
    {0},
};

static void put_sign(struct ent_buffer *out, const struct ent_item *item)
{
    ent_buffer_printf(out, "%d", item->edge->sign);
}

static void put_weight(struct ent_buffer *out, const struct ent_item *item)
{
    ent_put_real(out, ent_edge_weight(item->edge));
}

static void put_positive(struct ent_buffer *out, const struct ent_item *item)
{
    ent_put_real(out, item->edge->positive);
}

static void put_negative(struct ent_buffer *out, const struct ent_item *item)
{
    ent_put_real(out, item->edge->negative);
}

static void put_symmetric(struct ent_buffer *out, const struct ent_item *item)
{
    ent_buffer_puts(out, item->edge->symmetric ? "true" : "false");
}

static void put_relation(struct ent_buffer *out, const struct ent_item *item)
{
    ent_buffer_puts(out, ent_category_name(item->history.relation));
}

static void put_categories(struct ent_buffer *out, const struct ent_item *item)
{
    for (size_t i = 0; i < item->history.n_categories; i++)
        ent_buffer_printf(out, "%s%s", i ? ";" : "",
                          ent_category_name(item->history.categories[i]));
}

static void put_trend(struct ent_buffer *out, const struct ent_item *item)
{
    ent_buffer_puts(out, item->history.trend ? item->history.trend : "");
}

static void put_confidence(struct ent_buffer *out, const struct ent_item *item)
{
    ent_put_real(out, item->history.confidence);
}

static void put_balance(struct ent_buffer *out, const struct ent_item *item)
{
    if (ent_edge_weight(item->edge) > 0)
        ent_buffer_puts(out, item->strains ? "strains" : "fits");
}

static void put_first(struct ent_buffer *out, const struct ent_item *item)
{
    char day[ENT_DATE_TEXT];
    ent_buffer_puts(out, ent_date_format(day, item->history.first));
}

static void put_last(struct ent_buffer *out, const struct ent_item *item)
{
    char day[ENT_DATE_TEXT];
    ent_buffer_puts(out, ent_date_format(day, item->history.last));
}

static void put_ties(struct ent_buffer *out, const struct ent_item *item)
{
    ent_buffer_printf(out, "%u", (unsigned)item->edge->n_evidence);
}

void ent_put_evidence(struct ent_buffer *out, const struct ent_item *item)
{
    for (uint32_t i = 0; i < item->edge->n_evidence; i++) {
        struct ent_evidence from = item->graph->evidence[item->edge->evidence + i];
        const struct ent_document *document = item->graph->documents[from.document];
        struct ent_span span = ent_tie_sentence(document, ent_graph_tie(item->graph, from));
        ent_buffer_puts(out, i ? " " : "");
        ent_put_line(out, document->name, strlen(document->name));
        ent_buffer_printf(out, ":%u-%u", (unsigned)span.start, (unsigned)span.end);
    }
}

const struct ent_field ent_edge_fields[] = {
    {"relation", ENT_FIELD_TEXT, put_relation},
    {"sign", ENT_FIELD_WHOLE, put_sign},
    {"weight", ENT_FIELD_REAL, put_weight},
    {"positive", ENT_FIELD_REAL, put_positive},
    {"negative", ENT_FIELD_REAL, put_negative},
    {"symmetric", ENT_FIELD_TRUTH, put_symmetric},
    {"categories", ENT_FIELD_TEXT, put_categories},
    {"trend", ENT_FIELD_TEXT, put_trend},
    {"confidence", ENT_FIELD_REAL, put_confidence},
    {"balance", ENT_FIELD_TEXT, put_balance},
    {"first", ENT_FIELD_TEXT, put_first},
    {"last", ENT_FIELD_TEXT, put_last},
    {"ties", ENT_FIELD_WHOLE, put_ties},
    {"evidence", ENT_FIELD_TEXT, ent_put_evidence},
    {0},
};

/* The edges of a dyad strain together. */
static void visit_edges(const struct ent_items *visit, void *payload, struct ent_item *item)
{
    const struct ent_balance *balance = item->balance;
    uint32_t strain = 0;
    item->node = NULL;
    for (uint32_t i = 0; i < item->graph->n_dyads; i++) {
        const struct ent_dyad *dyad = &item->graph->dyads[i];
        item->strains = strain < balance->n_strains && balance->strains[strain] == i;
        strain += (uint32_t)item->strains;
        for (uint32_t k = dyad->edge; k < dyad->edge + dyad->edges; k++) {
            item->edge = &item->graph->edges[k];
            ent_edge_history(&item->history, item->graph, item->edge);
            visit->edge(payload, item, k);
        }
    }
}

int ent_items_visit(const struct ent_graph *graph, const struct ent_items *visit, void *payload)
{
    struct ent_balance *balance = NULL;
    int status = ent_balance_camps(&balance, graph);
    if (status)
        return status;
    struct ent_item item = {.graph = graph, .balance = balance};
    for (uint32_t i = 0; i < graph->n_nodes && visit->node; i++) {
        item.node = &graph->nodes[i];
        visit->node(payload, &item, i);
    }
    if (visit->between)
        visit->between(payload);
    visit_edges(visit, payload, &item);
    ent_balance_free(balance);
    return 0;
}

const char *ent_field_text(struct ent_buffer *value, const struct ent_field *field,
                           const struct ent_item *item)
{
    value->len = 0;
    field->put(value, item);
    return value->len ? value->data : "";
}

const char *ent_id_text(struct ent_buffer *value, const struct ent_node *node)
{
    value->len = 0;
    ent_put_line(value, node->id, strlen(node->id));
    return value->len ? value->data : "";
}

void ent_put_origin(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct ent_buffer words = {0};
    ent_filter_words(&words, &graph->filter);
    ent_buffer_puts(out, PACKAGE_NAME " " PACKAGE_VERSION);
    if (words.len)
        ent_buffer_printf(out, "; filters: %s (%u ties left out)", words.data,
                          (unsigned)graph->n_left_out);
    out->failed |= words.failed;
    ent_buffer_free(&words);
}

void ent_put_entities(struct ent_buffer *out, const char *text)
{
    static const char *const entities[128] = {
        ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;"};
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte < 128 && entities[byte])
            ent_buffer_puts(out, entities[byte]);
        else
            ent_buffer_putc(out, *text);
    }
}

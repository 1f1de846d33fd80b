// SPDX-License-Identifier: MIT
/*
 * The graph in GraphML, through libxml2's writer. Every edge has an id, so parallel edges stay
 * apart. All edges are directed, with a `symmetric` attribute: readers refuse a mix. The keys are
 * tables; each row knows how to take its value off a node or an edge.
 */
#include <libxml/xmlwriter.h>
#include <string.h>

#include "export/encode.h"
#include "export/formats.h"
#include "export/history.h"

/* An edge with what its evidence amounts to. */
struct strand {
    const struct ent_edge *edge;
    struct ent_history history;
};

struct node_key {
    const char *name, *type;
    void (*put)(struct ent_buffer *out, const struct ent_node *node);
};

struct edge_key {
    const char *name, *type;
    void (*put)(struct ent_buffer *out, const struct strand *strand);
};

static void put_label(struct ent_buffer *out, const struct ent_node *node)
{
    ent_put_line(out, node->label, strlen(node->label));
}

static void put_type(struct ent_buffer *out, const struct ent_node *node)
{
    ent_buffer_puts(out, ent_actor_type_name(node->type));
}

static void put_mentions(struct ent_buffer *out, const struct ent_node *node)
{
    ent_buffer_printf(out, "%u", (unsigned)node->mentions);
}

static void put_degree(struct ent_buffer *out, const struct ent_node *node)
{
    ent_buffer_printf(out, "%u", (unsigned)node->degree);
}

static void put_x(struct ent_buffer *out, const struct ent_node *node)
{
    ent_put_real(out, node->x);
}

static void put_y(struct ent_buffer *out, const struct ent_node *node)
{
    ent_put_real(out, node->y);
}

static const struct node_key node_keys[] = {
    {"label", "string", put_label}, {"type", "string", put_type}, {"mentions", "int", put_mentions},
    {"degree", "int", put_degree},  {"x", "double", put_x},       {"y", "double", put_y},
};

static void put_sign(struct ent_buffer *out, const struct strand *strand)
{
    ent_buffer_printf(out, "%d", strand->edge->sign);
}

static void put_weight(struct ent_buffer *out, const struct strand *strand)
{
    ent_put_real(out, ent_edge_weight(strand->edge));
}

static void put_positive(struct ent_buffer *out, const struct strand *strand)
{
    ent_put_real(out, strand->edge->positive);
}

static void put_negative(struct ent_buffer *out, const struct strand *strand)
{
    ent_put_real(out, strand->edge->negative);
}

static void put_symmetric(struct ent_buffer *out, const struct strand *strand)
{
    ent_buffer_puts(out, strand->edge->symmetric ? "true" : "false");
}

static void put_relation(struct ent_buffer *out, const struct strand *strand)
{
    ent_buffer_puts(out, ent_category_name(strand->history.relation));
}

static void put_categories(struct ent_buffer *out, const struct strand *strand)
{
    for (size_t i = 0; i < strand->history.n_categories; i++)
        ent_buffer_printf(out, "%s%s", i ? ";" : "",
                          ent_category_name(strand->history.categories[i]));
}

static void put_trend(struct ent_buffer *out, const struct strand *strand)
{
    ent_buffer_puts(out, strand->history.trend ? strand->history.trend : "");
}

static void put_first(struct ent_buffer *out, const struct strand *strand)
{
    char day[ENT_DATE_TEXT];
    ent_buffer_puts(out, ent_date_format(day, strand->history.first));
}

static void put_last(struct ent_buffer *out, const struct strand *strand)
{
    char day[ENT_DATE_TEXT];
    ent_buffer_puts(out, ent_date_format(day, strand->history.last));
}

static void put_ties(struct ent_buffer *out, const struct strand *strand)
{
    ent_buffer_printf(out, "%u", (unsigned)strand->edge->n_evidence);
}

static const struct edge_key edge_keys[] = {
    {"relation", "string", put_relation},
    {"sign", "int", put_sign},
    {"weight", "double", put_weight},
    {"positive", "double", put_positive},
    {"negative", "double", put_negative},
    {"symmetric", "boolean", put_symmetric},
    {"categories", "string", put_categories},
    {"trend", "string", put_trend},
    {"first", "string", put_first},
    {"last", "string", put_last},
    {"ties", "int", put_ties},
};

enum {
    NODE_KEYS = sizeof node_keys / sizeof *node_keys,
    EDGE_KEYS = sizeof edge_keys / sizeof *edge_keys
};

/* The writer remembers its first failure; `value` is where values are put together. */
struct graphml {
    xmlTextWriterPtr writer;
    struct ent_buffer value;
    int failed;
};

static void check(struct graphml *ml, int status)
{
    ml->failed |= status < 0;
}

static void start(struct graphml *ml, const char *name)
{
    check(ml, xmlTextWriterStartElement(ml->writer, BAD_CAST name));
}

static void end(struct graphml *ml)
{
    check(ml, xmlTextWriterEndElement(ml->writer));
}

static void attribute(struct graphml *ml, const char *name, const char *value)
{
    check(ml, xmlTextWriterWriteAttribute(ml->writer, BAD_CAST name, BAD_CAST value));
}

/* Text on one line holds nothing that XML can't write. */
static void id_attribute(struct graphml *ml, const char *name, const char *id)
{
    ml->value.len = 0;
    ent_put_line(&ml->value, id, strlen(id));
    attribute(ml, name, ml->value.len ? ml->value.data : "");
}

/* Writes the value that was put together under the key, unless it is empty. */
static void data(struct graphml *ml, const char *prefix, int key)
{
    if (!ml->value.len)
        return;
    start(ml, "data");
    check(ml, xmlTextWriterWriteFormatAttribute(ml->writer, BAD_CAST "key", "%s%d", prefix, key));
    check(ml, xmlTextWriterWriteString(ml->writer, BAD_CAST ml->value.data));
    end(ml);
}

static void declare(struct graphml *ml, const char *prefix, int key, const char *domain,
                    const char *name, const char *type)
{
    start(ml, "key");
    check(ml, xmlTextWriterWriteFormatAttribute(ml->writer, BAD_CAST "id", "%s%d", prefix, key));
    attribute(ml, "for", domain);
    attribute(ml, "attr.name", name);
    attribute(ml, "attr.type", type);
    end(ml);
}

static void put_node(struct graphml *ml, const struct ent_node *node)
{
    start(ml, "node");
    id_attribute(ml, "id", node->id);
    for (int k = 0; k < NODE_KEYS; k++) {
        ml->value.len = 0;
        node_keys[k].put(&ml->value, node);
        data(ml, "n", k);
    }
    end(ml);
}

static void put_edge(struct graphml *ml, const struct ent_graph *graph, uint32_t index)
{
    struct strand strand = {.edge = &graph->edges[index]};
    ent_history_find(&strand.history, graph, strand.edge);
    start(ml, "edge");
    check(ml, xmlTextWriterWriteFormatAttribute(ml->writer, BAD_CAST "id", "e%u", (unsigned)index));
    id_attribute(ml, "source", graph->nodes[strand.edge->source].id);
    id_attribute(ml, "target", graph->nodes[strand.edge->target].id);
    for (int k = 0; k < EDGE_KEYS; k++) {
        ml->value.len = 0;
        edge_keys[k].put(&ml->value, &strand);
        data(ml, "e", k);
    }
    end(ml);
}

static void put_graph(struct graphml *ml, const struct ent_graph *graph)
{
    check(ml, xmlTextWriterSetIndent(ml->writer, 1));
    check(ml, xmlTextWriterStartDocument(ml->writer, NULL, "UTF-8", NULL));
    start(ml, "graphml");
    attribute(ml, "xmlns", "http://graphml.graphdrawing.org/xmlns");
    for (int k = 0; k < NODE_KEYS; k++)
        declare(ml, "n", k, "node", node_keys[k].name, node_keys[k].type);
    for (int k = 0; k < EDGE_KEYS; k++)
        declare(ml, "e", k, "edge", edge_keys[k].name, edge_keys[k].type);
    start(ml, "graph");
    attribute(ml, "id", "entente");
    attribute(ml, "edgedefault", "directed");
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        put_node(ml, &graph->nodes[i]);
    for (uint32_t i = 0; i < graph->n_edges; i++)
        put_edge(ml, graph, i);
    check(ml, xmlTextWriterEndDocument(ml->writer));
}

int ent_graph_graphml(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct graphml ml = {0};
    xmlBufferPtr buffer = xmlBufferCreate();
    ml.writer = buffer ? xmlNewTextWriterMemory(buffer, 0) : NULL;
    ml.failed = !ml.writer;
    if (ml.writer)
        put_graph(&ml, graph);
    xmlFreeTextWriter(ml.writer); /* writes out what it still holds */
    if (ml.failed || ml.value.failed)
        out->failed = 1;
    else
        ent_buffer_add(out, (const char *)xmlBufferContent(buffer),
                       (size_t)xmlBufferLength(buffer));
    if (buffer)
        xmlBufferFree(buffer);
    ent_buffer_free(&ml.value);
    return ent_buffer_status(out);
}

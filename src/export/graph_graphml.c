// SPDX-License-Identifier: MIT
/*
 * The graph in GraphML, through libxml2's writer. Every edge has an id, so parallel edges stay
 * apart. All edges are directed, with a `symmetric` attribute: readers refuse a mix. The keys are
 * the tables of fields.c.
 */
#include <libxml/xmlwriter.h>
#include <string.h>

#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"

static const char *const types[] = {
    [ENT_FIELD_TEXT] = "string",
    [ENT_FIELD_WHOLE] = "int",
    [ENT_FIELD_REAL] = "double",
    [ENT_FIELD_TRUTH] = "boolean",
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
                    const struct ent_field *field)
{
    start(ml, "key");
    check(ml, xmlTextWriterWriteFormatAttribute(ml->writer, BAD_CAST "id", "%s%d", prefix, key));
    attribute(ml, "for", domain);
    attribute(ml, "attr.name", field->name);
    attribute(ml, "attr.type", types[field->kind]);
    end(ml);
}

static void put_node(void *payload, const struct ent_item *item, uint32_t index)
{
    struct graphml *ml = payload;
    (void)index;
    start(ml, "node");
    id_attribute(ml, "id", item->node->id);
    for (int k = 0; ent_node_fields[k].name; k++) {
        ent_field_text(&ml->value, &ent_node_fields[k], item);
        data(ml, "n", k);
    }
    end(ml);
}

static void put_edge(void *payload, const struct ent_item *item, uint32_t index)
{
    struct graphml *ml = payload;
    start(ml, "edge");
    check(ml, xmlTextWriterWriteFormatAttribute(ml->writer, BAD_CAST "id", "e%u", (unsigned)index));
    id_attribute(ml, "source", item->graph->nodes[item->edge->source].id);
    id_attribute(ml, "target", item->graph->nodes[item->edge->target].id);
    for (int k = 0; ent_edge_fields[k].name; k++) {
        ent_field_text(&ml->value, &ent_edge_fields[k], item);
        data(ml, "e", k);
    }
    end(ml);
}

static void put_graph(struct graphml *ml, const struct ent_graph *graph)
{
    static const struct ent_items items = {.node = put_node, .edge = put_edge};
    check(ml, xmlTextWriterSetIndent(ml->writer, 1));
    check(ml, xmlTextWriterStartDocument(ml->writer, NULL, "UTF-8", NULL));
    start(ml, "graphml");
    attribute(ml, "xmlns", "http://graphml.graphdrawing.org/xmlns");
    ml->value.len = 0;
    ent_put_origin(&ml->value, graph);
    check(ml, xmlTextWriterWriteElement(ml->writer, BAD_CAST "desc",
                                        BAD_CAST(ml->value.len ? ml->value.data : "")));
    for (int k = 0; ent_node_fields[k].name; k++)
        declare(ml, "n", k, "node", &ent_node_fields[k]);
    for (int k = 0; ent_edge_fields[k].name; k++)
        declare(ml, "e", k, "edge", &ent_edge_fields[k]);
    start(ml, "graph");
    attribute(ml, "id", "entente");
    attribute(ml, "edgedefault", "directed");
    ml->failed |= ent_items_visit(graph, &items, ml) != 0;
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

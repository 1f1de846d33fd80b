// SPDX-License-Identifier: MIT
/*
 * The graph in GEXF, for Gephi: attributes, then nodes, then edges, as its schema wants them. Edges
 * have the days of their first and last evidence as start and end, so that a timeline can be drawn.
 * Some readers know 1.2 only; the two differ in their namespaces here, and in nothing else.
 */
#include "config.h"

#include <string.h>

#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"

/* A unit of the layout in Gephi's. */
enum { UNIT = 100 };

struct gexf {
    struct ent_buffer *out;
    struct ent_buffer value;
};

static const char *const types[] = {
    [ENT_FIELD_TEXT] = "string",
    [ENT_FIELD_WHOLE] = "integer",
    [ENT_FIELD_REAL] = "double",
    [ENT_FIELD_TRUTH] = "boolean",
};

static void attribute(struct gexf *gexf, const char *name, const char *value)
{
    ent_buffer_printf(gexf->out, " %s=\"", name);
    ent_put_entities(gexf->out, value);
    ent_buffer_putc(gexf->out, '"');
}

static void put_values(struct gexf *gexf, const struct ent_field *fields,
                       const struct ent_item *item)
{
    ent_buffer_puts(gexf->out, "        <attvalues>\n");
    for (int i = 0; fields[i].name; i++) {
        if (!*ent_field_text(&gexf->value, &fields[i], item))
            continue;
        ent_buffer_printf(gexf->out, "          <attvalue for=\"%d\"", i);
        attribute(gexf, "value", gexf->value.data);
        ent_buffer_puts(gexf->out, "/>\n");
    }
    ent_buffer_puts(gexf->out, "        </attvalues>\n");
}

static void put_node(void *payload, const struct ent_item *item, uint32_t index)
{
    struct gexf *gexf = payload;
    (void)index;
    ent_buffer_puts(gexf->out, "      <node");
    attribute(gexf, "id", ent_id_text(&gexf->value, item->node));
    attribute(gexf, "label", ent_field_text(&gexf->value, &ent_node_fields[0], item));
    ent_buffer_puts(gexf->out, ">\n");
    put_values(gexf, ent_node_fields, item);
    ent_buffer_puts(gexf->out, "        <viz:position x=\"");
    ent_put_real(gexf->out, item->node->x * UNIT);
    ent_buffer_puts(gexf->out, "\" y=\"");
    ent_put_real(gexf->out, -item->node->y * UNIT); /* there y grows upwards */
    ent_buffer_puts(gexf->out, "\" z=\"0.0\"/>\n      </node>\n");
}

static void put_between(void *payload)
{
    struct gexf *gexf = payload;
    ent_buffer_puts(gexf->out, "    </nodes>\n    <edges>\n");
}

static void put_edge(void *payload, const struct ent_item *item, uint32_t index)
{
    struct gexf *gexf = payload;
    const struct ent_node *nodes = item->graph->nodes;
    char day[ENT_DATE_TEXT];
    ent_buffer_printf(gexf->out, "      <edge id=\"%u\"", (unsigned)index);
    attribute(gexf, "source", ent_id_text(&gexf->value, &nodes[item->edge->source]));
    attribute(gexf, "target", ent_id_text(&gexf->value, &nodes[item->edge->target]));
    attribute(gexf, "label", ent_category_name(item->history.relation));
    ent_buffer_puts(gexf->out, " weight=\"");
    ent_put_real(gexf->out, ent_edge_weight(item->edge));
    ent_buffer_putc(gexf->out, '"');
    if (item->history.first.year)
        attribute(gexf, "start", ent_date_format(day, item->history.first));
    if (item->history.last.year)
        attribute(gexf, "end", ent_date_format(day, item->history.last));
    ent_buffer_puts(gexf->out, ">\n");
    put_values(gexf, ent_edge_fields, item);
    ent_buffer_puts(gexf->out, "      </edge>\n");
}

static void declare(struct gexf *gexf, const char *domain, const struct ent_field *fields)
{
    ent_buffer_printf(gexf->out, "    <attributes class=\"%s\">\n", domain);
    for (int i = 0; fields[i].name; i++)
        ent_buffer_printf(gexf->out, "      <attribute id=\"%d\" title=\"%s\" type=\"%s\"/>\n", i,
                          fields[i].name, types[fields[i].kind]);
    ent_buffer_puts(gexf->out, "    </attributes>\n");
}

static int write_gexf(struct ent_buffer *out, const struct ent_graph *graph, const char *head)
{
    static const struct ent_items items = {put_node, put_between, put_edge};
    struct gexf gexf = {.out = out};
    ent_buffer_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    ent_buffer_puts(out, head);
    ent_buffer_puts(out, "  <meta>\n    <creator>" PACKAGE_NAME " " PACKAGE_VERSION
                         "</creator>\n    <description>");
    ent_put_origin(&gexf.value, graph);
    ent_put_entities(out, gexf.value.len ? gexf.value.data : "");
    ent_buffer_puts(out, "</description>\n  </meta>\n"
                         "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" "
                         "timeformat=\"date\">\n");
    declare(&gexf, "node", ent_node_fields);
    declare(&gexf, "edge", ent_edge_fields);
    ent_buffer_puts(out, "    <nodes>\n");
    int status = ent_items_visit(graph, &items, &gexf);
    ent_buffer_puts(out, "    </edges>\n  </graph>\n</gexf>\n");
    out->failed |= gexf.value.failed;
    ent_buffer_free(&gexf.value);
    return status ? status : ent_buffer_status(out);
}

int ent_graph_gexf(struct ent_buffer *out, const struct ent_graph *graph)
{
    return write_gexf(out, graph,
                      "<gexf xmlns=\"http://gexf.net/1.3\" "
                      "xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n");
}

int ent_graph_gexf12(struct ent_buffer *out, const struct ent_graph *graph)
{
    return write_gexf(out, graph,
                      "<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
                      "xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n");
}

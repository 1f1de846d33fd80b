// SPDX-License-Identifier: MIT
/*
 * The graph as two JSON dialects that differ in how they wrap the same attributes: node-link, which
 * networkx and D3 read, and Cytoscape's. Edges have a key, without which readers lose parallel
 * ones. All edges are directed, with `symmetric` among their attributes.
 */
#include "config.h"

#include <stdio.h>

#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"
#include "export/json.h"
#include "export/record.h"

struct elements {
    struct ent_json json;
    struct ent_buffer value;
    int cytoscape; /* 1: attributes are wrapped in `data`, ids are texts */
};

static void put_fields(struct elements *e, const struct ent_field *fields,
                       const struct ent_item *item)
{
    for (const struct ent_field *f = fields; f->name; f++) {
        const char *text = ent_field_text(&e->value, f, item);
        if (!*text)
            ent_json_null(&e->json, f->name);
        else if (f->kind == ENT_FIELD_TEXT)
            ent_json_string(&e->json, f->name, text);
        else
            ent_json_raw(&e->json, f->name, text);
    }
}

static void begin(struct elements *e)
{
    ent_json_object(&e->json, NULL);
    e->json.flat++;
    if (e->cytoscape)
        ent_json_object(&e->json, "data");
}

static void end(struct elements *e)
{
    ent_json_object_end(&e->json);
    e->json.flat--;
}

/* A unit of the layout in Cytoscape's. */
enum { UNIT = 100 };

static void put_node(void *payload, const struct ent_item *item, uint32_t index)
{
    struct elements *e = payload;
    (void)index;
    begin(e);
    ent_json_string(&e->json, "id", ent_id_text(&e->value, item->node));
    if (e->cytoscape) {
        ent_json_string(&e->json, "value", e->value.len ? e->value.data : ""); /* networkx */
        ent_json_string(&e->json, "name", ent_field_text(&e->value, &ent_node_fields[0], item));
    }
    put_fields(e, ent_node_fields, item);
    if (e->cytoscape) {
        ent_json_object_end(&e->json);
        ent_json_object(&e->json, "position");
        ent_json_real(&e->json, "x", item->node->x * UNIT);
        ent_json_real(&e->json, "y", item->node->y * UNIT);
        ent_json_object_end(&e->json);
    }
    end(e);
}

static void put_between(void *payload)
{
    struct elements *e = payload;
    ent_json_array_end(&e->json);
    ent_json_array(&e->json, e->cytoscape ? "edges" : "links");
}

static void put_edge(void *payload, const struct ent_item *item, uint32_t index)
{
    struct elements *e = payload;
    const struct ent_node *nodes = item->graph->nodes;
    char id[16];
    begin(e);
    snprintf(id, sizeof id, "e%u", (unsigned)index); /* apart from the ids of nodes */
    if (e->cytoscape)
        ent_json_string(&e->json, "id", id);
    ent_json_string(&e->json, "source", ent_id_text(&e->value, &nodes[item->edge->source]));
    ent_json_string(&e->json, "target", ent_id_text(&e->value, &nodes[item->edge->target]));
    ent_json_integer(&e->json, "key", index);
    put_fields(e, ent_edge_fields, item);
    if (e->cytoscape)
        ent_json_object_end(&e->json);
    end(e);
}

static void put_head(struct elements *e, const struct ent_graph *graph)
{
    ent_json_object(&e->json, NULL);
    if (e->cytoscape) {
        ent_json_string(&e->json, "format_version", "1.0");
        ent_json_string(&e->json, "generated_by", PACKAGE_NAME " " PACKAGE_VERSION);
    }
    ent_json_boolean(&e->json, "directed", 1);
    ent_json_boolean(&e->json, "multigraph", 1);
    if (e->cytoscape) {
        ent_json_object(&e->json, "data");
        ent_json_string(&e->json, "name", PACKAGE_NAME);
        ent_json_filter(&e->json, "filters", &graph->filter);
        ent_json_object_end(&e->json);
        ent_json_object(&e->json, "elements");
    } else {
        ent_json_object(&e->json, "graph");
        ent_json_string(&e->json, "generator", PACKAGE_NAME " " PACKAGE_VERSION);
        ent_json_filter(&e->json, "filters", &graph->filter);
        ent_json_object_end(&e->json);
    }
    ent_json_array(&e->json, "nodes");
}

static int write_elements(struct ent_buffer *out, const struct ent_graph *graph, int cytoscape)
{
    static const struct ent_items items = {put_node, put_between, put_edge};
    struct elements e = {.json = {.out = out}, .cytoscape = cytoscape};
    put_head(&e, graph);
    int status = ent_items_visit(graph, &items, &e);
    ent_json_array_end(&e.json);
    if (cytoscape)
        ent_json_object_end(&e.json);
    ent_json_object_end(&e.json);
    ent_buffer_putc(out, '\n');
    out->failed |= e.value.failed;
    ent_buffer_free(&e.value);
    return status ? status : ent_buffer_status(out);
}

int ent_graph_node_link(struct ent_buffer *out, const struct ent_graph *graph)
{
    return write_elements(out, graph, 0);
}

int ent_graph_cytoscape(struct ent_buffer *out, const struct ent_graph *graph)
{
    return write_elements(out, graph, 1);
}

// SPDX-License-Identifier: MIT
/*
 * The graph in GML. The format is 7-bit: all else is written as entities. Its readers take `label`
 * for the node's identity, so that it holds the actor's id, and the name stands in `name`. Truths
 * are 1 and 0; what is not known is left out.
 */
#include "config.h"

#include <string.h>

#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"

struct gml {
    struct ent_buffer *out;
    struct ent_buffer value;
};

static void put_string(struct ent_buffer *out, const char *text)
{
    size_t len = strlen(text);
    ent_buffer_putc(out, '"');
    for (size_t i = 0; i < len;) {
        uint32_t c;
        i += ent_decode(&c, text + i, len - i);
        if (c == '"' || c == '&')
            ent_buffer_puts(out, c == '"' ? "&quot;" : "&amp;");
        else if (c > 126)
            ent_buffer_printf(out, "&#%u;", (unsigned)c);
        else
            ent_buffer_putc(out, (char)c);
    }
    ent_buffer_putc(out, '"');
}

static void put_fields(struct gml *gml, const struct ent_field *fields, const struct ent_item *item)
{
    for (const struct ent_field *f = fields; f->name; f++) {
        const char *text = ent_field_text(&gml->value, f, item);
        if (!*text)
            continue;
        ent_buffer_printf(gml->out, "    %s ", strcmp(f->name, "label") == 0 ? "name" : f->name);
        if (f->kind == ENT_FIELD_TEXT)
            put_string(gml->out, text);
        else if (f->kind == ENT_FIELD_TRUTH)
            ent_buffer_putc(gml->out, *text == 't' ? '1' : '0');
        else
            ent_buffer_puts(gml->out, text);
        ent_buffer_putc(gml->out, '\n');
    }
}

static void put_node(void *payload, const struct ent_item *item, uint32_t index)
{
    struct gml *gml = payload;
    ent_buffer_printf(gml->out, "  node [\n    id %u\n    label ", (unsigned)index);
    put_string(gml->out, ent_id_text(&gml->value, item->node));
    ent_buffer_putc(gml->out, '\n');
    put_fields(gml, ent_node_fields, item);
    ent_buffer_puts(gml->out, "  ]\n");
}

static void put_edge(void *payload, const struct ent_item *item, uint32_t index)
{
    struct gml *gml = payload;
    ent_buffer_printf(gml->out, "  edge [\n    source %u\n    target %u\n    key %u\n",
                      (unsigned)item->edge->source, (unsigned)item->edge->target, (unsigned)index);
    put_fields(gml, ent_edge_fields, item);
    ent_buffer_puts(gml->out, "  ]\n");
}

int ent_graph_gml(struct ent_buffer *out, const struct ent_graph *graph)
{
    static const struct ent_items items = {.node = put_node, .edge = put_edge};
    struct gml gml = {.out = out};
    ent_put_origin(&gml.value, graph);
    ent_buffer_puts(out, "Creator ");
    put_string(out, gml.value.len ? gml.value.data : "");
    ent_buffer_puts(out, "\ngraph [\n  directed 1\n  multigraph 1\n");
    int status = ent_items_visit(graph, &items, &gml);
    ent_buffer_puts(out, "]\n");
    out->failed |= gml.value.failed;
    ent_buffer_free(&gml.value);
    return status ? status : ent_buffer_status(out);
}

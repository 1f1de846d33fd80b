// SPDX-License-Identifier: MIT
/*
 * The edges as tab-separated lines with a header: ids and labels of both ends, then every
 * attribute. No value holds a tab or a line break. One that a spreadsheet would take for a formula
 * is led by an apostrophe.
 */
#include <string.h>

#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"

struct tsv {
    struct ent_buffer *out;
    struct ent_buffer value;
};

static void put_text(struct ent_buffer *out, const char *text)
{
    if (*text && strchr("=+-@'", *text))
        ent_buffer_putc(out, '\'');
    ent_buffer_puts(out, text);
}

static void put_end(struct tsv *tsv, const struct ent_item *edge, uint32_t node)
{
    struct ent_item item = {
        .graph = edge->graph, .balance = edge->balance, .node = &edge->graph->nodes[node]};
    put_text(tsv->out, ent_id_text(&tsv->value, item.node));
    ent_buffer_putc(tsv->out, '\t');
    put_text(tsv->out, ent_field_text(&tsv->value, &ent_node_fields[0], &item));
    ent_buffer_putc(tsv->out, '\t');
}

static void put_place(struct tsv *tsv, uint32_t node, const struct ent_graph *graph)
{
    ent_put_real(tsv->out, graph->nodes[node].x);
    ent_buffer_putc(tsv->out, '\t');
    ent_put_real(tsv->out, graph->nodes[node].y);
    ent_buffer_putc(tsv->out, '\t');
}

static void put_edge(void *payload, const struct ent_item *item, uint32_t index)
{
    struct tsv *tsv = payload;
    (void)index;
    put_end(tsv, item, item->edge->source);
    put_end(tsv, item, item->edge->target);
    for (const struct ent_field *f = ent_edge_fields; f->name; f++) {
        const char *text = ent_field_text(&tsv->value, f, item);
        if (f->kind == ENT_FIELD_TEXT)
            put_text(tsv->out, text);
        else
            ent_buffer_puts(tsv->out, text);
        ent_buffer_putc(tsv->out, '\t');
    }
    put_place(tsv, item->edge->source, item->graph);
    put_place(tsv, item->edge->target, item->graph);
    ent_put_origin(tsv->out, item->graph);
    ent_buffer_putc(tsv->out, '\n');
}

int ent_graph_tsv(struct ent_buffer *out, const struct ent_graph *graph)
{
    static const struct ent_items items = {.edge = put_edge};
    struct tsv tsv = {.out = out};
    ent_buffer_puts(out, "source\tsource_label\ttarget\ttarget_label");
    for (const struct ent_field *f = ent_edge_fields; f->name; f++)
        ent_buffer_printf(out, "\t%s", f->name);
    ent_buffer_puts(out, "\tsource_x\tsource_y\ttarget_x\ttarget_y\torigin\n");
    int status = ent_items_visit(graph, &items, &tsv);
    out->failed |= tsv.value.failed;
    ent_buffer_free(&tsv.value);
    return status ? status : ent_buffer_status(out);
}

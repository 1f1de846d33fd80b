// SPDX-License-Identifier: MIT
/* A graph's edges and places in plain lines. Names are on one line, so that none can begin a line
 * of its own. */
#include "export/legend.h"

#include <string.h>

#include "export/encode.h"
#include "export/fields.h"

struct legend {
    struct ent_buffer *out;
    struct ent_buffer value;
};

/* The article's name once for all places in it that follow each other, each place once. */
static void put_evidence(struct ent_buffer *out, const struct ent_item *item)
{
    const struct ent_graph *graph = item->graph;
    struct ent_span last = {0};
    uint32_t document = UINT32_MAX;
    for (uint32_t i = 0; i < item->edge->n_evidence; i++) {
        struct ent_evidence from = graph->evidence[item->edge->evidence + i];
        const struct ent_document *in = graph->documents[from.document];
        struct ent_span span = ent_tie_sentence(in, ent_graph_tie(graph, from));
        int same = from.document == document;
        if (same && span.start == last.start && span.end == last.end)
            continue;
        ent_buffer_puts(out, same ? "," : " ");
        if (!same)
            ent_put_line(out, in->name, strlen(in->name));
        ent_buffer_printf(out, "%s%u-%u", same ? "" : ":", (unsigned)span.start,
                          (unsigned)span.end);
        document = from.document;
        last = span;
    }
}

static void put_edge(void *payload, const struct ent_item *item, uint32_t index)
{
    struct legend *legend = payload;
    const struct ent_edge *edge = item->edge;
    (void)index;
    ent_buffer_puts(legend->out, ent_id_text(&legend->value, &item->graph->nodes[edge->source]));
    ent_buffer_puts(legend->out, edge->symmetric ? " <-> " : " -> ");
    ent_buffer_puts(legend->out, ent_id_text(&legend->value, &item->graph->nodes[edge->target]));
    ent_buffer_puts(legend->out, ": +");
    ent_put_real(legend->out, edge->positive);
    ent_buffer_puts(legend->out, " -");
    ent_put_real(legend->out, edge->negative);
    put_evidence(legend->out, item);
    ent_buffer_putc(legend->out, '\n');
}

int ent_put_legend(struct ent_buffer *out, const struct ent_graph *graph)
{
    static const struct ent_items items = {.edge = put_edge};
    struct legend legend = {.out = out};
    ent_put_origin(out, graph);
    ent_buffer_putc(out, '\n');
    int status = ent_items_visit(graph, &items, &legend);
    out->failed |= legend.value.failed;
    ent_buffer_free(&legend.value);
    return status ? status : ent_buffer_status(out);
}

void ent_put_places(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct ent_buffer value = {0};
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        ent_buffer_puts(out, ent_id_text(&value, &graph->nodes[i]));
        ent_buffer_puts(out, " at ");
        ent_put_real(out, graph->nodes[i].x);
        ent_buffer_putc(out, ' ');
        ent_put_real(out, graph->nodes[i].y);
        ent_buffer_putc(out, '\n');
    }
    out->failed |= value.failed;
    ent_buffer_free(&value);
}

void ent_put_comments(struct ent_buffer *out, const char *lead, const struct ent_buffer *text,
                      const char *unsafe, char safe)
{
    for (size_t i = 0; i < text->len; i++) {
        if (i == 0 || text->data[i - 1] == '\n')
            ent_buffer_puts(out, lead);
        ent_buffer_putc(out, strchr(unsafe, text->data[i]) ? safe : text->data[i]);
    }
    out->failed |= text->failed;
}

// SPDX-License-Identifier: MIT
/*
 * The graph for Pajek. The format has no way to write a quotation mark in a name, and its readers
 * disagree on the backslash: they become ' and /. The sign stands in the line's label and pattern;
 * the value is a magnitude, as everywhere. Ties that run both ways are edges, the others arcs.
 * Comments say the rest; all of them stand at the head, as not every reader knows them elsewhere.
 */
#include <string.h>

#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"
#include "export/legend.h"

/* Positions lie in a square from 0 to 1. */
static void put_vertex(struct ent_buffer *out, const struct ent_node *node, uint32_t index,
                       const double frame[3])
{
    struct ent_buffer id = {0};
    ent_id_text(&id, node);
    for (size_t i = 0; i < id.len; i++)
        id.data[i] = id.data[i] == '"' ? '\'' : id.data[i] == '\\' ? '/' : id.data[i];
    ent_buffer_printf(out, "%u \"%s\" ", (unsigned)index + 1, id.len ? id.data : "");
    ent_put_real(out, (node->x - frame[0]) / frame[2]);
    ent_buffer_putc(out, ' ');
    ent_put_real(out, (node->y - frame[1]) / frame[2]);
    ent_buffer_puts(out, " 0.5\n");
    out->failed |= id.failed;
    ent_buffer_free(&id);
}

/* The least x and y, and the larger side of what the nodes take. */
static void find_frame(double frame[3], const struct ent_graph *graph)
{
    double right = 0, bottom = 0;
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        const struct ent_node *node = &graph->nodes[i];
        frame[0] = i == 0 || node->x < frame[0] ? node->x : frame[0];
        frame[1] = i == 0 || node->y < frame[1] ? node->y : frame[1];
        right = i == 0 || node->x > right ? node->x : right;
        bottom = i == 0 || node->y > bottom ? node->y : bottom;
    }
    frame[2] = right - frame[0] > bottom - frame[1] ? right - frame[0] : bottom - frame[1];
    if (frame[2] <= 0)
        frame[2] = 1;
}

static void put_lines(struct ent_buffer *out, const struct ent_graph *graph, int symmetric)
{
    ent_buffer_puts(out, symmetric ? "*Edges\n" : "*Arcs\n");
    for (uint32_t i = 0; i < graph->n_edges; i++) {
        const struct ent_edge *edge = &graph->edges[i];
        struct ent_history history;
        if (edge->symmetric != symmetric)
            continue;
        ent_edge_history(&history, graph, edge);
        ent_buffer_printf(out, "%u %u ", (unsigned)edge->source + 1, (unsigned)edge->target + 1);
        ent_put_real(out, ent_edge_weight(edge));
        ent_buffer_printf(out, " l \"%s %s\" p %s\n", edge->sign < 0 ? "-" : "+",
                          ent_category_name(history.relation), edge->sign < 0 ? "Dots" : "Solid");
    }
}

int ent_graph_pajek(struct ent_buffer *out, const struct ent_graph *graph)
{
    double frame[3] = {0};
    struct ent_buffer legend = {0};
    int status = ent_put_legend(&legend, graph);
    ent_put_comments(out, "% ", &legend, "", ' ');
    ent_buffer_free(&legend);
    find_frame(frame, graph);
    ent_buffer_printf(out, "*Vertices %u\n", (unsigned)graph->n_nodes);
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        put_vertex(out, &graph->nodes[i], i, frame);
    put_lines(out, graph, 0);
    put_lines(out, graph, 1);
    return status ? status : ent_buffer_status(out);
}

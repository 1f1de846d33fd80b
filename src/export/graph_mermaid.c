// SPDX-License-Identifier: MIT
/*
 * The graph as a Mermaid flow chart, for pages that draw them: solid lines for cooperation, dotted
 * ones for hostility. In its quoted texts a number sign starts an entity; what could be markup or
 * end the text is written as one. Comments say the rest; a brace behind two percent signs would
 * make a directive of them.
 */
#include <string.h>

#include "entente/history.h"
#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"
#include "export/legend.h"

static void put_text(struct ent_buffer *out, const char *text)
{
    struct ent_buffer line = {0};
    ent_put_line(&line, text, strlen(text));
    for (size_t i = 0; i < line.len; i++) {
        if (strchr("\"#&<>`\\[]{}|", line.data[i]))
            ent_buffer_printf(out, "#%d;", line.data[i]);
        else
            ent_buffer_putc(out, line.data[i]);
    }
    out->failed |= line.failed;
    ent_buffer_free(&line);
}

static void put_edge(struct ent_buffer *out, const struct ent_graph *graph,
                     const struct ent_edge *edge)
{
    static const char *const arrows[2][2] = {{"-->", "<-->"}, {"-.->", "<-.->"}};
    struct ent_history history;
    ent_edge_history(&history, graph, edge);
    ent_buffer_printf(out, "  n%u %s|\"%s", (unsigned)edge->source,
                      arrows[edge->sign < 0][edge->symmetric], edge->sign < 0 ? "−" : "+");
    ent_put_real(out, ent_edge_weight(edge));
    ent_buffer_printf(out, " %s\"| n%u\n", ent_category_name(history.relation),
                      (unsigned)edge->target);
}

static int put_comments(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct ent_buffer legend = {0};
    int status = ent_put_legend(&legend, graph);
    ent_put_places(&legend, graph);
    ent_put_comments(out, "  %% ", &legend, "{}%", '_');
    ent_buffer_free(&legend);
    return status;
}

int ent_graph_mermaid(struct ent_buffer *out, const struct ent_graph *graph)
{
    ent_buffer_puts(out, "flowchart LR\n");
    int status = put_comments(out, graph);
    for (uint32_t i = 0; i < graph->n_nodes; i++) {
        ent_buffer_printf(out, "  n%u[\"", (unsigned)i);
        put_text(out, graph->nodes[i].label);
        ent_buffer_puts(out, "\"]\n");
    }
    for (uint32_t i = 0; i < graph->n_edges; i++)
        put_edge(out, graph, &graph->edges[i]);
    return status ? status : ent_buffer_status(out);
}

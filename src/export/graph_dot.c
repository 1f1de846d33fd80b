// SPDX-License-Identifier: MIT
/*
 * The graph for Graphviz. The sign is in the label and the line's style, colour only repeats it.
 * Strings are quoted with `"` and `\` escaped; in labels an `&` is written as an entity too,
 * because Graphviz reads entities there. Positions are the reader's layout, from which neato
 * starts.
 */
#include <math.h>
#include <string.h>

#include "entente/history.h"
#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"

static void put_quoted(struct ent_buffer *out, const char *text, const char *ampersand)
{
    struct ent_buffer line = {0};
    ent_put_line(&line, text, strlen(text));
    ent_buffer_putc(out, '"');
    for (size_t i = 0; i < line.len; i++) {
        if (line.data[i] == '"' || line.data[i] == '\\')
            ent_buffer_putc(out, '\\');
        if (line.data[i] == '&')
            ent_buffer_puts(out, ampersand);
        else
            ent_buffer_putc(out, line.data[i]);
    }
    ent_buffer_putc(out, '"');
    out->failed |= line.failed;
    ent_buffer_free(&line);
}

static void put_id(struct ent_buffer *out, const char *id)
{
    put_quoted(out, id, "&");
}

static void put_label(struct ent_buffer *out, const char *label)
{
    put_quoted(out, label, "&amp;");
}

static void put_number(struct ent_buffer *out, const char *key, double value)
{
    ent_buffer_printf(out, ", %s=", key);
    ent_put_real(out, value);
}

/* Graphviz counts y upwards, and in points: an edge length is an inch and a half. */
enum { POINTS = 108 };

static void put_node(struct ent_buffer *out, const struct ent_node *node)
{
    ent_buffer_puts(out, "  ");
    put_id(out, node->id);
    ent_buffer_puts(out, " [label=");
    put_label(out, node->label);
    ent_buffer_printf(out, ", type=\"%s\", mentions=%u, degree=%u, pos=\"",
                      ent_actor_type_name(node->type), (unsigned)node->mentions,
                      (unsigned)node->degree);
    ent_put_real(out, node->x * POINTS);
    ent_buffer_putc(out, ',');
    ent_put_real(out, -node->y * POINTS);
    ent_buffer_puts(out, "\"];\n");
}

static void put_look(struct ent_buffer *out, const struct ent_edge *edge)
{
    double weight = ent_edge_weight(edge);
    ent_buffer_printf(out, ", style=%s, color=\"%s\"", edge->sign < 0 ? "dashed" : "solid",
                      edge->sign < 0 ? "#b3372f" : "#2a7a3b");
    if (edge->symmetric)
        ent_buffer_puts(out, ", dir=both");
    put_number(out, "penwidth", 1 + fmin(weight, 8) / 2);
}

/* Where it is said: "article:start-end", in bytes of the article's text. */
static void put_evidence(struct ent_buffer *out, const struct ent_graph *graph,
                         const struct ent_edge *edge)
{
    struct ent_buffer value = {0};
    struct ent_item item = {.graph = graph, .edge = edge};
    ent_put_evidence(&value, &item);
    ent_buffer_puts(out, ", evidence=");
    put_id(out, value.len ? value.data : "");
    out->failed |= value.failed;
    ent_buffer_free(&value);
}

static void put_edge(struct ent_buffer *out, const struct ent_graph *graph,
                     const struct ent_edge *edge)
{
    char day[ENT_DATE_TEXT];
    struct ent_history history;
    ent_edge_history(&history, graph, edge);
    ent_buffer_puts(out, "  ");
    put_id(out, graph->nodes[edge->source].id);
    ent_buffer_puts(out, " -> ");
    put_id(out, graph->nodes[edge->target].id);
    ent_buffer_printf(out, " [label=\"%s %s\", sign=%d", edge->sign < 0 ? "−" : "+",
                      ent_category_name(history.relation), edge->sign);
    put_number(out, "weight", ent_edge_weight(edge));
    put_number(out, "positive", edge->positive);
    put_number(out, "negative", edge->negative);
    ent_buffer_printf(out, ", symmetric=%s, ties=%u", edge->symmetric ? "true" : "false",
                      (unsigned)edge->n_evidence);
    if (history.trend)
        ent_buffer_printf(out, ", trend=%s", history.trend);
    if (history.first.year)
        ent_buffer_printf(out, ", first=\"%s\"", ent_date_format(day, history.first));
    if (history.last.year)
        ent_buffer_printf(out, ", last=\"%s\"", ent_date_format(day, history.last));
    put_evidence(out, graph, edge);
    put_look(out, edge);
    ent_buffer_puts(out, "];\n");
}

int ent_graph_dot(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct ent_buffer origin = {0};
    ent_put_origin(&origin, graph);
    ent_buffer_puts(out, "digraph entente {\n  comment=");
    put_id(out, origin.len ? origin.data : "");
    out->failed |= origin.failed;
    ent_buffer_free(&origin);
    ent_buffer_puts(out, ";\n  graph [charset=\"UTF-8\", layout=neato, inputscale=72, "
                         "overlap=false, splines=true];\n"
                         "  node [shape=box, fontname=\"sans-serif\"];\n"
                         "  edge [fontname=\"sans-serif\", fontsize=10, len=2.5];\n");
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        put_node(out, &graph->nodes[i]);
    for (uint32_t i = 0; i < graph->n_edges; i++)
        put_edge(out, graph, &graph->edges[i]);
    ent_buffer_puts(out, "}\n");
    return ent_buffer_status(out);
}

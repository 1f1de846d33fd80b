// SPDX-License-Identifier: MIT
/*
 * The edge list as Gephi reads it, quoted by RFC 4180. Weight is a magnitude, because Gephi drops
 * what is negative; the sign is a column of its own.
 */
#include <string.h>

#include "entente/history.h"
#include "export/encode.h"
#include "export/fields.h"
#include "export/formats.h"

static const char HEADER[] = "Source,Target,Type,Id,Label,Weight,Sign,Positive,Negative,Trend,"
                             "First,Last,Ties,Categories,Source Label,Target Label,Confidence,"
                             "Source X,Source Y,Target X,Target Y,Evidence,Origin\n";

/* A field on one line; quoted always, so that nothing in it needs to be looked for but quotes, and
 * an apostrophe in front of what a spreadsheet would take for a formula. */
static void put_field(struct ent_buffer *out, const char *text)
{
    struct ent_buffer line = {0};
    ent_put_line(&line, text, strlen(text));
    ent_buffer_putc(out, '"');
    if (line.len && strchr("=+-@'", *line.data))
        ent_buffer_putc(out, '\'');
    for (size_t i = 0; i < line.len; i++) {
        if (line.data[i] == '"')
            ent_buffer_putc(out, '"');
        ent_buffer_putc(out, line.data[i]);
    }
    ent_buffer_puts(out, "\",");
    out->failed |= line.failed;
    ent_buffer_free(&line);
}

static void put_number(struct ent_buffer *out, double value)
{
    ent_put_real(out, value);
    ent_buffer_putc(out, ',');
}

static void put_history(struct ent_buffer *out, const struct ent_history *history,
                        uint32_t n_evidence)
{
    char day[ENT_DATE_TEXT];
    ent_buffer_printf(out, "%s,", history->trend ? history->trend : "");
    ent_buffer_printf(out, "%s,", ent_date_format(day, history->first));
    ent_buffer_printf(out, "%s,%u,", ent_date_format(day, history->last), (unsigned)n_evidence);
    for (size_t i = 0; i < history->n_categories; i++)
        ent_buffer_printf(out, "%s%s", i ? ";" : "", ent_category_name(history->categories[i]));
    ent_buffer_putc(out, ',');
}

/* Where it is said, and where the file comes from. */
static void put_source(struct ent_buffer *out, const struct ent_graph *graph,
                       const struct ent_edge *edge)
{
    struct ent_buffer value = {0};
    struct ent_item item = {.graph = graph, .edge = edge};
    ent_put_evidence(&value, &item);
    put_field(out, value.len ? value.data : "");
    value.len = 0;
    ent_put_origin(&value, graph);
    put_field(out, value.len ? value.data : "");
    out->failed |= value.failed;
    ent_buffer_free(&value);
}

static void put_edge(struct ent_buffer *out, const struct ent_graph *graph, uint32_t index)
{
    const struct ent_edge *edge = &graph->edges[index];
    const struct ent_node *source = &graph->nodes[edge->source];
    const struct ent_node *target = &graph->nodes[edge->target];
    struct ent_history history;
    ent_edge_history(&history, graph, edge);
    put_field(out, source->id);
    put_field(out, target->id);
    ent_buffer_printf(out, "%s,%u,", edge->symmetric ? "Undirected" : "Directed", (unsigned)index);
    put_field(out, ent_category_name(history.relation));
    put_number(out, ent_edge_weight(edge));
    ent_buffer_printf(out, "%d,", edge->sign);
    put_number(out, edge->positive);
    put_number(out, edge->negative);
    put_history(out, &history, edge->n_evidence);
    put_field(out, source->label);
    put_field(out, target->label);
    put_number(out, history.confidence);
    put_number(out, source->x);
    put_number(out, source->y);
    put_number(out, target->x);
    put_number(out, target->y);
    put_source(out, graph, edge);
    out->len--; /* the comma behind the last field */
    ent_buffer_putc(out, '\n');
}

int ent_graph_csv(struct ent_buffer *out, const struct ent_graph *graph)
{
    ent_buffer_puts(out, HEADER);
    for (uint32_t i = 0; i < graph->n_edges; i++)
        put_edge(out, graph, i);
    return ent_buffer_status(out);
}

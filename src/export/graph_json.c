// SPDX-License-Identifier: MIT
/*
 * The graph in JSON Graph Format 2: nodes in an object by id, edges in an array, and everything
 * that is not the format's own in `metadata`. A value that is not known is null, not left out.
 */
#include "config.h"

#include "entente/history.h"
#include "export/encode.h"
#include "export/formats.h"
#include "export/json.h"
#include "export/record.h"
#include "export/snapshot_json.h"
#include "export/stats.h"

static void put_node(struct ent_json *json, const struct ent_node *node, uint32_t faction)
{
    ent_json_object(json, node->id);
    json->flat++;
    ent_json_string(json, "label", node->label);
    ent_json_object(json, "metadata");
    ent_json_string(json, "type", ent_actor_type_name(node->type));
    ent_json_integer(json, "mentions", node->mentions);
    ent_json_integer(json, "degree", node->degree);
    if (faction == ENT_NO_FACTION)
        ent_json_null(json, "faction");
    else
        ent_json_integer(json, "faction", (long long)faction + 1);
    ent_json_real(json, "x", node->x);
    ent_json_real(json, "y", node->y);
    ent_json_object_end(json);
    ent_json_object_end(json);
    json->flat--;
}

static void put_strength(struct ent_json *json, const struct ent_edge *edge,
                         const struct ent_history *history, const char *balance)
{
    ent_json_integer(json, "sign", edge->sign);
    ent_json_real(json, "weight", ent_edge_weight(edge));
    ent_json_real(json, "positive", edge->positive);
    ent_json_real(json, "negative", edge->negative);
    ent_json_array(json, "categories");
    json->flat++;
    for (size_t i = 0; i < history->n_categories; i++)
        ent_json_string(json, NULL, ent_category_name(history->categories[i]));
    ent_json_array_end(json);
    json->flat--;
    ent_json_string(json, "trend", history->trend);
    ent_json_real(json, "confidence", history->confidence);
    ent_json_string(json, "balance", balance);
    ent_json_date(json, "first", history->first);
    ent_json_date(json, "last", history->last);
}

/* "fits" the factions, "strains" them, or NULL where the dyad has no weight. */
static void put_edge(struct ent_json *json, const struct ent_graph *graph,
                     const struct ent_edge *edge, const char *balance)
{
    struct ent_history history;
    ent_edge_history(&history, graph, edge);
    ent_json_object(json, NULL);
    ent_json_string(json, "source", graph->nodes[edge->source].id);
    ent_json_string(json, "target", graph->nodes[edge->target].id);
    ent_json_string(json, "relation", ent_category_name(history.relation));
    ent_json_boolean(json, "directed", !edge->symmetric);
    ent_json_object(json, "metadata");
    put_strength(json, edge, &history, balance);
    ent_json_array(json, "evidence");
    for (uint32_t i = 0; i < edge->n_evidence; i++)
        ent_json_evidence(json, graph, graph->evidence[edge->evidence + i], 0);
    ent_json_array_end(json);
    ent_json_object_end(json);
    ent_json_object_end(json);
}

/* Edges stand dyad by dyad, as the ties that strain do. */
static void put_edges(struct ent_json *json, const struct ent_graph *graph,
                      const struct ent_balance *balance)
{
    uint32_t strain = 0;
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *dyad = &graph->dyads[i];
        int strains = strain < balance->n_strains && balance->strains[strain] == i;
        const char *word = strains ? "strains" : "fits";
        if (dyad->positive + dyad->negative <= 0)
            word = NULL;
        strain += (uint32_t)strains;
        for (uint32_t k = 0; k < dyad->edges; k++)
            put_edge(json, graph, &graph->edges[dyad->edge + k], word);
    }
}

static int put_metadata(struct ent_json *json, const struct ent_graph *graph,
                        const struct ent_balance *balance)
{
    ent_json_object(json, "metadata");
    ent_json_string(json, "generator", PACKAGE_NAME);
    ent_json_string(json, "version", PACKAGE_VERSION);
    ent_json_filter(json, "filters", &graph->filter);
    ent_json_integer(json, "left_out", graph->n_left_out);
    ent_json_integer(json, "left_out_undated", graph->n_undated);
    ent_json_object(json, "layout");
    json->flat++;
    ent_json_string(json, "method", "stress");
    ent_json_string(json, "unit", "edge length");
    ent_json_string(json, "y", "down");
    ent_json_object_end(json);
    json->flat--;
    ent_json_balance(json, "balance", graph, balance);
    int status = ent_json_articles(json, "articles", graph);
    ent_json_object_end(json);
    return status;
}

int ent_graph_json(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct ent_json json = {.out = out};
    struct ent_balance *balance = NULL;
    int status = ent_balance_find(&balance, graph);
    if (status)
        return status;
    ent_json_object(&json, NULL);
    ent_json_object(&json, "graph");
    ent_json_boolean(&json, "directed", 1);
    ent_json_string(&json, "type", "actors and signed ties");
    status = put_metadata(&json, graph, balance);
    ent_json_object(&json, "nodes");
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        put_node(&json, &graph->nodes[i], balance->nodes[i].faction);
    ent_json_object_end(&json);
    ent_json_array(&json, "edges");
    put_edges(&json, graph, balance);
    ent_json_array_end(&json);
    ent_json_object_end(&json);
    ent_json_object_end(&json);
    ent_buffer_putc(out, '\n');
    ent_balance_free(balance);
    return status ? status : ent_buffer_status(out);
}

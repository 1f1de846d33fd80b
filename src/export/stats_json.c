// SPDX-License-Identifier: MIT
/*
 * The figures of a graph as JSON. Factions are counted from 1, as in the nodes of the graph's own
 * JSON; what has no answer (a share of nothing, the faction of who has no tie) is null.
 */
#include "config.h"

#include "entente/history.h"
#include "export/encode.h"
#include "export/formats.h"
#include "export/record.h"
#include "export/stats.h"

const char *const ent_triad_names[ENT_TRIAD_COUNT] = {
    [ENT_TRIAD_PPP] = "+++",
    [ENT_TRIAD_PPN] = "++-",
    [ENT_TRIAD_PNN] = "+--",
    [ENT_TRIAD_NNN] = "---",
};

enum { BROKERS = 5 };

uint32_t ent_brokers(uint32_t *out, uint32_t most, const struct ent_balance *balance)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < balance->n_nodes; i++) {
        double between = balance->nodes[i].between;
        uint32_t at = count;
        while (at > 0 && balance->nodes[out[at - 1]].between < between)
            at--;
        if (between <= 0 || at == most)
            continue;
        count += count < most;
        for (uint32_t k = count - 1; k > at; k--)
            out[k] = out[k - 1];
        out[at] = i;
    }
    return count;
}

static void put_share(struct ent_json *json, const char *key, uint64_t part, uint64_t all)
{
    if (all)
        ent_json_real(json, key, (double)part / (double)all);
    else
        ent_json_null(json, key);
}

static void put_faction(struct ent_json *json, const char *key, uint32_t faction)
{
    if (faction == ENT_NO_FACTION)
        ent_json_null(json, key);
    else
        ent_json_integer(json, key, (long long)faction + 1);
}

static void put_triads(struct ent_json *json, const struct ent_balance *balance)
{
    uint64_t all = ent_balance_triads(balance);
    ent_json_object(json, "triads");
    json->flat++;
    for (int i = 0; i < ENT_TRIAD_COUNT; i++)
        ent_json_integer(json, ent_triad_names[i], (long long)balance->triads[i]);
    ent_json_object_end(json);
    json->flat--;
    put_share(json, "balanced", balance->triads[ENT_TRIAD_PPP] + balance->triads[ENT_TRIAD_PNN],
              all);
    put_share(json, "weakly_balanced", all - balance->triads[ENT_TRIAD_PPN], all);
}

static void put_frustration(struct ent_json *json, const struct ent_balance *balance)
{
    ent_json_object(json, "frustration");
    json->flat++;
    ent_json_integer(json, "ties", balance->frustration);
    ent_json_boolean(json, "exact", balance->exact);
    ent_json_integer(json, "at_least", balance->frustration_least);
    put_share(json, "share", balance->frustration, balance->n_ties);
    ent_json_object_end(json);
    json->flat--;
}

static void put_factions(struct ent_json *json, const struct ent_graph *graph,
                         const struct ent_balance *balance)
{
    ent_json_array(json, "factions");
    for (uint32_t f = 0; f < balance->n_factions; f++) {
        const struct ent_faction *faction = &balance->factions[f];
        ent_json_object(json, NULL);
        json->flat++;
        ent_json_integer(json, "faction", (long long)f + 1);
        put_faction(json, "rival", faction->rival);
        ent_json_array(json, "members");
        for (uint32_t i = 0; i < faction->members; i++)
            ent_json_string(json, NULL, graph->nodes[balance->order[faction->first + i]].id);
        ent_json_array_end(json);
        ent_json_object_end(json);
        json->flat--;
    }
    ent_json_array_end(json);
}

static void put_strains(struct ent_json *json, const struct ent_graph *graph,
                        const struct ent_balance *balance)
{
    ent_json_array(json, "strains");
    for (uint32_t i = 0; i < balance->n_strains; i++) {
        const struct ent_dyad *dyad = &graph->dyads[balance->strains[i]];
        ent_json_object(json, NULL);
        json->flat++;
        ent_json_string(json, "a", graph->nodes[dyad->a].id);
        ent_json_string(json, "b", graph->nodes[dyad->b].id);
        ent_json_integer(json, "sign", dyad->sign);
        ent_json_object_end(json);
        json->flat--;
    }
    ent_json_array_end(json);
}

static void put_brokers(struct ent_json *json, const struct ent_graph *graph,
                        const struct ent_balance *balance)
{
    uint32_t brokers[BROKERS], count = ent_brokers(brokers, BROKERS, balance);
    ent_json_array(json, "brokers");
    json->flat++;
    for (uint32_t i = 0; i < count; i++)
        ent_json_string(json, NULL, graph->nodes[brokers[i]].id);
    ent_json_array_end(json);
    json->flat--;
    ent_json_boolean(json, "betweenness_estimated", balance->between_estimated);
}

static void put_reciprocity(struct ent_json *json, const struct ent_reciprocity *reciprocity)
{
    ent_json_object(json, "reciprocity");
    json->flat++;
    ent_json_integer(json, "edges", reciprocity->edges);
    ent_json_integer(json, "answered", reciprocity->answered);
    ent_json_integer(json, "in_kind", reciprocity->in_kind);
    put_share(json, "share", reciprocity->answered, reciprocity->edges);
    ent_json_object_end(json);
    json->flat--;
}

void ent_json_balance(struct ent_json *json, const char *key, const struct ent_graph *graph,
                      const struct ent_balance *balance)
{
    struct ent_buffer words = {0};
    ent_balance_words(&words, graph, balance);
    json->out->failed |= words.failed;
    ent_json_object(json, key);
    ent_json_text(json, "words", words.data ? words.data : "", words.len);
    ent_json_integer(json, "ties", balance->n_ties);
    ent_json_integer(json, "positive", balance->n_ties - balance->n_negative);
    ent_json_integer(json, "negative", balance->n_negative);
    put_frustration(json, balance);
    put_triads(json, balance);
    put_factions(json, graph, balance);
    put_strains(json, graph, balance);
    put_brokers(json, graph, balance);
    put_reciprocity(json, &balance->reciprocity);
    ent_json_object_end(json);
    ent_buffer_free(&words);
}

static void put_day(struct ent_json *json, const char *key, struct ent_date date)
{
    char day[ENT_DATE_TEXT];
    ent_json_string(json, key, ent_date_format(day, date));
}

/* The pairs whose ties speak of more than one day. */
static void put_trends(struct ent_json *json, const struct ent_graph *graph)
{
    ent_json_array(json, "trends");
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *dyad = &graph->dyads[i];
        struct ent_history history;
        ent_dyad_history(&history, graph, dyad);
        if (!history.trend)
            continue;
        ent_json_object(json, NULL);
        json->flat++;
        ent_json_string(json, "a", graph->nodes[dyad->a].id);
        ent_json_string(json, "b", graph->nodes[dyad->b].id);
        ent_json_integer(json, "sign", dyad->sign);
        ent_json_string(json, "trend", history.trend);
        put_day(json, "first", history.first);
        put_day(json, "last", history.last);
        ent_json_object_end(json);
        json->flat--;
    }
    ent_json_array_end(json);
}

static void put_actor(struct ent_json *json, const struct ent_node *node,
                      const struct ent_standing *standing)
{
    ent_json_object(json, NULL);
    json->flat++;
    ent_json_string(json, "id", node->id);
    ent_json_string(json, "label", node->label);
    put_faction(json, "faction", standing->faction);
    ent_json_integer(json, "positive", standing->positive);
    ent_json_integer(json, "negative", standing->negative);
    ent_json_integer(json, "strains", standing->strains);
    ent_json_real(json, "betweenness", standing->between);
    ent_json_object_end(json);
    json->flat--;
}

int ent_stats_json(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct ent_json json = {.out = out};
    struct ent_balance *balance = NULL;
    int status = ent_balance_find(&balance, graph);
    if (status)
        return status;
    ent_json_object(&json, NULL);
    ent_json_string(&json, "generator", PACKAGE_NAME);
    ent_json_string(&json, "version", PACKAGE_VERSION);
    ent_json_integer(&json, "articles", (long long)graph->n_documents);
    ent_json_filter(&json, "filters", &graph->filter);
    ent_json_balance(&json, "balance", graph, balance);
    put_trends(&json, graph);
    ent_json_array(&json, "actors");
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        put_actor(&json, &graph->nodes[balance->order[i]], &balance->nodes[balance->order[i]]);
    ent_json_array_end(&json);
    ent_json_object_end(&json);
    ent_buffer_putc(out, '\n');
    ent_balance_free(balance);
    return ent_buffer_status(out);
}

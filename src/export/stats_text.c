// SPDX-License-Identifier: MIT
/* The figures of a graph for people: the words first, then the figures that they follow from, then
 * the actors camp by camp. */
#include <string.h>

#include "entente/history.h"
#include "export/encode.h"
#include "export/formats.h"
#include "export/stats.h"

enum { BROKERS = 5, LABEL = 24, WIDTH = 78 };

static void put_percent(struct ent_buffer *out, uint64_t part, uint64_t all)
{
    if (all)
        ent_buffer_printf(out, " (%u %%)", (unsigned)((part * 200 + all) / (all * 2)));
}

static void put_heading(struct ent_buffer *out, const char *heading)
{
    ent_put_cells(out, heading, 14);
}

static void put_words(struct ent_buffer *out, const struct ent_graph *graph,
                      const struct ent_balance *balance)
{
    struct ent_buffer words = {0};
    ent_balance_words(&words, graph, balance);
    if (words.data)
        ent_put_line(out, words.data, words.len);
    ent_buffer_puts(out, "\n\n");
    out->failed |= words.failed;
    ent_buffer_free(&words);
}

static void put_frustration(struct ent_buffer *out, const struct ent_balance *balance)
{
    put_heading(out, "frustration");
    if (!balance->exact)
        ent_buffer_puts(out, "at most ");
    ent_buffer_printf(out, "%u of %u ties", (unsigned)balance->frustration,
                      (unsigned)balance->n_ties);
    put_percent(out, balance->frustration, balance->n_ties);
    if (balance->exact)
        ent_buffer_puts(out, ", exact\n");
    else
        ent_buffer_printf(out, ", an upper bound: the least lies between %u and %u\n",
                          (unsigned)balance->frustration_least, (unsigned)balance->frustration);
}

static void put_triads(struct ent_buffer *out, const struct ent_balance *balance)
{
    uint64_t all = ent_balance_triads(balance);
    uint64_t balanced = balance->triads[ENT_TRIAD_PPP] + balance->triads[ENT_TRIAD_PNN];
    put_heading(out, "triads");
    for (int i = 0; i < ENT_TRIAD_COUNT; i++)
        ent_buffer_printf(out, "%s%s %llu", i ? "   " : "", ent_triad_names[i],
                          (unsigned long long)balance->triads[i]);
    ent_buffer_putc(out, '\n');
    put_heading(out, "balanced");
    ent_buffer_printf(out, "%llu of %llu triads", (unsigned long long)balanced,
                      (unsigned long long)all);
    put_percent(out, balanced, all);
    ent_buffer_printf(out, "; weakly %llu",
                      (unsigned long long)(all - balance->triads[ENT_TRIAD_PPN]));
    put_percent(out, all - balance->triads[ENT_TRIAD_PPN], all);
    ent_buffer_putc(out, '\n');
}

/* Which filters are in force, and how many ties they leave out. */
static void put_filter(struct ent_buffer *out, const struct ent_graph *graph)
{
    size_t start = out->len;
    ent_filter_words(out, &graph->filter);
    if (out->len == start)
        return;
    if (graph->n_left_out)
        ent_buffer_printf(out, " (%u ties left out", (unsigned)graph->n_left_out);
    if (graph->n_undated)
        ent_buffer_printf(out, ", %u of them for want of a day", (unsigned)graph->n_undated);
    ent_buffer_puts(out, graph->n_left_out ? ")" : "");
    ent_buffer_putc(out, '\n');
}

static void put_figures(struct ent_buffer *out, const struct ent_graph *graph,
                        const struct ent_balance *balance)
{
    const struct ent_reciprocity *reciprocity = &balance->reciprocity;
    put_heading(out, "actors");
    ent_buffer_printf(out, "%u\n", (unsigned)graph->n_nodes);
    put_heading(out, "ties");
    ent_buffer_printf(out, "%u: %u positive, %u negative\n", (unsigned)balance->n_ties,
                      (unsigned)(balance->n_ties - balance->n_negative),
                      (unsigned)balance->n_negative);
    put_frustration(out, balance);
    put_triads(out, balance);
    put_heading(out, "reciprocity");
    ent_buffer_printf(out, "%u of %u directions are answered", (unsigned)reciprocity->answered,
                      (unsigned)reciprocity->edges);
    put_percent(out, reciprocity->answered, reciprocity->edges);
    ent_buffer_printf(out, ", %u in kind\n", (unsigned)reciprocity->in_kind);
}

static void put_id(struct ent_buffer *out, const char *id)
{
    ent_put_line(out, id, strlen(id));
}

static void put_brokers(struct ent_buffer *out, const struct ent_graph *graph,
                        const struct ent_balance *balance)
{
    uint32_t brokers[BROKERS], count = ent_brokers(brokers, BROKERS, balance);
    put_heading(out, "brokers");
    for (uint32_t i = 0; i < count; i++) {
        ent_buffer_puts(out, i ? ", " : "");
        put_id(out, graph->nodes[brokers[i]].id);
        ent_buffer_putc(out, ' ');
        ent_put_real(out, balance->nodes[brokers[i]].between);
    }
    ent_buffer_puts(out, count ? "" : "none");
    ent_buffer_puts(out, balance->between_estimated ? " (estimated)\n" : "\n");
}

static void put_strains(struct ent_buffer *out, const struct ent_graph *graph,
                        const struct ent_balance *balance)
{
    for (uint32_t i = 0; i < balance->n_strains; i++) {
        const struct ent_dyad *dyad = &graph->dyads[balance->strains[i]];
        put_heading(out, i ? "" : "strains");
        put_id(out, graph->nodes[dyad->a].id);
        ent_buffer_puts(out, dyad->sign < 0 ? " − " : " + ");
        put_id(out, graph->nodes[dyad->b].id);
        ent_buffer_puts(out, dyad->sign < 0 ? ": foes in one camp\n" : ": friends across camps\n");
    }
}

/* The pairs whose later ties are friendlier, or less friendly, than the earlier ones. */
static void put_trends(struct ent_buffer *out, const struct ent_graph *graph, const char *trend)
{
    uint32_t told = 0;
    for (uint32_t i = 0; i < graph->n_dyads; i++) {
        const struct ent_dyad *dyad = &graph->dyads[i];
        struct ent_history history;
        char day[ENT_DATE_TEXT];
        ent_dyad_history(&history, graph, dyad);
        if (!history.trend || strcmp(history.trend, trend) != 0)
            continue;
        put_heading(out, told++ ? "" : trend);
        put_id(out, graph->nodes[dyad->a].id);
        ent_buffer_puts(out, dyad->sign < 0 ? " − " : " + ");
        put_id(out, graph->nodes[dyad->b].id);
        ent_buffer_printf(out, ", from %s", ent_date_format(day, history.first));
        ent_buffer_printf(out, " to %s\n", ent_date_format(day, history.last));
    }
}

static void put_actor(struct ent_buffer *out, const struct ent_node *node,
                      const struct ent_standing *standing)
{
    struct ent_buffer label = {0};
    ent_put_line(&label, node->label, strlen(node->label));
    ent_put_cells(out, label.data ? label.data : "", LABEL);
    out->failed |= label.failed;
    ent_buffer_free(&label);
    if (standing->faction == ENT_NO_FACTION)
        ent_buffer_puts(out, "    –");
    else
        ent_buffer_printf(out, " %4u", (unsigned)standing->faction + 1);
    ent_buffer_printf(out, " %4u %4u %8u  ", (unsigned)standing->positive,
                      (unsigned)standing->negative, (unsigned)standing->strains);
    ent_put_real(out, standing->between);
    ent_buffer_putc(out, '\n');
}

int ent_stats_text(struct ent_buffer *out, const struct ent_graph *graph)
{
    struct ent_balance *balance = NULL;
    int status = ent_balance_find(&balance, graph);
    if (status)
        return status;
    put_filter(out, graph);
    put_words(out, graph, balance);
    put_figures(out, graph, balance);
    put_brokers(out, graph, balance);
    put_strains(out, graph, balance);
    put_trends(out, graph, "warming");
    put_trends(out, graph, "cooling");
    ent_buffer_putc(out, '\n');
    ent_put_cells(out, "actor", LABEL);
    ent_buffer_puts(out, " camp    +    −  strains  between\n");
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        put_actor(out, &graph->nodes[balance->order[i]], &balance->nodes[balance->order[i]]);
    ent_balance_free(balance);
    return ent_buffer_status(out);
}

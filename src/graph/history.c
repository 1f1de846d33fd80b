// SPDX-License-Identifier: MIT
/*
 * First and last day, trend and categories of an edge. The trend is the sign of the weighted
 * covariance of day and sign over the evidence: later ties friendlier than earlier ones is warming.
 * A tie without a day of its own speaks of its article's day.
 */
#include "entente/history.h"

static void find_ends(struct ent_history *out, struct ent_interval days)
{
    if (!days.start.year)
        return;
    if (!out->first.year || ent_date_compare(days.start, out->first) < 0)
        out->first = days.start;
    if (!out->last.year || ent_date_compare(days.end, out->last) > 0)
        out->last = days.end;
}

/* Sums of weights, days and signs; `low` and `high` bound the days that weigh anything. */
struct sums {
    double weight, day, sign, product;
    double low, high;
};

static void sums_add(struct sums *sums, const struct ent_tie *tie, struct ent_interval days)
{
    double weight = ent_tie_weight(tie), sign = tie->sign < 0 ? -1 : 1;
    if (!days.end.year || weight <= 0)
        return;
    double day = (ent_date_days(days.start) + ent_date_days(days.end)) / 2.0;
    sums->low = sums->weight > 0 && sums->low < day ? sums->low : day;
    sums->high = sums->weight > 0 && sums->high > day ? sums->high : day;
    sums->weight += weight;
    sums->day += weight * day;
    sums->sign += weight * sign;
    sums->product += weight * day * sign;
}

static const char *trend(const struct sums *sums)
{
    if (sums->weight <= 0 || sums->high <= sums->low)
        return NULL;
    double slope = sums->product - sums->day * sums->sign / sums->weight;
    if (slope > 1e-6)
        return "warming";
    return slope < -1e-6 ? "cooling" : "steady";
}

/* How often each category occurs, and how often in a tie of the edge's sign. */
struct counts {
    uint32_t all[ENT_CATEGORY_COUNT];
    uint32_t same[ENT_CATEGORY_COUNT];
};

/* Sorts the categories that occur by how often they do; equal ones stay in their own order. */
static void rank(struct ent_history *out, const uint32_t counts[ENT_CATEGORY_COUNT])
{
    for (int c = 0; c < ENT_CATEGORY_COUNT; c++) {
        size_t at = out->n_categories;
        if (!counts[c])
            continue;
        for (; at > 0 && counts[out->categories[at - 1]] < counts[c]; at--)
            out->categories[at] = out->categories[at - 1];
        out->categories[at] = (enum ent_category)c;
        out->n_categories++;
    }
}

/* Of `n` pieces of evidence from `first` on, that make an edge or dyad of that sign. */
static void find_history(struct ent_history *out, const struct ent_graph *graph, uint32_t first,
                         uint32_t n, int sign)
{
    struct sums sums = {0};
    struct counts counts = {0};
    *out = (struct ent_history){0};
    for (uint32_t i = first; i < first + n; i++) {
        const struct ent_tie *tie = ent_graph_tie(graph, graph->evidence[i]);
        struct ent_interval days = ent_tie_days(graph->documents[graph->evidence[i].document], tie);
        find_ends(out, days);
        sums_add(&sums, tie, days);
        if (tie->confidence > out->confidence)
            out->confidence = tie->confidence;
        if (tie->category < ENT_CATEGORY_COUNT) {
            counts.all[tie->category]++;
            counts.same[tie->category] += tie->sign == sign;
        }
    }
    out->trend = trend(&sums);
    rank(out, counts.all);
    out->relation = out->categories[0];
    for (size_t i = 0; i < out->n_categories; i++)
        if (counts.same[out->categories[i]] > counts.same[out->relation])
            out->relation = out->categories[i];
}

void ent_edge_history(struct ent_history *out, const struct ent_graph *graph,
                      const struct ent_edge *edge)
{
    find_history(out, graph, edge->evidence, edge->n_evidence, edge->sign);
}

uint32_t ent_dyad_evidence(uint32_t *first, const struct ent_graph *graph,
                           const struct ent_dyad *dyad)
{
    const struct ent_edge *edges = &graph->edges[dyad->edge], *last = &edges[dyad->edges - 1];
    *first = edges->evidence;
    return last->evidence + last->n_evidence - *first;
}

void ent_dyad_history(struct ent_history *out, const struct ent_graph *graph,
                      const struct ent_dyad *dyad)
{
    uint32_t first, n = ent_dyad_evidence(&first, graph, dyad);
    find_history(out, graph, first, n, dyad->sign);
}

void ent_dyad_series(double *positive, double *negative, const struct ent_graph *graph,
                     const struct ent_dyad *dyad, const struct ent_slice *slices, size_t count)
{
    uint32_t first, n = ent_dyad_evidence(&first, graph, dyad);
    for (size_t k = 0; k < count; k++)
        positive[k] = negative[k] = 0;
    for (uint32_t i = first; i < first + n; i++) {
        struct ent_evidence from = graph->evidence[i];
        const struct ent_tie *tie = ent_graph_tie(graph, from);
        struct ent_date day = ent_tie_day(graph->documents[from.document], tie);
        for (size_t k = 0; k < count && day.year; k++)
            if (ent_date_compare(day, slices[k].from) >= 0 &&
                ent_date_compare(day, slices[k].to) <= 0)
                (tie->sign < 0 ? negative : positive)[k] += ent_tie_weight(tie);
    }
}

// SPDX-License-Identifier: MIT
/*
 * The orders of a list of pairs. Each pair gets a number and, for the order of names, a string;
 * what is equal there is in the order of weight, and then of the graph.
 */
#include <stdlib.h>
#include <unicase.h>
#include <unistr.h>

#include "entente/error.h"
#include "tielist.h"

#define ORDER_NAME(name, text, about) text,
#define ORDER_ABOUT(name, text, about) about,
const char *const tie_order_names[TIE_ORDER_COUNT] = {TIE_ORDERS(ORDER_NAME)};
const char *const tie_order_about[TIE_ORDER_COUNT] = {TIE_ORDERS(ORDER_ABOUT)};

struct entry {
    uint32_t dyad;
    double rank, weight; /* falling */
    const char *first, *second;
};

struct ent_date tielist_last(const struct ent_graph *graph, const struct ent_dyad *dyad)
{
    struct ent_date last = {0};
    for (uint32_t e = dyad->edge; e < dyad->edge + dyad->edges; e++)
        for (uint32_t i = 0; i < graph->edges[e].n_evidence; i++) {
            struct ent_evidence from = graph->evidence[graph->edges[e].evidence + i];
            struct ent_date day = ent_graph_tie(graph, from)->date.end;
            if (!ent_date_valid(day))
                day = graph->documents[from.document]->article.date;
            if (ent_date_compare(day, last) > 0)
                last = day;
        }
    return last;
}

uint32_t tielist_statements(const struct ent_graph *graph, const struct ent_dyad *dyad)
{
    uint32_t count = 0;
    for (uint32_t e = dyad->edge; e < dyad->edge + dyad->edges; e++)
        count += graph->edges[e].n_evidence;
    return count;
}

static double rank_of(const struct ent_graph *graph, const struct ent_dyad *dyad,
                      enum tie_order order)
{
    struct ent_date last;
    switch (order) {
    case TIE_ORDER_STATEMENTS:
        return tielist_statements(graph, dyad);
    case TIE_ORDER_RECENT:
        last = tielist_last(graph, dyad);
        return ent_date_valid(last) ? ent_date_days(last) : -1e9;
    case TIE_ORDER_HOSTILE:
        return dyad->negative - dyad->positive;
    case TIE_ORDER_FRIENDLY:
        return dyad->positive - dyad->negative;
    case TIE_ORDER_NAME:
        return 0;
    default:
        return dyad->positive + dyad->negative;
    }
}

static int compare_names(const char *a, const char *b)
{
    int order = 0;
    if (u8_casecmp((const uint8_t *)a, u8_strlen((const uint8_t *)a), (const uint8_t *)b,
                   u8_strlen((const uint8_t *)b), NULL, NULL, &order))
        return 0;
    return order;
}

static int compare(const void *left, const void *right)
{
    const struct entry *l = left, *r = right;
    int order = (l->rank < r->rank) - (l->rank > r->rank);
    order = order || !l->first ? order : compare_names(l->first, r->first);
    order = order || !l->first ? order : compare_names(l->second, r->second);
    order = order ? order : (l->weight < r->weight) - (l->weight > r->weight);
    return order ? order : (l->dyad > r->dyad) - (l->dyad < r->dyad);
}

int tielist_sort(struct tielist *list, const struct ent_graph *graph, enum tie_order order)
{
    struct entry *entries = calloc((size_t)list->count + 1, sizeof *entries);
    if (!entries)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_dyad *dyad = &graph->dyads[list->dyads[i]];
        int turned = tielist_turned(list, graph, dyad);
        entries[i] = (struct entry){list->dyads[i], rank_of(graph, dyad, order),
                                    dyad->positive + dyad->negative, NULL, NULL};
        if (order == TIE_ORDER_NAME) {
            entries[i].first = graph->nodes[turned ? dyad->b : dyad->a].label;
            entries[i].second = graph->nodes[turned ? dyad->a : dyad->b].label;
        }
    }
    qsort(entries, list->count, sizeof *entries, compare);
    for (uint32_t i = 0; i < list->count; i++)
        list->dyads[i] = entries[i].dyad;
    list->order = order;
    free(entries);
    return 0;
}

// SPDX-License-Identifier: MIT
/*
 * Making the bins. Every tie gets a key on the axis; sorted by it, a run of equal keys is a bin.
 * Between two bins that are near, empty ones are put in, so that distances can be seen; longer gaps
 * are one mark, so that a tie of long ago does not push all others together.
 */
#include "timeline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/error.h"

#define AXIS_NAME(name, text, one) text,
#define AXIS_ONE(name, text, one) one,
const char *const time_axis_names[TIME_AXIS_COUNT] = {TIME_AXES(AXIS_NAME)};
static const char *const ones[TIME_AXIS_COUNT] = {TIME_AXES(AXIS_ONE)};

enum { MOST_MONTHS = 60, NEAR = 6 };

struct item {
    uint32_t owner;
    int32_t key;
    uint32_t evidence, dyad;
    struct ent_evidence from;
};

static int belongs(const struct ent_dyad *dyad, uint32_t index, struct map_selection owner)
{
    if (owner.dyad >= 0)
        return index == (uint32_t)owner.dyad;
    return owner.node < 0 || (int)dyad->a == owner.node || (int)dyad->b == owner.node;
}

static struct ent_date day_of(const struct ent_graph *graph, struct ent_evidence from)
{
    struct ent_date day = ent_graph_tie(graph, from)->date.end;
    return ent_date_valid(day) ? day : graph->documents[from.document]->article.date;
}

/* The how manieth paragraph of its document the tie is in, from 1. */
static int32_t paragraph_of(const struct ent_graph *graph, struct ent_evidence from)
{
    const struct ent_document *document = graph->documents[from.document];
    uint32_t sentence = ent_graph_tie(graph, from)->sentence;
    return sentence < document->text.n_sentences
               ? (int32_t)document->text.sentences[sentence].block + 1
               : 1;
}

/* Days that the tie's own interval has; 1 where it is dated by its article. */
static int32_t days_of(const struct ent_graph *graph, struct ent_evidence from)
{
    struct ent_interval date = ent_graph_tie(graph, from)->date;
    return ent_date_valid(date.start) && ent_date_valid(date.end)
               ? ent_date_days(date.end) - ent_date_days(date.start) + 1
               : 1;
}

/* 0 where the tie has no place on the axis: it has no day, or is spread over more than a bin. */
static int set_key(struct item *item, const struct ent_graph *graph, enum time_axis axis)
{
    static const int32_t most[TIME_AXIS_COUNT] = {[TIME_MONTHS] = 31, [TIME_YEARS] = 366};
    struct ent_date day = day_of(graph, item->from);
    item->owner = axis == TIME_PARAGRAPHS ? item->from.document : 0;
    item->key = axis == TIME_MONTHS       ? day.year * 12 + day.month - 1
                : axis == TIME_YEARS      ? day.year
                : axis == TIME_PARAGRAPHS ? paragraph_of(graph, item->from)
                                          : (int32_t)item->from.document;
    return !most[axis] || (ent_date_valid(day) && days_of(graph, item->from) <= most[axis]);
}

static int compare_items(const void *left, const void *right)
{
    const struct item *l = left, *r = right;
    if (l->owner != r->owner)
        return l->owner < r->owner ? -1 : 1;
    if (l->key != r->key)
        return l->key < r->key ? -1 : 1;
    if (l->from.document != r->from.document)
        return l->from.document < r->from.document ? -1 : 1;
    return (l->from.tie > r->from.tie) - (l->from.tie < r->from.tie);
}

static uint32_t collect(struct item *items, const struct ent_graph *graph,
                        struct map_selection owner)
{
    uint32_t n = 0;
    for (uint32_t d = 0; d < graph->n_dyads; d++) {
        const struct ent_dyad *dyad = &graph->dyads[d];
        for (uint32_t e = dyad->edge; e < dyad->edge + dyad->edges && belongs(dyad, d, owner);
             e++) {
            const struct ent_edge *edge = &graph->edges[e];
            for (uint32_t i = edge->evidence; i < edge->evidence + edge->n_evidence; i++)
                items[n++] = (struct item){.evidence = i, .dyad = d, .from = graph->evidence[i]};
        }
    }
    return n;
}

/* Sorts the items along an axis; those without a place on it are dropped. Gives how many stay, and
 * how many different keys they have. */
static uint32_t sort(struct item *items, uint32_t n, const struct ent_graph *graph,
                     enum time_axis axis, uint32_t *keys)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++) {
        struct item item = items[i];
        if (!set_key(&item, graph, axis))
            continue;
        items[i] = items[kept]; /* nothing is lost: another axis may have a place for it */
        items[kept++] = item;
    }
    qsort(items, kept, sizeof *items, compare_items);
    *keys = kept > 0;
    for (uint32_t i = 1; i < kept; i++)
        *keys += items[i].key != items[i - 1].key || items[i].owner != items[i - 1].owner;
    return kept;
}

/* Months where the ties are of several, years where of many; else where they stand in the text. */
static enum time_axis choose(struct item *items, uint32_t n, const struct ent_graph *graph)
{
    uint32_t months;
    sort(items, n, graph, TIME_MONTHS, &months);
    if (months > 1)
        return months > MOST_MONTHS ? TIME_YEARS : TIME_MONTHS;
    return graph->n_documents > 1 ? TIME_ARTICLES : TIME_PARAGRAPHS;
}

static struct time_bin *add_bin(struct timeline *t, uint32_t owner, int32_t key)
{
    struct time_bin *bin = &t->bins[t->n_bins++];
    *bin = (struct time_bin){.owner = owner, .key = key, .first = t->n_evidence};
    return bin;
}

static void fill(struct timeline *t, const struct ent_graph *graph, const struct item *items,
                 uint32_t n)
{
    struct time_bin *bin = NULL;
    for (uint32_t i = 0; i < n; i++) {
        const struct item *item = &items[i];
        const struct ent_tie *tie = ent_graph_tie(graph, item->from);
        if (!bin || bin->key != item->key || bin->owner != item->owner) {
            int same = bin && bin->owner == item->owner, far = same && item->key - bin->key > NEAR;
            while (same && !far && bin->key + 1 < item->key)
                bin = add_bin(t, item->owner, bin->key + 1);
            bin = add_bin(t, item->owner, item->key);
            bin->gap = (uint8_t)(far || (i > 0 && !same));
        }
        *(tie->sign < 0 ? &bin->negative : &bin->positive) += ent_tie_weight(tie);
        bin->count++;
        t->evidence[t->n_evidence] = item->evidence;
        t->dyads[t->n_evidence++] = item->dyad;
    }
}

int timeline_make(struct timeline *out, const struct ent_graph *graph, struct map_selection owner,
                  enum time_axis axis)
{
    uint32_t keys, n = graph->n_evidence;
    struct item *items = calloc((size_t)n + 1, sizeof *items);
    timeline_free(out);
    out->owner = owner;
    out->evidence = calloc((size_t)n + 1, sizeof *out->evidence);
    out->dyads = calloc((size_t)n + 1, sizeof *out->dyads);
    out->bins = calloc(((size_t)n + 1) * NEAR, sizeof *out->bins);
    if (!items || !out->evidence || !out->dyads || !out->bins) {
        free(items);
        timeline_free(out);
        return ENT_E_NOMEM;
    }
    n = collect(items, graph, owner);
    out->axis = axis < TIME_AXIS_COUNT ? axis : choose(items, n, graph);
    uint32_t kept = sort(items, n, graph, out->axis, &keys);
    fill(out, graph, items, kept);
    out->undated = n - kept;
    out->made = 1;
    free(items);
    return 0;
}

void timeline_free(struct timeline *timeline)
{
    free(timeline->bins);
    free(timeline->evidence);
    free(timeline->dyads);
    *timeline = (struct timeline){.owner = {-1, -1}};
}

const char *timeline_label(char out[TIME_LABEL], const struct timeline *timeline, uint32_t bin)
{
    int32_t key = timeline->bins[bin].key;
    if (timeline->axis == TIME_MONTHS)
        snprintf(out, TIME_LABEL, "%04d-%02d", (int)(key / 12), (int)(key % 12) + 1);
    else if (timeline->axis == TIME_YEARS)
        snprintf(out, TIME_LABEL, "%04d", (int)key);
    else
        snprintf(out, TIME_LABEL, "%s %d", ones[timeline->axis],
                 (int)key + (timeline->axis == TIME_ARTICLES));
    return out;
}

int timeline_find(struct timeline *timeline, const struct ent_graph *graph,
                  struct ent_evidence evidence)
{
    for (uint32_t b = 0; b < timeline->n_bins; b++)
        for (uint32_t i = 0; i < timeline->bins[b].count; i++) {
            struct ent_evidence at =
                graph->evidence[timeline->evidence[timeline->bins[b].first + i]];
            if (at.document != evidence.document || at.tie != evidence.tie)
                continue;
            timeline->at = b;
            timeline->in = i;
            return 1;
        }
    return 0;
}

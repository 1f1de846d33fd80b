// SPDX-License-Identifier: MIT
/*
 * Folding the graph. What the graph pane shows is folded from the open article, or from all that
 * were read, through the filter; it is folded anew when one of these changes, never while keys move
 * in it. Beside a filtered graph the whole one is kept: its nodes have the places that those of the
 * filtered one keep, and it knows what is left out.
 */
#include <stdlib.h>
#include <string.h>

#include "filter.h"
#include "selection.h"
#include "state.h"
#include "view.h"
#include "walk.h"

static const struct map_selection nothing = {-1, -1};

/* What outlives a fold, by names instead of indices. */
struct kept {
    struct named_selection picked, owner, ego, card;
    enum lead lead;
};

/* What is made from the graph that is shown. */
static void drop_views(struct reader *reader)
{
    links_free(&reader->links);
    tielist_free(&reader->dyads);
    card_free(&reader->card);
    matrix_free(&reader->matrix);
    ego_free(&reader->ego);
    compare_free(&reader->compare);
    camps_free(&reader->camps);
    timeline_free(&reader->timeline);
    free(reader->ties.items);
    reader->matrix = (struct matrix){0};
    reader->ties = (struct tie_rows){.owner = nothing, .from = VIEW_MAP};
    reader->matrix_at = (struct matrix_at){0};
    reader->dyads_top = 0;
    reader->view_open = 1;
    reader->picked = nothing;
    reader->lead = LEAD_TEXT;
}

void reader_drop_graph(struct reader *reader)
{
    drop_views(reader);
    map_places_free(&reader->places);
    ent_graph_free(reader->graph);
    ent_graph_free(reader->base);
    free(reader->documents);
    free(reader->items);
    reader->tints = (struct tints){{NULL}};
    reader->graph = NULL;
    reader->base = NULL;
    reader->documents = NULL;
    reader->items = NULL;
    reader->n_documents = 0;
}

/* Keeping ------------------------------------------------------------------------------------- */

static struct map_selection node(int index)
{
    return (struct map_selection){index, -1};
}

static struct kept keep(const struct reader *reader)
{
    struct kept out = {.lead = reader->lead};
    const struct ent_graph *graph = reader->graph;
    if (!graph)
        return out;
    out.picked = selection_name(graph, reader->picked);
    out.owner = selection_name(graph, reader->timeline.made ? reader->timeline.owner : nothing);
    out.ego = selection_name(graph, reader->ego.made ? node((int)reader->ego.centre) : nothing);
    out.card = selection_name(
        graph, reader->shown[SIDE_GRAPH] == VIEW_CARD ? node(reader->card.node) : nothing);
    return out;
}

/* What is still there is shown and picked as before. */
static void restore(struct reader *reader, struct kept *kept)
{
    const struct ent_graph *graph = reader->graph;
    struct map_selection picked = selection_find(graph, &kept->picked),
                         ego = selection_find(graph, &kept->ego);
    struct map_selection card = selection_find(graph, &kept->card);
    reader->timeline.owner = selection_find(graph, &kept->owner);
    if (ego.node >= 0)
        ego_make(&reader->ego, graph, (uint32_t)ego.node); /* else it is made later */
    if (card.node >= 0)
        card_open(reader, card.node);
    if (kept->lead == LEAD_GRAPH && (picked.node >= 0 || picked.dyad >= 0))
        reader_pick(reader, picked);
    selection_free(&kept->picked);
    selection_free(&kept->owner);
    selection_free(&kept->ego);
    selection_free(&kept->card);
}

/* Folding ------------------------------------------------------------------------------------- */

/* Adds an article where it was read. */
static void collect_one(struct reader *reader, size_t item)
{
    if (item >= reader->shelf.count || reader->shelf.items[item].state != SHELF_READY)
        return;
    reader->items[reader->n_documents] = item;
    reader->documents[reader->n_documents++] = reader->shelf.items[item].document;
}

/* The open article; or those that are marked; or, where none is, all. */
static int collect_documents(struct reader *reader)
{
    const struct catalog *catalog = &reader->shelf.catalog;
    size_t n = reader->whole ? reader->shelf.count : 1;
    reader->documents = calloc(n + 1, sizeof *reader->documents);
    reader->items = calloc(n + 1, sizeof *reader->items);
    if (!reader->documents || !reader->items)
        return ENT_E_NOMEM;
    if (!reader->whole)
        collect_one(reader, reader->item);
    for (size_t i = 0; reader->whole && i < reader->shelf.count; i++)
        if (!catalog->n_marked || catalog_is_marked(catalog, i))
            collect_one(reader, i);
    return 0;
}

static int fold_base(struct reader *reader)
{
    struct ent_filter roll = {.roll = reader->filter.roll};
    return ent_graph_fold_filtered(&reader->base, reader->documents, reader->n_documents, &roll,
                                   reader->options->frame);
}

/* Where the filter leaves nothing out, the whole graph is the one that is shown. */
static int fold_shown(struct reader *reader)
{
    if (ent_filter_is_open(&reader->filter)) {
        reader->graph = reader->base;
        reader->base = NULL;
        return 0;
    }
    return ent_graph_fold_filtered(&reader->graph, reader->documents, reader->n_documents,
                                   &reader->filter, reader->base);
}

static int make_views(struct reader *reader)
{
    int status = links_make(&reader->links, reader->graph);
    if (!status)
        status = tielist_make(&reader->dyads, reader->graph, -1);
    if (!status)
        status = tielist_sort(&reader->dyads, reader->graph, reader->dyads_order);
    return status;
}

static void finish(struct reader *reader, int status)
{
    if (reader->base)
        tints_make(&reader->tints, reader->base);
    if (!status && reader->base)
        status = fold_shown(reader);
    if (!status && reader->graph)
        status = make_views(reader);
    if (status) {
        reader_drop_graph(reader);
        reader_fail(reader, "the graph: %s", ent_error_text(status));
    }
}

static void leave_rows(struct reader *reader)
{
    enum view_id *shown = &reader->shown[SIDE_GRAPH];
    walk_unpick(reader);
    if (*shown == VIEW_TIES)
        *shown = reader->ties.from;
    if (*shown == VIEW_COMPARE)
        *shown = reader->compare_from;
    if (*shown == VIEW_CARD)
        *shown = reader->card_from;
    if (*shown == VIEW_TIES || *shown == VIEW_CARD)
        *shown = VIEW_MAP;
}

void reader_refold(struct reader *reader)
{
    leave_rows(reader);
    reader_drop_graph(reader);
    int status = collect_documents(reader);
    if (!status && reader->n_documents)
        status = fold_base(reader);
    finish(reader, status);
}

void reader_refold_keeping(struct reader *reader)
{
    struct kept kept = keep(reader);
    reader_refold(reader);
    restore(reader, &kept);
}

void reader_filter(struct reader *reader, const struct ent_filter *filter)
{
    int rolled = filter->roll != reader->filter.roll;
    reader->filter = *filter;
    if (rolled || !reader->graph) {
        reader_refold_keeping(reader);
        return;
    }
    struct kept kept = keep(reader);
    int chosen = reader->view_open;
    leave_rows(reader);
    drop_views(reader);
    reader->view_open = chosen; /* a filter does not change the view */
    if (reader->base)
        ent_graph_free(reader->graph);
    else
        reader->base = reader->graph;
    reader->graph = NULL;
    finish(reader, 0);
    restore(reader, &kept);
}

void reader_tell_filter(const struct reader *reader, struct ent_buffer *out)
{
    if (!reader->base || !reader->graph)
        return;
    ent_buffer_printf(out, "%u of %u ties", (unsigned)reader->graph->n_evidence,
                      (unsigned)reader->base->n_evidence);
    if (reader->graph->n_undated)
        ent_buffer_printf(out, ", %u undated", (unsigned)reader->graph->n_undated);
    ent_buffer_puts(out, ": ");
    filter_tell(out, &reader->filter, reader->ascii);
}

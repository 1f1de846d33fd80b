// SPDX-License-Identifier: MIT
/* A list of rectangles, and for each kind of thing how to go there. */
#include "zones.h"

#include <stdlib.h>

#include "history.h"
#include "state.h"
#include "view.h"

void zones_clear(struct zones *zones)
{
    zones->count = 0;
}

void zones_free(struct zones *zones)
{
    free(zones->items);
    *zones = (struct zones){0};
}

void zones_add(struct zones *zones, struct rect at, enum zone_kind kind, uint32_t index)
{
    if (at.rows < 1 || at.cols < 1)
        return;
    if (zones->count == zones->capacity) {
        size_t more = zones->capacity ? zones->capacity * 2 : 64;
        struct zone *items = realloc(zones->items, more * sizeof *items);
        if (!items)
            return;
        zones->items = items;
        zones->capacity = more;
    }
    zones->items[zones->count++] = (struct zone){at, kind, index};
}

int zones_same(const struct zone *a, const struct zone *b)
{
    return a->kind == b->kind && a->index == b->index;
}

/* Going ---------------------------------------------------------------------------------------- */

static void go_mention(struct reader *reader, uint32_t index)
{
    history_mark(reader);
    article_point(reader, POINT_MENTION, index);
}

static void go_tie(struct reader *reader, uint32_t index)
{
    history_mark(reader);
    article_point(reader, POINT_TIE, index);
}

static void pick(struct reader *reader, int node, int dyad)
{
    history_mark(reader);
    reader->focus = SIDE_GRAPH;
    reader_pick(reader, (struct map_selection){node, dyad});
    reader_tell_selection(reader);
}

static void go_node(struct reader *reader, uint32_t index)
{
    if (reader->graph && index < reader->graph->n_nodes)
        pick(reader, (int)index, -1);
}

static void go_dyad(struct reader *reader, uint32_t index)
{
    if (reader->graph && index < reader->graph->n_dyads)
        pick(reader, -1, (int)index);
}

static void go_cell(struct reader *reader, uint32_t index)
{
    const struct matrix *matrix = &reader->matrix;
    if (!matrix->count)
        return;
    uint32_t row = index / matrix->count, column = index % matrix->count;
    const struct matrix_cell *cell = matrix_find(matrix, row, column);
    if (!cell)
        return;
    reader->matrix_at.row = row;
    reader->matrix_at.column = column;
    pick(reader, -1, (int)cell->dyad);
}

static void go_statement(struct reader *reader, uint32_t index)
{
    reader->focus = SIDE_GRAPH;
    ties_go(reader, index);
}

static void go_change(struct reader *reader, uint32_t index)
{
    reader->focus = SIDE_GRAPH;
    compare_go(reader, index);
}

static void go_camp(struct reader *reader, uint32_t index)
{
    reader->focus = SIDE_GRAPH;
    camps_go(reader, index);
}

static void go_bin(struct reader *reader, uint32_t index)
{
    reader->focus = SIDE_GRAPH;
    timeline_go(reader, index);
}

static void go_card(struct reader *reader, uint32_t index)
{
    reader->focus = SIDE_GRAPH;
    card_go(reader, index);
}

static void go_article(struct reader *reader, uint32_t index)
{
    articles_select(reader, index);
}

void zone_go(struct reader *reader, const struct zone *zone)
{
    static void (*const ways[ZONE_KIND_COUNT])(struct reader *, uint32_t) = {
        [ZONE_MENTION] = go_mention,
        [ZONE_TIE] = go_tie,
        [ZONE_NODE] = go_node,
        [ZONE_DYAD] = go_dyad,
        [ZONE_CELL] = go_cell,
        [ZONE_STATEMENT] = go_statement,
        [ZONE_CARD] = go_card,
        [ZONE_ARTICLE] = go_article,
        [ZONE_COLUMN] = articles_sort_by_column,
        [ZONE_BIN] = go_bin,
        [ZONE_CHANGE] = go_change,
        [ZONE_CAMP] = go_camp,
        [ZONE_FILTER] = filter_panel_go,
        [ZONE_FORMAT] = export_panel_go,
    };
    ways[zone->kind](reader, zone->index);
}

// SPDX-License-Identifier: MIT
/* The table of views, and what lists of rows share. */
#include "config.h"

#include "view.h"

#include <stdlib.h>
#include <string.h>

#include "walk.h"

static const struct view *const views[VIEW_COUNT] = {
    [VIEW_ARTICLES] = &articles_view, [VIEW_ARTICLE] = &article_view, [VIEW_MAP] = &map_view,
    [VIEW_LIST] = &list_view,         [VIEW_MATRIX] = &matrix_view,   [VIEW_TIES] = &ties_view,
    [VIEW_HELP] = &help_view,         [VIEW_CARD] = &card_view,       [VIEW_EGO] = &ego_view,
    [VIEW_TIMELINE] = &timeline_view, [VIEW_COMPARE] = &compare_view, [VIEW_BALANCE] = &camps_view,
};

const struct view *view_of(enum view_id id)
{
    return views[id];
}

enum view_id view_focused(const struct reader *reader)
{
    return reader->help ? VIEW_HELP : reader->shown[reader->focus];
}

/* The graph's views in the order in which one key goes through them. */
static const enum view_id graph_views[] = {VIEW_MAP, VIEW_EGO, VIEW_LIST, VIEW_MATRIX,
                                           VIEW_TIMELINE};
enum { GRAPH_VIEWS = sizeof graph_views / sizeof *graph_views };

const char *view_word(size_t i)
{
    return i < GRAPH_VIEWS ? views[graph_views[i]]->name : i == GRAPH_VIEWS ? "auto" : NULL;
}

void view_choose(struct reader *reader, const char *name)
{
    enum view_id *shown = &reader->shown[SIDE_GRAPH];
    reader->view_chosen = strcmp(name, "auto") != 0;
    reader->view_open = !reader->view_chosen;
    if (reader->view_open)
        *shown = VIEW_MAP;
    for (int i = 0; i < GRAPH_VIEWS; i++) {
        if (!name[0] && *shown == graph_views[i]) {
            *shown = graph_views[(i + 1) % GRAPH_VIEWS];
            return;
        }
        if (strcmp(views[graph_views[i]]->name, name) == 0) {
            *shown = graph_views[i];
            return;
        }
    }
    if (!name[0])
        *shown = VIEW_MAP;
    else if (reader->view_chosen)
        reader_fail(reader, "the graph's views are map, ego, pairs, matrix, timeline, auto; not %s",
                    name);
}

enum { CELLS_A_TIE = 60, MOST_MAP_TIES = 30, MATRIX_STEP = 5, MATRIX_HEADS = 15 };

/* A map where its lines can be followed; a matrix where it can be seen whole; else pairs. */
void view_suit(struct reader *reader, struct rect area)
{
    enum view_id *shown = &reader->shown[SIDE_GRAPH];
    const struct ent_graph *graph = reader->graph;
    int own = *shown == VIEW_MAP || *shown == VIEW_LIST || *shown == VIEW_MATRIX, tied = 0;
    int resized =
        reader->suited_rows != reader->canvas.rows || reader->suited_cols != reader->canvas.cols;
    if ((!reader->view_open && !resized) || reader->view_chosen || !graph || !own)
        return;
    reader->view_open = 0;
    reader->suited_rows = reader->canvas.rows;
    reader->suited_cols = reader->canvas.cols;
    for (uint32_t i = 0; i < graph->n_nodes; i++)
        tied += graph->nodes[i].degree > 0;
    long ties = (long)graph->n_dyads, room = (long)area.rows * area.cols / CELLS_A_TIE;
    *shown = ties <= room && ties <= MOST_MAP_TIES                                     ? VIEW_MAP
             : tied + 2 <= area.rows && MATRIX_HEADS + tied * MATRIX_STEP <= area.cols ? VIEW_MATRIX
                                                                                       : VIEW_LIST;
}

int view_pattern(char **kept, const char *pattern)
{
    char *copy = pattern[0] ? strdup(pattern) : NULL;
    if (copy) {
        free(*kept);
        *kept = copy;
    }
    return *kept != NULL;
}

void view_search(struct reader *reader, const char *pattern, int steps)
{
    const struct view *view = view_of(view_focused(reader));
    if (view->search)
        view->search(reader, pattern, steps);
    else if (pattern[0])
        walk_search(reader, pattern);
    else
        walk_step(reader, steps);
}

void view_select_row(struct reader *reader, struct rect line, int focused)
{
    canvas_restyle(&reader->canvas, line,
                   focused ? ENT_STYLE_NODE_SELECTED : ENT_STYLE_ROW_SELECTED);
    if (focused) {
        reader->canvas.cursor_row = line.row;
        reader->canvas.cursor_col = line.col;
    }
}

size_t view_step(size_t at, size_t count, int page, enum motion motion, unsigned typed)
{
    long n = typed ? (long)typed : 1, rows = page > 1 ? page - 1 : 1, half = (rows + 1) / 2;
    const long by[] = {[MOVE_DOWN] = n,
                       [MOVE_UP] = -n,
                       [MOVE_RIGHT] = n,
                       [MOVE_LEFT] = -n,
                       [MOVE_PAGE_DOWN] = n * rows,
                       [MOVE_PAGE_UP] = -n * rows,
                       [MOVE_HALF_DOWN] = n * half,
                       [MOVE_HALF_UP] = -n * half,
                       [MOVE_TOP] = 0,
                       [MOVE_BOTTOM] = 0};
    long last = (long)count - 1, to = (long)at + by[motion];
    if (motion == MOVE_TOP || motion == MOVE_BOTTOM)
        to = typed ? n - 1 : motion == MOVE_TOP ? 0 : last;
    to = to > last ? last : to;
    return to < 0 ? 0 : (size_t)to;
}

int view_scroll(int top, size_t at, size_t count, int rows)
{
    int last = (int)count - rows;
    if ((int)at < top)
        top = (int)at;
    if ((int)at >= top + rows)
        top = (int)at - rows + 1;
    top = top > last ? last : top;
    return top < 0 ? 0 : top;
}

// SPDX-License-Identifier: MIT
/* The table of views, and what lists of rows share. */
#include "config.h"

#include "view.h"

#include <stdlib.h>
#include <string.h>

#include "walk.h"

static const struct view *const views[VIEW_COUNT] = {
    [VIEW_ARTICLES] = &articles_view, [VIEW_ARTICLE] = &article_view, [VIEW_MAP] = &map_view,
    [VIEW_LIST] = &list_view,         [VIEW_TIES] = &ties_view,       [VIEW_HELP] = &help_view,
};

const struct view *view_of(enum view_id id)
{
    return views[id];
}

enum view_id view_focused(const struct reader *reader)
{
    return reader->help ? VIEW_HELP : reader->shown[reader->focus];
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

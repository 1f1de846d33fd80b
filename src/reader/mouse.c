// SPDX-License-Identifier: MIT
/* What is hit is looked up in the zones that the views wrote down, the topmost first. */
#include "mouse.h"

#include "key.h"
#include "state.h"
#include "view.h"

enum { WHEEL_ROWS = 3 };

static int covers(struct rect r, int row, int col)
{
    return row >= r.row && row < r.row + r.rows && col >= r.col && col < r.col + r.cols;
}

/* The pane under the pointer, -1 for none. */
static int side_at(const struct reader *reader, int row, int col)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        if (covers(reader->panes[side], row, col))
            return side;
    return -1;
}

static const struct zone *zone_at(const struct zones *zones, int row, int col)
{
    for (size_t i = zones->count; i-- > 0;)
        if (covers(zones->items[i].at, row, col))
            return &zones->items[i];
    return NULL;
}

/* Boxes and lines of the map reach beyond their zones, which have the labels. */
static int hit_map(struct reader *reader, int row, int col)
{
    struct map_selection hit = map_hit(&reader->places, row, col);
    if (reader->shown[SIDE_GRAPH] != VIEW_MAP || (hit.node < 0 && hit.dyad < 0))
        return 0;
    reader_pick(reader, hit);
    reader_tell_selection(reader);
    return 1;
}

/* 1 where something was hit. */
static int click(struct reader *reader, enum side side, int row, int col)
{
    const struct zone *zone = zone_at(&reader->zones, row, col);
    reader->focus = side;
    if (zone) {
        struct zone hit = *zone;
        zone_go(reader, &hit);
        return 1;
    }
    if (side == SIDE_GRAPH)
        return hit_map(reader, row, col);
    if (reader->shown[SIDE_TEXT] != VIEW_ARTICLE || row <= reader->panes[side].row)
        return 0;
    article_put_cursor(reader, row, col);
    return 1;
}

static void wheel(struct reader *reader, enum side side, int rows)
{
    enum view_id shown = reader->shown[side];
    if (shown == VIEW_ARTICLE)
        article_scroll(reader, rows);
    else if (view_of(shown)->pan)
        view_of(shown)->pan(reader, rows < 0 ? MOVE_UP : MOVE_DOWN, 0);
    else
        view_of(shown)->move(reader, rows < 0 ? MOVE_UP : MOVE_DOWN, WHEEL_ROWS);
}

/* Of what is asked for on the screen only the formats of an export can be pointed at. */
static void mouse_prompt(struct reader *reader, int by, int row, int col)
{
    const struct zone *zone = zone_at(&reader->zones, row, col);
    if (reader->prompt.kind != PROMPT_EXPORT)
        return;
    if (by)
        export_panel_key(reader, by < 0 ? K_UP : K_DOWN);
    else if (zone && zone->kind == ZONE_FORMAT)
        export_panel_go(reader, zone->index);
}

void reader_mouse(struct reader *reader, enum mouse_act act, int row, int col)
{
    int by = act == MOUSE_WHEEL_UP ? -WHEEL_ROWS : act == MOUSE_WHEEL_DOWN ? WHEEL_ROWS : 0;
    int side = side_at(reader, row, col);
    hints_free(&reader->hints);
    reader->awaiting = -1;
    if (reader->too_small)
        return;
    if (reader->prompt.kind != PROMPT_NONE) {
        mouse_prompt(reader, by, row, col);
        return;
    }
    if (reader->help && by)
        help_view.move(reader, by < 0 ? MOVE_UP : MOVE_DOWN, WHEEL_ROWS);
    if (reader->help || side < 0)
        return;
    articles_follow(reader);
    reader->message.text[0] = '\0';
    reader->message_is_error = 0;
    if (by)
        wheel(reader, (enum side)side, by);
    else if (click(reader, (enum side)side, row, col) && act == MOUSE_DOUBLE)
        view_of(view_focused(reader))->open(reader);
}

// SPDX-License-Identifier: MIT
/*
 * The list of articles: a row each, of which only those in sight are drawn. The one under the
 * cursor is the one that is open: its graph stands beside the list. Those not read yet are read
 * when the list comes to them.
 */
#include <stdio.h>
#include <string.h>

#include "articles_columns.h"
#include "view.h"
#include "walk.h"

static void draw_row(struct reader *reader, const struct article_columns *columns, struct rect line,
                     size_t place, int focused)
{
    zones_add(&reader->zones, line, ZONE_ARTICLE, (uint32_t)place);
    columns_draw(reader, columns, line.row, place);
    if (place != reader->listed)
        return;
    canvas_puts(&reader->canvas, line, line.row, line.col, ENT_STYLE_TEXT,
                reader->ascii ? ">" : "▸");
    view_select_row(reader, line, focused);
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    const struct catalog *catalog = &reader->shelf.catalog;
    struct article_columns columns = columns_lay_out(area);
    int heading = area.rows > 2;
    if (heading)
        columns_draw_heading(reader, &columns, area.row);
    area.row += heading;
    area.rows -= heading;
    reader->text_rows = area.rows;
    long at = catalog_row(catalog, reader->listed);
    reader->list_top =
        view_scroll(reader->list_top, at < 0 ? 0 : (size_t)at, catalog->count, area.rows);
    for (int i = 0; i < area.rows && (size_t)(reader->list_top + i) < catalog->count; i++)
        draw_row(reader, &columns, (struct rect){area.row + i, area.col, 1, area.cols},
                 catalog->rows[reader->list_top + i], focused);
    if (!catalog->count)
        canvas_puts(&reader->canvas, area, area.row, area.col + 3, ENT_STYLE_META,
                    catalog->filter ? "No article has these words. Esc shows all."
                                    : "No articles yet.");
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    const struct catalog *catalog = &reader->shelf.catalog;
    if (motion == MOVE_LEFT || !catalog->count)
        return;
    if (motion == MOVE_RIGHT) {
        articles_follow(reader);
        reader->shown[SIDE_TEXT] = VIEW_ARTICLE;
        return;
    }
    long at = catalog_row(catalog, reader->listed);
    size_t to =
        at < 0 ? 0 : view_step((size_t)at, catalog->count, reader->text_rows, motion, count);
    articles_select(reader, catalog->rows[to]);
}

/* Titles, and names of those not read yet. */
static void search(struct reader *reader, const char *pattern, int steps)
{
    const struct catalog *catalog = &reader->shelf.catalog;
    long n = (long)catalog->count, at = catalog_row(catalog, reader->listed);
    if (!view_pattern(&reader->list_pattern, pattern))
        return;
    for (long i = 1; i <= n; i++) {
        long row = (((at < 0 ? 0 : at) + (steps < 0 ? -i : i)) % n + n) % n;
        uint32_t place = catalog->rows[row];
        if (!match_in(shelf_title(&reader->shelf.items[place]), reader->list_pattern))
            continue;
        articles_select(reader, place);
        return;
    }
    reader_fail(reader, "no title has: %s", reader->list_pattern);
}

static void open_here(struct reader *reader)
{
    articles_follow(reader);
    reader->shown[SIDE_TEXT] = VIEW_ARTICLE;
}

static int leave(struct reader *reader)
{
    (void)reader;
    return 0;
}

/* "Articles: 12 of 140 with “oil”, the newest first, 3 marked, 2 failed" */
static void title(struct reader *reader, char out[VIEW_TITLE])
{
    const struct shelf *shelf = &reader->shelf;
    const struct catalog *catalog = &shelf->catalog;
    struct ent_buffer text = {0};
    ent_buffer_puts(&text, "Articles: ");
    if (catalog->filter)
        ent_buffer_printf(&text, "%zu of ", catalog->count);
    ent_buffer_printf(&text, "%zu", shelf->count);
    if (catalog->filter)
        ent_buffer_printf(&text, reader->ascii ? " with \"%.60s\"" : " with “%.60s”",
                          catalog->filter);
    if (catalog->n_marked)
        ent_buffer_printf(&text, ", %zu marked", catalog->n_marked);
    if (!shelf_is_read(shelf))
        ent_buffer_printf(&text, ", %zu read", shelf->n_ready);
    if (shelf->n_failed)
        ent_buffer_printf(&text, ", %zu failed", shelf->n_failed);
    if (catalog->order != ARTICLE_ORDER_GIVEN)
        ent_buffer_printf(&text, ", %s%s", article_order_about[catalog->order],
                          catalog->reversed ? ", turned round" : "");
    snprintf(out, VIEW_TITLE, "%s", text.data && !text.failed ? text.data : "Articles");
    ent_buffer_free(&text);
}

const struct view articles_view = {
    .name = "articles",
    .hints = {COMMAND_open, COMMAND_narrow, COMMAND_sort, COMMAND_mark_article, COMMAND_whole,
              COMMAND_pane, COMMAND_help, COMMAND_leave, COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .leave = leave,
    .sort = articles_sort,
    .search = search,
};

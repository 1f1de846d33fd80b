// SPDX-License-Identifier: MIT
/*
 * The list of articles. The one that is selected is the one that is open: its graph stands beside
 * the list. Those not read yet are read when the list comes to them.
 */
#include <stdio.h>
#include <string.h>

#include "view.h"
#include "walk.h"

enum { ROWS_EACH = 2 };

static void add(char *out, size_t size, const char *text)
{
    size_t len = strlen(out);
    if (text[0] && len < size)
        snprintf(out + len, size - len, "%s%s", len ? " · " : "", text);
}

/* Why it could not be read; the name that the message begins with is on the line above. */
static const char *failure(const struct shelf_item *item)
{
    size_t len = strlen(item->path);
    const char *message = item->message.text;
    int named = strncmp(message, item->path, len) == 0 && strncmp(message + len, ": ", 2) == 0;
    return named ? message + len + 2 : message;
}

/* What is known about an article in one line. */
static void write_facts(char *out, size_t size, const struct shelf_item *item)
{
    char date[ENT_DATE_TEXT], ties[80];
    uint32_t plus = 0;
    out[0] = '\0';
    if (item->state == SHELF_UNREAD || item->state == SHELF_TEXT)
        add(out, size, "not read yet");
    if (item->state == SHELF_FAILED)
        add(out, size, failure(item));
    if (item->state != SHELF_READY)
        return;
    const struct ent_ties *found = &item->document->ties;
    for (uint32_t i = 0; i < found->count; i++)
        plus += found->items[i].sign > 0;
    add(out, size, ent_date_format(date, item->document->article.date));
    add(out, size, item->document->article.site);
    snprintf(ties, sizeof ties, "%u ties: +%u −%u", found->count, plus, found->count - plus);
    add(out, size, found->count ? ties : "no ties");
}

/* One line of text, with an ellipsis where it has no room. */
static void draw_line(struct reader *reader, struct rect line, enum ent_style style,
                      const char *text)
{
    const char *dots = reader->ascii ? ".." : "…";
    size_t len = strlen(text);
    int width, dots_width = text_width(dots, strlen(dots));
    size_t fits = text_fit(text, len, line.cols, &width);
    if (fits < len)
        fits = text_fit(text, len, line.cols - dots_width, &width);
    int col = canvas_text(&reader->canvas, line, line.row, line.col, style, text, fits);
    if (fits < len)
        canvas_puts(&reader->canvas, line, line.row, col, style, dots);
}

static void draw_item(struct reader *reader, struct rect rows, size_t index, int focused)
{
    const struct shelf_item *item = &reader->shelf.items[index];
    char facts[sizeof(struct ent_message) + 64];
    enum ent_style style = item->state == SHELF_FAILED ? ENT_STYLE_DIM : ENT_STYLE_HEADING;
    write_facts(facts, sizeof facts, item);
    if (index == reader->item) {
        struct rect line = {rows.row, rows.col, 1, rows.cols};
        style = focused ? ENT_STYLE_NODE_SELECTED : ENT_STYLE_ROW_SELECTED;
        canvas_fill(&reader->canvas, line, style);
        canvas_puts(&reader->canvas, rows, rows.row, rows.col, style, reader->ascii ? ">" : "▸");
        if (focused) {
            reader->canvas.cursor_row = rows.row;
            reader->canvas.cursor_col = rows.col;
        }
    }
    struct rect line = {rows.row, rows.col + 2, 1, rows.cols - 3};
    draw_line(reader, line, style, shelf_title(item));
    line.row++;
    if (rows.rows > 1)
        draw_line(reader, line, item->state == SHELF_FAILED ? ENT_STYLE_HOSTILITY : ENT_STYLE_META,
                  facts);
}

static void draw(struct reader *reader, struct rect area, int focused)
{
    int shown = area.rows / ROWS_EACH > 0 ? area.rows / ROWS_EACH : 1;
    reader->text_rows = area.rows;
    size_t at = reader->item < reader->shelf.count ? reader->item : 0;
    reader->list_top = view_scroll(reader->list_top, at, reader->shelf.count, shown);
    for (int i = 0; i < shown; i++) {
        size_t index = (size_t)(reader->list_top + i);
        int row = area.row + i * ROWS_EACH, rows = area.row + area.rows - row;
        struct rect cells = {row, area.col, rows < ROWS_EACH ? rows : ROWS_EACH, area.cols};
        if (index >= reader->shelf.count)
            return;
        zones_add(&reader->zones, cells, ZONE_ARTICLE, (uint32_t)index);
        draw_item(reader, cells, index, focused);
    }
}

static void move(struct reader *reader, enum motion motion, unsigned count)
{
    int page = reader->text_rows / ROWS_EACH;
    if (motion == MOVE_LEFT)
        return;
    if (motion == MOVE_RIGHT) {
        reader->shown[SIDE_TEXT] = VIEW_ARTICLE;
        return;
    }
    if (reader->shelf.count)
        reader_show(reader, view_step(reader->item, reader->shelf.count, page, motion, count));
}

/* Titles, and names of those not read yet. */
static void search(struct reader *reader, const char *pattern, int steps)
{
    long n = (long)reader->shelf.count, at = (long)reader->item;
    if (!view_pattern(&reader->list_pattern, pattern))
        return;
    for (long i = 1; i <= n; i++) {
        long item = ((at + (steps < 0 ? -i : i)) % n + n) % n;
        if (!match_in(shelf_title(&reader->shelf.items[item]), reader->list_pattern))
            continue;
        reader_show(reader, (size_t)item);
        return;
    }
    reader_fail(reader, "no title has: %s", reader->list_pattern);
}

static void open_here(struct reader *reader)
{
    reader->shown[SIDE_TEXT] = VIEW_ARTICLE;
}

static int leave(struct reader *reader)
{
    (void)reader;
    return 0;
}

static void title(struct reader *reader, char out[VIEW_TITLE])
{
    const struct shelf *shelf = &reader->shelf;
    int len = snprintf(out, VIEW_TITLE, "Articles: %zu", shelf->count);
    if (shelf->n_ready + shelf->n_failed < shelf->count)
        snprintf(out + len, VIEW_TITLE - (size_t)len, ", %zu read", shelf->n_ready);
    else if (shelf->n_failed)
        snprintf(out + len, VIEW_TITLE - (size_t)len, ", %zu failed", shelf->n_failed);
}

const struct view articles_view = {
    .name = "articles",
    .hints = {COMMAND_open, COMMAND_down, COMMAND_pane, COMMAND_whole, COMMAND_help, COMMAND_leave,
              COMMAND_NONE},
    .title = title,
    .draw = draw,
    .move = move,
    .open = open_here,
    .leave = leave,
    .search = search,
};

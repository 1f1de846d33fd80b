// SPDX-License-Identifier: MIT
/*
 * A row is shared out from the left: each column has a least width and takes part only where all
 * before it in the order of `turns` have theirs; what is left they take in the order of `grows`.
 * The bar of ties is solid for cooperation and dashed for hostility, as lines are everywhere here,
 * so it needs no colour.
 */
#include "articles_columns.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "state.h"

enum {
    MARGIN = 3,
    BAR = 6,
    NUMBER = 4,
    TIES_NARROW = 2 * NUMBER + 1,
    TIES = TIES_NARROW + BAR + 1
};

static const struct {
    const char *heading;
    enum article_order order;
    int least;
} kinds[COLUMN_COUNT] = {
    [COLUMN_TITLE] = {"Title", ARTICLE_ORDER_TITLE, 24},
    [COLUMN_SOURCE] = {"Source", ARTICLE_ORDER_SOURCE, 14},
    [COLUMN_DATE] = {"Date", ARTICLE_ORDER_DATE, 10},
    [COLUMN_ACTORS] = {"Actors", ARTICLE_ORDER_ACTORS, 20},
    [COLUMN_TIES] = {"Ties", ARTICLE_ORDER_TIES, TIES_NARROW},
};

/* Sharing out ---------------------------------------------------------------------------------- */

struct article_columns columns_lay_out(struct rect area)
{
    static const enum article_column turns[] = {COLUMN_TITLE, COLUMN_TIES, COLUMN_DATE,
                                                COLUMN_SOURCE, COLUMN_ACTORS};
    static const struct {
        enum article_column column;
        int to;
    } grows[] = {{COLUMN_TIES, TIES},     {COLUMN_TITLE, 34}, {COLUMN_SOURCE, 18},
                 {COLUMN_ACTORS, 50},     {COLUMN_TITLE, 64}, {COLUMN_SOURCE, 26},
                 {COLUMN_ACTORS, INT_MAX}};
    struct article_columns out = {0};
    int room = area.cols - MARGIN - 1;
    for (int i = 0; i < COLUMN_COUNT; i++) {
        int needs = kinds[turns[i]].least + (i ? 2 : 0);
        if (needs > room && i)
            break;
        out.at[turns[i]].cells = i ? kinds[turns[i]].least : needs < room ? needs : room;
        room -= needs;
    }
    for (size_t i = 0; i < sizeof grows / sizeof *grows && room > 0; i++) {
        int *cells = &out.at[grows[i].column].cells, more = grows[i].to - *cells;
        more = *cells == 0 || more < 0 ? 0 : more > room ? room : more;
        if (grows[i].column == COLUMN_TIES && *cells + more < TIES)
            more = 0; /* the bar is there whole or not */
        *cells += more;
        room -= more;
    }
    int col = area.col + MARGIN;
    for (int i = 0; i < COLUMN_COUNT; i++) {
        out.at[i].col = col;
        col += out.at[i].cells ? out.at[i].cells + 2 : 0;
    }
    return out;
}

/* Drawing -------------------------------------------------------------------------------------- */

/* One line of text, with an ellipsis where it has no room. */
static void put(struct reader *reader, struct rect cell, enum ent_style style, const char *text)
{
    const char *dots = reader->ascii ? ".." : "…";
    size_t len = strlen(text);
    int width;
    size_t fits = text_fit(text, len, cell.cols, &width);
    if (fits < len)
        fits = text_fit(text, len, cell.cols - text_width(dots, strlen(dots)), &width);
    int col = canvas_text(&reader->canvas, cell, cell.row, cell.col, style, text, fits);
    if (fits < len)
        canvas_puts(&reader->canvas, cell, cell.row, col, style, dots);
}

static struct rect cell_of(const struct article_columns *columns, int row, enum article_column i)
{
    return (struct rect){row, columns->at[i].col, 1, columns->at[i].cells};
}

void columns_draw_heading(struct reader *reader, const struct article_columns *columns, int row)
{
    const struct catalog *catalog = &reader->shelf.catalog;
    for (int i = 0; i < COLUMN_COUNT; i++) {
        struct rect cell = cell_of(columns, row, (enum article_column)i);
        int sorts = kinds[i].order == catalog->order ||
                    (i == COLUMN_TIES && (catalog->order == ARTICLE_ORDER_FRIENDLY ||
                                          catalog->order == ARTICLE_ORDER_HOSTILE));
        /* Names run down the alphabet, numbers down from the greatest. */
        int down = (kinds[i].order == ARTICLE_ORDER_DATE || i == COLUMN_TIES) != catalog->reversed;
        const char *arrow = !sorts          ? ""
                            : reader->ascii ? (down ? " v" : " ^")
                                            : (down ? " ↓" : " ↑");
        char heading[32];
        if (!cell.cols)
            continue;
        snprintf(heading, sizeof heading, "%s%s", kinds[i].heading, arrow);
        put(reader, cell, sorts ? ENT_STYLE_TITLE : ENT_STYLE_META, heading);
        zones_add(&reader->zones, cell, ZONE_COLUMN, (uint32_t)i);
    }
}

enum article_order columns_order(size_t column)
{
    return column < COLUMN_COUNT ? kinds[column].order : ARTICLE_ORDER_GIVEN;
}

static void write_number(char *out, size_t size, const char *sign, uint32_t n)
{
    if (n > 999)
        snprintf(out, size, "%s%uk", sign, n / 1000 > 99 ? 99 : n / 1000);
    else
        snprintf(out, size, "%s%u", sign, n);
}

/* "+30 ━━━━┅┅ −14" */
static void draw_ties(struct reader *reader, struct rect cell, const struct catalog_entry *entry)
{
    uint32_t all = entry->plus + entry->minus;
    char plus[16], minus[16];
    if (!all) {
        put(reader, cell, ENT_STYLE_META, "no ties");
        return;
    }
    write_number(plus, sizeof plus, "+", entry->plus);
    write_number(minus, sizeof minus, reader->ascii ? "-" : "−", entry->minus);
    int at = cell.col + NUMBER - text_width(plus, strlen(plus));
    if (entry->plus)
        canvas_puts(&reader->canvas, cell, cell.row, at, ENT_STYLE_EDGE_PLUS, plus);
    at = cell.col + NUMBER + 1;
    uint32_t full = (entry->plus * BAR + all / 2) / all;
    full = entry->plus && !full ? 1 : entry->minus && full == BAR ? BAR - 1 : full;
    for (uint32_t i = 0; i < BAR && cell.cols >= TIES; i++)
        at = canvas_puts(&reader->canvas, cell, cell.row, at,
                         i < full ? ENT_STYLE_EDGE_PLUS : ENT_STYLE_EDGE_MINUS,
                         i < full        ? (reader->ascii ? "=" : "━")
                         : reader->ascii ? "."
                                         : "┅");
    at += cell.cols >= TIES;
    if (entry->minus)
        canvas_puts(&reader->canvas, cell, cell.row, at, ENT_STYLE_EDGE_MINUS, minus);
}

/* Why it could not be read; the name that the message begins with is its title. */
static const char *failure(const struct shelf_item *item)
{
    size_t len = strlen(item->path);
    const char *message = item->message.text;
    int named = strncmp(message, item->path, len) == 0 && strncmp(message + len, ": ", 2) == 0;
    return named ? message + len + 2 : message;
}

/* What stands in the place of facts where there are none. */
static void draw_state(struct reader *reader, const struct article_columns *columns, int row,
                       size_t place)
{
    const struct shelf_item *item = &reader->shelf.items[place];
    int first = COLUMN_SOURCE, percent = shelf_percent(&reader->shelf, place);
    while (first < COLUMN_TIES && !columns->at[first].cells)
        first++;
    struct rect rest = cell_of(columns, row, (enum article_column)first);
    rest.cols = columns->at[COLUMN_TIES].col + columns->at[COLUMN_TIES].cells - rest.col;
    char text[32];
    if (item->state == SHELF_FAILED) {
        put(reader, rest, ENT_STYLE_HOSTILITY, failure(item));
        return;
    }
    snprintf(text, sizeof text, percent < 0 ? "unread" : "read %d%%", percent);
    rest = cell_of(columns, row, COLUMN_TIES);
    put(reader, rest, ENT_STYLE_META, text);
}

void columns_draw(struct reader *reader, const struct article_columns *columns, int row,
                  size_t place)
{
    const struct catalog_entry *entry = &reader->shelf.catalog.entries[place];
    const struct shelf_item *item = &reader->shelf.items[place];
    struct rect mark = {row, columns->at[COLUMN_TITLE].col - MARGIN, 1, MARGIN};
    char date[ENT_DATE_TEXT];
    if (entry->marked)
        canvas_puts(&reader->canvas, mark, row, mark.col + 1, ENT_STYLE_TITLE, "*");
    put(reader, cell_of(columns, row, COLUMN_TITLE),
        entry->marked                 ? ENT_STYLE_HEADING
        : item->state == SHELF_FAILED ? ENT_STYLE_DIM
                                      : ENT_STYLE_TEXT,
        shelf_title(item));
    if (item->state != SHELF_READY) {
        draw_state(reader, columns, row, place);
        return;
    }
    put(reader, cell_of(columns, row, COLUMN_SOURCE), ENT_STYLE_META,
        entry->source ? entry->source : "");
    put(reader, cell_of(columns, row, COLUMN_DATE), ENT_STYLE_TEXT,
        ent_date_format(date, entry->date));
    put(reader, cell_of(columns, row, COLUMN_ACTORS), ENT_STYLE_TEXT,
        entry->actors ? entry->actors : "");
    draw_ties(reader, cell_of(columns, row, COLUMN_TIES), entry);
}

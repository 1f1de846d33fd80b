// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_ARTICLES_COLUMNS_H
#define ENTENTE_READER_ARTICLES_COLUMNS_H
/* The columns of the list of articles: how wide each is, and what stands in it. */
#include <stddef.h>

#include "canvas.h"
#include "catalog.h"

struct reader;

enum article_column {
    COLUMN_TITLE,
    COLUMN_SOURCE,
    COLUMN_DATE,
    COLUMN_ACTORS,
    COLUMN_TIES,
    COLUMN_COUNT
};

struct article_columns {
    struct {
        int col, cells; /* 0 cells: there is no room for it */
    } at[COLUMN_COUNT];
};

/* Shares out a row of `area`. */
struct article_columns columns_lay_out(struct rect area);
/* The heading, with an arrow at what the list is ordered by; a click there orders by it. */
void columns_draw_heading(struct reader *reader, const struct article_columns *columns, int row);
/* An article in its row. */
void columns_draw(struct reader *reader, const struct article_columns *columns, int row,
                  size_t place);

/* What a column's heading orders by. */
enum article_order columns_order(size_t column);

#endif

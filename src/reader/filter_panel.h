// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_FILTER_PANEL_H
#define ENTENTE_READER_FILTER_PANEL_H
/*
 * The panel in which a filter is put together: a row for every sign, status, type and category that
 * there is, with how many ties it has, then the least weight and confidence, and the time. It lies
 * over the graph, which changes along.
 */
#include <stdint.h>

#include "canvas.h"
#include "commands.h"
#include "filter.h"

enum panel_kind { PANEL_BIT, PANEL_WEIGHT, PANEL_CONFIDENCE, PANEL_FROM, PANEL_TO };

struct panel_row {
    enum panel_kind kind;
    enum filter_group group;
    unsigned bit;
    uint32_t count; /* ties that it lets pass, were it the only filter */
};

enum { PANEL_ROWS = 48 };

/* Zeroed is closed. */
struct filter_panel {
    int open;
    struct panel_row rows[PANEL_ROWS];
    int count, at, top;
    int32_t first, last; /* months that ties speak of, year × 12 + month − 1; last < first: none */
};

/* Opens the panel, or tells why it can't be; closes it where it is open. */
void filter_panel_toggle(struct reader *reader);
/* A key while it is open: 1 where it was taken. */
int filter_panel_key(struct reader *reader, uint32_t key, enum command_id id, unsigned count);
void filter_panel_draw(struct reader *reader, struct rect area);
/* Puts the cursor on a row and changes what it says. */
void filter_panel_go(struct reader *reader, uint32_t row);

#endif

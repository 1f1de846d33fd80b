// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_TIELIST_H
#define ENTENTE_READER_TIELIST_H
/*
 * Dyads as a list, the heaviest first, for narrow panes, screen readers and many ties:
 *
 *     North Korea ──+3── Russia   AGREE,CONSULT  14  2024-11
 *     North Korea ┄┄−1┄► China    ACCUSE          3  2024-07
 *
 * Line style, weight and arrow are those of the map; then the categories of the ties behind it, the
 * most frequent first, how many ties there are, and the month of the newest.
 */
#include "canvas.h"
#include "entente/buffer.h"
#include "entente/graph.h"
#include "map.h"

/* What a list can be ordered by: name, and what comes first. */
#define TIE_ORDERS(X)                                                                              \
    X(WEIGHT, "weight", "the strongest first")                                                     \
    X(STATEMENTS, "statements", "the most often stated first")                                     \
    X(RECENT, "recent", "the newest first")                                                        \
    X(HOSTILE, "hostile", "the most hostile first")                                                \
    X(FRIENDLY, "friendly", "the friendliest first")                                               \
    X(NAME, "name", "by name")

enum tie_order {
#define TIE_ORDER_ENUM(name, text, about) TIE_ORDER_##name,
    TIE_ORDERS(TIE_ORDER_ENUM)
#undef TIE_ORDER_ENUM
        TIE_ORDER_COUNT
};

extern const char *const tie_order_names[TIE_ORDER_COUNT];
extern const char *const tie_order_about[TIE_ORDER_COUNT];

struct tielist {
    uint32_t *dyads; /* in the list's order */
    uint32_t count;
    int node; /* whose dyads; -1: all of the graph */
    enum tie_order order;
    int name_cells, weight_cells; /* of the widest; measured for `ascii` */
    int ascii;
};

/* The day of the newest tie behind a dyad: its own or else its article's; no date where neither is
 * known. */
struct ent_date tielist_last(const struct ent_graph *graph, const struct ent_dyad *dyad);
/* How many ties stand behind a dyad. */
uint32_t tielist_statements(const struct ent_graph *graph, const struct ent_dyad *dyad);

/* Orders the list. Errors: NOMEM (then it stays as it was). */
int tielist_sort(struct tielist *list, const struct ent_graph *graph, enum tie_order order);

/* Adds "──+3──►", the line of a dyad with its weight in the middle, `cells` wide; the arrow is at
 * the right end where it is +1, at the left where −1. */
void tielist_line(struct ent_buffer *out, const struct ent_dyad *dyad, int arrow, int cells,
                  int ascii);

/* Lists the dyads of a node, or all where `node` is -1. Free with tielist_free(); zeroed is valid.
 * Errors: NOMEM. */
int tielist_make(struct tielist *out, const struct ent_graph *graph, int node);
void tielist_free(struct tielist *list);

/* 1 where the dyad's second node comes first in its row. */
int tielist_turned(const struct tielist *list, const struct ent_graph *graph,
                   const struct ent_dyad *dyad);

/* The place of a dyad in the list, -1 where it is not in it. */
int tielist_find(const struct tielist *list, int dyad);

/*
 * Draws the list into `area`, which is blanked first, from the row *top on; *top is moved as little
 * as it takes for the selected dyad to be seen, and the last row tells how many are below. In the
 * list of one node that node comes first in every row, and the arrow tells which way. The row of
 * the area that shows the dyad at index i is i - *top.
 */
void tielist_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
                  struct tielist *list, struct map_selection selection,
                  const struct map_options *options, int *top);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_MATRIX_H
#define ENTENTE_READER_MATRIX_H
/*
 * The graph as a matrix, actor × actor: what the actor of a row does to the actor of a column.
 *
 *                       RUS  PRK │ KOR
 *     Russia       RUS   \   +3=   ·
 *     North Korea  PRK  +3=   \   −1
 *     South Korea  KOR   ·   −2    \
 *
 * A cell has the signed weight, "=" behind it where all its ties are mutual, "not" where all that
 * is said is that there is no such tie. Headings stay where they are while the cells scroll.
 */
#include "canvas.h"
#include "entente/graph.h"
#include "map_plan.h"

enum {
    MATRIX_CODE = 4, /* cells of an actor's code in a heading */
    MATRIX_CELL = 6, /* cells of the widest cell */
};

struct matrix_cell {
    uint32_t column; /* a place */
    uint32_t dyad;
    double positive, negative;
    uint8_t mutual; /* 1: all of its ties run both ways */
};

/* Places are rows and columns alike. Zeroed is valid. */
struct matrix {
    uint32_t count;  /* places: actors that are part of a tie */
    uint32_t *nodes; /* by place */
    int32_t *places; /* by node, -1 for those without ties */
    uint32_t *first; /* the cells of row r: cells[first[r]] to cells[first[r + 1] - 1] */
    struct matrix_cell *cells;
    uint32_t *factions; /* by place; ENT_NO_FACTION for those with nothing but denials */
    uint32_t n_factions, n_strains, n_ties;
    uint64_t triads;
    double balanced;                        /* the share of them, 0 to 1 */
    int name_width, code_width, cell_width; /* of the widest; made for `ascii` */
    int ascii;
};

struct matrix_at {
    uint32_t row, column;
    int top, left;           /* the first place shown */
    int rows_shown, columns; /* how many fit, as last drawn */
    int cells, step; /* the first cell's column on the canvas, and columns from cell to cell */
};

/* Orders the actors by faction (balance.h), so that agreement stands in blocks on the diagonal.
 * Errors: NOMEM. Free with matrix_free(). */
int matrix_make(struct matrix *out, const struct ent_graph *graph, int ascii);
void matrix_free(struct matrix *matrix);

/* The cell there, NULL where there is no tie. */
const struct matrix_cell *matrix_find(const struct matrix *matrix, uint32_t row, uint32_t column);

/* "+3=": what fits into a cell; both signs where they do, else ± and the net is in the sums. Its
 * width in cells. */
int matrix_cell_make(char out[MAP_WEIGHT_BYTES + 1], const struct matrix_cell *cell, int ascii);

/*
 * Draws the part of the matrix round at->row and at->column; moves top and left as little as it
 * takes. The canvas's cursor goes to the cell where `focused`. The last row tells how to read it
 * and what is not shown.
 */
void matrix_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
                 const struct matrix *matrix, struct map_selection selection,
                 const struct map_options *options, struct matrix_at *at, int focused);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_EXPORT_PICTURE_H
#define ENT_EXPORT_PICTURE_H
/*
 * The geometry of a picture of a graph, whatever draws it: boxes with names where the layout puts
 * them, as far apart as the closest pair needs, and one curve a dyad, bent where it would lead
 * under a box. Units are pixels.
 */
#include "entente/balance.h"
#include "entente/graph.h"

enum { PICTURE_BOX_HEIGHT = 26, PICTURE_LABEL_CELLS = 24 };

struct picture_point {
    double x, y;
};

/* A quadratic curve: from, control, to; they end at the edges of their boxes. */
struct picture_curve {
    struct picture_point at[3];
};

struct picture {
    struct ent_arena arena; /* owns the arrays */
    const struct ent_graph *graph;
    struct ent_balance *balance;
    double left, top, right, bottom; /* the frame, with a margin */
    struct picture_point *centres;   /* by node */
    double *widths;                  /* of the boxes, by node */
    int *cells;                      /* of the labels, by node */
    struct picture_curve *curves;    /* by dyad */
    uint8_t *strains;                /* by dyad */
};

/* Errors: NOMEM. Free it, also after an error. */
int picture_make(struct picture *out, const struct ent_graph *graph);
void picture_free(struct picture *picture);

struct picture_point picture_on_curve(const struct picture_curve *curve, double t);
/* Which way a dyad runs: 1 from a to b, 2 from b to a, 3 both. */
int picture_ways(const struct ent_graph *graph, const struct ent_dyad *dyad);
/* 0 for the unaligned, 1 and 2 for the camps of a part. */
int picture_camp(const struct picture *picture, uint32_t node);

/* The name on one line, as long as a box takes; the buffer is emptied first. */
const char *picture_label(struct ent_buffer *value, const struct picture *picture, uint32_t node);
/* "+3", "−1", "+2−1" where it is both, "0" where it is nothing. Adds to the buffer. */
void picture_put_weight(struct ent_buffer *out, const struct ent_dyad *dyad);

#endif

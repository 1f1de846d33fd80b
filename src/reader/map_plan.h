// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_MAP_PLAN_H
#define ENTENTE_READER_MAP_PLAN_H
/*
 * What the steps of drawing a map share. A sketch is one attempt at a map: which nodes, how large
 * their boxes are, where they stand, how the lines run. A plan is the sketch that was chosen. All
 * positions are relative to the map's area; a cell is row × cols + column.
 */
#include "canvas.h"
#include "entente/arena.h"
#include "entente/graph.h"
#include "map.h"

enum {
    MAP_LABEL_BYTES = 128,
    MAP_WEIGHT_BYTES = 32,
};

struct map_box {
    uint32_t node;
    struct rect rect;
    double x, y; /* where the layout would have it, each from 0 to 1 */
    char label[MAP_LABEL_BYTES];
    int label_width;
};

struct map_line {
    uint32_t dyad;
    int a, b;        /* boxes */
    int arrow;       /* +1 at b, -1 at a, 0 none */
    int8_t sign;     /* of the dyad */
    int *cells;      /* from the border of a to the border of b, each beside the next */
    int n_cells;     /* 0: not routed */
    int cost;        /* of its route */
    struct rect tag; /* where its weight stands; no rows: nowhere */
    char weight[MAP_WEIGHT_BYTES];
    int weight_width;
};

enum map_kind {
    MAP_ROUTED,   /* boxes and routed lines */
    MAP_STRAIGHT, /* bare names and straight lines of dots */
    MAP_LISTED,   /* a list of ties */
};

struct map_sketch {
    int rows, cols; /* what the drawing takes of the area */
    int top, left;  /* where in the area it begins */
    int ascii;
    enum map_kind kind;
    struct map_box *boxes;
    int n_boxes;
    struct map_line *lines;
    int n_lines;
    int cost; /* of the whole: lower is better */
    int crossings;
    int failures; /* lines without a way, through a name, or without a place for the weight */
};

/* Sketches (map_sketch.c) --------------------------------------------------------------------- */

enum { MAP_BOX_ROWS = 3 };

struct map_router; /* room to route in, for many sketches one after the other */

/* What is to be drawn, and where. */
struct map_task {
    const struct ent_graph *graph;
    int rows, cols, ascii;
    const uint32_t *ranked; /* nodes, those with the most ties first */
    int *box_of;            /* by node: its box in the sketch at hand, -1 for none */
    struct map_router *router;
    int enough; /* crossings with which a sketch is a thicket, whatever else it is */
};

/* What a sketch is tried with. */
struct map_form {
    enum map_kind kind;
    int label_cells; /* at most */
    int gap;         /* columns between boxes */
};

/* Makes a sketch of the first n ranked nodes; it lives in `arena`. 0, NOMEM, or ENT_E_TOOBIG where
 * the nodes have no room in so many bands. */
int map_sketch_make(struct map_sketch *out, struct ent_arena *arena, const struct map_task *task,
                    const struct map_form *form, int n, int bands);

/* Adds the lines between the boxes that the task's box_of tells. Errors: NOMEM. */
int map_sketch_add_lines(const struct map_task *task, struct map_sketch *sketch,
                         struct ent_arena *arena);

/* Labels and weights (map_label.c) ------------------------------------------------------------ */

/* Writes the node's label, shortened gracefully to at most `cells` cells. Gives its width. */
int map_label_make(char out[MAP_LABEL_BYTES], const struct ent_node *node, int cells, int ascii);
/* Writes its id instead, for names that would look the same. */
int map_label_id(char out[MAP_LABEL_BYTES], const struct ent_node *node, int cells, int ascii);

/* Writes the signed weight of a dyad: "+3", "−1", "+2½−1"; "not" for none. Gives its width. */
int map_weight_make(char out[MAP_WEIGHT_BYTES], const struct ent_dyad *dyad, int ascii);

/* +1 where only b is acted on, −1 where only a is, 0 where it is mutual or runs both ways. */
int map_arrow_of(const struct ent_graph *graph, const struct ent_dyad *dyad);

/* Finds room for the weights on the lines of a routed sketch; what gets none costs, and fails. 0 or
 * NOMEM. */
int map_tags_place(struct map_sketch *sketch);

/* Plans (map_plan.c) --------------------------------------------------------------------------- */

struct map_plan {
    struct ent_arena arena; /* owns all that follows */
    uint64_t fingerprint;   /* of all that it was made from */
    int row, col;           /* where the area was when it was last drawn */
    struct map_sketch sketch;
    uint8_t *joins; /* by cell of the sketch: MAP_JOIN_…, where lines run; no tags, no arrows */
    uint32_t *node_box;  /* by node: 1 + its box, 0 where it is not shown */
    uint32_t *dyad_line; /* by dyad: 1 + its line */
};

enum { MAP_JOIN_LEFT = 1, MAP_JOIN_RIGHT = 2, MAP_JOIN_UP = 4, MAP_JOIN_DOWN = 8 };

/* What a plan is made from, as one number. */
uint64_t map_fingerprint(const struct ent_graph *graph, int rows, int cols, int ascii);
/* Works out a plan for an area. The caller frees *out with map_plan_free(). Errors: NOMEM. */
int map_plan_make(struct map_plan **out, const struct ent_graph *graph, int rows, int cols,
                  int ascii);
void map_plan_free(struct map_plan *plan);
/* Fills joins, node_box and dyad_line from the sketch. Errors: NOMEM. */
int map_plan_index(struct map_plan *plan, const struct ent_graph *graph);
/* 1 where boxes or names of all the graph's nodes are in its plan. */
int map_plan_is_whole(const struct map_plan *plan, const struct ent_graph *graph);
/* A plan of a part of a graph: boxes stand as in the whole plan of the whole graph, the lines that
 * are left are routed anew. Errors: NOMEM. */
int map_plan_make_part(struct map_plan **out, const struct ent_graph *graph,
                       const struct map_plan *whole, const struct ent_graph *whole_graph);

/* Straight lines (map_straight.c) ------------------------------------------------------------- */

/* Lays straight lines between the names of a sketch and finds room for their weights. Sets cost and
 * failures: lines that run through a third name. 0 or NOMEM. */
int map_straight_lay(struct map_sketch *sketch, struct ent_arena *arena);
void map_straight_draw(struct canvas *canvas, struct rect area, const struct map_sketch *sketch,
                       const struct map_line *line, enum ent_style style);

/* Placement (map_place.c) --------------------------------------------------------------------- */

/* How the boxes are to stand: in `bands` rows of boxes. */
struct map_spacing {
    int bands;
    int height;   /* of a box */
    int most_gap; /* rows at most between two bands */
    int gap;      /* columns at least between two boxes of a band */
    int margin_x, margin_y;
    int moves; /* tries of the annealing */
};

/* Sets the rects of the boxes; their widths are given. 0, ENT_E_TOOBIG where they have no room, or
 * NOMEM. */
int map_boxes_place(struct map_sketch *sketch, const struct map_spacing *spacing);

/* Routing (map_route.c) ----------------------------------------------------------------------- */

/* The caller frees *out with map_router_free(). Errors: NOMEM. */
int map_router_make(struct map_router **out);
void map_router_free(struct map_router *router);
/* How many steps of searching were made with it so far: the same for the same graph everywhere. */
long map_router_work(const struct map_router *router);
/* Routes all lines between the boxes of a sketch; cells live in `arena`. Sets cost, crossings and
 * failures. 0 or NOMEM. */
int map_lines_route(struct map_sketch *sketch, struct map_router *router, struct ent_arena *arena);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_MAP_WINDOW_H
#define ENTENTE_READER_MAP_WINDOW_H
/*
 * A window on a map that is larger than the pane. The map is drawn on a sheet of its own; what the
 * window covers is copied to the pane. The window follows what is selected.
 */
#include "canvas.h"
#include "map.h"

enum { WINDOW_FITS = 4, WINDOW_MOST = 16 }; /* zoom, in quarters */

/* Zeroed is valid: the map fits the pane. */
struct map_window {
    int zoom;
    int row, col;                 /* of the sheet: where the window begins */
    struct map_selection centred; /* what it followed last */
    int moved;                    /* 1: by the user, until something else is selected */
    struct canvas sheet;
    int beyond[4]; /* nodes to the left, right, above, below, by enum map_direction */
};

void map_window_free(struct map_window *window);
/* 1 where the sheet is larger than the pane. */
int map_window_is_zoomed(const struct map_window *window);
/* Steps of zoom: 1, 1½, 2, 3, 4. 0 where there is no further one. */
int map_window_zoom(struct map_window *window, int steps);
/* "2", "1.5" */
const char *map_window_factor(char out[16], const struct map_window *window);

/* As map_draw(); places may lie outside of the area then. */
int map_window_draw(struct canvas *canvas, struct rect area, const struct ent_graph *graph,
                    struct map_selection selection, const struct map_options *options,
                    struct map_places *places, struct map_window *window);

#endif

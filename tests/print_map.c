// SPDX-License-Identifier: MIT
/* Prints maps to be looked at: print_map [-a] [-l] ROWSxCOLS SHAPE… (see map_fixture.h). With -t it
 * tells how long the first drawing and the ones after it take. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "map_fixture.h"
#include "reader/map.h"
#include "reader/map_plan.h"
#include "reader/tielist.h"

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void print(const struct canvas *canvas)
{
    for (int row = 0; row < canvas->rows; row++) {
        for (int col = 0; col < canvas->cols; col++)
            fputs(canvas->cells[row * canvas->cols + col].bytes, stdout);
        putchar('\n');
    }
}

int main(int argc, char **argv)
{
    struct map_options options = {0};
    int rows = 36, cols = 58, list = 0;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-a") == 0) {
            options.ascii = 1;
            continue;
        }
        if (strcmp(argv[i], "-l") == 0) {
            list = 1;
            continue;
        }
        if (sscanf(argv[i], "%dx%d", &cols, &rows) == 2)
            continue;
        struct map_fixture fixture;
        struct canvas canvas = {0};
        struct map_places places = {0};
        struct tielist ties = {0};
        struct map_selection none = {-1, -1};
        struct rect area = {0, 0, rows, cols};
        int top = 0;
        map_fixture_make(&fixture, argv[i]);
        if (canvas_resize(&canvas, rows, cols) || tielist_make(&ties, fixture.graph, -1))
            return 1;
        double start = now();
        if (map_draw(&canvas, area, fixture.graph, none, &options, &places))
            return 1;
        double first = now() - start;
        start = now();
        for (int k = 0; k < 20; k++)
            if (map_draw(&canvas, area, fixture.graph, none, &options, &places))
                return 1;
        const struct map_sketch *s = &places.plan->sketch;
        int untagged = 0;
        for (int k = 0; k < s->n_lines; k++)
            untagged += s->lines[k].tag.rows == 0;
        printf("== %s %dx%d: %u nodes, %u dyads; kind %d cost %d untagged %d; first %.1f ms, then "
               "%.2f ms\n",
               argv[i], cols, rows, (unsigned)fixture.graph->n_nodes,
               (unsigned)fixture.graph->n_dyads, (int)s->kind, s->cost, untagged, first,
               (now() - start) / 20);
        if (list)
            tielist_draw(&canvas, area, fixture.graph, &ties, none, &options, &top);
        print(&canvas);
        tielist_free(&ties);
        map_places_free(&places);
        canvas_free(&canvas);
        map_fixture_free(&fixture);
    }
    return 0;
}

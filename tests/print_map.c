// SPDX-License-Identifier: MIT
/*
 * Prints maps to be looked at: print_map [-t] [-a|-u] [COLSxROWS] SHAPE…, shapes as in
 * map_fixture.h. Options hold for the shapes after them: -a is ASCII, -u Unicode, -l the list of
 * ties, -t tells in what time the map was planned and drawn, and how many lines cross. A shape with
 * a dot is the file of a snapshot. tests/data/maps.txt was made by it.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "entente/snapshot.h"
#include "entente/source.h"
#include "map_fixture.h"
#include "reader/map.h"
#include "reader/map_plan.h"
#include "reader/tielist.h"

struct job {
    struct map_options options;
    int rows, cols, list, times;
};

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void print(const struct canvas *canvas)
{
    for (int row = 0; row < canvas->rows; row++) {
        int end = canvas->cols;
        while (end > 0 && strcmp(canvas->cells[row * canvas->cols + end - 1].bytes, " ") == 0)
            end--;
        for (int col = 0; col < end; col++)
            fputs(canvas->cells[row * canvas->cols + col].bytes, stdout);
        putchar('\n');
    }
}

static int draw(const struct job *job, const char *name, const struct ent_graph *graph)
{
    static const struct map_selection none = {-1, -1};
    struct canvas canvas = {0};
    struct map_places places = {0};
    struct tielist ties = {0};
    struct rect area = {0, 0, job->rows, job->cols};
    int top = 0;
    int status = canvas_resize(&canvas, job->rows, job->cols);
    double start = now();
    status |= map_draw(&canvas, area, graph, none, &job->options, &places);
    double planned = now();
    status |= map_draw(&canvas, area, graph, none, &job->options, &places);
    if (job->list)
        status |= tielist_make(&ties, graph, -1);
    if (job->list && !status)
        tielist_draw(&canvas, area, graph, &ties, none, &job->options, &top);
    if (job->times && !status)
        printf("map of %u actors, %u pairs at %dx%d: %d crossings, %d labels without a place, "
               "planned in %.1f ms, drawn in %.2f ms\n",
               (unsigned)graph->n_nodes, (unsigned)graph->n_dyads, job->cols, job->rows,
               places.plan->sketch.crossings, places.plan->sketch.failures, planned - start,
               now() - planned);
    printf("== %s %dx%d%s\n", name, job->cols, job->rows, job->options.ascii ? " ascii" : "");
    print(&canvas);
    tielist_free(&ties);
    map_places_free(&places);
    canvas_free(&canvas);
    return status;
}

static int draw_shape(const struct job *job, const char *shape)
{
    struct map_fixture fixture;
    map_fixture_make(&fixture, shape);
    int status = draw(job, shape, fixture.graph);
    map_fixture_free(&fixture);
    return status;
}

static int draw_file(const struct job *job, const char *path)
{
    struct ent_source source = {0};
    struct ent_snapshot *snapshot = NULL;
    int status = ent_source_read(&source, path, NULL);
    if (!status)
        status = ent_snapshot_read(&snapshot, path, source.bytes, source.len, NULL);
    if (!status)
        status = draw(job, path, snapshot->graph);
    ent_snapshot_free(snapshot);
    ent_source_free(&source);
    return status;
}

int main(int argc, char **argv)
{
    struct job job = {.rows = 36, .cols = 58};
    int status = 0;
    for (int i = 1; i < argc && !status; i++) {
        const char *word = argv[i];
        if (word[0] == '-' && strchr("au", word[1]))
            job.options.ascii = word[1] == 'a';
        else if (strcmp(word, "-l") == 0)
            job.list = 1;
        else if (strcmp(word, "-t") == 0)
            job.times = 1;
        else if (sscanf(word, "%dx%d", &job.cols, &job.rows) != 2)
            status = strchr(word, '.') ? draw_file(&job, word) : draw_shape(&job, word);
    }
    return status ? EXIT_FAILURE : EXIT_SUCCESS;
}

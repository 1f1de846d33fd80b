// SPDX-License-Identifier: MIT
/*
 * read_igraph FILE: reads a .graphml, .gml or .net file with igraph and prints how many nodes and
 * edges it has, whether it is directed, and what the signs of its edges add up to.
 */
#include <igraph/igraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int ends_with(const char *path, const char *ending)
{
    size_t len = strlen(path), n = strlen(ending);
    return len > n && strcmp(path + len - n, ending) == 0;
}

static igraph_error_t read_graph(igraph_t *out, FILE *file, const char *path)
{
    if (ends_with(path, ".graphml"))
        return igraph_read_graph_graphml(out, file, 0);
    if (ends_with(path, ".gml"))
        return igraph_read_graph_gml(out, file);
    return igraph_read_graph_pajek(out, file);
}

static double sum_of_signs(const igraph_t *graph)
{
    double sum = 0;
    if (!igraph_cattribute_has_attr(graph, IGRAPH_ATTRIBUTE_EDGE, "sign"))
        return 0;
    for (igraph_integer_t i = 0; i < igraph_ecount(graph); i++)
        sum += igraph_cattribute_EAN(graph, "sign", i);
    return sum;
}

int main(int argc, char **argv)
{
    igraph_t graph;
    igraph_set_attribute_table(&igraph_cattribute_table);
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (!file || read_graph(&graph, file, argv[1]) != IGRAPH_SUCCESS) {
        fprintf(stderr, "%s: igraph can't read it\n", argc == 2 ? argv[1] : "?");
        return EXIT_FAILURE;
    }
    printf("%ld %ld %d %g\n", (long)igraph_vcount(&graph), (long)igraph_ecount(&graph),
           (int)igraph_is_directed(&graph), sum_of_signs(&graph));
    igraph_destroy(&graph);
    fclose(file);
    return EXIT_SUCCESS;
}

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_MAP_FIXTURE_H
#define ENTENTE_TESTS_MAP_FIXTURE_H
/* Graphs of many shapes for the tests of the map. */
#include "entente/document.h"
#include "entente/graph.h"

struct map_fixture {
    struct ent_document document;
    const struct ent_document *documents[1];
    struct ent_graph *graph;
};

/*
 * Makes a graph by its name: "six", "pair", "star8", "clique6", "ring9", "two7" (two parts),
 * "path5", "grid9", "tree12", "random20-30" (nodes, ties), "alone4" (no ties), "none",
 * "names" (hostile labels). Aborts where there is no such shape.
 */
void map_fixture_make(struct map_fixture *out, const char *name);
void map_fixture_free(struct map_fixture *fixture);

#endif

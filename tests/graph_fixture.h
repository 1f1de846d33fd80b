// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_GRAPH_FIXTURE_H
#define ENTENTE_TESTS_GRAPH_FIXTURE_H
/* Documents made by hand for the tests of graph, map and export: no text is read for them. */
#include "entente/document.h"
#include "entente/graph.h"

/* An actor and how it is mentioned; ends with a NULL id. */
struct fixture_actor {
    const char *id;        /* "PRK/KIM_JONG_UN" */
    const char *root_name; /* "North Korea" */
    int place;             /* 1: only ever a place */
};

/* A tie; ends with a NULL source. */
struct fixture_tie {
    const char *source, *target; /* actor ids */
    int sign;
    int symmetric;
    enum ent_status status;
    struct ent_date day; /* zeroed where unknown */
};

/* Frees everything with fixture_free(), not with ent_document_free(): the struct is the caller's.
 */
void fixture_document(struct ent_document *out, const char *name,
                      const struct fixture_actor *actors, const struct fixture_tie *ties);
void fixture_free(struct ent_document *document);

/* The six countries of an article on North Korea and China, with ten dyads; offices and persons of
 * them act too, San Francisco's country is a place there, and Dalian is one only. */
extern const struct fixture_actor six_actors[];
extern const struct fixture_tie six_ties[];

/* A made graph of n actors ("A00", …) and up to m dyads of both signs, the same for a seed. */
void fixture_random(struct ent_document *out, uint32_t n, uint32_t m, uint64_t seed);

#endif

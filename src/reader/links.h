// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_LINKS_H
#define ENTENTE_READER_LINKS_H
/*
 * Links lead from the text to the graph and back: which node an actor of a document belongs to,
 * which dyad a tie was folded into, and where in the documents a node or dyad stands.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/graph.h"
#include "map.h"

/* A place in the text: a span of one of the graph's documents. */
struct place {
    uint32_t document; /* index into graph.documents */
    uint32_t tie;      /* index into its ties; UINT32_MAX where it is a mention */
    struct ent_span span;
};

struct places {
    struct place *items; /* in the order of documents and text */
    size_t count;
};

struct links {
    const struct ent_graph *graph; /* borrowed */
    int32_t **nodes;               /* by document and actor: a node, -1 for none */
    int32_t **dyads;               /* by document and tie: a dyad, -1 for none */
    uint8_t *lit_nodes;            /* room for links_light(), by node and by dyad */
    uint8_t *lit_dyads;
};

/* Errors: NOMEM. Free with links_free(), before the graph. */
int links_make(struct links *out, const struct ent_graph *graph);
void links_free(struct links *links);

/* The node of a mention: that of its first actor; -1 where it has none. */
int links_mention_node(const struct links *links, uint32_t document, uint32_t mention);

/* The node of that name or id, whatever its case; a beginning that only one name has will do. -1
 * where there is none. */
int links_find_actor(const struct links *links, const char *name);

/* All places of a node's mentions (those as a mere place left out) or of a dyad's ties. Errors:
 * NOMEM. Free out->items with free(). */
int links_places(struct places *out, const struct links *links, struct map_selection selection);

/* Lights the node and its neighbours, or the dyad and its ends. 0 where nothing is selected. */
int links_light(struct links *links, struct map_selection selection);
/* Lights what a sentence says: its ties, their ends, and the actors it mentions. 0 for nothing. */
int links_light_sentence(struct links *links, uint32_t document, uint32_t sentence);

#endif

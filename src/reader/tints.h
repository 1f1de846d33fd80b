// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_TINTS_H
#define ENTENTE_READER_TINTS_H
/*
 * A colour of its own for each of the actors that are named most, the same in the text and in the
 * graph; all others look alike. Colours only help the eye: names and signs say it all without.
 */
#include "canvas.h"
#include "entente/graph.h"

enum { TINTS = ENT_STYLE_ACTOR_8 - ENT_STYLE_ACTOR_1 + 1 };

/* A zeroed one gives nobody a colour. */
struct tints {
    const char *ids[TINTS]; /* by colour: whose it is, borrowed from the graph; NULL: nobody's */
};

struct reader;

/* An actor has the same colour in every graph, but where one that is named more often has it. */
void tints_make(struct tints *out, const struct ent_graph *graph);
/* The style of an actor; that of mentions where it has none of its own. */
enum ent_style tints_style(const struct tints *tints, const char *id);
/* The style of a mention: that of the actor, or of whom it belongs to. */
enum ent_style tints_mention(const struct tints *tints, const struct ent_cast *cast,
                             const struct ent_mention *mention);
/* Colours the names of nodes that were drawn, where they are not selected or dark. */
void tints_draw_nodes(struct reader *reader);

#endif

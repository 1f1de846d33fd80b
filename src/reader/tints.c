// SPDX-License-Identifier: MIT
/*
 * Those named most choose first: the colour that the hash of their id points at, or the next one
 * that is free.
 */
#include "tints.h"

#include <string.h>

#include "state.h"

static unsigned wish(const char *id)
{
    uint32_t h = 0x811C9DC5U;
    for (; *id; id++)
        h = (h ^ (unsigned char)*id) * 0x01000193U;
    return (h ^ h >> 15) % TINTS;
}

/* 1 where `a` chooses before `b`. */
static int is_before(const struct ent_node *a, const struct ent_node *b)
{
    return a->mentions != b->mentions ? a->mentions > b->mentions : strcmp(a->id, b->id) < 0;
}

void tints_make(struct tints *out, const struct ent_graph *graph)
{
    const struct ent_node *last = NULL;
    *out = (struct tints){{NULL}};
    for (int i = 0; graph && i < TINTS; i++) {
        const struct ent_node *next = NULL;
        for (uint32_t n = 0; n < graph->n_nodes; n++) {
            const struct ent_node *node = &graph->nodes[n];
            if ((!last || is_before(last, node)) && (!next || is_before(node, next)))
                next = node;
        }
        if (!next)
            return;
        unsigned at = wish(next->id);
        while (out->ids[at])
            at = (at + 1) % TINTS;
        out->ids[at] = next->id;
        last = next;
    }
}

enum ent_style tints_style(const struct tints *tints, const char *id)
{
    for (int i = 0; i < TINTS; i++)
        if (tints->ids[i] && strcmp(tints->ids[i], id) == 0)
            return (enum ent_style)(ENT_STYLE_ACTOR_1 + i);
    return ENT_STYLE_MENTION;
}

enum ent_style tints_mention(const struct tints *tints, const struct ent_cast *cast,
                             const struct ent_mention *mention)
{
    if (mention->members != 1) /* of several together there is no one colour */
        return ENT_STYLE_MENTION;
    const struct ent_actor *actor = &cast->actors[cast->members[mention->member]];
    enum ent_style own = tints_style(tints, actor->id);
    return own == ENT_STYLE_MENTION ? tints_style(tints, actor->root) : own;
}

void tints_draw_nodes(struct reader *reader)
{
    const struct zones *zones = &reader->zones;
    for (size_t i = 0; reader->graph && i < zones->count; i++) {
        const struct zone *zone = &zones->items[i];
        if (zone->kind != ZONE_NODE || zone->index >= reader->graph->n_nodes)
            continue;
        enum ent_style style = tints_style(&reader->tints, reader->graph->nodes[zone->index].id);
        for (int row = zone->at.row; row < zone->at.row + zone->at.rows; row++)
            for (int col = zone->at.col; col < zone->at.col + zone->at.cols; col++) {
                struct cell *cell = canvas_at(&reader->canvas, row, col);
                if (cell && style != ENT_STYLE_MENTION &&
                    (cell->style == ENT_STYLE_NODE || cell->style == ENT_STYLE_NODE_NEIGHBOUR))
                    cell->style = (uint8_t)style;
            }
    }
}

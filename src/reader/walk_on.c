// SPDX-License-Identifier: MIT
/*
 * Where the graph is that of one article, the walk through the places of what is picked goes on in
 * the next article that has it: that one opens, its graph is folded, and the same is picked there.
 */
#include <string.h>

#include "history.h"
#include "selection.h"
#include "state.h"
#include "walk.h"

/* 1 where the id is that of the actor itself or of whom it belongs to. */
static int is_called(const struct ent_actor *actor, const char *id)
{
    return strcmp(actor->root, id) == 0 || strcmp(actor->id, id) == 0;
}

static int mentions(const struct ent_cast *cast, const char *id)
{
    for (uint32_t i = 0; i < cast->n_mentions; i++) {
        const struct ent_mention *m = &cast->mentions[i];
        for (uint32_t k = m->member; !m->place && k < m->member + m->members; k++)
            if (is_called(&cast->actors[cast->members[k]], id))
                return 1;
    }
    return 0;
}

static int ties(const struct ent_document *document, const char *a, const char *b)
{
    const struct ent_actor *actors = document->cast.actors;
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const struct ent_actor *source = &actors[document->ties.items[i].source];
        const struct ent_actor *target = &actors[document->ties.items[i].target];
        if ((is_called(source, a) && is_called(target, b)) ||
            (is_called(source, b) && is_called(target, a)))
            return 1;
    }
    return 0;
}

static int has(const struct reader *reader, size_t item, const struct named_selection *picked)
{
    const struct ent_document *document = reader->shelf.items[item].document;
    if (!document || !picked->ids[0])
        return 0;
    return picked->ids[1] ? ties(document, picked->ids[0], picked->ids[1])
                          : mentions(&document->cast, picked->ids[0]);
}

int walk_on(struct reader *reader, int step)
{
    struct named_selection picked = selection_name(reader->graph, reader->picked);
    size_t n = reader->shelf.count, from = reader->item, found = from;
    for (size_t i = 1; i < n && found == from; i++) {
        size_t item = (from + (step > 0 ? i : n - i)) % n;
        found = has(reader, item, &picked) ? item : from;
    }
    if (found != from) {
        history_mark(reader);
        reader_show(reader, found);
        struct map_selection there = selection_find(reader->graph, &picked);
        if (there.node >= 0 || there.dyad >= 0)
            reader_pick(reader, there);
        else /* a filter hides it there */
            reader_show(reader, from);
    }
    selection_free(&picked);
    return reader->item != from;
}

// SPDX-License-Identifier: MIT
/*
 * Ties are written here: no tie to oneself, none twice in a sentence, one for every two parties.
 */
#include <stdio.h>
#include <string.h>

#include "ties/surface.h"
#include "ties/surface_roots.h"

static int same_pair(const struct surface *s, const struct ent_tie *a, const struct ent_tie *b)
{
    const char *as = root_of(s, a->source), *at = root_of(s, a->target);
    const char *bs = root_of(s, b->source), *bt = root_of(s, b->target);
    if (strcmp(as, bs) == 0 && strcmp(at, bt) == 0)
        return 1;
    return a->symmetric && strcmp(as, bt) == 0 && strcmp(at, bs) == 0;
}

/* 1 where this sentence said so already. Looks back over a bounded number of ties. */
static int is_told(const struct surface *s, const struct ent_tie *tie)
{
    enum { LOOK_BACK = 1000 };
    size_t from =
        s->n_ties > s->sentence_ties + LOOK_BACK ? s->n_ties - LOOK_BACK : s->sentence_ties;
    for (size_t i = from; i < s->n_ties; i++) {
        const struct ent_tie *old = &s->ties[i];
        if (old->category == tie->category && old->sign == tie->sign &&
            old->symmetric == tie->symmetric && same_pair(s, old, tie))
            return 1;
    }
    return 0;
}

static void add_tie(struct surface *s, const struct ent_tie *tie)
{
    if (is_told(s, tie))
        return;
    struct ent_tie *grown =
        ent_arena_room(s->arena, s->ties, s->n_ties, &s->ties_capacity, sizeof *grown);
    if (!grown) {
        s->failed = 1;
        return;
    }
    s->ties = grown;
    s->ties[s->n_ties++] = *tie;
}

static int same_actor_side(const struct surface *s, const struct party *a, const struct party *b)
{
    if (a->actor == b->actor)
        return 1;
    const struct ent_actor *x = &s->cast->actors[a->actor], *y = &s->cast->actors[b->actor];
    if (strcmp(x->root, y->root) != 0)
        return 0;
    /* Within one country those are two whose part in it is known. */
    return !strchr(x->id, '/') || !strchr(y->id, '/') || strcmp(x->id, y->id) == 0;
}

static void emit_tie(struct surface *s, const struct act *act, const struct party *source,
                     const struct party *target)
{
    struct ent_tie tie = {.source = source->actor,
                          .target = target->actor,
                          .source_span = source->span,
                          .target_span = target->span,
                          .sentence = s->sentence,
                          .rule = act->rule,
                          .mode = act->sense ? act->sense->mode : NULL,
                          .category = (uint8_t)act->category,
                          .status = (uint8_t)act->status,
                          .sign = (int8_t)act->sign,
                          .symmetric = (uint8_t)act->mutual};
    int own = act->sense && act->sense->category == (uint8_t)act->category &&
              act->sense->sign == act->sign;
    const char *cameo = own ? act->sense->cameo : ent_category_cameo(act->category, act->sign);
    tie.trigger = (struct ent_span){s->words[act->first].span.start, s->words[act->last].span.end};
    tie.date = surface_date(s, act->first, act->status);
    tie.goldstein = ent_cameo_goldstein(cameo);
    tie.quad = (uint8_t)ent_category_quad(act->category, act->sign);
    snprintf(tie.cameo, sizeof tie.cameo, "%s", cameo);
    if (!own)
        tie.mode = NULL;
    add_tie(s, &tie);
}

void emit_each(struct surface *s, const struct act *act, const struct parties *sources,
               const struct parties *targets)
{
    s->sentence_skipped += sources->skipped + targets->skipped;
    for (uint32_t i = 0; i < sources->count; i++)
        for (uint32_t k = 0; k < targets->count; k++)
            if (targets->inner || !same_actor_side(s, &sources->items[i], &targets->items[k]))
                emit_tie(s, act, &sources->items[i], &targets->items[k]);
}

void emit_pairs(struct surface *s, const struct act *act, const struct parties *list)
{
    struct act mutual = *act;
    mutual.mutual = 1;
    s->sentence_skipped += list->skipped;
    for (uint32_t i = 0; i < list->count; i++)
        for (uint32_t k = i + 1; k < list->count; k++)
            if (!same_actor_side(s, &list->items[i], &list->items[k]))
                emit_tie(s, &mutual, &list->items[i], &list->items[k]);
}

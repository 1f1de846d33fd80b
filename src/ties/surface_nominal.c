// SPDX-License-Identifier: MIT
/*
 * What all nouns that say something share: where what belongs to them ends, how their slots are
 * filled, and the act that they tell.
 */
#include "ties/surface_nominal.h"
#include "ties/tree.h"

int32_t nominal_end(const struct surface *s, int32_t c)
{
    if (s->tree)
        return tree_end(s, c);
    int32_t i = c + 1;
    while (s->chunks[i - 1].next != NONE)
        i = s->chunks[i - 1].next + 1;
    for (; i < s->n_chunks && i < c + REACH; i++) {
        uint8_t kind = s->chunks[i].kind;
        if (kind == C_NOUNS && i > c + 1 && chunk_is_statement(s, &s->chunks[i]) &&
            !chunk_names(s, i))
            break; /* "talks on | an accord with" */
        if (kind == C_PREPOSITION || kind == C_ADVERB)
            continue;
        if (i == c + 1 && kind == C_VERBS && s->chunks[i].form == G_PARTICIPLE)
            continue; /* "a treaty signed with" */
        if (kind == C_NOUNS && i > 0 &&
            (s->chunks[i - 1].kind == C_PREPOSITION || s->chunks[i].head != i))
            continue;
        if ((kind == C_COMMA || kind == C_CONJUNCTION) && i + 1 < s->n_chunks &&
            (s->chunks[i + 1].kind == C_PREPOSITION ||
             (s->chunks[i + 1].kind == C_NOUNS && s->chunks[i + 1].head != i + 1) ||
             (s->chunks[i + 1].kind == C_CONJUNCTION && i + 2 < s->n_chunks &&
              s->chunks[i + 2].kind == C_NOUNS && s->chunks[i + 2].head != i + 2)))
            continue;
        break;
    }
    return i;
}

/* Fills `out` from the first of the slots that holds someone; the slot, or NO_SLOT. */
uint8_t nominal_fill(const struct surface *s, struct nominal *n, const struct lex_slots *slots,
                     const struct parties *besides, int flags, struct parties *out)
{
    flags |= n->sense->flags & LEX_PLACE ? WITH_PLACES : 0;
    int32_t behind = n->sense->flags & LEX_MUTUAL && !n->before.count ? n->verb_behind : NONE;
    int32_t starts[3] = {n->chunk + 1, n->verb_under == NONE ? NONE : n->verb_under + 1,
                         behind == NONE ? NONE : behind + 1};
    int32_t ends[3] = {nominal_end(s, n->chunk), NONE, NONE};
    if (n->verb_under != NONE)
        ends[1] = s->chunks[n->verb_under].end;
    if (behind != NONE)
        ends[2] = s->chunks[behind].end;
    for (uint8_t i = 0; i < slots->count && n->verb != NONE; i++) {
        parties_of(s, out, aside_relative_slot(s, n->verb, slots->slot[i]), flags);
        if (besides)
            parties_without(s, out, besides);
        if (out->count)
            return slots->slot[i];
    }
    for (uint8_t i = 0; i < slots->count; i++)
        for (int k = 0; k < 3; k++) {
            if (starts[k] == NONE ||
                (k == 1 && slots->slot[i] == LEX_SLOT_BY && verb_mediates(s, n->verb_under)))
                continue;
            int32_t c = slot_find(s, starts[k], ends[k], slots->slot[i]);
            if (c == NONE)
                continue;
            parties_of(s, out, c, flags);
            if (besides)
                parties_without(s, out, besides);
            if (!out->count)
                continue;
            if (k == 1 && n->status == ENT_STATUS_ASSERTED)
                n->status = (enum ent_status)s->chunks[n->verb_under].status;
            return slots->slot[i];
        }
    return NO_SLOT;
}

struct act nominal_act(const struct nominal *n, const char *rule)
{
    return (struct act){.sense = n->sense,
                        .rule = rule,
                        .category = (enum ent_category)n->sense->category,
                        .sign = n->sense->sign,
                        .status = n->status,
                        .mutual = 0,
                        .first = n->match.first,
                        .last = n->match.last};
}

void nominal_compose(struct act *act, const struct nominal *n)
{
    int before = n->sense->sign;
    int ended = n->change.effect == LEX_END && n->sense->category == ENT_CATEGORY_CONSULT;
    int after = n->change.said && !ended ? surface_apply(n->change.effect, before) : before;
    act->sign = after;
    if (n->change.said) {
        act->first = act->first < n->change.first ? act->first : n->change.first;
        act->last = act->last > n->change.last ? act->last : n->change.last;
    }
    if (after == before)
        return;
    if (before < 0)
        act->category = ENT_CATEGORY_CONCEDE;
    else
        act->category = after < 0 ? ENT_CATEGORY_SANCTION : ENT_CATEGORY_COOPERATE;
}

// SPDX-License-Identifier: MIT
/*
 * Nouns of what runs both ways: relations, talks, wars. What is said of the relation changes the
 * sign and the category ("strained ties"); the parties stand before the noun, in its slots, or are
 * the subjects of the verb that lends them.
 */
#include <string.h>

#include "ties/surface_events.h"
#include "ties/surface_nominal.h"
#include "ties/tree.h"

/* "between A and B on the one hand and C on the other": what stands before "on" is one side. */
static int part_hands(const struct surface *s, int32_t c, struct parties *left,
                      struct parties *right)
{
    struct parties sides[2] = {{{{0}}, 0, 0, 0}, {{{0}}, 0, 0, 0}};
    int behind = 0;
    for (int32_t i = c; i < s->n_chunks && i < c + REACH; i++) {
        const struct chunk *k = &s->chunks[i];
        if (k->kind == C_VERBS || k->kind == C_STOP)
            break;
        if (k->kind != C_NOUNS)
            continue;
        if (word_reads(s, k->main, "hand") || word_reads(s, k->main, "side"))
            behind |= i > c && s->chunks[i - 1].slot == LEX_SLOT_ON;
        else if (i == c || s->chunks[i - 1].slot == NO_SLOT || k->head != i)
            parties_within(s, &sides[behind], k->first, k->last + 1, 0);
    }
    if (!behind || !sides[0].count || !sides[1].count)
        return 0;
    *left = sides[0];
    *right = sides[1];
    return 1;
}

/* "between Qatar and its neighbours A and B": the neighbours are one side. */
static void part_sides(const struct surface *s, const struct nominal *n, struct parties *left,
                       struct parties *right)
{
    int32_t c = slot_find(s, n->chunk + 1, nominal_end(s, n->chunk), LEX_SLOT_BETWEEN);
    if (c == NONE || part_hands(s, c, left, right))
        return;
    for (int32_t i = s->chunks[c].next, k = 0; i != NONE && k < 3; i = s->chunks[i].next, k++) {
        if (s->words[s->chunks[i].first].cls != W_DETERMINER ||
            s->words[s->chunks[i].main].mention == NONE || s->chunks[i].next == NONE)
            continue;
        for (int32_t j = c; j != i; j = s->chunks[j].next)
            parties_within(s, left, s->chunks[j].first, s->chunks[j].last + 1, 0);
        parties_without(s, right, left);
        return;
    }
}

/* An accord that collapses of itself is still an accord: two ties. */
static int leaves_accord(const struct nominal *n, const struct act *act)
{
    return n->sense->category == ENT_CATEGORY_AGREE && act->sign < 0 && n->change.verb == NONE;
}

/* "The truce | collapsed": the noun is told of alone and by nothing but its name. */
static int undergoes(const struct surface *s, const struct nominal *n)
{
    int32_t v = n->verb_under;
    return v != NONE && !(s->chunks[v].marks & GROUP_COPULA) &&
           s->chunks[n->chunk].first + 1 == n->match.first &&
           (s->chunks[v].marks & GROUP_PASSIVE || s->chunks[v].object == NONE);
}

/* "The truce collapsed": those of the event that it speaks of. 1 where that was told. */
static int recall_sides(const struct surface *s, const struct nominal *n, struct act *act,
                        struct parties *left, struct parties *right)
{
    struct spoken spoken;
    struct event event;
    event_spoken_of(s, &spoken, n->chunk, EVENT_NOUN);
    if (left->count || right->count || !spoken.kinds || !n->change.said || !undergoes(s, n))
        return 0;
    if (!event_recall(s, &event, &spoken, n->chunk, (struct wanted){0}))
        return 0;
    *left = event.doers;
    *right = event.targets;
    parties_without(s, right, left);
    act->rule = "relation, recalled";
    return 1;
}

/* Those whom the sentences before have named: "Relations soured." */
static void carry_sides(const struct surface *s, const struct nominal *n, struct act *act,
                        struct parties *left, struct parties *right)
{
    if (left->count + right->count == 1)
        carry_other(s, left->count ? right : left, left->count ? left : right, act->first,
                    act->last);
    else if (!left->count && !right->count && (n->verb != NONE || n->verb_under != NONE))
        carry_pair(s, left, right, act->first, act->last);
    else
        return;
    if (left->count && right->count)
        act->rule = "relation, carried over";
}

/* "relations have never been better" */
static int is_superlative(const struct surface *s, const struct nominal *n)
{
    struct ent_span span = s->words[n->change.first].span;
    size_t len = ent_span_len(span);
    const char *text = s->text->bytes + span.start;
    if (len < 3 || memcmp(text + len - 2, "er", 2) != 0)
        return 0;
    for (int32_t i = n->change.first - 1; i >= 0 && i > n->change.first - 5; i--)
        if (word_is(s, &s->words[i], "never"))
            return 1;
    return 0;
}

/* "have no diplomatic relations" */
static void turn_missing(const struct nominal *n, struct act *act)
{
    if (n->change.said || n->sense->sign || act->status != ENT_STATUS_NEGATED)
        return;
    act->sign = -1;
    act->category = ENT_CATEGORY_SANCTION;
    act->status = ENT_STATUS_ASSERTED;
}

/* "relations never recovered", "failed to settle the quarrel": what did not get better is bad. */
static void turn_unhealed(const struct surface *s, const struct nominal *n, struct act *act)
{
    if (!n->change.said || n->sense->sign > 0 || act->sign <= 0 ||
        act->status != ENT_STATUS_NEGATED)
        return;
    if (is_superlative(s, n)) {
        act->status = ENT_STATUS_ASSERTED;
        return;
    }
    act->sign = -1;
    act->category = n->sense->sign ? (enum ent_category)n->sense->category : ENT_CATEGORY_SANCTION;
    act->status = ENT_STATUS_ASSERTED;
}

/* Those whom the noun's own words name, before it and in its slots; the slot that was taken. */
static uint8_t name_sides(const struct surface *s, struct nominal *n, struct parties *left,
                          struct parties *right)
{
    uint8_t taken = nominal_fill(s, n, &n->sense->noun_patient, NULL, 0, right);
    parties_add(left, &n->before);
    if (taken == LEX_SLOT_BETWEEN && !left->count)
        part_sides(s, n, left, right);
    if (s->tree && !left->count && (taken == LEX_SLOT_WITH || taken == LEX_SLOT_TO))
        parties_of(s, left,
                   tree_slot(s, n->chunk, n->chunk + 1, tree_end(s, n->chunk), LEX_SLOT_OF), 0);
    return taken;
}

/* Between the sides; among one side where there is no other and its parties are the noun's own. */
static void emit_sides(struct surface *s, struct act *act, struct parties *left,
                       struct parties *right, const struct parties *changer, int own)
{
    if (left->count && right->count) {
        struct parties outside = *changer;
        parties_without(s, &outside, left);
        act->mutual = !(changer->count && !outside.count);
        parties_without(s, right, left);
        emit_each(s, act, left, right);
        if (!right->count)
            emit_pairs(s, act, left);
    } else if (own) {
        emit_pairs(s, act, left->count ? left : right);
    }
}

void nominal_mutual(struct surface *s, struct nominal *n)
{
    struct parties left = {0}, right = {0}, changer = {0};
    struct act act = nominal_act(n, n->change.said ? "changed relation" : "relation");
    nominal_compose(&act, n);
    turn_missing(n, &act);
    if (!act.sign)
        return;
    turn_unhealed(s, n, &act);
    uint8_t taken = name_sides(s, n, &left, &right);
    if (n->sense->flags & LEX_STATED && !n->sense->sign && taken == NO_SLOT)
        return; /* "Italian bonds rallied" */
    int from_subject = !left.count && !right.count,
        changed = n->change.said && n->change.verb != NONE;
    if (n->spoken_of && from_subject)
        return;
    if (changed)
        parties_of(s, &changer, s->chunks[n->change.verb].subject, 0);
    if (!left.count && taken != LEX_SLOT_BETWEEN && taken != LEX_SLOT_AMONG) {
        parties_add(&left, changed ? &changer : &n->subject);
        if (right.count > 1 && taken == LEX_SLOT_OF)
            left.count = 0;
    }
    int telling = n->change.said || act.sign < 0 || n->sense->category == ENT_CATEGORY_AGREE ||
                  n->sense->category == ENT_CATEGORY_CONSULT;
    int distant = n->sense->category == ENT_CATEGORY_ASSAULT && /* "by the war next door" */
                  (!n->lent || (n->chunk > 0 && s->chunks[n->chunk - 1].slot == LEX_SLOT_BY));
    if (left.count + right.count == 1 && telling && !distant)
        parties_other(s, left.count ? &right : &left, left.count ? &left : &right);
    int recalled = telling && recall_sides(s, n, &act, &left, &right);
    if (telling && !recalled)
        carry_sides(s, n, &act, &left, &right);
    emit_sides(s, &act, &left, &right, &changer, !from_subject || n->lent || recalled);
    if (!recalled && n->change.said && leaves_accord(n, &act)) {
        struct nominal plain = *n;
        plain.change.said = 0;
        nominal_mutual(s, &plain);
    }
}

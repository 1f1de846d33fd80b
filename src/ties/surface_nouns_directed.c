// SPDX-License-Identifier: MIT
/*
 * Nouns of what one party does to another: "Russia's attack on", "criticism of Chile by Peru",
 * "in defiance of", "with help from". The agent stands before the noun or behind "by", "from",
 * "of"; where a party is missing, the clause around the noun or the rest of the sentence gives it.
 */
#include <string.h>

#include "ties/surface_events.h"
#include "ties/surface_nominal.h"
#include "ties/surface_roles.h"

static int has_slot(const struct lex_slots *slots, uint8_t slot)
{
    return memchr(slots->slot, slot, slots->count) != NULL;
}

/* "in defiance of", "as a warning to": what the whole clause does. */
static int is_adverbial(const struct surface *s, const struct nominal *n)
{
    const struct chunk *c = &s->chunks[n->chunk];
    if (n->chunk == 0 || s->chunks[n->chunk - 1].kind != C_PREPOSITION)
        return 0;
    const struct chunk *p = &s->chunks[n->chunk - 1];
    return (p->slot == LEX_SLOT_IN && c->first == n->match.first) ||
           (p->slot == NO_SLOT && p->subordinates && s->words[c->first].cls == W_DETERMINER);
}

/* The subject of the clause that the noun stands in: that of its verb, of the next one where it
 * opens the clause, or of the one before. */
static int32_t subject_around(const struct surface *s, const struct nominal *n)
{
    if (n->verb != NONE)
        return s->chunks[n->verb].subject;
    for (int32_t i = n->chunk - 1; i >= 0 && i > n->chunk - REACH; i--) {
        uint8_t kind = s->chunks[i].kind;
        if (kind == C_VERBS && s->chunks[i].form != G_PARTICIPLE)
            return s->chunks[i].subject;
        if (kind == C_STOP || kind == C_SUBORDINATOR || kind == C_RELATIVE)
            break;
    }
    for (int32_t i = n->chunk + 1; i < s->n_chunks && i < n->chunk + REACH; i++)
        if (s->chunks[i].kind == C_VERBS && s->chunks[i].form == G_FINITE)
            return s->chunks[i].subject;
    return NONE;
}

static int is_verbal(const struct nominal *n)
{
    static const uint8_t said[] = {ENT_CATEGORY_ACCUSE, ENT_CATEGORY_PROTEST,  ENT_CATEGORY_REQUEST,
                                   ENT_CATEGORY_REJECT, ENT_CATEGORY_THREATEN, ENT_CATEGORY_COERCE};
    return memchr(said, n->sense->category, sizeof said) != NULL;
}

/* "despite pressure from", "in spite of complaints by", "stung by criticism from": 1 where the
 * preposition at chunk `p` lays what was said on the subject of the clause. */
static int burdens(const struct surface *s, int32_t p)
{
    static const char *const words[] = {"after", "amid", "amidst", "despite", "following", "over"};
    static const char *const nouns[] = {"because", "face", "spite", "thanks"};
    int32_t at = s->chunks[p].last;
    int found = 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        found |= word_reads(s, at, words[i]);
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        found |= word_reads(s, at - 1, nouns[i]);
    const struct chunk *before = p > 0 ? &s->chunks[p - 1] : NULL;
    return found || (s->chunks[p].slot == LEX_SLOT_BY && before && before->kind == C_VERBS &&
                     before->form == G_PARTICIPLE && before->first == before->main);
}

/* "in reply to", "in retaliation for". */
static int answers(const struct surface *s, int32_t p)
{
    static const char *const nouns[] = {"answer",      "reply",   "reprisal", "response",
                                        "retaliation", "revenge", "riposte",  "return"};
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if (word_reads(s, s->chunks[p].last - 1, nouns[i]))
            return 1;
    return 0;
}

/* "With help from Chile, Peru rebuilt", "thanked Chile for its help", "At Chile's request",
 * "despite criticism from Chile": what the noun speaks of is done to the subject of the clause. */
static int32_t undergoer(const struct surface *s, const struct nominal *n)
{
    int32_t p = n->chunk - 1;
    if (p < 0 || s->chunks[p].kind != C_PREPOSITION)
        return NONE;
    uint8_t slot = s->chunks[p].slot;
    int fits = (is_verbal(n) && burdens(s, p)) || answers(s, p);
    if (n->sense->category == ENT_CATEGORY_REQUEST || n->sense->category == ENT_CATEGORY_CONSULT)
        fits |= slot == LEX_SLOT_AT;
    else if (n->sense->sign > 0)
        fits |= slot == LEX_SLOT_WITH || slot == LEX_SLOT_FOR;
    return fits ? subject_around(s, n) : NONE;
}

/* The agent of a nominal stands before it, or behind "by", "from", "of". */
static void find_agents(const struct surface *s, struct nominal *n, uint8_t taken,
                        struct parties *out)
{
    static const uint8_t slots[] = {LEX_SLOT_BY, LEX_SLOT_FROM, LEX_SLOT_OF, LEX_SLOT_IN};
    parties_add(out, &n->before);
    for (size_t i = 0; i < sizeof slots && !out->count; i++) {
        if (slots[i] == taken || (has_slot(&n->sense->noun_patient, slots[i]) && i > 0))
            continue;
        struct lex_slots one = {{slots[i]}, 1};
        nominal_fill(s, n, &one, NULL, slots[i] == LEX_SLOT_IN ? WITH_PLACES : 0, out);
    }
    if (!out->count && !n->undergoes)
        parties_add(out, &n->subject);
    if (!out->count && is_adverbial(s, n))
        parties_of(s, out, subject_around(s, n), 0);
}

/* "Japan's refusal of a request by Peru": who answers stands before the noun that it hangs on. */
static void find_answerer(const struct surface *s, const struct nominal *n, struct parties *out)
{
    int32_t c = n->chunk - 2;
    if (c < 0 || s->chunks[c + 1].slot != LEX_SLOT_OF || s->chunks[c].kind != C_NOUNS ||
        !chunk_is_statement(s, &s->chunks[c]))
        return;
    parties_within(s, out, s->chunks[c].first, s->chunks[c].main, 0);
}

/* "denied Japan's request", "brushed aside appeals from Japan": who answers is who was asked. */
static void find_replier(const struct surface *s, const struct nominal *n, struct parties *out)
{
    struct match m;
    if (!match_verb(s, n->verb, LEX_SENSE, &m))
        return;
    int answers = m.entry->sense->category == ENT_CATEGORY_REJECT ||
                  m.entry->sense->category == ENT_CATEGORY_CONCEDE;
    if (m.entry->sense->flags & LEX_REPLY || (answers && is_verbal(n)))
        parties_of(s, out, s->chunks[n->verb].subject, 0);
}

/* "an easing of the sanctions on", "a halt to arms deliveries": the deed is over. */
static void take_back(const struct surface *s, const struct nominal *n, struct act *act)
{
    struct change change;
    if (!surface_change_head(s, n->chunk, &change) || change.effect == LEX_GROW)
        return;
    act->sign = -act->sign;
    act->category = act->sign > 0 ? ENT_CATEGORY_CONCEDE : ENT_CATEGORY_SANCTION;
    act->first = change.first < act->first ? change.first : act->first;
}

/* "the army launched strikes on Mosul": a place in the agent's own country. */
static void find_own_places(const struct surface *s, const struct nominal *n,
                            const struct parties *agents, struct parties *out)
{
    const struct lex_slots *slots = &n->sense->noun_patient;
    int32_t end = nominal_end(s, n->chunk);
    for (uint8_t i = 0; i < slots->count && !out->count && n->sense->flags & LEX_PLACE; i++) {
        int32_t c = slot_find(s, n->chunk + 1, end, slots->slot[i]);
        if (c != NONE)
            parties_inner(s, out, c, agents);
    }
}

/* "under pressure from Chile": it is done to the subject of the clause. 1 where that was told. */
static int tell_undergone(struct surface *s, struct nominal *n)
{
    static const struct lex_slots from = {{LEX_SLOT_BY, LEX_SLOT_FROM, LEX_SLOT_OF}, 3};
    struct parties agents = n->before, patients = {0};
    if (n->chunk == 0 || s->chunks[n->chunk - 1].kind != C_PREPOSITION ||
        !word_is(s, &s->words[s->chunks[n->chunk - 1].first], "under"))
        return 0;
    int32_t p = n->chunk - 2; /* "with Peru under attack" */
    if (p > 0 && s->chunks[p].kind == C_NOUNS && s->chunks[p - 1].slot == LEX_SLOT_WITH)
        parties_of(s, &patients, s->chunks[p].head, WITH_PLACES);
    if (!patients.count)
        parties_of(s, &patients, subject_around(s, n), 0);
    if (!agents.count)
        nominal_fill(s, n, &from, &patients, 0, &agents);
    parties_without(s, &patients, &agents);
    if (!agents.count || !patients.count)
        return 0;
    struct act act = nominal_act(n, "noun");
    emit_each(s, &act, &agents, &patients);
    return 1;
}

static int is_judgement(const struct lex_sense *sense)
{
    static const uint8_t judging[] = {ENT_CATEGORY_ACCUSE, ENT_CATEGORY_SUPPORT,
                                      ENT_CATEGORY_REJECT, ENT_CATEGORY_PROTEST};
    return memchr(judging, sense->category, sizeof judging) != NULL;
}

/* "made a similar request" */
static int is_repeated(const struct surface *s, const struct nominal *n)
{
    static const char *const words[] = {"comparable", "identical", "like", "same", "similar"};
    for (int32_t i = s->chunks[n->chunk].first; i < n->match.first; i++)
        if (s->words[i].form &&
            surface_in_list(s->words[i].form->text, words, sizeof words / sizeof *words))
            return 1;
    return 0;
}

/* "responded with an embargo", "made a similar request": what was told before says toward whom. */
static void recall_patients(const struct surface *s, const struct nominal *n,
                            const struct parties *agents, struct parties *out, struct act *act)
{
    enum { SAME_BACK = 2 };
    struct event event;
    struct wanted same = {
        .kinds = 1u << act->category, .back = SAME_BACK, .sign = act->sign, .besides = agents};
    if ((is_judgement(n->sense) &&
         event_doers_in(s, out, &n->sense->noun_patient, n->chunk + 1, nominal_end(s, n->chunk),
                        agents) &&
         out->count) ||
        (n->undergoes &&
         event_doers(s, out, s->chunks[n->verb].subject, EVENT_OR_PRONOUN, agents) && out->count)) {
        act->rule = "noun, of an event";
        return;
    }
    if (act->sign < 0 && n->verb != NONE && roles_pays_back(s, n->verb))
        record_harm(s, out, agents, act->first, act->last);
    else if (n->lent && act->category != ENT_CATEGORY_PROTEST && is_repeated(s, n) &&
             record_find(s, &event, &same, act->first, act->last))
        *out = event.targets;
    if (out->count)
        act->rule = "noun, recalled";
}

/* Guesses the side that is still missing. */
static void guess_sides(const struct surface *s, struct parties *agents, struct parties *patients,
                        struct act *act)
{
    struct parties *missing = patients->count ? agents : patients;
    const struct parties *known = patients->count ? patients : agents;
    if (missing->count)
        return;
    parties_other(s, missing, known);
    act->rule = "noun, other side";
    if (missing->count)
        return;
    carry_other(s, missing, known, act->first, act->last);
    act->rule = "noun, carried over";
}

void nominal_directed(struct surface *s, struct nominal *n)
{
    if (tell_undergone(s, n))
        return;
    struct parties agents = {0}, patients = {0};
    uint8_t taken = nominal_fill(s, n, &n->sense->noun_patient, &n->before, 0, &patients);
    int lent_by = n->chunk > 0 && s->chunks[n->chunk - 1].slot == LEX_SLOT_WITH &&
                  n->sense->sign > 0 && taken == LEX_SLOT_OF && !n->before.count;
    if (lent_by) { /* "with the blessing of Peru" */
        agents = patients;
        patients = (struct parties){0};
    } else {
        find_agents(s, n, taken, &agents);
    }
    struct act act = nominal_act(n, "noun");
    take_back(s, n, &act);
    if (!patients.count)
        find_own_places(s, n, &agents, &patients);
    if (!patients.count && n->undergoes)
        parties_add(&patients, &n->subject);
    if (!patients.count && agents.count)
        parties_of(s, &patients, undergoer(s, n), 0);
    if (!patients.count && agents.count && n->verb != NONE)
        find_replier(s, n, &patients);
    if (!patients.count && agents.count && is_verbal(n))
        find_answerer(s, n, &patients);
    if (!patients.count && n->sense->flags & LEX_MUTUAL && agents.count > 1) {
        emit_pairs(s, &act, &agents);
        return;
    }
    if (!patients.count && agents.count)
        recall_patients(s, n, &agents, &patients, &act);
    if (agents.count + patients.count > 0 && n->sense->sign < 0 && !(n->sense->flags & LEX_STATED))
        guess_sides(s, &agents, &patients, &act);
    if (!patients.inner)
        parties_without(s, &patients, &agents);
    if (n->sense->flags & LEX_REVERSE) /* "Peru is a thorn in Chile's side" */
        emit_each(s, &act, &patients, &agents);
    else
        emit_each(s, &act, &agents, &patients);
}

// SPDX-License-Identifier: MIT
/*
 * Ties that verbs and predicates state. A verb's agent is its subject (behind "by" in the passive),
 * its patient stands in the first of its sense's slots that names someone else. "Accused each
 * other" and joint subjects ("A and B signed") run both ways.
 */
#include <string.h>

#include "ties/tree.h"

/* The subject of the clause that verb group `c` reports ("demanded that Seoul"), or NONE. */
static int32_t subject_of_complement(const struct surface *s, int32_t c)
{
    for (int32_t i = c + 1; i < s->n_chunks && i < c + REACH; i++)
        if (s->chunks[i].kind == C_VERBS && s->chunks[i].form == G_FINITE)
            return s->chunks[i].governor == c ? s->chunks[i].subject : NONE;
    return NONE;
}

/* The phrase that a slot of the verb group holds, or NONE. */
static int32_t phrase_in_slot(const struct surface *s, int32_t c, uint8_t slot)
{
    const struct chunk *v = &s->chunks[c];
    if (slot == LEX_SLOT_OBJECT)
        return v->marks & GROUP_PASSIVE ? v->subject : v->object;
    if (slot == LEX_SLOT_SUBJECT)
        return v->marks & GROUP_PASSIVE ? NONE : v->subject;
    if (slot == LEX_SLOT_THAT)
        return subject_of_complement(s, c);
    return slot_find(s, c + 1, v->end, slot);
}

static int has_slot(const struct lex_slots *slots, uint8_t slot)
{
    return memchr(slots->slot, slot, slots->count) != NULL;
}

/* "The army arrested opposition leaders": another part of the agent's own country. */
static void find_compatriots(const struct surface *s, int32_t c, const struct lex_sense *sense,
                             const struct parties *agents, struct parties *out)
{
    for (uint8_t i = 0; i < sense->patient.count && !out->count; i++) {
        int32_t phrase = phrase_in_slot(s, c, sense->patient.slot[i]);
        if (phrase == NONE || s->words[s->chunks[phrase].first].cls == W_PRONOUN)
            continue;
        parties_of(s, out, phrase, 0);
        parties_within_root(s, out, agents);
    }
}

static void find_patients(const struct surface *s, int32_t c, const struct lex_sense *sense,
                          const struct parties *agents, struct parties *out)
{
    int flags = sense->flags & LEX_PLACE ? WITH_PLACES : 0;
    for (uint8_t i = 0; i < sense->patient.count; i++) {
        int32_t phrase = phrase_in_slot(s, c, sense->patient.slot[i]);
        if (phrase == NONE)
            continue;
        parties_of(s, out, phrase, flags);
        parties_without(s, out, agents);
        if (out->count)
            return;
    }
    if (sense->flags & LEX_PLACE && !has_slot(&sense->patient, LEX_SLOT_IN)) {
        parties_of(s, out, slot_find(s, c + 1, s->chunks[c].end, LEX_SLOT_IN), WITH_PLACES);
        parties_without(s, out, agents);
    }
    if (!out->count)
        find_compatriots(s, c, sense, agents, out);
}

static void find_agents(const struct surface *s, int32_t c, struct parties *out)
{
    const struct chunk *v = &s->chunks[c];
    if (!(v->marks & GROUP_PASSIVE)) {
        parties_of(s, out, v->subject, 0);
        return;
    }
    parties_of(s, out, slot_find(s, c + 1, v->end, LEX_SLOT_BY), 0);
}

static int is_reciprocal(const struct surface *s, int32_t c)
{
    int32_t end = s->chunks[c].end;
    for (int32_t i = c + 1; i < end && i < s->n_chunks && i < c + 4; i++)
        if (s->words[s->chunks[i].first].marks & WORD_RECIPROCAL)
            return 1;
    return 0;
}

/* The subject of the verb before, where it is someone else. */
static void find_other_side(const struct surface *s, int32_t c, const struct parties *agents,
                            struct parties *out)
{
    for (int32_t i = c - 1; i >= 0 && i > c - REACH; i--)
        if (s->chunks[i].kind == C_VERBS && s->chunks[i].form == G_FINITE &&
            s->chunks[i].subject != s->chunks[c].subject) {
            parties_of(s, out, s->chunks[i].subject, 0);
            parties_without(s, out, agents);
            if (out->count)
                return;
        }
}

/* Who last did something to the agents in this sentence: a reply is to them. */
static void find_addressed(const struct surface *s, int32_t c, const struct parties *agents,
                           struct parties *out)
{
    if (!agents->count)
        return;
    if (s->n_ties == s->sentence_ties) {
        find_other_side(s, c, agents, out);
        return;
    }
    const struct ent_tie *tie = &s->ties[s->n_ties - 1];
    const char *agent = s->cast->actors[agents->items[0].actor].root;
    uint32_t other;
    struct ent_span span;
    if (strcmp(s->cast->actors[tie->target].root, agent) == 0) {
        other = tie->source;
        span = tie->source_span;
    } else if (tie->symmetric && strcmp(s->cast->actors[tie->source].root, agent) == 0) {
        other = tie->target;
        span = tie->target_span;
    } else {
        find_other_side(s, c, agents, out);
        return;
    }
    out->items[out->count++] = (struct party){other, span};
}

/* 1 where the sense asks for something that the patients are not. */
static int keeps_only_fit(const struct surface *s, int32_t c, const struct lex_sense *sense,
                          struct parties *patients)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < patients->count; i++) {
        const struct ent_actor *a = &s->cast->actors[patients->items[i].actor];
        int body = a->root_type == ENT_ACTOR_BODY || a->root_type == ENT_ACTOR_GROUP;
        if (sense->flags & LEX_PERSON && a->type != ENT_ACTOR_PERSON &&
            (!*a->sector || s->chunks[c].second != NONE))
            continue;
        if (sense->flags & LEX_BODY && !body)
            continue;
        patients->items[kept++] = patients->items[i];
    }
    patients->count = kept;
    return kept > 0;
}

static struct act act_of(const struct surface *s, int32_t c, const struct match *m,
                         const char *rule)
{
    const struct lex_sense *sense = m->entry->sense;
    struct act act = {.sense = sense,
                      .rule = rule,
                      .category = (enum ent_category)sense->category,
                      .sign = sense->sign,
                      .status = (enum ent_status)s->chunks[c].status,
                      .mutual = (sense->flags & LEX_MUTUAL) != 0,
                      .first = m->first,
                      .last = m->last};
    const struct chunk *v = &s->chunks[c];
    if (sense->objects >= 0 && v->object > c && s->chunks[v->object].last > act.last)
        act.last = s->chunks[v->object].last;
    return act;
}

/* 1 where the verb group governs another: "vowed to", "agreed that". */
static int governs_more(const struct surface *s, int32_t c)
{
    int32_t next = chunk_behind(s, c);
    return next != NONE && ((s->chunks[next].kind == C_VERBS && s->chunks[next].governor == c) ||
                            s->chunks[next].kind == C_RELATIVE);
}

/* 1 where what the verb group says is what someone else asks for or speaks of. */
static int is_handed_over(const struct surface *s, const struct chunk *v)
{
    if (v->governor == NONE)
        return 0;
    const struct chunk *g = &s->chunks[v->governor];
    return (v->form != G_FINITE && v->subject == g->object) ||
           (v->status == ENT_STATUS_FUTURE && v->subject != g->subject);
}

/* 1 where a deed without a named target is toward whoever else the sentence is about. Requests and
 * praise are too often told of third parties. */
static int may_guess(const struct surface *s, int32_t c, const struct lex_sense *sense)
{
    if (sense->category == ENT_CATEGORY_REQUEST || sense->category == ENT_CATEGORY_SUPPORT ||
        sense->category == ENT_CATEGORY_PROTEST || sense->flags & (LEX_PERSON | LEX_BODY))
        return 0;
    if (sense->category == ENT_CATEGORY_AGREE && sense->objects < 0)
        return 0;
    return !governs_more(s, c) && !is_handed_over(s, &s->chunks[c]);
}

/* 1 where the phrase speaks of what happened, not of someone: "a shake-up in the axis". */
static int is_event(const struct surface *s, int32_t c)
{
    struct match m;
    return c != NONE && s->words[s->chunks[c].main].mention == NONE &&
           (chunk_is_statement(s, &s->chunks[c]) ||
            match_noun(s, s->chunks[c].main, s->chunks[c].last + 1, LEX_CHANGE, &m));
}

/* The same act in another sense. */
static void act_by(struct act *act, const struct lex_sense *sense)
{
    act->sense = sense;
    act->category = (enum ent_category)sense->category;
    act->sign = sense->sign;
}

static void sense_ties(struct surface *s, int32_t c, const struct match *m)
{
    const struct lex_sense *sense = m->entry->sense;
    struct parties agents = {0}, patients = {0};
    find_agents(s, c, &agents);
    struct act act = act_of(s, c, m, s->chunks[c].marks & GROUP_PASSIVE ? "passive" : "verb");
    if (sense->flags & LEX_NEEDS_NEGATION)
        act.status = ENT_STATUS_ASSERTED;
    if (agents.count > 1 && is_reciprocal(s, c)) {
        emit_pairs(s, &act, &agents);
        return;
    }
    find_patients(s, c, sense, &agents, &patients);
    if (!patients.count && sense->flags & LEX_MUTUAL && agents.count > 1) {
        act.rule = "joint subject";
        emit_pairs(s, &act, &agents);
        return;
    }
    if (!patients.count && sense->flags & LEX_REPLY)
        find_addressed(s, c, &agents, &patients);
    if (s->tree && !patients.count && agents.count && may_guess(s, c, sense) &&
        !is_event(s, s->chunks[c].subject)) {
        int meets =
            sense->category == ENT_CATEGORY_CONSULT || sense->category == ENT_CATEGORY_AGREE;
        tree_within(s, &patients, c, &agents, meets ? 0 : WITH_PLACES);
        act.rule = patients.count ? "verb, within" : act.rule;
    }
    if (!patients.count && agents.count && may_guess(s, c, sense)) {
        parties_other(s, &patients, &agents);
        act.rule = "verb, other side";
    } else if (!agents.count && patients.count && s->chunks[c].marks & GROUP_PASSIVE &&
               may_guess(s, c, sense)) {
        parties_other(s, &agents, &patients);
        act.rule = "passive, other side";
    }
    if (!keeps_only_fit(s, c, sense, &patients))
        return;
    if (sense->flags & LEX_MUTUAL && !agents.count && patients.count > 1)
        emit_pairs(s, &act, &patients);
    else if (sense->flags & LEX_REVERSE)
        emit_each(s, &act, &patients, &agents);
    else
        emit_each(s, &act, &agents, &patients);
    if (sense->back) {
        act_by(&act, sense->back);
        emit_each(s, &act, &patients, &agents);
    }
}

/* Predicates -----------------------------------------------------------------------------------*/

static const struct lex_entry *adjective_sense(const struct surface *s, int32_t at, int32_t *last)
{
    const struct word *w = &s->words[at];
    const struct lex_word *found[2] = {w->form, w->lemma[LEX_ADJECTIVE]};
    for (int i = 0; i < 2; i++)
        for (const struct lex_entry *e = found[i] ? found[i]->first[LEX_ADJECTIVE] : NULL; e;
             e = e->next) {
            if (e->kind != LEX_SENSE)
                continue;
            int32_t at_more = at;
            uint8_t k = 0;
            for (; k < e->n_more && ++at_more < s->n_words; k++)
                if (s->words[at_more].form != e->more[k] &&
                    s->words[at_more].lemma[LEX_NOUN] != e->more[k])
                    break;
            if (k < e->n_more)
                continue;
            *last = at_more;
            return e;
        }
    return NULL;
}

static int32_t chunk_of_word(const struct surface *s, int32_t from, int32_t word)
{
    int32_t c = from;
    while (c < s->n_chunks && s->chunks[c].last < word)
        c++;
    return c;
}

/* The end of what belongs to a predicate that starts at chunk `c`. */
static int32_t predicate_end(const struct surface *s, int32_t c)
{
    int32_t i = c;
    if (s->tree)
        return tree_end(s, c - 1);
    while (i < s->n_chunks && i < c + 8 &&
           (s->chunks[i].kind == C_PREPOSITION || s->chunks[i].kind == C_NOUNS ||
            s->chunks[i].kind == C_ADVERB || s->chunks[i].kind == C_ADJECTIVES))
        i++;
    return i;
}

/* Who says the clause of verb group `c`. */
static void find_sayer(const struct surface *s, int32_t c, struct parties *out)
{
    if (s->chunks[c].kind == C_VERBS && s->chunks[c].form == G_FINITE &&
        s->chunks[c].governor != NONE)
        parties_of(s, out, s->chunks[s->chunks[c].governor].subject, 0);
}

static void predicate_tie(struct surface *s, int32_t c, int32_t subject, enum ent_status status,
                          const struct lex_entry *e, int32_t first, int32_t last)
{
    const struct lex_sense *sense = e->sense;
    struct parties agents = {0}, patients = {0};
    parties_of(s, &agents, subject, 0);
    if (has_slot(&sense->patient, LEX_SLOT_SUBJECT)) { /* "said they were responsible" */
        patients = agents;
        agents = (struct parties){0};
        find_sayer(s, c, &agents);
        parties_without(s, &patients, &agents);
    }
    int32_t from = chunk_of_word(s, c, last) + 1, end = predicate_end(s, from);
    for (uint8_t i = 0; i < sense->patient.count && !patients.count; i++) {
        int32_t p = slot_find(s, from, end, sense->patient.slot[i]);
        if (p == NONE)
            continue;
        parties_of(s, &patients, p, 0);
        parties_without(s, &patients, &agents);
    }
    struct act act = {sense,       "predicate", (enum ent_category)sense->category,
                      sense->sign, status,      (sense->flags & LEX_MUTUAL) != 0,
                      first,       last};
    if (!patients.count && act.mutual && agents.count > 1)
        emit_pairs(s, &act, &agents);
    else
        emit_each(s, &act, &agents, &patients);
}

/* Predicates behind a verb group ("was displeased with", "is at odds with"). */
static void copula_ties(struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c];
    int32_t last, stop = v->main + 7;
    for (int32_t i = v->main + (s->words[v->main].cls != W_VERB); i < s->n_words && i < stop; i++) {
        const struct word *w = &s->words[i];
        if (w->cls == W_COMMA || w->cls == W_STOP || (w->cls == W_VERB && i > v->main) ||
            w->mention != NONE)
            return;
        const struct lex_entry *e = adjective_sense(s, i, &last);
        if (!e || (i + 1 < s->n_words && s->words[i + 1].cls == W_NOUN && last == i))
            continue;
        predicate_tie(s, c, v->subject, (enum ent_status)v->status, e, i, last);
        return;
    }
}

static int has_adjective_sense(const struct surface *s, int32_t c)
{
    int32_t last;
    return adjective_sense(s, s->chunks[c].main, &last) != NULL;
}

/* "Unhappy with Moscow, Ankara ...", "a Seoul wary of Beijing". */
static void loose_predicate(struct surface *s, int32_t c)
{
    int32_t last, subject = NONE;
    if (c > 0 && s->chunks[c - 1].kind == C_VERBS)
        return;
    if (c > 0 && s->chunks[c - 1].kind == C_NOUNS)
        subject = s->chunks[c - 1].head;
    else
        for (int32_t i = c + 1; i < s->n_chunks && i < c + REACH && subject == NONE; i++)
            if (s->chunks[i].kind == C_VERBS && s->chunks[i].form == G_FINITE)
                subject = s->chunks[i].subject;
    for (int32_t i = s->chunks[c].first; i <= s->chunks[c].last; i++) {
        const struct lex_entry *e = adjective_sense(s, i, &last);
        if (e && subject != NONE) {
            predicate_tie(s, c, subject, ENT_STATUS_ASSERTED, e, i, last);
            return;
        }
    }
}

static int is_linking(const struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c];
    const struct lex_word *verb = s->words[v->main].lemma[LEX_VERB];
    if (v->marks & GROUP_COPULA || (verb && verb->marks & LEX_MARK_LINKING))
        return 1;
    int32_t last;
    if (v->marks & GROUP_PASSIVE || v->form == G_PARTICIPLE)
        return adjective_sense(s, v->main, &last) != NULL;
    return c + 1 < s->n_chunks && s->chunks[c + 1].kind == C_ADJECTIVES &&
           has_adjective_sense(s, c + 1);
}

static int is_obliging(const struct surface *s, const struct chunk *v)
{
    for (int32_t i = v->first; i <= v->main; i++) {
        const struct word *w = &s->words[i];
        if (w->cls == W_MODAL && w->form &&
            (strcmp(w->form->text, "must") == 0 || strcmp(w->form->text, "should") == 0 ||
             strcmp(w->form->text, "ought") == 0))
            return 1;
    }
    return 0;
}

/* "said that Pyongyang must": a request. */
static void obliging_tie(struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c];
    if (v->form != G_FINITE || v->governor == NONE || !is_obliging(s, v))
        return;
    struct parties sayers = {0}, asked = {0};
    parties_of(s, &sayers, s->chunks[v->governor].subject, 0);
    parties_of(s, &asked, v->subject, 0);
    parties_without(s, &asked, &sayers);
    struct act act = {.rule = "said must",
                      .category = ENT_CATEGORY_REQUEST,
                      .sign = 1,
                      .first = s->chunks[v->governor].main,
                      .last = v->main};
    emit_each(s, &act, &sayers, &asked);
}

static int is_mute(const struct match *m)
{
    return (m->entry->sense->flags & LEX_MUTE) != 0;
}

void surface_verb_ties(struct surface *s)
{
    for (int32_t c = 0; c < s->n_chunks; c++) {
        struct match m[MATCHES];
        if (s->chunks[c].kind == C_ADJECTIVES)
            loose_predicate(s, c);
        if (s->chunks[c].kind != C_VERBS)
            continue;
        int count = match_verbs(s, c, LEX_SENSE, m, MATCHES);
        size_t before = s->n_ties;
        for (int i = 0; i < count && s->n_ties == before && !is_mute(&m[i]); i++)
            if (m[i].entry->sense->sign && m[i].entry->n_more == m[0].entry->n_more)
                sense_ties(s, c, &m[i]);
        if (s->n_ties == before && is_linking(s, c))
            copula_ties(s, c);
        obliging_tie(s, c);
    }
}

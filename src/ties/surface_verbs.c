// SPDX-License-Identifier: MIT
/*
 * Ties that verbs state: the sense that fits is filled (surface_patients.c, surface_guesses.c) and
 * told. "Accused each other" and joint subjects ("A and B signed") run both ways.
 */
#include <string.h>

#include "ties/surface_roles.h"

/* 1 where the verb itself says that the deed is still to come: "promised Peru a loan". */
static int is_promised(const struct surface *s, int32_t c, const struct lex_sense *sense)
{
    static const uint8_t deeds[] = {ENT_CATEGORY_AID, ENT_CATEGORY_COOPERATE, ENT_CATEGORY_RETREAT,
                                    ENT_CATEGORY_CONCEDE};
    const struct lex_word *verb = s->words[s->chunks[c].main].lemma[LEX_VERB];
    const struct lex_entry *e = verb ? surface_governor(verb, LEX_VERB) : NULL;
    return e && e->status == ENT_STATUS_FUTURE && !e->object_control &&
           (memchr(deeds, sense->category, sizeof deeds) ||
            (roles_goes_between(sense) && strcmp(verb->text, "offer") == 0));
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
    if (act.status == ENT_STATUS_ASSERTED && is_promised(s, c, sense))
        act.status = ENT_STATUS_FUTURE;
    const struct chunk *v = &s->chunks[c];
    if (sense->objects >= 0 && v->object > c && s->chunks[v->object].last > act.last)
        act.last = s->chunks[v->object].last;
    return act;
}

/* The same act in another sense. */
static void act_by(struct act *act, const struct lex_sense *sense)
{
    act->sense = sense;
    act->category = (enum ent_category)sense->category;
    act->sign = sense->sign;
}

static void emit_deed(struct surface *s, struct deed *deed)
{
    struct act act = deed->act;
    if (deed->sense->flags & LEX_MUTUAL && !deed->agents.count && deed->patients.count > 1)
        emit_pairs(s, &act, &deed->patients);
    else if (deed->sense->flags & LEX_REVERSE)
        emit_each(s, &act, &deed->patients, &deed->agents);
    else
        emit_each(s, &act, &deed->agents, &deed->patients);
    if (deed->sense->back) {
        act_by(&act, deed->sense->back);
        emit_each(s, &act, &deed->patients, &deed->agents);
    }
}

static int is_border(const struct surface *s, int32_t c)
{
    const struct lex_word *noun = c == NONE ? NULL : s->words[s->chunks[c].main].lemma[LEX_NOUN];
    return noun && noun->marks & LEX_MARK_BORDER;
}

/* "A and B recalled their ambassadors" */
static int is_their_own(const struct surface *s, int32_t c)
{
    int32_t object = s->chunks[c].object;
    return object > c && word_is(s, &s->words[s->chunks[object].first], "their");
}

/* 1 where the subjects do it to each other: "A and B signed", but not "A and B face hunger". */
static int is_joint(const struct surface *s, int32_t c, const struct deed *deed)
{
    if (deed->patients.count || deed->agents.count < 2)
        return 0;
    if (deed->sense->flags & LEX_STATED && deed->act.category == ENT_CATEGORY_AGREE &&
        (deed->agents.count > 2 ||
         (s->chunks[c].object > c && !chunk_is_statement(s, &s->chunks[s->chunks[c].object]))))
        return 0; /* many who promise, or who promise ships, seldom promise each other */
    if (deed->agents.count == 2 && deed->sense->category == ENT_CATEGORY_SANCTION &&
        deed->sense->objects >= 0 && is_their_own(s, c))
        return 1;
    if (deed->sense->flags & LEX_MUTUAL)
        return deed->act.sign > 0 || deed->sense->objects >= 0 || s->chunks[c].object == NONE ||
               s->chunks[s->chunks[c].object].last <= deed->act.last || /* "exchanged fire" */
               chunk_is_statement(s, &s->chunks[s->chunks[c].object]);
    if (deed->sense->objects < 0 || deed->sense->flags & LEX_REVERSE)
        return 0;
    if (deed->sense->category == ENT_CATEGORY_CONCEDE)
        return is_border(s, s->chunks[c].object);
    /* "reopened embassies", but not "export oil" */
    return deed->sense->category == ENT_CATEGORY_COOPERATE &&
           deed->sense->patient.slot[0] != LEX_SLOT_TO &&
           deed->sense->patient.slot[0] != LEX_SLOT_FROM;
}

/* "Peru and Chile signed a deal giving Peru access": who is named as the object is no agent. */
static void part_object(const struct surface *s, int32_t c, struct deed *deed)
{
    struct parties object = {0}, rest = deed->agents;
    const struct chunk *v = &s->chunks[c];
    if (deed->patients.count || rest.count < 2 || v->marks & GROUP_PASSIVE || v->object == NONE ||
        s->words[s->chunks[v->object].first].cls == W_PRONOUN ||
        s->words[s->chunks[v->object].first].cls == W_DETERMINER ||
        !roles_has_slot(&deed->sense->patient, LEX_SLOT_OBJECT))
        return;
    parties_of(s, &object, v->object, 0);
    parties_without(s, &rest, &object);
    if (!object.count || !rest.count || rest.count == deed->agents.count)
        return;
    deed->agents = rest;
    deed->patients = object;
}

/* "has an axe to grind with Peru", "got under Peru's skin": the slots of an idiom may hang on the
 * verb that ends it, and whom it is about may stand amid its words. */
static void find_in_idiom(const struct surface *s, int32_t c, const struct match *m,
                          struct deed *deed)
{
    int32_t inner = NONE;
    for (int32_t i = c + 1; i < s->n_chunks && s->chunks[i].main <= m->last; i++)
        if (s->chunks[i].kind == C_VERBS)
            inner = i;
    if (inner != NONE && !deed->patients.count)
        roles_patients(s, inner, deed->sense, &deed->agents, &deed->patients);
    if (deed->patients.count || m->entry->n_more < 2)
        return;
    parties_within(s, &deed->patients, m->first + 1, m->last + 1, 0);
    parties_without(s, &deed->patients, &deed->agents);
}

static void sense_ties(struct surface *s, int32_t c, const struct match *m)
{
    const struct lex_sense *sense = m->entry->sense;
    struct deed deed = {.sense = sense};
    roles_agents(s, c, sense, &deed.agents);
    deed.act = act_of(s, c, m, s->chunks[c].marks & GROUP_PASSIVE ? "passive" : "verb");
    if (sense->flags & LEX_COPY) {
        turn_copy(s, c, &deed);
        return;
    }
    if (sense->flags & LEX_NEEDS_NEGATION)
        deed.act.status = ENT_STATUS_ASSERTED;
    if (deed.agents.count > 1 && roles_reciprocal(s, c)) {
        emit_pairs(s, &deed.act, &deed.agents);
        return;
    }
    roles_patients(s, c, sense, &deed.agents, &deed.patients);
    find_in_idiom(s, c, m, &deed);
    part_object(s, c, &deed);
    roles_recall(s, c, &deed);
    if (is_joint(s, c, &deed)) {
        deed.act.rule = "joint subject";
        emit_pairs(s, &deed.act, &deed.agents);
        return;
    }
    roles_guess(s, c, &deed);
    if (!roles_keep_fit(s, c, sense, &deed.patients))
        return;
    if (!turn_deed(s, c, &deed))
        emit_deed(s, &deed);
    turn_reported(s, c, &deed);
}

/* "called the ruling a mistake", "called the plan by Peru absurd": nobody was rung up. */
static int only_names(const struct surface *s, int32_t c, const struct lex_sense *sense)
{
    const struct chunk *v = &s->chunks[c];
    const struct lex_word *verb = s->words[v->main].lemma[LEX_VERB];
    return sense->category == ENT_CATEGORY_CONSULT && v->object != NONE && verb &&
           strcmp(verb->text, "call") == 0 && (v->second != NONE || chunk_is_deed(s, v->object));
}

/* "treated it as a foe": nobody was healed. */
static int only_likens(const struct surface *s, int32_t c, const struct lex_sense *sense)
{
    const struct lex_word *verb = s->words[s->chunks[c].main].lemma[LEX_VERB];
    if (sense->category != ENT_CATEGORY_AID || !verb || strcmp(verb->text, "treat") != 0)
        return 0;
    for (int32_t i = c + 1; i < s->n_chunks && i < c + 5; i++)
        if (word_reads(s, s->chunks[i].first, "as") || word_reads(s, s->chunks[i].first, "like"))
            return 1;
    return 0;
}

/* "joined Peru in condemning": what they do is told by the other verb. */
static int joins_in(const struct surface *s, int32_t c)
{
    const struct lex_word *verb = s->words[s->chunks[c].main].lemma[LEX_VERB];
    int32_t object = s->chunks[c].object;
    if (!verb || strcmp(verb->text, "join") != 0 || object == NONE)
        return 0;
    while (s->chunks[object].next != NONE)
        object = s->chunks[object].next;
    return object + 2 < s->n_chunks && s->chunks[object + 1].slot == LEX_SLOT_IN &&
           s->chunks[object + 2].kind == C_VERBS && s->chunks[object + 2].form == G_ING;
}

static int is_mute(const struct match *m)
{
    return (m->entry->sense->flags & LEX_MUTE) != 0;
}

void surface_verb_ties(struct surface *s)
{
    int32_t told = NONE; /* the last word of an idiom that was told: "let | fly" */
    for (int32_t c = 0; c < s->n_chunks; c++) {
        struct match m[MATCHES];
        if (s->chunks[c].kind == C_ADJECTIVES)
            predicate_loose(s, c);
        if (s->chunks[c].kind != C_VERBS || s->chunks[c].main <= told || joins_in(s, c))
            continue;
        int count = match_verbs(s, c, LEX_SENSE, m, MATCHES);
        size_t before = s->n_ties;
        for (int i = 0; i < count && s->n_ties == before && !is_mute(&m[i]); i++) {
            if (m[i].entry->sense->sign && !only_names(s, c, m[i].entry->sense) &&
                !only_likens(s, c, m[i].entry->sense))
                sense_ties(s, c, &m[i]);
            told = s->n_ties > before ? m[i].last : told;
        }
        if (s->n_ties == before && predicate_links(s, c))
            predicate_copula(s, c);
        if (s->n_ties == before)
            verdict_ties(s, c);
        turn_obliging(s, c);
    }
}

// SPDX-License-Identifier: MIT
/*
 * Roles that no slot fills. What is left says who is meant: who was answered, whoever else is an
 * argument of the verb, the one other side of the sentence, everyone else where the deed is a
 * mediator's. Each guess has a rule of its own, which tells how far it is trusted.
 */
#include <string.h>

#include "ties/surface_roles.h"
#include "ties/surface_roots.h"
#include "ties/tree.h"

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

void roles_addressed(const struct surface *s, int32_t c, const struct parties *agents,
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

/* Journeys lead to places and letters go to anybody: whom nobody names is none of the actors. */
static int is_errand(const struct lex_sense *sense)
{
    return sense->category == ENT_CATEGORY_CONSULT && !(sense->flags & LEX_MUTUAL);
}

/* 1 where a deed without a named target is toward whoever else the sentence is about. Requests and
 * praise are too often told of third parties. */
static int may_guess(const struct surface *s, int32_t c, const struct lex_sense *sense)
{
    if (sense->category == ENT_CATEGORY_REQUEST || sense->category == ENT_CATEGORY_SUPPORT ||
        sense->category == ENT_CATEGORY_PROTEST ||
        sense->flags & (LEX_PERSON | LEX_BODY | LEX_STATED))
        return 0;
    if (sense->category == ENT_CATEGORY_AGREE && sense->objects < 0)
        return 0;
    return !governs_more(s, c) && !is_handed_over(s, &s->chunks[c]);
}

/* "sent reporters a letter" */
static int is_given(const struct surface *s, const struct chunk *v)
{
    return v->second != NONE && !(s->words[s->chunks[v->second].main].marks & WORD_DURATIVE);
}

/* "destroyed its missiles": what is one's own. */
static int is_own(const struct surface *s, const struct chunk *v, const struct lex_sense *sense)
{
    const struct word *first = v->object == NONE ? NULL : &s->words[s->chunks[v->object].first];
    return first && first->cls == W_DETERMINER && first->mention != NONE &&
           (sense->category == ENT_CATEGORY_ASSAULT || sense->category == ENT_CATEGORY_COERCE);
}

/* 1 where people stand where the sense has its patient: they are meant, whoever they are. */
static int is_filled(const struct surface *s, int32_t c, const struct lex_sense *sense)
{
    const struct chunk *v = &s->chunks[c];
    if (v->marks & GROUP_PASSIVE || v->object == NONE ||
        (!is_given(s, v) && !roles_has_slot(&sense->patient, LEX_SLOT_OBJECT)))
        return 0;
    const struct word *main = &s->words[s->chunks[v->object].main];
    const struct lex_word *noun = main->lemma[LEX_NOUN];
    return noun && noun->marks & LEX_MARK_PEOPLE && main->mention == NONE;
}

/* 1 where a deed can be toward somebody whom only the sentences before name. Journeys lead to
 * places, letters go to anybody, and requests and reproaches are too often of third parties. */
static int may_carry(const struct surface *s, int32_t c, const struct lex_sense *sense)
{
    if (is_errand(sense))
        return 0;
    if (sense->category == ENT_CATEGORY_ACCUSE && !(sense->flags & LEX_REPLY))
        return 0;
    if (sense->category == ENT_CATEGORY_AGREE && sense->objects < 0)
        return 0;
    return sense->category != ENT_CATEGORY_REQUEST && sense->category != ENT_CATEGORY_SUPPORT &&
           !is_filled(s, c, sense) && !is_own(s, &s->chunks[c], sense) && !governs_more(s, c);
}

/* 1 where the phrase speaks of what happened, not of someone: "a shake-up in the axis". */
static int is_event(const struct surface *s, int32_t c)
{
    struct match m;
    return c != NONE && s->words[s->chunks[c].main].mention == NONE &&
           (chunk_is_statement(s, &s->chunks[c]) ||
            match_noun(s, s->chunks[c].main, s->chunks[c].last + 1, LEX_CHANGE, &m));
}

/* Takes out those who only tell it: "diplomats in Tbilisi said". */
static void drop_sayers(const struct surface *s, struct parties *list)
{
    static const char *const verbs[] = {"add", "report", "say", "write"};
    for (int32_t i = 0; i < s->n_chunks; i++) {
        struct parties sayers = {0};
        const struct lex_word *verb =
            s->chunks[i].kind == C_VERBS ? s->words[s->chunks[i].main].lemma[LEX_VERB] : NULL;
        if (!verb || !surface_in_list(verb->text, verbs, sizeof verbs / sizeof *verbs))
            continue;
        parties_of(s, &sayers, s->chunks[i].subject, 0);
        parties_without(s, list, &sayers);
    }
}

/* Everyone else whom the sentence names, where they are few. */
static void find_others(const struct surface *s, const struct parties *agents, struct parties *out)
{
    enum { FEW = 3, WORDS = 120 };
    if (s->n_words >= WORDS)
        return;
    parties_within(s, out, 0, s->n_words, 0);
    parties_without(s, out, agents);
    drop_sayers(s, out);
    if (out->count > FEW)
        out->count = 0;
}

/* 1 where verb group `c` does harm in a clause that says what led to something: "after Russian
 * drones struck". */
static int provokes(const struct surface *s, int32_t c)
{
    static const char *const words[] = {"after", "as", "because", "once", "since", "when", "where"};
    const struct chunk *v = &s->chunks[c];
    struct match m;
    if (v->kind != C_VERBS || v->form != G_FINITE || v->subject < 1 ||
        !match_verb(s, c, LEX_SENSE, &m) || m.entry->sense->sign >= 0)
        return 0;
    const struct word *before = &s->words[s->chunks[v->subject - 1].first];
    return before->form && surface_in_list(before->form->text, words, sizeof words / sizeof *words);
}

/* "Romania scrambled jets after Russian drones struck Izmail": who was the cause. */
static void find_provoker(const struct surface *s, int32_t c, const struct deed *deed,
                          struct parties *out)
{
    int32_t end = c + REACH < s->n_chunks ? c + REACH : s->n_chunks;
    for (int32_t i = c > REACH ? c - REACH : 0; i < end && !out->count; i++)
        if (provokes(s, i)) {
            parties_of(s, out, s->chunks[i].subject, 0);
            parties_without(s, out, &deed->agents);
        }
}

/* "Bolivia broke with Israel, and Chile recalled its envoy": whoever the same was done to right
 * before. */
static void find_same_target(const struct surface *s, const struct deed *deed, struct parties *out)
{
    const struct ent_tie *last = s->n_ties > s->sentence_ties ? &s->ties[s->n_ties - 1] : NULL;
    if (!last || last->symmetric || last->category != (uint8_t)deed->act.category ||
        last->sign != (int8_t)deed->act.sign)
        return;
    out->items[out->count++] = (struct party){last->target, last->target_span};
    parties_without(s, out, &deed->agents);
}

/* "flew to Peru to ask for", "rang Peru to offer": whoever was met is who it is done to. */
static void find_met(const struct surface *s, int32_t c, struct deed *deed)
{
    const struct ent_tie *last = s->n_ties > s->sentence_ties ? &s->ties[s->n_ties - 1] : NULL;
    const struct chunk *v = &s->chunks[c];
    if (!last || last->category != ENT_CATEGORY_CONSULT || v->form != G_INFINITIVE ||
        v->governor == NONE || deed->sense->flags & (LEX_MUTUAL | LEX_PERSON | LEX_BODY) ||
        !same_root(s, deed->agents.items[0].actor, last->source))
        return;
    const struct chunk *g = &s->chunks[v->governor];
    if (s->words[g->main].span.start != last->trigger.start || v->subject != g->subject)
        return;
    deed->patients.items[deed->patients.count++] = (struct party){last->target, last->target_span};
    deed->act.rule = "verb, same target";
}

/* "took it to the court", "complained to the United Nations": a body that is asked to judge is not
 * the one that is reproached. */
static int is_venue(const struct surface *s, int32_t clause, const struct party *party)
{
    static const uint8_t slots[] = {LEX_SLOT_TO, LEX_SLOT_AT, LEX_SLOT_WITH, LEX_SLOT_BEFORE};
    if (!is_body(s, party->actor))
        return 0;
    for (int32_t c = clause > REACH ? clause - REACH : 1; c < s->n_chunks && c < clause + REACH;
         c++)
        if (s->words[s->chunks[c].last].span.end > party->span.start)
            return s->chunks[c - 1].kind == C_PREPOSITION &&
                   memchr(slots, s->chunks[c - 1].slot, sizeof slots) != NULL;
    return 0;
}

/* Takes out whom the gazetteer does not know: too seldom the one that is meant. */
static void drop_strangers(const struct surface *s, struct parties *list)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->count; i++)
        if (!is_stranger(s, list->items[i].actor))
            list->items[kept++] = list->items[i];
    list->count = kept;
}

/* "said that Peru had shelled a bridge": it was the sayer's. */
static void find_complainer(const struct surface *s, int32_t c, struct deed *deed)
{
    const struct chunk *v = &s->chunks[c];
    if (v->governor == NONE || v->form != G_FINITE || !chunk_is_speech(s, v->governor) ||
        (deed->act.category != ENT_CATEGORY_ASSAULT && deed->act.category != ENT_CATEGORY_COERCE))
        return;
    parties_of(s, &deed->patients, s->chunks[v->governor].subject, 0);
    parties_without(s, &deed->patients, &deed->agents);
    deed->act.rule = deed->patients.count ? "verb, other side" : deed->act.rule;
}

static void guess_patients(const struct surface *s, int32_t c, struct deed *deed)
{
    const struct lex_sense *sense = deed->sense;
    int meets = sense->category == ENT_CATEGORY_CONSULT || sense->category == ENT_CATEGORY_AGREE;
    if (s->tree && !is_event(s, s->chunks[c].subject)) {
        tree_within(s, &deed->patients, c, &deed->agents, meets ? 0 : WITH_PLACES);
        drop_strangers(s, &deed->patients);
        deed->act.rule = deed->patients.count ? "verb, within" : deed->act.rule;
    }
    if (!deed->patients.count)
        find_complainer(s, c, deed);
    if (!deed->patients.count && !is_errand(sense)) {
        parties_other(s, &deed->patients, &deed->agents);
        drop_strangers(s, &deed->patients);
        deed->act.rule = "verb, other side";
        if (sense->category == ENT_CATEGORY_ACCUSE && deed->patients.count &&
            is_venue(s, c, &deed->patients.items[0]))
            deed->patients.count = 0;
    }
    if (!deed->patients.count) {
        if (deed->act.sign < 0)
            find_provoker(s, c, deed, &deed->patients);
        deed->act.rule = "verb, provoked";
    }
    if (!deed->patients.count) {
        find_same_target(s, deed, &deed->patients);
        deed->act.rule = "verb, same target";
    }
}

/* Fills the role that nothing in this sentence says, from the ones before. */
static void carry_patients(const struct surface *s, int32_t c, struct deed *deed, int within)
{
    int32_t subject = s->chunks[c].subject;
    if (deed->patients.count || !deed->agents.count || !may_carry(s, c, deed->sense) ||
        (subject != NONE && chunk_is_statement(s, &s->chunks[subject]))) /* "relations soured" */
        return;
    if (within)
        carry_within(s, &deed->patients, &deed->agents, c, deed->act.first, deed->act.last);
    else
        carry_other(s, &deed->patients, &deed->agents, deed->act.first, deed->act.last);
    if (deed->patients.count)
        deed->act.rule = within ? "verb, carried into" : "verb, carried over";
}

/* "was delayed by a storm": nobody's deed. */
static int is_done_by_nature(const struct surface *s, int32_t c)
{
    int32_t by = slot_find(s, c + 1, s->chunks[c].end, LEX_SLOT_BY);
    const struct lex_word *noun = by == NONE ? NULL : s->words[s->chunks[by].main].lemma[LEX_NOUN];
    return noun && noun->marks & (LEX_MARK_FORCE | LEX_MARK_PEOPLE);
}

/* Guesses a role from who else is named in the sentence. */
static void guess_within(const struct surface *s, int32_t c, struct deed *deed)
{
    const struct lex_sense *sense = deed->sense;
    if (!deed->patients.count && deed->agents.count) {
        guess_patients(s, c, deed);
    } else if (!deed->agents.count && deed->patients.count && s->chunks[c].marks & GROUP_PASSIVE &&
               !is_errand(sense) && !is_done_by_nature(s, c)) {
        parties_other(s, &deed->agents, &deed->patients);
        drop_strangers(s, &deed->agents);
        deed->act.rule = "passive, other side";
        if (!deed->agents.count) {
            carry_other(s, &deed->agents, &deed->patients, deed->act.first, deed->act.last);
            deed->act.rule = "verb, carried over";
        }
    }
}

void roles_guess(const struct surface *s, int32_t c, struct deed *deed)
{
    const struct lex_sense *sense = deed->sense;
    if (!deed->patients.count && sense->flags & LEX_REPLY)
        roles_addressed(s, c, &deed->agents, &deed->patients);
    if (!deed->patients.count && deed->agents.count)
        find_met(s, c, deed);
    if (!deed->patients.count && deed->agents.count && sense->flags & LEX_OTHERS) {
        find_others(s, &deed->agents, &deed->patients);
        deed->act.rule = "verb, others";
    }
    roles_recall_elided(s, c, deed);
    if (sense->flags & LEX_BARE)
        return;
    carry_patients(s, c, deed, 0);
    if (may_guess(s, c, sense)) {
        guess_within(s, c, deed);
        carry_patients(s, c, deed, 1);
    }
    if (may_carry(s, c, sense) && s->chunks[c].form == G_FINITE && s->chunks[c].governor == NONE)
        roles_recall_same(s, deed);
}

// SPDX-License-Identifier: MIT
/*
 * Roles that what was told before fills. The object of a verb may speak of an event ("the truce",
 * "the offer", "it") or be left out ("refused", "is mediating"); the event then says who is meant,
 * by the part that the agent had in it. Who did it himself does the new deed to those whom it was
 * done to ("lifted the embargo"), to whom it was done turns to who did it ("refused the request"),
 * who took no part judges its doers ("condemned the raid") or goes between all of them ("brokered
 * the truce").
 */
#include <string.h>

#include "ties/surface_events.h"
#include "ties/surface_roles.h"
#include "ties/surface_roots.h"

enum { ANSWER_BACK = 3 };

static int is_judging(const struct deed *deed)
{
    static const uint8_t judging[] = {ENT_CATEGORY_ACCUSE, ENT_CATEGORY_SUPPORT,
                                      ENT_CATEGORY_REJECT, ENT_CATEGORY_PROTEST};
    return memchr(judging, (int)deed->act.category, sizeof judging) != NULL;
}

int roles_goes_between(const struct lex_sense *sense)
{
    return sense->mode && strcmp(sense->mode, "third-party") == 0;
}

static void take(struct deed *deed, const struct parties *patients, const char *rule)
{
    if (!patients->count)
        return;
    deed->patients = *patients;
    deed->act.rule = rule;
}

/* Judges whoever did what phrase `c` speaks of. */
static void judge(const struct surface *s, int32_t c, int finite, struct deed *deed)
{
    struct parties doers = {0};
    int said = !(deed->sense->flags & LEX_REPLY) && (finite || deed->sense->objects >= 0)
                   ? EVENT_OR_PRONOUN
                   : EVENT_NOUN;
    if (event_doers(s, &doers, c, said, &deed->agents))
        take(deed, &doers, "verb, of an event");
}

/* "denied it", "refused it": what was said or asked, before anything that it was said about. */
static int answered(const struct surface *s, struct parties *out, const struct spoken *spoken,
                    int32_t c, const struct deed *deed)
{
    struct spoken said = *spoken;
    said.kinds =
        EVENT_KIND(ACCUSE) | EVENT_KIND(THREATEN) | EVENT_KIND(PROTEST) | EVENT_KIND(REQUEST);
    if (spoken->pronoun && deed->act.category == ENT_CATEGORY_REJECT &&
        event_answered(s, out, &said, c, &deed->agents))
        return 1;
    return event_answered(s, out, spoken, c, &deed->agents);
}

/* Turns to the others who had a part in what phrase `c` speaks of. */
static void answer(const struct surface *s, int32_t c, struct deed *deed)
{
    struct spoken spoken;
    struct event event;
    struct parties doers = {0};
    event_spoken_of(s, &spoken, c, EVENT_OR_PRONOUN);
    if (!spoken.kinds)
        return;
    if (answered(s, &doers, &spoken, c, deed))
        take(deed, &doers, "verb, recalled");
    else if (!(deed->sense->flags & LEX_REPLY) &&
             event_recall(s, &event, &spoken, c,
                          (struct wanted){.besides = &deed->agents, .by = &deed->agents}))
        take(deed, &event.targets, "verb, recalled");
}

/* 1 where one has part in what the verb speaks of: an accord is kept, a request answered. */
static int is_answering(const struct deed *deed)
{
    static const uint8_t answering[] = {ENT_CATEGORY_AGREE, ENT_CATEGORY_CONCEDE,
                                        ENT_CATEGORY_SANCTION};
    return deed->sense->flags & LEX_REPLY ||
           memchr(answering, (int)deed->act.category, sizeof answering) != NULL;
}

/* What the verb speaks of: its object, or what one of the slots of the sense holds. */
static int32_t spoken_phrase(const struct surface *s, int32_t c, const struct lex_sense *sense)
{
    const struct chunk *v = &s->chunks[c];
    int32_t object = v->marks & GROUP_PASSIVE ? v->subject : v->object;
    for (uint8_t i = 0; i < sense->patient.count && object == NONE; i++)
        object = slot_find(s, c + 1, v->end, sense->patient.slot[i]);
    return object;
}

/* "all sides", "the camps": the foes of whom the text tells, where it names none. */
static int is_camps(const struct surface *s, int32_t c)
{
    static const char *const nouns[] = {"adversary", "antagonist", "belligerent", "camp",
                                        "combatant", "faction",    "foe",         "party",
                                        "rival",     "side"};
    if (c == NONE || s->chunks[c].kind != C_NOUNS || chunk_names(s, c))
        return 0;
    const struct word *w = &s->words[s->chunks[c].main];
    const struct lex_word *noun = w->lemma[LEX_NOUN];
    return s->chunks[c].first < s->chunks[c].main && w->marks & WORD_PLURAL && noun &&
           surface_in_list(noun->text, nouns, sizeof nouns / sizeof *nouns);
}

static void recall_camps(const struct surface *s, int32_t c, struct deed *deed)
{
    struct parties foes = {0};
    const struct chunk *v = &s->chunks[c];
    const struct lex_slots *slots = &deed->sense->patient;
    int32_t camps = v->marks & GROUP_PASSIVE ? NONE : v->object;
    for (uint8_t i = 0; i < slots->count && !is_camps(s, camps); i++)
        camps = slot_find(s, c + 1, v->end, slots->slot[i]);
    if (is_camps(s, camps) &&
        record_foes(s, &foes, &deed->agents, s->chunks[camps].first, s->chunks[camps].last))
        take(deed, &foes, "verb, recalled");
}

/* "The offer was turned down", "the embargo was lifted": by whom, and toward whom, its event says.
 */
static void recall_passive(const struct surface *s, int32_t c, struct deed *deed)
{
    struct spoken spoken;
    struct event event;
    const struct lex_sense *sense = deed->sense;
    int ends = sense->category == ENT_CATEGORY_CONCEDE;
    event_spoken_of(s, &spoken, s->chunks[c].subject, EVENT_NOUN);
    if (!spoken.kinds || (!ends && !(sense->flags & LEX_REPLY)) ||
        !event_recall(s, &event, &spoken, s->chunks[c].subject, (struct wanted){0}) || event.mutual)
        return;
    deed->agents = ends ? event.doers : event.targets;
    take(deed, ends ? &event.targets : &event.doers, "passive, recalled");
}

/* "The move angered Chile", "Chile was alarmed by the deal": at whoever did it. */
static void recall_cause(const struct surface *s, int32_t c, struct deed *deed)
{
    const struct chunk *v = &s->chunks[c];
    if (v->status != ENT_STATUS_ASSERTED)
        return;
    int32_t cause =
        v->marks & GROUP_PASSIVE ? slot_find(s, c + 1, v->end, LEX_SLOT_BY) : v->subject;
    event_doers(s, &deed->agents, cause, EVENT_OR_PRONOUN, &deed->patients);
    if (deed->agents.count)
        deed->act.rule = "verb, of an event";
}

/* "lodged a complaint", "took the matter to the court": against whoever wronged the agent, or was
 * reproached by him before. */
static void recall_wrong(const struct surface *s, struct deed *deed)
{
    enum { WRONG_BACK = 4, REPROACH_BACK = 2 };
    struct event event;
    const struct parties *agents = &deed->agents;
    struct wanted done = {.kinds = EVENT_DEEDS | EVENT_KIND(ACCUSE) | EVENT_KIND(THREATEN),
                          .back = WRONG_BACK,
                          .sign = -1,
                          .besides = agents,
                          .toward = agents};
    struct wanted said = {.kinds = EVENT_KIND(ACCUSE),
                          .back = REPROACH_BACK,
                          .sign = -1,
                          .besides = agents,
                          .by = agents};
    if (record_find(s, &event, &said, deed->act.first, deed->act.last))
        event.doers = event.targets;
    else if (!record_find(s, &event, &done, deed->act.first, deed->act.last))
        return;
    if (record_names_only(s, agents, &event.doers))
        take(deed, &event.doers, "verb, recalled");
}

/* 1 where the verb says that somebody complains, and what he does it by is no name. */
static int complains(const struct surface *s, int32_t c, const struct lex_sense *sense)
{
    int32_t object = s->chunks[c].object;
    return sense->sign < 0 && sense->objects >= 0 && object > c && !chunk_names(s, object) &&
           (sense->category == ENT_CATEGORY_ACCUSE || sense->category == ENT_CATEGORY_PROTEST) &&
           s->words[s->chunks[object].first].cls != W_PRONOUN;
}

/* "brought the case to the court": it is asked to judge, not reproached. */
static void leave_venues(const struct surface *s, int32_t c, struct deed *deed)
{
    int32_t venue = slot_find(s, c + 1, s->chunks[c].end, LEX_SLOT_TO);
    struct parties venues = {0};
    if (venue == NONE)
        venue = slot_find(s, c + 1, s->chunks[c].end, LEX_SLOT_BEFORE);
    if (venue == NONE || !complains(s, c, deed->sense))
        return;
    parties_of(s, &venues, venue, 0);
    if (venues.count && is_body(s, venues.items[0].actor))
        parties_without(s, &deed->patients, &venues);
}

void roles_recall(const struct surface *s, int32_t c, struct deed *deed)
{
    if (deed->sense->flags & LEX_REVERSE && !deed->agents.count)
        recall_cause(s, c, deed);
    leave_venues(s, c, deed);
    if (deed->patients.count)
        return;
    if (!deed->agents.count) {
        if (s->chunks[c].marks & GROUP_PASSIVE)
            recall_passive(s, c, deed);
        return;
    }
    recall_camps(s, c, deed);
    if (!deed->patients.count && is_judging(deed) && deed->sense->flags & LEX_REPLY) {
        roles_addressed(s, c, &deed->agents, &deed->patients);
        if (deed->patients.count)
            deed->act.rule = "verb, of an event";
    }
    int32_t phrase = spoken_phrase(s, c, deed->sense);
    if (deed->patients.count || phrase == NONE)
        return;
    if (roles_goes_between(deed->sense))
        return;
    if (is_answering(deed))
        answer(s, phrase, deed);
    if (!deed->patients.count && is_judging(deed))
        judge(s, phrase, s->chunks[c].form == G_FINITE, deed);
}

/* 1 where the verb has nothing that says what is answered. */
static int is_elided(const struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c];
    int32_t next = chunk_behind(s, c);
    struct spoken spoken;
    if (v->marks & GROUP_PASSIVE ||
        (next != NONE && (s->chunks[next].kind == C_VERBS || s->chunks[next].kind == C_RELATIVE)))
        return 0;
    event_spoken_of(s, &spoken, v->object, EVENT_OR_PRONOUN);
    return v->object == NONE || spoken.pronoun;
}

/* "refused", "denied it": whoever asked, offered or said something to the agent. */
static void recall_address(const struct surface *s, struct deed *deed)
{
    struct event event;
    uint32_t asked = EVENT_KIND(REQUEST) | EVENT_KIND(CONSULT);
    uint32_t said = EVENT_KIND(ACCUSE) | EVENT_KIND(THREATEN) | EVENT_KIND(PROTEST);
    struct wanted wanted = {.kinds = deed->act.sign > 0 ? asked : asked | said,
                            .back = ANSWER_BACK,
                            .besides = &deed->agents,
                            .toward = &deed->agents};
    struct wanted same = {
        .kinds = EVENT_KIND(REJECT), .back = 1, .sign = deed->act.sign, .besides = &deed->agents};
    if (record_find(s, &event, &wanted, deed->act.first, deed->act.last))
        take(deed, &event.doers, "verb, recalled");
    else if (deed->act.sign < 0 && record_find(s, &event, &same, deed->act.first, deed->act.last) &&
             record_names_only(s, &deed->agents, &event.targets))
        take(deed, &event.targets, "verb, same target");
}

/* "is mediating", "brokered the truce": those who made what is spoken of, else the foes of whom the
 * text tells. */
static void recall_sides(const struct surface *s, int32_t c, struct deed *deed)
{
    struct spoken spoken;
    struct event event;
    struct parties foes = {0};
    int32_t phrase = spoken_phrase(s, c, deed->sense);
    event_spoken_of(s, &spoken, phrase, EVENT_NOUN);
    if (spoken.kinds && word_is(s, &s->words[s->chunks[phrase].first], "such"))
        return; /* "has hosted such talks before" */
    if (spoken.kinds &&
        event_recall(s, &event, &spoken, phrase, (struct wanted){.besides = &deed->agents})) {
        parties_without(s, &event.targets, &event.doers);
        parties_add(&event.doers, &event.targets);
        if (event.doers.count > 1)
            take(deed, &event.doers, "verb, recalled");
    }
    if (!deed->patients.count && (phrase == NONE || spoken.kinds) &&
        record_foes(s, &foes, &deed->agents, deed->act.first, deed->act.last) &&
        record_names_only(s, &deed->agents, &foes))
        take(deed, &foes, "verb, recalled");
}

/* "responded with", "retaliated by": what is said there pays back. */
int roles_pays_back(const struct surface *s, int32_t group)
{
    static const char *const verbs[] = {"answer", "counter", "hit",       "react",  "reciprocate",
                                        "reply",  "respond", "retaliate", "retort", "strike"};
    const struct lex_word *verb =
        group == NONE ? NULL : s->words[s->chunks[group].main].lemma[LEX_VERB];
    return verb && surface_in_list(verb->text, verbs, sizeof verbs / sizeof *verbs);
}

static void recall_harm(const struct surface *s, struct deed *deed)
{
    struct parties doers = {0};
    if (record_harm(s, &doers, &deed->agents, deed->act.first, deed->act.last) &&
        record_names_only(s, &deed->agents, &doers))
        take(deed, &doers, "verb, recalled");
}

void roles_recall_elided(const struct surface *s, int32_t c, struct deed *deed)
{
    const struct lex_sense *sense = deed->sense;
    int harms = sense->sign < 0 && sense->category != ENT_CATEGORY_REJECT;
    if (sense->flags & LEX_BARE && harms && deed->act.status != ENT_STATUS_FUTURE)
        return; /* who has answered may only have spoken */
    if (deed->patients.count || !deed->agents.count)
        return;
    if (roles_goes_between(sense))
        recall_sides(s, c, deed);
    else if (harms && (sense->flags & LEX_REPLY ||
                       (s->chunks[c].form == G_ING && roles_pays_back(s, s->chunks[c].governor))))
        recall_harm(s, deed);
    else if (sense->flags & LEX_REPLY && is_elided(s, c))
        recall_address(s, deed);
    else if (complains(s, c, sense) && s->chunks[c].form == G_FINITE)
        recall_wrong(s, deed);
}

/* "Peru, too, expelled no one", "promised ships of its own": toward whom others did the same. */
void roles_recall_same(const struct surface *s, struct deed *deed)
{
    enum { SAME_BACK = 2 };
    struct event event;
    struct wanted wanted = {.kinds = 1u << deed->act.category,
                            .back = SAME_BACK,
                            .sign = deed->act.sign,
                            .besides = &deed->agents};
    if (deed->patients.count || !deed->agents.count ||
        deed->sense->flags & (LEX_MUTUAL | LEX_BARE) ||
        (deed->act.sign > 0 && deed->act.category != ENT_CATEGORY_AID) ||
        !record_find(s, &event, &wanted, deed->act.first, deed->act.last) || event.mutual ||
        !record_names_only(s, &deed->agents, &event.targets))
        return;
    take(deed, &event.targets, "verb, same target");
}

// SPDX-License-Identifier: MIT
/*
 * The noun phrase around a name, found without a parser: to the right over modifiers to an agent
 * noun ("Chinese | deputy foreign | minister"), to the left over "of" or "in" to one ("the
 * government | in | Seoul"). Names are decided from right to left, so that a person takes the
 * country in front of him into his phrase, and "Finnish and Swedish pilots" are pilots twice.
 */
#include <string.h>

#include "actors/phrases.h"

enum { TAIL_WORDS = 3 };

int ent_word_is(const struct ent_casting *c, uint32_t word, const char *text)
{
    const struct ent_name_word *w = &c->words.items[word];
    const char *bytes = c->article->text + w->start;
    size_t len = w->end - w->start;
    size_t i = 0;
    while (i < len && (bytes[i] | 32) == text[i]) /* never where the text ends: 0 is no letter */
        i++;
    return i == len && !text[i];
}

/* The end of a phrase whose noun is no agent: "Pakistani | mortar rounds". */
static uint32_t tail_end(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    uint32_t end = at;
    while (end < last && end < at + TAIL_WORDS && !c->marks[end].name &&
           ent_is_between(c, end, ENT_LEAD_LOOSE))
        end++;
    return end;
}

/* Where what belongs to the name begins, and how it is bound to it. */
static uint32_t lead_on(const struct ent_casting *c, const struct ent_name *n, uint32_t end,
                        uint32_t last, enum ent_lead *lead)
{
    const struct ent_gazetteer_name *names = c->gazetteer->names;
    *lead = n->kind == ENT_MENTION_ADJECTIVE ? ENT_LEAD_LOOSE : ENT_LEAD_STRICT;
    if (end < last && ent_shape_at(c, end) & ENT_WORD_CLITIC) {
        *lead = ENT_LEAD_LOOSE;
        return end + 1;
    }
    for (uint32_t i = n->name; i != ENT_NONE; i = names[i].next)
        if (names[i].kind == ENT_MENTION_ADJECTIVE && end < last &&
            !(ent_classes_at(c, end) & ENT_CLASS_VERB))
            *lead = ENT_LEAD_LOOSE; /* "US", "EU": names that are adjectives too */
    return end;
}

/* A name of the same root that stands in the phrase: "Iran's Revolutionary Guards". */
static int absorbs_next(const struct ent_casting *c, uint32_t entry, uint32_t at, uint32_t last)
{
    const struct ent_name *next = at < last ? ent_name_at(c, at) : NULL;
    return next && !next->is_short && next->entry != entry && next->kind != ENT_MENTION_CAPITAL &&
           next->kind != ENT_MENTION_ADJECTIVE &&
           ent_entry_root(c, next->entry) == ent_entry_root(c, entry);
}

/* The sector that a coordinated name behind "and" or a comma has: "Finnish and Swedish pilots". */
static const char *shared_sector(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    if (at < last && c->article->text[c->words.items[at].start] == ',')
        at++;
    if (at < last && ent_classes_at(c, at) & ENT_CLASS_CONJUNCTION)
        at++;
    const struct ent_name *next = at < last ? ent_name_at(c, at) : NULL;
    if (!next || next->kind != ENT_MENTION_ADJECTIVE || ent_shape_at(c, at) & ENT_WORD_JOINED)
        return NULL;
    return c->name_sectors[c->marks[at].name - 1];
}

/* "London-based", "Rwandan-backed": a word that a hyphen joins to the name. */
static int is_joined_word(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    return at < last && ent_shape_at(c, at) & ENT_WORD_JOINED && !c->marks[at].name &&
           !(ent_shape_at(c, at) & ENT_WORD_CAPITAL);
}

/* Adds the draft for an agent behind the name, or the unknown person whose title it is. */
static int add_agent(struct ent_casting *c, struct ent_draft *draft, uint32_t name,
                     const struct ent_agent *agent, uint32_t first, uint32_t last)
{
    const struct ent_name *n = &c->names->items[name];
    uint32_t actor, person = agent->end;
    draft->agent = 1;
    draft->to = agent->end;
    draft->plural = (agent->noun->flags & ENT_NOUN_PLURAL) != 0;
    draft->sex = agent->noun->flags & ENT_NOUN_PERSON ? 0 : 'n';
    c->name_sectors[name] = agent->sector;
    uint32_t person_end = person;
    if (agent->noun->flags & ENT_NOUN_TITLE && !draft->plural)
        person_end = ent_unknown_name(c, person, last);
    if (person_end > person) {
        draft->to = person_end;
        return ent_unknown_person_add(c, draft, person, person_end, n->entry, agent->sector);
    }
    int status = ent_roster_entry(c, &actor, n->entry, agent->sector);
    if (!status)
        status = ent_casting_add(c, draft, actor);
    if (!status && agent->noun->flags & ENT_NOUN_PERSON && !draft->plural)
        status = ent_apposed_add(c, draft, n->entry, agent->sector, first, last);
    return status;
}

/* The agent stands before the name: "the government in Seoul". */
static int add_left(struct ent_casting *c, struct ent_draft *draft, uint32_t name,
                    const struct ent_agent *agent, uint32_t person, uint32_t person_end)
{
    const struct ent_name *n = &c->names->items[name];
    uint32_t actor;
    draft->agent = 1;
    draft->plural = (agent->noun->flags & ENT_NOUN_PLURAL) != 0;
    draft->sex = agent->noun->flags & ENT_NOUN_PERSON ? 0 : 'n';
    c->name_sectors[name] = agent->sector;
    if (person != ENT_NONE)
        return ent_unknown_person_add(c, draft, person, person_end, n->entry, agent->sector);
    int status = ent_roster_entry(c, &actor, n->entry, agent->sector);
    return status ? status : ent_casting_add(c, draft, actor);
}

/* "the Chinese": an adjective with an article and no noun is the people. */
static int is_people(const struct ent_casting *c, uint32_t first, uint32_t start, uint32_t end,
                     uint32_t last)
{
    if (start == first || !ent_word_is(c, start - 1, "the"))
        return 0;
    return end == last || ent_shape_at(c, end) & ENT_WORD_PUNCT ||
           ent_classes_at(c, end) & (ENT_CLASS_FUNCTION | ENT_CLASS_VERB);
}

/* "spoke Chinese", "in Russian." */
static int is_language(const struct ent_casting *c, uint32_t first, uint32_t start, uint32_t end,
                       uint32_t last)
{
    static const char *const before[] = {"in",       "speak", "speaks", "spoke",
                                         "speaking", "into",  "learn",  "fluent"};
    if (start == first || (end < last && ent_is_between(c, end, ENT_LEAD_LOOSE)) ||
        (end < last && c->marks[end].name))
        return 0;
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        if (ent_word_is(c, start - 1, before[i]))
            return 1;
    return 0;
}

/* No agent: the name itself, a place, or an adjective to some other noun. */
static int add_plain(struct ent_casting *c, struct ent_draft *draft, uint32_t name, uint32_t next,
                     uint32_t first, uint32_t last)
{
    const struct ent_name *n = &c->names->items[name];
    uint32_t actor, end = draft->last;
    if (n->kind == ENT_MENTION_ADJECTIVE && is_language(c, first, draft->first, end, last))
        return 0;
    int joined = is_joined_word(c, end, last);
    const char *sector = shared_sector(c, next, last);
    if (n->kind == ENT_MENTION_ADJECTIVE && !joined &&
        is_people(c, first, draft->first, end, last)) {
        draft->kind = ENT_MENTION_PEOPLE;
        draft->plural = 1;
    } else if (n->kind == ENT_MENTION_ADJECTIVE || joined) {
        draft->to = tail_end(c, end + (uint32_t)joined, last);
    }
    if (sector) {
        draft->agent = 1;
        c->name_sectors[name] = sector;
    }
    uint32_t friends = ent_friends_start(c, first, draft->first);
    if (n->kind == ENT_MENTION_CAPITAL && friends != ENT_NONE)
        draft->from = friends;
    draft->place =
        (joined && ent_classes_at(c, end) & ENT_CLASS_BASED) || ent_is_place(c, name, draft);
    int status = ent_roster_entry(c, &actor, n->entry, sector ? sector : "");
    return status ? status : ent_casting_add(c, draft, actor);
}

/* A country, capital, body or office. */
static int decide_name(struct ent_casting *c, uint32_t name)
{
    const struct ent_name *n = &c->names->items[name];
    uint32_t first, last, start = c->name_words[name], end = ent_name_end(c, name);
    uint32_t person = ENT_NONE, person_end = ENT_NONE, left;
    struct ent_agent agent;
    enum ent_lead lead;
    ent_sentence_words(c, start, &first, &last);
    struct ent_draft draft = {
        .first = start, .last = end, .to = end, .kind = (uint8_t)n->kind, .sex = 'n'};
    draft.from = ent_phrase_start(c, first, start);
    draft.plural =
        n->kind == ENT_MENTION_PEOPLE || c->gazetteer->entries[n->entry].type == ENT_ACTOR_PEOPLE;
    if (c->gazetteer->entries[n->entry].type == ENT_ACTOR_GROUP)
        draft.plural = ENT_EITHER;
    uint32_t next = lead_on(c, n, end, last, &lead);
    if (next < last && absorbs_next(c, n->entry, next, last)) {
        c->marks[start].absorbed = 1; /* the nearer name speaks for both */
        return 0;
    }
    if (!is_joined_word(c, end, last) && ent_agent_find(c, &agent, next, last, lead))
        return add_agent(c, &draft, name, &agent, first, last);
    if (n->kind != ENT_MENTION_ADJECTIVE && n->kind != ENT_MENTION_PEOPLE &&
        (left = ent_agent_before(c, &agent, first, start, &person, &person_end)) != ENT_NONE) {
        draft.from = left;
        return add_left(c, &draft, name, &agent, person, person_end);
    }
    return add_plain(c, &draft, name, next, first, last);
}

int ent_phrases_find(struct ent_casting *c)
{
    ent_retired_find(c);
    for (uint32_t i = c->names->count; i-- > 0;) {
        const struct ent_name *n = &c->names->items[i];
        int status = 0;
        if (c->marks[c->name_words[i]].absorbed)
            continue;
        if (n->is_short)
            status = ent_title_decide_short(c, i);
        else if (ent_is_other_name(c, i))
            continue;
        else if (n->kind == ENT_MENTION_PERSON)
            status = ent_title_decide_person(c, i);
        else
            status = decide_name(c, i);
        if (status)
            return status;
    }
    return 0;
}

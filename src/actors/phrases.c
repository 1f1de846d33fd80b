// SPDX-License-Identifier: MIT
/*
 * The noun phrase around a name, found without a parser: to the right over modifiers to an agent
 * noun ("Chinese | deputy foreign | minister"), to the left over "of" or "in" to one ("the
 * government | in | Seoul"). Names are decided from right to left, so that a person takes the
 * country in front of him into his phrase, and "Finnish and Swedish pilots" are pilots twice.
 */
#include <string.h>

#include "actors/casting.h"

enum { STEPS = 5, NOUN_WORDS = 5, NAME_PARTS = 5, TAIL_WORDS = 3 };

/* How a name leads on to a noun behind it. */
enum lead {
    LEAD_LOOSE,  /* an adjective or a possessive: what follows is in its phrase */
    LEAD_STRICT, /* a bare name: only an agent noun and known modifiers are */
};

int ent_word_is(const struct ent_casting *c, uint32_t word, const char *text)
{
    const struct ent_word *w = &c->words.items[word];
    size_t len = strlen(text);
    if (w->end - w->start != len)
        return 0;
    for (size_t i = 0; i < len; i++)
        if ((c->article->text[w->start + i] | 32) != text[i])
            return 0;
    return 1;
}

static const struct ent_name *name_at(const struct ent_casting *c, uint32_t word)
{
    return c->marks[word].name ? &c->names->items[c->marks[word].name - 1] : NULL;
}

static uint32_t root_of(const struct ent_casting *c, uint32_t entry)
{
    return c->gazetteer->entries[entry].root;
}

/* Start of the agent noun that ends right before `end`, or ENT_NONE. */
static uint32_t noun_before(const struct ent_casting *c, uint32_t first, uint32_t end)
{
    uint32_t found = ENT_NONE;
    for (uint32_t n = 1; n <= NOUN_WORDS && end >= first + n; n++)
        if (c->marks[end - n].noun && c->marks[end - n].words == n)
            found = end - n;
    return found;
}

/* 1 where the word may stand between a country and its agent. */
static int is_between(const struct ent_casting *c, uint32_t word, enum lead lead)
{
    uint32_t classes = ent_classes_at(c, word);
    if (ent_shape_at(c, word) & (ENT_WORD_PUNCT | ENT_WORD_CLITIC))
        return 0;
    if (classes & ENT_CLASS_MODIFIER && !(classes & ENT_CLASS_FUNCTION))
        return 1;
    return lead == LEAD_LOOSE &&
           !(classes & (ENT_CLASS_FUNCTION | ENT_CLASS_VERB | ENT_CLASS_CLAUSE));
}

/* Of "military spokesman" the sector is the first one's: spokesmen speak for whom they stand by. */
static void take_noun(const struct ent_casting *c, struct ent_agent *out, uint32_t at)
{
    const struct ent_noun *noun = &c->gazetteer->nouns[c->marks[at].noun - 1];
    int keeps = out->noun && noun->flags & ENT_NOUN_PERSON && strcmp(noun->sector, "GOV") == 0;
    out->sector = keeps ? out->sector : noun->sector;
    out->noun = noun;
    out->end = at + c->marks[at].words;
}

/* The agent noun behind `at`, over a few modifiers and further nouns. */
static int find_agent(const struct ent_casting *c, struct ent_agent *out, uint32_t at,
                      uint32_t last, enum lead lead)
{
    *out = (struct ent_agent){0};
    for (int step = 0; step < STEPS && at < last; step++) {
        if (name_at(c, at) && !name_at(c, at)->is_short)
            break;
        if (c->marks[at].noun) {
            take_noun(c, out, at);
            at = out->end;
            lead = LEAD_STRICT; /* a noun was found: only a nearer one may follow */
        } else if (is_between(c, at, lead)) {
            at++;
        } else {
            break;
        }
    }
    return out->noun != NULL;
}

int ent_agent_at(const struct ent_casting *c, struct ent_agent *out, uint32_t at, uint32_t last)
{
    return find_agent(c, out, at, last, LEAD_STRICT);
}

uint32_t ent_phrase_start(const struct ent_casting *c, uint32_t first, uint32_t from)
{
    while (from > first && !(ent_shape_at(c, from - 1) & ENT_WORD_PUNCT) &&
           !c->marks[from - 1].name &&
           (ent_shape_at(c, from - 1) & ENT_WORD_NUMBER ||
            (ent_classes_at(c, from - 1) & (ENT_CLASS_MODIFIER | ENT_CLASS_PAST) &&
             !(ent_classes_at(c, from - 1) & ENT_CLASS_FUNCTION))))
        from--;
    if (from > first && ent_classes_at(c, from - 1) & ENT_CLASS_DETERMINER &&
        !(ent_classes_at(c, from - 1) & ENT_CLASS_POSSESSIVE))
        from--;
    return from;
}

uint32_t ent_title_before(const struct ent_casting *c, uint32_t start, uint32_t root,
                          uint32_t *country)
{
    uint32_t first, last, at = start, noun;
    ent_sentence_words(c, start, &first, &last);
    *country = ENT_NONE;
    while (at > first) {
        uint32_t owner = at - 1;
        if (ent_shape_at(c, owner) & ENT_WORD_CLITIC && owner > first)
            owner--;
        if (c->marks[owner].name) {
            uint32_t name = c->marks[owner].name - 1;
            const struct ent_name *n = &c->names->items[name];
            if (n->kind == ENT_MENTION_PERSON || root_of(c, n->entry) != root)
                break;
            *country = name;
            at = c->name_words[name];
            break;
        }
        if ((noun = noun_before(c, first, at)) != ENT_NONE)
            at = noun;
        else if (!(ent_shape_at(c, at - 1) & ENT_WORD_PUNCT) &&
                 ent_classes_at(c, at - 1) &
                     (ENT_CLASS_MODIFIER | ENT_CLASS_PAST | ENT_CLASS_HONORIFIC) &&
                 !(ent_classes_at(c, at - 1) & ENT_CLASS_FUNCTION))
            at--;
        else
            break;
    }
    return at < start ? ent_phrase_start(c, first, at) : at;
}

int ent_person_add(struct ent_casting *c, uint32_t first, uint32_t last, uint32_t actor,
                   uint32_t root, char sex)
{
    uint32_t country;
    struct ent_draft draft = {.first = first,
                              .last = last,
                              .to = last,
                              .kind = ENT_MENTION_PERSON,
                              .agent = 1,
                              .sex = sex};
    draft.from = ent_title_before(c, first, root, &country);
    if (country != ENT_NONE)
        c->marks[c->name_words[country]].absorbed = 1;
    return ent_casting_add(c, &draft, actor);
}

/* A known person by the full name. */
static int decide_person(struct ent_casting *c, uint32_t name)
{
    const struct ent_name *n = &c->names->items[name];
    const struct ent_entry *entry = &c->gazetteer->entries[n->entry];
    uint32_t actor;
    int status = c->retired[n->entry] ? ent_roster_private(c, &actor, n->entry)
                                      : ent_roster_entry(c, &actor, n->entry, "");
    return status ? status
                  : ent_person_add(c, c->name_words[name], ent_name_end(c, name), actor,
                                   entry->root, entry->sex);
}

/* "Chinese President Xi": a surname is clear where its country stands in front of it. */
static int decide_short(struct ent_casting *c, uint32_t name)
{
    const struct ent_gazetteer *g = c->gazetteer;
    const struct ent_name *n = &c->names->items[name];
    uint32_t start = c->name_words[name], country, best = ENT_NONE;
    for (uint32_t i = n->name; i != ENT_NONE; i = g->names[i].next) {
        if (g->names[i].kind != ENT_NAME_SHORT)
            continue;
        uint32_t from = ent_title_before(c, start, root_of(c, g->names[i].entry), &country);
        if (country == ENT_NONE || from == start)
            continue;
        if (best == ENT_NONE || ent_entry_in_office(g, g->names[i].entry, c->article->date))
            best = g->names[i].entry;
    }
    if (best == ENT_NONE)
        return 0;
    uint32_t actor;
    int status = ent_roster_entry(c, &actor, best, "");
    c->marks[start].absorbed = 1;
    return status ? status
                  : ent_person_add(c, start, ent_name_end(c, name), actor, root_of(c, best),
                                   g->entries[best].sex);
}

uint32_t ent_unknown_name(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    const uint32_t never = ENT_CLASS_FUNCTION | ENT_CLASS_CALENDAR | ENT_CLASS_VERB;
    uint32_t end = at, capitals = 0;
    for (uint32_t p = at; p < last && p < at + NAME_PARTS; p++) {
        int is_particle = (ent_classes_at(c, p) & ENT_CLASS_PARTICLE) != 0;
        const struct ent_name *name = name_at(c, p);
        if ((name && !name->is_short) || c->marks[p].noun || ent_shape_at(c, p) & ENT_WORD_PUNCT)
            break;
        if (is_particle && capitals + (p > at) > 0 && !ent_is_proper(c, p))
            continue; /* counts once a capital follows */
        if (!ent_is_proper(c, p) && !(ent_shape_at(c, p) & ENT_WORD_JOINED && capitals))
            break;
        if (ent_classes_at(c, p) & never && !is_particle)
            break;
        if (ent_shape_at(c, p) & ENT_WORD_CLITIC)
            break;
        capitals++;
        end = p + 1;
    }
    return end;
}

/* A person that only the text knows: named at [first, last), of the entry's root. */
static int add_unknown_person(struct ent_casting *c, struct ent_draft *draft, uint32_t first,
                              uint32_t last, uint32_t entry, const char *sector)
{
    const struct ent_word *words = c->words.items;
    uint32_t actor;
    int status = ent_roster_person(c, &actor, entry, sector, c->article->text + words[first].start,
                                   words[last - 1].end - words[first].start);
    draft->first = first;
    draft->last = last;
    draft->kind = ENT_MENTION_PERSON;
    return status ? status : ent_casting_add(c, draft, actor);
}

/* The end of a phrase whose noun is no agent: "Pakistani | mortar rounds". */
static uint32_t tail_end(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    uint32_t end = at;
    while (end < last && end < at + TAIL_WORDS && !c->marks[end].name &&
           is_between(c, end, LEAD_LOOSE))
        end++;
    return end;
}

/* Where what belongs to the name begins, and how it is bound to it. */
static uint32_t lead_on(const struct ent_casting *c, const struct ent_name *n, uint32_t end,
                        uint32_t last, enum lead *lead)
{
    const struct ent_gazetteer_name *names = c->gazetteer->names;
    *lead = n->kind == ENT_MENTION_ADJECTIVE ? LEAD_LOOSE : LEAD_STRICT;
    if (end < last && ent_shape_at(c, end) & ENT_WORD_CLITIC) {
        *lead = LEAD_LOOSE;
        return end + 1;
    }
    for (uint32_t i = n->name; i != ENT_NONE; i = names[i].next)
        if (names[i].kind == ENT_MENTION_ADJECTIVE && end < last &&
            !(ent_classes_at(c, end) & ENT_CLASS_VERB))
            *lead = LEAD_LOOSE; /* "US", "EU": names that are adjectives too */
    return end;
}

/* A name of the same root that stands in the phrase: "Iran's Revolutionary Guards". */
static int absorbs_next(const struct ent_casting *c, uint32_t entry, uint32_t at, uint32_t last)
{
    const struct ent_name *next = at < last ? name_at(c, at) : NULL;
    return next && !next->is_short && next->entry != entry && next->kind != ENT_MENTION_CAPITAL &&
           next->kind != ENT_MENTION_ADJECTIVE && root_of(c, next->entry) == root_of(c, entry);
}

/* The sector that a coordinated name behind "and" or a comma has: "Finnish and Swedish pilots". */
static const char *shared_sector(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    if (at < last && c->article->text[c->words.items[at].start] == ',')
        at++;
    if (at < last && ent_classes_at(c, at) & ENT_CLASS_CONJUNCTION)
        at++;
    const struct ent_name *next = at < last ? name_at(c, at) : NULL;
    if (!next || next->kind != ENT_MENTION_ADJECTIVE || ent_shape_at(c, at) & ENT_WORD_JOINED)
        return NULL;
    return c->name_sectors[c->marks[at].name - 1];
}

/* 1 where a country or an owner stands in front of the noun at `noun`. */
static int has_owner(const struct ent_casting *c, uint32_t first, uint32_t noun, int pronouns)
{
    for (uint32_t i = 0; i < STEPS && noun > first; i++) {
        noun--;
        if (c->marks[noun].name || ent_shape_at(c, noun) & ENT_WORD_CLITIC)
            return 1;
        if (pronouns && ent_classes_at(c, noun) & ENT_CLASS_POSSESSIVE)
            return 1;
        if (!is_between(c, noun, LEAD_LOOSE))
            return 0;
    }
    return 0;
}

/* "a spokesman for": who speaks for somebody stands for him. */
static int speaks(const struct ent_casting *c, uint32_t word)
{
    return ent_word_is(c, word, "spokesman") || ent_word_is(c, word, "spokeswoman") ||
           ent_word_is(c, word, "spokesperson");
}

/* The agent noun before "of", "in" or "from" in front of the name: gives where its phrase begins.
 * A person's name between the two is given in [*person, *person_end). */
static uint32_t find_left(const struct ent_casting *c, struct ent_agent *out, uint32_t first,
                          uint32_t start, uint32_t *person, uint32_t *person_end)
{
    uint32_t at = start;
    *person = ENT_NONE;
    if (at > first && ent_classes_at(c, at - 1) & ENT_CLASS_DETERMINER)
        at--;
    if (at < first + 2)
        return ENT_NONE;
    uint32_t prep = at - 1;
    int is_of = ent_word_is(c, prep, "of"), is_in = ent_word_is(c, prep, "in");
    int is_for = ent_word_is(c, prep, "for") && prep > first && speaks(c, prep - 1);
    if (!is_of && !is_in && !is_for && !ent_word_is(c, prep, "from"))
        return ENT_NONE;
    uint32_t noun = noun_before(c, first, prep);
    for (uint32_t p = prep; is_of && noun == ENT_NONE && p > first && prep - p < NAME_PARTS; p--) {
        if (!ent_is_proper(c, p - 1) || (c->marks[p - 1].name && !name_at(c, p - 1)->is_short))
            return ENT_NONE;
        noun = noun_before(c, first, p - 1);
        *person = p - 1;
        *person_end = prep;
    }
    if (noun == ENT_NONE)
        return ENT_NONE;
    *out = (struct ent_agent){.end = start};
    take_noun(c, out, noun);
    if (is_in && !(out->noun->flags & ENT_NOUN_SEAT))
        return ENT_NONE;
    if (!is_of && !is_in && !is_for && !(out->noun->flags & ENT_NOUN_PLURAL))
        return ENT_NONE;
    return has_owner(c, first, noun, is_in) ? ENT_NONE : ent_phrase_start(c, first, noun);
}

/* "London-based", "Rwandan-backed": a word that a hyphen joins to the name. */
static int is_joined_word(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    return at < last && ent_shape_at(c, at) & ENT_WORD_JOINED && !c->marks[at].name &&
           !(ent_shape_at(c, at) & ENT_WORD_CAPITAL);
}

static int is_comma(const struct ent_casting *c, uint32_t word, uint32_t last)
{
    return word < last && c->article->text[c->words.items[word].start] == ',';
}

/* A person set beside the phrase between commas: "Tokyo's top diplomat, Hiroshi Tanaka," or the
 * other way round. Adds him, unless a gazetteer knows him. */
static int add_apposed(struct ent_casting *c, const struct ent_draft *phrase, uint32_t entry,
                       const char *sector, uint32_t first, uint32_t last)
{
    struct ent_draft draft = {.agent = 1};
    uint32_t start = phrase->to + 1, end = start;
    if (is_comma(c, phrase->to, last))
        end = ent_unknown_name(c, start, last);
    if (end < start + 2 || (end < last && !(ent_shape_at(c, end) & ENT_WORD_PUNCT))) {
        if (phrase->from < first + 3 || !is_comma(c, phrase->from - 1, last))
            return 0;
        end = phrase->from - 1;
        start = end;
        while (start > first && end - start < NAME_PARTS && ent_is_proper(c, start - 1) &&
               ent_unknown_name(c, start - 1, end) == end)
            start--;
        if (end < start + 2)
            return 0;
    }
    draft.from = start;
    draft.to = end;
    return add_unknown_person(c, &draft, start, end, entry, sector);
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
        return add_unknown_person(c, draft, person, person_end, n->entry, agent->sector);
    }
    int status = ent_roster_entry(c, &actor, n->entry, agent->sector);
    if (!status)
        status = ent_casting_add(c, draft, actor);
    if (!status && agent->noun->flags & ENT_NOUN_PERSON && !draft->plural)
        status = add_apposed(c, draft, n->entry, agent->sector, first, last);
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
        return add_unknown_person(c, draft, person, person_end, n->entry, agent->sector);
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
    if (start == first || (end < last && is_between(c, end, LEAD_LOOSE)) ||
        (end < last && c->marks[end].name))
        return 0;
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        if (ent_word_is(c, start - 1, before[i]))
            return 1;
    return 0;
}

/* "our friends in Warsaw": where that phrase begins, or ENT_NONE. */
static uint32_t start_of_friends(const struct ent_casting *c, uint32_t first, uint32_t start)
{
    if (start < first + 2 || !ent_word_is(c, start - 1, "in") ||
        !(ent_classes_at(c, start - 2) & ENT_CLASS_FRIEND))
        return ENT_NONE;
    uint32_t from = ent_phrase_start(c, first, start - 2);
    if (from > first && from == start - 2 && ent_classes_at(c, from - 1) & ENT_CLASS_POSSESSIVE)
        from--;
    return from;
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
    uint32_t friends = start_of_friends(c, first, draft->first);
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
    enum lead lead;
    ent_sentence_words(c, start, &first, &last);
    struct ent_draft draft = {
        .first = start, .last = end, .to = end, .kind = (uint8_t)n->kind, .sex = 'n'};
    draft.from = ent_phrase_start(c, first, start);
    draft.plural = n->kind == ENT_MENTION_PEOPLE;
    if (c->gazetteer->entries[n->entry].type == ENT_ACTOR_GROUP)
        draft.plural = ENT_EITHER;
    uint32_t next = lead_on(c, n, end, last, &lead);
    if (next < last && absorbs_next(c, n->entry, next, last)) {
        c->marks[start].absorbed = 1; /* the nearer name speaks for both */
        return 0;
    }
    if (!is_joined_word(c, end, last) && find_agent(c, &agent, next, last, lead))
        return add_agent(c, &draft, name, &agent, first, last);
    if (n->kind != ENT_MENTION_ADJECTIVE && n->kind != ENT_MENTION_PEOPLE &&
        (left = find_left(c, &agent, first, start, &person, &person_end)) != ENT_NONE) {
        draft.from = left;
        return add_left(c, &draft, name, &agent, person, person_end);
    }
    return add_plain(c, &draft, name, next, first, last);
}

/* Finds who is called "former" and is in no office on the article's day. */
static void find_retired(struct ent_casting *c)
{
    for (uint32_t i = 0; i < c->names->count; i++) {
        const struct ent_name *n = &c->names->items[i];
        uint32_t country, start = c->name_words[i];
        if (n->kind != ENT_MENTION_PERSON || n->is_short)
            continue;
        if (c->article->date.year && ent_entry_in_office(c->gazetteer, n->entry, c->article->date))
            continue;
        uint32_t root = root_of(c, n->entry);
        for (uint32_t w = ent_title_before(c, start, root, &country); w < start; w++)
            if (ent_classes_at(c, w) & ENT_CLASS_PAST)
                c->retired[n->entry] = 1;
    }
}

int ent_phrases_find(struct ent_casting *c)
{
    find_retired(c);
    for (uint32_t i = c->names->count; i-- > 0;) {
        const struct ent_name *n = &c->names->items[i];
        int status = 0;
        if (c->marks[c->name_words[i]].absorbed)
            continue;
        if (n->is_short)
            status = decide_short(c, i);
        else if (ent_is_other_name(c, i))
            continue;
        else if (n->kind == ENT_MENTION_PERSON)
            status = decide_person(c, i);
        else
            status = decide_name(c, i);
        if (status)
            return status;
    }
    return 0;
}

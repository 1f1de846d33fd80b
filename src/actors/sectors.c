// SPDX-License-Identifier: MIT
/*
 * Agent nouns that no country stands beside: "protesters", "the rebels", "a court in Lyon". They
 * act for the country that their sentence is set in, where it names one place only; else they stand
 * under the name of their sector.
 */
#include <string.h>

#include "actors/phrases.h"
#include "actors/strangers.h"

struct sectors {
    struct ent_casting *c;
    uint8_t *taken;    /* one a word: 1 where it is part of a mention's phrase */
    uint32_t *drafts;  /* one a word: draft + 1 of the name that begins here */
    uint8_t *crowds;   /* one a sentence, see ent_crowds_count(): others in a crowd are minor */
    uint32_t *homes;   /* one a sentence: the only country named as a place, an entry */
    uint32_t *lasts;   /* … the actor that was named last, up to its end */
    uint32_t *keepers; /* … the only country whose court, army, police or government acts */
};

#define SEVERAL (ENT_NONE - 1)

/* The state that a draft rolls up to: an entry, or ENT_NONE. */
static uint32_t state_of(const struct ent_casting *c, const struct ent_draft *draft)
{
    uint32_t root = c->actor_roots[c->members[draft->member]];
    enum ent_actor_type type = c->actors[root].type;
    if (draft->members != 1 || (type != ENT_ACTOR_COUNTRY && type != ENT_ACTOR_TERRITORY))
        return ENT_NONE;
    return c->actor_entries[root];
}

static void note(uint32_t *home, uint32_t state)
{
    *home = *home == ENT_NONE || *home == state ? state : SEVERAL;
}

/* 1 where what the sector's people do is done at home: they meet others of their country. */
static int is_domestic(const char *sector)
{
    static const char *const sectors[] = {"CVL", "OPP", "REB", "CRM", "COP", "JUD", "LEG", "PTY"};
    for (size_t i = 0; i < sizeof sectors / sizeof *sectors; i++)
        if (strcmp(sectors[i], sector) == 0)
            return 1;
    return 0;
}

static int is_keeper(const char *sector)
{
    return strcmp(sector, "COP") == 0 || strcmp(sector, "JUD") == 0 || strcmp(sector, "MIL") == 0 ||
           strcmp(sector, "GOV") == 0;
}

/* Looks at all drafts once. */
static int set_up(struct sectors *s, struct ent_casting *c)
{
    size_t words = (size_t)c->words.count + 1;
    size_t sentences = c->words.count ? c->words.items[c->words.count - 1].sentence + 1 : 0;
    *s = (struct sectors){.c = c};
    s->taken = ent_arena_alloc(c->scratch, words);
    s->drafts = ent_arena_alloc(c->scratch, words * sizeof *s->drafts);
    s->homes = ent_arena_alloc(c->scratch, sentences * sizeof *s->homes);
    s->keepers = ent_arena_alloc(c->scratch, sentences * sizeof *s->keepers);
    s->lasts = ent_arena_alloc(c->scratch, sentences * sizeof *s->lasts);
    if (!s->taken || !s->drafts || !s->homes || !s->keepers || !s->lasts ||
        ent_crowds_count(&s->crowds, c))
        return ENT_E_NOMEM;
    memset(s->lasts, 0xFF, sentences * sizeof *s->lasts);
    memset(s->homes, 0xFF, sentences * sizeof *s->homes);
    memset(s->keepers, 0xFF, sentences * sizeof *s->keepers);
    for (uint32_t i = 0; i < c->n_drafts; i++) {
        const struct ent_draft *draft = &c->drafts[i];
        uint32_t sentence = c->words.items[draft->first].sentence, state = state_of(c, draft);
        memset(s->taken + draft->from, 1, draft->to - draft->from);
        s->drafts[draft->first] = i + 1;
        if (!draft->place)
            s->lasts[sentence] = state;
        if (state == ENT_NONE)
            continue;
        if (draft->place)
            note(&s->homes[sentence], state);
        else if (!draft->agent || is_keeper(c->actors[c->members[draft->member]].sector))
            note(&s->keepers[sentence], draft->agent ? state : SEVERAL);
    }
    for (size_t i = 1; i < sentences; i++)
        if (s->lasts[i] == ENT_NONE && s->crowds[i] == s->crowds[i - 1])
            s->lasts[i] = s->lasts[i - 1];
    return 0;
}

/* The state whose phrase right behind tells where this one is: "police in Cairo". */
static uint32_t place_behind(const struct sectors *s, uint32_t end, uint32_t last)
{
    const struct ent_casting *c = s->c;
    if (end + 1 >= last || !(ent_word_is(c, end, "in") || ent_word_is(c, end, "from") ||
                             ent_word_is(c, end, "of") || ent_word_is(c, end, "near")))
        return ENT_NONE;
    uint32_t at = end + 1 + (ent_word_is(c, end + 1, "the") != 0);
    return at < last && s->drafts[at] ? state_of(c, &c->drafts[s->drafts[at] - 1]) : ENT_NONE;
}

/* The country that the phrase acts for: an entry, or ENT_NONE. */
static uint32_t home_of(const struct sectors *s, const struct ent_agent *agent, uint32_t last,
                        int is_definite)
{
    uint32_t sentence = s->c->words.items[agent->end - 1].sentence;
    uint32_t home = place_behind(s, agent->end, last);
    if (home == ENT_NONE && is_domestic(agent->sector))
        home = s->homes[sentence] == ENT_NONE ? s->keepers[sentence] : s->homes[sentence];
    /* "the soldiers", where one country is spoken of */
    if (home == ENT_NONE && is_definite && is_keeper(agent->sector) && s->crowds[sentence] == 1)
        home = s->lasts[sentence];
    return home == SEVERAL ? ENT_NONE : home;
}

/* 1 where the noun heads its phrase: no other noun follows. */
static int is_head(const struct ent_casting *c, uint32_t end, uint32_t last, int is_plural)
{
    if (end >= last || ent_shape_at(c, end) & (ENT_WORD_PUNCT | ENT_WORD_CLITIC))
        return 1;
    if (ent_shape_at(c, end) & ENT_WORD_JOINED)
        return 0;
    return is_plural || ent_classes_at(c, end) & (ENT_CLASS_FUNCTION | ENT_CLASS_CALENDAR) ||
           ent_is_verbal(c, end, last);
}

/* The article that begins the phrase, over adjectives that no list has: "a 95-year-old | man". */
static uint32_t article_before(const struct ent_casting *c, uint32_t first, uint32_t from)
{
    uint32_t at = from;
    for (int i = 0; i < ENT_PHRASE_STEPS && at > first; i++) {
        at--;
        uint32_t classes = ent_classes_at(c, at);
        if (classes & ENT_CLASS_DETERMINER)
            return classes & ENT_CLASS_POSSESSIVE ? from : at;
        if (classes & (ENT_CLASS_FUNCTION | ENT_CLASS_VERB | ENT_CLASS_CLAUSE) ||
            ent_shape_at(c, at) & (ENT_WORD_PUNCT | ENT_WORD_CLITIC | ENT_WORD_CAPITAL) ||
            c->marks[at].name || c->marks[at].noun)
            break;
    }
    return from;
}

/* 1 where the phrase can stand alone: a plural, or with an article. */
static int is_whole(const struct ent_casting *c, uint32_t from, uint32_t noun,
                    const struct ent_noun *kind)
{
    if (kind->flags & ENT_NOUN_THING)
        return 0;
    if (kind->flags & (ENT_NOUN_PLURAL | ENT_NOUN_HOME))
        return 1;
    return from < noun && ent_classes_at(c, from) & ENT_CLASS_DETERMINER;
}

/* "X, a lawyer", "X, leader of": one person, named before. */
static int is_apposed(const struct sectors *s, uint32_t from, const struct ent_agent *agent)
{
    const struct ent_casting *c = s->c;
    uint32_t first, last;
    ent_sentence_words(c, from, &first, &last);
    return from >= first + 2 && s->taken[from - 2] && !(agent->noun->flags & ENT_NOUN_PLURAL) &&
           c->article->text[c->words.items[from - 1].start] == ',' &&
           (ent_classes_at(c, from) & ENT_CLASS_DETERMINER || agent->noun->flags & ENT_NOUN_PERSON);
}

static int add(struct sectors *s, uint32_t from, uint32_t noun, const struct ent_agent *agent,
               uint32_t last)
{
    struct ent_casting *c = s->c;
    uint32_t home = home_of(s, agent, last, ent_word_is(c, from, "the")), actor;
    if (home == ENT_NONE && s->crowds[c->words.items[noun].sentence] > 1)
        return 0;
    int status = home == ENT_NONE ? ent_roster_sector(c, &actor, agent->sector)
                                  : ent_roster_entry(c, &actor, home, agent->sector);
    struct ent_draft draft = {.first = noun,
                              .last = agent->end,
                              .from = from,
                              .to = agent->end,
                              .kind = ENT_MENTION_DESCRIPTION,
                              .agent = 1,
                              .plural = (agent->noun->flags & ENT_NOUN_PLURAL) != 0,
                              .sex = agent->noun->flags & ENT_NOUN_PERSON ? 0 : 'n'};
    return status ? status : ent_casting_add(c, &draft, actor);
}

/* Looks at the agent noun at `noun`; *next gets the word to go on with. */
static int look(struct sectors *s, uint32_t noun, uint32_t first, uint32_t last, uint32_t *next)
{
    const struct ent_casting *c = s->c;
    struct ent_agent agent;
    *next = noun + 1;
    if (!ent_agent_find(c, &agent, noun, last, ENT_LEAD_STRICT))
        return 0;
    *next = agent.end;
    for (uint32_t w = noun; w < agent.end; w++)
        if (s->taken[w])
            return 0;
    uint32_t from = ent_phrase_start(c, first, noun);
    if (!(ent_classes_at(c, from) & ENT_CLASS_DETERMINER))
        from = article_before(c, first, from);
    if (from > first &&
        (s->taken[from - 1] || ent_classes_at(c, from - 1) & ENT_CLASS_POSSESSIVE ||
         ent_shape_at(c, from - 1) & ENT_WORD_CLITIC || ent_shape_at(c, from) & ENT_WORD_JOINED))
        return 0;
    if (is_apposed(s, from, &agent))
        return 0;
    if (!is_whole(c, from, noun, agent.noun) ||
        !is_head(c, agent.end, last, (ent_shape_at(c, agent.end - 1) & ENT_WORD_PLURAL) != 0))
        return 0;
    return add(s, from, noun, &agent, last);
}

int ent_sectors_find(struct ent_casting *c)
{
    struct sectors s;
    int status = set_up(&s, c);
    for (uint32_t w = 0, next; !status && w < c->words.count; w = next) {
        uint32_t first, last;
        next = w + 1;
        if (!c->marks[w].noun || s.taken[w])
            continue;
        ent_sentence_words(c, w, &first, &last);
        status = look(&s, w, first, last, &next);
    }
    return status;
}

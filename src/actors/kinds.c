// SPDX-License-Identifier: MIT
/*
 * Definite descriptions: "the | gas-rich | emirate". The head noun tells what may be meant, by the
 * table below and by what the gazetteer's "called" tells; a modifier that the gazetteer knows of
 * countries ("landlocked", "Nordic") must suit too, any other tells nothing.
 */
#include "actors/anaphora.h"

#include <string.h>

enum { MODIFIERS = 3 };

enum {
    STATE = 1 << ENT_ACTOR_COUNTRY | 1 << ENT_ACTOR_TERRITORY,
    BODY = 1 << ENT_ACTOR_BODY,
    GROUP = 1 << ENT_ACTOR_GROUP,
    COMPANY = 1 << ENT_ACTOR_COMPANY,
    NAMED = 1 << 14, /* of bodies and groups, those whose name has the noun in it */
};

/* What a head noun may stand for where the gazetteer tells nothing of it. */
static const struct {
    const char *noun;
    uint16_t kinds;
} heads[] = {
    {"country", STATE},
    {"nation", STATE},
    {"bloc", BODY},
    {"grouping", BODY},
    {"body", BODY},
    {"club", BODY},
    {"organisation", BODY | GROUP},
    {"organization", BODY | GROUP},
    {"group", GROUP},
    {"movement", GROUP},
    {"faction", GROUP},
    {"outfit", GROUP},
    {"insurgency", GROUP},
    {"militia", GROUP},
    {"militants", GROUP},
    {"rebels", GROUP},
    {"insurgents", GROUP},
    {"guerrillas", GROUP},
    {"fighters", GROUP},
    {"gunmen", GROUP},
    {"militiamen", GROUP},
    {"paramilitaries", GROUP},
    {"jihadists", GROUP},
    {"company", COMPANY},
    {"firm", COMPANY},
    {"court", NAMED},
    {"tribunal", NAMED},
    {"council", NAMED},
    {"committee", NAMED},
    {"commission", NAMED},
    {"union", NAMED},
    {"league", NAMED},
    {"forum", NAMED},
    {"fund", NAMED},
    {"bank", NAMED},
    {"agency", NAMED},
    {"community", NAMED},
    {"association", NAMED},
    {"conference", NAMED},
    {"front", NAMED},
    {"brotherhood", NAMED},
    {"federation", NAMED},
    {"coalition", NAMED},
    {"alliance", NAMED},
    {"network", NAMED},
    {"assembly", NAMED},
};

/* People who stand for the body that they sit in or work for. */
static const struct {
    const char *people, *body;
} members[] = {
    {"judges", "court"},      {"justices", "court"},      {"bench", "court"},
    {"inspectors", "agency"}, {"monitors", "agency"},     {"watchdog", "agency"},
    {"tribunal", "court"},    {"inspectors", "watchdog"},
};

static unsigned kinds_of(const struct ent_casting *c, uint32_t word)
{
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (ent_word_is(c, word, heads[i].noun))
            return heads[i].kinds;
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (ent_word_is(c, word, members[i].people))
            return NAMED;
    return 0;
}

/* "breakaway", "gas-rich": tells nothing of who is meant; but "other" and "same" do. */
static int is_modifier(const struct ent_casting *c, uint32_t word)
{
    static const char *const telling[] = {"other", "same",  "first",  "second", "third", "last",
                                          "next",  "whole", "former", "only",   "new",   "own"};
    if (!c->trees || c->marks[word].name || ent_is_proper(c, word) ||
        ent_classes_at(c, word) & ENT_CLASS_FUNCTION)
        return 0;
    for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
        if (ent_word_is(c, word, telling[i]))
            return 0;
    const struct ent_word *tree = &c->trees[c->words.items[word].token];
    return tree->relation == ENT_REL_AMOD || tree->relation == ENT_REL_COMPOUND ||
           tree->upos == ENT_UPOS_ADJ || ent_shape_at(c, word) & ENT_WORD_PUNCT;
}

/* What countries are called that the words [from, to) tell of, as "landlocked country": a name of
 * the gazetteer, or ENT_NONE. */
static uint32_t quality(const struct ent_casting *c, uint32_t from, uint32_t to)
{
    struct ent_name_word words[MODIFIERS + 1] = {{0}};
    struct ent_match match;
    uint32_t n = to - from;
    if (n == 0 || n > MODIFIERS)
        return ENT_NONE;
    memcpy(words, c->words.items + from, n * sizeof *words);
    words[n].key = ent_word_key("country", 7, &words[n].shape);
    return ent_gazetteer_match(&match, c->gazetteer, words, n + 1, ENT_NAME_BIT(ENT_NAME_CALLED)) &&
                   match.words == n + 1
               ? match.name
               : ENT_NONE;
}

/* "the union of", but not "accused the alliance of lying", "warned the country of reprisals". */
static int is_owned(const struct ent_casting *c, const struct ent_described *d, uint32_t last)
{
    if (!ent_word_is(c, d->end, "of"))
        return 0;
    if (d->word > 0 && ent_classes_at(c, d->word - 1) & ENT_CLASS_ADDRESSING)
        return 0;
    return !c->trees || d->end + 1 >= last ||
           c->trees[c->words.items[d->end + 1].token].upos != ENT_UPOS_VERB;
}

/* "sent the | island food": what is given follows whoever gets it. */
static int is_given(const struct ent_casting *c, uint32_t word)
{
    static const char *const verbs[] = {
        "give",    "gives",    "gave",     "given",     "giving",   "send",    "sends",
        "sent",    "sending",  "sell",     "sells",     "sold",     "selling", "lend",
        "lends",   "lent",     "lending",  "offer",     "offers",   "offered", "offering",
        "promise", "promises", "promised", "grant",     "grants",   "granted", "pay",
        "pays",    "paid",     "owe",      "owes",      "owed",     "deny",    "denies",
        "denied",  "cost",     "costs",    "promising", "granting", "paying",  "denying",
    };
    for (size_t i = 0; word > 0 && i < sizeof verbs / sizeof *verbs; i++)
        if (ent_word_is(c, word - 1, verbs[i]))
            return 1;
    return 0;
}

/* 1 where the phrase does not end with the noun: "the country music", "the group stage". */
static int goes_on(const struct ent_casting *c, const struct ent_described *d, uint32_t last)
{
    uint32_t at = d->end;
    if (at >= last || ent_shape_at(c, at) & (ENT_WORD_CLITIC | ENT_WORD_PUNCT))
        return 0;
    if (is_owned(c, d, last))
        return 1;
    if (is_given(c, d->word))
        return 0;
    if (c->marks[at].noun)
        return 1;
    if (!c->trees)
        return !(ent_classes_at(c, at) & (ENT_CLASS_FUNCTION | ENT_CLASS_VERB));
    unsigned upos = c->trees[c->words.items[at].token].upos;
    return upos == ENT_UPOS_NOUN || upos == ENT_UPOS_PROPN;
}

/* Where the words that the gazetteer knows begin: a name of countries, or the noun alone. */
static int match_called(const struct ent_casting *c, struct ent_described *d, uint32_t last)
{
    struct ent_match match;
    if (!ent_gazetteer_match(&match, c->gazetteer, c->words.items + d->noun, last - d->noun,
                             ENT_NAME_BIT(ENT_NAME_CALLED)) ||
        (c->marks[d->noun].name && match.words == 1))
        return 0;
    d->name = match.name;
    d->end = d->noun + match.words;
    d->kinds = (uint16_t)(match.words == 1 ? kinds_of(c, d->noun) : 0);
    return 1;
}

int ent_described_read(const struct ent_casting *c, struct ent_described *d, uint32_t word,
                       uint32_t last)
{
    *d = (struct ent_described){.word = word, .noun = word + 1, .name = ENT_NONE};
    for (; d->noun < last && d->noun <= word + 1 + MODIFIERS; d->noun++) {
        if (match_called(c, d, last))
            return !goes_on(c, d, last);
        d->kinds = (uint16_t)kinds_of(c, d->noun);
        d->end = d->noun + 1;
        if (d->kinds && !c->marks[d->noun].name)
            return !goes_on(c, d, last);
        if (!is_modifier(c, d->noun) && quality(c, d->noun, d->noun + 1) == ENT_NONE)
            return 0;
    }
    return 0;
}

/* 1 where one of the names of the chain is the entry's. */
static int is_in_chain(const struct ent_casting *c, uint32_t name, uint32_t entry)
{
    const struct ent_gazetteer_name *names = c->gazetteer->names;
    for (uint32_t i = name; i != ENT_NONE; i = names[i].next)
        if (names[i].kind == ENT_NAME_CALLED && names[i].entry == entry)
            return 1;
    return 0;
}

int ent_has_qualities(const struct ent_casting *c, uint32_t from, uint32_t to, uint32_t actor)
{
    for (uint32_t w = from; w < to; w++) {
        uint32_t name = quality(c, w, w + 1);
        if (name != ENT_NONE && !is_in_chain(c, name, c->actor_entries[actor]))
            return 0;
    }
    return 1;
}

/* 1 where the text [at, end) has the noun as a word, in any case. */
static int holds_word(const char *at, const char *end, const char *noun)
{
    size_t len = strlen(noun);
    for (const char *p = at; p + len <= end; p++) {
        size_t i = 0;
        while (i < len && (p[i] | 0x20) == noun[i])
            i++;
        if (i == len && (p == at || p[-1] == ' ') && (p + len == end || p[len] == ' '))
            return 1;
    }
    return 0;
}

/* 1 where the actor, or the mention of it, has the noun in its name: "the Arab League", "the
 * league". */
static int is_named_so(const struct ent_casting *c, const struct ent_draft *draft, uint32_t actor,
                       const char *noun)
{
    const char *text = c->article->text, *name = c->actors[actor].name;
    struct ent_match match;
    struct ent_name_word word = {.key = ent_word_key(noun, strlen(noun), &word.shape)};
    if (c->actors[actor].type != ENT_ACTOR_BODY && c->actors[actor].type != ENT_ACTOR_GROUP)
        return 0;
    if (ent_gazetteer_match(&match, c->gazetteer, &word, 1, ENT_NAME_BIT(ENT_NAME_CALLED)) &&
        is_in_chain(c, match.name, c->actor_entries[actor]))
        return 1;
    return holds_word(name, name + strlen(name), noun) ||
           (draft && holds_word(text + c->words.items[draft->first].start,
                                text + c->words.items[draft->last - 1].end, noun));
}

/* The same with the noun at hand, and with the body whose people it tells. */
static int is_named(const struct ent_casting *c, const struct ent_described *d,
                    const struct ent_draft *draft, uint32_t actor)
{
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (heads[i].kinds & NAMED && ent_word_is(c, d->noun, heads[i].noun))
            return is_named_so(c, draft, actor, heads[i].noun);
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (ent_word_is(c, d->noun, members[i].people) &&
            is_named_so(c, draft, actor, members[i].body))
            return 1;
    return 0;
}

/* 1 where the actor, as the mention (or NULL) names it, may be called so. */
static int fits(const struct ent_casting *c, const struct ent_described *d,
                const struct ent_draft *draft, uint32_t actor)
{
    if (d->name != ENT_NONE && is_in_chain(c, d->name, c->actor_entries[actor]))
        return ent_has_qualities(c, d->word + 1, d->noun, actor);
    if (d->kinds & NAMED && is_named(c, d, draft, actor))
        return 1;
    return d->kinds & 1U << c->actors[actor].type &&
           ent_has_qualities(c, d->word + 1, d->noun, actor);
}

uint32_t ent_described_fits(const struct ent_anaphora *a, const struct ent_described *d,
                            const struct ent_draft *draft)
{
    const struct ent_casting *c = a->c;
    uint32_t actor = c->members[draft->member];
    if (draft->members != 1)
        return ENT_NONE;
    if (!fits(c, d, draft, actor))
        actor = ent_draft_root(a, draft);
    if (!fits(c, d, draft, actor))
        return ENT_NONE;
    if (c->actor_entries[c->actor_roots[actor]] == c->actor_entries[actor])
        return c->actor_roots[actor]; /* "the island" is no court of the island */
    return actor;
}

int ent_may_have(const struct ent_casting *c, uint32_t word, uint32_t root)
{
    static const struct {
        const char *title, *state;
        int has; /* 0: such a state has none */
    } titles[] = {
        {"emir", "emirate", 1},        {"sultan", "sultanate", 1},    {"king", "monarchy", 1},
        {"queen", "monarchy", 1},      {"monarch", "monarchy", 1},    {"monarchy", "monarchy", 1},
        {"president", "monarchy", 0},  {"presidency", "monarchy", 0}, {"president", "emirate", 0},
        {"ayatollah", "theocracy", 1},
    };
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        struct ent_match match;
        struct ent_name_word state = {0};
        if (!ent_word_is(c, word, titles[i].title))
            continue;
        state.key = ent_word_key(titles[i].state, strlen(titles[i].state), &state.shape);
        int is_such =
            ent_gazetteer_match(&match, c->gazetteer, &state, 1, ENT_NAME_BIT(ENT_NAME_CALLED)) &&
            is_in_chain(c, match.name, c->actor_entries[root]);
        if (is_such != titles[i].has)
            return 0;
    }
    return 1;
}

int ent_described_fits_root(const struct ent_anaphora *a, const struct ent_described *d,
                            uint32_t root)
{
    return fits(a->c, d, NULL, root);
}

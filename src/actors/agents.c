// SPDX-License-Identifier: MIT
/*
 * Who acts in a noun phrase, found without a parser: to the right over modifiers to an agent noun
 * ("Chinese | deputy foreign | minister"), to the left over "of" or "in" to one ("the government |
 * in | Seoul").
 */
#include <string.h>

#include "actors/phrases.h"

/* Start of the agent noun that ends right before `end`, or ENT_NONE. */
uint32_t ent_noun_before(const struct ent_casting *c, uint32_t first, uint32_t end)
{
    uint32_t found = ENT_NONE;
    for (uint32_t n = 1; n <= ENT_NOUN_WORDS && end >= first + n; n++)
        if (c->marks[end - n].noun && c->marks[end - n].words == n)
            found = end - n;
    return found;
}

/* 1 where the word may stand between a country and its agent. */
int ent_is_between(const struct ent_casting *c, uint32_t word, enum ent_lead lead)
{
    uint32_t classes = ent_classes_at(c, word);
    if (ent_shape_at(c, word) & (ENT_WORD_PUNCT | ENT_WORD_CLITIC))
        return 0;
    if (classes & ENT_CLASS_MODIFIER && !(classes & ENT_CLASS_FUNCTION))
        return 1;
    return lead == ENT_LEAD_LOOSE &&
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
int ent_agent_find(const struct ent_casting *c, struct ent_agent *out, uint32_t at, uint32_t last,
                   enum ent_lead lead)
{
    *out = (struct ent_agent){0};
    for (int step = 0; step < ENT_PHRASE_STEPS && at < last; step++) {
        if (ent_name_at(c, at) && !ent_name_at(c, at)->is_short)
            break;
        if (c->marks[at].noun) {
            take_noun(c, out, at);
            at = out->end;
            lead = ENT_LEAD_STRICT; /* a noun was found: only a nearer one may follow */
        } else if (ent_is_between(c, at, lead)) {
            at++;
        } else {
            break;
        }
    }
    return out->noun != NULL;
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

/* "received": as the tree has it. */
static int is_verb(const struct ent_casting *c, uint32_t word)
{
    const struct ent_word *tree = c->trees ? &c->trees[c->words.items[word].token] : NULL;
    return tree && tree->upos == ENT_UPOS_VERB && tree->relation != ENT_REL_AMOD;
}

/* 1 where a country or an owner stands in front of the noun at `noun`. */
static int has_owner(const struct ent_casting *c, uint32_t first, uint32_t noun, int pronouns)
{
    for (uint32_t i = 0; i < ENT_PHRASE_STEPS && noun > first; i++) {
        noun--;
        if (c->marks[noun].name || ent_shape_at(c, noun) & ENT_WORD_CLITIC)
            return 1;
        if (pronouns && ent_classes_at(c, noun) & ENT_CLASS_POSSESSIVE)
            return 1;
        if (!ent_is_between(c, noun, ENT_LEAD_LOOSE) || is_verb(c, noun))
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
uint32_t ent_agent_before(const struct ent_casting *c, struct ent_agent *out, uint32_t first,
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
    uint32_t noun = ent_noun_before(c, first, prep);
    for (uint32_t p = prep; is_of && noun == ENT_NONE && p > first && prep - p < ENT_NAME_PARTS;
         p--) {
        if (!ent_is_proper(c, p - 1) || (c->marks[p - 1].name && !ent_name_at(c, p - 1)->is_short))
            return ENT_NONE;
        noun = ent_noun_before(c, first, p - 1);
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
    return has_owner(c, first, noun, !is_of) ? ENT_NONE : ent_phrase_start(c, first, noun);
}

/* "our friends in Warsaw": where that phrase begins, or ENT_NONE. */
uint32_t ent_friends_start(const struct ent_casting *c, uint32_t first, uint32_t start)
{
    if (start < first + 2 || !ent_word_is(c, start - 1, "in") ||
        !(ent_classes_at(c, start - 2) & ENT_CLASS_FRIEND))
        return ENT_NONE;
    uint32_t from = ent_phrase_start(c, first, start - 2);
    if (from > first && from == start - 2 && ent_classes_at(c, from - 1) & ENT_CLASS_POSSESSIVE)
        from--;
    return from;
}

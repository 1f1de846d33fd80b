// SPDX-License-Identifier: MIT
/*
 * Rivals: nouns that name no actor and may be what a pronoun means, "the treaty" in "Ecuador signed
 * the treaty and then repudiated it". They are weighed as mentions are. Without trees there are
 * none: what is a noun is not known.
 */
#include "actors/anaphora.h"

enum { NO_RIVAL = -10000, THING_COST = 12, OWNER_COST = 30, LIKELY_GAIN = 26 };

/* 1 where the word is a noun that a pronoun of that number could mean. */
static int is_rival(const struct ent_casting *c, uint32_t word, const struct ent_wanted *wanted)
{
    const struct ent_mark *mark = &c->marks[word];
    const struct ent_word *tree = &c->trees[c->words.items[word].token];
    unsigned flags = mark->noun ? c->gazetteer->nouns[mark->noun - 1].flags : 0;
    int plural = (ent_shape_at(c, word) & ENT_WORD_PLURAL) != 0 || flags & ENT_NOUN_PLURAL;
    if (mark->absorbed || mark->name || tree->upos != ENT_UPOS_NOUN ||
        ent_classes_at(c, word) & ENT_CLASS_TIME || plural != (wanted->plural != 0))
        return 0;
    int person = (flags & ENT_NOUN_PERSON) != 0;
    if (wanted->sex == 'm' || wanted->sex == 'f')
        return person;
    if (wanted->sex == 'n' && person)
        return 0;
    return mark->noun || wanted->rivals != ENT_RIVALS_AGENTS;
}

int ent_rival_salience(const struct ent_anaphora *a, uint32_t word, const struct ent_wanted *wanted)
{
    const struct ent_casting *c = a->c;
    int best = NO_RIVAL, steps = 0;
    if (!c->trees || wanted->rivals == ENT_RIVALS_NONE)
        return best;
    for (uint32_t w = word; w-- > 0 && word - w <= ENT_LOOK_WORDS;) {
        uint32_t sentences = c->words.items[word].sentence - c->words.items[w].sentence;
        if (sentences > wanted->sentences)
            break;
        if (!is_rival(c, w, wanted))
            continue;
        int role = ent_tree_role(c, c->words.items[w].token);
        if (role < 0 || role == ENT_ROLE_OWNER)
            continue;
        int weight = ent_salience((unsigned)role, sentences, steps++);
        weight -= wanted->rivals == ENT_RIVALS_OWNERS                        ? OWNER_COST
                  : wanted->rivals == ENT_RIVALS_THINGS && !c->marks[w].noun ? THING_COST
                                                                             : 0;
        if (wanted->rivals == ENT_RIVALS_LIKELY && role == wanted->role)
            weight += LIKELY_GAIN; /* "signed a treaty and ratified it" */
        best = weight > best ? weight : best;
    }
    return best;
}

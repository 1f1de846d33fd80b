// SPDX-License-Identifier: MIT
/*
 * Persons whom only the text knows, set beside what they are: "its minister, Ana Ruiz,", "Ana Ruiz,
 * a spokeswoman for the Peruvian navy,". A person takes the actor of that phrase, once it is known
 * whom the phrase means.
 */
#include <string.h>

#include "actors/anaphora.h"
#include "actors/phrases.h"

enum { OFFICE_WORDS = 8, OFFICE_MODIFIERS = 3 };

/* The noun of a person's office that ends right before `end`, in no list; or NULL. */
static const struct ent_noun *office_before(const struct ent_casting *c, uint32_t first,
                                            uint32_t end)
{
    uint32_t at = ent_noun_before(c, first, end);
    if (at == ENT_NONE)
        return NULL;
    const struct ent_noun *noun = &c->gazetteer->nouns[c->marks[at].noun - 1];
    return (noun->flags & (ENT_NOUN_PERSON | ENT_NOUN_PLURAL)) == ENT_NOUN_PERSON ? noun : NULL;
}

const struct ent_noun *ent_office_in_front(const struct ent_casting *c, uint32_t first,
                                           uint32_t start, uint32_t end)
{
    if (start < first + 2 || end - start < 2 || end - start >= ENT_NAME_PARTS ||
        !ent_is_comma(c, start - 1, start))
        return NULL;
    uint32_t at = start - 1;
    while (at > first && c->marks[at - 1].name) /* "its envoy in Geneva, | Ana Ruiz" */
        at--;
    if (at > first && at < start - 1 && ent_classes_at(c, at - 1) & ENT_CLASS_PREPOSITION)
        at--;
    return office_before(c, first, at);
}

/* 1 where the words tell of an office held before: "a former minister of Peru". */
static int is_over(const struct ent_casting *c, uint32_t from, uint32_t to)
{
    for (uint32_t w = from; w < to; w++)
        if (ent_classes_at(c, w) & ENT_CLASS_PAST)
            return 1;
    return 0;
}

/* The office in "a spokesman for | the navy" that begins at `from` and leads to `to`; or NULL. */
static const struct ent_noun *office_of(const struct ent_casting *c, uint32_t from, uint32_t to)
{
    const struct ent_noun *noun = NULL;
    if (to - from > OFFICE_WORDS || is_over(c, from, to))
        return NULL;
    for (uint32_t w = from; w < to; w++) {
        if (ent_shape_at(c, w) & ENT_WORD_PUNCT || ent_classes_at(c, w) & ENT_CLASS_CLAUSE)
            return NULL;
        if (!noun && ent_classes_at(c, w) & ENT_CLASS_PREPOSITION)
            noun = office_before(c, from, w);
    }
    return noun;
}

static int is_unknown_person(const struct ent_casting *c, const struct ent_draft *draft)
{
    uint32_t who = c->members[draft->member];
    return draft->kind == ENT_MENTION_PERSON && draft->members == 1 && c->actor_roots[who] == who &&
           c->actor_entries[who] == ENT_NONE;
}

/* The actor for whom a draft acts; a person acts for none but his own. */
static uint32_t employer(const struct ent_casting *c, const struct ent_draft *draft)
{
    uint32_t root = c->actor_roots[c->members[draft->member]];
    return draft->members == 1 && c->actor_entries[root] != ENT_NONE &&
                   c->actors[root].type != ENT_ACTOR_PERSON
               ? root
               : ENT_NONE;
}

static int is_comma_between(const struct ent_casting *c, uint32_t x, uint32_t y)
{
    return x + 1 == y && c->article->text[c->words.items[x].start] == ',';
}

/* "its minister, Ana Ruiz", "its minister Ana Ruiz": the office, or NULL. */
static const struct ent_noun *office_in_front(const struct ent_casting *c,
                                              const struct ent_draft *front,
                                              const struct ent_draft *person)
{
    if (front->kind == ENT_MENTION_PERSON || is_over(c, front->from, front->to) ||
        (front->to != person->from && !is_comma_between(c, front->to, person->from)))
        return NULL;
    return office_before(c, front->from, front->to);
}

/* "Ana Ruiz, the minister", "Ana Ruiz, a spokeswoman for the Peruvian navy". */
static const struct ent_noun *office_behind(const struct ent_casting *c,
                                            const struct ent_draft *person,
                                            const struct ent_draft *behind)
{
    uint32_t from = person->to + 1;
    if (behind->kind == ENT_MENTION_PERSON || behind->from < from ||
        c->article->text[c->words.items[person->to].start] != ',' ||
        c->words.items[behind->first].sentence != c->words.items[person->first].sentence)
        return NULL;
    if (behind->from == from && !is_over(c, behind->from, behind->to))
        return office_before(c, behind->from, behind->to);
    return office_of(c, from, behind->from);
}

/* The only state that this sentence and the one before name, or ENT_NONE. */
static uint32_t only_state(const struct ent_anaphora *a, uint32_t word)
{
    uint32_t found = ENT_NONE;
    for (uint32_t i = a->n_history; i-- > 0 && a->n_history - i <= ENT_LOOK_MENTIONS;) {
        const struct ent_draft *draft = ent_history_at(a, i);
        uint32_t root = ent_draft_root(a, draft);
        if (ent_sentences_between(a, draft, word) > 1)
            break;
        if (!ent_is_state(a, root))
            continue;
        if (draft->members > 1 || (found != ENT_NONE && found != root))
            return ENT_NONE;
        found = root;
    }
    return found;
}

/* "Prime Minister Ana Ruiz said": of the state that the text is about at hand. */
static int settle_title(struct ent_anaphora *a, const struct ent_draft *person)
{
    struct ent_casting *c = a->c;
    if (!is_unknown_person(c, person) || person->role != ENT_ROLE_SUBJECT ||
        is_over(c, person->from, person->first))
        return 0;
    const struct ent_noun *office = office_before(c, person->from, person->first);
    if (!office || !(office->flags & ENT_NOUN_TITLE) || strcmp(office->sector, "GOV") != 0)
        return 0;
    uint32_t state = only_state(a, person->first);
    return state == ENT_NONE
               ? 0
               : ent_roster_adopt(c, c->members[person->member], state, office->sector);
}

int ent_apposition_settle(struct ent_anaphora *a)
{
    struct ent_casting *c = a->c;
    if (a->n_history < 2)
        return 0;
    if (settle_title(a, ent_history_at(a, a->n_history - 1)))
        return ENT_E_NOMEM;
    const struct ent_draft *x = ent_history_at(a, a->n_history - 2);
    const struct ent_draft *y = ent_history_at(a, a->n_history - 1);
    const struct ent_draft *person = is_unknown_person(c, y) ? y : x;
    const struct ent_draft *phrase = person == y ? x : y;
    if (!is_unknown_person(c, person) || employer(c, phrase) == ENT_NONE)
        return 0;
    const struct ent_noun *office = person == y ? office_in_front(c, x, y) : office_behind(c, x, y);
    return office ? ent_roster_adopt(c, c->members[person->member], employer(c, phrase),
                                     office->sector)
                  : 0;
}

uint32_t ent_office_behind(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    for (int i = 0; i < OFFICE_MODIFIERS && at < last && !c->marks[at].noun; i++, at++)
        if (c->marks[at].name || !ent_is_between(c, at, ENT_LEAD_LOOSE) ||
            ent_classes_at(c, at) & ENT_CLASS_PAST)
            return 0;
    if (at >= last || !c->marks[at].noun || c->marks[at].absorbed)
        return 0;
    const struct ent_noun *noun = &c->gazetteer->nouns[c->marks[at].noun - 1];
    return (noun->flags & (ENT_NOUN_PERSON | ENT_NOUN_PLURAL)) == ENT_NOUN_PERSON
               ? at + c->marks[at].words
               : 0;
}

void ent_office_take(const struct ent_casting *c, struct ent_draft *draft, uint32_t last)
{
    uint32_t end = ent_office_behind(c, draft->to, last);
    if (!end)
        return;
    draft->to = end;
    draft->agent = 1;
    draft->sex = 0;
    draft->plural = 0;
}

// SPDX-License-Identifier: MIT
/*
 * Surnames. A surname alone stands for the person of that name who was named before; failing that,
 * behind "Mr" or a title, or where its country is spoken of, for the one in office on the article's
 * day. Persons that only the text knows, or whose surname no list tells, are found again by the
 * last word of their names.
 */
#include <string.h>

#include "actors/casting.h"
#include "actors/given.h"

struct seen {
    uint64_t key; /* of a word of the name */
    uint32_t actor;
    uint32_t word; /* where it was first seen, plus one: 0 is a free slot */
};

struct persons {
    struct ent_casting *c;
    struct seen *seen; /* persons of the text, by the words that find them again */
    size_t mask;
    uint32_t *known; /* one an entry: where the person was last seen, plus one */
    uint8_t *roots;  /* one an entry: 1 where a name of that root stands in the text */
};

static struct seen *slot_of(const struct persons *p, uint64_t key)
{
    size_t at = (size_t)(key >> 11) & p->mask;
    while (p->seen[at].word && p->seen[at].key != key)
        at = (at + 1) & p->mask;
    return &p->seen[at];
}

static void remember(struct persons *p, const struct ent_draft *draft)
{
    const struct ent_casting *c = p->c;
    uint32_t actor = c->members[draft->member], entry = c->actor_entries[actor];
    if (entry != ENT_NONE)
        p->known[entry] = draft->first + 1;
    uint32_t at = ent_is_family_first(c->actors[actor].root) ? draft->first : draft->last - 1;
    uint64_t key = c->words.items[at].key;
    *slot_of(p, key) = (struct seen){.key = key, .actor = actor, .word = draft->first + 1};
}

static int set_up(struct persons *p, struct ent_casting *c)
{
    size_t persons = 0, size = 64;
    for (size_t i = 0; i < c->n_drafts; i++)
        persons += c->drafts[i].kind == ENT_MENTION_PERSON;
    while (size < persons * 4)
        size *= 2;
    *p = (struct persons){.c = c, .mask = size - 1};
    p->seen = ent_arena_alloc(c->scratch, size * sizeof *p->seen);
    p->roots = ent_arena_alloc(c->scratch, c->gazetteer->n_entries);
    p->known = ent_arena_alloc(c->scratch, c->gazetteer->n_entries * sizeof *p->known);
    if (!p->seen || !p->roots || !p->known)
        return ENT_E_NOMEM;
    for (uint32_t i = 0; i < c->names->count; i++)
        if (!c->names->items[i].is_short)
            p->roots[c->gazetteer->entries[c->names->items[i].entry].root] = 1;
    return 0;
}

/* 1 where a capitalised word stands right beside the surname: it is part of some other name. */
static int is_in_longer_name(const struct ent_casting *c, uint32_t start, uint32_t end)
{
    const uint32_t beside = ENT_CLASS_FUNCTION | ENT_CLASS_MODIFIER | ENT_CLASS_CALENDAR |
                            ENT_CLASS_HONORIFIC | ENT_CLASS_PAST | ENT_CLASS_VERB;
    uint32_t first, last;
    ent_sentence_words(c, start, &first, &last);
    if (ent_shape_at(c, start) & ENT_WORD_LOUD)
        return 1;
    if (end < last && (ent_is_proper(c, end) || ent_shape_at(c, end) & ENT_WORD_JOINED) &&
        !c->marks[end].noun && !(ent_classes_at(c, end) & beside))
        return 1;
    if (ent_shape_at(c, start) & ENT_WORD_JOINED && !c->marks[start - 1].name)
        return 1;
    return start > first && ent_is_proper(c, start - 1) && !c->marks[start - 1].name &&
           !(ent_classes_at(c, start - 1) & beside) && start - 1 > first &&
           ent_title_before(c, start, ENT_NONE, &(uint32_t){0}) == start;
}

/* The candidate of a surname that nobody bore in the text yet: in office, and its country named;
 * behind a title the only one in office will do. */
static uint32_t candidate(const struct persons *p, uint32_t name, uint32_t start)
{
    const struct ent_gazetteer *g = p->c->gazetteer;
    uint32_t found[2] = {ENT_NONE, ENT_NONE}, count[2] = {0, 0}, country;
    int titled = ent_title_before(p->c, start, ENT_NONE, &country) < start;
    for (uint32_t i = name; i != ENT_NONE; i = g->names[i].next) {
        uint32_t entry = g->names[i].entry;
        if (g->names[i].kind != ENT_NAME_SHORT || !g->entries[entry].terms)
            continue;
        if (!p->c->article->date.year || !ent_entry_in_office(g, entry, p->c->article->date))
            continue;
        int abroad = !p->roots[g->entries[entry].root];
        found[abroad] = entry;
        count[abroad]++;
    }
    if (count[0] == 1)
        return found[0];
    return titled && count[0] == 0 && count[1] == 1 ? found[1] : ENT_NONE;
}

/* The person of that surname who was named last, or ENT_NONE. */
static uint32_t last_known(const struct persons *p, uint32_t name, uint32_t start)
{
    const struct ent_gazetteer_name *names = p->c->gazetteer->names;
    uint32_t best = ENT_NONE, best_word = 0;
    for (uint32_t i = name; i != ENT_NONE; i = names[i].next) {
        if (names[i].kind != ENT_NAME_SHORT)
            continue;
        uint32_t word = p->known[names[i].entry];
        if (word > best_word && word <= start) {
            best = names[i].entry;
            best_word = word;
        }
    }
    return best;
}

/* "in May", "May 4": the month. */
static int is_month(const struct ent_casting *c, uint32_t start, uint32_t end)
{
    uint32_t first, last;
    ent_sentence_words(c, start, &first, &last);
    if (!(ent_classes_at(c, start) & (ENT_CLASS_FUNCTION | ENT_CLASS_CALENDAR)))
        return 0;
    return (start > first && (ent_shape_at(c, start - 1) & ENT_WORD_NUMBER ||
                              ent_classes_at(c, start - 1) & ENT_CLASS_LOCATIVE)) ||
           (end < last && ent_shape_at(c, end) & ENT_WORD_NUMBER);
}

static int add(struct persons *p, uint32_t start, uint32_t end, uint32_t actor, char sex)
{
    struct ent_casting *c = p->c;
    return ent_person_add(c, start, end, actor, c->actor_entries[c->actor_roots[actor]], sex);
}

/* Decides about a surname of the gazetteer. */
static int decide_short(struct persons *p, uint32_t name)
{
    struct ent_casting *c = p->c;
    const struct ent_name *n = &c->names->items[name];
    uint32_t start = c->name_words[name], end = ent_name_end(c, name), actor;
    if (is_month(c, start, end) || is_in_longer_name(c, start, end))
        return 0;
    const struct seen *seen = slot_of(p, c->words.items[start].key);
    uint32_t entry = last_known(p, n->name, start);
    if (seen->word && seen->word <= start && (entry == ENT_NONE || seen->word > p->known[entry]))
        return add(p, start, end, seen->actor, 0);
    if (entry == ENT_NONE && !(ent_classes_at(c, start) & ENT_CLASS_FUNCTION))
        entry = candidate(p, n->name, start);
    if (entry == ENT_NONE)
        return 0;
    int status = c->retired[entry] ? ent_roster_private(c, &actor, entry)
                                   : ent_roster_entry(c, &actor, entry, "");
    p->known[entry] = start + 1;
    return status ? status : add(p, start, end, actor, c->gazetteer->entries[entry].sex);
}

/* Walks over the words and the drafts side by side. */
int ent_persons_find(struct ent_casting *c)
{
    struct persons p;
    size_t n_drafts = c->n_drafts, draft = 0;
    int status = set_up(&p, c);
    for (uint32_t w = 0; !status && w < c->words.count; w++) {
        while (draft < n_drafts && c->drafts[draft].first <= w) {
            if (c->drafts[draft].kind == ENT_MENTION_PERSON)
                remember(&p, &c->drafts[draft]);
            draft++;
        }
        int covered = draft > 0 && c->drafts[draft - 1].first <= w && w < c->drafts[draft - 1].last;
        uint32_t name = c->marks[w].name;
        if (covered || c->marks[w].absorbed)
            continue;
        if (name && c->names->items[name - 1].is_short && c->name_words[name - 1] == w) {
            status = decide_short(&p, name - 1);
        } else if (!name && ent_is_proper(c, w) && !c->marks[w].noun) {
            const struct seen *seen = slot_of(&p, c->words.items[w].key);
            if (seen->word && seen->word <= w && !is_in_longer_name(c, w, w + 1))
                status = add(&p, w, w + 1, seen->actor, 0);
        }
    }
    return status;
}

// SPDX-License-Identifier: MIT
/*
 * Persons and the titles that stand in front of them: "Chinese President | Xi", "Tokyo's top
 * diplomat, | Hiroshi Tanaka". A person whom no gazetteer knows takes the country of the title.
 */
#include "actors/phrases.h"

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
            if (n->kind == ENT_MENTION_PERSON || ent_entry_root(c, n->entry) != root)
                break;
            *country = name;
            at = c->name_words[name];
            break;
        }
        if ((noun = ent_noun_before(c, first, at)) != ENT_NONE)
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
int ent_title_decide_person(struct ent_casting *c, uint32_t name)
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
int ent_title_decide_short(struct ent_casting *c, uint32_t name)
{
    const struct ent_gazetteer *g = c->gazetteer;
    const struct ent_name *n = &c->names->items[name];
    uint32_t start = c->name_words[name], country, best = ENT_NONE;
    for (uint32_t i = n->name; i != ENT_NONE; i = g->names[i].next) {
        if (g->names[i].kind != ENT_NAME_SHORT)
            continue;
        uint32_t from = ent_title_before(c, start, ent_entry_root(c, g->names[i].entry), &country);
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
                  : ent_person_add(c, start, ent_name_end(c, name), actor, ent_entry_root(c, best),
                                   g->entries[best].sex);
}

uint32_t ent_unknown_name(const struct ent_casting *c, uint32_t at, uint32_t last)
{
    const uint32_t never = ENT_CLASS_FUNCTION | ENT_CLASS_CALENDAR | ENT_CLASS_VERB;
    uint32_t end = at, capitals = 0;
    for (uint32_t p = at; p < last && p < at + ENT_NAME_PARTS; p++) {
        int is_particle = (ent_classes_at(c, p) & ENT_CLASS_PARTICLE) != 0;
        const struct ent_name *name = ent_name_at(c, p);
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
int ent_unknown_person_add(struct ent_casting *c, struct ent_draft *draft, uint32_t first,
                           uint32_t last, uint32_t entry, const char *sector)
{
    const struct ent_name_word *words = c->words.items;
    uint32_t actor;
    int status = ent_roster_person(c, &actor, entry, sector, c->article->text + words[first].start,
                                   words[last - 1].end - words[first].start);
    draft->first = first;
    draft->last = last;
    draft->kind = ENT_MENTION_PERSON;
    return status ? status : ent_casting_add(c, draft, actor);
}

/* A person set beside the phrase between commas: "Tokyo's top diplomat, Hiroshi Tanaka," or the
 * other way round. Adds him, unless a gazetteer knows him. */
int ent_apposed_add(struct ent_casting *c, const struct ent_draft *phrase, uint32_t entry,
                    const char *sector, uint32_t first, uint32_t last)
{
    struct ent_draft draft = {.agent = 1};
    uint32_t start = phrase->to + 1, end = start;
    if (ent_is_comma(c, phrase->to, last))
        end = ent_unknown_name(c, start, last);
    if (end < start + 2 || (end < last && !(ent_shape_at(c, end) & ENT_WORD_PUNCT))) {
        if (phrase->from < first + 3 || !ent_is_comma(c, phrase->from - 1, last))
            return 0;
        end = phrase->from - 1;
        start = end;
        while (start > first && end - start < ENT_NAME_PARTS && ent_is_proper(c, start - 1) &&
               ent_unknown_name(c, start - 1, end) == end)
            start--;
        if (end < start + 2)
            return 0;
    }
    draft.from = start;
    draft.to = end;
    return ent_unknown_person_add(c, &draft, start, end, entry, sector);
}

/* Finds who is called "former" and is in no office on the article's day. */
void ent_retired_find(struct ent_casting *c)
{
    for (uint32_t i = 0; i < c->names->count; i++) {
        const struct ent_name *n = &c->names->items[i];
        uint32_t country, start = c->name_words[i];
        if (n->kind != ENT_MENTION_PERSON || n->is_short)
            continue;
        if (c->article->date.year && ent_entry_in_office(c->gazetteer, n->entry, c->article->date))
            continue;
        uint32_t root = ent_entry_root(c, n->entry);
        for (uint32_t w = ent_title_before(c, start, root, &country); w < start; w++)
            if (ent_classes_at(c, w) & ENT_CLASS_PAST)
                c->retired[n->entry] = 1;
    }
}

// SPDX-License-Identifier: MIT
/*
 * Names that do not stand for their actor: part of a longer name, or the name of a place. All rules
 * look at the words right around the name.
 */
#include "actors/casting.h"

enum { TRUST_REACH = 4, DATELINE_WORDS = 6, LIST_NAMES = 8 };

/* 1 where a capitalised word is neither a known name nor a word that stands beside names. */
static int is_strange(const struct ent_casting *c, uint32_t word)
{
    const uint32_t known = ENT_CLASS_FUNCTION | ENT_CLASS_MODIFIER | ENT_CLASS_CALENDAR |
                           ENT_CLASS_HONORIFIC | ENT_CLASS_PAST | ENT_CLASS_SPOT | ENT_CLASS_VERB;
    return ent_is_proper(c, word) && !c->marks[word].name && !c->marks[word].noun &&
           !(ent_classes_at(c, word) & known);
}

/* "Bank of China", "University of Cyprus". */
static int is_named_after(const struct ent_casting *c, uint32_t first, uint32_t start)
{
    return start >= first + 2 && ent_word_is(c, start - 1, "of") && ent_is_proper(c, start - 2) &&
           ent_classes_at(c, start - 2) & ENT_CLASS_ORGANISATION;
}

int ent_is_other_name(const struct ent_casting *c, uint32_t name)
{
    const struct ent_name *n = &c->names->items[name];
    const struct ent_gazetteer_name *known = &c->gazetteer->names[n->name];
    uint32_t first, last, start = c->name_words[name], end = ent_name_end(c, name);
    ent_sentence_words(c, start, &first, &last);
    int is_single = end - start == 1;
    int is_person = n->kind == ENT_MENTION_PERSON && is_single;
    int is_office = n->kind == ENT_MENTION_OFFICE && is_single; /* "Pan Africanist | Congress" */
    int is_weak = is_office || known->is_surname || n->kind == ENT_MENTION_CAPITAL || is_person;
    if (end < last && ent_is_proper(c, end)) {
        uint32_t next = ent_classes_at(c, end);
        if (next & ENT_CLASS_MEDIA && !c->marks[end].noun)
            return 1;
        if (n->kind == ENT_MENTION_CAPITAL && next & (ENT_CLASS_ORGANISATION | ENT_CLASS_SPOT))
            return 1;
        if (is_weak && is_strange(c, end) && !(ent_shape_at(c, end) & ENT_WORD_CAPITALS))
            return 1;
    }
    if (n->kind == ENT_MENTION_ADJECTIVE || n->kind == ENT_MENTION_PEOPLE)
        return 0;
    if (is_named_after(c, first, start))
        return 1;
    if (start == first || !is_weak || !is_strange(c, start - 1) ||
        ent_shape_at(c, start) & ENT_WORD_JOINED)
        return known->is_surname && c->american_georgia && n->kind == ENT_MENTION_NAME &&
               c->gazetteer->entries[n->entry].id[0] == 'G' &&
               c->gazetteer->entries[n->entry].id[1] == 'E';
    return start - 1 > first || ent_classes_at(c, start - 1) & ENT_CLASS_GIVEN;
}

/* The word before the phrase that governs it, articles and points of the compass left out. */
static int governor(const struct ent_casting *c, uint32_t first, uint32_t from, uint32_t *out)
{
    uint32_t at = from;
    while (at > first && !(ent_shape_at(c, at - 1) & ENT_WORD_PUNCT) &&
           ent_classes_at(c, at - 1) & (ENT_CLASS_DETERMINER | ENT_CLASS_SPOT | ENT_CLASS_MODIFIER))
        at--;
    if (at == first)
        return 0;
    *out = at - 1;
    return !(ent_shape_at(c, at - 1) & ENT_WORD_PUNCT);
}

/* A word of the class stands among the few before `at`. */
static int class_before(const struct ent_casting *c, uint32_t first, uint32_t at, uint32_t class)
{
    for (uint32_t i = 0; i < TRUST_REACH && at > first; i++) {
        at--;
        if (ent_shape_at(c, at) & ENT_WORD_PUNCT)
            return 0;
        if (ent_classes_at(c, at) & class)
            return 1;
    }
    return 0;
}

/* "KYIV (Agency) - ": the name stands at the front and a dash with spaces follows soon. */
static int is_dateline(const struct ent_casting *c, uint32_t first, uint32_t last, uint32_t start,
                       uint32_t end)
{
    if (start > first + 2)
        return 0;
    for (uint32_t at = end; at < last && at < end + DATELINE_WORDS; at++) {
        const struct ent_name_word *word = &c->words.items[at];
        uint32_t len = word->end - word->start;
        const char *bytes = c->article->text + word->start;
        if (word->shape & ENT_WORD_PUNCT && (len == 3 || *bytes == '-'))
            return len != 3 || (bytes[0] == '\xE2' && bytes[1] == '\x80');
        if (!(word->shape & (ENT_WORD_PUNCT | ENT_WORD_CAPITAL | ENT_WORD_NUMBER)))
            return 0;
    }
    return 0;
}

static int is_no_actor(const struct ent_casting *c, uint32_t word)
{
    uint32_t name = c->marks[word].name;
    return !name || c->gazetteer->names[c->names->items[name - 1].name].kind == ENT_NAME_PLACE;
}

/* "Munich, Germany": a place of no gazetteer stands before the comma, a preposition before it. */
static int is_apposed_place(const struct ent_casting *c, uint32_t first, uint32_t start)
{
    if (start < first + 3 || !(ent_shape_at(c, start - 1) & ENT_WORD_PUNCT) ||
        c->article->text[c->words.items[start - 1].start] != ',')
        return 0;
    uint32_t at = start - 1;
    while (at > first && ent_is_proper(c, at - 1) && is_no_actor(c, at - 1) && start - at < 5)
        at--;
    return at < start - 1 && at > first && ent_classes_at(c, at - 1) & ENT_CLASS_PREPOSITION;
}

static int follows_as_place(const struct ent_casting *c, uint32_t last, uint32_t end, int capital)
{
    if (capital && end + 1 < last && ent_word_is(c, end + 1, "d.c."))
        return 1;
    if (end >= last || ent_shape_at(c, end) & ENT_WORD_PUNCT)
        return 0;
    if (ent_shape_at(c, end) & ENT_WORD_CLITIC)
        return end + 1 < last && ent_classes_at(c, end + 1) & ENT_CLASS_SPOT &&
               !c->marks[end + 1].noun;
    return capital && ent_classes_at(c, end) & (ENT_CLASS_EVENT | ENT_CLASS_SPOT);
}

/* "and" or a comma, or both, that end right before `at`: gives where they begin, else `at`. */
static uint32_t link_before(const struct ent_casting *c, uint32_t first, uint32_t at, int *is_and)
{
    uint32_t from = at;
    *is_and = from > first && ent_word_is(c, from - 1, "and");
    from -= (uint32_t)*is_and;
    if (from > first && c->article->text[c->words.items[from - 1].start] == ',')
        from--;
    return from;
}

/* "in London, Stockholm and | Madrid": where the list begins that the name at `start` is part of. A
 * list is of names of one kind and has an "and" in front of its last. */
static uint32_t list_start(const struct ent_casting *c, uint32_t first, uint32_t last,
                           uint32_t start, const struct ent_name *n)
{
    int is_and, ends = 0;
    uint32_t at = start;
    for (uint32_t i = 0, end = ent_name_end(c, c->marks[start].name - 1);
         i < LIST_NAMES && !ends && end + 1 < last; i++) {
        uint32_t next = end + (c->article->text[c->words.items[end].start] == ',');
        ends = ent_word_is(c, next, "and");
        next += (uint32_t)ends;
        if (next == end || next >= last || !c->marks[next].name ||
            c->names->items[c->marks[next].name - 1].kind != n->kind) {
            ends = 0;
            break;
        }
        end = ent_name_end(c, c->marks[next].name - 1);
    }
    for (uint32_t i = 0; i < LIST_NAMES; i++) {
        uint32_t link = link_before(c, first, at, &is_and);
        if (link == at || link == first || !c->marks[link - 1].name || !(is_and || i > 0 || ends))
            break;
        uint32_t name = c->marks[link - 1].name - 1;
        if (c->names->items[name].kind != n->kind)
            break;
        at = c->name_words[name];
    }
    return at;
}

/* "larger than Greece", "the size of Belgium": no party to anything. */
static int is_measure(const struct ent_casting *c, uint32_t first, uint32_t at)
{
    return ent_word_is(c, at, "than") ||
           (ent_word_is(c, at, "of") && at > first && ent_word_is(c, at - 1, "size"));
}

int ent_is_place(const struct ent_casting *c, uint32_t name, const struct ent_draft *draft)
{
    const struct ent_name *n = &c->names->items[name];
    uint32_t first, last, at, start = c->name_words[name], end = ent_name_end(c, name);
    ent_sentence_words(c, start, &first, &last);
    int capital = n->kind == ENT_MENTION_CAPITAL;
    if (n->kind == ENT_MENTION_PERSON || n->kind == ENT_MENTION_PEOPLE || draft->agent ||
        ent_shape_at(c, start) & ENT_WORD_JOINED)
        return 0;
    if (c->gazetteer->names[n->name].kind == ENT_NAME_PLACE)
        return 1;
    if (n->kind != ENT_MENTION_ADJECTIVE &&
        (is_dateline(c, first, last, start, end) || is_apposed_place(c, first, start) ||
         follows_as_place(c, last, end, capital)))
        return 1;
    if (start > first && capital && c->words.items[start - 1].classes & ENT_CLASS_SPOT)
        return 1; /* "the capital Damascus" */
    uint32_t list = draft->from == start ? list_start(c, first, last, start, n) : start;
    if (!governor(c, first, list < start ? list : draft->from, &at))
        return start >= first + 2 && capital && ent_word_is(c, start - 2, "capital");
    if (is_measure(c, first, at))
        return 1;
    int is_owner = end < last && ent_shape_at(c, end) & ENT_WORD_CLITIC;
    uint32_t classes = ent_classes_at(c, at);
    if (at > first && !(classes & ENT_CLASS_LOCATIVE) && classes & ENT_CLASS_PREPOSITION)
        return n->kind != ENT_MENTION_ADJECTIVE && ent_word_is(c, at, "of") &&
               ent_classes_at(c, at - 1) & ENT_CLASS_SPOT && !c->marks[at - 1].noun;
    if (!(classes & ENT_CLASS_LOCATIVE) || is_owner)
        return 0;
    if (!(classes & ENT_CLASS_INSIDE) && !capital)
        return 0; /* "warships off Taiwan" concern it */
    return !class_before(c, first, at, capital ? ENT_CLASS_FRIEND : ENT_CLASS_TRUST);
}

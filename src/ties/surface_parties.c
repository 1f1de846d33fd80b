// SPDX-License-Identifier: MIT
/*
 * Parties: the actors that a noun phrase stands for. "Indian warplanes" stand for India, "Niger's
 * generals" for Niger, "officials in Beijing" for China; "its ally Japan" stands for Japan alone,
 * because an ally is not whose ally it is. Lists stand for all their members.
 */
#include <string.h>

#include "ties/surface_roots.h"
#include "ties/tree.h"

enum { SENTENCE_WORDS = 120 }; /* in longer sentences the other side is not guessed */

static struct ent_span phrase_of(const struct ent_mention *m)
{
    return m->phrase.end > m->phrase.start ? m->phrase : m->span;
}

static void add_party(struct parties *out, uint32_t actor, struct ent_span span)
{
    for (uint32_t i = 0; i < out->count; i++)
        if (out->items[i].actor == actor)
            return;
    if (out->count == GROUP_LIMIT)
        out->skipped++;
    else
        out->items[out->count++] = (struct party){actor, span};
}

static void add_mention(const struct surface *s, struct parties *out, int32_t word)
{
    const struct ent_mention *m = &s->cast->mentions[s->words[word].mention];
    for (uint32_t i = 0; i < m->members; i++)
        add_party(out, s->cast->members[m->member + i], phrase_of(m));
}

static int is_place(const struct surface *s, int32_t word)
{
    return s->cast->mentions[s->words[word].mention].place;
}

/* "U.S.-backed", "anti-China": the name only colours the noun. */
static int only_colours(const struct surface *s, int32_t word)
{
    const struct word *w = &s->words[word];
    const struct ent_mention *m = &s->cast->mentions[w->mention];
    if (w->span.start < m->span.start)
        return 1;
    int32_t behind = word + 1;
    while (behind < s->n_words && s->words[behind].mention == w->mention)
        behind++;
    return behind + 1 < s->n_words && s->words[behind].cls == W_HYPHEN &&
           s->words[behind + 1].form && s->words[behind + 1].form->compound;
}

static int is_usable(const struct surface *s, int32_t word, int flags)
{
    if (s->words[word].mention == NONE || only_colours(s, word))
        return 0;
    return (flags & WITH_PLACES) || !is_place(s, word);
}

void parties_within(const struct surface *s, struct parties *out, int32_t from, int32_t to,
                    int flags)
{
    for (int32_t i = from; i < to; i++)
        if (is_usable(s, i, flags) && (i == from || s->words[i].mention != s->words[i - 1].mention))
            add_mention(s, out, i);
}

/* "U.S.-China talks": a name, a hyphen, a name. */
static int is_pair(const struct surface *s, int32_t hyphen)
{
    return s->words[hyphen].cls == W_HYPHEN && hyphen > 0 && hyphen + 1 < s->n_words &&
           s->words[hyphen - 1].mention != NONE && s->words[hyphen + 1].mention != NONE;
}

/* Nouns that name someone by their relation to the possessor: the possessor is someone else. */
static int refers_away(const struct surface *s, const struct chunk *c)
{
    const struct lex_word *noun = s->words[c->main].lemma[LEX_NOUN];
    if (!noun)
        return 0;
    if (noun->marks & LEX_MARK_REFERRING)
        return 1;
    for (const struct lex_entry *e = noun->first[LEX_NOUN]; e; e = e->next)
        if (e->kind == LEX_SENSE && e->sense->flags & LEX_ROLE && !e->n_more)
            return 1;
    return 0;
}

static int is_possessor(const struct surface *s, int32_t word, int32_t last)
{
    if (s->words[word].cls == W_DETERMINER)
        return 1;
    while (word < last && s->words[word + 1].mention == s->words[word].mention)
        word++;
    return word < last && s->words[word + 1].cls == W_POSSESSIVE;
}

/* "Rwandan-backed rebels" act for their backer where nothing else is known of them. */
static void add_backer(const struct surface *s, struct parties *out, const struct chunk *c)
{
    for (int32_t i = c->first; i + 2 <= c->last; i++)
        if (s->words[i].mention != NONE && s->words[i + 1].cls == W_HYPHEN &&
            s->words[i + 2].form && s->words[i + 2].form->compound) {
            add_mention(s, out, i);
            return;
        }
}

/* Adds the parties that the words of one phrase name. */
static void add_named(const struct surface *s, struct parties *out, const struct chunk *c,
                      int flags)
{
    int32_t chosen = NONE;
    int away = refers_away(s, c), joined = 0;
    for (int32_t i = c->first; i <= c->last; i++) {
        joined |= is_pair(s, i) || (s->words[i].cls == W_CONJUNCTION);
        if (is_usable(s, i, flags) && !(away && is_possessor(s, i, c->last)))
            chosen = i;
    }
    if (joined)
        parties_within(s, out, c->first, c->last + 1, flags);
    else if (chosen != NONE)
        add_mention(s, out, chosen);
    else if (!(flags & WITHOUT_BACKERS))
        add_backer(s, out, c);
}

/* A noun that says something between parties ("talks", "a phone call"): it stands for none of
 * them. */
int chunk_is_statement(const struct surface *s, const struct chunk *c)
{
    enum { PHRASE = 2 }; /* words before the head that may be part of what says it */
    for (int32_t i = c->main; i >= c->first && i >= c->main - PHRASE; i--) {
        const struct lex_word *noun = s->words[i].lemma[LEX_NOUN];
        for (const struct lex_entry *e = noun ? noun->first[LEX_NOUN] : NULL; e; e = e->next) {
            struct match m;
            if (e->kind != LEX_SENSE || e->sense->flags & LEX_ROLE)
                continue;
            if (i == c->main ? !e->n_more
                             : e->n_more && match_noun(s, i, c->last + 1, LEX_SENSE, &m) &&
                                   m.last == c->main)
                return 1;
        }
    }
    return 0;
}

/* 1 where "to" leads on to whom the noun belongs: "Troops loyal to". */
static int is_envoy(const struct surface *s, const struct chunk *c)
{
    return s->words[c->last].cls == W_ADJECTIVE;
}

int chunk_is_deed(const struct surface *s, int32_t c)
{
    const struct lex_word *noun = s->words[s->chunks[c].main].lemma[LEX_NOUN];
    return noun && (noun->marks & (LEX_MARK_DEED | LEX_MARK_EVENT | LEX_MARK_RULING) ||
                    surface_governor(noun, LEX_NOUN) || chunk_is_statement(s, &s->chunks[c]));
}

/* "the decision by Peru", "the rescue of the crew by Peru": 1 where somebody is told so. He is not
 * looked for behind another "by", so that lists which lead back here come to an end. */
static int add_maker(const struct surface *s, struct parties *out, int32_t c, int flags)
{
    int32_t by = c + 1;
    if (by + 3 < s->n_chunks && s->chunks[by].slot == LEX_SLOT_OF && !chunk_names(s, by + 1))
        by += 2;
    if (flags & WITHOUT_MAKERS || by + 1 >= s->n_chunks || s->chunks[by].slot != LEX_SLOT_BY ||
        s->chunks[by + 1].kind != C_NOUNS || !chunk_is_deed(s, c))
        return 0;
    parties_of(s, out, by + 1, WITHOUT_MAKERS);
    return 1;
}

/* "officials in Beijing", "the government of Mali". */
static void add_projected(const struct surface *s, struct parties *out, int32_t c)
{
    static const uint8_t projecting[] = {LEX_SLOT_OF,  LEX_SLOT_FROM, LEX_SLOT_IN,
                                         LEX_SLOT_FOR, LEX_SLOT_AT,   LEX_SLOT_TO};
    int32_t last = c;
    for (int depth = 0; depth < 3; depth++) {
        int32_t p = last + 1;
        if (p + 1 < s->n_chunks && s->chunks[p].kind == C_ADJECTIVES)
            p++; /* "officials close to the Kremlin" */
        if (p + 1 >= s->n_chunks || s->chunks[p].kind != C_PREPOSITION ||
            s->chunks[p + 1].kind != C_NOUNS || chunk_is_statement(s, &s->chunks[last]) ||
            !memchr(projecting, s->chunks[p].slot, sizeof projecting) ||
            (s->chunks[p].slot == LEX_SLOT_TO && p == last + 1 && !is_envoy(s, &s->chunks[last])))
            return;
        for (int32_t i = s->chunks[p + 1].head == p + 1 ? p + 1 : NONE, left = GROUP_LIMIT;
             i != NONE && left > 0; i = s->chunks[i].next, left--)
            add_named(s, out, &s->chunks[i], WITH_PLACES);
        if (out->count)
            return;
        last = p + 1;
    }
}

/* "several countries, including Chile" */
static void add_examples(const struct surface *s, struct parties *out, int32_t c, int flags)
{
    int32_t found[2];
    int count = aside_examples(s, c, found);
    for (int k = 0; k < count; k++)
        for (int32_t i = found[k], left = GROUP_LIMIT; i != NONE && left > 0; left--) {
            add_named(s, out, &s->chunks[i], flags | (count > 1 ? WITH_PLACES : 0));
            i = s->chunks[i].next;
        }
}

/* "Emma Bonino, its fisheries commissioner,": an unknown person acts for whose he is said to be. */
static void place_stranger(const struct surface *s, struct parties *own, int32_t c)
{
    if (own->count != 1 || c + 2 >= s->n_chunks || s->chunks[c + 1].kind != C_COMMA ||
        s->chunks[c + 2].kind != C_NOUNS)
        return;
    const struct ent_actor *a = &s->cast->actors[own->items[0].actor];
    int32_t word = s->chunks[c + 2].first;
    if (a->type != ENT_ACTOR_PERSON || strchr(a->id, '/') || s->words[word].mention == NONE ||
        s->words[word].cls != W_DETERMINER || s->chunks[c + 2].first == s->chunks[c + 2].last)
        return;
    const struct ent_mention *m = &s->cast->mentions[s->words[word].mention];
    if (m->members == 1)
        own->items[0].actor = s->cast->members[m->member];
}

/* "its border with Guyana": the phrase of who is on the other side, or NONE. */
static int32_t beyond_border(const struct surface *s, int32_t c)
{
    const struct lex_word *noun = s->words[s->chunks[c].main].lemma[LEX_NOUN];
    return noun && noun->marks & LEX_MARK_BORDER && c + 2 < s->n_chunks &&
                   s->chunks[c + 1].slot == LEX_SLOT_WITH && s->chunks[c + 2].kind == C_NOUNS
               ? c + 2
               : NONE;
}

/* "leaders from India, China and Turkey": a description of the first means all of them. */
static void add_fellows(const struct surface *s, struct parties *own, int32_t c)
{
    static const uint8_t slots[] = {LEX_SLOT_OF, LEX_SLOT_FROM, LEX_SLOT_FOR};
    int32_t list = c + 2;
    if (own->count != 1 || list >= s->n_chunks ||
        !(s->words[s->chunks[c].main].marks & WORD_PLURAL) || s->chunks[list].kind != C_NOUNS ||
        s->chunks[list].head != list || s->chunks[list].next == NONE ||
        !memchr(slots, s->chunks[c + 1].slot, sizeof slots))
        return;
    struct parties first = {0}, others = {0};
    add_named(s, &first, &s->chunks[list], WITH_PLACES);
    parties_without(s, &first, own);
    if (first.count)
        return;
    for (int32_t i = s->chunks[list].next, left = GROUP_LIMIT; i != NONE && left > 0; left--) {
        add_named(s, &others, &s->chunks[i], WITH_PLACES);
        i = s->chunks[i].next;
    }
    parties_add(own, &others);
}

/* Adds the parties of one member of a list. */
static void add_member(const struct surface *s, struct parties *out, int32_t c, int flags)
{
    struct parties own = {0};
    int named_before = s->chunks[c].alias != NONE &&
                       s->words[s->chunks[c].first].cls == W_PRONOUN; /* "Tokyo said it" */
    int32_t beyond = beyond_border(s, c);
    if (beyond != NONE)
        add_named(s, &own, &s->chunks[beyond], flags | WITH_PLACES);
    else if (!named_before)
        add_named(s, &own, &s->chunks[c], flags);
    place_stranger(s, &own, c);
    add_fellows(s, &own, c);
    if (!own.count && s->chunks[c].alias != NONE)
        for (int32_t a = s->chunks[c].alias, left = GROUP_LIMIT; a != NONE && left > 0; left--) {
            add_named(s, &own, &s->chunks[a], flags);
            a = s->chunks[a].next;
        }
    if (!own.count)
        add_examples(s, &own, c, flags);
    if (!own.count && !add_maker(s, &own, c, flags))
        add_projected(s, &own, c);
    if (!own.count && (c = aside_maker(s, c)) != NONE)
        add_named(s, &own, &s->chunks[c], flags);
    parties_add(out, &own);
}

void parties_of(const struct surface *s, struct parties *out, int32_t c, int flags)
{
    if (c < 0 || s->chunks[c].kind != C_NOUNS)
        return;
    int32_t left = GROUP_LIMIT + 1;
    for (int32_t i = s->chunks[c].head; i != NONE; i = s->chunks[i].next) {
        if (left-- > 0)
            add_member(s, out, i, flags);
        else
            out->skipped++;
        if (left < -10 * GROUP_LIMIT)
            return;
    }
}

void parties_within_root(const struct surface *s, struct parties *list, const struct parties *other)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        uint32_t a = list->items[i].actor;
        int inner = strchr(s->cast->actors[a].id, '/') != NULL;
        for (uint32_t k = 0; k < other->count && inner; k++)
            inner = other->items[k].actor != a;
        if (inner)
            list->items[kept++] = list->items[i];
    }
    list->count = kept;
}

static int acts_within(const struct surface *s, const struct parties *list, uint32_t actor)
{
    const struct ent_actor *home = &s->cast->actors[actor];
    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_actor *a = &s->cast->actors[list->items[i].actor];
        if (strcmp(a->root, home->root) == 0)
            return list->items[i].actor != actor && strchr(a->id, '/') != NULL;
    }
    return 0;
}

/* The mention of a place in phrase `c` that stands for an inner side of `other`, or NONE. */
static int32_t inner_place(const struct surface *s, int32_t c, const struct parties *other)
{
    for (int32_t i = s->chunks[c].first; i <= s->chunks[c].last; i++) {
        const struct ent_mention *m =
            s->words[i].mention == NONE ? NULL : &s->cast->mentions[s->words[i].mention];
        if (m && m->members == 1 && (m->place || m->kind == ENT_MENTION_NAME) &&
            acts_within(s, other, s->cast->members[m->member]))
            return i;
    }
    return NONE;
}

/* "the enclave | of | Ghouta": the phrase that says where the phrase `c` is, or NONE. */
static int32_t place_behind(const struct surface *s, int32_t c)
{
    if (c + 2 >= s->n_chunks || s->chunks[c + 1].kind != C_PREPOSITION ||
        s->chunks[c + 2].kind != C_NOUNS)
        return NONE;
    uint8_t slot = s->chunks[c + 1].slot;
    return slot == LEX_SLOT_OF || slot == LEX_SLOT_IN || slot == LEX_SLOT_NEAR ? c + 2 : NONE;
}

void parties_inner(const struct surface *s, struct parties *out, int32_t c,
                   const struct parties *other)
{
    for (int left = 3; left > 0 && c != NONE; left--, c = place_behind(s, c)) {
        int32_t word = inner_place(s, c, other);
        if (word == NONE)
            continue;
        const struct ent_mention *m = &s->cast->mentions[s->words[word].mention];
        out->items[0] = (struct party){s->cast->members[m->member], phrase_of(m)};
        out->count = 1;
        out->inner = 1;
        return;
    }
}

void parties_add(struct parties *out, const struct parties *more)
{
    for (uint32_t i = 0; i < more->count; i++)
        add_party(out, more->items[i].actor, more->items[i].span);
    out->skipped += more->skipped;
}

void parties_without(const struct surface *s, struct parties *list, const struct parties *other)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->count; i++)
        if (!parties_have(s, other, list->items[i].actor))
            list->items[kept++] = list->items[i];
    list->count = kept;
}

void parties_other(const struct surface *s, struct parties *out, const struct parties *known)
{
    struct parties all = {0};
    parties_within(s, &all, 0, s->n_words < SENTENCE_WORDS ? s->n_words : SENTENCE_WORDS, 0);
    parties_without(s, &all, known);
    for (uint32_t i = 1; i < all.count; i++)
        if (!same_root(s, all.items[0].actor, all.items[i].actor))
            return;
    if (all.count && s->n_words < SENTENCE_WORDS)
        add_party(out, all.items[0].actor, all.items[0].span);
}

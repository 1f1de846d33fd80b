// SPDX-License-Identifier: MIT
/*
 * Events that a phrase speaks of without naming who took part: "condemned the step", "welcomed the
 * deal", "called it an outrage". A noun of the lexicon ("the attack") means the last tie of its
 * kind, a general one ("the move") or a pronoun the last deed of somebody else: a tie told before,
 * or what the main clause before says of its subject.
 */
#include "ties/surface_events.h"

#include <string.h>

enum { KIND_BACK = 3, DEED_BACK = 2, COURT_BACK = 4, LOOK = 24 }; /* sentences, ties */

static const char *root_of(const struct surface *s, uint32_t actor)
{
    return s->cast->actors[actor].root;
}

static int is_among(const struct surface *s, uint32_t actor, const struct parties *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (strcmp(root_of(s, actor), root_of(s, list->items[i].actor)) == 0)
            return 1;
    return 0;
}

static int is_one_of(const struct word *w, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (w->form && strcmp(w->form->text, words[i]) == 0)
            return 1;
    return 0;
}

/* What a phrase with such a word speaks of was spoken of before. */
static int is_definite(const struct word *w)
{
    static const char *const words[] = {"the", "that", "these", "this", "those"};
    return w->cls == W_DETERMINER && is_one_of(w, words, sizeof words / sizeof *words);
}

static int is_demonstrative(const struct word *w)
{
    static const char *const words[] = {"it", "that", "this"};
    return is_one_of(w, words, sizeof words / sizeof *words);
}

/* 1 where "of Chile", "by Chile" stands behind the phrase: the event has its own parties. */
static int has_own_parties(const struct surface *s, int32_t c)
{
    return c + 2 < s->n_chunks && s->chunks[c + 1].kind == C_PREPOSITION &&
           s->chunks[c + 1].slot != NO_SLOT && chunk_names(s, c + 2);
}

static const struct lex_sense *sense_of(const struct lex_word *noun)
{
    for (const struct lex_entry *e = noun ? noun->first[LEX_NOUN] : NULL; e; e = e->next)
        if (e->kind == LEX_SENSE && !e->n_more)
            return e->sense->flags & LEX_ROLE ? NULL : e->sense;
    return NULL;
}

enum event_kind { NO_EVENT, SOME_EVENT, KNOWN_EVENT, RULING };

/* What phrase `c` speaks of; *sense says it where it is known. */
static enum event_kind event_kind(const struct surface *s, int32_t c, int forms,
                                  const struct lex_sense **sense)
{
    const struct chunk *k = &s->chunks[c];
    const struct word *w = &s->words[k->first];
    if (k->kind != C_NOUNS || k->head != c || k->next != NONE || chunk_names(s, c))
        return NO_EVENT;
    if (w->cls == W_PRONOUN && k->first == k->last && forms == EVENT_OR_PRONOUN)
        return is_demonstrative(w) ? SOME_EVENT : NO_EVENT;
    if (!is_definite(w) || has_own_parties(s, c))
        return NO_EVENT;
    const struct lex_word *noun = s->words[k->main].lemma[LEX_NOUN];
    if (noun && noun->marks & LEX_MARK_RULING)
        return RULING;
    if (noun && noun->marks & (LEX_MARK_DEED | LEX_MARK_EVENT))
        return SOME_EVENT;
    return (*sense = sense_of(noun)) ? KNOWN_EVENT : NO_EVENT;
}

static void put(const struct surface *s, struct parties *out, uint32_t actor, int32_t c,
                const struct parties *besides)
{
    const struct chunk *k = &s->chunks[c];
    if (out->count < GROUP_LIMIT && !is_among(s, actor, besides) && !is_among(s, actor, out))
        out->items[out->count++] =
            (struct party){actor, {s->words[k->first].span.start, s->words[k->last].span.end}};
}

/* The doers of the last tie that is of the kind, or of any. */
static void find_tie(const struct surface *s, struct parties *out, int32_t c,
                     const struct lex_sense *sense, const struct parties *besides)
{
    uint32_t back = sense ? KIND_BACK : DEED_BACK;
    uint32_t at = s->words[s->chunks[c].first].span.start;
    size_t i = s->n_ties;
    for (int left = LOOK; i > 0 && left > 0 && !out->count; i--, left--) {
        const struct ent_tie *tie = &s->ties[i - 1];
        if (i - 1 >= s->first_tie && i - 1 < s->sentence_ties)
            continue; /* of the other reader */
        if (tie->sentence + back < s->sentence)
            return;
        if (tie->sentence == s->sentence && tie->trigger.end > at)
            continue;
        if (sense ? tie->category != sense->category : tie->category == ENT_CATEGORY_CONSULT)
            continue;
        put(s, out, tie->source, c, besides);
        if (tie->symmetric)
            put(s, out, tie->target, c, besides);
    }
}

static void find_doer(const struct surface *s, struct parties *out, int32_t c,
                      const struct parties *besides)
{
    if (s->doer.count && s->doer.sentence + DEED_BACK >= s->sentence)
        for (uint32_t i = 0; i < s->doer.count; i++)
            put(s, out, s->doer.actors[i], c, besides);
}

static int is_court(const struct ent_actor *actor)
{
    return strcmp(actor->sector, "JUD") == 0 || strstr(actor->name, "Court") ||
           strstr(actor->name, "Tribunal");
}

/* The court that was named last: a ruling is its deed. */
static void find_court(const struct surface *s, struct parties *out, int32_t c,
                       const struct parties *besides)
{
    const struct ent_cast *cast = s->cast;
    for (uint32_t m = s->mention, left = LOOK; m > 0 && left > 0 && !out->count; m--, left--) {
        const struct ent_mention *mention = &cast->mentions[m - 1];
        if (mention->sentence + COURT_BACK < s->sentence)
            return;
        uint32_t actor = cast->members[mention->member];
        if (mention->members == 1 && is_court(&cast->actors[actor]))
            put(s, out, actor, c, besides);
    }
}

int event_doers(const struct surface *s, struct parties *out, int32_t c, int forms,
                const struct parties *besides)
{
    const struct lex_sense *sense = NULL;
    enum event_kind kind = c == NONE ? NO_EVENT : event_kind(s, c, forms, &sense);
    if (kind == NO_EVENT)
        return 0;
    if (kind == RULING)
        find_court(s, out, c, besides);
    if (!out->count)
        find_tie(s, out, c, sense, besides);
    if (!out->count)
        find_doer(s, out, c, besides);
    return 1;
}

int event_doers_in(const struct surface *s, struct parties *out, const struct lex_slots *slots,
                   int32_t from, int32_t end, const struct parties *besides)
{
    for (uint8_t i = 0; i < slots->count; i++) {
        int32_t c = slot_find(s, from, end, slots->slot[i]);
        if (c != NONE && event_doers(s, out, c, EVENT_NOUN, besides))
            return 1;
    }
    return 0;
}

void event_glance(struct surface *s)
{
    const struct ent_cast *cast = s->cast;
    for (uint32_t m = s->mention; m < cast->n_mentions; m++) {
        const struct ent_mention *mention = &cast->mentions[m];
        if (mention->sentence != s->sentence)
            return;
        uint32_t actor = cast->members[mention->member];
        enum ent_actor_type type = cast->actors[actor].root_type;
        if (mention->place || mention->members != 1 || type == ENT_ACTOR_PERSON ||
            type == ENT_ACTOR_OTHER)
            continue;
        s->doer = (struct doer){{actor}, 1, s->sentence};
        return;
    }
}

void event_remember(struct surface *s)
{
    for (int32_t c = 0; c < s->n_chunks; c++) {
        const struct chunk *v = &s->chunks[c];
        struct parties doers = {0};
        if (v->kind != C_VERBS || v->form != G_FINITE || v->governor != NONE)
            continue;
        parties_of(s, &doers, v->subject, 0);
        if (!doers.count)
            continue;
        s->doer.sentence = s->sentence;
        s->doer.count = 0;
        for (uint32_t i = 0; i < doers.count && i < DOERS; i++)
            s->doer.actors[s->doer.count++] = doers.items[i].actor;
        return;
    }
}

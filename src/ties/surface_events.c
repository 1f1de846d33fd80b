// SPDX-License-Identifier: MIT
/*
 * Events that a phrase speaks of without naming who took part: "condemned the step", "welcomed the
 * deal", "called it an outrage". A noun of the lexicon ("the attack") means the last tie of its
 * kind, a general one ("the move") or a pronoun the last deed of somebody else: a tie told before,
 * or what the main clause before says of its subject.
 */
#include "ties/surface_events.h"

#include <string.h>

enum {
    STEM = 4,
    STEM_BACK = 12,
    KIND_BACK = 8,
    DEED_BACK = 2,
    DOER_BACK = 2,
    COURT_BACK = 4,
    LOOK = 24
}; /* sentences, ties */

/* 1 where the word is one of them, whatever its capitals. */
static int is_one_of(const struct surface *s, const struct word *w, const char *const *words,
                     size_t count)
{
    const char *text = s->text->bytes + w->span.start;
    size_t len = w->span.end - w->span.start;
    for (size_t i = 0; i < count; i++)
        if (strlen(words[i]) == len && (text[0] | 0x20) == words[i][0] &&
            memcmp(text + 1, words[i] + 1, len - 1) == 0)
            return 1;
    return 0;
}

/* What a phrase with such a word speaks of was spoken of before. */
static int is_definite(const struct surface *s, const struct word *w)
{
    static const char *const words[] = {"such", "the", "that", "these", "this", "those"};
    return (w->cls == W_DETERMINER || w->cls == W_ADJECTIVE) &&
           is_one_of(s, w, words, sizeof words / sizeof *words);
}

static int is_demonstrative(const struct surface *s, const struct word *w)
{
    static const char *const words[] = {"it", "that", "this"};
    return is_one_of(s, w, words, sizeof words / sizeof *words);
}

/* 1 where "of Chile", "by Chile" stands behind the phrase: the event has its own parties. */
static int has_own_parties(const struct surface *s, int32_t c)
{
    return c + 2 < s->n_chunks && s->chunks[c + 1].kind == C_PREPOSITION &&
           s->chunks[c + 1].slot != NO_SLOT && chunk_names(s, c + 2);
}

/* What the noun speaks of by what it says itself: bits of categories. */
static uint32_t said_kinds(const struct lex_word *noun)
{
    for (const struct lex_entry *e = noun->first[LEX_NOUN]; e; e = e->next)
        if (e->kind == LEX_SENSE && !e->n_more)
            return e->sense->flags & LEX_ROLE ? 0 : 1u << e->sense->category;
    return 0;
}

void event_spoken_of(const struct surface *s, struct spoken *out, int32_t c, int forms)
{
    *out = (struct spoken){0};
    if (c == NONE || s->chunks[c].kind != C_NOUNS)
        return;
    const struct chunk *k = &s->chunks[c];
    const struct word *w = &s->words[k->first];
    if (k->head != c || k->next != NONE || chunk_names(s, c))
        return;
    if (k->first == k->last && (w->cls == W_PRONOUN || w->cls == W_DETERMINER)) {
        out->pronoun = out->general = forms == EVENT_OR_PRONOUN && is_demonstrative(s, w);
        out->kinds = out->general ? EVENT_KINDS & ~EVENT_KIND(CONSULT) : 0;
        return;
    }
    const struct lex_word *noun = s->words[k->main].lemma[LEX_NOUN];
    if (!noun || !is_definite(s, w) || has_own_parties(s, c))
        return;
    out->ruling = (noun->marks & LEX_MARK_RULING) != 0;
    out->general = (noun->marks & (LEX_MARK_DEED | LEX_MARK_EVENT)) != 0;
    out->kinds = noun->told | said_kinds(noun);
    if (!out->kinds && (out->general || out->ruling))
        out->kinds = EVENT_KINDS & ~EVENT_KIND(CONSULT);
}

/* Where `by_name` is set, an event that was told by a word of the noun's stem. */
static int recall(const struct surface *s, struct event *out, const struct spoken *spoken,
                  int32_t c, struct wanted wanted, int by_name)
{
    const struct chunk *k = &s->chunks[c];
    const struct lex_word *noun = s->words[k->main].lemma[LEX_NOUN];
    wanted.first_hand = spoken->general || !(spoken->kinds & EVENT_KIND(ACCUSE));
    if (by_name) {
        if (!noun || spoken->pronoun)
            return 0;
        wanted.noun = noun->text;
        wanted.kinds = EVENT_KINDS;
        wanted.back = STEM_BACK;
        return record_find(s, out, &wanted, k->first, k->last);
    }
    wanted.kinds = spoken->kinds;
    wanted.back = spoken->pronoun || spoken->kinds == (EVENT_KINDS & ~EVENT_KIND(CONSULT))
                      ? DEED_BACK
                      : KIND_BACK;
    return record_find(s, out, &wanted, k->first, k->last);
}

int event_recall(const struct surface *s, struct event *out, const struct spoken *spoken, int32_t c,
                 struct wanted wanted)
{
    return recall(s, out, spoken, c, wanted, 1) || recall(s, out, spoken, c, wanted, 0);
}

static void put(const struct surface *s, struct parties *out, uint32_t actor, int32_t c,
                const struct parties *besides)
{
    const struct chunk *k = &s->chunks[c];
    struct parties one = {
        .items = {{actor, {s->words[k->first].span.start, s->words[k->last].span.end}}},
        .count = 1};
    parties_without(s, &one, besides);
    parties_without(s, &one, out);
    if (one.count && out->count < GROUP_LIMIT)
        out->items[out->count++] = one.items[0];
}

static int same_stem(const char *a, const char *b)
{
    return strlen(a) >= STEM && strncmp(a, b, STEM) == 0;
}

/* 1 where a word of the sentence begins as the noun does. */
static int sentence_has(const struct surface *s, uint32_t index, const char *noun)
{
    const struct ent_sentence *sentence = &s->text->sentences[index];
    for (uint32_t i = 0; i < sentence->tokens; i++) {
        struct ent_span span = s->text->tokens[sentence->token + i].span;
        if (span.end - span.start >= STEM && strlen(noun) >= STEM &&
            memcmp(s->text->bytes + span.start, noun, STEM) == 0)
            return 1;
    }
    return 0;
}

/* "proposed a treaty", "made a proposal": whoever did by a verb, or to an object, of the stem of
 * the noun of phrase `c`. */
static void find_named(const struct surface *s, struct parties *out, int32_t c,
                       const struct parties *besides)
{
    enum { NAMED_BACK = 4 };
    const struct lex_word *noun = s->words[s->chunks[c].main].lemma[LEX_NOUN];
    for (uint32_t k = 0; noun && k < s->n_doers && k < DOER_RING && !out->count; k++) {
        const struct doer *d = &s->doers[(s->n_doers - 1 - k) % DOER_RING];
        if (d->sentence + NAMED_BACK < s->sentence)
            return;
        if (d->unread ? !sentence_has(s, d->sentence, noun->text)
                      : d->object != noun && !(d->verb && same_stem(d->verb->text, noun->text)))
            continue;
        for (uint32_t i = 0; i < d->count; i++)
            put(s, out, d->actors[i], c, besides);
    }
}

static void find_doer(const struct surface *s, struct parties *out, int32_t c, uint32_t back,
                      const struct parties *besides)
{
    if (s->doer.count && s->doer.sentence + back >= s->sentence)
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

int event_answered(const struct surface *s, struct parties *out, const struct spoken *spoken,
                   int32_t c, const struct parties *agents)
{
    struct event event = {0};
    struct wanted wanted = {.besides = agents, .toward = agents};
    if (recall(s, &event, spoken, c, wanted, 1))
        *out = event.doers;
    if (!out->count && !spoken->pronoun)
        find_named(s, out, c, agents);
    if (!out->count && recall(s, &event, spoken, c, wanted, 0))
        *out = event.doers;
    return out->count > 0;
}

int event_doers(const struct surface *s, struct parties *out, int32_t c, int forms,
                const struct parties *besides)
{
    struct spoken spoken;
    struct event event;
    event_spoken_of(s, &spoken, c, forms);
    if (!spoken.kinds)
        return 0;
    if (spoken.ruling)
        find_court(s, out, c, besides);
    struct wanted wanted = {.besides = besides};
    if (!out->count && recall(s, &event, &spoken, c, wanted, 1))
        *out = event.doers;
    if (!out->count && !spoken.pronoun)
        find_named(s, out, c, besides);
    if (!out->count && recall(s, &event, &spoken, c, wanted, 0))
        *out = event.doers;
    if (!out->count && (spoken.general || !(s->words[s->chunks[c].main].marks & WORD_PLURAL)))
        find_doer(s, out, c, spoken.general ? DOER_BACK : 1, besides);
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

static int is_known(const struct surface *s, uint32_t actor)
{
    enum ent_actor_type type = s->cast->actors[actor].root_type;
    return type != ENT_ACTOR_PERSON && type != ENT_ACTOR_OTHER;
}

/* Takes out those of whom the text does not tell whose they are. */
static void keep_known(const struct surface *s, struct parties *doers)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < doers->count; i++)
        if (is_known(s, doers->items[i].actor))
            doers->items[kept++] = doers->items[i];
    doers->count = kept;
}

void event_glance(struct surface *s)
{
    const struct ent_cast *cast = s->cast;
    for (uint32_t m = s->mention; m < cast->n_mentions; m++) {
        const struct ent_mention *mention = &cast->mentions[m];
        if (mention->sentence != s->sentence)
            return;
        uint32_t actor = cast->members[mention->member];
        if (mention->place || mention->members != 1 || !is_known(s, actor))
            continue;
        s->doer =
            (struct doer){.actors = {actor}, .count = 1, .sentence = s->sentence, .unread = 1};
        s->doers[s->n_doers++ % DOER_RING] = s->doer;
        return;
    }
}

static const struct lex_word *lemma_of(const struct surface *s, int32_t chunk, enum lex_class cls)
{
    return chunk == NONE ? NULL : s->words[s->chunks[chunk].main].lemma[cls];
}

/* Who acts in the clause of finite verb group `c`. 1 where somebody known does. */
static int read_doer(const struct surface *s, int32_t c, struct doer *out)
{
    const struct chunk *v = &s->chunks[c];
    struct parties doers = {0};
    if (v->marks & GROUP_PASSIVE)
        return 0;
    parties_of(s, &doers, v->subject, 0);
    keep_known(s, &doers);
    *out = (struct doer){.sentence = s->sentence,
                         .verb = lemma_of(s, c, LEX_VERB),
                         .object = lemma_of(s, v->object, LEX_NOUN)};
    for (uint32_t i = 0; i < doers.count && i < DOERS; i++)
        out->actors[out->count++] = doers.items[i].actor;
    return out->count > 0;
}

void event_remember(struct surface *s)
{
    struct doer doer;
    int first = 1;
    for (int32_t c = 0; c < s->n_chunks; c++) {
        const struct chunk *v = &s->chunks[c];
        if (v->kind != C_VERBS || v->form != G_FINITE || !read_doer(s, c, &doer))
            continue;
        s->doers[s->n_doers++ % DOER_RING] = doer;
        if (first && v->governor == NONE) {
            s->doer = doer;
            first = 0;
        }
    }
}

// SPDX-License-Identifier: MIT
/*
 * Who fills the roles of a verb's sense. The agent is the subject (behind "by" in the passive), the
 * patient stands in the first of the sense's slots that names someone else.
 */
#include <string.h>

#include "ties/surface_roles.h"
#include "ties/tree.h"

/* The subject of the clause that verb group `c` reports ("demanded that Seoul"), or NONE. */
static int32_t subject_of_complement(const struct surface *s, int32_t c)
{
    for (int32_t i = c + 1; i < s->n_chunks && i < c + REACH; i++)
        if (s->chunks[i].kind == C_VERBS && s->chunks[i].form == G_FINITE)
            return s->chunks[i].governor == c ? s->chunks[i].subject : NONE;
    return NONE;
}

/* The phrase that a slot of the verb group holds, or NONE. */
static int32_t phrase_in_slot(const struct surface *s, int32_t c, uint8_t slot)
{
    const struct chunk *v = &s->chunks[c];
    if (slot == LEX_SLOT_OBJECT)
        return v->marks & GROUP_PASSIVE ? v->subject : v->object;
    if (slot == LEX_SLOT_SUBJECT)
        return v->marks & GROUP_PASSIVE ? NONE : v->subject;
    if (slot == LEX_SLOT_THAT)
        return subject_of_complement(s, c);
    int32_t found = slot_find(s, c + 1, v->end, slot);
    return found == NONE ? aside_relative_slot(s, c, slot) : found;
}

int roles_has_slot(const struct lex_slots *slots, uint8_t slot)
{
    return memchr(slots->slot, slot, slots->count) != NULL;
}

/* "The army took Mosul": a place in the agent's own country. */
static void find_own_places(const struct surface *s, int32_t c, const struct lex_sense *sense,
                            const struct parties *agents, struct parties *out)
{
    for (uint8_t i = 0; i < sense->patient.count && !out->count; i++) {
        int32_t phrase = phrase_in_slot(s, c, sense->patient.slot[i]);
        if (phrase != NONE)
            parties_inner(s, out, phrase, agents);
    }
    int32_t phrase = out->count ? NONE : slot_find(s, c + 1, s->chunks[c].end, LEX_SLOT_IN);
    if (phrase != NONE)
        parties_inner(s, out, phrase, agents);
}

/* "The army arrested opposition leaders": another part of the agent's own country. */
static void find_compatriots(const struct surface *s, int32_t c, const struct lex_sense *sense,
                             const struct parties *agents, struct parties *out)
{
    for (uint8_t i = 0; i < sense->patient.count && !out->count; i++) {
        int32_t phrase = phrase_in_slot(s, c, sense->patient.slot[i]);
        if (phrase == NONE || s->words[s->chunks[phrase].first].cls == W_PRONOUN)
            continue;
        parties_of(s, out, phrase, 0);
        parties_within_root(s, out, agents);
    }
}

void roles_patients(const struct surface *s, int32_t c, const struct lex_sense *sense,
                    const struct parties *agents, struct parties *out)
{
    int flags = sense->flags & LEX_PLACE ? WITH_PLACES : 0;
    for (uint8_t i = 0; i < sense->patient.count; i++) {
        int32_t phrase = phrase_in_slot(s, c, sense->patient.slot[i]);
        if (phrase == NONE || (!sense->n_needs && word_reads(s, s->chunks[phrase].main, "behalf")))
            continue;
        parties_of(s, out, phrase, flags);
        parties_without(s, out, agents);
        if (out->count)
            return;
    }
    if (sense->flags & LEX_PLACE && !roles_has_slot(&sense->patient, LEX_SLOT_IN)) {
        parties_of(s, out, slot_find(s, c + 1, s->chunks[c].end, LEX_SLOT_IN), WITH_PLACES);
        parties_without(s, out, agents);
    }
    if (!out->count)
        find_compatriots(s, c, sense, agents, out);
    if (!out->count && sense->flags & LEX_PLACE)
        find_own_places(s, c, sense, agents, out);
}

/* "Chile, along with Peru, condemned", "Chile joined Peru in condemning". */
static void add_companions(const struct surface *s, int32_t c, struct parties *out)
{
    const struct chunk *v = &s->chunks[c];
    if (v->subject != NONE)
        parties_of(s, out, aside_companion(s, v->subject), 0);
    if (v->form != G_ING || v->governor == NONE || c == 0 || s->chunks[c - 1].slot != LEX_SLOT_IN)
        return;
    const struct chunk *g = &s->chunks[v->governor];
    const struct lex_word *verb = s->words[g->main].lemma[LEX_VERB];
    if (verb && strcmp(verb->text, "join") == 0 && g->subject == v->subject)
        parties_of(s, out, g->object, 0);
}

/* "passed a law that bans", "published a report which accuses": who made what the clause is about.
 */
static int32_t author_of(const struct surface *s, int32_t phrase)
{
    static const char *const nouns[] = {
        "act",    "amendment", "announcement", "article",  "ban",         "bill",    "campaign",
        "change", "circular",  "communique",   "decision", "declaration", "decree",  "directive",
        "draft",  "edict",     "indictment",   "judgment", "law",         "lawsuit", "legislation",
        "letter", "list",      "measure",      "memo",     "motion",      "note",    "order",
        "plan",   "policy",    "programme",    "reform",   "regulation",  "report",  "resolution",
        "rule",   "ruling",    "scheme",       "speech",   "statement",   "text",    "verdict",
        "video",  "warrant"};
    if (phrase == NONE || !s->tree || chunk_names(s, phrase))
        return NONE;
    const struct chunk *k = &s->chunks[phrase];
    const struct lex_word *noun = s->words[k->main].lemma[LEX_NOUN];
    if (k->over == NONE || s->chunks[k->over].object != k->head || !noun ||
        !surface_in_list(noun->text, nouns, sizeof nouns / sizeof *nouns))
        return NONE;
    return s->chunks[k->over].subject;
}

/* "the Peruvian volcano's ash" */
static int is_nature(const struct surface *s, int32_t c)
{
    const struct word *w = &s->words[s->chunks[c].main];
    return w->mention == NONE && w->lemma[LEX_NOUN] && w->lemma[LEX_NOUN]->marks & LEX_MARK_FORCE;
}

void roles_agents(const struct surface *s, int32_t c, const struct lex_sense *sense,
                  struct parties *out)
{
    const struct chunk *v = &s->chunks[c];
    if (!(v->marks & GROUP_PASSIVE)) {
        if (v->subject != NONE && is_nature(s, v->subject))
            return;
        parties_of(s, out, v->subject, 0);
        if (!out->count)
            parties_of(s, out, author_of(s, v->subject), 0);
        if (!out->count && sense->flags & LEX_OF_SUBJECT && v->subject != NONE)
            parties_of(s, out, slot_find(s, v->subject + 1, c, LEX_SLOT_FROM), 0);
        if (!out->count && sense->category == ENT_CATEGORY_PROTEST) /* "a crowd in Lima burned" */
            parties_of(s, out, slot_find(s, c + 1, v->end, LEX_SLOT_IN), WITH_PLACES);
        if (!out->count && sense->category == ENT_CATEGORY_PROTEST && v->subject != NONE)
            parties_of(s, out, slot_find(s, v->subject + 1, c, LEX_SLOT_IN), WITH_PLACES);
        add_companions(s, c, out);
        return;
    }
    parties_of(s, out, slot_find(s, c + 1, v->end, LEX_SLOT_BY), 0);
    if (!out->count && sense->objects >= 0 && !roles_has_slot(&sense->patient, LEX_SLOT_OBJECT))
        parties_of(s, out, v->subject, 0); /* "the Chilean envoy was recalled": by his own side */
    if (!out->count && sense->flags & LEX_HOST) { /* "was jailed in", "was expelled from" */
        parties_of(s, out, slot_find(s, c + 1, v->end, LEX_SLOT_IN), WITH_PLACES);
        if (!out->count)
            parties_of(s, out, slot_find(s, c + 1, v->end, LEX_SLOT_FROM), WITH_PLACES);
    }
}

int roles_reciprocal(const struct surface *s, int32_t c)
{
    int32_t end = s->chunks[c].end;
    for (int32_t i = c + 1; i < end && i < s->n_chunks && i < c + 4; i++)
        if (s->words[s->chunks[i].first].marks & WORD_RECIPROCAL)
            return 1;
    return 0;
}

/* "four Peruvians" */
static int is_people(const struct surface *s, struct ent_span span)
{
    int32_t i = 0;
    while (i < s->n_words && s->words[i].span.start < span.start)
        i++;
    for (; i < s->n_words && s->words[i].span.end <= span.end; i++)
        if (s->words[i].mention != NONE &&
            s->cast->mentions[s->words[i].mention].kind == ENT_MENTION_PEOPLE)
            return 1;
    return 0;
}

/* 1 where the sense asks for something that the patients are not. */
int roles_keep_fit(const struct surface *s, int32_t c, const struct lex_sense *sense,
                   struct parties *patients)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < patients->count; i++) {
        const struct ent_actor *a = &s->cast->actors[patients->items[i].actor];
        int body = a->root_type == ENT_ACTOR_BODY || a->root_type == ENT_ACTOR_GROUP;
        if (sense->flags & LEX_PERSON && a->type != ENT_ACTOR_PERSON &&
            !is_people(s, patients->items[i].span) && (!*a->sector || s->chunks[c].second != NONE))
            continue;
        if (sense->flags & LEX_BODY && !body)
            continue;
        patients->items[kept++] = patients->items[i];
    }
    patients->count = kept;
    return kept > 0;
}

// SPDX-License-Identifier: MIT
/*
 * What follows a verb group: its objects and the end of its clause.
 */
#include "ties/surface.h"

int chunk_names(const struct surface *s, int32_t c)
{
    for (int32_t i = s->chunks[c].first; i <= s->chunks[c].last; i++)
        if (s->words[i].mention != NONE)
            return 1;
    return s->chunks[c].next != NONE || s->chunks[c].alias != NONE;
}

int chunk_is_speech(const struct surface *s, int32_t group)
{
    if (group < 0)
        return 0;
    const struct lex_word *verb = s->words[s->chunks[group].main].lemma[LEX_VERB];
    return verb && verb->marks & LEX_MARK_SPEECH;
}

/* The next chunk behind `c`, adverbs and times left out. */
int32_t chunk_behind(const struct surface *s, int32_t c)
{
    int32_t i = c + 1;
    while (i < s->n_chunks && i < c + 6 && s->chunks[i].kind == C_ADVERB)
        i++;
    return i < s->n_chunks ? i : NONE;
}

static int32_t list_end(const struct surface *s, int32_t c)
{
    while (s->chunks[c].next != NONE)
        c = s->chunks[c].next;
    return c;
}

int chunk_is_compared(const struct surface *s, int32_t c)
{
    return word_reads(s, s->chunks[c].first - 1, "than");
}

/* 1 where the phrase is the subject of a clause of its own: "said China would". */
static int opens_clause(const struct surface *s, int32_t group, int32_t c)
{
    int32_t behind = chunk_behind(s, list_end(s, c));
    if (behind == NONE || s->chunks[behind].kind != C_VERBS)
        return 0;
    const struct chunk *v = &s->chunks[behind];
    if (v->form == G_FINITE)
        return 1;
    return v->form == G_PARTICIPLE && chunk_is_speech(s, group);
}

int32_t clause_particle(const struct surface *s, int32_t c)
{
    const struct lex_word *verb = s->words[s->chunks[c].main].lemma[LEX_VERB];
    int32_t p = c + 1;
    if (!verb || p + 1 >= s->n_chunks || s->chunks[p].kind != C_PREPOSITION ||
        s->chunks[p + 1].kind != C_NOUNS)
        return NONE;
    const struct lex_word *particle = s->words[s->chunks[p].first].form;
    for (const struct lex_entry *e = verb->first[LEX_VERB]; particle && e; e = e->next)
        if (e->n_more == 1 && e->more[0] == particle)
            return p;
    return NONE;
}

/* 1 where the verb's own sense has its patient as its object, and tells, with `hosts`, that the
 * country it is done in does it. */
static int acts_on_object(const struct surface *s, int32_t c, int hosts)
{
    struct match m;
    return match_verb(s, c, LEX_SENSE, &m) && m.entry->sense->patient.count &&
           m.entry->sense->patient.slot[0] == LEX_SLOT_OBJECT &&
           (!hosts || m.entry->sense->flags & LEX_HOST);
}

static int is_only_group(const struct surface *s, int32_t c)
{
    for (int32_t i = 0; i < s->n_chunks && i < REACH; i++)
        if (i != c && s->chunks[i].kind == C_VERBS)
            return 0;
    return s->words[s->n_words - 1].cls != W_STOP;
}

int clause_is_headline_passive(const struct surface *s, int32_t c)
{
    const struct chunk *v = &s->chunks[c];
    const struct word *w = &s->words[v->main];
    if (v->first != v->main || v->form != G_FINITE || v->object != NONE || v->subject == NONE ||
        v->subject > c || c + 2 >= s->n_chunks || s->chunks[c + 1].kind != C_PREPOSITION ||
        s->chunks[c + 2].kind != C_NOUNS || !chunk_names(s, c + 2) ||
        !(w->verb_form == FORM_PAST || surface_unchanged_past(w)))
        return 0;
    uint8_t slot = s->chunks[c + 1].slot;
    if (slot == LEX_SLOT_BY)
        return acts_on_object(s, c, 0);
    return (slot == LEX_SLOT_IN || slot == LEX_SLOT_FROM) && is_only_group(s, c) &&
           acts_on_object(s, c, 1);
}

void clause_objects(struct surface *s, int32_t c)
{
    struct chunk *v = &s->chunks[c];
    int32_t particle = clause_particle(s, c);
    int32_t i = chunk_behind(s, particle == NONE ? c : particle);
    if (v->marks & GROUP_OBJECT_REL || i == NONE || s->chunks[i].kind != C_NOUNS ||
        opens_clause(s, c, i))
        return;
    v->object = s->chunks[i].head;
    int32_t j = chunk_behind(s, list_end(s, i));
    if (j != NONE && s->chunks[j].kind == C_NOUNS && j == list_end(s, i) + 1 &&
        !opens_clause(s, c, j))
        v->second = j;
}

/* The verb group that "and" joins to group `c`, with a subject of its own or not; or NONE. */
static int32_t joined_group(const struct surface *s, int32_t c)
{
    int32_t i = c + 1;
    if (i >= s->n_chunks || s->chunks[i].kind != C_CONJUNCTION)
        return NONE;
    i = chunk_behind(s, i);
    if (i != NONE && s->chunks[i].kind == C_NOUNS)
        i = chunk_behind(s, list_end(s, i));
    return i != NONE && s->chunks[i].kind == C_VERBS ? i : NONE;
}

void clause_share_objects(struct surface *s)
{
    for (int32_t c = s->n_chunks - 1; c >= 0; c--) {
        struct chunk *v = &s->chunks[c];
        if (v->kind != C_VERBS || v->object != NONE || v->marks & (GROUP_PASSIVE | GROUP_COPULA))
            continue;
        int32_t joined = joined_group(s, c);
        if (joined != NONE && !(s->chunks[joined].marks & GROUP_PASSIVE) &&
            s->chunks[joined].object > joined && acts_on_object(s, c, 0))
            v->object = s->chunks[joined].object;
    }
}

/* Behind "— … —", "( … )" or ", … ," without a verb, where a preposition goes on; else NONE. */
static int32_t behind_parenthesis(const struct surface *s, int32_t c)
{
    uint8_t kind = s->chunks[c].kind;
    if (kind != C_STOP && kind != C_COMMA)
        return NONE;
    for (int32_t i = c + 1; i + 1 < s->n_chunks && i < c + REACH / 2; i++) {
        if (s->chunks[i].kind == C_VERBS && kind == C_COMMA)
            return NONE;
        if (s->chunks[i].kind == kind && i > c + 1)
            return s->chunks[i + 1].kind == C_PREPOSITION && !s->chunks[i + 1].subordinates ? i + 1
                                                                                            : NONE;
    }
    return NONE;
}

/* The chunk where the clause of verb group `c` ends for the search of its slots. */
int32_t clause_end(const struct surface *s, int32_t c)
{
    int32_t i = c + 1;
    for (; i < s->n_chunks && i < c + REACH; i++) {
        uint8_t kind = s->chunks[i].kind;
        int32_t behind = behind_parenthesis(s, i);
        if (behind != NONE) {
            i = behind - 1;
            continue;
        }
        if (kind == C_VERBS && s->chunks[i].form == G_PARTICIPLE && i > c + 1 &&
            s->chunks[i - 1].kind == C_NOUNS && s->chunks[i].first == s->chunks[i].main &&
            i + 1 < s->n_chunks && s->chunks[i + 1].kind == C_PREPOSITION &&
            s->chunks[i + 1].slot == LEX_SLOT_ON)
            continue; /* "lifted the sanctions imposed on" */
        if (kind == C_VERBS || kind == C_SUBORDINATOR || kind == C_RELATIVE || kind == C_STOP)
            break;
        if (kind == C_PREPOSITION && s->chunks[i].subordinates && i + 2 < s->n_chunks &&
            s->chunks[i + 1].kind == C_NOUNS && s->chunks[i + 2].kind == C_VERBS)
            break;
        if (kind == C_COMMA && i + 2 < s->n_chunks && s->chunks[i + 1].kind == C_NOUNS &&
            s->chunks[i + 1].head == i + 1)
            break;
        if (kind == C_CONJUNCTION && i + 1 < s->n_chunks && s->chunks[i + 1].kind == C_VERBS)
            break;
    }
    return i;
}

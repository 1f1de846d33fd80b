// SPDX-License-Identifier: MIT
/*
 * A pattern becomes a list of words and sets that have to stand before and behind the verb, in
 * their order, and the slots where the other party stands: '+' behind a preposition is what this
 * one governs, '+' at once behind the verb its object. '+' before the verb and '$' behind it are a
 * passive, which the clause itself shows, or a sentence whose subject is acted on ("got aid from
 * $"): then the sense is turned around. Brackets and braces only group.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "dictionaries/verbs.h"

enum { NEEDS_MAX = 8 };

struct pattern {
    struct lex_need needs[NEEDS_MAX];
    uint8_t n_needs;
    uint8_t behind;        /* the verb was passed */
    uint8_t at_once;       /* nothing came since */
    uint8_t source_behind; /* '$' behind the verb */
    uint8_t target_before;
    uint8_t both;
    int slot; /* of the target, -1 where any will do */
    int source_slot;
    int last_slot; /* of the word before, -1 where it is no preposition */
};

/* Where the other party may stand when the pattern does not say. */
static const uint8_t any_slots[] = {
    LEX_SLOT_OBJECT, LEX_SLOT_TO,   LEX_SLOT_WITH, LEX_SLOT_AGAINST, LEX_SLOT_ON,      LEX_SLOT_AT,
    LEX_SLOT_FOR,    LEX_SLOT_FROM, LEX_SLOT_OVER, LEX_SLOT_TOWARD,  LEX_SLOT_BETWEEN, LEX_SLOT_OF};

/* The lexicon's set of a dictionary's, made at its first use. -1 where there is no room. */
static int set_index(struct dict_verbs *d, struct dict_set *set, int16_t *out)
{
    if (set->index < 0 && d->lexicon->n_sets < LEX_MAX_SETS) {
        set->index = (int16_t)d->lexicon->n_sets++;
        for (size_t i = 0; i < set->count; i++) {
            struct lex_word *word = lex_add(d->lexicon, set->members[i], strlen(set->members[i]));
            if (!word)
                return ENT_E_NOMEM;
            word->sets[set->index / 64] |= (uint64_t)1 << (set->index % 64);
        }
    }
    *out = set->index;
    return 0;
}

enum verdict { FINE, LEFT_OUT };

static int add_need(struct dict_verbs *d, struct pattern *p, const struct lex_need *need,
                    enum verdict *verdict)
{
    if (p->n_needs == NEEDS_MAX) {
        dict_lose(d->reader, ENT_DICTIONARY_LONG);
        *verdict = LEFT_OUT;
        return 0;
    }
    p->needs[p->n_needs] = *need;
    p->needs[p->n_needs++].before = !p->behind;
    p->at_once = 0;
    return 0;
}

static int take_set(struct dict_verbs *d, struct pattern *p, const char *name,
                    enum verdict *verdict)
{
    uint32_t found = dict_table_find(&d->set_names, name);
    struct lex_need need = {0};
    if (found == DICT_NONE) {
        dict_warn(d->reader, d->reader->number, "there is no set %.60s", name);
        *verdict = LEFT_OUT;
        return 0;
    }
    if (set_index(d, &d->sets[found], &need.set))
        return ENT_E_NOMEM;
    p->last_slot = -1;
    if (need.set >= 0)
        return add_need(d, p, &need, verdict);
    dict_lose(d->reader, ENT_DICTIONARY_SET);
    *verdict = LEFT_OUT;
    return 0;
}

static int take_word(struct dict_verbs *d, struct pattern *p, const char *text,
                     enum verdict *verdict)
{
    struct lex_need need = {.word = lex_add(d->lexicon, text, strlen(text))};
    if (!need.word)
        return ENT_E_NOMEM;
    p->last_slot = lex_slot_find(text, strlen(text));
    return add_need(d, p, &need, verdict);
}

/* The slot that the last token opens; it is a need no more, because whoever fills it asks for it.
 */
static int take_slot(struct pattern *p)
{
    int slot = p->last_slot;
    if (slot >= 0)
        p->n_needs--;
    else if (p->at_once)
        slot = LEX_SLOT_OBJECT;
    return slot;
}

/* '*', '$', '+', '%', '^'. */
static void take_mark(struct dict_verbs *d, struct pattern *p, char mark, enum verdict *verdict)
{
    if (mark == '^') {
        dict_lose(d->reader, ENT_DICTIONARY_SKIP);
        *verdict = LEFT_OUT;
    }
    p->both |= mark == '%';
    if (mark == '*') {
        p->behind = p->at_once = 1;
    } else if (mark == '$' && p->behind) {
        p->source_behind = 1;
        p->source_slot = take_slot(p);
    } else if (mark == '+' && !p->behind) {
        p->target_before = 1;
    } else if (mark == '+' || (mark == '%' && p->behind)) {
        p->slot = take_slot(p);
    }
    p->at_once = mark == '*';
    p->last_slot = -1;
}

static int take_token(struct dict_verbs *d, struct pattern *p, const char *token, size_t len,
                      enum verdict *verdict)
{
    if (len == 1 && strchr("*$+%^", *token)) {
        take_mark(d, p, *token, verdict);
        return 0;
    }
    if (len >= DICT_WORD_BYTES) {
        dict_lose(d->reader, ENT_DICTIONARY_LONG);
        *verdict = LEFT_OUT;
        return 0;
    }
    char text[DICT_WORD_BYTES];
    for (size_t i = 0; i < len; i++)
        text[i] = (char)tolower((unsigned char)token[i]);
    text[len] = '\0';
    return *text == '&' ? take_set(d, p, text, verdict) : take_word(d, p, text, verdict);
}

/* '_' joins words, but belongs to the name of a set. */
static size_t token_length(const char *at)
{
    size_t len = strcspn(at, *at == '&' ? " \t(){}" : " \t(){}_");
    while (*at == '&' && len > 1 && at[len - 1] == '_')
        len--;
    return len;
}

static int read_tokens(struct dict_verbs *d, struct pattern *p, const char *text,
                       enum verdict *verdict)
{
    int status = 0;
    for (const char *at = text; !status && *verdict == FINE && *at;) {
        size_t len = token_length(at);
        if (len)
            status = take_token(d, p, at, len, verdict);
        at += len ? len : 1;
    }
    return status;
}

/* What a CAMEO code, or a category by its name, means. 0, NOTFOUND, or EMPTY for a null code. */
static int read_meaning(struct lex_sense *sense, const char *code)
{
    enum ent_category category;
    int sign;
    char text[16];
    size_t len = strspn(code, "_ ");
    snprintf(text, sizeof text, "%.*s", (int)strcspn(code + len, " _"), code + len);
    if (!*text || strcmp(text, "---") == 0)
        return ENT_E_EMPTY;
    if (ent_cameo_category(&category, &sign, text) == 0) {
        snprintf(sense->cameo, sizeof sense->cameo, "%.4s", text);
    } else if (ent_category_find(&category, text) == 0) {
        sign = ent_category_sign(category);
        snprintf(sense->cameo, sizeof sense->cameo, "%s", ent_category_cameo(category, sign));
    } else {
        return ENT_E_NOTFOUND;
    }
    sense->category = (uint8_t)category;
    sense->sign = (int8_t)sign;
    return 0;
}

/* Categories whose other party is often named by a place of its own. */
static int may_be_place(uint8_t category)
{
    return category == ENT_CATEGORY_CONSULT || category == ENT_CATEGORY_MOBILIZE ||
           category == ENT_CATEGORY_ASSAULT || category == ENT_CATEGORY_COERCE;
}

/* One side of a code into a sense; NULL where that is nothing. */
static int make_sense(struct dict_verbs *d, struct lex_sense **out, const char *code)
{
    struct lex_sense *sense = ent_arena_alloc(&d->lexicon->arena, sizeof *sense);
    *out = NULL;
    if (!sense)
        return ENT_E_NOMEM;
    *sense = (struct lex_sense){.id = "dictionary", .objects = -1, .layer = LEX_DICTIONARY_LAYER};
    memcpy(sense->patient.slot, any_slots, sizeof any_slots);
    sense->patient.count = sizeof any_slots;
    int status = read_meaning(sense, code);
    if (status == ENT_E_NOTFOUND && code[0] == '0' && code[1] == '1') {
        dict_lose(d->reader, ENT_DICTIONARY_STATEMENT);
        status = ENT_E_EMPTY;
    }
    if (status == ENT_E_NOTFOUND) {
        dict_warn(d->reader, d->reader->number, "[%.40s] is no CAMEO code", code);
        return 0;
    }
    if (status == ENT_E_EMPTY)
        sense->flags = LEX_MUTE;
    else if (may_be_place(sense->category))
        sense->flags = LEX_PLACE;
    *out = sense;
    return 0;
}

/* "[C]", "[C1:C2]", "[:C]". NULL where it can't be read; a mute sense where it means nothing. */
static int sense_of_code(struct dict_verbs *d, struct lex_sense **out, const char *code)
{
    const char *colon = strchr(code, ':');
    char there[32];
    snprintf(there, sizeof there, "%.*s", (int)(colon ? (size_t)(colon - code) : strlen(code)),
             code);
    struct lex_sense *back = NULL;
    *out = NULL;
    if (strcmp(code, "###") == 0) {
        dict_lose(d->reader, ENT_DICTIONARY_DISCARD);
        return 0;
    }
    int status = make_sense(d, out, there);
    if (status || !colon || !*out)
        return status;
    status = make_sense(d, &back, colon + 1);
    if (status || !back || back->flags & LEX_MUTE)
        return status;
    if ((*out)->flags & LEX_MUTE) {
        *out = back;
        back->flags |= LEX_REVERSE;
    } else if (strcmp((*out)->cameo, back->cameo) == 0) {
        (*out)->flags |= LEX_MUTUAL;
    } else {
        (*out)->back = back;
    }
    return 0;
}

static void set_slot(struct lex_sense *sense, int slot)
{
    sense->patient.slot[0] = (uint8_t)slot;
    sense->patient.count = 1;
}

static int apply(struct dict_verbs *d, struct lex_sense *sense, const struct pattern *p)
{
    if (p->n_needs) {
        struct lex_need *needs = ent_arena_alloc(&d->lexicon->arena, p->n_needs * sizeof *needs);
        if (!needs)
            return ENT_E_NOMEM;
        memcpy(needs, p->needs, p->n_needs * sizeof *needs);
        sense->pattern = needs;
        sense->n_pattern = p->n_needs;
    }
    if (p->both)
        sense->flags |= LEX_MUTUAL;
    if (p->slot >= 0)
        set_slot(sense, p->slot);
    if (p->target_before && p->source_behind && p->source_slot >= 0 &&
        p->source_slot != LEX_SLOT_BY) {
        set_slot(sense, p->source_slot);
        sense->flags ^= LEX_REVERSE;
    }
    sense->noun_patient = sense->patient;
    return 0;
}

int dict_pattern(struct dict_verbs *d, const struct lex_sense **out, const char *pattern,
                 const char *code)
{
    struct pattern p = {.slot = -1, .source_slot = -1, .last_slot = -1};
    enum verdict verdict = FINE;
    struct lex_sense *sense;
    *out = NULL;
    int status = read_tokens(d, &p, pattern, &verdict);
    if (status || verdict != FINE)
        return status;
    if (!p.behind) {
        dict_warn(d->reader, d->reader->number, "a pattern without its verb (*): \"%.60s\"",
                  pattern);
        return 0;
    }
    status = sense_of_code(d, &sense, code);
    if (status || !sense)
        return status;
    *out = sense;
    return apply(d, sense, &p);
}

int dict_plain(struct dict_verbs *d, const struct lex_sense **out, const char *code)
{
    struct lex_sense *sense;
    int status = sense_of_code(d, &sense, code);
    *out = sense;
    if (!status && sense)
        sense->noun_patient = sense->patient;
    return status;
}

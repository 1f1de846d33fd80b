// SPDX-License-Identifier: MIT
/*
 * Names into the gazetteer. First the codes of bodies are bound to bodies that the gazetteer knows
 * by one of the names, and countries that it does not know get theirs; then every record gives its
 * names to what its codes stand for, each in its time. A name that meant the same before stays as
 * it was, because the gazetteer knows more of it (that it is an adjective, a capital). Where a
 * person or body of the gazetteer is coded anew, whatever else it is called follows.
 */
#include <string.h>

#include "actors/classes.h"
#include "dictionaries/actors.h"

enum { CODES_MAX = 64, PERSON_WORDS = 4, STEM_BYTES = 4 };

/* One name of a record in a form for the gazetteer; tells what is wrong. */
static int proper_name(struct dict_import *import, const struct dict_record *record, size_t phrase,
                       char out[DICT_NAME_BYTES + 1])
{
    const char *reason = dict_proper_name(out, record->phrases[phrase]);
    if (reason)
        dict_warn(import->reader, record->line, "\"%.60s\": %s", record->phrases[phrase], reason);
    return reason == NULL;
}

/* The name's chain, as it was before the import. */
static uint32_t old_name(const struct dict_import *import, const char *text)
{
    uint32_t name = ent_gazetteer_find_name(import->gazetteer, text);
    while (name != ENT_NONE && name >= import->gazetteer->layer)
        name = import->gazetteer->names[name].next;
    return name;
}

/* The body or person that a phrase of the record named before the import, or ENT_NONE. */
static uint32_t old_bearer(const struct dict_import *import, const struct dict_record *record)
{
    const struct ent_gazetteer *g = import->gazetteer;
    char name[DICT_NAME_BYTES + 1];
    for (size_t p = 0; p < record->n_phrases; p++) {
        if (dict_proper_name(name, record->phrases[p]))
            continue;
        for (uint32_t i = old_name(import, name); i != ENT_NONE && i < g->layer;
             i = g->names[i].next) {
            uint8_t kind = g->names[i].kind;
            if (kind != ENT_MENTION_NAME && kind != ENT_MENTION_PERSON &&
                kind != ENT_MENTION_OFFICE)
                continue;
            uint8_t type = g->entries[g->names[i].entry].type;
            if (type != ENT_ACTOR_COUNTRY && type != ENT_ACTOR_TERRITORY)
                return g->names[i].entry;
        }
    }
    return ENT_NONE;
}

/* Bodies and countries that later records build on. */
static int prepare(struct dict_import *import, const struct dict_record *record)
{
    char name[DICT_NAME_BYTES + 1], body[2 * DICT_GROUP + 1];
    uint32_t entry;
    if (record->codes.count != 1 || record->codes.items[0].kind != DICT_CODE_ACTOR)
        return 0;
    const char *code = record->codes.items[0].text;
    if (dict_is_of_country(code)) {
        if (code[DICT_GROUP] || record->codes.items[0].dated ||
            dict_proper_name(name, record->phrases[0]))
            return 0;
        return dict_root(import, &entry, code, name);
    }
    dict_body_code(body, code);
    if (!*body || strcmp(body, code) != 0 ||
        ent_entry_find(import->gazetteer, body, strlen(body)) != ENT_NONE)
        return 0;
    entry = old_bearer(import, record);
    if (entry == ENT_NONE || import->gazetteer->entries[entry].root != entry)
        return 0;
    return ent_gazetteer_add_alias(import->gazetteer, body, entry);
}

/* 1 where the primary name looks like a person's. */
static int looks_personal(const struct dict_import *import, const struct dict_record *record,
                          const char *name, int dated)
{
    const struct ent_gazetteer *g = import->gazetteer;
    const uint32_t no_person = ENT_CLASS_FUNCTION | ENT_CLASS_ORGANISATION | ENT_CLASS_MEDIA |
                               ENT_CLASS_SPOT | ENT_CLASS_EVENT | ENT_CLASS_MODIFIER;
    struct ent_name_word word;
    struct ent_match match;
    size_t at = 0, words = 0;
    int given = strchr(record->phrases[0], '.') != NULL;
    while (ent_word_next(&word, name, strlen(name), &at)) {
        uint32_t classes = ent_classes_of(g->classes, word.key);
        if (classes & no_person ||
            ent_gazetteer_match(&match, g, &word, 1, ENT_NAME_BIT(ENT_NAME_NOUN)))
            return 0;
        given |= words == 0 && classes & ENT_CLASS_GIVEN;
        words++;
    }
    return words >= 2 && words <= PERSON_WORDS && (dated || given);
}

/* "Norlander" beside "Norland": how a country's people and things are called. */
static int looks_adjective(const char *name, const char *primary)
{
    static const char *const ends[] = {"an", "ese", "ish", "ic", "i", "ch"};
    size_t len = strlen(name);
    if (strncmp(name, primary, STEM_BYTES) != 0 || strchr(name, ' '))
        return 0;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t n = strlen(ends[i]);
        if (len > n + STEM_BYTES - 1 && strcmp(name + len - n, ends[i]) == 0)
            return 1;
    }
    return 0;
}

/* 1 where the name stood for the same before. */
static int meant_same(const struct dict_import *import, const char *name, uint32_t entry)
{
    const struct ent_gazetteer *g = import->gazetteer;
    const struct ent_entry *e = &g->entries[entry];
    for (uint32_t i = old_name(import, name); i != ENT_NONE && i < g->layer; i = g->names[i].next) {
        if (g->names[i].kind >= ENT_MENTION_KIND_COUNT)
            continue;
        const struct ent_entry *other = &g->entries[g->names[i].entry];
        if (g->names[i].entry == entry ||
            (other->root == e->root && e->root != entry && strcmp(other->sector, e->sector) == 0))
            return 1;
    }
    return 0;
}

static size_t chain_length(const struct dict_import *import, const char *name)
{
    size_t n = 0;
    for (uint32_t i = ent_gazetteer_find_name(import->gazetteer, name);
         i != ENT_NONE && n < CODES_MAX; i = import->gazetteer->names[i].next)
        n++;
    return n;
}

static int put(struct dict_import *import, const char *name, const struct ent_gazetteer_name *like)
{
    if (chain_length(import, name) == CODES_MAX) {
        dict_lose(import->reader, ENT_DICTIONARY_CODES);
        return 0;
    }
    return ent_gazetteer_put_name(import->gazetteer, name, like);
}

/* A person is also called by the last word of the name. */
static int put_surname(struct dict_import *import, const char *name,
                       const struct ent_gazetteer_name *like)
{
    struct ent_gazetteer_name surname = *like;
    const char *last = strrchr(name, ' ');
    surname.kind = ENT_NAME_SHORT;
    return last && strlen(last) > 3 ? put(import, last + 1, &surname) : 0;
}

static int remember_heir(struct dict_import *import, uint32_t old,
                         const struct ent_gazetteer_name *name)
{
    if (old == ENT_NONE || old >= import->n_old || name->entry == old)
        return 0;
    import->heirs = ent_arena_room(&import->reader->arena, import->heirs, import->n_heirs,
                                   &import->heir_capacity, sizeof *import->heirs);
    if (!import->heirs)
        return ENT_E_NOMEM;
    import->heirs[import->n_heirs++] = (struct dict_heir){0, *name};
    if (import->last[old])
        import->heirs[import->last[old] - 1].next = (uint32_t)import->n_heirs;
    else
        import->first[old] = (uint32_t)import->n_heirs;
    import->last[old] = (uint32_t)import->n_heirs;
    return 0;
}

/* The record at work. */
struct work {
    const struct dict_record *record;
    char primary[DICT_NAME_BYTES + 1];
    uint32_t old; /* who was called so before */
    int is_person;
};

/* Gives all names of the record to what a code stands for. */
static int add_names(struct dict_import *import, const struct work *work,
                     const struct ent_gazetteer_name *like, int may_stay)
{
    struct ent_gazetteer *g = import->gazetteer;
    char name[DICT_NAME_BYTES + 1];
    int status = 0;
    for (size_t p = 0; !status && p < work->record->n_phrases; p++) {
        struct ent_gazetteer_name own = *like;
        if (!proper_name(import, work->record, p, name) ||
            (may_stay && meant_same(import, name, like->entry)))
            continue;
        struct ent_entry *entry = &g->entries[like->entry];
        if (p && own.kind == ENT_MENTION_NAME && looks_adjective(name, work->primary)) {
            own.kind = ENT_MENTION_ADJECTIVE;
            if (!*entry->adjective)
                entry->adjective = ent_arena_copy(&g->arena, name, strlen(name));
            status = entry->adjective ? 0 : ENT_E_NOMEM;
        }
        if (!status)
            status = put(import, name, &own);
        if (!status && own.kind == ENT_MENTION_PERSON && work->old == ENT_NONE)
            status = put_surname(import, name, &own);
    }
    return status;
}

/* The times of the codes [from, to), which are the same code. */
static int add_terms(struct dict_import *import, const struct dict_codes *codes, size_t from,
                     size_t to, struct dict_asked *asked)
{
    asked->term = (uint32_t)import->gazetteer->n_terms;
    asked->terms = 0;
    for (size_t i = from; i < to && codes->items[i].dated; i++, asked->terms++)
        if (ent_gazetteer_add_term(import->gazetteer, codes->items[i].term))
            return ENT_E_NOMEM;
    return 0;
}

/* The codes [from, to) of the record: the same one, in its times. */
static int add_code(struct dict_import *import, struct work *work, size_t from, size_t to)
{
    const struct dict_codes *codes = &work->record->codes;
    struct dict_asked asked = {.code = codes->items[from].text,
                               .name = work->primary,
                               .old = work->old,
                               .is_person = work->is_person};
    struct dict_meaning meaning;
    int status = add_terms(import, codes, from, to, &asked);
    if (!status)
        status = dict_mean(import, &meaning, &asked);
    if (status)
        return status;
    struct ent_gazetteer_name like = {
        .entry = meaning.entry, .kind = meaning.kind, .term = asked.term, .terms = asked.terms};
    status = add_names(import, work, &like, codes->count == 1 && !asked.terms);
    return status ? status : remember_heir(import, work->old, &like);
}

/* Nobody: the name swallows shorter ones. Beside other codes that is what no code means anyway. */
static int add_null(struct dict_import *import, const struct work *work,
                    const struct dict_code *code)
{
    if (code->kind == DICT_CODE_DISCARD) {
        dict_lose(import->reader, ENT_DICTIONARY_DISCARD);
        return 0;
    }
    if (code->dated)
        dict_lose(import->reader, ENT_DICTIONARY_NULL_TIME);
    if (work->record->codes.count > 1)
        return 0;
    return add_names(import, work,
                     &(struct ent_gazetteer_name){.entry = ENT_NONE, .kind = ENT_NAME_NOBODY}, 0);
}

static int add_codes(struct dict_import *import, struct work *work)
{
    const struct dict_codes *codes = &work->record->codes;
    int status = 0;
    for (size_t from = 0, to; !status && from < codes->count; from = to) {
        const struct dict_code *code = &codes->items[from];
        to = from + 1;
        if (code->kind != DICT_CODE_ACTOR) {
            status = add_null(import, work, code);
            continue;
        }
        while (to < codes->count && code->dated && codes->items[to].dated &&
               codes->items[to].kind == DICT_CODE_ACTOR &&
               strcmp(codes->items[to].text, code->text) == 0)
            to++;
        status = add_code(import, work, from, to);
    }
    return status;
}

static void count_stems(struct dict_import *import, const struct dict_record *record)
{
    for (size_t p = 0; p < record->n_phrases; p++) {
        size_t len = strlen(record->phrases[p]);
        if (len && record->phrases[p][len - 1] != '_')
            dict_lose(import->reader, ENT_DICTIONARY_STEM);
    }
}

static int add_record(struct dict_import *import, const struct dict_record *record)
{
    struct work work = {.record = record};
    if (!record->codes.count) {
        if (!record->told)
            dict_warn(import->reader, record->line, "\"%.60s\" has no code", record->phrases[0]);
        return 0;
    }
    if (!proper_name(import, record, 0, work.primary))
        return 0;
    import->reader->report->entries++;
    import->reader->report->names += record->n_phrases;
    count_stems(import, record);
    work.old = old_bearer(import, record);
    work.is_person = looks_personal(import, record, work.primary, record->codes.items[0].dated);
    if (work.old != ENT_NONE)
        work.is_person = import->gazetteer->entries[work.old].type == ENT_ACTOR_PERSON;
    return add_codes(import, &work);
}

/* Lets the other names of entries that were coded anew lead to where they went. */
static int settle_heirs(struct dict_import *import)
{
    struct ent_gazetteer *g = import->gazetteer;
    for (size_t i = 0; i < g->layer; i++) {
        struct ent_gazetteer_name *name = &g->names[i];
        if (name->kind == ENT_NAME_NOUN || name->kind == ENT_NAME_NOBODY ||
            name->entry >= import->n_old || !import->first[name->entry])
            continue;
        const struct dict_heir *heir = &import->heirs[import->first[name->entry] - 1];
        name->entry = heir->name.entry;
        name->term = heir->name.term;
        name->terms = heir->name.terms;
        uint32_t last = (uint32_t)i;
        for (size_t n = 1; heir->next && n < CODES_MAX; n++) {
            heir = &import->heirs[heir->next - 1];
            if (ent_gazetteer_add_sibling(g, last, &heir->name))
                return ENT_E_NOMEM;
            last = (uint32_t)g->n_names - 1;
        }
    }
    return 0;
}

int dict_actors_add(struct dict_import *import, const struct dict_record *records, size_t count)
{
    struct ent_arena *arena = &import->reader->arena;
    int status = 0;
    import->n_old = (uint32_t)import->gazetteer->n_entries;
    import->first = ent_arena_alloc(arena, (import->n_old + 1) * sizeof *import->first);
    import->last = ent_arena_alloc(arena, (import->n_old + 1) * sizeof *import->last);
    if (!import->first || !import->last)
        return ENT_E_NOMEM;
    for (size_t i = 0; !status && i < count; i++)
        status = prepare(import, &records[i]);
    for (size_t i = 0; !status && i < count; i++)
        status = add_record(import, &records[i]);
    return status ? status : settle_heirs(import);
}

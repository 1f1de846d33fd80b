// SPDX-License-Identifier: MIT
/*
 * Agents: nouns that act for a country, with the code that they add to it. "!PERSON!" in a noun
 * stands for each word of a set; the nouns of a set have no plurals of their own, all others get
 * one unless the line gives it in braces.
 */
#include <stdio.h>
#include <string.h>

#include "dictionaries/codes.h"
#include "dictionaries/names.h"
#include "dictionaries/table.h"

enum { EXPANSIONS_MAX = 1000, PHRASE_BYTES = 512 };

struct set {
    const char **words;
    size_t count, capacity;
};

struct agents {
    struct ent_gazetteer *gazetteer;
    struct dict_reader *reader;
    struct dict_table names; /* of sets */
    struct set *sets;
    size_t n_sets, set_capacity;
    int is_cameo;
};

/* One line's noun on its way. */
struct agent {
    char sector[DICT_GROUP + 1];
    int has_plural; /* a regular one */
    size_t expansions;
};

/* "!PERSON! = MAN, MEN": the line is cut up. */
static int read_set(struct agents *a, char *line, char *equals)
{
    struct set set = {0};
    *equals = '\0';
    for (char *word = equals + 1, *next; word; word = next) {
        next = strchr(word, ',');
        if (next)
            *next++ = '\0';
        word = dict_trim(word);
        if (!*word)
            continue;
        if (strchr(word, '!')) {
            dict_warn(a->reader, a->reader->number, "%.40s: a set within a set", word);
            continue;
        }
        set.words = ent_arena_room(&a->reader->arena, set.words, set.count, &set.capacity,
                                   sizeof *set.words);
        if (!set.words)
            return ENT_E_NOMEM;
        set.words[set.count++] = word; /* the text stays as long as the reader */
    }
    a->sets =
        ent_arena_room(&a->reader->arena, a->sets, a->n_sets, &a->set_capacity, sizeof *a->sets);
    if (!a->sets)
        return ENT_E_NOMEM;
    a->sets[a->n_sets++] = set;
    return dict_table_set(&a->names, dict_trim(line), (uint32_t)a->n_sets - 1);
}

static void write_plural(char out[PHRASE_BYTES], const char *noun)
{
    size_t len = strlen(noun);
    if (noun[len - 1] == 'y')
        snprintf(out, PHRASE_BYTES, "%.*sies", (int)len - 1, noun);
    else
        snprintf(out, PHRASE_BYTES, "%s%s", noun,
                 len > 1 && noun[len - 1] == 's' && noun[len - 2] == 's' ? "es" : "s");
}

/* The noun of these words, or ENT_NONE. *is_new tells that a dictionary made it. */
static uint32_t known_noun(const struct ent_gazetteer *g, const char *text, int *is_new)
{
    uint32_t i = ent_gazetteer_find_name(g, text);
    while (i != ENT_NONE && g->names[i].kind != ENT_NAME_NOUN)
        i = g->names[i].next;
    *is_new = i != ENT_NONE && i >= g->layer;
    return i == ENT_NONE ? ENT_NONE : g->names[i].entry;
}

/* The first definition of a noun holds; what the gazetteer knew of it beside the sector stays. */
static int put_noun(struct agents *a, const struct agent *agent, const char *text, uint8_t flags)
{
    int is_new;
    uint32_t noun = known_noun(a->gazetteer, text, &is_new);
    if (is_new)
        return 0;
    if (noun != ENT_NONE)
        flags |= a->gazetteer->nouns[noun].flags;
    a->reader->report->names++;
    if (ent_gazetteer_add_noun(a->gazetteer, &noun, agent->sector, flags))
        return ENT_E_NOMEM;
    return ent_gazetteer_add_name(a->gazetteer, text, noun, ENT_NAME_NOUN);
}

/* A noun without sets in it, and its regular plural. */
static int add_noun(struct agents *a, const struct agent *agent, const char *phrase, uint8_t flags)
{
    char name[DICT_NAME_BYTES + 1], plural[PHRASE_BYTES];
    const char *reason = dict_common_name(name, phrase);
    if (reason) {
        dict_warn(a->reader, a->reader->number, "\"%.60s\": %s", phrase, reason);
        return 0;
    }
    int status = put_noun(a, agent, name, flags);
    if (status || !agent->has_plural || flags & ENT_NOUN_PLURAL)
        return status;
    write_plural(plural, name);
    return put_noun(a, agent, plural, ENT_NOUN_PLURAL);
}

/* Puts every word of the first set in the phrase in its place, and so on for the next. */
static int expand(struct agents *a, struct agent *agent, const char *phrase)
{
    const char *open = strchr(phrase, '!'), *close = open ? strchr(open + 1, '!') : NULL;
    char name[PHRASE_BYTES], next[PHRASE_BYTES];
    int status = 0;
    if (!open)
        return add_noun(a, agent, phrase, 0);
    if (!close || close - open >= PHRASE_BYTES) {
        dict_warn(a->reader, a->reader->number, "\"%.60s\": a ! without another", phrase);
        return 0;
    }
    snprintf(name, sizeof name, "%.*s", (int)(close - open + 1), open);
    uint32_t found = dict_table_find(&a->names, name);
    if (found == DICT_NONE) {
        dict_warn(a->reader, a->reader->number, "there is no set %.60s", name);
        return 0;
    }
    agent->has_plural = 0;
    for (size_t i = 0; !status && i < a->sets[found].count; i++) {
        if (agent->expansions++ == EXPANSIONS_MAX)
            dict_warn(a->reader, a->reader->number, "its sets multiply to more than %d nouns",
                      EXPANSIONS_MAX);
        if (agent->expansions > EXPANSIONS_MAX)
            break;
        int len = snprintf(next, sizeof next, "%.*s%s%s", (int)(open - phrase), phrase,
                           a->sets[found].words[i], close + 1);
        if (len < PHRASE_BYTES)
            status = expand(a, agent, next);
        else
            dict_warn(a->reader, a->reader->number, "\"%.60s\" is too long", phrase);
    }
    return status;
}

/* The first readable code of the line; 0 where there is none. */
static int read_code(struct agents *a, struct agent *agent, const char *text)
{
    struct dict_codes codes = {0};
    size_t warnings = a->reader->report->warnings;
    int status = dict_codes_read(&codes, a->reader, a->reader->number, text);
    if (status)
        return status;
    for (size_t i = 0; i < codes.count; i++) {
        const struct dict_code *code = &codes.items[i];
        if (code->kind == DICT_CODE_DISCARD)
            dict_lose(a->reader, ENT_DICTIONARY_DISCARD);
        if (code->kind != DICT_CODE_ACTOR)
            continue;
        dict_sector(agent->sector, code->text, 0, a->is_cameo);
        if (!*agent->sector)
            snprintf(agent->sector, sizeof agent->sector, "%.3s", code->text);
        return 1;
    }
    if (!codes.count && warnings == a->reader->report->warnings)
        dict_warn(a->reader, a->reader->number, "no code: \"%.60s\"", text);
    return 0;
}

static int read_agent(struct agents *a, char *line)
{
    struct agent agent = {.has_plural = 1};
    char *bracket = strchr(line, '['), *brace, *end = NULL;
    int found = read_code(a, &agent, bracket ? bracket : line);
    if (found != 1)
        return found;
    if (bracket)
        *bracket = '\0';
    brace = strchr(line, '{');
    if (brace) {
        agent.has_plural = 0;
        end = strchr(brace, '}');
        if (!end)
            dict_warn(a->reader, a->reader->number, "no } behind \"%.60s\"", brace);
        else
            *end = '\0';
        *brace = '\0';
    }
    a->reader->report->entries++;
    int status = expand(a, &agent, dict_trim(line));
    char *plural = brace && end ? dict_trim(brace + 1) : "";
    return status || !*plural ? status : add_noun(a, &agent, plural, ENT_NOUN_PLURAL);
}

static int read_line(struct agents *a)
{
    char *line = a->reader->line, *equals = strchr(line, '=');
    if (*line == '!' && equals)
        return read_set(a, line, equals);
    return read_agent(a, line);
}

int ent_dictionary_read_agents(struct ent_gazetteer *gazetteer, const char *file, const char *bytes,
                               size_t len, const struct ent_listener *listener,
                               struct ent_dictionary_report *report, struct ent_message *message)
{
    *report = (struct ent_dictionary_report){0};
    struct dict_reader reader = {.file = file, .listener = listener, .report = report};
    struct agents agents = {.gazetteer = gazetteer, .reader = &reader};
    ent_gazetteer_begin_dictionaries(gazetteer);
    int status = dict_open(&reader, bytes, len);
    agents.is_cameo = !status && strstr(reader.text, "HLH") != NULL;
    while (!status && dict_next(&reader))
        status = read_line(&agents);
    dict_table_free(&agents.names);
    return dict_end(&reader, status, message);
}

// SPDX-License-Identifier: MIT
/*
 * From the JSON of assets/actors to the gazetteer. Each kind of list in a file has a reader; a
 * wrong thing stops the load with the file, the place in it and what was expected. Entries of the
 * same id in several files are one entry: later files add to it.
 */
#include "actors/gazetteer.h"

#include <cjson/cJSON.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "actors/classes.h"

enum { NAME_BYTES = 200, PLURAL_BYTES = NAME_BYTES + 4 };

/* Where the reader is: for messages. */
struct place {
    struct ent_gazetteer *gazetteer;
    const char *path;
    const char *list;  /* "actors" */
    int index;         /* in it, from 1 */
    const char *label; /* the entry's id, or "" */
    struct ent_message *message;
};

static int wrong(const struct place *at, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static int wrong(const struct place *at, const char *format, ...)
{
    char what[256];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    const char *label = at->label ? at->label : "";
    return ent_fail(at->message, ENT_E_FORMAT, "%s: %s, item %d%s%s%s: %s", at->path, at->list,
                    at->index, *label ? " (" : "", label, *label ? ")" : "", what);
}

static int nomem(const struct place *at)
{
    return ent_fail(at->message, ENT_E_NOMEM, "%s: out of memory", at->path);
}

/* A name has letters, is not too long, and has no more words than the trie follows. */
static int check_name(const struct place *at, const char *key, const cJSON *item)
{
    if (!cJSON_IsString(item))
        return wrong(at, "\"%s\" must hold strings only", key);
    const char *text = item->valuestring;
    struct ent_word word;
    size_t words = 0, pos = 0, len = strlen(text);
    if (len > NAME_BYTES)
        return wrong(at, "a name in \"%s\" is longer than %d bytes", key, NAME_BYTES);
    while (ent_word_next(&word, text, len, &pos)) {
        if (word.shape & ENT_WORD_PUNCT && !(word.shape & ENT_WORD_CLITIC))
            return wrong(at, "\"%s\" in \"%s\" has a word without letters", text, key);
        words++;
    }
    if (words == 0)
        return wrong(at, "an empty name in \"%s\"", key);
    if (words > ENT_NAME_WORDS)
        return wrong(at, "\"%s\" in \"%s\" has more than %d words", text, key, ENT_NAME_WORDS);
    return 0;
}

/* Adds every string of the list `key` as names of that kind; a missing list is empty. */
static int read_names(const struct place *at, const cJSON *object, const char *key, uint32_t entry,
                      int kind)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(object, key), *item;
    if (list && !cJSON_IsArray(list))
        return wrong(at, "\"%s\" must be a list", key);
    cJSON_ArrayForEach(item, list)
    {
        int status = check_name(at, key, item);
        if (status)
            return status;
        if (ent_gazetteer_add_name(at->gazetteer, item->valuestring, entry, kind))
            return nomem(at);
    }
    return 0;
}

/* A string member; "" where it is missing. */
static int read_string(const struct place *at, const cJSON *object, const char *key,
                       const char **out)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    *out = "";
    if (!item)
        return 0;
    if (!cJSON_IsString(item))
        return wrong(at, "\"%s\" must be a string", key);
    *out = item->valuestring;
    return 0;
}

static int read_type(const struct place *at, const char *text, uint8_t *out)
{
    for (int i = 0; i < ENT_ACTOR_TYPE_COUNT; i++) {
        if (strcmp(text, ent_actor_type_name((enum ent_actor_type)i)) == 0) {
            *out = (uint8_t)i;
            return 0;
        }
    }
    return wrong(at, "unknown type \"%s\"", text);
}

static int read_day(const struct place *at, const cJSON *term, const char *key,
                    struct ent_date *out)
{
    const char *text;
    int status = read_string(at, term, key, &text);
    if (status || !*text)
        return status;
    if (ent_date_parse(out, text, strlen(text)))
        return wrong(at, "\"%s\" is no date (YYYY-MM-DD) in \"%s\"", text, key);
    return 0;
}

static int read_terms(const struct place *at, const cJSON *object, struct ent_entry *entry)
{
    struct ent_gazetteer *gazetteer = at->gazetteer;
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(object, "office"), *item;
    if (list && !cJSON_IsArray(list))
        return wrong(at, "\"office\" must be a list of terms");
    entry->term = (uint32_t)gazetteer->n_terms;
    cJSON_ArrayForEach(item, list)
    {
        struct ent_term term = {0};
        int status = cJSON_IsObject(item) ? 0 : wrong(at, "a term of \"office\" is no object");
        if (!status)
            status = read_day(at, item, "from", &term.from);
        if (!status)
            status = read_day(at, item, "to", &term.to);
        if (status)
            return status;
        if (term.to.year && ent_date_compare(term.to, term.from) < 0)
            return wrong(at, "a term in office ends before it begins");
        if (gazetteer->n_terms == gazetteer->term_capacity) {
            size_t grown = gazetteer->term_capacity ? gazetteer->term_capacity * 2 : 256;
            void *moved = realloc(gazetteer->terms, grown * sizeof *gazetteer->terms);
            if (!moved)
                return nomem(at);
            gazetteer->terms = moved;
            gazetteer->term_capacity = grown;
        }
        gazetteer->terms[gazetteer->n_terms++] = term;
        entry->terms++;
    }
    return 0;
}

static int copy_string(const struct place *at, const char **out, const char *text)
{
    if (!*text)
        return 0;
    *out = ent_arena_copy(&at->gazetteer->arena, text, strlen(text));
    return *out ? 0 : nomem(at);
}

/* Letters, digits, "-", "_", and at most one slash, not at an end. */
static int check_id(const struct place *at, const char *id)
{
    const char *slash = strchr(id, '/');
    size_t legal = strspn(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/");
    if (!*id)
        return wrong(at, "\"id\" is missing");
    if (id[legal] || strlen(id) > NAME_BYTES)
        return wrong(at, "\"id\" may hold letters, digits, \"-\", \"_\" and one \"/\" only");
    if (slash && (slash == id || !slash[1] || strchr(slash + 1, '/')))
        return wrong(at, "\"id\" must be ROOT or ROOT/PART");
    return 0;
}

/* The entry of that id, made where it is new. A part needs its root: it must stand before. */
static int open_entry(const struct place *at, const char *id, uint32_t *out)
{
    struct ent_gazetteer *gazetteer = at->gazetteer;
    const char *slash = strchr(id, '/');
    uint32_t root = ENT_NONE;
    if (slash && (root = ent_entry_find(gazetteer, id, (size_t)(slash - id))) == ENT_NONE)
        return wrong(at, "its root \"%.*s\" is not among the actors read so far", (int)(slash - id),
                     id);
    *out = ent_entry_find(gazetteer, id, strlen(id));
    if (*out != ENT_NONE)
        return 0;
    if (ent_gazetteer_add_entry(gazetteer, out, id))
        return nomem(at);
    if (root != ENT_NONE)
        gazetteer->entries[*out].root = root;
    gazetteer->entries[*out].type = ENT_ACTOR_TYPE_COUNT;
    return 0;
}

static int read_fields(const struct place *at, const cJSON *object, struct ent_entry *entry)
{
    const char *type, *name, *sector, *sex;
    int status = read_string(at, object, "type", &type);
    if (!status)
        status = read_string(at, object, "name", &name);
    if (!status)
        status = read_string(at, object, "sector", &sector);
    if (!status)
        status = read_string(at, object, "sex", &sex);
    if (!status && *type)
        status = read_type(at, type, &entry->type);
    if (status)
        return status;
    if (entry->type == ENT_ACTOR_TYPE_COUNT)
        return wrong(at, "\"type\" is missing");
    if (!*name && !*entry->name)
        return wrong(at, "\"name\" is missing");
    if (*sex && strcmp(sex, "m") != 0 && strcmp(sex, "f") != 0)
        return wrong(at, "\"sex\" must be \"m\" or \"f\"");
    entry->sex = *sex ? *sex : entry->sex;
    status = *entry->name ? 0 : copy_string(at, &entry->name, name);
    return status ? status : copy_string(at, &entry->sector, sector);
}

/* The lists of names that an actor may have, and what they stand for. */
static const struct {
    const char *key;
    int kind;
} name_lists[] = {
    {"names", ENT_MENTION_NAME},     {"adjectives", ENT_MENTION_ADJECTIVE},
    {"people", ENT_MENTION_PEOPLE},  {"capitals", ENT_MENTION_CAPITAL},
    {"offices", ENT_MENTION_OFFICE}, {"short", ENT_NAME_SHORT},
    {"called", ENT_NAME_CALLED},     {"places", ENT_NAME_PLACE},
};

/* The other members that an actor may have. */
static const char *const plain_members[] = {"id",  "type",   "name",   "sector",
                                            "sex", "office", "comment"};

/* A member that nothing reads is a mistake in writing, not something to pass over. */
static int check_members(const struct place *at, const cJSON *object)
{
    const cJSON *member;
    cJSON_ArrayForEach(member, object)
    {
        size_t i = 0, n = sizeof name_lists / sizeof *name_lists;
        size_t k = 0, m = sizeof plain_members / sizeof *plain_members;
        while (i < n && strcmp(name_lists[i].key, member->string) != 0)
            i++;
        while (k < m && strcmp(plain_members[k], member->string) != 0)
            k++;
        if (i == n && k == m)
            return wrong(at, "unknown member \"%s\"", member->string);
    }
    return 0;
}

static int is_own_kind(const char *key)
{
    return strcmp(key, "names") == 0;
}

/* The kind of the actor's own names: a person's are PERSON, an office's OFFICE. */
static int kind_of_type(uint8_t type)
{
    return type == ENT_ACTOR_PERSON   ? ENT_MENTION_PERSON
           : type == ENT_ACTOR_OFFICE ? ENT_MENTION_OFFICE
                                      : ENT_MENTION_NAME;
}

static int read_all_names(const struct place *at, const cJSON *object, uint32_t entry)
{
    const struct ent_entry *e = &at->gazetteer->entries[entry];
    int own = kind_of_type(e->type);
    const cJSON *name = cJSON_GetObjectItemCaseSensitive(object, "name");
    int status = name ? check_name(at, "name", name) : 0;
    if (!status && name && ent_gazetteer_add_name(at->gazetteer, name->valuestring, entry, own))
        status = nomem(at);
    for (size_t i = 0; !status && i < sizeof name_lists / sizeof *name_lists; i++)
        status = read_names(at, object, name_lists[i].key, entry,
                            is_own_kind(name_lists[i].key) ? own : name_lists[i].kind);
    return status;
}

static int read_actor(struct place *at, const cJSON *object)
{
    const char *id;
    uint32_t entry;
    if (!cJSON_IsObject(object))
        return wrong(at, "must be an object");
    int status = read_string(at, object, "id", &id);
    at->label = id;
    if (!status)
        status = check_id(at, id);
    if (!status)
        status = check_members(at, object);
    if (!status)
        status = open_entry(at, id, &entry);
    if (!status)
        status = read_fields(at, object, &at->gazetteer->entries[entry]);
    if (!status && cJSON_GetObjectItemCaseSensitive(object, "office"))
        status = read_terms(at, object, &at->gazetteer->entries[entry]);
    if (!status)
        status = read_all_names(at, object, entry);
    const cJSON *adjective =
        cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(object, "adjectives"), 0);
    if (!status && adjective && !*at->gazetteer->entries[entry].adjective)
        status = copy_string(at, &at->gazetteer->entries[entry].adjective, adjective->valuestring);
    return status;
}

/* The regular plural of the last word. */
static void write_plural(char out[PLURAL_BYTES], const char *noun)
{
    size_t len = strlen(noun);
    const char *end = noun + len;
    if (len > 2 && end[-1] == 'y' && !strchr("aeiou", end[-2]))
        snprintf(out, PLURAL_BYTES, "%.*sies", (int)(len - 1), noun);
    else if (len > 3 && strcmp(end - 3, "man") == 0)
        snprintf(out, PLURAL_BYTES, "%.*smen", (int)(len - 3), noun);
    else if (len > 1 && (strchr("sxz", end[-1]) || (end[-1] == 'h' && strchr("cs", end[-2]))))
        snprintf(out, PLURAL_BYTES, "%ses", noun);
    else
        snprintf(out, PLURAL_BYTES, "%ss", noun);
}

/* The flags that a list of nouns may carry. */
static const struct {
    const char *key;
    uint8_t flag;
} noun_flags[] = {
    {"person", ENT_NOUN_PERSON}, {"plural", ENT_NOUN_PLURAL}, {"seat", ENT_NOUN_SEAT},
    {"title", ENT_NOUN_TITLE},   {"home", ENT_NOUN_HOME},     {"thing", ENT_NOUN_THING},
};

static int add_noun(const struct place *at, const char *sector, uint8_t flags, uint32_t *out)
{
    struct ent_gazetteer *gazetteer = at->gazetteer;
    if (gazetteer->n_nouns == gazetteer->noun_capacity) {
        size_t grown = gazetteer->noun_capacity ? gazetteer->noun_capacity * 2 : 64;
        void *moved = realloc(gazetteer->nouns, grown * sizeof *gazetteer->nouns);
        if (!moved)
            return nomem(at);
        gazetteer->nouns = moved;
        gazetteer->noun_capacity = grown;
    }
    struct ent_noun noun = {.sector = "", .flags = flags};
    int status = copy_string(at, &noun.sector, sector);
    *out = (uint32_t)gazetteer->n_nouns;
    gazetteer->nouns[gazetteer->n_nouns++] = noun;
    return status;
}

/* A list of agent nouns with one sector; each gets its plural unless the list is of plurals. */
static int read_nouns(struct place *at, const cJSON *object)
{
    const char *sector;
    uint32_t singular = 0, plural = 0;
    uint8_t flags = 0;
    if (!cJSON_IsObject(object))
        return wrong(at, "must be an object");
    int status = read_string(at, object, "sector", &sector);
    at->label = sector;
    for (size_t i = 0; i < sizeof noun_flags / sizeof *noun_flags; i++)
        if (cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(object, noun_flags[i].key)))
            flags |= noun_flags[i].flag;
    if (!status)
        status = add_noun(at, sector, flags, &singular);
    if (!status)
        status = add_noun(at, sector, flags | ENT_NOUN_PLURAL, &plural);
    if (!status)
        status = read_names(at, object, "nouns", singular, ENT_NAME_NOUN);
    if (!status)
        status = read_names(at, object, "plurals", plural, ENT_NAME_NOUN);
    const cJSON *item;
    cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(object, "nouns"))
    {
        char text[PLURAL_BYTES];
        if (status || flags & ENT_NOUN_PLURAL)
            break;
        write_plural(text, item->valuestring);
        if (ent_gazetteer_add_name(at->gazetteer, text, plural, ENT_NAME_NOUN))
            status = nomem(at);
    }
    return status;
}

static int read_nobody(struct place *at, const cJSON *item)
{
    int status = check_name(at, "nobody", item);
    at->label = cJSON_IsString(item) ? item->valuestring : "";
    if (!status &&
        ent_gazetteer_add_name(at->gazetteer, item->valuestring, ENT_NONE, ENT_NAME_NOBODY))
        status = nomem(at);
    return status;
}

/* Marks every name of one word that is also a person's name. */
static int read_surname(struct place *at, const cJSON *item)
{
    struct ent_match match;
    struct ent_word word;
    size_t pos = 0;
    int status = check_name(at, "surnames", item);
    if (status)
        return status;
    ent_word_next(&word, item->valuestring, strlen(item->valuestring), &pos);
    if (!ent_gazetteer_match(&match, at->gazetteer, &word, 1, ENT_NAME_ACTORS))
        return wrong(at, "\"%s\" is no name of the actors read so far", item->valuestring);
    for (uint32_t i = match.name; i != ENT_NONE; i = at->gazetteer->names[i].next)
        at->gazetteer->names[i].is_surname = 1;
    return 0;
}

/* What a file may hold. */
static const struct {
    const char *key;
    int (*read)(struct place *at, const cJSON *item);
} sections[] = {
    {"actors", read_actor},
    {"nouns", read_nouns},
    {"nobody", read_nobody},
    {"surnames", read_surname},
};

static int read_section(struct ent_gazetteer *gazetteer, const char *path, const cJSON *root,
                        size_t section, struct ent_message *message)
{
    struct place at = {.gazetteer = gazetteer, .path = path, .message = message};
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(root, sections[section].key), *item;
    at.list = sections[section].key;
    if (list && !cJSON_IsArray(list))
        return ent_fail(message, ENT_E_FORMAT, "%s: \"%s\" must be a list", path, at.list);
    cJSON_ArrayForEach(item, list)
    {
        at.index++;
        at.label = "";
        int status = sections[section].read(&at, item);
        if (status)
            return status;
    }
    return 0;
}

/* Line of a byte, from 1. */
static int line_of(const char *json, const char *at)
{
    int line = 1;
    for (const char *p = json; p < at; p++)
        line += *p == '\n';
    return line;
}

/* A key that no section knows is a mistake in writing, not something to pass over. */
static int check_keys(const cJSON *root, const char *path, struct ent_message *message)
{
    const cJSON *member;
    cJSON_ArrayForEach(member, root)
    {
        size_t i = 0, n = sizeof sections / sizeof *sections;
        while (i < n && strcmp(sections[i].key, member->string) != 0)
            i++;
        if (i == n && strcmp(member->string, "comment") != 0)
            return ent_fail(message, ENT_E_FORMAT, "%s: unknown list \"%s\"", path, member->string);
    }
    return 0;
}

int ent_gazetteer_read(struct ent_gazetteer *gazetteer, const char *path, const char *json,
                       size_t len, struct ent_message *message)
{
    const char *stop = json;
    cJSON *root = cJSON_ParseWithLengthOpts(json, len, &stop, 0);
    if (!root)
        return ent_fail(message, ENT_E_FORMAT, "%s:%d: not JSON", path, line_of(json, stop));
    int status = cJSON_IsObject(root)
                     ? check_keys(root, path, message)
                     : ent_fail(message, ENT_E_FORMAT, "%s: the file must be one object", path);
    for (size_t i = 0; !status && i < sizeof sections / sizeof *sections; i++)
        status = read_section(gazetteer, path, root, i, message);
    cJSON_Delete(root);
    return status;
}

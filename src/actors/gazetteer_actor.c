// SPDX-License-Identifier: MIT
/*
 * Reads an actor. Entries of the same id in several files are one entry: later ones add to it.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "actors/gazetteer_read.h"

static int read_type(const struct ent_read_place *at, const char *text, uint8_t *out)
{
    for (int i = 0; i < ENT_ACTOR_TYPE_COUNT; i++) {
        if (strcmp(text, ent_actor_type_name((enum ent_actor_type)i)) == 0) {
            *out = (uint8_t)i;
            return 0;
        }
    }
    return ent_read_wrong(at, "unknown type \"%s\"", text);
}

/* A day; of a year or month alone, the first day or the last: the longest reading of a term. */
static int parse_day(struct ent_date *out, const char *text, bool last)
{
    static const char *const first_days[] = {"-01", "-01-01", NULL};
    static const char *const last_days[] = {"-31", "-30", "-29", "-28", "-12-31", NULL};
    char whole[ENT_DATE_TEXT];
    if (!ent_date_parse(out, text, strlen(text)))
        return 0;
    for (const char *const *rest = last ? last_days : first_days; *rest; rest++) {
        int size = snprintf(whole, sizeof whole, "%s%s", text, *rest);
        if (size == ENT_DATE_TEXT - 2 && !ent_date_parse(out, whole, (size_t)size))
            return 0;
    }
    return ENT_E_FORMAT;
}

static int read_day(const struct ent_read_place *at, const cJSON *term, const char *key,
                    struct ent_date *out)
{
    const char *text;
    int status = ent_read_string(at, term, key, &text);
    if (status || !*text)
        return status;
    if (parse_day(out, text, strcmp(key, "to") == 0))
        return ent_read_wrong(at, "\"%s\" is no date (YYYY-MM-DD, YYYY-MM, YYYY) in \"%s\"", text,
                              key);
    return 0;
}

static int read_terms(const struct ent_read_place *at, const cJSON *object, struct ent_entry *entry)
{
    struct ent_gazetteer *gazetteer = at->gazetteer;
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(object, "office"), *item;
    if (list && !cJSON_IsArray(list))
        return ent_read_wrong(at, "\"office\" must be a list of terms");
    entry->term = (uint32_t)gazetteer->n_terms;
    cJSON_ArrayForEach(item, list)
    {
        struct ent_term term = {0};
        int status =
            cJSON_IsObject(item) ? 0 : ent_read_wrong(at, "a term of \"office\" is no object");
        if (!status)
            status = read_day(at, item, "from", &term.from);
        if (!status)
            status = read_day(at, item, "to", &term.to);
        if (status)
            return status;
        if (term.to.year && ent_date_compare(term.to, term.from) < 0)
            return ent_read_wrong(at, "a term in office ends before it begins");
        if (ent_gazetteer_add_term(gazetteer, term))
            return ent_read_nomem(at);
        entry->terms++;
    }
    return 0;
}

/* Letters, digits, "-", "_", and at most one slash, not at an end. */
static int check_id(const struct ent_read_place *at, const char *id)
{
    const char *slash = strchr(id, '/');
    size_t legal = strspn(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/");
    if (!*id)
        return ent_read_wrong(at, "\"id\" is missing");
    if (id[legal] || strlen(id) > ENT_READ_NAME_BYTES)
        return ent_read_wrong(at,
                              "\"id\" may hold letters, digits, \"-\", \"_\" and one \"/\" only");
    if (slash && (slash == id || !slash[1] || strchr(slash + 1, '/')))
        return ent_read_wrong(at, "\"id\" must be ROOT or ROOT/PART");
    return 0;
}

/* The entry of that id, made where it is new. A part needs its root: it must stand before. */
static int open_entry(const struct ent_read_place *at, const char *id, uint32_t *out)
{
    struct ent_gazetteer *gazetteer = at->gazetteer;
    const char *slash = strchr(id, '/');
    uint32_t root = ENT_NONE;
    if (slash && (root = ent_entry_find(gazetteer, id, (size_t)(slash - id))) == ENT_NONE)
        return ent_read_wrong(at, "its root \"%.*s\" is not among the actors read so far",
                              (int)(slash - id), id);
    *out = ent_entry_find(gazetteer, id, strlen(id));
    if (*out != ENT_NONE)
        return 0;
    if (ent_gazetteer_add_entry(gazetteer, out, id))
        return ent_read_nomem(at);
    if (root != ENT_NONE)
        gazetteer->entries[*out].root = root;
    gazetteer->entries[*out].type = ENT_ACTOR_TYPE_COUNT;
    return 0;
}

/* The members that list whom it stands to so. */
static const char *const link_keys[ENT_LINKS] = {
    [ENT_LINK_NEIGHBOUR] = "neighbours",
    [ENT_LINK_ALLY] = "allies",
    [ENT_LINK_RIVAL] = "rivals",
    [ENT_LINK_COLONY] = "colonies",
};

static int read_links(const struct ent_read_place *at, const cJSON *object, struct ent_entry *entry)
{
    int status = 0;
    for (int k = 0; !status && k < ENT_LINKS; k++) {
        const char *ids;
        status = ent_read_string(at, object, link_keys[k], &ids);
        if (!status)
            status = ent_read_copy(at, &entry->linked[k], ids);
    }
    return status;
}

static int read_fields(const struct ent_read_place *at, const cJSON *object,
                       struct ent_entry *entry)
{
    const char *type, *name, *sector, *sex;
    int status = ent_read_string(at, object, "type", &type);
    if (!status)
        status = ent_read_string(at, object, "name", &name);
    if (!status)
        status = ent_read_string(at, object, "sector", &sector);
    if (!status)
        status = ent_read_string(at, object, "sex", &sex);
    if (!status && *type)
        status = read_type(at, type, &entry->type);
    if (status)
        return status;
    if (entry->type == ENT_ACTOR_TYPE_COUNT)
        return ent_read_wrong(at, "\"type\" is missing");
    if (!*name && !*entry->name)
        return ent_read_wrong(at, "\"name\" is missing");
    if (*sex && strcmp(sex, "m") != 0 && strcmp(sex, "f") != 0)
        return ent_read_wrong(at, "\"sex\" must be \"m\" or \"f\"");
    entry->sex = *sex ? *sex : entry->sex;
    status = *entry->name ? 0 : ent_read_copy(at, &entry->name, name);
    if (!status)
        status = ent_read_copy(at, &entry->sector, sector);
    return status ? status : read_links(at, object, entry);
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

/* The members that an actor may have. */
static const char *const actor_members[] = {
    "neighbours", "allies", "rivals",   "colonies", "id",    "type",    "name",
    "sector",     "sex",    "office",   "comment",  "names", "replace", "people",
    "adjectives", "places", "capitals", "offices",  "short", "called",
};

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

static int read_all_names(const struct ent_read_place *at, const cJSON *object, uint32_t entry)
{
    const struct ent_entry *e = &at->gazetteer->entries[entry];
    int own = kind_of_type(e->type);
    const cJSON *name = cJSON_GetObjectItemCaseSensitive(object, "name");
    int status = name ? ent_read_check_name(at, "name", name) : 0;
    if (!status && name && ent_gazetteer_add_name(at->gazetteer, name->valuestring, entry, own))
        status = ent_read_nomem(at);
    for (size_t i = 0; !status && i < sizeof name_lists / sizeof *name_lists; i++)
        status = ent_read_names(at, object, name_lists[i].key, entry,
                                is_own_kind(name_lists[i].key) ? own : name_lists[i].kind);
    return status;
}

/* "replace": what was read of the actor before is forgotten, its names too. */
static int read_replace(const struct ent_read_place *at, const cJSON *object, uint32_t index)
{
    const cJSON *replace = cJSON_GetObjectItemCaseSensitive(object, "replace");
    struct ent_entry *entry = &at->gazetteer->entries[index];
    if (replace && !cJSON_IsBool(replace))
        return ent_read_wrong(at, "\"replace\" must be true or false");
    if (!cJSON_IsTrue(replace))
        return 0;
    ent_gazetteer_forget_names(at->gazetteer, index);
    *entry = (struct ent_entry){ENT_BLANK_ENTRY, .id = entry->id, .root = entry->root,
                                .type = ENT_ACTOR_TYPE_COUNT};
    return 0;
}

int ent_read_actor(struct ent_read_place *at, const cJSON *object)
{
    const char *id;
    uint32_t entry;
    if (!cJSON_IsObject(object))
        return ent_read_wrong(at, "must be an object");
    int status = ent_read_string(at, object, "id", &id);
    at->label = id;
    if (!status)
        status = check_id(at, id);
    if (!status)
        status = ent_read_check_members(at, object, actor_members,
                                        sizeof actor_members / sizeof *actor_members);
    if (!status)
        status = open_entry(at, id, &entry);
    if (!status)
        status = read_replace(at, object, entry);
    if (!status)
        status = read_fields(at, object, &at->gazetteer->entries[entry]);
    if (!status && cJSON_GetObjectItemCaseSensitive(object, "office"))
        status = read_terms(at, object, &at->gazetteer->entries[entry]);
    if (!status)
        status = read_all_names(at, object, entry);
    const cJSON *adjective =
        cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(object, "adjectives"), 0);
    if (!status && adjective && !*at->gazetteer->entries[entry].adjective)
        status =
            ent_read_copy(at, &at->gazetteer->entries[entry].adjective, adjective->valuestring);
    return status;
}

const char *ent_actor_type_name(enum ent_actor_type type)
{
    static const char *const names[] = {
#define ENT_ACTOR_TEXT(name, text) text,
        ENT_ACTOR_TYPES(ENT_ACTOR_TEXT)
#undef ENT_ACTOR_TEXT
    };
    return (unsigned)type < ENT_ACTOR_TYPE_COUNT ? names[type] : "other";
}

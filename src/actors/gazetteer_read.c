// SPDX-License-Identifier: MIT
/*
 * From the JSON of assets/actors to the gazetteer. Each kind of list in a file has a reader; a
 * wrong thing stops the load with the file, the place in it and what was expected.
 */
#include "actors/gazetteer_read.h"

#include <string.h>

/* What a file may hold. */
static const struct {
    const char *key;
    int (*read)(struct ent_read_place *at, const cJSON *item);
} sections[] = {
    {"actors", ent_read_actor},
    {"nouns", ent_read_nouns},
    {"nobody", ent_read_nobody},
    {"surnames", ent_read_surname},
};

static int read_section(struct ent_gazetteer *gazetteer, const char *path, const cJSON *root,
                        size_t section, struct ent_message *message)
{
    struct ent_read_place at = {.gazetteer = gazetteer, .path = path, .message = message};
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

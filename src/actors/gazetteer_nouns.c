// SPDX-License-Identifier: MIT
/* Reads agent nouns, names of nobody, and names that people bear too. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "actors/classes.h"
#include "actors/gazetteer_read.h"

enum { PLURAL_BYTES = ENT_READ_NAME_BYTES + 4 };

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

/* The members that a list of nouns may have. */
static const char *const noun_members[] = {
    "sector", "nouns", "plurals", "comment", "person", "plural", "seat", "title", "home", "thing",
};

static int add_noun(const struct ent_read_place *at, const char *sector, uint8_t flags,
                    uint32_t *out)
{
    return ent_gazetteer_add_noun(at->gazetteer, out, sector, flags) ? ent_read_nomem(at) : 0;
}

static int read_flags(const struct ent_read_place *at, const cJSON *object, uint8_t *out)
{
    for (size_t i = 0; i < sizeof noun_flags / sizeof *noun_flags; i++) {
        const cJSON *flag = cJSON_GetObjectItemCaseSensitive(object, noun_flags[i].key);
        if (flag && !cJSON_IsBool(flag))
            return ent_read_wrong(at, "\"%s\" must be true or false", noun_flags[i].key);
        if (cJSON_IsTrue(flag))
            *out |= noun_flags[i].flag;
    }
    return 0;
}

static int add_plurals(const struct ent_read_place *at, const cJSON *object, uint32_t noun)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(object, "nouns"))
    {
        char text[PLURAL_BYTES];
        write_plural(text, item->valuestring);
        if (ent_gazetteer_add_name(at->gazetteer, text, noun, ENT_NAME_NOUN))
            return ent_read_nomem(at);
    }
    return 0;
}

/* A list of agent nouns with one sector; each gets its plural unless the list is of plurals. */
int ent_read_nouns(struct ent_read_place *at, const cJSON *object)
{
    const char *sector;
    uint32_t singular = 0, plural = 0;
    uint8_t flags = 0;
    if (!cJSON_IsObject(object))
        return ent_read_wrong(at, "must be an object");
    int status = ent_read_string(at, object, "sector", &sector);
    at->label = sector;
    if (!status)
        status = ent_read_check_members(at, object, noun_members,
                                        sizeof noun_members / sizeof *noun_members);
    if (!status)
        status = read_flags(at, object, &flags);
    if (!status)
        status = add_noun(at, sector, flags, &singular);
    if (!status)
        status = add_noun(at, sector, flags | ENT_NOUN_PLURAL, &plural);
    if (!status)
        status = ent_read_names(at, object, "nouns", singular, ENT_NAME_NOUN);
    if (!status)
        status = ent_read_names(at, object, "plurals", plural, ENT_NAME_NOUN);
    return status || flags & ENT_NOUN_PLURAL ? status : add_plurals(at, object, plural);
}

int ent_read_nobody(struct ent_read_place *at, const cJSON *item)
{
    int status = ent_read_check_name(at, "nobody", item);
    at->label = cJSON_IsString(item) ? item->valuestring : "";
    if (!status &&
        ent_gazetteer_add_name(at->gazetteer, item->valuestring, ENT_NONE, ENT_NAME_NOBODY))
        status = ent_read_nomem(at);
    return status;
}

/* Marks every name of one word that is also a person's name. */
int ent_read_surname(struct ent_read_place *at, const cJSON *item)
{
    struct ent_match match;
    struct ent_name_word word;
    size_t pos = 0;
    int status = ent_read_check_name(at, "surnames", item);
    if (status)
        return status;
    ent_word_next(&word, item->valuestring, strlen(item->valuestring), &pos);
    if (!ent_gazetteer_match(&match, at->gazetteer, &word, 1, ENT_NAME_ACTORS))
        return ent_read_wrong(at, "\"%s\" is no name of the actors read so far", item->valuestring);
    for (uint32_t i = match.name; i != ENT_NONE; i = at->gazetteer->names[i].next)
        at->gazetteer->names[i].is_surname = 1;
    return 0;
}

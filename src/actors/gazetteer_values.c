// SPDX-License-Identifier: MIT
/* Values of the gazetteer's JSON: strings and names, and what is said where they are wrong. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "actors/gazetteer_read.h"

int ent_read_wrong(const struct ent_read_place *at, const char *format, ...)
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

int ent_read_nomem(const struct ent_read_place *at)
{
    return ent_fail(at->message, ENT_E_NOMEM, "%s: out of memory", at->path);
}

/* A name has letters, is not too long, and has no more words than the trie follows. */
int ent_read_check_name(const struct ent_read_place *at, const char *key, const cJSON *item)
{
    if (!cJSON_IsString(item))
        return ent_read_wrong(at, "\"%s\" must hold strings only", key);
    const char *text = item->valuestring;
    struct ent_name_word word;
    size_t words = 0, pos = 0, len = strlen(text);
    if (len > ENT_READ_NAME_BYTES)
        return ent_read_wrong(at, "a name in \"%s\" is longer than %d bytes", key,
                              ENT_READ_NAME_BYTES);
    while (ent_word_next(&word, text, len, &pos)) {
        if (word.shape & ENT_WORD_PUNCT && !(word.shape & ENT_WORD_CLITIC))
            return ent_read_wrong(at, "\"%s\" in \"%s\" has a word without letters", text, key);
        words++;
    }
    if (words == 0)
        return ent_read_wrong(at, "an empty name in \"%s\"", key);
    if (words > ENT_NAME_WORDS)
        return ent_read_wrong(at, "\"%s\" in \"%s\" has more than %d words", text, key,
                              ENT_NAME_WORDS);
    return 0;
}

/* Adds every string of the list `key` as names of that kind; a missing list is empty. */
int ent_read_names(const struct ent_read_place *at, const cJSON *object, const char *key,
                   uint32_t entry, int kind)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(object, key), *item;
    if (list && !cJSON_IsArray(list))
        return ent_read_wrong(at, "\"%s\" must be a list", key);
    cJSON_ArrayForEach(item, list)
    {
        int status = ent_read_check_name(at, key, item);
        if (status)
            return status;
        if (ent_gazetteer_add_name(at->gazetteer, item->valuestring, entry, kind))
            return ent_read_nomem(at);
    }
    return 0;
}

/* A string member; "" where it is missing. */
int ent_read_string(const struct ent_read_place *at, const cJSON *object, const char *key,
                    const char **out)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    *out = "";
    if (!item)
        return 0;
    if (!cJSON_IsString(item))
        return ent_read_wrong(at, "\"%s\" must be a string", key);
    *out = item->valuestring;
    return 0;
}

int ent_read_copy(const struct ent_read_place *at, const char **out, const char *text)
{
    if (!*text)
        return 0;
    *out = ent_arena_copy(&at->gazetteer->arena, text, strlen(text));
    return *out ? 0 : ent_read_nomem(at);
}

int ent_read_check_members(const struct ent_read_place *at, const cJSON *object,
                           const char *const *keys, size_t n)
{
    const cJSON *member;
    cJSON_ArrayForEach(member, object)
    {
        size_t i = 0;
        while (i < n && strcmp(keys[i], member->string) != 0)
            i++;
        if (i == n)
            return ent_read_wrong(at, "unknown member \"%s\"", member->string);
    }
    return 0;
}

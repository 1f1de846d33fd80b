// SPDX-License-Identifier: MIT
/*
 * From phrases of a lexicon file to entries of its words, and from lists of nouns to sets.
 */
#include <string.h>

#include "ties/lexicon_read.h"

int lex_bad(const struct lex_loader *l, const char *what, const char *detail)
{
    return ent_fail(l->message, ENT_E_FORMAT, "%s: %s \"%s\": %s%s%s", l->file, l->list, l->entry,
                    what, detail ? " " : "", detail ? detail : "");
}

int lex_no_memory(const struct lex_loader *l)
{
    return ent_fail(l->message, ENT_E_NOMEM, "%s: %s", l->file ? l->file : "lexicon",
                    ent_error_text(ENT_E_NOMEM));
}

/* The length of the word at `p`; the "'s" of a possessor is a word of its own. */
static size_t word_length(const char *p, int hyphens)
{
    size_t len = strcspn(p, hyphens ? " -" : " ");
    return len > 2 && memcmp(p + len - 2, "'s", 2) == 0 ? len - 2 : len;
}

/* The words of a phrase: the first into *first, the rest into entry->more. Hyphens part words too
 * where `hyphens` is set. */
static int split_phrase(struct lex_loader *l, const char *phrase, int hyphens,
                        struct lex_word **first, struct lex_entry *entry)
{
    *first = NULL;
    for (const char *p = phrase; *p;) {
        size_t len = word_length(p, hyphens);
        if (len) {
            struct lex_word *word = lex_add(l->lexicon, p, len);
            if (!word)
                return lex_no_memory(l);
            if (!*first)
                *first = word;
            else if (entry->n_more == LEX_MAX_MORE)
                return lex_bad(l, "more words than an entry may have:", phrase);
            else {
                word->marks |= LEX_MARK_PARTICLE;
                entry->more[entry->n_more++] = word;
            }
        }
        p += len + (p[len] == ' ' || p[len] == '-');
    }
    return *first ? 0 : lex_bad(l, "an empty word", NULL);
}

/* 1 where `other` stays in front of an entry with as many words: the user's stand before ours. */
static int is_older(const struct lex_loader *l, const struct lex_entry *entry,
                    const struct lex_entry *other)
{
    int layer = other->kind == LEX_SENSE ? other->sense->layer : 0;
    return entry->kind != LEX_SENSE || l->at < l->n_shipped || layer >= LEX_OWN_LAYER;
}

/* Adds a phrase of a class with what `like` says of it. Entries with more words stand first. */
static int add_entry(struct lex_loader *l, const char *phrase, int hyphens, enum lex_class cls,
                     const struct lex_entry *like)
{
    struct lex_entry *entry = ent_arena_alloc(&l->lexicon->arena, sizeof *entry);
    if (!entry)
        return lex_no_memory(l);
    *entry = *like;
    struct lex_word *word;
    int status = split_phrase(l, phrase, hyphens, &word, entry);
    if (status)
        return status;
    struct lex_entry **at = &word->first[cls];
    while (*at && ((*at)->n_more > entry->n_more ||
                   ((*at)->n_more == entry->n_more && is_older(l, entry, *at))))
        at = &(*at)->next;
    entry->next = *at;
    *at = entry;
    word->marks |= LEX_MARK_KNOWN;
    if (cls == LEX_VERB)
        word->marks |= LEX_MARK_VERB;
    return 0;
}

/* Takes out what the files before the user's said of the phrase. */
static int forget_phrase(struct lex_loader *l, const char *phrase, enum lex_class cls)
{
    char *words = ent_arena_copy(&l->lexicon->arena, phrase, strlen(phrase));
    if (!words)
        return lex_no_memory(l);
    int status = lex_forget(l->lexicon, words, cls, LEX_OWN_LAYER);
    for (char *hyphen = words; !status && (hyphen = strchr(hyphen, '-'));)
        *hyphen = ' ';
    if (!status)
        status = lex_forget(l->lexicon, words, cls, LEX_OWN_LAYER);
    return status == ENT_E_NOMEM ? lex_no_memory(l)
                                 : 0; /* a phrase that is wrong is told when added */
}

/* A compound with a hyphen may be one token of the text or several: it is added as both. */
static int add_phrase(struct lex_loader *l, const char *phrase, enum lex_class cls,
                      const struct lex_entry *like)
{
    int status = like->kind == LEX_SENSE && l->replace ? forget_phrase(l, phrase, cls) : 0;
    if (!status)
        status = add_entry(l, phrase, 0, cls, like);
    if (!status && strchr(phrase, '-'))
        status = add_entry(l, phrase, 1, cls, like);
    return status;
}

/* Adds the words of json[key] (a list of strings, or nothing at all). */
static int add_list(struct lex_loader *l, const cJSON *json, const char *key, enum lex_class cls,
                    const struct lex_entry *like)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, key), *item;
    if (!list)
        return 0;
    if (!cJSON_IsArray(list))
        return lex_bad(l, "not a list:", key);
    cJSON_ArrayForEach(item, list)
    {
        if (!cJSON_IsString(item))
            return lex_bad(l, "not a string in", key);
        int status = add_phrase(l, item->valuestring, cls, like);
        if (status)
            return status;
    }
    return 0;
}

int lex_read_lists(struct lex_loader *l, const cJSON *json, const struct lex_entry *like)
{
    int status = add_list(l, json, "verbs", LEX_VERB, like);
    if (!status)
        status = add_list(l, json, "nouns", LEX_NOUN, like);
    return status ? status : add_list(l, json, "adjectives", LEX_ADJECTIVE, like);
}

static int put_in_set(struct lex_loader *l, const char *text, int set)
{
    if (strcmp(text, "@any") == 0)
        return lex_bad(l, "@any beside other objects", NULL);
    if (*text != '@') {
        struct lex_word *word = lex_add(l->lexicon, text, strlen(text));
        if (!word)
            return lex_no_memory(l);
        word->sets[set / 64] |= (uint64_t)1 << (set % 64);
        return 0;
    }
    const cJSON *named = cJSON_GetObjectItemCaseSensitive(l->sets, text + 1), *item;
    if (!named)
        return lex_bad(l, "no such set:", text);
    cJSON_ArrayForEach(item, named)
    {
        if (!cJSON_IsString(item) || item->valuestring[0] == '@')
            return lex_bad(l, "not a word in set", text);
        int status = put_in_set(l, item->valuestring, set);
        if (status)
            return status;
    }
    return 0;
}

/* The set of a sense's `objects` into *out; -1 where it has none. */
int lex_read_objects(struct lex_loader *l, const cJSON *json, int16_t *out)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, "objects"), *item;
    *out = -1;
    if (!list || (cJSON_GetArraySize(list) == 1 && cJSON_IsString(list->child) &&
                  strcmp(list->child->valuestring, "@any") == 0))
        return 0;
    if (!cJSON_IsArray(list))
        return lex_bad(l, "not a list:", "objects");
    if (l->lexicon->n_sets == LEX_MAX_SETS)
        return lex_bad(l, "too many senses select by objects", NULL);
    *out = (int16_t)l->lexicon->n_sets++;
    cJSON_ArrayForEach(item, list)
    {
        int status = cJSON_IsString(item) ? put_in_set(l, item->valuestring, *out)
                                          : lex_bad(l, "not a string in", "objects");
        if (status)
            return status;
    }
    return 0;
}

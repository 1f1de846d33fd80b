// SPDX-License-Identifier: MIT
/*
 * From the JSON of a lexicon file to entries: senses, changes, governors, words. Whatever is wrong
 * stops the loading with one line that names the file and the entry.
 */
#include "ties/lexicon_read.h"

#include <stdio.h>
#include <string.h>

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

/* Words and entries ----------------------------------------------------------------------------*/

/* The words of a phrase: the first into *first, the rest into entry->more. Hyphens part words too
 * where `hyphens` is set. */
static int split_phrase(struct lex_loader *l, const char *phrase, int hyphens,
                        struct lex_word **first, struct lex_entry *entry)
{
    *first = NULL;
    for (const char *p = phrase; *p;) {
        size_t len = strcspn(p, hyphens ? " -" : " ");
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
        p += len + (p[len] != '\0');
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

static int add_lists(struct lex_loader *l, const cJSON *json, const struct lex_entry *like)
{
    int status = add_list(l, json, "verbs", LEX_VERB, like);
    if (!status)
        status = add_list(l, json, "nouns", LEX_NOUN, like);
    return status ? status : add_list(l, json, "adjectives", LEX_ADJECTIVE, like);
}

/* Sets -----------------------------------------------------------------------------------------*/

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
static int read_objects(struct lex_loader *l, const cJSON *json, int16_t *out)
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

/* Senses ---------------------------------------------------------------------------------------*/

static int read_slots(struct lex_loader *l, const cJSON *json, const char *key,
                      struct lex_slots *out)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, key), *item;
    if (list && !cJSON_IsArray(list))
        return lex_bad(l, "not a list:", key);
    cJSON_ArrayForEach(item, list)
    {
        const char *text = cJSON_IsString(item) ? item->valuestring : "";
        int slot = lex_slot_find(text, strlen(text));
        if (slot < 0)
            return lex_bad(l, "no such slot:", text);
        if (out->count == LEX_MAX_SLOTS)
            return lex_bad(l, "too many slots in", key);
        out->slot[out->count++] = (uint8_t)slot;
    }
    return 0;
}

static int read_needs(struct lex_loader *l, const cJSON *json, struct lex_sense *sense)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, "needs"), *item;
    cJSON_ArrayForEach(item, list)
    {
        const char *text = cJSON_IsString(item) ? item->valuestring : "";
        if (!*text || sense->n_needs == LEX_MAX_NEEDS)
            return lex_bad(l, "not a short list of words:", "needs");
        if (!(sense->needs[sense->n_needs++] = lex_add(l->lexicon, text, strlen(text))))
            return lex_no_memory(l);
    }
    return 0;
}

static const char *string_of(const cJSON *json, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, key));
}

static int read_flags(struct lex_loader *l, const cJSON *json, struct lex_sense *sense)
{
    static const struct {
        const char *name;
        uint16_t bit;
    } flags[] = {
#define LEX_FLAG_ROW(name, text) {text, LEX_##name},
        LEX_FLAGS(LEX_FLAG_ROW)
#undef LEX_FLAG_ROW
    };
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, flags[i].name);
        if (item && !cJSON_IsBool(item))
            return lex_bad(l, "neither true nor false:", flags[i].name);
        if (cJSON_IsTrue(item))
            sense->flags |= flags[i].bit;
    }
    return 0;
}

/* Category, code, sign and mode. */
static int read_meaning(struct lex_loader *l, const cJSON *json, struct lex_sense *sense)
{
    const char *category = string_of(json, "category"), *cameo = string_of(json, "cameo");
    const char *mode = string_of(json, "mode");
    const cJSON *sign = cJSON_GetObjectItemCaseSensitive(json, "sign");
    enum ent_category found;
    if (!category || ent_category_find(&found, category))
        return lex_bad(l, "no such category:", category ? category : "(none)");
    if (!cameo || !ent_cameo_label(cameo))
        return lex_bad(l, "no such CAMEO code:", cameo ? cameo : "(none)");
    if (sign && (!cJSON_IsNumber(sign) || sign->valueint < -1 || sign->valueint > 1))
        return lex_bad(l, "a sign is -1, 0 or 1", NULL);
    sense->category = (uint8_t)found;
    snprintf(sense->cameo, sizeof sense->cameo, "%s", cameo);
    sense->sign = (int8_t)(sign ? sign->valueint : ent_category_sign(found));
    if (mode && !(sense->mode = ent_arena_copy(&l->lexicon->arena, mode, strlen(mode))))
        return lex_no_memory(l);
    return 0;
}

static int read_prefix(struct lex_loader *l, const char *prefix, const struct lex_sense *sense)
{
    struct ent_lexicon *lexicon = l->lexicon;
    struct lex_prefix *grown =
        ent_arena_alloc(&lexicon->arena, (lexicon->n_prefixes + 1) * sizeof *grown);
    char *copy = ent_arena_copy(&lexicon->arena, prefix, strlen(prefix));
    if (!grown || !copy)
        return lex_no_memory(l);
    if (lexicon->n_prefixes)
        memcpy(grown, lexicon->prefixes, lexicon->n_prefixes * sizeof *grown);
    grown[lexicon->n_prefixes++] = (struct lex_prefix){copy, strlen(copy), sense};
    lexicon->prefixes = grown;
    return 0;
}

/* "-backed" and the like: second halves of compounds whose first half is an actor. */
static int read_compounds(struct lex_loader *l, const cJSON *json, const struct lex_sense *sense)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, "compounds"), *item;
    cJSON_ArrayForEach(item, list)
    {
        const char *text = cJSON_IsString(item) ? item->valuestring : "";
        struct lex_word *word = *text ? lex_add(l->lexicon, text, strlen(text)) : NULL;
        if (!word)
            return *text ? lex_no_memory(l) : lex_bad(l, "not a string in", "compounds");
        word->compound = sense;
    }
    const char *prefix = string_of(json, "prefix");
    return prefix ? read_prefix(l, prefix, sense) : 0;
}

static int read_sense(struct lex_loader *l, const cJSON *json)
{
    struct lex_sense *sense = ent_arena_alloc(&l->lexicon->arena, sizeof *sense);
    if (!sense)
        return lex_no_memory(l);
    if (!(sense->id = ent_arena_copy(&l->lexicon->arena, l->entry, strlen(l->entry))))
        return lex_no_memory(l);
    const cJSON *replace = cJSON_GetObjectItemCaseSensitive(json, "replace");
    if (replace && !cJSON_IsBool(replace))
        return lex_bad(l, "neither true nor false:", "replace");
    l->replace = cJSON_IsTrue(replace);
    sense->layer = l->at < l->n_shipped ? 0 : LEX_OWN_LAYER;
    int status = read_meaning(l, json, sense);
    if (!status)
        status = read_flags(l, json, sense);
    if (!status)
        status = read_objects(l, json, &sense->objects);
    if (!status)
        status = read_slots(l, json, "patient", &sense->patient);
    if (!status)
        status = read_slots(l, json, "noun_patient", &sense->noun_patient);
    if (!status)
        status = read_needs(l, json, sense);
    if (!status)
        status = read_compounds(l, json, sense);
    if (status)
        return status;
    if (!sense->noun_patient.count)
        sense->noun_patient = sense->patient;
    l->lexicon->n_senses++;
    return add_lists(l, json, &(struct lex_entry){.kind = LEX_SENSE, .sense = sense});
}

/* Changes, governors, words --------------------------------------------------------------------*/

static int read_change(struct lex_loader *l, const cJSON *json)
{
    static const char *const effects[] = {"grow", "shrink", "spoil", "heal", "end"};
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++)
        if (strcmp(l->entry, effects[i]) == 0)
            return add_lists(l, json,
                             &(struct lex_entry){.kind = LEX_CHANGE, .effect = (uint8_t)i});
    return lex_bad(l, "no such effect", NULL);
}

static int find_status(struct lex_loader *l, const char *text, uint8_t *out)
{
    for (int i = 0; i < ENT_STATUS_COUNT; i++)
        if (text && strcmp(text, ent_status_name((enum ent_status)i)) == 0) {
            *out = (uint8_t)i;
            return 0;
        }
    return lex_bad(l, "no such status:", text ? text : "(none)");
}

static int read_governor(struct lex_loader *l, const cJSON *json)
{
    const char *control = string_of(json, "control");
    struct lex_entry like = {.kind = LEX_GOVERNOR};
    int status = find_status(l, l->entry, &like.status);
    if (status)
        return status;
    like.object_control = control && strcmp(control, "object") == 0;
    return add_lists(l, json, &like);
}

/* Where in a lex_word a list of statuses leaves its mark. */
static uint8_t *field_of(struct lex_word *word, const char *list)
{
    if (strcmp(list, "hedges") == 0)
        return &word->hedge;
    return strcmp(list, "modals") == 0 ? &word->modal : &word->modifier;
}

/* Marks every word of the list: in a field of statuses, or in `marks` where `field` is NULL. */
static int mark_words(struct lex_loader *l, const cJSON *list, unsigned bits, const char *field)
{
    const cJSON *item;
    if (!cJSON_IsArray(list))
        return lex_bad(l, "not a list", NULL);
    cJSON_ArrayForEach(item, list)
    {
        const char *text = cJSON_IsString(item) ? item->valuestring : "";
        struct lex_word *word = *text ? lex_add(l->lexicon, text, strlen(text)) : NULL;
        if (!word)
            return *text ? lex_no_memory(l) : lex_bad(l, "not a string", NULL);
        if (field)
            *field_of(word, field) = (uint8_t)(*field_of(word, field) | bits);
        else
            word->marks = (uint16_t)(word->marks | bits);
    }
    return 0;
}

/* hedges, modals, modifiers: an object of lists by status. */
static int read_statuses(struct lex_loader *l, const cJSON *json, const char *key)
{
    const cJSON *list;
    l->list = key;
    cJSON_ArrayForEach(list, cJSON_GetObjectItemCaseSensitive(json, key))
    {
        uint8_t found = 0;
        l->entry = list->string ? list->string : "?";
        int status = find_status(l, l->entry, &found);
        if (!status)
            status = mark_words(l, list, 1u << found, key);
        if (status)
            return status;
    }
    return 0;
}

static int read_words(struct lex_loader *l, const cJSON *json)
{
    static const struct {
        const char *name;
        unsigned marks;
    } kinds[] = {{"speech", LEX_MARK_SPEECH | LEX_MARK_VERB},
                 {"light", LEX_MARK_LIGHT | LEX_MARK_VERB},
                 {"undergo", LEX_MARK_UNDERGO | LEX_MARK_VERB},
                 {"linking", LEX_MARK_LINKING | LEX_MARK_VERB},
                 {"deeds", LEX_MARK_DEED},
                 {"sport", LEX_MARK_SPORT},
                 {"nouns", LEX_MARK_MORE_NOUN},
                 {"referring", LEX_MARK_REFERRING},
                 {"verbs", LEX_MARK_VERB}};
    const cJSON *list;
    l->list = "words";
    cJSON_ArrayForEach(list, cJSON_GetObjectItemCaseSensitive(json, "words"))
    {
        size_t k = 0;
        l->entry = list->string ? list->string : "?";
        while (k < sizeof kinds / sizeof *kinds && strcmp(kinds[k].name, l->entry) != 0)
            k++;
        if (k == sizeof kinds / sizeof *kinds)
            return lex_bad(l, "no such kind of words", NULL);
        int status = mark_words(l, list, kinds[k].marks, NULL);
        if (status)
            return status;
    }
    return 0;
}

/* Files ----------------------------------------------------------------------------------------*/

/* Reads every entry of a list of objects; `key` holds what the entry is called by. */
static int read_list(struct lex_loader *l, const cJSON *json, const char *list, const char *key,
                     int (*read)(struct lex_loader *, const cJSON *))
{
    const cJSON *items = cJSON_GetObjectItemCaseSensitive(json, list), *item;
    l->list = list;
    l->entry = "";
    if (items && !cJSON_IsArray(items))
        return lex_bad(l, "not a list", NULL);
    cJSON_ArrayForEach(item, items)
    {
        const char *name = string_of(item, key);
        if (!name || !*name)
            return lex_bad(l, "the entry behind it lacks its", key);
        l->entry = name;
        int status = read(l, item);
        if (status)
            return status;
    }
    return 0;
}

int lex_read_file(struct lex_loader *l, const struct lex_file *file)
{
    static const struct {
        const char *list;
        const char *key;
        int (*read)(struct lex_loader *, const cJSON *);
    } lists[] = {{"senses", "id", read_sense},
                 {"changes", "effect", read_change},
                 {"governors", "status", read_governor}};
    static const char *const statuses[] = {"hedges", "modals", "modifiers"};
    int status = 0;
    l->file = file->name;
    for (size_t i = 0; i < sizeof lists / sizeof *lists && !status; i++)
        status = read_list(l, file->json, lists[i].list, lists[i].key, lists[i].read);
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses && !status; i++)
        status = read_statuses(l, file->json, statuses[i]);
    return status ? status : read_words(l, file->json);
}

// SPDX-License-Identifier: MIT
/*
 * Loading the lexicon: all files of the folder are parsed first, because senses of one file may
 * select by noun sets of another. Then sets, then everything else, file by file in the order of
 * their names. Whatever is wrong stops the loading with one line that names the file and the entry.
 */
#include "config.h"

#include "ties/lexicon.h"

#include <cjson/cJSON.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "entente/source.h"

struct file {
    char *name; /* with its folder */
    cJSON *json;
};

struct loader {
    struct ent_lexicon *lexicon;
    struct ent_message *message;
    struct file *files;
    size_t n_files;
    const char *file;  /* the one at work, for messages */
    const char *list;  /* the list of it that is at work */
    const char *entry; /* the id (or what stands for it) of the entry at work */
    cJSON *sets;       /* all named sets as one object */
};

static int bad(const struct loader *l, const char *what, const char *detail)
{
    return ent_fail(l->message, ENT_E_FORMAT, "%s: %s \"%s\": %s%s%s", l->file, l->list, l->entry,
                    what, detail ? " " : "", detail ? detail : "");
}

static int no_memory(const struct loader *l)
{
    return ent_fail(l->message, ENT_E_NOMEM, "%s: %s", l->file ? l->file : "lexicon",
                    ent_error_text(ENT_E_NOMEM));
}

/* Words and entries ----------------------------------------------------------------------------*/

/* The words of a phrase: the first into *first, the rest into entry->more. Hyphens part words too
 * where `hyphens` is set. */
static int split_phrase(struct loader *l, const char *phrase, int hyphens, struct lex_word **first,
                        struct lex_entry *entry)
{
    *first = NULL;
    for (const char *p = phrase; *p;) {
        size_t len = strcspn(p, hyphens ? " -" : " ");
        if (len) {
            struct lex_word *word = lex_add(l->lexicon, p, len);
            if (!word)
                return no_memory(l);
            if (!*first)
                *first = word;
            else if (entry->n_more == LEX_MAX_MORE)
                return bad(l, "more words than an entry may have:", phrase);
            else {
                word->marks |= LEX_MARK_PARTICLE;
                entry->more[entry->n_more++] = word;
            }
        }
        p += len + (p[len] != '\0');
    }
    return *first ? 0 : bad(l, "an empty word", NULL);
}

/* Adds a phrase of a class with what `like` says of it. Entries with more words stand first. */
static int add_entry(struct loader *l, const char *phrase, int hyphens, enum lex_class cls,
                     const struct lex_entry *like)
{
    struct lex_entry *entry = ent_arena_alloc(&l->lexicon->arena, sizeof *entry);
    if (!entry)
        return no_memory(l);
    *entry = *like;
    struct lex_word *word;
    int status = split_phrase(l, phrase, hyphens, &word, entry);
    if (status)
        return status;
    struct lex_entry **at = &word->first[cls];
    while (*at && (*at)->n_more >= entry->n_more)
        at = &(*at)->next;
    entry->next = *at;
    *at = entry;
    word->marks |= LEX_MARK_KNOWN;
    if (cls == LEX_VERB)
        word->marks |= LEX_MARK_VERB;
    return 0;
}

/* A compound with a hyphen may be one token of the text or several: it is added as both. */
static int add_phrase(struct loader *l, const char *phrase, enum lex_class cls,
                      const struct lex_entry *like)
{
    int status = add_entry(l, phrase, 0, cls, like);
    if (!status && strchr(phrase, '-'))
        status = add_entry(l, phrase, 1, cls, like);
    return status;
}

/* Adds the words of json[key] (a list of strings, or nothing at all). */
static int add_list(struct loader *l, const cJSON *json, const char *key, enum lex_class cls,
                    const struct lex_entry *like)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, key), *item;
    if (!list)
        return 0;
    if (!cJSON_IsArray(list))
        return bad(l, "not a list:", key);
    cJSON_ArrayForEach(item, list)
    {
        if (!cJSON_IsString(item))
            return bad(l, "not a string in", key);
        int status = add_phrase(l, item->valuestring, cls, like);
        if (status)
            return status;
    }
    return 0;
}

static int add_lists(struct loader *l, const cJSON *json, const struct lex_entry *like)
{
    int status = add_list(l, json, "verbs", LEX_VERB, like);
    if (!status)
        status = add_list(l, json, "nouns", LEX_NOUN, like);
    return status ? status : add_list(l, json, "adjectives", LEX_ADJECTIVE, like);
}

/* Sets -----------------------------------------------------------------------------------------*/

static int put_in_set(struct loader *l, const char *text, int set)
{
    if (strcmp(text, "@any") == 0)
        return bad(l, "@any beside other objects", NULL);
    if (*text != '@') {
        struct lex_word *word = lex_add(l->lexicon, text, strlen(text));
        if (!word)
            return no_memory(l);
        word->sets[set / 64] |= (uint64_t)1 << (set % 64);
        return 0;
    }
    const cJSON *named = cJSON_GetObjectItemCaseSensitive(l->sets, text + 1), *item;
    if (!named)
        return bad(l, "no such set:", text);
    cJSON_ArrayForEach(item, named)
    {
        if (!cJSON_IsString(item) || item->valuestring[0] == '@')
            return bad(l, "not a word in set", text);
        int status = put_in_set(l, item->valuestring, set);
        if (status)
            return status;
    }
    return 0;
}

/* The set of a sense's `objects` into *out; -1 where it has none. */
static int read_objects(struct loader *l, const cJSON *json, int16_t *out)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, "objects"), *item;
    *out = -1;
    if (!list || (cJSON_GetArraySize(list) == 1 && cJSON_IsString(list->child) &&
                  strcmp(list->child->valuestring, "@any") == 0))
        return 0;
    if (!cJSON_IsArray(list))
        return bad(l, "not a list:", "objects");
    if (l->lexicon->n_sets == LEX_MAX_SETS)
        return bad(l, "too many senses select by objects", NULL);
    *out = (int16_t)l->lexicon->n_sets++;
    cJSON_ArrayForEach(item, list)
    {
        int status = cJSON_IsString(item) ? put_in_set(l, item->valuestring, *out)
                                          : bad(l, "not a string in", "objects");
        if (status)
            return status;
    }
    return 0;
}

/* Senses ---------------------------------------------------------------------------------------*/

static int read_slots(struct loader *l, const cJSON *json, const char *key, struct lex_slots *out)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, key), *item;
    if (list && !cJSON_IsArray(list))
        return bad(l, "not a list:", key);
    cJSON_ArrayForEach(item, list)
    {
        const char *text = cJSON_IsString(item) ? item->valuestring : "";
        int slot = lex_slot_find(text, strlen(text));
        if (slot < 0)
            return bad(l, "no such slot:", text);
        if (out->count == LEX_MAX_SLOTS)
            return bad(l, "too many slots in", key);
        out->slot[out->count++] = (uint8_t)slot;
    }
    return 0;
}

static int read_needs(struct loader *l, const cJSON *json, struct lex_sense *sense)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, "needs"), *item;
    cJSON_ArrayForEach(item, list)
    {
        const char *text = cJSON_IsString(item) ? item->valuestring : "";
        if (!*text || sense->n_needs == LEX_MAX_NEEDS)
            return bad(l, "not a short list of words:", "needs");
        if (!(sense->needs[sense->n_needs++] = lex_add(l->lexicon, text, strlen(text))))
            return no_memory(l);
    }
    return 0;
}

static const char *string_of(const cJSON *json, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, key));
}

static int read_flags(struct loader *l, const cJSON *json, struct lex_sense *sense)
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
            return bad(l, "neither true nor false:", flags[i].name);
        if (cJSON_IsTrue(item))
            sense->flags |= flags[i].bit;
    }
    return 0;
}

/* Category, code, sign and mode. */
static int read_meaning(struct loader *l, const cJSON *json, struct lex_sense *sense)
{
    const char *category = string_of(json, "category"), *cameo = string_of(json, "cameo");
    const char *mode = string_of(json, "mode");
    const cJSON *sign = cJSON_GetObjectItemCaseSensitive(json, "sign");
    enum ent_category found;
    if (!category || ent_category_find(&found, category))
        return bad(l, "no such category:", category ? category : "(none)");
    if (!cameo || !ent_cameo_label(cameo))
        return bad(l, "no such CAMEO code:", cameo ? cameo : "(none)");
    if (sign && (!cJSON_IsNumber(sign) || sign->valueint < -1 || sign->valueint > 1))
        return bad(l, "a sign is -1, 0 or 1", NULL);
    sense->category = (uint8_t)found;
    snprintf(sense->cameo, sizeof sense->cameo, "%s", cameo);
    sense->sign = (int8_t)(sign ? sign->valueint : ent_category_sign(found));
    if (mode && !(sense->mode = ent_arena_copy(&l->lexicon->arena, mode, strlen(mode))))
        return no_memory(l);
    return 0;
}

static int read_prefix(struct loader *l, const char *prefix, const struct lex_sense *sense)
{
    struct ent_lexicon *lexicon = l->lexicon;
    struct lex_prefix *grown =
        ent_arena_alloc(&lexicon->arena, (lexicon->n_prefixes + 1) * sizeof *grown);
    char *copy = ent_arena_copy(&lexicon->arena, prefix, strlen(prefix));
    if (!grown || !copy)
        return no_memory(l);
    if (lexicon->n_prefixes)
        memcpy(grown, lexicon->prefixes, lexicon->n_prefixes * sizeof *grown);
    grown[lexicon->n_prefixes++] = (struct lex_prefix){copy, strlen(copy), sense};
    lexicon->prefixes = grown;
    return 0;
}

/* "-backed" and the like: second halves of compounds whose first half is an actor. */
static int read_compounds(struct loader *l, const cJSON *json, const struct lex_sense *sense)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, "compounds"), *item;
    cJSON_ArrayForEach(item, list)
    {
        const char *text = cJSON_IsString(item) ? item->valuestring : "";
        struct lex_word *word = *text ? lex_add(l->lexicon, text, strlen(text)) : NULL;
        if (!word)
            return *text ? no_memory(l) : bad(l, "not a string in", "compounds");
        word->compound = sense;
    }
    const char *prefix = string_of(json, "prefix");
    return prefix ? read_prefix(l, prefix, sense) : 0;
}

static int read_sense(struct loader *l, const cJSON *json)
{
    struct lex_sense *sense = ent_arena_alloc(&l->lexicon->arena, sizeof *sense);
    if (!sense)
        return no_memory(l);
    if (!(sense->id = ent_arena_copy(&l->lexicon->arena, l->entry, strlen(l->entry))))
        return no_memory(l);
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

static int read_change(struct loader *l, const cJSON *json)
{
    static const char *const effects[] = {"grow", "shrink", "spoil", "heal", "end"};
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++)
        if (strcmp(l->entry, effects[i]) == 0)
            return add_lists(l, json,
                             &(struct lex_entry){.kind = LEX_CHANGE, .effect = (uint8_t)i});
    return bad(l, "no such effect", NULL);
}

static int find_status(struct loader *l, const char *text, uint8_t *out)
{
    for (int i = 0; i < ENT_STATUS_COUNT; i++)
        if (text && strcmp(text, ent_status_name((enum ent_status)i)) == 0) {
            *out = (uint8_t)i;
            return 0;
        }
    return bad(l, "no such status:", text ? text : "(none)");
}

static int read_governor(struct loader *l, const cJSON *json)
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
static int mark_words(struct loader *l, const cJSON *list, unsigned bits, const char *field)
{
    const cJSON *item;
    if (!cJSON_IsArray(list))
        return bad(l, "not a list", NULL);
    cJSON_ArrayForEach(item, list)
    {
        const char *text = cJSON_IsString(item) ? item->valuestring : "";
        struct lex_word *word = *text ? lex_add(l->lexicon, text, strlen(text)) : NULL;
        if (!word)
            return *text ? no_memory(l) : bad(l, "not a string", NULL);
        if (field)
            *field_of(word, field) = (uint8_t)(*field_of(word, field) | bits);
        else
            word->marks = (uint16_t)(word->marks | bits);
    }
    return 0;
}

/* hedges, modals, modifiers: an object of lists by status. */
static int read_statuses(struct loader *l, const cJSON *json, const char *key)
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

static int read_words(struct loader *l, const cJSON *json)
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
            return bad(l, "no such kind of words", NULL);
        int status = mark_words(l, list, kinds[k].marks, NULL);
        if (status)
            return status;
    }
    return 0;
}

/* Files ----------------------------------------------------------------------------------------*/

/* Reads every entry of a list of objects; `key` holds what the entry is called by. */
static int read_list(struct loader *l, const cJSON *json, const char *list, const char *key,
                     int (*read)(struct loader *, const cJSON *))
{
    const cJSON *items = cJSON_GetObjectItemCaseSensitive(json, list), *item;
    l->list = list;
    l->entry = "";
    if (items && !cJSON_IsArray(items))
        return bad(l, "not a list", NULL);
    cJSON_ArrayForEach(item, items)
    {
        const char *name = string_of(item, key);
        if (!name || !*name)
            return bad(l, "the entry behind it lacks its", key);
        l->entry = name;
        int status = read(l, item);
        if (status)
            return status;
    }
    return 0;
}

static int read_file(struct loader *l, const struct file *file)
{
    static const struct {
        const char *list;
        const char *key;
        int (*read)(struct loader *, const cJSON *);
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

static int collect_sets(struct loader *l)
{
    for (size_t i = 0; i < l->n_files; i++) {
        const cJSON *set;
        l->file = l->files[i].name;
        l->list = "sets";
        cJSON_ArrayForEach(set, cJSON_GetObjectItemCaseSensitive(l->files[i].json, "sets"))
        {
            l->entry = set->string ? set->string : "?";
            if (!cJSON_IsArray(set))
                return bad(l, "not a list", NULL);
            if (cJSON_GetObjectItemCaseSensitive(l->sets, l->entry))
                return bad(l, "there is a set of that name already", NULL);
            cJSON *copy = cJSON_Duplicate(set, 1);
            if (!copy || !cJSON_AddItemToObject(l->sets, l->entry, copy))
                return no_memory(l);
        }
    }
    return 0;
}

/* The line of `text` that `at` stands in, from 1. */
static size_t line_of(const char *text, const char *at)
{
    size_t line = 1;
    for (; at && text < at; text++)
        line += *text == '\n';
    return line;
}

static int parse_file(struct loader *l, struct file *file)
{
    struct ent_source source = {0};
    int status = ent_source_read(&source, file->name, l->message);
    if (status)
        return status;
    const char *end = NULL;
    file->json = cJSON_ParseWithLengthOpts(source.bytes, source.len, &end, 0);
    if (!file->json)
        status = ent_fail(l->message, ENT_E_FORMAT, "%s:%zu: not JSON", file->name,
                          line_of(source.bytes, end));
    else if (!cJSON_IsObject(file->json))
        status = ent_fail(l->message, ENT_E_FORMAT, "%s: not a JSON object", file->name);
    ent_source_free(&source);
    return status;
}

static int compare_files(const void *left, const void *right)
{
    return strcmp(((const struct file *)left)->name, ((const struct file *)right)->name);
}

static int is_json(const char *name)
{
    size_t len = strlen(name);
    return *name != '.' && len > 5 && strcmp(name + len - 5, ".json") == 0;
}

static int add_file(struct loader *l, const char *folder, const char *name)
{
    struct ent_buffer path = {0};
    ent_buffer_printf(&path, "%s/%s", folder, name);
    struct file *grown = realloc(l->files, (l->n_files + 1) * sizeof *grown);
    if (grown)
        l->files = grown;
    if (!grown || path.failed) {
        ent_buffer_free(&path);
        return no_memory(l);
    }
    l->files[l->n_files++] = (struct file){.name = path.data};
    return 0;
}

static int list_files(struct loader *l, const char *folder)
{
    DIR *dir = opendir(folder);
    if (!dir)
        return ent_fail(l->message, ENT_E_NOTFOUND, "%s: no such folder of the lexicon", folder);
    int status = 0;
    for (struct dirent *d; !status && (d = readdir(dir)) != NULL;)
        if (is_json(d->d_name))
            status = add_file(l, folder, d->d_name);
    closedir(dir);
    if (!status && !l->n_files)
        status = ent_fail(l->message, ENT_E_NOTFOUND, "%s: no lexicon (*.json) in it", folder);
    if (!status)
        qsort(l->files, l->n_files, sizeof *l->files, compare_files);
    return status;
}

static int load(struct loader *l, const char *folder)
{
    int status = list_files(l, folder);
    for (size_t i = 0; i < l->n_files && !status; i++)
        status = parse_file(l, &l->files[i]);
    if (!status && !(l->sets = cJSON_CreateObject()))
        status = no_memory(l);
    if (!status)
        status = collect_sets(l);
    for (size_t i = 0; i < l->n_files && !status; i++)
        status = read_file(l, &l->files[i]);
    return status;
}

int ent_lexicon_load(struct ent_lexicon **out, const char *folder, struct ent_message *message)
{
    struct loader l = {.message = message};
    l.lexicon = calloc(1, sizeof *l.lexicon);
    int status = l.lexicon ? load(&l, folder) : no_memory(&l);
    for (size_t i = 0; i < l.n_files; i++) {
        cJSON_Delete(l.files[i].json);
        free(l.files[i].name);
    }
    free(l.files);
    cJSON_Delete(l.sets);
    if (status)
        ent_lexicon_free(l.lexicon);
    else
        *out = l.lexicon;
    return status;
}

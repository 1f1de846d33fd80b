// SPDX-License-Identifier: MIT
/*
 * From the JSON of a lexicon file to senses, changes, governors and words. Whatever is wrong stops
 * the loading with one line that names the file and the entry.
 */
#include "ties/lexicon_read.h"

#include <string.h>

static int read_change(struct lex_loader *l, const cJSON *json)
{
    static const char *const effects[] = {"grow", "shrink", "spoil", "heal", "end"};
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++)
        if (strcmp(l->entry, effects[i]) == 0)
            return lex_read_lists(l, json,
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

/* "act": what the subject of a governor does by it ("threatened to"). */
static int read_act(struct lex_loader *l, const cJSON *json, struct lex_entry *like)
{
    const cJSON *act = cJSON_GetObjectItemCaseSensitive(json, "act");
    if (!act)
        return 0;
    const cJSON *of = cJSON_GetObjectItemCaseSensitive(act, "of");
    if (!cJSON_IsNumber(of) || (of->valueint != 1 && of->valueint != -1))
        return lex_bad(l, "an act is \"of\" 1 or -1", NULL);
    struct lex_sense *sense = ent_arena_alloc(&l->lexicon->arena, sizeof *sense);
    if (!sense)
        return lex_no_memory(l);
    sense->id = like->status == ENT_STATUS_NEGATED ? "refusal" : "intent";
    sense->objects = -1;
    int status = lex_read_meaning(l, act, sense);
    if (!status)
        status = lex_read_flags(l, act, sense);
    like->act = sense;
    like->act_of = (int8_t)of->valueint;
    like->act_instead = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(act, "instead")) != 0;
    return status;
}

static int read_governor(struct lex_loader *l, const cJSON *json)
{
    const char *control = lex_string_of(json, "control");
    struct lex_entry like = {.kind = LEX_GOVERNOR};
    int status = find_status(l, l->entry, &like.status);
    if (status)
        return status;
    like.object_control = control && strcmp(control, "object") == 0;
    status = read_act(l, json, &like);
    return status ? status : lex_read_lists(l, json, &like);
}

/* Where in a lex_word a list of statuses leaves its mark. */
static uint8_t *field_of(struct lex_word *word, const char *list)
{
    if (strcmp(list, "hedges") == 0)
        return &word->hedge;
    return strcmp(list, "modals") == 0 ? &word->modal : &word->modifier;
}

/* Marks every word of the list: in `told` or a field of statuses, in `marks` where `field` is NULL.
 */
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
        if (field && strcmp(field, "told") == 0)
            word->told |= bits;
        else if (field)
            *field_of(word, field) = (uint8_t)(*field_of(word, field) | bits);
        else
            word->marks |= bits;
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

/* told: nouns by the category of the event that they may speak of. */
static int read_told(struct lex_loader *l, const cJSON *json)
{
    const cJSON *list;
    l->list = "told";
    cJSON_ArrayForEach(list, cJSON_GetObjectItemCaseSensitive(json, "told"))
    {
        enum ent_category category;
        l->entry = list->string ? list->string : "?";
        if (ent_category_find(&category, l->entry))
            return lex_bad(l, "no such category", NULL);
        int status = mark_words(l, list, 1u << category, "told");
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
                 {"events", LEX_MARK_EVENT},
                 {"rulings", LEX_MARK_RULING},
                 {"people", LEX_MARK_PEOPLE},
                 {"forces", LEX_MARK_FORCE},
                 {"sport", LEX_MARK_SPORT},
                 {"games", LEX_MARK_GAME},
                 {"plays", LEX_MARK_PLAY | LEX_MARK_VERB},
                 {"nouns", LEX_MARK_MORE_NOUN},
                 {"referring", LEX_MARK_REFERRING},
                 {"borders", LEX_MARK_BORDER},
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
        const char *name = lex_string_of(item, key);
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
    } lists[] = {{"senses", "id", lex_read_sense},
                 {"changes", "effect", read_change},
                 {"governors", "status", read_governor}};
    static const char *const statuses[] = {"hedges", "modals", "modifiers"};
    int status = 0;
    l->file = file->name;
    for (size_t i = 0; i < sizeof lists / sizeof *lists && !status; i++)
        status = read_list(l, file->json, lists[i].list, lists[i].key, lists[i].read);
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses && !status; i++)
        status = read_statuses(l, file->json, statuses[i]);
    if (!status)
        status = read_told(l, file->json);
    return status ? status : read_words(l, file->json);
}

// SPDX-License-Identifier: MIT
/*
 * From an object of a lexicon file to a sense: its meaning, its frame, its words.
 */
#include <stdio.h>
#include <string.h>

#include "ties/lexicon_read.h"

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

const char *lex_string_of(const cJSON *json, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(json, key));
}

int lex_read_flags(struct lex_loader *l, const cJSON *json, struct lex_sense *sense)
{
    static const struct {
        const char *name;
        uint32_t bit;
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
int lex_read_meaning(struct lex_loader *l, const cJSON *json, struct lex_sense *sense)
{
    const char *category = lex_string_of(json, "category"), *cameo = lex_string_of(json, "cameo");
    const char *mode = lex_string_of(json, "mode");
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
    const char *prefix = lex_string_of(json, "prefix");
    return prefix ? read_prefix(l, prefix, sense) : 0;
}

int lex_read_sense(struct lex_loader *l, const cJSON *json)
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
    int status = lex_read_meaning(l, json, sense);
    if (!status)
        status = lex_read_flags(l, json, sense);
    if (!status)
        status = lex_read_objects(l, json, &sense->objects);
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
    return lex_read_lists(l, json, &(struct lex_entry){.kind = LEX_SENSE, .sense = sense});
}

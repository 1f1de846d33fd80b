// SPDX-License-Identifier: MIT
/*
 * Loading the lexicon: all files are parsed first, because senses of one file may select by noun
 * sets of another. Then sets, then everything else, file by file in the order of their names, the
 * user's own behind the program's. Nothing is parsed where there are no files of the user's and the
 * image in the program was made of these.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "entente/source.h"
#include "source/assets.h"
#include "ties/lexicon_image.h"
#include "ties/lexicon_read.h"

/* A set of the user's adds to one of that name. */
static int add_set(struct lex_loader *l, const cJSON *set)
{
    cJSON *known = cJSON_GetObjectItemCaseSensitive(l->sets, l->entry);
    const cJSON *item;
    if (!cJSON_IsArray(set))
        return lex_bad(l, "not a list", NULL);
    if (known && l->at < l->n_shipped)
        return lex_bad(l, "there is a set of that name already", NULL);
    if (!known && !(known = cJSON_AddArrayToObject(l->sets, l->entry)))
        return lex_no_memory(l);
    cJSON_ArrayForEach(item, set)
    {
        cJSON *copy = cJSON_Duplicate(item, 1);
        if (!copy || !cJSON_AddItemToArray(known, copy))
            return lex_no_memory(l);
    }
    return 0;
}

static int collect_sets(struct lex_loader *l, const struct lex_file *file)
{
    const cJSON *set;
    l->file = file->name;
    l->list = "sets";
    cJSON_ArrayForEach(set, cJSON_GetObjectItemCaseSensitive(file->json, "sets"))
    {
        l->entry = set->string ? set->string : "?";
        int status = add_set(l, set);
        if (status)
            return status;
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

static int parse_file(struct lex_loader *l, struct lex_file *file)
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

/* Takes over the paths. */
static int open_files(struct lex_loader *l, const struct ent_asset_files *files)
{
    l->files = calloc(files->count, sizeof *l->files);
    if (!l->files)
        return lex_no_memory(l);
    l->n_files = files->count;
    for (size_t i = 0; i < files->count; i++)
        l->files[i].name = files->paths[i];
    l->n_shipped = files->shipped;
    return 0;
}

static int load_all(struct lex_loader *l, const struct ent_asset_files *files)
{
    int status = open_files(l, files);
    for (l->at = 0; !status && l->at < l->n_files; l->at += !status)
        status = parse_file(l, &l->files[l->at]);
    if (!status && !(l->sets = cJSON_CreateObject()))
        status = lex_no_memory(l);
    for (l->at = status ? l->at : 0; !status && l->at < l->n_files; l->at += !status)
        status = collect_sets(l, &l->files[l->at]);
    for (l->at = status ? l->at : 0; !status && l->at < l->n_files; l->at += !status)
        status = lex_read_file(l, &l->files[l->at]);
    return status;
}

static int load(void *payload, const struct ent_asset_files *files, size_t *at,
                struct ent_message *message)
{
    struct ent_lexicon **out = payload;
    struct lex_loader l = {.message = message};
    l.lexicon = calloc(1, sizeof *l.lexicon);
    int status = l.lexicon ? 0 : lex_no_memory(&l);
    if (!status && files->count == files->shipped && ent_asset_files_are(files, &ent_image_lexicon))
        status = lex_take_image(l.lexicon, &ent_image_lexicon) ? lex_no_memory(&l) : 0;
    else if (!status)
        status = load_all(&l, files);
    for (size_t i = 0; i < l.n_files; i++)
        cJSON_Delete(l.files[i].json);
    free(l.files);
    cJSON_Delete(l.sets);
    if (status)
        ent_lexicon_free(l.lexicon);
    else
        *out = l.lexicon;
    *at = l.at;
    return status;
}

int ent_lexicon_load_own(struct ent_lexicon **out, const char *folder, const char *own,
                         const struct ent_listener *listener, struct ent_message *message)
{
    struct ent_asset_files files;
    *out = NULL;
    int status = ent_asset_files_list(&files, folder, own, listener, message);
    if (!status)
        status = ent_asset_files_load(&files, load, out, listener, message);
    ent_asset_files_free(&files);
    return status;
}

int ent_lexicon_load(struct ent_lexicon **out, const char *folder, struct ent_message *message)
{
    return ent_lexicon_load_own(out, folder, NULL, NULL, message);
}

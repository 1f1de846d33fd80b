// SPDX-License-Identifier: MIT
/*
 * From codes to entries. A code that heads with a country is the country itself where nothing
 * follows, else a part of it that goes by the record's name ("NRL/JANE_DOE"). A code that heads
 * with IGO and its like and names a body (IGOUNO) is that body for all its names; any other stands
 * for whoever bears the name.
 */
#include <stdio.h>
#include <string.h>

#include "dictionaries/actors.h"

enum { BODY_CODE = 2 * DICT_GROUP, ID_BYTES = 2 * DICT_NAME_BYTES + 2 };

/* Country codes of older lists that ISO 3166 has under another. */
static const struct {
    const char *old, *iso;
} renamed_roots[] = {{"ROM", "ROU"}, {"ZAR", "COD"}, {"TMP", "TLS"}, {"PAL", "PSE"},
                     {"WSB", "PSE"}, {"GZS", "PSE"}, {"KSV", "XKX"}, {"BUR", "MMR"}};

static const char *const regions[] = {
    "AFR", "ASA", "BLK", "CRB", "CAS", "CAU", "CFR", "CEU", "EAF", "EEU", "EIN", "EUR", "LAM",
    "MEA", "MDT", "NAF", "NMR", "PGS", "SAF", "SAM", "SAS", "SCN", "SEA", "WAF", "WST",
};

static int is_region(const char *id)
{
    for (size_t i = 0; i < sizeof regions / sizeof *regions; i++)
        if (strcmp(regions[i], id) == 0)
            return 1;
    return 0;
}

int dict_is_of_country(const char *code)
{
    return !dict_is_international(code) && !dict_is_sector(code);
}

/* An entry with its strings copied. */
static int add_entry(struct dict_import *import, uint32_t *out, const char *id,
                     const struct ent_entry *like)
{
    struct ent_gazetteer *gazetteer = import->gazetteer;
    struct ent_entry copy = *like;
    copy.name = ent_arena_copy(&gazetteer->arena, like->name, strlen(like->name));
    copy.sector = ent_arena_copy(&gazetteer->arena, like->sector, strlen(like->sector));
    if (!copy.name || !copy.sector || ent_gazetteer_add_entry(gazetteer, out, id))
        return ENT_E_NOMEM;
    struct ent_entry *entry = &gazetteer->entries[*out];
    copy.id = entry->id;
    copy.root = like->root == ENT_NONE ? *out : like->root;
    *entry = copy;
    return 0;
}

int dict_root(struct dict_import *import, uint32_t *out, const char *code, const char *name)
{
    char id[DICT_GROUP + 1];
    snprintf(id, sizeof id, "%.3s", code);
    *out = ent_entry_find(import->gazetteer, id, DICT_GROUP);
    for (size_t i = 0; *out == ENT_NONE && i < sizeof renamed_roots / sizeof *renamed_roots; i++)
        if (strcmp(renamed_roots[i].old, id) == 0)
            *out = ent_entry_find(import->gazetteer, renamed_roots[i].iso, DICT_GROUP);
    if (*out != ENT_NONE)
        return 0;
    struct ent_entry like = {.name = name ? name : id,
                             .adjective = "",
                             .sector = "",
                             .root = ENT_NONE,
                             .type = is_region(id) ? ENT_ACTOR_TERRITORY : ENT_ACTOR_COUNTRY};
    return add_entry(import, out, id, &like);
}

void dict_body_code(char out[BODY_CODE + 1], const char *code)
{
    static const char *const bodies[] = {"IGO", "NGO", "NGM", "IMG"};
    *out = '\0';
    if (strlen(code) < BODY_CODE || dict_is_sector(code + DICT_GROUP))
        return;
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
        if (strncmp(bodies[i], code, DICT_GROUP) == 0)
            snprintf(out, BODY_CODE + 1, "%s", code);
}

/* What sort of actor has that sector or head. */
static uint8_t type_of(const char *sector, int is_person)
{
    static const struct {
        const char *sector;
        uint8_t type;
    } rows[] = {
        {"GOV", ENT_ACTOR_OFFICE},  {"MIL", ENT_ACTOR_OFFICE},  {"COP", ENT_ACTOR_OFFICE},
        {"JUD", ENT_ACTOR_OFFICE},  {"LEG", ENT_ACTOR_OFFICE},  {"SPY", ENT_ACTOR_OFFICE},
        {"REB", ENT_ACTOR_GROUP},   {"UAF", ENT_ACTOR_GROUP},   {"PRM", ENT_ACTOR_GROUP},
        {"PTY", ENT_ACTOR_GROUP},   {"OPP", ENT_ACTOR_GROUP},   {"IMG", ENT_ACTOR_GROUP},
        {"BUS", ENT_ACTOR_COMPANY}, {"AGR", ENT_ACTOR_COMPANY}, {"MNC", ENT_ACTOR_COMPANY},
        {"IGO", ENT_ACTOR_BODY},    {"NGO", ENT_ACTOR_BODY},    {"NGM", ENT_ACTOR_BODY},
    };
    if (is_person)
        return ENT_ACTOR_PERSON;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].sector, sector) == 0)
            return rows[i].type;
    return ENT_ACTOR_OTHER;
}

static uint8_t kind_of(uint8_t type)
{
    return type == ENT_ACTOR_PERSON   ? ENT_MENTION_PERSON
           : type == ENT_ACTOR_OFFICE ? ENT_MENTION_OFFICE
                                      : ENT_MENTION_NAME;
}

/* An entry of that id and sector that is there already; dated ones are always new. */
static uint32_t find_same(const struct dict_import *import, const char *id, const char *sector,
                          uint32_t terms)
{
    uint32_t found = ent_entry_find(import->gazetteer, id, strlen(id));
    if (found == ENT_NONE || terms)
        return ENT_NONE;
    return strcmp(import->gazetteer->entries[found].sector, sector) == 0 ? found : ENT_NONE;
}

/* A part of `root`, or with ENT_NONE an actor of its own, that goes by the record's name. */
static int mean_part(struct dict_import *import, struct dict_meaning *out,
                     const struct dict_asked *asked, uint32_t root, const char *sector)
{
    const struct ent_gazetteer *g = import->gazetteer;
    char part[DICT_NAME_BYTES + 1], id[ID_BYTES];
    const struct ent_entry *old = asked->old == ENT_NONE ? NULL : &g->entries[asked->old];
    dict_id(part, asked->name);
    if (old) {
        const char *slash = strchr(old->id, '/');
        snprintf(part, sizeof part, "%s", slash ? slash + 1 : old->id);
    }
    snprintf(id, sizeof id, "%s%s%s", root == ENT_NONE ? "" : g->entries[root].id,
             root == ENT_NONE ? "" : "/", *part ? part : "X");
    struct ent_entry like = {.name = old ? old->name : asked->name,
                             .adjective = old ? old->adjective : "",
                             .sector = sector,
                             .root = root,
                             .term = asked->term,
                             .terms = asked->terms,
                             .type = old ? old->type : type_of(sector, asked->is_person),
                             .sex = old ? old->sex : 0};
    out->kind = kind_of(like.type);
    out->entry = find_same(import, id, sector, asked->terms);
    return out->entry == ENT_NONE ? add_entry(import, &out->entry, id, &like) : 0;
}

/* The body of a code such as IGOUNO. */
static int find_body(struct dict_import *import, uint32_t *out, const char *code,
                     const char *sector, const char *name)
{
    *out = ent_entry_find(import->gazetteer, code, strlen(code));
    if (*out != ENT_NONE)
        return 0;
    struct ent_entry like = {.name = name,
                             .adjective = "",
                             .sector = sector,
                             .root = ENT_NONE,
                             .type = type_of(sector, 0)};
    return add_entry(import, out, code, &like);
}

int dict_mean(struct dict_import *import, struct dict_meaning *out, const struct dict_asked *asked)
{
    char sector[DICT_GROUP + 1], body[BODY_CODE + 1];
    uint32_t root;
    if (dict_is_of_country(asked->code)) {
        dict_sector(sector, asked->code, 1, import->is_cameo);
        int status = dict_root(import, &root, asked->code, NULL);
        *out = (struct dict_meaning){root, ENT_MENTION_NAME};
        if (status || !asked->code[DICT_GROUP])
            return status;
        return mean_part(import, out, asked, root, sector);
    }
    dict_body_code(body, asked->code);
    if (dict_is_sector(asked->code))
        dict_sector(sector, asked->code, 0, import->is_cameo);
    else
        snprintf(sector, sizeof sector, "%.3s", asked->code);
    if (!*body)
        return mean_part(import, out, asked, ENT_NONE, sector);
    int status = find_body(import, &root, body, sector, asked->name);
    *out = (struct dict_meaning){root, ENT_MENTION_NAME};
    if (status || (!asked->code[BODY_CODE] && !asked->is_person))
        return status;
    return mean_part(import, out, asked, root, sector);
}

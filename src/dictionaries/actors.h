// SPDX-License-Identifier: MIT
#ifndef ENT_DICTIONARIES_ACTORS_H
#define ENT_DICTIONARIES_ACTORS_H
/*
 * A dictionary of actors on its way into the gazetteer: actors.c reads records, actors_codes.c
 * tells which entry a code stands for, actors_add.c adds the names.
 */
#include "dictionaries/codes.h"
#include "dictionaries/names.h"

struct dict_record {
    size_t line;
    const char **phrases; /* as they stand in the file; the first is the primary one */
    size_t n_phrases, capacity;
    struct dict_codes codes;
    int told; /* something was wrong with its codes */
};

/* Who stands in an old entry's place: a list for each. */
struct dict_heir {
    uint32_t next; /* index + 1, 0 at the end */
    struct ent_gazetteer_name name;
};

struct dict_import {
    struct ent_gazetteer *gazetteer;
    struct dict_reader *reader;
    int is_cameo;           /* MED is the media */
    uint32_t n_old;         /* entries before the import */
    uint32_t *first, *last; /* of each old entry: heirs' index + 1 */
    struct dict_heir *heirs;
    size_t n_heirs, heir_capacity;
};

/* What a code means for one record. */
struct dict_meaning {
    uint32_t entry;
    uint8_t kind; /* of its names */
};

/* The country or region that heads a code, made where it is new; `name` may be NULL. 0 or NOMEM. */
int dict_root(struct dict_import *import, uint32_t *out, const char *code, const char *name);

/* 1 where the code is of a country or region; else it heads with a sector or an IGO, NGO, … */
int dict_is_of_country(const char *code);

/*
 * The entry that `code` stands for, made where it is new. `name` is the record's primary name,
 * `old` the entry that bore it so far (ENT_NONE: none), `is_person` a guess, terms (of
 * gazetteer->terms) the times of a dated code. 0 or ENT_E_NOMEM.
 */
struct dict_asked {
    const char *code;
    const char *name;
    uint32_t old;
    int is_person;
    uint32_t term, terms;
};
int dict_mean(struct dict_import *import, struct dict_meaning *out, const struct dict_asked *asked);

/* The body that a code such as IGOUNO names is bound to: "" where it names none. */
void dict_body_code(char out[2 * DICT_GROUP + 1], const char *code);

/* Adds the names of all records. 0 or ENT_E_NOMEM. */
int dict_actors_add(struct dict_import *import, const struct dict_record *records, size_t count);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_LEXICON_READ_H
#define ENT_TIES_LEXICON_READ_H
/*
 * Between lexicon_load.c, which finds the files and parses them, and those that make entries of
 * what is in them: lexicon_read.c, lexicon_senses.c, lexicon_entries.c.
 */
#include <cjson/cJSON.h>
#include <stddef.h>

#include "ties/lexicon.h"

struct lex_file {
    const char *name; /* with its folder */
    cJSON *json;
};

struct lex_loader {
    struct ent_lexicon *lexicon;
    struct ent_message *message;
    struct lex_file *files;
    size_t n_files, n_shipped;
    size_t at;         /* index of the one at work */
    const char *file;  /* the one at work, for messages */
    const char *list;  /* the list of it that is at work */
    const char *entry; /* the id (or what stands for it) of the entry at work */
    int replace;       /* the sense at work takes the place of others */
    cJSON *sets;       /* all named sets as one object */
};

/* Both tell where the loader is, and give their error. */
int lex_bad(const struct lex_loader *l, const char *what, const char *detail);
int lex_no_memory(const struct lex_loader *l);

/* lexicon_entries.c */
/* Adds the words of json's lists of verbs, nouns and adjectives, with what `like` says of them. */
int lex_read_lists(struct lex_loader *l, const cJSON *json, const struct lex_entry *like);
/* The set of a sense's `objects` into *out; -1 where it has none. */
int lex_read_objects(struct lex_loader *l, const cJSON *json, int16_t *out);

/* lexicon_senses.c */
int lex_read_sense(struct lex_loader *l, const cJSON *json);
/* Category, code, sign and mode; flags. */
int lex_read_meaning(struct lex_loader *l, const cJSON *json, struct lex_sense *sense);
int lex_read_flags(struct lex_loader *l, const cJSON *json, struct lex_sense *sense);
/* NULL where the key holds no string. */
const char *lex_string_of(const cJSON *json, const char *key);

/* Adds all that the file holds but its sets, which l->sets has already. */
int lex_read_file(struct lex_loader *l, const struct lex_file *file);

#endif

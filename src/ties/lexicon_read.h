// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_LEXICON_READ_H
#define ENT_TIES_LEXICON_READ_H
/*
 * Between lexicon_load.c, which finds the files and parses them, and lexicon_read.c, which makes
 * entries of what is in them.
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

/* Adds all that the file holds but its sets, which l->sets has already. */
int lex_read_file(struct lex_loader *l, const struct lex_file *file);

#endif

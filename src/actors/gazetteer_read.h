// SPDX-License-Identifier: MIT
#ifndef ENT_ACTORS_GAZETTEER_READ_H
#define ENT_ACTORS_GAZETTEER_READ_H
/*
 * What the readers of the gazetteer's JSON share: where they are, strings and names checked, and
 * one reader a kind of list. All give 0 or a negative ent_error, told in the place's message.
 */
#include <cjson/cJSON.h>

#include "actors/gazetteer.h"

enum { ENT_READ_NAME_BYTES = 200 /* of the longest name */ };

/* Where the reader is: for messages. */
struct ent_read_place {
    struct ent_gazetteer *gazetteer;
    const char *path;
    const char *list;  /* "actors" */
    int index;         /* in it, from 1 */
    const char *label; /* the entry's id, or "" */
    struct ent_message *message;
};

/* Tells what is wrong at the place; gives ENT_E_FORMAT. */
int ent_read_wrong(const struct ent_read_place *at, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

int ent_read_nomem(const struct ent_read_place *at);

/* A name has letters, is not too long, and has no more words than the trie follows. */
int ent_read_check_name(const struct ent_read_place *at, const char *key, const cJSON *item);

/* Adds every string of the list `key` as names of that kind; a missing list is empty. */
int ent_read_names(const struct ent_read_place *at, const cJSON *object, const char *key,
                   uint32_t entry, int kind);

/* A string member; "" where it is missing. */
int ent_read_string(const struct ent_read_place *at, const cJSON *object, const char *key,
                    const char **out);

/* A copy that lives as long as the gazetteer; an empty string leaves *out as it is. */
int ent_read_copy(const struct ent_read_place *at, const char **out, const char *text);

/* A member of `object` that is in none of the `n` keys is a mistake in writing, not something to
 * pass over. */
int ent_read_check_members(const struct ent_read_place *at, const cJSON *object,
                           const char *const *keys, size_t n);

/* The readers of the lists "actors", "nouns", "nobody" and "surnames". */
int ent_read_actor(struct ent_read_place *at, const cJSON *object);
int ent_read_nouns(struct ent_read_place *at, const cJSON *object);
int ent_read_nobody(struct ent_read_place *at, const cJSON *item);
int ent_read_surname(struct ent_read_place *at, const cJSON *item);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_DICTIONARIES_READER_H
#define ENT_DICTIONARIES_READER_H
/*
 * A dictionary file line by line. The whole file goes through the gate for foreign text first, so
 * that a line is valid UTF-8 without controls; comments ('#', ';') and white space at the end are
 * cut off.
 */
#include <stddef.h>
#include <stdint.h>

#include "entente/arena.h"
#include "entente/dictionary.h"

enum { DICT_LINE_BYTES = 64 * 1024 }; /* longer lines are told and passed over */

struct dict_reader {
    const char *file;
    const struct ent_listener *listener;
    struct ent_dictionary_report *report;
    struct ent_arena arena; /* holds the text */
    char *text;
    size_t len, at;
    size_t number; /* of the line, from 1 */
    char *line;    /* NUL-terminated, without what is white in front */
    int indented;  /* white space stood in front */
};

/* Errors: NOMEM, and EMPTY where there is nothing in it. */
int dict_open(struct dict_reader *reader, const char *bytes, size_t len);
/* 1 and the next line that is not empty, or 0 at the end. */
int dict_next(struct dict_reader *reader);
void dict_close(struct dict_reader *reader);

/* Tells of line `number`, and counts it. */
void dict_warn(struct dict_reader *reader, size_t number, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void dict_lose(struct dict_reader *reader, enum ent_dictionary_loss loss);

/* How the reading ended: FORMAT where no entry was found, with a message. */
int dict_end(struct dict_reader *reader, int status, struct ent_message *message);

/* Cuts off white space at both ends; gives the start. */
char *dict_trim(char *text);

#endif

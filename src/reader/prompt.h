// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_PROMPT_H
#define ENTENTE_READER_PROMPT_H
/*
 * The prompt: one line that the user types, in the last row of the screen. Each kind of prompt is a
 * row of a table in prompt.c: what stands before the line and what is done with it.
 */
#include <stddef.h>
#include <stdint.h>

#include "canvas.h"
#include "past.h"

struct reader;

enum prompt_kind {
    PROMPT_NONE,
    PROMPT_SEARCH,
    PROMPT_COMMAND,
    PROMPT_EXPORT,
    PROMPT_NARROW,
    PROMPT_OVERWRITE, /* one key: y or not */
    PROMPT_COUNT
};

enum { PROMPT_BYTES = PAST_BYTES };

struct prompt {
    enum prompt_kind kind;
    char text[PROMPT_BYTES]; /* UTF-8, NUL-terminated */
    size_t len, at;          /* bytes; `at` is where the next character goes */
    struct past *past;       /* earlier lines; NULL: `own` */
    struct past own;
    int recalled;       /* which of them is shown; -1: none */
    size_t recalling;   /* bytes that were typed before the first Up */
    size_t completing;  /* bytes that were typed before the first Tab */
    int completion;     /* which completion is shown; -1: none */
    size_t completions; /* how many there are */
};

/* Opens a prompt with text that can be edited. */
void prompt_open(struct reader *reader, enum prompt_kind kind, const char *text);
/* A key while a prompt is open. */
void prompt_key(struct reader *reader, uint32_t key);
/* Draws the line and puts the cursor on it. */
void prompt_draw(struct reader *reader, struct rect row);
void prompt_free(struct prompt *prompt);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_COMPLETE_FILES_H
#define ENTENTE_READER_COMPLETE_FILES_H
/* Names of files as completions. */
#include <stddef.h>

#include "prompt.h"

struct reader;

/* What is looked for: the word of that number among those that begin as `begun` does. */
struct completer {
    const struct reader *reader;
    const char *begun;
    size_t index; /* words before it on the line */
    size_t at;    /* the number of the word that is kept */
    size_t count; /* words that fit, so far */
    char found[PROMPT_BYTES];
};

typedef void completer_offer_fn(struct completer *c, const char *word);

/* Offers what lies in the folder that was begun with, by name, folders with a slash behind them;
 * hidden files only where a dot was typed. "~/" is the user's folder, and stays as it was typed. */
void complete_files(struct completer *c, completer_offer_fn *offer);

#endif

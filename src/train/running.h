// SPDX-License-Identifier: MIT
#ifndef ENT_TRAIN_RUNNING_H
#define ENT_TRAIN_RUNNING_H
/*
 * Treebanks as running text: each document one line, with the ends of its sentences.
 */
#include <stddef.h>
#include <stdint.h>

#include "text/breaks.h"

struct running {
    struct ent_token_run run; /* our own tokens */
    unsigned char *ends;      /* 1: a sentence ends behind the token; run.count of them */
};

struct running_bank {
    struct running *texts;
    size_t n_texts;
    size_t room;
    size_t n_tokens;
};

/* Adds the documents of a CoNLL-U file, plain or gzipped. 0, or -1 with a line on stderr. What it
 * takes is kept till the program ends. */
int running_read(struct running_bank *bank, const char *path);

#endif

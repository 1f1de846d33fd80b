// SPDX-License-Identifier: MIT
#ifndef ENT_TRAIN_WRITE_H
#define ENT_TRAIN_WRITE_H
/*
 * The model file from what was learnt: weights are made whole bytes, rows are packed, features that
 * say nothing any more are left out.
 */
#include "parse/lexicon.h"
#include "train/stages.h"

struct budget { /* bytes that each table may take */
    size_t back;
    size_t front;
    size_t labels;
};

/* 0, or -1 with a line on stderr. */
int model_write(const char *path, const struct learned *learned, const struct tagset *set,
                const struct ent_lexicon_table *lexicon, const struct budget *budget, unsigned beam,
                double margin);

#endif

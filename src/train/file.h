// SPDX-License-Identifier: MIT
#ifndef ENT_TRAIN_FILE_H
#define ENT_TRAIN_FILE_H
/*
 * Treebank files, plain or gzipped.
 */
#include <stdio.h>

struct train_file {
    FILE *stream; /* NULL: can't be opened */
    int piped;    /* from gzip */
};

struct train_file train_file_open(const char *path);
/* 0, or -1 where it could not be opened or gzip failed. */
int train_file_close(struct train_file *file);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_TRAIN_TREEBANK_H
#define ENT_TRAIN_TREEBANK_H
/*
 * Treebanks in memory: CoNLL-U files, plain or gzipped, read whole. Tags (UPOS and XPOS together)
 * and labels are numbered from 1, the commonest first.
 */
#include "entente/arena.h"
#include "parse/lexeme.h"
#include "parse/sparse.h"

struct tree {
    unsigned n;
    unsigned document;      /* number of the document over all files */
    struct ent_form *forms; /* 0 … n-1 */
    const char **tag_names; /* "VERB\tVBD", 1 … n */
    const char **label_names;
    uint16_t *heads; /* 1 … n; arcs are lifted until none cross */
    uint8_t *tags;   /* 1 … n; 0: too rare to learn */
    uint8_t *labels;
    struct ent_lexeme *rows; /* 1 … n; rows[0], rows[n + 1 … n + 4] are borders */
};

struct treebank {
    struct ent_arena arena;
    struct tree *trees;
    size_t n_trees;
    size_t room;
    unsigned n_documents;
    size_t n_tokens;
    size_t lifted; /* arcs that crossed */
};

struct names {
    const char *items[ENT_CLASSES_MAX]; /* items[i] is number i + 1 */
    unsigned count;
};

struct tagset {
    struct names tags;
    struct names labels;
    uint8_t upos[ENT_CLASSES_MAX]; /* of tag i + 1: enum ent_upos */
};

/* Adds a file's trees. 0, or -1 with a line on stderr. */
int treebank_read(struct treebank *bank, const char *path);

/* Names what `bank` holds; what is seen fewer than `least` times gets no number. */
void tagset_make(struct tagset *set, const struct treebank *bank, unsigned least);
/* Numbers the trees' tags and labels; 0 for unknown ones. */
void tagset_apply(const struct tagset *set, struct treebank *bank);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_LABELS_H
#define ENT_PARSE_LABELS_H
/*
 * Labels for the arcs of a finished tree. Dependents are labelled before their heads and siblings
 * from left to right, so a decision sees the labels below it and those of the siblings before it.
 */
#include "parse/lexeme.h"
#include "parse/sparse.h"

enum { LABEL_FEATURES_MAX = 128 };

struct ent_label_node {
    uint16_t head;     /* 0: the root's child */
    uint16_t first;    /* dependents: the first … */
    uint16_t last;     /* … and last child, 0 for none */
    uint16_t previous; /* sibling before and … */
    uint16_t next;     /* … after */
    uint16_t before;   /* the last child before the word itself, 0 for none */
    uint8_t label;     /* from 1; 0: not decided */
    uint64_t below;    /* labels of the children so far, as bits of a hash */
};

struct ent_label_tree {
    const struct ent_lexeme *rows;
    struct ent_label_node *nodes; /* 0 … n; 0 stands above the root */
    uint16_t *order;              /* the words in the order in which they are labelled */
    unsigned n;
};

/* Links the children of heads[1 … n] and finds the order. */
void ent_label_tree_build(struct ent_label_tree *tree, const uint16_t *heads);

/* The features of the arc above word `d`; gives their number. */
size_t ent_label_features(uint64_t *out, const struct ent_label_tree *tree, unsigned d);

/* Sets a label and tells the head of it. */
void ent_label_set(struct ent_label_tree *tree, unsigned d, unsigned label);

/* Labels every arc: classes are labels - 1; `root` is the label of the root's child alone. */
void ent_label_run(struct ent_label_tree *tree, struct ent_class_scorer *scorer, unsigned n_labels,
                   unsigned root);

#endif

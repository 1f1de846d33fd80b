// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_TREE_H
#define ENT_TIES_TREE_H
/*
 * Ties by dependency trees. The tree of a sentence decides what the surface patterns guess from
 * the order of words: which words are verbs (tree_words.c), which phrases make a list or name the
 * same (tree_lists.c), whose subject, object and governor a phrase or a verb is (tree_clauses.c,
 * tree_subjects.c), and which prepositional phrase belongs to what (tree_slots.c). The chunks that
 * come out are read by the same patterns as those of the surface.
 *
 * The trees come from a parser and may be wrong or, from a test, absurd: every walk up a tree is
 * bounded, so that a sentence costs time in proportion to its length whatever its tree is.
 */
#include "entente/parse.h"
#include "ties/surface.h"

enum { CLIMB = 12 }; /* steps that a walk up the tree may take */

struct node {
    int32_t head;   /* word, or NONE */
    int32_t chunk;  /* that holds the word, or NONE */
    int32_t clause; /* of a predicate: its verb group, else NONE */
    int32_t last;   /* the last word of its subtree */
    uint8_t relation;
    uint8_t upos;
    uint8_t has_object;
    uint8_t of_relative; /* a relative pronoun, or what stands for one */
};

struct tree {
    struct node *nodes; /* one for each word of the sentence */
    int32_t *nodes_of;  /* the word that stands for a chunk in the tree */
    uint8_t *done;      /* scratch, one for each chunk */
};

/* tree.c */
/* Room for sentences of `longest` words. 0 or ENT_E_NOMEM; freed in either case. */
int tree_new(struct tree *out, size_t longest);
void tree_free(struct tree *t);
/* Reads the sentence's tree; `words` are those of its tokens, whose heads count from
 * `first`. */
void tree_read(struct surface *s, const struct ent_word *words, uint32_t first);
/* Finds the chunks of the words and what holds them together. */
void tree_link(struct surface *s);

/* The word that a word hangs on after `relation`s (a conjunct's first member); bounded. */
int32_t tree_first_of_list(const struct tree *t, int32_t word);

/* tree_words.c: lets the tags decide about the words' classes. */
void tree_words(struct surface *s);
/* 1 where the phrase of the words before `at` ends there. */
int tree_parts_phrase(const struct surface *s, int32_t from, int32_t at);

/* tree_lists.c */
void tree_lists(struct surface *s);

/* tree_clauses.c */
void tree_clauses(struct surface *s);

/* tree_subjects.c: subjects that verbs have from their governors, antecedents, conjuncts. */
void tree_subjects(struct surface *s);

/* tree_slots.c */
int32_t tree_slot(const struct surface *s, int32_t anchor, int32_t from, int32_t end, uint8_t slot);
/* Whoever is named nearest to the verb within its arguments, whatever their slots, but `besides`.
 */
void tree_within(const struct surface *s, struct parties *out, int32_t clause,
                 const struct parties *besides, int flags);
/* The chunk behind the last that hangs on chunk `c`, or on the clause that it is an object of. */
int32_t tree_end(const struct surface *s, int32_t c);

#endif

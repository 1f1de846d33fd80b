// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_ARCS_H
#define ENT_PARSE_ARCS_H
/*
 * The transition system (arc-hybrid, without labels) and what a state looks like to the model.
 *
 * Words are 1 … n, the root is n + 1 and stands at the end of the buffer. SHIFT moves the front of
 * the buffer to the stack, LEFT makes the front the head of the stack's top, RIGHT makes the top's
 * neighbour its head; both pop. A sentence takes exactly 2n steps and ends with one root.
 */
#include "parse/lexeme.h"

enum ent_move { ENT_MOVE_SHIFT, ENT_MOVE_LEFT, ENT_MOVE_RIGHT, ENT_MOVE_COUNT };

/*
 * A word with the dependents that it has so far, and what lies under it on the stack. Items never
 * change: attaching a dependent makes a new one. So a stack is a list that states share.
 */
struct ent_item {
    uint32_t below;   /* the item under it, 0: none */
    uint32_t left[2]; /* items of the two outermost left dependents, the outermost first; 0: none */
    uint32_t right[2];
    uint16_t word;
    uint8_t n_left; /* up to 7 */
    uint8_t n_right;
};

struct ent_state {
    int32_t score;
    uint32_t top;    /* item on top of the stack, 0: empty */
    uint32_t front;  /* item of the buffer's front, with its left dependents */
    uint32_t parent; /* the state before */
    uint16_t next;   /* the word at the buffer's front, 1 … n + 1 */
    uint16_t depth;  /* items on the stack */
    uint8_t move;    /* that made it */
};

/* A sentence as the parser sees it. rows[0] and rows[n + 1 …] are borders. */
struct ent_arc_input {
    const struct ent_lexeme *rows; /* of words 1 … n at their index; rows[n + 1] is the root */
    const uint32_t *between;       /* counts, 4 bits a kind, up to word i: see arcs.c */
    unsigned n;
};

enum { ARC_FEATURES_MAX = 224, ARC_BORDER_ROWS = 4 };

/* Bits of the moves that the state allows; never 0 before the last step. */
unsigned ent_arc_legal(const struct ent_state *state, unsigned n);

/*
 * All that templates look at in a state: the rows of words, and its own numbers. States that look
 * alike, byte for byte, have the same features.
 */
struct ent_arc_view {
    const uint32_t *s0, *s1, *s2, *s3, *b0, *b1, *b2, *b3;
    const uint32_t *s0l, *s0l2, *s0r, *s0r2, *s1l, *s1l2, *s1r, *s1r2, *b0l, *b0l2;
    const uint32_t *s0lr, *s0rl, *s0rr, *s1rl, *s1rr, *b0lr, *b0ll;
    const uint32_t *s0b, *s0a, *s1b, *s1a, *b0b; /* the words before and after */
    uint32_t d0, d1;                             /* distances front–top, top–second */
    uint32_t v0l, v0r, v1l, v1r, vb;             /* valencies */
    uint32_t m0, m1;                             /* what stands between them */
    uint32_t zero;                               /* in the place of padding */
};

void ent_arc_look(struct ent_arc_view *view, const struct ent_arc_input *input,
                  const struct ent_item *items, const struct ent_state *state);

/* Writes the features; gives their number. */
size_t ent_arc_features(uint64_t *out, const struct ent_arc_view *view);

/* What counts as standing between two words, as bits of the word's UPOS (from 1). */
uint32_t ent_arc_kind(uint32_t upos);

#endif

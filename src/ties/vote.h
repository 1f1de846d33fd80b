// SPDX-License-Identifier: MIT
#ifndef ENT_TIES_VOTE_H
#define ENT_TIES_VOTE_H
/*
 * The vote: the ties that the order of words and the tree propose for one sentence become one list.
 */
#include "ties/surface.h"

/* Merges the sentence's ties: those from `surface` on were read off the surface, those from `tree`
 * on off the tree. Sets votes and confidence. `parsed` is 0 where there was no tree to vote: then
 * nothing is dropped. */
void vote(struct surface *s, size_t surface, size_t tree, int parsed);

#endif

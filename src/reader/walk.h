// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_WALK_H
#define ENTENTE_READER_WALK_H
/*
 * The walk: what n and N step through, either the matches of a search in the open article, or the
 * places in the text of the node or dyad that is picked in the graph. Where these end it goes on in
 * the next article that has it, or wraps, and says so.
 */
#include "state.h"

/* Searches the open page from the cursor on and goes to the first match. */
void walk_search(struct reader *reader, const char *pattern);
/* Makes the places of what is picked the walk; the cursor goes to one of them where none is in
 * sight. */
void walk_pick(struct reader *reader);
/* Walks the mentions of the actor with that root id through all articles that were read, and goes
 * `steps` on. Both strings are copied. */
void walk_actor(struct reader *reader, const char *root, const char *name, int steps);
void walk_unpick(struct reader *reader);
void walk_clear(struct reader *reader);
/* `steps` stops on, or back where negative. */
void walk_step(struct reader *reader, int steps);
/* Opens the next article, or the one before where `step` is negative, that has what is picked, and
 * picks it there. 0 where no other has it. */
int walk_on(struct reader *reader, int step);
/* Another article opens: the matches of a search are looked for in it. */
void walk_leave_page(struct reader *reader);
/* The walk is at the stop where the cursor stands, or at none. */
void walk_follow(struct reader *reader);
void walk_free(struct walk *walk);

/* Bytes of `text` at its start that match the pattern, 0 for none. Small letters of the pattern
 * match capitals too where it has no capitals. */
size_t match_at(const char *text, size_t len, const char *pattern, size_t pattern_len, int fold);
/* 1 where the string holds the pattern. */
int match_in(const char *string, const char *pattern);
/* 1 where the pattern has no capital letter. */
int match_folds(const char *pattern);

#endif

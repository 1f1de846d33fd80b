// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_FILTER_H
#define ENTENTE_READER_FILTER_H
/*
 * What of the graph is shown, in words that the user types: "+", "hostile", "asserted", "ASSAULT",
 * "country", "weight=2", "confidence=0.8", "2024-01..2024-06", each with "!" before it for all but
 * that; "off" for everything. Words of one group add up: "AID AGREE" are ties of either category.
 */
#include <stddef.h>

#include "entente/buffer.h"
#include "entente/error.h"
#include "entente/graph.h"

/* A group of a filter's bits. */
enum filter_group { FILTER_SIGN, FILTER_STATUS, FILTER_TYPE, FILTER_CATEGORY, FILTER_GROUPS };

/* How many bits the group has. */
unsigned filter_count(enum filter_group group);
/* The word of a bit; never NULL. */
const char *filter_word(enum filter_group group, unsigned bit);
/* The bits of a group in a filter: 0 stands for all. */
unsigned *filter_bits(struct ent_filter *filter, enum filter_group group);

/* Changes the filter by what the words say: groups that they name are set anew, the rest stays.
 * Errors: FORMAT with a message that names the word; then the filter is as it was. */
int filter_parse(struct ent_filter *filter, const char *words, struct ent_message *message);
/* The same in short, for a title: "+ only; not ASSAULT; weight 2 or more; 2024-01..2024-06". The
 * roll-up is no part of it. Adds to the buffer. */
void filter_tell(struct ent_buffer *out, const struct ent_filter *filter, int ascii);
/* The words that can be typed, one by one; NULL behind the last. */
const char *filter_completion(size_t i);

#endif

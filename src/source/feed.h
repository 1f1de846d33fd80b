// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_FEED_H
#define ENT_SOURCE_FEED_H
/*
 * An entry of any feed, and what it becomes.
 */
#include "source/split.h"

struct ent_entry {
    const char *title; /* strings are NULL where unknown */
    const char *address;
    const char *author;
    struct ent_date date;
    const char *content; /* the article */
    int content_is_text;
    const char *summary; /* what may be all of it, or just its beginning */
    int summary_is_text;
};

/*
 * Puts an entry as an article where the feed has the whole of it, else as the page that it points
 * to. An entry that has neither is told.
 */
int ent_entry_put(struct ent_split *split, const struct ent_entry *entry, const char *site);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_MARKED_H
#define ENTENTE_TESTS_MARKED_H
/*
 * Documents for the tests of the reader, written by hand with everything marked in them, so that
 * screens do not change when the engine learns something:
 *
 *     title: A treaty                        (also site, section, author, date, removed)
 *     actor: PRK country North Korea
 *                                            (an empty line ends the head)
 *     [PRK|Pyongyang] {+ PRK-RUS AGREE|signed a treaty} with [RUS|Moscow].
 *
 * Paragraphs have an empty line between them; "# " begins a heading, "* " an item, "> " a quote.
 * "% REASON: " begins a line that cleaning dropped.
 * [ID|…] is a mention, [@ID|…] one as a mere place. {SIGN A-B CATEGORY|…} are the words of a tie:
 * A-B is mutual, A>B runs one way; ?, ! or ~ before the category make it uncertain, negated or
 * future; @2024-06-19 or @2024-06 behind it is its day or month.
 */
#include "reader/reader.h"

/* A reader_read_fn: reads the marked file. */
int marked_read(struct ent_document **out, const char *path, void *payload,
                const struct ent_watch *watch, struct ent_message *message);
/* The same for text in memory. */
int marked_parse(struct ent_document **out, const char *name, const char *text,
                 struct ent_message *message);

#endif

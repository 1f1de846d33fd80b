// SPDX-License-Identifier: MIT
#ifndef TIES_FIXTURE_H
#define TIES_FIXTURE_H
/*
 * Sentences that go through all stages, and what their ties must be.
 */
#include "entente/document.h"

/* Before the first of the tests and behind the last. */
void load_engine(void);
void free_engine(void);

struct ent_document *read_text(const char *text, size_t len, struct ent_date date);
/* The same, as of 20 August 2024, a Tuesday. */
struct ent_document *read_day(const char *text);

/* Whom an actor stands for. */
const char *root_of(const struct ent_document *document, uint32_t actor);
/* The first tie from `source` to `target` (or back where it is mutual) with this sign, or NULL. */
const struct ent_tie *find_tie(const struct ent_document *document, const char *source,
                               const char *target, int sign);

void check_tie(const char *text, const char *source, const char *target, int sign,
               enum ent_category category, enum ent_status status);
void check_none(const char *text);
/* No tie of that sign between the two, whatever else the text says. */
void check_no_tie(const char *text, const char *source, const char *target, int sign);
/* Of the marked sentences in that file of tests/data, which have `least` ties or more, `found` in a
 * hundred have their pair found, and there are at most `others` in a hundred of other pairs. */
void check_pairs(const char *name, int least, int found, int others);
/* The date of the last tie, from and to; "" where it has none. */
void check_date(const char *text, const char *start, const char *end);

#endif

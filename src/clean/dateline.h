// SPDX-License-Identifier: MIT
#ifndef ENT_CLEAN_DATELINE_H
#define ENT_CLEAN_DATELINE_H
/*
 * A calendar day written in a line of text: "Nov. 19, 2019", "20 August 2024", "2024-08-20",
 * "2024.8.20", "20/08/2024", "2024年8月20日"; months in English, German, French and Spanish. Of
 * "03/04/2024" the first number is the month; "20.08.24" is of this century.
 */
#include <stddef.h>

#include "entente/date.h"
#include "entente/span.h"

/* 1 and the first day in `text` with its place (`where` may be NULL), or 0. */
int ent_dateline_find(struct ent_date *out, struct ent_span *where, const char *text, size_t len);

#endif

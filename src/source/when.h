// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_WHEN_H
#define ENT_SOURCE_WHEN_H
#include "entente/date.h"

/* The day in "2024-08-20T10:00:00Z" or "Tue, 20 Aug 2024 10:00:00 GMT", as its place's calendar has
 * it; no date where there is none. NULL is allowed. */
struct ent_date ent_when(const char *text);

#endif

// SPDX-License-Identifier: MIT
#ifndef ENT_TEXT_TOKENS_H
#define ENT_TEXT_TOKENS_H
/*
 * The next token of a text, by the conventions of UD English EWT.
 */
#include "entente/text.h"

/* The stretch that is cut: bytes[at, end). What lies outside is never looked at. */
struct ent_scan {
    const char *bytes;
    size_t at;
    size_t end;
    size_t chunk; /* where the run of characters without white space began that `at` lies in */
};

/* Steps over white space and the next token. 1 and *out, or 0 at the end. */
int ent_scan_token(struct ent_scan *scan, struct ent_token *out);

#endif

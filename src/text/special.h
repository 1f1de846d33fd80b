// SPDX-License-Identifier: MIT
#ifndef ENT_TEXT_SPECIAL_H
#define ENT_TEXT_SPECIAL_H
/*
 * Tokens with a grammar of their own: web and e-mail addresses, smileys.
 */
#include "text/tokens.h"

/* The end of the special token at `at`, or 0 where none starts there. */
size_t ent_special_token(const struct ent_scan *scan, size_t at);

#endif

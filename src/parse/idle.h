// SPDX-License-Identifier: MIT
#ifndef ENT_PARSE_IDLE_H
#define ENT_PARSE_IDLE_H
/*
 * The parsers of a model that nobody uses at the moment. They are large, and memory that is
 * taken afresh for every document costs short ones dear.
 */
#include <stdatomic.h>

#include "entente/parse.h"

enum { ENT_IDLE_MAX = 16, ENT_PARSE_MODES = 2 };

struct ent_idle {
    _Atomic(struct ent_parser *) parsers[ENT_PARSE_MODES][ENT_IDLE_MAX];
};

/* NULL where none is idle. Threads may take and keep at once. */
struct ent_parser *ent_idle_take(struct ent_idle *idle, enum ent_parse_mode mode);

/* 1 where the parser is kept, 0 where it is still the caller's: enough are idle. */
int ent_idle_keep(struct ent_idle *idle, enum ent_parse_mode mode, struct ent_parser *parser);

/* Ends all that are idle. */
void ent_idle_end(struct ent_idle *idle);

/* Frees a parser for good (syntax.c). */
void ent_parser_end(struct ent_parser *parser);

#endif

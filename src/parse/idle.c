// SPDX-License-Identifier: MIT
/* A place holds a parser or NULL and changes hands in one exchange, so no lock is needed. */
#include "parse/idle.h"

struct ent_parser *ent_idle_take(struct ent_idle *idle, enum ent_parse_mode mode)
{
    for (int i = 0; i < ENT_IDLE_MAX; i++) {
        struct ent_parser *parser = atomic_exchange(&idle->parsers[mode][i], NULL);
        if (parser)
            return parser;
    }
    return NULL;
}

int ent_idle_keep(struct ent_idle *idle, enum ent_parse_mode mode, struct ent_parser *parser)
{
    for (int i = 0; i < ENT_IDLE_MAX; i++) {
        struct ent_parser *none = NULL;
        if (atomic_compare_exchange_strong(&idle->parsers[mode][i], &none, parser))
            return 1;
    }
    return 0;
}

void ent_idle_end(struct ent_idle *idle)
{
    struct ent_parser *parser;
    for (int mode = 0; mode < ENT_PARSE_MODES; mode++)
        while ((parser = ent_idle_take(idle, (enum ent_parse_mode)mode)))
            ent_parser_end(parser);
}
